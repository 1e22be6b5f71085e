package letter

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// composeWorth adds what the kind needs to know of the worth of offers.
func (j *Job) composeWorth(l *Letter) error {
	wants := func(need string) bool { return slices.Contains(j.Kind.Needs, need) }
	if wants("offer.years") && j.offer >= 0 {
		if err := j.composeYears(l); err != nil {
			return err
		}
	}
	if wants("ask.options") && l.Ask != nil {
		j.composeOptions(l)
	}
	if wants("outcome") {
		w, err := worth.Within(j.Case, comp.Assumptions{}, worth.Scope{On: j.sent, Only: j.Opportunity.ID})
		if err != nil {
			return err
		}
		l.Outcome = outcome(w)
		if o := l.Outcome; o != nil && l.First != nil {
			o.Terms = changes(l.First, l.Offer)
			if a, b := l.First.Level, l.Offer.Level; a != "" && b != "" && a != b {
				o.Level = "from " + a + " to " + b
			}
		}
	}
	if wants("paths") {
		var err error
		if l.Paths, err = j.paths(); err != nil {
			return err
		}
	}
	return nil
}

// composeOptions adds how much more than the offer each package pays over four years, if they're all
// within a tenth of each other.
func (j *Job) composeOptions(l *Letter) {
	var worth []*comp.Money
	var least, most int64
	now := l.Offer.FourYears()
	for _, p := range j.Opportunity.Asks[j.ask].Options {
		then := j.terms(p.ApplyTo(j.Opportunity.Offers[j.offer])).FourYears()
		if then == nil || now == nil {
			return
		}
		extra := more(then, now)
		if extra == nil {
			return
		}
		if worth = append(worth, extra); len(worth) == 1 {
			least, most = extra.Minor(), extra.Minor()
		}
		least, most = min(least, extra.Minor()), max(most, extra.Minor())
	}
	if most*10 > least*11 {
		return
	}
	for i, extra := range worth {
		l.Ask.Options[i].FourYearsMore = extra
	}
}

// composeYears adds what the current offer pays in each year, in the currency of its base.
func (j *Job) composeYears(l *Letter) error {
	f := &j.Opportunity.Offers[j.offer]
	path := fmt.Sprintf("%s.offers[%d]", j.path, j.offer)
	w, err := worth.OfOffer(j.Case, path, f)
	if err != nil || w == nil {
		return err
	}
	l.Offer.ByYear = byYear(w.Years, "Total", comp.Money.String)
	if share, last := w.VestsLater(); share > 0 {
		l.Offer.LeftOut = fmt.Sprintf("A further %s of the grant, %s, vests by the end of the %s year",
			share, w.Later.Equity(), text.Ordinal(last))
	}
	return nil
}
