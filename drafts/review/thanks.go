package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// thanksWords say thanks, or that the writer is glad.
var thanksWords = prose.Lazy(`
	thank|thanks|thankful|grateful|appreciate|appreciated
	excited|thrilled|delighted|pleased|glad|happy|enthusiastic|keen
	wonderful|lovely|great|good to|news|hear|speak|talk|meet|see|have
	look|looking forward
	a? pleasure
	enjoyed|enjoy
	congratulations|welcome
	love to|the
	the more i learn|hear|see
	i hope you
	means a lot
	kind of you
`)

// thanksFirst is rule 1: thanks or enthusiasm in the first two sentences.
func thanksFirst(r *reading) {
	p := r.bodies[0]
	seen := 0
	for i := range p.Sentences {
		s := &p.Sentences[i]
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
