package plan

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// requests reports whether an email of the kind wants something of its reader: a hold that doesn't
// promise an answer wants them to wait.
func requests(k *letter.Kind) bool {
	switch k.Act {
	case letter.ActAsk, letter.ActCounter, letter.ActNudge, letter.ActBrief:
		return true
	case letter.ActHold:
		return !promises(k)
	}
	return false
}

// thread is something that was asked for and isn't settled: they haven't answered, or the client
// hasn't answered them.
type thread struct {
	matter  letter.Topic
	ask     int  // the index in the log of the email that asked; -1 for an answer to none
	reply   int  // that of their answer; -1 while there is none
	dormant bool // an offer or a pause came since: an answer may still come, and nothing is sent
}

// matters ranks what a thread can be about. The first that is open is the one to nudge about.
var matters = []letter.Topic{letter.TopicPay, letter.TopicLevel, letter.TopicTerms,
	letter.TopicTimeline, letter.TopicRange, letter.TopicTime, letter.TopicSupport}

// matterOf returns what an email of the kind is about: a later one about the same takes its place.
func matterOf(k *letter.Kind) letter.Topic {
	switch {
	case k.WantsTime() || slices.Contains(k.When, letter.WhenDeadline):
		return letter.TopicTime
	case k.Stage == "level" || slices.Contains(k.AsksFor, letter.TopicLevel):
		return letter.TopicLevel
	case k.Act == letter.ActAsk && len(k.AsksFor) > 0 && slices.Contains(matters, k.AsksFor[0]):
		return k.AsksFor[0]
	}
	return letter.TopicPay
}

// promises reports whether an email of the kind takes time and says by when the answer comes.
func promises(k *letter.Kind) bool {
	return k.Act == letter.ActHold && (k.By != "" || slices.Contains(k.Needs, "by"))
}
