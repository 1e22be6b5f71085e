package casefile

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// PersonAt returns the index of the person with the email address, or -1.
func (o *Opportunity) PersonAt(email string) int {
	return slices.IndexFunc(o.People, func(p Person) bool {
		return p.Email != "" && mail.Address{Email: email}.Is(p.Email)
	})
}

// AtCompany reports whether an email address is at the company's own domain, or at one below it:
// one of its people has an address there, and neither people of other opportunities, the client,
// nor the coach do. The domain of a public mail service is nobody's own.
func (c *Case) AtCompany(o *Opportunity, email string) bool {
	at := domain(email)
	for _, p := range o.People {
		own := domain(p.Email)
		if own == "" || at != own && !strings.HasSuffix(at, "."+own) {
			continue
		}
		shared := isPublicDomain(own) || own == domain(c.Client.Email) ||
			own == domain(c.Coach.Email)
		for i := range c.Opportunities {
			other := &c.Opportunities[i]
			shared = shared || other.ID != o.ID &&
				slices.ContainsFunc(other.People, func(p Person) bool { return domain(p.Email) == own })
		}
		if !shared {
			return true
		}
	}
	return false
}

// IsCoachDomain reports whether a domain is the coach's alone: neither that of a public mail service
// nor one where anyone else in the case has an address.
func (c *Case) IsCoachDomain(name string) bool {
	name = domain("x@" + name)
	if name == "" || name != domain(c.Coach.Email) || isPublicDomain(name) ||
		name == domain(c.Client.Email) {
		return false
	}
	return !slices.ContainsFunc(c.Opportunities, func(o Opportunity) bool {
		return slices.ContainsFunc(o.People, func(p Person) bool { return domain(p.Email) == name })
	})
}

// domain returns the domain of an email address in ASCII and lower case, or "".
func domain(email string) string {
	email = mail.NewAddress("", email).Email
	return strings.ToLower(email[strings.LastIndexByte(email, '@')+1:])
}
