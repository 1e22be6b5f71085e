package comp_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestParsePrice(t *testing.T) {
	for _, tt := range []struct{ text, currency, want, decimal string }{
		{"190", "USD", "$190", "190"},
		{"0.4321", "USD", "$0.4321", "0.4321"},
		{"$0.4321", "GBP", "$0.4321", "0.4321"},
		{"190.125", "USD", "$190.125", "190.125"},
		{"1,234.5", "USD", "$1,234.50", "1234.50"},
		{"$0.5", "USD", "$0.50", "0.50"},
		{"0", "USD", "$0", "0"},
		{"0.000001", "USD", "$0.000001", "0.000001"},
		{"0,4321", "EUR", "€0.4321", "0.4321"},
		{"12.3456", "EUR", "€12.3456", "12.3456"},
		{"€ 1.234,5678", "", "€1,234.5678", "1234.5678"},
		{"1250.5", "JPY", "¥1,250.5", "1250.5"},
		{"1.2345678", "KWD", "KWD 1.2345678", "1.2345678"},
		{"1.234", "KWD", "KWD 1.234", "1.234"},
		{"1.2k", "USD", "$1,200", "1200"},
		{"900000000000", "KWD", "KWD 900,000,000,000", "900000000000"},
	} {
		p, err := comp.ParsePrice(tt.text, tt.currency)
		if err != nil || p.String() != tt.want || p.Decimal() != tt.decimal {
			t.Errorf("%s: %s, %s, %v; want %s, %s", tt.text, p, p.Decimal(), err, tt.want, tt.decimal)
		}
	}
	for _, tt := range []struct{ text, currency, want string }{
		{"1.200", "USD", `"1.200" can be read two ways in USD: write 1200 or 1.2`},
		{"1.000", "USD", `"1.000" can be read two ways in USD: write 1000 or 1`},
		{"1.234", "EUR", `"1.234" can be read two ways in EUR: write 1234 or 1.2340`},
		{"1.200", "CLP", `"1.200" can be read two ways in CLP: write 1200 or 1.2`},
		{"0.1234567", "USD", "the price of a unit in USD has at most 6 decimals"},
		{"-1", "USD", "an amount is never negative"},
		{"190 a month", "USD", "want what it is for a year, such as $2,280 for twelve months"},
		{"2000000000000", "USD", "want at most"},
		{"1000000000000", "KWD", "want at most"},
		{"9999999999999.9999999", "KWD", "want at most"},
		{"190", "", "want a currency too"},
		{"190", "dollars", ""},
		{"", "USD", "want an amount"},
	} {
		if p, err := comp.ParsePrice(tt.text, tt.currency); err == nil || !p.IsZero() ||
			!strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s in %s: %v, %v; want %s", tt.text, tt.currency, p, err, tt.want)
		}
	}
}

func TestPrice(t *testing.T) {
	none := comp.Price{}
	if !none.IsZero() || none.String() != "" || none.Decimal() != "" ||
		none.Currency() != "" {
		t.Errorf("no price: %v", none)
	}
	if _, err := none.Times(1); !errors.Is(err, comp.ErrNoAmount) {
		t.Errorf("units without a price: %v", err)
	}
	p := price(t, "0.4321")
	for units, want := range map[int64]int64{0: 0, 1: 43, 2: 86, 50: 2161, 40_000: 17_284_00} {
		if got, err := p.Times(units); err != nil || got != money(t, want, "USD") {
			t.Errorf("%d units: %v, %v; want %d cents", units, got, err, want)
		}
	}
	if _, err := priceOf(money(t, 9e13, "USD")).Times(1e12); !errors.Is(err, comp.ErrOverflow) {
		t.Errorf("too many units: %v", err)
	}
	for text, want := range map[string]int{"0.43": 1, "0.4321": 0, "0.43211": -1} {
		if got, err := p.Compare(price(t, text)); err != nil || got != want {
			t.Errorf("against %s: %d, %v; want %d", text, got, err, want)
		}
	}
	if _, err := p.Compare(priceOf(gbp(1))); !errors.Is(err, comp.ErrMixed) {
		t.Errorf("against pounds: %v", err)
	}
}

func price(t testing.TB, text string) comp.Price {
	t.Helper()
	p, err := comp.ParsePrice(text, "USD")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// A price that is accepted is read back from what is printed, and units of it cost as much.
func FuzzParsePrice(f *testing.F) {
	for _, text := range []string{"0.4321", "$190.125", "1.200", "€ 1.234,5678", "1,250", "0,5", "1.2k",
		"KWD 999999999999.9999999"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := comp.ParsePrice(text, "EUR")
		if err != nil {
			return
		}
		again, err := comp.ParsePrice(p.Currency()+" "+p.Decimal(), "EUR")
		if err != nil && strings.Contains(err.Error(), "two ways") { // a point and three decimals
			again, err = comp.ParsePrice(p.Currency()+" "+p.Decimal()+"0", "EUR")
		}
		if err != nil || again != p {
			t.Fatalf("%q is %s, which is read as %s, %v", text, p.Decimal(), again.Decimal(), err)
		}
		if m, err := comp.ParseMoney(text, "EUR"); err == nil {
			if one, err := p.Times(1); err != nil || one != m {
				t.Fatalf("%q is %s as an amount, and one unit costs %s, %v", text, m, one, err)
			}
		}
	})
}
