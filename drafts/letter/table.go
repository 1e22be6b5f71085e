package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Table is a table with a head and rows of as many cells. The first column is text, the others are
// figures.
type Table struct {
	Head []string
	Rows [][]string
}

// component is a part of pay with a column of its own.
type component struct {
	name string
	of   func(comp.Pay) comp.Money
}

// byYear returns a row for each year, with a column for each component of pay that any year has,
// and the total. Show prints an amount.
func byYear(years []comp.Year, total string, show func(comp.Money) string) *Table {
	t := &Table{Head: []string{"Year"}}
	var used []component
	for _, c := range []component{{"Base", comp.Pay.Base}, {"Bonus", comp.Pay.Bonus},
		{"Sign-on", comp.Pay.SignOn}, {"Equity", comp.Pay.Equity}} {
		if slices.ContainsFunc(years, func(y comp.Year) bool { return c.of(y.Pay).Minor() != 0 }) {
			used, t.Head = append(used, c), append(t.Head, c.name)
		}
	}
	t.Head = append(t.Head, total)
	for i, y := range years {
		row := []string{Capitalize(text.Ordinal(i + 1))}
		row = append(row, each.Of(used, func(c component) string { return show(c.of(y.Pay)) })...)
		t.Rows = append(t.Rows, append(row, show(y.Total())))
	}
	return t
}

// EveryYear returns what each year pays if all pay the same: "$110,200 a year: $92,000 in base, $9,200
// in bonus, and $9,000 in equity". Otherwise it's empty.
func (t *Table) EveryYear() string {
	if len(t.Rows) < 2 || !alike(t.Rows) {
		return ""
	}
	first := t.Rows[0]
	last := len(first) - 1
	parts := make([]string, 0, last)
	for i := 1; i < last; i++ {
		parts = append(parts, first[i]+" in "+strings.ToLower(t.Head[i]))
	}
	return first[last] + " a year: " + AndList(parts)
}

// alike reports whether rows differ only in their first cell.
func alike(rows [][]string) bool {
	return !slices.ContainsFunc(rows, func(row []string) bool {
		return !slices.Equal(row[1:], rows[0][1:])
	})
}
