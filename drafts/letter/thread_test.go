package letter

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

const threadCase = `version: 1
id: thread
currency: USD
coach: {name: Dana Reyes}
client: {name: Ada North, email: ada@mail.example, timezone: America/Chicago, calendar: US}
opportunities:
  - id: acme
    company: Acme
    timezone: America/Chicago
    calendar: US
    people:
      - {id: tom, role: recruiter, name: Tom Hale, email: tom@acme.example, until: 2026-05-20}
      - {id: priya, role: recruiter, name: Priya Shah, email: priya@acme.example, from: 2026-05-21}
      - {id: wei, role: hiring-manager, name: Mark Chen, email: wei@acme.example}
    level: {offered: L5, target: L6}
    offers:
      - {id: one, made: 2026-05-11, level: L6, base: 198000, sign_on: 20000, deadline: 2026-06-05}
    asks:
      - {round: 1, base: 215000, would_sign: true, fallback: {base: 212000}}
      - {round: 2, sign_on: 40000}
log:
  - {on: 2026-05-04, what: sent, kind: raise-level}
  - {on: 2026-05-11, what: written-offer, offer: one}
  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}
`

// letterOf composes a letter of the case with more lines in its log.
func letterOf(t *testing.T, send, more string, kind *Kind) *Letter {
	t.Helper()
	return letterIn(t, threadCase+more, send, kind)
}

type kinds map[string]*Kind

func (k kinds) Find(id string) *Kind     { return k[id] }
func (k kinds) Reads(*Kind, string) bool { return true }

func TestThreadOfAnOpenAsk(t *testing.T) {
	l := letterOf(t, "2026-05-18T15:00", "", &Kind{})
	if a := l.Asked; a == nil || a.On.Date() != "May 14" || a.To != "Tom" || a.About != "the base salary" ||
		a.Answered || a.Ask.Short() != "$215,000" || a.Ask.Versus() != "from $198,000 to $215,000" {
		t.Errorf("got %+v", a)
	}
	if l.TheirMove != nil || !l.Told() || !l.LetterInHand || !l.Written ||
		!l.Said.Thanks || !l.To.MadeOffer {
		t.Errorf("got %+v", l.Thread)
	}
	if l.HiringManager == nil || l.HiringManager.FirstName != "Mark" || l.Decider != nil {
		t.Errorf("got %+v, %+v", l.HiringManager, l.Decider)
	}
	s := l.Status
	got := strings.Join(s.Agreed, "; ") + " / " + strings.Join(s.Open, "; ") + " / " +
		s.Next + " / " + s.Deadline.There()
	if want := " / On May 14, I asked you for a base salary of $215,000 instead of $198,000. " +
		"I haven't had an answer yet. /  / Friday, June 5"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestThreadBeforeAnythingWasSent(t *testing.T) {
	l := letterOf(t, "2026-05-12T15:00", "", &Kind{})
	if l.Asked == nil || l.Asked.About != "the level" || l.Asked.Ask != nil || l.Said.Thanks {
		t.Errorf("got %+v", l.Thread)
	}
	if l = letterOf(t, "2026-05-01T15:00", "", &Kind{}); l.Asked != nil || l.Told() || l.LetterInHand || l.Written ||
		l.Status.Next != "" {
		t.Errorf("got %+v", l.Thread)
	}
}

// What they came back with is the offer from then on, and the ask isn't repeated.
func TestThreadAfterTheirMove(t *testing.T) {
	const partial = "  - {on: 2026-05-22, what: reply-partial, to: priya, " +
		"base: 207000, sign_on: [20000, 5000], deadline: 2026-06-12T17:00}\n"
	l := letterOf(t, "2026-05-26T15:00", partial, &Kind{})
	m := l.TheirMove
	if m == nil || m.Reply != ReplyPartial || m.On.Date() != "May 22" ||
		m.Words != "the base to $207,000 and the sign-on to $20,000 and $5,000" ||
		m.Deadline.DayOnly() != "Friday, June 12" || !l.Asked.Answered || l.LetterInHand || l.To.MadeOffer {
		t.Errorf("got %+v, %+v", m, l.Thread)
	}
	if l.Offer.Base.String() != "$207,000" || l.Offer.Deadline.DayOnly() != "Friday, June 12" {
		t.Errorf("got %+v", l.Offer)
	}
	if got := strings.Join(l.Status.Open, "; "); got != "On May 14, I asked Tom for a base salary of "+
		"$215,000. You moved the base to $207,000 and the sign-on to $20,000 and $5,000 on May 22, "+
		"and I owe you an answer." {
		t.Errorf("got %q", got)
	}
	// Memorial Day was on May 25, and they answered before it.
	if l.Break == nil || l.AnsweredAfterBreak {
		t.Errorf("got %+v, %t", l.Break, l.AnsweredAfterBreak)
	}
	l = letterOf(t, "2026-05-26T15:00", strings.ReplaceAll(partial, "2026-05-22", "2026-05-26"), &Kind{})
	if !l.AnsweredAfterBreak {
		t.Error("they answered on the first workday back")
	}
}

func TestNextAskAfterANo(t *testing.T) {
	no := "  - {on: 2026-05-19, what: reply-no, to: tom}\n"
	pivot := &Kind{Act: ActCounter, When: []When{WhenNo}, Needs: []string{"ask"}}
	l := letterOf(t, "2026-05-20T15:00", no, pivot)
	if l.Ask.Short() != "$215,000" || l.NextAsk == nil ||
		l.NextAsk.Long() != "a sign-on bonus of $40,000" ||
		l.Ask.Fallback.Short() != "$212,000" {
		t.Errorf("got %+v, %+v", l.Ask, l.NextAsk)
	}
	no = "  - {on: 2026-05-14, what: asked}\n" + no // the same ask, noted twice
	if l = letterOf(t, "2026-05-20T15:00", no, pivot); l.Ask.Short() != "$215,000" || l.NextAsk == nil {
		t.Errorf("got %+v, %+v", l.Ask, l.NextAsk)
	}
	if l = letterOf(t, "2026-05-12T15:00", "", pivot); l.NextAsk != nil {
		t.Errorf("nothing was refused: got %+v", l.NextAsk)
	}
}

func TestAskWords(t *testing.T) {
	l := letterOf(t, "2026-05-18T15:00", "", &Kind{})
	a := l.Asked.Ask
	if a.Long() != "a base salary of $215,000" || a.Only != "with everything else as it stands" ||
		a.Change() != "a base salary of $215,000 instead of $198,000" || a.More().String() != "$17,000" {
		t.Errorf("got %+v", a)
	}
	if second := l.NextAsk; second == nil || second.Only != "" {
		t.Errorf("she may have more to ask: got %+v", second)
	}
	if l.Offer.FirstYear().String() != "$218,000" || l.Offer.FourYears().String() != "$812,000" {
		t.Errorf("got %s, %s", l.Offer.FirstYear(), l.Offer.FourYears())
	}
}

func TestMoments(t *testing.T) {
	partial := &Kind{Act: ActCounter, When: []When{WhenPartial}, Needs: []string{"ask"}}
	l := letterOf(t, "2026-05-18T15:00", "", partial)
	if l.AskedYou == nil || l.AskedYou.Note() != "my note from Thursday about the base salary" || l.Moved != "" ||
		l.Approver() != "whoever approves it" || l.Ask.About() != "the base salary" {
		t.Errorf("got %+v", l.Moments)
	}
	const moved = "  - {on: 2026-05-22, what: reply-partial, to: priya, base: 207000}\n"
	l = letterOf(t, "2026-05-26T15:00", moved, partial)
	if l.Moved != "the base to $207,000" || l.LastStep != l.Ask.Fallback ||
		l.LastStep.Long() != "a base salary of $212,000" || l.LastStep.Final || l.AskedYou != nil {
		t.Errorf("got %+v", l.Moments)
	}
	// what they've come to is no last step, so that the next ask is
	l = letterOf(t, "2026-05-26T15:00", strings.Replace(moved, "207000", "212000", 1), partial)
	if l.LastStep == nil || l.LastStep.About() != "the sign-on" {
		t.Errorf("got %+v", l.Moments)
	}
	both := strings.Replace(moved, "207000", "213000, sign_on: 45000", 1)
	if l = letterOf(t, "2026-05-26T15:00", both, partial); l.LastStep != nil {
		t.Errorf("got %+v", l.LastStep)
	}
	// nor is what has been asked for
	l = letterOf(t, "2026-05-29T15:00", moved+"  - {on: 2026-05-26, what: sent, to: priya, kind: last-step}\n"+
		"  - {on: 2026-05-28, what: reply-partial, to: priya, base: 209000}\n", partial)
	if l.LastStep == nil || l.LastStep.Long() != "a sign-on bonus of $40,000" {
		t.Errorf("got %+v", l.LastStep)
	}
	// the second ask has been made, too, and has no fallback
	l = letterOf(t, "2026-05-29T15:00", moved+"  - {on: 2026-05-27, what: sent, to: priya, kind: raise-base}\n"+
		"  - {on: 2026-05-28, what: reply-partial, to: priya, sign_on: 30000}\n", partial)
	if l.LastStep != nil || l.Moved != "the sign-on to $30,000" {
		t.Errorf("got %+v", l.Moments)
	}
	l = letterOf(t, "2026-05-28T15:00", "  - {on: 2026-05-19, what: reply-no, to: tom}\n", partial)
	if l.Moved != "" || l.Asked.Note() != "my note from May 14 about the base salary" {
		t.Errorf("got %+v", l.Moments)
	}
}

func TestLastStepIsTheFallback(t *testing.T) {
	no := &Kind{Act: ActCounter, When: []When{WhenNo}, Needs: []string{"ask"}}
	if l := letterOf(t, "2026-05-18T15:00", "", no); l.LastStep == nil ||
		l.LastStep.Short() != "$212,000" {
		t.Errorf("got %+v", l.LastStep)
	}
}

// A last step rests on its own reasons or, if it has none, on a public figure that it's still below.
func TestLastStepWhy(t *testing.T) {
	c, err := casefile.Parse("thread.yaml", strings.NewReader(strings.Replace(threadCase, "    asks:\n",
		"    market:\n      - {metric: base, value: 213000, source: the pay survey, retrieved: 2026-05-01}\n    asks:\n", 1)+
		"  - {on: 2026-05-18, what: reply-partial, base: 205000}\n"))
	if err != nil {
		t.Fatal(err)
	}
	k := &Kind{ID: "x", Stage: "answer", To: []casefile.Role{casefile.RoleRecruiter}}
	_, l, err := Compose(c, k, Request{Kind: "x", Round: 1, Send: time.Date(2026, 5, 19, 15, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	want := "The pay survey puts base at $213,000, so I'd still be a little below it."
	if got := l.Ask.Fallback.Reasons; len(got) != 1 || got[0] != want {
		t.Errorf("the fallback: got %q, want %q", got, want)
	}
	l.LastStep = l.Ask.Fallback
	if got := l.LastStepWhy(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	l.LastStep = l.Ask // $215,000 isn't below it
	if got := l.LastStepWhy(); got != "" {
		t.Errorf("the ask: got %q", got)
	}
}

// A no that comes with a changed offer is about what was asked for before it.
func TestNoWithAnotherOffer(t *testing.T) {
	c := strings.Replace(threadCase, "    asks:\n",
		"      - {id: two, like: one, made: 2026-05-19}\n    asks:\n", 1)
	c = strings.Replace(c, "{round: 2, sign_on", "{round: 2, offer: two, sign_on", 1)
	c = strings.Replace(c, "{round: 1, base", "{round: 1, offer: one, base", 1)
	pivot := &Kind{Act: ActCounter, When: []When{WhenNo}, Needs: []string{"ask"}}
	l := letterIn(t, c+"  - {on: 2026-05-14, what: asked, text: a base of 215000}\n"+
		"  - {on: 2026-05-19, what: reply-no, offer: two, to: tom}\n", "2026-05-20T15:00", pivot)
	if l.RefusedAbout() != "the base salary" || l.NextAsk == nil ||
		l.NextAsk.Long() != "a sign-on bonus of $40,000" {
		t.Errorf("got %q, %+v", l.RefusedAbout(), l.NextAsk)
	}
}

func TestThreadWithABrief(t *testing.T) {
	if l := letterOf(t, "2026-05-18T15:00", "", &Kind{}); l.BriefedOn != nil {
		t.Errorf("got %v", l.BriefedOn)
	}
	l := letterOf(t, "2026-05-18T15:00", "  - {on: 2026-05-15, what: sent, to: tom, kind: brief}\n", &Kind{})
	if l.BriefedOn == nil || l.BriefedOn.Date() != "May 15" {
		t.Errorf("got %v", l.BriefedOn)
	}
}

func TestPathsOfAnOptionGrant(t *testing.T) {
	text := strings.NewReplacer("    people:", "    draws: the move to one ledger\n    people:",
		"base: 198000, sign_on: 20000,", "base: 198000, bonus: 10%, equity: {units: 4000, price: 5, "+
			"strike: 2, vesting: even},").Replace(threadCase)
	p := letterIn(t, text, "2026-05-18T15:00", &Kind{Needs: []string{"paths"}}).Paths
	if !p.Options || !p.Bonus || p.Guaranteed || p.SignOn || !slices.Equal(p.Draws, []string{"Acme: the move to one ledger"}) {
		t.Errorf("got %+v", p)
	}
	if got, want := strings.Join(p.Growths.Rows[0], "|"), "Falls to nothing|$871,200"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for years, bonus := range map[string]bool{"1": true, "4": false} {
		p = letterIn(t, strings.Replace(threadCase, "base: 198000,", "base: 198000, bonus: {target: 10, "+
			"guaranteed: "+years+"},", 1), "2026-05-18T15:00", &Kind{Needs: []string{"paths"}}).Paths
		if p.Bonus != bonus || !p.Guaranteed {
			t.Errorf("guaranteed for %s: got %+v", years, p)
		}
	}
	p = letterIn(t, threadCase, "2026-05-18T15:00", &Kind{Needs: []string{"paths"}}).Paths
	if p.Options || p.Bonus || !p.SignOn || p.Draws != nil {
		t.Errorf("got %+v", p)
	}
}

func TestPackagesWorthTheSame(t *testing.T) {
	const asks = "    asks:\n      - options: [{base: 203000}, {sign_on: %s}]\n"
	for signOn, want := range map[string]string{"40000": "$20,000 $20,000", "30000": " "} {
		head, _, _ := strings.Cut(threadCase, "    asks:")
		l := letterIn(t, head+fmt.Sprintf(asks, signOn), "2026-05-18T15:00", &Kind{Needs: []string{"ask.options"}})
		a, b := l.Ask.Options[0], l.Ask.Options[1]
		if got := textOf(a.FourYearsMore) + " " + textOf(b.FourYearsMore); got != want {
			t.Errorf("%s: got %q, want %q", signOn, got, want)
		}
		if a.Change() != "a base salary of $203,000 instead of $198,000" {
			t.Errorf("got %q", a.Change())
		}
	}
}

func TestForfeitsInAnotherCurrency(t *testing.T) {
	const forfeits = "    forfeits: [{kind: rsu, amount: CAD 20000, date: 2026-10-01}, " +
		"{kind: bonus, amount: CAD 14000, date: 2026-12-15}]\n"
	const rates = "rates: {CAD: 0.75}\nrates_on: 2026-05-15\n"
	for _, tt := range []struct {
		text string
		fair bool
		want string
	}{
		{rates, true, "$25,500 at the rate of May 15"},
		{strings.Replace(rates, "0.75", "0.5", 1), false, "$17,000 at the rate of May 15"},
	} {
		text := tt.text + strings.Replace(threadCase, "log:\n", forfeits+"log:\n", 1)
		l := letterIn(t, text, "2026-05-18T15:00", &Kind{})
		if l.ForfeitsHere != tt.want || l.ForfeitsFair != tt.fair ||
			l.Forfeits[0].Words != "CA$20,000 in RSUs that vest October 1" {
			t.Errorf("got %q, %t, %v", l.ForfeitsHere, l.ForfeitsFair, l.Forfeits)
		}
	}
}

func TestOutcomeInEachYear(t *testing.T) {
	raise := dollars(t, "9200", "9200", "9200", "9200")
	if got := (&Outcome{yearly: raise}).EveryYear(); got != "$9,200 more in each year, and $36,800 over four years" {
		t.Errorf("got %q", got)
	}
	for _, list := range [][]comp.Money{nil, dollars(t, "0", "0"), dollars(t, "2", "1")} {
		if got := (&Outcome{yearly: list}).EveryYear(); got != "" {
			t.Errorf("%v: got %q", list, got)
		}
	}
	first := &Terms{Base: amount(dollars(t, "176000")[0]),
		SignOn: Instalments{{dollars(t, "15000")[0], "first"}}}
	last := *first
	last.Base = amount(dollars(t, "184000")[0])
	got := changes(first, &last).Rows
	if len(got) != 1 || strings.Join(got[0], "|") != "Base salary|$176,000|$184,000" {
		t.Errorf("got %q", got)
	}
}

func TestCompetingPay(t *testing.T) {
	c := Competing{Offer: &Terms{Base: amount(dollars(t, "188000")[0]),
		Bonus: newBonus(&casefile.Bonus{Target: 20_00})}}
	if got, want := c.Pay(), "a base salary of $188,000 and a bonus target of 20%"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := (Competing{}).Pay(); got != "" {
		t.Errorf("got %q", got)
	}
}
