package plan_test

import (
	"cmp"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
)

// oraclePlaces are the calendars of where people work; each has its time zone.
var oraclePlaces = strings.Fields("US-NY US-TX US-CO US-CA US-HI CA-NL CA-ON CA-BC AR GB IE PT " +
	"ES-CT GB-SCT FR BE NL DE-BY CH-ZH AT IT DK SE NO PL CZ RO GR FI TR IL AE SA IN TH SG HK CN TW " +
	"JP KR AU-NSW AU-QLD AU-WA NZ ZA")

// oracleNext are the things that may happen next, by what is asked for or was answered last.
var oracleNext = map[string]string{
	"": "offer-acknowledge counter counter counter level-up-request level-up-request " +
		"level-up-request offer-pause deadline-extension response-hold decline-fit.terms",
	"level":    "yes partial no no question offer response-hold level-evidence-packet nudge nudge",
	"time":     "yes partial no question response-hold nudge nudge",
	"pay":      "yes partial no no question offer response-hold deadline-extension nudge nudge nudge",
	"yes":      "accepted accepted accept-recap accept-recap response-hold declined",
	"partial":  "final-ask final-ask final-ask response-hold declined",
	"no":       "lever-pivot lever-pivot lever-pivot response-hold withdrawn paused",
	"question": "number-rationale number-rationale number-rationale response-hold declined",
}

// oracleStates are the keys of oracleNext that things lead to; nothing follows those of over.
var oracleStates = map[string]string{
	"level-up-request": "level", "deadline-extension": "time", "counter": "pay", "final-ask": "pay",
	"lever-pivot": "pay", "number-rationale": "pay", "accepted": "over", "accept-recap": "over",
	"declined": "over", "withdrawn": "over", "paused": "over", "decline-fit.terms": "over",
}

// oracleWriter makes up a case, event by event.
type oracleWriter struct {
	*rand.Rand
	strings.Builder
	office      *calendar.Office
	day, due    calendar.Date // today, and the last day of the current offer
	log, offers []string
	counter     string // the kind of the first ask
	level, boss bool   // a higher level is wanted; there's a hiring manager
	state       string // a key of oracleNext
	nudges      int    // since the last ask
}

// oracleCase returns the text of a case and the moment to plan it at.
func oracleCase(t *testing.T, seed uint64) (text string, at time.Time) {
	w := &oracleWriter{Rand: rand.New(rand.NewPCG(seed, 17))}
	place, home := w.pick(oraclePlaces...), w.pick(oraclePlaces...)
	if w.chance(30) {
		home = place
	}
	cal, err1 := calendar.Lookup(place)
	zone, err2 := calendar.LoadZone(calendar.ZoneOf(place))
	office, err3 := calendar.NewOffice(cal, zone, nil, calendar.Rules{})
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	w.office = office
	w.day = calendar.NewDate(2024, 1, 8).AddDays(w.IntN(365*7 + 330))
	if b, ok := w.office.NextLong(w.day); ok && w.chance(50) {
		w.day = b.First.AddDays(-2 - w.IntN(9))
	}
	w.day = w.office.AddWorkdays(w.day, 1)
	start := w.day
	w.level, w.boss = w.chance(60), w.chance(60)
	w.counter = w.pick("counter-base", "counter-base", "counter-sign-on-split", "counter-equity")
	fmt.Fprintf(w, "id: oracle-%d\ncurrency: USD\n%sclient: {name: Maya Chen, email: m@mail.example, "+
		"timezone: %s, calendar: %q}\n", seed, w.pick("", "coach: {name: Dana Reyes}\n"),
		calendar.ZoneOf(home), home)
	if w.level {
		fmt.Fprintf(w, "priorities: [%s]\n", w.pick("", "", "level, base", "base, level", "sign-on"))
	}
	w.makeOffer()
	for n := w.IntN(10); n > 0 && oracleNext[w.state] != ""; n-- {
		w.next()
	}
	w.opportunity(place, start)
	w.other(start)
	slices.SortStableFunc(w.log, func(x, y string) int { return cmp.Compare(x[:10], y[:10]) })
	fmt.Fprintf(w, "log:\n  - {on: %s}\n", strings.Join(w.log, "}\n  - {on: "))
	at = w.office.At(w.day.AddDays([]int{0, 0, 1, 1, 2, 3, 4, 6, 9}[w.IntN(9)]),
		time.Duration(w.IntN(24*4))*15*time.Minute)
	return w.String(), at
}

func (w *oracleWriter) chance(percent int) bool { return w.IntN(100) < percent }

func (w *oracleWriter) pick(from ...string) string { return from[w.IntN(len(from))] }

// event adds a line to the log: what happened, and facts that begin with a comma.
func (w *oracleWriter) event(what, facts string) {
	w.log = append(w.log, fmt.Sprintf("%s, opportunity: acme, what: %s%s", w.day, what, facts))
}

// makeOffer adds an offer that's better than the last one.
func (w *oracleWriter) makeOffer() {
	n, level, by, status := len(w.offers)+1, "", "", "written"
	if w.level {
		level = w.pick("L5", "L5", "L6")
		w.level = level == "L5"
		level = "level: " + level + ", "
	}
	if w.due = (calendar.Date{}); w.chance(60) {
		w.due = w.day.AddDays(1 + w.IntN(20))
		by = fmt.Sprintf(", deadline: %s%s", w.due, w.pick("", "T00:00", "T00:30", "T03:59", "T09:30",
			"T12:00", "T17:00", "T17:00", "T17:30", "T20:59", "T23:30"))
	}
	if n == 1 {
		status = w.pick("verbal", "written")
	}
	w.offers = append(w.offers, fmt.Sprintf("{id: o%d, made: %s, status: %s, %sbase: %d, sign_on: "+
		"[20000, 10000], equity: {units: %d, price: 50, vesting: even}%s}", n, w.day, status, level,
		150000+5000*n, 1000+100*n, by))
	w.event(status+"-offer", fmt.Sprintf(", offer: o%d", n))
	w.state, w.nudges = "", 0
}

// next adds what happens next: something that the client sends, or that they answer.
func (w *oracleWriter) next() {
	pause := []int{0, 1, 1, 2, 3, 4, 6}[w.IntN(7)]
	if w.day = w.day.AddDays(pause); w.chance(92) {
		w.day = w.office.AddWorkdays(w.day.AddDays(-1), 1)
	}
	thing := w.pick(strings.Fields(oracleNext[w.state])...)
	what, facts := "sent", ", kind: "+thing
	state, leads := oracleStates[thing]
	switch thing {
	case "offer":
		w.makeOffer()
		return
	case "yes", "partial", "no", "question":
		what, facts, leads = "reply-"+thing, "", true
		if w.state == "pay" || thing == "question" {
			state = thing
		}
		if thing == "partial" && w.counter == "counter-base" {
			facts = w.pick("", fmt.Sprintf(", base: %d", 153000+5000*len(w.offers)))
		}
	case "accepted", "declined", "withdrawn", "paused":
		what, facts = thing, ""
	case "nudge":
		if pause < 3 || w.nudges > 2 || w.nudges > 1 && !w.boss {
			return
		}
		facts = ", kind: counter-followup"
		if w.nudges++; w.nudges > 2 {
			what, facts = "asked", ", to: boss, kind: hm-ally-note"
		} else if w.state == "level" {
			facts = ", kind: level-status-nudge"
		}
	case "counter":
		what, facts = "asked", ", kind: "+w.counter
	case "level-up-request", "offer-pause", "deadline-extension", "final-ask", "lever-pivot":
		if !w.level && strings.Contains("level-up-request offer-pause", thing) ||
			w.due.IsZero() && thing == "deadline-extension" {
			return
		}
		what = map[bool]string{true: "asked", false: "sent"}[leads]
	}
	if w.event(what, facts); leads {
		w.state, w.nudges = state, 0
	}
}

// opportunity writes the one that the log is about.
func (w *oracleWriter) opportunity(place string, start calendar.Date) {
	when := func(holds bool, text string) string {
		if holds {
			return ", " + text
		}
		return ""
	}
	asks := make([]string, 1+w.IntN(3))
	for n := range asks {
		asks[n] = map[string]string{
			"counter-base":          fmt.Sprintf("{base: %d}", 185000-5000*n),
			"counter-sign-on-split": fmt.Sprintf("{sign_on: [%d, 20000]}", 55000-5000*n),
			"counter-equity":        fmt.Sprintf("{equity: {units: %d}, would_sign: true}", 1900-100*n),
		}[w.counter]
	}
	from := start.AddDays(w.IntN(15))
	fmt.Fprintf(w, "opportunities:\n  - {id: acme, company: Acme, timezone: %s, calendar: %q%s%s%s,\n"+
		"     evidence: [{say: I rebuilt our checkout., shareable: true}],\n"+
		"     people: [{id: rec, role: recruiter, name: Jordan Lee, email: j@acme.example}%s],\n"+
		"     offers: [%s],\n     asks: [%s]}\n", calendar.ZoneOf(place), place,
		when(strings.Contains(w.offers[0], "level"), "level: {offered: L5, target: L6}"),
		when(w.chance(20), fmt.Sprintf("closures: [{from: %s, to: %s, name: the company retreat}]",
			from, from.AddDays(w.IntN(4)))),
		when(!w.due.IsZero() && w.chance(60), fmt.Sprintf("extension: {until: %s}",
			w.due.AddDays(3+w.IntN(6)))),
		when(w.boss, "{id: boss, role: hiring-manager, name: Ann Fox, email: a@acme.example}"),
		strings.Join(w.offers, ",\n       "), strings.Join(asks, ", "))
}

// other writes another opportunity, or none.
func (w *oracleWriter) other(start calendar.Date) {
	day := start.AddDays(-1 - w.IntN(6))
	facts := w.pick("", "", "stage: interview", "verified: true", "verified: false")
	if strings.HasPrefix(facts, "verified") {
		facts += fmt.Sprintf(", offers: [{id: b1, made: %s, base: 260000}]", day)
		w.log = append(w.log, fmt.Sprintf("%s, what: written-offer, opportunity: beta, offer: b1", day))
	}
	if p := w.pick(oraclePlaces...); facts != "" {
		fmt.Fprintf(w, "  - {id: beta, company: Beta, timezone: %s, calendar: %q, %s,\n     people: "+
			"[{role: recruiter, name: Noor Haddad, email: n@beta.example}]}\n", calendar.ZoneOf(p), p, facts)
	}
}
