#compdef inspiratie
# Completion of `inspiratie` with the Tab key in zsh.
_inspiratie_completion() {
    local -a lines values
    local line
    lines=("${(@f)$(_INSPIRATIE_COMPLETE=zsh _INSPIRATIE_LINE="${(j: :)words[1,CURRENT]}" ${words[1]} 2>/dev/null)}")
    if [[ $lines[1] == bestanden ]]; then
        _files
        return
    fi
    for line in "${(@)lines[2,-1]}"; do
        values+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    if [[ $values[1] == *=: ]]; then
        _describe waarde values -U -S ''
    elif (( $#values )); then
        _describe waarde values -U
    fi
}
compdef _inspiratie_completion inspiratie
