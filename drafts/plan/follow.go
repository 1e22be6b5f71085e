package plan

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// waiting plans what follows an email in the log that asked for something: the alternates for the
// answer, and the nudge once it's due, if nudges are about this one.
func (s *situation) waiting(i int, nudged bool) {
	e := s.log[i]
	k := s.askedKind(e)
	if k == nil {
		return
	}
	sent := s.at.In(s.office.Zone())
	if e.On != s.office.Day(sent) {
		sent = s.sentAt(e.On)
	}
	when := "on " + s.style.Day(e.On).String()
	step := &Step{
		Opportunity: s.o.ID, Company: s.o.Company, Kind: k.ID, Title: k.Title,
		Zone: s.office.Zone().String(), Sent: true,
		Window: calendar.Window{From: sent, To: sent}, When: when,
		Why:   "sent " + when + ", and not answered yet",
		Brief: "sent " + s.style.Brief().Day(e.On).String(),
		kind:  k, event: i,
	}
	step.explain = func() Basis { return s.basis(step) }
	if p := k.WroteTo(s.o, &e); p != nil {
		step.To = []string{cmp.Or(p.FullName(), p.Email)}
	}
	s.noteOffers(step, e.On)
	s.add(step)
	since := sent
	n, last := s.nudged(i)
	if !last.IsZero() { // each nudge starts the wait again
		since = s.sentAt(last)
	}
	w := s.wait(step, !k.WantsTime() && !k.End() && k.Act != letter.ActNudge, since, n)
	if w == nil {
		return
	}
	if s.nudgeSent.After(w.chain) {
		w.chain, w.follow = s.nudgeSent, s.follows(k, s.nudgeSent)
	}
	w.mute = !nudged
	if nudged {
		w.spent += s.nudgesDue
		s.chain = w
		s.nudgeNow(w)
	}
	s.layOut(w)
	if k.Matter() == letter.TopicLevel {
		s.pause(later(s.now, sent), i)
	}
}

// askedKind returns the kind of the email that a log entry is about: the one it names, or the
// counter for the ask that was made.
func (s *situation) askedKind(e casefile.Event) *letter.Kind {
	if e.Kind == "" {
		a := s.lastAsk(s.made)
		if a == nil {
			s.warn(WarnNeeds, "%s: the log says that something was asked on %s, and neither "+
				"which kind nor an ask about the offer that stands", s.o.Company, s.style.Day(e.On))
			return nil
		}
		return s.serving(counter(a, &s.o.Offers[s.offer]))
	}
	return s.kind(e.Kind)
}

// follow plans what comes next about everything that isn't settled.
func (s *situation) follow() {
	matters := letter.Matters()
	nudged := len(matters)
	for _, t := range s.threads {
		n := slices.Index(matters, t.Matter)
		if t.Reply < 0 && !t.Dormant && n < nudged && s.nudgedAbout(t) {
			nudged = n
		}
	}
	s.more = s.moreTime()
	if !slices.ContainsFunc(s.threads, func(t letter.Issue) bool { return t.Reply >= 0 && !t.Dormant }) {
		s.askForTime(s.now) // a nudge can wait
	}
	for _, m := range matters { // the offer first: after a yes to that, nothing else is asked
		for _, t := range s.threads {
			if t.Matter == m && t.Reply >= 0 && !t.Dormant && !s.decides {
				s.answered(t)
			}
		}
	}
	for _, t := range s.threads {
		if t.Reply < 0 && !t.Dormant {
			s.waiting(t.Ask, slices.Index(matters, t.Matter) == nudged && !s.decides)
		}
	}
	if s.unasked(s.made) && !s.decides && s.nothingOpen(-1) { // more time or a term in writing can wait
		s.offered(s.offerMade())
		return
	}
	s.askForTime(s.now)
}

// nudgedAbout reports whether silence about a thread leads to another email.
func (s *situation) nudgedAbout(t letter.Issue) bool {
	e := &s.log[t.Ask]
	k := s.logged(e)
	if k != nil && s.nothingToSupport(k) {
		return false
	}
	return k == nil && e.Kind == "" || k != nil && k.Reply(letter.ReplySilence) != ""
}
