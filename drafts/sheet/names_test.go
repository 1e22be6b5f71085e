package sheet

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

const termsCase = `version: 1
id: qz4-case
currency: USD
coach: {name: Dana Reyes}
client: {name: Ivo Marsh, email: ivo@mail.example, timezone: America/Denver}
opportunities:
  - id: qz4-opp
    company: Tallow Labs
    role: Chemist
    people: [{id: eve, role: recruiter, name: Eve Rudd, email: eve@tallow.example}]
    offers:
      - id: qz4-one
        made: 2026-03-02
        base: 100000
        equity: {value: 50000, kind: rsu, vesting: fifths}
        refreshers: [{year: 6, amount: 7000}]
      - id: qz4-two
        made: 2026-03-09
        role: Lead Chemist
        base: 110000
        bonus: {amount: 12000, guaranteed: 1}
        sign_on: {years: [24000], paid: monthly, clawback: 18}
        equity: {units: 4000, price: 1.25, strike: 0.4321, vesting: even}
    asks:
      - {round: 1, base: 120000}
  - id: qz4-next
    company: Tallow Labs
    role: Analyst
    people: [{id: eve, role: recruiter, name: Eve Rudd, email: eve@tallow.example}]
    offers:
      - {id: qz4-three, made: 2026-03-03, base: 90000}
private: {current_pay: 95000}
`

var termsNotes = []string{
	"First offer: 20% of the grant, $10,000, vests later, by the end of year 5, and is in no total.",
	"First offer: Refreshers of $7,000 come later, by the end of year 6.",
	"First offer: The grant is quoted by its value, $50,000, and counted by it.",
	"Second offer, ask 1: An option counts as the share price less the strike price of $0.4321, and " +
		"never as less than nothing.",
	"Second offer, ask 1: The bonus is guaranteed for the first year.",
	"Second offer, ask 1: The sign-on bonus is paid in monthly installments.",
	"Second offer, ask 1: The sign-on bonus has to be paid back by someone who leaves within 18 months.",
}

// What the figures leave out is said in every form, and the words for people have no IDs.
func TestNotesAndNames(t *testing.T) {
	s := sheetOf(t, termsCase, Options{Months: 6})
	table := tableOf(t, s, TableOptions{Width: 400})
	page := textOf(parsePage(t, s))
	for _, n := range append(slices.Clone(termsNotes), "Lead Chemist", "Tallow Labs (Analyst)") {
		if !strings.Contains(table, n) {
			t.Errorf("the table has no %q:\n%s", n, table)
		}
		if !strings.Contains(page, n) {
			t.Errorf("the page has no %q", n)
		}
	}
	for name, text := range map[string]string{"table": table, "page": page} {
		if strings.Contains(text, "qz4") {
			t.Errorf("the %s has an ID:\n%s", name, text)
		}
	}
	var rows, object bytes.Buffer
	if err := s.CSV(&rows); err != nil {
		t.Fatal(err)
	}
	if err := s.JSON(&object); err != nil {
		t.Fatal(err)
	}
	for _, n := range termsNotes {
		_, n, _ := strings.Cut(n, ": ")
		if !strings.Contains(rows.String(), n) || !strings.Contains(object.String(), n) {
			t.Errorf("CSV or JSON has no %q", n)
		}
	}
	for _, want := range []string{`"later": {
            "years": 2,
            "equity": 10000,
            "refreshers": 7000
          }`, `"role": "Lead Chemist"`} {
		if !strings.Contains(object.String(), want) {
			t.Errorf("the JSON has no %s:\n%s", want, object.String())
		}
	}
}
