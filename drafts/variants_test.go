package drafts_test

import (
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

// Each email reads right with and without each optional fact, with one item or many, in each voice.
func TestDraftsAreWholeWithoutWhatIsOptional(t *testing.T) {
	if testing.Short() {
		t.Skip("many drafts, none of which shares anything with another")
	}
	cat := drafttest.Catalog(t)
	// these describe the plan, which is slow to make
	kinds := slices.DeleteFunc(cat.Kinds(), func(k letter.Kind) bool { return k.Stage == "coach" })
	for _, s := range drafttest.Scenarios {
		if !slices.Contains([]string{"erica-before", "erica-level", "erica-eve", "mei-back",
			"jonas", "nadia", "rosa", "tomas"}, s.Name) {
			continue // like one of these
		}
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			// a kind that doesn't mention the change has the same text again
			seen := map[string]bool{}
			check := func(variant string, change func(*casefile.Case)) {
				c := drafttest.Case(t, s.File)
				change(c)
				s.DraftsOf(t, cat, kinds, c, func(name string, k letter.Kind, d *drafts.Draft) {
					if !seen[k.ID+d.Text] {
						seen[k.ID+d.Text] = true
						checkWhole(t, name+", "+variant, k, d)
					}
				})
			}
			for _, v := range variants {
				check(v.name, func(c *casefile.Case) {
					for i := range c.Opportunities {
						v.opp(&c.Opportunities[i])
					}
				})
			}
			for _, voice := range []casefile.Voice{casefile.VoiceWarm, casefile.VoiceDirect,
				casefile.VoiceFormal} {
				check(string(voice), func(c *casefile.Case) { c.Client.Voice = voice })
			}
			check("no log", func(c *casefile.Case) { c.Log = nil })
		})
	}
}
