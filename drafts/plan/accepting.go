package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// holdOthers takes out of the plan what it has for the other companies if the next email to one of them
// accepts its offer, with a warning for each: nobody courts another company on the day of a yes.
func (p *planner) holdOthers(all []*situation) {
	accepts := func(s *situation) bool {
		return s.plans(func(step *Step) bool { return !step.Sent && step.kind.Act == letter.ActAccept })
	}
	yes := slices.IndexFunc(all, accepts)
	if yes < 0 {
		return
	}
	for _, s := range all {
		to := func(step *Step) bool { return step.Opportunity == s.o.ID }
		if s.o.Stage == casefile.StageCurrent || accepts(s) || !slices.ContainsFunc(p.plan.Steps, to) {
			continue
		}
		p.plan.Steps = slices.DeleteFunc(p.plan.Steps, to)
		p.warn(WarnNeeds, "%s: the next email to %s accepts its offer, so nothing goes out here: decline once "+
			"both sides have signed", s.o.Company, all[yes].o.Company)
	}
}
