#compdef tactful
# tactful: completion for zsh. Put it in a folder of $fpath as _tactful, or load it with: source <(tactful completion zsh)
_tactful() {
    local cur=${words[CURRENT]} prev=${words[CURRENT-1]} cmd= i
    local -i count=0
    local -a flags offers
    for ((i = 2; i < CURRENT; i++)); do
        case ${words[i]} in
        ({{ join (valued .) "|" }}) ((i++)) ;;
        (-*) ;;
        (*) if [[ -z $cmd ]]; then cmd=${words[i]}; else ((count += 1)); fi ;;
        esac
    done
    case "$cmd $prev" in
{{- range $c := .Subcommands }}{{ range flags . }}{{ if choices $c . }}
    ('{{ $c.Name }} {{ dashed . }}') compadd -- {{ join (choices $c .) " " }}; return ;;
{{- end }}{{ end }}{{ end }}
    esac
    case $prev in
    ({{ join (valued .) "|" }}) _files; return ;;
    esac
    flags=(--help --version)
    offers=({{ join (names .Subcommands) " " }})
    if [[ -n $cmd ]]; then
        flags=() offers=()
        case $cmd in
{{- range .Subcommands }}
        ({{ .Name }})
            flags=(--help{{ range flags . }} {{ dashed . }}{{ end }})
{{- if first . }}
            ((count == 0)) && offers=({{ join (first .) " " }})
{{- else if eq .Name "draft" "show" }}
            ((count == 0)) && offers=(${(f)"$(tactful list --ids 2>/dev/null)"})
{{- end }}
            ;;
{{- end }}
        esac
    fi
    if [[ $cur == -* ]]; then
        compadd -- $flags
    elif ((${#offers})); then
        compadd -- $offers
    else
        _files
    fi
}
if [[ ${funcstack[1]} == _tactful ]]; then
    _tactful "$@"
else
    compdef _tactful tactful
fi
