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

// Asked is an email that asked for something.
type Asked struct {
	On       Day
	To       string // the first name of the person it went to, or the full name; may be empty
	Kind     string // the kind's ID; empty if the log doesn't say
	About    string // what it was about: "base", "the sign-on", "the level", "the deadline"
	Ask      *Ask   // what was asked for; nil unless it was a counter
	Answered bool
}

// Move is what they answered.
type Move struct {
	Reply    Reply
	On       Day
	Words    string  // the terms that changed: "base to $207,000 and the sign-on to $20,000"; may be empty
	Deadline *Moment // the new deadline; nil if they didn't move it, or if it has passed
}

// Status is where things stand, each a list of lines for a recap or a handover, without a final
// period.
type Status struct{ Agreed, Open, Next []string }

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

func (j *Job) asked(e *casefile.Event, answered bool) *Asked {
	a := &Asked{On: Day{e.On, j.style}, Kind: e.Kind, Answered: answered}
	k := j.kindOf(e)
	if p := j.wroteTo(e, k); p != nil {
		a.To = p.FirstName()
	}
	if k != nil && len(k.AsksFor) > 0 {
		a.About = topicWords[k.AsksFor[0]]
	}
	if asks, made := j.openAsks(); j.counters(e) && made > 0 {
		ask := &j.Opportunity.Asks[asks[made-1]]
		a.Ask = j.composeAsk(ask)
		a.About = a.Ask.topic()
	}
	return a
}

// wroteTo returns the person that an email in the log went to, or nil.
func (j *Job) wroteTo(e *casefile.Event, k *Kind) *casefile.Person {
	i := slices.IndexFunc(j.Opportunity.People, func(p casefile.Person) bool { return p.ID == e.To })
	if i < 0 && e.To == "" {
		roles := []casefile.Role{casefile.RoleRecruiter}
		if k != nil {
			roles = k.To
		}
		for _, role := range roles {
			if i = j.Opportunity.PersonInRole(role, e.On); i >= 0 {
				break
			}
		}
	}
	if i < 0 {
		return nil
	}
	return &j.Opportunity.People[i]
}

func (j *Job) roleOf(e *casefile.Event, k *Kind) casefile.Role {
	if p := j.wroteTo(e, k); p != nil {
		return p.Role
	}
	return ""
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

// topicWords name what an email asked for.
var topicWords = map[Topic]string{
	TopicBase: "base", TopicSignOn: "the sign-on", TopicEquity: "the equity", TopicTotal: "the total",
	TopicOptions: "the package", TopicForfeits: "what I'm giving up", TopicRelocation: "the move",
	TopicOtherTerms: "the other terms", TopicStart: "the start date", TopicPay: "the offer",
	TopicMinimum: "the offer", TopicLevel: "the level", TopicReview: "a review of the level",
	TopicRange: "the pay range", TopicTime: "the deadline", TopicTimeline: "the timeline",
	TopicTerms: "the terms", TopicSupport: "my request",
}

// topic names what the ask is for in a word or two.
func (a *Ask) topic() string {
	var list []string
	for _, t := range []struct {
		there bool
		topic Topic
	}{
		{len(a.Options) > 0, TopicOptions}, {a.Base != nil, TopicBase}, {a.SignOn != nil, TopicSignOn},
		{a.Equity != nil, TopicEquity}, {a.Total != nil, TopicTotal},
		{a.Relocation != nil, TopicRelocation}, {len(a.OtherTerms) > 0, TopicOtherTerms},
		{a.Start != nil, TopicStart},
	} {
		if t.there {
			list = append(list, topicWords[t.topic])
		}
	}
	return AndList(list)
}

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
	t := &l.Thread
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
		s.Open = append(s.Open, "the offer, which is on hold")
	case o != nil:
		s.Open = append(s.Open, "my answer to the offer")
		s.Next = append(s.Next, "my answer")
	}
	waiting := t.Asked != nil && !t.Asked.Answered && t.Asked.About == topicWords[TopicLevel]
	if j.Opportunity.LevelOpen(j.offer) && t.Told && !waiting {
		s.Open = append(s.Open, "the level. "+j.short("I have", "I've")+" asked to be considered at "+
			j.Opportunity.Level.Target)
		if len(s.Next) == 0 {
			s.Next = append(s.Next, "your update on that")
		}
	}
	if o != nil && o.Deadline != nil {
		s.Next = append(s.Next, "the offer is open until "+o.Deadline.There())
	}
	return s
}

// openLine says what was asked for, next to what is offered.
func (j *Job) openLine(a *Asked) string {
	line := a.About
	if line == "" {
		line = "my request"
	}
	asked := ". On " + a.On.Date() + ", I asked"
	if a.To != "" {
		asked += " " + a.To
	}
	if a.Ask == nil {
		return line + asked + " about it"
	}
	if a.Ask.Versus != "" {
		return line + asked + " to go " + a.Ask.Versus
	}
	return line + asked + " for " + a.Ask.Long
}
