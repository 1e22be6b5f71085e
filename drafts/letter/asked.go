package letter

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Asked is an email that asked for something.
type Asked struct {
	On       Day
	To       string // the first name of the person it went to, or the full name; may be empty
	Kind     string // the kind's ID; empty if the log doesn't say
	About    string // what it was about: "base", "the sign-on", "the level", "the deadline"
	Ask      *Ask   // what was asked for; nil unless it was a counter
	Answered bool
	Aside    bool // it went to somebody with another role than the person addressed

	you bool // it went to the person addressed
}

// Note names the email in a sentence: "my note from Tuesday about base", "my note from June 30 about
// the level".
func (a Asked) Note() string {
	day := a.On.Date()
	switch n := a.On.ahead(); {
	case n == 0:
		day = "earlier today"
	case n == -1:
		day = "yesterday"
	case n > -6:
		day = a.On.Weekday()
	}
	note := "my note from " + day
	if a.About != "" {
		note += " about " + a.About
	}
	return note
}

// askMade returns the ask of the case that the email at the index made, by what it asked for: the last
// step of one after they had moved part of the way. It's nil if the case has no figure for it.
func (j *Job) askMade(i int) *Ask {
	e := j.log[i]
	t := j.tally(j.log[:i+1])
	k, n := j.kindOf(e), min(t.made, len(j.asks))
	if !isCounter(e, k) || n == 0 || t.open {
		return nil
	}
	ask := j.Opportunity.Asks[j.asks[n-1]]
	switch {
	case t.stepped:
		a := j.composeAsk(&ask)
		a.Fallback.Evidence = a.Evidence
		if len(a.Fallback.Reasons) == 0 { // they hold for it, too
			a.Fallback.Reasons = a.Reasons
		}
		return a.Fallback
	case t.made <= len(j.asks):
		// a kind for all that the ask is for has asked for it with its reasons, and said that she'd sign
		part, ok := k.partOf(ask)
		if rest := without(ask, part); ok && !rest.Empty() {
			ask = part
		}
	case k == nil || k.Answers(ReplyNo) || k.Answers(ReplyPartial):
		return nil
	}
	return j.composeAsk(&ask)
}

// lastStepAsked returns the last step of the ask if that's what the email is about: one that answers or
// follows up on the email that asked for it. It's nil otherwise.
func (j *Job) lastStepAsked() *Ask {
	i := j.subject.asked
	if i < 0 || !slices.Contains([]Act{ActAnswer, ActBrief, ActNudge}, j.Kind.Act) {
		return nil
	}
	if t := j.tally(j.log[:i+1]); t.made <= len(j.asks) && !t.stepped {
		return nil
	}
	return j.askMade(i)
}

// asksAgain reports whether the email comes back to an ask, of which they may have given a part by now:
// a counter does, and an answer to a no.
func (j *Job) asksAgain() bool {
	counter := j.Kind.Act == ActCounter && j.Kind.MakesAsk()
	return j.made > 0 && j.ask >= 0 && (counter || j.Kind.Answers(ReplyNo))
}

// asksForNext reports whether the email makes an ask of the case, or argues for it, and answers nothing.
func (j *Job) asksForNext() bool {
	return j.ask >= 0 && !j.Kind.Answers(ReplyPartial) && !j.Kind.Answers(ReplyNo) && j.Kind.MakesAsk() &&
		(j.Kind.Act == ActCounter || j.Kind.Act == ActBrief)
}

// checkAsk refuses an email that asks for what they've given.
func (j *Job) checkAsk() error {
	if !j.asksForNext() {
		return nil
	}
	ask, offer := j.Opportunity.Asks[j.ask], &j.Opportunity.Offers[j.offer]
	part, ok := j.Kind.partOf(ask)
	if left := part.Beyond(&casefile.Offer{}, offer, nil); !ok || !left.Empty() {
		return nil
	}
	return j.Case.ErrorAt(casefile.FieldProblem{Field: fmt.Sprintf("%s.asks[%d]", j.path, j.ask),
		Text: "the offer has what " + j.Kind.ID + " would ask for, by what they've answered"})
}

func (j *Job) asked(at int, answered bool) *Asked {
	e := j.log[at]
	a := &Asked{On: Day{e.On, j.style}, Kind: e.Kind, Answered: answered}
	k := j.kindOf(e)
	for i := len(j.log) - 1; k == nil && i >= 0; i-- { // a line about an email that has one of its own
		if s := j.log[i]; s.What == casefile.EventSent && s.On == e.On && j.isAsk(s) {
			k = j.kindOf(s)
		}
	}
	if p := j.wroteTo(e, k); p != nil {
		a.To, a.you = j.nameOf(p), j.isTo(p)
		a.Aside = j.to >= 0 && p.Role != j.Opportunity.People[j.to].Role
	}
	switch {
	case k != nil && k.Stage == "answer" && slices.Contains(k.AsksFor, TopicTerms):
		a.About = "the letter"
	case k != nil && len(k.AsksFor) == 1, k != nil && len(k.AsksFor) > 0 && !isCounter(e, k):
		a.About = topicWords[k.AsksFor[0]]
	case pauses(e, k):
		a.About = topicWords[TopicLevel]
	case accepts(e, k):
		if j.tally(j.log[:at]).made > 0 || !j.letterInHand() {
			a.About = "the letter"
		}
	}
	if a.Ask = j.askMade(at); a.Ask != nil {
		a.About = a.Ask.About()
	}
	return a
}
