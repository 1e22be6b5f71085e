package inbox

import (
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// refusal notes what a clause refuses. An amount in it that is more than the offer's is as far as
// they go: the most I can do is 181.
func (p *pass) refusal(i int, w string, levers map[lever]bool, figures []figure) {
	more := map[lever]bool{}
	for _, f := range figures {
		offered, asked := p.scale(f.term)
		l := leverOf(f.term)
		switch {
		case f.value == offered && offered > 0:
			p.set(i, f)
		case f.value == asked, isNegated(w) && !matches("at-most", w), matches("over-limit", w),
			offered == 0 && (isNegated(w) || !matches("offering", w)):
		default:
			p.lessThanAsked(i, f)
			more[l] = true
		}
		levers[l] = true
	}
	maps.DeleteFunc(levers, func(l lever, _ bool) bool { return more[l] })
	if len(more) > 0 && len(levers) == 0 {
		return
	}
	for l := range levers {
		if p.isAsked(l) || l == leverLevel && p.wantsLevel() {
			note(p.refused, l, i)
		}
	}
	if len(levers) > 0 || matches("off-topic", w) || refusesOther(w) {
		return
	}
	if p.allNo == 0 {
		p.allNo = i + 1
	}
}

// refusedThing matches what is refused, or said to stay as it is: a noun, or a day to meet.
var refusedThing = lazy.Regexp(`^(?:the|your|our|my|his|her) ((?:\S+ ){1,3}?)(?:is|are|was|were|stays?|remains?) |` +
	`^(?:the |that )?(@ )(?:\S+ )?(?:is|was|s|does|do|will|would|can) |` +
	`(?:do|make|manage|meet|free|available|around) (?:on )?(@|# [ap]m)|` +
	`(?:declin\w*|refus\w*|reject\w*|den(?:y|ied)|veto\w*|fixed|change|do|make|meet|on|about|regarding) ` +
	`(?:to |about )?(?:the|your|our|my|his|her|an?) (\S+(?: \S+)?)`)

// refusesOther reports whether the thing that words refuse is nothing of an offer: they declined the
// invoice, and can't do Tuesday.
func refusesOther(words string) bool {
	return slices.ContainsFunc(refusedThing().FindAllStringSubmatch(words, -1), func(m []string) bool {
		thing := strings.Join(m[1:], "")
		return !matches("what-was-asked", thing) && (strings.ContainsAny(thing, "@#") ||
			slices.ContainsFunc(strings.Fields(thing), isOtherThing))
	})
}

// grant notes what a clause grants or states.
func (p *pass) grant(i int, w string, grants bool, levers map[lever]bool, figures []figure) {
	if p.condition == i+1 {
		w = without("condition", w)
	}
	firstWords, _, _ := strings.Cut(w, "#")
	known := onlyYesWords(w) || isStatement(w)
	sure := onlyYesWords(w) && matches("yes", w)
	terse := strings.HasPrefix(w, "#") && strings.Contains(w, "@") && !matches("verb", w) // a list of terms
	p.cue = p.cue || sure
	give := func(l lever) {
		p.firm = p.firm || grants || known
		note(p.granted, l, i)
		p.sure[l] = p.sure[l] || sure
		p.stated[l] = p.stated[l] || known
	}
	named := maps.Clone(levers)
	for _, f := range figures {
		offered, asked := p.scale(f.term)
		l := leverOf(f.term)
		delete(named, l)
		switch {
		case f.value == asked && !grants && matches("quoting", firstWords):
		case f.value == asked && matches("maybe", w):
			p.doubt, p.maybe = true, true
		case f.value == asked:
			give(l)
			p.set(i, f)
		case f.value == offered:
			p.set(i, f)
			if p.isAsked(l) && !matches("before", w) {
				p.asOffered[l] = p.refused[l] == 0
				note(p.refused, l, i)
			}
		case f.term == TermTotal && !p.isAsked(l) && !grants:
			p.set(i, f) // the sum of what the rest of the email sets
		case !p.isOffered(without("later-review", w), grants || known || terse || levers[l]):
			p.doubt, p.maybe = true, true
		default:
			p.lessThanAsked(i, f)
		}
	}
	if !grants || matches("maybe", without("aside", w)) {
		if grants && len(figures) == 0 {
			p.doubt, p.maybe = true, true
		}
		return
	}
	for l := range named {
		if l != leverTotal && l != leverStart { // only with a figure or a date
			give(l)
		}
	}
	p.unplaced = p.unplaced || len(named)+len(figures) == 0 && matches("agreement", w) &&
		!matches("hold", w)
	all := matches("all-of-it", w) || matches("deal", w)
	if all && (len(named) == 0 || p.isAll(func(l lever) bool { return named[l] })) && !p.allSure {
		p.allYes, p.allSure = i+1, sure
	}
}

// isOffered reports whether the figures of a clause are an offer, and not somebody else's, a guess,
// or an example. named says that the clause grants something, or names what they are about.
func (p *pass) isOffered(words string, named bool) bool {
	return p.offer == nil || p.otherJob || matches("offering", words) ||
		named && !matches("not-offered", words)
}

// onlyYesWords reports whether a clause has no other words than those of a plain yes.
func onlyYesWords(words string) bool {
	words = without("talks", words)
	other := func(w string) bool { return !matches("yes-words", w) }
	return words != "" && !slices.ContainsFunc(strings.Fields(words), other)
}

// isStatement reports whether a clause with figures has only yes-words from its first figure on,
// and few others before it, so that the figures stand without a proviso.
func isStatement(words string) bool {
	at := strings.IndexByte(words, '#')
	if at < 0 || !onlyYesWords(words[at:]) || matches("risk", words) || matches("if", words) {
		return false
	}
	others, most := 0, 1
	if matches("grant", words) {
		most = 3
	}
	for w := range strings.FieldsSeq(words[:at]) {
		if !matches("yes-words", w) {
			others++
		}
	}
	return others <= most
}

// agreed returns the amounts that were asked for of what is granted in so many words without one, and
// what may be granted, too.
func (p *pass) agreed() (sure map[Term]Figure, likely []lever) {
	sure = map[Term]Figure{}
	for _, t := range append([]Term{termSecondYear}, moneyTerms...) {
		l := leverOf(t)
		_, asked := p.scale(t)
		_, named := p.Amounts[t]
		switch {
		case asked == 0 || named || p.granted[l] == 0 || p.lesser[l]+p.refused[l] > 0:
		case p.sure[l]:
			sure[t] = Figure{Hundredths: asked}
		case !slices.Contains(likely, l):
			likely = append(likely, l)
		}
	}
	return sure, likely
}

func (p *pass) lessThanAsked(i int, f figure) {
	note(p.lesser, leverOf(f.term), i)
	p.set(i, f)
}

// set notes an amount of a term; the last one counts.
func (p *pass) set(i int, f figure) {
	if p.values[f.term] == nil {
		p.values[f.term] = map[int64]bool{}
	}
	p.values[f.term][f.value] = true
	p.Amounts[f.term] = Figure{f.value, p.within(i, f.span)}
}
