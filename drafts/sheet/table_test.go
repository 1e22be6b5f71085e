package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
)

// goldenOffers are the golden files of Erica's and Nadia's offers, with the given extension.
func goldenOffers(t *testing.T, ext string, erica, nadia []byte) {
	t.Helper()
	const folder = "../../testdata/golden/offers/"
	golden.Files(t, folder+"*"+ext, map[string][]byte{
		folder + "erica" + ext: erica,
		folder + "nadia" + ext: nadia,
	})
}

// caseText returns the text of a case after replacements: pairs of an old text and a new one.
func caseText(t testing.TB, name string, pairs ...string) string {
	t.Helper()
	b, err := os.ReadFile("../../testdata/cases/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	text := string(b)
	for i := 0; i < len(pairs); i += 2 {
		if !strings.Contains(text, pairs[i]) {
			t.Fatalf("%s has no %q", name, pairs[i])
		}
		text = strings.ReplaceAll(text, pairs[i], pairs[i+1])
	}
	return text
}

func sheetOf(t testing.TB, text string, o Options) *Sheet {
	t.Helper()
	c, err := casefile.Parse("case.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	s, err := New(c, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func tableOf(t testing.TB, s *Sheet, o TableOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Table(&b, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// variants are the sheets on which the properties are checked.
func variants(t testing.TB) map[string]*Sheet {
	t.Helper()
	all := map[string]*Sheet{}
	for _, name := range []string{"erica", "nadia", "jonas", "oliver"} {
		for _, o := range []Options{{}, {Growth: 7_35, Raise: 3_10, Months: 6}, {Growth: -15_00}} {
			all[fmt.Sprintf("%s at %s", name, o.Growth)] = sheetOf(t, caseText(t, name), o)
		}
	}
	all["yen"] = sheetOf(t, cjk, Options{Growth: 10_00})
	return all
}

func TestTableGolden(t *testing.T) {
	goldenOffers(t, ".txt", []byte(tableOf(t, sheetOf(t, caseText(t, "erica"), Options{Months: 6}),
		TableOptions{})),
		[]byte(tableOf(t, sheetOf(t, caseText(t, "nadia"), Options{Months: 6}), TableOptions{Width: 80})))
}

// part returns the lines of a table below the heading with that prefix, up to the next empty line.
func part(t *testing.T, table, heading string) []string {
	t.Helper()
	_, after, found := strings.Cut(table, "\n\n"+heading)
	if !found {
		t.Fatalf("there is no %q in\n%s", heading, table)
	}
	text, _, _ := strings.Cut(after, "\n\n")
	return strings.Split(strings.TrimRight(text, "\n"), "\n")[1:]
}

// labelled is a line of a table: its label, and its cells as printed.
var labelled = regexp.MustCompile(`^ {2,4}([a-z][a-z, -]*?)  +(.*)$`)

// amounts are the cells of each year, then of all years, by component.
func amounts(lines []string) []map[string][]string {
	var all []map[string][]string
	for _, line := range lines {
		if strings.HasPrefix(line, "Year") {
			all = append(all, map[string][]string{})
		} else if m := labelled.FindStringSubmatch(line); m != nil && len(all) > 0 {
			all[len(all)-1][m[1]] = regexp.MustCompile(`  +`).Split(m[2], -1)
		}
	}
	return all
}

func thousands(cells []string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = strings.TrimSuffix(strings.TrimPrefix(c, "$"), ",000")
	}
	return strings.Join(out, " ")
}

// TestTableVectors checks the table against figures worked out by hand.
func TestTableVectors(t *testing.T) {
	tests := []struct {
		name  string
		pairs []string
		want  []string // L6 and L7 in years one to four, and together
	}{
		{"first", nil, []string{"304 448", "317 474", "337 544", "337 544", "1,295 2,010"}},
		{"final", []string{"sign_on: [170000, 120000]", "sign_on: [210000, 160000]"},
			[]string{"304 488", "317 514", "337 544", "337 544", "1,295 2,090"}},
	}
	for _, tt := range tests {
		table := tableOf(t, sheetOf(t, caseText(t, "erica", tt.pairs...), Options{}), TableOptions{})
		years := amounts(part(t, table, "Amazon"))
		if len(years) != len(tt.want) {
			t.Fatalf("%s: %d parts", tt.name, len(years))
		}
		for i, y := range years {
			if got := thousands(y["total"][:2]); got != tt.want[i] {
				t.Errorf("%s, part %d: got %s, want %s", tt.name, i+1, got, tt.want[i])
			}
		}
		if tt.name == "final" {
			for _, want := range []string{"  −15%    $1,804,668", "    0%    $2,090,000",
				"  +10%    $2,339,679"} {
				if !slices.Contains(part(t, table,
					"Years 1 to 4 together, if share prices change every year by"), want) {
					t.Errorf("there is no %q in\n%s", want, table)
				}
			}
		}
	}
}

// TestTableIsTheVectorsAlone checks that the table of the reference case has no other amounts.
func TestTableIsTheVectorsAlone(t *testing.T) {
	want := []map[string][]string{
		{"base": {"$185,000", "$240,000"}, "sign-on": {"$100,000", "$170,000"},
			"cash":   {"$285,000", "$410,000"},
			"equity": {"$19,000", "$38,000"}, "total": {"$304,000", "$448,000"}},
		{"base": {"$185,000", "$240,000"}, "sign-on": {"$75,000", "$120,000"},
			"cash":   {"$260,000", "$360,000"},
			"equity": {"$57,000", "$114,000"}, "total": {"$317,000", "$474,000"},
			"refreshers, not guaranteed": {"–", "$60,000"}},
		{"base": {"$185,000", "$240,000"}, "sign-on": {"–", "–"}, "cash": {"$185,000", "$240,000"},
			"equity": {"$152,000", "$304,000"}, "total": {"$337,000", "$544,000"}},
		{"base": {"$185,000", "$240,000"}, "sign-on": {"–", "–"}, "cash": {"$185,000", "$240,000"},
			"equity": {"$152,000", "$304,000"}, "total": {"$337,000", "$544,000"}},
		{"base": {"$740,000", "$960,000"}, "sign-on": {"$175,000", "$290,000"},
			"cash":   {"$915,000", "$1,250,000"},
			"equity": {"$380,000", "$760,000"}, "total": {"$1,295,000", "$2,010,000"},
			"refreshers, not guaranteed": {"–", "$60,000"}},
	}
	s := sheetOf(t, caseText(t, "erica"), Options{})
	s.Worth.Opportunities[0].Asks = nil
	if diff := cmp.Diff(want, amounts(part(t, tableOf(t, s, TableOptions{}), "Amazon"))); diff != "" {
		t.Error(diff)
	}
}

// printed reads an amount as printed.
func printed(t *testing.T, text string) *big.Rat {
	t.Helper()
	if text == "–" {
		return new(big.Rat)
	}
	r, ok := new(big.Rat).SetString(strings.NewReplacer("−", "-", "+", "", ",", "", "$", "", "£",
		"", "€", "", "¥", "").Replace(text))
	if !ok {
		t.Fatalf("%q is no amount", text)
	}
	return r
}

// TestTableAddsUp reads the printed amounts and adds them up.
func TestTableAddsUp(t *testing.T) {
	for name, s := range variants(t) {
		table := tableOf(t, s, TableOptions{Width: 1000})
		for _, o := range s.Worth.Opportunities {
			years := amounts(part(t, table, o.Company))
			if len(years) != 5 {
				t.Fatalf("%s: %s has %d parts", name, o.Company, len(years))
			}
			for i := range slices.Concat(o.Offers, o.Asks) {
				together := map[string]*big.Rat{}
				for n, y := range years {
					at := func(label string) *big.Rat {
						if y[label] == nil {
							return new(big.Rat)
						}
						return printed(t, y[label][i])
					}
					cash := new(big.Rat).Add(at("base"), at("bonus"))
					if cash.Add(cash, at("sign-on")); cash.Cmp(at("cash")) != 0 {
						t.Errorf("%s: %s, column %d, part %d: the cash is %v", name, o.Company, i+1, n+1, y)
					}
					if cash.Add(cash, at("equity")); cash.Cmp(at("total")) != 0 {
						t.Errorf("%s: %s, column %d, part %d: the total is %v", name, o.Company, i+1, n+1, y)
					}
					for label := range y {
						if n == len(years)-1 {
							if together[label] == nil || together[label].Cmp(at(label)) != 0 {
								t.Errorf("%s: %s, column %d: %s of all years is %v", name,
									o.Company, i+1, label, at(label))
							}
						} else if together[label] == nil {
							together[label] = at(label)
						} else {
							together[label].Add(together[label], at(label))
						}
					}
				}
			}
		}
	}
}

// TestTableOfEndedOffers checks that an offer that has ended is shown, but not as a current one.
func TestTableOfEndedOffers(t *testing.T) {
	text := caseText(t, "nadia", "{id: v2, made: 2026-04-13, status: written",
		"{id: v2, made: 2026-04-13, status: rescinded",
		"{id: k1, made: 2026-04-09, status: written", "{id: k1, made: 2026-04-09, status: declined")
	table := tableOf(t, sheetOf(t, text, Options{}), TableOptions{})
	for _, want := range []string{"\nLumen Health (the first offer is the current one)\n",
		"\nKelso Analytics (no offer is current)\n", "rescinded", "declined"} {
		if !strings.Contains(table, want) {
			t.Errorf("there is no %q in\n%s", want, table)
		}
	}
	for _, not := range []string{"Totals of the current offers", "Where two offers are equal"} {
		if strings.Contains(table, not) {
			t.Errorf("there is one current offer, but %q is in\n%s", not, table)
		}
	}
}

func TestTableWords(t *testing.T) {
	table := tableOf(t, sheetOf(t, caseText(t, "nadia"),
		Options{Growth: 10_00, Raise: 3_00, Months: 6}), TableOptions{Width: 1000})
	for _, want := range []string{
		"before tax; tax, relocation and the risk of currencies and share prices are not included.",
		"Converted at the rates of 2026-04-10: 1 GBP = 1.27 USD.",
		"Refreshers are not guaranteed, and are in no total.",
		"\n  share price of                 2026-04-06",
		"raised by 3%", "grow by 10%", "which is private",
	} {
		if !strings.Contains(table, want) {
			t.Errorf("there is no %q in\n%s", want, table)
		}
	}
	if regexp.MustCompile(`(?i)\b(mean|average)\b`).MatchString(table) {
		t.Error("a mean may be next to the total of a year")
	}
	if table := tableOf(t, sheetOf(t, caseText(t, "erica"), Options{}),
		TableOptions{}); strings.Contains(table, "waiting") {
		t.Error("unwanted cost of waiting")
	}
	if table := tableOf(t, sheetOf(t, caseText(t, "oliver"), Options{}),
		TableOptions{}); !strings.Contains(table, "No current offer has shares") {
		t.Errorf("growth changes nothing here:\n%s", table)
	}
	worthless := strings.Replace(caseText(t, "erica"), "equity: {units: 4000, price: 190,",
		"equity: {units: 4000, price: 190, strike: 200,", 1)
	if table := tableOf(t, sheetOf(t, worthless, Options{}), TableOptions{}); strings.Contains(table,
		"has shares") {
		t.Errorf("options may come to be worth something:\n%s", table)
	}
	byValue := strings.Replace(caseText(t, "erica"), "equity: {units: 4000, price: 190,",
		"equity: {value: 760000,", 1)
	if table := tableOf(t, sheetOf(t, byValue, Options{}), TableOptions{}); strings.Contains(table,
		"No current offer has shares") {
		t.Errorf("a grant that is quoted by its value is one of shares:\n%s", table)
	}
}

// TestTableEqual checks the growth at which two offers are equal: at that rate, to a hundredth of a
// percent, so are their totals.
func TestTableEqual(t *testing.T) {
	text := caseText(t, "nadia", "base: \"£150,000\"", "base: \"£155,000\"", "units: 10000", "units: 60000")
	s := sheetOf(t, text, Options{})
	if len(s.Meets) != 1 || s.Meets[0].Never {
		t.Fatalf("they never meet: %v", s.Meets)
	}
	at := s.Meets[0].Growth
	want := fmt.Sprintf("share prices of both %s a year", change(at, ""))
	if table := tableOf(t, s, TableOptions{Width: 1000}); !strings.Contains(table, want) {
		t.Errorf("there is no %q in\n%s", want, table)
	}
	apart := func(g comp.Percent) int64 {
		list := sheetOf(t, text, Options{Growth: g}).standingOffers()
		return list[0].Total.Total().Minor() - list[1].Total.Total().Minor()
	}
	if low, high := apart(at-1), apart(at+1); (low < 0) == (high < 0) {
		t.Errorf("at %s the offers do not cross: %d before, %d after", at, low, high)
	}
}

func TestTableWriteError(t *testing.T) {
	want := errors.New("full")
	s := sheetOf(t, caseText(t, "erica"), Options{})
	for name, write := range map[string]func(*shut) error{
		"table": func(w *shut) error { return s.Table(w, TableOptions{}) },
		"JSON":  func(w *shut) error { return s.JSON(w) },
		"CSV":   func(w *shut) error { return s.CSV(w) },
	} {
		if err := write(&shut{want}); !errors.Is(err, want) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// shut takes nothing.
type shut struct{ err error }

func (s *shut) Write([]byte) (int, error) { return 0, s.err }
