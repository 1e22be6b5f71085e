package comp

import (
	"errors"
	"strings"
)

// Vest is the part of a grant that vests at the end of a month, counted from its start: month 12 is its first anniversary.
type Vest struct {
	Month   int     `json:"month"`
	Percent Percent `json:"percent"`
}

// Vesting is when a grant vests, oldest part first. [Preset] has common ones; [Vesting.Check] says whether one is complete.
type Vesting []Vest

// mostMonths is the length of the longest schedule, ten years; a month beyond it is a slip of the pen, such as a year.
const mostMonths = 120

// Presets lists the names that [Preset] knows, in alphabetical order.
func Presets() []string { return []string{"amazon", "even", "even-quarterly", "front-loaded"} }

// Preset is a common schedule by its name, as a copy of the caller's own:
//
//	amazon          5 % and 15 % after 12 and 24 months, then 20 % every six months
//	even            25 % every year for four years
//	even-quarterly  6.25 % every three months for four years
//	front-loaded    33 %, 33 %, 22 % and 12 % after each of four years
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

// Check reports every rule that v breaks, joined: there is a vest, months lie in 1 to 120 and ascend, percents are above 0 % and at most
// 100 %, and together they make exactly 100 %. Vests are counted from 1. The errors are of kind [ErrVesting].
func (v Vesting) Check() error {
	if len(v) == 0 {
		return faultf(ErrVesting, "a vesting schedule needs at least one vest")
	}
	var wrong []error
	var sum Percent
	summable := true
	for i, vest := range v {
		if vest.Month < 1 || vest.Month > mostMonths {
			wrong = append(wrong, faultf(ErrVesting, "vest %d: month %d is not in 1 to %d", i+1, vest.Month, mostMonths))
		}
		if i > 0 && vest.Month <= v[i-1].Month {
			wrong = append(wrong, faultf(ErrVesting, "vest %d: month %d does not come after month %d", i+1, vest.Month, v[i-1].Month))
		}
		if vest.Percent <= 0 || vest.Percent > whole {
			wrong = append(wrong, faultf(ErrVesting, "vest %d: %s is not above 0%% and at most 100%%", i+1, vest.Percent))
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

// Within is the part that has vested up to and including a month, for a schedule that passes [Vesting.Check].
func (v Vesting) Within(months int) Percent {
	var sum Percent
	for _, vest := range v {
		if vest.Month <= months {
			sum += vest.Percent
		}
	}
	return sum
}

// UnmarshalText reads the name of a preset. The error is of kind [ErrSyntax].
func (v *Vesting) UnmarshalText(text []byte) error {
	preset, ok := Preset(string(text))
	if !ok {
		names := Presets()
		last := len(names) - 1
		return faultf(ErrSyntax, "want a vesting schedule, %s or %s, got %s", strings.Join(names[:last], ", "), names[last], quote(string(text)))
	}
	*v = preset
	return nil
}
