package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

var levelPattern = lazy.Regexp(`\b[A-Z]{1,3}-?\d{1,2}\b`)

// findLevel finds the level that a sentence grants or offers.
func (p *pass) findLevel() {
	for i, s := range p.sentences {
		level := p.newLevel(s.text)
		at := slices.IndexFunc(s.clauses, func(c clause) bool {
			return slices.Contains(strings.Fields(c.words), strings.ToLower(level))
		})
		if level == "" || s.question || at < 0 {
			continue
		}
		w := s.clauses[at].words
		if isNegated(w) || matches("if", w) || matches("hold", w) || matches("question", w) {
			continue
		}
		known := p.says[NewOffer] > 0 || level == p.o.Level.Target
		named, grants := matches("level", w), matches("grant", w)
		given := named || grants || p.says[NewOffer] > 0 || slices.Contains(p.yeses(), i+1)
		if known && !given || !known && !(named && grants) {
			continue
		}
		p.Level = level
		if p.offer != nil && level != p.offer.Level && p.says[NewOffer] == 0 {
			note(p.granted, leverLevel, i)
		}
		return
	}
}

// newLevel returns the first level in a text that isn't an old one, or "". The one that the offer
// has counts only if there's no other.
func (p *pass) newLevel(text string) (level string) {
	for _, m := range levelPattern().FindAllStringIndex(text, -1) {
		found := text[m[0]:m[1]]
		if endsWith("old", p.fold(text[:m[0]])) {
			continue
		}
		if p.offer == nil || found != p.offer.Level {
			return found
		}
		level = found
	}
	return level
}

// otherLevel reports whether a text names a level that is neither the offer's nor the one that the
// client is after.
func (p *pass) otherLevel(text string) bool {
	known := []string{p.offer.Level, p.o.Level.Offered, p.o.Level.Target}
	return slices.ContainsFunc(levelPattern().FindAllString(text, -1), func(l string) bool {
		isMoney := comp.CheckCurrency(strings.TrimRight(l, "-0123456789")) == nil
		return !isMoney && !slices.Contains(known, l)
	})
}

// namesTarget reports whether words name the level that the client wants.
func (p *pass) namesTarget(words string) bool {
	target := fold(p.o.Level.Target)
	return target != "" && strings.Contains(" "+words+" ", " "+target+" ")
}
