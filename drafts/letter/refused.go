package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// answered is what the log says about the ask that an acceptance is about, and about a review of the
// level. What has no answer yet counts as granted.
type answered struct {
	refused *casefile.Event // the answer for which the ask has to be left out; nil if there is none
	stepped bool            // the last step of the ask has been asked for since
	granted casefile.Ask    // what was asked for; empty if they only answered other emails
	yes     bool            // the last answer about it is a yes
	review  bool            // a review of the level
	vague   bool            // they said yes to one before it that leaves open which part moves
}

// ListsTerms reports whether the email is meant to list every term of an offer.
func (j *Job) ListsTerms() bool { return j.Kind.Act == ActAccept || j.reads("Lines") }

// Compares reports whether the email shows the current offers of all companies side by side.
func (j *Job) Compares() bool { return j.reads("Paths") }

// Refused returns the answer for which an acceptance has to leave the ask out: the last one about
// the current offer, if it's a no, or a part of what was asked for, and no other ask of the case
// was made since. It's nil if there's none, or the email doesn't list the terms.
func (j *Job) Refused() *casefile.Event {
	if !j.ListsTerms() || j.ask < 0 {
		return nil
	}
	return j.answers().refused
}

// answers reads the log up to the acceptance of the current offer. An answer is about the ask only if
// it answers an email that made it, or argued for it.
func (j *Job) answers() (a answered) {
	var ask casefile.Ask
	if j.ask >= 0 {
		ask = j.Opportunity.Asks[j.ask]
	}
	made := j.Opportunity.Offers[j.offer].Made
	// the log doesn't say that the ask was made, nor that they answered anything else
	unsaid := j.offer == 0 || !answersAsk(j.Opportunity, j.offer, j.log, j.kindOf)
	other := false // what was asked for last is no ask of the case
	vague := false // the last yes leaves open which part moves
	for i, e := range j.log {
		k := j.kindOf(e)
		if e.IsReply() && j.issues.Answers[i] >= 0 {
			to := j.log[j.issues.Answers[i]]
			if k := j.kindOf(to); !argues(to, k) {
				a.review = e.What == casefile.EventReplyYes && k.asksForReview() ||
					a.review && (!k.asksForReview() || e.What == casefile.EventReplyQuestion)
				unsaid = unsaid && e.On.Before(made)
				continue
			}
		}
		if k.asksForReview() {
			a.review = true
		}
		if e.On.Before(made) {
			continue
		}
		counter := isCounter(e, k)
		var t tally
		if counter {
			t = j.tally(j.log[:i+1])
		}
		a.vague = a.vague || counter && vague
		if argues(e, k) && !t.open {
			if counter && a.refused != nil {
				a.granted = casefile.Ask{} // what was refused isn't asked for again
			}
			a.granted, unsaid = with(ask, a.granted, k), false
		}
		if e.IsReply() && e.What != casefile.EventReplyQuestion {
			a.yes = e.What == casefile.EventReplyYes
		}
		switch {
		case e.What == casefile.EventReplyNo, e.What == casefile.EventReplyPartial,
			e.What == casefile.EventDeclined:
			a.refused, a.stepped, other = e, false, false
		case counter && (e.What == casefile.EventSent || t.other):
			a.yes = false
			a.stepped, other = t.stepped, t.stepped || t.open || t.other || t.made > len(j.asks)
			if !other {
				a.refused = nil
			}
		case e.What == casefile.EventAsked:
			a.refused, a.yes, other = nil, false, false
		case e.What == casefile.EventReplyYes && !other:
			a.refused = nil
		}
		if to := j.issues.Answers[i]; e.What == casefile.EventReplyYes && to >= 0 {
			made := j.askMade(to)
			vague = made != nil && (len(made.Options) > 0 || made.Total != nil)
		}
	}
	if unsaid {
		a.granted = ask
	}
	if j.Request.Round != 0 && slices.Index(j.asks, j.ask) >= j.made { // named, and not asked for yet
		a.refused, a.stepped, a.granted = nil, false, ask
	}
	if !a.yes && slices.Contains(j.Kind.AsksFor, TopicStart) && j.Kind.Act == ActAccept {
		a.granted.Start = calendar.Date{} // the email asks for it
	}
	return a
}

// Granted returns the current offer as an acceptance takes it, if the log has their yes to it, and that
// says which part moves; else nil.
func (j *Job) Granted() *casefile.Offer {
	if j.offer < 0 {
		return nil
	}
	a := j.answers()
	if !a.yes || a.open() {
		return nil
	}
	return j.agreed(a)
}

// open reports whether what is granted leaves open which part of the offer moves. A new offer says it.
func (a *answered) open() bool {
	return a.vague || a.refused == nil && a.granted.IsOpen()
}

// agreed returns the offer as an acceptance takes it, by what the log says: with the last step if that
// has been asked for, or else with what was asked for, unless an answer refused it; and with a review of the
// level.
func (j *Job) agreed(a answered) *casefile.Offer {
	offer := j.Opportunity.Offers[j.offer]
	switch {
	case a.stepped && j.ask >= 0 && j.Opportunity.Asks[j.ask].Fallback != nil:
		offer = *overlay(offer, j.Opportunity.Asks[j.ask].Fallback.Ask())
	case a.refused == nil:
		offer = *overlay(offer, a.granted)
	}
	if a.review && j.Opportunity.LevelOpen(j.offer) {
		offer.OtherTerms = append(slices.Clone(offer.OtherTerms), j.review())
	}
	return &offer
}

// review names a review of the level, with its date if the case has one.
func (j *Job) review() string {
	level := &j.Opportunity.Level
	if day := j.style.Day(level.Review); day != nil {
		return "a written review for " + level.Target + " by " + day.Binding()
	}
	return "a written and dated review for " + level.Target
}
