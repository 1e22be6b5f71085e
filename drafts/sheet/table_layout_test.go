package sheet

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/internal/columns"
)

var amount = regexp.MustCompile(`[+−]?[$£€¥][\d,.]*\d`)

// TestTableWidths checks that a table isn't wider than its width, and has all amounts at any width.
func TestTableWidths(t *testing.T) {
	for name, s := range variants(t) {
		all := amount.FindAllString(tableOf(t, s, TableOptions{Width: 1000}), -1)
		slices.Sort(all)
		for _, width := range []int{1, 23, 24, 49, 50, 51, 60, 64, 65, 77, 80, 100, 113, 120, 160} {
			table := tableOf(t, s, TableOptions{Width: width})
			for line := range strings.Lines(table) {
				line = strings.TrimSuffix(line, "\n")
				if columns.Width(line) > width && width >= 50 { // the labels and one amount fit
					t.Errorf("%s in %d columns: %q has %d", name, width, line, columns.Width(line))
				}
				if strings.TrimRight(line, " ") != line {
					t.Errorf("%s in %d columns: %q ends in spaces", name, width, line)
				}
			}
			if width < 24 {
				continue // an amount in a sentence may be broken
			}
			got := amount.FindAllString(table, -1)
			if slices.Sort(got); !slices.Equal(got, all) {
				t.Errorf("%s in %d columns: the amounts are others", name, width)
			}
		}
	}
}

const cjk = `version: 1
id: yen
currency: JPY
coach: {name: Dana Reyes}
client: {name: 山田花子, email: hanako@mail.example, timezone: Asia/Tokyo}
opportunities:
  - id: kita
    company: 北山精密機械工業株式会社
    role: Engineer
    people: [{id: a, role: recruiter, name: A, email: a@kita.example}]
    offers:
      - {id: k1, made: 2026-03-01, status: written, level: 主任技師, base: 12000000, equity: {units: 100, price: 8000, vesting: even}}
  - id: minami
    company: 南海ソフト
    role: Engineer
    people: [{id: b, role: recruiter, name: B, email: b@minami.example}]
    offers:
      - {id: m1, made: 2026-03-02, status: written, level: Lead, base: 11000000}
`

// TestTableInWideSigns checks that characters two columns wide don't misalign amounts.
func TestTableInWideSigns(t *testing.T) {
	table := tableOf(t, sheetOf(t, cjk, Options{}), TableOptions{})
	lines := part(t, table, "Totals of the current offers")
	if want := "北山精密機械"; strings.TrimSpace(lines[0])[:len(want)] != want {
		t.Errorf("the first line is %q", lines[0])
	}
	if want := "工業株式会社"; strings.TrimSpace(lines[1]) != want {
		t.Errorf("a name beyond the column does not go on below: %q", lines[1])
	}
	for _, line := range lines[2:] {
		if columns.Width(line) != columns.Width(lines[0]) {
			t.Errorf("%q has %d columns, want %d:\n%s", line, columns.Width(line),
				columns.Width(lines[0]), table)
		}
	}
	for _, line := range part(t, table, "北山精密機械工業株式会社") {
		if !strings.HasPrefix(line, "Year") && columns.Width(line) != len("  share price of   2026-03-01") {
			t.Errorf("%q has %d columns", line, columns.Width(line))
		}
	}
}

func TestTableColour(t *testing.T) {
	escape := regexp.MustCompile("\x1b\\[[0-9]*m")
	for name, s := range variants(t) {
		for _, width := range []int{40, 80, 200} {
			bare, coloured := tableOf(t, s, TableOptions{Width: width}),
				tableOf(t, s, TableOptions{Width: width, Color: true})
			if strings.ContainsRune(bare, '\x1b') {
				t.Errorf("%s: unwanted color", name)
			}
			if got := escape.ReplaceAllString(coloured, ""); got != bare {
				t.Errorf("%s in %d columns: colour changes more than the colour:\n%s", name, width,
					cmp.Diff(bare, got))
			}
		}
	}
	s := sheetOf(t, caseText(t, "erica"), Options{})
	table := tableOf(t, s, TableOptions{Color: true})
	if got := regexp.MustCompile("\x1b\\[32m([^\x1b]*)\x1b\\[0m").FindAllStringSubmatch(table,
		-1); len(got) != 1 || got[0][1] != "second offer" {
		t.Errorf("the current offers are %q", got)
	}
	if !strings.Contains(table, "\n\x1b[1mAmazon (the second offer is the current one)\x1b[0m\n") ||
		!strings.Contains(table, "\n\x1b[1mYear 1\x1b[0m\n") {
		t.Errorf("headings are not bold:\n%q", table)
	}
}

// TestTableOfHostileNames checks that no name moves the cursor.
func TestTableOfHostileNames(t *testing.T) {
	s := sheetOf(t, caseText(t, "erica"), Options{Months: 6})
	s.Case = "a\x1b[2Jb"
	s.Worth.Opportunities[0].Company = "A\x1b[31mB\rC\u202eD"
	s.Worth.Opportunities[0].Offers[1].Name = "x\u009by"
	s.Worth.Opportunities[0].Offers[1].Level = "\x07"
	table := tableOf(t, s, TableOptions{})
	if i := strings.IndexFunc(table,
		func(r rune) bool { return r != '\n' && plain(string(r)) != string(r) && r != '\ufffd' }); i >= 0 {
		t.Errorf("a control character at %d: %q", i, table[i:min(i+20, len(table))])
	}
}
