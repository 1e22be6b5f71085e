package letter

import (
	"strings"
	"testing"
)

// A kind word that came with the offer is thanked for, once.
func TestKindly(t *testing.T) {
	for said, want := range map[string]string{
		"Take your time with it, and call me with questions.": "the time to think it over",
		"The team loved meeting you!":                         "passing on what the team said",
		"Mark was thrilled with how the day went.":            "passing on what Mark said",
		"Everybody came back really positive.":                "passing on what the team said",
		"Everyone was a strong yes.":                          "passing on what the team said",
		"We are thrilled to offer you the role.":              "",
		"Everyone is impressed by our benefits.":              "",
		"Take the time you need by Friday.":                   "",
		"Take all the time you need.":                         "the time to think it over",
		"I was so impressed with your work.":                  "",
		"Don't take your time, please.":                       "",
		"Not everyone was a strong yes.":                      "",
		"We need you to sign soon.":                           "",
		"":                                                    "",
	} {
		text := strings.Replace(threadCase, "what: written-offer, offer: one", `what: written-offer, offer: one, text: "`+said+`"`, 1)
		want := want
		if want != "" {
			want = "yesterday's offer letter, and for " + want
		}
		text = strings.Replace(text, "  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}\n", "", 1)
		if got := letterIn(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter}).YesTo; got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
		}
	}
}

func TestAskedLoss(t *testing.T) {
	for said, want := range map[string]bool{
		"Let me know what you're walking away from.": true, "Send me anything you'd be leaving on the table.": true,
		"We can't cover what you're giving up.": false, "": false,
	} {
		text := strings.Replace(threadCase, "what: written-offer, offer: one", `what: written-offer, offer: one, text: "`+said+`"`, 1)
		if got := letterIn(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter}).AskedLoss; got != want {
			t.Errorf("%q: got %t", said, got)
		}
	}
}
