package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Act is what an email does.
type Act string

// The acts.
const (
	// asks for something other than a change to the offer: a level, a range, time, a document
	ActAsk     Act = "ask"
	ActCounter Act = "counter" // answers an offer, or what they said about it, with an ask
	ActAccept  Act = "accept"
	ActDecline Act = "decline" // says no, or leaves a process
	ActUndo    Act = "undo"    // withdraws an acceptance
	ActNudge   Act = "nudge"   // follows up on something that hasn't been answered
	ActHold    Act = "hold"    // takes time before answering
	ActAnswer  Act = "answer"  // answers what they said
	ActBrief   Act = "brief"   // a page to pass on to the person who decides
	ActNote    Act = "note"    // informs or thanks, and asks for nothing
)

// Acts returns every act, in a fixed order.
func Acts() []Act {
	return []Act{ActAsk, ActCounter, ActAccept, ActDecline, ActUndo, ActNudge, ActHold, ActAnswer,
		ActBrief, ActNote}
}

// Topic is something that an email asks for.
type Topic string

// The topics. Those from TopicBase to TopicStart are fields of an ask in the case.
const (
	TopicBase       Topic = "base"
	TopicSignOn     Topic = "sign_on"
	TopicEquity     Topic = "equity"
	TopicTotal      Topic = "total"
	TopicOptions    Topic = "options" // one of several packages
	TopicForfeits   Topic = "forfeits"
	TopicRelocation Topic = "relocation"
	TopicOtherTerms Topic = "other_terms"
	TopicStart      Topic = "start"
	TopicPay        Topic = "pay"      // whatever the case's ask is about
	TopicMinimum    Topic = "minimum"  // the least that the client accepts
	TopicLevel      Topic = "level"    // a level, or which level is meant
	TopicReview     Topic = "review"   // a dated review of the level
	TopicRange      Topic = "range"    // the pay range of the role
	TopicTime       Topic = "time"     // a later deadline
	TopicTimeline   Topic = "timeline" // a process that is faster or slower
	TopicTerms      Topic = "terms"    // the terms of the offer, in writing or explained
	TopicSupport    Topic = "support"  // a good word from the hiring manager
)

// Topics returns every topic, in a fixed order.
func Topics() []Topic {
	return []Topic{
		TopicBase, TopicSignOn, TopicEquity, TopicTotal, TopicOptions, TopicForfeits,
		TopicRelocation, TopicOtherTerms, TopicStart,
		TopicPay, TopicMinimum, TopicLevel, TopicReview, TopicRange, TopicTime, TopicTimeline,
		TopicTerms, TopicSupport,
	}
}

// When narrows down when a kind is meant to be sent, if its act doesn't say it.
type When string

// The values of When.
const (
	WhenYes      When = "yes"      // after they said yes
	WhenPartial  When = "partial"  // after they moved part of the way
	WhenNo       When = "no"       // after they said no
	WhenQuestion When = "question" // after they asked a question
	WhenDeadline When = "deadline" // what they said was about a deadline
	// only when someone asks for the kind by its name, or a reply leads to it
	WhenByName When = "by-name"
)

// Whens returns every value of When, in a fixed order.
func Whens() []When {
	return []When{WhenYes, WhenPartial, WhenNo, WhenQuestion, WhenDeadline, WhenByName}
}

// Situation is what a plan needs an email for. Two kinds with the same situation do the same thing
// at the same point of a negotiation, so a plan has to choose between them. Situations can be
// compared with ==.
type Situation struct {
	Stage string // as in [Kind.Stage]
	Act   Act    // as in [Kind.Act]
	// several are joined by a plus sign, sorted; empty for a kind that answers a reply, whatever it
	// asks for
	AsksFor Topic
	To      casefile.Role // the first role the kind is addressed to; empty for the recruiter
	When    When          // several are joined by a plus sign, sorted
	// the needs that are events rather than facts, joined by a plus sign, sorted
	Given string
}

// events are the needs that say what has happened, and so distinguish situations. Any other need is
// a fact that the email states.
var events = []string{
	"asked.level", "awaited", "competing", "in_talks", "interview.detail", "news", "next",
	"offer.differs", "offer.none", "offer.rescinded", "offer.settled", "outcome", "paths",
	"recruiter.previous",
}

// Situation returns the situation that the kind serves. A kind serves none, and is only ever used
// by name, if its front matter says so, or if it asks and doesn't say what for.
func (k *Kind) Situation() (Situation, bool) {
	asks := k.Act == ActAsk || k.Act == ActCounter
	if slices.Contains(k.When, WhenByName) || asks && len(k.AsksFor) == 0 {
		return Situation{}, false
	}
	s := Situation{Stage: k.Stage, Act: k.Act, When: joined(k.When)}
	if s.When == "" {
		s.AsksFor = joined(k.AsksFor)
	}
	if len(k.To) > 0 && k.To[0] != casefile.RoleRecruiter {
		s.To = k.To[0]
	}
	var given []string
	for _, n := range k.Needs {
		// Before an offer it goes without saying that there is none.
		if slices.Contains(events, n) && (n != "offer.none" || k.Stage != "before") {
			given = append(given, n)
		}
	}
	s.Given = joined(given)
	return s, true
}

func joined[T ~string](list []T) T {
	words := text.Strings(list)
	slices.Sort(words)
	return T(strings.Join(slices.Compact(words), "+"))
}

// Serves reports whether the kind serves one of the situations.
func (k *Kind) Serves(situations ...Situation) bool {
	s, ok := k.Situation()
	return ok && slices.Contains(situations, s)
}

// String returns the situation as front matter writes it: "act counter, asks_for base, in stage
// counter".
func (s Situation) String() string {
	text := "act " + string(s.Act)
	for _, part := range []struct{ name, value string }{
		{"asks_for", string(s.AsksFor)}, {"when", string(s.When)}, {"to", string(s.To)}, {"needs", s.Given},
	} {
		if part.value != "" {
			text += ", " + part.name + " " + strings.ReplaceAll(part.value, "+", " and ")
		}
	}
	return text + ", in stage " + s.Stage
}

// topicWords name what an email asked for.
var topicWords = map[Topic]string{
	TopicBase: "the base salary", TopicSignOn: "the sign-on", TopicEquity: "the equity",
	TopicTotal: "total compensation", TopicOptions: "the package", TopicForfeits: "the sign-on",
	TopicRelocation: "relocation", TopicOtherTerms: "the other terms", TopicStart: "the start date",
	TopicPay: "the offer", TopicMinimum: "the offer", TopicLevel: "the level", TopicReview: "a review of the level",
	TopicRange: "the pay range", TopicTime: "the deadline", TopicTimeline: "the timeline",
	TopicTerms: "the details of the offer", TopicSupport: "my request",
}
