package review

// The rules of this file are lists of wordings, and nothing more.

var ultimatums = newPhrasesOf(`
	or else
	!someone|anyone|somebody|anything|something|nothing|who|what|where|everyone or else
	unless you|we
	take it or leave it
	walk away
	walk|walking away from
	deal is off
	my final|last offer|word|number|answer
	last chance
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

// noUltimatum is rule 6.
func noUltimatum(r *reading, p *body) {
	r.findPhrases(p, ultimatums(), "%q is an ultimatum", `say what would work, such as "if we could find a way"`)
}

var demands = newPhrasesOf(`
	i really|simply|absolutely|do|just|truly|also|now|would|will|still? need|require|deserve|demand|insist
	i expect you|that|an|more|at|no|nothing
	!i need|require to read|check|ask|think|talk|speak|know|see|plan|tell|give|finish|hand
	!i need a few|day|little|moment
	!i require|need no|nothing
	!all|everything|anything|what|whatever|time that? i need|require
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

// noDemand is rule 7.
func noDemand(r *reading, p *body) {
	r.findPhrases(p, demands(), "%q is a demand", `rather "I would be more comfortable at", or "if we could"`)
}

var hedges = newPhrasesOf(`
	sorry
	unfortunately
	regrettably
	just
	!just in time|case
	!just as|like|over|under|above|below
	!just and|cause
	maybe
	i guess
	i suppose
	apologies
	apologise|apologize
	apology
	i'm afraid
	i am afraid
	sort|kind of hoping
	hate|hesitate to ask|bother
	bother|bothering you
	if it's|it is not too much trouble
`)

// noHedge is rule 8. The mail that takes back a yes has one apology.
func noHedge(r *reading, p *body) {
	left := 0
	if r.genre.undo {
		left = 1
	}
	for i := range p.sentences {
		s := &p.sentences[i]
		for _, h := range hedges().find(p.words, s.from, s.to) {
			words, off := p.quoteWords(h.from, h.to)
			if w := p.words[h.from].low; left > 0 && (w == "sorry" || len(w) > 5 && w[:6] == "apolog") {
				left--
				continue
			}
			r.find(p.text, off, words, quoted(words)+" weakens what it stands beside", "leave it out")
		}
	}
}

func quoted(s string) string { return `"` + s + `"` }

var needs = newPhrasesOf(`
	rent|rents
	!rent a
	my|our|the mortgage
	mortgage|mortgages
	student|university|college|personal|car|bank loan|loans
	my|our loan|loans
	debt|debts
	!technical|tech|design|security debt
	childcare
	child care
	daycare
	nursery fees|costs
	school|tuition|nursery|university|college fee|fees|cost|costs
	tuition
	cost of living
	living costs|expenses
	my|our bills
	pay the|my|our bills
	my|our wife|husband|partner|family|children|kids|son|daughter|parents * cost|costs|pay|afford|expenses|fees|support|feed|expensive
	support my|our family|children|kids|parents
	make ends meet
	afford
	alimony
	medical bills
	my|our savings
	a|our|my new baby
	wedding
`)

// noPersonalNeed is rule 9: rent, debts and family costs are no argument.
func noPersonalNeed(r *reading, p *body) {
	r.findPhrases(p, needs(), "%q is a personal need, and no argument", "say what the work is worth to them")
}

var grievances = newPhrasesOf(`
	underpaid|undervalued|overworked|shortchanged
	under paid|valued
	unfair|unfairly
	unjust
	not|isn't|hardly|barely fair
	lowball|lowballed
	peers|colleagues|coworkers|others|men|women|people|everyone|teammates|friends|managers|engineers * earn|earned|earns|earning|paid|make|making|get|got * more|better|less|higher
	earn|earns|earned|make|makes|paid|pays more|better|less than me|i|my|others|peers|colleagues|mine
	paid less than
	peers|colleagues * are|were|get paid
	what peers|colleagues earn|make|get
	taken advantage
	taken for granted
	not appreciated|recognised|recognized|valued
	passed over
	disrespect|disrespectful|disrespected
	discriminat~
	a slap in the face
`)

// noGrievance is rule 12.
func noGrievance(r *reading, p *body) {
	r.findPhrases(p, grievances(), "%q is a grievance", "say what you bring, and what the market pays")
}

var counteroffers = newPhrasesOf(`
	counteroffer|counteroffers|counteroffering
	counter offer|offers|offering|proposal
	i'd|i|to|would|will|like|am|i'm|my|this|a counter|countering offer|offers|proposal?
	!a counter to
	counter at|with
	countering
`)

// noCounteroffer is rule 24: at common law a true counteroffer may end the offer.
func noCounteroffer(r *reading, p *body) {
	r.findPhrases(p, counteroffers(), "%q may end the offer that it answers", "ask: \"could we bring that to\"")
	if p == r.bodies[0] {
		r.findPhrases(r.subject, counteroffers(), "%q may end the offer that it answers", "name what the mail asks for")
	}
}
