package comp_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

func ratesOf(pairs map[comp.Pair]comp.Rate) comp.Rates {
	return comp.Rates{On: time.Date(2026, time.June, 20, 0, 0, 0, 0, time.UTC), Pairs: pairs}
}

func TestParseRate(t *testing.T) {
	for text, want := range map[string]comp.Rate{
		"1.27": 1_270_000_000_000, "1": 1_000_000_000_000, " 0.0067 ": 6_700_000_000,
		"0.000000000001": 1, "1000000": 1_000_000_000_000_000_000,
		"1.270000000000": 1_270_000_000_000,
	} {
		got, err := comp.ParseRate(text)
		if err != nil || got != want {
			t.Errorf("ParseRate(%q) = %d, %v; want %d", text, int64(got), err, want)
		}
		if back, err := comp.ParseRate(got.String()); err != nil || back != got {
			t.Errorf("%q prints as %q, which is %d, %v", text, got, int64(back), err)
		}
	}
	for text, want := range map[string]error{
		"": comp.ErrSyntax, "x": comp.ErrSyntax, "1,27": comp.ErrSyntax, ".5": comp.ErrSyntax,
		"1.": comp.ErrSyntax, "01": comp.ErrSyntax, "-1": comp.ErrSyntax,
		"1e3": comp.ErrSyntax, "1.2.3": comp.ErrSyntax, "127%": comp.ErrSyntax,
		"0.0000000000001": comp.ErrSyntax, "0": comp.ErrOverflow, "0.0": comp.ErrOverflow,
		"1000000.000000000001": comp.ErrOverflow, strings.Repeat("9", 30): comp.ErrOverflow,
	} {
		if got, err := comp.ParseRate(text); !errors.Is(err, want) || got != 0 {
			t.Errorf("ParseRate(%q) = %d, %v; want %v", text, int64(got), err, want)
		}
	}
	var r comp.Rate
	if err := json.Unmarshal([]byte(`"1.27"`), &r); err != nil || r.String() != "1.27" {
		t.Errorf("unmarshaled as %v, %v", r, err)
	}
	if out, err := json.Marshal(r); err != nil || string(out) != `"1.27"` {
		t.Errorf("marshaled as %s, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`"0"`), &r); err == nil || r.String() != "1.27" {
		t.Errorf("0 was accepted as %v, %v", r, err)
	}
	if got := comp.Rate(-1_500_000_000_000).String(); got != "-1.5" {
		t.Errorf("a negative rate prints as %s", got)
	}
}

func TestConvert(t *testing.T) {
	rates := ratesOf(map[comp.Pair]comp.Rate{
		{From: "GBP", To: "USD"}: rate("1.27"), {From: "USD", To: "JPY"}: rate("150"),
		{From: "USD", To: "KWD"}: rate("0.3"),
		{From: "EUR", To: "USD"}: rate("1.1"), {From: "USD", To: "EUR"}: rate("0.9"),
		{From: "CHF", To: "USD"}: -1,
	})
	for _, tt := range []struct {
		minor    int64
		from, to string
		want     int64
	}{
		{100, "GBP", "USD", 127},
		{150, "GBP", "USD", 191},   // 190.5
		{-150, "GBP", "USD", -191}, // half away from zero
		{149, "GBP", "USD", 189},   // 189.23
		{127, "USD", "GBP", 100},   // the inverse
		{100, "USD", "GBP", 79},    // 78.74
		{1, "USD", "JPY", 2},       // 1.5 yen
		{100, "USD", "JPY", 150},
		{1, "JPY", "USD", 1}, // two thirds of a cent
		{100, "USD", "KWD", 300},
		{100, "EUR", "USD", 110}, // both directions are given, and each is used as given
		{110, "USD", "EUR", 99},
		{5, "CHF", "CHF", 5},
	} {
		got, err := rates.Convert(money(t, tt.minor, tt.from), tt.to)
		if err != nil || got != money(t, tt.want, tt.to) {
			t.Errorf("%d %s = %v, %v; want %d %s", tt.minor, tt.from, got, err, tt.want, tt.to)
		}
	}
	undated := rates
	undated.On = time.Time{}
	for name, tt := range map[string]struct {
		rates comp.Rates
		m     comp.Money
		to    string
		want  error
		text  string
	}{
		"none": {rates, money(t, 1, "SEK"), "USD", comp.ErrMixed,
			"there is no exchange rate from SEK to USD"},
		"by a third": {rates, money(t, 1, "GBP"), "EUR", comp.ErrMixed,
			"there is no exchange rate from GBP to EUR"},
		"no rates": {comp.Rates{}, money(t, 1, "GBP"), "USD", comp.ErrMixed,
			"there is no exchange rate from GBP to USD"},
		"undated": {undated, money(t, 1, "GBP"), "USD", comp.ErrMixed,
			"the exchange rate between GBP and USD has no date"},
		"negative":    {rates, money(t, 1, "CHF"), "USD", comp.ErrOverflow, "is not above 0"},
		"no amount":   {rates, comp.Money{}, "USD", comp.ErrNoAmount, "no amount"},
		"no currency": {rates, money(t, 1, "USD"), "dollars", comp.ErrCurrency, "dollars"},
		"too large": {rates, money(t, math.MaxInt64, "GBP"), "USD", comp.ErrOverflow,
			"in USD grew too large"},
	} {
		got, err := tt.rates.Convert(tt.m, tt.to)
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.text) || !got.IsZero() {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

// TestCurrenciesNeverMixSilently changes the currency of each amount of an offer in turn.
func TestCurrenciesNeverMixSilently(t *testing.T) {
	complete := func() comp.Offer {
		o := l6()
		o.Refreshers = []comp.Refresher{{Year: 2, Amount: usd(1000)}, {Year: 2, Amount: usd(2000)}}
		return o
	}
	rates := ratesOf(map[comp.Pair]comp.Rate{{From: "GBP", To: "USD"}: rate("1.27")})
	for where, foreign := range map[string]func(*comp.Offer){
		"year 1: sign-on":    func(o *comp.Offer) { o.SignOn[0] = gbp(100) },
		"year 2: sign-on":    func(o *comp.Offer) { o.SignOn[1] = gbp(100) },
		"year 1: equity":     func(o *comp.Offer) { o.Equity.Price = priceOf(gbp(100)) },
		"year 2: refreshers": func(o *comp.Offer) { o.Refreshers[1].Amount = gbp(100) },
	} {
		o := complete()
		foreign(&o)
		_, err := o.Years(comp.Assumptions{})
		if want := "offer l6: " + where +
			": there is no exchange rate from GBP to USD"; !errors.Is(err, comp.ErrMixed) ||
			err.Error() != want {
			t.Errorf("Years: %v, want %s", err, want)
		}
		for name, err := range map[string]error{
			"Compare": second(comp.Compare([]comp.Offer{complete(), o}, comp.Assumptions{}, comp.Rates{})),
			"NewOutcome": second(comp.NewOutcome([]comp.Offer{complete(), o}, comp.Assumptions{},
				comp.Rates{})),
			"Breakeven": third(comp.Breakeven(complete(), o, comp.Assumptions{}, comp.Rates{})),
		} {
			if !errors.Is(err, comp.ErrMixed) {
				t.Errorf("%s with a foreign %s: %v", name, where, err)
			}
		}
		c, err := comp.Compare([]comp.Offer{o}, comp.Assumptions{}, rates)
		if err != nil || c.Currency != "USD" {
			t.Errorf("with a rate for %s: %v in %s", where, err, c.Currency)
		}
	}
	pounds := comp.Offer{ID: "beta", Base: gbp(150_000)}
	if _, err := comp.Compare([]comp.Offer{l6(), pounds}, comp.Assumptions{},
		comp.Rates{}); !errors.Is(err, comp.ErrMixed) {
		t.Errorf("two offers: %v", err)
	}
	dollars, _ := l6().Years(comp.Assumptions{})
	sterling, _ := pounds.Years(comp.Assumptions{})
	if _, err := comp.Sum(append(dollars, sterling...)); !errors.Is(err, comp.ErrMixed) {
		t.Errorf("a sum: %v", err)
	}
	if _, err := comp.Gaps(dollars, gbp(1)); !errors.Is(err, comp.ErrMixed) {
		t.Errorf("a gap: %v", err)
	}
	for _, w := range []comp.CostOfWaiting{{6, gbp(1), usd(2), usd(3)}, {6, usd(1), gbp(2), usd(3)},
		{6, usd(1), usd(2), gbp(3)}} {
		if _, _, err := w.Payback(); !errors.Is(err, comp.ErrMixed) {
			t.Errorf("waiting with %+v: %v", w, err)
		}
	}
}

func third[A, B any](_ A, _ B, err error) error { return err }

func TestCompareConverts(t *testing.T) {
	london := l7Final() // a base in pounds, a grant in dollars
	london.Base, london.SignOn = money(t, 150_000_01, "GBP"), []comp.Money{gbp(10_000)}
	rates := ratesOf(map[comp.Pair]comp.Rate{{From: "GBP", To: "USD"}: rate("1.27")})
	for to, want := range map[string][3]string{
		"USD": {"190500.01", "12700", "38000"}, // 190500.0127
		"GBP": {"150000.01", "10000", "29921.26"},
		"":    {"150000.01", "10000", "29921.26"}, // the currency of the base
	} {
		rates.To = to
		c, err := comp.Compare([]comp.Offer{london}, comp.Assumptions{}, rates)
		if err != nil {
			t.Fatal(err)
		}
		y := c.Columns[0].Years[0]
		if got := [3]string{y.Base().Decimal(), y.SignOn().Decimal(),
			y.Equity().Decimal()}; got != want || c.Currency != y.Base().Currency() {
			t.Errorf("in %q: %v %s, want %v", to, got, c.Currency, want)
		}
	}
	// The grant is rounded once, not share by share: £149.60629… · 200 shares in year one.
	rates.To = "USD"
	growth, found, err := comp.Breakeven(london, comp.Offer{Base: usd(353_675)}, comp.Assumptions{}, rates)
	if err != nil || !found || growth < -90_00 {
		t.Errorf("breakeven %v, %t, %v", growth, found, err)
	}
	rates.To = "GBP"
	same, found, err := comp.Breakeven(london, comp.Offer{Base: usd(353_675)}, comp.Assumptions{}, rates)
	if err != nil || !found || same-growth > 1 || growth-same > 1 {
		t.Errorf("breakeven %v in pounds and %v in dollars, %t, %v", same, growth, found, err)
	}
	rates.To = "pounds"
	if _, err := comp.Compare([]comp.Offer{london}, comp.Assumptions{}, rates); !errors.Is(err,
		comp.ErrCurrency) {
		t.Errorf("in pounds: %v", err)
	}
}
