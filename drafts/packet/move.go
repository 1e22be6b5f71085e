package packet

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// Move is a file that somebody has edited, and that has another name now: the one with the new number of
// its email or, for a README, one beside the new README.
type Move struct{ From, To string }

// moving is the contents of a file that moves, and its name until then.
type moving struct {
	from string
	data []byte
}

// move finds the edited files whose emails have other numbers now. They move, so that each number is that of
// one email, unless a file that stays has the new name.
func (s *state) move(d disk) {
	s.moves, s.to = map[string]moving{}, map[string]string{}
	if s.force || s.other {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(s.known)) {
		if !plausible(name, s.known[name]) {
			continue
		}
		data, missing, err := readOld(d, name)
		if missing || err != nil || s.last.wrote(name, data) {
			continue
		}
		now, ok := s.moved(name, s.last.yours(name, data))
		if _, taken := s.moves[now.Name]; ok && !taken && now.Name != name && path.Ext(now.Name) == path.Ext(name) {
			s.moves[now.Name], s.to[name] = moving{name, data}, now.Name
		}
	}
	for again := true; again; { // one that stays may be in the way of others
		again = false
		for name, m := range s.moves {
			if s.taken(d, name, m) {
				delete(s.moves, name)
				delete(s.to, m.from)
				again = true
			}
		}
	}
}

// taken reports whether a file that isn't a run's stays under the name that another is to get. Files that
// would change places stay.
func (s *state) taken(d disk, name string, m moving) bool {
	for next, n := s.to[name], 0; next != ""; next, n = s.to[next], n+1 {
		if next == name || n > len(s.to) {
			return true
		}
	}
	if s.to[name] != "" {
		return false
	}
	data, missing, err := readOld(d, name)
	return !missing && (err != nil || !s.last.wrote(name, data) && !bytes.Equal(data, m.data))
}

// keepMoved notes that a file of the packet is one that moves there.
func (s *state) keepMoved(f File, m moving) {
	entry := s.next.Files[f.Name]
	entry.Was = m.from
	s.next.Files[f.Name] = entry
	s.result.Moved = append(s.result.Moved, Move{m.from, f.Name})
	s.ours[m.from] = s.known[m.from] // known to the next run if it isn't moved
	s.keep(f.Name, ErrEdited, append([]string{moved(m.from)}, wrongTo(f.Name, m.data, f.Step)...)...)
}

// moved says which name a file had before.
func moved(from string) string { return "it was " + from + " until the numbers changed" }

// pending returns what the manifest says is going to be there while files move.
func (s *state) pending() map[string]Entry {
	files := maps.Clone(s.next.Files)
	for name, m := range s.moves {
		if e, ok := files[name]; ok {
			e.Yours = hash(m.data)
			files[name] = e
		}
	}
	return files
}

// writeMoved writes the files that move, each before another takes its place.
func (s *state) writeMoved(d disk) error {
	left := maps.Clone(s.moves)
	for len(left) > 0 {
		for _, name := range slices.Sorted(maps.Keys(left)) {
			if _, there := left[s.to[name]]; there {
				continue
			}
			if err := writeFile(d, name, left[name].data, true); err != nil {
				return &FileError{name, err}
			}
			delete(left, name)
		}
	}
	return nil
}

// oldReadme matches the names of the READMEs that the client has written in.
var oldReadme = lazy.Regexp(`^README-yours(-[0-9]+)?\.txt$`)

// oldReadmes adds the READMEs that were set aside to what the new one says.
func (s *state) oldReadmes(d disk) {
	entries, _ := fs.ReadDir(d.FS(), ".")
	for _, e := range entries {
		if oldReadme().MatchString(e.Name()) {
			s.yours = append(s.yours, e.Name()+": "+notes)
		}
	}
}

// notes is what the README says of one that was set aside.
const notes = "your notes in " + ReadmeName + ", with the numbers that the files had then"

// setAside moves a README that the client has written in, once there's another one, and returns the new
// one; ok is false if there's none.
func (s *state) setAside(d disk, now File, data []byte) (readme []byte, ok bool) {
	if now.Name != ReadmeName || s.other || s.last == nil {
		return nil, false
	}
	last, written := s.last.Files[ReadmeName] // not what an interrupted run was going to write
	if !written || last.Hash == hash(now.Data) {
		return nil, false
	}
	s.ours[ReadmeName] = last
	for n := 1; ; n++ {
		name := "README-yours.txt"
		if n > 1 {
			name = fmt.Sprintf("README-yours-%d.txt", n)
		}
		old, missing, err := readOld(d, name)
		if !missing && (err != nil || !bytes.Equal(old, data)) {
			continue
		}
		s.moves[name] = moving{ReadmeName, data}
		s.result.Moved = append(s.result.Moved, Move{ReadmeName, name})
		if missing {
			s.yours = append(s.yours, name+": "+notes)
			slices.Sort(s.yours)
		}
		return s.packet.readme.bytes(s.yours), true
	}
}
