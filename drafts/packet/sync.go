package packet

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// The reasons why [Sync] keeps a file.
var (
	// its contents are neither what a run wrote nor what this one would write
	ErrEdited = errors.New("this file has been edited, or was put here by hand")
	// the manifest names it, but no plan has an email with that name
	ErrForeign = errors.New("the manifest names this file, but no plan has such an email")
)

// SyncOptions change what [Sync] may do.
type SyncOptions struct {
	Force  bool // also overwrite or remove files that have been edited
	DryRun bool // change nothing; the result says what would change
}

// Result says what [Sync] did with each file, by name.
type Result struct {
	Written   []string // new or changed, in the packet's order
	Removed   []string // sorted
	Moved     []Move   // edited files that have another name now
	Unchanged []string // already had the right contents
	Kept      []Kept   // files in the way that were left alone
	// edited files of emails that the log says were sent: they are what was sent, and stay
	Sent []string
	// files that Force overwrote or removed although a run hadn't written them like that, sorted
	Lost []string
}

// Kept is a file that was left alone, and the reason: [ErrEdited], maybe with how it differs from
// the plan, [ErrForeign], or why it can't be read.
type Kept struct {
	Name   string
	Reason error
}

// Notes says what is to be done about a folder: a line for each file that was kept or whose edits are
// lost and, after a dry run, for each that isn't up to date. Each begins with the file's name.
func (r *Result) Notes(dry bool) []string {
	var list []string
	if dry {
		for _, name := range r.Written {
			list = append(list, name+": this is missing or out of date")
		}
		for _, name := range r.Removed {
			list = append(list, name+": the plan has no such email anymore")
		}
	}
	for _, m := range r.Moved {
		switch {
		case dry:
			list = append(list, m.From+": this would be "+m.To)
		case m.From == ReadmeName: // an email is among those that were kept
			list = append(list, m.From+": this is now "+m.To)
		}
	}
	for _, k := range r.Kept {
		list = append(list, k.Name+": "+k.Reason.Error()+"; it is kept as it is")
	}
	gone := "is gone"
	if dry {
		gone = "would be gone"
	}
	for _, name := range r.Lost {
		list = append(list, name+": this file had been edited, or was put here by hand; that version "+gone)
	}
	for _, name := range r.Sent {
		list = append(list, name+": this file has been edited, and its email was sent; it is kept as it "+
			"is")
	}
	return list
}

// FileError is a file of a packet that can't be read, written, or removed.
type FileError struct {
	Name string
	Err  error
}

func (e *FileError) Error() string { return fmt.Sprintf("%s: %v", e.Name, e.Err) }

func (e *FileError) Unwrap() error { return e.Err }

// Sync brings a folder up to date with a packet. It writes files as [WriteFile] does, and removes
// those of the last packet that the new one doesn't have. Files that have been edited or added by
// hand are kept and named in the result and in the README, unless o says Force, and so is what
// can't be read. An edited file whose email has another number gets that, and a README that the client
// has written in is set aside as README-yours.txt when the plan has another one. A manifest gives no
// right to more: Sync never removes a file whose name isn't that of an email in a plan, or whose contents
// aren't those that it wrote. It changes nothing if the folder has the packet of another case, files of
// another plan without a manifest, or, for a plan of one opportunity, emails of others: that's
// [ErrExists], unless o says Force.
//
// What Sync is going to write is in the manifest before the first file changes, so that the next
// Sync, of whatever packet, finishes an interrupted one. A file that can't be written or removed is
// a [*FileError]: in particular [ErrFolder], before anything changes. A nil o means the defaults.
func Sync(folder *os.Root, p *Packet, o *SyncOptions) (*Result, error) {
	if folder == nil || p == nil || p.Manifest == nil {
		return nil, casefile.InputErrorf("want a folder, and a packet that New has made")
	}
	return syncDisk(diskOf(folder), p, o)
}

func syncDisk(d disk, p *Packet, o *SyncOptions) (*Result, error) {
	if o == nil {
		o = &SyncOptions{}
	}
	last, err := ReadManifest(d.FS())
	if errors.Is(err, fs.ErrNotExist) {
		last = nil
	} else if err != nil {
		return nil, fmt.Errorf("reading the last packet: %w", err)
	}
	s := &state{packet: p, last: last, known: last.known(), force: o.Force,
		ours: map[string]Entry{}, next: p.Manifest.clone()}
	if err := s.allowed(d); err != nil {
		return nil, err
	}
	s.move(d)
	s.stale(d)
	s.strange(d)
	s.compare(d)
	slices.SortStableFunc(s.result.Kept, func(a, b Kept) int { return cmp.Compare(a.Name, b.Name) })
	slices.Sort(s.result.Lost)
	manifest, err := s.next.bytes()
	if err != nil {
		return nil, err
	}
	if now, err := read(d.FS(), ManifestName, maxManifest); err == nil && bytes.Equal(now, manifest) {
		s.result.Unchanged = append(s.result.Unchanged, ManifestName)
	} else {
		s.result.Written = append(s.result.Written, ManifestName)
	}
	if o.DryRun {
		return &s.result, nil
	}
	removeTemps(d)
	if len(s.result.Written)+len(s.result.Removed)+len(s.result.Moved) == 0 {
		return &s.result, nil
	}
	return &s.result, s.write(d, manifest)
}

// state is a sync in progress.
type state struct {
	packet *Packet
	last   *Manifest        // nil if there is none
	known  map[string]Entry // of last
	force  bool
	other  bool // last is another case's
	result Result
	yours  []string // what the README says about files that stay as the client has them
	readme []byte
	ours   map[string]Entry  // what is there that a run wrote
	next   *Manifest         // the manifest to be
	moves  map[string]moving // the edited files that move, by their new names
	to     map[string]string // those names, by the old ones
}

// compare says what to do with the packet's files, except the manifest. The README comes after
// those that it's about.
func (s *state) compare(d disk) {
	for _, f := range s.packet.Files {
		switch f.Name {
		case ManifestName:
			continue
		case ReadmeName:
			s.oldReadmes(d)
			slices.Sort(s.yours)
			f.Data = s.packet.readme.bytes(s.yours)
			s.readme, s.next.Files[f.Name] = f.Data, Entry{Hash: hash(f.Data)}
		}
		if m, ok := s.moves[f.Name]; ok {
			s.keepMoved(f, m)
			continue
		}
		data, missing, err := readOld(d, f.Name)
		switch {
		case missing, s.to[f.Name] != "":
		case err != nil && !s.force:
			s.keep(f.Name, err)
			continue
		case err != nil:
		case bytes.Equal(data, f.Data):
			s.ours[f.Name] = s.next.Files[f.Name]
			s.result.Unchanged = append(s.result.Unchanged, f.Name)
			continue
		case s.last.wrote(f.Name, data):
			s.own(f.Name, data)
		case !s.force:
			if readme, ok := s.setAside(d, f, data); ok {
				s.readme, s.next.Files[f.Name] = readme, Entry{Hash: hash(readme)}
				break
			}
			s.keep(f.Name, ErrEdited, s.differs(f, data)...)
			continue
		default:
			s.result.Lost = append(s.result.Lost, f.Name)
		}
		s.result.Written = append(s.result.Written, f.Name)
	}
}

// stale says what to do with the files of the last packet that this one doesn't have.
func (s *state) stale(d disk) {
	for _, name := range slices.Sorted(maps.Keys(s.known)) {
		if _, stays := s.next.Files[name]; stays || s.to[name] != "" {
			continue
		}
		entry := s.known[name]
		data, missing, err := readOld(d, name)
		now, moved := s.moved(name, entry)
		switch {
		case missing:
		case !plausible(name, entry):
			s.keep(name, ErrForeign)
		case err == nil && s.last.wrote(name, data) && written(name, data):
			s.own(name, data)
			s.result.Removed = append(s.result.Removed, name)
		case s.force && !errors.Is(err, ErrFolder):
			s.ours[name] = entry // known to the next run if it isn't removed
			s.result.Removed = append(s.result.Removed, name)
			if err == nil {
				s.result.Lost = append(s.result.Lost, name)
			}
		case !s.other && !moved && s.packet.sent[[2]string{entry.Opportunity, entry.Kind}]:
			s.next.Files[name] = entry
			s.result.Sent = append(s.result.Sent, name)
			s.yours = append(s.yours, name+": it has been sent, so don't send it again")
		case err != nil:
			s.next.Files[name] = entry // the next run knows what it was
			s.keep(name, err)
		case moved:
			s.next.Files[name] = entry
			s.keep(name, ErrEdited, append(wrongTo(name, data, now.Step), "without the changes, this "+
				"email is now "+now.Name+"; only one of the two is to be sent")...)
		default:
			s.next.Files[name] = entry
			s.keep(name, ErrEdited, "the plan has no such email anymore")
		}
	}
}

// strange finds what looks like an email of the plan and isn't, such as one that was renamed.
func (s *state) strange(d disk) {
	entries, _ := fs.ReadDir(d.FS(), ".")
	for _, e := range entries {
		_, known := s.known[e.Name()]
		_, planned := s.next.Files[e.Name()]
		if !known && !planned && emailName().MatchString(e.Name()) {
			s.yours = append(s.yours, e.Name()+": "+notPlanned)
		}
	}
}

// notPlanned is what the README says of a file that looks like an email of the plan and isn't.
const notPlanned = "the plan has no email of this name"

// keep leaves a file alone. The README says why if it isn't edited, and how it differs if it is.
func (s *state) keep(name string, reason error, differs ...string) {
	// The name comes before the reason anyway.
	if path, ok := errors.AsType[*fs.PathError](reason); ok {
		reason = path.Err
	} else if file, ok := errors.AsType[*FileError](reason); ok {
		reason = file.Err
	}
	switch {
	case reason == ErrForeign:
		differs = []string{notPlanned}
	case reason != ErrEdited:
		differs = []string{reason.Error()}
	case len(differs) > 0:
		reason = fmt.Errorf("%w; %s", ErrEdited, strings.Join(differs, "; "))
	}
	s.result.Kept = append(s.result.Kept, Kept{name, reason})
	text := name
	if len(differs) > 0 {
		text += ": " + strings.Join(differs, "; ")
	}
	s.yours = append(s.yours, text)
}

// own notes that a run wrote a file as it is.
func (s *state) own(name string, data []byte) {
	entry := s.known[name]
	entry.Hash = hash(data)
	s.ours[name] = entry
}

// write changes the folder: first the manifest says what is there and what will be, then files are
// written and others removed, and then the manifest says what is there.
func (s *state) write(d disk, manifest []byte) error {
	intent := *s.next
	intent.Files, intent.Pending = s.ours, s.pending()
	text, err := intent.bytes()
	if err != nil {
		return err
	}
	if err := writeFile(d, ManifestName, text, true); err != nil {
		return &FileError{ManifestName, err}
	}
	if err := s.writeMoved(d); err != nil { // once the manifest says what is going on
		return err
	}
	for _, f := range s.packet.Files {
		if f.Name == ReadmeName {
			f.Data = s.readme
		}
		if f.Name == ManifestName || !slices.Contains(s.result.Written, f.Name) {
			continue
		}
		if err := writeFile(d, f.Name, f.Data, true); err != nil {
			return &FileError{f.Name, err}
		}
	}
	gone := slices.Clone(s.result.Removed)
	for from := range s.to {
		if _, taken := s.next.Files[from]; !taken {
			gone = append(gone, from)
		}
	}
	for _, name := range gone {
		if err := d.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return &FileError{name, err}
		}
	}
	if err := writeFile(d, ManifestName, manifest, true); err != nil {
		return &FileError{ManifestName, err}
	}
	return nil
}
