package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var ultimatums = prose.Lazy(`
	or else
	!someone|anyone|somebody|anything|something|nothing|who|what|where|everyone or else
	unless you|we
	take it or leave it
	walk away
	walk|walking away from
	deal is off
	my final|last offer|word|number|answer
	last chance
	i am out
	i'm out
	!i am out of|on|until|from
	!i'm out of|on|until|from
	won't|not go any? lower|below
	no alternative|other choice|way but
	this|all or nothing
	only if you
	no choice|option but
	not sign|join|accept unless|otherwise
	otherwise i|we will|would|must|have|cannot|can't|shall
	if not i|we will|shall|must|have
	if you cannot|can't|don't|won't * i will|shall|must|have|am
	have to decline|leave|look|go elsewhere|otherwise
	deal breaker
	dealbreaker
	non negotiable
	not negotiable
	bottom line
	i expect an answer
	you have until
	nothing less than
`)

// noUltimatum is rule 6: no ultimatum.
func noUltimatum(r *reading, p *prose.Body) {
	r.findPhrases(p, ultimatums(), "%q is an ultimatum",
		`say what would work, such as "if we could find a way"`)
}
