// Package sheet shows what the offers of a case are worth: side by side and year by year, as a table for a terminal, as JSON, as CSV and
// as one page of HTML. It reckons nothing itself: the figures are those of [drafts.Case.Worth].
//
// The words about numbers are careful in every form: a mean over several years never stands beside the total of one, what is not
// guaranteed says so, prices and rates carry their day, and tax, relocation and the risk of currencies are named as not reckoned.
package sheet

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Options are what a coach may assume. The zero value assumes no raise, no growth and no waiting.
type Options struct {
	Growth comp.Percent // of share prices, in a year
	Raise  comp.Percent // of the base, in a year
	Months int          // of waiting for the offer that stands at a company instead of taking its first; 0 to 120
}

// Sheet is what is shown; [New] makes one. Every amount is in the currency of the case.
type Sheet struct {
	Case    string       // the id of the case
	Worth   *worth.Worth // under the options
	At      []Growth     // the same at other rates of growth, lowest first
	Waiting []worth.Waiting
	Meets   []Meeting
}

// Growth is the worth of the offers at one rate of growth.
type Growth struct {
	Percent comp.Percent
	Worth   *worth.Worth
}

// Meeting is the growth at which the standing offers of two companies are worth the same over the years shown.
type Meeting struct {
	A, B   string // opportunities
	Growth comp.Percent
	Never  bool // they are not worth the same at any rate from −90 % to 200 %
}

// New reckons the sheet of a case. The errors are those of [drafts.Case.Worth] and, where there is waiting, of [drafts.Worth.Waiting].
func New(c *casefile.Case, o Options) (*Sheet, error) {
	a := comp.Assumptions{Raise: o.Raise, Growth: o.Growth}
	w, err := worth.Of(c, a)
	if err != nil {
		return nil, err
	}
	s := &Sheet{Case: c.ID, Worth: w}
	for _, g := range comp.Growths() {
		a.Growth = g
		at, err := worth.Of(c, a)
		if err != nil {
			return nil, err
		}
		s.At = append(s.At, Growth{g, at})
	}
	if s.Waiting, err = w.Waiting(o.Months); err != nil {
		return nil, err
	}
	for i, x := range w.Opportunities {
		for _, y := range w.Opportunities[i+1:] {
			a, b := x.Current(), y.Current()
			if a == nil || b == nil {
				continue
			}
			g, ok, err := w.Breakeven(*a, *b)
			if err != nil {
				return nil, err
			}
			s.Meets = append(s.Meets, Meeting{x.ID, y.ID, g, !ok})
		}
	}
	return s, nil
}
