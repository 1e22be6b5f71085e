package letter

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Other terms and relocation are compared only if they differ, in either direction.
func TestCompareBesidePay(t *testing.T) {
	move := func(net bool) *Relocation {
		m, err := comp.ParseMoney("CHF 4'000", "CHF")
		if err != nil {
			t.Fatal(err)
		}
		return &Relocation{m, net}
	}
	for _, tt := range []struct {
		a, b Terms
		want []Compared
	}{
		{Terms{Relocation: move(false)}, Terms{Relocation: move(false)}, nil},
		{Terms{Relocation: move(false)}, Terms{Relocation: move(true)},
			[]Compared{{"Relocation", "CHF 4'000", "CHF 4'000, grossed up for taxes"}}},
		{Terms{Relocation: move(false)}, Terms{}, []Compared{{"Relocation", "CHF 4'000", "none"}}},
		{Terms{}, Terms{OtherTerms: []string{"a desk"}}, []Compared{{"Other terms", "none", "a desk"}}},
		{Terms{OtherTerms: []string{"a desk", "a chair"}}, Terms{OtherTerms: []string{"a chair"}},
			[]Compared{{"Other terms", "a desk", "none"}}},
		{Terms{OtherTerms: []string{"three days a week in the office", "30 days of leave"}},
			Terms{OtherTerms: []string{"five more days of leave", "two days a week in the office"}}, []Compared{
				{"Other terms", "three days a week in the office", "two days a week in the office"},
				{"Other terms", "30 days of leave", "none"}, {"Other terms", "none", "five more days of leave"}}},
	} {
		if got := compare(&tt.a, &tt.b); !slices.Equal(got, tt.want) {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
