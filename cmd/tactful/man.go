package main

import (
	"strings"

	"github.com/urfave/cli/v2"
)

func manCommand(s *session) *cli.Command {
	return command(&cli.Command{
		Name:        "man",
		Usage:       "print the manual page",
		UsageText:   "tactful man > tactful.1\nman ./tactful.1",
		Description: "Prints the help of all commands as one manual page.",
	}, 0, 0, "", func(c *cli.Context, _ []string) error { return s.print(manPage(c.App)) })
}

// manPage returns the help of every command as a man(7) page.
func manPage(app *cli.App) string {
	escape := strings.NewReplacer(`\`, `\e`, "-", `\-`, "\n.", "\n\\&.", "\n'", "\n\\&'")
	page := ".TH TACTFUL 1\n.SH NAME\ntactful " + `\-` + " " + escape.Replace(app.Usage) + "\n"
	add := func(path ...string) {
		title := strings.ToUpper(strings.Join(append([]string{"tactful"}, path...), " "))
		page += ".SH " + title + "\n.nf\n" + escape.Replace(helpText(app, path)) + ".fi\n"
	}
	add()
	for _, c := range app.Commands {
		add(c.Name)
		for _, sub := range c.Subcommands {
			add(c.Name, sub.Name)
		}
	}
	return page
}
