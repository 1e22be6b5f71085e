package review

import (
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// rule is a rule with its check, which looks at each part of an email or at all of it.
type rule struct {
	Rule
	coach       bool // also applies to emails from the coach to the client
	bodiless    bool // also applies to emails without text
	opportunity bool // applies in full only to emails whose opportunity is known
	subject     bool // its part also looks at a subject that the writer chose
	english     bool // looks for English words, and isn't applied to emails in other languages
	part        func(*reading, *prose.Body)
	mail        func(*reading)
}

// rulePrivate is the rule whose findings name what must stay private.
const rulePrivate = "private"

// rules returns every rule, by its number.
var rules = sync.OnceValue(func() []rule {
	return []rule{
		{Rule: Rule{1, "thanks-first", Warning,
			"an acceptance, a decline, and a first answer to an offer begin with thanks"},
			opportunity: true, english: true, mail: thanksFirst},
		{Rule: Rule{2, "one-ask", Warning, "one headline ask"}, english: true, part: oneAsk},
		{Rule: Rule{3, "one-number", Warning, "one number, no range; rounded to 500 or 1,000"},
			part: oneNumber},
		{Rule: Rule{4, "ask-size", Warning,
			"the base or total asked for first is 10 to 20% above the offer, a later one above it"},
			opportunity: true, part: askSize},
		{Rule: Rule{5, rulePrivate, Error, "nothing private, in any form"}, coach: true,
			bodiless: true, mail: nothingPrivate},
		{Rule: Rule{6, "ultimatum", Warning, "no ultimatum"}, english: true, part: noUltimatum},
		{Rule: Rule{7, "demand", Warning, "no demand"}, english: true, part: noDemand},
		{Rule: Rule{8, "hedge", Warning, "no apology and no hedging"}, english: true, part: noHedge},
		{Rule: Rule{9, "personal-need", Warning, "no personal need as an argument"},
			english: true, part: noPersonalNeed},
		{Rule: Rule{10, "and-not-but", Warning, "and, not but, around the ask"},
			english: true, part: andNotBut},
		{Rule: Rule{11, "you-and-we", Warning, "you and we at least as often as I in the ask"},
			english: true, mail: youAndWe},
		{Rule: Rule{12, "grievance", Warning, "no grievance"}, english: true, part: noGrievance},
		{Rule: Rule{13, "point-first", Warning, "the ask in the first half of the email"},
			english: true, mail: pointFirst},
		{Rule: Rule{14, "bullets", Warning,
			"seven bullets at most, each a strength and what it does for them"},
			english: true, mail: fewBullets},
		{Rule: Rule{15, "ready-to-sign", Warning, "ready to sign only if the case says so"},
			opportunity: true, english: true, part: readyToSign},
		{Rule: Rule{16, "words", Warning, "neither too long nor too short"}, mail: wordCount},
		{Rule: Rule{17, "punctuation", Warning,
			"three questions, two exclamation marks, no capitals for emphasis"}, part: calmPunctuation},
		{Rule: Rule{18, "subject", Warning,
			"a reply keeps its subject; that of a new email is short and names the matter"},
			mail: subjectLine},
		{Rule: Rule{19, "competing-offer", Error,
			"another offer only as far as it is true and the client allows"},
			opportunity: true, subject: true, part: competingOffer},
		{Rule: Rule{20, "insider", Warning, "no insider source, no criticism of anyone"},
			english: true, part: noInsider},
		{Rule: Rule{21, "decline-first", Warning,
			"a decline declines first and leaves the door open"}, english: true, mail: declineFirst},
		{Rule: Rule{22, "agreed-terms", Warning, "an acceptance lists every agreed term"},
			opportunity: true, english: true, mail: agreedTerms},
		{Rule: Rule{23, "nudge-number", Warning, "a nudge never repeats the number"},
			english: true, part: nudgeNumber},
		{Rule: Rule{24, "counteroffer-word", Warning,
			"it asks; it does not call itself a counteroffer"}, english: true, part: noCounteroffer},
		{Rule: Rule{25, "finished", Error,
			"no placeholder left, right names, weekday agrees with date"}, coach: true,
			opportunity: true, subject: true, part: finishedPart, mail: finishedMail},
		{Rule: Rule{26, "figures", Error, "every figure comes from the case"},
			opportunity: true, part: figuresOfCase, mail: subjectAgrees},
		{Rule: Rule{27, "spam", Advice, "no vocabulary that filters take for spam"},
			english: true, part: spamWords},
		{Rule: Rule{28, "recipients", Error, "from the client, and only to people of the opportunity"},
			coach: true, bodiless: true, mail: onlyRecipients},
		{Rule: Rule{29, "unread", Warning, "everything in it can be read, and is in English"},
			coach: true, bodiless: true, mail: allRead},
	}
})

// Rules returns every rule, by its number.
func Rules() []Rule {
	return each.Of(rules(), func(r rule) Rule { return r.Rule })
}
