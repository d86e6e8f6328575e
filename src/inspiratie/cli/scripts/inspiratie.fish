# Completion of `inspiratie` with the Tab key in fish.
function __inspiratie_completion
    set -lx _INSPIRATIE_COMPLETE fish
    set -lx _INSPIRATIE_LINE (commandline -cp | string collect)
    set -l lines (inspiratie 2>/dev/null)
    if test "$lines[1]" = bestanden
        __fish_complete_path (commandline -ct)
    else if set -q lines[2]
        string join \n -- $lines[2..-1]
    end
end
complete --command inspiratie --no-files --keep-order --arguments '(__inspiratie_completion)'
