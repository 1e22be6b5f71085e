package sheet

import (
	"bytes"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestPageGolden(t *testing.T) {
	all, again := sheets(t), sheets(t)
	for _, name := range []string{"erica", "nadia"} {
		if !bytes.Equal(pageOf(t, all[name]), pageOf(t, again[name])) {
			t.Errorf("%s: two pages of one case differ", name)
		}
	}
	goldenOffers(t, ".html", pageOf(t, all["erica"]), pageOf(t, all["nadia"]))
}

// Dates are as the client writes them.
func TestPageDates(t *testing.T) {
	for client, want := range map[string]string{
		"calendar: US": ">March 9, 2026</time>", "calendar: GB": ">9 March 2026</time>",
		"calendar: GB, english: US": ">March 9, 2026</time>",
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("client: {name: Maria Sol, "+
			"email: maria@mail.example, timezone: Europe/London, "+client+"}\n"+
			"opportunities: [{company: Halcyon, calendar: US, timezone: America/New_York, "+
			"offers: [{made: 2026-03-09, base: 180000 USD}]}]\n"))
		if err != nil {
			t.Fatal(err)
		}
		s, err := New(c, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := pageOf(t, s); !bytes.Contains(got, []byte(want)) {
			t.Errorf("%s: no %s", client, want)
		}
	}
}

// The figures of the reference case, as they are on the page.
func TestPageVectors(t *testing.T) {
	tables := findAll(parsePage(t, sheets(t)["erica"]), "table")
	var totals []string
	for _, row := range findAll(tables[0], "tr") {
		if attr(row, "class") == "total" {
			totals = append(totals, strings.Join(texts(row, "td"), " "))
		}
	}
	want := []string{
		"$304,000 $317,000 $337,000 $337,000 $1,295,000",
		"$448,000 $474,000 $544,000 $544,000 $2,010,000",
		"$503,000 $524,000 $544,000 $544,000 $2,115,000",
	}
	if diff := cmp.Diff(want, totals); diff != "" {
		t.Error(diff)
	}
}

// Every figure in the tables is that of the worth, and none is missing.
func TestPageFigures(t *testing.T) {
	parts := map[string]func(comp.Pay) comp.Money{
		"Base": comp.Pay.Base, "Bonus": comp.Pay.Bonus, "Sign-on": comp.Pay.SignOn,
		"Cash": comp.Pay.Cash, "Equity": comp.Pay.Equity,
		"Total": comp.Pay.Total, "Refreshers not guaranteed": comp.Pay.Refreshers,
	}
	for name, s := range sheets(t) {
		check := func(what string, body *html.Node, c comp.Column, show func(comp.Money) string) {
			for _, row := range findAll(body, "tr") {
				if attr(findAll(row, "th")[0], "scope") == "rowgroup" {
					continue
				}
				part := strings.Join(texts(row, "th"), "")
				of, ok := parts[part]
				if !ok {
					t.Errorf("%s %s: a row named %q", name, what, part)
					continue
				}
				var want []string
				for _, y := range c.Years {
					want = append(want, show(of(y.Pay)))
				}
				want = append(want, show(of(c.Total.Pay)))
				if diff := cmp.Diff(want, texts(row, "td")); diff != "" {
					t.Errorf("%s %s %s: %s", name, what, part, diff)
				}
			}
			rows := " " + strings.Join(texts(body, "th"), " ") + " "
			for part, of := range parts {
				some := slices.ContainsFunc(c.Years, func(y comp.Year) bool { return of(y.Pay).Minor() != 0 })
				if some && part != "Cash" && !strings.Contains(rows, " "+part+" ") {
					t.Errorf("%s %s: no row for %s", name, what, part)
				}
			}
		}
		sections := findAll(parsePage(t, s), "section")
		for i, o := range s.Worth.Opportunities {
			all := slices.Concat(o.Offers, o.Asks)
			tables := findAll(sections[i], "table")
			bodies := findAll(tables[0], "tbody")
			if len(bodies) != len(all) || len(findAll(sections[i], "figure")) != len(all) {
				t.Fatalf("%s %s: %d offers and asks, %d of them in the table and %d drawn", name,
					o.ID, len(all), len(bodies), len(findAll(sections[i], "figure")))
			}
			for n, f := range all {
				check(f.ID, bodies[n], f.Column, comp.Money.String)
			}
			if o.Outcome != nil {
				check("outcome", findAll(tables[1], "tbody")[0], o.Outcome.Change, pageSigned)
			}
			for n, row := range findAll(findAll(tables[len(tables)-1], "tbody")[0], "tr") {
				var want []string
				for _, at := range s.At {
					other := at.Worth.Opportunities[i]
					want = append(want,
						slices.Concat(other.Offers, other.Asks)[n].Total.Total().Whole().String())
				}
				if diff := cmp.Diff(want, texts(row, "td")); diff != "" {
					t.Errorf("%s %s: growth: %s", name, o.ID, diff)
				}
			}
		}
	}
}

// Each bar is as high as its total on the scale of the page, to a pixel, and states the same
// amounts.
func TestPageBars(t *testing.T) {
	for name, s := range sheets(t) {
		var years []comp.Year
		for _, o := range s.Worth.Opportunities {
			for _, f := range slices.Concat(o.Offers, o.Asks) {
				years = append(years, f.Years...)
			}
		}
		var most, highest float64
		var heights []float64
		bars := slices.DeleteFunc(findAll(parsePage(t, s), "g"),
			func(n *html.Node) bool { return attr(n, "class") != "bar" })
		if len(bars) != len(years) {
			t.Fatalf("%s: %d bars of %d years", name, len(bars), len(years))
		}
		for i, b := range bars {
			sum := 0.0
			for _, r := range findAll(b, "rect") {
				if attr(r, "class") == "refreshers" {
					if attr(r, "fill") == "" || !strings.HasSuffix(texts(r, "title")[0], "not guaranteed") {
						t.Errorf("%s: refreshers are not told apart", name)
					}
					continue
				}
				h, err := strconv.Atoi(attr(r, "height"))
				if err != nil {
					t.Fatal(err)
				}
				sum += float64(h)
			}
			heights = append(heights, sum)
			if total := float64(years[i].Total().Minor()); total > most {
				most, highest = total, sum
			}
			if label := texts(b, "text"); !slices.Contains(label, years[i].Total().String()) {
				t.Errorf("%s: a bar of %s is labelled %q", name, years[i].Total(), label)
			}
		}
		for i, y := range years {
			if want := highest * float64(y.Total().Minor()) / most; math.Abs(heights[i]-want) > 1 {
				t.Errorf("%s: %s is drawn %v high, want %v", name, y.Total(), heights[i], want)
			}
		}
	}
}
