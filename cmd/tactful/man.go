package main

import (
	"strings"

	"github.com/urfave/cli/v2"
)

func manCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:        "man",
		Usage:       "print the manual page",
		UsageText:   "tactful man > tactful.1\nman ./tactful.1",
		Description: "Prints the help of all commands as one manual page.",
		Action: func(c *cli.Context) error {
			if _, err := arguments(c, 0, ""); err != nil {
				return err
			}
			return s.print(manPage(c.App))
		},
	}
}

// manPage returns what help prints, for every command, as a man(7) page.
func manPage(app *cli.App) string {
	escape := strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'")
	page := ".TH TACTFUL 1\n.SH NAME\ntactful " + `\-` + " " + escape.Replace(app.Usage) + "\n"
	add := func(path ...string) {
		title := strings.ToUpper(strings.Join(path, " "))
		page += ".SH " + title + "\n.nf\n" + escape.Replace(helpText(app, path[1:])) + ".fi\n"
	}
	add("tactful")
	for _, c := range app.Commands {
		add("tactful", c.Name)
		for _, sub := range c.Subcommands {
			add("tactful", c.Name, sub.Name)
		}
	}
	return page
}
