// Package drafttest has the cases and moments that the tests of several packages share.
package drafttest

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/plan"
	"github.com/tactful-drafts/tactful/templates"
)

// Scenario is a case on the day of an email. Together, the scenarios produce every kind.
type Scenario struct {
	Name string // the folder of its golden files
	File string // the case, in testdata/cases
	Send string // when the email is sent, as in RFC 3339
	By   string // the date that it names, for a kind that has none in the case
}

// Scenarios are all of them.
var Scenarios = []Scenario{
	// the first offer is on hold, Tom is the recruiter
	{"erica-level", "erica.yaml", "2026-06-02T17:30:00Z", "2026-06-05T12:00"},
	// the second offer is current, Priya is the recruiter
	{"erica", "erica.yaml", "2026-06-30T17:30:00Z", "2026-07-02T10:00"},
	// the afternoon before Independence Day's weekend
	{"erica-eve", "erica.yaml", "2026-07-02T21:00:00Z", "2026-07-06T16:00"},
	// the first day back from it
	{"erica-back", "erica.yaml", "2026-07-06T18:30:00Z", "2026-07-07T12:00"},
	// the second, after the deadline
	{"erica-late", "erica.yaml", "2026-07-07T17:00:00Z", "2026-07-09T17:00"},
	// no offer yet; Tom is the recruiter
	{"erica-before", "erica.yaml", "2025-12-03T17:00:00Z", "2025-12-05T12:00"},
	{"rosa", "rosa.yaml", "2026-03-11T10:00:00Z", "2026-03-13"},
	{"oliver", "oliver.yaml", "2026-03-05T10:00:00Z", "2026-03-09"},
	{"mei", "mei.yaml", "2026-05-12T17:00:00Z", "2026-05-14T17:00"},
	{"mei-eve", "mei.yaml", "2026-05-21T20:00:00Z", "2026-05-28T10:00"}, // the eve of a closure
	// the first day back from it
	{"mei-back", "mei.yaml", "2026-05-27T20:00:00Z", "2026-05-28T17:00"},
	{"jonas", "jonas.yaml", "2026-09-08T10:00:00Z", "2026-09-10T12:00"},
	{"layla", "layla.yaml", "2026-09-22T03:00:00Z", "2026-09-24T11:00"},
	{"nadia", "nadia.yaml", "2026-04-14T15:00:00Z", "2026-04-16T12:00"},
	{"amara", "amara.yaml", "2026-10-20T08:30:00Z", "2026-10-22T12:00"},
	{"tomas", "tomas.yaml", "2026-02-04T08:30:00Z", "2026-02-06T12:00"},
	{"layla-back", "layla.yaml", "2026-10-08T05:00:00Z", "2026-10-09T11:00"},
}

// builtin is parsed once for each test binary.
var builtin = sync.OnceValues(func() (*drafts.Catalog, error) {
	return drafts.NewCatalog(templates.FS)
})

// Catalog returns the catalog of the built-in templates.
func Catalog(t testing.TB) *drafts.Catalog {
	t.Helper()
	cat, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

// Case reads a case in testdata/cases, with its calendars.
func Case(t testing.TB, file string) *casefile.Case {
	t.Helper()
	f, err := os.Open(filepath.Join(cases(), file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse(file, f)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.ReadCalendars(os.DirFS(cases())); err != nil {
		t.Fatal(err)
	}
	return c
}

// shared is what Shared has read, by file.
var shared sync.Map

// Shared returns a case as Case does, but reads it once for each test binary. It's only for reading:
// a test that changes a case needs one of its own.
func Shared(t testing.TB, file string) *casefile.Case {
	t.Helper()
	if c, ok := shared.Load(file); ok {
		return c.(*casefile.Case)
	}
	c, _ := shared.LoadOrStore(file, Case(t, file))
	return c.(*casefile.Case)
}

// Made is a draft of a scenario, and the name of its file.
type Made struct {
	Scenario Scenario
	Name     string
	Kind     letter.Kind
	Draft    *drafts.Draft
}

var (
	making sync.Mutex
	// made is what Drafts has made, by voice.
	made = map[casefile.Voice][]Made{}
	// ahead are the drafts of the scenarios as they are that are made ahead, or can't be made: each
	// by its scenario, kind, and opportunity.
	ahead = map[[3]string]bool{}
)

// Drafts returns every draft that the scenarios' cases have the facts for, in a voice, or each in its
// client's own if it's empty. They are made once for each test binary, so they are only for reading.
func Drafts(t testing.TB, v casefile.Voice) []Made {
	t.Helper()
	if v != "" {
		Drafts(t, "") // which shows what is made ahead
	}
	making.Lock()
	defer making.Unlock()
	if made[v] != nil {
		return made[v]
	}
	for _, s := range Scenarios {
		c := Shared(t, s.File)
		if v != "" {
			c = Case(t, s.File)
			c.Client.Voice, c.Client.SignOff = v, ""
		}
		all := func(letter.Kind, *casefile.Opportunity) bool { return true }
		s.draftsOf(t, Catalog(t), c, v == "", all, func(name string, k letter.Kind, d *drafts.Draft) {
			made[v] = append(made[v], Made{s, name, k, d})
		})
	}
	return made[v]
}

// DraftsOf calls f with every wanted draft that a case, which is nearly the scenario's, has the
// facts for. A draft that rests on something that isn't in the log is made ahead, and so is one that
// does in the scenario.
func (s Scenario) DraftsOf(t testing.TB, cat *drafts.Catalog, c *casefile.Case,
	wanted func(letter.Kind, *casefile.Opportunity) bool,
	f func(name string, k letter.Kind, d *drafts.Draft)) {
	t.Helper()
	Drafts(t, "")
	s.draftsOf(t, cat, c, false, wanted, f)
}

// draftsOf does what DraftsOf does. The first time, it also finds out what is made ahead.
func (s Scenario) draftsOf(t testing.TB, cat *drafts.Catalog, c *casefile.Case, first bool,
	wanted func(letter.Kind, *casefile.Opportunity) bool,
	f func(name string, k letter.Kind, d *drafts.Draft)) {
	t.Helper()
	send, err := time.Parse(time.RFC3339, s.Send)
	if err != nil {
		t.Fatal(err)
	}
	by, err := calendar.ParseLocalTime(s.By)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range cat.Kinds() {
		for i := range c.Opportunities {
			o := &c.Opportunities[i]
			if !wanted(k, o) {
				continue
			}
			this := [3]string{s.Name, k.ID, o.ID}
			r := letter.Request{Kind: k.ID, Send: send, Opportunity: o.ID, Ahead: ahead[this]}
			if k.By == "" {
				r.By = by
			}
			d, err := Draft(cat, c, r)
			if !r.Ahead && (err != nil || restsOnTheLog(d)) {
				if r.Ahead = true; first {
					ahead[this] = true
				}
				d, err = Draft(cat, c, r)
			}
			if needs := (*letter.NeedsError)(nil); err != nil && !errors.As(err, &needs) {
				t.Errorf("%s: %s for %s: %v", s.Name, k.ID, o.ID, err)
			}
			if err != nil {
				continue
			}
			name := k.ID
			if len(c.Opportunities) > 1 {
				name = o.ID + "-" + k.ID
			}
			f(name, k, d)
		}
	}
}

// restsOnTheLog reports whether the log lacks something that the draft rests on, as one that's made
// ahead for an answer does.
func restsOnTheLog(d *drafts.Draft) bool {
	return slices.ContainsFunc(d.Warnings, func(w drafts.Warning) bool { return w.Rule == drafts.WarnLog })
}

// Draft makes a draft once the plan has filled in what its kind says about the plan.
func Draft(cat *drafts.Catalog, c *casefile.Case, r letter.Request) (*drafts.Draft, error) {
	r, err := plan.Brief(cat, c, r)
	if err != nil {
		return nil, err
	}
	return cat.Draft(c, r)
}

// cases returns the folder of the cases, wherever the test runs.
func cases() string {
	_, here, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(here), "..", "..", "..", "testdata", "cases")
}

// Instant reads a moment as in RFC 3339.
func Instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// Inbox returns the files of emails that were written for this project, in the shapes that programs
// send.
func Inbox(t testing.TB) []string {
	t.Helper()
	return append(golden.Glob(t, filepath.Join(cases(), "..", "inbox", "*.eml")),
		golden.Glob(t, filepath.Join(cases(), "inbox", "*.eml"))...)
}

// Message reads the email in a file.
func Message(t testing.TB, file string) *mail.Message {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := mail.Read(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return m
}
