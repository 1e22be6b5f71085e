package packet

import (
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Current returns the last packet's plan, made again, if it's still right: the same case,
// templates, options, and emails in the same order, and no window has closed. Otherwise it returns
// next. So a folder doesn't change just because a few minutes have passed. next is the plan that o
// makes of the case now; last may be nil.
func Current(
	last *Manifest, next *plan.Plan, o plan.Options, c *casefile.Case, cat *drafts.Catalog,
) (*plan.Plan, error) {
	of, err := c.Hash()
	if err != nil {
		return nil, err
	}
	if last == nil || last.Case != of || last.Templates != cat.Hash() || last.At.After(next.At) {
		return next, nil
	}
	o.Horizon = last.Horizon.Sub(last.At)
	if next.Horizon.Sub(next.At) != o.Horizon {
		return next, nil
	}
	old, err := o.New(cat, c, last.At)
	if err != nil {
		return nil, err
	}
	if !sameSteps(old, next, next.At) {
		return next, nil
	}
	return old, nil
}

func sameSteps(old, next *plan.Plan, now time.Time) bool {
	return slices.EqualFunc(old.Steps, next.Steps, func(a, b *plan.Step) bool {
		return a.Opportunity == b.Opportunity && a.Kind == b.Kind && a.Sent == b.Sent &&
			len(a.Alternates) == len(b.Alternates) && (a.Sent || a.Window.To.After(now))
	})
}
