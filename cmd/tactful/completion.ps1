# tactful: completion for PowerShell 5.1 and later. Load it in your $PROFILE with:
# tactful completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tactful -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $values = @({{ range $i, $name := .ValueNames }}{{ if $i }}, {{ end }}'{{ $name }}'{{ end }})
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { "$_" })
    $command = ''
    $count = 0
    $previous = ''
    foreach ($word in $words) {
        if ($values -ccontains $previous) { $previous = ''; continue }
        $previous = $word
        if ($word.StartsWith('-')) { continue }
        if ($command) { $count++ } else { $command = $word }
    }
    $offers = @()
    if ($values -ccontains $previous) {
        switch -CaseSensitive ("$command $previous") {
{{- range $c := .Commands }}{{ range .Flags }}{{ if .Choices }}
            '{{ $c.Name }} {{ .Dashed }}' { $offers = @({{ template "quoted" .Choices }}) }
{{- end }}{{ end }}{{ end }}
        }
    } elseif (-not $command) {
        $offers = @({{ template "quoted" .Names }})
        if ($wordToComplete.StartsWith('-')) { $offers = @('--help', '--version') }
    } else {
        $flags = @()
        switch -CaseSensitive ($command) {
{{- range .Commands }}
            '{{ .Name }}' {
                $flags = @('--help'{{ range .Flags }}, '{{ .Dashed }}'{{ end }})
{{- if .First }}
                if ($count -eq 0) { $offers = @({{ template "quoted" .First }}) }
{{- else if .Kind }}
                if ($count -eq 0) { $offers = @(tactful list --ids 2>$null) }
{{- end }}
            }
{{- end }}
        }
        if ($wordToComplete.StartsWith('-')) { $offers = $flags }
    }
    # With nothing to offer, PowerShell completes file names.
    $offers | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
{{- define "quoted" }}{{ range $i, $word := . }}{{ if $i }}, {{ end }}'{{ $word }}'{{ end }}{{ end }}
