package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// proofs returns the evidence that may be shared: for the criteria, in their order, or all of it if
// there are none.
func (j *Job) proofs(criteria []string) []Proof {
	var list []Proof
	for i := 0; i == 0 || i < len(criteria); i++ {
		for n := range j.Opportunity.Evidence {
			e := &j.Opportunity.Evidence[n]
			if !e.Shareable || (len(criteria) > 0 && e.Criterion != criteria[i]) {
				continue
			}
			p := newProof(e)
			if j.to >= 0 {
				p.Helps = toYou(p.Helps, &j.Opportunity.People[j.to])
			}
			for _, k := range j.Opportunity.Level.Criteria {
				if k.ID == e.Criterion {
					p.Criterion = phrase(k.Text)
				}
			}
			list = append(list, p)
		}
	}
	return list
}

// evidenceFor returns the evidence for the criteria among the reasons of an ask, or all evidence if
// none of that may be shared; at most four.
func (j *Job) evidenceFor(because []string) []Proof {
	var criteria []string
	for _, b := range because {
		switch b {
		case casefile.BecauseUnvested, casefile.BecauseForfeits, casefile.BecauseMarket:
		default:
			if !slices.Contains(criteria, b) {
				criteria = append(criteria, b)
			}
		}
	}
	list := j.proofs(criteria)
	if len(list) == 0 {
		list = j.proofs(nil)
	}
	return list[:min(len(list), 4)]
}
