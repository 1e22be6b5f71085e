package privacy

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

var (
	// coachings are the words for what the coach does.
	coachings = text.Set("coach coaches coaching coachin")
	// coachTopics are what a coach of the client is called after.
	coachTopics = text.Set(`salary negotiation negotiations career pay compensation comp offer job
		interview search`)
	// requests are what one gets help with besides the topics.
	requests = text.OneOf("ask asks asking negotiate negotiating counter countering salaries")
	mine     = text.Set("my our mein meine meinem meinen meiner mon ma mi mio mia")
	praise   = text.Set("own personal executive professional great wonderful excellent former new")
)

// gettings stand before the coaching that someone has.
var gettings = text.Set("got get getting had have having received receiving took taking some")

// mostClause is how many words after "coach" say what the coach does.
const mostClause = 8

// clauseAfter returns the words after the first one that may say what a coach does.
func clauseAfter(words []text.Word) []text.Word { return words[1:min(len(words), 1+mostClause)] }

// isMe knows the words for the client.
var isMe = text.OneOf("me mine my i i'm")

// helpsMe reports whether a clause about a coach, such as "who helps me with all this", says that
// it's the client's.
func helpsMe(clause []text.Word) bool { return has(clause, isMe) }

// forTopic reports whether a clause has what a coach of the client helps with.
func forTopic(clause []text.Word) bool {
	for i, w := range clause {
		this := w.Low == "this" &&
			slices.Contains([]string{"", "email", "message", "letter", "note"}, at(clause, i+1))
		if coachTopics[w.Low] || requests(w.Low) || this {
			return true
		}
	}
	return false
}

// engages are what the client does with a coach: "the coach I work with".
var engages = text.OneOf("work hired worked working use used talk talked pay paid have see consult consulted spoke " +
	"speak asked met")

// practices are what coaching is sold by or as.
var practices = text.OneOf("service services firm company agency practice program app platform session sessions")

// isHerself reports whether the words before "a coach" say that the client is one: "As a", "I was a".
func isHerself(earlier []text.Word, k int) bool {
	if a := last(earlier, k); a != "a" && a != "an" || has(earlier,
		func(low string) bool { return hirings(low) && low != "with" }) {
		return false
	}
	verb := last(earlier, k+1)
	if verb == "once" || verb == "also" || verb == "myself" {
		verb = last(earlier, k+2)
	}
	switch verb {
	case "as", "i'm", "be", "being", "become", "became", "am":
		return true
	case "was", "been":
		return has(earlier, func(low string) bool { return low == "i" || low == "i've" })
	}
	return false
}

// helpedMe reports whether a clause has "helped me" and the like.
func helpedMe(clause []text.Word) bool {
	for i := 1; i < len(clause); i++ {
		if clause[i].Low == "me" && helpings[clause[i-1].Low] {
			return true
		}
	}
	return false
}

// mentionsCoach reports whether the first word says that someone coaches the client.
func mentionsCoach(t *text.Text, words []text.Word) bool {
	low := unpossessed(words[0].Low)
	earlier := before(t, words[0].Start)
	next := after(t, words)
	switch {
	case low == "coached":
		clause := clauseAfter(words)
		passive := slices.Contains([]string{"was", "been", "am", "i'm", "being", "got"}, last(earlier, 1)) &&
			has(earlier, func(low string) bool { return isMe(low) || low == "i've" })
		return next == "me" || passive && forTopic(clause)
	case !coachings[low]:
		return slices.Contains([]string{"gehaltscoach", "karrierecoach", "verhandlungscoach"}, low)
	}
	k := pastTopics(earlier)
	clause := clauseAfter(words)
	switch {
	case low == "coach" && isHerself(earlier, k):
		return false
	case next == "me":
		return true
	case coachTopics[last(earlier, 1)] && low != "coaches":
		return true
	case mine[last(earlier, k)]:
		return true
	case low == "coach" && slices.Contains([]string{"who", "that", "helping", "advising", "of"}, next):
		return helpsMe(clause)
	case low == "coach" && next == "i" && len(words) > 2 && engages(words[2].Low):
		return true
	case low == "coach" && (last(earlier, 1) == "a" || last(earlier, 1) == "the"):
		return acts(next) ||
			(next == "is" || next == "has" || next == "was") && len(words) > 2 &&
				(helpings[words[2].Low] || words[2].Low == "been") &&
				helpsMe(clauseAfter(words[1:])) ||
			slices.Contains([]string{"with", "hired", "from", "by"}, last(earlier, 2)) && next == ""
	case low == "coaching" && practices(next):
		return helpedMe(clause) || hirings(last(earlier, k+1)) && forTopic(clause)
	case low == "coaching":
		return last(earlier, 1) == "by" || last(earlier, 1) == "from" && next == "" ||
			gettings[last(earlier, 1)] && (next == "for" || next == "on" || next == "with") &&
				has(clauseAfter(words[1:]), func(low string) bool { return coachTopics[low] })
	}
	return false
}

var (
	// helpers are people who help with a negotiation, and strangers others who may.
	helpers = text.Set(`adviser advisor consultant counselor counsellor ghostwriter negotiator strategist
		mentor`)
	strangers = text.Set("someone somebody person professional expert specialist")
	// helpings are what they do.
	helpings = text.Set(`help helps helped helping advise advises advised advising guide guides guided
		guiding`)
)

// pastTopics returns how many words from the end the first one is that neither says what a coach is
// for nor praises one.
func pastTopics(earlier []text.Word) int {
	k := 1
	for coachTopics[last(earlier, k)] || praise[last(earlier, k)] {
		k++
	}
	return k
}

// mentionsHelper reports whether the first word names someone who helps the client with the
// negotiation.
func mentionsHelper(t *text.Text, words []text.Word) bool {
	low, next := unpossessed(words[0].Low), after(t, words)
	switch {
	case helpers[low]:
		earlier := before(t, words[0].Start)
		k := pastTopics(earlier)
		return coachTopics[last(earlier, 1)] || mine[last(earlier, k)] && acts(next)
	case strangers[low]:
		clause := clauseAfter(words)
		return helpsMe(clause) && (helpings[next] || (next == "who" || next == "is" || next == "has") &&
			len(clause) > 1 && helpings[clause[1].Low])
	}
	return false
}

// hiresHelper reports whether the first word surely names who helps the client: "my negotiation
// advisor", "I hired a professional negotiator".
func hiresHelper(t *text.Text, words []text.Word) bool {
	low := unpossessed(words[0].Low)
	if !helpers[low] && !strangers[low] {
		return false
	}
	earlier := before(t, words[0].Start)
	k := pastTopics(earlier)
	if clause := clauseAfter(words); strangers[low] {
		article := last(earlier, k) == "a" || last(earlier, k) == "an"
		return hirings(last(earlier, k+1)) && article && forTopic(clause) && helpsMe(clause) &&
			has(clause, func(low string) bool { return helpings[low] })
	}
	return mine[last(earlier, k)] && coachTopics[last(earlier, 1)] ||
		low == "negotiator" && last(earlier, k) == "a" && hirings(last(earlier, k+1))
}

// hirings stand before a helper whom the client has.
var hirings = text.OneOf("hired hire hiring engaged paid retained with")

var (
	// aids are what one gets from a professional, and takes stand before them.
	aids  = text.OneOf("help advice guidance support assistance input counsel")
	takes = text.OneOf("had have got getting take taking taken took receive receiving received with some paid " +
		"i've")
	// gives stand before a helper who does something for the client.
	gives = text.OneOf("by from with paid hired hiring engaged retained consulted")
	// worksOn are what a helper does with an email.
	worksOn = text.OneOf("email message checked reviewed edited drafted represented supported assisted")
	myself  = text.OneOf("i i'm i've me")
)

// isAdvised reports whether the first word is about help that the client had with the negotiation:
// "advised by a compensation expert", "professional help with this email".
func isAdvised(t *text.Text, words []text.Word) bool {
	low, next := words[0].Low, after(t, words)
	earlier := before(t, words[0].Start)
	if !has(earlier, myself) {
		return false
	}
	clause := clauseAfter(words)
	k := pastTopics(earlier)
	switch article := last(earlier, k); {
	case low == "help":
		return takes(last(earlier, k)) && (next == "with" || next == "on" || next == "writing") &&
			has(clause[:min(len(clause), 4)], func(low string) bool { return requests(low) || worksOn(low) })
	case !strangers[low] && !helpers[low]:
		return false
	case aids(next):
		return (takes(article) || takes(last(earlier, k+1))) && forTopic(clause)
	case article != "a" && article != "an" || !gives(last(earlier, k+1)):
		return false
	case coachTopics[last(earlier, 1)]:
		return true
	case next == "":
		return has(earlier, func(low string) bool { return helpings[low] || worksOn(low) })
	}
	if next == "in" { // "an expert in pay data"
		return has(clause, func(low string) bool { return requests(low) || low == "negotiation" })
	}
	return forTopic(clause)
}
