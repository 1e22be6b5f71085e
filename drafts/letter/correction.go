package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Correction is where a written offer differs from the one that had been agreed.
type Correction struct {
	Agreed      *Day // the day of the agreement
	Differences []Difference
	Terms       *Terms // all that had been agreed
}

// Difference is one term that differs. Either side may have "none" of it.
type Difference struct{ Term, Agreed, Written string }

// correction holds the offer that stands against the last one before it whose terms were agreed, and returns nil where they agree, where
// nothing had been agreed, or where what stands has been agreed since.
func (j *Job) correction(m DateStyle) *Correction {
	written := &j.Opp.Offers[j.offer]
	if written.Status != "" && written.Status != casefile.StatusWritten {
		return nil
	}
	for i := j.offer - 1; i >= 0; i-- {
		if f := &j.Opp.Offers[i]; f.Status == casefile.StatusAgreed {
			agreed := j.terms(f, m)
			if d := differences(agreed, j.terms(written, m)); len(d) > 0 {
				return &Correction{m.Day(f.Made), d, agreed}
			}
			return nil
		}
	}
	return nil
}

// differences returns the terms that were agreed and are written otherwise. What was never spoken of, and stands in the letter alone, is
// no difference to set right.
func differences(agreed, written *Terms) []Difference {
	var list []Difference
	if agreed.Level != "" && written.Level != agreed.Level {
		list = append(list, Difference{"Level", agreed.Level, orNone(written.Level)})
	}
	for _, row := range compare(agreed, written) {
		if row.Offer != "none" && row.Request != "as offered" {
			list = append(list, Difference{row.Term, row.Offer, row.Request})
		}
	}
	return list
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}
