package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// before returns the offer that an event is about, or the one before it if an answer came with that, as it
// was then by the log: with the terms that their answers have changed, and with what they've agreed to.
func (j *Job) before(e *casefile.Event) (f casefile.Offer) {
	o := j.Case.Opportunities[j.index]
	about := offerOf(&o, e)
	if about < 0 {
		return f
	}
	if about > 0 && e.IsReply() && o.Offers[about].Made == e.On {
		about--
	}
	f = o.Offers[about]
	o.Offers, o.Asks = slices.Clone(o.Offers), slices.Clone(o.Asks) // a yes changes them
	r := &answers{o: &o, log: j.log, issues: j.issues, kindOf: j.kindOf}
	for n, l := range j.log {
		if l == e {
			break
		}
		if offerOf(&o, l) != about {
			continue
		}
		f = l.Terms.ApplyTo(f)
		if agreed, ok := r.grant(n, about, &f); ok {
			f = *overlay(f, agreed)
		}
	}
	return f
}
