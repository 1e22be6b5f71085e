package sheet

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
)

// CSV writes a row for each opportunity, offer or ask, and year, below a row of names (RFC 4180,
// but lines end in a line feed alone):
//
//	opportunity, company, offer, kind, year, currency, base, bonus, sign_on, equity, total,
//	refreshers, notes
//
// kind is "offer", or "ask" for the offer after a yes. Amounts are exact decimals in major units,
// without currency or grouping; total is without refreshers, which aren't guaranteed; notes are
// sentences about the offer, the same in each of its rows. A text that a spreadsheet would take for
// a formula, because it starts with =, +, -, @, a tab, or a carriage return, gets an apostrophe in
// front; amounts don't need one, because none is negative.
//
// The error is w's.
func (s *Sheet) CSV(w io.Writer) error {
	return s.write(w, func(b *bytes.Buffer) error {
		rows := [][]string{{"opportunity", "company", "offer", "kind", "year", "currency", "base",
			"bonus", "sign_on", "equity", "total", "refreshers", "notes"}}
		for i := range s.Worth.Opportunities {
			o := &s.Worth.Opportunities[i]
			for n, f := range slices.Concat(o.Offers, o.Asks) {
				kind := "offer"
				if n >= len(o.Offers) {
					kind = "ask"
				}
				for _, y := range f.Years {
					rows = append(rows, []string{
						noFormula(o.ID), noFormula(o.Company), noFormula(f.ID), kind, strconv.Itoa(y.Number),
						s.Worth.Currency,
						y.Base().Decimal(), y.Bonus().Decimal(), y.SignOn().Decimal(), y.Equity().Decimal(),
						y.Total().Decimal(), y.Refreshers().Decimal(),
						noFormula(strings.Join(f.Notes, " ")),
					})
				}
			}
		}
		return csv.NewWriter(b).WriteAll(rows)
	})
}

// noFormula keeps a text from becoming a formula. Some spreadsheets also take fullwidth signs.
func noFormula(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(text)[0]) {
		return "'" + text
	}
	return text
}
