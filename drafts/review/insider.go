package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// insiders name or imply a source inside the company.
var insiders = prose.Lazy(`
	insider|insiders|confidentially|grapevine
	inside source|information|knowledge
	a|my|one|some friend|friends|contact|contacts|someone|somebody|person|people|acquaintance * at|
		in|on|inside|within|from your|the|this * told|said|tells|says|mentioned|shared|heard
	friend|contact|someone|somebody|person|source|colleague|acquaintance in|on|at|inside|within|
		of your * team|company|office|hr|group|department told|said|tells|says|mentioned|
		shared * me?
	a? friend on|in|at|inside your team? told me
	someone|somebody in|on|at|inside your * team|company|department|office|group
	friend|contact|source|someone inside
	confidential source|sources
	told|given|shown the|your band|range|budget|number by
	told * by a friend|contact|someone|colleague
	know from someone|somebody|a|people|friends inside|at|in
	heard from|that a|someone|somebody|people|friends|others * inside|at|in|on
	off the record
	leaked * to me|us
	leaked the|your|their|me
	let slip
	others|people|colleagues on|in|at your|the team told|said|tell
	internal pay|salary|band|bands data|ranges|figures
	my|a|our * works|work in|at|for|on your
	others|people|engineers|everyone|hires|joiners on|in|at your|the team|company * make|makes|earn|
		earns|get|gets|got|paid|were * more|twice|better|less
	candidates|employees|hires was|were|are|been? offered|paid|given
	what my|your|the|other * paid|earn|earns|make|makes|offered
	know for a fact
	little bird
	word on the street
	told|said|tells|says * in confidence
	blind says|shows|has
	saw|seen|have|got|know * screenshot|internal|confidential
	your|their|the internal|pay|salary bands
	competitors|rivals treat|pay|do * better
	keep|keeping it|this|that to yourself|yourselves|us
	between you and me|us
	between ourselves
	not|n't|isn't|hasn't been? yet? made? public yet
`)

// knownAt and tellsOf stand before and after the name of a company whose people the client knows.
var (
	knownAt = prose.Lazy("a|my|one|some? friend|friends|contact|contacts|someone|somebody|person|" +
		"people|acquaintance * at|in|on|inside|within|from")
	tellsOf = prose.Lazy("told|said|tells|says|mentioned|shared|heard")
)

// sources are people who could know what the company keeps to itself.
var sources = prose.Lazy(`
	friend|friends|buddy|contact|contacts|mentor|acquaintance|cousin|relative|neighbor|roommate
	someone|somebody|source|sources|insider|employee|employees|ex|recruiter
	former|old|previous colleague|coworker|manager|employee
	colleague|colleagues who|at|from|in|inside
	one|some|several|two|few of your|the managers|engineers|people|employees|team|recruiters
	people i know
`)

// tells and payWords in a sentence about a source mean that the source gave something away.
var (
	tells = prose.Lazy("told|tells|says|said|shared|mentioned|confirmed|leaked|heard|know|got|gets|" +
		"get|talked|spoke|asked")
	payWords = prose.Lazy("band|bands|range|ranges|budget|pay|paid|offer|offers|earn|earns|earned|" +
		"make|makes|salary|salaries|numbers|figures|compensation|room|more|twice|deal|money")
)

// harshWords criticize anyone that they are about.
var harshWords = prose.Lazy(`
	insulting|insult|insulted|offensive|offended|ridiculous|laughable|absurd|pathetic
	a joke|mess
	!leave|leaving|left a mess
	bad|poor|terrible|awful job
	useless|disorganized|disorganised|incompetent|unprofessional|careless|sloppy|rude|dishonest|lazy
	disappointing|disappointed in|with|by
	!disappointing|disappointed in|with|by the|your|this|that? news
	misled|mislead|misleading|lied|lying|shame|shameful|chaotic|messy|shambolic
	appalling|awful|terrible|terribly|horrible|dreadful|embarrassing
	stingy|cheapskate|cheapskates|miserly|shabby|derisory|paltry|measly|pitiful|tightfisted
	penny pinching|pinchers|pincher
	clown|clowns|clueless|idiot|idiots|idiotic|stupid|stupidity|moron|amateur|amateurs|amateurish
	incompetence|unprofessionalism|arrogant|arrogance|hypocrisy|hypocrite|hypocritical|spineless
	peanuts|crumbs|scraps|pittance|robbery|exploiting|exploitation|exploited
	rip|ripped|ripping me? off
	bullshit|crap|crappy|damn|bloody|wtf|ffs|rubbish|nonsense|bollocks|bureaucrats
	get your|their act|acts|story|stories together|straight
	do|done your homework
	can't|couldn't|won't|not|hardly be? bothered
	couldn't|could care less
	thanks for nothing
	nice try
	your loss
	your|their fault
	that's|that|this|it's|it|is|are|was|becomes|remains|still|all your|their problem|problems
	your|their problem|problems not|now
	how generous|kind|thoughtful|nice|lovely of you|them to? finally
	good luck finding|hiring|replacing
	glacial|glacially|snail's|farce|circus|charade|sham
	took you|them long|forever|ages
	even an intern|child|idiot|junior
	any|every decent|serious|sane|normal company|employer|firm|person|recruiter
	with all due respect
	laughing|laughed stock|at|out
	what a joke|mess|waste|circus|farce|letdown|disappointment
	you|they never really? wanted|intended|meant|cared|valued
	conclude|assume|suppose|gather|guess that? you|they don't|never really? want|care|value|mean
	if you really|actually|truly|honestly wanted|want|valued|value|cared|care|believed|meant
	you|they don't|didn't|never really? value|respect|care|appreciate|deserve
	clearly|obviously|evidently you|they|someone|somebody|nobody * don't|doesn't|didn't|never|not|forgot
	i|we thought|expected * better of|from you
	lucky to have me
	you need me more
	i don't|do not? need you|your
	i don't|do not? need this job
	mark my words
	trust|believe me when
	seriously think|expect|expecting|asking
	you|they|you're must|have|are? to? be? joking|kidding|dreaming
	disgrace|disgraceful|scandal|scandalous|outrage|outrageous|indecent|indecency|obscene
	genius|geniuses|masterpiece|brilliant * put|puts|decided|thought|came|scheduled|picked|chose|wrote
	hats off|bravo|kudos|congratulations to|on|for * whoever|whichever|putting|losing|wasting|taking
	nothing says * like
	whoever|whichever * should|must|needs|ought|thought|decided|genius
	self respect|respecting
	anyone|anybody|somebody|someone with a|half|any|an? brain|clue|pulse|sense|spine|eyes
	beneath|below anyone|me|us|my|contempt|dignity
	brainless|mindless|braindead|soulless|heartless|gutless|rot|rotting|rotten|stinks|reeks
	or is|was the|your|that whole? plan|idea|aim|intention|game|strategy
	give|gave|giving up on you|this|all|waiting
	until|till i give|gave up
	black hole
`)

// mildWords criticize if they are about a person.
var mildWords = prose.Lazy(`
	badly|poorly|slow|slowly|forgot|forgotten|ignored|neglected|mishandled|messed|botched
	dropped the ball
	never answered|replied|called|wrote
	did not|didn't answer|reply|care|listen|bother|understand|know
	wasted|unhelpful
	made a mess
	not helpful|honest|fair|clear
	wrong|mistake to|about|by
`)

// noInsider is rule 20: no figure from an inside source, and no criticism of anyone.
func noInsider(r *reading, p *prose.Body) {
	const problem, fix = "%q names a source inside", "name what is public, or leave it out"
	r.findPhrases(p, insiders(), problem, fix)
	r.findPhrases(p, harshWords(), "%q is criticism", "leave it out")
	r.findPhrases(p, sarcasms(), "%q is sarcastic", "leave it out")
	for _, s := range p.Sentences {
		before := r.count
		for _, h := range knownAt().Find(p.Words, s.From, s.To) {
			to := h.To + r.companyAt(p, h.To, s.To)
			if tell := tellsOf().Find(p.Words, to, min(to+6, s.To)); to > h.To && len(tell) > 0 {
				r.findWords(p, h.From, tell[0].To, problem, fix)
			}
		}
		if h := sources().Find(p.Words, s.From, s.To); len(h) > 0 && r.count == before &&
			s.Kind == prose.Paragraph && !insiders().Has(p.Words, s.From, s.To) &&
			tells().Has(p.Words, s.From, s.To) && payWords().Has(p.Words, s.From, s.To) {
			r.findWords(p, h[0].From, h[0].To, problem, fix)
		}
		if s.Kind == prose.Bullet || !mildWords().Has(p.Words, s.From, s.To) || !r.speaksOfThem(p, s) {
			continue
		}
		r.findSpan(p, s.Start, s.End, "%q criticizes someone", "leave it out")
	}
}

// companyAt returns how many words, from word k on, are the name of a company in the case.
func (r *reading) companyAt(p *prose.Body, k, to int) int {
	if k == to || !p.Words[k].Capital {
		return 0
	}
	n, _, _ := r.privacy.CompanyAt(p.Text, p.Words[k:to])
	return max(n, text.Common(p.Words[k:to], r.names.company))
}

// speaksOfThem reports whether a sentence is about someone in the opportunity: it begins with their
// name or their team.
func (r *reading) speaksOfThem(p *prose.Body, s *prose.Sentence) bool {
	for k := s.From; k < min(s.From+4, s.To); k++ {
		w := p.Words[k]
		if r.names.people[w.Low] && w.Capital && !r.names.isClient(w.Low) ||
			slices.Contains([]string{"recruiter", "hr", "he", "she", "they"}, w.Low) {
			return true
		}
	}
	return false
}
