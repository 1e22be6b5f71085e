package review

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// isTold reports whether a word is in a text of the case that an email may repeat.
func (r *reading) isTold(low string) bool {
	if r.told == nil {
		r.told = map[string]bool{}
		for _, f := range r.facts.Texts {
			text.AddWords(r.told, f.Text)
		}
	}
	return r.told[low]
}

// addressees returns the people of the opportunity that the email is addressed to.
func (r *reading) addressees() []*casefile.Person {
	var list []*casefile.Person
	if r.o == nil {
		return nil
	}
	for _, a := range r.to {
		for i := range r.o.People {
			if sameAddress(r.o.People[i].Email, a.Email) {
				list = append(list, &r.o.People[i])
			}
		}
	}
	return list
}
