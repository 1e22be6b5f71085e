package sheet

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"testing"
)

func csvOf(t testing.TB, s *Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.CSV(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readCSV(t testing.TB, text []byte) []map[string]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		list = append(list, m)
	}
	return list
}

func TestCSVGolden(t *testing.T) {
	goldenOffers(t, ".csv", csvOf(t, sheetOf(t, caseText(t, "erica"), Options{Growth: 10_00})),
		csvOf(t, sheetOf(t, caseText(t, "nadia"), Options{})))
}

// TestCSVAddsUp adds up the rows, and finds the same totals in the JSON.
func TestCSVAddsUp(t *testing.T) {
	for name, s := range variants(t) {
		want := map[string]*big.Rat{}
		for _, o := range readJSON(t, jsonOf(t, s)).Opportunities {
			for _, f := range append(o.Offers, o.Asks...) {
				want[o.ID+" "+f.ID] = rat(t, f.Total)
			}
		}
		got := map[string]*big.Rat{}
		for i, row := range readCSV(t, csvOf(t, s)) {
			amount := func(key string) *big.Rat {
				r, ok := new(big.Rat).SetString(row[key])
				if !ok {
					t.Fatalf("%s: %s is %q", name, key, row[key])
				}
				return r
			}
			sum := new(big.Rat)
			for _, key := range []string{"base", "bonus", "sign_on", "equity"} {
				sum.Add(sum, amount(key))
			}
			if sum.Cmp(amount("total")) != 0 {
				t.Errorf("%s: row %d: the parts make %s: %v", name, i+1, sum.FloatString(2), row)
			}
			if row["year"] != fmt.Sprint(i%4+1) || row["currency"] != s.Worth.Currency {
				t.Errorf("%s: row %d: %v", name, i+1, row)
			}
			amount("refreshers")
			id := row["opportunity"] + " " + row["offer"]
			if got[id] == nil {
				got[id] = new(big.Rat)
			}
			got[id].Add(got[id], sum)
		}
		if len(got) != len(want) {
			t.Errorf("%s: %d offers, want %d", name, len(got), len(want))
		}
		for id, total := range want {
			if got[id] == nil || got[id].Cmp(total) != 0 {
				t.Errorf("%s: %s: got %v, want %s", name, id, got[id], total.FloatString(2))
			}
		}
	}
}

func TestNoFormula(t *testing.T) {
	tests := [][2]string{
		{"", ""}, {"Acme", "Acme"}, {"A=B", "A=B"}, {"3M", "3M"}, {"'quoted", "'quoted"}, {" =1", " =1"},
		{"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"}, {"\r=1", "'\r=1"}, {"＝1", "'＝1"},
	}
	for _, tt := range tests {
		if got := noFormula(tt[0]); got != tt[1] {
			t.Errorf("%q: got %q, want %q", tt[0], got, tt[1])
		}
	}
	s := sheetOf(t, caseText(t, "erica"), Options{})
	o := &s.Worth.Opportunities[0]
	o.Company, o.ID, o.Offers[0].ID = `=HYPERLINK("x","y")`, "@a", "-l6"
	rows := readCSV(t, csvOf(t, s))
	if r := rows[0]; r["company"] != `'=HYPERLINK("x","y")` || r["opportunity"] != "'@a" ||
		r["offer"] != "'-l6" {
		t.Errorf("got %v", r)
	}
	for _, r := range rows {
		for key, v := range r {
			if v != "" && strings.ContainsAny(v[:1], "=+-@\t\r") {
				t.Errorf("%s is %q", key, v)
			}
		}
	}
}

func TestCSVOfNoOffers(t *testing.T) {
	text := csvOf(t, sheetOf(t, caseText(t, "mei"), Options{}))
	if got := readCSV(t, text); len(got) != 0 ||
		!slices.Equal(strings.Split(string(text), "\n")[1:], []string{""}) {
		t.Errorf("got %q", text)
	}
}
