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
	no-reply noreply do-not-reply donotreply
`

// isPairPlaceholder knows the first two words of others, as first+second.
var isPairPlaceholder = text.OneOf(`to+be to+follow not+known not+yet not+sure not+given no+name no+one
	no+idea no+reply do+not don't+know to+whom name+unknown name+tbd name+tbc`)

// isStandIn knows what ends a description of somebody without a name.
var isStandIn = text.OneOf(standIns)

const standIns = `name names surname replacement successor predecessor assistant deputy colleague boss`

// isRole knows what people put before the name of somebody who hires.
var isRole = text.OneOf("recruiter recruiting recruitment sourcer headhunter hr hiring")

// isPost and isRank know what comes before or after other words of a job title, or alone before a
// name. The words of the latter may also be family names.
var (
	isPost = text.OneOf(posts)
	isRank = text.OneOf(ranks)
)

const (
	posts = executives + ` president director manager coordinator specialist founder
		co-founder cofounder chair`
	ranks = `head lead principal partner`
)

// isGrade knows what comes before a post or a job, and isField what may come before or after one.
var (
	isGrade = text.OneOf(grades)
	isField = text.OneOf(fields)
)

const (
	grades = `senior sr junior jr lead principal staff associate assistant deputy vice executive chief group global
		regional technical tech corporate university campus`
	fields = `of for and & engineering data science product design marketing sales finance financial operating
		technology information it legal research software security platform growth culture experience officer
		engineer architect developer business development`
)

// isBehind knows what is a job behind another word: Chief Officer, Chief of Staff. Alone, it's a
// title or a name.
var isBehind = text.OneOf(`officer staff engineer architect developer`)

// isNobody reports whether words hold the place of a name, or describe somebody: "To be confirmed",
// "Recruiter name", "Sara's replacement", "The recruiter".
func isNobody(words []string) bool {
	plain := strings.NewReplacer("’", "'", ".", "")
	low := strings.Fields(strings.ToLower(plain.Replace(strings.Join(words, " "))))
	switch n := len(low); {
	case n == 0:
		return false
	case isFunction(words), isPlaceholder(low[0]), isStandIn(low[n-1]) && (n > 1 || low[0] == "name"):
		return true
	case n == 1:
		return false
	case isPairPlaceholder(low[0] + "+" + low[1]), strings.HasSuffix(low[0], "'s"):
		return true
	}
	return low[0] == "the" && (isRole(low[1]) || isJob(low[1]) || isPost(low[1]))
}

// isWhere knows what stands between a function and the company or the place that it's for.
var isWhere = text.OneOf("at for of in from by with via bei chez @")

// isFunction reports whether words name a function: "Recruiting at Acme", "HR for Acme".
func isFunction(words []string) bool {
	n := roleIn(words)
	return n > 0 && n < len(words) && (isWhere(bareWord(words[n])) || n > 1 && isWhere(bareWord(words[n-1])))
}

func bareWord(w string) string { return strings.ToLower(strings.TrimRight(w, ":.,")) }

// roleIn returns how many words at the front are a job; 0 if they don't name one.
func roleIn(words []string) int {
	n, titled := 0, false
	for last := len(words) - 1; n <= last; n++ {
		w := bareWord(words[n])
		job := isJob(w) || isRole(w) || isPost(w) || isRank(w)
		of := n > 1 && bareWord(words[n-1]) == "of" && n+2 <= last
		if !job && !isGrade(w) && !of && !isField(w) {
			break
		}
		titled = titled || job || n > 0 && isBehind(w)
	}
	if !titled {
		return 0
	}
	return n
}

// withoutRole returns a name without the job in front of it: "Recruiter: Sara Lee", "Head of Talent
// Sara Lee". A job alone stays, as does one word that may be a name.
func withoutRole(name string) string {
	words := strings.Fields(name)
	last := len(words) - 1
	if len(words) < 2 {
		return name
	}
	n, first := roleIn(words), bareWord(words[0])
	if strings.HasSuffix(words[0], ",") && !isRole(first) && !isPost(first) {
		return name
	}
	alone := n == 1 && !isRole(first) && (n == last || !isPost(first) && !isRank(first))
	if n == 0 || n > last || alone || isJob(bareWord(words[last])) || isStandIn(bareWord(words[last])) ||
		!isPersonal(words[n]) || isFunction(words) {
		return name
	}
	return strings.Join(words[n:], " ")
}
