package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var grievances = prose.Lazy(`
	underpaid|undervalued|overworked|shortchanged|lowball|lowballed
	under paid|valued
	not|isn't|hardly|barely fair
	peers|colleagues|coworkers|others|men|women|people|everyone|teammates|friends|managers|
		engineers * earn|earned|earns|earning|paid|make|making|get|got * more|better|less|higher
	earn|earns|earned|make|makes|paid|pays more|better|less than me|i|my|others|peers|colleagues|mine
	paid less than
	peers|colleagues * are|were|get paid
	what peers|colleagues earn|make|get
	newcomers|juniors|men|hires make|earn|get|are * more|better
	less|below than? what men|others|peers|people|colleagues
	isn't|not right that
	taken advantage
	taken for granted
	not appreciated|recognised|recognized|valued
	passed over
	disrespect|disrespectful|disrespected|discriminat~|unfair|unfairly|unjust
	a slap in the face
	feel|felt|feeling|am cheated|robbed|used|played|exploited|betrayed|fooled|tricked|conned
	been|being cheated|robbed|exploited|betrayed|fooled|tricked|conned
	i|we was|were used|played like
	i|i've|we|we've was|were|have? been|being? used|played by you|your|them
	i|i've|i'm|we|we've|we're have|had|am|are|was|were? been|being used|played
	!i|i've|i'm|we|we've|we're have|had|am|are|was|were? been|being used|played to|for|as|in|with|at|on|by
	!feel|felt|feeling|am used to
	disappoint|disappointed|fail|failed|ignore|ignored me again
	i|i'm|i've|i'd|we am|was|were|feel|felt|been|have|be? * disappointed|frustrated|upset|angry|annoyed|
		insulted|offended|hurt|shocked|appalled|disheartened|unhappy|dismayed|irritated
	!i|i'm|we am|was|were|feel? * disappointed|upset|sad|hurt|shocked|dismayed by|at|about|with the|your|
		this|that? news
	!i'm|am|was|be not|never|far|hardly * upset|disappointed|angry|frustrated|offended
	feel|felt|been|am let down
	this|that|it|it's|that's|offer|number|base|process|salary|delay|figure|package|
		on * disappointing|frustrating|insulting|ridiculous|laughable|unacceptable|embarrassing|
		disrespectful|absurd|offensive|outrageous|shameful|pathetic|upsetting|hurtful|
		unprofessional|joke
	treated * unprofessional|unprofessionally|badly|poorly|unfairly
	not|don't|never|hardly * treated|handled fairly|well|properly|with
	way|how i|i've|i'm|we|we've|this|it|things * been|being|was|were|am|are|is treated|handled
	not|isn't|wasn't happy|pleased|satisfied with
	led to believe
	strung along
	expected|deserved|hoped better|more from|of|than
	promised me|us
	after all|everything|what i've|i|my|we've
	not|isn't|wasn't what we|was|i|you had? discussed|agreed|promised|told
	kept|keeping|left me|us waiting|hanging
	kept|keeping|left me|us in the dark
	took|taken|taking you|them * to
	wasted|wasting|waste of? my|our|everyone's time
	below|less|under|beneath than? what i'm|i am? worth
	beneath me
	misled|misleading|lied me|to
	went|gone|going back on
	broke|broken|break your|a|the|that promise|word|promises
	hard|difficult to believe|accept|understand|swallow that|you|this|how|why
	can't|cannot|couldn't believe you|that|this|what
	cost|costs|costing me another|a|my|the job|offer|chance|place
	told|promised|offered * one thing
	tired|sick of
	fed up
	nobody|no|one|you|never bothered|bother to return|answer|call|reply|tell
	you|they clearly|obviously|evidently don't|do|didn't|never
	more than patient
	out of patience
	unreasonably|insultingly|ridiculously|shockingly|painfully|offensively low|small
	such a|an low|small|poor
	how low|small|little this|that|it|you
	!disappointing to hear|learn|read
	!was|that|it|is * disappointing to hear|learn|read
	hurts|hurt to see|hear|read|be
	shame that|you|to
	!the|an unfair|unjust
`)

// noGrievance is rule 12: no complaints.
func noGrievance(r *reading, p *prose.Body) {
	r.findPhrases(p, grievances(), "%q is a grievance", "say what you bring, and what the market pays")
}
