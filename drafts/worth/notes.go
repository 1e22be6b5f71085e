package worth

import (
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// notes returns the sentences about an offer: what vests or is paid after the years shown, and what
// its terms mean for the figures.
func notes(f *casefile.Offer, w *OfferWorth) []string {
	list := w.later()
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	if e := f.Equity; e != nil {
		switch {
		case !e.Value.IsZero():
			add("The grant is quoted by its value, %s, and counted by it.", e.Value)
		case !e.Strike.IsZero():
			add("An option counts as the share price less the strike price of %s, and never as less than nothing.",
				e.Strike)
		case e.OptionGrant() && !e.Price.IsZero():
			add("The options count at the full share price: the case has no strike price.")
		}
	}
	if b := f.Bonus; b != nil && b.Guaranteed > 0 {
		add("The bonus is guaranteed for %s.", firstYears(b.Guaranteed))
	}
	if s := f.SignOn; s != nil && s.Paid == casefile.PaidMonthly {
		add("The sign-on bonus is paid in monthly installments.")
	}
	if s := f.SignOn; s != nil && s.Clawback > 0 {
		add("The sign-on bonus has to be paid back by someone who leaves within %s.",
			text.Count(s.Clawback, "month"))
	}
	return list
}

// later returns the sentences about what comes after the years shown.
func (w *OfferWorth) later() (list []string) {
	if share, last := w.VestsLater(); share > 0 {
		list = append(list, fmt.Sprintf("%s of the grant, %s, vests later, by the end of year %d, and is "+
			"in no total.", share, w.Later.Equity(), last))
	}
	if m := w.Later.Refreshers(); m.Minor() > 0 {
		list = append(list, fmt.Sprintf("Refreshers of %s come later, by the end of year %d.", m,
			len(w.Years)+w.Later.Years))
	}
	return list
}

// VestsLater returns the share of the grant that vests after the years shown, and the year in which
// the last of it does; 0 and 0 if nothing is left.
func (w *OfferWorth) VestsLater() (share comp.Percent, last int) {
	v := w.offer.Equity.Vesting
	if share = whole - v.Within(12*len(w.Years)); len(v) == 0 || share == 0 {
		return 0, 0
	}
	return share, (v[len(v)-1].Month + 11) / 12
}

const whole comp.Percent = 100_00

func firstYears(n int) string {
	if n == 1 {
		return "the first year"
	}
	return fmt.Sprintf("the first %s years", text.Spelled(n))
}
