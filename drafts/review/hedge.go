package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var hedges = prose.Lazy(`
	sorry|unfortunately|regrettably|just|maybe|apologies|apologise|apologize|apology
	!just in time|case
	!just a line|note|word|text|call|yes|no|few|couple|minute|moment|quick
	!just say|ask|call|ring|text|write|reply|tell|let|send|shout|drop|point
	!a|any|vague|no|or maybe
	!sorry it|that|this took|has|i
	!just what|how|right|came|got|saw|heard|read|found|met|sent|left|went|made|took|told|spoke|began|gave|
		wrote|broke|ran|fell|rang|bought|sold|built|grew|kept|lost|paid|said|flew|chose|won|had|became
	!just the right|role|job|kind|sort|team|place|work|fit|way|challenge|thing
	just had|got to
	!just as|like|over|under|above|below|and|cause|about|short|shy|after|before|this|last|enough
	i guess|suppose
	forgive me
	hope this|that|it isn't|is|'s not? too much|forward
	i'm afraid
	i am afraid
	sort|kind of hoping|expected|hoped|wanted|feel|think|like
	hate|hesitate to ask|bother
	bother|bothering you
	!sorry to hear|miss|learn|see|have|disappoint
	!sorry that|it|i|you|we it|i|you|we|the|my * took|take|late|missed|couldn't|were|was
	!sorry this|it|that isn't|is|wasn't|was * news|answer|outcome
	!sorry for|about the|my|your|any loss|confusion|mix|typo|wrong
	!sorry i * attached|sent|forgot|missed
	!no apology|apologies
	!no need to apologize|apologise
	!apologize|apologise|apologies for the|my|any wrong|delay|late|confusion|mix|typo|slow|mistake
	!has|have|had|was|i've|we've|you've|they've|he's|she's|a just
	!that's just the
	!maybe we|you|i can|could|will|should speak|talk|meet|call|discuss
	!i'm|am afraid of
	give my right|left? arm|leg|teeth|kidney
	bended|bent knee|knees
	really truly|really
	truly really
	need this|it to happen|work
	cry|cried|crying|tears|weep|weeping|wept|sob|sobbing|sobbed
	almost|nearly|just? about? do|give|take anything
	do almost|nearly|just? anything|whatever to
	set|pinned my whole|entire? heart|hopes
	heart|hopes is|are|was set|pinned
	whole|entire heart on
	world to me
	on my knees
	awkward|awkwardly|greedy|pushy|presumptuous|overstep|overstepping|ungrateful
	bit embarrassing|embarrassed|uncomfortable|cheeky|forward
	uncomfortable for|to|asking|about
	be|being|am a nuisance|burden|pain|bother
	lot|much to ask
	asking|ask for? too much|a lot
	don't|not|never mean|want|wish|like to be|seem|sound|appear|push|come|impose|bother|offend
	not to be picky|difficult|rude|greedy|pushy
	might|may|could be wrong|mistaken|overstepping|out
	silly|stupid|dumb|naive question|idea|ask|request
	probably|possibly|perhaps|maybe asking
	push|pushing|press my|your luck
	no|not an? expert
	terrible|bad|hopeless|useless|no good? at negotiating|negotiation|asking|this
	bear with me
	feel|felt|feeling bad|guilty|strange about? asking|bringing|raising|for|that|to
	feel|felt|feeling weird|uneasy|uncomfortable|terrible about? asking|bringing|raising|for|that|to
	hope you|it|that|this don't|doesn't|won't|isn't mind|bother|too
	pardon|excuse me for
	hate|hesitate|reluctant|loath|loathe to take|bring|push|be|raise|trouble
	regret having|to to? bring|ask|raise
	wiggle|wriggle room
	could|would|can|might|may * possibly|perhaps|maybe
	possibly talk|raise|discuss|move|look|consider|be|any|some
	only wanted|hoping|wondering to? see|ask|check|say|if
	wondered|wondering if|whether
	was|been hoping for|we|you|that|it
	don't|not take * wrong|personally
	if that's|it's|it|that|this is? ok|okay|alright|all right? with you * i|could|we|can|may
	won't|not be offended|upset
	feel free to ignore|disregard|refuse
	ignore this
	not|wasn't sure if|whether i'm|i|it's * allowed|appropriate|ask
	if it's|it|that's|this is? isn't|not too much? trouble|bother
	no worries|problem|pressure at? all? if not|you
	beg|begging|begged|implore|imploring|plead|pleading|desperate|desperately|desperation
	please|pretty please
	do anything for|it|you
	accept|take anything|whatever you|they
	don't|do not? know what i'll|i'd do
	don't|do not? know what i will|would do
	slip|slips|slipping away
	slip|slips|slipping through my fingers
	pray|praying|prayed|mercy|humbly|humble|grovel|grovelling|groveling
	take pity
	my last|only|one hope
	my only|one chance
	dream|dreams * true
	can't|cannot|couldn't bear|stand|face to? lose|losing|another
	lose|losing|lost sleep
	can't|cannot sleep|eat
	less|lower is|would also? be? fine|ok|okay|work * with|for me
	i'd|i'll|i would|will? work for free|less|nothing
	i know i|i'm don't|not really? deserve|worth|worthy|good|qualified
	not worthy|deserving
	who am i to
	please forgive|pardon me|this|my
	please excuse me|this|the
	please don't|do not? be? angry|annoyed|hate|think
	eternally|forever|endlessly grateful|thankful|indebted
	a thousand|million|hundred apologies|pardons
	understand if|completely|totally * hate|angry|annoyed
	shot in the dark
	long shot
`)

// noHedge is rule 8: no hedging and no apology, except one in an email that takes back an
// acceptance.
func noHedge(r *reading, p *prose.Body) {
	left := 0
	if r.traits.undo {
		left = 1
	}
	for _, s := range p.Sentences {
		for _, h := range hedges().Find(p.Words, s.From, s.To) {
			if w := p.Words[h.From].Low; left > 0 && (w == "sorry" || strings.HasPrefix(w, "apolog")) {
				left--
				continue
			}
			if h.To == h.From+1 && h.To < s.To && p.Words[h.From].Low == "just" && happened(p.Words[h.To].Low) {
				continue // a moment ago
			}
			if said := saidByThem().Find(p.Words, s.From, h.From); len(said) > 0 &&
				!ofHerself().Has(p.Words, said[len(said)-1].To, h.From) {
				continue // it's what they have said
			}
			r.findWords(p, h.From, h.To, `"%s" weakens the words next to it`, "leave it out")
		}
	}
}

// saidByThem begins what someone else has said, and ofHerself what the client says.
var (
	saidByThem = prose.Lazy("said|mentioned|told|wrote|noted|suggested|explained|indicated\n" +
		"!i|i've|i'd|we|as|have|just said|mentioned|told|wrote|noted|suggested|explained|indicated")
	ofHerself = prose.Lazy("i|i'm|i'd|i'll|i've|my|we|but|and|so")
)

// happened reports whether a word is the past form of a verb that says what someone did, rather
// than wanted or thought.
func happened(low string) bool { return strings.HasSuffix(low, "ed") && !softens(low) }

// softens are past forms that "just" makes weaker.
var softens = text.OneOf(`wanted hoped wondered needed wished figured assumed expected seemed looked
	appeared tried liked preferred intended imagined supposed interested concerned worried confused
	surprised disappointed need feed`)
