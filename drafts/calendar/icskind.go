package calendar

import (
	"slices"
	"strings"

	ics "github.com/arran4/golang-ical"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// kindOf returns whether the event is a day off. Feeds of holidays mix them with days that offices
// work, and tell them apart by category, description, or an addition to the name. If none of them says
// anything, a transparent event is no day off in a file that has opaque ones. A day that only some
// have off, such as a region, is [Soft].
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
	for _, m := range addition().FindAllString(summary(e), -1) {
		texts = append(texts, strings.Trim(m, "()[] -–—"))
	}
	if slices.ContainsFunc(append(texts, summary(e)), func(text string) bool {
		return school().MatchString(text) || atWork().MatchString(text) && !dayOff().MatchString(text)
	}) {
		return Observance
	}
	holiday, kind := false, Closed
	for _, text := range texts {
		off := dayOff().MatchString(text)
		if observance().MatchString(text) || !off && observanceWord().MatchString(text) {
			return Observance
		}
		holiday = holiday || off
		if forSome().MatchString(text) || isRegional(text) {
			kind = Soft
		}
	}
	if kind == Closed && !holiday && (hidden().MatchString(rest) || distinct && transparent(e)) {
		return Observance
	}
	return kind
}

// isRegional reports whether a text says that a day is off in a part of a country.
func isRegional(text string) bool {
	m := offWhere().FindStringSubmatch(text)
	if m == nil {
		return false
	}
	p, ok := findPlace(m[1])
	return !ok || strings.Contains(p.code, "-")
}

func transparent(e *ics.VEvent) bool {
	return strings.EqualFold(value(e, ics.ComponentPropertyTransp), "TRANSPARENT") ||
		strings.EqualFold(value(e, "X-MICROSOFT-CDO-BUSYSTATUS"), "FREE")
}

var (
	observance = lazy.Regexp(`(?i)^\W*((local |religious |cultural |unofficial |worldwide |` +
		`united nations |christian |jewish |muslim |hindu |orthodox )*observances?|commemorat|` +
		`awareness day|season|clock change|daylight saving|school holiday|working day|` +
		`working holiday|unofficial|work ?day|birthdays?$|` +
		// in German, French, Spanish, Italian, Portuguese, and Dutch
		`(feier- oder )?gedenk(tag|dag)|c[ée]l[ée]bration|comm[ée]mor|celebraci[óo]n|conmemor|` +
		`observancia|celebrazione|ricorrenza|osservanza|observância|comemora|viering)|` +
		`\bnot an? [a-z ]*holiday|\bnon-?holiday|` +
		`\bkein[a-z]* [\p{L} ]*feiertag|\b(pas|non)[- ](un jour )?férié|\bnon festiv|` +
		`\bnot? (an? )?([a-z]+ )?day off\b|\bis an? ([a-z]+ )?work(ing)? ?day\b|` +
		`\bno (es )?(feriado|festivo)|\bnão (é )?feriado|\bgeen [\p{L} ]*feestdag`)
	observanceWord = lazy.Regexp(`(?i)\bobservances?\b`)
	dayOff         = lazy.Regexp(`(?i)\bholidays?\b|\bday off\b|\bclosed\b`)
	// atWork is what people work on
	atWork = lazy.Regexp(`(?i)\b(offices? ([a-z]+ )?open|(work(ing)?|days?|week) (from|at) home|wfh|` +
		`(remote|in[- ]office|on[- ]?site) (work|days?|week)|pay ?days?|payroll|all[- ]hands|town ?hall|` +
		`(team|company) off-?site|work anniversar(y|ies)|homeoffice)\b`)
	// school is what schools have off, and offices don't; the company's own Betriebsferien are no such thing
	school = lazy.Regexp(`(?i)\bschool (holiday|vacation|break)|\bhalf[- ]term\b|` +
		`(schul|sommer|herbst|winter|oster|pfingst|weihnachts|frühjahrs|faschings|fasnachts|semester)ferien|` +
		`\bvacances (scolaires|d['’]été|d['’]hiver|de printemps|de pâques|de noël|de la toussaint)|` +
		`\bvacaciones escolares|\bvacanze scolastiche|\bférias escolares|` +
		`(school|zomer|herfst|kerst|voorjaars|mei)vakantie|\b(skol|sommar|höst|jul|påsk|sport)lov\b|` +
		`(skole|sommer|efterårs|høst|vinter)ferie\b|\bferie (szkolne|zimowe)|\bwakacje\b|\bprázdniny\b`)
	addition = lazy.Regexp(`\([^()]*\)|\[[^][]*\]|\s[-–—]\s[^-–—]*$`)
	// forSome says that people may take the day off, or that some regions do
	forSome = lazy.Regexp(`(?i)\b(regional|local|provincial|cantonal|municipal|optional|restricted|` +
		`voluntary)( [a-z]+)? holidays?\b|\bregionaler feiertag|\bfériée? (régional|local)|` +
		`\b(festivo|feriado|fiesta|festivi?dad|feriado)s? (auton[óo]mic|regional|local|provincial|` +
		`municipal|estadual|estatal|facultativo)`)
	// offWhere says where a day is off
	offWhere = lazy.Regexp(`(?i:\bholidays?|\bfeiertag|\bférié|\bferiado|\bfestivo|\bdays? off) ` +
		`(?i:only )?(?:in|en|à|em|dans) (\p{Lu}.*)`)
	// Google's feeds say below the kind of day how to hide it, which they do for observances only.
	hidden = lazy.Regexp(`Google|\S\s+>\s+\S`)
)
