package drafts_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// lateInTheYear is a date to decide by that no scenario has passed.
var lateInTheYear = calendar.LocalTime{Date: calendar.NewDate(2026, 12, 18)}

// variants remove one thing from a case, or add to it.
var variants = []struct {
	name string
	opp  func(*casefile.Opportunity)
}{
	{"people without a name", func(o *casefile.Opportunity) {
		for i := range o.People {
			o.People[i].Name, o.People[i].GoesBy = "", ""
		}
	}},
	{"people with an initial", func(o *casefile.Opportunity) {
		for i := range o.People {
			o.People[i].Name, o.People[i].GoesBy = "P. Shah", ""
		}
	}},
	{"no hiring manager", func(o *casefile.Opportunity) {
		o.People = slices.DeleteFunc(o.People,
			func(p casefile.Person) bool { return p.Role == casefile.RoleHiringManager })
	}},
	{"no role", func(o *casefile.Opportunity) { o.Role = "" }},
	{"no team", func(o *casefile.Opportunity) { o.Team = "" }},
	{"no role, no team, no place", func(o *casefile.Opportunity) { o.Role, o.Team, o.Location = "", "", "" }},
	{"no level spoken of", func(o *casefile.Opportunity) { o.Level.Offered = "" }},
	{"no criteria", func(o *casefile.Opportunity) { o.Level.Criteria = nil }},
	{"one criterion", func(o *casefile.Opportunity) {
		o.Level.Criteria = o.Level.Criteria[:min(1,
			len(o.Level.Criteria))]
	}},
	{"one item of evidence", func(o *casefile.Opportunity) {
		o.Evidence = o.Evidence[:min(1,
			len(o.Evidence))]
	}},
	{"eight items of evidence", func(o *casefile.Opportunity) {
		for n := len(o.Evidence); n > 0 && len(o.Evidence) < 8; {
			e := casefile.Evidence{Criterion: o.Evidence[len(o.Evidence)%n].Criterion,
				Action: "did it again elsewhere", Result: "it held", Shareable: true}
			o.Evidence = append(o.Evidence, e)
		}
	}},
	{"bare evidence", func(o *casefile.Opportunity) {
		for i := range o.Evidence {
			o.Evidence[i].Criterion, o.Evidence[i].Situation, o.Evidence[i].Metric = "", "", ""
		}
	}},
	{"one reason", func(o *casefile.Opportunity) {
		for i := range o.Asks {
			o.Asks[i].Because = o.Asks[i].Because[:min(1, len(o.Asks[i].Because))]
		}
	}},
	{"one thing that is not pay, one quote, one thing given up", func(o *casefile.Opportunity) {
		for i := range o.Asks {
			o.Asks[i].OtherTerms = o.Asks[i].OtherTerms[:min(1, len(o.Asks[i].OtherTerms))]
		}
		o.Moving, o.Forfeits = o.Moving[:min(1, len(o.Moving))], o.Forfeits[:min(1, len(o.Forfeits))]
	}},
	{"an offer by word of mouth, a visa", func(o *casefile.Opportunity) {
		for i := range o.Offers {
			if o.Offers[i].Status == "" || o.Offers[i].Status == casefile.StatusWritten {
				o.Offers[i].Status = casefile.StatusVerbal
			}
		}
		o.Visa = !o.Visa
	}},
	{"no day of the interview", func(o *casefile.Opportunity) { o.Interview.On = calendar.Date{} }},
	{"nothing of the interview", func(o *casefile.Opportunity) { o.Interview = casefile.Interview{} }},
	{"no reasons for dates", func(o *casefile.Opportunity) {
		o.Timeline.Reason, o.Extension.Reason,
			o.Start.Reason = "", "", ""
	}},
	{"bare offers", func(o *casefile.Opportunity) {
		for i := range o.Offers {
			f := &o.Offers[i]
			f.Level, f.Bonus, f.SignOn, f.Equity, f.Start, f.Deadline, f.Relocation = "", nil, nil,
				nil, calendar.Date{}, calendar.LocalTime{}, nil
		}
	}},
	{"the last offer alone", func(o *casefile.Opportunity) {
		o.Offers, o.Timeline.By = o.Offers[max(0, len(o.Offers)-1):], lateInTheYear
	}},
	{"no offer", func(o *casefile.Opportunity) { o.Offers, o.Asks, o.Timeline.By = nil, nil, lateInTheYear }},
	{"no ask", func(o *casefile.Opportunity) { o.Asks = nil }},
	{"nothing given up, no market", func(o *casefile.Opportunity) { o.Forfeits, o.Market = nil, nil }},
	{"a handover of one", func(o *casefile.Opportunity) {
		o.Notice.Handover = o.Notice.Handover[:min(1,
			len(o.Notice.Handover))]
	}},
}

// Each email reads right with and without each optional fact, with one item or many.
// TestDraftsAreWhole checks those of the cases as they are, in each voice.
func TestDraftsAreWholeWithoutWhatIsOptional(t *testing.T) {
	if testing.Short() {
		t.Skip("many drafts, none of which shares anything with another")
	}
	cat := drafttest.Catalog(t)
	for _, s := range drafttest.Scenarios {
		if !slices.Contains([]string{"erica-before", "erica-level", "erica-eve", "mei-back",
			"jonas", "nadia", "rosa", "tomas"}, s.Name) {
			continue // like one of these
		}
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			// a kind that doesn't mention the change has the same text again
			seen := map[string]bool{}
			check := func(variant string, c *casefile.Case, changed map[string]bool) {
				s.DraftsOf(t, cat, c, func(k letter.Kind, o *casefile.Opportunity) bool {
					// those of a coach describe the plan, which is slow to make
					return k.Stage != "coach" && (changed[o.ID] || slices.Contains(k.Needs, "competing"))
				}, func(name string, k letter.Kind, d *drafts.Draft) {
					if !seen[k.ID+d.Text] {
						seen[k.ID+d.Text] = true
						checkWhole(t, name+", "+variant, k, d)
					}
				})
			}
			asItIs := drafttest.Shared(t, s.File).Opportunities
			for _, v := range variants {
				c, changed := drafttest.Case(t, s.File), map[string]bool{}
				for i := range c.Opportunities {
					o := &c.Opportunities[i]
					v.opp(o)
					// one that has nothing to remove has the same emails again
					changed[o.ID] = !reflect.DeepEqual(*o, asItIs[i])
				}
				if slices.Contains(slices.Collect(maps.Values(changed)), true) {
					check(v.name, c, changed)
				}
			}
			c, all := drafttest.Case(t, s.File), map[string]bool{}
			c.Log = nil
			for _, o := range c.Opportunities {
				all[o.ID] = true
			}
			check("no log", c, all)
		})
	}
}
