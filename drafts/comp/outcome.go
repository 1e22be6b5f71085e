package comp

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Outcome is what a negotiation changed: the last offer compared with the first, year by year and
// component by component.
type Outcome struct {
	First, Last Column
	Change      Column // Last − First, with the name of Last
}

// NewOutcome returns the outcome for the offers that one company made, oldest first; those between
// the first and the last don't matter. The currency and the error are as in [Compare]; without
// offers the error is of kind [ErrNoAmount].
func NewOutcome(history []Offer, a Assumptions, rates Rates) (Outcome, error) {
	if len(history) == 0 {
		return Outcome{}, faultf(ErrNoAmount, "there is no offer to compare")
	}
	c, err := Compare([]Offer{history[0], history[len(history)-1]}, a, rates)
	if err != nil {
		return Outcome{}, err
	}
	first, last := c.Columns[0], c.Columns[1]
	return Outcome{first, last, last.minus(first)}, nil
}

// String returns the change of the totals in words: "+$40,000 in year one, +$40,000 in year two".
// It leaves out years without a change, and is "no change" if there is none at all.
func (o Outcome) String() string {
	var parts []string
	for _, y := range o.Change.Years {
		if total := y.Total(); total.minor != 0 {
			parts = append(parts, Signed(total)+" in year "+text.Spelled(y.Number))
		}
	}
	if len(parts) == 0 {
		return "no change"
	}
	return strings.Join(parts, ", ")
}
