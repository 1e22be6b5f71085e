package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Letter is what a template sees: the facts of one case that one email may state.
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
	Team  string
	Where string // where the role is based
	Visa  bool   // she needs a visa or a work permit for it

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
	Compared   []Compared  // the terms of the offer next to those of the ask
	Correction *Correction // where the written offer differs from what was agreed
	// what matters most to the client among all that the ask leaves out; a [casefile.Lever]
	Lever string

	Forfeits      []Forfeit
	ForfeitsTotal *comp.Money // nil if they are in several currencies
	ForfeitsFair  bool        // all of it is due within a year, and the offered sign-on doesn't cover it
	Moving        []Quote     // what the move costs
	MovingTotal   *comp.Money // nil if they are in several currencies
	Market        []MarketFigure

	InTalks   bool       // another company is interviewing the client, or has made her an offer
	Competing *Competing // if the kind needs it

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
	Recruiter     *Recipient // the recruiter on the day of sending
	HiringManager *Recipient // also when addressed to somebody else
	Decider       *Recipient // who approves what the recruiter can't
	Previous      *Recipient // the recruiter before that one
	Break         *Break     // the nearby days off
	// the days off that leave no time before the offer's deadline, as seen from the day of the
	// deadline
	Around *Break
	// the next email in the plan, if the kind needs it: only in an email from the coach
	Next    *Upcoming
	Awaited *Upcoming // the email in the plan whose answer is expected first, likewise

	words map[string]casefile.Markdown
}

// Words returns the coach's own words for a slot of the email, or "". A template can't call it.
func (l *Letter) Words(slot string) string { return string(l.words[slot]) }

// ToSign reports whether the letter in hand has the agreed terms, so that all that's left is to sign it.
func (l *Letter) ToSign() bool { return l.LetterInHand && l.Ask == nil && l.Correction == nil }

// BetterOffer reports whether they have improved the offer since they made it.
func (l *Letter) BetterOffer() bool {
	return l.First != nil && l.Offer != nil && l.First.FourYears != nil && l.Offer.FourYears != nil &&
		l.First.FourYears.Currency() == l.Offer.FourYears.Currency() &&
		l.First.FourYears.Minor() < l.Offer.FourYears.Minor()
}

// Sender is the person who signs an email.
type Sender struct{ Name, FirstName, SignOff string }

// Recipient is someone the email is for.
type Recipient struct {
	// empty for a shared mailbox; both are the whole name if the first name is unknown
	Name, FirstName string
	Role            string // recruiter, hiring-manager, …
	MadeOffer       bool   // the current offer was made while they were in this role; only in Letter.To
}

// Level is the level that was offered and the one that the client wants.
type Level struct {
	Offered, Target string
	Criteria        []string
	Source          string // where the criteria come from, such as your leveling guide; may be empty
}

// Quote is the price of a part of a move.
type Quote struct {
	What   string
	Amount comp.Money
}

// Forfeit is something that the client gives up.
type Forfeit struct {
	What   string // such as unvested shares
	Amount comp.Money
	Date   Day
	Words  string // "$38,000 in unvested shares that vest on November 15"
}

// MarketFigure is a public figure for a level.
type MarketFigure struct {
	What      string // such as total pay
	Value     comp.Money
	Level     string
	Source    string
	Retrieved Day // the day it was looked up, not the day of the figure
	// "According to Levels.fyi, base salary for an L5 is $217,000."
	Sentence string
}
