package letter

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

func TestPathsShape(t *testing.T) {
	table := func(rows ...[]string) Table {
		return Table{Head: []string{"", "A", "B"}[:len(rows[0])],
			Rows: rows}
	}
	same := Paths{ByYear: table([]string{"First", "1"}, []string{"Second", "1"}, []string{"All two", "2"}),
		Growths: table([]string{"Falls", "2"}, []string{"Stays", "2"}, []string{"Rises", "2"})}
	if same.Several() || same.Uneven() || same.Moves() {
		t.Errorf("got %t, %t, %t", same.Several(), same.Uneven(), same.Moves())
	}
	two := Paths{ByYear: table([]string{"First", "1", "2"}, []string{"Second", "1", "3"},
		[]string{"All two", "2", "5"}),
		Growths: table([]string{"Falls", "2", "4"}, []string{"Stays", "2", "5"}, []string{"Rises", "2", "6"})}
	if !two.Several() || !two.Uneven() || !two.Moves() {
		t.Errorf("got %t, %t, %t", two.Several(), two.Uneven(), two.Moves())
	}
	if empty := (Paths{}); empty.Several() || empty.Uneven() || empty.Moves() {
		t.Error("an empty table says something")
	}
}

func TestAdviceOfTheCoach(t *testing.T) {
	u := Upcoming{Notes: ParseAdvice("When to send: talk to your coach first.\nDo not add: a range.")}
	want := []Advice{{"In general", "talk to me first."}, {"Leave out", "a range."}}
	for i, a := range u.Advice() {
		if a != want[i] {
			t.Errorf("got %q, want %q", a, want[i])
		}
	}
	if u.Notes[1].Label != "Do not add" {
		t.Errorf("changed the note to %q", u.Notes[1].Label)
	}
}

// paying returns terms with a base.
func paying(t *testing.T, base string) *Terms {
	f := &casefile.Offer{Base: dollars(t, base)[0]}
	return &Terms{outlook: worth.OutlookOf(&casefile.Case{Currency: "USD"}, f)}
}

func TestBetterOffer(t *testing.T) {
	less, more := paying(t, "100"), paying(t, "200")
	for _, tt := range []struct {
		first, last *Terms
		want        bool
	}{
		{nil, nil, false}, {nil, more, false}, {less, more, true}, {more, less, false}, {&Terms{}, more,
			false},
	} {
		l := &Letter{First: tt.first, Offer: tt.last}
		if got := l.BetterOffer(); got != tt.want {
			t.Errorf("got %t for %v and %v", got, tt.first, tt.last)
		}
	}
}

func TestToSign(t *testing.T) {
	l := &Letter{Thread: Thread{LetterInHand: true}}
	if !l.ToSign() {
		t.Error("the letter can't be signed")
	}
	for _, l := range []*Letter{{}, {Thread: l.Thread, Ask: &Ask{}}, {Thread: l.Thread, Correction: &Correction{}}} {
		if l.ToSign() {
			t.Errorf("%+v can be signed", l)
		}
	}
}

// What the log says of the other companies holds for the comparison of their offers, too.
func TestPathsByTheLog(t *testing.T) {
	c, err := casefile.Parse("case.yaml", strings.NewReader(`
coach: {name: Ada Coach, email: ada@coach.example}
client: {name: Erica Vale, email: erica@vale.example, timezone: UTC}
opportunities:
  - company: Acme
    draws: one ledger
    stage: offer
    offers: [{made: 2026-06-01, base: "$150,000", deadline: 2026-06-12}]
  - company: Best
    draws: the team
    stage: offer
    offers: [{made: 2026-06-01, base: "$160,000", deadline: 2026-06-11}]
  - company: Core
    stage: offer
    offers: [{made: 2026-06-01, base: "$170,000", deadline: 2026-06-10}]
log:
  - {on: 2026-06-02, what: reply-yes, opportunity: acme, deadline: 2026-06-19}
  - {on: 2026-06-03, what: declined, opportunity: core}
`))
	if err != nil {
		t.Fatal(err)
	}
	kind := &Kind{ID: "x", Stage: "coach", To: []casefile.Role{RoleClient}, Needs: []string{"paths"}}
	_, l, err := Compose(c, kind, Request{Kind: "x", Send: time.Date(2026, 6, 4, 15, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Best: open until Thursday, June 11", "Acme: open until Friday, June 19"}
	if !slices.Equal(l.Paths.Deadlines, want) {
		t.Errorf("got %q, want %q", l.Paths.Deadlines, want)
	}
	if want := []string{"Acme: one ledger", "Best: the team"}; !slices.Equal(l.Paths.Draws, want) {
		t.Errorf("got %q, want %q", l.Paths.Draws, want)
	}
}
