package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// past is what the log has of the talks, for words that rest on what has happened.
type past struct {
	ahead     bool    // the email is written ahead: whatever it rests on will have happened
	replies   []Reply // their answers since the last email that asked for something else
	aboutTime []Reply // those about a deadline since the last email that asked for a later one
	granted   bool    // they said yes to the last change of the offer that was asked for
	letter    bool    // a letter has come since that yes
	unwritten bool    // no letter has come since they said yes to a change
	waiting   bool    // an email that waits for an answer has none
	level     bool    // the level has come up
	called    bool    // they've talked
	accepted  bool    // she has accepted the offer
	open      bool    // a recruiter has a request without an answer
	recruiter *Asked  // that request, if the kind reads OpenPoint
}

// composePast reads the log once more. An answer to an earlier offer is none to the current one.
func (j *Job) composePast(l *Letter) {
	p := past{ahead: j.Request.Ahead}
	var made calendar.Date
	if j.offer >= 0 {
		made = j.Opportunity.Offers[j.offer].Made
		p.called, p.accepted, p.level = l.Offer.Verbal, l.Offer.Settled, l.Offer.OnHold
	}
	var last *casefile.Event // the last request
	for i, e := range j.log {
		k := j.kindOf(e)
		switch {
		case j.isAsk(e) && k.asksForSupport():
			p.waiting = true // it leaves their answer to the request itself as it is
		case j.isAsk(e) && k.matter() == TopicTime:
			p.aboutTime, p.waiting = nil, true
		case j.isAsk(e):
			p.replies, p.waiting, last = nil, true, e
			p.granted = p.granted && !isCounter(e, k)
		case e.What == casefile.EventSent && k != nil && k.Reply(ReplySilence) != "":
			p.waiting = true
		case e.IsOffer() && e.On == made && j.offer > 0: // it's how they've answered
			p.waiting = false
		case e.What == casefile.EventNote && !e.Deadline.IsZero():
			p.aboutTime, p.waiting = append(p.aboutTime, ReplyYes, ReplyPartial), false
		case e.IsReply():
			r, to := ReplyOf(e.What), j.issues.Answers[i]
			if r != ReplyQuestion && to >= 0 && j.kindOf(j.log[to]).asksForSupport() {
				break // it leaves their answer to the request itself as it is
			}
			onTime := to >= 0 && j.kindOf(j.log[to]).matter() == TopicTime
			if onTime || !e.Deadline.IsZero() {
				p.aboutTime = append(p.aboutTime, r)
			}
			if r != ReplyQuestion {
				p.waiting = false
			}
			if onTime || e.On.Before(made) {
				break
			}
			p.replies = append(p.replies, r)
			// a yes to no email is to a change
			if r != ReplyQuestion && (to < 0 || isCounter(j.log[to], j.kindOf(j.log[to]))) {
				p.granted, p.letter = r == ReplyYes, false
				p.unwritten = p.unwritten || p.granted
			}
		}
		if e.What == casefile.EventWrittenOffer {
			p.letter, p.unwritten = true, false
		}
		p.called = p.called || e.What == casefile.EventVerbalOffer || e.What == casefile.EventInterview
		p.accepted = p.accepted || e.What == casefile.EventAccepted ||
			e.What == casefile.EventSent && k != nil && k.Act == ActAccept
		p.level = p.level || e.What == casefile.EventPaused ||
			k != nil && k.Stage != "before" && k.Matter() == TopicLevel
	}
	if last != nil && !made.Before(last.On) && l.BetterOffer() { // it's how they moved
		p.replies = append(p.replies, ReplyPartial)
	}
	for i := range j.issues.List {
		p.waiting = p.waiting || j.issues.awaited(&j.issues.List[i])
	}
	if i := j.withRecruiter(); i >= 0 {
		p.open = true
		if j.reads("OpenPoint", "Pending") {
			p.recruiter = j.asked(i, false)
		}
		if j.kindOf(j.log[i]).matter() != TopicTime {
			l.Pending = p.recruiter
		}
	}
	l.past = p
}

// withRecruiter returns the index of the email that asked a recruiter for something and waits for an
// answer, the first by what it's about; -1 if there's none.
func (j *Job) withRecruiter() int {
	at := -1
	FirstIssue(j.issues.List, func(t *Issue) bool {
		i := j.lastAsk(t.Ask, t.Matter)
		if i < 0 || t.Matter == TopicSupport || !j.issues.awaited(t) {
			return false
		}
		to := j.wroteTo(j.log[i], j.kindOf(j.log[i]))
		if to == nil || to.Role != casefile.RoleRecruiter {
			return false
		}
		at = i
		return true
	})
	return at
}

// Granted reports whether they've agreed to the last change of the offer that she asked for, or to
// the offer as a whole; also in an email that's written ahead of it.
func (l *Letter) Granted() bool {
	return l.past.ahead || l.past.granted || l.Offer != nil && l.Offer.Settled
}

// accepts reports whether the terms of an acceptance are those that the company has agreed to.
func (l *Letter) accepts() bool {
	return l.Granted() || l.Correction != nil || l.Agreed == l.Offer ||
		slices.Equal(l.Agreed.Lines(), l.Offer.Lines())
}

// replied reports whether they've given one of the answers.
func (l *Letter) replied(replies ...Reply) bool {
	had := slices.Concat(l.past.replies, l.past.aboutTime)
	return l.past.ahead || slices.ContainsFunc(had, func(r Reply) bool {
		return slices.Contains(replies, r)
	})
}

// Unfounded returns what the email takes for granted although the log doesn't have it, each words
// that can follow "takes for granted", and perhaps what to log.
func (j *Job) Unfounded(l *Letter) []string {
	if l.past.ahead {
		return nil
	}
	var list, answers []string
	had, about := l.past.replies, ""
	if slices.Contains(j.Kind.When, WhenDeadline) {
		had, about = l.past.aboutTime, " on the deadline"
	}
	if !slices.ContainsFunc(had, j.Kind.Answers) {
		for _, r := range Replies() {
			if j.Kind.Answers(r) {
				said := strings.TrimPrefix(needs["answered."+string(r)].taken, "they've ")
				answers = append(answers, said)
			}
		}
	}
	const unsaid = ", and the log doesn't say so"
	if len(answers) > 0 {
		list = append(list, "that they've "+strings.Join(answers, " or ")+about+unsaid)
	}
	for _, name := range j.Kind.Assumes {
		n := needs[name]
		if n.met(l) {
			continue
		}
		if n.taken != "" {
			name = "that " + n.taken
		}
		if name += unsaid; n.log != "" {
			name += ": " + n.log
		}
		list = append(list, name)
	}
	return list
}
