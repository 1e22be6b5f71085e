package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"testing"
)

func jsonOf(t testing.TB, s *Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.JSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestJSONGolden(t *testing.T) {
	goldenOffers(t, ".json", jsonOf(t, sheetOf(t, caseText(t, "erica"), Options{Growth: 10_00, Months: 6})),
		jsonOf(t, sheetOf(t, caseText(t, "nadia"), Options{Raise: 2_50})))
}

// read decodes a sheet in its documented shape; an unknown key is an error.
type read struct {
	Case, Currency string
	Assumptions    struct {
		Growth, Raise json.Number
		Years         int
	}
	Rates         map[string]json.Number
	RatesOn       string `json:"rates_on"`
	Opportunities []struct {
		ID, Company, Standing string
		Offers, Asks          []readOffer
		Outcome               *struct {
			First, Last string
			Years       []readPay
			Sum         readPay
			Total       json.Number
		}
	}
	Sensitivity []struct {
		Growth json.Number
		Offers []struct {
			Opportunity, Offer string
			Total              json.Number
		}
	}
	Breakeven []struct {
		Opportunities, Offers []string
		Growth                *json.Number
	}
	Waiting []struct {
		Opportunity, First, Last string
		Months                   int
		Cost                     json.Number
		Payback                  *json.Number `json:"payback_months"`
	}
}

type readOffer struct {
	ID, Name, Made, Status, Level, Role string
	PriceOn                             string `json:"price_on"`
	Years                               []readPay
	Sum                                 readPay
	Total                               json.Number
	Later                               struct {
		Years              int
		Equity, Refreshers json.Number
	}
	Notes []string
}

type readPay struct {
	Year                                   int
	Base, Bonus, Equity, Total, Refreshers json.Number
	SignOn                                 json.Number `json:"sign_on"`
}

func readJSON(t testing.TB, text []byte) read {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	d.DisallowUnknownFields()
	var r read
	if err := d.Decode(&r); err != nil {
		t.Fatal(err)
	}
	return r
}

func rat(t testing.TB, n json.Number) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(n.String())
	if !ok {
		t.Fatalf("%q is no number", n)
	}
	return r
}

// parts are the components of a pay by their keys.
func (p readPay) parts(t testing.TB) map[string]*big.Rat {
	return map[string]*big.Rat{"base": rat(t, p.Base), "bonus": rat(t, p.Bonus),
		"sign_on": rat(t, p.SignOn), "equity": rat(t, p.Equity),
		"total": rat(t, p.Total), "refreshers": rat(t, p.Refreshers)}
}

// addsUp checks that the parts add up to totals and the years to sums, exactly.
func addsUp(t *testing.T, name string, years []readPay, sum readPay, total json.Number) {
	t.Helper()
	if len(years) != 4 {
		t.Errorf("%s: %d years", name, len(years))
	}
	all := map[string]*big.Rat{}
	for i, y := range append(years, sum) {
		p := y.parts(t)
		whole := new(big.Rat)
		for _, key := range []string{"base", "bonus", "sign_on", "equity"} {
			whole.Add(whole, p[key])
		}
		if whole.Cmp(p["total"]) != 0 {
			t.Errorf("%s, part %d: the parts make %s, and the total is %s", name, i+1,
				whole.FloatString(2), y.Total)
		}
		for key, n := range p {
			switch {
			case i == len(years):
				if all[key].Cmp(n) != 0 {
					t.Errorf("%s: the years make %s %s, and the sum is %s", name, key,
						all[key].FloatString(2), n.FloatString(2))
				}
			case y.Year != i+1:
				t.Errorf("%s: year %d is at %d", name, y.Year, i+1)
			case all[key] == nil:
				all[key] = n
			default:
				all[key].Add(all[key], n)
			}
		}
	}
	if total != sum.Total {
		t.Errorf("%s: the total is %s and %s", name, total, sum.Total)
	}
}

func TestJSONAddsUp(t *testing.T) {
	for name, s := range variants(t) {
		r := readJSON(t, jsonOf(t, s))
		for i, o := range r.Opportunities {
			if len(o.Offers) != len(s.Worth.Opportunities[i].Offers) ||
				len(o.Asks) != len(s.Worth.Opportunities[i].Asks) {
				t.Errorf("%s: %s has %d offers and %d asks", name, o.ID, len(o.Offers), len(o.Asks))
			}
			for _, f := range append(o.Offers, o.Asks...) {
				addsUp(t, name+" "+f.ID, f.Years, f.Sum, f.Total)
			}
			if (o.Outcome == nil) != (len(o.Offers) == 1) {
				t.Errorf("%s: %s has %d offers, and its outcome is %v", name, o.ID, len(o.Offers), o.Outcome)
			}
			if o.Outcome == nil {
				continue
			}
			addsUp(t, name+" "+o.ID+" outcome", o.Outcome.Years, o.Outcome.Sum, o.Outcome.Total)
			first, last := o.Offers[0], o.Offers[len(o.Offers)-1]
			if o.Outcome.First != first.ID || o.Outcome.Last != last.ID {
				t.Errorf("%s: the outcome is from %s to %s", name, o.Outcome.First, o.Outcome.Last)
			}
			for n, y := range o.Outcome.Years {
				from, to := first.Years[n].parts(t), last.Years[n].parts(t)
				for key, change := range y.parts(t) {
					if got := new(big.Rat).Sub(to[key], from[key]); got.Cmp(change) != 0 {
						t.Errorf("%s: %s of %s changed by %s, not %s", name, key, o.ID,
							got.FloatString(2), change.FloatString(2))
					}
				}
			}
		}
		for _, at := range r.Sensitivity {
			for _, f := range at.Offers {
				for _, o := range r.Opportunities {
					for _, g := range o.Offers {
						if o.ID == f.Opportunity && g.ID == f.Offer &&
							at.Growth == r.Assumptions.Growth && f.Total != g.Total {
							t.Errorf("%s: at the growth of all the rest %s is worth %s, not %s",
								name, g.ID, f.Total, g.Total)
						}
					}
				}
			}
		}
	}
}

// TestJSONForm checks what the types don't: that amounts are plain decimals, and that only
// documented fields are null.
func TestJSONForm(t *testing.T) {
	number := regexp.MustCompile(`"(base|bonus|sign_on|equity|total|refreshers|cost)": (.*?),?\n`)
	null := regexp.MustCompile(`"(\w+)": null`)
	all := variants(t)
	empty := sheetOf(t, caseText(t, "mei"), Options{})
	all["mei"] = empty
	for name, s := range all {
		text := jsonOf(t, s)
		if !json.Valid(text) || text[len(text)-1] != '\n' {
			t.Errorf("%s: not JSON with a line feed at its end", name)
		}
		for _, m := range number.FindAllSubmatch(text, -1) {
			if !regexp.MustCompile(`^(-?\d+(\.\d\d)?|\{)$`).Match(m[2]) {
				t.Errorf("%s: %s is %s", name, m[1], m[2])
			}
		}
		for _, m := range null.FindAllSubmatch(text, -1) {
			if key := string(m[1]); key != "outcome" && key != "growth" && key != "payback_months" {
				t.Errorf("%s: %s is null", name, key)
			}
		}
	}
	if r := readJSON(t, jsonOf(t, empty)); r.Opportunities == nil || len(r.Opportunities) > 0 ||
		r.Rates == nil || len(r.Sensitivity) != 3 {
		t.Errorf("of no offers: %+v", r)
	}
}

func TestJSONValues(t *testing.T) {
	r := readJSON(t, jsonOf(t,
		sheetOf(t, caseText(t, "nadia"), Options{Growth: 6_25, Raise: -2_50, Months: 6})))
	got := fmt.Sprintln(r.Case, r.Currency, r.Assumptions, r.Rates, r.RatesOn, len(r.Breakeven),
		r.Breakeven[0].Growth == nil, r.Breakeven[0].Offers)
	if want := "nadia-offers USD {6.25 -2.5 4} map[GBP:1.27] 2026-04-10 1 true [v2 k1]\n"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	r = readJSON(t, jsonOf(t, sheetOf(t, caseText(t, "erica"), Options{Months: 6})))
	w := r.Waiting[0]
	if got, want := fmt.Sprintln(w.Opportunity, w.First, w.Last, w.Months, w.Cost, *w.Payback),
		"amazon l6 l7 6 27000 2.3\n"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if o := r.Opportunities[0]; o.Standing != "l7" || o.Offers[0].Total != "1295000" ||
		o.Offers[0].PriceOn != "2026-01-08" || o.Outcome.Years[0].Total != "144000" {
		t.Errorf("got %+v", o)
	}
}
