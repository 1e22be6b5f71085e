package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// namedCase has a company, a team, and a metric to fill in.
const namedCase = `version: 1
id: tess
currency: USD
coach: {name: Ira Moss, email: ira@coach.example}
client: {name: Tess Arden, email: tess@mail.example, timezone: America/Chicago, calendar: US}
opportunities:
  - id: main
    company: COMPANY
    role: Staff Engineer
    team: TEAM
    timezone: America/Chicago
    calendar: US
    people: [{id: joan, role: recruiter, name: Joan Ellery, email: joan@main.example}]
    level: {criteria: [{id: scale, text: systems that move $3M a day}]}
    evidence:
      - {criterion: scale, action: rebuilt the invoicing service, result: two products moved to it, metric: "METRIC", shareable: true}
      - {action: closed the largest account, result: it stayed, metric: "$777,000 a year", shareable: false}
    offers: [{id: o1, made: 2026-05-04, base: 180k, deadline: 2026-05-22T17:00}]
    asks: [{round: 1, base: 200k, because: [market]}]
    market: [{metric: base, value: 201k, source: "the survey of firms above $50M", retrieved: 2026-05-01}]
    moving: [{what: the 2-bedroom rate of $4k, amount: 6200}]
private: {walk_away: 4000000, target: 210k}
`

func namedDraft(t *testing.T, company, team, metric string) (*casefile.Case, *drafts.Draft) {
	t.Helper()
	src := strings.NewReplacer("COMPANY", company, "TEAM", team, "METRIC", metric).Replace(namedCase)
	c, err := casefile.Parse("tess.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	cat := catalog(t)
	d, err := cat.Draft(c, letter.Request{Kind: "counter-base",
		Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return c, d
}

func errorsIn(r *review.Report) (list []string) {
	for _, f := range r.Findings {
		if f.Severity == review.Error {
			list = append(list, f.Rule+": "+f.Words)
		}
	}
	return list
}

func TestNumbersInNames(t *testing.T) {
	for _, company := range []string{"4M", "3M", "7M Tools", "2K Games", "10x Genomics", "Studio 54",
		"500 Startups", "Level 3", "21st Century Mutual", "Five9", "Half a Million Ltd",
		"Forty Thousand Ltd", "The Nine Thousand, Inc."} {
		for _, team := range []string{"Billing", "5G", "1M Club"} {
			c, d := namedDraft(t, company, team, "31% lower cost")
			d.Subject += " – the " + strings.TrimPrefix(c.Opportunities[0].SpokenCompany(), "The ") + " offer"
			if got := errorsIn(review.Draft(d, c)); len(got) > 0 {
				t.Errorf("%s, %s: %q", company, team, got)
			}
		}
	}
	c, d := namedDraft(t, "4M", "Billing", "31% lower cost")
	d.Text = strings.ReplaceAll(d.Text, "$200,000", "$4M")
	d.HTML = ""
	if got := errorsIn(review.Draft(d, c)); len(got) != 1 || got[0] != "private: $4M" {
		t.Errorf("$4M isn't the company: %q", got)
	}
}

func TestFiguresInTexts(t *testing.T) {
	for _, tt := range []struct{ metric, says, want string }{
		{"$250k a year saved", "", ""},
		{"$4.5 million saved", "", ""},
		{"€90k of costs gone", "", ""},
		{"half a million dollars saved", "", ""},
		{"250 thousand USD saved", "", ""},
		{"$250k saved", "That was $250,000.", ""},
		{"$250k saved", "That was USD 250,000.", ""},
		{"$250k saved", "That was €250,000.", "figures: €250,000"},
		{"$250k saved", "That was $260k.", "figures: $260k"},
		{"saved", "It moves $3M a day.", ""},
		{"saved", "It moves $5M a day.", "figures: $5M"},
		{"saved", "The firms are above $50M.", ""},
		{"saved", "The rate is $4k.", ""},
		{"saved", "It brought $777,000.", "figures: $777,000"},
	} {
		c, d := namedDraft(t, "Halden", "Billing", tt.metric)
		d.Text = strings.Replace(d.Text, "\n\nBest", "\n\n"+tt.says+"\n\nBest", 1)
		d.HTML = ""
		if got := strings.Join(errorsIn(review.Draft(d, c)), "|"); got != tt.want {
			t.Errorf("%q, %q: got %q, want %q", tt.metric, tt.says, got, tt.want)
		}
	}
}

func TestFiguresInTheirSubject(t *testing.T) {
	const body = "To: joan@main.example\nFrom: tess@mail.example\n%\n\nHi Joan,\n\nThank you, I will read it.\n\nTess\n"
	c, _ := namedDraft(t, "Halden", "Billing", "31% lower cost")
	for _, tt := range []struct{ header, want string }{
		{"Subject: Re: Your $185k package", "figures: $185k"},
		{"Subject: Re: Your $185k package\nIn-Reply-To: <a@main.example>", ""},
		{"Subject: Your $185k package", "figures: $185k"},
	} {
		r, err := review.Message(strings.NewReader(strings.Replace(body, "%", tt.header, 1)), c,
			review.About{Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(errorsIn(r), "|"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.header, got, tt.want)
		}
	}
}

func TestInternationalAddress(t *testing.T) {
	src := strings.NewReplacer("COMPANY", "Bücher", "TEAM", "Billing", "METRIC", "31% lower cost",
		"joan@main.example", "joan@bücher.example").Replace(namedCase)
	c, err := casefile.Parse("tess.yaml", strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{"joan@bücher.example", "Joan@BÜCHER.example", "joan@xn--bcher-kva.example"} {
		r, err := review.Message(strings.NewReader("To: "+to+"\nFrom: tess@mail.example\n"+
			"Subject: Tess Arden – a question – Bücher\nContent-Type: text/plain; charset=utf-8\n\n"+
			"Hi Joan,\n\nThank you for this. Could we talk on Thursday about the team?\n\nTess\n"), c,
			review.About{Send: time.Date(2026, 5, 12, 15, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if got := errorsIn(r); len(got) > 0 {
			t.Errorf("%s: %q", to, got)
		}
	}
	r, err := review.Message(strings.NewReader("To: joan@bücher.example\nFrom: tess@mail.example\n"+
		"Subject: Tess Arden – a question – Bücher\nContent-Type: text/plain; charset=utf-8\n\n"+
		"Hi Karin,\n\nThank you for this.\n\nTess\n"), c, review.About{})
	if err != nil {
		t.Fatal(err)
	}
	if got := errorsIn(r); len(got) != 1 || got[0] != "finished: Karin" {
		t.Errorf("the recipient isn't recognized: %q", got)
	}
}

// TestSourceAtACompany checks that someone at any company of the case is a source inside, and that
// no other name is.
func TestSourceAtACompany(t *testing.T) {
	c, err := casefile.Parse("ida.yaml", strings.NewReader(twoOffers))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"A friend at Corrin told me that there is room.":      "A friend at Corrin told",
		"Someone I know at Corrin has said so.":               "Someone I know at Corrin has said",
		"One person at Velmar mentioned how you do it.":       "One person at Velmar mentioned",
		"A friend at Amazon told me that tests come first.":   "",
		"A friend who was at Corrin for years sends regards.": "",
	} {
		if got := of(c, says, "insider"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}
