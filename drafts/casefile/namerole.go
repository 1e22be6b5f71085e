package casefile

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// isPlaceholder knows what begins a field whose writer doesn't know the name, in lower case.
var isPlaceholder = text.OneOf(placeholders)

const placeholders = `
	tbd tbc tba tbn unknown unnamed undetermined unspecified unassigned anonymous vacant pending whoever
	someone somebody anyone anybody nobody none unbekannt inconnu desconocido
`

// isPairPlaceholder knows the first two words of others, as first+second.
var isPairPlaceholder = text.OneOf(`to+be to+follow not+known not+yet not+sure not+given no+name no+one
	no+idea don't+know name+unknown name+tbd name+tbc`)

// isStandIn knows what ends a description of somebody without a name.
var isStandIn = text.OneOf(standIns)

const standIns = `name names surname replacement successor predecessor assistant deputy colleague boss`

// isRole knows what people put before the name of somebody who hires.
var isRole = text.OneOf("recruiter recruiting recruitment sourcer headhunter hr hiring")

// isNobody reports whether words hold the place of a name, or describe somebody: "To be confirmed",
// "Recruiter name", "Sara's replacement".
func isNobody(words []string) bool {
	plain := strings.NewReplacer("’", "'", ".", "")
	low := strings.Fields(strings.ToLower(plain.Replace(strings.Join(words, " "))))
	n := len(low)
	return n > 0 && (isPlaceholder(low[0]) || isStandIn(low[n-1]) && (n > 1 || low[0] == "name") ||
		n > 1 && (isPairPlaceholder(low[0]+"+"+low[1]) || strings.HasSuffix(low[0], "'s")))
}

// withoutRole returns a name without the job in front of it: "Recruiter: Sara Lee". A job alone stays.
func withoutRole(name string) string {
	words := strings.Fields(name)
	bare := func(i int) string { return strings.ToLower(strings.TrimRight(words[i], ":.,")) }
	if len(words) < 2 || !isRole(bare(0)) && !(isJob(bare(0)) && isJob(bare(1))) {
		return name
	}
	n := 0
	for n < len(words) && isJob(bare(n)) {
		n++
	}
	last := len(words) - 1
	if n > last || isJob(bare(last)) || isStandIn(bare(last)) || !isPersonal(words[n]) {
		return name
	}
	return strings.Join(words[n:], " ")
}
