package comp

import (
	"errors"
	"strings"
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
func Presets() []string { return []string{"amazon", "even", "even-quarterly", "front-loaded"} }

// Preset returns a new copy of a common schedule by its name, and whether there is one:
//
//	amazon          5% and 15% after 12 and 24 months, then 20% every six months
//	even            25% every year for four years
//	even-quarterly  6.25% every three months for four years
//	front-loaded    33%, 33%, 22%, and 12% after each of four years
func Preset(name string) (Vesting, bool) {
	switch name {
	case "amazon":
		return Vesting{{12, 5_00}, {24, 15_00}, {30, 20_00}, {36, 20_00}, {42, 20_00}, {48, 20_00}}, true
	case "even":
		return evenly(4, 12), true
	case "even-quarterly":
		return evenly(16, 3), true
	case "front-loaded":
		return Vesting{{12, 33_00}, {24, 33_00}, {36, 22_00}, {48, 12_00}}, true
	}
	return nil, false
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
	var sum Percent
	summable := true
	for i, vest := range v {
		if vest.Month < 1 || vest.Month > mostMonths {
			wrong = append(wrong,
				faultf(ErrVesting, "vest %d: month %d is not in 1 to %d", i+1, vest.Month, mostMonths))
		}
		if i > 0 && vest.Month <= v[i-1].Month {
			wrong = append(wrong,
				faultf(ErrVesting, "vest %d: month %d does not come after month %d", i+1,
					vest.Month, v[i-1].Month))
		}
		if vest.Percent <= 0 || vest.Percent > whole {
			wrong = append(wrong,
				faultf(ErrVesting, "vest %d: %s is not above 0%% and at most 100%%", i+1, vest.Percent))
			summable = false
			continue
		}
		sum += vest.Percent
	}
	if summable && sum != whole {
		wrong = append(wrong, faultf(ErrVesting, "the vests make %s, not 100%%", sum))
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

// UnmarshalText parses the name of a preset. The error is of kind [ErrSyntax].
func (v *Vesting) UnmarshalText(text []byte) error {
	preset, ok := Preset(string(text))
	if !ok {
		names := Presets()
		last := len(names) - 1
		return faultf(ErrSyntax, "want a vesting schedule, %s or %s, got %s",
			strings.Join(names[:last], ", "), names[last], quote(string(text)))
	}
	*v = preset
	return nil
}
