package sheet

import (
	"bytes"
	"fmt"
	"io"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

// Options are assumptions. The zero value assumes no raise, no growth, and no waiting.
type Options struct {
	Growth comp.Percent // of share prices, in a year
	Raise  comp.Percent // of the base, in a year
	// waiting for a company's current offer instead of taking its first; 0 to MaxMonths
	Months int
}

// MaxMonths is how many months of waiting a sheet can compute the cost of.
const MaxMonths = 120

// Sheet is what is shown; [New] makes one. Every amount is in the case's currency.
type Sheet struct {
	Case    string       // the id of the case
	Client  string       // her name
	Worth   *worth.Worth // under the options
	At      []Growth     // the same at other rates of growth, lowest first
	Waiting []worth.Waiting
	Meets   []Meeting
	LeftOut []string // what isn't shown, and why, one line each

	dates letter.DateStyle // how the client writes dates
}

// write writes a sheet that is from [New] once all of it is made.
func (s *Sheet) write(w io.Writer, fill func(*bytes.Buffer) error) error {
	if s == nil || s.Worth == nil {
		return casefile.InputErrorf("this sheet has no offers: make it with New")
	}
	var b bytes.Buffer
	if err := fill(&b); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// Growth is what the offers are worth at one rate of growth.
type Growth struct {
	Percent comp.Percent
	Worth   *worth.Worth
}

// Meeting is the growth at which the current offers of two companies are worth the same over the
// years shown.
type Meeting struct {
	A, B   string // opportunities
	Growth comp.Percent
	Never  bool // they aren't worth the same at any rate from −90% to 200%
	Single bool // only one of them has shares
}

// hasShares reports whether the growth of share prices may change what an offer is worth. A grant
// that is quoted by its value has no price, and options may be worth nothing yet.
func hasShares(f *worth.OfferWorth) bool {
	return !f.PriceOn.IsZero() || f.Total.Equity().Minor() > 0
}

// New computes the sheet of a case. The errors are those of [worth.Of] and, with Months, of
// [worth.Worth.Waiting].
func New(c *casefile.Case, o Options) (*Sheet, error) {
	a := comp.Assumptions{Raise: o.Raise, Growth: o.Growth}
	w, err := worth.Of(c, a)
	if err != nil {
		return nil, err
	}
	s := &Sheet{Case: c.ID, Client: c.Client.FullName(), Worth: w,
		dates: letter.DateStyleOf(c, nil, calendar.Date{})}
	s.At, err = comp.Sensitivity(a, func(a comp.Assumptions) (Growth, error) {
		at, err := worth.Of(c, a)
		return Growth{a.Growth, at}, err
	})
	if err != nil {
		return nil, err
	}
	if s.Waiting, err = w.Waiting(o.Months); err != nil {
		return nil, err
	}
	for _, left := range w.Without {
		s.LeftOut = append(s.LeftOut, fmt.Sprintf("offer %q of %q has no base, and is left out",
			left.Offer, left.Opportunity))
	}
	switch {
	case o.Months == 0 || len(s.Waiting) > 0:
	case c.Private.CurrentPay.IsZero():
		s.LeftOut = append(s.LeftOut, "the cost of waiting is left out: "+
			"it is computed from private.current_pay, which the case does not have")
	default:
		s.LeftOut = append(s.LeftOut, "the cost of waiting is left out: "+
			"no company has made a second offer to wait for")
	}
	for i, x := range w.Opportunities {
		for _, y := range w.Opportunities[i+1:] {
			a, b := x.Current(), y.Current()
			if a == nil || b == nil || !hasShares(a) && !hasShares(b) {
				continue
			}
			g, ok, err := w.Breakeven(*a, *b)
			if err != nil {
				return nil, err
			}
			s.Meets = append(s.Meets, Meeting{x.ID, y.ID, g, !ok, hasShares(a) != hasShares(b)})
		}
	}
	return s, nil
}
