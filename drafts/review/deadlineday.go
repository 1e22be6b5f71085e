package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// leavesTime reports whether a time that's left is said to be that until the deadline.
func leavesTime(p *prose.Body, s *prose.Sentence, x prose.Soon) bool {
	from, to := x.From, x.To
	for from > max(s.From, x.From-mostSubject) && p.FollowsSpace(from) {
		from--
	}
	for to < min(s.To, x.To+mostSubject) && p.FollowsSpace(to) {
		to++
	}
	return !isHers(p, s, x.From) && endsOpen().Has(p.Words, from, to) &&
		!ifWords().Has(p.Words, s.From, x.From) && !aheadWords().Has(p.Words, s.From, x.From)
}

// endsOpen are what time is left for.
var endsOpen = prose.Lazy("offer|deadline|answer|decide|accept|sign|reply")

// isDeadline reports whether the words around a day, which begins at word from with those like "this",
// make it the deadline.
func isDeadline(p *prose.Body, s *prose.Sentence, x prose.Soon, from int) bool {
	if x.Left {
		return leavesTime(p, s, x)
	}
	role, ok := roleBefore(p, s, from)
	return ok && role == theDeadline && !mayMove(p, s, from)
}

// soonDeadlines reports weekdays, days off, and days such as tomorrow that aren't the deadline, but are
// said to be, and weeks and months that it isn't in.
func (r *reading) soonDeadlines(p *prose.Body) {
	sent, _, ok := r.sentThere()
	if !ok {
		return
	}
	for at, s := range p.Sentences {
		if s.Question || behindWords().Has(p.Words, s.From, s.To) {
			continue
		}
		for _, x := range slices.Concat(p.SoonIn(s, sent), r.namedDaysOff(p, s)) {
			from := x.From
			for from > s.From && (coming(p.Words[from-1].Low) || p.Words[from-1].Low == "the") {
				from--
			}
			if !isDeadline(p, s, x, from) || from > s.From && weekFrom().Has(p.Words, from-1, from) ||
				goesOn(p, s, x.To) ||
				r.speaksOfOthers(p, s.Start) || at > 0 && r.speaksOfOthers(p, p.Sentences[at-1].Start) {
				continue
			}
			if from > s.From && p.Words[from-1].Low == "by" {
				x.First = sent
			}
			if other := r.otherDeadline(p, s, x, sent); !other.IsZero() {
				r.findWords(p, x.From, x.To, "%s isn't the deadline: the case has %s",
					"write the day that the case has", other)
			}
		}
	}
}

// goesOn reports whether word k makes the day before it another one, or what something else will be on.
func goesOn(p *prose.Body, s *prose.Sentence, k int) bool {
	return k < s.To && (weekFrom().Has(p.Words, k, k+1) ||
		p.FollowsSpace(k) && (p.Words[k].Low == "on" || aheadWords().Has(p.Words, k, k+1)))
}

// coming stands before a weekday.
var coming = text.OneOf("this coming next")

// mayMove reports whether word k may be the day that the deadline would be moved to.
func mayMove(p *prose.Body, s *prose.Sentence, k int) bool {
	switch p.Words[k-1].Low {
	case "to", "for":
		return true
	case "until", "till":
		return aheadWords().Has(p.Words, s.From, s.To) || ifWords().Has(p.Words, s.From, k)
	}
	return false
}

// ifWords make what follows something that isn't so yet.
var ifWords = prose.Lazy("if|keep|keeping|hold|holding|leave|leaving|stay|staying")

// otherDeadline returns the deadline that the case has in place of a day; zero if it's the day, or if
// there is none. A weekday alone may be a later one than the next.
func (r *reading) otherDeadline(p *prose.Body, s *prose.Sentence, x prose.Soon,
	sent calendar.Date) (other calendar.Date) {
	_, weekday := p.BareWeekday(x.From)
	this := x.From > s.From && p.Words[x.From-1].Low != "next" && coming(p.Words[x.From-1].Low)
	for f := range r.facts.AllDays() {
		if f.Day.IsZero() || f.Day.Before(sent) || !f.Is(theDeadline.fields) && f.Day != r.about.By.Date {
			continue
		}
		if !f.Day.Before(x.First) && !f.Day.After(x.Last) ||
			weekday && !this && f.Day.Weekday() == x.Day.Weekday() {
			return calendar.Date{}
		}
		if other.IsZero() {
			other = f.Day
		}
	}
	return other
}
