package main

import (
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

// Every command of the manual does something, and nothing is done that the manual doesn't explain.
func TestManual(t *testing.T) {
	commands := map[string]*cli.Command{}
	var check func(*cli.Command)
	check = func(c *cli.Command) {
		commands[commandName(c)] = c
		if c.Usage == "" || c.UsageText == "" || c.Description == "" {
			t.Errorf("%s: no line about it, no example, or no description", c.HelpName)
		}
		for _, f := range c.VisibleFlags() {
			label, text := explained(f)
			if text == "" || strings.Contains(text, "CHOICES") {
				t.Errorf("%s: %s: got %q", c.HelpName, label, text)
			}
		}
		if (c.Action == nil) != (len(c.Subcommands) > 0) {
			t.Errorf("%s has both an action and commands below it, or neither", c.HelpName)
		}
		for _, sub := range c.Subcommands {
			check(sub)
		}
	}
	check(program())
	for name, a := range (&session{}).actions() {
		c := commands[name]
		if c == nil {
			t.Errorf("%s is not in the manual", name)
			continue
		}
		for _, flag := range strings.Fields(strings.ReplaceAll(a.apart, ",", "")) {
			if flagNamed(c.Flags, flag) == nil {
				t.Errorf("%s has no flag %s", name, flag)
			}
		}
	}
}
