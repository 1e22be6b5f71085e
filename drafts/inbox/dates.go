package inbox

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// datesOf notes the dates of a sentence by what they are about.
func (p *pass) datesOf(i int, unreal bool) {
	s := &p.sentences[i]
	theirs := isTheirs(s.words())
	for k := range s.clauses {
		c := &s.clauses[k]
		if len(c.days) == 0 && p.isAway(c) && matches("out-of-office", c.words) {
			p.awayFor(i)
		}
		at := -1
		for n, d := range c.days {
			at += 1 + strings.IndexByte(c.words[at+1:], '@')
			before, after := strings.TrimSpace(c.words[:at]), strings.TrimSpace(c.words[at+1:])
			own, next := c.beside(n)
			if p.table && strings.Contains(after, "@") || endsWith("old-day", before) ||
				matches("of-document", after) || p.isRefusedDay(c, d, before) ||
				matches("range", after) && endsWith("range-start", before) {
				continue
			}
			labeled := *c
			if len(c.days) > 1 && matches("start", c.words) && (matches("start", own) || matches("you-by", own+" @")) {
				labeled.words = own + " @" // each day of a list has words of its own
			}
			mark, ok := p.markOf(s, &labeled, d, before, unreal)
			if last := s.lastAway(c, n); p.isAway(c) && !last.IsZero() {
				mark, ok, d.LocalTime = MarkUntil, true, calendar.LocalTime{Date: last}
			}
			if (theirs || isForPapers(own, next)) && (!ok || mark == MarkDeadline) {
				continue
			}
			if !ok && p.deadlineAt > 0 && p.deadlineAt >= i && !p.has(MarkDeadline) && !unreal &&
				(!s.question || matches("suggests", c.words)) &&
				!matches("out-of-office", c.words) && !matches("soon", c.words) &&
				!matches("promise", c.words) {
				mark, ok = MarkDeadline, true // this sentence, or the one before, says that there's one
			}
			due := mark == MarkDeadline && endsWith("due", own)
			isPast := mark == MarkDeadline && d.Date.Before(p.on)
			if !ok || isPast && !due || mark == MarkAnswer && p.isTopic(d, own, next) {
				continue
			}
			day := Day{LocalTime: d.LocalTime, Span: p.within(i, d.Span)}
			if mark == MarkStart {
				p.startOn(i, c, day)
				continue
			}
			sharper := d.HasTime && !p.Dates[mark].HasTime && p.Dates[mark].Date == d.Date
			clearer := due && !isPast && (!p.due && p.Dates[mark].Start >= s.Start || p.Dates[mark].Date.Before(p.on))
			meets := mark == MarkAnswer && endsWith("meets", own)
			if mark == MarkUntil || !p.has(mark) || sharper || clearer || mark == MarkAnswer && p.meets && !meets {
				p.Dates[mark] = day
				switch mark {
				case MarkAnswer:
					p.meets = meets
				case MarkDeadline:
					p.due = due
				}
			}
			if mark == MarkDeadline {
				note(p.says, NewDeadline, i)
			}
		}
	}
}

var wholeWeek = lazy.Regexp(`(?i)\b(this|next) week\b`)

// awayFor notes the last day of an absence in a sentence that only names its week.
func (p *pass) awayFor(i int) {
	m := wholeWeek().FindStringSubmatchIndex(p.sentences[i].text)
	if m == nil || p.has(MarkUntil) {
		return
	}
	last := p.on.OnOrAfter(time.Sunday)
	if strings.EqualFold(p.sentences[i].text[m[2]:m[3]], "next") {
		last = last.AddDays(7)
	}
	p.Dates[MarkUntil] = Day{LocalTime: calendar.LocalTime{Date: last}, Span: p.within(i, Span{m[0], m[1]})}
}

// isTopic reports whether a day, with the words before and after it, is what they will see to, and not when.
func (p *pass) isTopic(d Day, before, after string) bool {
	isStart := p.isAskedStart(d) || p.offer != nil && !d.Date.IsZero() && d.Date == p.offer.Start
	return isStart || endsWith("about-day", before) || matches("day-of-what", after)
}

// expires matches what runs out, before a day.
var expires = lazy.Regexp(`(\S+) (?:(?:itself|is|will|only|then|also) )*(?:expir\w+|laps\w+|ends?|closes?|valid|good|` +
	`open|held|holds?|runs? out|times? out)(?: \S+){0,3}$`)

// isForPapers reports whether a day, with the words before and after it, is one by which they want
// something else than an answer, or one of their own.
func isForPapers(before, after string) bool {
	if isTheirs(before+" @ "+after) || endsWith("other-act", before) {
		return true
	}
	if m := expires().FindStringSubmatch(before); m != nil && (isOtherThing(m[1]) || matches("off-topic", m[1])) {
		return true
	}
	if matches("answers", before) {
		return false
	}
	_, object, _ := strings.Cut(strings.TrimPrefix(before, "please "), " ")
	named := slices.ContainsFunc(strings.Fields(object), isOtherThing)
	return matches("off-topic", object) ||
		matches("papers", object) && !matches("signs", object) && (named || !matches("signs", before))
}

// isTheirs reports whether words speak of a deadline that isn't one for an answer.
func isTheirs(words string) bool {
	return matches("their-deadline", words) && !matches("answers", strings.ReplaceAll(words, "deadline", ""))
}

// onlyForPapers reports whether all days of a sentence are for papers.
func (s *sentence) onlyForPapers() bool {
	days := false
	if isTheirs(s.words()) {
		return true
	}
	for _, c := range s.clauses {
		for k := range strings.Count(c.words, "@") {
			days = true
			if !isForPapers(c.beside(k)) {
				return false
			}
		}
	}
	return days
}

// markOf returns what a date is about, by the words before it.
func (p *pass) markOf(s *sentence, c *clause, d Day, before string, unreal bool) (Mark, bool) {
	away := p.isAway(c)
	switch {
	case away && endsWith("back-until", before):
		return MarkBack, true
	case away && d.Date.After(p.on) && endsWith("last-day", before):
		return MarkUntil, true
	case away && endsWith("first-day", before):
		return MarkBack, true
	case away:
		return "", false
	case matches("start", c.words), p.isAskedStart(d) && (matches("grant", c.words) || p.offers(s)):
		return MarkStart, !s.question && !unreal && !matches("hold", c.words)
	case isTheirAnswer(c.words):
		return MarkAnswer, d.Date.After(p.on)
	case matches("promise", c.words) && !strings.Contains(c.words, "hear back") && !matches("from-client", c.words):
		return MarkAnswer, d.Date.After(p.on)
	case s.question && matches("asks-by", c.words):
		return MarkDeadline, !unreal
	case s.question || unreal:
		return "", false
	case matches("you-by", withoutTheirAnswer(c.words)) && matches("client", p.fold(s.text)),
		p.condition > 0 && &p.sentences[p.condition-1] == s:
		return MarkDeadline, true
	case p.isAskedDeadline(d) && !isNegated(c.words) &&
		(matches("grant", c.words) || onlyYesWords(strings.ReplaceAll(c.words, "@", ""))):
		return MarkDeadline, true
	case matches("hold", c.words):
		return MarkAnswer, d.Date.After(p.on)
	}
	return "", false
}

// isAway reports whether a clause is about the writer's absence. One of a program's is, unless it says when
// they will answer.
func (p *pass) isAway(c *clause) bool {
	answers := matches("promise", c.words) || matches("soon", c.words)
	return p.auto && !answers || matches("out-of-office", without("was-away", c.words))
}

// lastAway returns the last of the days that a day of a clause begins or ends, such as 5/10 - 5/14
// or Monday - Friday; zero if it's one day.
func (s *sentence) lastAway(c *clause, n int) calendar.Date {
	d := c.days[n]
	if n == 0 || !rangeBetween().MatchString(s.text[c.days[n-1].End:d.Start]) {
		return d.last
	}
	if d.Date.Before(c.days[n-1].Date) {
		return d.Date.AddDays(7)
	}
	return d.Date
}

// startOn notes a first day of work that is granted, kept, or suggested.
func (p *pass) startOn(i int, c *clause, day Day) {
	w := without("at-last", without("harmless", c.words))
	refused := matches("refuse", w) || isNegated(w)
	var asked, offered calendar.Date
	if p.ask != nil {
		asked = p.ask.Start
	}
	if p.offer != nil {
		offered = p.offer.Start
	}
	switch {
	case !p.isAsked(leverStart):
		if refused || day.Date == offered {
			return
		}
	case day.Date == asked && !refused:
		note(p.granted, leverStart, i)
		p.sure[leverStart] = p.sure[leverStart] || onlyYesWords(c.words) && matches("yes", c.words)
		p.stated[leverStart] = p.stated[leverStart] || onlyYesWords(c.words)
	case day.Date == offered && matches("wish", w):
		return // not a word on what was asked for
	case day.Date == asked || day.Date == offered:
		note(p.refused, leverStart, i)
		return
	case refused:
		return
	case p.offer != nil:
		note(p.lesser, leverStart, i)
	}
	p.Dates[MarkStart] = day
}

// offers reports whether a sentence offers a part of what was asked for.
func (p *pass) offers(s *sentence) bool {
	for _, at := range p.lesser {
		if at > 0 && &p.sentences[at-1] == s {
			return true
		}
	}
	return false
}

// isAskedDeadline reports whether a day is the one until which the client wants the offer to be
// open.
func (p *pass) isAskedDeadline(d Day) bool {
	until := p.o.Extension.Until
	return p.offer != nil && !until.IsZero() && until.Date == d.Date &&
		p.offer.Deadline.Date.Before(until.Date)
}

// isRefusedDay reports whether a day, with the words of its clause before it, is one to which they
// don't move the deadline, and not the last one that they can.
func (p *pass) isRefusedDay(c *clause, d Day, before string) bool {
	before = strings.TrimSpace(before)
	return isNegated(c.words) && (p.isAskedDeadline(d) && !endsWith("beyond-day", before) ||
		endsWith("refused-day", before))
}

func (p *pass) isAskedStart(d Day) bool {
	return p.ask != nil && !p.ask.Start.IsZero() && p.ask.Start == d.Date
}
