package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Latest is what the company has done since the client last wrote to the recruiter, as the log has
// it: a letter, an offer by phone, or else an answer.
type Latest struct {
	On     Day   // the zero Day in an email that's written ahead
	Letter bool  // sent the offer in writing
	Spoken bool  // made the offer by phone
	Reply  Reply // answered

	words string // what they answered
}

// latest returns the last of those events, for an email to the recruiter: the answer that one is
// written ahead for. It's nil if the client has written since.
func (j *Job) latest() *Latest {
	if j.to < 0 || j.Opportunity.People[j.to].Role != casefile.RoleRecruiter {
		return nil
	}
	if r := j.Request.Answer; r != "" {
		return &Latest{Reply: r}
	}
	for _, e := range slices.Backward(j.log) {
		switch e.What {
		case casefile.EventSent, casefile.EventAsked, casefile.EventRecruiterChange:
			return nil
		}
		l := &Latest{
			On:     Day{e.On, j.style},
			Letter: e.What == casefile.EventWrittenOffer,
			Spoken: e.What == casefile.EventVerbalOffer,
		}
		if e.IsReply() {
			l.Reply, l.words = ReplyOf(e.What), e.Text
		}
		if l.Letter || l.Spoken || l.Reply != "" {
			return l
		}
	}
	return nil
}

// TheOffer names the offer by what they've just done: "Tuesday's offer letter", "the offer".
func (m Moments) TheOffer() string {
	if m.Latest == nil || !m.Latest.Letter {
		return "the offer"
	}
	if day := m.Latest.On.Possessive(); day != "the" {
		return day + " offer letter"
	}
	return "the offer"
}

// ThanksFor returns what to thank them for, words that can follow "thank you for": "Tuesday's
// offer letter", "taking me through the offer yesterday", "getting back to me on Monday"; it's empty if
// they've done nothing since the client last wrote.
func (m Moments) ThanksFor() string {
	l := m.Latest
	switch {
	case l == nil:
		return ""
	case l.Letter:
		return m.TheOffer()
	case l.Spoken:
		return "taking me through the offer " + l.On.Ago()
	case l.On.date.IsZero():
		return "getting back to me"
	}
	return "getting back to me " + l.On.Ago()
}

// Possessive returns a day that's over, or the day of sending, as words before what it brought:
// "today's", "yesterday's", "Tuesday's"; "the" for one that's longer ago.
func (d Day) Possessive() string {
	switch n := d.ahead(); {
	case n == 0:
		return "today's"
	case n == -1:
		return "yesterday's"
	case n < 0 && n > -6:
		return d.Weekday() + "'s"
	case n == -6:
		return "last " + d.Weekday() + "'s"
	}
	return "the"
}
