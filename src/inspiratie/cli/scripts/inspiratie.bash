# Completion of `inspiratie` with the Tab key in bash.
_inspiratie_completion() {
    local line kind=
    COMPREPLY=()
    while IFS= read -r line; do
        if [ -z "$kind" ]; then kind=$line; else COMPREPLY+=("$line"); fi
    done < <(_INSPIRATIE_COMPLETE=bash _INSPIRATIE_LINE="${COMP_LINE:0:COMP_POINT}" \
        _INSPIRATIE_WORD="${COMP_WORDS[COMP_CWORD]}" "$1" 2>/dev/null)
    if [ "$kind" = bestanden ]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2")
    elif [[ "${COMPREPLY[0]}" == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -F _inspiratie_completion inspiratie
