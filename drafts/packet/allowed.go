package packet

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// takenError is a folder whose emails a packet isn't to replace.
type takenError string

func (e takenError) Error() string { return string(e) }

func (e takenError) Unwrap() error { return ErrExists }

// allowed returns the reason why nothing may be written to a folder.
func (s *state) allowed(d disk) error {
	for _, f := range s.packet.Files {
		if info, err := d.Lstat(f.Name); err == nil && info.IsDir() {
			return &FileError{f.Name, ErrFolder}
		}
	}
	switch {
	case s.last == nil && !s.force && s.isOrphan(d):
		return &FileError{".", takenError("this folder has the files of another plan, and no " + ManifestName +
			" that says which of them were edited; choose another one, or move them away")}
	case s.last == nil:
		return nil
	}
	s.other = !s.packet.sameCase(s.last)
	switch left := s.leftOut(); {
	case s.force:
		return nil
	case s.other:
		whose, whom := owner(s.last), owner(s.packet.Manifest)
		if whose == whom {
			whose += fmt.Sprintf(" in the case %q", s.last.ID)
			whom = fmt.Sprintf("the case %q", s.packet.Manifest.ID)
		}
		return &FileError{".", takenError(fmt.Sprintf("this folder has the emails of %s, not of %s; "+
			"choose another one", whose, whom))}
	case len(left) > 0:
		return &FileError{".", takenError(fmt.Sprintf("this folder also has the emails to %s, and "+
			"this plan is only for %s; choose another one", strings.Join(left, " and "),
			s.packet.companies[s.packet.only]))}
	}
	return nil
}

// isOrphan reports whether a folder without a manifest has files of another plan. Beside new ones, nobody
// could tell which are to be sent.
func (s *state) isOrphan(d disk) bool {
	entries, _ := fs.ReadDir(d.FS(), ".")
	return slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		name := e.Name()
		if name != ReadmeName && name != CalendarName && !emailName().MatchString(name) {
			return false
		}
		data, missing, err := readOld(d, name)
		return !missing && err == nil && written(name, data) &&
			!slices.ContainsFunc(s.packet.Files, func(f File) bool {
				return f.Name == name && bytes.Equal(f.Data, data)
			})
	})
}

// sameCase reports whether a manifest is of the packet's case, whose file may have been renamed:
// the client's name or her address is as it was, and so is the case's ID or a company. The ID has to
// be the same if the address isn't: two people may have one name, and offers of one company. A
// manifest that doesn't say whose it is may be anybody's.
func (p *Packet) sameCase(last *Manifest) bool {
	now := p.Manifest
	if last.Client == "" {
		return true
	}
	sameEmail := (mail.Address{Email: last.Email}).Is(now.Email)
	if !sameEmail && !(strings.EqualFold(last.Client, now.Client) && last.ID == now.ID) {
		return false
	}
	emails, shared := false, false
	for _, e := range last.known() {
		emails = emails || e.ID != ""
		shared = shared || p.companies[e.Opportunity] != ""
	}
	return last.ID == now.ID || shared || !emails
}

func owner(m *Manifest) string { return fmt.Sprintf("%s <%s>", m.Client, m.Email) }

// leftOut returns the companies whose emails a packet of a single one would remove.
func (s *state) leftOut() (names []string) {
	for _, e := range s.known {
		name := s.packet.companies[e.Opportunity]
		if s.packet.only != "" && e.Opportunity != s.packet.only && name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// errLink is a link out of the folder, or to a file that isn't there.
var errLink = errors.New("this is a link that can't be followed")

// readOld reads a file that may be there. missing is not an error.
func readOld(d disk, name string) (data []byte, missing bool, err error) {
	if data, err = read(d.FS(), name, maxFile); err == nil {
		return data, false, nil
	}
	info, gone := d.Lstat(name)
	switch {
	case errors.Is(gone, fs.ErrNotExist):
		return nil, true, nil
	case gone == nil && info.Mode()&fs.ModeSymlink != 0:
		err = errLink
	}
	return nil, false, err
}

// emailName matches the names of the emails in a packet: a number, with letters for an alternate,
// and what it is.
var emailName = lazy.Regexp(`^[0-9]{2,}([a-z]*)-([a-z0-9.-]+)\.(eml|emltpl|html)$`)

// plausible reports whether a name in a manifest can be that of an email in a packet. Its kind may
// be one of templates that aren't used anymore.
func plausible(name string, e Entry) bool {
	parts := emailName().FindStringSubmatch(name)
	switch {
	case parts == nil || e.Kind == "":
		return false
	case parts[1] == "":
		return parts[2] == e.Kind
	}
	what := strings.TrimPrefix(parts[2], "hold-")
	return strings.HasPrefix(what, "if-") || strings.Contains(parts[2], "-before-") ||
		strings.Contains(parts[2], "-after-")
}

// written reports whether a file is made as a packet's are: an email begins as the drafts do, which one that
// a mail program or a browser has saved doesn't.
func written(name string, data []byte) bool {
	switch {
	case name == ReadmeName:
		return bytes.Contains(data, []byte(aboutManifest))
	case name == CalendarName:
		return bytes.Contains(data, []byte(calendarTitle))
	case path.Ext(name) == drafts.FormPage.Ext():
		return bytes.HasPrefix(data, []byte("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset"))
	}
	return bytes.HasPrefix(data, []byte("X-Unsent: "))
}
