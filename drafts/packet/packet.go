// Package packet makes the folder that a client gets: every mail of a plan as a file that opens in her mail program, a calendar with the
// times, a README in plain words, and a manifest that tells what has been changed since.
//
// It writes nothing itself: a [Packet] is names and bytes, and [Manifest.Edited] looks into a folder through an [io/fs.FS].
package packet

import (
	"bytes"
	"errors"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The files of a packet that are no mail.
const (
	CalendarName = "plan.ics"
	ReadmeName   = "README.txt"
	ManifestName = "manifest.json"
)

// File is one file of a packet: a name without a folder, and what it holds.
type File struct {
	Name string
	Data []byte
	Step *plan.Step // of a mail, the step of the plan that it is
}

// Packet is a folder of drafts. The same plan of the same case gives the same bytes.
type Packet struct {
	Files    []File // the mails in the order of their numbers, then the calendar, the README and the manifest
	Manifest *Manifest
}

// New makes the packet of a plan, in the forms that the client's mail program takes ([drafts.MailProgram.Forms]). The case and the catalog are those that the plan was made from: their hashes stand in the manifest. A step
// without a draft has no file, and the README says what is missing.
func New(plan *plan.Plan, c *casefile.Case, cat *drafts.Catalog) (*Packet, error) {
	if plan == nil || c == nil || cat == nil {
		return nil, errors.New("a packet wants a plan, and the case and the catalog that it was made from")
	}
	p := &Packet{}
	forms := drafts.FormsFor(c.Client.Mail)
	for s := range plan.All() {
		if s.Draft == nil {
			continue
		}
		for _, f := range forms {
			var b bytes.Buffer
			if _, err := s.Draft.WriteAs(&b, f); err != nil {
				return nil, err
			}
			p.Files = append(p.Files, File{s.FilenameAs(f), b.Bytes(), s})
		}
	}
	p.add(CalendarName, calendarFile(plan, forms[0]))
	p.add(ReadmeName, (&readme{plan: plan, client: c.Client, form: forms[0]}).bytes())
	var err error
	if p.Manifest, err = newManifest(plan, c, cat, p.Files); err != nil {
		return nil, err
	}
	text, err := p.Manifest.bytes()
	if err != nil {
		return nil, err
	}
	p.add(ManifestName, text)
	return p, nil
}

func (p *Packet) add(name string, data []byte) {
	p.Files = append(p.Files, File{Name: name, Data: data})
}
