package casefile

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// formalName returns the title and the family name; "" without a title that English uses.
func formalName(name string) string {
	text, aside := cutAsides(name)
	if len(name) > maxName || !isPersonal(text) || aside.second != "" {
		return ""
	}
	p, doubt := parseName(text)
	if doubt != "" || len(p.titles) != 1 ||
		!isEnglishTitle(strings.ToLower(strings.TrimSuffix(p.titles[0], "."))) {
		return ""
	}
	family := p.family
	if len(family) == 0 && len(p.given) > 1 {
		words := slices.DeleteFunc(slices.Clone(p.given[1:]), isInitial)
		if n := slices.IndexFunc(p.given, func(w string) bool { return isSaint(strings.ToLower(w)) }); n >= 0 {
			family = p.given[n:]
		} else if len(words) == 1 || len(words) > 0 && isParticle(strings.ToLower(words[0])) {
			family = words
		}
	}
	if len(family) == 0 {
		return readName(name).full
	}
	return p.titles[0] + " " + strings.Join(family, " ")
}

// isEnglishTitle knows the titles that English writes before a family name.
var isEnglishTitle = text.OneOf(`mr mrs ms mx miss dr prof professor captain capt colonel major
	lieutenant sergeant admiral general judge rabbi father imam rev reverend`)
