package letter

import (
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// What they say of their limits is understood only where it's plain.
func TestLimit(t *testing.T) {
	for _, tt := range []struct{ said, want string }{
		{"That's above the top of our band for the role.", "what I asked for is above the band"},
		{"Base is at the very top of the L6 range.", "the base salary is already at the top of the range"},
		{"I hear you, but we can't, because of internal equity.", "pay has to be fair across the team"},
		{"Salary is driven by the pay scale here.", "the base salary is set by the pay scale"},
		{"Nurses' pay is in the union contract.", "pay is set by the union contract"},
		{"We have no more budget for this.", "the base salary is limited by the budget"},
		{"The base is the same for everyone who joins in May.", "the base salary is the same for everyone"},
		{"The signing bonus is the same for everyone.", ""}, // it's about something else
		{"We're not at the top of the band.", ""},
		{"If you were above the band, I'd have to ask.", ""},
		{"Do you think that's above the band?", ""},
		{"The band plays on Friday.", ""},
		{"It's a no.", ""},
	} {
		l := letterIn(t, threadCase+`  - {on: 2026-05-18, what: reply-no, text: "`+tt.said+`"}`+"\n",
			"2026-05-19T15:00", &Kind{Act: ActCounter})
		if got := l.Limit(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.said, got, tt.want)
		}
	}
}

// The first counter to an offer knows what they said with it about the parts that it leaves alone.
func TestLimitOfTheOffer(t *testing.T) {
	before, _, _ := strings.Cut(threadCase, "log:\n")
	for _, tt := range []struct{ said, want string }{
		{"The sign-on is standard for all of us.", "the sign-on is the same for everyone"},
		{"Base is at the top of the band.", ""}, // that's what she asks for
	} {
		l := letterIn(t, before+`log: [{on: 2026-05-04, what: written-offer, text: "`+tt.said+`"}]`+"\n",
			"2026-05-12T15:00", &Kind{Act: ActCounter})
		if got := l.Limit(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.said, got, tt.want)
		}
	}
}

func TestRoom(t *testing.T) {
	const signOn, equity, start = casefile.LeverSignOn, casefile.LeverEquity, casefile.LeverStartDate
	for _, tt := range []struct {
		said         string
		there, toAsk []casefile.Lever
	}{
		{"There's some wiggle room on the RSUs.", []casefile.Lever{equity}, nil},
		{"I have more flexibility with the sign-on.", []casefile.Lever{signOn}, nil},
		{"We could flex the start date.", []casefile.Lever{start}, nil},
		{"Let me ask about the stock.", nil, []casefile.Lever{equity}},
		{"If it's something one-time, I could ask.", nil, []casefile.Lever{signOn}},
		{"There's no room on equity.", nil, nil},
		{"I'm not sure there's room on the sign-on.", nil, nil},
		{"Is there flexibility on the start date?", nil, nil},
		{"There's a meeting room on the third floor.", nil, nil},
	} {
		if r := roomIn(tt.said); !slices.Equal(r.there, tt.there) || !slices.Equal(r.toAsk, tt.toAsk) {
			t.Errorf("%s: got %v", tt.said, r)
		}
	}
}

func TestEffort(t *testing.T) {
	for said, want := range map[string]string{
		"I went to bat for you.":                "going to bat for me",
		"I took it all the way up, and got 5%.": "taking this all the way up",
		"We pushed really hard with finance.":   "pushing for this",
		"I haven't pushed for it yet.":          "",
		"Nothing I can do.":                     "",
	} {
		if got := (&Letter{Moments: Moments{Latest: &Latest{words: said}}}).Effort(); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}

func TestAsksForToday(t *testing.T) {
	for said, want := range map[string]bool{
		"Please confirm by today EOD.":                     true,
		"Could you get back to me before close of play?":   true,
		"I need a yes or no by five o'clock today.":        true,
		"Nobody is asking you to decide today.":            false,
		"You don't have to answer today.":                  false,
		"I'm out today, so let me know by Friday, please.": false,
	} {
		if got := asksForToday(said); got != want {
			t.Errorf("%s: got %t", said, got)
		}
	}
}

func TestWhoApproves(t *testing.T) {
	for said, want := range map[string]string{
		"I'd have to take it to the CFO.":                 "the CFO",
		"Let me check with finance.":                      "finance",
		"I need sign-off from my director.":               "your director",
		"Our general counsel has to approve that.":        "the general counsel",
		"Anything over 10% goes to our people team.":      "the people team",
		"She worked with the CFO on the budget.":          "",
		"You can talk to HR about the benefits.":          "",
		"I'll take it to the hiring manager.":             "",
		"The hiring manager is thrilled.":                 "",
		"It went to the compensation committee on Friday": "the compensation committee",
	} {
		if got := (decision{said, false}).by(); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}
