# tactful: completion for bash 3.2 and later. Load it with: source <(tactful completion bash)
_tactful() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= count=0 i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        {{ join (valued .) "|" }}) ((i++)) ;;
        -*) ;;
        *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; else ((count++)); fi ;;
        esac
    done
    case "$command $prev" in
{{- range $c := .Subcommands }}{{ range flags . }}{{ if choices $c . }}
    '{{ $c.Name }} {{ dashed . }}') COMPREPLY=($(compgen -W "{{ join (choices $c .) " " }}" -- "$cur")); return ;;
{{- end }}{{ end }}{{ end }}
    esac
    case $prev in
    {{ join (valued .) "|" }}) return ;;
    esac
    local flags="--help --version" words="{{ join (names .Subcommands) " " }}"
    if [[ -n $command ]]; then
        flags= words=
        case $command in
{{- range .Subcommands }}
        {{ .Name }})
            flags="--help{{ range flags . }} {{ dashed . }}{{ end }}"
{{- if first . }}
            [[ $count -eq 0 ]] && words="{{ join (first .) " " }}"
{{- else if eq .Name "draft" "show" }}
            [[ $count -eq 0 && $cur != -* ]] && words=$(tactful list --ids 2>/dev/null)
{{- end }}
            ;;
{{- end }}
        esac
    fi
    if [[ $cur == -* ]]; then
        words=$flags
    fi
    # With nothing to offer, bash completes file names.
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _tactful tactful
