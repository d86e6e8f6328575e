# Completion of `inspiratie` with the Tab key in PowerShell.
Register-ArgumentCompleter -Native -CommandName inspiratie -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString()
    if ($wordToComplete -eq '') { $line += ' ' }
    elseif ($cursorPosition -lt $line.Length) { $line = $line.Substring(0, $cursorPosition) }
    $before = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        $Env:PYTHONIOENCODING = 'utf-8'
        $Env:_INSPIRATIE_COMPLETE = 'powershell'
        $Env:_INSPIRATIE_LINE = $line
        inspiratie 2>$null | Select-Object -Skip 1 | ForEach-Object {
            $text, $shown, $help = $_ -split "`t"
            [Management.Automation.CompletionResult]::new($text, $shown, 'ParameterValue', $help)
        }
    } finally {
        [Console]::OutputEncoding = $before
        Remove-Item Env:PYTHONIOENCODING, Env:_INSPIRATIE_COMPLETE, Env:_INSPIRATIE_LINE
    }
}
