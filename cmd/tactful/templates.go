package main

import (
	"io/fs"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/templates"
)

func (s *session) export(args []string) error {
	names, err := fs.Glob(templates.FS, "*/*.md")
	if err != nil {
		return err
	}
	var files []packet.File
	for _, name := range names {
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			return err
		}
		files = append(files, packet.File{Name: name, Data: data})
	}
	return s.ui.nextAfter(s.writeAll(args[0], files),
		"edit them, then tactful draft KIND CASE --templates %s", args[0])
}
