package comp

import "testing"

func TestOutsideNames(t *testing.T) {
	names := []string{"7M Tools", "4M", "Studio 54", "10x Genomics", "3M’s Lab"}
	for _, tt := range []struct {
		text string
		want string // the first amount that is left, or ""
	}{
		{"the offer from 7M Tools", ""},
		{"7M Tools – base salary", ""},
		{"the $7M that 7M Tools raised", "$7M"},
		{"a raise to 7M", "7M"},
		{"4M's engineers", ""},
		{"(4M)", ""},
		{"$4M", "$4M"},
		{"4M dollars", "4M dollars"},
		{"4m", "4m"},
		{"14M", "14M"},
		{"a night at Studio 54, and 55 more", "55"},
		{"Studio 540", "540"},
		{"10x Genomics", ""},
		{"3M’s Lab", ""},
	} {
		list := OutsideNames(FindAmounts(tt.text), tt.text, names)
		got := ""
		if len(list) > 0 {
			got = tt.text[list[0].Start:list[0].End]
		}
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
	if got := OutsideNames(FindAmounts("4M"), "4M", nil); len(got) != 1 {
		t.Errorf("without names, 4M is %v", got)
	}
}
