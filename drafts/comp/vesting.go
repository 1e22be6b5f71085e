package comp

import (
	"errors"
	"maps"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/suggest"
)

// Vest is the part of a grant that vests at the end of a month, counted from the start of the
// grant: month 12 is its first anniversary.
type Vest struct {
	Month   int     `json:"month"`
	Percent Percent `json:"percent"`
}

// Vesting is the schedule by which a grant vests, in order of time. [Preset] returns common ones,
// and [Vesting.Check] checks one.
type Vesting []Vest

// mostMonths is the length of the longest schedule, ten years. A month beyond that is probably a
// year.
const mostMonths = 120

// Presets returns the names that [Preset] accepts, in alphabetical order.
func Presets() []string { return slices.Sorted(maps.Keys(presets)) }

// Preset returns a new copy of a common schedule by its name, and whether there is one. The offer
// letter always wins, because companies change theirs:
//
//	amazon          5% and 15% after 12 and 24 months, then 20% every six months
//	                (Amazon's offers, as of 2024)
//	even            25% every year for four years
//	                (the most common length of a grant, as of 2024)
//	even-quarterly  6.25% every three months for four years
//	                (Meta's offers, as of 2024)
//	fifths          20% every year for five years
//	                (the longer plans of private companies, as of 2024)
//	front-loaded    33%, 33%, 22%, and 12% after each of four years
//	                (Google's offers from 2021 on)
//	google          38%, 32%, 20%, and 10% after each of four years
//	                (Google's offers, as of 2024)
//	monthly-cliff   25% after a year, then every month until the end of the fourth; month/48 has
//	                vested by then, rounded to a hundredth of a percent
//	                (startups; an example in the Open Cap Format, as of 2024)
//	one-year        all of it after one year
//	                (companies that grant anew every year, such as Stripe since 2021)
//	semi-annual     12.5% every six months for four years
//	                (Apple's offers, as of 2024)
func Preset(name string) (Vesting, bool) {
	v, ok := presets[name]
	return slices.Clone(v), ok
}

var presets = map[string]Vesting{
	"amazon":         {{12, 5_00}, {24, 15_00}, {30, 20_00}, {36, 20_00}, {42, 20_00}, {48, 20_00}},
	"even":           evenly(4, 12),
	"even-quarterly": evenly(16, 3),
	"fifths":         evenly(5, 12),
	"front-loaded":   {{12, 33_00}, {24, 33_00}, {36, 22_00}, {48, 12_00}},
	"google":         {{12, 38_00}, {24, 32_00}, {36, 20_00}, {48, 10_00}},
	"monthly-cliff":  monthly(48, 12),
	"one-year":       evenly(1, 12),
	"semi-annual":    evenly(8, 6),
}

// monthly returns a schedule of so many equal months, of which those of the cliff vest at its end.
func monthly(months, cliff int) Vesting {
	v := make(Vesting, 0, months-cliff+1)
	var before Percent
	for month := cliff; month <= months; month++ {
		now := Percent((2*whole*month + months) / (2 * months))
		v = append(v, Vest{month, now - before})
		before = now
	}
	return v
}

func evenly(parts, months int) Vesting {
	v := make(Vesting, parts)
	for i := range v {
		v[i] = Vest{(i + 1) * months, whole / Percent(parts)}
	}
	return v
}

// Check returns an error for every rule that v breaks, joined. There must be a vest, months must
// ascend and be from 1 to 120, and percentages must be above 0% and add up to exactly 100%. Errors
// count vests from 1 and are of kind [ErrVesting].
func (v Vesting) Check() error {
	if len(v) == 0 {
		return faultf(ErrVesting, "a vesting schedule needs at least one vest")
	}
	var wrong []error
	add := func(format string, args ...any) {
		wrong = append(wrong, faultf(ErrVesting, format, args...))
	}
	var sum Percent
	summable := true
	for i, vest := range v {
		if vest.Month < 1 || vest.Month > mostMonths {
			add("vest %d: month %d is not in 1 to %d", i+1, vest.Month, mostMonths)
		}
		if i > 0 && vest.Month <= v[i-1].Month {
			add("vest %d: month %d does not come after month %d", i+1, vest.Month, v[i-1].Month)
		}
		if vest.Percent <= 0 || vest.Percent > whole {
			add("vest %d: %s is not above 0%% and at most 100%%", i+1, vest.Percent)
			summable = false
			continue
		}
		sum += vest.Percent
	}
	if summable && sum != whole {
		add("the vests make %s, not 100%%", sum)
	}
	return errors.Join(wrong...)
}

// Within returns the part that has vested after so many months, for a schedule that passes
// [Vesting.Check].
func (v Vesting) Within(months int) Percent {
	var sum Percent
	for _, vest := range v {
		if vest.Month <= months {
			sum += vest.Percent
		}
	}
	return sum
}

// UnmarshalText parses the name of a preset. The error is of kind [ErrSyntax] and names the presets
// that may have been meant.
func (v *Vesting) UnmarshalText(text []byte) error {
	preset, ok := Preset(string(text))
	if !ok {
		err := suggest.Meant(string(text), Presets(), map[string]string{
			"amazon":         "backloaded, back loaded, 5/15/40/40",
			"even":           "yearly, annual, annually, every year, standard, 25/25/25/25, four years, 4 years",
			"even-quarterly": "quarterly, every quarter, every three months",
			"fifths":         "five years, 5 years, 20/20/20/20/20",
			"front-loaded":   "33/33/22/12",
			"google":         "38/32/20/10",
			"monthly-cliff":  "monthly, every month, cliff, one year cliff, 1 year cliff, standard, 1/48",
			"one-year":       "immediate, 1 year, 12 months, single year",
			"semi-annual":    "semiannual, semiannually, half yearly, biannual, every six months",
		})
		return faultf(ErrSyntax, "%v, or write a list such as [{month: 12, percent: 50}, "+
			"{month: 24, percent: 50}]", err)
	}
	*v = preset
	return nil
}

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
