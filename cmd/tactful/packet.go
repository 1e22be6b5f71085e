package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// makePacket returns the packet of a plan, and the manifest of the one that the folder holds, nil where there is none. Where the folder's is as
// good today, it is that one, with its plan.
func makePacket(o *planOrder, plan *plan.Plan, cas *casefile.Case, shelf *shelf) (*plan.Plan, *packet.Packet, *packet.Manifest, error) {
	last, err := lastManifest(o.folder)
	if err != nil {
		return nil, nil, nil, err
	}
	p, err := packet.New(plan, cas, shelf.Catalog)
	if err == nil && o.on.now && last != nil && last.Case == p.Manifest.Case && last.Templates == p.Manifest.Templates {
		plan, p, err = current(o, last, plan, p, cas, shelf)
	}
	return plan, p, last, err
}

// lastManifest reads the manifest of the folder; there is none where there is no folder, or no packet in it.
func lastManifest(folder string) (*packet.Manifest, error) {
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, &fileError{path: folder, err: err}
	case !info.IsDir():
		return nil, &fileError{path: folder, err: errNotFolder}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, &fileError{path: folder, err: err}
	}
	defer root.Close()
	last, err := packet.ReadManifest(root.FS())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, &fileError{path: folder, err: err, hint: "choose another folder, or move " + packet.ManifestName + " out of this one"}
	}
	return last, nil
}

// current returns the plan and the packet that the folder holds, made anew, where they are still what is to be done: the same mails in the same
// order, and none of their windows has closed. So a second run, some minutes or days later, changes nothing that need not change.
func current(o *planOrder, last *packet.Manifest, plan *plan.Plan, p *packet.Packet, cas *casefile.Case, shelf *shelf) (*plan.Plan, *packet.Packet, error) {
	options := o.options
	options.Horizon = last.Horizon.Sub(last.At)
	if span := plan.Horizon.Sub(plan.At); span != options.Horizon || last.At.After(o.at) {
		return plan, p, nil
	}
	was, err := options.New(shelf.Catalog, cas, last.At)
	if err != nil || !sameMails(was, plan, o.at) {
		return plan, p, err
	}
	old, err := packet.New(was, cas, shelf.Catalog)
	return was, old, err
}

func sameMails(was, is *plan.Plan, now time.Time) bool {
	return slices.EqualFunc(was.Steps, is.Steps, func(a, b *plan.Step) bool {
		return a.Opportunity == b.Opportunity && a.Kind == b.Kind && a.Sent == b.Sent && len(a.Alternates) == len(b.Alternates) && (a.Sent || a.Window.To.After(now))
	})
}

// writePacket brings the folder up to date: nothing is written before all of it is known to be free to be written, a file that is right already
// is not touched, and the manifest comes last, so that a run that was cut off can be run again.
func (s *session) writePacket(folder string, last *packet.Manifest, p *packet.Packet, force bool) error {
	undo, err := makeFolder(folder)
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		undo()
		return noFolder(folder, err)
	}
	defer root.Close()
	edited, err := packet.Edited(root.FS(), last, p)
	if err != nil {
		return &fileError{path: folder, err: err}
	}
	if len(edited) > 0 && !force {
		return s.refuse(folder, edited)
	}
	for _, name := range packet.Stale(last, p) {
		if err := root.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return &fileError{path: filepath.Join(folder, name), err: err}
		}
	}
	written := 0
	for _, f := range p.Files {
		if data, err := root.ReadFile(f.Name); err == nil && string(data) == string(f.Data) {
			continue
		}
		if err := writeIn(root, f.Name, f.Data, true); err != nil {
			return existing(filepath.Join(folder, f.Name), err)
		}
		written++
	}
	if written == 0 {
		s.ui.next("%s is up to date", folder)
		return nil
	}
	s.ui.next("read %s, and give the folder to your client", filepath.Join(folder, packet.ReadmeName))
	return nil
}

// refuse names the files that somebody has changed.
func (s *session) refuse(folder string, edited []string) error {
	list := severalErrors{}
	for _, name := range edited {
		list = append(list, &fileError{path: filepath.Join(folder, name), err: errEdited})
	}
	what := "it"
	if len(edited) > 1 {
		what = "them"
	}
	list[len(list)-1].(*fileError).hint = "nothing was written; --force writes over " + what + ", another folder keeps " + what
	return list
}

var errEdited = errors.New("this was changed, or put here, by somebody else")
