package text

import "strings"

// AlikeTerms reports whether two terms beside pay are about the same thing: they share most of their longer
// words, and neither is for more of what there is.
func AlikeTerms(a, b string) bool {
	longer := func(s string) map[string]bool {
		set := map[string]bool{}
		for w := range Set(s) {
			if len(w) >= 3 {
				set[strings.TrimSuffix(w, "s")] = true
			}
		}
		return set
	}
	one, other := longer(a), longer(b)
	for _, w := range []string{"more", "extra", "additional"} {
		if one[w] || other[w] {
			return false
		}
	}
	shared := 0
	for w := range one {
		if other[w] {
			shared++
		}
	}
	return shared > 0 && 3*shared >= 2*min(len(one), len(other))
}
