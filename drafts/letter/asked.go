package letter

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Asked is an email that asked for something.
type Asked struct {
	On       Day
	To       string // the first name of the person it went to, or the full name; may be empty
	Kind     string // the kind's ID; empty if the log doesn't say
	About    string // what it was about: "base", "the sign-on", "the level", "the deadline"
	Ask      *Ask   // what was asked for; nil unless it was a counter
	Answered bool
}

// Note names the email in a sentence: "my note from Tuesday about base", "my note from June 30 about
// the level".
func (a Asked) Note() string {
	day := a.On.Date()
	switch n := a.On.ahead(); {
	case n == 0:
		day = "earlier today"
	case n == -1:
		day = "yesterday"
	case n > -6:
		day = a.On.Weekday()
	}
	note := "my note from " + day
	if a.About != "" {
		note += " about " + a.About
	}
	return note
}

func (j *Job) asked(e *casefile.Event, answered bool) *Asked {
	a := &Asked{On: Day{e.On, j.style}, Kind: e.Kind, Answered: answered}
	k := j.kindOf(e)
	if p := j.wroteTo(e, k); p != nil {
		a.To = p.FirstName()
	}
	if k != nil && len(k.AsksFor) > 0 {
		a.About = topicWords[k.AsksFor[0]]
	}
	if asks, made := j.openAsks(); j.counters(e) && made > 0 {
		ask := &j.Opportunity.Asks[asks[made-1]]
		a.Ask = j.composeAsk(ask)
		a.About = a.Ask.topic()
	}
	return a
}

// wroteTo returns the person that an email in the log went to, or nil.
func (j *Job) wroteTo(e *casefile.Event, k *Kind) *casefile.Person {
	i := slices.IndexFunc(j.Opportunity.People, func(p casefile.Person) bool { return p.ID == e.To })
	if i < 0 && e.To == "" {
		roles := []casefile.Role{casefile.RoleRecruiter}
		if k != nil {
			roles = k.To
		}
		for _, role := range roles {
			if i = j.Opportunity.PersonInRole(role, e.On); i >= 0 {
				break
			}
		}
	}
	if i < 0 {
		return nil
	}
	return &j.Opportunity.People[i]
}

func (j *Job) roleOf(e *casefile.Event, k *Kind) casefile.Role {
	if p := j.wroteTo(e, k); p != nil {
		return p.Role
	}
	return ""
}

// topicWords name what an email asked for.
var topicWords = map[Topic]string{
	TopicBase: "base", TopicSignOn: "the sign-on", TopicEquity: "the equity", TopicTotal: "the total",
	TopicOptions: "the package", TopicForfeits: "what I'm giving up", TopicRelocation: "the move",
	TopicOtherTerms: "the other terms", TopicStart: "the start date", TopicPay: "the offer",
	TopicMinimum: "the offer", TopicLevel: "the level", TopicReview: "a review of the level",
	TopicRange: "the pay range", TopicTime: "the deadline", TopicTimeline: "the timeline",
	TopicTerms: "the terms", TopicSupport: "my request",
}

// topic names what the ask is for in a word or two.
func (a *Ask) topic() string {
	var list []string
	for _, t := range []struct {
		there bool
		topic Topic
	}{
		{len(a.Options) > 0, TopicOptions}, {a.Base != nil, TopicBase}, {a.SignOn != nil, TopicSignOn},
		{a.Equity != nil, TopicEquity}, {a.Total != nil, TopicTotal},
		{a.Relocation != nil, TopicRelocation}, {len(a.OtherTerms) > 0, TopicOtherTerms},
		{a.Start != nil, TopicStart},
	} {
		if t.there {
			list = append(list, topicWords[t.topic])
		}
	}
	return AndList(list)
}
