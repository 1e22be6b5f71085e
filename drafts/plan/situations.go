package plan

import (
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
		AsksFor: letter.TopicLevel, Given: "asked.level"}
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

// acceptWithStart accepts, and asks for another first day: a wish that the acceptance doesn't depend on.
var acceptWithStart = letter.Situation{Stage: "close", Act: letter.ActAccept, AsksFor: letter.TopicStart}

// counterFor returns the situation of an ask about one topic.
func counterFor(t letter.Topic) letter.Situation {
	return letter.Situation{Stage: "counter", Act: letter.ActCounter, AsksFor: t}
}

// counter returns the situation of an ask about an offer, by what it's about: a firm minimum, packages,
// base, or the only other thing that it's for. One for several things, or for something that no email is
// only for, is made whole, in one email.
func counter(a *casefile.Ask, offer *casefile.Offer) letter.Situation {
	switch {
	case a.Firm:
		return counterFor(letter.TopicMinimum)
	case len(a.Options) > 0:
		return counterFor(letter.TopicOptions)
	case !a.Base.IsZero() || a.Bonus != nil:
		return counterFor(letter.TopicBase)
	}
	var topics []letter.Topic
	for _, t := range []struct {
		asked bool
		topic letter.Topic
	}{
		{!a.Total.IsZero(), letter.TopicTotal},
		{a.SignOn != nil || a.Clawback > 0, letter.TopicSignOn},
		{a.Equity != nil || !a.Strike.IsZero(), letter.TopicEquity},
		{a.Relocation != nil, letter.TopicRelocation},
		{len(a.OtherTerms) > 0, letter.TopicOtherTerms},
		{!a.Start.IsZero(), letter.TopicStart},
	} {
		if t.asked {
			topics = append(topics, t.topic)
		}
	}
	added := len(topics) == 1 && (topics[0] == letter.TopicSignOn && offer.SignOn.Empty() ||
		topics[0] == letter.TopicEquity && offer.Equity == nil)
	if len(topics) != 1 || topics[0] == letter.TopicStart || added {
		return counterFor(letter.TopicPay)
	}
	return counterFor(topics[0])
}
