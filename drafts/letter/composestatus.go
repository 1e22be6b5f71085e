package letter

import (
	"cmp"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// status says where things stand, for somebody who hasn't read the thread.
func (j *Job) status(l *Letter) (s Status) {
	o := l.Offer
	settling := o != nil && !o.OnHold
	if settling && o.Level != "" && !j.Opportunity.LevelOpen(j.offer) {
		s.Agreed = append(s.Agreed, o.Level)
	}
	if settling && o.Start != nil && (l.Ask == nil || l.Ask.Start == nil) {
		s.Agreed = append(s.Agreed, "a start on "+o.Start.Date())
	}
	if o != nil && o.OnHold {
		s.Agreed = append(s.Agreed, "the "+strings.TrimSpace(o.Level+" offer")+" is on hold")
	}
	t := &l.Thread
	s.Done = j.interviewed(t.ToldOn)
	switch {
	case o != nil && o.Settled:
		s.Next = append(s.Next, "the letter, and then my signature")
		if t.LetterInHand {
			s.Next = []string{"my signature"}
		}
		return s
	case t.Asked != nil && !t.Asked.Answered:
		s.Open = append(s.Open, j.openLine(t.Asked))
		s.Next = append(s.Next, "your answer on that")
	case t.TheirMove != nil && t.TheirMove.Words != "":
		s.Open = append(s.Open, "my answer to your move on "+t.TheirMove.On.Date()+": "+t.TheirMove.Words)
		s.Next = append(s.Next, "my answer")
	case o != nil && o.OnHold:
	case o != nil:
		s.Open = append(s.Open, "my answer to the offer")
		s.Next = append(s.Next, "my answer")
	}
	waiting := t.Asked != nil && !t.Asked.Answered && t.Asked.About == topicWords[TopicLevel]
	if j.Opportunity.LevelOpen(j.offer) && t.Told() && !waiting {
		s.Open = append(s.Open, "the level. "+j.short("I have", "I've")+" asked to be considered at "+
			j.Opportunity.Level.Target)
		if len(s.Next) == 0 {
			next := "your update on that"
			if body := j.approvers(true); body != "" {
				next = "the decision of " + body
			}
			s.Next = append(s.Next, next)
		}
	}
	if o != nil && o.Deadline != nil {
		s.Next = append(s.Next, "the offer is open until "+o.Deadline.There())
	}
	return s
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

// openLine says what was asked for, next to what is offered.
func (j *Job) openLine(a *Asked) string {
	line := cmp.Or(a.About, "my request")
	asked := ". On " + a.On.Date() + ", I asked"
	switch {
	case a.you:
		asked += " you"
	case a.To != "":
		asked += " " + a.To
	}
	if a.Ask == nil {
		return line + asked + " about it"
	}
	if change := a.Ask.Versus(); change != "" {
		return line + asked + " to go " + change
	}
	return line + asked + " for " + a.Ask.Long()
}
