package letter

import (
	"cmp"
	"slices"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/english"
)

// Compose resolves a request, as [Resolve] does, and builds its letter: every fact that its template
// may state, and nothing else. The error is one of Resolve, a [*NeedsError] for facts that the kind
// needs and the case lacks, or a [*casefile.Error] for an amount that cannot be computed or a date
// of the case that has passed when the email is sent.
func Compose(c *casefile.Case, kind *Kind, req Request) (*Job, *Letter, error) {
	j, l, err := resolve(c, kind, req)
	if err == nil && l == nil {
		l, err = j.compose()
	}
	return j, l, err
}

func (j *Job) compose() (*Letter, error) {
	l := &Letter{words: j.Case.WordsFor(j.Opportunity, j.Kind.ID)}
	j.composePeople(l)
	j.composeRole(l)
	j.composeOffers(l)
	j.composeFacts(l)
	j.composeInterview(l)
	j.composeTiming(l)
	l.others = j.hasOther()
	l.signed = j.reads("signed") && j.hasSigned()
	j.composeThread(l)
	if err := j.composeElsewhere(l); err != nil {
		return nil, err
	}
	j.composeHurry(l)
	l.LevelOpen = j.Opportunity.LevelOpen(j.offer)
	if j.reads("Lever", "LeverWords") {
		l.Lever = j.lever(l)
		l.LeverWords = j.leverWords(l)
	}
	l.FirstChoice = j.reads("FirstChoice") && j.firstChoice()
	l.Next, l.Awaited = j.Request.Next, j.Request.Awaited
	if err := j.composeWorth(l); err != nil {
		return nil, err
	}
	if err := j.checkNeeds(l); err != nil {
		return nil, err
	}
	if err := j.checkAsk(); err != nil {
		return nil, err
	}
	if err := j.checkBy(); err != nil {
		return nil, err
	}
	return l, nil
}

// composeElsewhere reads the other opportunities, for an email that has something to do with them.
func (j *Job) composeElsewhere(l *Letter) error {
	if !j.reads("competing", "in_talks", "Competing", "InTalks", "Elsewhere", "Signed", "Stays") {
		return nil
	}
	signed, inTalks, other, err := j.elsewhere()
	l.Signed, l.InTalks, l.Elsewhere = signed, inTalks, other != nil
	l.Stays = j.reads("Stays") && j.stays()
	if slices.Contains(j.Kind.Needs, "competing") || j.toldOfOther() {
		l.Competing = other
	}
	return err
}

// hasOther reports whether she can take another job, or has: another company has made her an offer that
// still stands, or she has accepted it.
func (j *Job) hasOther() bool {
	for i := range j.Case.Opportunities {
		s, err := j.standing(i)
		if err == nil && s.ID != j.Opportunity.ID && s.Stage != casefile.StageCurrent &&
			(s.Offered || s.Decided == ActAccept) {
			return true
		}
	}
	return false
}

// hasSigned reports whether she has accepted an offer that came in writing.
func (j *Job) hasSigned() bool {
	for i := range j.Case.Opportunities {
		s, err := j.standing(i)
		if err == nil && s.Decided == ActAccept && s.Stage != casefile.StageCurrent &&
			!s.Spoken(j.Case.Log, j.known) {
			return true
		}
	}
	return false
}

func (j *Job) composePeople(l *Letter) {
	c, o := j.Case, j.Opportunity
	l.Client = sender(c.Client, c.English())
	l.Sender = l.Client
	l.Voice = string(cmp.Or(c.Client.Voice, casefile.VoiceWarm))
	if j.Kind.FromCoach() {
		l.Voice = string(casefile.VoiceWarm) // the coach's own
		l.Sender = Sender{c.Coach.FullName(), c.Coach.FirstName(), "Best", c.Coach.FirstName()}
		l.To = Recipient{Name: l.Client.Name, FirstName: l.Client.FirstName, Role: string(RoleClient),
			Initial: c.Client.IsInitialOnly()}
	} else {
		l.To = j.recipient(&o.People[j.to])
	}
	for _, i := range j.cc {
		l.Copied = append(l.Copied, j.recipient(&o.People[i]))
	}
	if i := j.person(casefile.RoleRecruiter); i >= 0 {
		l.Recruiter = new(j.recipient(&o.People[i]))
	}
	if i := j.person(RolePreviousRecruiter); i >= 0 {
		l.Previous = new(j.recipient(&o.People[i]))
		l.Returned = j.reads("Returned") && j.returned()
	}
	l.HiringManager, l.Decider = j.inRole(casefile.RoleHiringManager), j.inRole(casefile.RoleDecider)
	if i := j.person(casefile.RoleHiringManager); i >= 0 && i != j.to && j.isSame(i, j.to) {
		l.HiringManager = nil // the reader, who is in the case twice
	}
	if f := j.offer; f >= 0 && j.to >= 0 {
		p, made := &o.People[j.to], o.Offers[f].Made
		l.To.MadeOffer = !made.Before(p.From) && (p.Until.IsZero() || !p.Until.Before(made))
	}
}

func (j *Job) composeRole(l *Letter) {
	o := j.Opportunity
	l.Company, l.Where, l.Visa = o.SpokenCompany(), place(o.Location), o.Visa
	l.Role, l.Team = named(o.Role, "role"), trimLead(named(o.Team, "team"), "team")
	l.Draws = topic(o.Draws)
	l.Level = Level{Offered: o.Level.Offered, Target: o.Level.Target, Source: j.spelled(sourceWords[o.Level.Source])}
	l.Level.Criteria = each.Of(o.Level.Criteria, func(k casefile.Criterion) string { return criterion(k.Text) })
	l.Evidence = j.proofs(nil)
	l.Handover = each.Of(o.Notice.Handover, phrase)
}

func (j *Job) composeOffers(l *Letter) {
	o := j.Opportunity
	if i := o.RescindedOffer(j.sent); i >= 0 {
		l.Rescinded = j.terms(&o.Offers[i])
	}
	if j.offer < 0 {
		return
	}
	l.Offer = j.current()
	if j.offer > 0 {
		l.First = j.terms(&o.Offers[0])
	}
	l.Agreed = l.Offer
	l.Correction = j.correction(l.Offer)
	if j.ask >= 0 {
		ask, part := o.Asks[j.ask], j.partAsked()
		if !j.Kind.MakesAsk() {
			ask = without(ask, without(ask, part))
		}
		if j.asksAgain() {
			if rest := ask.Beyond(&casefile.Offer{}, &o.Offers[j.offer], nil); !rest.Empty() {
				ask = rest
			}
		}
		l.Ask = j.composeAsk(&ask)
		l.Ask.Part = !l.Ask.WouldSign && o.LevelOpen(j.offer)
		if rest := without(o.Asks[j.ask], part); !rest.Empty() {
			l.Ask.Part, l.Ask.WouldSign, l.Ask.Final, l.Ask.Only = true, false, false, ""
			if f := l.Ask.Fallback; f != nil {
				f.Final = false
			}
		}
		if last := j.lastStepAsked(); last != nil {
			l.Ask = last
		}
		if j.reads("NextAsk") {
			l.NextAsk = j.nextAsk()
		}
	}
	a := j.answers()
	l.refused = a.refused != nil && a.refused.What == casefile.EventReplyNo && !a.stepped
	l.leftOpen = a.open()
	l.unknown = a.vague || a.yes && a.open() && !j.reads("ToState") // which asks them what moves
	if j.reads("Agreed") {
		f := j.agreed(a)
		var named bool
		if l.StartReply, named = j.startReply(); l.StartReply == ReplyPartial && !named {
			f.Start = calendar.Date{} // it's a day that nobody has named here
		}
		l.Agreed = j.terms(f)
	}
	if l.Correction != nil { // the client does not accept a mistake in the written offer
		l.Agreed = l.Correction.Terms
	}
	l.Role = cmp.Or(l.Agreed.Role, l.Role)
	if j.Kind.Act == ActAccept && j.retitled(l.Agreed) {
		l.Role = "" // the terms name the other title
	}
}

func (j *Job) composeFacts(l *Letter) {
	l.Forfeits, l.ForfeitsTotal = j.givenUp(), j.lostTotal()
	if j.reads("ForfeitsFair") {
		l.ForfeitsFair = j.fairTotal() != nil
	}
	if j.reads("ForfeitsHere") && l.Offer != nil && l.Offer.Base != nil {
		l.ForfeitsHere = j.atRate(l.ForfeitsTotal, l.Offer.Base.Currency())
	}
	if list, total := j.quotes(); !l.argueForLess(total) {
		l.Moving, l.MovingTotal = list, total
	}
	l.Market = j.market()
	id := j.Opportunity.ID
	if e := j.Case.LastEvent(casefile.EventNews, id, j.sent); e != nil && !j.Request.Told && !j.wentOut(e.On) {
		l.News = phrase(e.Text)
		if j.reads("NewsFor") {
			l.NewsFor = j.newsFor(l)
		}
	}
	if e, _ := j.issues.OnHold(j.offer); e != nil {
		l.Paused = j.style.Day(e.On)
	}
}

// soon is how close the time in an email may be before the email no longer says to take one's time.
const soon = 3 * time.Hour

func (j *Job) composeTiming(l *Letter) {
	o, by := j.Opportunity, j.By()
	l.Sent = *j.style.Day(j.sent)
	l.By = j.style.Moment(by, j.there, j.Home)
	l.Soon = l.By != nil && by.In(j.there).Sub(j.Request.Send) <= soon
	l.Extension, l.Timing, l.StartReason =
		reason(o.Extension.Reason), reason(o.Timeline.Reason), reason(o.Start.Reason)
	if j.reads("break.ahead", "break.over", "Break", "OverBreak", "AnsweredAfterBreak", "Weekend") {
		l.Break = j.near()
	}
	if j.reads("Around") {
		l.Around, l.OffHours = j.around()
	}
	l.Again = j.again()
}

// again reports whether an email of the kind has been sent since the current offer was made.
func (j *Job) again() bool {
	if j.Request.Again {
		return true
	}
	var since calendar.Date
	if j.offer >= 0 {
		since = j.Opportunity.Offers[j.offer].Made
	}
	return j.wentOut(since)
}

// wentOut reports whether an email of the kind was sent on that day or later, before the day of
// sending.
func (j *Job) wentOut(since calendar.Date) bool {
	return slices.ContainsFunc(j.log, func(e *casefile.Event) bool {
		return e.What == casefile.EventSent && e.Kind == j.Kind.ID && !e.On.Before(since)
	})
}

func sender(c casefile.Client, english casefile.English) Sender {
	first := c.FirstName()
	s := Sender{c.FullName(), first, cmp.Or(c.SignOff, c.Voice.SignOff(english)), first}
	if c.Voice == casefile.VoiceFormal {
		s.Signature = c.SignedName()
	}
	return s
}

// spelled returns words of ours, not the coach's, in the client's English.
func (j *Job) spelled(words string) string {
	if j.style.british {
		return english.British(words)
	}
	return words
}

// sourceWords can follow "according to" and "as I read".
var sourceWords = map[casefile.LevelSource]string{
	casefile.SourceGuide: "your leveling guide", casefile.SourceInterview: "our interviews",
	casefile.SourceJobAd: "the job description",
}

func (j *Job) recipient(p *casefile.Person) Recipient {
	return Recipient{Name: p.FullName(), FirstName: j.nameOf(p), Role: string(p.Role),
		Initial: p.IsInitialOnly()}
}

// inRole returns the person who has the role on the day of sending; nil if there is none with a
// name.
func (j *Job) inRole(role casefile.Role) *Recipient {
	i := j.Opportunity.PersonInRole(role, j.sent)
	if i < 0 {
		return nil
	}
	r := j.recipient(&j.Opportunity.People[i])
	if r.FirstName == "" {
		return nil // a mailbox: there is nobody to name
	}
	return &r
}
