package letter

import (
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Moments are what only one turn of a thread knows: what they've just done, or what she's waiting for.
type Moments struct {
	// what their answer changed, if nothing has been asked for since: "base to $207,000"; may be empty
	Moved string
	// the last email that asked for something, if it went to the person addressed; else nil
	AskedYou *Asked
	// what would close the gap once they've moved part of the way: the coach's fallback, or an ask that
	// they haven't heard yet; nil if the case has neither, so that no email repeats what they've answered
	LastStep *Ask
	// what to ask for after a no if there's no next round, a phrase: "the sign-on"; see Letter.Lever
	LeverWords string
}

// composeMoments adds the moments; asked and reply are where the log has the last of each, or -1.
func (j *Job) composeMoments(l *Letter, asked, reply int) {
	m := &l.Moments
	if reply > asked && l.TheirMove.Reply != ReplyNo {
		m.Moved = l.TheirMove.Words
	}
	if l.Asked != nil && l.Asked.To == l.To.FirstName {
		m.AskedYou = l.Asked
	}
	if l.Ask != nil {
		m.LastStep = j.lastStep(l, reply > asked && l.TheirMove.Reply == ReplyPartial)
	}
}

// lastStep returns what to ask for after a part of the ask was met; moved says that the log has it.
func (j *Job) lastStep(l *Letter, moved bool) *Ask {
	asks, made := j.openAsks()
	for i, ask := range asks {
		if ask == j.ask && i >= made && (moved || i > 0 || j.Request.Round != 0) {
			return l.Ask
		}
	}
	return l.Ask.Fallback
}

// leverWords name what to ask for instead, as [Letter.Lever] does, with its date if the case has one.
func (j *Job) leverWords(l *Letter) string {
	switch casefile.Lever(l.Lever) {
	case casefile.LeverLevel:
		if day := j.style.Day(j.Opportunity.Level.Review); day != nil {
			return "a written review for " + l.Level.Target + " by " + day.Binding()
		}
		return "a written and dated review for " + l.Level.Target
	case casefile.LeverBase:
		return "base"
	case casefile.LeverSignOn:
		if l.Offer != nil && l.Offer.SignOn != nil {
			return "the sign-on"
		}
		return "a sign-on"
	case casefile.LeverEquity:
		return "the equity grant"
	case casefile.LeverStartDate:
		if day := j.style.Day(j.Opportunity.Start.On); day != nil {
			return "a start on " + day.String()
		}
		return "the start date"
	case casefile.LeverRelocation:
		return "help with the move"
	case "remote":
		return "working remotely part of the week"
	case "leave":
		return "a few more days off"
	case "title":
		return "the title"
	case "early-review":
		return "an early pay review on a set date"
	}
	return ""
}
