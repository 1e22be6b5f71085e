package drafts_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/templates"
)

// scenario is a case on the day of a mail. Together the scenarios carry every kind.
type scenario struct {
	name string // the folder of its golden files
	file string // the case, in testdata/cases
	send string // when the mail goes out
	by   string // the date that it names, for a kind that has none in the case
}

var scenarios = []scenario{
	{"erica-level", "erica.yaml", "2026-06-02T17:30:00Z", "2026-06-05T12:00"},  // the first offer is on hold, Tom is in office
	{"erica", "erica.yaml", "2026-06-30T17:30:00Z", "2026-07-02T10:00"},        // the second offer stands, Priya is in office
	{"erica-eve", "erica.yaml", "2026-07-02T21:00:00Z", "2026-07-06T16:00"},    // the afternoon before Independence Day's weekend
	{"erica-back", "erica.yaml", "2026-07-06T18:30:00Z", "2026-07-07T12:00"},   // the first day back from it
	{"erica-late", "erica.yaml", "2026-07-07T17:00:00Z", "2026-07-09T17:00"},   // the second, after the deadline
	{"erica-before", "erica.yaml", "2025-12-03T17:00:00Z", "2025-12-05T12:00"}, // no offer yet; Tom is in office
	{"rosa", "rosa.yaml", "2026-03-11T10:00:00Z", "2026-03-13"},
	{"oliver", "oliver.yaml", "2026-03-05T10:00:00Z", "2026-03-09"},
	{"mei", "mei.yaml", "2026-05-12T17:00:00Z", "2026-05-14T17:00"},
	{"mei-eve", "mei.yaml", "2026-05-21T20:00:00Z", "2026-05-28T10:00"},  // the eve of a closure
	{"mei-back", "mei.yaml", "2026-05-27T20:00:00Z", "2026-05-28T17:00"}, // the first day back from it
	{"jonas", "jonas.yaml", "2026-09-08T10:00:00Z", "2026-09-10T12:00"},
	{"layla", "layla.yaml", "2026-09-22T03:00:00Z", "2026-09-24T11:00"},
	{"nadia", "nadia.yaml", "2026-04-14T15:00:00Z", "2026-04-16T12:00"},
	{"amara", "amara.yaml", "2026-10-20T08:30:00Z", "2026-10-22T12:00"},
	{"tomas", "tomas.yaml", "2026-02-04T08:30:00Z", "2026-02-06T12:00"},
	{"layla-back", "layla.yaml", "2026-10-08T05:00:00Z", "2026-10-09T11:00"},
}

func catalog(t testing.TB) *drafts.Catalog {
	t.Helper()
	cat, err := drafts.NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func readCase(t testing.TB, file string) *drafts.Case {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "cases", file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := drafts.ParseCase(file, f)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.ReadCalendars(os.DirFS(filepath.Join("..", "testdata", "cases"))); err != nil {
		t.Fatal(err)
	}
	return c
}

// carried calls f with each draft that a scenario can carry, and the name of its file.
func (s scenario) carried(t *testing.T, cat *drafts.Catalog, f func(name string, k drafts.Kind, d *drafts.Draft)) {
	t.Helper()
	s.carriedBy(t, cat, cat.Kinds(), readCase(t, s.file), f)
}

// carriedBy is carried for some kinds, and a case that is nearly the scenario's.
func (s scenario) carriedBy(t *testing.T, cat *drafts.Catalog, kinds []drafts.Kind, c *drafts.Case, f func(name string, k drafts.Kind, d *drafts.Draft)) {
	t.Helper()
	send, err := time.Parse(time.RFC3339, s.send)
	if err != nil {
		t.Fatal(err)
	}
	by, err := drafts.ParseLocalTime(s.by)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds {
		for _, o := range c.Opportunities {
			r := drafts.Request{Kind: k.ID, Send: send, Opportunity: o.ID}
			if k.By == "" {
				r.By = by
			}
			d, err := briefed(cat, c, r)
			if needs := (*drafts.NeedsError)(nil); err != nil && !errors.As(err, &needs) {
				t.Errorf("%s: %s for %s: %v", s.name, k.ID, o.ID, err)
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

// briefed drafts an email, after the plan has filled in what its kind says of the plan.
func briefed(cat *drafts.Catalog, c *drafts.Case, r drafts.Request) (*drafts.Draft, error) {
	r, err := drafts.Brief(cat, c, r)
	if err != nil {
		return nil, err
	}
	return cat.Draft(c, r)
}
