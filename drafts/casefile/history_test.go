package casefile

import (
	"strings"
	"testing"
)

// historyCase returns a case with an opportunity at the stage, two offers with the statuses, and a
// log whose lines are "day what", with an offer after it if one is named.
func historyCase(stage, first, second string, log ...string) string {
	status := func(s string) string {
		if s == "" {
			return ""
		}
		return ", status: " + s
	}
	var b strings.Builder
	b.WriteString(strings.TrimSuffix(smallCase, "\n") + "\n")
	if stage != "" {
		b.WriteString("    stage: " + stage + "\n")
	}
	b.WriteString("    offers:\n      - {id: one, made: 2026-03-02, base: 80k" + status(first) + "}\n")
	if second != "none" {
		b.WriteString("      - {id: two, made: 2026-04-06, base: 90k" + status(second) + "}\n")
	}
	b.WriteString("    asks: [{round: 1, base: 95k}]\n")
	if len(log) > 0 {
		b.WriteString("log:\n")
	}
	for _, l := range log {
		f := strings.Fields(l)
		b.WriteString("  - {on: 2026-" + f[0] + ", what: " + f[1])
		if len(f) > 2 {
			b.WriteString(", offer: " + f[2])
		}
		b.WriteString("}\n")
	}
	return b.String()
}

func TestContradictions(t *testing.T) {
	for _, tt := range []struct {
		name                 string
		stage, first, second string
		log                  []string
		want                 string // of the error, in part, with the other place; "" for none
	}{
		{"nothing decided", "offer", "", "", []string{"03-02 verbal-offer one"}, ""},
		{"spoken of before", "", "", "none", []string{"02-20 verbal-offer one"}, ""},
		{"written before it was made", "", "", "none", []string{"02-20 written-offer one"},
			`2026-02-20 comes before offer "one" was made, 2026-03-02 (line 13)`},
		{"the first offer's event", "", "", "", []string{"03-05 asked one"}, ""},
		{"the second offer's event", "", "", "", []string{"03-05 asked two"},
			`2026-03-05 comes before offer "two" was made, 2026-04-06 (line 14)`},
		{"accepted before any offer", "", "", "none", []string{"02-20 accepted"},
			"accepted on 2026-02-20, before the first offer was made, 2026-03-02 (line 13)"},
		{"declined before any offer", "", "", "none", []string{"02-20 declined"}, ""},
		{"the log is ahead of the status", "offer", "written", "none", []string{"03-09 accepted"}, ""},
		{"declined, and accepted in the log", "", "declined", "none", []string{"03-09 accepted"},
			`accepted on 2026-03-09, but offer "one" has the status declined (line 13)`},
		{"expired, and accepted in the log", "", "expired", "none", []string{"03-09 accepted one"},
			`but offer "one" has the status expired`},
		{"rescinded after it was accepted", "", "rescinded", "none", []string{"03-09 accepted"}, ""},
		{"accepted, and declined in the log", "", "accepted", "none", []string{"03-09 declined"},
			`declined on 2026-03-09, but offer "one" has the status accepted`},
		{"accepted and taken back", "", "accepted", "none",
			[]string{"03-09 accepted", "03-12 declined"}, ""},
		{"the first declined, the second accepted", "accepted", "declined", "accepted",
			[]string{"03-09 declined", "04-10 accepted"}, ""},
		{"no and then yes", "", "", "none", []string{"03-09 declined", "03-12 accepted"},
			"accepted on 2026-03-12, after declined on 2026-03-09 (line 16)"},
		{"out and then yes", "", "", "none", []string{"03-09 withdrawn", "03-12 news", "03-13 accepted"},
			"accepted on 2026-03-13, after withdrawn on 2026-03-09"},
		{"no, they moved, yes", "", "", "none",
			[]string{"03-09 declined", "03-11 reply-partial", "03-12 accepted"}, ""},
		{"no, a new offer, yes", "", "declined", "", []string{"03-09 declined", "04-12 accepted"}, ""},
		{"stage declined, accepted in the log", "declined", "", "none", []string{"03-09 accepted"},
			"accepted on 2026-03-09, but acme is at the stage declined (line 12)"},
		{"stage accepted, withdrawn in the log", "accepted", "", "none", []string{"03-09 withdrawn"},
			"withdrawn on 2026-03-09, but acme is at the stage accepted"},
		{"stage withdrawn, taken back", "withdrawn", "accepted", "none",
			[]string{"03-09 accepted", "03-12 withdrawn"}, ""},
		{"stage accepted, offer declined", "accepted", "declined", "none", nil,
			`accepted, but offer "one" has the status declined (line 14)`},
		{"stage declined, offer accepted", "declined", "accepted", "none", nil,
			`declined, but offer "one" has the status accepted (line 14)`},
		{"stage declined, then another offer", "declined", "declined", "", []string{"03-09 declined"},
			`declined, but offer "two" was made on 2026-04-06 (line 15), after she had declined on ` +
				"2026-03-09 (line 18)"},
		{"stage declined, both declined", "declined", "declined", "declined", []string{"03-09 declined"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			src := historyCase(tt.stage, tt.first, tt.second, tt.log...)
			src = strings.ReplaceAll(src, "what: news", "what: news, text: they are hiring")
			_, err := Parse("case.yaml", strings.NewReader(src))
			switch {
			case tt.want == "" && err != nil:
				t.Errorf("refused: %v", err)
			case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want) ||
				strings.Contains(err.Error(), "\n")):
				t.Errorf("got %v, want only %s", err, tt.want)
			}
		})
	}
}

func TestHistoryHints(t *testing.T) {
	for _, tt := range []struct {
		stage, first, second string
		log                  []string
		want                 string // a hint, in part; "" for none
	}{
		{"offer", "", "none", nil, ""},
		{"offer", "", "none", []string{"03-05 asked", "03-09 reply-no"}, ""},
		{"offer", "", "none", []string{"03-09 reply-no"},
			"reply-no on 2026-03-09 answers nothing in the log"},
		{"offer", "", "none", []string{"03-09 reply-question"}, ""},
		{"offer", "", "none", []string{"03-09 sent"}, "sent on 2026-03-09 doesn't say what"},
		{"offer", "verbal", "none", []string{"03-09 written-offer"}, "write status: written"},
		{"interview", "", "none", nil, "write stage: offer"},
		{"interview", "declined", "none", nil, ""},
		{"declined", "", "none", nil, "write status: declined"},
		{"withdrawn", "declined", "none", nil, ""},
	} {
		c := accepted(t, historyCase(tt.stage, tt.first, tt.second, tt.log...))
		got := c.Hints().Error()
		if (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) || strings.Contains(got, "\n") {
			t.Errorf("%v: got hints %q, want %q", tt, got, tt.want)
		}
	}
}
