package plan

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Brief returns the request with what a kind that mentions the plan needs: the next email to send,
// and the email whose answer is expected first. Other requests are returned unchanged. The errors
// are those of [New] and of [drafts.Catalog.Draft].
//
// Only a kind that needs "awaited" gets that email's alternates, each of which takes as long as a
// draft.
func Brief(cat *drafts.Catalog, c *casefile.Case, r letter.Request) (letter.Request, error) {
	k, err := cat.Kind(r.Kind)
	if err != nil || !k.OfThePlan() {
		return r, err
	}
	if err := check(cat, c, r.Send); err != nil {
		return r, err
	}
	j, err := letter.Resolve(c, &k, r)
	if err != nil {
		return r, err
	}
	p, err := Options{Only: j.Opportunity.ID, Unwritten: true}.make(cat, c, r.Send)
	if err != nil {
		return r, err
	}
	alternates := slices.Contains(k.Needs, "awaited")
	for _, s := range p.Steps {
		next, awaited := r.Next == nil && !s.Sent, r.Awaited == nil && len(s.Alternates) > 0
		if !next && !awaited {
			continue
		}
		if s.Write(); !s.Sent && s.Draft == nil {
			continue
		}
		u := upcoming(s, alternates)
		if next {
			r.Next = u
		}
		if awaited {
			r.Awaited = u
		}
	}
	return r, nil
}

// InCase adds to the details of a kind what they are in a case: the words of each slot if the email
// were sent now and not as a reply, and the facts that would improve it.
func InCase(d *letter.Details, cat *drafts.Catalog, c *casefile.Case, now time.Time) error {
	r, err := Brief(cat, c, letter.Request{Kind: d.ID, Send: now, New: true})
	if err != nil {
		return err
	}
	if d.Slots, err = cat.Slots(c, r); err != nil {
		return err
	}
	hints, err := cat.Hints(c, now, d.ID)
	for _, h := range hints {
		d.Hints = append(d.Hints, h.String())
	}
	return err
}

// upcoming describes a step, which must have been written, and with alternates writes those too.
func upcoming(s *Step, alternates bool) *letter.Upcoming {
	u := &letter.Upcoming{Title: s.Title, To: letter.AndList(s.To), Subject: s.Subject,
		When: s.When, Why: s.Why, Sent: s.Sent, Notes: letter.ParseAdvice(s.kind.Note)}
	if !alternates {
		return u
	}
	before := ""
	for _, a := range s.Alternates {
		if a.Write(); a.Draft == nil {
			continue
		}
		t := letter.Trigger{If: letter.Capitalize(a.ifAround("the break")), Send: a.Title, When: a.Brief}
		if t.If == before && a.Reply == letter.ReplySilence {
			t.If = "Still nothing"
		} else {
			before = t.If
		}
		u.Add(t)
		u.Accepts = u.Accepts || a.Draft.Template().Act == letter.ActAccept
	}
	return u
}
