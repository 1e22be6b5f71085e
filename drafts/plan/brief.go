package plan

import (
	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Brief returns the request with what a kind that speaks of the plan needs to know of it: the next email to send, and the one whose
// answer is awaited first. Any other request is returned as it is. The errors are those of [New] and of [Catalog.Draft].
func Brief(cat *drafts.Catalog, c *casefile.Case, r letter.Request) (letter.Request, error) {
	k, err := cat.Kind(r.Kind)
	if err != nil || !k.OfThePlan() {
		return r, err
	}
	j, err := letter.Resolve(c, &k, r)
	if err != nil {
		return r, err
	}
	p, err := Options{Only: j.Opportunity.ID}.New(cat, c, r.Send)
	if err != nil {
		return r, err
	}
	for _, s := range p.Steps {
		if r.Next == nil && s.Draft != nil {
			r.Next = upcoming(cat, s)
		}
		if r.Awaited == nil && len(s.Alternates) > 0 {
			r.Awaited = upcoming(cat, s)
		}
	}
	return r, nil
}

func upcoming(cat *drafts.Catalog, s *Step) *letter.Upcoming {
	u := &letter.Upcoming{Title: s.Title, To: letter.AndList(s.To), Subject: s.Subject, When: s.When, Why: s.Why, Sent: s.Sent}
	if k, err := cat.Kind(s.Kind); err == nil {
		u.Notes = letter.ParseAdvice(k.Note)
	}
	for _, a := range s.Alternates {
		if a.Draft != nil {
			u.Alternates = append(u.Alternates, letter.Trigger{If: letter.Capitalize(a.ifAround("the break")), Send: a.Title, When: a.Brief})
		}
	}
	return u
}
