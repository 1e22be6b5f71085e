package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func (s *session) plan(args []string) error {
	horizon, err := readFlag(s, "horizon", "for example --horizon 30d", plan.ParseHorizon)
	if err != nil {
		return err
	}
	in, err := s.readThreaded(args[0])
	if err != nil {
		return err
	}
	o := plan.Options{Only: s.String("opportunity"), Horizon: horizon}
	p, err := o.New(in.cat, in.cas, in.at)
	if err != nil {
		return err
	}
	folder, stale := s.String("o"), false
	if folder != "" {
		if p, err = s.planFor(p, o, in); err != nil {
			return err
		}
	}
	if err := s.reviewPlan(in.cas, p, folder != "" || s.Bool("json")); err != nil {
		return err
	}
	if folder != "" {
		if stale, err = s.writePacket(folder, p, in); err != nil {
			return err
		}
	}
	switch {
	case s.Bool("json"):
		err = s.printJSON(p)
	case s.Bool("why"):
		err = s.printFrom(func(w io.Writer) error { return p.Explain(w, s.width()) })
	default:
		err = s.printFrom(func(w io.Writer) error { return p.Outline(w, s.width()) })
	}
	if err != nil {
		return err
	}
	if folder == "" && len(p.Steps) > 0 {
		s.ui.next("tactful plan %s -o DIR writes them into a folder for your client", args[0])
	}
	if _, _, warnings := p.Counts(); s.Bool("check") && (warnings > 0 || stale) {
		return errShown
	}
	return nil
}

// planFor returns the plan to write to the folder: the one that's already there, if it's still good
// and no other day was named.
func (s *session) planFor(p *plan.Plan, o plan.Options, in *inputs) (*plan.Plan, error) {
	folder := s.String("o")
	var last *packet.Manifest
	err := inFolder(folder, func(root *os.Root) (err error) {
		last, err = packet.ReadManifest(root.FS())
		if path := (*fs.PathError)(nil); err != nil && !errors.As(err, &path) {
			err = &fileError{path: folder, err: err,
				hint: "choose another folder, or move " + packet.ManifestName + " out of this one"}
		}
		return err
	})
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, inFile(filepath.Join(folder, packet.ManifestName), err)
	case s.IsSet("on"):
		return p, nil
	}
	return packet.Current(last, p, o, in.cas, in.cat)
}

// writePacket brings the folder up to date with the plan, or only says what isn't.
func (s *session) writePacket(folder string, p *plan.Plan, in *inputs) (stale bool, err error) {
	files, err := packet.New(p, in.cas, in.cat)
	if err != nil {
		return false, err
	}
	o := &packet.SyncOptions{Force: s.Bool("force"), DryRun: s.Bool("check")}
	open := inNewFolder
	if o.DryRun {
		open = inFolder
	}
	var done *packet.Result
	err = open(folder, func(root *os.Root) (err error) {
		done, err = packet.Sync(root, files, o)
		return err
	})
	if err != nil {
		return false, err
	}
	notes := done.Notes(o.DryRun)
	for _, text := range notes {
		s.ui.warn("%s", filepath.Join(folder, text))
	}
	switch {
	case len(done.Kept)+len(done.Sent) > 0 && !o.DryRun && !o.Force:
		s.ui.hint("the others are up to date; --force overwrites these")
	case len(done.Written) == 0:
		s.ui.next("%s is up to date", folder)
	case !o.DryRun:
		s.ui.next("read %s, and give the folder to your client", filepath.Join(folder, packet.ReadmeName))
	}
	return len(notes) > len(done.Lost), nil
}
