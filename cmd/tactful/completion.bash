# tactful: completion for bash 3.2 and later. Load it with: source <(tactful completion bash)
_tactful() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= count=0 i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        {{ join .ValueNames "|" }}) ((i++)) ;;
        -*) ;;
        *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}; else ((count++)); fi ;;
        esac
    done
    case "$command $prev" in
{{- range $c := .Commands }}{{ range .Flags }}{{ if .Choices }}
    '{{ $c.Name }} {{ .Dashed }}') COMPREPLY=($(compgen -W "{{ join .Choices " " }}" -- "$cur")); return ;;
{{- end }}{{ end }}{{ end }}
    esac
    case $prev in
    {{ join .ValueNames "|" }}) return ;;
    esac
    local flags="--help --version" words="{{ join .Names " " }}"
    if [[ -n $command ]]; then
        flags= words=
        case $command in
{{- range .Commands }}
        {{ .Name }})
            flags="--help{{ range .Flags }} {{ .Dashed }}{{ end }}"
{{- if .First }}
            [[ $count -eq 0 ]] && words="{{ join .First " " }}"
{{- else if .Kind }}
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
