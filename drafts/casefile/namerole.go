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

// isPost and isRank know what comes before or after other words of a job title, or alone before a name. The words
// of the latter may also be family names.
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

// isBehind knows what is a job behind another word: Chief Officer, Chief of Staff. Alone, it's a title or a name.
var isBehind = text.OneOf(`officer staff engineer architect developer`)

// isNobody reports whether words hold the place of a name, or describe somebody: "To be confirmed",
// "Recruiter name", "Sara's replacement".
func isNobody(words []string) bool {
	plain := strings.NewReplacer("’", "'", ".", "")
	low := strings.Fields(strings.ToLower(plain.Replace(strings.Join(words, " "))))
	n := len(low)
	return n > 0 && (isPlaceholder(low[0]) || isStandIn(low[n-1]) && (n > 1 || low[0] == "name") ||
		n > 1 && (isPairPlaceholder(low[0]+"+"+low[1]) || isJob(low[0]) && low[1] == "at" || strings.HasSuffix(low[0], "'s")))
}

// withoutRole returns a name without the job in front of it: "Recruiter: Sara Lee", "Head of Talent Sara Lee". A
// job alone stays, as does one word that may be a name.
func withoutRole(name string) string {
	words := strings.Fields(name)
	last := len(words) - 1
	bare := func(i int) string { return strings.ToLower(strings.TrimRight(words[i], ":.,")) }
	if len(words) < 2 || strings.HasSuffix(words[0], ",") && !isRole(bare(0)) && !isPost(bare(0)) {
		return name
	}
	n, titled := 0, false
	for ; n <= last; n++ {
		job := isJob(bare(n)) || isRole(bare(n)) || isPost(bare(n)) || isRank(bare(n))
		of := n > 1 && bare(n-1) == "of" && n+2 <= last
		if !job && !isGrade(bare(n)) && !of && !isField(bare(n)) {
			break
		}
		titled = titled || job || n > 0 && isBehind(bare(n))
	}
	alone := n == 1 && !isRole(bare(0)) && (n == last || !isPost(bare(0)) && !isRank(bare(0)))
	if !titled || n > last || alone || isJob(bare(last)) || isStandIn(bare(last)) || !isPersonal(words[n]) {
		return name
	}
	return strings.Join(words[n:], " ")
}
