package ledger

import (
	"bytes"
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

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
