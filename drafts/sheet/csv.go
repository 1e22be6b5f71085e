package sheet

import (
	"bytes"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/worth"
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
	if err := s.check(); err != nil {
		return err
	}
	var b bytes.Buffer
	c := csv.NewWriter(&b)
	rows := [][]string{{"opportunity", "company", "offer", "kind", "year", "currency", "base",
		"bonus", "sign_on", "equity", "total", "refreshers", "notes"}}
	for i := range s.Worth.Opportunities {
		o := &s.Worth.Opportunities[i]
		for _, f := range o.Offers {
			rows = append(rows, s.csvRows(o, f, "offer")...)
		}
		for _, f := range o.Asks {
			rows = append(rows, s.csvRows(o, f, "ask")...)
		}
	}
	if err := c.WriteAll(rows); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (s *Sheet) csvRows(o *worth.OpportunityWorth, f worth.OfferWorth, kind string) [][]string {
	var rows [][]string
	for _, y := range f.Years {
		rows = append(rows, []string{
			noFormula(o.ID), noFormula(o.Company), noFormula(f.ID), kind, strconv.Itoa(y.Number),
			s.Worth.Currency,
			y.Base().Decimal(), y.Bonus().Decimal(), y.SignOn().Decimal(), y.Equity().Decimal(),
			y.Total().Decimal(), y.Refreshers().Decimal(),
			noFormula(strings.Join(f.Notes, " ")),
		})
	}
	return rows
}

// noFormula keeps a text from becoming a formula. Some spreadsheets also take fullwidth signs.
func noFormula(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(text)[0]) {
		return "'" + text
	}
	return text
}
