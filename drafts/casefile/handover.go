package casefile

import (
	"fmt"
	"slices"
)

// handOver gives recruiters the days on which the log says that one took over from another, unless
// the file has them. One who takes over again has been there all along: whoever started later in
// between goes before.
func (c *Case) handOver(o *Opportunity) {
	var changes []*Event
	first, last := map[string]int{}, map[string]int{} // the first and the last change to each person
	for i := range c.Log {
		e := &c.Log[i]
		if e.What != EventRecruiterChange || e.Opportunity != o.ID || e.On.IsZero() {
			continue
		}
		if _, ok := first[e.To]; !ok {
			first[e.To] = len(changes)
		}
		last[e.To] = len(changes)
		changes = append(changes, e)
	}
	if len(changes) == 0 {
		return
	}
	named := map[string]bool{} // whom the log has before the first change
	for i := range c.Log {
		if e := &c.Log[i]; e.Opportunity == o.ID && e.On.Before(changes[0].On) {
			named[e.To] = true
		}
	}
	ids := o.personIDs()
	for i, e := range changes {
		n := slices.Index(ids, e.To)
		if n >= 0 && o.People[n].Role == RoleRecruiter && o.People[n].From.IsZero() &&
			(o.People[n].Until.IsZero() || e.On.Before(o.People[n].Until)) &&
			!(i > 0 && (named[e.To] || isOnlyOne(o, e.To, i, first))) {
			o.People[n].From = e.On
		}
	}
	for i, e := range changes {
		if !slices.Contains(ids, e.To) {
			continue
		}
		for n := range o.People {
			p := &o.People[n]
			if p.Role == RoleRecruiter && p.ID != e.To && p.Until.IsZero() && p.From.Before(e.On) &&
				last[p.ID] <= i {
				p.Until = e.On.AddDays(-1)
			}
		}
	}
}

// isOnlyOne reports whether a recruiter is the only one to whom none of so many changes was: nobody
// else can have been there before them.
func isOnlyOne(o *Opportunity, id string, changes int, first map[string]int) bool {
	return !slices.ContainsFunc(o.People, func(p Person) bool {
		n, ok := first[p.ID]
		return p.Role == RoleRecruiter && p.ID != id && !(ok && n < changes)
	})
}

// handOvers adds changes of the recruiter that can't be true: to someone who isn't one, who was the
// recruiter already, or who wasn't there on that day.
func (h *history) handOvers(k *checker) {
	named := map[string]*pastEvent{} // when the log first had each of them since the last change
	unnamed := false                 // an email went to a recruiter whom it doesn't name
	ids := h.o.personIDs()
	for i := range h.events {
		e := &h.events[i]
		switch n := slices.Index(ids, e.To); {
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
