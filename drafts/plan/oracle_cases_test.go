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

// oraclePlaces are where people work: a time zone, its calendar, and its currency.
var oraclePlaces = strings.Fields(`
	America/New_York,US,USD America/Chicago,US-TX,USD America/Los_Angeles,US-CA,USD
	America/Toronto,CA-ON,CAD America/Sao_Paulo,BR,BRL America/Mexico_City,MX,MXN
	America/Argentina/Buenos_Aires,AR,USD Europe/London,GB,GBP Europe/Dublin,IE,EUR
	Europe/Lisbon,PT,EUR Europe/Madrid,ES-CT,EUR Europe/Paris,FR,EUR Europe/Berlin,DE-BY,EUR
	Europe/Zurich,CH-ZH,CHF Europe/Vienna,AT,EUR Europe/Rome,IT,EUR Europe/Stockholm,SE,SEK
	Europe/Warsaw,PL,PLN Europe/Helsinki,FI,EUR Europe/Athens,GR,EUR Europe/Istanbul,TR,USD
	Asia/Jerusalem,IL,ILS Asia/Dubai,AE,AED Asia/Riyadh,SA,SAR Asia/Kolkata,IN,INR
	Asia/Singapore,SG,SGD Asia/Hong_Kong,HK,HKD Asia/Tokyo,JP,JPY Asia/Seoul,KR,KRW
	Australia/Sydney,AU-NSW,AUD Pacific/Auckland,NZ,NZD Africa/Johannesburg,ZA,ZAR`)

// oracleNext are the things that may happen next, by what is asked for or was answered last.
var oracleNext = map[string]string{
	"":         "offer-acknowledge counter counter counter level level level level-pause time hold decline",
	"level":    "yes partial no no question offer hold level-evidence-packet nudge nudge nudge nudge",
	"time":     "yes partial no question hold nudge nudge",
	"pay":      "yes partial partial no no question offer hold time nudge nudge nudge nudge nudge",
	"yes":      "accepted accepted accept-recap accept-recap hold declined",
	"partial":  "final-ask final-ask final-ask hold declined",
	"no":       "lever-pivot lever-pivot lever-pivot hold withdrawn paused",
	"question": "number-rationale number-rationale number-rationale hold declined",
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
	state       string // a key of oracleNext, or over
	nudges      int    // since the last ask
}

// oracleCase returns the text of a case and the moment to plan it at.
func oracleCase(t *testing.T, seed uint64) (text string, at time.Time) {
	w := &oracleWriter{Rand: rand.New(rand.NewPCG(seed, 17))}
	place, home := w.place(), w.place()
	if w.chance(30) {
		home = place
	}
	cal, err1 := calendar.Lookup(place[1])
	zone, err2 := calendar.LoadZone(place[0])
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
	fmt.Fprintf(w, "id: oracle-%d\ncurrency: %s\n%sclient: {name: Maya Chen, email: m@mail.example, "+
		"timezone: %s, calendar: %q}\n", seed, place[2], w.pick("", "coach: {name: Dana Reyes}\n"),
		home[0], home[1])
	if w.level {
		fmt.Fprintf(w, "priorities: [%s]\n", w.pick("", "", "level, base", "base, level", "sign-on"))
	}
	w.makeOffer()
	for n := w.IntN(10); n > 0 && w.state != "over"; n-- {
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

func (w *oracleWriter) place() []string { return strings.Split(w.pick(oraclePlaces...), ",") }

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
	what, thing := "sent", w.pick(strings.Fields(oracleNext[w.state])...)
	switch thing {
	case "offer":
		w.makeOffer()
		return
	case "yes", "partial", "no", "question":
		terms := ""
		if thing == "partial" && w.counter == "counter-base" {
			terms = w.pick("", fmt.Sprintf(", base: %d", 153000+5000*len(w.offers)))
		}
		w.event("reply-"+thing, terms)
		if w.nudges = 0; w.state == "pay" || thing == "question" {
			w.state = thing
		} else {
			w.state = ""
		}
		return
	case "accepted", "declined", "withdrawn", "paused":
		w.event(thing, "")
		w.state = "over"
		return
	case "nudge":
		switch w.nudges++; {
		case pause < 3 || w.nudges > 3 || w.nudges > 2 && !w.boss:
			w.nudges--
			return
		case w.nudges > 2:
			what, thing = "asked, to: boss", "hm-ally-note"
		case w.state == "level":
			thing = "level-status-nudge"
		default:
			thing = "counter-followup"
		}
	case "counter", "final-ask", "lever-pivot":
		if what, w.state, w.nudges = "asked", "pay", 0; thing == "counter" {
			thing = w.counter
		}
	case "level", "level-pause":
		if !w.level {
			return
		} else if thing == "level-pause" {
			thing = "offer-pause"
			break
		}
		what, thing, w.state, w.nudges = "asked", "level-up-request", "level", 0
	case "time":
		if w.due.IsZero() {
			return
		}
		what, thing, w.state, w.nudges = "asked", "deadline-extension", "time", 0
	case "number-rationale":
		w.state = "pay"
	case "accept-recap":
		w.state = "over"
	case "decline":
		thing, w.state = "decline-fit.terms", "over"
	case "hold":
		thing = "response-hold"
	}
	w.event(what, ", kind: "+thing)
}

// opportunity writes the one that the log is about.
func (w *oracleWriter) opportunity(place []string, start calendar.Date) {
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
		"     offers: [%s],\n     asks: [%s]}\n", place[0], place[1],
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
	day, offer := start.AddDays(-1-w.IntN(6)), "verified: %s, offers: [{id: b1, made: %s, base: 160000}]"
	facts := w.pick("", "", "stage: interview", fmt.Sprintf(offer, "true", day), fmt.Sprintf(offer, "false", day))
	if p := w.place(); facts != "" {
		fmt.Fprintf(w, "  - {id: beta, company: Beta, timezone: %s, calendar: %q, %s,\n     people: "+
			"[{role: recruiter, name: Noor Haddad, email: n@beta.example}]}\n", p[0], p[1], facts)
	}
	if strings.Contains(facts, "made") {
		w.log = append(w.log, fmt.Sprintf("%s, what: written-offer, opportunity: beta, offer: b1", day))
	}
}
