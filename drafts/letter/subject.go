package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// subject is what an email is about: where the log has the last email that asked for that, and their
// last word on it; -1 for each that there isn't.
type subject struct{ asked, reply int }

// readSubject finds what the email is about: what the request names, or else an issue that isn't
// settled. If there's none, it's the last of each that the log has.
func (j *Job) readSubject() {
	j.subject = subject{-1, -1}
	s := &j.subject
	if j.about >= 0 {
		m := j.kindOf(j.log[j.about]).matter()
		if m == TopicTime && !j.isAsk(j.log[j.about]) { // that's settled: they write about what's open
			m = j.firstOpen()
		}
		s.asked = j.lastAsk(j.about, m)
		for i := s.asked + 1; i < j.about; i++ {
			if j.log[i].IsReply() {
				s.reply = i
			}
		}
		return
	}
	if t := FirstIssue(j.issues.List, j.canBeAbout); t != nil {
		s.reply = t.Reply
		s.asked = j.lastAsk(t.Ask, t.Matter)
		return
	}
	for i, e := range j.log {
		switch {
		case e.IsReply():
			s.reply = i
		case j.lastAsk(i, TopicSupport) == i:
			s.asked = i
		}
	}
}

// canBeAbout reports whether the email can be about an issue: one that they've answered for an email
// that answers them, and one that waits for their answer for any other.
func (j *Job) canBeAbout(t *Issue) bool {
	k := j.Kind
	if t.Dormant || t.Matter == TopicSupport {
		return false
	}
	switch {
	case slices.ContainsFunc(Replies(), k.Answers):
		return t.Reply >= 0 && k.Answers(ReplyOf(j.log[t.Reply].What)) &&
			slices.Contains(k.When, WhenDeadline) == (t.Matter == TopicTime)
	case k.Act == ActCounter, k.Act == ActHold, k.Act == ActAnswer, k.End():
		return t.Reply >= 0
	case k.Act == ActNudge && k.Matter() == TopicLevel && t.Matter != TopicLevel:
		return false
	}
	return j.issues.awaited(t)
}

// firstOpen returns the first matter that waits for an answer, or pay.
func (j *Job) firstOpen() Topic {
	t := FirstIssue(j.issues.List, func(t *Issue) bool {
		return t.Matter != TopicSupport && j.issues.awaited(t)
	})
	if t == nil {
		return TopicPay
	}
	return t.Matter
}

// lastAsk returns the index of the last email up to an index that asked for something about a matter,
// or -1. An acceptance asks for the letter, and a pause for a look at the level; a good word from
// somebody else is asked for about the matter of the email before.
func (j *Job) lastAsk(i int, m Topic) int {
	for ; i >= 0; i-- {
		e := j.log[i]
		k := j.kindOf(e)
		asks := (j.isAsk(e) || accepts(e, k) || pauses(e, k)) && !k.asksForSupport()
		if isCounter(e, k) && j.offer < 0 { // what it was about is gone
			continue
		}
		if asks && (m == TopicSupport || k.matter() == m) {
			return i
		}
	}
	return -1
}

// accepts reports whether an event is an email, of the kind, that accepts an offer.
func accepts(e *casefile.Event, k *Kind) bool {
	return e.What == casefile.EventSent && k != nil && k.Act == ActAccept
}

// matter is Matter for a kind that may be unknown.
func (k *Kind) matter() Topic {
	if k == nil {
		return TopicPay
	}
	return k.Matter()
}

// asksForSupport reports whether an email of the kind asks for a good word: that leaves what the
// recruiter was asked for as it is.
func (k *Kind) asksForSupport() bool { return k != nil && slices.Contains(k.AsksFor, TopicSupport) }

// addAbout finds the email that the request names in the log, or adds it if it's still to be sent.
func (j *Job) addAbout() {
	j.about = -1
	e := j.Request.About
	if e == nil {
		return
	}
	same := func(l *casefile.Event) bool {
		return l.What == e.What && l.On == e.On && l.Kind == e.Kind && l.To == e.To
	}
	for i, l := range slices.Backward(j.log) {
		if same(l) {
			j.about = i
			return
		}
	}
	j.about, j.planned = len(j.log), true
	j.log = append(j.log, e)
}
