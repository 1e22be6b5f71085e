package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Strongest returns the evidence that says the most, three pieces at most.
func (l *Letter) Strongest() []Proof { return l.Evidence[:min(len(l.Evidence), 3)] }

// Examples returns the strongest pieces of evidence, two at most.
func (l *Letter) Examples() []Proof { return l.Evidence[:min(len(l.Evidence), 2)] }

// ByCriterion returns the evidence in the order of the level's criteria, for a list with a heading for
// each: a criterion is named at its first piece of evidence, and the rest comes last.
func (l *Letter) ByCriterion() []Proof {
	list := slices.Clone(l.Evidence)
	rank := func(p Proof) int {
		if i := slices.Index(l.Level.Criteria, p.Criterion); i >= 0 {
			return i
		}
		return len(l.Level.Criteria)
	}
	slices.SortStableFunc(list, func(a, b Proof) int { return rank(a) - rank(b) })
	for i := len(list) - 1; i > 0; i-- {
		if list[i].Criterion == list[i-1].Criterion {
			list[i].Criterion = ""
		}
	}
	return list
}

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
