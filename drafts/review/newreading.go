package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// newReading reads an email of a case.
func newReading(m *email, c *casefile.Case) *reading {
	r := &reading{email: m, c: c, index: -1, findings: []Finding{}, ledger: []Figure{},
		seen: map[string]bool{}, secret: map[position]bool{},
		traces: map[*prose.Body][]trace{}, ends: map[matched]int{}, asked: map[*prose.Body][]asked{}}
	r.coach = len(m.to) > 0 && len(m.from) > 0 && sameAddress(m.from[0].Email, c.Coach.Email) &&
		sameAddress(m.to[0].Email, c.Client.Email)
	r.index = r.opportunity()
	if r.index >= 0 {
		r.o = &c.Opportunities[r.index]
	}
	scope := privacy.Scope{Send: m.about.Send, FromCoach: r.coach}
	if r.o != nil {
		scope.Opportunity = r.o.ID
	}
	r.privacy = privacy.New(c, scope)
	r.subject = prose.Read("Subject", m.subjectBody(r.keepsSubject()), r.privacy.Amounts)
	if strings.TrimSpace(m.plain.Text) != "" {
		r.bodies = append(r.bodies, prose.Read("text", m.plain, r.privacy.Amounts))
	}
	if len(r.bodies) == 0 || !m.unread || !shows(m.html, m.plain.Text) {
		if m.readHTML(); strings.TrimSpace(m.shown.Text) != "" &&
			(len(r.bodies) == 0 || !sameWords(m.plain.Text, m.shown.Text)) {
			r.bodies = append(r.bodies, prose.Read("html", m.shown, r.privacy.Amounts))
		}
	}
	r.isEnglish = !slices.ContainsFunc(r.bodies, func(p *prose.Body) bool { return !p.IsEnglish() })
	r.print = c.Fingerprint()
	r.names = casefile.Memo(c, namesKey{r.print, r.index, r.coach},
		func(namesKey) *names { return newNames(c, r.index, r.coach) })
	r.facts = ledger.New(c, r.index, ledger.About{Case: r.print, Send: m.about.Send, By: m.about.By,
		People: r.names.people, Amounts: r.privacy.Amounts, Accepted: r.letterOf() + 1})
	r.grant()
	r.told = casefile.Memo(c, toldKey{r.print, r.index}, func(toldKey) *told { return newTold(r.facts.Texts) })
	r.reached = r.peopleAt(r.to)
	r.greeted = namesOf(r.reached)
	r.traits = traitsOf(r)
	return r
}

// opportunity returns the index of the opportunity that the email is about: the one requested, else
// that of a recipient, even if the address is mistyped, else the one whose company the subject
// names, else the only open one; -1 if unknown.
func (r *reading) opportunity() int {
	list := r.c.Opportunities
	if id := r.about.Opportunity; id != "" {
		return slices.IndexFunc(list, func(o casefile.Opportunity) bool { return o.ID == id })
	}
	for _, to := range [][]mail.Address{r.to, r.cc} {
		for _, has := range []func(*casefile.Opportunity, mail.Address) bool{
			func(o *casefile.Opportunity, a mail.Address) bool { return o.PersonAt(a.Email) >= 0 },
			func(o *casefile.Opportunity, a mail.Address) bool { return r.c.AtCompany(o, a.Email) },
			func(o *casefile.Opportunity, a mail.Address) bool { return meant(o, a) >= 0 },
		} {
			for _, a := range to {
				for i := range list {
					if has(&list[i], a) {
						return i
					}
				}
			}
		}
	}
	for _, is := range []func(*casefile.Opportunity) bool{
		func(o *casefile.Opportunity) bool { return text.HasWords(r.email.subject, o.SpokenCompany()) },
		func(o *casefile.Opportunity) bool { return o.Open() },
		func(*casefile.Opportunity) bool { return true },
	} {
		var found []int
		for i := range list {
			if is(&list[i]) {
				found = append(found, i)
			}
		}
		if len(found) == 1 {
			return found[0]
		}
	}
	return -1
}
