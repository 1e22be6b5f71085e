package letter

import (
	"fmt"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Paths are the current offers of a case side by side. Only an email from the coach to the client
// has them.
type Paths struct {
	ByYear Table // a column for each offer: its total in each year, and over all years
	// a column for each offer: its total over all years at other growths of the share price
	Growths Table
	Years   string // how many years, in words
	Options bool   // an offer has stock options
	SignOn  bool   // an offer has a sign-on bonus
	Bonus   bool   // an offer has an annual bonus that isn't guaranteed in all of those years
	// an offer has an annual bonus that is guaranteed in some of them
	Guaranteed bool
	// what draws her to each job, if the case says so for all of them: "Acme: the move to one ledger"
	Draws []string
	// sentences without their final periods: what vests after those years
	LeftOut []string
	RatesOn *Day // the day of the exchange rates; nil if none were used
	// until when each undecided offer is open, earliest first, such as "Acme: open until Friday,
	// May 22", or that it has lapsed; offers without a deadline are left out
	Deadlines []string
}

// Outcome is what a negotiation changed, from the first offer to the last.
type Outcome struct {
	ByYear Table  // the change of each component in each year
	Terms  Table  // each term that changed, before and after
	Words  string // such as +$40,000 in year one, +$40,000 in year two
	Level  string // "from L6 to L7"; empty if the level stayed, or isn't known

	yearly []comp.Money // the change in each year
}

// unchanged are the words for an outcome that changed no pay.
const unchanged = "no change"

// Changed reports whether the pay changed.
func (o *Outcome) Changed() bool { return o.Words != unchanged }

// EveryYear returns what the client gains in each year and in all of them, if each gains the same:
// "$9,200 more in each year, and $36,800 over four years". Otherwise it's empty.
func (o *Outcome) EveryYear() string {
	if len(o.yearly) < 2 || o.yearly[0].Minor() <= 0 ||
		slices.ContainsFunc(o.yearly, func(m comp.Money) bool { return m != o.yearly[0] }) {
		return ""
	}
	all := sum(o.yearly, func(m comp.Money) comp.Money { return m })
	return fmt.Sprintf("%s more in each year, and %s over %s years", o.yearly[0].Whole(), all.Whole(),
		text.Spelled(len(o.yearly)))
}

// Several reports whether there is more than one offer.
func (p *Paths) Several() bool { return len(p.ByYear.Head) > 2 }

// Uneven reports whether an offer pays more in one year than in another.
func (p *Paths) Uneven() bool {
	return !alike(p.ByYear.Rows[:max(0, len(p.ByYear.Rows)-1)]) // the last row is the total
}

// Moves reports whether an offer's worth depends on the share price.
func (p *Paths) Moves() bool {
	return !alike(p.Growths.Rows[:min(2, len(p.Growths.Rows))])
}

func outcome(w *worth.Worth) *Outcome {
	for _, o := range w.Opportunities {
		if o.Outcome != nil {
			years := o.Outcome.Change.Years
			return &Outcome{ByYear: *byYear(years, "Change", comp.Signed), Words: o.Outcome.String(),
				yearly: each.Of(years, func(y comp.Year) comp.Money { return y.Total() })}
		}
	}
	return nil
}

// paths sets the current offers of all companies side by side.
func (j *Job) paths() (*Paths, error) {
	c, err := j.decided()
	if err != nil {
		return nil, err
	}
	w, err := worth.Within(c, comp.Assumptions{}, worth.Scope{On: j.known, Current: true})
	if err != nil || !slices.ContainsFunc(w.Opportunities,
		func(o worth.OpportunityWorth) bool { return o.Current() != nil }) {
		return nil, err
	}
	p := &Paths{
		ByYear:  Table{Head: []string{"Year"}},
		Growths: Table{Head: []string{"Share price"}},
		Years:   text.Spelled(w.Assumptions.Years),
		RatesOn: j.style.Day(w.RatesOn),
	}
	p.ByYear.Rows = make([][]string, w.Assumptions.Years+1)
	for y := range w.Assumptions.Years {
		p.ByYear.Rows[y] = []string{Capitalize(text.Ordinal(y + 1))}
	}
	p.ByYear.Rows[w.Assumptions.Years] = []string{"All " + p.Years}
	names := c.CompanyNames()
	cash := []string{"Falls to nothing"}
	for _, o := range w.Opportunities {
		last := o.Current()
		if last == nil {
			continue
		}
		name := names[o.ID]
		if last.Level != "" {
			name += " " + last.Level
		}
		p.ByYear.Head, p.Growths.Head = append(p.ByYear.Head, name), append(p.Growths.Head, name)
		if share, until := last.VestsLater(); share > 0 {
			p.LeftOut = append(p.LeftOut, fmt.Sprintf("At %s, a further %s of the grant, %s, vests by the "+
				"end of the %s year", name, share, last.Later.Equity().Whole(), text.Ordinal(until)))
		}
		for y, year := range last.Years {
			p.ByYear.Rows[y] = append(p.ByYear.Rows[y], year.Total().Whole().String())
		}
		end := len(p.ByYear.Rows) - 1
		p.ByYear.Rows[end] = append(p.ByYear.Rows[end], last.Total.Total().Whole().String())
		cash = append(cash, last.Total.Cash().Whole().String())
		p.SignOn = p.SignOn || last.Total.SignOn().Minor() != 0
	}
	p.Growths.Rows = append(p.Growths.Rows, cash)
	p.composeJobs(c, names, j.known, w.Assumptions.Years)
	grown, err := comp.Sensitivity(comp.Assumptions{}, func(a comp.Assumptions) ([]string, error) {
		w, err := worth.Within(c, a, worth.Scope{On: j.known, Current: true})
		if err != nil {
			return nil, err
		}
		row := []string{growthWords(a.Growth)}
		for _, o := range w.Opportunities {
			if last := o.Current(); last != nil {
				row = append(row, last.Total.Total().Whole().String())
			}
		}
		return row, nil
	})
	if err != nil {
		return nil, err
	}
	p.Growths.Rows = append(p.Growths.Rows, grown...)
	p.Deadlines, err = j.deadlines(c, names)
	return p, err
}

// decided returns the case with each opportunity as it stands when the email is sent, whose stage
// is the client's decision if she has made one.
func (j *Job) decided() (*casefile.Case, error) {
	c := *j.Case
	c.Opportunities = slices.Clone(c.Opportunities)
	for i := range c.Opportunities {
		s, err := j.standing(i)
		if err != nil {
			return nil, err
		}
		o := *s.Opportunity
		switch s.Decided {
		case ActAccept:
			o.Stage = casefile.StageAccepted
		case ActDecline:
			o.Stage = casefile.StageDeclined
		}
		c.Opportunities[i] = o
	}
	return &c, nil
}

// composeJobs adds what the figures of the current offers don't show.
func (p *Paths) composeJobs(c *casefile.Case, names map[string]string, on calendar.Date, years int) {
	silent := false
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		n := o.CurrentOffer(on)
		if n < 0 || !o.Open() || o.Offers[n].Base.IsZero() {
			continue
		}
		e := o.Offers[n].Equity
		p.Options = p.Options || e != nil && e.OptionGrant()
		if b := o.Offers[n].Bonus; b != nil && (b.Target > 0 || !b.Amount.IsZero()) {
			p.Bonus = p.Bonus || b.Guaranteed < years
			p.Guaranteed = p.Guaranteed || b.Guaranteed > 0
		}
		silent = silent || o.Draws == ""
		p.Draws = append(p.Draws, names[o.ID]+": "+phrase(o.Draws))
	}
	if silent {
		p.Draws = nil
	}
}

// deadlines returns a line for each undecided current offer with a deadline, the earliest first.
func (j *Job) deadlines(c *casefile.Case, names map[string]string) ([]string, error) {
	type due struct {
		at   time.Time
		line string
	}
	var list []due
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		n := o.CurrentOffer(j.known)
		if n < 0 || !o.Open() || o.Stage == casefile.StageAccepted || !o.Offers[n].Undecided() ||
			o.Offers[n].Deadline.IsZero() {
			continue
		}
		if s, err := j.standing(i); err != nil || s.onHold {
			continue
		}
		there, err := j.Case.Zone(o)
		if err != nil {
			return nil, err
		}
		at, state := o.Offers[n].Deadline.In(there), "open until"
		if !at.After(j.Request.Send) {
			state = "lapsed; it was open until"
		}
		list = append(list, due{at, fmt.Sprintf("%s: %s %s", names[o.ID], state,
			j.style.Moment(o.Offers[n].Deadline, there, j.Home))})
	}
	slices.SortStableFunc(list, func(a, b due) int { return a.at.Compare(b.at) })
	lines := each.Of(list, func(d due) string { return d.line })
	return lines, nil
}

// growthWords describes a rate of growth of a share price.
func growthWords(g comp.Percent) string {
	switch {
	case g < 0:
		return fmt.Sprintf("Falls by %s a year", -g)
	case g > 0:
		return fmt.Sprintf("Rises by %s a year", g)
	}
	return "Stays as it is"
}
