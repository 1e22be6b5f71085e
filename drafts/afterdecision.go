package drafts

import (
	"cmp"
	"fmt"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// afterDecisions finds the emails in the log that go on about an offer after the log says that the client
// has decided on it: a plan leaves them out.
func (cat *Catalog) afterDecisions(c *casefile.Case) (found []casefile.FieldProblem) {
	last := map[string]*casefile.Event{} // the decision that stands, by the opportunity
	for i := range c.Log {
		e := &c.Log[i]
		k, was := cat.finder.Find(e.Kind), last[e.Opportunity]
		sent := e.What == casefile.EventSent || e.What == casefile.EventAsked
		var decided letter.Act
		if was != nil {
			decided = letter.Decided(was, cat.finder.Find(was.Kind))
		}
		if was != nil && sent {
			if k == nil && e.What == casefile.EventAsked || k != nil && k.GoesOn(decided) {
				found = append(found, casefile.FieldProblem{Field: fmt.Sprintf("log[%d]", i), Text: fmt.Sprintf(
					"%s on %s comes after %s on %s, and no email follows it up: correct one, or add what they said "+
						"in between", cmp.Or(e.Kind, string(e.What)), e.On, cmp.Or(was.Kind, string(was.What)), was.On)})
			}
		}
		switch act := letter.Decided(e, k); {
		case act == letter.ActUndo, was != nil && reopens(c, decided == letter.ActAccept, was, e):
			delete(last, e.Opportunity)
		case act != "":
			last[e.Opportunity] = e
		}
	}
	return found
}

// reopens reports whether they have come back to what the client had decided: to her no with an answer or
// with an offer, to her yes only with another offer, or by taking it back.
func reopens(c *casefile.Case, accepted bool, was, e *casefile.Event) bool {
	if !accepted {
		return e.IsOffer() || e.IsReply() || e.What == casefile.EventResumed
	}
	i, err := c.FindOpportunity(e.Opportunity)
	if err != nil {
		return true
	}
	n := c.Opportunities[i].CurrentOffer(e.On)
	return e.What == casefile.EventRescinded ||
		e.IsOffer() && n >= 0 && was.On.Before(c.Opportunities[i].Offers[n].Made)
}
