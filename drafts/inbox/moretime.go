package inbox

import "strings"

// moreTime notes what a clause says about a later deadline, given its words without what is
// harmless, and reports whether it refuses one.
func (p *pass) moreTime(i int, c *clause, words string) bool {
	if p.offer == nil {
		return false
	}
	w := without("time-open", words)
	named := matches("about-time", w) || matches("the-date", w) && p.isStartSettled()
	no := named && (isNegated(w) || matches("refuse", w)) || matches("day-stays", w)
	unsure := matches("maybe", without("unable", w)) || matches("only-then", c.words) ||
		matches("wait", w)
	if !no {
		p.time.given = p.time.given || named && !unsure && matches("grant", w)
		return false
	}
	at := -1
	for _, d := range c.days {
		at += 1 + strings.IndexByte(c.words[at+1:], '@')
		if d.Date != p.offer.Deadline.Date && !p.isRefusedDay(c, d, c.words[:at]) {
			return false // that's the new one
		}
	}
	if !unsure && p.time.no == 0 {
		p.time.no = i + 1
	}
	return !unsure
}

// isStartSettled reports whether a date without a name is hardly the first day of work.
func (p *pass) isStartSettled() bool { return !p.isAsked(leverStart) && p.o.Start.On.IsZero() }

// refusesTime reports whether the email refuses a later deadline, and neither gives more time, nor
// leaves that open, nor says next by when to answer.
func (p *pass) refusesTime() bool {
	return p.time.no > 0 && !p.time.given && p.says[Hold]+p.waits == 0 &&
		(!p.has(MarkDeadline) || p.KeepsDeadline() && p.deadlineAt <= p.time.no)
}

// RefusesTime reports whether the email is a no to a later deadline, and to nothing else.
func (r *Reading) RefusesTime() bool { return r.What == No && r.found.noTime }
