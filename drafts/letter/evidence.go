package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// shared is a piece of evidence that may be shared.
type shared struct {
	criterion string // the ID; may be empty
	Proof
}

// proofs returns the evidence that may be shared: for the criteria, in their order, or all of it if
// there are none.
func (j *Job) proofs(criteria []string) []Proof {
	list := make([]Proof, 0, len(j.evidence()))
	for i := 0; i == 0 || i < len(criteria); i++ {
		for _, e := range j.evidence() {
			if len(criteria) == 0 || e.criterion == criteria[i] {
				list = append(list, e.Proof)
			}
		}
	}
	return list
}

// evidence puts what may be shared into words, once.
func (j *Job) evidence() []shared {
	if j.proved != nil {
		return j.proved
	}
	j.proved = make([]shared, 0, len(j.Opportunity.Evidence))
	for i := range j.Opportunity.Evidence {
		e := &j.Opportunity.Evidence[i]
		if !e.Shareable {
			continue
		}
		p := casefile.Memo(j.Case, worded(*e), newProof)
		if j.to >= 0 {
			p.Helps = toYou(p.Helps, &j.Opportunity.People[j.to])
		}
		for _, k := range j.Opportunity.Level.Criteria {
			if k.ID == e.Criterion {
				p.Criterion = criterion(k.Text)
			}
		}
		j.proved = append(j.proved, shared{e.Criterion, p})
	}
	return j.proved
}

// prove adds the evidence for the criteria among the reasons of an ask, at most four pieces, and other
// evidence if that's fewer than three.
func (j *Job) prove(a *Ask, because []string) {
	var criteria []string
	for _, b := range because {
		other := []string{casefile.BecauseUnvested, casefile.BecauseForfeits, casefile.BecauseMarket}
		if !slices.Contains(slices.Concat(other, criteria), b) {
			criteria = append(criteria, b)
		}
	}
	var list, more []Proof // the best for each criterion comes first
	for _, p := range j.proofs(criteria) {
		if slices.ContainsFunc(list, func(q Proof) bool { return q.Criterion == p.Criterion && p.Criterion != "" }) {
			more = append(more, p)
		} else {
			list = append(list, p)
		}
	}
	list = append(list, more...)
	for _, e := range j.evidence() {
		if len(list) < 3 && !slices.Contains(list, e.Proof) {
			list = append(list, e.Proof)
		}
	}
	a.Evidence, a.criteria = list[:min(len(list), 4)], len(criteria)
}
