package letter

import (
	"cmp"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Correction is how a written offer differs from what was agreed before it.
type Correction struct {
	Agreed      *Day // the day of the agreement
	Differences []Difference
	Terms       *Terms // everything that was agreed
}

// Difference is one term that differs. Either side may be "none".
type Difference struct{ Term, Agreed, Written string }

// correction compares the current offer, which has the written terms, with the last agreed one
// before it. It returns nil if they match, if nothing was agreed, or if the current offer has been
// agreed since.
func (j *Job) correction(written *Terms) *Correction {
	if s := j.Opportunity.Offers[j.offer].Status; s != "" && s != casefile.StatusWritten {
		return nil
	}
	for i := j.offer - 1; i >= 0; i-- {
		if f := &j.Opportunity.Offers[i]; f.Status == casefile.StatusAgreed {
			agreed := j.terms(f)
			if d := differences(agreed, written); len(d) > 0 {
				return &Correction{j.style.Day(f.Made), d, agreed}
			}
			return nil
		}
	}
	return nil
}

// differences returns the agreed terms that are written differently. A term that only the written
// offer has needs no correction.
func differences(agreed, written *Terms) []Difference {
	var list []Difference
	if agreed.Level != "" && written.Level != agreed.Level {
		list = append(list, Difference{"Level", agreed.Level, cmp.Or(written.Level, none)})
	}
	if agreed.Role != "" && written.Role != agreed.Role {
		list = append(list, Difference{"Title", agreed.Role, cmp.Or(written.Role, none)})
	}
	for _, row := range compare(agreed, written) {
		if row.Offer != none && row.Request != asOffered {
			list = append(list, Difference{row.Term, row.Offer, row.Request})
		}
	}
	return list
}

// Count says how many lines differ: "one line", "two lines".
func (c Correction) Count() string { return text.Plural(len(c.Differences), "line") }
