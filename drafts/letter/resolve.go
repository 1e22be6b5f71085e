package letter

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Resolve finds what the request names in a valid case. It doesn't guess if a guess could reach the
// wrong company. The error is a [*ChoiceError], a [*NeedsError] for a role that no one has, a
// [*casefile.UnknownError] with the nearest name, or says why the email can't be answered.
func Resolve(c *casefile.Case, kind *Kind, req Request) (*Job, error) {
	j, _, err := resolve(c, kind, req)
	return j, err
}

// resolve also returns the letter if it was built to find the opportunity.
func resolve(c *casefile.Case, kind *Kind, req Request) (*Job, *Letter, error) {
	j := &Job{Case: c.OnTheirClock(req.Send), Kind: kind, Request: req}
	list, err := j.candidates()
	if err != nil {
		return nil, nil, err
	}
	if len(list) == 1 {
		return j, nil, j.resolve(list[0])
	}
	if kind.Window != WindowFinal {
		if fit, l := j.onlyFit(list); fit != nil {
			return fit, l, nil
		}
	}
	return nil, nil, j.choiceError(list)
}

// resolve finds the rest of what the request names, in the opportunity at the index.
func (j *Job) resolve(i int) error {
	if err := j.place(i); err != nil {
		return err
	}
	if err := j.checkRound(); err != nil {
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
	j.index, j.path = i, "opportunities["+strconv.Itoa(i)+"]"
	if j.Home, err = j.Case.HomeZone(); err != nil {
		return err
	}
	if j.office, err = j.Case.Office(i, calendar.Rules{}); err != nil {
		return err
	}
	j.there = j.office.Zone()
	j.sent = calendar.DateOf(j.Request.Send.In(j.there))
	j.known = calendar.Later(j.sent, calendar.DateOf(j.Request.Send.In(j.Home)))
	s, err := j.standing(i)
	if err != nil {
		return err
	}
	j.Opportunity = s.Opportunity
	j.style = DateStyleOf(j.Case, j.Opportunity, j.sent)
	j.offer = j.Opportunity.CurrentOffer(j.sent)
	return nil
}

// candidates returns the indexes of the opportunities that the email can be about: one, or several
// for a request that names none.
func (j *Job) candidates() ([]int, error) {
	if id := j.Request.Opportunity; id != "" {
		i, err := j.Case.FindOpportunity(id)
		return []int{i}, err
	}
	all := j.Case.Opportunities
	open, declined := make([]int, 0, len(all)), []int(nil)
	for i := range all {
		s, err := j.standing(i)
		switch {
		case err != nil:
			return nil, err
		case !j.Kind.serves(s):
		case s.Decided == ActDecline:
			declined = append(declined, i)
		default:
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		open = declined
	}
	switch {
	case len(all) == 0:
		return nil, casefile.InputErrorf("%s: the case has no opportunity", j.Case.File())
	case len(open) == 0 && slices.Contains(j.Kind.To, casefile.RoleCurrentManager):
		return []int{0}, nil // there's no such manager: a later error says where to add one
	case len(open) == 0:
		return nil, j.choiceError(nil)
	case slices.Contains(j.Kind.Needs, "paths"): // it's about all of them
		return open[:1], nil
	case len(open) > 1:
		return open, j.checkTo(open)
	}
	return open, nil
}

// choiceError lists the open opportunities for the request to name one, or all if none is open.
func (j *Job) choiceError(open []int) error {
	err := &ChoiceError{Kind: j.Kind.ID, File: j.Case.File(), Open: len(open) > 0}
	for i, o := range j.Case.Opportunities {
		if !err.Open || slices.Contains(open, i) {
			err.IDs = append(err.IDs, o.ID)
		}
	}
	return err
}

// checkTo returns an error if none of the opportunities has the person whom the request names.
func (j *Job) checkTo(opportunities []int) (err error) {
	if j.Request.To == "" {
		return nil
	}
	for _, i := range opportunities {
		if _, unknown := j.Case.Opportunities[i].FindPerson(j.Request.To); unknown == nil {
			return nil
		} else if err == nil {
			err = unknown
		}
	}
	return err
}

// onlyFit returns the job for the only opportunity that fits, and its letter if there is one; nil if
// several opportunities fit, or none.
func (j *Job) onlyFit(opportunities []int) (only *Job, l *Letter) {
	needsOffer := slices.ContainsFunc(j.Kind.Needs, needsOffer)
	for _, i := range opportunities {
		if needsOffer && !j.hasOffer(i) {
			continue
		}
		about := &Job{Case: j.Case, Kind: j.Kind, Request: j.Request, standings: j.standings}
		if about.resolve(i) != nil {
			continue
		}
		made, err := about.compose()
		if !fits(err) {
			continue
		}
		if only != nil {
			return nil, nil
		}
		only, l = about, made
	}
	return only, l
}

// fits reports whether an email could be about an opportunity, given the error for its letter: what
// it needs is there. What only a plan provides doesn't count.
func fits(err error) bool {
	var needs *NeedsError
	return !errors.As(err, &needs) || !slices.ContainsFunc(needs.Missing, func(m Missing) bool {
		return m.Need != "next" && m.Need != "awaited"
	})
}

// hasOffer reports whether the opportunity at the index has a current offer when the email is sent.
func (j *Job) hasOffer(i int) bool {
	zone, err := j.Case.Zone(&j.Case.Opportunities[i])
	if err != nil {
		return false
	}
	return j.Case.Opportunities[i].CurrentOffer(calendar.DateOf(j.Request.Send.In(zone))) >= 0
}

// serves reports whether the kind can be about the opportunity: the current job for an email to the
// current manager, one that hasn't been accepted for a decline, and one that is still open for any
// other.
func (k *Kind) serves(s *Standing) bool {
	switch {
	case slices.Contains(k.To, casefile.RoleCurrentManager):
		return s.Stage == casefile.StageCurrent
	case k.Act == ActDecline && s.Decided == ActAccept:
		return false
	}
	return s.Open()
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
		if i := j.person(role); i >= 0 && !j.isSame(i, j.to) && !slices.ContainsFunc(j.cc, func(k int) bool {
			return j.isSame(i, k)
		}) && !(role == RolePreviousRecruiter && j.gone(i)) {
			j.cc = append(j.cc, i)
		}
	}
	return nil
}

// checkRound refuses a round that no ask of the opportunity has.
func (j *Job) checkRound() error {
	if j.Request.Round == 0 {
		return nil
	}
	rounds := each.Of(j.Opportunity.Asks, func(a casefile.Ask) string {
		return strconv.Itoa(a.Round)
	})
	if n := strconv.Itoa(j.Request.Round); !slices.Contains(rounds, n) {
		return casefile.NewUnknownError("round", n, rounds)
	}
	return nil
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
	list := each.Of(asks, func(i int) *casefile.Ask { return &j.Opportunity.Asks[i] })
	at := j.Kind.AskAt(list, j.made)
	if j.stepped && j.Kind.Steps(list, j.made) { // that has been asked for
		at = min(j.made, len(asks)-1)
	}
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

// isSame reports whether the person at one index is the one at another, or has the same address.
func (j *Job) isSame(i, other int) bool {
	if i == other || other < 0 {
		return i == other
	}
	p, q := &j.Opportunity.People[i], &j.Opportunity.People[other]
	return p.Email != "" && mail.NewAddress("", p.Email).Is(q.Email)
}
