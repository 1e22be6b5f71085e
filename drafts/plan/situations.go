package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// The situations that a plan needs an email for. This table is the only place where the plan says
// which kind of email it wants; the catalog decides which kind that is. All that may follow is in
// the kind's own replies.
var (
	// Before an offer.
	askForLevel = letter.Situation{Stage: "level", Act: letter.ActAsk, AsksFor: letter.TopicLevel}
	reopenLevel = letter.Situation{Stage: "level", Act: letter.ActAsk,
		AsksFor: letter.TopicLevel, Given: "news"}
	pauseOffer     = letter.Situation{Stage: "level", Act: letter.ActHold}
	thankInterview = letter.Situation{Stage: "before", Act: letter.ActNote,
		To: casefile.RoleHiringManager, Given: "interview.detail"}
	askFaster = letter.Situation{Stage: "before", Act: letter.ActAsk, AsksFor: letter.TopicTimeline}
	checkIn   = letter.Situation{Stage: "before", Act: letter.ActNudge}

	// An offer.
	thankOffer    = letter.Situation{Stage: "offer", Act: letter.ActHold}
	counterBeside = letter.Situation{Stage: "counter", Act: letter.ActCounter,
		AsksFor: letter.TopicPay, Given: "competing"}
	correctLetter = letter.Situation{Stage: "answer", Act: letter.ActAsk,
		AsksFor: letter.TopicTerms, Given: "offer.differs"}
	welcome = letter.Situation{Stage: "approval", Act: letter.ActNote, Given: "recruiter.previous"}

	// More time for an answer.
	extendDeadline = letter.Situation{Stage: "offer", Act: letter.ActAsk, AsksFor: letter.TopicTime}
	// they have said no to that
	deadlineStays = letter.Situation{Stage: "answer", Act: letter.ActAnswer,
		When: letter.WhenDeadline + "+" + letter.WhenNo}
	shiftDeadline = letter.Situation{Stage: "holiday", Act: letter.ActAsk, AsksFor: letter.TopicTime}

	// While they decide.
	nudge         = letter.Situation{Stage: "approval", Act: letter.ActNudge}
	askForSupport = letter.Situation{Stage: "approval", Act: letter.ActAsk,
		AsksFor: letter.TopicSupport, To: casefile.RoleHiringManager}
	nudgeOnLevel = letter.Situation{Stage: "level", Act: letter.ActNudge}
	keepWarm     = letter.Situation{Stage: "close", Act: letter.ActNudge}

	askInWriting = letter.Situation{Stage: "answer", Act: letter.ActAsk, AsksFor: letter.TopicTerms}

	// An answer that needs thought.
	holdForADay = letter.Situation{Stage: "answer", Act: letter.ActHold}
	// they have said their last word
	timeToDecide = letter.Situation{Stage: "answer", Act: letter.ActHold,
		When: letter.WhenNo + "+" + letter.WhenPartial}

	// Around a break.
	statusBeforeBreak = letter.Situation{Stage: "holiday", Act: letter.ActNote}
	holdBeforeBreak   = letter.Situation{Stage: "holiday", Act: letter.ActHold}
	nudgeAfterBreak   = letter.Situation{Stage: "holiday", Act: letter.ActNudge}

	// The end.
	accept          = letter.Situation{Stage: "close", Act: letter.ActAccept}
	decline         = letter.Situation{Stage: "close", Act: letter.ActDecline}
	withdraw        = letter.Situation{Stage: "close", Act: letter.ActDecline, Given: "offer.none"}
	answerRescinded = letter.Situation{Stage: "close", Act: letter.ActAnswer, Given: "offer.rescinded"}
	giveNotice      = letter.Situation{Stage: "current", Act: letter.ActNote,
		To: casefile.RoleCurrentManager}
)

// answerTo has the situation after a reply, if the log doesn't say what it answers.
var answerTo = map[letter.Reply]letter.Situation{
	letter.ReplyYes:      accept,
	letter.ReplyPartial:  {Stage: "answer", Act: letter.ActCounter, When: letter.WhenPartial},
	letter.ReplyNo:       {Stage: "answer", Act: letter.ActCounter, When: letter.WhenNo},
	letter.ReplyQuestion: {Stage: "approval", Act: letter.ActAnswer, When: letter.WhenQuestion},
}

// snapAnswerTo returns the situation after a reply that came right after a break.
func snapAnswerTo(r letter.Reply) letter.Situation {
	return letter.Situation{Stage: "holiday", Act: letter.ActAnswer, When: letter.When(r)}
}

// counterFor returns the situation of an ask about one topic. A different start date is asked for
// together with the acceptance.
func counterFor(t letter.Topic) letter.Situation {
	if t == letter.TopicStart {
		return letter.Situation{Stage: "close", Act: letter.ActAccept, AsksFor: t}
	}
	return letter.Situation{Stage: "counter", Act: letter.ActCounter, AsksFor: t}
}

// counter returns the situation of an ask, by what it's about: a firm minimum, packages, a total,
// or whichever of its parts comes first in the client's priorities.
func counter(a *casefile.Ask, priorities []casefile.Lever) letter.Situation {
	switch {
	case a.Firm:
		return counterFor(letter.TopicMinimum)
	case len(a.Options) > 0:
		return counterFor(letter.TopicOptions)
	case !a.Total.IsZero():
		return counterFor(letter.TopicTotal)
	}
	asked := map[casefile.Lever]letter.Topic{}
	if !a.Base.IsZero() || a.Bonus != nil {
		asked[casefile.LeverBase] = letter.TopicBase
	}
	if a.SignOn != nil || a.Clawback > 0 {
		asked[casefile.LeverSignOn] = letter.TopicSignOn
	}
	if a.Equity != nil || !a.Strike.IsZero() {
		asked[casefile.LeverEquity] = letter.TopicEquity
	}
	if !a.Start.IsZero() {
		asked[casefile.LeverStartDate] = letter.TopicStart
	}
	for _, l := range append(slices.Clone(priorities), casefile.LeverBase, casefile.LeverSignOn,
		casefile.LeverEquity, casefile.LeverStartDate) {
		if t, ok := asked[l]; ok {
			return counterFor(t)
		}
	}
	switch {
	case a.Relocation != nil:
		return counterFor(letter.TopicRelocation)
	case len(a.OtherTerms) > 0:
		return counterFor(letter.TopicOtherTerms)
	}
	return counterFor(letter.TopicBase)
}
