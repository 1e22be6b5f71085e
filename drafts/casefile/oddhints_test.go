package casefile

import (
	"strings"
	"testing"
)

// What hardly goes together is a hint, and so are words that don't suit every email.
func TestOddHints(t *testing.T) {
	const odd = `currency: USD
client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York, voice: VOICE}
opportunities:
  - id: halcyon
    company: Halcyon
    people:
      - {id: tom, role: recruiter, name: Tom Hale, email: tom@halcyon.example}
      - {id: ana, role: hiring-manager, name: Ana Luz, email: ana@halcyon.example}
    evidence: [{say: SAY, helps: Your team has the same one., shareable: true}]
    interview: {on: 2026-03-02, detail: DETAIL}
    extension: {until: 2026-03-27, reason: REASON}
    offers:
      - {id: o1, made: 2026-03-09, base: 180000, sign_on: 10000, start: 2026-04-06, deadline: 2026-03-20, status: STATUS,
         equity: {value: VALUE, units: 3000, price: 30, vesting: even}}
    asks: [{total: TOTAL}]
  - id: old
    company: Oak Labs
    stage: current
    people: [{role: current-manager, name: Ulla Braun, email: ulla@oak.example}]
    notice: {last_day: LAST}
log:
  - {on: 2026-03-09, what: written-offer, opportunity: halcyon}
  - {on: 2026-03-10, what: sent, kind: counter-total-comp, opportunity: halcyon}
  - {on: 2026-03-11, what: reply-partial, opportunity: halcyon, MOVE}
`
	for _, tt := range []struct{ name, old, new, want string }{
		{"nothing odd", "", "", ""},
		{"a total below the first year", "TOTAL", "205000",
			`asks[0].total: $205,000 is below what offer "o1" pays in the first year, $212,500`},
		{"a base in thousands", "180000", "180", "offers[0].base: $180 is hardly a salary for a year: write 180k if " +
			"it's in thousands"},
		{"a deadline at midnight", "deadline: 2026-03-20", "deadline: 2026-03-20T00:00",
			"offers[0].deadline: 2026-03-20T00:00 is the first minute of that day: write 2026-03-20 for its end, or " +
				"2026-03-19 for the end of the day before"},
		{"a deadline a minute before", "deadline: 2026-03-20", "deadline: 2026-03-20T23:59", ""},
		{"a value that isn't the units' worth", "VALUE", "100000",
			"offers[0].equity.value: $100,000 isn't what the units are worth at their price, $90,000: the value counts"},
		{"a rounded one", "VALUE", "90500", ""},
		{"a lower answer", "MOVE", "base: 178000", `log[2].base: $178,000 is below the base of offer "o1", $180,000`},
		{"a lower one for something else", "MOVE", "base: 178000, sign_on: 20000", ""},
		{"a late last day", "STATUS", "accepted",
			"notice.last_day: 2026-04-18 isn't before the first day of the new job, 2026-04-06"},
		{"the reader's name", "DETAIL", "how Tom's team replays a night of traffic",
			"interview.detail: it names Tom, who is the one who reads it: write you"},
		{"a manager's name", "DETAIL", "how Ana's team replays a night of traffic", ""},
		{"another company", "REASON", "I want to wait for Oak Labs",
			"extension.reason: it names Oak Labs to Halcyon"},
		{"a contraction", "SAY", "I've led the move.", ""},
		{"a contraction, formal", "VOICE", "formal", ""},
		{"a formal contraction", "VOICE, SAY", "formal, I've led the move.",
			`evidence[0].say: the voice is formal, and it has a contraction: write "I have led the move."`},
	} {
		var pairs []string
		if tt.old != "" {
			olds, news := strings.SplitN(tt.old, ", ", 2), []string{tt.new}
			if len(olds) > 1 {
				news = strings.SplitN(tt.new, ", ", 2)
			}
			for i, old := range olds {
				pairs = append(pairs, old, news[i])
			}
		}
		pairs = append(pairs, "TOTAL", "230000", "VALUE", "90000", "MOVE", "base: 185000", "STATUS", "written",
			"DETAIL", "how you replay a night of traffic", "REASON", "I want to read the plan", "VOICE", "warm",
			"SAY", "I led the move.", "LAST", "2026-04-18")
		c, err := Parse("odd.yaml", strings.NewReader(strings.NewReplacer(pairs...).Replace(odd)))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		got := ""
		for _, p := range c.Hints() {
			got += p.Field + ": " + p.Text + p.Hint + "\n"
		}
		if tt.want == "" && got != "" || !strings.Contains(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A later ask for more of the same, and an answer that doesn't go with its figure, are hints.
func TestRoundsAndAnswersInStep(t *testing.T) {
	const two = `currency: USD
client: {name: Ida Moor, email: ida@mail.example, timezone: America/New_York}
opportunities:
  - company: Fennel
    people: [{role: recruiter, name: Tom Hale, email: tom@fennel.example}]
    offers: [{id: o1, made: 2026-03-09, base: 120000, sign_on: 5000}]
    asks: [FIRST, SECOND]
log:
  - {on: 2026-03-10, what: sent, kind: counter-base}
  - {on: 2026-03-11, what: REPLY}
`
	const more = "asks[1]: $136,000 is more than the $131,000 of the round before it: a later round asks for less, " +
		"or for something else"
	for _, tt := range []struct{ first, second, reply, want string }{
		{"{base: 131000}", "{base: 127000}", "reply-no", ""},
		{"{base: 131000}", "{base: 136000}", "reply-no", more},
		{"{base: 131000}", "{base: 136000, sign_on: 9000}", "reply-no", more},
		{"{base: 131000, sign_on: 9000}", "{base: 136000}", "reply-no", ""},
		{"{base: 131000}", "{sign_on: 9000}", "reply-no", ""},
		{"{base: 131000}", "{base: 127000}", "reply-partial, base: 129000", ""},
		{"{base: 131000}", "{base: 127000}", "reply-partial, base: 135000",
			"log[1].base: $135,000 is more than was asked for, $131,000: is that right?"},
		{"{base: 131000}", "{base: 127000}", "reply-partial, sign_on: 20000", ""},
		{"{base: 131000}", "{base: 127000}", "reply-partial, sign_on: 90000",
			"log[1].sign_on: $90,000 is far more than the sign-on that was offered or asked for, $5,000: is that right?"},
		{"{base: 131000, sign_on: 20000}", "{base: 127000}", "reply-partial, sign_on: 90000", ""},
		{"{base: 131000}", "{base: 127000}", "reply-yes, base: 131000", ""},
		{"{base: 131000}", "{base: 127000}", "reply-yes, base: 129000",
			"log[1].base: $129,000 is less than was asked for, $131,000: if that isn't all agreed, write reply-partial"},
	} {
		c := accepted(t, strings.NewReplacer("FIRST", tt.first, "SECOND", tt.second, "REPLY", tt.reply).Replace(two))
		var got []string
		for _, h := range c.Hints() {
			if strings.Contains(h.Field, "asks") || strings.Contains(h.Field, "log") {
				got = append(got, strings.TrimPrefix(h.Field, "opportunities[0].")+": "+h.Text)
			}
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s, %s, %s: got %q, want %q", tt.first, tt.second, tt.reply, s, tt.want)
		}
	}
}
