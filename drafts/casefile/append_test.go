package casefile_test

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

const beforeLog = `id: ada
currency: USD
client: {name: Ada Vale, email: ada@mail.example} # "quoted" äöü
opportunities:
  - id: acme
    company: Acme
    people:
      - {role: recruiter, name: Nils New, email: nils@acme.example}
    offers:
      - {id: one, made: 2026-05-01, base: 100000}
`

// logStyles are ways to write a log. Those with a second line end in the last event's.
var logStyles = []struct{ name, text string }{
	{"no log", ""},
	{"empty brackets", "log: []\n"},
	{"padded empty brackets", "log: [ ]  # none so far\n"},
	{"no value", "log:\n"},
	{"no value, with a comment", "log: # none so far\n"},
	{"braces", "log:\n  - {on: 2026-05-01, what: written-offer, opportunity: acme, offer: one}\n"},
	{"padded braces",
		"log:\n  - { on: 2026-05-01, what: applied }\n  - { on: 2026-05-02, what: interview }\n"},
	{"aligned braces", "log:\n  - {on: 2026-05-01, what: applied,   opportunity: acme}\n" +
		"  - {on: 2026-05-02, what: interview, opportunity: acme}\n"},
	{"dashes in the key's column",
		"log:\n- {on: 2026-05-01, what: applied}\n- {on: 2026-05-02, what: interview}\n"},
	{"wide gaps", "log:\n    -   {on: 2026-05-01, what: applied}\n"},
	{"blocks", "log:\n  - on: 2026-05-01\n    what: applied\n\n  - on: 2026-05-02\n    what: interview\n"},
	{"blocks in the key's column", "log:\n- on: 2026-05-01\n  what: applied\n"},
	{"blocks with wide gaps", "log:\n  -   on: 2026-05-01\n      what: applied\n"},
	{"blocks below their dashes", "log:\n  -\n    on: 2026-05-01\n    what: applied\n"},
	{"a folded text",
		"log:\n  - on: 2026-05-01\n    what: news\n    text: >-\n      They said\n      # this: and that\n\n"},
	{"a text over two lines",
		"log:\n  - on: 2026-05-01\n    what: news\n    text: They said this\n      and that\n"},
	{"braces over two lines", "log:\n  - {on: 2026-05-01, what: news,\n     text: \"a } and a # in it\"}\n"},
	{"comments",
		"log: # oldest first\n  # the start\n  - {on: 2026-05-01, what: applied} # by mail\n  # - {on: 2026-05-03}\n"},
	{"anchors", "log: &all\n  - &first {on: 2026-05-01, what: applied}\n  - *first\n"},
	{"blocks with anchors", "log:\n  - &first\n    on: 2026-05-01\n    what: &w applied\n"},
	{"brackets", "log: [{on: 2026-05-01, what: applied}, {on: 2026-05-02, what: interview}]\n"},
	{"brackets with a last comma", "log: [{on: 2026-05-01, what: applied},]\n"},
	{"brackets over lines",
		"log: [\n  {on: 2026-05-01, what: applied},\n  {on: 2026-05-02, what: interview}, # late\n  ]\n"},
	{"brackets over lines without a last comma",
		"log: [\n  {on: 2026-05-01, what: applied} # early\n  # later\n  ]\n"},
	{"quoted keys", "\"log\":\n  - {\"on\": \"2026-05-01\", \"what\": \"applied\"}\n"},
	{"single quotes", "'log':\n  - {'on': '2026-05-01', 'what': 'applied'}\n"},
}

// afterLogs are what may follow the log.
var afterLogs = []struct{ name, text string }{
	{"the end", ""},
	{"a key", "private: {walk_away: 90000}\n"},
	{"a comment and a key", "\n# Nobody else reads this.\nprivate:\n  walk_away: 90000\n"},
	{"comments at the end", "\n# the end\n\n"},
	{"an end mark", "...\n"},
}

// generatedCases returns cases with logs in every style, with LF and CRLF, with and without a last
// line end and a byte order mark.
func generatedCases() map[string]string {
	cases := map[string]string{
		"JSON": `{"client": {"name": "Ada Vale", "email": "ada@mail.example"}, "opportunities": [{"company": "Acme"}]}`,
		"JSON with a log": `{"client": {"name": "Ada Vale", "email": "ada@mail.example"}, ` +
			`"opportunities": [{"company": "Acme"}], "log": [{"on": "2026-05-01", "what": "applied"}]}`,
		"JSON over lines": "{\n  \"client\": {\"name\": \"Ada Vale\", \"email\": \"ada@mail.example\"},\n" +
			"  \"opportunities\": [{\"company\": \"Acme\"}]\n}\n",
		"JSON over lines with a log": "{\n  \"client\": {\"name\": \"Ada Vale\", \"email\": \"ada@mail.example\"},\n" +
			"  \"opportunities\": [{\"company\": \"Acme\"}],\n  \"log\": [\n    {\n      \"on\": \"2026-05-01\",\n" +
			"      \"what\": \"applied\"\n    }\n  ]\n}\n",
		"no braces": "client:\n    name: Ada Vale\n    email: ada@mail.example\nopportunities:\n    - company: Acme\n",
		"dashes in the keys' column": "client:\n  name: Ada Vale\n  email: ada@mail.example\n" +
			"opportunities:\n- company: Acme\n",
		"a start mark": "---\n" + beforeLog + "log:\n  - {on: 2026-05-01, what: applied}\n",
	}
	for _, style := range logStyles {
		for _, after := range afterLogs {
			text := beforeLog + style.text + after.text
			name := style.name + ", then " + after.name
			cases[name] = text
			cases[name+", CRLF"] = strings.ReplaceAll(text, "\n", "\r\n")
			cases[name+", no last line end"] = strings.TrimRight(text, "\n")
			cases[name+", mark, CRLF, no last line end"] = "\ufeff" +
				strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\r\n")
		}
	}
	return cases
}

func money(t testing.TB, s string) comp.Money {
	t.Helper()
	m, err := comp.ParseMoney(s, "USD")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func date(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAppendInEveryStyle(t *testing.T) {
	cases := generatedCases()
	if len(cases) < 200 {
		t.Fatalf("%d cases", len(cases))
	}
	for name, text := range cases {
		t.Run(name, func(t *testing.T) {
			c, err := casefile.Parse("ada.yaml", strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			want := c.Log
			for _, e := range []casefile.Event{
				{On: date(t, "2026-05-04"), What: casefile.EventSent, Kind: "thank-you"},
				{On: date(t, "2026-05-05"), What: casefile.EventNews, Text: `"No", she said: it's #1, {or} else`},
			} {
				next, _, err := casefile.Append(c, e)
				if err != nil {
					t.Fatal(err)
				}
				checkAdded(t, c.Text(), next.Text(), strings.Contains(text, "log: [") || text[0] == '{')
				e.Opportunity = "acme"
				want = append(want, e)
				if diff := cmp.Diff(want, next.Log, cmpopts.IgnoreUnexported(casefile.Event{}),
					cmp.Comparer(func(a, b comp.Money) bool { return a == b }),
					cmp.Comparer(func(a, b calendar.Date) bool { return a == b })); diff != "" {
					t.Error(diff)
				}
				c = next
			}
			if t.Failed() {
				t.Logf("%s", c.Text())
			}
		})
	}
}

// checkAdded checks that a text only has more lines than it had, or, if the log is in brackets, more
// bytes.
func checkAdded(t *testing.T, before, after []byte, brackets bool) {
	t.Helper()
	crlf := bytes.Count(before, []byte("\r\n"))
	if got := bytes.Count(after, []byte("\r\n")); crlf == 0 && got > 0 ||
		crlf > 0 && crlf == bytes.Count(before, []byte("\n")) && got != bytes.Count(after, []byte("\n")) {
		t.Errorf("the line ends are mixed: %q", after)
	}
	if bytes.HasSuffix(before, []byte("\n")) != bytes.HasSuffix(after, []byte("\n")) {
		t.Errorf("the end of the last line changed: %q", after)
	}
	old, cut := strings.Split(string(before), "\n"), "\n"
	if brackets {
		old, cut = strings.Split(string(before), ""), ""
	} else if !bytes.HasSuffix(before, []byte("\n")) {
		old[len(old)-1] += "\r" // a line end was added to the last one
		after = append(bytes.Clone(after), '\r')
	}
	i := 0
	for _, part := range strings.Split(string(after), cut) {
		if i < len(old) && (part == old[i] || i == len(old)-1 &&
			strings.TrimSuffix(part, "\r") == strings.TrimSuffix(old[i], "\r")) {
			i++
		}
	}
	if i < len(old) {
		t.Errorf("not only added:\n%s\nbecame\n%s", before, after)
	}
}

// parsed returns the case that a text is.
func parsed(t testing.TB, text string) *casefile.Case {
	t.Helper()
	c, err := casefile.Parse("ada.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAppendWritesEveryFact(t *testing.T) {
	price, err := comp.ParsePrice("0.4321", "USD")
	if err != nil {
		t.Fatal(err)
	}
	deadline, err := calendar.ParseLocalTime("2026-06-01T17:00")
	if err != nil {
		t.Fatal(err)
	}
	partial := casefile.Event{On: date(t, "2026-05-04"), What: casefile.EventReplyPartial}
	for _, tt := range []struct {
		name string
		log  string
		set  func(e *casefile.Event)
		want string
	}{
		{"amounts in the case's currency", "", func(e *casefile.Event) {
			e.Base, e.SignOn = money(t, "120000"), &casefile.SignOn{Years: []comp.Money{money(t, "20000")}}
		}, "{on: 2026-05-04, what: reply-partial, base: 120000, sign_on: 20000}"},
		{"amounts in another currency", "", func(e *casefile.Event) {
			e.Base = money(t, "£95,000.50")
		}, "{on: 2026-05-04, what: reply-partial, base: 95000.50 GBP}"},
		{"a sign-on bonus over years", "", func(e *casefile.Event) {
			e.SignOn = &casefile.SignOn{Years: []comp.Money{money(t, "20000"), money(t, "10000")}}
		}, "{on: 2026-05-04, what: reply-partial, sign_on: [20000, 10000]}"},
		{"all of a sign-on bonus", "", func(e *casefile.Event) {
			e.SignOn = &casefile.SignOn{Years: []comp.Money{money(t, "20000")}, Paid: casefile.PaidMonthly,
				Clawback: 12}
		}, "{on: 2026-05-04, what: reply-partial, sign_on: {years: [20000], paid: monthly, clawback: 12}}"},
		{"a bonus", "", func(e *casefile.Event) { e.Bonus = &casefile.Bonus{Target: 17_50} },
			"{on: 2026-05-04, what: reply-partial, bonus: 17.5%}"},
		{"all of a bonus", "", func(e *casefile.Event) {
			e.Bonus = &casefile.Bonus{Amount: money(t, "30000"), Payout: 80_00, Guaranteed: 1}
		}, "{on: 2026-05-04, what: reply-partial, bonus: {amount: 30000, payout: 80%, guaranteed: 1}}"},
		{"a grant", "", func(e *casefile.Event) { e.Equity = &casefile.Equity{Units: 4500} },
			"{on: 2026-05-04, what: reply-partial, equity: {units: 4500}}"},
		{"all of a grant", "", func(e *casefile.Event) {
			e.Equity = &casefile.Equity{Units: 4500, Kind: casefile.EquityOptions, Price: price, Strike: price,
				Vesting: comp.Vesting{{Month: 12, Percent: 100_00}}}
		}, "{on: 2026-05-04, what: reply-partial, equity: {units: 4500, kind: options, price: 0.4321, strike: 0.4321, " +
			"vesting: [{month: 12, percent: 100%}]}}"},
		{"days, a move, and a level", "", func(e *casefile.Event) {
			e.Level, e.Start, e.Deadline = "7", date(t, "2026-09-01"), deadline
			e.Relocation = &casefile.Relocation{Amount: money(t, "8000"), GrossedUp: true}
			e.OtherTerms = []string{"two days a week from home", "a laptop: any"}
		}, `{on: 2026-05-04, what: reply-partial, level: "7", start: 2026-09-01, deadline: 2026-06-01T17:00, ` +
			`relocation: {amount: 8000, grossed_up: true}, other_terms: [two days a week from home, "a laptop: any"]}`},
		{"the offer and its opportunity, as in the last event",
			"log:\n  - {on: 2026-05-01, what: applied, opportunity: acme}\n",
			func(e *casefile.Event) { e.Offer, e.Level = "one", "L6" },
			"{on: 2026-05-04, what: reply-partial, opportunity: acme, offer: one, level: L6}"},
		{"as the last event is written", "log:\n  - on: 2026-05-01\n    what: applied\n",
			func(e *casefile.Event) { e.Level = "L6" },
			"on: 2026-05-04\n    what: reply-partial\n    level: L6"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := parsed(t, beforeLog+tt.log+"rates: {GBP: 1.3}\nrates_on: 2026-05-01\n")
			e := partial
			tt.set(&e)
			_, added, err := casefile.Append(c, e)
			if err != nil {
				t.Fatal(err)
			}
			if added != tt.want {
				t.Errorf("got  %s\nwant %s", added, tt.want)
			}
		})
	}
}

func TestAppendNamesTheCurrencyIfNothingElseDoes(t *testing.T) {
	c := parsed(t, strings.Replace(strings.Replace(beforeLog, "currency: USD\n", "", 1), "100000",
		`"$100,000"`, 1))
	_, added, err := casefile.Append(c, casefile.Event{On: date(t, "2026-05-04"), What: casefile.EventReplyNo,
		Terms: casefile.Terms{Base: money(t, "100000")}})
	if want := "{on: 2026-05-04, what: reply-no, base: 100000 USD}"; err != nil || added != want {
		t.Errorf("got %s, %v, want %s", added, err, want)
	}
}

func TestAppendNamesTheCurrencyBesideAnotherOne(t *testing.T) {
	c := parsed(t, "rates: {GBP: 1.27}\nrates_on: 2026-05-01\n"+
		strings.Replace(beforeLog, "company: Acme", "company: Acme\n    currency: GBP", 1))
	next, _, err := casefile.Append(c, casefile.Event{On: date(t, "2026-05-04"), What: casefile.EventReplyNo,
		Terms: casefile.Terms{Base: money(t, "100000")}})
	if err != nil || next.Log[0].Base.String() != "$100,000" {
		t.Errorf("got %v, %v, want $100,000", next, err)
	}
}

func TestAppendRefuses(t *testing.T) {
	event := casefile.Event{On: date(t, "2026-05-04"), What: casefile.EventNews, Text: "They moved."}
	for _, tt := range []struct{ name, text, want string }{
		{"an event before the last one", beforeLog + "log:\n  - {on: 2026-05-05, what: applied}\n",
			"ada.yaml:13:10: log[1].on: the log goes from oldest to newest: 2026-05-04 comes after 2026-05-05 (line 12)"},
		{"an opportunity that must be named", beforeLog + "  - {id: beta, company: Beta}\n",
			"ada.yaml:13:5: log[0].opportunity: missing: which one of acme, beta is it about?"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := parsed(t, tt.text)
			next, _, err := casefile.Append(c, event)
			if next != nil || err == nil || err.Error() != tt.want {
				t.Errorf("got %v\nwant %s", err, tt.want)
			}
		})
	}
	var input casefile.InputError
	if _, _, err := casefile.Append(&casefile.Case{}, event); !errors.As(err, &input) {
		t.Errorf("a case built in Go: got %v", err)
	}
}

func TestWithThread(t *testing.T) {
	for _, tt := range []struct{ name, before, after string }{
		{"a block", "  - id: acme\n    company: Acme\n    # who\n    people:\n",
			"  - id: acme\n    company: Acme\n    thread: inbox/a.eml\n    # who\n    people:\n"},
		{"a block without lists", "  - id: acme\n    company: Acme\n",
			"  - id: acme\n    thread: inbox/a.eml\n    company: Acme\n"},
		{"braces", "  - {company: Acme, id: acme}\n", "  - {thread: inbox/a.eml, company: Acme, id: acme}\n"},
		{"quoted keys", "  - {\"company\": \"Acme\"}\n",
			"  - {\"thread\": \"inbox/a.eml\", \"company\": \"Acme\"}\n"},
		{"another thread", "  - company: Acme\n    thread: 'old file.eml' # last\n",
			"  - company: Acme\n    thread: inbox/a.eml # last\n"},
		{"another thread in braces", "  - {company: Acme, thread: b.eml}\n",
			"  - {company: Acme, thread: inbox/a.eml}\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			const head = "client: {name: Ada Vale, email: ada@mail.example}\nopportunities:\n"
			before := tt.before
			if strings.HasSuffix(before, "people:\n") {
				const people = "      - {role: recruiter, name: Nils New}\n"
				before, tt.after = before+people, tt.after+people
			}
			for _, eol := range []string{"\n", "\r\n"} {
				c := parsed(t, strings.ReplaceAll(head+before, "\n", eol))
				next, err := casefile.WithThread(c, 0, "inbox/a.eml")
				if err != nil {
					t.Fatal(err)
				}
				if want := strings.ReplaceAll(head+tt.after, "\n", eol); string(next.Text()) != want {
					t.Errorf("got\n%s\nwant\n%s", next.Text(), want)
				}
			}
		})
	}
	c := parsed(t, "client: {name: Ada Vale, email: ada@mail.example}\nopportunities:\n  - company: Acme\n")
	const want = `ada.yaml:3: add this to the opportunity "acme" by hand: thread: a.eml`
	if _, err := casefile.WithThread(c, 0, "a.eml"); err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

// FuzzAppend checks that whatever a case looks like, an event is added to it without any other
// change, or not at all.
func FuzzAppend(f *testing.F) {
	cases := generatedCases()
	for i, name := range slices.Sorted(maps.Keys(cases)) {
		if i%7 == 0 { // TestAppendInEveryStyle reads them all
			f.Add([]byte(cases[name]))
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := casefile.Parse("ada.yaml", bytes.NewReader(text))
		if err != nil {
			return
		}
		e := casefile.Event{On: date(t, "2026-05-04"), What: casefile.EventNews, Text: "They moved: up."}
		if len(c.Opportunities) > 0 {
			e.Opportunity = c.Opportunities[0].ID
		}
		next, _, err := casefile.Append(c, e)
		if err != nil {
			return
		}
		checkAdded(t, text, next.Text(), true)
		if n := len(next.Log); n != len(c.Log)+1 || next.Log[n-1].Text != e.Text {
			t.Errorf("got the log %v", next.Log)
		}
		if _, err := casefile.Parse("ada.yaml", bytes.NewReader(next.Text())); err != nil {
			t.Error(err)
		}
	})
}
