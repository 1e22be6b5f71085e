package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// doorWords leave the door open.
var doorWords = prose.Lazy(`
	stay|keep|remain|be in touch|contact
	one day
	another time|day|role
	in|the future
	again
	later on?
	hear|hearing from you
	love|glad|happy|like to talk|hear|speak|meet|work|discuss|be
	cross|meet paths
	paths cross
	next time
	open door
	door open|is
	down the road|line
	if|should something|anything|a|another|things new|changes|change|comes|opens|role
	keep me in mind
	do|please? think of me
	give me a ring|call|shout
	wish you
`)

// shutWords close the door.
var shutWords = prose.Lazy(`
	do not|don't|never|no contact|write|call|email|approach|reach * again|further|more
	no further|more contact|mails|emails|calls
	never again|work|consider|apply|join
	please remove|delete|take me|my
	not|never want|wish|like|interested to? hear|speak|talk|work|be * again|more|further
	not be in touch
	last you|that you
`)

// declineFirst is rule 21: the first two sentences decline, and the email leaves the door open.
func declineFirst(r *reading) {
	if !r.traits.decline {
		return
	}
	p := r.bodies[0]
	seen, declined, open, shut := 0, false, false, false
	for _, s := range p.Sentences {
		if s.Kind == prose.Greeting {
			continue
		}
		if seen++; seen <= 2 {
			declined = declined || declines().Has(p.Words, s.From, s.To)
		}
		open = open || doorWords().Has(p.Words, s.From, s.To)
		shut = shut || shutWords().Has(p.Words, s.From, s.To)
	}
	switch {
	case !declined:
		r.miss("the first two sentences do not decline", "say it first, then the thanks")
	case !open || shut:
		r.miss("the door is not left open", `end with a word such as "I hope we stay in touch"`)
	}
}
