package review

import "strings"

// mostInGiver is how many words may stand between the name of a company and what its people do.
const mostInGiver = 3

// isPartOfCase reports whether a word is part of a name or text of the opportunity, or a word that
// English writes with a capital.
func (r *reading) isPartOfCase(low string) bool {
	low = strings.TrimSuffix(low, "'s")
	return isEnglishName(low) || r.names.companies[low] || r.names.isPerson(low) && r.isCurrent(low) ||
		r.isTold(low)
}

// isKnown reports whether the case has a name, or English writes it with a capital.
func (r *reading) isKnown(low string) bool {
	return r.isPartOfCase(low) || r.names.isPerson(low) || r.names.others[low] || r.names.isClient(low)
}

// isCurrent reports whether a name is that of someone who works on the opportunity when the email
// is sent.
func (r *reading) isCurrent(low string) bool {
	return r.names.everyone.isCurrent(low, r.about.Send)
}
