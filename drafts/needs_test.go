package drafts

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// fullCase meets every need on 15 June 2026; the lines are counted in TestNeeds.
const fullCase = `version: 1
id: full
currency: USD
coach: {name: Dana Reyes}
client: {name: Ada Vale, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    role: Engineer
    people:
      - {id: old, role: recruiter, name: Olga Old, email: olga@acme.example, until: 2026-05-31}
      - {id: new, role: recruiter, name: Nils New, email: nils@acme.example, from: 2026-06-01}
    level:
      offered: L6
      target: L7
      review: 2027-01-15
      criteria:
        - {id: scope, text: scope}
    evidence:
      - {action: did one, result: one, shareable: true}
      - {action: did two, result: two, shareable: true}
      - {action: did three, result: three, shareable: true}
    offers:
      - id: first
        made: 2026-06-10
        level: L6
        base: 100000
        sign_on: 10000
        equity: {units: 10}
        deadline: 2026-07-10
    asks:
      - round: 1
        base: 110000
        sign_on: 20000
        equity: {units: 20}
        total: 150000
    extension:
      until: 2026-07-20
      reason: my visa is due
    closures: [{from: 2026-06-12, to: 2026-06-12, name: the founders' day}]
log:
  - {on: 2026-06-01, what: news, opportunity: acme, text: It went live.}
`

// without returns the text without the lines from the first to the last of each pair, counted from
// 1.
func without(text string, pairs ...int) string {
	lines := strings.SplitAfter(text, "\n")
	for i := len(pairs) - 2; i >= 0; i -= 2 {
		lines = slices.Delete(lines, pairs[i]-1, pairs[i+1])
	}
	return strings.Join(lines, "")
}

func TestNeeds(t *testing.T) {
	const beats = " and beats this one in what the ask is for"
	tested := map[string]bool{}
	for _, tt := range []struct {
		need string
		file string // the case that lacks it
		line int    // the line that is named
		hint string
	}{
		{"role", without(fullCase, 9, 9), 7, "the job title"},
		{"level.offered", without(fullCase, 14, 14), 13, ""},
		{"level.offered", without(fullCase, 13, 18), 7, ""},
		{"level.target", without(fullCase, 15, 15), 13, ""},
		{"level.open", without(fullCase, 15, 15), 13, "a target level that the current offer does not have"},
		{"level.open", strings.Replace(fullCase, "        level: L6", "        level: L7", 1), 15,
			"a target level that the current offer does not have"},
		{"level.criteria", without(fullCase, 17, 18), 13, "what the level requires"},
		{"evidence", without(fullCase, 19, 22), 7, "one item that is shareable"},
		{"evidence", strings.ReplaceAll(fullCase, "shareable: true", "shareable: false"), 19,
			"one item that is shareable"},
		{"evidence.3", without(fullCase, 22, 22), 19, "three items that are shareable"},
		{"evidence.3", strings.Replace(fullCase, "two, shareable: true", "two, shareable: false",
			1), 19, "three items that are shareable"},
		{"offer", without(fullCase, 23, 36), 7, "an offer made by the day of sending"},
		{"offer", strings.Replace(fullCase, "made: 2026-06-10", "made: 2026-06-16", 1), 23,
			"an offer made by the day of sending"},
		{"offer.level", without(fullCase, 26, 26), 24, ""},
		{"offer.level", without(fullCase, 23, 36), 7, ""},
		{"offer.base", without(fullCase, 27, 27), 24, ""},
		{"offer.sign_on", without(fullCase, 28, 28), 24, ""},
		{"offer.equity", without(fullCase, 29, 29), 24, ""},
		{"offer.deadline", without(fullCase, 30, 30), 24,
			"a deadline that has not passed by the day of sending"},
		{"offer.deadline", strings.Replace(fullCase, "deadline: 2026-07-10", "deadline: 2026-06-14",
			1), 30, "a deadline that has not passed by the day of sending"},
		{"ask", without(fullCase, 31, 36), 7, ""},
		{"ask", without(fullCase, 23, 30), 23, ""}, // nothing to answer
		{"ask.base", without(fullCase, 33, 33), 32, ""},
		{"ask.base", without(fullCase, 31, 36), 7, ""},
		{"ask.sign_on", without(fullCase, 34, 34), 32, ""},
		{"ask.equity", without(fullCase, 35, 35), 32, ""},
		{"extension.reason", without(fullCase, 39, 39), 37, "why she wants more time"},
		{"extension.reason", without(fullCase, 37, 39), 7, "why she wants more time"},
		{"break.over", without(fullCase, 40, 40), 7, "days off that ended by the last two workdays"},
		{"break.over", strings.Replace(fullCase, "to: 2026-06-12", "to: 2026-06-15", 1), 40,
			"days off that ended by the last two workdays"},
		{"break.over", strings.Replace(fullCase, "from: 2026-06-12, to: 2026-06-12",
			"from: 2026-06-10, to: 2026-06-10", 1), 40, "days off that ended by the last two workdays"},
		{"news", without(fullCase, 41, 42), 1,
			"an entry in the log with what: news and its text, later than the last email of the kind"},
		{"news", strings.Replace(fullCase, "on: 2026-06-01, what: news",
			"on: 2026-06-16, what: news", 1), 41,
			"an entry in the log with what: news and its text, later than the last email of the kind"},
		{"news", strings.Replace(fullCase, "what: news", "what: resumed", 1), 41,
			"an entry in the log with what: news and its text, later than the last email of the kind"},
		{"news", fullCase + "  - {on: 2026-06-02, what: sent, opportunity: acme, kind: x}\n", 41,
			"an entry in the log with what: news and its text, later than the last email of the kind"},
		{"recruiter.previous", without(fullCase, 11, 11), 10,
			"a recruiter before the present one: one with an until, or the other with a from"},
		{"by", "", 7, "the date that the email names, which the request gives (--by)"},
		{"by.named", "", 7, "the date that the email names, which the request gives (--by)"},
	} {
		tested[tt.need] = true
		checkNeed(t, tt.need, fullCase, tt.file, tt.line, tt.hint)
	}
	for _, tt := range []struct {
		need string
		file string
		line int
		hint string
	}{
		{"ask.total", strings.Replace(worthCase, "total: 150000, ", "", 1), 18, ""},
		{"ask.options", strings.Replace(worthCase, ", options: [{base: 120000}, {base: 130000}]",
			"", 1), 18, ""},
		{"forfeits", strings.Replace(worthCase,
			"    forfeits: [{kind: rsu, amount: 1, date: 2026-09-01}]\n", "", 1), 7,
			"something that is due once she has started"},
		{"offer.settled", worthCase, 15, "an offer whose status is agreed or accepted"},
		{"agreed", worthCase, 13,
			"the terms that they agreed to, as a new offer: the ask leaves open which part moves"},
		{"offer.known", worthCase + "log:\n  - {on: 2026-06-13, what: asked}\n  - {on: 2026-06-14, what: reply-yes}\n", 15,
			"the terms that they agreed to, as a new offer: the ask leaves open which part moves"},
		{"offer.years", strings.Replace(worthCase, "made: 2026-06-12, base: 110000",
			"made: 2026-06-12", 1), 15, "a base to compute the years from"},
		{"outcome", strings.Replace(worthCase, "made: 2026-06-10, base: 100000", "made: 2026-06-10",
			1), 13, "a first offer and a last one, each with its base"},
		{"paths", strings.ReplaceAll(worthCase, "made: 2026-06-1", "made: 2027-06-1"), 6,
			"an offer with its base"},
	} {
		tested[tt.need] = true
		full := worthCase
		if tt.file == worthCase { // it has what the agreed offer no longer has
			full = strings.Replace(worthCase, "made: 2026-06-12,", "made: 2026-06-12, status: agreed,", 1)
		}
		checkNeed(t, tt.need, full, tt.file, tt.line, tt.hint)
	}
	tested["break.ahead"] = true
	ahead := strings.Replace(fullCase, "from: 2026-06-12, to: 2026-06-12",
		"from: 2026-06-18, to: 2026-06-18", 1)
	checkNeed(t, "break.ahead", ahead, fullCase, 40,
		"a long weekend or a closure that begins within four days, or has begun")
	for _, tt := range []struct{ need, kind, hint string }{
		{"next", "coach-send-note", "an email in the plan for this opportunity"},
		{"awaited", "coach-alternates-pack", "an email in the plan that may be answered"},
	} {
		tested[tt.need] = true
		cat, err := NewCatalog(templates.FS)
		if err != nil {
			t.Fatal(err)
		}
		r := letter.Request{Kind: tt.kind, Send: instant(t, "2026-06-15T10:00:00Z")}
		full := r
		full.Next = &letter.Upcoming{Title: "Counter: base", To: "Priya Shah",
			Subject: "Your offer", When: "on Monday"}
		full.Awaited = full.Next
		fullCase := strings.Replace(fullCase, "{name: Dana Reyes}",
			"{name: Dana Reyes, email: dana@coach.example}", 1)
		if _, err := cat.Draft(parseCase(t, fullCase), full); err != nil {
			t.Errorf("%s: the full case: %v", tt.need, err)
		}
		_, err = cat.Draft(parseCase(t, fullCase), r)
		wantNeeds(t, err, fmt.Sprintf("%s needs %s (opportunity %q, case.yaml:41): %s", tt.kind,
			tt.need, "acme", tt.hint))
	}
	asks := strings.Replace(fullCase, "        total: 150000\n",
		"        total: 150000\n        relocation: {amount: 5000}\n"+
			"        other_terms: [{text: a desk}]\n        firm: true\n", 1)
	start := strings.Replace(without(fullCase, 34, 36), "        base: 110000\n",
		"        start: 2026-09-01\n", 1)
	other := func(rest string) string {
		return strings.Replace(fullCase, "\nlog:", "\n  - {id: beta, company: Beta, "+rest+"}\nlog:", 1)
	}
	for _, tt := range []struct {
		need       string
		full, file string
		line       int
		hint       string
	}{
		{"ask.relocation", asks, fullCase, 32, ""},
		{"ask.other_terms", asks, fullCase, 32, ""},
		{"ask.firm", asks, fullCase, 32, "a last ask that the client will not go below"},
		{"ask.salary", fullCase, start, 32, "an ask for base or bonus"},
		{"ask.pay", fullCase, start, 32, "an ask for base, sign_on, equity, total or options"},
		{"moving", strings.Replace(fullCase, "    extension:\n",
			"    moving: [{what: the movers, amount: 1}]\n    extension:\n", 1), fullCase, 7,
			"at least one quote"},
		{"in_talks", other("stage: interview"), other("stage: applied"), 6,
			"another opportunity with an interview, or an offer that still stands" + beats},
		{"in_talks", other("stage: offer"), fullCase, 6,
			"another opportunity with an interview, or an offer that still stands" + beats},
		{"elsewhere", other("stage: offer"), fullCase, 6, "another opportunity with an offer that still stands"},
		{"elsewhere", other("stage: accepted"), other("stage: applied"), 6,
			"another opportunity with an offer that still stands"},
		{"signed", other("stage: accepted"), other("stage: offer"), 7,
			"an offer that came in writing, and that the client has accepted"},
		{"competing", other("stage: offer, verified: true"), other("stage: offer"), 6,
			"another opportunity with a verified offer that still stands" + beats},
		{"competing", other("stage: offer, verified: true"),
			other("stage: interview, verified: true"), 6,
			"another opportunity with a verified offer that still stands" + beats},
	} {
		tested[tt.need] = true
		checkNeed(t, tt.need, tt.full, tt.file, tt.line, tt.hint)
	}
	logged := func(events string) string {
		return fullCase + strings.ReplaceAll(events, "{", "  - {opportunity: acme, on: 2026-06-11, ") + "\n"
	}
	for _, tt := range []struct {
		need       string
		full, file string
		hint       string
	}{
		{"asked", logged("{what: asked}"), logged("{what: asked}\n{what: reply-no}"),
			"an email in the log that waits for an answer"},
		{"asked.recruiter", logged("{what: asked}"), fullCase,
			"an email to the recruiter in the log that asks for something and has no answer"},
		{"asked.level", logged("{what: paused}"), logged("{what: asked}"),
			"an email in the log that asked for the level"},
		{"answered", logged("{what: reply-no}"), logged("{what: reply-no}\n{what: asked}"), "an answer in the log"},
		{"answered.yes", logged("{what: reply-yes}"), logged("{what: reply-no}"), "a reply-yes in the log"},
		{"answered.partial", logged("{what: reply-partial}"), logged("{what: reply-no}"),
			"a reply-partial in the log"},
		{"answered.no", logged("{what: reply-no}"), logged("{what: reply-yes}"), "a reply-no in the log"},
		{"answered.question", logged("{what: reply-question}"), fullCase, "a reply-question in the log"},
		{"called", logged("{what: verbal-offer}"), logged("{what: written-offer}"),
			"a verbal-offer or an interview in the log"},
	} {
		tested[tt.need] = true
		checkNeed(t, tt.need, tt.full, tt.file, 41, tt.hint)
	}
	none := without(processCase, 15, 16)
	for _, tt := range []struct {
		need       string
		full, file string
		line       int
		hint       string
	}{
		{"offer.none", none, strings.Replace(processCase, "status: rescinded, ", "", 1), 16,
			"a day on which no offer is current"},
		// one was made, and withdrawn
		{"offer.none", none, processCase, 15, "a day on which no offer is current"},
		{"offer.rescinded", processCase, none, 7, "a last offer whose status is rescinded"},
		{"offer.rescinded", processCase,
			processCase + "      - {id: last, made: 2026-06-12, base: 1}\n", 17,
			"a last offer whose status is rescinded"},
		{"accepted", strings.Replace(fullCase, "id: first\n", "id: first\n        status: agreed\n", 1),
			fullCase, 23,
			"an offer whose status is agreed or accepted"},
		{"location", strings.Replace(fullCase, "    role: Engineer\n",
			"    role: Engineer\n    location: Oslo\n", 1), fullCase, 7, "the town where the role is based"},
		{"market", strings.Replace(fullCase, "    role: Engineer\n", "    role: Engineer\n    market: "+
			"[{metric: base, value: 1, source: a survey, retrieved: 2026-01-05}]\n", 1), fullCase, 7,
			"a public figure with its source"},
		{"offer.differs", twoOffers("agreed", 1), twoOffers("agreed", 2), 12,
			"a written offer that gives less than one before it that was agreed or accepted"},
		{"offer.differs", twoOffers("accepted", 1), twoOffers("agreed", 3), 12,
			"a written offer that gives less than one before it that was agreed or accepted"},
		{"offer.differs", twoOffers("agreed", 1), twoOffers("verbal", 1), 12,
			"a written offer that gives less than one before it that was agreed or accepted"},
		{"interview.detail", processCase, without(processCase, 13, 13), 11,
			"one thing from an interview that has been held"},
		{"interview.detail", processCase,
			strings.Replace(processCase, "on: 2026-06-15", "on: 2026-06-16", 1), 13,
			"one thing from an interview that has been held"},
		{"interview.slots", processCase, without(processCase, 14, 14), 11, "a time that is still to come"},
		{"interview.slots", processCase, strings.Replace(processCase, "06-20", "06-14", 1), 14,
			"a time that is still to come"},
	} {
		tested[tt.need] = true
		checkNeed(t, tt.need, tt.full, tt.file, tt.line, tt.hint)
	}
	tested["granted"] = true // it's about the terms that a template lists: see TestUnfoundedWords
	for _, name := range letter.Needs() {
		if !tested[name] {
			t.Errorf("no test of the need %s", name)
		}
	}
}

// twoOffers is a case with an offer of the status, and a written offer after it with another base.
func twoOffers(status string, base int) string {
	return fmt.Sprintf(`version: 1
id: two
currency: USD
coach: {name: Dana Reyes}
client: {name: Ann Example, email: ann@mail.example, timezone: UTC}
opportunities:
  - id: acme
    company: Acme
    people: [{id: nils, role: recruiter, name: Nils New, email: nils@acme.example}]
    offers:
      - {id: first, made: 2026-06-10, status: %s, base: 2}
      - {id: letter, made: 2026-06-12, base: %d}
`, status, base)
}

// wantNeeds wants a NeedsError with the lines.
func wantNeeds(t *testing.T, err error, want string) {
	t.Helper()
	var e *letter.NeedsError
	if !errors.As(err, &e) {
		t.Fatalf("got %T %v, want a NeedsError", err, err)
	}
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	if n := len(strings.Split(want, "\n")); len(e.Missing) != n {
		t.Errorf("got %d missing, want %d", len(e.Missing), n)
	}
}

// Everything missing is reported at once, in the order of the kind's needs, before the template
// runs.
func TestNeedsAreReportedAtOnce(t *testing.T) {
	cat := catalogOf(t, kindPath,
		kindText(`{{ fail "it ran" }}`, "note: N",
			"note: N\nneeds: [ask.sign_on, offer.base, news, evidence.3, role]"))
	c := parseCase(t, without(fullCase, 9, 9, 27, 27, 34, 34, 41, 42))
	r := letter.Request{Kind: "x", Send: instant(t, "2026-06-15T10:00:00Z")}
	_, err := cat.Draft(c, r)
	wantNeeds(t, err, `x needs ask.sign_on (opportunity "acme", case.yaml:30)
x needs offer.base (opportunity "acme", case.yaml:23)
x needs news (opportunity "acme", case.yaml:1): an entry in the log with what: news and its text, later than the last email of the kind
x needs role (opportunity "acme", case.yaml:7): the job title`)
	// A case that was built in Go has no lines.
	built := &casefile.Case{
		Version: 1, ID: "built", Currency: "USD", Coach: casefile.Coach{Name: "Dana"},
		Client: casefile.Client{Name: "Ada", Email: "ada@mail.example", Timezone: "Europe/London"},
		Opportunities: []casefile.Opportunity{{ID: "acme", Company: "Acme",
			People: []casefile.Person{{ID: "tom", Role: casefile.RoleRecruiter, Name: "Tom",
				Email: "tom@acme.example"}}}},
	}
	_, err = cat.Draft(built, r)
	wantNeeds(t, err, `x needs ask.sign_on (opportunity "acme")
x needs offer.base (opportunity "acme")
x needs news (opportunity "acme"): an entry in the log with what: news and its text, later than the last email of the kind
x needs evidence.3 (opportunity "acme"): three items that are shareable
x needs role (opportunity "acme"): the job title`)
}

// shiftAsked is another line of the log.
const shiftAsked = "  - {on: 2026-06-12, what: sent, opportunity: acme, to: new, kind: " +
	"deadline-holiday-shift}\n"

// The date that an email names comes from the request, else from the field that the kind names. An
// error about it names that field.
func TestNeedsBy(t *testing.T) {
	for _, tt := range []struct {
		by, file, requested string
		want                string // the text, or the error
	}{
		{"extension.until", fullCase, "", "Monday 20 July\n"},
		{"extension.until", fullCase, "2026-07-17T09:00", "Friday 17 July, 09:00 BST\n"},
		{"extension.until", without(fullCase, 38, 38), "",
			`x needs extension.until (opportunity "acme", case.yaml:37): a date there, or one with --by`},
		{"extension.until", without(fullCase, 38, 38), "2026-07-17", "Friday 17 July\n"},
		{"offer.deadline", fullCase, "", "Friday 10 July\n"},
		{"offer.deadline", without(fullCase, 30, 30), "",
			`x needs offer.deadline (opportunity "acme", case.yaml:24): a date there, or one with --by`},
		{"deadline.asked", fullCase, "", "Monday 20 July\n"},
		{"deadline.asked", without(fullCase, 37, 39), "",
			`x needs deadline.asked (opportunity "acme", case.yaml:30): a deadline that days off leave no time for, or an extension, or one with --by`},
		{"deadline.asked", without(fullCase, 37, 39) + shiftAsked, "",
			`x needs deadline.asked (opportunity "acme", case.yaml:30): a deadline that days off leave no time for, or an extension, or one with --by`},
		{"deadline.moved", fullCase, "", "Monday 20 July\n"},
		// the case has the new one
		{"deadline.moved", without(fullCase, 37, 39), "", "Friday 10 July\n"},
		// and the extension was not what was asked for
		{"deadline.moved", fullCase + shiftAsked, "", "Friday 10 July\n"},
		{"deadline.moved", strings.Replace(fullCase, "2026-07-10", "2026-07-11", 1), "",
			"Monday 20 July\n"},
		{"level.review", fullCase, "", "Friday 15 January 2027\n"},
		{"level.review", without(fullCase, 16, 16), "",
			`x needs level.review (opportunity "acme", case.yaml:13): a date there, or one with --by`},
	} {
		cat := catalogOf(t,
			kindPath, kindText("{{ .By }}", "note: N", "note: N\nneeds: [by]\nby: "+tt.by),
			"holiday/deadline-holiday-shift.md",
			kindText("a", "stage: counter", "stage: holiday", "note: N", "note: N\nby: deadline.shift"))
		r := letter.Request{Kind: "x", Send: instant(t, "2026-06-15T10:00:00Z")}
		if tt.requested != "" {
			r.By = localTime(t, tt.requested)
		}
		d, err := cat.Draft(parseCase(t, tt.file), r)
		if err != nil {
			wantNeeds(t, err, tt.want)
		} else if d.Text != tt.want {
			t.Errorf("%s: got %q, want %q", tt.by, d.Text, tt.want)
		}
	}
}

func localTime(t testing.TB, s string) calendar.LocalTime {
	t.Helper()
	l, err := calendar.ParseLocalTime(s)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestUnknownNames(t *testing.T) {
	cat := catalogOf(t,
		"holiday/snap.yes.md", kindText("a", "stage: counter", "stage: holiday"),
		"holiday/snap.no.md", kindText("a", "stage: counter", "stage: holiday"),
		"counter/counter-base.md", kindText("a"),
	)
	c := parseCase(t, fullCase)
	for _, tt := range []struct {
		r    letter.Request
		want string
	}{
		{letter.Request{Kind: "counter-bse"}, `unknown kind "counter-bse": did you mean "counter-base"?`},
		{letter.Request{Kind: "snap.yse"}, `unknown kind "snap.yse": did you mean "snap.yes"?`},
		{letter.Request{Kind: "snap"}, `unknown kind "snap" (known: snap.no, snap.yes)`},
		{letter.Request{Kind: ""}, `unknown kind "" (known: counter-base, snap.no, snap.yes)`},
		{letter.Request{Kind: "counter-base.yes.and.no"},
			`unknown kind "counter-base.yes.and.no" (known: counter-base, snap.no, snap.yes)`},
		{letter.Request{Kind: "counter-base", Opportunity: "acne"},
			`unknown opportunity "acne": did you mean "acme"?`},
		{letter.Request{Kind: "counter-base", Opportunity: "elsewhere"},
			`unknown opportunity "elsewhere" (known: acme)`},
		{letter.Request{Kind: "counter-base", To: "ned"}, `unknown person "ned": did you mean "new"?`},
		{letter.Request{Kind: "counter-base", To: "somebody"}, `unknown person "somebody" (known: old, new)`},
		{letter.Request{Kind: "counter-base", Format: "htlm"}, `unknown format "htlm": did you mean "html"?`},
	} {
		tt.r.Send = instant(t, "2026-06-15T10:00:00Z")
		d, err := cat.Draft(c, tt.r)
		var e *casefile.UnknownError
		if !errors.As(err, &e) || !errors.Is(err, casefile.ErrUnknown) || err.Error() != tt.want || d != nil {
			t.Errorf("%+v: got %v, %v, want %s", tt.r, d, err, tt.want)
		}
	}
	if _, err := cat.Kind("counter-bse"); !errors.Is(err, casefile.ErrUnknown) ||
		err.Error() != `unknown kind "counter-bse": did you mean "counter-base"?` {
		t.Errorf("got %v", err)
	}
	if _, err := cat.Draft(c, letter.Request{Kind: "counter-base"}); err == nil ||
		errors.Is(err, casefile.ErrUnknown) || !strings.Contains(err.Error(), "Request.Send") {
		t.Errorf("no time of sending: got %v", err)
	}
}

// A vesting schedule that no file can have must not make a draft run forever.
func TestDraftOfACaseThatWasNotValidated(t *testing.T) {
	c := parseCase(t, fullCase)
	c.Opportunities[0].Offers[0].Equity.Vesting = comp.Vesting{{Month: 12, Percent: 25_00}}
	cat := catalogOf(t, kindPath, kindText("{{ .Offer.Equity.Count }}"))
	if d, err := cat.Draft(c, letter.Request{Kind: "x",
		Send: instant(t, "2026-06-15T10:00:00Z")}); err != nil || d.Text != "10 shares\n" {
		t.Errorf("got %+v, %v", d, err)
	}
}

// checkNeed checks that a kind with the need can be drafted from the full case, but not from the
// other, with the line and the hint in the error.
func checkNeed(t *testing.T, need, full, file string, line int, hint string) {
	t.Run(need, func(t *testing.T) {
		to := "to: recruiter"
		if letter.ForClient(need) {
			to = "to: client"
			email := strings.NewReplacer("coach: {name: Dana Reyes}",
				"coach: {name: Dana Reyes, email: dana@coach.example}")
			full, file = email.Replace(full), email.Replace(file)
		}
		cat := catalogOf(t, kindPath, kindText("a", "to: recruiter", to,
			"note: N", "note: N\nneeds: [\""+need+"\"]"))
		r := letter.Request{Kind: "x", Opportunity: "acme", Send: instant(t, "2026-06-15T10:00:00Z")}
		want := fmt.Sprintf("x needs %s (opportunity %q, case.yaml:%d)", need, "acme", line)
		if hint != "" {
			want += ": " + hint
		}
		if need == "by" || need == "by.named" {
			_, err := cat.Draft(parseCase(t, full), r)
			wantNeeds(t, err, want)
			r.By = calendar.LocalTime{Date: calendar.NewDate(2026, 6, 20)}
		}
		if d, err := cat.Draft(parseCase(t, full), r); err != nil || d.Text != "a\n" {
			t.Errorf("the full case: %v", err)
		}
		if file != "" {
			_, err := cat.Draft(parseCase(t, file), r)
			wantNeeds(t, err, want)
		}
	})
}

// worthCase has what the needs about the worth of offers want.
const worthCase = `version: 1
id: a
currency: USD
coach: {name: Dana Reyes}
client: {name: Ada Lind, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    people:
      - {id: new, role: recruiter, name: Nils New, email: nils@acme.example}
    evidence:
      - {action: did one, result: one, shareable: true}
    offers:
      - {id: first, made: 2026-06-10, base: 100000}
      - {id: last, made: 2026-06-12, base: 110000}
    forfeits: [{kind: rsu, amount: 1, date: 2026-09-01}]
    asks:
      - {round: 1, total: 150000, start: 2027-10-01, options: [{base: 120000}, {base: 130000}]}
`
