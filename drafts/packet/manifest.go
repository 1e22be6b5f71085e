package packet

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/regular"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

const manifestVersion = 1

// The largest manifest, and the largest file in a packet, in bytes.
const (
	maxManifest = 1 << 20
	maxFile     = 32 << 20
)

// Manifest says what a packet was made from, with the hash of each file as it was written. Hashes
// are SHA-256, in hexadecimal.
type Manifest struct {
	Version int    `json:"version"`
	Case    string `json:"case"` // hash of the case; see [casefile.Case.Hash]
	// whose emails these are: the case's ID, and the client's name and address
	ID     string `json:"id,omitempty"`
	Client string `json:"client,omitempty"`
	Email  string `json:"email,omitempty"`
	// hash of the templates; see [drafts.Catalog.Hash]
	Templates string           `json:"templates"`
	At        time.Time        `json:"at"`      // the time the plan was made for
	Horizon   time.Time        `json:"horizon"` // how far ahead the plan looks
	Files     map[string]Entry `json:"files"`   // every file except the manifest, by name
	// what a run was going to write that didn't come to its end; then Files are what was there
	Pending map[string]Entry `json:"pending,omitempty"`
}

// Entry describes a file of a packet. For an email it also says what the email is and when it goes
// out, for a later review.
type Entry struct {
	Hash        string    `json:"sha256"`
	Kind        string    `json:"kind,omitempty"`
	Opportunity string    `json:"opportunity,omitempty"`
	ID          string    `json:"id,omitempty"`  // see [EmailID]
	Send        time.Time `json:"send,omitzero"` // when its window opens, on the recipient's clock
	// the date the email names, on the recipient's clock
	By    calendar.LocalTime `json:"by,omitzero"`
	Ahead bool               `json:"ahead,omitempty"` // it's for an answer that hasn't come
	// the name that it had when it was edited, before the numbers changed
	Was string `json:"was,omitempty"`
	// in Pending: the hash of that edited file
	Yours string `json:"yours,omitempty"`
}

func newManifest(
	plan *plan.Plan, c *casefile.Case, cat *drafts.Catalog, files []File,
) (*Manifest, error) {
	of, err := c.Hash()
	if err != nil {
		return nil, err
	}
	m := &Manifest{
		Version: manifestVersion, Case: of, Templates: cat.Hash(),
		ID: c.ID, Client: c.Client.FullName(), Email: c.Client.Email,
		At: plan.At, Horizon: plan.Horizon, Files: map[string]Entry{},
	}
	for _, f := range files {
		e := Entry{Hash: hash(f.Data)}
		if f.Step != nil {
			e.Kind, e.Opportunity, e.ID = f.Step.Kind, f.Step.Opportunity, EmailID(plan, f.Step)
			e.Send, e.By, e.Ahead = f.Step.Draft.Send, f.Step.Draft.By(), f.Step.Draft.Ahead()
		}
		m.Files[f.Name] = e
	}
	return m, nil
}

// EmailID says which email a step is, among those of all cases; see [plan.Step.ID].
func EmailID(plan *plan.Plan, s *plan.Step) string { return plan.Case + "/" + s.ID() }

// FileID returns the [EmailID] of a file in a packet's folder, or "" if it isn't known.
func FileID(folder fs.FS, name string) string {
	m, err := ReadManifest(folder)
	if err != nil {
		return ""
	}
	return m.known()[name].ID
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func (m *Manifest) bytes() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(m)
	return b.Bytes(), err
}

// ReadManifest reads the manifest in a packet's folder. If there is none, the error is
// [fs.ErrNotExist]. Another program's file, a later version, and a name that isn't in the folder
// are errors.
func ReadManifest(folder fs.FS) (*Manifest, error) {
	data, err := read(folder, ManifestName, maxManifest)
	if err != nil {
		return nil, err
	}
	m := &Manifest{}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(m); err != nil {
		return nil, fmt.Errorf("%s: this is not the manifest of a packet: %w", ManifestName, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: this is not the manifest of a packet: there is more after it",
			ManifestName)
	}
	if m.Version != manifestVersion {
		return nil, fmt.Errorf("%s: want version %d, got %d", ManifestName, manifestVersion, m.Version)
	}
	for _, name := range slices.Sorted(maps.Keys(m.known())) {
		if !fs.ValidPath(name) || strings.ContainsAny(name, `/\:`) || name == "." || name == ManifestName {
			return nil, fmt.Errorf("%s: %q cannot be a file of a packet", ManifestName, name)
		}
	}
	return m, nil
}

// clone returns a copy with its own files.
func (m *Manifest) clone() *Manifest {
	c := *m
	c.Files = maps.Clone(m.Files)
	return &c
}

// known returns the entries of all files that are there or may be, by name.
func (m *Manifest) known() map[string]Entry {
	all := map[string]Entry{}
	if m != nil {
		maps.Copy(all, m.Files)
		maps.Copy(all, m.Pending)
	}
	return all
}

// yours returns the entry of a file that somebody has edited: the one that an interrupted run was going to
// give it under another name, or the one of its name.
func (m *Manifest) yours(name string, data []byte) Entry {
	for _, e := range m.Pending {
		if e.Was == name && e.Yours == hash(data) {
			return e
		}
	}
	return m.known()[name]
}

// wrote reports whether a run of the manifest left a file as it is now.
func (m *Manifest) wrote(name string, data []byte) bool {
	return m != nil && (hash(data) == m.Files[name].Hash || hash(data) == m.Pending[name].Hash)
}

// Describe returns what is known about a file in a folder: its entry in the manifest, if its kind
// is in the catalog; otherwise just the kind its name ends with, as in 02b-if-no-lever-pivot.eml,
// or nothing. Something else called manifest.json says nothing.
func Describe(folder fs.FS, name string, cat *drafts.Catalog) Entry {
	m, _ := ReadManifest(folder)
	e := m.known()[name]
	if _, err := cat.Kind(e.Kind); err == nil {
		return e
	}
	base := strings.TrimSuffix(name, path.Ext(name))
	best := ""
	for _, k := range cat.Kinds() {
		if (base == k.ID || strings.HasSuffix(base, "-"+k.ID)) && len(k.ID) > len(best) {
			best = k.ID
		}
	}
	return Entry{Kind: best}
}

func read(folder fs.FS, name string, most int64) ([]byte, error) {
	f, err := regular.Open(folder, name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > most {
		return nil, &FileError{name, fmt.Errorf("this is larger than %d MiB", most>>20)}
	}
	return data, nil
}
