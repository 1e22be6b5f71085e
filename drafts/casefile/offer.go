package casefile

import (
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
)

// Offer is one offer as it was made. [Parse] fills in the terms of an offer that is like an earlier
// one; a case built in Go spells them out.
type Offer struct {
	ID         string             `json:"id,omitempty" jsonschema:"a short name: lower-case letters, digits, and hyphens; by default, offer-1 for the first"`
	Made       calendar.Date      `json:"made,omitzero" jsonschema:"the day it was made; by default, before anything in the log"`
	Like       string             `json:"like,omitempty" jsonschema:"the id of an earlier offer here: this one is that one plus the changes written here; a list counts as one change, and the status isn't taken over"`
	Status     Status             `json:"status,omitempty" jsonschema:"its status; by default, written"`
	Level      string             `json:"level,omitempty" jsonschema:"the level it's for"`
	Role       string             `json:"role,omitempty" jsonschema:"the title, if it isn't the opportunity's role, as after a change of level"`
	Base       comp.Money         `json:"base,omitzero" jsonschema:"the base salary per year"`
	Bonus      *Bonus             `json:"bonus,omitempty" jsonschema:"the annual bonus"`
	SignOn     *SignOn            `json:"sign_on,omitempty" jsonschema:"the sign-on bonus"`
	Equity     *Equity            `json:"equity,omitempty" jsonschema:"the grant"`
	Refreshers []Refresher        `json:"refreshers,omitempty" jsonschema:"grants that may follow; they never count toward a total"`
	Start      calendar.Date      `json:"start,omitzero" jsonschema:"the first day of work"`
	Deadline   calendar.LocalTime `json:"deadline,omitzero" jsonschema:"when it expires, in the opportunity's time zone"`
	Relocation *Relocation        `json:"relocation,omitempty" jsonschema:"help with the move"`
	OtherTerms []string           `json:"other_terms,omitempty" jsonschema:"what else was agreed, phrases such as two days a week from home"`
}

// Ended reports whether the offer is off the table.
func (f *Offer) Ended() bool {
	return f.Status == StatusDeclined || f.Status == StatusExpired || f.Status == StatusRescinded
}

// Undecided reports whether the client may still answer the offer.
func (f *Offer) Undecided() bool { return f.Written() || f.Status == StatusVerbal }

// Written reports whether the offer came in writing, and nothing has become of it yet.
func (f *Offer) Written() bool { return f.Status == "" || f.Status == StatusWritten }

// Settled reports whether the client and the company have agreed on the offer.
func (f *Offer) Settled() bool { return f.Status == StatusAgreed || f.Status == StatusAccepted }

// Refresher is a grant that may follow in a later year. It isn't guaranteed.
type Refresher struct {
	Year   int        `json:"year" jsonschema:"the year in which it vests or is paid, 1 for the first"`
	Amount comp.Money `json:"amount" jsonschema:"what it may be worth"`
}

// Relocation is a payment for moving.
type Relocation struct {
	Amount    comp.Money `json:"amount" jsonschema:"the amount"`
	GrossedUp bool       `json:"grossed_up,omitempty" jsonschema:"true if the company pays the tax on it"`
}

// or returns the help with the move, with the tax covered if it was by the other.
func (r *Relocation) or(other *Relocation) *Relocation {
	return &Relocation{r.Amount, r.GrossedUp || other != nil && other.GrossedUp}
}

// Package returns the offer's own amounts, as [Ask.Package] does for an ask.
func (f *Offer) Package() Package {
	return Package{Base: f.Base, Bonus: f.Bonus, SignOn: f.SignOn, Equity: f.Equity}
}

// Comp returns what the offer pays, for the arithmetic of package comp. Its amounts may be in
// several currencies, and the price or the vesting of its grant may be missing.
func (f *Offer) Comp() comp.Offer {
	o := comp.Offer{ID: f.ID, Name: f.ID, Base: f.Base, SignOn: f.SignOn.ByYear()}
	if b := f.Bonus; b != nil {
		o.Bonus = comp.Bonus{Target: b.Target, Amount: b.Amount, Payout: b.Payout, Guaranteed: b.Guaranteed}
	}
	if e := f.Equity; e != nil {
		o.Equity = comp.Equity{Units: e.Units, Price: e.Price, Strike: e.Strike, Value: e.Value,
			Vesting: e.Vesting}
	}
	o.Refreshers = each.Of(f.Refreshers, func(r Refresher) comp.Refresher { return comp.Refresher(r) })
	return o
}

// CurrentOffer returns the index of the last offer that was made on or before the day and hasn't
// ended, or -1. If the day is zero, it is the last one that hasn't ended.
func (o *Opportunity) CurrentOffer(on calendar.Date) int {
	for i := len(o.Offers) - 1; i >= 0; i-- {
		if f := &o.Offers[i]; (on.IsZero() || !on.Before(f.Made)) && !f.Ended() {
			return i
		}
	}
	return -1
}

// HasOffer reports whether the opportunity has a current offer on the day. An opportunity at the
// offer stage has one even if its terms aren't in the case.
func (o *Opportunity) HasOffer(on calendar.Date) bool {
	return o.CurrentOffer(on) >= 0 || len(o.Offers) == 0 && o.Stage == StageOffer
}

// LastOffer returns the index of the last offer that was made on or before the day, whatever has
// become of it, or -1.
func (o *Opportunity) LastOffer(on calendar.Date) int {
	i := len(o.Offers) - 1
	for i >= 0 && on.Before(o.Offers[i].Made) {
		i--
	}
	return i
}

// RescindedOffer returns the index of the last offer made on or before the day if the company has
// taken it back, or -1.
func (o *Opportunity) RescindedOffer(on calendar.Date) int {
	if i := o.LastOffer(on); i >= 0 && o.Offers[i].Status == StatusRescinded {
		return i
	}
	return -1
}

func (o *Opportunity) offerIDs() []string {
	return each.Of(o.Offers, func(f Offer) string { return f.ID })
}
