package letter

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// hurryWithin is how many workdays before the deadline of an offer an email about it names that.
const hurryWithin = 2

// weekend is how many days a Monday is after the workday before it.
const weekend = 3

// hearWithin is how many workdays before the deadline of an offer a request names the day by which the
// client would like an answer. Further ahead, a day would only be pressure.
const hearWithin = 5

// composeHurry says how near the dates are by which something has to be decided.
func (j *Job) composeHurry(l *Letter) {
	deadline := j.offerDeadline()
	open := !deadline.IsZero() && !l.past.accepted
	if open && j.reads("RunsOut") && j.office.WorkdaysBetween(j.sent, deadline.Date) <= hurryWithin {
		l.RunsOut = j.style.Moment(deadline, j.there, j.Home).due()
	}
	if d := j.offerDeadline(); j.reads("LetterBy") && l.Written && !l.LetterInHand && !d.IsZero() {
		l.LetterBy = j.style.Moment(d, j.there, j.Home).Before()
	}
	if c := l.Competing; c != nil && c.Deadline != nil && l.Offer != nil && j.reads("Competing") {
		deadline, open = c.Deadline.at, !l.Offer.OnHold && !l.past.accepted // it's the earlier one
	}
	if open && j.reads("HearBy", "ByWhen") {
		if day := j.style.Day(j.hearBy(deadline.Date)); day != nil && day.ahead() < 7 {
			if l.HearBy = day.Before(); day.Weekday() == deadline.Date.Weekday().String() {
				l.HearBy = day.apart() // not the deadline
			}
		}
	}
	if j.reads("RightAway") {
		j.composeYes(l)
	}
}

// composeYes says when she'd sign after a yes, and by when she'd like to have it.
func (j *Job) composeYes(l *Letter) {
	var d *Moment
	if l.Offer != nil {
		d = l.Offer.Deadline
	}
	today := d != nil && d.ahead() == 0
	switch l.RightAway = j.short("without delay", "right away"); {
	case today:
		l.RightAway = "today"
	case l.HearBy != "":
		l.ByWhen = "by " + l.HearBy
	}
	if d == nil {
		return
	}
	deadline := "the deadline on " + d.DayOnly()
	if day := d.Short(); today {
		deadline = d.Before()
	} else if d.ahead() == 1 {
		deadline = "tomorrow's deadline"
	} else if day != "" {
		deadline = day + "'s deadline"
	}
	switch voice := j.Case.Client.Voice; {
	case deadline == "": // today, at no particular time
		l.ByWhen = "today"
	case l.ByWhen == "" && d.ahead() <= soonDays:
		l.ByWhen = "before " + deadline
	case l.ByWhen == "": // it presses nobody
	case voice == casefile.VoiceDirect:
		l.ByWhen += ", ahead of " + deadline
	default:
		l.ByWhen += j.short(", so that all is settled before ", ", so we have a little room before ") + deadline
	}
}

// soonDays is how many days ahead a deadline says when an answer to an ask is needed. One
// further ahead presses nobody.
const soonDays = 21

// AnswerBefore returns the deadline of the current offer, words that can follow "so I can answer
// before"; "" if that's too far ahead to matter to an ask.
func (l *Letter) AnswerBefore() string {
	if l.Offer == nil || l.Offer.Deadline == nil || l.Offer.Deadline.ahead() > soonDays {
		return ""
	}
	return l.Offer.Deadline.Before()
}

// hearBy returns the workday before a nudge would go out or, if that's sooner, the one before the
// deadline, so that the client has time to answer; instead of the first workday after days off, the
// last one before them. It's the zero Date if there's none after the day of sending, or if they're
// away.
func (j *Job) hearBy(deadline calendar.Date) calendar.Date {
	nudge, ok := j.office.Nudge(j.Request.Send)
	if !ok || j.office.WorkdaysBetween(j.sent, deadline) > hearWithin {
		return calendar.Date{}
	}
	end := j.office.Day(nudge.Window.From)
	if deadline.Before(end) {
		end = deadline
	}
	day := j.office.AddWorkdays(end, -1)
	if before := j.office.AddWorkdays(day, -1); day.Sub(before) > weekend && before.After(j.sent) {
		day = before
	}
	away, until := Absent(j.Opportunity, j.log, j.sent)
	if !day.After(j.sent) || away != nil && !until.Before(day) || j.saidWhen() {
		return calendar.Date{}
	}
	return day
}

// saidWhen reports whether the last word is theirs and names a day, which may be the first on which they can
// answer.
func (j *Job) saidWhen() bool {
	e := j.lastReply()
	return e != nil && dayNames().MatchString(e.Text)
}

var dayNames = lazy.Regexp(`(?i)\b(?:mon|tues|wednes|thurs|fri)days?\b|\bthe \d{1,2}(?:st|nd|rd|th)\b|\bnext (?:week|month)\b`)

var (
	wantsAnswer = lazy.Regexp(`\b(?:let me know|confirm|answer|decision|get back|come back|back to me|sign|accept|yes or no|need|hear)\b`)
	byToday     = lazy.Regexp(`\b(?:by|before) (?:(?:the )?(?:end of (?:the )?day|close of (?:business|play)|eod|cob|\w+ o'clock|\d+(?::\d+)? ?[ap]m),? )?(?:today|tonight)\b|` +
		`\b(?:by|before) (?:the end of (?:the )?day|close of (?:business|play)|eod|cob)[.!?]?$|` +
		`\b(?:need|confirm|verbal|yes or no) (?:\w+ ){0,5}(?:today|tonight|this afternoon)\b`)
	relaxed = lazy.Regexp(`\b(?:no|not|nobody|never|already|was|were|made|got)\b|n't\b`)
)

// Rushed reports whether they've asked for an answer on the day of sending.
func (l *Letter) Rushed() bool {
	return l.Latest != nil && l.Latest.On.ahead() == 0 && l.By != nil && l.By.ahead() > 0 &&
		asksForToday(l.Latest.words)
}

func asksForToday(words string) bool {
	return slices.ContainsFunc(sentences().FindAllString(spoken(words), -1), func(s string) bool {
		return byToday().MatchString(strings.TrimSpace(s)) && wantsAnswer().MatchString(s) &&
			!relaxed().MatchString(strings.ReplaceAll(s, "yes or no", ""))
	})
}
