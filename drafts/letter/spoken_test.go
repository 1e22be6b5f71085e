package letter

import (
	"slices"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// What they say of their limits is understood only where it's plain.
func TestLimit(t *testing.T) {
	for _, tt := range []struct{ said, want string }{
		{"That's above the top of our band for the role.", "what I asked for is above the band"},
		{"Base is at the very top of the L6 range.", "the base salary is already at the top of the range"},
		{"I hear you, but we can't, because of internal equity.", "you keep pay fair across the team"},
		{"Salary is driven by the pay scale here.", "the base salary is set by the pay scale"},
		{"Nurses' pay is in the union contract.", "pay is set by the union contract"},
		{"Base is tied to the enterprise agreement.", "pay is set by the enterprise agreement"},
		{"We have no more budget for this.", "the base salary is limited by the budget"},
		{"The base is the same for everyone who joins in May.", "the base salary is the same for everyone"},
		{"The signing bonus is the same for everyone.", ""}, // it's about something else
		{"We're not at the top of the band.", ""},
		{"If you were above the band, I'd have to ask.", ""},
		{"Do you think that's above the band?", ""},
		{"The band plays on Friday.", ""},
		{"We can't go above the band, I'm afraid.", "you can't go above the band"},
		{"You're nowhere near the top of the band, but it's a no.", ""},
		{"There's a lot of headroom below the top of the range.", ""},
		{"Everyone on the team loved you.", ""},
		{"The internal equity story is great for you.", ""},
		{"The benefits are standard for everyone.", ""},
		{"There's no budget issue here.", ""},
		{"The sign-on is already at the top of the range.", ""}, // she asked about the base
		{"It's a no.", ""},
	} {
		l := letterIn(t, threadCase+`  - {on: 2026-05-18, what: reply-no, text: "`+tt.said+`"}`+"\n",
			"2026-05-19T15:00", &Kind{Act: ActCounter})
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
		{"Let me ask about the equity.", nil, []casefile.Lever{equity}},
		{"If it's something one-time, I could ask.", nil, []casefile.Lever{signOn}},
		{"There's no room on equity.", nil, nil},
		{"I'm not sure there's room on the sign-on.", nil, nil},
		{"Is there flexibility on the start date?", nil, nil},
		{"There's a meeting room on the third floor.", nil, nil},
		{"I wish we had more flexibility on the sign-on.", nil, nil},
		{"If we had any room on the sign-on, you'd have it.", nil, nil},
		{"We already used all the flexibility on the sign-on.", nil, nil},
		{"There's hardly any flexibility on the sign-on.", nil, nil},
		{"I had some room on the sign-on that went to another hire.", nil, nil},
		{"We can look at base at your six-month review.", nil, nil},
		{"Happy to discuss your options by phone.", nil, nil},
	} {
		if r := roomIn(tt.said); !slices.Equal(r.there, tt.there) || !slices.Equal(r.toAsk, tt.toAsk) {
			t.Errorf("%s: got %v", tt.said, r)
		}
	}
}

func TestEffort(t *testing.T) {
	for said, want := range map[string]string{
		"I went to bat for you.":                  "going to bat for me",
		"I took it all the way up, and got 5%.":   "taking this all the way up",
		"So I went back and forth with HQ on it.": "going back and forth on this",
		"I pulled a few strings, and it's done.":  "pulling some strings for me",
		"I pushed really hard with finance.":      "pushing so hard for this",
		"I haven't pushed for it yet.":            "",
		"Nothing I can do.":                       "",
		"You made a strong case.":                 "",
		"Finance pushed back hard.":               "",
		"Tom went to bat for you.":                "",
		"I could have pushed for it.":             "",
	} {
		if got := (&Letter{Moments: Moments{Latest: &Latest{words: said}}}).Effort(); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}

// What the hiring manager did is hers to thank for only if the answer says so.
func TestManagerEffort(t *testing.T) {
	for said, want := range map[string]string{
		"Noor really went to bat for you, and we can do it.": "going to bat for me",
		"Noor pushed hard for this.":                         "pushing for this",
		"I went to bat for you.":                             "",
		"Noor and the team like you.":                        "",
		"Noor hasn't pushed for it yet.":                     "",
		"If Noor went to bat for you, it might work.":        "",
		"Noor stuck my neck out.":                            "",
	} {
		l := &Letter{HiringManager: &Recipient{Name: "Noor Aziz", FirstName: "Noor"},
			Moments: Moments{Latest: &Latest{words: said}}}
		if got := l.ManagerEffort(); got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
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
		"My comp analyst is going to ask.":                "your comp analyst",
		"My finance partner will want to know why.":       "your finance partner",
		"My comp partner is on leave.":                    "",
		"Anything above that needs Inge to sign off.":     "Inge",
		"Give me something I can put in front of Odile.":  "Odile",
		"I put it in front of Finance yesterday.":         "finance",
		"I can't put that in front of Odile.":             "",
		"It's past Easter, and I could go up to Staff.":   "",
		"Our CEO would love to see you join.":             "",
		"HR will need to know your start date.":           "",
		"The CFO wants to know why it should be more.":    "the CFO",
		"She needs Monday to prepare.":                    "",
		"Our general counsel has to approve that.":        "the general counsel",
		"Anything over 10% goes to our people team.":      "the people team",
		"She worked with the CFO on the budget.":          "",
		"You can talk to HR about the benefits.":          "",
		"I'll take it to the hiring manager.":             "",
		"I'll check with Dean about your laptop.":         "",
		"Send your references to HR.":                     "",
		"Do you want to run it by your partner?":          "",
		"If it were up to the CFO, you'd have it.":        "",
		"The hiring manager is thrilled.":                 "",
		"It went to the compensation committee on Friday": "the compensation committee",
	} {
		if got := (decision{said, false}).anyone(); got != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}
