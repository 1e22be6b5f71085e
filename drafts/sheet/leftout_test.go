package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/sheet"
)

func TestLeftOut(t *testing.T) {
	const (
		head = "currency: USD\nclient: {name: Ada Vale, email: ada@mail.example}\n"
		pay  = "private: {current_pay: 80000}\n"
		one  = "opportunities:\n  - id: acme\n    company: Acme\n    offers:\n      - {id: first, base: 90000}\n"
		two  = one + "      - {id: second, base: 95000}\n"
		bare = one + "      - {id: verbal, status: verbal}\n"

		noBase   = `offer "verbal" of "acme" has no base, and is left out`
		noPay    = "the cost of waiting is left out: it is computed from private.current_pay, which the case does not have"
		noSecond = "the cost of waiting is left out: no company has made a second offer to wait for"
	)
	for _, tt := range []struct {
		text   string
		months int
		want   []string
	}{
		{head + two, 0, nil},
		{head + pay + two, 6, nil},
		{head + two, 6, []string{noPay}},
		{head + one, 6, []string{noPay}},
		{head + pay + one, 6, []string{noSecond}},
		{head + bare, 0, []string{noBase}},
		{head + pay + bare, 6, []string{noBase, noSecond}},
	} {
		c, err := casefile.Parse("ada.yaml", strings.NewReader(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		s, err := sheet.New(c, sheet.Options{Months: tt.months})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(s.LeftOut, tt.want) {
			t.Errorf("%s%d months: got %q", tt.text, tt.months, s.LeftOut)
		}
	}
}
