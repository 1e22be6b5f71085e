package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var demands = prose.Lazy(`
	i really|simply|absolutely|do|just? need|require|deserve|demand|insist
	i truly|also|now|would|will|still need|require|deserve|demand|insist
	i expect you|an|more|at|no|nothing
	i expect that you|you'll|you'd|it's|it|they|they'll * raise|match|increase|fix|improve|raised
	i expect that you|you'll|you'd|it's|it|they|they'll * matched|increased|fixed|more|better|higher
	!i|i'll|i'd really|just|do|also|now|would|will|still? need|require to
	!i|i'll|i'd really|just|do|also|now|would|will|still? need a|one|another few|couple|day|little
	!i|i'll|i'd really|just|do|also|now|would|will|still? need a|one|another moment|week|bit|night|minute
	!i|i'll|i'd really|just|do|also|now|would|will|still? need some|more|until time|days
	i|i'll|i'd really|just|do|also|now|would|will|still? need to have|get|see|receive|hear more|better
	i|i'll|i'd really|just|do|also|now|would|will|still? need to have|get|see|receive|hear a|an|your|it
	!i require|need no|nothing
	!all|everything|anything|what|whatever|time that? i need|require
	!information|facts|details|answers|documents|papers|context that|which? i still? need|require
	!may|can|could|might|should i then? expect
	i want at least|no less|nothing less|more money
	!i need a|an|the|your visa|letter|copy|form|confirmation|reply|word|signature
	i really? must have
	i have to have
	i am entitled|owed
	i'm entitled
	i'm|am owed
	you must|should|ought|have|need to? pay|raise|offer|match|increase|give|add
	i won't accept|settle|sign|take
	i will not accept|settle|sign|take
	i refuse
	insist|insisting on|that
	my demand|demands|requirement|requirements
	i|i'll|i'd|we|we'll fully|certainly|absolutely expect
	i expect a|my|the|your * sign|base|salary|offer|raise|bonus
	i expect a|my|the|your * number|total|equity|amount|figure|answer|level
	expectation|expectations is|are that? you|you'll|the|a
	i want|need you to
	i want more|better|higher
	i want the|a|an|my|this|it * changed|corrected|raised|fixed
	i want the|a|an|my|this|it * higher|increased|matched|updated|resolved
	going to need a|the|more|at|you
	need|want|require at least
	!do|should|would|what|when|where|which|how|if|whether i need|require|have|want to?
	!i require glasses|help|time
	!nothing|anything|what|whatever|everything|else|if|do|all do? you need|have|want|must to
	you|you'll|you'd must|should do|put|fix|improve|change|correct|come
	you|you'll|you'd must|should get|cover|move|adjust|reconsider|rethink|beat|explain
	you|you'll|you'd|you're have|need|ought|going to do|put|fix|improve|change|correct|come|get|
		cover|move|adjust|reconsider|rethink|beat|explain
	the|my|this|that base|salary|sign|offer|number|equity|total|pay|package|bonus|level|
		title * must|needs|has|have|ought to? be|go|increase|rise|change|come|reflect|move|match|up
	this|it needs|has|must to? be|happen * today|now|immediately|by|before
	the company|firm|team has|have|must|needs to? cover|pay|raise|match
	essential|imperative|crucial|vital that? you
	owe|owes me
	least you|they can|could
	only|just fair|right that|if you
	ensure|guarantee that|the|my|you|i * raised|increased|paid|fixed|changed|higher|approved
	i must|expect|insist have|get|receive|be|on
	i should be|have been? paid|getting|earning|given|offered
	settle for less|anything|the
	what i'm|i am? worth
	last time to adjust|raise|change|fix
`)

// orders are demands at the beginning of a sentence.
var orders = prose.Lazy(`
	please? raise|increase|bump|match|double|improve|adjust|lift the|my|it|this|that|your|both
	please? fix|change|correct|redo the|my|it|this base|salary|offer|number|sign|equity
	please? fix|change|correct|redo the|my|it|this total|pay|level|package|today|now|immediately
	please? get|give|send|pay|make me * by|today|now|tomorrow|immediately
	please? get|give|send|pay|make me * real|better|higher|new|updated|revised
	please? get|make|do|have|fix|sort it|this|that|so|better done|fixed|sorted? by|today|now|
		immediately|tomorrow
	make it|that * and|or we|i|you
	put more|another|a|the * on|in
	do better
	please? add|put|move * to the|my base|sign|equity|offer
`)

// noDemand is rule 7: no demands.
func noDemand(r *reading, p *prose.Body) {
	const problem, fix = "%q is a demand", `write "I'd be comfortable at" or "if we could"`
	r.findPhrases(p, demands(), problem, fix)
	for _, s := range p.Sentences {
		if s.From == s.To {
			continue
		}
		if end := orders().At(p.Words, s.From, s.To); end > s.From {
			r.findWords(p, s.From, end, problem, fix)
		}
	}
}
