package comp

// Clawback is a lump sum, such as a sign-on bonus or help with a move, that is to be paid back by who leaves early.
type Clawback struct {
	Amount   Money
	Prorated bool
	Months   int // after which nothing is owed, 1 to 120; 0 counts as 12
}

// At is what is owed by who leaves after so many full months: amount·(12−m)/12 if prorated, rounded to the minor unit, half away from
// zero, and all of it otherwise; nothing once the months are over. Source: offers.md. The error is of kind [ErrNoAmount] or [ErrOverflow].
func (c Clawback) At(month int) (Money, error) {
	months := c.months()
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
	// A part of the amount is no larger than the amount, so it fits.
	minor, _ := mulDiv(c.Amount.minor, uint64(months-month), uint64(months))
	return Money{minor, c.Amount.unit}, nil
}

// Schedule is what is owed month by month: the index is the number of full months, from 0 to the last, at which nothing is owed. The errors
// are those of [Clawback.At].
func (c Clawback) Schedule() ([]Money, error) {
	if _, err := c.At(0); err != nil {
		return nil, err
	}
	schedule := make([]Money, c.months()+1)
	for month := range schedule {
		var err error
		if schedule[month], err = c.At(month); err != nil {
			return nil, err
		}
	}
	return schedule, nil
}

func (c Clawback) months() int {
	if c.Months == 0 {
		return 12
	}
	return c.Months
}
