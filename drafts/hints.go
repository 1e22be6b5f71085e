package drafts

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Hint is a fact that a case lacks and that would improve emails which can be written without it.
type Hint struct {
	letter.Missing
	Opportunity string   // the ID of the opportunity that lacks it
	Kinds       []string // the kinds that it would improve, in the order of the catalog
}

// String returns the fact on one line: its name, what it is, and where it goes.
func (h Hint) String() string {
	about := h.Field
	if at := strict.Position(h.File, h.Line, 0); at != "" {
		about += ", " + at
	}
	text := h.Hint
	if text != "" {
		text = ": " + text
	}
	return fmt.Sprintf("%s%s (%s)", h.Need, text, about)
}

// Hints are what would improve the emails of a case.
type Hints []Hint

// String returns each hint on two lines: the fact, then the kinds.
func (l Hints) String() string {
	var b strings.Builder
	for _, h := range l {
		fmt.Fprintf(&b, "%s\n  for %s\n", h, strings.Join(h.Kinds, ", "))
	}
	return b.String()
}

// Hints returns the facts that would improve the emails that a valid case can produce at a time,
// for each open opportunity those that would improve most of them first. If kinds are named, only
// those count, and a [*casefile.UnknownError] is returned for one that the catalog doesn't have.
func (cat *Catalog) Hints(c *casefile.Case, send time.Time, kinds ...string) (Hints, error) {
	list := cat.order
	if len(kinds) > 0 {
		list = nil
		for _, id := range kinds {
			k, err := cat.kind(id)
			if err != nil {
				return nil, err
			}
			list = append(list, k)
		}
	}
	if c == nil {
		return nil, casefile.InputErrorf("there is no case")
	}
	var all Hints
	for i := range c.Opportunities {
		o := c.AsOf(i, calendar.DateOf(send))
		if !o.Open() {
			continue
		}
		var found []Hint
		for _, k := range list {
			for _, m := range wanted(c, o, k.kind(), send) {
				n := slices.IndexFunc(found, func(h Hint) bool { return h.Missing == m })
				if n < 0 {
					n = len(found)
					found = append(found, Hint{Missing: m, Opportunity: o.ID})
				}
				found[n].Kinds = append(found[n].Kinds, k.id)
			}
		}
		slices.SortStableFunc(found,
			func(a, b Hint) int { return cmp.Compare(len(b.Kinds), len(a.Kinds)) })
		all = append(all, found...)
	}
	return all, nil
}

// wanted returns the facts that would improve an email of the kind; nil if it can't be written.
func wanted(c *casefile.Case, o *casefile.Opportunity, k *Kind, send time.Time) []letter.Missing {
	r := Request{Kind: k.ID, Send: send, Opportunity: o.ID}
	missing, err := wantedBy(c, k, r)
	var needs *letter.NeedsError
	if errors.As(err, &needs) && slices.Contains(k.Needs, "by") { // the date comes with the request
		r.By = calendar.LocalTime{Date: calendar.DateOf(send).AddDays(365)}
		missing, _ = wantedBy(c, k, r)
	}
	return missing
}

func wantedBy(c *casefile.Case, k *Kind, r Request) ([]letter.Missing, error) {
	j, l, err := letter.Compose(c, k, r)
	if err != nil {
		return nil, err
	}
	return j.Wanted(l), nil
}

// LogHints returns what keeps a plan from understanding the log of the case: each kind that the
// catalog's file systems don't have, with the nearest one, each reply that may answer one of several
// emails, and each email that goes on after the client has decided.
func (cat *Catalog) LogHints(c *casefile.Case) casefile.Problems {
	found := slices.Concat(cat.unknownKinds(c), cat.unclearReplies(c), cat.afterDecisions(c))
	if wrong, ok := errors.AsType[*casefile.Error](c.ErrorAt(found...)); ok {
		return wrong.Problems
	}
	return nil
}

func (cat *Catalog) unknownKinds(c *casefile.Case) (found []casefile.FieldProblem) {
	for i, e := range c.Log {
		if e.Kind == "" || slices.Contains(cat.known, e.Kind) {
			continue
		}
		text := fmt.Sprintf("unknown kind %q: write one of the catalog, or leave it out", e.Kind)
		if err := unknownKind(e.Kind, cat.known); err.Near != "" || len(err.Known) < len(cat.known) {
			text = err.Error()
		}
		found = append(found, casefile.FieldProblem{Field: fmt.Sprintf("log[%d].kind", i), Text: text})
	}
	return found
}

func (cat *Catalog) unclearReplies(c *casefile.Case) (found []casefile.FieldProblem) {
	kindOf := func(e *casefile.Event) *Kind { return cat.finder.Find(e.Kind) }
	for i := range c.Opportunities {
		o := c.AsOf(i, calendar.Date{})
		log := c.Events(o, calendar.Date{})
		for _, n := range letter.ReadIssues(o, log, kindOf).Unclear {
			at := 0
			for &c.Log[at] != log[n] {
				at++
			}
			found = append(found, casefile.FieldProblem{Field: fmt.Sprintf("log[%d]", at),
				Text: fmt.Sprintf("%s on %s doesn't say which request it answers: add kind with the kind of "+
					"that email", log[n].What, log[n].On)})
		}
	}
	return found
}

// decision is an event that says what the client has decided on an offer.
type decision struct {
	*casefile.Event
	act letter.Act
}

// afterDecisions finds the emails in the log that go on about an offer after the log says that the client
// has decided on it: a plan leaves them out.
func (cat *Catalog) afterDecisions(c *casefile.Case) (found []casefile.FieldProblem) {
	last := map[string]decision{} // the one that stands, by the opportunity
	for i := range c.Log {
		e := &c.Log[i]
		k := cat.finder.Find(e.Kind)
		was, decided := last[e.Opportunity]
		asked := e.What == casefile.EventAsked
		goesOn := k == nil && asked || k != nil && (asked || e.What == casefile.EventSent) && k.GoesOn(was.act)
		if decided && goesOn {
			found = append(found, casefile.FieldProblem{Field: fmt.Sprintf("log[%d]", i), Text: fmt.Sprintf(
				"%s on %s comes after %s on %s, and no email follows it up: correct one, or add what they said "+
					"in between", cmp.Or(e.Kind, string(e.What)), e.On, cmp.Or(was.Kind, string(was.What)), was.On)})
		}
		switch act := letter.Decided(e, k); {
		case act == letter.ActUndo, decided && was.reopened(c, e):
			delete(last, e.Opportunity)
		case act != "":
			last[e.Opportunity] = decision{e, act}
		}
	}
	return found
}

// reopened reports whether they have come back to the decision with an event: to a no with an answer or with
// an offer, to a yes only with another offer, or by taking it back.
func (d decision) reopened(c *casefile.Case, e *casefile.Event) bool {
	if d.act != letter.ActAccept {
		return e.IsOffer() || e.IsReply() || e.What == casefile.EventResumed
	}
	i, err := c.FindOpportunity(e.Opportunity)
	if err != nil {
		return true
	}
	n := c.Opportunities[i].CurrentOffer(e.On)
	return e.What == casefile.EventRescinded ||
		e.IsOffer() && n >= 0 && d.On.Before(c.Opportunities[i].Offers[n].Made)
}
