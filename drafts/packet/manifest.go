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
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// manifestVersion is the version of the format.
const manifestVersion = 1

// maxManifest is the most bytes that a manifest may have, and maxFile the most of a file that it names.
const (
	maxManifest = 1 << 20
	maxFile     = 32 << 20
)

// Manifest says what a packet was made from, and the hash of each file as it was written. Hashes are SHA-256, in hexadecimal.
type Manifest struct {
	Version   int              `json:"version"`
	Case      string           `json:"case"`      // the hash of the case; see [drafts.Case.Hash]
	Templates string           `json:"templates"` // the hash of the templates; see [drafts.Catalog.Hash]
	At        time.Time        `json:"at"`        // the moment that the plan was made for
	Horizon   time.Time        `json:"horizon"`   // up to when
	Files     map[string]Entry `json:"files"`     // each file but this one, by its name
}

// Entry is one file of a packet. What stands beside its hash says what a mail is, for whoever reviews it later.
type Entry struct {
	Hash        string             `json:"sha256"`
	Kind        string             `json:"kind,omitempty"`
	Opportunity string             `json:"opportunity,omitempty"`
	Send        time.Time          `json:"send,omitzero"` // the beginning of its window
	By          calendar.LocalTime `json:"by,omitzero"`   // the day or time that it names, on the recipient's clock
}

func newManifest(plan *plan.Plan, c *casefile.Case, cat *drafts.Catalog, files []File) (*Manifest, error) {
	of, err := c.Hash()
	if err != nil {
		return nil, err
	}
	m := &Manifest{Version: manifestVersion, Case: of, Templates: cat.Hash(), At: plan.At, Horizon: plan.Horizon, Files: map[string]Entry{}}
	for _, f := range files {
		e := Entry{Hash: hash(f.Data)}
		if f.Step != nil {
			e.Kind, e.Opportunity, e.Send, e.By = f.Step.Kind, f.Step.Opportunity, f.Step.Draft.Send, f.Step.Draft.By()
		}
		m.Files[f.Name] = e
	}
	return m, nil
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

// ReadManifest reads the manifest of a packet's folder. Where there is none the error is [fs.ErrNotExist]; one that is no manifest, or of
// a later version, is an error that says so.
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
		return nil, fmt.Errorf("%s: this is not the manifest of a packet: something stands after it", ManifestName)
	}
	if m.Version != manifestVersion {
		return nil, fmt.Errorf("%s: want version %d, got %d", ManifestName, manifestVersion, m.Version)
	}
	for name := range m.Files {
		if !fs.ValidPath(name) || strings.ContainsAny(name, `/\:`) || name == "." || name == ManifestName {
			return nil, fmt.Errorf("%s: %q is no name of a file in a packet", ManifestName, name)
		}
	}
	return m, nil
}

// Edited returns the names of the files that the next packet would write over or take away although somebody has changed them since the last,
// or put them there: in the order of the next packet's files, then the others by name. last is nil where the folder holds no packet. A
// file that holds already what it would get is not one of them, nor is one that is gone.
func Edited(folder fs.FS, last *Manifest, next *Packet) ([]string, error) {
	var list []string
	for _, f := range next.Files {
		if f.Name == ManifestName && last != nil {
			continue
		}
		data, err := read(folder, f.Name, maxFile)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, err
		}
		if !bytes.Equal(data, f.Data) && (last == nil || hash(data) != last.Files[f.Name].Hash) {
			list = append(list, f.Name)
		}
	}
	for _, name := range Stale(last, next) {
		data, err := read(folder, name, maxFile)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, err
		}
		if hash(data) != last.Files[name].Hash {
			list = append(list, name)
		}
	}
	return list, nil
}

// Stale returns the names of the files of the last packet that the next one does not have, sorted.
func Stale(last *Manifest, next *Packet) []string {
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

func read(folder fs.FS, name string, most int64) ([]byte, error) {
	f, err := folder.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > most {
		return nil, fmt.Errorf("%s: this is larger than %d MiB", name, most>>20)
	}
	return data, nil
}
