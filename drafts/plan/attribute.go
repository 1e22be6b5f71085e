package plan

import (
	"fmt"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// noon is when an email in a log is taken to have gone out.
const noon = 12 * time.Hour

// request is an email in the log that waits for an answer.
type request struct {
	email *casefile.Event
	kind  *letter.Kind
}

// requests returns the emails that wait for an answer from the company of the opportunity at the
// index, by what each is about. One that puts the offer on hold is about time.
func (i *Incoming) requests(n int) map[letter.Topic]request {
	logged := (&planner{cat: i.cat, kinds: map[string]*letter.Kind{}}).logged
	o := letter.AsOf(i.was, n, calendar.Date{}, logged)
	log := letter.NotesOfTime(i.was.Events(o, calendar.Date{}), logged)
	open := map[letter.Topic]request{}
	for _, at := range letter.ReadIssues(o, log, logged).Open() {
		k := logged(log[at])
		if k == nil {
			continue
		}
		topic, hold := k.Matter(), k.Act == letter.ActHold
		if hold && open[letter.TopicTime].kind == nil {
			topic = letter.TopicTime // how long the offer stays open
		}
		if !hold || open[topic].kind == nil {
			open[topic] = request{log[at], k}
		}
	}
	return open
}

// attribute makes the event of the email the answer to the request that it's about. With several,
// it names that one; the email isn't clear if it could be about any of them.
func (i *Incoming) attribute(e *casefile.Event) error {
	n, err := i.was.FindOpportunity(i.Opportunity)
	if err != nil {
		return err
	}
	open := i.requests(n)
	all := len(open)
	if i.isTooOld(e, open) {
		return nil
	}
	if i.What == inbox.Hold && e.Until.IsZero() && len(open) > 0 {
		return i.givesTime(e, n, open)
	}
	about := i.About()
	if open[letter.TopicTime].kind == nil && i.RefusesTime() && !i.said {
		i.Reading = i.Reading.As(inbox.NotClear)
		i.Why = "it's a no to a later deadline, and no request for one is open"
		return nil
	}
	if i.RefusesTime() {
		about = inbox.Matters{Time: true}
	}
	if asked, ok := open[letter.TopicTime]; ok && asked.kind.WantsTime() &&
		i.What == inbox.NewDeadline && (i.KeepsDeadline() || !e.Deadline.IsZero()) {
		if !i.grantsTime(e, n, asked) {
			return nil
		}
		about = inbox.Matters{Time: true}
	}
	if !e.IsReply() || len(open) < 2 {
		if e.IsReply() && len(open) < all || letter.OnlyTime(e) {
			for _, r := range open {
				e.Kind = r.kind.ID // and not the one that is newer than the email, or only the deadline
			}
		}
		return nil
	}
	var topic letter.Topic
	for _, t := range []struct {
		topic letter.Topic
		is    bool
	}{
		{letter.TopicTerms, about.Pay || about.Level}, {letter.TopicLevel, about.Level},
		{letter.TopicPay, about.Pay}, {letter.TopicTime, about.Time && !about.Pay && !about.Level},
	} {
		if _, ok := open[t.topic]; ok && t.is {
			topic = t.topic
		}
	}
	if topic != "" {
		e.Kind = open[topic].kind.ID
		if level := open[letter.TopicLevel].kind; about.All && topic == letter.TopicPay && level != nil {
			i.also = level.ID
		}
	} else if !i.said {
		i.Reading = i.Reading.As(inbox.NotClear)
		i.Why = text.Plural(len(open), "request") + " are open, and it doesn't say which one it answers"
	}
	return nil
}

// isTooOld reports whether the email is older than all that it could answer, and makes it not clear,
// unless a person says what it is. Requests that are newer than the email are taken out of those
// that are open.
func (i *Incoming) isTooOld(e *casefile.Event, open map[letter.Topic]request) bool {
	if i.said || !e.IsReply() && i.What != inbox.Hold {
		return false
	}
	var newest request
	for topic, r := range open {
		if !i.Received().Before(r.email.On) {
			continue
		}
		if newest.email == nil || newest.email.On.Before(r.email.On) {
			newest = r
		}
		delete(open, topic)
	}
	if newest.email == nil || len(open) > 0 {
		return false
	}
	i.Reading = i.Reading.As(inbox.NotClear)
	i.Why = fmt.Sprintf("its date is %s, before %s went out on %s, so it can't be the answer to that: "+
		"check its Date field, or read their newer email", i.Received(), newest.kind.ID, newest.email.On)
	return true
}

// Advice returns what [inbox.Reading.Advice] does, and on which day the log has the email if that
// isn't the day that the email has.
func (i *Incoming) Advice(c *casefile.Case) []string {
	list := i.Reading.Advice(c)
	e, ok := i.Event(i.was)
	switch {
	case i.Log == "" || !ok:
	case i.Mail.Date.IsZero():
		list = append(list, fmt.Sprintf("the email has no date that can be read, so the log has it on %s: "+
			"change that if it came on another day", e.On))
	case e.On != i.Received():
		list = append(list, fmt.Sprintf("the email is of %s, and the log goes on to %s already, so it's "+
			"there on that day: move it up if the order matters", i.Received(), e.On))
	}
	return list
}

// givesTime gives those who have only said that they're looking into it as long as after the
// email itself.
func (i *Incoming) givesTime(e *casefile.Event, n int, open map[letter.Topic]request) error {
	office, err := i.was.Office(n, calendar.Rules{})
	if err != nil {
		return err
	}
	after := office.Rules().NudgeAfter
	if open[letter.TopicPay].kind == nil && open[letter.TopicLevel].kind != nil {
		after = office.Rules().LevelAfter
	}
	e.Until = office.AddWorkdays(e.On, after-1)
	return nil
}

// grantsTime makes the event of an email with a new deadline a yes to the request for a later
// one, a part of it if it's before the day that was asked for, or a no if it's the day of the old
// one. It reports whether it's one of these.
func (i *Incoming) grantsTime(e *casefile.Event, n int, asked request) bool {
	o := i.was.AsOf(n, e.On)
	zone, err := i.was.Zone(o)
	offer := o.CurrentOffer(e.On)
	if err != nil || offer < 0 {
		return false
	}
	old := o.Offers[offer].Deadline
	if i.KeepsDeadline() {
		e.What, e.Text = casefile.EventReplyNo, i.Evidence
		return true
	}
	if !old.In(zone).Before(e.Deadline.In(zone)) {
		return false
	}
	e.What, e.Text = casefile.EventReplyYes, ""
	j, err := letter.Resolve(i.was, asked.kind, letter.Request{Kind: asked.kind.ID,
		Opportunity: i.Opportunity, Send: asked.email.On.In(zone).Add(noon), New: true})
	if err == nil && e.Deadline.Date.Before(j.By().Date) {
		e.What, e.Text = casefile.EventReplyPartial, i.Evidence
	}
	return true
}
