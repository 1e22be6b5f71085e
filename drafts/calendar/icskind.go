package calendar

import (
	"strings"

	ics "github.com/arran4/golang-ical"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// kindOf returns whether the event is a day off. Feeds of holidays mix them with days that offices
// work, and tell them apart by category or description. If neither says anything, a transparent
// event is no day off in a file that has opaque ones.
func kindOf(e *ics.VEvent, distinct bool) Kind {
	said := strings.TrimSpace(value(e, ics.ComponentPropertyDescription))
	first, rest, _ := strings.Cut(said, "\n")
	texts := []string{first}
	for _, p := range e.GetProperties(ics.ComponentPropertyCategories) {
		texts = append(texts, strings.Split(p.Value, ",")...)
	}
	if label, _, ok := strings.Cut(summary(e), ":"); ok {
		texts = append(texts, label)
	}
	for _, m := range inParentheses().FindAllString(summary(e), -1) {
		texts = append(texts, strings.Trim(m, "()"))
	}
	holiday := false
	for _, text := range texts {
		if observance().MatchString(text) {
			return Observance
		}
		holiday = holiday || dayOff().MatchString(text)
	}
	if !holiday && (hidden().MatchString(rest) || distinct && transparent(e)) {
		return Observance
	}
	return Closed
}

func transparent(e *ics.VEvent) bool {
	return strings.EqualFold(value(e, ics.ComponentPropertyTransp), "TRANSPARENT") ||
		strings.EqualFold(value(e, "X-MICROSOFT-CDO-BUSYSTATUS"), "FREE")
}

var (
	observance = lazy.Regexp(`(?i)^\W*((local |religious |cultural |unofficial |worldwide |` +
		`united nations |christian |jewish |muslim |hindu |orthodox )*observances?|commemorat|` +
		`awareness day|season|clock change|daylight saving|school holiday|working day|` +
		`working holiday|unofficial|` +
		// in German, French, Spanish, Italian, Portuguese, and Dutch
		`(feier- oder )?gedenk(tag|dag)|c[ée]l[ée]bration|comm[ée]mor|celebraci[óo]n|conmemor|` +
		`observancia|celebrazione|ricorrenza|osservanza|observância|comemora|viering)|` +
		`\bnot an? [a-z ]*holiday|\bnon-?holiday`)
	dayOff        = lazy.Regexp(`(?i)\bholidays?\b|\bday off\b|\bclosed\b`)
	inParentheses = lazy.Regexp(`\([^()]*\)`)
	// Google's feeds say below the kind of day how to hide it, which they do for observances only.
	hidden = lazy.Regexp(`Google|\S\s+>\s+\S`)
)
