package casefile

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// reasons are what an ask may give besides the criteria of its opportunity.
var reasons = []string{BecauseUnvested, BecauseForfeits, BecauseMarket}

func (k *checker) opportunity(path string, o *Opportunity, ids map[string]bool) {
	k.id(path+".id", o.ID, ids)
	k.plain(path+".company", o.Company)
	k.plain(path+".role", o.Role)
	k.zone(path+".timezone", o.Timezone)
	k.calendar(path+".calendar", o.Calendar)
	k.code(path+".currency", o.Currency)
	k.path(path+".thread", o.Thread, ".eml")
	k.words(path+".words", o.Words)
	k.closures(path+".closures", o.Closures)
	k.works(path, o)
	people := map[string]bool{}
	for i := range o.People {
		p, at := &o.People[i], fmt.Sprintf("%s.people[%d]", path, i)
		k.id(at+".id", p.ID, people)
		k.email(at+".email", p.Email)
		k.plain(at+".name", p.Name)
		if p.Name == "" && p.Email == "" {
			k.Add(at, "want a name, or an email address, or both")
		}
		if p.Role == RoleCurrentManager && o.Stage != StageCurrent {
			k.Add(at+".role", "a current manager is at the current employer: make that an "+
				"opportunity of its own, with stage: current")
		}
		k.order(at+".until", "the last day in this role", p.Until, "the first", p.From)
	}
	k.process(path, o)
	criteria := map[string]bool{}
	for i, c := range o.Level.Criteria {
		at := fmt.Sprintf("%s.level.criteria[%d].id", path, i)
		k.id(at, c.ID, criteria)
		if slices.Contains(reasons, c.ID) {
			k.Add(at, "%q is a built-in reason: choose another id", c.ID)
		}
	}
	k.phrase(path+".draws", o.Draws, excited)
	k.phrase(path+".interview.detail", o.Interview.Detail, thinking)
	k.reason(path+".extension.reason", o.Extension.Reason)
	k.reason(path+".timeline.reason", o.Timeline.Reason)
	k.reason(path+".start.reason", o.Start.Reason)
	known := o.criterionIDs()
	for i := range o.Evidence {
		at := fmt.Sprintf("%s.evidence[%d]", path, i)
		k.ref(at+".criterion", "criterion", o.Evidence[i].Criterion, known)
		k.evidence(at, &o.Evidence[i])
	}
	k.offers(path, o)
	k.asks(path, o)
	var currency string
	k.currency(path+".offers", reflect.ValueOf(o.Offers), &currency)
	k.currency(path+".asks", reflect.ValueOf(o.Asks), &currency)
	k.currency(path+".forfeits", reflect.ValueOf(o.Forfeits), &currency)
	k.currency(path+".market", reflect.ValueOf(o.Market), &currency)
	if n := len(o.Offers) - 1; n >= 0 {
		until, deadline := o.Extension.Until, o.Offers[n].Deadline
		latest := deadline.In(time.UTC)
		if !deadline.HasTime {
			latest = latest.Add(time.Minute) // midnight belongs to the day that ends then
		}
		if !until.IsZero() && !deadline.IsZero() && !until.In(time.UTC).After(latest) {
			k.Add(path+".extension.until", "%s isn't later than the deadline it would extend, %s",
				until, deadline)
		}
	}
}

// process checks the times of interviews, and that only the current employer gets notice.
func (k *checker) process(path string, o *Opportunity) {
	if len(o.Interview.Slots) > 5 {
		k.Add(path+".interview.slots", "want at most five, got %d", len(o.Interview.Slots))
	}
	for i, s := range o.Interview.Slots {
		at := fmt.Sprintf("%s.interview.slots[%d]", path, i)
		if !s.IsZero() && !s.HasTime {
			k.Add(at, "want a time of day too, such as %sT10:00", s.Date)
		}
		k.existsThere(at, s, o)
	}
	k.existsThere(path+".timeline.by", o.Timeline.By, o)
	if n := o.Notice; o.Stage != StageCurrent && (!n.LastDay.IsZero() || n.Handover != nil) {
		k.Add(path+".notice", "only the current employer gets notice: make it an opportunity of "+
			"its own, with stage: current")
	}
}

// existsThere is exists for a time of an opportunity.
func (k *checker) existsThere(path string, l calendar.LocalTime, o *Opportunity) {
	if !l.HasTime || l.Check() != nil {
		return
	}
	zone := k.c.statedZone(o)
	if zone == "" {
		zone = k.home()
	}
	k.exists(path, l, zone)
}

// exists checks that a time isn't in the hour that is skipped when the clocks go forward.
func (k *checker) exists(path string, l calendar.LocalTime, zone string) {
	loc, err := calendar.LoadZone(zone)
	if err != nil || !l.HasTime {
		return
	}
	if t := l.In(loc); t.Hour() != l.Hour || t.Minute() != l.Minute {
		k.Add(path, "%s doesn't exist in %s: the clocks go forward then", l, zone)
	}
}

// closures checks that each is a run of days, and that there aren't too many.
func (k *checker) closures(path string, list []Closure) {
	if n := len(list); n > calendar.MaxClosures {
		k.Add(path, "want at most %d closures, got %d", calendar.MaxClosures, n)
	}
	for i, c := range list {
		to := fmt.Sprintf("%s[%d].to", path, i)
		k.order(to, "the last day", c.To, "the first", c.From)
		if err := calendar.Closure(c).Check(); err != nil && c.From.Before(c.To) && !c.From.IsZero() {
			k.Add(to, "%v", err)
		}
	}
}

// works checks the days on which the company works, and that its weekend leaves some.
func (k *checker) works(path string, o *Opportunity) {
	for i, d := range o.Works {
		at := fmt.Sprintf("%s.works[%d]", path, i)
		if slices.Contains(o.Works[:i], d) {
			k.Add(at, "%s is already in the list", d)
		}
		for _, c := range o.Closures {
			if !d.IsZero() && !d.Before(c.From) && !d.After(c.To) {
				k.Add(at, "the company can't work on %s and be closed from %s to %s", d, c.From, c.To)
			}
		}
	}
	for i, w := range o.Weekend {
		if slices.Contains(o.Weekend[:i], w) {
			k.Add(fmt.Sprintf("%s.weekend[%d]", path, i), "%s is already in the list", w)
		}
	}
	if len(o.Weekend) == 7 {
		k.Add(path+".weekend", "want a day of the week on which the company works")
	}
}

// order checks that one date doesn't come before another. Either may be missing.
func (k *checker) order(path, what string, d calendar.Date, than string, first calendar.Date) {
	if !d.IsZero() && d.Before(first) {
		k.Add(path, "%s, %s, comes before %s, %s", what, d, than, first)
	}
}

func (k *checker) offers(path string, o *Opportunity) {
	seen, ids := map[string]bool{}, o.offerIDs()
	for i, f := range o.Offers {
		at := fmt.Sprintf("%s.offers[%d]", path, i)
		k.id(at+".id", f.ID, seen)
		if f.Like != "" && i == 0 {
			k.Add(at+".like", "there is no earlier offer here: leave it out")
		} else if f.Like != "" && slices.Contains(ids[i:], f.Like) {
			k.Add(at+".like", "want the id of an earlier offer, got %q", f.Like)
		} else {
			k.ref(at+".like", "earlier offer", f.Like, ids[:i])
		}
		if i > 0 {
			k.order(at+".made", "offers go from oldest to newest: this one", f.Made,
				"the one before it", o.Offers[i-1].Made)
		}
		k.order(at+".deadline", "the deadline", f.Deadline.Date, "the offer", f.Made)
		k.existsThere(at+".deadline", f.Deadline, o)
		k.order(at+".start", "the start", f.Start, "the offer", f.Made)
		k.pay(at, f.Package())
		for n, r := range f.Refreshers {
			if r.Year < 0 || r.Year > 10 {
				k.Add(fmt.Sprintf("%s.refreshers[%d].year", at, n), "want a year from 1 to 10, got %d", r.Year)
			}
		}
	}
}

func (k *checker) signOn(path string, s *SignOn) {
	if s == nil {
		return
	}
	if n := len(s.Years); n == 0 || n > 4 {
		k.Add(path+".sign_on", "want the amounts of one to four years, got %d", len(s.Years))
	}
	k.within(path+".sign_on.clawback", s.Clawback, "months", 120)
}

// within checks that a number that may be missing is from 1 to the most.
func (k *checker) within(path string, n int, of string, most int) {
	if n < 0 || n > most {
		k.Add(path, "want 1 to %d %s, got %d", most, of, n)
	}
}

func (k *checker) bonus(path string, b *Bonus) {
	if b == nil {
		return
	}
	path += ".bonus"
	if b.Target < 0 {
		k.Add(path+".target", "want a percentage above 0, got %s", b.Target)
	}
	if b.Payout < 0 {
		k.Add(path+".payout", "want a percentage above 0, got %s", b.Payout)
	}
	switch none := b.Amount.IsZero(); {
	case b.Target == 0 && none:
		k.Add(path, "want a percentage of the base such as {target: 15}, or {amount: 30000}")
	case b.Target != 0 && !none:
		k.Add(path+".amount", "has a target too, %s of the base: leave one of them out", b.Target)
	}
	k.within(path+".guaranteed", b.Guaranteed, "years", 10)
}

func (k *checker) equity(path string, e *Equity) {
	if e == nil {
		return
	}
	if e.Units < 0 {
		k.Add(path+".equity.units", "want a count of 1 or more, got %d", e.Units)
	}
	if e.Units == 0 && e.Value.IsZero() {
		k.Add(path+".equity.units", "want units, such as {units: 2000, price: 190, vesting: even}, or a "+
			"value, such as {value: 380000, vesting: even}")
	}
	if !e.Strike.IsZero() {
		switch {
		case !e.OptionGrant():
			k.Add(path+".equity.strike", "only options have a strike price: want kind: options, got %s",
				e.Kind)
		case !e.Price.IsZero() && e.Price.Currency() != e.Strike.Currency():
			k.Add(path+".equity.strike", "is in %s, and the price in %s: want one currency",
				e.Strike.Currency(), e.Price.Currency())
		}
	}
	if e.Vesting == nil || slices.ContainsFunc(e.Vesting,
		func(v comp.Vest) bool { return v.Month == 0 || v.Percent == 0 }) {
		return // Walk reports a month or a percentage of zero as missing
	}
	if err := e.Vesting.Check(); err != nil {
		for line := range strings.Lines(err.Error()) {
			k.Add(path+".equity.vesting", "%s", strings.TrimSuffix(line, "\n"))
		}
	}
}

func (k *checker) packages(path string, list []Package) {
	if len(list) == 1 || len(list) > 3 {
		k.Add(path+".options", "want two or three packages, got %d", len(list))
	}
	for i, p := range list {
		at := fmt.Sprintf("%s.options[%d]", path, i)
		if p.empty() {
			k.Add(at, "changes nothing: give it base, bonus, sign_on, or equity")
		}
		k.pay(at, p)
	}
}

// pay checks a package, or the pay of an offer or an ask.
func (k *checker) pay(path string, p Package) {
	k.bonus(path, p.Bonus)
	k.signOn(path, p.SignOn)
	k.within(path+".clawback", p.Clawback, "months", 120)
	k.equity(path, p.Equity)
}

func (k *checker) asks(path string, o *Opportunity) {
	known, offers := append(slices.Clone(reasons), o.criterionIDs()...), o.offerIDs()
	for i := range o.Asks {
		a, at := &o.Asks[i], fmt.Sprintf("%s.asks[%d]", path, i)
		if a.Round < 1 || i > 0 && a.Round <= o.Asks[i-1].Round {
			k.Add(at+".round", "want rounds that count up from 1, got %d", a.Round)
		}
		k.ref(at+".offer", "offer", a.Offer, offers)
		if a.Empty() {
			k.Add(at, "asks for nothing: give it base, bonus, sign_on, equity, total, start, "+
				"relocation, or other_terms")
		}
		k.pay(at, a.Package())
		k.packages(at, a.Options)
		if n := len(a.OtherTerms); n > 2 {
			k.Add(at+".other_terms", "want at most two, got %d", n)
		}
		for n, t := range a.OtherTerms {
			k.phrase(fmt.Sprintf("%s.other_terms[%d].text", at, n), t.Text, include)
		}
		k.firstPerson(at+".why", a.Why)
		k.above(at, path, o, i)
		k.fallback(at, path, o, i)
		for j, b := range a.Because {
			k.ref(fmt.Sprintf("%s.because[%d]", at, j), "reason", b, known)
		}
	}
}
