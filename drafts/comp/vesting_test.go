package comp_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestPresets(t *testing.T) {
	names := comp.Presets()
	if !slices.IsSorted(names) || len(names) != 9 {
		t.Errorf("Presets() = %v", names)
	}
	for name, want := range map[string]map[int]comp.Percent{ // what has vested by then
		"amazon": {11: 0, 12: 500, 23: 500, 24: 2000, 29: 2000, 30: 4000, 36: 6000,
			42: 8000, 47: 8000, 48: 10000, 120: 10000},
		"even":           {11: 0, 12: 2500, 24: 5000, 36: 7500, 48: 10000},
		"even-quarterly": {2: 0, 3: 625, 6: 1250, 12: 2500, 45: 9375, 48: 10000},
		"fifths":         {11: 0, 12: 2000, 24: 4000, 36: 6000, 48: 8000, 60: 10000},
		"front-loaded":   {11: 0, 12: 3300, 24: 6600, 36: 8800, 48: 10000},
		"google":         {11: 0, 12: 3800, 24: 7000, 36: 9000, 48: 10000},
		"monthly-cliff": {11: 0, 12: 2500, 13: 2708, 14: 2917, 15: 3125, 24: 5000, 36: 7500,
			47: 9792, 48: 10000},
		"one-year":    {11: 0, 12: 10000},
		"semi-annual": {5: 0, 6: 1250, 12: 2500, 42: 8750, 48: 10000},
	} {
		v, ok := comp.Preset(name)
		if err := v.Check(); !ok || err != nil || !slices.Contains(names, name) {
			t.Errorf("%s: %t, %v", name, ok, err)
		}
		for months, part := range want {
			if got := v.Within(months); got != part {
				t.Errorf("%s within %d months: %v, want %v", name, months, got, part)
			}
		}
		v[0].Percent = 1
		if again, _ := comp.Preset(name); again[0].Percent == 1 {
			t.Errorf("%s: a caller's change shows in the preset", name)
		}
	}
	for _, name := range []string{"", "Amazon", "amazon ", "even-monthly"} {
		if v, ok := comp.Preset(name); ok || v != nil {
			t.Errorf("Preset(%q) = %v, %t", name, v, ok)
		}
	}
}

func TestVestingCheck(t *testing.T) {
	for name, tt := range map[string]struct {
		v    comp.Vesting
		want []string
	}{
		"one":       {comp.Vesting{{12, 10000}}, nil},
		"bounds":    {comp.Vesting{{1, 1}, {120, 9999}}, nil},
		"nil":       {nil, []string{"a vesting schedule needs at least one vest"}},
		"short":     {comp.Vesting{{12, 9999}}, []string{"the vests make 99.99%, not 100%"}},
		"long":      {comp.Vesting{{12, 5000}, {24, 5001}}, []string{"the vests make 100.01%, not 100%"}},
		"month 0":   {comp.Vesting{{0, 10000}}, []string{"vest 1: month 0 is not in 1 to 120"}},
		"month 121": {comp.Vesting{{121, 10000}}, []string{"vest 1: month 121 is not in 1 to 120"}},
		"same month": {comp.Vesting{{12, 5000}, {12, 5000}},
			[]string{"vest 2: month 12 does not come after month 12"}},
		"descending": {comp.Vesting{{24, 5000}, {12, 5000}},
			[]string{"vest 2: month 12 does not come after month 24"}},
		"nothing": {comp.Vesting{{12, 10000}, {24, 0}},
			[]string{"vest 2: 0% is not above 0% and at most 100%"}},
		"negative": {comp.Vesting{{12, 11000}, {24, -1000}},
			[]string{"vest 1: 110% is not", "vest 2: -10% is not"}},
		"wraps to 100%": {comp.Vesting{{12, math.MaxInt64}, {24, math.MaxInt64}, {36, 10002}},
			[]string{"vest 1:", "vest 2:", "vest 3:"}},
		"all at once": {comp.Vesting{{-1, 5000}, {-2, 4000}},
			[]string{"vest 1: month -1", "vest 2: month -2 is not", "vest 2: month -2 does not", "make 90%"}},
	} {
		err := tt.v.Check()
		if len(tt.want) == 0 {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if !errors.Is(err, comp.ErrVesting) {
			t.Errorf("%s: error %v", name, err)
			continue
		}
		lines := strings.Split(err.Error(), "\n")
		if len(lines) != len(tt.want) {
			t.Errorf("%s: got %q, want %q", name, lines, tt.want)
			continue
		}
		for i, line := range lines {
			if !strings.Contains(line, tt.want[i]) {
				t.Errorf("%s: got %q, want %q", name, line, tt.want[i])
			}
		}
	}
}

func TestVestingUnmarshalText(t *testing.T) {
	var v comp.Vesting
	if err := v.UnmarshalText([]byte("even")); err != nil || len(v) != 4 {
		t.Errorf("even: %v, %v", v, err)
	}
	for text, want := range map[string]string{
		"evn": `unknown value "evn": did you mean "even"? (known: amazon, even, even-quarterly, ` +
			"fifths, front-loaded, google, monthly-cliff, one-year, semi-annual), or write a list " +
			"such as [{month: 12, percent: 50}, {month: 24, percent: 50}]",
		"Quarterly": `unknown value "Quarterly": did you mean "even-quarterly"? (known: `,
		"standard":  `unknown value "standard": did you mean "even" or "monthly-cliff"? (known: `,
	} {
		err := v.UnmarshalText([]byte(text))
		if !errors.Is(err, comp.ErrSyntax) || !strings.HasPrefix(err.Error(), want) || len(v) != 4 {
			t.Errorf("%s: %v, %v; want %s and no change", text, v, err, want)
		}
	}
}
