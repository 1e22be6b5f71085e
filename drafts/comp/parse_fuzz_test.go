package comp_test

import (
	"errors"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// simple matches the common forms, which big.Rat parses as well.
var simple = regexp.MustCompile(`^(?:\$|USD )?((?:0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(?:,[0-9]{3}){0,3})(?:\.[0-9]{1,2})?)([kK]?)$`)

func FuzzParseMoney(f *testing.F) {
	for _, text := range []string{
		"185000", "$185,000", "185k", "1.2m", "£95,500.50", "EUR 95 000", "95.000,50 €",
		"CHF 95'000", "95’000", "1\u00a0200", "1\u202f200",
		"1,20", "1.200", "1.200 KWD", "-5", "1e6", "0185", "¥1,200,000", "$5 CAD", "$5 EUR",
		"1000000000000", "1000000000001", "abc", "", "5\xff",
	} {
		for _, code := range []string{"USD", "EUR", "KWD", ""} {
			f.Add(text, code)
		}
	}
	for _, form := range forms {
		f.Add(form.text, form.currency)
	}
	f.Fuzz(func(t *testing.T, text, code string) {
		m, err := comp.ParseMoney(text, code)
		if parts := simple.FindStringSubmatch(text); parts != nil && code == "USD" {
			want, _ := new(big.Rat).SetString(strings.ReplaceAll(parts[1], ",", ""))
			want.Mul(want, big.NewRat(100, 1))
			if parts[2] != "" {
				want.Mul(want, big.NewRat(1000, 1))
			}
			switch fits := want.Cmp(big.NewRat(100_000_000_000_000, 1)) <= 0; {
			case !fits && !errors.Is(err, comp.ErrOverflow), fits &&
				(err != nil || want.Cmp(big.NewRat(m.Minor(), 1)) != 0):
				t.Fatalf("ParseMoney(%q) = %d, %v; want %v cents", text, m.Minor(), err, want)
			}
		}
		if err != nil {
			kinds := 0
			for _, kind := range []error{comp.ErrSyntax, comp.ErrCurrency, comp.ErrOverflow} {
				if errors.Is(err, kind) {
					kinds++
				}
			}
			if kinds != 1 || !m.IsZero() {
				t.Fatalf("ParseMoney(%q, %q) = %v, %v", text, code, m, err)
			}
			return
		}
		if m.IsZero() || m.Minor() < 0 {
			t.Fatalf("ParseMoney(%q, %q) = %#v", text, code, m)
		}
		// Whatever the separators, the scale, and the currency, the text and the amount have the
		// same significant digits.
		if got, want := significant(m.Decimal()), significant(text); got != want {
			t.Fatalf("ParseMoney(%q, %q) has the digits %s, want %s", text, code, got, want)
		}
		if back, err := comp.ParseMoney(m.String(), m.Currency()); err != nil || back != m {
			t.Fatalf("%q prints as %q, which is %v, %v", text, m, back, err)
		}
	})
}

func significant(text string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
	return strings.Trim(digits, "0")
}
