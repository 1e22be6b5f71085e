package casefile

import (
	"fmt"
	"slices"
)

// handOver gives recruiters the days on which the log says that one took over from another, unless
// the file has them. One who takes over again has been there all along: whoever started later in
// between goes before.
func (c *Case) handOver(o *Opportunity) {
	changes := slices.DeleteFunc(slices.Clone(c.Log), func(e Event) bool {
		return e.What != EventRecruiterChange || e.Opportunity != o.ID || e.On.IsZero()
	})
	to := func(id string) func(Event) bool { return func(e Event) bool { return e.To == id } }
	for i, e := range changes {
		n := slices.Index(o.personIDs(), e.To)
		if n >= 0 && o.People[n].Role == RoleRecruiter && o.People[n].From.IsZero() &&
			(o.People[n].Until.IsZero() || e.On.Before(o.People[n].Until)) && !c.wasFirst(o, e.To, changes[:i]) {
			o.People[n].From = e.On
		}
	}
	for i, e := range changes {
		if !slices.Contains(o.personIDs(), e.To) {
			continue
		}
		for n := range o.People {
			p := &o.People[n]
			if p.Role == RoleRecruiter && p.ID != e.To && p.Until.IsZero() && p.From.Before(e.On) &&
				!slices.ContainsFunc(changes[i+1:], to(p.ID)) {
				p.Until = e.On.AddDays(-1)
			}
		}
	}
}

// wasFirst reports whether a recruiter was there before the first of the earlier changes: the log
// names them, or it can have been nobody else.
func (c *Case) wasFirst(o *Opportunity, id string, earlier []Event) bool {
	if len(earlier) == 0 {
		return false
	}
	for _, e := range c.Log {
		if e.Opportunity == o.ID && e.To == id && e.On.Before(earlier[0].On) {
			return true
		}
	}
	return !slices.ContainsFunc(o.People, func(p Person) bool {
		return p.Role == RoleRecruiter && p.ID != id &&
			!slices.ContainsFunc(earlier, func(e Event) bool { return e.To == p.ID })
	})
}

// handOvers adds changes of the recruiter that can't be true: to someone who isn't one, who was the
// recruiter already, or who wasn't there on that day.
func (h *history) handOvers(k *checker) {
	named := map[string]*pastEvent{} // when the log first had each of them since the last change
	unnamed := false                 // an email went to a recruiter whom it doesn't name
	for i := range h.events {
		e := &h.events[i]
		switch n := slices.Index(h.o.personIDs(), e.To); {
		case e.What == EventSent || e.What == EventAsked:
			if n < 0 {
				unnamed = true
			} else if h.o.People[n].Role == RoleRecruiter && named[e.To] == nil {
				named[e.To] = e
			}
		case e.What != EventRecruiterChange:
		case n < 0:
			named, unnamed = map[string]*pastEvent{}, true
		default:
			h.handOverTo(k, e, n, named, unnamed)
			named, unnamed = map[string]*pastEvent{e.To: e}, false
		}
	}
}

// handOverTo adds what's wrong with a change to the recruiter at the index.
func (h *history) handOverTo(k *checker, e *pastEvent, n int, named map[string]*pastEvent, unnamed bool) {
	p, path := &h.o.People[n], fmt.Sprintf("%s.people[%d]", h.path, n)
	before := named[e.To]
	switch {
	case p.Role != RoleRecruiter:
		k.Add(e.path+".to", "want the id of the recruiter who took over: %q has the role %s%s", p.ID,
			p.Role, h.c.onLine(path+".role"))
	case before != nil && before.On.Before(e.On) && len(named) == 1 &&
		(!unnamed || before.What == EventRecruiterChange):
		k.Add(e.path+".to", "%q was already the recruiter on %s%s: write who took over, or leave the "+
			"line out", p.ID, before.On, h.c.onLine(before.path+".to"))
	case !p.Until.IsZero() && p.Until.Before(e.On):
		k.Add(e.path+".on", "%q took over on %s, after the last day in the role, %s%s: correct one of "+
			"the two days", p.ID, e.On, p.Until, h.c.onLine(path+".until"))
	case e.On.Before(p.From) && h.o.PersonInRole(RoleRecruiter, e.On) < 0:
		k.Add(e.path+".on", "%q took over on %s, before the first day in the role, %s%s, and nobody else "+
			"is the recruiter then: correct one of the two days", p.ID, e.On, p.From, h.c.onLine(path+".from"))
	}
}
