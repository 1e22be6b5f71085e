package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// vestingForm is a wording for a schedule, and how much of the grant has vested by then.
type vestingForm struct {
	words func() *prose.Phrases
	by    []vested
}

// vested is what has vested of a grant after so many months.
type vested struct {
	months int
	part   comp.Percent
}

var vestingForms = []vestingForm{
	{prose.Lazy("evenly|equally\n" +
		"equal|even installments|instalments|parts|portions|tranches|amounts|shares"), nil},
	{aYear("a|one quarter|fourth"), []vested{{12, 25_00}, {24, 50_00}}},
	{aYear("a|one third"), []vested{{12, 33_33}, {24, 66_67}}},
	{aYear("a|one fifth"), []vested{{12, 20_00}, {24, 40_00}}},
	{aYear("a|one? half"), []vested{{12, 50_00}, {24, 100_00}}},
}

// aYear returns the wordings for a part of the grant that vests every year.
func aYear(part string) func() *prose.Phrases {
	return prose.Lazy(part + " of? it|them|that|the? grant? each|every|a|per year")
}

// overYears say that a grant vests over one year, two, and so on.
var overYears = prose.LazySeveral("over|within|across|in one|a|1 single? year",
	"over|within|across two|2 years", "over|within|across three|3 years", "over|within|across four|4 years",
	"over|within|across five|5 years", "over|within|across six|6 years")

// thenWords begin what follows a cliff.
var thenWords = prose.Lazy("then|rest|remainder|thereafter|afterwards|afterward")

// vestWords make a sentence one about vesting.
var vestWords = prose.Lazy("vest|vests|vesting|vested")

// grantWords make a sentence one about a grant.
var grantWords = prose.Lazy("equity|grant|shares|stock|rsu|rsus|options|vest|vests|vesting")

// roughly is how far a part may be from the schedule, as people round thirds.
const roughly comp.Percent = 1_00

// wrongVesting warns of words for a vesting schedule that no grant of the opportunity has.
func (r *reading) wrongVesting(p *prose.Body) {
	var schedules []comp.Vesting
	for i := range r.o.Offers {
		if e := r.o.Offers[i].Equity; e != nil && len(e.Vesting) > 0 {
			schedules = append(schedules, e.Vesting)
		}
	}
	if len(schedules) == 0 {
		return
	}
	for _, s := range p.Sentences {
		if !grantWords().Has(p.Words, s.From, s.To) {
			continue
		}
		report := func(h prose.Hit) {
			r.findWordsAs(Warning, p, h.From, h.To, "%q isn't how the grant vests",
				"write the schedule that the case has")
		}
		for n, h := overYears().Next(p.Words, s.From, s.To); h.To > 0; n, h = overYears().Next(p.Words, h.To, s.To) {
			months, then := 12*(n+1), thenWords().Has(p.Words, s.From, h.From) // after a cliff
			if vestWords().Has(p.Words, s.From, s.To) && !slices.ContainsFunc(schedules,
				func(v comp.Vesting) bool {
					first, last := v[0].Month, v[len(v)-1].Month
					return last == months || then && last-first == months
				}) {
				report(h)
			}
		}
		for k := range vestingForms {
			form := &vestingForms[k]
			for _, h := range form.words().Find(p.Words, s.From, s.To) {
				if !slices.ContainsFunc(schedules, form.fits) {
					report(h)
				}
			}
		}
	}
}

// fits reports whether a schedule is as the words say. Without parts, they say that all vests are
// alike; what vests first may be what a cliff held back.
func (f *vestingForm) fits(v comp.Vesting) bool {
	near := func(a, b comp.Percent) bool { return max(a-b, b-a) <= roughly }
	for _, x := range f.by {
		if !near(v.Within(x.months), x.part) {
			return false
		}
	}
	return f.by != nil || len(v) < 2 || !slices.ContainsFunc(v[1:], func(x comp.Vest) bool {
		return !near(x.Percent, v[len(v)-1].Percent)
	})
}
