// Package packet makes the folder that a client gets: every email of a plan as a file that opens in
// her mail program, a calendar with the times, a README in plain words, and a manifest.
//
// [New] makes a packet in memory: names and bytes. [Sync] brings a folder up to date with it, and
// keeps what somebody has edited; [Current] decides whether the folder's packet is still good.
// [FormsFor], [HowTo], and [HowToLater] know the mail programs.
//
// Guarantees:
//
//   - The same plan of the same case gives the same bytes. Nothing here reads the clock.
//   - A file names neither the coach nor this module, and shows nothing private.
//   - File names are ASCII and safe on every system: 01k-snap-partial-after-independence-day.eml.
//   - Files have mode 0600 and are written completely or not at all. The manifest says first what
//     is going to be written, so that the next run heals an interrupted one.
//   - A file that Sync didn't write, or that was edited since, is kept and named, in the README
//     too, and the others are brought up to date. Only Force overwrites it.
//   - When the numbers change, an edited file goes with its email, unless another edited one is in the
//     way. A README that the client has written in is kept beside the new one.
//   - Only with Force does a packet replace that of another case, or one that has more companies.
//
// Two programs must not sync one folder at the same time. A file larger than 32 MiB isn't read.
package packet

import (
	"bytes"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// The files of a packet that aren't emails.
const (
	CalendarName = "plan.ics"
	ReadmeName   = "README.txt"
	ManifestName = "manifest.json"
)

// File is one file of a packet.
type File struct {
	Name string // with slashes; in a Packet it has no folder
	Data []byte
	Step *plan.Step // the step that an email belongs to; nil for the other files
}

// Packet is the contents of a folder.
type Packet struct {
	Files    []File // emails by number, then the calendar, the README, and the manifest
	Manifest *Manifest

	readme    readme
	only      string             // the opportunity that the plan is for; empty means all
	titles    map[string]string  // of the kinds in the catalog
	companies map[string]string  // of the case, by the ID of the opportunity
	sent      map[[2]string]bool // the opportunities and kinds that the log says were sent
}

// New makes the packet of a plan, in the forms that the client's mail program takes; see
// [FormsFor]. c and cat must be what the plan was made from: their hashes go into the manifest. A
// step without a draft has no file; the README says what's missing.
func New(plan *plan.Plan, c *casefile.Case, cat *drafts.Catalog) (*Packet, error) {
	if plan == nil || c == nil || cat == nil {
		return nil, casefile.InputErrorf("a packet needs a plan and the case and catalog it was made from")
	}
	p := &Packet{only: plan.Only, titles: map[string]string{}, companies: map[string]string{},
		sent: map[[2]string]bool{}}
	for _, k := range cat.Kinds() {
		p.titles[k.ID] = k.Title
	}
	for _, o := range c.Opportunities {
		p.companies[o.ID] = o.Company
	}
	for _, e := range c.Log {
		if e.What == casefile.EventSent || e.What == casefile.EventAsked {
			p.sent[[2]string{e.Opportunity, e.Kind}] = true
		}
	}
	forms := FormsFor(c.Client.Mail)
	for s := range plan.All() {
		if s.Draft == nil {
			continue
		}
		d := *s.Draft
		if s.Night {
			d.Later = scheduleIt(c.Client.Mail)
		}
		for _, f := range forms {
			var b bytes.Buffer
			if _, err := d.WriteAs(&b, f); err != nil {
				return nil, err
			}
			p.Files = append(p.Files, File{s.FilenameAs(f), b.Bytes(), s})
		}
	}
	home, err := c.HomeZone()
	if err != nil {
		return nil, err
	}
	p.add(CalendarName, calendarFile(plan, c.Client.Mail, home))
	p.readme = readme{plan: plan, client: c.Client, form: forms[0]}
	p.add(ReadmeName, p.readme.bytes(nil))
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
