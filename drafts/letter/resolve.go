package letter

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// Resolve finds what the request names in a valid case. It doesn't guess if a guess could reach the
// wrong company. The error is a [*ChoiceError], a [*NeedsError] for a role that no one has, a
// [*casefile.UnknownError] with the nearest name, or says why the email can't be answered.
func Resolve(c *casefile.Case, kind *Kind, req Request) (*Job, error) {
	j := &Job{Case: c, Kind: kind, Request: req}
	i, fit, err := j.chooseOpportunity()
	if fit != nil || err != nil {
		return fit, err
	}
	return j, j.resolve(i)
}

// resolve finds the rest of what the request names, in the opportunity at the index.
func (j *Job) resolve(i int) error {
	if err := j.place(i); err != nil {
		return err
	}
	if err := j.chooseRecipients(); err != nil {
		return err
	}
	if err := j.chooseParent(); err != nil {
		return err
	}
	j.readLog()
	j.ask = j.chooseAsk()
	return nil
}

// place sets the opportunity and what follows from it: the zones of both sides, the day of sending,
// how days are written, and the current offer.
func (j *Job) place(i int) (err error) {
	j.path = "opportunities[" + strconv.Itoa(i) + "]"
	if j.Home, err = j.Case.HomeZone(); err != nil {
		return err
	}
	if j.office, err = j.Case.Office(i, calendar.Rules{}); err != nil {
		return err
	}
	j.there = j.office.Zone()
	j.sent = calendar.DateOf(j.Request.Send.In(j.there))
	j.Opportunity = AsOf(j.Case, i, j.sent, j.kindOf)
	j.style = DateStyleOf(j.Case, j.Opportunity, j.sent)
	j.offer = j.Opportunity.CurrentOffer(j.sent)
	return nil
}

// chooseOpportunity returns the index of the opportunity, or the job for it if finding it took
// resolving the request.
func (j *Job) chooseOpportunity() (at int, fit *Job, err error) {
	n := len(j.Case.Opportunities)
	ids, open := make([]string, 0, n), make([]string, 0, n)
	first := -1
	for i := range j.Case.Opportunities {
		o, _, err := j.asOf(i)
		if err != nil {
			return 0, nil, err
		}
		ids = append(ids, o.ID)
		if j.Kind.serves(o) {
			open = append(open, o.ID)
			if first < 0 {
				first = i
			}
		}
	}
	switch {
	case j.Request.Opportunity != "":
		at, err = j.Case.FindOpportunity(j.Request.Opportunity)
		return at, nil, err
	case len(ids) == 0:
		return 0, nil, casefile.InputErrorf("%s: the case has no opportunity", j.Case.File())
	case len(open) == 0 && slices.Contains(j.Kind.To, casefile.RoleCurrentManager):
		return 0, nil, nil // there's no such manager: a later error says where to add one
	case len(open) == 0:
		return 0, nil, &ChoiceError{Kind: j.Kind.ID, File: j.Case.File(), IDs: ids}
	case len(open) == 1, slices.Contains(j.Kind.Needs, "paths"): // it's about all of them
		return first, nil, nil
	}
	if err := j.checkTo(open); err != nil {
		return 0, nil, err
	}
	if j.Kind.Window != WindowFinal {
		if fit := j.onlyFit(open); fit != nil {
			return 0, fit, nil
		}
	}
	return 0, nil, &ChoiceError{Kind: j.Kind.ID, File: j.Case.File(), IDs: open, Open: true}
}

// checkTo returns an error if none of the opportunities has the person whom the request names.
func (j *Job) checkTo(opportunities []string) (err error) {
	if j.Request.To == "" {
		return nil
	}
	for _, id := range opportunities {
		i, _ := j.Case.FindOpportunity(id)
		if _, unknown := j.Case.Opportunities[i].FindPerson(j.Request.To); unknown == nil {
			return nil
		} else if err == nil {
			err = unknown
		}
	}
	return err
}

// onlyFit returns the job for the only opportunity that fits; nil if several do, or none.
func (j *Job) onlyFit(opportunities []string) *Job {
	var only *Job
	needsOffer := slices.ContainsFunc(j.Kind.Needs, needsOffer)
	for _, id := range opportunities {
		i, _ := j.Case.FindOpportunity(id)
		if o, on, err := j.asOf(i); err != nil || needsOffer && o.CurrentOffer(on) < 0 {
			continue
		}
		about := &Job{Case: j.Case, Kind: j.Kind, Request: j.Request}
		if about.resolve(i) != nil || !about.fits() {
			continue
		}
		if only != nil {
			return nil
		}
		only = about
	}
	return only
}

// fits reports whether an email of the kind could be about the opportunity: what it needs is there.
// What only a plan provides doesn't count.
func (j *Job) fits() bool {
	_, err := j.Compose()
	var needs *NeedsError
	return !errors.As(err, &needs) || !slices.ContainsFunc(needs.Missing, func(m Missing) bool {
		return m.Need != "next" && m.Need != "awaited"
	})
}

// asOf returns the opportunity at the index as it is when the email is sent, and the day there.
func (j *Job) asOf(i int) (*casefile.Opportunity, calendar.Date, error) {
	zone, err := j.Case.Zone(&j.Case.Opportunities[i])
	if err != nil {
		return nil, calendar.Date{}, err
	}
	on := calendar.DateOf(j.Request.Send.In(zone))
	return j.Case.AsOf(i, on), on, nil
}

// serves reports whether the kind can be about the opportunity: the current job for an email to the
// current manager, one that hasn't been accepted for a decline, and one that is still open for any
// other.
func (k *Kind) serves(o *casefile.Opportunity) bool {
	switch {
	case slices.Contains(k.To, casefile.RoleCurrentManager):
		return o.Stage == casefile.StageCurrent
	case k.Act == ActDecline && o.Stage == casefile.StageAccepted:
		return false
	}
	return o.Open()
}

func (j *Job) chooseRecipients() error {
	j.to = -1
	if j.Kind.FromCoach() {
		if j.Request.To != "" {
			return casefile.InputErrorf("%s goes to the client alone, and not to %q", j.Kind.ID, j.Request.To)
		}
		return j.checkCoach()
	}
	if j.Request.To != "" {
		var err error
		if j.to, err = j.Opportunity.FindPerson(j.Request.To); err != nil {
			return err
		}
	} else {
		for _, role := range j.Kind.To {
			if j.to = j.person(role); j.to >= 0 {
				break
			}
		}
		if j.to < 0 {
			return j.nobodyError(j.Kind.To[0])
		}
	}
	for _, role := range j.Kind.Cc {
		if i := j.person(role); i >= 0 && i != j.to && !slices.Contains(j.cc, i) {
			j.cc = append(j.cc, i)
		}
	}
	return nil
}

// person returns the index of the person who has the role on the day of sending, or -1.
func (j *Job) person(role casefile.Role) int {
	if role != RolePreviousRecruiter {
		return j.Opportunity.PersonInRole(role, j.sent)
	}
	if now := j.Opportunity.PersonInRole(casefile.RoleRecruiter, j.sent); now >= 0 {
		return j.Opportunity.Predecessor(now)
	}
	return -1
}

// chooseAsk returns the ask that the email is about: the one at [Kind.AskAt], or the nearest about
// the offer that has everything that the kind needs of an ask. If none does, it returns the one at
// AskAt, so that the error names what is missing there; -1 if no ask is about the offer.
func (j *Job) chooseAsk() int {
	asks := slices.Clone(j.asks)
	if n := j.Request.Round; n != 0 {
		asks = slices.DeleteFunc(asks, func(i int) bool { return j.Opportunity.Asks[i].Round != n })
	}
	if len(asks) == 0 {
		return -1
	}
	if len(asks) == 1 {
		return asks[0]
	}
	at := j.Kind.AskAt(j.made, len(asks))
	near := slices.Clone(asks)
	slices.SortStableFunc(near, func(a, b int) int {
		return cmp.Compare(distance(slices.Index(asks, a), at), distance(slices.Index(asks, b), at))
	})
	for _, i := range near {
		if j.servesAsk(&j.Opportunity.Asks[i]) {
			return i
		}
	}
	return asks[at]
}

func distance(a, b int) int { return max(a-b, b-a) }

// servesAsk reports whether an email of the job's kind can be about the ask.
func (j *Job) servesAsk(a *casefile.Ask) bool {
	k, l := j.Kind, &Letter{Ask: j.askFor(a)}
	for _, n := range k.Needs {
		if strings.HasPrefix(n, "ask.") && !needs[n].met(l) {
			return false
		}
	}
	// The least that the client accepts is stated only by a kind for that: not in a first counter,
	// nor in an argument before it.
	return !a.Firm || (k.Window != WindowAsk && k.Stage != "approval") ||
		slices.Contains(k.Needs, "ask.firm")
}
