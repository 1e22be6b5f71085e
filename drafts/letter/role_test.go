package letter

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestRoleAndLevelNames(t *testing.T) {
	l := Letter{Role: "Staff Designer", Team: "Core"}
	if got := l.TheRole(); got != "the Staff Designer role on the Core team" {
		t.Errorf("got %q", got)
	}
	for in, want := range map[string]string{"L7": "L7", "Director": "Director", "C": "the C level", "Level Six": "Level Six", "": ""} {
		if v := (Level{Target: in, Offered: in}); v.Next() != want || v.Now() != want {
			t.Errorf("%q: got %q", in, v.Next())
		}
	}
}

// On Wednesday, July 1, 2026.
func TestAgo(t *testing.T) {
	sent, err := calendar.ParseDate("2026-07-01")
	if err != nil {
		t.Fatal(err)
	}
	us := DateStyleOf(&casefile.Case{Client: casefile.Client{Calendar: "US"}}, nil, sent)
	for n, want := range map[int]string{0: "earlier today", -1: "yesterday", -2: "on Monday", -3: "last Sunday", -6: "last Thursday",
		-7: "on June 24", -200: "on December 13, 2025"} {
		if got := us.Day(sent.AddDays(n)).Ago(); got != want {
			t.Errorf("%d: got %q, want %q", n, got, want)
		}
	}
	there := zoneOf(t, "America/Los_Angeles")
	if got := us.Moment(localTime(t, "2026-07-03T17:00"), there,
		zoneOf(t, "UTC")).There(); got != "Friday, July 3, 5:00 pm Pacific" {
		t.Errorf("got %q", got)
	}
}

func TestToYou(t *testing.T) {
	farah := &casefile.Person{Name: "Farah Mahmoudi", GoesBy: "Dr. Mahmoudi"}
	anjali := &casefile.Person{Name: "Anjali Deshpande"}
	inbox := &casefile.Person{Name: "Talent Team"}
	for _, tt := range []struct {
		p       *casefile.Person
		s, want string
	}{
		{farah, "Dr. Mahmoudi's first trial opens in June.", "Your first trial opens in June."},
		{farah, "Your first trial opens.", "Your first trial opens."},
		{farah, "It's a trial for Farah.", ""},
		{anjali, "It's the move Anjali wants to make.", "It's the move you want to make."},
		{anjali, "Anjali told me it's first.", "You told me it's first."},
		{anjali, "Anjali told me it's what she wants.", ""},
		{anjali, "Anjali expects it.", ""},
		{anjali, "It's the move Anjali wants.", "It's the move you want."},
		{anjali, "It's what Anjali asked.", "It's what you asked."},
		{anjali, "It's what Anjali expects.", ""},
		{inbox, "It's what the talent team needs to hear.", ""},
		{inbox, "It's what Talent Team wants to hear.", "It's what you want to hear."},
		{anjali, "", ""},
	} {
		if got := toYou(tt.s, tt.p); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.s, got, tt.want)
		}
	}
}

func TestToOthers(t *testing.T) {
	for s, want := range map[string]string{
		"You're adding five engineers by spring.": "Acme is adding five engineers by spring.",
		"You’ve lost two leads this year.":        "Acme has lost two leads this year.",
		"Your store brands are at 35%.":           "Acme's store brands are at 35%.",
		"That's on your team's plan.":             "That's on the team's plan.",
		"That's the move you want to make.":       "That's the move Acme wants to make.",
		"Pricing is next on the team's plan.":     "Pricing is next on the team's plan.",
		"It's the step you described.":            "",
		"I'd be glad to show you.":                "",
		"":                                        "",
	} {
		if got := toOthers(s, "Acme"); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestPlace(t *testing.T) {
	for in, want := range map[string]string{
		"Burlington, Vermont": "Burlington", "Boston, MA": "Boston", "Toronto": "Toronto", "": "",
		"Raleigh, North Carolina": "Raleigh", "Building 4, Austin": "Building 4, Austin",
		"Lyon, Paris, or remote": "", "Lyon, Paris, or Nice": "Lyon, Paris, or Nice", "remote": "", "Remote (UK)": "",
		"Remote, Ireland": "", "Fully remote": "", "Oslo or anywhere": "", "Hybrid": "", "TBD": "", "Hybrid (2 days)": "",
		"Hybrid, Leeds": "Leeds", "Leeds (hybrid)": "Leeds", "Hybrid - Leeds, England": "Leeds", "Leeds/Hybrid": "Leeds",
		"On-site, Lyon": "Lyon", "Hybrid in Salt Lake City, UT": "Salt Lake City", "Remote or hybrid": "",
	} {
		if got := place(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
