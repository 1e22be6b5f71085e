package letter

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func (j *Job) composeThread(l *Letter) {
	asked, reply := j.subject.asked, j.subject.reply
	t := &l.Thread
	if asked >= 0 {
		// a question leaves the ask open
		answered := reply > asked && j.log[reply].What != casefile.EventReplyQuestion
		t.Asked = j.asked(asked, answered)
	}
	if reply >= 0 {
		t.TheirMove = j.move(j.log[reply])
	}
	for _, e := range j.log {
		k := j.kindOf(e)
		if k != nil && (e.What == casefile.EventSent || e.What == casefile.EventAsked) &&
			slices.Contains(k.AsksFor, TopicLevel) && k.Stage != "before" {
			if p := j.wroteTo(e, k); p != nil && p.Role == casefile.RoleRecruiter {
				t.ToldOn, t.ToldTo = &Day{e.On, j.style}, j.nameOf(p)
			}
		}
		if k != nil && e.What == casefile.EventSent && k.Act == ActBrief {
			t.BriefedOn = &Day{e.On, j.style}
		}
	}
	t.AnsweredAfterBreak = l.Break != nil && !l.Break.Ahead &&
		(j.Request.Ahead && reply <= asked || reply > asked && j.log[reply].On == l.Break.Back.date)
	t.LetterInHand, t.Written = j.letterInHand(), j.written()
	t.Considered = j.reads("Considered") && j.considered()
	if t.Said = j.said(l); j.Kind.Act == ActCounter && j.made == 0 {
		if l.Pull = l.Draws; l.Pull == "" && !t.Said.Detail {
			l.Pull = drawing(l.Interview.Detail)
		} else if !t.Said.Detail {
			l.Recalled = j.recalled(l)
		}
	}
	if l.Still = l.Draws; t.Said.Wrote {
		l.Draws = "" // it's said once
	}
	if j.reads("LastStepProof") {
		l.given = j.evidenceGiven(l)
	}
	j.composeMoments(l, asked, reply)
	j.composePast(l)
	if j.reads("Status") {
		t.Status = j.status(l)
	}
}

// drawing returns a detail of the interview if it can be what draws her; else "".
func drawing(detail string) string {
	for i, word := range strings.Fields(detail) {
		switch word {
		case "your", "their", "his", "her":
			return ""
		case "whether", "if", "why", "who":
			if i == 0 {
				return ""
			}
		}
	}
	return detail
}

// recalled returns the detail of the interview for a counter that says what draws her, too. A direct
// client leaves it out.
func (j *Job) recalled(l *Letter) string {
	if l.Draws == "" || j.Case.Client.Voice == casefile.VoiceDirect {
		return ""
	}
	return l.Interview.Detail
}

func (j *Job) said(l *Letter) (s Said) {
	for _, e := range j.log {
		k := j.kindOf(e)
		if e.What != casefile.EventSent && e.What != casefile.EventAsked || k == nil || !e.On.Before(j.sent) ||
			!j.isTo(j.wroteTo(e, k)) {
			continue
		}
		s.Wrote = true
		s.Thanks = s.Thanks || j.offer >= 0 && !e.On.Before(j.Opportunity.Offers[j.offer].Made)
		s.Weekend = s.Weekend || l.Break != nil && !l.Break.Ahead && !e.On.Before(l.Break.Back.date)
		held := !e.On.Before(j.Opportunity.Interview.On)
		drew := k.Act == ActCounter && (l.Draws == "" && drawing(l.Interview.Detail) != "" || j.recalled(l) != "") &&
			j.Kind.Others.Reads(k, "Pull")
		s.Detail = s.Detail || held && (drew || slices.Contains(k.Needs, "interview.detail") ||
			slices.Contains(k.Wants, "interview.detail"))
	}
	return s
}

// nextAsk returns what to ask for after a no to the ask that the email is about: the next round; nil
// if there's none, or if it's the least that the client accepts.
func (j *Job) nextAsk() *Ask {
	// A no that came with the current offer is to what was asked for before it: an open ask comes next.
	if e := j.lastAnswer(); j.made == 0 && j.ask >= 0 && e != nil && e.What == casefile.EventReplyNo &&
		!e.On.Before(j.Opportunity.Offers[j.offer].Made) {
		return j.composeAsk(&j.Opportunity.Asks[j.ask])
	}
	if i := slices.Index(j.asks, j.ask); j.made > 0 && i >= 0 && i+1 < len(j.asks) {
		if a := &j.Opportunity.Asks[j.asks[i+1]]; !a.Firm {
			return j.composeAsk(a)
		}
	}
	return nil
}

// composeMoments adds the moments; asked and reply are where the log has the last of each, or -1.
func (j *Job) composeMoments(l *Letter, asked, reply int) {
	m := &l.Moments
	if j.reads("Approver", "Approves", "ShownTo", "GoesTo") {
		l.approvers = j.approvers(j.Kind.Stage == "level" || slices.Contains(j.Kind.AsksFor, TopicLevel))
	}
	var said []string
	if j.Kind.Act == ActCounter || j.reads("Tight", "Leeway", "Capped", "AskedLoss") {
		said = j.saidWithOffer()
	}
	m.Latest = j.latest()
	l.YesTo = j.yesTo(m.Latest)
	m.PayToday = j.reads("PayToday") && j.asksPayToday()
	if reply > asked && j.about < 0 && l.TheirMove.Reply != ReplyNo {
		m.Moved = l.TheirMove.Better
		m.MovedByOther = !j.toRecruiterOf(j.log[reply].On)
		if l.YesTo == "" && m.Moved != "" && j.Kind.Act == ActCounter && !m.MovedByOther {
			l.YesTo = "getting " + m.Moved
		}
	}
	if l.YesTo == "" && m.Moved == "" && j.Kind.Act == ActCounter && !l.Said.Thanks {
		if too := cmp.Or(j.raised(), j.kindly(said)); too != "" {
			l.YesTo = l.TheOffer() + ", and for " + too
		}
	}
	if reply > asked && l.TheirMove.Reply != ReplyNo && j.reads("Helped") {
		m.Helped = j.helped(j.log[reply])
	}
	if l.Asked != nil && l.Asked.you && !j.planned { // nobody knows yet on which day that goes out
		m.AskedYou = l.Asked
	}
	if j.reads("Tight") {
		l.Tight = j.tight(l.Ask, said)
	}
	if j.reads("Leeway") {
		l.Leeway = j.leeway(l.Ask, said)
	}
	if j.reads("Capped") {
		l.Capped = j.capped(l.Ask, said)
	}
	if j.reads("AskedLoss") {
		l.AskedLoss = askedWhatsLost(said)
	}
	if j.reads("Promised") {
		m.Promised = j.promised()
	}
	if l.Ask != nil {
		m.LastStep = j.lastStep(l, reply > asked && l.TheirMove.Reply == ReplyPartial)
		l.firstBase = j.firstBase(m.LastStep == l.Ask && asked >= 0)
	}
}

// lastStep returns what to ask for after a part of the ask was met; moved says that the log has it.
func (j *Job) lastStep(l *Letter, moved bool) *Ask {
	for i, ask := range j.asks {
		if ask == j.ask && i >= j.made && (moved || i > 0 || j.Request.Round != 0) {
			return l.Ask
		}
	}
	return l.Ask.Fallback
}

// considered reports whether their last answer to a request for the level is a yes: they'll look into it.
func (j *Job) considered() bool {
	for i, e := range slices.Backward(j.log) {
		if to := j.issues.Answers[i]; e.IsReply() && to >= 0 {
			k := j.kindOf(j.log[to])
			if k != nil && k.Act == ActAsk && slices.Contains(k.AsksFor, TopicLevel) {
				return e.What == casefile.EventReplyYes
			}
		}
	}
	return false
}
