package comp

// Units returns how many whole units vest at each vest of v, by the largest remainder method: each
// vest gets the whole part of units·percent, and the units left over go one by one to the vests
// with the largest fractions, the earlier first if two are equal. So they add up to units, and each
// is less than one off the exact share.
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
	var scratch [mostMonths]int64
	fractions := scratch[:len(v)]
	left := units
	for i, vest := range v {
		exact := units * int64(vest.Percent)
		to = append(to, exact/whole)
		fractions[i] = exact % whole
		left -= exact / whole
	}
	// The fractions add up to the units left, and each is below one, so there are more vests with a
	// fraction than units left.
	for ; left > 0; left-- {
		next := 0
		for i, f := range fractions {
			if f > fractions[next] {
				next = i
			}
		}
		to[next]++
		fractions[next] = 0
	}
	return to
}
