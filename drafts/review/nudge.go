package review

import (
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// nudgeNumber is rule 23: a nudge never repeats the number.
func nudgeNumber(r *reading, p *prose.Body) {
	if !r.traits.nudge {
		return
	}
	for _, b := range []*prose.Body{p, r.subject} {
		for i := range b.Numbers {
			n := &b.Numbers[i]
			if b.IsOwn(n.Start) &&
				(n.IsMoney() || n.Shares && r.facts.O != nil && r.facts.HasOn(n, ledger.Asked)) {
				r.findSpan(b, n.Start, n.End, "%s: a nudge does not repeat the number",
					"ask whether anything is waiting on you, and leave the number out")
			}
		}
	}
}
