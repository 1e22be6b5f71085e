package worth

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// caseText returns a case in testdata after replacements: pairs of an old text and a new one.
func caseText(t *testing.T, file string, changes ...string) string {
	t.Helper()
	b, err := os.ReadFile("../../testdata/cases/" + file)
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	for i := 0; i < len(changes); i += 2 {
		if !strings.Contains(text, changes[i]) {
			t.Fatalf("%s has no %q", file, changes[i])
		}
		text = strings.Replace(text, changes[i], changes[i+1], 1)
	}
	return text
}

func totals(c comp.Column) []string {
	var list []string
	for _, y := range c.Years {
		list = append(list, y.Total().String())
	}
	return append(list, c.Total.Total().String())
}

// The L6 offer, the L7 offer, and the L7 offer with the sign-on bonus that was agreed in the end.
func TestWorthOfTheReferenceCase(t *testing.T) {
	text := caseText(t, "erica.yaml", "    asks:\n",
		"      - {id: final, made: 2026-07-06, status: agreed, level: L7, base: 240000, sign_on: "+
			"[210000, 160000],\n"+
			"         equity: {units: 4000, price: 190, vesting: amazon}}\n    asks:\n")
	c := parseCase(t, text)
	w, err := Of(c, comp.Assumptions{})
	if err != nil {
		t.Fatal(err)
	}
	if len(w.Opportunities) != 1 { // Beta has made no offer
		t.Fatalf("%d opportunities", len(w.Opportunities))
	}
	o := w.Opportunities[0]
	for i, want := range [][]string{
		{"$304,000", "$317,000", "$337,000", "$337,000", "$1,295,000"},
		{"$448,000", "$474,000", "$544,000", "$544,000", "$2,010,000"},
		{"$488,000", "$514,000", "$544,000", "$544,000", "$2,090,000"},
	} {
		if got := totals(o.Offers[i].Column); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", o.Offers[i].ID, got, want)
		}
	}
	if len(o.Asks) != 0 {
		t.Errorf("got open asks %v after an agreement", o.Asks)
	}
	waiting, err := w.Waiting(6)
	if err != nil || len(waiting) != 1 {
		t.Fatalf("%v, %v", waiting, err)
	}
	if got := waiting[0]; got.Cost.String() != "$27,000" || got.Payback.String() != "1.8" || !got.PaysBack {
		t.Errorf("waiting six months: %+v, want $27,000, paid back after 1.8 months", got)
	}
	c.Opportunities[0].Offers = c.Opportunities[0].Offers[1:]
	if w, err = Of(c, comp.Assumptions{}); err != nil {
		t.Fatal(err)
	}
	if got, want := w.Opportunities[0].Outcome.String(),
		"+$40,000 in year one, +$40,000 in year two"; got != want {
		t.Errorf("outcome: got %s, want %s", got, want)
	}
}

func TestWorthConverts(t *testing.T) {
	c := parseCase(t, caseText(t, "nadia.yaml"))
	w, err := Of(c, comp.Assumptions{})
	if err != nil {
		t.Fatal(err)
	}
	// Kelso pays £150,000, a fifth of it as a bonus, £15,000 at the start and a quarter of £32,000
	// in shares, at 1.27.
	if got, want := w.Opportunities[1].Offers[0].Years[0].Total().String(), "$257,810"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if w.Rates["GBP"] == 0 || w.RatesOn != calendar.NewDate(2026, 4, 10) {
		t.Errorf("got rates %v of %s", w.Rates, w.RatesOn)
	}
	var names []string
	for _, a := range w.Opportunities[0].Asks {
		names = append(names, a.Name)
	}
	if want := []string{"ask 2", "ask 3, package 1", "ask 3, package 2",
		"ask 3, package 3"}; !slices.Equal(names, want) {
		t.Errorf("asks %q, want %q", names, want)
	}
	if w, err = Of(parseCase(t, caseText(t, "erica.yaml")), comp.Assumptions{}); err != nil ||
		len(w.Rates) > 0 {
		t.Errorf("got rates %v, %v, want none because none was used", w.Rates, err)
	}
}

func TestWorthSaysWhatIsMissing(t *testing.T) {
	for _, tt := range []struct {
		name string
		text string
		want []string
	}{
		{"rates", caseText(t, "nadia.yaml", "rates: {GBP: 1.27}\nrates_on: 2026-04-10\n", ""), []string{
			`case.yaml:59:72: opportunities[1].offers[0].base: there's no exchange rate for GBP: add it to rates, as what one GBP is worth in the case's currency, with its date in rates_on`,
			`case.yaml:59:114: opportunities[1].offers[0].sign_on[0]: there's no exchange rate for GBP: add it to rates, as what one GBP is worth in the case's currency, with its date in rates_on`,
			`case.yaml:60:40: opportunities[1].offers[0].equity.price: there's no exchange rate for GBP: add it to rates, as what one GBP is worth in the case's currency, with its date in rates_on`,
		}},
		{"price and schedule",
			caseText(t, "nadia.yaml", "equity: {units: 3000, price: 42.50, vesting: even}",
				"equity: {units: 3000}"), []string{
				"case.yaml:31:10: opportunities[0].offers[0].equity.price: missing: the grant's " +
					"value can't be computed without it",
				"case.yaml:31:10: opportunities[0].offers[0].equity.vesting: missing: the grant's " +
					"value can't be computed without it",
			}},
	} {
		_, err := Of(parseCase(t, tt.text), comp.Assumptions{})
		var wrong *casefile.Error
		if !errors.As(err, &wrong) {
			t.Errorf("%s: got %v", tt.name, err)
			continue
		}
		if got := strings.Split(err.Error(), "\n"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, err, strings.Join(tt.want, "\n"))
		}
	}
	if _, err := Of(parseCase(t, caseText(t, "erica.yaml")), comp.Assumptions{Growth: -200_00}); err == nil {
		t.Error("a growth below -100% gave no error")
	}
}

func TestWaitingNeedsTheRateOfTheCurrentPay(t *testing.T) {
	c := parseCase(t, caseText(t, "erica.yaml", "current_pay: 250000", "current_pay: CHF 250000"))
	w, err := Of(c, comp.Assumptions{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err = w.Waiting(6); err == nil ||
		!strings.HasPrefix(err.Error(),
			"case.yaml:116:16: private.current_pay: there's no exchange rate for CHF") {
		t.Errorf("got %v", err)
	}
	c = caseFile(t, "layla.yaml") // has one offer
	if w, err = Of(c, comp.Assumptions{}); err != nil {
		t.Fatal(err)
	}
	if list, err := w.Waiting(6); err != nil || len(list) > 0 {
		t.Errorf("got %v, %v", list, err)
	}
}

func TestRatesAreChecked(t *testing.T) {
	for _, tt := range []struct{ rates, want string }{
		{"rates: {USD: 1.27}\nrates_on: 2026-04-10\n",
			"rates.USD: is the rate of the case's own currency: want only those of others"},
		{"rates: {GPB: 1.27}\nrates_on: 2026-04-10\n", "rates.GPB: "},
		{"rates: {GBP: 1.27}\n", "rates: want the date of the rates, in rates_on"},
		{"rates: {GBP: \"0\"}\nrates_on: 2026-04-10\n",
			"rates.GBP: want an exchange rate above 0 and at most 1000000, got \"0\""},
	} {
		_, err := casefile.Parse("case.yaml",
			strings.NewReader(caseText(t, "nadia.yaml",
				"rates: {GBP: 1.27}\nrates_on: 2026-04-10\n", tt.rates)))
		if err == nil || !strings.Contains(err.Error(), ": "+tt.want) {
			t.Errorf("%s: got %v, want %s", tt.rates, err, tt.want)
		}
	}
	// Two currencies at one company need a rate before anything is drafted.
	text := caseText(t, "nadia.yaml", "sign_on: \"£15,000\"", "sign_on: EUR 15000")
	if _, err := casefile.Parse("case.yaml", strings.NewReader(text)); err == nil ||
		!strings.Contains(err.Error(), "mixes EUR with GBP in one opportunity without an exchange rate") {
		t.Errorf("got %v", err)
	}
	text = strings.Replace(text, "{GBP: 1.27}", "{GBP: 1.27, EUR: 1.10}", 1)
	if _, err := casefile.Parse("case.yaml", strings.NewReader(text)); err != nil {
		t.Error(err)
	}
}
