package ledger

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// Text is a text in the case and the path of its field.
type Text struct{ Path, Text string }

// addText adds the figures in a text of the case. Known are the figures of the case's fields.
func (f *Facts) addText(x Text, known []Fact) {
	t := text.New(x.Path, x.Text)
	words := text.Words(t.S)
	for _, n := range f.about.Amounts(t.S, words) {
		f.List = append(f.List, Fact{Kind: kindOf(&n), Value: n.Value, Currency: n.Currency,
			sign: n.Sign, Fields: []string{x.Path}})
	}
	f.addShares(x, t.S, words)
	f.addNeighbors(x, words, known)
	for _, d := range prose.ScanDays(t, words) {
		year := d.Year
		if year == 0 {
			year = f.year()
		}
		if d.Month == 0 {
			f.List = append(f.List, Fact{Kind: Day, dom: d.Dom, Fields: []string{x.Path}})
			continue
		}
		f.List = append(f.List, Fact{Kind: Day, Day: calendar.NewDate(year, d.Month, d.Dom),
			AnyYear: d.Year == 0, Fields: []string{x.Path}})
	}
}

// sharesInWords are the percentages, in hundredths, that words stand for.
var sharesInWords = map[string]int64{"half": 50_00, "halved": 50_00, "quarter": 25_00, "third": 33_00,
	"twice": 100_00, "double": 100_00, "doubled": 100_00, "tripled": 200_00, "fifth": 20_00, "tenth": 10_00}

// addShares adds the percentages of "half" and of "one part in fifty".
func (f *Facts) addShares(x Text, s string, words []text.Word) {
	for _, w := range words {
		if p := sharesInWords[w.Low]; p > 0 {
			f.List = append(f.List, Fact{Kind: Percent, Value: p, Fields: []string{x.Path}})
		}
	}
	counts := comp.FindCounts(s, words)
	for i := 1; i < len(counts); i++ {
		one, all := counts[i-1].Value, counts[i].Value
		between := strings.Fields(s[counts[i-1].End:counts[i].Start])
		if n := len(between); n == 0 || n > 3 || between[n-1] != "in" && between[n-1] != "of" ||
			one <= 0 || all <= one || one*int64(whole)%all != 0 {
			continue
		}
		f.List = append(f.List, Fact{Kind: Percent, Value: one * int64(whole) / all, Fields: []string{x.Path}})
	}
}

// neighbors are the days that a text names from a date next to it.
var neighbors = prose.Lazy("day|week before|after|following\nfollowing|previous day|week")

// addNeighbors adds the days that a text of the case names from the date that its field stands next
// to: the reason for more time until a day may be a visit "on the day before".
func (f *Facts) addNeighbors(x Text, words []text.Word, known []Fact) {
	for _, h := range neighbors().Find(words, 0, len(words)) {
		n := 1
		for _, w := range words[h.From:h.To] {
			switch w.Low {
			case "before", "previous":
				n = -n
			case "week":
				n *= 7
			}
		}
		at := x.Path[:strings.LastIndexByte(x.Path, '.')+1]
		for i := range known {
			day := &known[i]
			if day.Kind != Day || len(day.Fields) == 0 || day.Day.IsZero() {
				continue
			}
			if rest, ok := strings.CutPrefix(day.Fields[0], at); ok && !strings.Contains(rest, ".") {
				f.date(day.Day.AddDays(n), fmt.Sprintf("%+d days from %s", n, day.Day), x.Path)
			}
		}
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

// addRest adds the figures in the other fields of the opportunity, and gathers the texts that an
// email may repeat.
func (f *Facts) addRest() {
	offers, asks := []byte(f.path+".offers["), []byte(f.path+".asks[")
	for path, value := range privacy.OpenFields(f.c, f.opp) {
		if text, ok := value.(string); ok {
			f.Texts = append(f.Texts, Text{string(path), text})
			continue
		}
		if bytes.HasPrefix(path, offers) || bytes.HasPrefix(path, asks) {
			continue // added elsewhere
		}
		switch x := value.(type) {
		case *comp.Money:
			f.money(*x, OtherPart, Stated, 0, 0, string(path))
		case *comp.Percent:
			f.percent(*x, OtherPart, Stated, 0, string(path))
		case *calendar.Date:
			f.date(*x, "", string(path))
		case *calendar.LocalTime:
			f.moment(*x, "", string(path))
		}
	}
}

func index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }
