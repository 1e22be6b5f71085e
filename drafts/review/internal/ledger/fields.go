package ledger

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// field is a text in the case and its path.
type field struct{ Path, Text string }

// addText adds the figures in a text of the case, except those in names.
func (f *Facts) addText(x field, names []string) {
	t := text.New(x.Path, x.Text)
	words := text.Words(t.S)
	for _, n := range comp.OutsideNames(comp.FindAmountsIn(t.S, words), t.S, names) {
		f.List = append(f.List, Fact{Kind: kindOf(&n), Value: n.Value, Currency: n.Currency,
			sign: n.Sign, Fields: []string{x.Path}})
	}
	for _, d := range prose.ScanDays(t, words) {
		year := d.Year
		if year == 0 {
			year = f.year()
		}
		if d.Month == 0 {
			f.List = append(f.List, Fact{Kind: Day, dom: d.Dom, Fields: []string{x.Path}})
			continue
		}
		f.date(calendar.NewDate(year, d.Month, d.Dom), "", x.Path)
	}
}

// year returns the year of dates without one in the case's texts: that of the last event.
func (f *Facts) year() int {
	if n := len(f.c.Log); n > 0 {
		return f.c.Log[n-1].On.Year()
	}
	for _, x := range f.O.Offers {
		return x.Made.Year()
	}
	return 2024
}
