package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"time"

	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/urfave/cli/v2"
)

func (s *session) plan(c *cli.Context, args []string) error {
	o := plan.Options{Only: c.String("opportunity")}
	var err error
	if o.Horizon, err = readHorizon(c); err != nil {
		return err
	}
	in, err := s.readInputs(c, args[0], "")
	if err != nil {
		return err
	}
	if err := s.readThreads(in.cas, args[0]); err != nil {
		return err
	}
	p, err := o.New(in.cat.Catalog, in.cas, in.at)
	if err != nil {
		return in.cat.located(err)
	}
	folder, stale := c.String("o"), false
	if folder != "" {
		if p, err = planFor(folder, p, o, in); err != nil {
			return err
		}
	}
	written := folder != "" || c.Bool("json") // the emails leave the program
	if err := s.reviewPlan(in.cas, p, written && !c.Bool("force")); err != nil {
		return err
	}
	for step := range p.All() {
		if written {
			step.Release() // only --force gets here with a private step
		}
	}
	if folder != "" {
		o := &packet.SyncOptions{Force: c.Bool("force"), DryRun: c.Bool("check")}
		if stale, err = s.writePacket(folder, p, in, o); err != nil {
			return err
		}
	}
	switch {
	case c.Bool("json"):
		err = s.printJSON(p)
	case c.Bool("why"):
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
	if _, _, warnings := p.Counts(); c.Bool("check") && (warnings > 0 || stale) {
		return errShown
	}
	return nil
}

// planFor returns the plan to write to a folder: the one that's already there, if it's still good
// and no other day was named.
func planFor(folder string, p *plan.Plan, o plan.Options, in *inputs) (*plan.Plan, error) {
	root, err := openFolder(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	defer root.Close()
	last, err := packet.ReadManifest(root.FS())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, &fileError{path: folder, err: err,
			hint: "choose another folder, or move " + packet.ManifestName + " out of this one"}
	}
	if !in.now {
		return p, nil
	}
	return packet.Current(last, p, o, in.cas, in.cat.Catalog)
}

// writePacket brings the folder up to date with the plan, or only says what isn't.
func (s *session) writePacket(
	folder string, p *plan.Plan, in *inputs, o *packet.SyncOptions,
) (stale bool, err error) {
	files, err := packet.New(p, in.cas, in.cat.Catalog)
	if err != nil {
		return false, err
	}
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
	case len(notes) > 0 && !o.DryRun:
		s.ui.hint("the others are up to date; --force overwrites these")
	case len(done.Written) == 0:
		s.ui.next("%s is up to date", folder)
	case !o.DryRun:
		s.ui.next("read %s, and give the folder to your client", filepath.Join(folder, packet.ReadmeName))
	}
	return len(notes) > 0, nil
}

// maxHorizon is how far ahead a plan may look, in days.
const maxHorizon = 366

// readHorizon reads --horizon: 30d or 6w. It returns 0 if there is none.
func readHorizon(c *cli.Context) (time.Duration, error) {
	if !c.IsSet("horizon") {
		return 0, nil
	}
	text := c.String("horizon")
	if m := regexp.MustCompile(`^([1-9][0-9]{0,2})([dw])$`).FindStringSubmatch(text); m != nil {
		days, _ := strconv.Atoi(m[1])
		if days *= map[string]int{"d": 1, "w": 7}[m[2]]; days <= maxHorizon {
			return time.Duration(days) * 24 * time.Hour, nil
		}
	}
	return 0, usagef("for example --horizon 30d", "plan: --horizon: want a number of days or weeks "+
		"up to %d days, got %q", maxHorizon, text)
}
