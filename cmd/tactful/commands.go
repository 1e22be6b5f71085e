package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

const many = 1 << 30 // arguments: no limit

// action is what a command does, and what it takes.
type action struct {
	least, most int    // arguments
	what        string // names the arguments
	do          func(args []string) error
	apart       string // groups of flags that don't go together
}

// actions returns what each command of the manual does.
func (s *session) actions() map[string]action {
	return map[string]action{
		"init":             {1, 1, "the name of the file to write", s.init, ""},
		"check":            {1, many, "one case file or more", s.check, "json sarif hints"},
		"log":              {2, 3, "a case file and what happened", s.log, ""},
		"reply":            {1, 2, "a case file", s.reply, ""},
		"list":             {0, 0, "", s.list, "graph stage, graph json"},
		"show":             {1, 2, "a kind", s.show, "graph json"},
		"draft":            {2, 2, "a kind and a case file", s.draft, "new reply-to, new all, new quote"},
		"plan":             {1, 1, "a case file", s.plan, "o json, why json"},
		"today":            {0, many, "", s.today, ""},
		"preview":          {1, 1, "a case file", s.preview, ""},
		"review":           {1, many, "an email or a folder of emails", s.review, "figures json"},
		"offers":           {1, 1, "a case file", s.offers, "json csv html"},
		"push":             {1, many, "a case, .eml files, or folders of them", s.push, ""},
		"templates export": {1, 1, "a folder", s.export, ""},
		"schema":           {0, 0, "", s.schema, ""},
		"completion":       {1, 1, "the name of a shell", s.completion, ""},
		"man":              {0, many, "", s.man, ""},
		"version":          {0, 0, "", s.version, ""},
		"help":             {0, many, "", s.help, ""},
	}
}

// actionOf checks what every command line has to be like, and does what it says.
func (s *session) actionOf(a action) cli.ActionFunc {
	return func(c *cli.Context) error {
		s.Context = c
		args := c.Args().Slice()
		if err := cmp.Or(s.checkArguments(a, args), s.checkChoices()); err != nil {
			return err
		}
		for flags := range strings.SplitSeq(a.apart, ", ") {
			if err := s.exclusive(strings.Fields(flags)); err != nil {
				return err
			}
		}
		return a.do(args)
	}
}

// checkArguments checks the number of arguments, and that none is empty.
func (s *session) checkArguments(a action, args []string) error {
	hint := strings.TrimSpace(s.Command.HelpName + " " + s.Command.ArgsUsage)
	switch {
	case len(args) > a.most:
		return s.usagef(hint, "one argument too many: %q", args[a.most])
	case len(args) < a.least:
		return s.usagef(hint, "want %s", a.what)
	case slices.Contains(args, ""):
		return s.usagef(hint, "want %s, got an empty one", a.what)
	}
	return nil
}
