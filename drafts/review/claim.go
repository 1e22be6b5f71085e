package review

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	// denials turn what follows them into its opposite.
	denials = prose.Lazy(`
		not|cannot|never|no|none|neither|nor|nobody|nothing|without|lacking|doubt
		aren't|can't|couldn't|didn't|doesn't|don't|hadn't|hasn't|haven't|isn't|wasn't|weren't|won't
		wouldn't|shouldn't|ain't|mustn't|needn't|arent|cant|couldnt|didnt|doesnt|dont|hadnt|hasnt
		havent|isnt|wasnt|werent|wont|wouldnt
		no one
		yet to
		stopped|quit|done looking|searching|shopping|interviewing
		!not|isn't|isnt|it's just|only|merely|simply|least
		!don't|dont|didn't|haven't just|only|merely|simply
		!no|without|any doubt|question|secret|longer|later|less|more
		!not|isn't|wasn't the|my only
		!nothing else|but
		!yes or no
		!not|isn't easy|simple|fun|proud|glad|bluffing|lying|joking|kidding
		rather|instead than|of collect|collecting|seek|seeking|look|looking|shop|shopping|chase|
			chasing
		!no from|to
		!say|tell|told|saying|telling them|him|her? no
	`)
	// keeps are verbs that, denied, take for granted what follows them.
	keeps = prose.Lazy("ignore|deny|denying|forget|hide|hiding|refuse|reject|dismiss|overlook|lose|decline\n" +
		"turn|turning|pass down|up|on")
	// possibly make what follows them a case that may come.
	possibly = prose.Lazy(`
		if|unless|whether|suppose|supposing
		in case
		should|were another|i|there|a|an|any|anyone|someone
		!if it|that|this helps|matters|counts|makes
		!if|should you need|like|want|ask|wonder|wondered|must
		!even if
		even if i|another|a|an|there|someone|anyone
	`)
	// noneBehind takes back the offer before it, and oneCame the denial.
	noneBehind = prose.Lazy("i have|hold|got none|nothing\ni've none|nothing\nthere are|is none")
	oneCame    = prose.Lazy("but|and|yet one|it|they did|has|have|came|arrived\n" +
		"i have|hold|got|received one|two|three|four|several|many|more|some")
	// openQuestions ask whether there is something.
	openQuestions = prose.Lazy(`
		is|are|was|were|will|would|could|can|may|might there be?
		do|did|have|will|can|could|would|should|might|may you|they
		can|could|may|should|might|do|would|must i expect|wait|look|get|need
		is|are|was|were|would|will|could|can|does|do a|any? another|other|competing|second
		what|how about
	`)
	// theySaid begin what others said.
	theySaid = prose.Lazy(`
		you|they|she|he said|wrote|mentioned|explained|noted|asked|told|offered|promised
		you|they often|usually|always|typically|sometimes|may|might? see|match|meet|get|beat
		your policy|policies|stance|practice|rule|rules|approach
	`)
	// hers say that the offer spoken of is the client's.
	hers = prose.Lazy("i|i've|i'm already|also|actually|now|do? have|hold|got|had|holding|weighing|" +
		"considering|received\nthere is|are|was|were\nthere's")
	// definite stand before something that there is.
	definite   = prose.Lazy("my|the|this|these|those|both")
	thatClause = prose.Lazy("that|which")
	noneOf     = prose.Lazy("none|neither|nobody|one of my|the|these|those")
	// turns begin a clause, and so do clauseWords after an "and" and a "that".
	turns = prose.Lazy("but|because|since|as|while|until|till|before|after|though|although|then|" +
		"given|when")
	clauseWords = prose.Lazy("i|i'm|i've|i'd|i'll|we|you|they|it|there|there's|another|other|my|a|" +
		"an|the|have|hold|has|already|also|now|got|still")
	// sayings stand before a "that" whose clause they deny with themselves.
	sayings = prose.Lazy("not|isn't|say|saying|think|believe|mean|claim|claiming|suggest|" +
		"suggesting|imply|implying|pretend|sure|certain")
	// joined stand between the parts of a list.
	joined = prose.Lazy("or|nor|a|an|any|even|other")
	// talks take a "with" for the people in them.
	talks = prose.Lazy("talk|talks|talking|speak|speaking|interview|interviews|interviewing|meet|" +
		"meeting|discussions|conversations|negotiations|negotiating|process|processes|contact|touch|" +
		"rounds")
	// affirms say yes to the question before them.
	affirms = prose.Lazy(`
		yes|indeed
		i have|hold|got one|two|three|four|several|many|some|them
		and|well? i do|am
		the answer is yes
		that's|that|it is? true|so|right
	`)
)

// claims reports whether words that speak of another offer say that there is one. They don't where
// they are denied, asked, or said to be possible, or where they repeat what others said.
func claims(p *prose.Body, s *prose.Sentence, h prose.Hit) bool {
	from := clauseOf(p, s, h.From)
	isHers := hers().Has(p.Words, from, h.From)
	maybe := possibly().Find(p.Words, from, h.From+1)
	switch {
	case quotesThem(p, s, h.From), isRelatives(p, s, from, h):
		return false
	case definite().Has(p.Words, max(from, h.From-1), h.From+1) &&
		!noneOf().Has(p.Words, max(from, h.From-3), h.From),
		p.Words[h.To-1].Low == "theirs",
		h.To < s.To && p.FollowsSpace(h.To) && hers().IsAt(p.Words, h.To, s.To), // "another offer I have"
		thatClause().Has(p.Words, h.To, min(h.To+1, s.To)) && hers().IsAt(p.Words, h.To+1, s.To):
		return true
	case len(maybe) > 0: // "if I didn't have another offer"
		return denies(p, maybe[len(maybe)-1].To, h) || saysYes(p, s, h.To)
	case noneBehind().Has(p.Words, h.From, s.To):
		return false
	case denies(p, from, h):
		return oneCame().Has(p.Words, h.To, s.To)
	case s.Question && !isHers && openQuestions().Has(p.Words, from, h.From+1):
		return saysYes(p, s, h.To)
	}
	return isHers || !theySaid().Has(p.Words, from, h.From) || saysYes(p, s, h.To)
}

// isRelatives reports whether an offer is someone else's in a clause that begins at word from: a relative
// has it, or it was made to one.
func isRelatives(p *prose.Body, s *prose.Sentence, from int, h prose.Hit) bool {
	if relatives().Has(p.Words, h.From, min(h.To+2, s.To)) && !isClient().Has(p.Words, h.From, h.To) {
		return true
	}
	for _, x := range relatives().Find(p.Words, from, h.From) {
		if receives().Has(p.Words, x.To, min(x.To+3, h.To)) && !isClient().Has(p.Words, x.To, h.To) {
			return true
		}
	}
	return false
}

var (
	isClient = prose.Lazy("i|i've|i'm|i'd|me|we|we've|us")
	receives = prose.Lazy("has|had|got|gets|have|received|receives|holds|landed|took|accepted|signed|accepts|takes\n" +
		"was|is|been offered|given|made|considering|weighing|interviewing|starting|joining")
)

// denies reports whether a clause that begins at word from denies the words that it has.
func denies(p *prose.Body, from int, h prose.Hit) bool {
	n, last := 0, from
	for _, d := range denials().Find(p.Words, from, h.To) {
		if d.From > h.From && otherClause().Has(p.Words, d.From-1, d.From) {
			continue // "a company that isn't yours has made me an offer"
		}
		n, last = n+1, d.To
	}
	return n%2 == 1 && !(last < h.From && keeps().Has(p.Words, last, h.From))
}

// otherClause begins a clause that doesn't say who makes an offer.
var otherClause = prose.Lazy("that|which|who|whose|where|i")

// clauseOf returns the word that begins the clause with word k.
func clauseOf(p *prose.Body, s *prose.Sentence, k int) int {
	for i := k - 1; i >= s.From; i-- {
		gap := p.S[p.Words[i].End:p.Words[i+1].Start]
		switch {
		case strings.ContainsAny(gap, ";:(") || strings.ContainsAny(gap, ",–—") && !isJoined(p, s, i+1, k):
			return i + 1
		case turns().Has(p.Words, i, i+1),
			p.Words[i].Low == "and" && (p.Words[i+1].Capital || clauseWords().Has(p.Words, i+1, i+2)),
			p.Words[i].Low == "that" && hers().Has(p.Words, i+1, k) &&
				!sayings().Has(p.Words, max(s.From, i-1), i),
			p.Words[i].Low == "with" && !talks().Has(p.Words, max(s.From, i-3), i):
			return i + 1
		}
	}
	return s.From
}

// isJoined reports whether the words from one to another are between the parts of a list.
func isJoined(p *prose.Body, s *prose.Sentence, from, to int) bool {
	return len(joined().Find(p.Words, from, to)) == to-from &&
		(from < to || joined().Has(p.Words, min(to+2, s.To), min(to+4, s.To)))
}

// quotesThem reports whether word k is in quotation marks, and in what others said or wrote.
func quotesThem(p *prose.Body, s *prose.Sentence, k int) bool {
	start, first := s.Start, s.From
	for i := p.SentenceAt(s.Start) - 1; i >= 0 && p.Sentences[i].Block == s.Block; i-- {
		start, first = p.Sentences[i].Start, p.Sentences[i].From
	}
	before := p.S[start:p.Words[k].Start]
	open := strings.LastIndexAny(before, "“„«")
	if open >= 0 && strings.ContainsAny(before[open:], "”»") {
		open = -1
	}
	if n := strings.Count(before, `"`); n%2 == 1 {
		open = strings.LastIndexByte(before, '"')
	}
	if open < 0 {
		return false
	}
	end := first
	for p.Words[end].End <= start+open {
		end++
	}
	from := max(first, end-mostBeforeQuote)
	return othersSay().Has(p.Words, from, end) && !isHerself().Has(p.Words, from, end)
}

// mostBeforeQuote is how many words before a quotation may say whose it is.
const mostBeforeQuote = 6

var (
	othersSay = prose.Lazy("you|your|you've|they|their|she|he|posting|website|email|letter|says|" +
		"said|wrote|asked")
	isHerself = prose.Lazy("i|i've|my")
)

// saysYes reports whether what follows word k says yes to it: the rest of its sentence, or the next
// one.
func saysYes(p *prose.Body, s *prose.Sentence, k int) bool {
	if affirms().Has(p.Words, k, s.To) {
		return true
	}
	i := p.SentenceAt(s.Start) + 1
	if i == 0 || i >= len(p.Sentences) {
		return false
	}
	next := p.Sentences[i]
	return affirms().IsAt(p.Words, next.From, next.To)
}

const onlyShown = "leave it out: only what can be shown may be claimed"
