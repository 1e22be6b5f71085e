package packet

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
)

// ErrEdited is why [Sync] keeps a file: its contents are neither what the last packet wrote nor
// what the new one would write.
var ErrEdited = errors.New("this file has been edited, or was put here by hand")

// SyncOptions change what [Sync] may do.
type SyncOptions struct {
	Force  bool // also overwrite or remove files that have been edited
	DryRun bool // change nothing; the result says what would change
}

// Result says what [Sync] did with each file, by name.
type Result struct {
	Written   []string // new or changed, in the packet's order
	Removed   []string // sorted
	Unchanged []string // already had the right contents
	Kept      []Kept   // files in the way that were left alone
}

// Kept is a file that was left alone, and the reason.
type Kept struct {
	Name   string
	Reason error // [ErrEdited]
}

// KeptError is a folder that wasn't changed because files in it would be lost.
type KeptError struct {
	Files []Kept
}

// Error has a line for each file.
func (e *KeptError) Error() string {
	lines := make([]string, len(e.Files))
	for i, k := range e.Files {
		lines[i] = k.Name + ": " + k.Reason.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the reason for each file.
func (e *KeptError) Unwrap() []error {
	list := make([]error, len(e.Files))
	for i, k := range e.Files {
		list[i] = k.Reason
	}
	return list
}

// FileError is a file of a packet that can't be read, written, or removed.
type FileError struct {
	Name string
	Err  error
}

func (e *FileError) Error() string { return e.Name + ": " + e.Err.Error() }

func (e *FileError) Unwrap() error { return e.Err }

// Sync brings a folder up to date with a packet. It removes files of the last packet that the new
// one doesn't have, and writes the others as [WriteFile] does, the manifest last, so an interrupted
// run can be repeated. Files that the last packet didn't write are never touched.
//
// If a file that Sync would overwrite or remove has been edited or added by hand, it changes
// nothing and returns a [*KeptError], unless o says Force. A file that can't be read or written is
// a [*FileError]. A nil o means the defaults.
func Sync(folder *os.Root, p *Packet, o *SyncOptions) (*Result, error) {
	if o == nil {
		o = &SyncOptions{}
	}
	last, err := ReadManifest(folder.FS())
	if errors.Is(err, fs.ErrNotExist) {
		last = nil
	} else if err != nil {
		return nil, fmt.Errorf("reading the last packet: %w", err)
	}
	r, err := compare(folder.FS(), last, p)
	if err != nil {
		return nil, err
	}
	if len(r.Kept) > 0 && !o.Force {
		return &Result{Kept: r.Kept}, &KeptError{r.Kept}
	}
	r.Kept = nil
	if o.DryRun {
		return r, nil
	}
	for _, name := range r.Removed {
		if err := folder.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, &FileError{name, err}
		}
	}
	for _, f := range p.Files {
		if !slices.Contains(r.Written, f.Name) {
			continue
		}
		if err := WriteFile(folder, f.Name, f.Data, true); err != nil {
			return nil, &FileError{f.Name, err}
		}
	}
	return r, nil
}

// compare says what a sync has to do. The files it would lose are in Kept as well.
func compare(folder fs.FS, last *Manifest, p *Packet) (*Result, error) {
	r := &Result{}
	for _, f := range p.Files {
		data, exists, err := readFile(folder, f.Name)
		switch {
		case err != nil:
			return nil, err
		case exists && bytes.Equal(data, f.Data):
			r.Unchanged = append(r.Unchanged, f.Name)
			continue
		case exists && !last.wrote(f.Name, data):
			r.Kept = append(r.Kept, Kept{f.Name, ErrEdited})
		}
		r.Written = append(r.Written, f.Name)
	}
	for _, name := range stale(last, p) {
		data, exists, err := readFile(folder, name)
		switch {
		case err != nil:
			return nil, err
		case !exists:
			continue
		case !last.wrote(name, data):
			r.Kept = append(r.Kept, Kept{name, ErrEdited})
		}
		r.Removed = append(r.Removed, name)
	}
	return r, nil
}

// wrote reports whether the packet of the manifest left a file as it is now.
func (m *Manifest) wrote(name string, data []byte) bool {
	return m != nil && (name == ManifestName || m.Files[name].Hash == hash(data))
}

// stale returns the files of the last packet that the next one doesn't have, sorted.
func stale(last *Manifest, next *Packet) []string {
	if last == nil {
		return nil
	}
	var list []string
	for name := range last.Files {
		if _, kept := next.Manifest.Files[name]; !kept {
			list = append(list, name)
		}
	}
	slices.Sort(list)
	return list
}

func readFile(folder fs.FS, name string) (data []byte, exists bool, err error) {
	data, err = read(folder, name, maxFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, &FileError{name, err}
	}
	return data, true, nil
}
