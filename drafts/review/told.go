package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// caseText is a text of the case, which is read once for all of the emails.
type caseText string

// saying is what a text of the case says.
type saying struct {
	words  map[string]bool
	longer map[string]bool // see [longer]
	counts []count
}

func (t caseText) read() *saying {
	s := text.Seen(string(t))
	words := text.Words(s)
	return &saying{text.Set(string(t)), longer(words), countsIn(s, words)}
}

// sayings returns what the texts of the case that an email may repeat say, in their order.
func (r *reading) sayings() []*saying {
	if r.said == nil {
		for _, f := range r.facts.Texts {
			r.said = append(r.said, casefile.Memo(r.c, caseText(f.Text), caseText.read))
		}
	}
	return r.said
}

// isTold reports whether a word is in a text of the case that an email may repeat.
func (r *reading) isTold(low string) bool {
	return slices.ContainsFunc(r.sayings(), func(x *saying) bool { return x.words[low] })
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
