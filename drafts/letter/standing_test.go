package letter

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// standingKinds are the kinds of the emails in the logs of the test below.
var standingKinds = map[string]*Kind{
	"yes": {Act: ActAccept}, "no": {Act: ActDecline}, "undo": {Act: ActUndo},
	"thanks": {Act: ActHold}, "more": {Act: ActAsk, AsksFor: []Topic{TopicTime}},
}

// An offer is open until it's answered, on hold, taken back, or past its deadline, on the clock of the
// company that made it; the log, a status, the stage, or an email that went out may say so.
func TestStandingOf(t *testing.T) {
	const (
		made    = "made: 2026-09-01, base: 90000"
		written = "01 written-offer"
	)
	for _, tt := range []struct {
		name, stage, offers string // of the other company
		log                 []string
		want                string // offer, talks, or none; then what she has decided
	}{
		{"an offer", "", made, nil, "offer"},
		{"an offer that was thanked for", "offer", made, []string{written, "02 sent kind: thanks"}, "offer"},
		{"one whose terms aren't known", "offer", "", nil, "offer"},
		{"an interview", "interview", "", nil, "talks"},
		{"an application", "applied", "", nil, "none"},
		{"not made yet", "", "made: 2026-09-11, base: 90000", nil, "none"},
		{"every term is settled", "", made + ", status: agreed", nil, "offer"},
		{"accepted by its status", "", made + ", status: accepted", []string{written}, "none accept"},
		{"accepted by the stage", "accepted", made, nil, "none accept"},
		{"accepted by the log", "", made, []string{written, "05 accepted"}, "none accept"},
		{"accepted by an email", "", made, []string{written, "05 sent kind: yes"}, "none accept"},
		{"accepted, and then the letter came", "", made,
			[]string{"05 sent kind: yes", "07 written-offer"}, "none accept"},
		{"accepted and taken back", "", made, []string{"05 sent kind: yes", "07 sent kind: undo"}, "none decline"},
		{"accepted by the log, taken back by an email", "", made,
			[]string{"05 accepted", "07 sent kind: undo"}, "none decline"},
		{"rescinded after it was accepted", "", made + ", status: rescinded", []string{"05 accepted"}, "none"},
		{"declined by its status", "", made + ", status: declined", []string{written}, "none decline"},
		{"declined by its status, and interviewing again", "interview", made + ", status: declined", nil, "none"},
		{"declined by its status, and talking again", "", made + ", status: declined",
			[]string{"05 declined", "07 resumed"}, "none"},
		{"declined by the stage", "declined", made, nil, "none decline"},
		{"declined by the log", "offer", made, []string{"05 declined"}, "none decline"},
		{"withdrawn by the log", "interview", "", []string{"05 withdrawn"}, "none decline"},
		{"declined by an email", "offer", made, []string{written, "05 sent kind: no"}, "none decline"},
		{"left by an email", "interview", "", []string{"05 sent kind: no"}, "none decline"},
		{"declined, and they wrote again", "", made,
			[]string{"05 sent kind: no", "06 reply-question"}, "none decline"},
		{"declined, and offered anew", "", made, []string{"05 sent kind: no", "07 verbal-offer"}, "offer"},
		{"declined, and a new offer in the case", "", made + "}, {made: 2026-09-06, base: 95000",
			[]string{"05 sent kind: no"}, "offer"},
		{"declined, and talking again", "", made, []string{"05 declined", "07 resumed"}, "talks"},
		{"an earlier one declined", "", "id: a, " + made + "}, {id: b, made: 2026-09-02, base: 95000",
			[]string{"05 sent kind: no, offer: a"}, "offer"},
		{"declined tomorrow", "", made, []string{"11 declined"}, "offer"},
		{"expired by its status", "", made + ", status: expired", nil, "none"},
		{"the last one was taken back", "",
			made + ", status: verbal}, {made: 2026-09-02, base: 95000, status: rescinded", nil, "none"},
		{"on hold by its status", "", made + ", status: paused", nil, "talks"},
		{"on hold by the log", "", made, []string{"03 paused"}, "talks"},
		{"off hold", "", made, []string{"03 paused", "05 resumed"}, "offer"},
		{"lapsed yesterday", "", made + ", deadline: 2026-09-09", nil, "none"},
		{"due today", "", made + ", deadline: 2026-09-10", nil, "offer"},
		{"lapsed an hour ago there", "", made + ", deadline: 2026-09-10T18:00", nil, "none"},
		{"due in an hour there", "", made + ", deadline: 2026-09-10T20:00", nil, "offer"},
		{"with a later deadline that they named", "", made + ", deadline: 2026-09-09",
			[]string{"08 reply-yes deadline: 2026-09-15"}, "offer"},
		{"with the later deadline that was asked for", "", made + ", deadline: 2026-09-09",
			[]string{"07 sent kind: more", "08 reply-yes"}, "offer"},
		{"with a later deadline that they refused", "", made + ", deadline: 2026-09-09",
			[]string{"07 sent kind: more", "08 reply-no"}, "none"},
	} {
		var b strings.Builder
		b.WriteString("currency: USD\nclient: {name: Ida Rowe, email: ida@mail.example}\nopportunities:\n" +
			"  - {id: main, company: Corrin, timezone: America/Los_Angeles}\n" +
			"  - {id: other, company: Velmar, timezone: Asia/Tokyo")
		if tt.stage != "" {
			b.WriteString(", stage: " + tt.stage)
		}
		if tt.offers != "" {
			b.WriteString(", offers: [{" + tt.offers + "}]")
			if !strings.Contains(tt.offers, "deadline") || len(tt.log) > 0 {
				b.WriteString(", extension: {until: 2026-09-14}")
			}
		}
		b.WriteString("}\n")
		if len(tt.log) > 0 {
			b.WriteString("log:\n")
		}
		for _, line := range tt.log {
			day, rest, _ := strings.Cut(line, " ")
			what, rest, _ := strings.Cut(rest, " ")
			b.WriteString("  - {on: 2026-09-" + day + ", what: " + what + ", opportunity: other, " + rest + "}\n")
		}
		c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.ReplaceAll(b.String(), ", }", "}")))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		at := time.Date(2026, 9, 10, 10, 0, 0, 0, time.UTC) // 19:00 in Tokyo
		s, err := StandingOf(c, 1, at, func(e *casefile.Event) *Kind { return standingKinds[e.Kind] })
		if err != nil {
			t.Fatal(err)
		}
		got := "none"
		switch {
		case s.Offered && s.InTalks:
			got = "offer"
		case s.Offered:
			got = "an offer without talks"
		case s.InTalks:
			got = "talks"
		}
		if got = strings.TrimSpace(got + " " + string(s.Decided)); got != tt.want {
			t.Errorf("%s: got %q, want %q\n%s", tt.name, got, tt.want, b.String())
		}
	}
}
