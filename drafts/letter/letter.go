package letter

import (
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// Letter is what a template sees: the facts of one case that one mail may state. It is built for one draft, and it has
// no path to the case's private part, and none to the coach or to another opportunity but in a letter from the coach to the client, and to what she allows to be told of a competing offer. A fact that a case may lack is a nil
// pointer, an empty text or an empty list, so that `{{ if }}` and `{{ with }}` tell whether it is there; printing one that
// is missing is an error.
//
// Days and moments print as the client writes them: "Monday 6 July", or "Monday, July 6" where her calendar is that of
// the United States; moments in the recipient's time, followed by the client's where the two clocks differ.
type Letter struct {
	Client  Sender
	Sender  Sender // who signs: the client, but for a letter from the coach to her
	To      Recipient
	Copied  []Recipient // who stands in Cc
	Voice   string      // warm, direct or formal
	Sent    Day         // the day of sending, in the recipient's zone
	Company string
	Role    string
	Team    string
	Where   string // where the role is based
	Visa    bool   // the client needs a visa or a work permit for it

	Level      LetterLevel
	LevelOpen  bool    // a level is wanted that the standing offer does not have
	Evidence   []Proof // what may be shared, strongest first
	First      *Terms  // the first offer, where it is not the one that stands
	Offer      *Terms  // the offer that stands on the day of sending
	Rescinded  *Terms  // the last offer, where the company has taken it back
	Paused     *Day    // when the standing offer was put on hold
	Ask        *LetterAsk
	Agreed     *Terms      // what had been agreed, where the letter differs; else the terms if the ask gets a yes, or those of the offer
	Compared   []Compared  // the terms of the offer beside those of the ask
	Correction *Correction // where the written offer differs from what had been agreed
	Lever      string      // what matters most to the client of all that the ask does not ask for; a Lever

	Forfeits      []LetterForfeit
	ForfeitsTotal *comp.Money   // nil where they are in several currencies
	Moving        []LetterQuote // what the move costs
	MovingTotal   *comp.Money   // nil where they are in several currencies
	Market        []LetterMarket

	InTalks   bool       // the client is interviewing with another company, or has an offer from one
	Competing *Competing // where the kind needs it

	Outcome *Outcome // where the kind needs it
	Paths   *Paths   // where the kind needs them

	Interview   LetterInterview
	Timing      string   // why the client would like to have decided by then, a clause
	StartReason string   // why another first day would suit the client, a clause
	Handover    []string // what the client hands over, phrases

	Again     bool       // a mail of the same kind has gone out about the offer that stands, and another wording is due
	By        *Moment    // the day or time that the mail names
	Soon      bool       // it is a few hours away when the mail is sent
	Extension string     // why more time is wanted, a clause
	News      string     // the latest news that no mail of the kind has told, a sentence without its final stop
	Recruiter *Recipient // the recruiter in office
	Previous  *Recipient // the recruiter before the one in office
	Break     *Break     // the days off that are near
	Around    *Break     // the days off around the deadline of the offer, where they leave no time before it; seen from its day
	Next      *Upcoming  // the next mail of the plan, where the kind needs it: only in a letter from the coach
	Awaited   *Upcoming  // the mail of the plan whose answer is awaited first, likewise
}

// Sender is who signs a letter.
type Sender struct{ Name, FirstName, SignOff string }

// Recipient is somebody the mail is for.
type Recipient struct {
	Name, FirstName string // empty for a desk that gives no name; where the first name is not known, both are the whole name
	Role            string // recruiter, hiring-manager, …
}

// LetterLevel is where the offer stands on the ladder, and where it should.
type LetterLevel struct {
	Offered, Target string
	Criteria        []string
}

// Proof is one piece of evidence. Phrases have no final stop.
type Proof struct{ Criterion, Situation, Action, Result, Metric string }

// Terms are the terms of an offer.
type Terms struct {
	Made       *Day
	Level      string
	Base       *comp.Money
	Bonus      *comp.Percent // the target, as a part of the base
	SignOn     Instalments
	Equity     *Grant
	Start      *Day
	Deadline   *Moment // nil where it has passed by the day of sending
	Relocation *LetterRelocation
	OtherTerms []string // phrases
	ByYear     *Table   // what it pays in each year, where the kind needs offer.years
	Verbal     bool     // made by word of mouth, and not in writing yet
	Settled    bool     // agreed or accepted
	OnHold     bool
}

// LetterRelocation is a sum for moving.
type LetterRelocation struct {
	Amount    comp.Money
	GrossedUp bool
}

// LetterAsk is what is asked for.
type LetterAsk struct {
	Base   *comp.Money
	SignOn Instalments
	Equity *Grant
	Total  *comp.Money
	Start  *Day

	Relocation *LetterRelocation
	OtherTerms []LetterTerm // one or two, of what is not pay

	Options    []*LetterAsk // packages of equal value
	Gaps       []LetterGap  // what each year lacks of Total, where the kind needs offer.years
	EquityMore *comp.Money  // what the additional shares are worth at the price of the offer

	Reasons   []Proof // the evidence that the ask names, strongest first; all of it where the ask names none that may be shared; four at most
	Unvested  bool    // the ask says that little of the equity vests in the first years, and the offer's vesting is known
	Forfeits  bool    // the ask names what the client gives up, and the case lists it
	Market    bool    // the ask names market figures, and the case lists some
	WouldSign bool    // a yes means that the client signs
	Firm      bool    // it is the least that the client takes, and she says so
}

// LetterTerm is something to ask for that is not pay: a phrase, and a clause that says what it does for the company.
type LetterTerm struct{ Text, Because string }

// LetterQuote is a price for a part of a move.
type LetterQuote struct {
	What   string
	Amount comp.Money
}

// LetterForfeit is something that the client gives up.
type LetterForfeit struct {
	What   string // such as unvested shares
	Amount comp.Money
	Date   Day
}

// LetterMarket is a public figure.
type LetterMarket struct {
	What      string // such as total pay
	Value     comp.Money
	Level     string
	Source    string
	Retrieved Day
}

// Break is a run of days off near the day of sending: at least three in a row, at the recipient's place.
type Break struct {
	Name  string // as a sentence speaks of it, such as the Independence Day weekend
	Ahead bool   // it is not over
	Begun bool   // the day of sending lies in it, or after it
	Back  Day    // the first workday after it
}
