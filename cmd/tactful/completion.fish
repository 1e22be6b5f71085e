# tactful: completion for fish. Put it in ~/.config/fish/completions/tactful.fish
function __tactful_at --description 'whether the command is one of these, and no argument follows it yet'
    set -l words
    set -l skip no
    for word in (commandline -opc)[2..-1]
        if test $skip = yes
            set skip no
            continue
        end
        switch $word
            case {{ join (valued .) " " }}
                set skip yes
            case '-*'
            case '*'
                set -a words $word
        end
    end
    test (count $words) -eq 1; and contains -- $words[1] $argv
end
complete -c tactful -n __fish_use_subcommand -f -s h -l help -d 'show the commands'
complete -c tactful -n __fish_use_subcommand -f -l version -d 'print the version'
{{- range $c := .Subcommands }}
complete -c tactful -n __fish_use_subcommand -f -a {{ .Name }} -d {{ quote .Usage }}
complete -c tactful -n '__fish_seen_subcommand_from {{ .Name }}' -f -s h -l help -d 'how it is used'
{{- if first . }}
complete -c tactful -n '__tactful_at {{ .Name }}' -f -a '{{ join (first .) " " }}'
{{- else if eq .Name "draft" "show" }}
complete -c tactful -n '__tactful_at {{ .Name }}' -f -a '(tactful list --ids 2>/dev/null)'
{{- end }}
{{- range flags . }}
complete -c tactful -n '__fish_seen_subcommand_from {{ $c.Name }}' {{ if eq (len .Name) 1 }}-s{{ else }}-l{{ end }} {{ .Name -}}
{{- if choices $c . }} -x -a '{{ join (choices $c .) " " }}'{{ else if .TakesValue }} -r{{ else }} -f{{ end }} -d {{ quote (summary .) }}
{{- end }}
{{- end }}
