package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/templates"
	"github.com/urfave/cli/v2"
)

func templatesCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:        "templates",
		Usage:       "copy the built-in templates, to edit them",
		UsageText:   "tactful templates export mine",
		Description: "Use your own templates with --templates DIR.",
		HideHelp:    true,
		Subcommands: []*cli.Command{command(&cli.Command{
			Name:      "export",
			Usage:     "write all built-in templates to a folder",
			ArgsUsage: "DIR",
			UsageText: "tactful templates export mine\n" +
				"tactful draft counter-base erica.yaml --templates mine",
			Description: "Writes every built-in template to DIR, which is made if it is missing, " +
				"and prints\n" +
				"their paths. Keep those you edit and delete the others: the built-in ones are then\n" +
				"used instead.",
			Flags: []cli.Flag{forceFlag()},
		}, 1, 1, "a folder", s.export)},
	}
}

func (s *session) export(c *cli.Context, args []string) error {
	names, err := fs.Glob(templates.FS, "*/*.md")
	if err != nil {
		return err
	}
	folder, out := args[0], ""
	var files []packet.File
	for _, name := range names {
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			return err
		}
		files = append(files, packet.File{Name: name, Data: data})
		out += filepath.Join(folder, filepath.FromSlash(name)) + "\n"
	}
	err = inNewFolder(folder, func(root *os.Root) error {
		return packet.WriteFiles(root, files, c.Bool("force"))
	})
	if err != nil {
		return err
	}
	return s.ui.nextAfter(s.print(out),
		"edit them, then tactful draft KIND CASE --templates %s", folder)
}
