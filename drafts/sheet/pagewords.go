package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

func assumed(a comp.Assumptions) string {
	raise := "no raise of the base"
	switch {
	case a.Raise > 0:
		raise = fmt.Sprintf("a base raised by %s every year from the second on", a.Raise)
	case a.Raise < 0:
		raise = fmt.Sprintf("a base cut by %s every year from the second on", -a.Raise)
	}
	growth := "no growth of share prices"
	if a.Growth != 0 {
		growth = "share prices that " + change(a.Growth, "") + " a year from the day of the offer"
	}
	return text.Count(a.Years, "year") + ", with " + raise + " and " + growth
}

// change says how share prices move; none is what it says if they don't.
func change(p comp.Percent, none string) string {
	switch {
	case p > 0:
		return "grow by " + p.String()
	case p < 0:
		return "fall by " + (-p).String()
	}
	return none
}

// words returns the end of a sentence about two offers.
func (m Meeting) words(span string) string {
	if m.Never {
		return "are not worth the same over " + span +
			" at any growth of share prices from −90% to 200% a year"
	}
	how := change(m.Growth, "stay as they are")
	if m.Growth != 0 {
		how += " a year"
	}
	prices := " if the share prices of both "
	if m.Single {
		prices = " if share prices "
	}
	return "are worth the same over " + span + prices + how
}

// waitingWords says what waiting costs, from both offers' first years, never a mean.
func waitingWords(w worth.Waiting) string {
	wait := fmt.Sprintf("Staying %s in the present job for the %s, instead of taking the %s at once, ",
		text.Count(w.Months, "month"), w.LastName, w.FirstName)
	switch {
	case w.Cost.Minor() < 0:
		return wait + fmt.Sprintf("brings %s more: the present pay is the higher one.",
			pageMinus(w.Cost.String())[len("−"):])
	case w.Cost.Minor() == 0:
		return wait + "costs nothing."
	case !w.PaysBack:
		return wait + fmt.Sprintf("costs %s, which never comes back: the %s pays no more in its first year.",
			w.Cost, w.LastName)
	}
	months := w.Payback.String() + " months"
	switch {
	case w.Payback == 10:
		months = "1 month"
	case w.Payback > 120: // it's computed from the first year alone
		months = "about " + months + ", if the difference of the first year lasts that long"
	}
	return wait + fmt.Sprintf("costs %s. The %s makes up for that in %s.", w.Cost, w.LastName, months)
}

func yearName(n int) string { return "Year " + strconv.Itoa(n) }

// day returns a date with its year, as the client writes it; "" for the zero date.
func (s *Sheet) day(d calendar.Date) string {
	if d.IsZero() {
		return ""
	}
	return s.dates.Day(d).Date()
}

func pageSigned(m comp.Money) string { return pageMinus(comp.Signed(m)) }

func pagePercent(p comp.Percent) string {
	if p > 0 {
		return "+" + p.String()
	}
	return pageMinus(p.String())
}

// pageMinus uses the minus sign, which is as wide as a plus.
func pageMinus(s string) string { return strings.ReplaceAll(s, "-", "−") }
