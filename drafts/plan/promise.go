package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Promise is an answer that the client has promised, and that no email here gives.
type Promise struct {
	Opportunity string    `json:"opportunity"`
	Company     string    `json:"company"`
	By          time.Time `json:"by"`    // when that day ends there, in the recipient's time zone
	When        string    `json:"when"`  // the day in words, with the client's time if it has one
	Lacks       string    `json:"lacks"` // what to do about it, as in a sentence
}

// undecided warns that an answer to a reply was promised with the email at the index, or will be
// with one of the kind if that's -1, and that the case has none. The day that was named is a
// promise, once the log has it.
func (s *situation) undecided(e casefile.Event, with *letter.Kind, sent int) {
	what := "to get back to them"
	about, lacks := " on their answer", "add the next figure to asks, accept, or decline"
	switch {
	case decides(with):
		what, lacks = "them a decision", "accept, or decline"
	case e.What == casefile.EventReplyQuestion:
		about, lacks = " on their question", "no email here answers it: write that answer yourself"
	}
	if sent < 0 {
		s.warn(WarnNeeds, "%s: they wait for an answer to theirs of %s, and the case doesn't say what "+
			"comes next: %s", s.o.Company, s.style.Day(e.On), lacks)
		return
	}
	day := ""
	if by := s.promisedDay(with, sent); !by.IsZero() {
		p := Promise{Opportunity: s.o.ID, Company: s.o.Company, By: by.In(s.office.Zone()),
			When: s.moment(by), Lacks: lacks}
		if !by.HasTime {
			p.By = s.office.At(by.Date, s.office.Rules().Closes)
		}
		if !slices.Contains(s.plan.Promises, p) {
			s.plan.Promises = append(s.plan.Promises, p)
		}
		day = " by " + p.When
	}
	s.warn(WarnNeeds, "%s: you promised %s%s%s of %s, and the case doesn't say what comes next: %s",
		s.o.Company, what, day, about, s.style.Day(e.On), lacks)
}

// promisedDay returns the day that the email of the kind at the index names for the answer; zero if
// it hasn't gone out. The log has no hour: it's taken for noon.
func (s *situation) promisedDay(k *letter.Kind, sent int) (by calendar.LocalTime) {
	if sent < 0 {
		return by
	}
	at := s.office.At(s.log[sent].On, s.office.Rules().Noon)
	r := letter.Request{Kind: k.ID, Opportunity: s.o.ID, Send: at, New: true}
	j, err := letter.Resolve(s.c, k, r)
	if err != nil {
		return by
	}
	return j.By()
}

// decides reports whether an email of the kind promises a decision, and nothing in between.
func decides(k *letter.Kind) bool { return k.Promises() && k.Answers(letter.ReplyNo) }
