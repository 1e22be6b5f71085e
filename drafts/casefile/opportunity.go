package casefile

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Address returns the person's name and address.
func (p *Person) Address() mail.Address {
	return mail.Address{Name: p.Name, Email: mail.ASCII(p.Email)}
}

// Opportunity is one role at one company, with its people, its offers and what is asked for.
type Opportunity struct {
	ID        string     `json:"id" jsonschema:"a short name: lower-case letters, digits and hyphens"`
	Company   string     `json:"company" jsonschema:"the company's name, as it writes it"`
	Role      string     `json:"role,omitempty" jsonschema:"the job title"`
	Team      string     `json:"team,omitempty" jsonschema:"the team's name alone, such as Storage"`
	Location  string     `json:"location,omitempty" jsonschema:"where the role is based"`
	Visa      bool       `json:"visa,omitempty" jsonschema:"true where the client needs a visa or a work permit for it"`
	Timezone  string     `json:"timezone,omitempty" jsonschema:"the recruiter's IANA time zone; the client's otherwise"`
	Calendar  string     `json:"calendar,omitempty" jsonschema:"the recruiter's holiday calendar"`
	Closures  []Closure  `json:"closures,omitempty" jsonschema:"the company's own days off"`
	Stage     Stage      `json:"stage,omitempty" jsonschema:"how far it has come; current for the company where the client works now"`
	Verified  bool       `json:"verified,omitempty" jsonschema:"true where the offer can be shown: only then may it be claimed to others"`
	MayName   bool       `json:"may_name,omitempty" jsonschema:"true where the client allows the company to be named to others"`
	MayQuote  bool       `json:"may_quote,omitempty" jsonschema:"true where the client allows its figures to be quoted to others"`
	People    []Person   `json:"people,omitempty" jsonschema:"who is written to"`
	Level     Level      `json:"level,omitzero" jsonschema:"the level offered and the level wanted"`
	Evidence  []Evidence `json:"evidence,omitempty" jsonschema:"what the client has done that makes the case, strongest first"`
	Offers    []Offer    `json:"offers,omitempty" jsonschema:"the offers made, oldest first; the last one stands"`
	Asks      []Ask      `json:"asks,omitempty" jsonschema:"what the client asks for, round by round"`
	Interview Interview  `json:"interview,omitzero" jsonschema:"the last conversation, and when the next one could be"`
	Timeline  Timeline   `json:"timeline,omitzero" jsonschema:"by when the client would like to have decided"`
	Extension Extension  `json:"extension,omitzero" jsonschema:"more time to decide, where it is wanted"`
	Forfeits  []Forfeit  `json:"forfeits,omitempty" jsonschema:"what the client gives up where she is now"`
	Moving    []Quote    `json:"moving,omitempty" jsonschema:"what the move costs: quotes that can be shown"`
	Market    []Market   `json:"market,omitempty" jsonschema:"public figures with their source"`
	Start     FirstDay   `json:"start,omitzero" jsonschema:"another first day to ask for, once everything else is agreed"`
	Notice    Notice     `json:"notice,omitzero" jsonschema:"how the client leaves, where the company is her present employer"`
	Thread    string     `json:"thread,omitempty" jsonschema:"the mail being answered: an .eml file below the case file's folder"`
}

// Closure is a run of days off that the company has for itself; From and To both count.
type Closure struct {
	From calendar.Date `json:"from" jsonschema:"the first day"`
	To   calendar.Date `json:"to" jsonschema:"the last day"`
	Name string        `json:"name" jsonschema:"what it is called in a sentence, such as the summer shutdown"`
}

// Person is somebody to write to.
type Person struct {
	ID     string        `json:"id" jsonschema:"a short name: lower-case letters, digits and hyphens"`
	Role   Role          `json:"role" jsonschema:"what the person is"`
	Name   string        `json:"name,omitempty" jsonschema:"the full name; left out for a desk that gives none"`
	GoesBy string        `json:"goes_by,omitempty" jsonschema:"the name to greet with; the first word of the full name otherwise"`
	Email  string        `json:"email" jsonschema:"the e-mail address"`
	From   calendar.Date `json:"from,omitzero" jsonschema:"the first day in this office"`
	Until  calendar.Date `json:"until,omitzero" jsonschema:"the last day in this office"`
}

// Level is where the offer stands on the company's ladder, and where it should.
type Level struct {
	Offered  string        `json:"offered,omitempty" jsonschema:"the level spoken of or offered at first, such as L6"`
	Target   string        `json:"target,omitempty" jsonschema:"the level wanted, such as L7"`
	Criteria []Criterion   `json:"criteria,omitempty" jsonschema:"what the level asks for"`
	Review   calendar.Date `json:"review,omitzero" jsonschema:"the day by which a review at the wanted level is asked for"`
}

// Criterion is one thing that a level or a role asks for.
type Criterion struct {
	ID   string `json:"id" jsonschema:"a short name: lower-case letters, digits and hyphens"`
	Text string `json:"text" jsonschema:"a phrase without a final stop, such as technical direction across organisations"`
}

// Evidence is one thing that the client did. Only what is shareable is ever written into a mail.
type Evidence struct {
	Criterion string `json:"criterion,omitempty" jsonschema:"the id of the criterion it proves"`
	Situation string `json:"situation,omitempty" jsonschema:"a phrase that goes before the action, such as with five storage formats in use"`
	Action    string `json:"action" jsonschema:"what she did, beginning with a past tense and without I, such as designed one format for all"`
	Result    string `json:"result" jsonschema:"what came of it, a clause such as four organisations adopted it"`
	Metric    string `json:"metric,omitempty" jsonschema:"the figure, such as 31% lower cost"`
	Shareable bool   `json:"shareable,omitempty" jsonschema:"true where nothing in it is confidential to an employer"`
}

// Extension is a later deadline to ask for.
type Extension struct {
	Until  calendar.LocalTime `json:"until,omitzero" jsonschema:"the new deadline, in the opportunity's time zone"`
	Reason string             `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as I want to read the agreement with care"`
}

// Forfeit is something that the client gives up by leaving.
type Forfeit struct {
	Kind   ForfeitKind   `json:"kind" jsonschema:"what it is"`
	Amount comp.Money    `json:"amount" jsonschema:"what it is worth"`
	Date   calendar.Date `json:"date" jsonschema:"when it would have been paid or vested"`
}

// Quote is what somebody asks for one part of a move.
type Quote struct {
	What   string     `json:"what" jsonschema:"what it is for, a phrase such as the movers"`
	Amount comp.Money `json:"amount" jsonschema:"the sum quoted"`
}

// Market is a figure that anybody can look up.
type Market struct {
	Metric    Metric        `json:"metric" jsonschema:"what the figure measures"`
	Value     comp.Money    `json:"value" jsonschema:"the figure, for a year"`
	Level     string        `json:"level,omitempty" jsonschema:"the level it is for"`
	Source    string        `json:"source" jsonschema:"where it stands, in words that can follow according to, such as a public survey"`
	Retrieved calendar.Date `json:"retrieved" jsonschema:"the day it was looked up"`
}

// Open reports whether the opportunity is still in play.
func (o *Opportunity) Open() bool {
	return o.Stage != StageDeclined && o.Stage != StageWithdrawn && o.Stage != StageCurrent
}

// CurrentOffer returns the index of the current offer on the day, or -1: the last one that had been made by then and has not ended
// since. Without a day it is the last one that has not ended.
func (o *Opportunity) CurrentOffer(on calendar.Date) int {
	for i := len(o.Offers) - 1; i >= 0; i-- {
		if f := &o.Offers[i]; (on.IsZero() || !on.Before(f.Made)) && !f.Ended() {
			return i
		}
	}
	return -1
}

// PersonAt returns the index of the person with the role who is in office on the day, or -1. Of several, the one who
// came last.
func (o *Opportunity) PersonAt(role Role, on calendar.Date) int {
	found := -1
	for i, p := range o.People {
		if p.Role != role || on.Before(p.From) || (!p.Until.IsZero() && p.Until.Before(on)) {
			continue
		}
		if found < 0 || !p.From.Before(o.People[found].From) {
			found = i
		}
	}
	return found
}

// Predecessor returns the index of the person who held the same role last before the person at index i came, or -1.
func (o *Opportunity) Predecessor(i int) int {
	found, now := -1, o.People[i]
	for j, p := range o.People {
		if j == i || p.Role != now.Role || p.Until.IsZero() || !p.From.Before(now.From) {
			continue // only one who came earlier and leaves; the two may overlap for a handover
		}
		if found < 0 || o.People[found].Until.Before(p.Until) {
			found = j
		}
	}
	return found
}

// FirstName is how a person is greeted: the name she goes by, or the first word of her name that is no title; the whole name where a first
// name does not stand in it. Names that put the family first, or that are written without a space, are why goes_by exists.
func FirstName(goesBy, name string) string {
	if goesBy != "" {
		return goesBy
	}
	words := strings.Fields(name)
	for len(words) > 1 && slices.Contains(titles, strings.TrimSuffix(words[0], ".")) {
		if words = words[1:]; len(words) == 1 {
			return name // Ms Shah
		}
	}
	if len(words) == 0 || (len(words) > 1 && (len(words[0]) == 1 || strings.HasSuffix(words[0], "."))) {
		return name // J. Lindqvist
	}
	return words[0]
}

// titles may stand before a name, with a stop or without.
var titles = []string{"Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame"}
