package main

import (
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/templates"
	"github.com/urfave/cli/v2"
)

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
