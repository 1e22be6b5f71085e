package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// A yes to a request for more time moves the deadline to the day that was asked for.
func TestAsOfMovesTheDeadline(t *testing.T) {
	more := &Kind{Act: ActAsk, AsksFor: []Topic{TopicTime}}
	day := func(d int) calendar.Date { return calendar.NewDate(2026, 7, d) }
	sent := casefile.Event{On: day(6), What: casefile.EventSent, Opportunity: "a", Kind: "more"}
	reply := func(what casefile.EventKind) casefile.Event {
		return casefile.Event{On: day(7), What: what, Opportunity: "a"}
	}
	named := reply(casefile.EventReplyYes)
	named.Deadline = calendar.LocalTime{Date: day(14)}
	for name, tt := range map[string]struct {
		log  []casefile.Event
		on   int
		want string
	}{
		"nobody asked":    {[]casefile.Event{reply(casefile.EventReplyYes)}, 8, "2026-07-09"},
		"no answer":       {[]casefile.Event{sent}, 8, "2026-07-09"},
		"a yes":           {[]casefile.Event{sent, reply(casefile.EventReplyYes)}, 8, "2026-07-17"},
		"the day before":  {[]casefile.Event{sent, reply(casefile.EventReplyYes)}, 6, "2026-07-09"},
		"a no":            {[]casefile.Event{sent, reply(casefile.EventReplyNo)}, 8, "2026-07-09"},
		"a day they name": {[]casefile.Event{sent, named}, 8, "2026-07-14"},
	} {
		c := &casefile.Case{Log: tt.log, Opportunities: []casefile.Opportunity{{ID: "a",
			Offers:    []casefile.Offer{{ID: "o", Made: day(1), Deadline: calendar.LocalTime{Date: day(9)}}},
			Extension: casefile.Extension{Until: calendar.LocalTime{Date: day(17)}}}}}
		o := AsOf(c, 0, day(tt.on), func(e *casefile.Event) *Kind {
			if e.Kind == "more" {
				return more
			}
			return nil
		})
		if got := o.Offers[0].Deadline.String(); got != tt.want {
			t.Errorf("%s: got %s, want %s", name, got, tt.want)
		}
	}
}

// An ask that names an offer is about the better one that answered it, too, until another ask takes its place.
func TestAskNamesTheOfferBefore(t *testing.T) {
	const (
		first, better = "{offer: one, base: 215000, fallback: {base: 212000}}", "206000"
		third         = "  - {on: 2026-05-19, what: sent, to: tom, kind: last-step}\n" +
			"  - {on: 2026-05-20, what: written-offer, offer: three}\n"
	)
	for _, tt := range []struct{ name, asks, base, level, more, want string }{
		{"it's still open", first, better, "L6", "", "$212,000"},
		{"so is one that names none", "{base: 215000, fallback: {base: 212000}}", better, "L6", "", "$212,000"},
		{"and so it is with a third offer", "{base: 215000, fallback: {base: 212000}}", better, "L6", third, "$212,000"},
		{"the offer has all of it", first, "215000", "L6", "", ""},
		{"another one names the offer", first + ", {offer: two, round: 2, base: 210000}", better, "L6", "", ""},
		{"another one names none", first + ", {round: 2, base: 210000}", better, "L6", "", ""},
		{"another one names the same offer", first + ", {offer: one, round: 2, sign_on: 40000}", better, "L6", "", "$212,000"},
		{"it's for another level", first, better, "L7", "", ""},
		{"it's no better", first, "198000", "L6", "", ""},
		{"a third offer", first, better, "L6", third, "$212,000"},
	} {
		before, after, _ := strings.Cut(threadCase, "    asks:\n")
		_, log, _ := strings.Cut(after, "log:\n")
		text := before + "      - {id: two, like: one, made: 2026-05-18, level: " + tt.level + ", base: " + tt.base + "}\n"
		if tt.more != "" {
			text += "      - {id: three, like: two, made: 2026-05-20, base: 208000}\n"
		}
		text += "    asks: [" + tt.asks + "]\nlog:\n" + log + "  - {on: 2026-05-18, what: written-offer, offer: two}\n" + tt.more
		got := ""
		if l := letterIn(t, text, "2026-05-20T15:00", &Kind{When: []When{WhenPartial}, Act: ActCounter}); l.LastStep != nil {
			got = l.LastStep.Short()
		}
		if got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// An ask is still open if they came back with other terms than pay.
func TestAskStaysOpenAfterOtherTerms(t *testing.T) {
	for _, tt := range []struct{ terms, reply, want string }{
		{"other_terms: [an office near home]", "reply-partial, offer: two", "$212,000"},
		{"start: 2026-08-10", "reply-partial, offer: two", "$212,000"},
		{"start: 2026-08-10", "reply-partial", "$212,000"},
		{"other_terms: [30 days of vacation]", "reply-no, offer: two", "$212,000"},
		{"sign_on: 30000", "reply-partial, offer: two", "$212,000"},
		{"start: 2026-08-10", "written-offer, offer: two", ""}, // that may be the letter, and no answer
		{"level: L5", "reply-partial, offer: two", ""},
	} {
		text := strings.NewReplacer("    asks:\n", "      - {id: two, like: one, made: 2026-05-18, "+tt.terms+"}\n    asks:\n",
			"{round: 1, base", "{offer: one, round: 1, base", "      - {round: 2, sign_on: 40000}\n", "").Replace(threadCase) +
			"  - {on: 2026-05-18, what: " + tt.reply + "}\n"
		got := ""
		if l := letterIn(t, text, "2026-05-20T15:00", &Kind{When: []When{WhenPartial}, Act: ActCounter}); l.LastStep != nil {
			got = l.LastStep.Short()
		}
		if got != tt.want {
			t.Errorf("%s, %s: got %q, want %q", tt.terms, tt.reply, got, tt.want)
		}
	}
}
