package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"github.com/tactful-drafts/tactful/templates"
)

func templatesCommand(s *session) *cli.Command {
	return &cli.Command{
		Name:        "templates",
		Usage:       "copy the built-in templates out, to edit them",
		UsageText:   "tactful templates export mine",
		Description: "Templates of your own are used with --templates DIR.",
		Subcommands: []*cli.Command{{
			Name:      "export",
			Usage:     "write all built-in templates to a folder",
			ArgsUsage: "DIR",
			UsageText: "tactful templates export mine\ntactful draft counter-base erica.yaml --templates mine",
			Description: "Writes every built-in template to DIR, which is made if it is missing, and prints\n" +
				"their paths. Keep those that you edit and delete the others: the built-in ones then\n" +
				"stand in for them.",
			Flags:  []cli.Flag{forceFlag()},
			Action: s.export,
		}},
	}
}

func (s *session) export(c *cli.Context) error {
	args, err := arguments(c, 1, "a folder")
	if err != nil {
		return err
	}
	names, err := fs.Glob(templates.FS, "*/*.md")
	if err != nil {
		return err
	}
	folder := args[0]
	undo, err := makeFolder(folder)
	if err != nil {
		return err
	}
	if err := export(folder, names, c.Bool("force")); err != nil {
		undo()
		return err
	}
	out := ""
	for _, name := range names {
		out += filepath.Join(folder, filepath.FromSlash(name)) + "\n"
	}
	if err := s.print(out); err != nil {
		return err
	}
	s.ui.next("edit them, then tactful draft KIND CASE --templates %s", folder)
	return nil
}

// export writes all files or, where one is in the way or cannot be written, none.
func export(folder string, names []string, force bool) (err error) {
	root, err := os.OpenRoot(folder)
	if err != nil {
		return &fileError{path: folder, err: err}
	}
	defer root.Close()
	at := func(name string, err error) error {
		return existing(filepath.Join(folder, filepath.FromSlash(name)), err)
	}
	for _, name := range names {
		if err := free(root, name, force); err != nil {
			return at(name, err)
		}
	}
	var made []string
	defer func() {
		for i := len(made) - 1; err != nil && i >= 0; i-- {
			root.Remove(made[i])
		}
	}()
	for _, name := range names {
		switch err := root.Mkdir(path.Dir(name), 0o700); {
		case err == nil:
			made = append(made, path.Dir(name))
		case !errors.Is(err, fs.ErrExist):
			return at(path.Dir(name), err)
		}
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			return err
		}
		_, before := root.Lstat(name)
		if err := writeBelow(root, name, data, force); err != nil {
			return at(name, err)
		}
		if before != nil {
			made = append(made, name)
		}
	}
	return nil
}

// writeBelow writes a file in a folder of root.
func writeBelow(root *os.Root, name string, data []byte, force bool) error {
	folder, err := root.OpenRoot(path.Dir(name))
	if err != nil {
		return err
	}
	defer folder.Close()
	return writeIn(folder, path.Base(name), data, force)
}
