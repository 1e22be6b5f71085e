package comp

import "cmp"

// Clawback is a lump sum, such as a sign-on bonus or help with a move, that someone who leaves
// early must pay back.
type Clawback struct {
	Amount   Money
	Prorated bool // less is owed with every full month
	Months   int  // until nothing is owed, 1 to 120; 0 means 12
}

// At returns what someone owes who leaves after so many full months: nothing once Months are over,
// and until then the whole amount or, if prorated, amount·(Months−month)/Months, rounded to the
// minor unit, half away from zero. The error is of kind [ErrNoAmount] or [ErrOverflow].
func (c Clawback) At(month int) (Money, error) {
	months := cmp.Or(c.Months, 12)
	if err := checkAmount("clawback", 0, c.Amount); err != nil {
		return Money{}, err
	}
	switch {
	case months < 0 || months > mostMonths:
		return Money{}, faultf(ErrOverflow, "clawback: %d months are not in 1 to %d", months, mostMonths)
	case month < 0:
		return Money{}, faultf(ErrOverflow, "clawback: month %d is before the start", month)
	case month >= months:
		return Money{0, c.Amount.unit}, nil
	case !c.Prorated:
		return c.Amount, nil
	}
	return c.Amount.scale(int64(months-month), int64(months))
}
