package main

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

func program() *cli.Command {
	return newSession(strings.NewReader(""), io.Discard, io.Discard).program
}

func TestArrange(t *testing.T) {
	tests := []struct {
		line string
		want string // the command line passed to cli
	}{
		{"draft k c -o out", "draft --o=out -- k c"},
		{"draft -o out k c", "draft --o=out -- k c"},
		{"draft k -o out c", "draft --o=out -- k c"},
		{"draft k c -o=out --force", "draft --o=out --force=true -- k c"},
		{"draft k c --o out -force", "draft --o=out --force=true -- k c"},
		{"draft k c --on=2026-06-30 -by 2026-07-07", "draft --on=2026-06-30 --by=2026-07-07 -- k c"},
		{"draft k c --force=false", "draft --force=false -- k c"},
		{"draft k c --force --force", "draft --force=true -- k c"},
		{"draft k -", "draft -- k -"},
		{"draft k c -o -", "draft --o=- -- k c"},
		{"draft k c --to=a=b", "draft --to=a=b -- k c"},
		{"draft k c --to -5", "draft --to=-5 -- k c"},
		{"draft -- k -o --help", "draft -- k -o --help"},
		{"draft k -- --", "draft -- k --"},
		{"init --example -- -x.yaml", "init --example=true -- -x.yaml"},
		{"templates export --force d", "templates export --force=true -- d"},
		{"check a b c", "check -- a b c"},
		{"list", "list --"},
		{"help templates export", "help -- templates export"},
		{"version", "version --"},
		{"--version", "version --"},
	}
	for _, tt := range tests {
		l, err := arrange(program(), strings.Fields(tt.line))
		if err != nil {
			t.Errorf("%s: %v", tt.line, err)
			continue
		}
		if got := strings.Join(l.argv()[1:], " "); got != tt.want || l.help {
			t.Errorf("%s:\n got %s (help %t)\nwant %s", tt.line, got, l.help, tt.want)
		}
	}
}

func TestArrangeHelp(t *testing.T) {
	tests := []struct{ line, path string }{
		{"--help", ""},
		{"-h", ""},
		{"-help", ""},
		{"draft --help", "draft"},
		{"draft k c -h", "draft"},
		{"draft --no-such-flag --help", "draft"},
		{"draft -o --help", "draft"},
		{"templates --help", "templates"},
		{"templates export -h", "templates export"},
		{"templates no-such --help", "templates"},
		{"no-such --help", ""},
	}
	for _, tt := range tests {
		l, err := arrange(program(), strings.Fields(tt.line))
		if err != nil || !l.help || l.command.HelpName != strings.TrimSpace("tactful "+tt.path) {
			t.Errorf("%s: got %+v, %v", tt.line, l, err)
		}
	}
}

func TestArrangeRefuses(t *testing.T) {
	tests := []struct{ line, text, hint string }{
		{"drfat", `unknown command "drfat"`, `did you mean "tactful draft"?`},
		{"k c -o out", `unknown command "k"`, `"tactful --help" lists the commands`},
		{"comp", `unknown command "comp"`, `did you mean "tactful completion"?`},
		{"-o out draft", "unknown flag -o",
			"the flags of a command come after its name: tactful COMMAND --flag"},
		{"--verion", "unknown flag --verion",
			"the flags of a command come after its name: tactful COMMAND --flag"},
		{"--version x", `--version: one argument too many: "x"`, "tactful --version"},
		{"--", "want a command", `"tactful help" shows them all`},
		{"draft --opportunty x", "draft: unknown flag --opportunty", "did you mean --opportunity?"},
		{"draft --opp x", "draft: unknown flag --opp", "did you mean --opportunity?"},
		{"draft -frce", "draft: unknown flag -frce", "did you mean --force?"},
		{"draft -oout", "draft: unknown flag -oout", "did you mean -o out?"},
		{"draft --verbose=3", "draft: unknown flag --verbose", `"tactful draft --help" lists the flags`},
		{"draft ---force", "draft: unknown flag ---force", "did you mean --force?"},
		{"draft k c -o", "draft: -o needs a value", `"tactful draft --help" explains it`},
		{"draft k c -o --force", "draft: -o needs a value", `"tactful draft --help" explains it`},
		{"draft -o -- k c", "draft: -o needs a value", `"tactful draft --help" explains it`},
		{"draft --on= k c", "draft: --on needs a value", `"tactful draft --help" explains it`},
		{"draft --force=yes k c", "draft: --force takes no value", `"tactful draft --help" explains it`},
		{"draft --on 2026-06-30 --on 2026-07-01", "draft: --on is given twice",
			`"tactful draft --help" explains it`},
		{"list --id", "list: unknown flag --id", `"tactful list --help" lists the flags`},
		{"templates", "templates: want a command after it", "tactful templates export DIR"},
		{"templates --force", "templates: want a command after it, got --force",
			"tactful templates export DIR"},
		{"templates exprot d", `templates: unknown command "exprot"`,
			`did you mean "tactful templates export"?`},
	}
	for _, tt := range tests {
		l, err := arrange(program(), strings.Fields(tt.line))
		var usage *usageError
		if !errors.As(err, &usage) {
			t.Errorf("%s: want a usage error, got %+v, %v", tt.line, l, err)
			continue
		}
		if usage.text != tt.text || usage.hint != tt.hint {
			t.Errorf("%s:\n got %s\n     %s\nwant %s\n     %s", tt.line, usage.text, usage.hint,
				tt.text, tt.hint)
		}
	}
}

func TestArrangeKeepsItsInput(t *testing.T) {
	args := []string{"draft", "k", "-o", "out", "c", "--", "-x"}
	before := slices.Clone(args)
	if _, err := arrange(program(), args); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(args, before) {
		t.Errorf("got %q", args)
	}
}

// record makes commands note their arguments and do nothing else.
func record(commands []*cli.Command, got *[]string) {
	for _, c := range commands {
		c.Action = func(c *cli.Context) error {
			*got = c.Args().Slice()
			return nil
		}
		record(c.Subcommands, got)
	}
}

// FuzzArrange checks that cli accepts every line that arrange accepts, and passes on every
// argument.
func FuzzArrange(f *testing.F) {
	for _, s := range []string{
		"draft k c -o out", "draft -- -o", "list --json=true", "-- draft", "draft - -",
		"draft --=x", "draft -= x", "draft k --", "help --",
		"draft --to --to x", "check help", "check o", "check force h help",
		"templates export export", "draft -é x", "draft --o=--o k c",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		args := strings.Split(s, " ")
		program := program()
		got := []string{"not called"}
		record(program.Subcommands, &got)
		l, err := arrange(program, args)
		if err != nil || l.help || l.command == program {
			return
		}
		if i := slices.Index(args, "--"); i >= 0 &&
			!slices.Equal(l.args[max(0, len(l.args)-len(args)+i+1):], args[i+1:]) {
			t.Errorf("%q: lost what follows --: %q", args, l.args)
		}
		if err := newApp(program).Run(l.argv()); err != nil || !slices.Equal(got, l.args) {
			t.Errorf("%q: cli got %q, %v, want %q", args, got, err, l.args)
		}
	})
}
