package privacy

import "github.com/tactful-drafts/tactful/drafts/internal/text"

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
