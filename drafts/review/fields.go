package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// field is a text of the case and its place.
type field struct{ path, text string }

// told adds the figures that a text of the case holds.
func (f *facts) told(x field) {
	if !strings.ContainsAny(x.text, "0123456789") && !strings.Contains(x.text, "cent") && !strings.Contains(x.text, "illion") && !strings.Contains(x.text, "thousand") {
		return
	}
	t := text.New(x.path, x.text)
	words := text.Append(nil, t.S, 0)
	for _, n := range comp.FindAmountsIn(t.S, words) {
		f.list = append(f.list, fact{sort: sortOf(&n), value: n.Value, currency: n.Currency, fields: []string{x.path}})
	}
	for _, d := range scanDays(t, words) {
		year := d.year
		if year == 0 {
			year = f.year()
		}
		f.date(calendar.NewDate(year, d.month, d.dom), "", x.path)
	}
}

// year returns the year that a text of the case means where it names none: that of the last event.
func (f *facts) year() int {
	if n := len(f.c.Log); n > 0 {
		return f.c.Log[n-1].On.Year()
	}
	for _, x := range f.o.Offers {
		return x.Made.Year()
	}
	return 2024
}
