package comp_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

const nbsp, narrow = "\u00a0", "\u202f"

func TestParseMoney(t *testing.T) {
	for _, tt := range []struct {
		text, currency string
		minor          int64
		code           string
	}{
		// As in a case file.
		{"185000", "USD", 18500000, "USD"},
		{"$185,000", "USD", 18500000, "USD"},
		{"185k", "USD", 18500000, "USD"},
		{"£95,500.50", "USD", 9550050, "GBP"},
		{"EUR 95 000", "USD", 9500000, "EUR"},
		// Currency.
		{"95 000 EUR", "", 9500000, "EUR"},
		{"USD 185,000", "", 18500000, "USD"},
		{"EUR95000", "", 9500000, "EUR"},
		{"95000EUR", "", 9500000, "EUR"},
		{"$185,000 USD", "", 18500000, "USD"},
		{"USD $185,000", "", 18500000, "USD"},
		{"$185,000 CAD", "USD", 18500000, "CAD"},
		{"AUD$ 5", "CAD", 500, "AUD"},
		{"$185,000", "", 18500000, "USD"},
		{"$185,000", "EUR", 18500000, "USD"},
		{"$185,000", "CAD", 18500000, "CAD"},
		{"$185,000", "SGD", 18500000, "SGD"},
		{"$900,000", "MXN", 90000000, "MXN"},
		{"¥1,200,000", "", 1200000, "JPY"},
		{"¥1,200,000", "USD", 1200000, "JPY"},
		{"¥1,200,000", "CNY", 120000000, "CNY"},
		{"£5", "EUR", 500, "GBP"},
		{"£5", "GIP", 500, "GIP"},
		{"95000 €", "USD", 9500000, "EUR"},
		{"₹1,200,000", "USD", 120000000, "INR"},
		{"$" + nbsp + "5", "USD", 500, "USD"},
		{"5" + narrow + "€", "USD", 500, "EUR"},
		{"  $5 " + nbsp, "USD", 500, "USD"},
		// Groups.
		{"1,200", "USD", 120000, "USD"},
		{"1,200", "EUR", 120000, "EUR"},
		{"1,200", "KWD", 1200000, "KWD"},
		{"1,234,567", "USD", 123456700, "USD"},
		{"1 234 567", "USD", 123456700, "USD"},
		{"1" + nbsp + "234" + nbsp + "567.89", "USD", 123456789, "USD"},
		{"1" + narrow + "234" + narrow + "567 EUR", "USD", 123456700, "EUR"},
		{"CHF 95'000", "USD", 9500000, "CHF"},
		{"95’000.50", "CHF", 9500050, "CHF"},
		{"1.200.000", "EUR", 120000000, "EUR"},
		{"95.000,50 €", "USD", 9500050, "EUR"},
		{"95.000,5", "EUR", 9500050, "EUR"},
		{"1.234.567,89", "BRL", 123456789, "BRL"},
		{"$85.000.000", "CLP", 85000000, "CLP"},
		{"95,000.50", "EUR", 9500050, "EUR"},
		// Decimals.
		{"0", "USD", 0, "USD"},
		{"0.5", "USD", 50, "USD"},
		{"0.05", "USD", 5, "USD"},
		{"1.20", "EUR", 120, "EUR"},
		{"1.2", "EUR", 120, "EUR"},
		{"1.200", "KWD", 1200, "KWD"},
		{"1.2", "KWD", 1200, "KWD"},
		{"1.2345", "CLF", 12345, "CLF"},
		// Scales.
		{"1.2m", "USD", 120000000, "USD"},
		{"1.2M", "JPY", 1200000, "JPY"},
		{"$185K", "USD", 18500000, "USD"},
		{"185k USD", "", 18500000, "USD"},
		{"185k€", "", 18500000, "EUR"},
		{"0.5k", "USD", 50000, "USD"},
		{"0k", "USD", 0, "USD"},
		{"1.234k", "USD", 123400, "USD"},
		{"1.25k", "EUR", 125000, "EUR"},
		{"1.234567m", "USD", 123456700, "USD"},
		{"1,200k", "USD", 120000000, "USD"},
		{"185 KWD", "USD", 185000, "KWD"},
		{"185KWD", "USD", 185000, "KWD"},
		{"185MXN", "USD", 18500, "MXN"},
		// Bounds.
		{"1000000000000", "USD", 100000000000000, "USD"},
		{"1,000,000,000,000.00", "USD", 100000000000000, "USD"},
		{"1000000m", "USD", 100000000000000, "USD"},
		{"1000000000000", "CLF", 10000000000000000, "CLF"},
	} {
		got, err := comp.ParseMoney(tt.text, tt.currency)
		if err != nil || got != money(t, tt.minor, tt.code) {
			t.Errorf("ParseMoney(%q, %q) = %d %s, %v; want %d %s",
				tt.text, tt.currency, got.Minor(), got.Currency(), err, tt.minor, tt.code)
		}
	}
}

func TestParseMoneyRefuses(t *testing.T) {
	const like = `want an amount such as 185000 or "$185,000", got `
	for _, tt := range []struct {
		text, currency string
		kind           error
		want           string
	}{
		{"abc", "USD", comp.ErrSyntax, like + `"abc"`},
		{"", "USD", comp.ErrSyntax, like + `""`},
		{"$", "USD", comp.ErrSyntax, like + `"$"`},
		{"k", "USD", comp.ErrSyntax, like},
		{"1e6", "USD", comp.ErrSyntax, like + `"1e6"`},
		{"1E6", "USD", comp.ErrSyntax, like},
		{"1_000", "USD", comp.ErrSyntax, like},
		{"0x10", "USD", comp.ErrSyntax, like},
		{"+5", "USD", comp.ErrSyntax, like},
		{"(5)", "USD", comp.ErrSyntax, like},
		{"5 6 USD 7", "USD", comp.ErrSyntax, like},
		{"5-6", "USD", comp.ErrSyntax, `want one amount, not a range, got "5-6"`},
		{"180k–200k", "USD", comp.ErrSyntax, "not a range"},
		{"٣", "USD", comp.ErrSyntax, like},
		{"５００", "USD", comp.ErrSyntax, like},
		{"5\n", "USD", comp.ErrSyntax, like},
		{"\t5", "USD", comp.ErrSyntax, like},
		{"5\x00", "USD", comp.ErrSyntax, like},
		{"5\xff", "USD", comp.ErrSyntax, like},
		{"1\xff000", "USD", comp.ErrSyntax, like},
		{"$  5", "USD", comp.ErrSyntax, like},
		{"5.", "USD", comp.ErrSyntax, like},
		{".5", "USD", comp.ErrSyntax, like},
		{"5,", "USD", comp.ErrSyntax, like},
		{"185  k", "USD", comp.ErrSyntax, like},
		{"185kk", "USD", comp.ErrSyntax, like},
		{"1mmm", "USD", comp.ErrSyntax, like},
		{"1tn", "USD", comp.ErrSyntax, like},
		{"185kUSDX", "USD", comp.ErrSyntax, like},
		{"k185", "USD", comp.ErrSyntax, like},
		{"5%", "USD", comp.ErrSyntax, like},
		{"$$5", "USD", comp.ErrSyntax, like},
		{"$5$", "USD", comp.ErrSyntax, like},
		{"$5 €", "USD", comp.ErrSyntax, like},
		{"USD 5 USD", "USD", comp.ErrSyntax, like},
		{"Usd 5", "USD", comp.ErrSyntax, like},
		{"usx 5", "USD", comp.ErrSyntax, like},
		{"USDX 5", "USD", comp.ErrSyntax, like},
		{"X$5", "USD", comp.ErrSyntax, like},
		{strings.Repeat("1", 1000), "USD", comp.ErrSyntax, "and 952 bytes more"},

		{"-5000", "USD", comp.ErrSyntax, `an amount is never negative, got "-5000"`},
		{"-$5,000", "USD", comp.ErrSyntax, "never negative"},
		{"$-5,000", "USD", comp.ErrSyntax, "never negative"},
		{"−5000", "USD", comp.ErrSyntax, "never negative"},
		{"5000-", "USD", comp.ErrSyntax, "never negative"},
		{"--5", "USD", comp.ErrSyntax, like},

		{"0185", "USD", comp.ErrSyntax, `an amount has no leading zero, got "0185"`},
		{"00", "USD", comp.ErrSyntax, "leading zero"},
		{"00.5", "USD", comp.ErrSyntax, "leading zero"},
		{"0,185", "USD", comp.ErrSyntax, "leading zero"},
		{"012,345", "USD", comp.ErrSyntax, "leading zero"},

		{"1,20", "USD", comp.ErrSyntax,
			`groups of three and decimals after a point, got "1,20" in USD: write 1.20 or 120`},
		{"1,20", "EUR", comp.ErrSyntax, "groups of three"},
		{"95 000,50,5", "EUR", comp.ErrSyntax, "groups of three"},
		{"1,2000", "USD", comp.ErrSyntax, "groups of three"},
		{"1234,567", "USD", comp.ErrSyntax, "groups of three"},
		{"12,00,000", "USD", comp.ErrSyntax, `got "12,00,000" in USD: write 1,200,000`},
		{"12,00,00", "INR", comp.ErrSyntax, "groups of three"},
		{"120,00,000", "INR", comp.ErrSyntax, "groups of three"},
		{"12,000,00,000", "INR", comp.ErrSyntax, "groups of three"},
		{"1,234 567", "USD", comp.ErrSyntax, "groups of three"},
		{"1 234" + nbsp + "567", "USD", comp.ErrSyntax, "groups of three"},
		{"1'234’567", "CHF", comp.ErrSyntax, "groups of three"},
		{"1'23", "USD", comp.ErrSyntax, "groups of three"},
		{"1  234", "USD", comp.ErrSyntax, "groups of three"},
		{"1,,234", "USD", comp.ErrSyntax, "groups of three"},
		{"1,234.567.890", "EUR", comp.ErrSyntax, "groups of three"},
		{"1.234,567.89", "EUR", comp.ErrSyntax, "groups of three"},
		{"1.200.000", "USD", comp.ErrSyntax, "groups of three"},
		{"1.20.000", "EUR", comp.ErrSyntax, "groups of three"},
		{"95.000,50", "USD", comp.ErrSyntax, "groups of three"},
		{"1.200.000", "KWD", comp.ErrSyntax, "groups of three"},
		{"1,1,1,1,1,1,1,1,1,1", "USD", comp.ErrSyntax, "groups of three"},

		{"1.200", "EUR", comp.ErrSyntax, `"1.200" can be read two ways in EUR: write 1200 or 1.20`},
		{"95.000 €", "USD", comp.ErrSyntax, `"95.000" can be read two ways in EUR: write 95000 or 95.00`},
		{"1.200", "USD", comp.ErrSyntax, `two ways in USD: write 1200 or 1.20`},
		{"1.200", "CLF", comp.ErrSyntax, `two ways in CLF`},
		{"1.200", "JPY", comp.ErrSyntax, `"1.200" can be read two ways, and JPY has no decimals: write 1200`},
		{"1.200k", "EUR", comp.ErrSyntax, `"1.200k" can be read two ways in EUR: write 1200k or 1200`},
		{"1.234m", "EUR", comp.ErrSyntax, `"1.234m" can be read two ways in EUR: write 1234m or 1234000`},

		{"1.2345", "USD", comp.ErrSyntax, `USD has 2 decimals, got "1.2345"`},
		{"0.005", "USD", comp.ErrSyntax, "USD has 2 decimals"},
		{"1234.567", "EUR", comp.ErrSyntax, "EUR has 2 decimals"},
		{"95,000.505", "USD", comp.ErrSyntax, "USD has 2 decimals"},
		{"95.000,505", "EUR", comp.ErrSyntax, "EUR has 2 decimals"},
		{"1.5", "JPY", comp.ErrSyntax, `JPY has no decimals, got "1.5"`},
		{"1.0", "JPY", comp.ErrSyntax, "JPY has no decimals"},
		{"1.2345", "KWD", comp.ErrSyntax, "KWD has 3 decimals"},
		{"1.2345k", "USD", comp.ErrSyntax, `k takes at most 3 decimals, got "1.2345k"`},
		{"1.2345678M", "USD", comp.ErrSyntax, "M takes at most 6 decimals"},

		{"150k", "", comp.ErrCurrency, `want a currency too, such as "USD 150k", got "150k"`},
		{"185000", "", comp.ErrCurrency, `want a currency too, such as "USD 185000", got "185000"`},
		{"185000", "usd", comp.ErrCurrency, "capitals"},
		{"EUR 5", "ZZZ", comp.ErrCurrency, `"ZZZ" is not`},
		{"ZZZ 5", "USD", comp.ErrCurrency, `"ZZZ" is not a currency code`},
		{"XXX 5", "USD", comp.ErrCurrency, `"XXX" is not`},
		{"$95,000 EUR", "USD", comp.ErrCurrency, `"$95,000 EUR" names two currencies: EUR is not written $`},
		{"CAD 5 £", "CAD", comp.ErrCurrency, "CAD is not written £"},
		{"¥5 USD", "CNY", comp.ErrCurrency, "USD is not written ¥"},

		{"1000000000001", "USD", comp.ErrOverflow, `at most 1,000,000,000,000, got "1000000000001"`},
		{"1000000000000.01", "USD", comp.ErrOverflow, "at most"},
		{"1000000.000001m", "USD", comp.ErrOverflow, "at most"},
		{"9999999999999m", "USD", comp.ErrOverflow, "at most"},
		{"99999999999999", "JPY", comp.ErrOverflow, "at most"},
		{"1,000,000,000,000,000", "USD", comp.ErrOverflow, "at most"},
	} {
		got, err := comp.ParseMoney(tt.text, tt.currency)
		if !errors.Is(err, tt.kind) || !strings.Contains(err.Error(), tt.want) || !got.IsZero() {
			t.Errorf("ParseMoney(%q, %q) = %v, %v; want %q", tt.text, tt.currency, got, err, tt.want)
		}
	}
}

func TestEveryCurrencyRoundTrips(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for code, digits := range currencies(t) {
		one := int64(1)
		for range digits {
			one *= 10
		}
		for range 200 {
			minor := r.Int64N(1_000_000_000_000*one+1) >> r.IntN(50)
			if r.IntN(2) == 0 {
				minor -= minor % one
			}
			m := money(t, minor, code)
			for _, fallback := range []string{"", code} {
				if back, err := comp.ParseMoney(m.String(), fallback); err != nil || back != m {
					t.Fatalf("%d %s prints as %q, which with %q is %v, %v", minor, code, m,
						fallback, back, err)
				}
			}
			if back, err := comp.ParseMoney(m.Decimal(), code); err != nil || back != m {
				t.Fatalf("%d %s is %q for machines, which is %v, %v", minor, code, m.Decimal(), back, err)
			}
		}
	}
}

// What is written is found again in a text, in every currency.
func TestWrittenAmountsAreFound(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for code := range currencies(t) {
		for range 50 {
			m := money(t, r.Int64N(1_000_000_000_000)>>r.IntN(36), code)
			text := "Could we bring the base to " + m.String() + ", please?"
			list := comp.FindAmounts(text)
			if len(list) != 1 || !list[0].Is(comp.Hundredths(m)) || !list[0].Fits(code) ||
				!list[0].IsMoney() || text[list[0].Start:list[0].End] != m.String() {
				t.Fatalf("%q: found %+v", text, list)
			}
		}
	}
}

// A currency allows points between thousands if the locales of its home do, according to CLDR.
func TestPointsPartThousandsWhereTheyDoAtHome(t *testing.T) {
	for code, home := range map[string]string{
		"EUR": "de", "ARS": "es-AR", "BAM": "bs", "BRL": "pt-BR", "CLP": "es-CL", "COP": "es-CO",
		"DKK": "da", "IDR": "id", "ISK": "is",
		"MKD": "mk", "PYG": "es-PY", "RON": "ro", "RSD": "sr", "TRY": "tr", "UYU": "es-UY", "VND": "vi",
		"USD": "en-US", "GBP": "en-GB", "JPY": "ja", "INR": "en-IN", "CNY": "zh", "MXN": "es-MX",
		"SEK": "sv", "NOK": "nb", "PLN": "pl",
		"CZK": "cs", "CHF": "de-CH", "CAD": "en-CA", "AUD": "en-AU", "KRW": "ko", "ILS": "he",
		"THB": "th", "KWD": "en",
	} {
		atHome := message.NewPrinter(language.MustParse(home)).Sprintf("%d", 1234567)
		_, err := comp.ParseMoney("1.234.567", code)
		if dotted := atHome == "1.234.567"; dotted != (err == nil) {
			t.Errorf("%s: %q at home, but 1.234.567 gives %v", code, atHome, err)
		}
	}
}

// CLDR's narrow symbols say which currencies are written with just a sign.
func TestSignsAreTheCurrenciesOwn(t *testing.T) {
	p := message.NewPrinter(language.English)
	own := 0
	for code := range currencies(t) {
		sign := p.Sprint(currency.NarrowSymbol(currency.MustParseISO(code)))
		if !strings.Contains("$£€¥₹", sign) {
			continue
		}
		own++
		if m, err := comp.ParseMoney(sign+"5", code); err != nil || m.Currency() != code {
			t.Errorf("%s5 in %s is %v, %v", sign, code, m, err)
		}
	}
	if own < 30 {
		t.Errorf("only %d currencies with a sign", own)
	}
}

func BenchmarkParseMoney(b *testing.B) {
	for _, text := range []string{"185000", "$185,000", "£95,500.50", "EUR 95 000", "1.2m"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := comp.ParseMoney(text, "USD"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
