package review

import (
	"strconv"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// told is what the texts of a case that an email may repeat say.
type told struct {
	words  map[string]bool
	fields []toldField
	byWord map[string][]int // the indexes in fields of the texts with a longer word
}

// toldField is a text with the counts of its field of the case.
type toldField struct {
	*proof
	longer int // how many longer words it has
}

// toldKey are the texts and the paths of their fields, in one text: the same texts say the same.
type toldKey string

// told returns what the texts that the email may repeat say. They're read once for all emails.
func (r *reading) told() *told {
	if r.said == nil {
		size := 0
		for _, f := range r.facts.Texts {
			size += len(f.Path) + len(f.Text) + len(" 1234 ")
		}
		key := make([]byte, 0, size)
		for _, f := range r.facts.Texts {
			key = append(append(key, f.Path...), ' ')
			key = append(strconv.AppendInt(key, int64(len(f.Text)), 10), ' ')
			key = append(key, f.Text...)
		}
		r.said = casefile.Memo(r.c, toldKey(key), func(toldKey) *told { return newTold(r.facts.Texts) })
	}
	return r.said
}

// isTold reports whether a word is in a text of the case that an email may repeat.
func (r *reading) isTold(low string) bool { return r.told().words[low] }

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
