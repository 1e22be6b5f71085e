package agenda

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/plan"
)

// Reply is something that the company said and that has had no answer.
type Reply struct {
	Topic
	What     casefile.EventKind `json:"what"` // such as reply-partial, or written-offer
	On       calendar.Date      `json:"on"`
	Workdays int                `json:"workdays"`       // how many it has waited there
	By       time.Time          `json:"by"`             // when to answer by, on the coach's clock
	Late     bool               `json:"late,omitempty"` // that has passed
}

// reply returns what the company said last, if nothing was sent after it.
func (d *day) reply(o *casefile.Opportunity, office *calendar.Office) (Reply, bool) {
	today := office.Day(d.at)
	last := casefile.Event{}
	if i := o.CurrentOffer(today); i >= 0 && o.Offers[i].Undecided() {
		last = casefile.Event{On: o.Offers[i].Made, What: casefile.EventWrittenOffer}
	}
	for _, e := range d.c.Log {
		if e.Opportunity == o.ID && !e.On.After(today) && !e.On.Before(last.On) &&
			(wantsAnswer(&e) || answers(&e)) {
			last = e
		}
	}
	if last.On.IsZero() || !wantsAnswer(&last) {
		return Reply{}, false
	}
	landed := office.At(last.On, office.Rules().Noon)
	if d.at.Before(landed) {
		landed = d.at
	}
	by := office.AnswerBy(landed).In(d.at.Location())
	return Reply{Topic: d.topic(o.ID, o.Company), What: last.What, On: last.On,
		Workdays: office.WorkdaysBetween(last.On, today), By: by, Late: d.at.After(by)}, true
}

// note returns a short email for a reply that would otherwise wait too long: no other email goes
// out in time, or it can't be written yet, and the next day's would be too late.
func (d *day) note(
	r Reply, office *calendar.Office, p *plan.Plan, emails []Email,
) (Email, bool) {
	end := until(d.at)
	if !r.By.Before(end) {
		return Email{}, false
	}
	if !r.Late {
		end = r.By
	}
	if slices.ContainsFunc(emails, func(e Email) bool {
		return e.Opportunity == r.Opportunity && !e.Silence && e.Subject != "" &&
			e.Window.From.Before(end)
	}) {
		return Email{}, false
	}
	stage := "answer"
	if r.What == casefile.EventWrittenOffer || r.What == casefile.EventVerbalOffer {
		stage = "offer"
	}
	k, ok := d.cat.Serving(letter.Situation{Stage: stage, Act: letter.ActHold})
	if !ok {
		return Email{}, false
	}
	w := d.noteWindow(office, r.By)
	// it names the day of the full answer, or else the workday after its own
	full := office.AddWorkdays(office.Day(w.From), 1)
	for _, s := range p.Steps {
		if s.Opportunity == r.Opportunity && !s.Sent && s.Window.From.After(w.From) {
			full = office.Day(s.Window.From)
			break
		}
	}
	e := Email{Topic: r.Topic, Kind: k.ID, Title: k.Title, Window: w, To: []string{},
		Why: "their " + string(r.What) + " would wait too long for an answer: say when it comes"}
	draft, err := d.cat.Draft(d.c, letter.Request{Kind: k.ID, Opportunity: r.Opportunity,
		Send: w.From, By: calendar.LocalTime{Date: full}})
	if err != nil {
		e.Warnings = strings.Split(err.Error(), "\n")
		return e, true
	}
	e.To, e.Subject = draft.Names(), draft.Subject
	return e, true
}

// noteWindow returns the first working hours from now on: until by, or if that has passed, until
// the office closes.
func (d *day) noteWindow(office *calendar.Office, by time.Time) calendar.Window {
	from := office.AddWorking(d.at, 0)
	if !from.Before(by) {
		by = office.At(office.Day(from), office.Rules().Closes)
	}
	return calendar.Window{From: from.In(d.at.Location()), To: by.In(d.at.Location())}
}

// wantsAnswer reports whether an event is something that the company said.
func wantsAnswer(e *casefile.Event) bool {
	return e.IsReply() || e.IsOffer() || e.What == casefile.EventResumed ||
		e.What == casefile.EventRecruiterChange
}

// answers reports whether an event is something that the client said.
func answers(e *casefile.Event) bool {
	switch e.What {
	case casefile.EventAsked, casefile.EventSent, casefile.EventPaused, casefile.EventAccepted,
		casefile.EventDeclined, casefile.EventWithdrawn:
		return true
	}
	return false
}
