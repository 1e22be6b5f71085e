package casefile

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/english"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// leastBase is what a base salary for a year is above in any currency, in hundredths.
const leastBase = 1000_00

// oddHints are about facts that hardly go together, and words that don't suit every email.
func (c *Case) oddHints() (hints []strict.Problem) {
	first := c.firstDay()
	for i := range c.Opportunities {
		o, path := &c.Opportunities[i], fmt.Sprintf("opportunities[%d]", i)
		add := func(field, format string, args ...any) {
			hints = append(hints, c.problemAt(path+field, fmt.Sprintf(format, args...)))
		}
		for n := range o.Offers {
			if m := o.Offers[n].Base; comp.Hundredths(m) > 0 && comp.Hundredths(m) < leastBase {
				add(fmt.Sprintf(".offers[%d].base", n), "%s is hardly a salary for a year: write %dk if it's in "+
					"thousands", m, comp.Hundredths(m)/100)
			}
			if d := o.Offers[n].Deadline; d.HasTime && d.Hour == 0 && d.Minute == 0 {
				add(fmt.Sprintf(".offers[%d].deadline", n), "%s is the first minute of that day: write "+
					"%s for its end, or %s for the end of the day before", d, d.Date, d.Date.AddDays(-1))
			}
			if text := o.Offers[n].Equity.valueDoubt(); text != "" {
				add(fmt.Sprintf(".offers[%d].equity.value", n), "%s", text)
			}
		}
		for n := range o.Asks {
			if text := o.totalDoubt(&o.Asks[n]); text != "" {
				add(fmt.Sprintf(".asks[%d].total", n), "%s", text)
			}
			if text := o.roundDoubt(n); text != "" {
				add(fmt.Sprintf(".asks[%d]", n), "%s", text)
			}
		}
		if last := o.Notice.LastDay; !first.IsZero() && !last.IsZero() && !last.Before(first) {
			add(".notice.last_day", "%s isn't before the first day of the new job, %s", last, first)
		}
		c.wordHints(o, add)
		h := c.history(i)
		for _, e := range h.events {
			if e.offer < 0 {
				continue
			}
			if text := h.moveDoubt(&e); text != "" {
				hints = append(hints, c.problemAt(e.path+".base", text))
			}
			if text := h.signOnDoubt(&e); text != "" {
				hints = append(hints, c.problemAt(e.path+".sign_on", text))
			}
		}
	}
	return hints
}

// firstDay returns the first day of the job that she has accepted; zero if there's none.
func (c *Case) firstDay() calendar.Date {
	for i := range c.Opportunities {
		o := &c.Opportunities[i]
		n := len(o.Offers) - 1
		if n < 0 {
			continue
		}
		logged := slices.ContainsFunc(c.Log, func(e Event) bool {
			return e.Opportunity == o.ID && e.What == EventAccepted
		})
		if o.Stage == StageAccepted || o.Offers[n].Settled() || logged && o.Open() {
			return o.Offers[n].Start
		}
	}
	return calendar.Date{}
}

// valueDoubt says that the value of a grant isn't what its units are worth, or "".
func (e *Equity) valueDoubt() string {
	if e == nil || e.Value.IsZero() || e.Units == 0 || e.Price.IsZero() {
		return ""
	}
	units := *e
	units.Value = comp.Money{}
	worth, known := units.Worth()
	if !known || worth.Currency() != e.Value.Currency() {
		return ""
	}
	if d := worth.Minor() - e.Value.Minor(); max(d, -d)*100 <= 2*e.Value.Minor() { // rounded
		return ""
	}
	return fmt.Sprintf("%s isn't what the units are worth at their price, %s: the value counts",
		e.Value, worth)
}

// totalDoubt says that an annual total is below what the offer pays in its first year, or "".
func (o *Opportunity) totalDoubt(a *Ask) string {
	n := o.CurrentOffer(calendar.Date{})
	if a.Offer != "" {
		n = slices.Index(o.offerIDs(), a.Offer)
	}
	if a.Total.IsZero() || n < 0 {
		return ""
	}
	years, err := o.Offers[n].Comp().Years(comp.Assumptions{})
	if err != nil || len(years) == 0 {
		return ""
	}
	pays := years[0].Total()
	if pays.Currency() != a.Total.Currency() || a.Total.Minor() >= pays.Minor() {
		return ""
	}
	return fmt.Sprintf("%s is below what offer %q pays in the first year, %s",
		a.Total, o.Offers[n].ID, pays)
}

// roundDoubt says that an ask is for more than the one before it, about the same offer, or "".
func (o *Opportunity) roundDoubt(n int) string {
	if n == 0 || o.Asks[n].Offer != o.Asks[n-1].Offer {
		return ""
	}
	a, before := o.Asks[n], o.Asks[n-1]
	if before.Package().empty() || len(before.Options)+len(before.OtherTerms) > 0 ||
		!before.Total.IsZero() || before.Relocation != nil || !before.Start.IsZero() {
		return ""
	}
	was := before.Package().ApplyTo(Offer{})
	if left := before.Beyond(&Offer{}, a.Package().ApplyTo(Offer{}), nil); !left.Empty() {
		return "" // it gives up a part of that
	}
	for _, p := range a.Package().parts(was) {
		if p.field != "" && p.offered != "" && p.order > 0 {
			return fmt.Sprintf("%s is more than the %s of the round before it: a later round asks for less, "+
				"or for something else", p.asked, p.offered)
		}
	}
	return ""
}

// moveDoubt says that they came back with a base in another currency, or with a lower one and nothing
// else, or "".
func (h *history) moveDoubt(e *pastEvent) string {
	offered := h.o.Offers[e.offer].Base
	if e.What != EventReplyPartial && e.What != EventReplyYes || e.Base.IsZero() || offered.IsZero() {
		return ""
	}
	rest := e.Terms
	rest.Base = comp.Money{}
	switch {
	case e.Base.Currency() != offered.Currency():
		return fmt.Sprintf("%s is in another currency than the base of offer %q, %s", e.Base,
			h.o.Offers[e.offer].ID, offered)
	case rest.Unchanged() && e.Base.Minor() < offered.Minor():
		return fmt.Sprintf("%s is below the base of offer %q, %s", e.Base, h.o.Offers[e.offer].ID, offered)
	}
	return h.askDoubt(e, rest.Unchanged())
}

// mostSignOn is how many times the sign-on that was offered or asked for theirs may be. Where it takes the
// place of a base, it may well be more than that.
const mostSignOn = 5

// signOnDoubt says that the sign-on they came back with is far from what was offered and asked for, or "".
func (h *history) signOnDoubt(e *pastEvent) string {
	if len(e.SignOn.ByYear()) == 0 {
		return ""
	}
	got := e.SignOn.Years[0]
	var most comp.Money
	list := []*SignOn{h.o.Offers[e.offer].SignOn}
	for _, a := range h.o.Asks {
		list = append(list, a.SignOn)
	}
	for _, s := range list {
		if len(s.ByYear()) > 0 && s.Years[0].Currency() == got.Currency() && s.Years[0].Minor() > most.Minor() {
			most = s.Years[0]
		}
	}
	base := h.o.Offers[e.offer].Base
	switch {
	case !most.IsZero() && got.Minor() > mostSignOn*most.Minor():
		return fmt.Sprintf("%s is far more than the sign-on that was offered or asked for, %s: is that right?", got, most)
	case most.IsZero() && base.Currency() == got.Currency() && !base.IsZero() && got.Minor() > base.Minor():
		return fmt.Sprintf("%s is more than the base of offer %q, %s: is that right?", got, h.o.Offers[e.offer].ID, base)
	}
	return ""
}

// askDoubt says that the base they came back with doesn't go with their answer: a part of what was
// asked for that's as much as all of it, and nothing else, or a yes to all of it that's less.
func (h *history) askDoubt(e *pastEvent, alone bool) string {
	var most comp.Money
	for _, i := range h.o.OpenAsks(e.offer) {
		a := &h.o.Asks[i]
		if a.Base.Currency() == e.Base.Currency() && a.Base.Minor() > most.Minor() {
			most = a.Base
		}
	}
	switch {
	case most.IsZero():
	case e.What == EventReplyYes && e.Base.Minor() < most.Minor():
		return fmt.Sprintf("%s is less than was asked for, %s: if that isn't all agreed, write "+
			"reply-partial", e.Base, most)
	case e.What == EventReplyPartial && e.Base.Minor() > most.Minor() && alone:
		return fmt.Sprintf("%s is more than was asked for, %s: is that right?", e.Base, most)
	}
	return ""
}

// wordHints are about words of the case that an email says as they are.
func (c *Case) wordHints(o *Opportunity, add func(field, format string, args ...any)) {
	words := strings.FieldsFunc(o.Interview.Detail, func(r rune) bool { return !unicode.IsLetter(r) })
	for _, p := range o.People {
		if name := p.FirstName(); name != "" && p.Role == RoleRecruiter && slices.Contains(words, name) {
			add(".interview.detail", "it names %s, who is the one who reads it: write you", name)
		}
	}
	for i := range c.Opportunities {
		other := c.Opportunities[i].Company
		for _, r := range []struct{ field, reason string }{
			{".extension.reason", o.Extension.Reason}, {".timeline.reason", o.Timeline.Reason},
			{".start.reason", o.Start.Reason},
		} {
			if c.Opportunities[i].ID != o.ID && other != "" && strings.Contains(r.reason, other) {
				add(r.field, "it names %s to %s", other, o.Company)
			}
		}
	}
	if c.Client.Voice != VoiceFormal {
		return
	}
	for n, e := range o.Evidence {
		for _, part := range [][2]string{{"say", e.Say}, {"helps", e.Helps}} {
			if full, _ := english.Expand(part[1], english.Nothing, english.Nothing); full != part[1] {
				add(fmt.Sprintf(".evidence[%d].%s", n, part[0]),
					"the voice is formal, and it has a contraction: write %q", strict.Excerpt(full))
			}
		}
	}
}
