package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Thread is what the log says has happened between the client and the company by the day of
// sending. Nothing in it is planned or assumed.
type Thread struct {
	Asked     *Asked // the last email that asked for something; nil if none was sent
	TheirMove *Move  // their last answer; nil if there was none
	Status    Status
	Said      Said
	// the current terms are in a letter: the offer is in writing, and nothing has changed since
	LetterInHand bool
	Told         bool // the recruiter has been asked for the level, not just which one it is
	ToldOn       *Day // when that was, the last time; nil if not Told
	// their answer to the last ask came on the first workday after the break that has just ended; also
	// true if the log has no answer yet, as in an email that is ready for one
	AnsweredAfterBreak bool
}

// Move is what they answered.
type Move struct {
	Reply    Reply
	On       Day
	Words    string  // the terms that changed: "base to $207,000 and the sign-on to $20,000"; may be empty
	Deadline *Moment // the new deadline; nil if they didn't move it, or if it has passed
}

// Said is what an earlier email to the person addressed has said already.
type Said struct {
	Thanks  bool // thanked them for the current offer
	Weekend bool // wished them well over the break
	Detail  bool // used the detail from the interview
}

// events returns the log of the opportunity up to the day of sending, without the email itself.
func (j *Job) events() []*casefile.Event {
	var list []*casefile.Event
	for i := range j.Case.Log {
		e := &j.Case.Log[i]
		this := e.What == casefile.EventSent && e.Kind == j.Kind.ID && e.On == j.sent
		if e.Opportunity == j.Opportunity.ID && !j.sent.Before(e.On) && !this {
			list = append(list, e)
		}
	}
	return list
}

// kindOf returns the kind of an email in the log; nil if it's unknown.
func (j *Job) kindOf(e *casefile.Event) *Kind {
	if j.Kind == nil { // only days are asked for
		return nil
	}
	return j.Kind.Others[e.Kind]
}

// asks reports whether an event is an email that asked for something.
func (j *Job) asks(e *casefile.Event) bool {
	k := j.kindOf(e)
	return e.What == casefile.EventAsked ||
		e.What == casefile.EventSent && k != nil && (k.Act == ActAsk || k.Act == ActCounter)
}

// counters reports whether an event is an email that asked for a change of the offer.
func (j *Job) counters(e *casefile.Event) bool {
	if k := j.kindOf(e); k != nil {
		return k.Act == ActCounter && j.asks(e)
	}
	return e.What == casefile.EventAsked && e.Kind == ""
}

// openAsks returns the indexes of the asks about the current offer, and how many of them the log
// says have been made.
func (j *Job) openAsks() (asks []int, made int) {
	if j.offer < 0 {
		return nil, 0
	}
	for i := range j.Opportunity.Asks {
		if j.Opportunity.Asks[i].IsOpenFor(j.Opportunity, j.offer) {
			asks = append(asks, i)
		}
	}
	made = AsksMade(j.events(), j.Opportunity.Offers[j.offer].Made, j.kindOf)
	return asks, min(made, len(asks))
}

// AsksMade returns how many asks for a change of the offer the events since a day are. An email that
// was sent and the line that says what it asked for are one ask if they have the same day.
func AsksMade(log []*casefile.Event, since calendar.Date,
	kindOf func(*casefile.Event) *Kind) (made int) {
	var last *casefile.Event
	for _, e := range log {
		k := kindOf(e)
		counter := k != nil && k.Act == ActCounter
		if e.On.Before(since) || !(e.What == casefile.EventSent && counter ||
			e.What == casefile.EventAsked && (counter || e.Kind == "")) {
			continue
		}
		if last == nil || last.What == e.What || last.On != e.On {
			made++
		}
		last = e
	}
	return made
}

// nextAsk returns what to ask for after a no to the ask that the email is about: the next round; nil
// if there's none, or if it's the least that the client accepts.
func (j *Job) nextAsk() *Ask {
	asks, made := j.openAsks()
	if i := slices.Index(asks, j.ask); made > 0 && i >= 0 && i+1 < len(asks) {
		if a := &j.Opportunity.Asks[asks[i+1]]; !a.Firm {
			return j.composeAsk(a)
		}
	}
	return nil
}

func (j *Job) composeThread(l *Letter) {
	log := j.events()
	asked, reply := -1, -1
	for i, e := range log {
		switch {
		case j.asks(e):
			asked = i
		case e.IsReply():
			reply = i
		}
	}
	t := &l.Thread
	if asked >= 0 {
		t.Asked = j.asked(log[asked], reply > asked)
	}
	if reply >= 0 {
		t.TheirMove = j.move(log[reply])
	}
	for _, e := range log {
		k := j.kindOf(e)
		if k != nil && (e.What == casefile.EventSent || e.What == casefile.EventAsked) &&
			slices.Contains(k.AsksFor, TopicLevel) && k.Stage != "before" && j.roleOf(e, k) == casefile.RoleRecruiter {
			t.Told, t.ToldOn = true, &Day{e.On, j.style}
		}
	}
	t.AnsweredAfterBreak = l.Break != nil && !l.Break.Ahead &&
		(reply <= asked || log[reply].On == l.Break.Back.date)
	t.LetterInHand = j.letterInHand(log)
	t.Said = j.said(l, log)
	t.Status = j.status(l)
	j.composeMoments(l, asked, reply)
}

var replyOf = map[casefile.EventKind]Reply{
	casefile.EventReplyYes: ReplyYes, casefile.EventReplyPartial: ReplyPartial,
	casefile.EventReplyNo: ReplyNo, casefile.EventReplyQuestion: ReplyQuestion,
}

func (j *Job) move(e *casefile.Event) *Move {
	m := &Move{Reply: replyOf[e.What], On: Day{e.On, j.style}}
	t := &e.Terms
	var list []string
	add := func(what, figure string) {
		if figure != "" {
			list = append(list, what+" to "+figure)
		}
	}
	add("the level", t.Level)
	add("base", t.Base.String())
	if b := newBonus(t.Bonus); b != nil {
		add("the bonus", b.Size())
	}
	add("the sign-on", newInstalments(t.SignOn).figures())
	add("the grant", newGrant(t.Equity).text())
	add("relocation", newRelocation(t.Relocation).text())
	add("the start date", j.style.Day(t.Start).text())
	m.Words = AndList(list)
	if d := t.Deadline; !d.IsZero() && j.Request.Send.Before(d.In(j.there)) {
		m.Deadline = j.style.Moment(d, j.there, j.Home)
	}
	return m
}

func (j *Job) letterInHand(log []*casefile.Event) bool {
	if j.offer < 0 {
		return false
	}
	f := &j.Opportunity.Offers[j.offer]
	var written, changed calendar.Date
	for _, e := range log {
		switch {
		case e.What == casefile.EventWrittenOffer && (e.Offer == "" || e.Offer == f.ID):
			written = e.On
		case !e.Unchanged():
			changed = e.On
		}
	}
	if written.IsZero() && (f.Status == "" || f.Status == casefile.StatusWritten) {
		written = f.Made
	}
	return !written.IsZero() && !written.Before(changed) && !written.Before(f.Made)
}

func (j *Job) said(l *Letter, log []*casefile.Event) (s Said) {
	for _, e := range log {
		k := j.kindOf(e)
		if e.What != casefile.EventSent && e.What != casefile.EventAsked || k == nil || !e.On.Before(j.sent) {
			continue
		}
		if p := j.wroteTo(e, k); j.to < 0 || p == nil || p.ID != j.Opportunity.People[j.to].ID {
			continue
		}
		l.Draws = "" // what draws her to the job is said once
		s.Thanks = s.Thanks || j.offer >= 0 && !e.On.Before(j.Opportunity.Offers[j.offer].Made)
		s.Weekend = s.Weekend || l.Break != nil && !l.Break.Ahead && !e.On.Before(l.Break.Back.date)
		s.Detail = s.Detail || slices.Contains(k.Needs, "interview.detail")
	}
	return s
}
