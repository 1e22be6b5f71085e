package plan_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

// own makes a catalog of the built-in templates and of copies under new names:
// "counter/base-my-way.md", "counter/counter-base.md", ….
func own(t testing.TB, files ...string) *drafts.Catalog {
	t.Helper()
	mine := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		text, err := templates.FS.ReadFile(files[i+1])
		if err != nil {
			t.Fatal(err)
		}
		mine[files[i]] = &fstest.MapFile{Data: text}
	}
	cat, err := drafts.NewCatalog(templates.FS, mine)
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

// kindsOf returns the kinds in a plan, those of alternates with the answer that they are for.
func kindsOf(t testing.TB, cat *drafts.Catalog, text string, at time.Time) []string {
	t.Helper()
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.New(cat, c, at)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for s := range p.All() {
		if s.Draft == nil && !s.Sent {
			t.Errorf("%s isn't drafted: %v", s.Kind, s.Warnings)
		}
		list = append(list, strings.TrimSpace(string(s.Timing)+" "+string(s.Reply)+" "+s.Kind))
	}
	return list
}

// A coach's own kind is planned, with its alternates, wherever the built-in one would have been,
// whatever its name.
func TestPlanUsesOwnKinds(t *testing.T) {
	at := time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC)
	want := kindsOf(t, own(t), planCase, at)
	for _, tt := range []struct{ path, builtIn string }{
		{"counter/base-my-way.md", "counter/counter-base.md"},
		{"close/yes-please.md", "close/accept-recap.md"},
		{"answer/another-way.md", "answer/lever-pivot.md"},
		{"answer/one-more.md", "answer/response-hold.md"},
		{"approval/where-from.md", "approval/number-rationale.md"},
		{"holiday/wait-for-me.md", "holiday/preholiday-hold.md"},
		{"holiday/still-there.md", "holiday/postholiday-nudge.md"},
		{"holiday/quick-no.md", "holiday/postholiday-snap.no.md"},
	} {
		id := func(path string) string {
			return strings.TrimSuffix(path[strings.Index(path, "/")+1:], ".md")
		}
		replaced := 0
		var mine []string
		for _, line := range want {
			if kind := line[strings.LastIndexByte(line, ' ')+1:]; kind == id(tt.builtIn) {
				replaced++
				line = strings.TrimSuffix(line, kind) + id(tt.path)
			}
			mine = append(mine, line)
		}
		if got := kindsOf(t, own(t, tt.path, tt.builtIn), planCase, at); replaced == 0 ||
			!slices.Equal(got, mine) {
			t.Errorf("%s for %s, %d times: got\n%q\nwant\n%q", tt.path, tt.builtIn, replaced, got, mine)
		}
	}
}

// On an ordinary day, the coach's own nudge follows silence, and its file is named after the
// silence.
func TestPlanUsesOwnNudge(t *testing.T) {
	cat := own(t, "approval/ping.md", "approval/counter-followup.md")
	text := planCase + "  - {on: 2026-04-14, what: sent, opportunity: harbour, kind: counter-base}\n"
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	p, err := plan.New(cat, c, time.Date(2026, 4, 14, 15, 0, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for s := range p.All() {
		if s.Reply == letter.ReplySilence {
			names = append(names, s.Kind+" "+s.Filename()[4:])
		}
	}
	if want := []string{"ping if-silence.eml", "ping if-silence.eml"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

// A coach's own ask whose silence leads to the nudge after a break gets the ordinary one on other days.
func TestPlanUsesNudgeOfTheDay(t *testing.T) {
	text, err := templates.FS.ReadFile("counter/counter-base.md")
	if err != nil {
		t.Fatal(err)
	}
	cat, err := drafts.NewCatalog(templates.FS, fstest.MapFS{"counter/my-base.md": {Data: []byte(strings.Replace(
		string(text), "silence: counter-followup", "silence: postholiday-nudge", 1))}})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ sent, at, want string }{
		{"2026-09-15", "2026-09-16 08:00", "counter-followup"},
		{"2026-09-15", "2026-09-21 12:00", "counter-followup"},
		{"2026-09-02", "2026-09-04 08:00", "postholiday-nudge"},
		{"2026-09-01", "2026-09-09 10:00", "postholiday-nudge"},
		{"2026-09-01", "2026-09-10 08:00", "counter-followup"},
	} {
		c := setup{made: "2026-08-26", log: []string{"2026-08-26 written-offer offer: first",
			tt.sent + " sent kind: my-base"}}.parse(t)
		p, err := plan.New(cat, c, on(t, tt.at, "America/Los_Angeles"))
		if err != nil {
			t.Fatal(err)
		}
		var first *plan.Step
		for s := range p.All() {
			nudges := s.Reply == letter.ReplySilence && s.Timing != plan.TimingBefore || !s.Alternate() && !s.Sent
			if nudges && (first == nil || s.Window.From.Before(first.Window.From)) {
				first = s
			}
		}
		if first == nil || first.Kind != tt.want || first.Draft == nil {
			t.Errorf("%s at %s: got %+v, want %s", tt.sent, tt.at, first, tt.want)
		}
	}
}

// A log entry with a coach's own kind counts: the offer has been thanked for, the counter made, the
// reply held.
func TestPlanReadsOwnKindsInTheLog(t *testing.T) {
	at := time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC)
	cat := own(t, "offer/thank-you.md", "offer/offer-acknowledge.md", "counter/base-my-way.md",
		"counter/counter-base.md")
	thanked := strings.Replace(planCase, "kind: offer-acknowledge", "kind: thank-you", 1)
	if got := kindsOf(t, cat, thanked, at); got[0] != "base-my-way" {
		t.Errorf("got %q, want the counter first", got)
	}
	for _, kind := range []string{"base-my-way", "counter-base"} {
		asked := thanked + "  - {on: 2026-03-30, what: sent, opportunity: harbour, kind: " + kind + "}\n"
		if got := kindsOf(t, cat, asked, at); got[0] != kind || got[1] != "normal yes accept-recap" {
			t.Errorf("got %q, want what answers %s", got, kind)
		}
	}
}

// The coach's note is about the coach's own kind.
func TestBriefOfOwnKind(t *testing.T) {
	text := strings.Replace(planCase, "coach: {name: Dana Reyes}",
		"coach: {name: Dana Reyes, email: dana@coach.example}", 1)
	c, err := casefile.Parse("oliver.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	cat := own(t, "counter/base-my-way.md", "counter/counter-base.md")
	for _, kind := range []string{"coach-send-note", "coach-alternates-pack"} {
		r, err := plan.Brief(cat, c,
			letter.Request{Kind: kind, Send: time.Date(2026, 3, 30, 12, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		alternates := 0
		if kind == "coach-alternates-pack" {
			alternates = 14
		}
		if r.Next == nil || r.Awaited == nil ||
			r.Next.Subject != "Harbour Energy offer: a question about the base salary" ||
			len(r.Awaited.Alternates) != alternates {
			t.Errorf("%s: got %+v, %+v", kind, r.Next, r.Awaited)
		}
	}
}
