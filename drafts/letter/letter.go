package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Letter is what a template sees: the facts of one case that one email may state.
//
// A field that only templates read is left out if the kind's don't: see [Finder].
//
// It gives no access to the case's private part. Except in an email from the coach to the client,
// it has nothing about the coach or another opportunity, apart from what the client allows to be
// said about a competing offer. A fact that a case may lack is a nil pointer, an empty text, or an
// empty list, so that `{{ if }}` and `{{ with }}` tell whether it is there; printing a missing one
// is an error.
//
// Days and times print the way the client writes them: "Monday 6 July", or "Monday, July 6" in
// American English. Times are in the company's zone, followed by the client's
// time if her clock differs.
type Letter struct {
	Thread // what has happened, from the log
	Moments

	Client  Sender
	Sender  Sender // who signs: the client, except in an email from the coach to her
	To      Recipient
	Copied  []Recipient // the people in Cc
	Voice   string      // warm, direct, or formal
	Sent    Day         // the day of sending, in the company's zone
	Company string
	Role    string
	// what draws her to it, a phrase that can follow "I'm excited about"; empty once she has written
	// to the person addressed, so that it's said once
	Draws string
	Still string // the same, also once she has: for words that come back to it
	// the same, or what she remembers of the interview, in her first counter to an offer, whose reader wants
	// to know that she'd come
	Pull string
	// what she remembers of the interview, if the same counter says something else of what draws her
	Recalled string
	Team     string
	Where    string // where the role is based
	Visa     bool   // she needs a visa or a work permit for it

	Level     Level
	LevelOpen bool    // the client wants a level that the current offer does not have
	Evidence  []Proof // what may be shared, strongest first
	First     *Terms  // the first offer, if it is not the current one
	Offer     *Terms  // the current offer on the day of sending
	Rescinded *Terms  // the last offer, if the company has withdrawn it
	Paused    *Day    // when the current offer was put on hold
	Ask       *Ask
	// after a no to Ask, what to ask for instead: the next round; nil if the case has none
	NextAsk *Ask
	// what was agreed, if the written offer differs; else the terms after a yes to the ask, or
	// those of the offer
	Agreed     *Terms
	Correction *Correction // where the written offer differs from what was agreed
	// what matters most to the client among all that the ask leaves out; a [casefile.Lever]
	Lever string

	Forfeits      []Forfeit
	ForfeitsTotal *comp.Money // nil if they are in several currencies
	ForfeitsHere  string      // if it's in another currency: "CA$50,005 at the rate of June 25"
	ForfeitsFair  bool        // all of it is due within a year, and the offered sign-on doesn't cover it
	Moving        []Quote     // what the move costs
	MovingTotal   *comp.Money // nil if they are in several currencies
	Market        []MarketFigure

	InTalks   bool // another company is interviewing the client, or has made her an offer
	Elsewhere bool // a verified offer from another company is open
	Signed    bool // she has accepted another offer
	Stays     bool // the other job that she takes is at this company, too
	// no other company can be her first choice: of those that talk to her, it's the only one without an
	// offer, or she'd sign theirs after a yes to an ask, and no other's
	FirstChoice bool
	Competing   *Competing // if the kind needs it, or an email has told them about it

	Outcome *Outcome // if the kind needs it
	Paths   *Paths   // if the kind needs them

	Interview   Interview
	Timing      string   // why the client would like to have decided by then, a clause
	StartReason string   // why another first day would suit the client, a clause
	Handover    []string // what the client hands over, phrases

	// an email of this kind has been sent about the current offer: this one needs other words
	Again     bool
	By        *Moment // the day or time that the email names
	Soon      bool    // By is at most three hours after the time of sending
	Extension string  // why the client wants more time, a clause
	// the latest news that no email of this kind has mentioned, a sentence without its final period
	News          string
	NewsFor       string     // the words of the level's criterion that it's about; may be empty
	Recruiter     *Recipient // the recruiter on the day of sending
	HiringManager *Recipient // also when addressed to somebody else; nil for a mailbox, as is Decider
	Decider       *Recipient // who approves what the recruiter can't
	Previous      *Recipient // the recruiter before that one
	// the person addressed was the recruiter before the previous one took over
	Returned bool
	Break    *Break // the nearby days off
	// the days off that leave no time before the offer's deadline, as seen from the day of the
	// deadline
	Around   *Break
	OffHours bool // without such days off: that deadline is when nobody works there
	// the part of pay in which they said, with an offer, that they have little room, unless the ask
	// is for that: "the base", "cash"
	Tight string
	// what they said, with an offer, about room for what the ask is for, words that can follow "you
	// mentioned": "there's some room on the base", "there's some flexibility"; "" if nothing
	Leeway string
	// what they said, with an offer, about the limit that the base is at, if the ask is for that,
	// words that can follow "I know": "the base is at the top of the band"; "" if nothing
	Capped    string
	AskedLoss bool // they asked, with an offer, what she'd give up for it
	// what they've just agreed to, besides pay: "agreeing to a written review for L6"; in a counter, also
	// what they've moved: "getting the base to $207,000"; "" if there's nothing
	YesTo string
	// by when they'd have to answer a request so that the client can still answer them, and another
	// company if that comes first, words that can follow "by": "Thursday", "this Thursday", "Monday
	// the 4th"; "" if there's no deadline, or a distant one, or if there's no time
	HearBy string
	// when she'd sign after a yes: "right away", "today"
	RightAway string
	// by when she'd like to have the yes, and why by then, words that can follow "let me know": "by
	// Thursday, so it's all settled before Friday's deadline", "before the deadline on Friday, May
	// 15"; "" if there's no deadline
	ByWhen string
	// the next email in the plan, if the kind needs it: only in an email from the coach
	Next    *Upcoming
	Awaited *Upcoming // the email in the plan whose answer is expected first, likewise

	given     []Proof     // the evidence that earlier emails have given, if the email may give more
	firstBase *comp.Money // what was asked for before a last step that's an ask of its own
	refused   bool        // their last word on the ask is a no
	leftOpen  bool        // their last yes leaves open which part of the offer moves
	unknown   bool        // that yes or an earlier one does, and the email says what the offer is
	words     map[string]casefile.Markdown
	approvers string // the body that decides, from the log
	past      past
	signed    bool // she has accepted an offer that came in writing
	others    bool // another company has made her an offer that stands, or she has accepted it
}

// Words returns the coach's own words for a slot of the email, or "". A template can't call it.
func (l *Letter) Words(slot string) string { return string(l.words[slot]) }

// ToSign reports whether the letter in hand has the agreed terms, so that all that's left is to sign it.
func (l *Letter) ToSign() bool {
	return l.LetterInHand && !l.past.unwritten && (l.Ask == nil || l.refused || l.past.letter) &&
		l.Correction == nil && (l.Agreed == l.Offer || slices.Equal(l.Agreed.Lines(), l.Offer.Lines()))
}

// BetterOffer reports whether they have improved the offer since they made it.
func (l *Letter) BetterOffer() bool {
	if l.First == nil || l.Offer == nil {
		return false
	}
	before, now := l.First.FourYears(), l.Offer.FourYears()
	return before != nil && now != nil && before.Currency() == now.Currency() && before.Minor() < now.Minor()
}

// OverBreak reports whether the day that the email names comes after the nearby days off.
func (l *Letter) OverBreak() bool {
	return l.Break != nil && l.By != nil && !l.By.date.Before(l.Break.Back.date)
}

// RefusedAbout says in a word or two what their no was about: "base".
func (l *Letter) RefusedAbout() string {
	if a := l.Asked; a != nil && a.Ask != nil && l.Ask != nil && l.Ask.Count() > 0 &&
		l.Ask.Count() < a.Ask.Count() { // they've given the rest
		return l.Ask.About()
	}
	if l.Asked != nil && l.Asked.About != "" {
		return l.Asked.About
	}
	return l.Ask.About()
}

// RequestAbout says what the request was about that waits for an answer: "base". If the log has no
// email that does, it's the one that the case has; "" if another email waits for an answer.
func (l *Letter) RequestAbout() string {
	switch {
	case l.Asked != nil && !l.Asked.Answered:
		return l.Asked.About
	case l.Ask != nil && (l.past.ahead || !l.past.waiting && l.Asked == nil):
		return l.Ask.About()
	}
	return ""
}

// Sender is the person who signs an email.
type Sender struct {
	Name, FirstName, SignOff string
	Signature                string // the full name in the formal voice, else the first name
}

// Group is the evidence for one criterion of the level.
type Group struct {
	Criterion string // its words; empty for evidence that supports none
	Evidence  []Proof
}

// RecruiterName returns the recruiter's first name, or "your recruiter", for an email to somebody
// else. It can't begin a sentence.
func (l *Letter) RecruiterName() string {
	if l.Recruiter != nil && l.Recruiter.FirstName != "" {
		return l.Recruiter.FirstName
	}
	return "your recruiter"
}

// TheRole names the role and the team, as far as the case has them: "the Staff Designer role on the
// Core team", "the role".
func (l *Letter) TheRole() string {
	s := "the role"
	if l.Role != "" {
		s = "the " + l.Role + " role"
	}
	if l.Team != "" {
		s += " on the " + l.Team + " team"
	}
	return s
}

// LevelWon returns the level of the offer if it's the one that the client wanted and the first offer
// was below it; else it's empty.
func (l *Letter) LevelWon() string {
	if l.First == nil || l.First.Level == l.Offer.Level || l.Offer.Level != l.Level.Target {
		return ""
	}
	return l.Offer.Level
}

// Strongest returns the evidence that says the most, three pieces at most.
func (l *Letter) Strongest() []Proof { return l.Evidence[:min(len(l.Evidence), 3)] }

// Examples returns the strongest pieces of evidence, two at most.
func (l *Letter) Examples() []Proof { return l.Evidence[:min(len(l.Evidence), 2)] }

// ByCriterion returns the seven strongest pieces of evidence in the order of the level's criteria. What
// supports none of them comes last.
func (l *Letter) ByCriterion() (groups []Group) {
	list := slices.Clone(l.Evidence[:min(len(l.Evidence), 7)])
	rank := func(p Proof) int {
		if i := slices.Index(l.Level.Criteria, p.Criterion); i >= 0 {
			return i
		}
		return len(l.Level.Criteria)
	}
	slices.SortStableFunc(list, func(a, b Proof) int { return rank(a) - rank(b) })
	for _, p := range list {
		if n := len(groups); n == 0 || groups[n-1].Criterion != p.Criterion {
			groups = append(groups, Group{Criterion: p.Criterion})
		}
		g := &groups[len(groups)-1]
		g.Evidence = append(g.Evidence, p)
	}
	return groups
}

// ForLevel returns the strongest piece of evidence for each criterion of the level that has one, three
// at most, in the order of the criteria.
func (l *Letter) ForLevel() (list []Proof) {
	for _, c := range l.Level.Criteria {
		i := slices.IndexFunc(l.Evidence, func(p Proof) bool { return p.Criterion == c })
		if i >= 0 && len(list) < 3 {
			list = append(list, l.Evidence[i])
		}
	}
	return list
}

// AboveOffer returns the public figures for base salary at the level of the offer that are above it.
func (l *Letter) AboveOffer() []MarketFigure {
	f := l.Offer
	if f == nil || f.Base == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(l.Market), func(m MarketFigure) bool {
		return !m.aboveBase(*f.Base, f.Level)
	})
}

// ToForward returns the evidence for the ask as it can be forwarded at the company: what helps them
// is said of the company, or left out. Either all of it has a criterion, or none.
func (l *Letter) ToForward() []Proof {
	list := slices.Clone(l.Ask.Evidence)
	none := slices.ContainsFunc(list, func(p Proof) bool { return p.Criterion == "" })
	for i := range list {
		list[i].Helps = toOthers(list[i].Helps, l.Company)
		if none {
			list[i].Criterion = ""
		}
	}
	return list
}

// CoversForfeits reports whether the sign-on bonus that is asked for is more than the offered one by
// what the client gives up, or by up to a quarter more. It's also true if that can't be compared, as
// the amounts are in several currencies.
func (l *Letter) CoversForfeits() bool {
	if l.Ask == nil || l.Offer == nil || l.ForfeitsTotal == nil || l.Ask.SignOn == nil {
		return false
	}
	more := l.Ask.SignOn.sum()
	if more != nil && more.Currency() != l.ForfeitsTotal.Currency() {
		return true
	}
	if offered := l.Offer.SignOn.sum(); offered != nil && more != nil {
		if d, err := more.Sub(*offered); err == nil {
			more = &d
		}
	}
	return more != nil && more.Minor() >= l.ForfeitsTotal.Minor() &&
		more.Minor()*4 <= l.ForfeitsTotal.Minor()*5
}

// Requested returns what the recruiter has been asked for and hasn't answered, or will have been in an
// email that's written ahead; nil if that's no ask of the case.
func (l *Letter) Requested() *Ask {
	switch {
	case l.Pending != nil:
		return l.Pending.Ask
	case l.past.ahead:
		return l.Ask
	}
	return nil
}

// OpenPoint names what is still being talked about, by the last request to the recruiter if the log
// has it: "the level", "base", "the next steps".
func (l *Letter) OpenPoint() string {
	switch a := l.past.recruiter; {
	case a != nil && a.About != "":
		return a.About
	case a != nil && l.Ask != nil: // something that the case has no words for
		return "the details of the offer"
	case l.Ask != nil:
		return l.Ask.About()
	case l.LevelOpen:
		return "the level"
	case l.Offer != nil:
		return "the details of the offer"
	}
	return "the next steps"
}
