package letter

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// need is a fact that a kind may need.
type need struct {
	met  func(*Letter) bool
	hint string // how to give it, where the name does not say so
}

// needs are the facts that the front matter of a kind may ask for. Each is checked on the letter, so that what a template
// prints under a need is there.
var facts = map[string]need{
	"location":      {met: func(l *Letter) bool { return l.Where != "" }},
	"role":          {met: func(l *Letter) bool { return l.Role != "" }},
	"level.offered": {met: func(l *Letter) bool { return l.Level.Offered != "" }},
	"level.target":  {met: func(l *Letter) bool { return l.Level.Target != "" }},
	"level.open": {
		met:  func(l *Letter) bool { return l.LevelOpen },
		hint: "a target level that the standing offer does not have",
	},
	"level.criteria":   {met: func(l *Letter) bool { return len(l.Level.Criteria) > 0 }},
	"evidence":         {met: func(l *Letter) bool { return len(l.Evidence) > 0 }, hint: "one item that is shareable"},
	"evidence.3":       {met: func(l *Letter) bool { return len(l.Evidence) >= 3 }, hint: "three items that are shareable"},
	"offer":            {met: func(l *Letter) bool { return l.Offer != nil }, hint: "an offer made by the day of sending"},
	"offer.none":       {met: func(l *Letter) bool { return l.Offer == nil && l.Rescinded == nil }, hint: "a day on which no offer stands"},
	"offer.rescinded":  {met: func(l *Letter) bool { return l.Rescinded != nil }, hint: "a last offer whose status is rescinded"},
	"interview.detail": {met: func(l *Letter) bool { return l.Interview.Detail != "" }, hint: "one thing from an interview that has been held"},
	"interview.slots":  {met: func(l *Letter) bool { return len(l.Interview.Slots) > 0 }, hint: "a time that is still to come"},
	"offer.settled":    {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Settled }, hint: "an offer whose status is agreed or accepted"},
	"offer.level":      {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Level != "" }},
	"offer.base":       {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Base != nil }},
	"offer.sign_on":    {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.SignOn != nil }},
	"offer.equity":     {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.Equity != nil }},
	"offer.differs": {
		met:  func(l *Letter) bool { return l.Correction != nil },
		hint: "a written offer after one whose status is agreed, with another figure in it",
	},
	"offer.deadline": {
		met:  func(l *Letter) bool { return l.Offer != nil && l.Offer.Deadline != nil },
		hint: "a deadline that has not passed by the day of sending",
	},
	"agreed": {
		met:  func(l *Letter) bool { return l.Ask == nil || (len(l.Ask.Options) == 0 && l.Ask.Total == nil) },
		hint: "the terms that they agreed to, as a new offer: the ask leaves open which part moves",
	},
	"ask":         {met: func(l *Letter) bool { return l.Ask != nil }},
	"ask.base":    {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Base != nil }},
	"ask.sign_on": {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.SignOn != nil }},
	"ask.equity":  {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Equity != nil }},
	"ask.total":   {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Total != nil }},
	"ask.options": {met: func(l *Letter) bool { return l.Ask != nil && len(l.Ask.Options) > 0 }},
	"ask.pay": {
		met:  func(l *Letter) bool { return l.Ask != nil && l.Ask.pay() },
		hint: "an ask for base, sign_on, equity, total or options",
	},
	"ask.relocation":     {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Relocation != nil }},
	"ask.other_terms":    {met: func(l *Letter) bool { return l.Ask != nil && len(l.Ask.OtherTerms) > 0 }},
	"ask.firm":           {met: func(l *Letter) bool { return l.Ask != nil && l.Ask.Firm }, hint: "a last ask that the client will not go below"},
	"in_talks":           {met: func(l *Letter) bool { return l.InTalks }, hint: "another opportunity with an interview or an offer"},
	"competing":          {met: func(l *Letter) bool { return l.Competing != nil }, hint: "another opportunity with an offer that is verified"},
	"moving":             {met: func(l *Letter) bool { return len(l.Moving) > 0 }, hint: "at least one quote"},
	"forfeits":           {met: func(l *Letter) bool { return len(l.Forfeits) > 0 }},
	"offer.years":        {met: func(l *Letter) bool { return l.Offer != nil && l.Offer.ByYear != nil }, hint: "a base to reckon the years from"},
	"outcome":            {met: func(l *Letter) bool { return l.Outcome != nil }, hint: "a first offer and a last one, each with its base"},
	"paths":              {met: func(l *Letter) bool { return l.Paths != nil }, hint: "an offer with its base"},
	"extension.reason":   {met: func(l *Letter) bool { return l.Extension != "" }},
	"news":               {met: func(l *Letter) bool { return l.News != "" }, hint: "an entry in the log with what: news and its text, later than the last mail of the kind"},
	"recruiter.previous": {met: func(l *Letter) bool { return l.Previous != nil }, hint: "a recruiter whose until comes before the present one's from"},
	"break.ahead": {
		met:  func(l *Letter) bool { return l.Break != nil && l.Break.Ahead },
		hint: "a long weekend or a closure that begins within four days, or has begun",
	},
	"next":    {met: func(l *Letter) bool { return l.Next != nil }, hint: "a mail that the plan has for this opportunity"},
	"awaited": {met: func(l *Letter) bool { return l.Awaited != nil }, hint: "a mail of the plan that may be answered"},
	"break.over": {
		met:  func(l *Letter) bool { return l.Break != nil && !l.Break.Ahead },
		hint: "days off that ended by the last two workdays",
	},
	"by": {met: func(l *Letter) bool { return l.By != nil }, hint: "the date that the mail names: Request.By, or --by"},
}

// Needs returns the names that a kind's needs may use, sorted.
func Needs() []string { return sortedKeys(facts) }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Dates returns what [Kind.By] may name, sorted.
func Dates() []string { return sortedKeys(dates) }

// dates are what can give the date that a mail names: fields of the case, and days that follow from the calendar; see [Kind.By].
var dates = map[string]func(*Job) calendar.LocalTime{
	"extension.until": func(j *Job) calendar.LocalTime { return j.Opp.Extension.Until },
	"level.review":    func(j *Job) calendar.LocalTime { return calendar.LocalTime{Date: j.Opp.Level.Review} },
	"answer.day":      (*Job).answerDay,
	"deadline.shift":  (*Job).shiftedDeadline,
	"deadline.asked":  (*Job).askedDeadline,
	"deadline.moved":  (*Job).movedDeadline,
	"offer.deadline":  (*Job).offerDeadline,
	"notice.last_day": func(j *Job) calendar.LocalTime { return calendar.LocalTime{Date: j.Opp.Notice.LastDay} },
	"start.on":        func(j *Job) calendar.LocalTime { return calendar.LocalTime{Date: j.Opp.Start.On} },
	"timeline.by":     func(j *Job) calendar.LocalTime { return j.Opp.Timeline.By },
}

// dateHints say when there is a date that follows from the calendar.
var dateHints = map[string]string{
	"deadline.shift": "a deadline that days off leave no time for",
	"deadline.asked": "a deadline that days off leave no time for, or an extension",
	"deadline.moved": "a deadline that has not passed by the day of sending",
}

// Missing holds the letter to what the kind needs.
func (j *Job) Missing(l *Letter) error {
	var list []Missing
	for _, name := range j.Kind.Needs {
		n := facts[name]
		if n.met(l) {
			continue
		}
		m := j.lacks(name, n.hint)
		if strings.HasPrefix(name, "ask") && j.ask < 0 && j.offer >= 0 && len(j.Opp.Asks) > 0 {
			m.Hint = fmt.Sprintf("no open ask is about the offer that stands, %q", j.Opp.Offers[j.offer].ID)
		}
		if name == "by" && j.Kind.By != "" {
			m = j.lacks(j.Kind.By, dateHints[j.Kind.By])
		}
		list = append(list, m)
	}
	if len(list) > 0 {
		return j.needs(list...)
	}
	return nil
}

func (j *Job) needs(list ...Missing) error {
	return &NeedsError{Kind: j.Kind.ID, Opportunity: j.Opp.ID, Missing: list}
}

// lacks says where in the case a fact is missing: at the place that is nearest to where it would stand.
func (j *Job) lacks(name, hint string) Missing {
	return Missing{Need: name, Hint: hint, File: j.C.File(), Line: j.C.Line(j.field(name))}
}

// field returns the path of the case at which a need would be met.
func (j *Job) field(name string) string {
	first, rest, _ := strings.Cut(name, ".")
	switch {
	case first == "offer" && j.offer >= 0:
		return fmt.Sprintf("%s.offers[%d].%s", j.Path, j.offer, rest)
	case first == "offer":
		return j.Path + ".offers"
	case first == "ask" && j.ask >= 0:
		return fmt.Sprintf("%s.asks[%d].%s", j.Path, j.ask, rest)
	case first == "ask":
		return j.Path + ".asks"
	case name == "agreed":
		return j.Path + ".offers"
	case name == "outcome":
		return j.Path + ".offers"
	case name == "paths" || name == "in_talks" || name == "competing":
		return "opportunities"
	case name == "level.open":
		return j.Path + ".level.target"
	case first == "recruiter":
		return j.Path + ".people"
	case first == "break" && len(j.Opp.Closures) > 0:
		return j.Path + ".closures"
	case first == "break":
		return j.Path + ".calendar"
	case first == "deadline" && j.offer >= 0:
		return fmt.Sprintf("%s.offers[%d].deadline", j.Path, j.offer)
	case first == "news" || first == "next" || first == "awaited":
		return "log"
	}
	return j.Path + "." + name
}

// nobody is the error where no one with the wanted role is in office.
func (j *Job) nobody(role casefile.Role, on calendar.Date) error {
	hint := ""
	if role == casefile.RoleCurrentManager {
		hint = "an opportunity with stage: current, and the manager among its people"
	}
	return j.needs(Missing{
		Need: fmt.Sprintf("a %s in office on %s", role, on), Hint: hint,
		File: j.C.File(), Line: j.C.Line(j.Path + ".people"),
	})
}
