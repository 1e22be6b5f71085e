package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/privacy"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// thanksWords say thanks, or that the writer is glad.
var thanksWords = prose.Lazy(`
	thank|thanks|thankful|grateful|appreciate|appreciated|enjoyed|enjoy|congratulations|welcome
	excited|thrilled|delighted|pleased|glad|happy|enthusiastic|keen
	wonderful|lovely|great|good to|news|hear|speak|talk|meet|see|have
	look|looking forward
	a? pleasure
	love to|the
	the more i learn|hear|see
	i hope you
	means a lot
	kind of you
`)

// thanksFirst is rule 1: an acceptance, a decline, and the first answer to an offer begin with
// thanks or enthusiasm, in the first two sentences.
func thanksFirst(r *reading) {
	if !r.traits.accept && !r.traits.decline && !r.answersOffer() {
		return
	}
	p := r.bodies[0]
	seen := 0
	for _, s := range p.Sentences {
		if s.Kind == prose.Greeting {
			continue
		}
		if thanksWords().Has(p.Words, s.From, s.To) {
			return
		}
		if seen++; seen == 2 {
			break
		}
	}
	if seen > 0 {
		r.miss("neither thanks nor enthusiasm in the first two sentences",
			`begin with thanks for what they did, such as "Thank you for the offer"`)
	}
}

// answersOffer reports whether the email is the first one about the current offer: the log has none
// since it was made.
func (r *reading) answersOffer() bool {
	if r.o == nil || r.traits.nudge || r.traits.brief ||
		!r.traits.asks && r.about.Kind.Stage != "offer" {
		return false
	}
	offer := privacy.CurrentOffer(r.o, r.about.Send)
	return offer >= 0 && !r.logged(r.o.Offers[offer].Made, casefile.EventAsked, casefile.EventSent)
}

// logged reports whether the log has one of the events at the opportunity from a day on, up to the
// day before the email is sent.
func (r *reading) logged(from calendar.Date, kinds ...casefile.EventKind) bool {
	return slices.ContainsFunc(r.c.Log, func(e casefile.Event) bool {
		return e.Opportunity == r.o.ID && slices.Contains(kinds, e.What) && !e.On.Before(from) &&
			(r.about.Send.IsZero() || e.On.Before(calendar.DateOf(r.about.Send)))
	})
}
