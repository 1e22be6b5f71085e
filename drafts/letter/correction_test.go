package letter

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// A letter is held against everything that was agreed, and against what it adds that binds her.
func TestDifferences(t *testing.T) {
	grant := func(preset string) *Grant {
		v, _ := comp.Preset(preset)
		return newGrant(&casefile.Equity{Units: 500, Vesting: v})
	}
	signOn := func(amounts ...string) Instalments {
		return newInstalments(&casefile.SignOn{Years: dollars(t, amounts...)})
	}
	other := func(list ...string) *Terms { return &Terms{OtherTerms: list} }
	for _, tt := range []struct {
		name            string
		agreed, written *Terms
		want            []Difference
	}{
		{"the same", &Terms{Level: "L5", SignOn: signOn("10000"), Equity: grant("even")},
			&Terms{Level: "L5", SignOn: signOn("10000"), Equity: grant("even")}, nil},
		{"the level", &Terms{Level: "L5"}, &Terms{}, []Difference{{"Level", "L5", ""}}},
		{"vesting", &Terms{Equity: grant("even")}, &Terms{Equity: grant("fifths")},
			[]Difference{{"Vesting", "25% a year over four years", "20% a year over five years"}}},
		{"vesting that the case doesn't have", &Terms{Equity: grant("even")},
			&Terms{Equity: newGrant(&casefile.Equity{Units: 500})}, nil},
		{"a clawback", &Terms{SignOn: signOn("10000")}, &Terms{SignOn: signOn("10000"), Clawback: 24},
			[]Difference{{"Clawback of the sign-on", "", "24 months"}}},
		{"no sign-on", &Terms{SignOn: signOn("10000"), Clawback: 12}, &Terms{},
			[]Difference{{"Sign-on bonus", "$10,000", ""}}},
		{"the tax on the move", &Terms{Relocation: &Relocation{dollars(t, "9000")[0], true}},
			&Terms{Relocation: &Relocation{Amount: dollars(t, "9000")[0]}},
			[]Difference{{"Relocation", "$9,000, grossed up for taxes", "$9,000 with no gross-up"}}},
		{"a split sign-on", &Terms{SignOn: signOn("10000")}, &Terms{SignOn: signOn("5000", "5000")},
			[]Difference{{"Sign-on bonus", "$10,000", "$5,000 in the first year and $5,000 in the second"}}},
		{"a sign-on of two years", &Terms{SignOn: signOn("8000", "5000")}, &Terms{SignOn: signOn("8000", "4000")},
			[]Difference{{"Sign-on, second year", "$5,000", "$4,000"}}},
		{"other terms", other("two days a week from home", "30 days of leave"),
			other("three days a week from home", "a phone"), []Difference{
				{"Other terms", "two days a week from home", "three days a week from home"},
				{"Other terms", "30 days of leave", ""}}},
		{"a term that binds her", &Terms{}, other("a non-compete of 12 months"),
			[]Difference{{"Other terms", "", "a non-compete of 12 months"}}},
		{"a term that doesn't", &Terms{}, other("a desk by the window"), nil},
	} {
		if got := differences(tt.agreed, tt.written); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
