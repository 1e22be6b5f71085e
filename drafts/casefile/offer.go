package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// HasOffer reports whether an offer of the opportunity stands on the day. One whose terms are not in the case is known by the stage alone.
func (o *Opportunity) HasOffer(on calendar.Date) bool {
	return o.CurrentOffer(on) >= 0 || len(o.Offers) == 0 && o.Stage == stageOffer
}

// Offer is one offer as it was made.
type Offer struct {
	ID         string             `json:"id" jsonschema:"a short name: lower-case letters, digits and hyphens"`
	Made       calendar.Date      `json:"made" jsonschema:"the day it was made"`
	Status     Status             `json:"status,omitempty" jsonschema:"where it stands; written otherwise"`
	Level      string             `json:"level,omitempty" jsonschema:"the level it is for"`
	Base       comp.Money         `json:"base,omitzero" jsonschema:"the base salary for a year"`
	Bonus      *Bonus             `json:"bonus,omitempty" jsonschema:"the yearly bonus"`
	SignOn     SignOn             `json:"sign_on,omitempty" jsonschema:"the sign-on bonus of each year, first year first"`
	Equity     *Equity            `json:"equity,omitempty" jsonschema:"the grant"`
	Refreshers []Refresher        `json:"refreshers,omitempty" jsonschema:"grants that may follow; they are never counted into a total"`
	Start      calendar.Date      `json:"start,omitzero" jsonschema:"the first day of work"`
	Deadline   calendar.LocalTime `json:"deadline,omitzero" jsonschema:"until when it stands, in the opportunity's time zone"`
	Relocation *Relocation        `json:"relocation,omitempty" jsonschema:"help with the move"`
	OtherTerms []string           `json:"other_terms,omitempty" jsonschema:"what else was agreed, phrases such as two days a week from home"`
}

// Ended reports whether the offer is off the table.
func (f *Offer) Ended() bool {
	return f.Status == StatusDeclined || f.Status == StatusExpired || f.Status == StatusRescinded
}

// Bonus is a yearly bonus, as a part of the base.
type Bonus struct {
	Target comp.Percent `json:"target" jsonschema:"the part of the base, such as 15"`
	Payout comp.Percent `json:"payout,omitzero" jsonschema:"how much of the target is expected to be paid; 100 otherwise"`
}

// Refresher is a grant that may follow in a later year. It is not guaranteed.
type Refresher struct {
	Year   int        `json:"year" jsonschema:"the year in which it vests or is paid, 1 for the first"`
	Amount comp.Money `json:"amount" jsonschema:"what it may be worth"`
}

// SignOn is a sign-on bonus, year by year; index 0 is the first year.
type SignOn []comp.Money

// Equity is a grant of shares that vests over time.
type Equity struct {
	Units   int          `json:"units" jsonschema:"how many shares or units"`
	Price   comp.Money   `json:"price,omitzero" jsonschema:"the price of one on the day of the offer"`
	Vesting comp.Vesting `json:"vesting,omitempty" jsonschema:"a preset, or a list of months and percents that sums to 100; the offer letter always wins"`
}

// Relocation is a sum for moving.
type Relocation struct {
	Amount    comp.Money `json:"amount" jsonschema:"the sum"`
	GrossedUp bool       `json:"grossed_up,omitempty" jsonschema:"true where the company pays the tax on it"`
}

// Ask is what the client asks for in one round. It may name several things; the mail that asks names one headline.
type Ask struct {
	Round      int           `json:"round" jsonschema:"1 for the first ask, 2 for the next"`
	Offer      string        `json:"offer,omitempty" jsonschema:"the id of the offer it answers; the last one that has not ended otherwise"`
	Base       comp.Money    `json:"base,omitzero" jsonschema:"the base salary for a year"`
	SignOn     SignOn        `json:"sign_on,omitempty" jsonschema:"the sign-on bonus of each year, first year first"`
	Equity     *Equity       `json:"equity,omitempty" jsonschema:"the grant in all"`
	Total      comp.Money    `json:"total,omitzero" jsonschema:"the annual total"`
	Start      calendar.Date `json:"start,omitzero" jsonschema:"the first day of work"`
	Relocation *Relocation   `json:"relocation,omitempty" jsonschema:"help with the move"`
	OtherTerms []OtherTerm   `json:"other_terms,omitempty" jsonschema:"one or two things that are not pay"`
	Options    []Package     `json:"options,omitempty" jsonschema:"two or three packages of equal value, any of which would do"`
	Because    []string      `json:"because,omitempty" jsonschema:"the reasons, strongest first: ids of criteria, and unvested, forfeits or market"`
	WouldSign  bool          `json:"would_sign,omitempty" jsonschema:"true only where a yes to this ask means that the client signs"`
	Firm       bool          `json:"firm,omitempty" jsonschema:"true only for a last ask whose figure is the least that the client takes, and that she is ready to say so"`
}

// OtherTerm is something to ask for that is not pay.
type OtherTerm struct {
	Lever   Lever  `json:"lever,omitempty" jsonschema:"which of the priorities it is, such as remote"`
	Text    string `json:"text" jsonschema:"a phrase such as two days a week from home"`
	Because string `json:"because,omitempty" jsonschema:"what it does for the company, a sentence such as half of the team works from another site already"`
}

// The reasons that an ask may give beside the criteria of its opportunity.
const (
	BecauseUnvested = "unvested" // little of the offered equity vests in the first years
	BecauseForfeits = "forfeits" // what the client gives up where she is now
	BecauseMarket   = "market"   // what the market pays
)

// empty reports whether the ask asks for nothing.
func (a *Ask) empty() bool {
	return a.Base.IsZero() && len(a.SignOn) == 0 && a.Equity == nil && a.Total.IsZero() && a.Start.IsZero() && len(a.Options) == 0 &&
		a.Relocation == nil && len(a.OtherTerms) == 0
}

// IsAbout reports whether the ask is about the offer at index i of o and is still open: once the terms of an offer are agreed, what was
// asked for before is settled. An ask that names no offer is about the last one that has not ended.
func (a *Ask) IsAbout(o *Opportunity, i int) bool {
	offer := &o.Offers[i]
	if offer.Status == StatusAgreed || offer.Status == StatusAccepted {
		return false
	}
	return a.Offer == offer.ID || (a.Offer == "" && i == o.CurrentOffer(calendar.Date{}))
}
