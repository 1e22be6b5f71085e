package comp_test

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/currency"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func money(t testing.TB, minor int64, code string) comp.Money {
	t.Helper()
	m, err := comp.NewMoney(minor, code)
	if err != nil {
		t.Fatalf("NewMoney(%d, %q): %v", minor, code, err)
	}
	return m
}

// currencies returns every code that x/text knows and an amount can be in, with its decimals.
func currencies(t testing.TB) map[string]int {
	t.Helper()
	all := map[string]int{}
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	for _, a := range letters {
		for _, b := range letters {
			for _, c := range letters {
				code := string([]rune{a, b, c})
				if unit, err := currency.ParseISO(code); err == nil && code != "XXX" && code != "XTS" {
					all[code], _ = currency.Standard.Rounding(unit)
				}
			}
		}
	}
	if len(all) < 250 {
		t.Fatalf("only %d currencies", len(all))
	}
	return all
}

func TestMoneyString(t *testing.T) {
	for _, tt := range []struct {
		minor         int64
		code          string
		text, decimal string
	}{
		{22500000, "USD", "$225,000", "225000"},
		{9550050, "GBP", "£95,500.50", "95500.50"},
		{9500000, "EUR", "€95,000", "95000"},
		{1200000, "JPY", "¥1,200,000", "1200000"},
		{120000000, "INR", "₹12,00,000", "1200000"},
		{9999900, "INR", "₹99,999", "99999"},
		{10000000, "INR", "₹1,00,000", "100000"},
		{123456789012, "INR", "₹1,23,45,67,890.12", "1234567890.12"},
		{9500000, "CHF", "CHF 95'000", "95000"},
		{123456700, "CHF", "CHF 1'234'567", "1234567"},
		{9500000, "CAD", "CA$95,000", "95000"},
		{9500000, "CNY", "CNY 95,000", "95000"},
		{1200, "KWD", "KWD 1.200", "1.200"},
		{1234567, "CLF", "CLF 123.4567", "123.4567"},
		{-500000, "USD", "-$5,000", "-5000"},
		{-500005, "CHF", "-CHF 5'000.05", "-5000.05"},
		{0, "USD", "$0", "0"},
		{5, "USD", "$0.05", "0.05"},
		{-5, "USD", "-$0.05", "-0.05"},
		{99999, "USD", "$999.99", "999.99"},
		{100000, "USD", "$1,000", "1000"},
		{math.MaxInt64, "USD", "$92,233,720,368,547,758.07", "92233720368547758.07"},
		{math.MinInt64, "USD", "-$92,233,720,368,547,758.08", "-92233720368547758.08"},
		{math.MinInt64, "JPY", "-¥9,223,372,036,854,775,808", "-9223372036854775808"},
	} {
		m := money(t, tt.minor, tt.code)
		if got := m.String(); got != tt.text {
			t.Errorf("%d %s: String() = %q, want %q", tt.minor, tt.code, got, tt.text)
		}
		if got := m.Decimal(); got != tt.decimal {
			t.Errorf("%d %s: Decimal() = %q, want %q", tt.minor, tt.code, got, tt.decimal)
		}
		if m.Minor() != tt.minor || m.Currency() != tt.code || m.IsZero() {
			t.Errorf("%d %s became %d %s, IsZero %t", tt.minor, tt.code, m.Minor(), m.Currency(), m.IsZero())
		}
	}
}

func TestZeroMoneyIsNoAmount(t *testing.T) {
	var none comp.Money
	nothing := money(t, 0, "USD")
	if !none.IsZero() || nothing.IsZero() || none == nothing {
		t.Errorf("IsZero: %t for no amount, %t for $0; equal: %t", none.IsZero(), nothing.IsZero(),
			none == nothing)
	}
	if none.String() != "" || none.Decimal() != "" || none.Currency() != "" || none.Minor() != 0 {
		t.Errorf("no amount prints as %q, %q, %q, %d", none, none.Decimal(), none.Currency(), none.Minor())
	}
	if nothing == money(t, 0, "EUR") || nothing != money(t, 0, "USD") {
		t.Error("== does not tell $0 from €0, or from itself")
	}
	add := func(a, b comp.Money) error { _, err := a.Add(b); return err }
	sub := func(a, b comp.Money) error { _, err := a.Sub(b); return err }
	_, mul := none.Mul(2)
	_, percent := none.Percent(100)
	for i, err := range []error{add(none, nothing), add(nothing, none), add(none, none),
		sub(none, nothing), sub(nothing, none), mul, percent} {
		if !errors.Is(err, comp.ErrNoAmount) {
			t.Errorf("operation %d on no amount: error %v", i, err)
		}
	}
}

func TestCheckCurrency(t *testing.T) {
	for code := range currencies(t) {
		if err := comp.CheckCurrency(code); err != nil {
			t.Errorf("CheckCurrency(%q): %v", code, err)
		}
	}
	for code, want := range map[string]string{
		"usd":                    `capitals: USD, got "usd"`,
		"":                       `"" is not a currency code`,
		"US":                     `"US" is not`,
		"USDX":                   `"USDX" is not`,
		"ZZZ":                    `"ZZZ" is not`,
		"XXX":                    `"XXX" is not`,
		"xxx":                    `"xxx" is not`,
		"XTS":                    `"XTS" is not`,
		"$":                      `"$" is not`,
		"U\x00D":                 `"U\x00D" is not`,
		strings.Repeat("A", 500): "and 452 bytes more is not",
	} {
		err := comp.CheckCurrency(code)
		if !errors.Is(err, comp.ErrCurrency) || !strings.Contains(err.Error(), want) {
			t.Errorf("CheckCurrency(%q) = %v, want %q", code, err, want)
		}
		if m, err := comp.NewMoney(1, code); !errors.Is(err, comp.ErrCurrency) || !m.IsZero() {
			t.Errorf("NewMoney(1, %q) = %v, %v", code, m, err)
		}
	}
}

func TestArithmeticLimits(t *testing.T) {
	const most, least = math.MaxInt64, math.MinInt64
	type op func(a, b int64) (comp.Money, error)
	usd := func(n int64) comp.Money { return money(t, n, "USD") }
	add := op(func(a, b int64) (comp.Money, error) { return usd(a).Add(usd(b)) })
	sub := op(func(a, b int64) (comp.Money, error) { return usd(a).Sub(usd(b)) })
	mul := op(func(a, b int64) (comp.Money, error) { return usd(a).Mul(b) })
	percent := op(func(a, b int64) (comp.Money, error) { return usd(a).Percent(comp.Percent(b)) })
	exact := map[string]func(a, b *big.Int) *big.Int{
		"add": func(a, b *big.Int) *big.Int { return new(big.Int).Add(a, b) },
		"sub": func(a, b *big.Int) *big.Int { return new(big.Int).Sub(a, b) },
		"mul": func(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) },
		// half away from zero: twice the magnitude, plus one half, down
		"percent": func(a, b *big.Int) *big.Int {
			p := new(big.Int).Mul(a, b)
			sign := p.Sign()
			p.Abs(p).Mul(p, big.NewInt(2)).Add(p, big.NewInt(10000)).Quo(p, big.NewInt(20000))
			return p.Mul(p, big.NewInt(int64(sign)))
		},
	}
	edges := []int64{0, 1, -1, 2, -2, 3, 49, 50, -50, 4999, 5000, 5001, -5000, 9999, 10000, 10001,
		-10000, 1 << 31, 1 << 32,
		most / 2, most/2 + 1, least / 2, least/2 - 1, most - 1, most, least + 1, least,
		// their product is 10000 in the upper word, so a quotient by 10000 needs 65 bits
		1 << 62, 40000,
		100<<32 - 1, 100<<32 + 1, // rounding takes a 10000th of their product from 2^64-1 to 2^64
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		edges = append(edges, int64(r.Uint64())>>r.IntN(63))
	}
	for name, do := range map[string]op{"add": add, "sub": sub, "mul": mul, "percent": percent} {
		fits, overflows := 0, 0
		for _, a := range edges {
			for _, b := range edges {
				want := exact[name](big.NewInt(a), big.NewInt(b))
				got, err := do(a, b)
				switch {
				case want.IsInt64():
					fits++
					if err != nil || got != usd(want.Int64()) {
						t.Errorf("%s(%d, %d) = %v, %v; want %v", name, a, b, got.Minor(), err, want)
					}
				default:
					overflows++
					if !errors.Is(err, comp.ErrOverflow) || !got.IsZero() {
						t.Errorf("%s(%d, %d) = %v, %v; want an overflow", name, a, b, got.Minor(), err)
					}
				}
			}
		}
		if fits < 100 || overflows < 100 {
			t.Errorf("%s: %d results fit and %d overflow, which is too few", name, fits, overflows)
		}
	}
}

func TestMixedCurrencies(t *testing.T) {
	a, b := money(t, 100, "USD"), money(t, 100, "GBP")
	for name, do := range map[string]func(comp.Money) (comp.Money, error){"Add": a.Add, "Sub": a.Sub} {
		if m, err := do(b); !errors.Is(err, comp.ErrMixed) || !m.IsZero() ||
			!strings.Contains(err.Error(), "USD and GBP") {
			t.Errorf("%s: %v, %v", name, m, err)
		}
	}
}

func TestAddAndSubAreInverse(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for code := range currencies(t) {
		a, b := money(t, r.Int64()>>2, code), money(t, -r.Int64()>>2, code)
		sum, err := a.Add(b)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := sum.Sub(b); err != nil || back != a {
			t.Errorf("%v + %v - %v = %v, %v", a, b, b, back, err)
		}
	}
}

func TestPercentRounding(t *testing.T) {
	for _, tt := range []struct {
		minor   int64
		percent comp.Percent
		want    int64
	}{
		// 12.5 away from zero
		{100, 625, 6}, {200, 625, 13}, {-200, 625, -13}, {200, -625, -13}, {-200, -625, 13},
		{1, 5000, 1}, {1, 4999, 0}, {-1, 5000, -1}, {-1, 4999, 0},
		{38000000, 2000, 7600000}, {10000, 3333, 3333}, {10000, 15000, 15000},
	} {
		got, err := money(t, tt.minor, "USD").Percent(tt.percent)
		if err != nil || got.Minor() != tt.want {
			t.Errorf("%v of %d = %d, %v; want %d", tt.percent, tt.minor, got.Minor(), err, tt.want)
		}
	}
}

// The parts of a schedule are each rounded by at most half a unit, so their sum is as close to the
// whole.
func TestPercentPartsStayNearTheWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, name := range comp.Presets() {
		v, _ := comp.Preset(name)
		for range 500 {
			m := money(t, r.Int64()>>(1+r.IntN(60)), "USD")
			sum := money(t, 0, "USD")
			for _, vest := range v {
				part, err := m.Percent(vest.Percent)
				if err != nil {
					t.Fatal(err)
				}
				if sum, err = sum.Add(part); err != nil {
					t.Fatal(err)
				}
			}
			if off := m.Minor() - sum.Minor(); 2*max(off, -off) > int64(len(v)) {
				t.Errorf("%s of %v: parts make %v", name, m, sum)
			}
		}
	}
}

func BenchmarkMoneyString(b *testing.B) {
	m := money(b, 9550050, "GBP")
	b.ReportAllocs()
	for b.Loop() {
		_ = m.String()
	}
}

func TestMoneyWhole(t *testing.T) {
	for _, tt := range []struct {
		minor    int64
		currency string
		want     string
	}{
		{172466767, "USD", "$1,724,668"}, {172466750, "USD", "$1,724,668"},
		{172466749, "USD", "$1,724,667"}, {-150, "USD", "-$2"}, {-149, "USD", "-$1"},
		{0, "USD", "$0"}, {49, "USD", "$0"}, {1234, "JPY", "¥1,234"}, {1500, "KWD", "KWD 2"},
		{1499, "KWD", "KWD 1"},
	} {
		m, err := comp.NewMoney(tt.minor, tt.currency)
		if err != nil {
			t.Fatal(err)
		}
		if got := m.Whole().String(); got != tt.want {
			t.Errorf("%d %s: got %s, want %s", tt.minor, tt.currency, got, tt.want)
		}
	}
	if got := (comp.Money{}).Whole(); !got.IsZero() {
		t.Errorf("no amount became %v", got)
	}
}
