package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// Opportunity is one role at one company, with its people, its offers, and what the client asks
// for. Its dates and times are in its own time zone; see [Case.ZoneName].
type Opportunity struct {
	ID        string     `json:"id,omitempty" jsonschema:"a short name: lower-case letters, digits, and hyphens; by default, the company's name"`
	Company   string     `json:"company" jsonschema:"the company's name, the way it writes it"`
	Role      string     `json:"role,omitempty" jsonschema:"the job title"`
	Draws     string     `json:"draws,omitempty" jsonschema:"what draws the client to it, a phrase that can follow I'm excited about, such as working on payments reliability"`
	Team      string     `json:"team,omitempty" jsonschema:"just the team's name, such as Storage"`
	Location  string     `json:"location,omitempty" jsonschema:"where the role is based"`
	Visa      bool       `json:"visa,omitempty" jsonschema:"true if the client needs a visa or a work permit for it"`
	Timezone  string     `json:"timezone,omitempty" jsonschema:"the recruiter's IANA time zone; by default, the client's"`
	Calendar  string     `json:"calendar,omitempty" jsonschema:"the recruiter's holiday calendar"`
	Currency  string     `json:"currency,omitempty" jsonschema:"the ISO 4217 code of the amounts here that don't name a currency; by default, the case's"`
	Closures  []Closure  `json:"closures,omitempty" jsonschema:"the company's own days off"`
	Stage     Stage      `json:"stage,omitempty" jsonschema:"how far it has come; current for the company where the client works now"`
	Verified  bool       `json:"verified,omitempty" jsonschema:"true if the client can show the offer; otherwise it isn't mentioned to others"`
	MayName   bool       `json:"may_name,omitempty" jsonschema:"true if the client allows the company to be named to others"`
	MayQuote  bool       `json:"may_quote,omitempty" jsonschema:"true if the client allows its figures to be quoted to others"`
	People    []Person   `json:"people,omitempty" jsonschema:"who is written to"`
	Level     Level      `json:"level,omitzero" jsonschema:"the level offered and the level wanted"`
	Evidence  []Evidence `json:"evidence,omitempty" jsonschema:"what the client has done that supports her case, strongest first"`
	Offers    []Offer    `json:"offers,omitempty" jsonschema:"the offers made, oldest first; the last one is the current offer"`
	Asks      []Ask      `json:"asks,omitempty" jsonschema:"what the client asks for, round by round"`
	Interview Interview  `json:"interview,omitzero" jsonschema:"the last conversation, and when the next one could be"`
	Timeline  Timeline   `json:"timeline,omitzero" jsonschema:"when the client would like to decide by"`
	Extension Extension  `json:"extension,omitzero" jsonschema:"more time to decide, if the client wants it"`
	Forfeits  []Forfeit  `json:"forfeits,omitempty" jsonschema:"what the client gives up by leaving her current employer"`
	Moving    []Quote    `json:"moving,omitempty" jsonschema:"what the move costs: quotes that can be shown"`
	Market    []Market   `json:"market,omitempty" jsonschema:"public figures with their source"`
	Start     FirstDay   `json:"start,omitzero" jsonschema:"another first day to ask for once everything else is agreed"`
	Notice    Notice     `json:"notice,omitzero" jsonschema:"how the client leaves, if the company is her current employer"`
	Words     Words      `json:"words,omitempty" jsonschema:"the coach's own words in the emails of this opportunity: for each kind, the text of each slot that they fill, or that is added in front (+reason) or behind (reason+) what it says"`
	Thread    string     `json:"thread,omitempty" jsonschema:"the email being answered: an .eml file in the case file's folder or below it"`

	Works   []calendar.Date `json:"works,omitempty" jsonschema:"holidays and weekend days on which the company works"`
	Weekend []Weekday       `json:"weekend,omitempty" jsonschema:"the days of the week off, if they aren't the calendar's, such as friday and saturday"`
}

// Open reports whether the opportunity is still in play.
func (o *Opportunity) Open() bool {
	return o.Stage != StageDeclined && o.Stage != StageWithdrawn && o.Stage != StageCurrent
}

// LevelOpen reports whether the client wants a level that the offer at the index doesn't have. If the
// index is -1, there is no offer yet.
func (o *Opportunity) LevelOpen(offer int) bool {
	return o.Level.Target != "" && (offer < 0 || o.Offers[offer].Level != o.Level.Target)
}

// Closure is a run of days off at a company, from From to To inclusive.
type Closure struct {
	From calendar.Date `json:"from" jsonschema:"the first day"`
	To   calendar.Date `json:"to" jsonschema:"the last day"`
	Name string        `json:"name" jsonschema:"its name in a sentence, such as the summer shutdown"`
}

// Level is the level that was offered and the one that the client wants.
type Level struct {
	Offered  string        `json:"offered,omitempty" jsonschema:"the level discussed or offered at first, such as L6"`
	Target   string        `json:"target,omitempty" jsonschema:"the level wanted, such as L7"`
	Criteria []Criterion   `json:"criteria,omitempty" jsonschema:"what the level requires"`
	Source   LevelSource   `json:"source,omitempty" jsonschema:"where the criteria come from: the company's leveling guide, the interviews, or the job ad"`
	Review   calendar.Date `json:"review,omitzero" jsonschema:"the day by which a review at the wanted level is asked for"`
}

// Criterion is one thing that a level or a role requires.
type Criterion struct {
	ID   string `json:"id" jsonschema:"a short name: lower-case letters, digits, and hyphens"`
	Text string `json:"text" jsonschema:"a phrase without a period at the end, such as technical direction across organizations"`
}

func (o *Opportunity) criterionIDs() []string {
	return each.Of(o.Level.Criteria, func(k Criterion) string { return k.ID })
}

// Evidence is one thing that the client did. No email mentions it unless it's shareable. Say is the
// sentence that an email has; without it, the sentence is made of the situation, the action, the
// result, and the metric.
type Evidence struct {
	Criterion string `json:"criterion,omitempty" jsonschema:"the id of the criterion it supports"`
	Say       string `json:"say,omitempty" jsonschema:"the sentence the way she'd say it, such as I rebuilt our checkout and failed payments fell from 6% to 4%. With it, situation, action, result, and metric can be left out"`
	Short     string `json:"short,omitempty" jsonschema:"its name in a list, such as the ledger migration"`
	Helps     string `json:"helps,omitempty" jsonschema:"what it does for the company, a sentence such as That's the move you described: three systems down to one."`
	Situation string `json:"situation,omitempty" jsonschema:"a phrase that goes before the action, such as with five storage formats in use"`
	Action    string `json:"action,omitempty" jsonschema:"what she did, in the past tense and without I, such as designed one format for all"`
	Result    string `json:"result,omitempty" jsonschema:"what came of it, a clause such as four organizations adopted it"`
	Metric    string `json:"metric,omitempty" jsonschema:"the figure, such as 31% lower cost"`
	Shareable bool   `json:"shareable,omitempty" jsonschema:"true if nothing in it is confidential to an employer"`
}

// Interview is the last conversation, and when the next one could be.
type Interview struct {
	On     calendar.Date        `json:"on,omitzero" jsonschema:"the day of the last one"`
	Detail string               `json:"detail,omitempty" jsonschema:"one thing from it that stayed with the client, a phrase that can follow I keep thinking about, such as how you replay a night of traffic before each release"`
	Slots  []calendar.LocalTime `json:"slots,omitempty" jsonschema:"when the client could hold the next one, in the opportunity's time zone: 2026-06-09T10:00"`
}

// Timeline is when the client would like to decide by.
type Timeline struct {
	By     calendar.LocalTime `json:"by,omitzero" jsonschema:"the day, or the day and time, in the opportunity's time zone"`
	Reason string             `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as my notice period ends with the quarter"`
}

// Extension is a later deadline to ask for.
type Extension struct {
	Until  calendar.LocalTime `json:"until,omitzero" jsonschema:"the new deadline, in the opportunity's time zone"`
	Reason string             `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as I want to read the agreement carefully"`
}

// Forfeit is something that the client gives up by leaving her current employer.
type Forfeit struct {
	Kind   ForfeitKind   `json:"kind" jsonschema:"what it is"`
	Amount comp.Money    `json:"amount" jsonschema:"what it's worth"`
	Date   calendar.Date `json:"date" jsonschema:"when it would have been paid or vested"`
}

// Quote is the price somebody quoted for one part of a move.
type Quote struct {
	What   string     `json:"what" jsonschema:"what it's for, a phrase such as the movers"`
	Amount comp.Money `json:"amount" jsonschema:"the amount quoted"`
}

// Market is a figure that anybody can look up.
type Market struct {
	Metric    Metric        `json:"metric" jsonschema:"what the figure measures"`
	Value     comp.Money    `json:"value" jsonschema:"the figure, per year"`
	Level     string        `json:"level,omitempty" jsonschema:"the level it's for"`
	Source    string        `json:"source" jsonschema:"who published it, in words that can follow according to, such as a public survey"`
	Retrieved calendar.Date `json:"retrieved" jsonschema:"the day it was looked up"`
}

// FirstDay is a first day of work other than the one that was offered.
type FirstDay struct {
	On     calendar.Date `json:"on,omitzero" jsonschema:"the first day that would suit the client"`
	Reason string        `json:"reason,omitempty" jsonschema:"the true reason, a clause that can follow because, such as my notice runs until the end of the month"`
}

// Notice is how the client leaves her current employer.
type Notice struct {
	LastDay  calendar.Date `json:"last_day,omitzero" jsonschema:"her last day under the contract, also if nobody works on it"`
	Handover []string      `json:"handover,omitempty" jsonschema:"what she will hand over, each a phrase such as the release calendar to Jo"`
}
