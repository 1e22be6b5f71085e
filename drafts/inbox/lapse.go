package inbox

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

const counts = `(\d{1,2}|an?|one|two|three|four|five|six|seven|ten)`

var (
	// lapsesIn matches how long from now the client has
	lapsesIn = lazy.Regexp(`(?i)\b(?:in|within)\s+(?:the\s+next\s+)?` + counts + `\s+(hour|day|week)s?\b`)
	// longerBy matches by how much the deadline moves
	longerBy = lazy.Regexp(`(?i)\b(?:by|another|extra|additional)\s+(?:another\s+)?(?:` + counts +
		`\s+)?(?:more\s+|extra\s+)?(day|week)s?(?:\s+(?:to|for|on|until|so|if)\b|[.,;!]|$)`)
)

// lapse notes the deadline of a sentence that says only how far off it is: in 48 hours, or a week later.
func (p *pass) lapse(i int) {
	s := &p.sentences[i]
	w := s.words()
	open := isNegated(w) || matches("maybe", w) || matches("hold", w) || strings.Contains(w, "@")
	if p.deadlineAt != i+1 || p.has(MarkDeadline) || p.offer == nil || open {
		return
	}
	set := func(at []int, d calendar.LocalTime) {
		p.Dates[MarkDeadline] = Day{LocalTime: d, Span: p.within(i, Span{at[0], at[1]})}
	}
	if m := lapsesIn().FindStringSubmatchIndex(s.text); m != nil {
		next, _, more := strings.Cut(strings.TrimSpace(s.text[m[1]:]), " ")
		later := more && slices.Contains([]string{"of", "from", "after"}, next) // from another day on
		n := daysOf(s.text[m[2]:m[3]], s.text[m[4]:m[5]])
		if n > 0 && !later && endsWith("runs-out", p.fold(s.text[:m[0]])) {
			set(m, calendar.LocalTime{Date: p.on.AddDays(n)})
		}
		return
	}
	d := p.offer.Deadline
	if m := longerBy().FindStringSubmatchIndex(s.text); m != nil && !d.Date.IsZero() && matches("about-time", w) &&
		!strings.Contains(strings.ToLower(s.text[:m[0]]), "need") { // they need the time themselves
		count := "one"
		if m[2] >= 0 {
			count = s.text[m[2]:m[3]]
		}
		d.Date = d.Date.AddDays(daysOf(count, s.text[m[4]:m[5]]))
		set(m, d)
	}
}

// daysOf returns how many whole days a number of hours, days, or weeks is.
func daysOf(count, unit string) int {
	n := atoi(count)
	if spelled, ok := text.CountOf(count); ok {
		n = spelled
	} else if strings.HasPrefix(strings.ToLower(count), "a") {
		n = 1
	}
	switch strings.ToLower(unit) {
	case "hour":
		return n / 24
	case "week":
		return 7 * n
	}
	return n
}
