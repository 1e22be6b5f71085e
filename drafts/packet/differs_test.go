package packet_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

// A folder with another case's packet is left as it is, but the same client's case may be renamed,
// and corrected.
func TestSyncRefusesAnotherCase(t *testing.T) {
	for _, tt := range []struct {
		name    string
		change  func(c *casefile.Case)
		refused bool
	}{
		{"the same", func(*casefile.Case) {}, false},
		{"her name corrected", func(c *casefile.Case) { c.Client.Name, c.ID = "Erika Vail", "erika-vail" }, false},
		{"another address", func(c *casefile.Case) { c.Client.Email = "vale@new.example" }, false},
		{"the address in capitals", func(c *casefile.Case) {
			c.Client.Email, c.ID = strings.ToUpper(c.Client.Email), "x"
		}, false},
		{"another ID", func(c *casefile.Case) { c.ID = "vale" }, false},
		{"another ID and address", func(c *casefile.Case) {
			c.ID, c.Client.Email = "vale", "vale@new.example" // somebody else of that name
		}, true},
		{"companies renamed", func(c *casefile.Case) {
			for i := range c.Opportunities {
				c.Opportunities[i].ID += "-inc"
			}
			c.Log = nil
		}, false},
		{"another client of the same company", func(c *casefile.Case) {
			c.Client.Name, c.Client.Email, c.ID = "Theo Brand", "theo@mail.example", "theo-brand"
		}, true},
		{"a copy with the ID left in", func(c *casefile.Case) {
			c.Client.Name, c.Client.Email = "Theo Brand", "theo@mail.example"
		}, true},
		{"a copy with the address left in", func(c *casefile.Case) {
			c.Client.Name, c.ID = "Theo Brand", "theo-brand"
			for i := range c.Opportunities {
				c.Opportunities[i].ID += "-inc"
			}
			c.Log = nil
		}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cat, c := reference(t)
			_, first := packetAt(t, cat, c, "2026-06-29")
			folder := openFolder(t)
			sync(t, folder, first, nil)
			write(t, folder, "01a-if-yes.eml", "mine")
			before := contents(t, folder)
			tt.change(c)
			next := packetOf(t, cat, c, "2026-06-29")
			_, err := packet.Sync(folder, next, nil)
			if refused := errors.Is(err, packet.ErrExists); refused != tt.refused || !refused && err != nil {
				t.Fatalf("got %v", err)
			}
			if !tt.refused {
				return
			}
			for _, name := range []string{"Erica Vale <", c.Client.Name + " <"} {
				if !strings.Contains(err.Error(), name) {
					t.Errorf("%v doesn't name %s", err, name)
				}
			}
			if after := contents(t, folder); !equalMaps(before, after) {
				t.Error("the folder has changed")
			}
			if _, err := packet.Sync(folder, next, &packet.SyncOptions{DryRun: true}); err == nil {
				t.Error("a dry run doesn't say so")
			}
			sync(t, folder, next, &packet.SyncOptions{Force: true})
			holds(t, folder, next)
		})
	}
}

func equalMaps(a, b map[string]string) bool {
	for name, text := range a {
		if b[name] != text {
			return false
		}
	}
	return len(a) == len(b)
}

// packetOf makes the packet of all companies.
func packetOf(t *testing.T, cat *drafts.Catalog, c *casefile.Case, day string) *packet.Packet {
	t.Helper()
	_, p := packetOnly(t, cat, c, day, "")
	return p
}

// A plan of one company leaves the emails of the others alone.
func TestSyncRefusesToLeaveOut(t *testing.T) {
	cat, c := reference(t)
	all := packetOf(t, cat, c, "2026-06-29")
	_, one := packetAt(t, cat, c, "2026-06-29")
	folder := openFolder(t)
	sync(t, folder, all, nil)
	_, err := packet.Sync(folder, one, nil)
	if !errors.Is(err, packet.ErrExists) || !strings.Contains(err.Error(), "only for Amazon") {
		t.Fatalf("got %v", err)
	}
	holds(t, folder, all)
	sync(t, folder, one, &packet.SyncOptions{Force: true})
	holds(t, folder, one)
	sync(t, folder, one, nil)
	sync(t, folder, all, nil)
	holds(t, folder, all)
}

const edited = "X-Unsent: 1\r\nFrom: erica@mail.example\r\nTo: %s\r\nSubject: Mine\r\n\r\nmine\r\n"

// The README and the warnings say how a file that was kept differs from the plan, and the manifest
// what it is.
func TestSyncSaysWhatWasKept(t *testing.T) {
	acknowledged := func(c *casefile.Case) {
		c.Log = append(c.Log, casefile.Event{On: calendar.NewDate(2026, 3, 9), What: casefile.EventSent,
			Opportunity: "halcyon", Kind: "offer-acknowledge"})
	}
	answered := func(c *casefile.Case) {
		acknowledged(c)
		c.Log = append(c.Log, casefile.Event{On: calendar.NewDate(2026, 3, 10), What: casefile.EventSent,
			Opportunity: "halcyon", Kind: "counter-base"}, casefile.Event{On: calendar.NewDate(2026, 3, 11),
			What: casefile.EventReplyPartial, Opportunity: "halcyon"})
	}
	for _, tt := range []struct {
		name   string
		edit   string
		to     string
		change func(c *casefile.Case)
		day    string
		want   string // after the name
		kind   string
	}{
		{"the same email", "02-counter-base.eml", "jordan@halcyon.example", func(*casefile.Case) {},
			"2026-03-09", "", "counter-base"},
		{"another recruiter", "02-counter-base.eml", "jordan@halcyon.example", func(c *casefile.Case) {
			c.Opportunities[0].People[0].Name = "Priya Shah"
			c.Opportunities[0].People[0].Email = "priya@halcyon.example"
		}, "2026-03-09", ": it goes to jordan@halcyon.example, not to priya@halcyon.example", "counter-base"},
		{"another number", "02-counter-base.eml", "jordan@halcyon.example", acknowledged, "2026-03-10",
			": it was 02-counter-base.eml until the numbers changed", "counter-base"},
		{"another mail program", "02-counter-base.eml", "jordan@halcyon.example", func(c *casefile.Case) {
			c.Client.Mail = casefile.MailGmail
		}, "2026-03-09", ": without the changes, this email is now 02-counter-base.html; only one of the " +
			"two is to be sent", "counter-base"},
		{"her name corrected", "02-counter-base.eml", "jordan@halcyon.example", func(c *casefile.Case) {
			c.Client.Name, c.ID = "María Sol Díaz", "maria-sol-diaz"
		}, "2026-03-09", "", "counter-base"},
		{"an alternate that's gone", "02b-if-partial.eml", "jordan@halcyon.example", answered,
			"2026-03-12", ": the plan has no such email anymore", "response-hold"},
		{"sent", "02-counter-base.eml", "jordan@halcyon.example", answered, "2026-03-12",
			": it has been sent", "counter-base"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cat, c := halcyon(t)
			folder := openFolder(t)
			sync(t, folder, packetOf(t, cat, c, "2026-03-09"), nil)
			text := strings.Replace(edited, "%s", tt.to, 1)
			if _, ok := contents(t, folder)[tt.edit]; !ok {
				t.Fatalf("the packet has no %s", tt.edit)
			}
			write(t, folder, tt.edit, text)
			tt.change(c)
			next, name := packetOf(t, cat, c, tt.day), tt.edit
			for range 2 {
				r := sync(t, folder, next, nil)
				if len(r.Kept)+len(r.Sent) != 1 {
					t.Errorf("kept %v, sent %v", r.Kept, r.Sent)
				}
				for _, m := range r.Moved {
					name = m.To
				}
				got := contents(t, folder)
				readme := strings.Join(strings.Fields(got[packet.ReadmeName]), " ")
				if !strings.Contains(readme, "- "+name+tt.want) || got[name] != text {
					t.Errorf("got %s", readme[:900])
				}
				m, err := packet.ReadManifest(folder.FS())
				if err != nil || m.Files[name].Kind != tt.kind {
					t.Errorf("got %v, %v", m.Files[name], err)
				}
			}
		})
	}
}

const halcyonCase = `client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York, calendar: US}
opportunities:
  - company: Halcyon
    role: Staff Engineer
    calendar: US
    people: [{role: recruiter, name: Jordan Reed, email: jordan@halcyon.example}]
    offers: [{id: o1, made: 2026-03-09, base: 180000 USD, bonus: 10%, sign_on: 10000, level: L5,
      deadline: 2026-03-20T17:00, equity: {units: 500, price: 40, vesting: even}, relocation: {amount: 9000}}]
    asks: [{base: 200000}]
log:
  - {on: 2026-03-09, what: written-offer}
`

func halcyon(t *testing.T) (*drafts.Catalog, *casefile.Case) {
	t.Helper()
	c, err := casefile.Parse("halcyon.yaml", strings.NewReader(halcyonCase))
	if err != nil {
		t.Fatal(err)
	}
	return drafttest.Catalog(t), c
}

// An alternate's name may come to be another email's.
func TestSyncKeepsAnAlternateForWhatItIs(t *testing.T) {
	cat, c := halcyon(t)
	event := func(day int, what casefile.EventKind, kind string) {
		c.Log = append(c.Log, casefile.Event{On: calendar.NewDate(2026, 3, day), What: what,
			Opportunity: "halcyon", Kind: kind})
	}
	folder, name := openFolder(t), "01a-if-yes.eml"
	event(9, casefile.EventSent, "offer-acknowledge")
	first := packetOf(t, cat, c, "2026-03-10")
	sync(t, folder, first, nil)
	write(t, folder, name, strings.Replace(edited, "%s", "jordan@halcyon.example", 1))
	event(10, casefile.EventSent, "counter-base")
	event(11, casefile.EventReplyPartial, "")
	next := packetOf(t, cat, c, "2026-03-12")
	if next.Manifest.Files[name].ID == first.Manifest.Files[name].ID {
		t.Fatal("it's the same email")
	}
	want := name + `: this file has been edited, or was put here by hand; it was written as "Accept, with ` +
		`the terms in writing" for Halcyon, and the email that the plan has in its place isn't in this ` +
		`folder; it is kept as it is`
	for range 2 {
		if got := sync(t, folder, next, nil).Notes(false); !slices.Equal(got, []string{want}) {
			t.Errorf("got %q", got)
		}
		got, want := packet.Describe(folder.FS(), name, cat), first.Manifest.Files[name]
		if got.Kind != want.Kind || got.ID != want.ID || !got.Send.Equal(want.Send) {
			t.Errorf("a review reads it as %v", got)
		}
	}
	sync(t, folder, next, &packet.SyncOptions{Force: true})
	holds(t, folder, next)
}

// What a packet wrote goes when the plan no longer has it, whatever its name and its templates.
func TestSyncRemovesItsOwn(t *testing.T) {
	cat, c := halcyon(t)
	text, err := templates.FS.ReadFile("counter/counter-base.md")
	if err != nil {
		t.Fatal(err)
	}
	own, err := drafts.NewCatalog(templates.FS, fstest.MapFS{"counter/base-my-way.md": {Data: text}})
	if err != nil {
		t.Fatal(err)
	}
	asked := *c
	asked.Log = append(slices.Clone(c.Log), casefile.Event{On: calendar.NewDate(2026, 3, 11),
		What: casefile.EventSent, Opportunity: "halcyon", Kind: "counter-base"})
	noon, err := plan.New(cat, &asked, time.Date(2026, 3, 12, 16, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	hold, err := packet.New(noon, &asked, cat)
	if err != nil {
		t.Fatal(err)
	}
	over := asked
	over.Opportunities = slices.Clone(c.Opportunities)
	over.Opportunities[0].Stage = casefile.StageDeclined
	for name, first := range map[string]*packet.Packet{
		"02-base-my-way.eml": packetOf(t, own, c, "2026-03-10"),
		"01c-hold-if-no.eml": hold,
	} {
		file(t, first, name)
		folder, last := openFolder(t), packetOf(t, cat, &over, "2026-03-13")
		sync(t, folder, first, nil)
		if r := sync(t, folder, last, nil); r.Kept != nil {
			t.Errorf("kept %v", r.Kept)
		}
		holds(t, folder, last)
	}
}

// What looks like an email of the plan and isn't is in the README, and stays.
func TestSyncSaysWhatIsStrange(t *testing.T) {
	cat, c := halcyon(t)
	p, folder := packetOf(t, cat, c, "2026-03-10"), openFolder(t)
	sync(t, folder, p, nil)
	if err := folder.Rename("02-counter-base.eml", "02-counter-base-mine.eml"); err != nil {
		t.Fatal(err)
	}
	write(t, folder, "notes.eml", "mine")
	for _, o := range []*packet.SyncOptions{nil, {Force: true}} {
		if r := sync(t, folder, p, o); r.Kept != nil || r.Removed != nil {
			t.Errorf("kept %v, removed %v", r.Kept, r.Removed)
		}
		readme := contents(t, folder)[packet.ReadmeName]
		if !strings.Contains(readme, "- 02-counter-base-mine.eml: the plan has no email of this name\n") ||
			strings.Contains(readme, "notes.eml") {
			t.Errorf("got %s", readme)
		}
	}
	if r := sync(t, folder, p, nil); r.Written != nil {
		t.Errorf("wrote %v", r.Written)
	}
}

// A packet that takes another's place with Force, and is interrupted, is finished by the next run.
func TestSyncHealsATakenFolder(t *testing.T) {
	cat, c := reference(t)
	_, first := packetAt(t, cat, c, "2026-06-29")
	own, other := halcyon(t)
	next := packetOf(t, own, other, "2026-03-10")
	for n := 1; ; n += 3 {
		folder := openFolder(t)
		sync(t, folder, first, nil)
		write(t, folder, "01a-if-yes.eml", "mine")
		force := &packet.SyncOptions{Force: true}
		_, err := packet.SyncDisk(&breaking{packet.DiskOf(folder), n, true}, next, force)
		_, left := contents(t, folder)["01a-if-yes.eml"]
		r, again := packet.Sync(folder, next, nil)
		switch {
		case errors.Is(again, packet.ErrExists) && left: // nothing has changed
		case again != nil || (len(r.Kept) == 1) != left:
			t.Fatalf("change %d: %v, kept %v", n, again, r)
		}
		sync(t, folder, next, force)
		holds(t, folder, next)
		if err == nil || t.Failed() {
			break
		}
	}
}
