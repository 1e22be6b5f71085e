package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestPlainWords(t *testing.T) {
	money := func(s string) *comp.Money {
		m, err := comp.ParseMoney(s, "USD")
		if err != nil {
			t.Fatal(err)
		}
		return &m
	}
	offer := &Terms{Level: "L7", Base: money("200000"), SignOn: Instalments{{*money("50000"), "first"}}}
	figure := func(what, level, value string) MarketFigure {
		return MarketFigure{What: what, Level: level, Value: *money(value), Sentence: value}
	}
	l := &Letter{
		Offer: offer, First: &Terms{Level: "L6"}, Level: Level{Target: "L7"}, To: Recipient{Name: "Ann Lee"},
		Evidence: make([]Proof, 4), Market: []MarketFigure{
			figure("base salary", "", "190000"), figure("base salary", "L6", "210000"),
			figure("total pay", "L7", "310000"), figure("base salary", "L7", "205000"),
		},
	}
	check := func(what, got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	check("approver", l.Approver(), "whoever approves it")
	l.Decider = &l.To
	check("the person addressed", l.Approver(), "whoever approves it")
	l.Decider = &Recipient{Name: "Lee Wong", FirstName: "Lee"}
	check("decider", l.Approver(), "Lee")

	check("no role", l.TheRole(), "the role")
	l.Role = "Designer"
	check("role", l.TheRole(), "the Designer role")
	l.Team = "Core"
	check("team", l.TheRole(), "the Designer role on the Core team")

	check("level", l.LevelWon(), "L7")
	l.Level.Target = "L8"
	check("another level", l.LevelWon(), "")
	l.First = nil
	check("the first offer", l.LevelWon(), "")

	if n := len(l.Strongest()); n != 3 {
		t.Errorf("%d strongest pieces", n)
	}
	if m := l.AboveOffer(); len(m) != 1 || m[0].Level != "L7" {
		t.Errorf("above the offer: %v", m)
	}
	check("pay", offer.Pay(), "a base salary of $200,000 and a sign-on bonus of $50,000")
	check("a payment", (&Relocation{*money("9000"), false}).InWords(), "$9,000")
	check("and its tax", (&Relocation{*money("9000"), true}).InWords(), "$9,000, grossed up for taxes")
}

func TestExact(t *testing.T) {
	sent, err := calendar.ParseDate("2026-07-01")
	if err != nil {
		t.Fatal(err)
	}
	us := DateStyleOf(&casefile.Case{Client: casefile.Client{Calendar: "US"}}, nil, sent)
	there, home := zoneOf(t, "America/Los_Angeles"), zoneOf(t, "Europe/London")
	for at, want := range map[string]string{
		"2026-07-06T17:00": "Monday, July 6, 5:00 pm Pacific",
		"2026-07-06T12:00": "noon Pacific on Monday, July 6",
		"2026-07-06":       "Monday, July 6",
		"2026-07-01T17:00": "5:00 pm Pacific today",
		"2026-07-01":       "the end of today",
	} {
		if got := us.Moment(localTime(t, at), there, home).There(); got != want {
			t.Errorf("%s: got %q, want %q", at, got, want)
		}
	}
}

func TestCoversForfeits(t *testing.T) {
	for _, tt := range []struct {
		offered, asked, forfeits string
		want                     bool
	}{
		{"20000", "60000", "38000", true},
		{"20000", "58000", "38000", true},
		{"20000", "57999", "38000", false},
		{"20000", "125000", "38000", false},
		{"", "38000", "38000", true},
		{"20000", "60000", "", false},
	} {
		l := &Letter{Ask: &Ask{}, Offer: &Terms{}}
		l.Ask.SignOn = Instalments{{Amount: dollars(t, tt.asked)[0]}}
		if tt.offered != "" {
			l.Offer.SignOn = Instalments{{Amount: dollars(t, tt.offered)[0]}}
		}
		if tt.forfeits != "" {
			l.ForfeitsTotal = amount(dollars(t, tt.forfeits)[0])
		}
		if got := l.CoversForfeits(); got != tt.want {
			t.Errorf("%+v: got %t", tt, got)
		}
	}
}

// After a no, nothing is suggested that has been asked for, or that they have answered.
func TestLever(t *testing.T) {
	no := "  - {on: 2026-05-19, what: reply-no, to: tom}\n"
	again := "  - {on: 2026-05-20, what: sent, to: priya, kind: raise-base}\n" +
		"  - {on: 2026-05-22, what: reply-no, to: priya}\n"
	granted := strings.Replace(no, "reply-no", "reply-partial, start: 2026-07-01", 1)
	for _, tt := range []struct{ log, want string }{
		{no, "sign-on"}, {no + again, "start-date"}, {granted + again, "equity"},
	} {
		l := letterIn(t, threadCase+tt.log+"priorities: [base, sign-on, start-date, equity]\n",
			"2026-05-26T15:00", &Kind{Act: ActCounter, When: []When{WhenNo}, Needs: []string{"ask"}})
		if l.Lever != tt.want {
			t.Errorf("%s: got %q, want %q", tt.log, l.Lever, tt.want)
		}
	}
}

func TestTheirTeam(t *testing.T) {
	for want, l := range map[string]*Letter{
		"Judith's team":     {HiringManager: &Recipient{Name: "Judith Kessler", FirstName: "Judith"}, Team: "Legal"},
		"your team":         {HiringManager: &Recipient{Name: "Judith Kessler"}, To: Recipient{Name: "Judith Kessler"}},
		"the Legal team":    {HiringManager: &Recipient{Name: "J. Kessler", FirstName: "J. Kessler", Initial: true}, Team: "Legal"},
		"Orthovance":        {Company: "Orthovance"},
		"the Metering team": {Company: "Halden", Team: "Metering"},
	} {
		if got := l.TheirTeam(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
