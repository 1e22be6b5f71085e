package comp

// Units returns how many whole units vest at each vest of v, by cumulative rounding, as brokers and
// the Open Cap Format do it: after each vest, the sum of all units so far is what has vested by
// then, rounded half up. So they add up to units, and each is at most one off the exact share.
//
// The error is of kind [ErrVesting] if v doesn't pass [Vesting.Check], or of kind [ErrOverflow] if
// units aren't from 0 to 10^12.
func (v Vesting) Units(units int) ([]int, error) {
	if err := checkUnits(units); err != nil {
		return nil, err
	}
	if err := v.Check(); err != nil {
		return nil, err
	}
	var scratch [mostMonths]int64
	parts := make([]int, len(v))
	for i, part := range v.allocate(scratch[:0], int64(units)) {
		parts[i] = int(part)
	}
	return parts, nil
}

// allocate appends the units of each vest of a schedule that passes [Vesting.Check].
func (v Vesting) allocate(to []int64, units int64) []int64 {
	var percent Percent
	var before int64
	for _, vest := range v {
		percent += vest.Percent
		sum, _ := mulDiv(units, uint64(percent), whole) // at most units, so it fits
		to = append(to, sum-before)
		before = sum
	}
	return to
}
