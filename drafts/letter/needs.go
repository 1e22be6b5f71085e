package letter

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// need is a fact that a kind may need.
type need struct {
	met   func(*Letter) bool
	hint  string // how to provide it, if its name does not say so
	taken string // if it's an event, what an email takes for granted that rests on it, a clause
	log   string // how the case says so, if the hint doesn't
}

const leavesOpen = "the terms that they agreed to, as a new offer: the ask leaves open which part moves"

// needs are the facts that [Kind.Needs] may name. They are checked on the letter, so that a
// template can print what a need names.
var needs = map[string]need{
	"location":      {met: func(l *Letter) bool { return l.Where != "" }, hint: "the town where the role is based"},
	"role":          {met: func(l *Letter) bool { return l.Role != "" }, hint: "the job title"},
	"level.offered": {met: func(l *Letter) bool { return l.Level.Offered != "" }},
	"level.target":  {met: func(l *Letter) bool { return l.Level.Target != "" }},
	"level.open": {met: func(l *Letter) bool { return l.LevelOpen },
		hint: "a target level that the current offer does not have"},
	"level.criteria": {met: func(l *Letter) bool { return len(l.Level.Criteria) > 0 },
		hint: "what the level requires"},
	"evidence": {met: func(l *Letter) bool { return len(l.Evidence) > 0 },
		hint: "one item that is shareable"},
	"evidence.3": {met: func(l *Letter) bool { return len(l.Evidence) >= 3 },
		hint: "three items that are shareable"},
	"offer": {met: func(l *Letter) bool { return l.Offer != nil },
		hint: "an offer made by the day of sending"},
	"offer.none": {met: func(l *Letter) bool { return l.Offer == nil && l.Rescinded == nil },
		hint: "a day on which no offer is current"},
	"offer.rescinded": {met: func(l *Letter) bool { return l.Rescinded != nil },
		hint: "a last offer whose status is rescinded"},
	"interview.detail": {met: func(l *Letter) bool { return l.Interview.Detail != "" },
		hint: "one thing from an interview that has been held"},
	"interview.slots": {met: func(l *Letter) bool { return len(l.Interview.Slots) > 0 },
		hint: "a time that is still to come"},
	"offer.settled": {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Settled },
		hint: "an offer whose status is agreed or accepted"},
	"offer.level":   {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Level != "" }},
	"offer.base":    {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Base != nil }},
	"offer.sign_on": {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.SignOn != nil }},
	"offer.equity":  {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Equity != nil }},
	"offer.differs": {met: func(l *Letter) bool { return l.Correction != nil },
		hint: "a written offer that gives less than one before it that was agreed or accepted"},
	"offer.deadline": {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Deadline != nil },
		hint: "a deadline that has not passed by the day of sending"},
	"agreed": {met: func(l *Letter) bool { return !l.leftOpen },
		hint: leavesOpen},
	"offer.known": {met: func(l *Letter) bool { return !l.unknown }, hint: leavesOpen},
	"ask":         {met: func(l *Letter) bool { return l.Ask != nil }},
	"ask.base":    {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Base != nil }},
	"ask.salary": {
		met:  func(l *Letter) bool { return l.Ask != nil && (l.Ask.Base != nil || l.Ask.Bonus != nil) },
		hint: "an ask for base or bonus",
	},
	"ask.sign_on": {
		met: func(l *Letter) bool { return l.Ask != nil && (l.Ask.SignOn != nil || l.Ask.SignOnAs != "") },
	},
	"ask.equity":  {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Equity != nil }},
	"ask.total":   {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Total != nil }},
	"ask.options": {met: func(l *Letter) bool { return l.Ask != nil && len(l.Ask.Options) > 0 }},
	"ask.pay": {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.pay() },
		hint: "an ask for base, sign_on, equity, total or options"},
	"ask.relocation":  {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Relocation != nil }},
	"ask.other_terms": {met: func(l *Letter) bool { return l.Ask != nil && len(l.Ask.OtherTerms) > 0 }},
	"ask.firm": {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Firm },
		hint: "a last ask that the client will not go below"},
	"in_talks": {met: func(l *Letter) bool { return l.InTalks },
		hint: "another opportunity with an interview, or an offer that still stands and beats this one in " +
			"what the ask is for"},
	"competing": {met: func(l *Letter) bool { return l.Competing != nil },
		hint: "another opportunity with a verified offer that still stands and beats this one in what the ask " +
			"is for"},
	"moving": {met: func(l *Letter) bool { return len(l.Moving) > 0 },
		hint: "at least one quote"},
	"market": {met: func(l *Letter) bool { return len(l.Market) > 0 },
		hint: "a public figure with its source"},
	"forfeits": {met: func(l *Letter) bool { return len(l.Forfeits) > 0 },
		hint: "something that is due once she has started"},
	"offer.years": {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.ByYear != nil },
		hint: "a base to compute the years from"},
	"outcome": {met: func(l *Letter) bool { return l.Outcome != nil },
		hint: "a first offer and a last one, each with its base"},
	"paths": {met: func(l *Letter) bool { return l.Paths != nil },
		hint: "an offer with its base"},
	"extension.reason": {met: func(l *Letter) bool { return l.Extension != "" },
		hint: "why she wants more time"},
	"news": {met: func(l *Letter) bool { return l.News != "" },
		hint: "an entry in the log with what: news and its text, later than the last email of the kind"},
	"recruiter.previous": {met: func(l *Letter) bool { return l.Previous != nil },
		hint: "a recruiter before the present one: one with an until, or the other with a from"},
	"break.ahead": {met: func(l *Letter) bool { return l.Break != nil && l.Break.Ahead },
		hint: "a long weekend or a closure that begins within four days, or has begun"},
	"next": {met: func(l *Letter) bool { return l.Next != nil },
		hint: "an email in the plan for this opportunity"},
	"awaited": {met: func(l *Letter) bool { return l.Awaited != nil },
		hint: "an email in the plan that may be answered"},
	"break.over": {met: func(l *Letter) bool { return l.Break != nil && !l.Break.Ahead },
		hint: "days off that ended by the last two workdays"},
	"by": {met: func(l *Letter) bool { return l.By != nil },
		hint: "the date that the email names, which the request gives (--by)"},
	"by.named": {met: func(l *Letter) bool { return l.By != nil || l.past.ahead },
		hint: "the date that the email names, which the request gives (--by)"},
	"asked": {met: func(l *Letter) bool { return l.past.ahead || l.past.waiting },
		hint:  "an email in the log that waits for an answer",
		taken: "an email is waiting for their answer"},
	"asked.level": {met: func(l *Letter) bool { return l.past.ahead || l.past.level },
		hint: "an email in the log that asked for the level", taken: "the level has come up"},
	"asked.recruiter": {met: func(l *Letter) bool { return l.past.ahead || l.past.open },
		hint:  "an email to the recruiter in the log that asks for something and has no answer",
		taken: "the recruiter has a request from the client"},
	"answered": {met: func(l *Letter) bool { return l.replied(Replies()...) },
		hint: "an answer in the log", taken: "they've answered"},
	"answered.yes": {met: func(l *Letter) bool { return l.replied(ReplyYes) },
		hint: "a reply-yes in the log", taken: "they've said yes"},
	"answered.partial": {met: func(l *Letter) bool { return l.replied(ReplyPartial) },
		hint: "a reply-partial in the log", taken: "they've moved part of the way"},
	"answered.no": {met: func(l *Letter) bool { return l.replied(ReplyNo) },
		hint: "a reply-no in the log", taken: "they've said no"},
	"answered.question": {met: func(l *Letter) bool { return l.replied(ReplyQuestion) },
		hint: "a reply-question in the log", taken: "they've asked a question"},
	"called": {met: func(l *Letter) bool { return l.past.ahead || l.past.called },
		hint: "a verbal-offer or an interview in the log", taken: "they've talked"},
	"accepted": {met: func(l *Letter) bool { return l.past.ahead || l.past.accepted },
		hint: "an offer whose status is agreed or accepted", taken: "the client has accepted the offer"},
	"elsewhere": {met: func(l *Letter) bool { return l.past.ahead || l.others },
		hint:  "another opportunity with an offer that still stands",
		taken: "the client has another job to take"},
	"signed": {met: func(l *Letter) bool { return l.past.ahead || l.signed },
		hint:  "an offer that came in writing, and that the client has accepted",
		taken: "the client has accepted an offer in writing",
		log:   "log their letter (what: written-offer), and then her yes (what: accepted)"},
	"granted": {met: func(l *Letter) bool { return l.Offer != nil && l.accepts() },
		hint: "a reply-yes in the log", taken: "they've agreed to what the case asks for"},
}

// Needs returns the names that [Kind.Needs] may have, sorted.
func Needs() []string { return slices.Sorted(maps.Keys(needs)) }

// NeedHint says what a need takes; it's "" for one whose name says so, such as offer.base.
func NeedHint(name string) string { return needs[name].hint }

// IsNeed reports whether [Needs] has the name.
func IsNeed(name string) bool {
	_, ok := needs[name]
	return ok
}

// needsOffer reports whether a need can't be met without a current offer.
func needsOffer(name string) bool {
	first, _, _ := strings.Cut(name, ".")
	return (first == "offer" || first == "ask") && name != "offer.none" && name != "offer.rescinded"
}

// missing says how to provide a fact: for the date that the kind names, that of its field.
func (j *Job) missing(name, hint string) Missing {
	if strings.HasPrefix(name, "by") && j.Kind.By != "" {
		return j.lacking(j.Kind.By, cmp.Or(dateHints[j.Kind.By], "a date there")+", or one with --by")
	}
	return j.lacking(name, hint)
}

// Wanted returns the facts that the kind wants and the letter lacks.
func (j *Job) Wanted(l *Letter) []Missing {
	var list []Missing
	for _, name := range j.Kind.Wants {
		if n := needs[name]; !n.met(l) {
			list = append(list, j.missing(name, n.hint))
		}
	}
	return list
}

// checkNeeds returns a [*NeedsError] if the letter lacks something that the kind needs.
func (j *Job) checkNeeds(l *Letter) error {
	var list []Missing
	for _, name := range j.Kind.Needs {
		n := needs[name]
		if n.met(l) {
			continue
		}
		m := j.missing(name, n.hint)
		if strings.HasPrefix(name, "ask") && j.ask < 0 && j.offer >= 0 && len(j.Opportunity.Asks) > 0 {
			m.Hint = fmt.Sprintf("no open ask is about the current offer, %q",
				j.Opportunity.Offers[j.offer].ID)
		}
		list = append(list, m)
	}
	if len(list) > 0 {
		return j.needsError(list...)
	}
	return nil
}
