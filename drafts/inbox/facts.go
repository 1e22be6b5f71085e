package inbox

import (
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Facts returns the amounts, dates, and level as a person reads them: what it is, and the value
// with the words that it was read from.
func (r *Reading) Facts() (list [][2]string) {
	spoken := strings.NewReplacer("sign_on", "sign-on", "_percent", "", "_value", "", "_", " ")
	add := func(name, value string, at Span) {
		name = spoken.Replace(name)
		as := text.OneLine(r.Words[at.Start:at.End])
		list = append(list, [2]string{name, fmt.Sprintf("%s (%q)", value, as)})
	}
	for _, t := range []Term{TermBase, TermSignOn, termSecondYear, TermRelocation, TermUnits,
		TermValue, TermBonus, TermTotal} {
		f, ok := r.Amounts[t]
		switch {
		case !ok:
		case t == TermBonus:
			add(string(t), comp.Percent(f.Hundredths).String(), f.Span)
		case t == TermUnits:
			add(string(t), fmt.Sprint(f.Hundredths/100), f.Span)
		default:
			add(string(t), r.money(f).String(), f.Span)
		}
	}
	for _, m := range []Mark{MarkDeadline, MarkStart, MarkUntil, MarkBack, MarkAnswer} {
		if d, ok := r.Dates[m]; ok {
			add(string(m), d.LocalTime.String(), d.Span)
		}
	}
	if r.Level != "" {
		list = append(list, [2]string{"level", r.Level})
	}
	if r.What == Yes || r.What == Partial || r.What == No || r.What == NewOffer {
		for _, at := range r.found.unread {
			list = append(list, [2]string{"not read", text.OneLine(r.Words[at.Start:at.End])})
		}
	}
	return list
}
