package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// status says where things stand, for somebody who hasn't read the thread. What nobody has agreed
// to isn't listed as agreed.
func (j *Job) status(l *Letter) (s Status) {
	o, t := l.Offer, &l.Thread
	s.Done = j.interviewed(t.ToldOn)
	switch {
	case o != nil && o.Settled:
		f := &j.Opportunity.Offers[j.offer]
		if l.past.granted {
			f = j.agreed(j.answers())
		}
		if f.Level != "" {
			s.Agreed = append(s.Agreed, f.Level)
		}
		s.Agreed = append(s.Agreed, j.offeredParts(f)...)
		s.Next = "the letter, and then my signature"
		if t.LetterInHand {
			s.Next = "my signature"
		}
		return s
	case o != nil && o.OnHold:
		s.Open = append(s.Open, "The "+strings.TrimSpace(o.Level+" offer")+" is on hold for now.")
	}
	s.Agreed = j.grantedParts()
	s.Amend = t.Written && len(s.Agreed) > 0 && (!t.LetterInHand || l.past.granted && !l.past.letter)
	level, pay := false, false // there's a line about them
	for _, i := range j.issues.List {
		line, waits := j.issueLine(i)
		if line == "" {
			continue
		}
		s.Open = append(s.Open, line)
		level, pay = level || i.Matter == TopicLevel, pay || i.Matter == TopicPay
		s.Waits = s.Waits || waits
	}
	switch m := t.TheirMove; {
	case pay || o != nil && o.OnHold:
	case m != nil && m.Words != "":
		e := j.log[j.subject.reply]
		s.Open = append(s.Open, Capitalize(j.answerer(e))+" "+j.answerWords(e)+iOwe)
	case o != nil && !s.Waits:
		s.Open = append(s.Open, "I owe you my answer to the offer.")
	}
	held := func(e *casefile.Event) bool { return pauses(e, j.kindOf(e)) } // for a look at the level
	told := t.Told() || slices.ContainsFunc(j.log, held)
	if j.Opportunity.LevelOpen(j.offer) && told && !level && !j.issues.LevelRefused {
		s.Open = append(s.Open, j.short("I have", "I've")+" asked to be considered at "+
			j.Opportunity.Level.Target+".")
		if o == nil || o.OnHold {
			s.Next = "your update on that"
			if body := j.approvers(true); body != "" {
				s.Next = "the decision of " + body
			}
		}
	}
	if o != nil {
		s.Offer = termList(slices.DeleteFunc(j.offeredParts(&j.Opportunity.Offers[j.offer]),
			func(part string) bool { return slices.Contains(s.Agreed, part) }))
		s.Deadline = o.Deadline
	}
	if s.Deadline != nil {
		s.Extended = j.extended()
	}
	return s
}

// iOwe ends a sentence that says what they've answered.
const iOwe = ", and I owe you an answer."

// extended says who moved the deadline of the offer, when, and from which day, a clause; "" if the
// log has nobody who did.
func (j *Job) extended() string {
	f, before := &j.Opportunity.Offers[j.offer], j.Case.Opportunities[j.index].Offers[j.offer].Deadline
	if before.IsZero() || before == f.Deadline {
		return ""
	}
	for _, e := range slices.Backward(j.log) {
		if e.Deadline == f.Deadline {
			return j.answerer(e) + " moved it on " + j.style.Day(e.On).Date() + "; before that, it was " +
				j.style.Day(before.Date).Date()
		}
	}
	return ""
}

// asAsk returns the terms of an offer that an ask could be for.
func asAsk(f *casefile.Offer) casefile.Ask {
	a := payOf(f)
	a.Start, a.OtherTerms = f.Start, casefile.TermsOf(f.OtherTerms)
	return a
}

// offeredParts returns the terms of an offer, a phrase each.
func (j *Job) offeredParts(f *casefile.Offer) []string {
	list := j.askFor(new(asAsk(f))).parts()
	if text := newRefreshers(f.Refreshers).expected(); text != "" {
		list = append(list, "refreshers "+text)
	}
	return list
}

// grantedParts returns what they've said yes to since the offer was made, a phrase each.
func (j *Job) grantedParts() (list []string) {
	for n, e := range j.log {
		to := j.issues.Answers[n]
		if j.offer < 0 || to < 0 || e.What != casefile.EventReplyYes ||
			e.On.Before(j.Opportunity.Offers[j.offer].Made) {
			continue
		}
		k := j.kindOf(j.log[to])
		switch a := j.asked(to, true); {
		case a.Ask != nil:
			list = append(list, a.Ask.parts()...)
		case !e.Terms.Unchanged():
			said := e.Terms.ApplyTo(casefile.Offer{})
			list = append(list, j.askFor(new(asAsk(&said))).parts()...)
		case isCounter(j.log[to], k): // it's in the offer already: see AsOf
			if part, ok := k.partOf(asAsk(&j.Opportunity.Offers[j.offer])); ok {
				had := j.offeredParts(new(j.before(e)))
				list = append(list, slices.DeleteFunc(j.askFor(&part).parts(),
					func(part string) bool { return slices.Contains(had, part) })...)
			}
		}
	}
	return list
}

// issueLine says what was asked for and what they said to it, and reports whether their answer is still to
// come; "" if the recruiter has nothing to do with it, or nothing is left to say about it.
func (j *Job) issueLine(i Issue) (line string, waits bool) {
	if i.Ask < 0 || i.Dormant || i.Matter == TopicSupport {
		return "", false
	}
	if k := j.kindOf(j.log[i.Ask]); k != nil && k.End() {
		return "", false
	}
	n := i.Ask // an email may only have answered a question about the ask
	for n >= 0 && !(j.isAsk(j.log[n]) && j.kindOf(j.log[n]).matter() == i.Matter) {
		n--
	}
	if n < 0 {
		return "", false
	}
	back := j.askedBack(n)
	question := i.Reply >= 0 && j.log[i.Reply].What == casefile.EventReplyQuestion
	waits = i.Reply < 0 || question && back != ""
	a := j.asked(n, !waits)
	if waits {
		return j.openLine(a) + back + j.short(" I have not", " I haven't") + " had an answer yet.", true
	}
	e := j.log[i.Reply]
	if i.Matter != TopicLevel && !question && (i.Matter != TopicPay || e.What == casefile.EventReplyYes) {
		return "", false
	}
	end := iOwe
	if e.What == casefile.EventReplyYes {
		end = "."
	}
	return j.openLine(a) + " " + Capitalize(j.answerer(e)) + " " + j.answerWords(e) + end, false
}

// answerer names who gave an answer: "you", "Tom".
func (j *Job) answerer(e *casefile.Event) string {
	o := j.Opportunity
	p := personWithID(o, e.To)
	if i := o.PersonInRole(casefile.RoleRecruiter, e.On); p == nil && i >= 0 {
		p = &o.People[i]
	}
	if p == nil || j.isTo(p) {
		return "you"
	}
	return j.nameOf(p)
}

// answerWords says what an answer was, after the name of who gave it.
func (j *Job) answerWords(e *casefile.Event) string {
	on := " on " + j.style.Day(e.On).Date()
	switch words := j.move(e).Words; {
	case e.What == casefile.EventReplyQuestion:
		return "had a question" + on
	case e.What == casefile.EventReplyYes:
		return "said yes" + on
	case words != "":
		return "moved " + words + on
	case e.What == casefile.EventReplyNo:
		return "said no" + on
	}
	return "moved part of the way" + on
}

// interviewed says that she's had interviews since she asked for the level, and when the last was; ""
// if she hasn't.
func (j *Job) interviewed(since *Day) string {
	if since == nil {
		return ""
	}
	n, last := 0, since
	for _, e := range j.log {
		if e.What == casefile.EventInterview && since.date.Before(e.On) && e.On.Before(j.sent) {
			n, last = n+1, &Day{e.On, j.style}
		}
	}
	switch n {
	case 0:
		return ""
	case 1:
		return "the interview about the level, on " + last.Date()
	}
	return "the interviews about the level, the last one on " + last.Date()
}

// openLine says what was asked for, and its reasons as long as that has no answer: sentences for
// somebody who may not have read the request.
func (j *Job) openLine(a *Asked) string {
	asked := "On " + a.On.Date() + ", I asked "
	switch {
	case a.you:
		asked += "you "
	case a.To != "":
		asked += a.To + " "
	}
	switch {
	case a.Ask != nil && a.Answered: // the offer may be another one now
		return asked + "for " + a.Ask.Long() + "."
	case a.Ask != nil:
		asked += "for " + strings.Join(append([]string{a.Ask.Change() + "."}, a.Ask.Reasons...), " ")
	case a.About == topicWords[TopicLevel]:
		asked += "to be considered at " + j.Opportunity.Level.Target + "."
	default:
		asked += "about " + cmp.Or(a.About, "the offer") + "."
	}
	return asked
}

// sameMatter reports whether two emails of the log ask for the same.
func (j *Job) sameMatter(a, b int) bool {
	if a < 0 || a == b {
		return a == b
	}
	k, other := j.kindOf(j.log[a]), j.kindOf(j.log[b])
	return k != nil && other != nil && k.matter() == other.matter()
}

// askedBack says that they had a question about what the email with the index in the log asked for, the last
// if there were several, and when she answered it, a sentence after a space; "" if they had none, or if she
// owes the answer.
func (j *Job) askedBack(asked int) string {
	question, answered, on := "", "", calendar.Date{}
	onTime := j.kindOf(j.log[asked]).matter() == TopicTime
	for i, e := range j.log[asked+1:] {
		switch k := j.kindOf(e); {
		case e.What == casefile.EventReplyQuestion && !e.Aside && j.sameMatter(j.issues.Answers[asked+1+i], asked):
			question, answered, on = " "+Capitalize(j.answerer(e))+" "+j.answerWords(e), "", e.On
		case question == "" || answered != "" || e.What != casefile.EventSent || k == nil || k.Window == WindowSnap ||
			k.Act != ActAnswer && k.Act != ActBrief || (k.Matter() == TopicTime) != onTime:
		case e.On == on:
			answered = ", and I answered it the same day."
		default:
			answered = ", and I answered it on " + j.style.Day(e.On).Date() + "."
		}
	}
	if answered == "" {
		return ""
	}
	return question + answered
}
