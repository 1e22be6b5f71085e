package packet_test

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/packet"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

func reference(t testing.TB) (*drafts.Catalog, *casefile.Case) {
	t.Helper()
	f, err := os.Open("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	return drafttest.Catalog(t), c
}

func packetAt(t testing.TB, cat *drafts.Catalog, c *casefile.Case, day string) (*plan.Plan, *packet.Packet) {
	t.Helper()
	return packetOnly(t, cat, c, day, "amazon")
}

func packetOnly(
	t testing.TB, cat *drafts.Catalog, c *casefile.Case, day, only string,
) (*plan.Plan, *packet.Packet) {
	t.Helper()
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := plan.Options{Only: only}.New(cat, c, at.Add(11*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	p, err := packet.New(plan, c, cat)
	if err != nil {
		t.Fatal(err)
	}
	return plan, p
}

// Every file of the reference case's packet, except the manifest, matches one that a person has
// reviewed.
func TestGoldenPacket(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	const folder = "../../testdata/golden/packet/erica/"
	got := map[string][]byte{}
	for _, f := range p.Files {
		if f.Name != packet.ManifestName {
			got[folder+f.Name] = f.Data
		}
	}
	golden.Files(t, folder+"*", got)
}

func TestReadManifest(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"not JSON", "mine", "manifest.json: this is not the manifest of a packet: invalid " +
			"character 'm' looking for beginning of value"},
		{"another program's", `{"name": "x"}`,
			`manifest.json: this is not the manifest of a packet: json: unknown field "name"`},
		{"a later version", `{"version": 2}`, "manifest.json: want version 1, got 2"},
		{"a way out", `{"version": 1, "files": {"../x.eml": {}}}`,
			`manifest.json: "../x.eml" cannot be a file of a packet`},
		{"a drive", `{"version": 1, "files": {"c:x.eml": {}}}`,
			`manifest.json: "c:x.eml" cannot be a file of a packet`},
		{"several, of which the first is named", `{"version": 1, "files": {"h/x": {}, "g/x": {}, ` +
			`"f/x": {}, "e/x": {}, "d/x": {}, "c/x": {}, "b/x": {}, "a/x": {}}}`,
			`manifest.json: "a/x" cannot be a file of a packet`},
		{"itself", `{"version": 1, "files": {"manifest.json": {}}}`,
			`manifest.json: "manifest.json" cannot be a file of a packet`},
		{"too large", strings.Repeat(" ", 1<<20+1), "manifest.json: this is larger than 1 MiB"},
	} {
		_, err := packet.ReadManifest(fstest.MapFS{"manifest.json": {Data: []byte(tt.text)}})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
	if _, err := packet.ReadManifest(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestDescribe(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	folder := func(manifest []byte) fs.FS {
		return fstest.MapFS{packet.ManifestName: {Data: manifest}}
	}
	good := folder(file(t, p, packet.ManifestName))
	unknown := folder([]byte(`{"version": 1, "files": {"02-final-ask.eml": {"kind": "gone"}}}`))
	foreign := folder([]byte(`{"files": {"counter-base.eml": {"kind": "final-ask"}}}`))
	for _, tt := range []struct {
		folder                  fs.FS
		name, kind, opportunity string
	}{
		{good, "01a-if-yes.eml", "accept-start-date", "amazon"},
		{good, "02b-if-no-lever-pivot.eml", "lever-pivot", ""},
		{unknown, "02-final-ask.eml", "final-ask", ""},
		{foreign, "counter-base.eml", "counter-base", ""},
		{fstest.MapFS{}, "postholiday-snap.yes.emltpl", "postholiday-snap.yes", ""},
		{fstest.MapFS{}, "notes.eml", "", ""},
	} {
		e := packet.Describe(tt.folder, tt.name, cat)
		if e.Kind != tt.kind || e.Opportunity != tt.opportunity {
			t.Errorf("%s: got %q, %q", tt.name, e.Kind, e.Opportunity)
		}
		if e.Send.IsZero() != (tt.opportunity == "") {
			t.Errorf("%s: goes out %v", tt.name, e.Send)
		}
	}
}

// The README names each email of the packet once, or says that there is none.
func TestReadme(t *testing.T) {
	cat, c := reference(t)
	_, p := packetAt(t, cat, c, "2026-06-29")
	readme := string(file(t, p, "README.txt"))
	for _, f := range p.Files {
		if strings.HasSuffix(f.Name, ".eml") && strings.Count(readme, "\n"+f.Name+" ") != 1 {
			t.Errorf("%s is in it %d times", f.Name, strings.Count(readme, "\n"+f.Name+" "))
		}
	}
	for i := range c.Opportunities {
		c.Opportunities[i].Stage = casefile.StageDeclined
	}
	_, p = packetAt(t, cat, c, "2026-06-29")
	if readme := string(file(t, p, "README.txt")); !strings.Contains(readme,
		"There's nothing to send right now.") || len(p.Files) != 3 {
		t.Errorf("%d files, and\n%s", len(p.Files), readme)
	}
}

// An email that goes out at night is prepared the evening before, wherever the client reads of it.
// An answer that was promised, and that nobody has written yet, is in the README and the calendar.
func TestPromise(t *testing.T) {
	cat, _ := reference(t)
	c, err := casefile.Parse("ada.yaml", strings.NewReader(`
client: {name: Ada Vale, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - company: Acme
    timezone: Europe/London
    calendar: GB
    people: [{role: recruiter, name: Nils New, email: nils@acme.example}]
    offers: [{made: 2026-06-08, base: "£90,000"}]
    asks: [{base: "£98,000"}]
log:
  - {on: 2026-06-09, what: sent, kind: counter-base}
  - {on: 2026-06-16, what: reply-partial, base: "£94,000"}
  - {on: 2026-06-16, what: sent, kind: response-hold}
`))
	if err != nil {
		t.Fatal(err)
	}
	_, p := packetOnly(t, cat, c, "2026-06-17", "")
	for _, f := range p.Files {
		text := strings.NewReplacer("\n ", " ", "\r\n ", "", "\n", " ").Replace(string(f.Data))
		want := map[string]string{
			packet.ReadmeName:   "You've told Acme that they'll hear from you by Thursday 18 June.",
			packet.CalendarName: "SUMMARY:Your answer is due: Acme",
		}[f.Name]
		if !strings.Contains(text, want) || strings.Contains(text, "nothing to send right now") {
			t.Errorf("%s has no %q:\n%s", f.Name, want, f.Data)
		}
	}
}

// The README says which number belongs to an email that went out, and tells two nudges apart.
func TestReadmeAfterSent(t *testing.T) {
	cat, c := halcyon(t)
	c.Log = append(c.Log, casefile.Event{On: calendar.NewDate(2026, 3, 9), What: casefile.EventSent,
		Opportunity: "halcyon", Kind: "counter-base"})
	p := packetOf(t, cat, c, "2026-03-10")
	for _, f := range p.Files {
		text := strings.Join(strings.Fields(string(f.Data)), " ")
		for _, want := range []string{"After 01, the email you've sent: ",
			"nudge while they decide once more, if that has no answer either"} {
			if f.Name == packet.ReadmeName && !strings.Contains(text, want) {
				t.Errorf("no %q in %s", want, f.Data)
			}
		}
	}
}

func TestNight(t *testing.T) {
	cat, c := reference(t)
	c.Client.Mail = casefile.MailGmail
	_, day := packetAt(t, cat, c, "2026-06-29")
	c.Client.Timezone = "Pacific/Auckland" // when Seattle works, it is night there
	_, night := packetAt(t, cat, c, "2026-06-29")
	for _, tt := range []struct {
		packet *packet.Packet
		night  bool
	}{{day, false}, {night, true}} {
		readme := string(file(t, tt.packet, packet.ReadmeName))
		ics := strings.ReplaceAll(string(file(t, tt.packet, packet.CalendarName)), "\r\n ", "")
		page := string(file(t, tt.packet, "01-counter-sign-on-split.html"))
		how := packet.HowToLater(c.Client.Mail)
		for text, in := range map[string]string{"[night]\n": readme, "\n\nAT NIGHT\n\n": readme,
			"schedule it: " + strings.ReplaceAll(how, ",", "\\,"): ics, "schedule it: " + how: page} {
			if got := strings.Contains(in, text); got != tt.night {
				t.Errorf("night %t: %q: %t", tt.night, text, got)
			}
		}
	}
	// Tuesday 09:30 in Seattle is Wednesday 04:30 in Auckland
	ics := string(file(t, night, packet.CalendarName))
	if !strings.Contains(ics, "DTSTART:20260630T163000Z") || !strings.Contains(ics, "TRIGGER:-PT630M") {
		t.Errorf("no reminder at 18:00 the evening before:\n%s", ics)
	}
}
