package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// ReplyTo returns where a reply to the parent goes: to the person that the request names, if
// someone else wrote the parent; otherwise where the parent says. It's empty if the parent doesn't
// say.
func (j *Job) ReplyTo() []mail.Address {
	m := j.Parent
	switch {
	case j.Request.To != "" && !j.Case.Answers(m, &j.Opportunity.People[j.to]):
		return []mail.Address{j.To()}
	case j.Case.Wrote(m):
		return m.To
	case len(m.ReplyTo) > 0:
		return m.ReplyTo
	}
	return m.From
}

// chooseParent finds the email that the draft answers, and addresses the draft to its writer.
func (j *Job) chooseParent() error {
	m := j.Request.ReplyTo
	switch {
	case m != nil && j.Request.New:
		return casefile.InputErrorf("%s cannot both answer an email and be a new one", j.Kind.ID)
	case m != nil && j.Kind.FromCoach():
		return casefile.InputErrorf("%s goes to the client: it cannot answer an email", j.Kind.ID)
	case m == nil && !j.Request.New && !j.Kind.FromCoach():
		m = j.Case.Thread(j.Opportunity)
		if m != nil && (j.Request.Send.Before(m.Date) || j.Case.Forwarded(m) ||
			!j.Case.Answers(m, &j.Opportunity.People[j.to])) {
			m = nil
		}
	}
	if m == nil {
		if j.Request.Quote || j.Request.ReplyAll {
			return casefile.InputErrorf("%s answers no email: there is nothing to quote, and "+
				"nobody to copy", j.Kind.ID)
		}
		return nil
	}
	if j.Case.Forwarded(m) {
		return casefile.InputErrorf("the email to reply to is one that the client forwarded: " +
			"save the email that she received instead")
	}
	if err := j.checkTheirs(m); err != nil {
		return err
	}
	j.Parent = m
	if j.Request.ReplyTo == nil || j.Request.To != "" {
		return nil
	}
	for i := range j.Opportunity.People {
		if j.Case.Answers(m, &j.Opportunity.People[i]) {
			j.to = i
			j.cc = slices.DeleteFunc(j.cc, func(k int) bool { return k == i })
			return nil
		}
	}
	if j.Case.Wrote(m) { // to somebody else at the company
		return casefile.InputErrorf("the email to reply to went to nobody in opportunity %q: "+
			"name the person to write to, or add the address to the case", j.Opportunity.ID)
	}
	return casefile.InputErrorf("the email to reply to is from %s, who isn't in opportunity %q: "+
		"name the person to write to, or add the address to the case", m.Author().String(), j.Opportunity.ID)
}

// checkTheirs refuses an email that the company hasn't seen and isn't meant to, whoever the answer
// goes to, because an answer has its subject and its number: one from the coach, one that the client
// wrote to somebody else, one with someone at another company, and what a stranger forwarded.
func (j *Job) checkTheirs(m *mail.Message) error {
	if j.Case.FromCoach(m) {
		return casefile.InputErrorf("the email to reply to is from the coach, and nobody in opportunity "+
			"%q may see that: leave it out", j.Opportunity.ID)
	}
	with := func(o *casefile.Opportunity) bool {
		return slices.ContainsFunc(o.People, func(p casefile.Person) bool { return j.Case.Answers(m, &p) })
	}
	if with(j.Opportunity) {
		return nil
	}
	for i := range j.Case.Opportunities {
		if o := &j.Case.Opportunities[i]; o.ID != j.Opportunity.ID && with(o) {
			return casefile.InputErrorf("the email to reply to is about %q, not %q: leave it out, or name "+
				"the other opportunity", o.ID, j.Opportunity.ID)
		}
	}
	if j.Case.Wrote(m) && !slices.ContainsFunc(slices.Concat(m.To, m.Cc), j.isThere) {
		return casefile.InputErrorf("the email to reply to went to nobody in opportunity %q, who would "+
			"see its subject: leave it out, or add the address that it went to to the case",
			j.Opportunity.ID)
	}
	if from := m.Author(); m.IsForward() && !j.Case.AtCompany(j.Opportunity, from.Email) {
		return casefile.InputErrorf("the email to reply to was forwarded by %s, who isn't in opportunity "+
			"%q: save the email that was forwarded instead, or add the address to the case",
			from.String(), j.Opportunity.ID)
	}
	return nil
}

// isThere reports whether an address belongs to the opportunity: it's a person's or at the company's
// domain, or it has the name of a person whose address the case doesn't have.
func (j *Job) isThere(a mail.Address) bool {
	return j.Opportunity.PersonAt(a.Email) >= 0 || j.Case.AtCompany(j.Opportunity, a.Email) ||
		slices.ContainsFunc(j.Opportunity.People, func(p casefile.Person) bool {
			return p.Email == "" && p.IsCalled(a.Name)
		})
}
