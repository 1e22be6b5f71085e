package letter

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Bonus is an annual bonus: a share of the base, or an amount.
type Bonus struct {
	Target     *comp.Percent // of the base
	Amount     *comp.Money
	Guaranteed int // in the first years

	payout comp.Percent // how much of it is expected to be paid; 0 for all
}

// Counted says how much of the bonus a table of four years counts: "at target", "at 150% of target",
// "as guaranteed in the first year and at target after that".
func (b Bonus) Counted() string {
	counted := "at target"
	if b.payout != 0 && b.payout != all {
		counted = "at " + b.payout.String() + " of target"
	}
	switch {
	case b.Guaranteed >= tableYears:
		return "as guaranteed"
	case b.Guaranteed > 0:
		return "as" + strings.TrimPrefix(b.guarantee(), ",") + " and " + counted + " after that"
	}
	return counted
}

// tableYears is how many years the tables of emails have.
const tableYears = 4

func newBonus(b *casefile.Bonus) *Bonus {
	if b == nil {
		return nil
	}
	l := &Bonus{Amount: amount(b.Amount), Guaranteed: b.Guaranteed, payout: b.Payout}
	if l.Amount == nil {
		l.Target = &b.Target
	}
	return l
}

// target returns the share of the base; "" for an amount, or if it's guaranteed.
func (b *Bonus) target() string {
	if b == nil || b.Target == nil || b.Guaranteed > 0 {
		return ""
	}
	return b.Target.String()
}

// Size returns the percentage or the amount: "15% of the base", "$30,000".
func (b Bonus) Size() string {
	if b.Target != nil {
		return b.Target.String() + " of the base"
	}
	return b.Amount.String()
}

// String returns words that can follow "Bonus:": "a target of 15% of the base", "15% of the base,
// guaranteed in the first year", "$30,000 a year, guaranteed in the first year".
func (b Bonus) String() string {
	switch {
	case b.Target == nil:
		return b.Size() + " a year" + b.guarantee()
	case b.Guaranteed > 0:
		return b.Size() + b.guarantee()
	}
	return "a target of " + b.Size()
}

// guarantee returns the words for the guaranteed years, if there are any.
func (b Bonus) guarantee() string {
	switch b.Guaranteed {
	case 0:
		return ""
	case 1:
		return ", guaranteed in the first year"
	}
	return fmt.Sprintf(", guaranteed in the first %s years", text.Spelled(b.Guaranteed))
}

// text returns the bonus as a table has it; "" if there is none.
func (b *Bonus) text() string {
	if b == nil {
		return ""
	}
	return b.Size() + b.guarantee()
}
