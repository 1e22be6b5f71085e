package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// ofOptions and ofUnits stand right after an amount of a grant, and say what kind it's of.
var (
	ofOptions = prose.Lazy("in|of|worth? unvested|stock|share? options")
	ofUnits   = prose.Lazy("in|of|worth? unvested|restricted? rsus|rsu")
)

// wrongGrantKinds warns of an amount of options where the case has none of that amount, and of RSUs
// likewise.
func (r *reading) wrongGrantKinds(p *prose.Body) {
	for i := range p.Numbers {
		n := &p.Numbers[i]
		k := text.From(p.Words, n.End)
		if !n.IsMoney() && !n.Shares || !p.IsOwn(n.Start) || k == len(p.Words) ||
			strings.TrimSpace(p.S[n.End:p.Words[k].Start]) != "" {
			continue
		}
		end, has := k, ""
		if end = ofOptions().At(p.Words, k, len(p.Words)); end > k && !r.grants(n, true) {
			has = "options"
		} else if end = ofUnits().At(p.Words, k, len(p.Words)); end > k && !r.grants(n, false) {
			has = "RSUs"
		}
		if has != "" {
			r.findSpanAs(Warning, p, n.Start, p.Words[end-1].End, "%s: the case has no "+has+" of that amount",
				"write what the case has")
		}
	}
}

// grants reports whether the case has options, or another grant, that the amount may be of.
func (r *reading) grants(n *comp.Amount, options bool) bool {
	for _, f := range r.o.Forfeits {
		if n.Is(comp.Hundredths(f.Amount)) {
			return (f.Kind == "options") == options
		}
	}
	is := func(x casefile.Package) bool { return x.Equity != nil && x.Equity.OptionGrant() == options }
	return slices.ContainsFunc(r.packages(), is) || r.ofOthers(n)
}
