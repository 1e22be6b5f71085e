package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var demands = prose.Lazy(`
	i really|simply|absolutely|do|just|truly|also|now|would|will|still? need|require|deserve|demand|insist
	i expect you|that|an|more|at|no|nothing
	!i will|would? need|require to read|check|ask|think|talk|speak|know|see|plan|tell|give|finish|hand|decide
	!i need a few|day|little|moment
	!i require|need no|nothing
	!all|everything|anything|what|whatever|time that? i need|require
	i want at least|no less|nothing less|more money
	!i need a|an|the|your visa|letter|copy|form|confirmation|reply|word|signature
	i really? must have
	i have to have
	i am entitled
	i'm entitled
	i am owed
	i'm owed
	you must|should|ought|have|need to? pay|raise|offer|match|increase|give|add
	i won't accept|settle|sign|take
	i will not accept|settle|sign|take
	i refuse
	my demand|demands|requirement|requirements
`)

// noDemand is rule 7: no demands.
func noDemand(r *reading, p *prose.Body) {
	r.findPhrases(p, demands(), "%q is a demand", `write "I'd be comfortable at" or "if we could"`)
}
