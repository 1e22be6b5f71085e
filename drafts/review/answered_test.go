package review_test

import (
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

const answered = `version: 1
id: uma
currency: EUR
coach: {name: Dana Reyes}
client: {name: Uma Falk, email: uma@mail.example, timezone: Europe/Vienna, voice: direct}
opportunities:
  - id: main
    company: Nordal
    stage: offer
    people: [{role: recruiter, name: Max Orr, email: max@nordal.example}]
    offers:
      - {id: one, made: 2026-05-04, base: 71000, relocation: {amount: 4000, grossed_up: true},
         other_terms: [one day a week from home], deadline: 2026-05-29}
    asks: [{round: 1, base: 78000}, {round: 2, bonus: {target: 12}}]
log:
  - {on: 2026-05-05, what: sent, kind: counter-base}
  - {on: 2026-05-06, what: reply-partial, base: 74000, relocation: {amount: 6500},
     other_terms: [two days a week from home]}
`

// What an answer in the log has changed is part of the offer, with what it leaves as it was.
func TestAnswered(t *testing.T) {
	c, err := casefile.Parse("uma.yaml", strings.NewReader(answered))
	if err != nil {
		t.Fatal(err)
	}
	cat := catalog(t)
	for kind, says := range map[string]string{
		"accept-recap":  "€6,500, grossed up for taxes",
		"decision-time": "base to €74,000",
		"lever-pivot":   "a bonus target of 12%",
	} {
		d, err := cat.Draft(c, letter.Request{Kind: kind, Send: time.Date(2026, 5, 7, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, says) {
			t.Errorf("%s: want %q in\n%s", kind, says, d.Text)
		}
		for _, f := range review.Draft(d, c).Findings {
			t.Errorf("%s: %v", kind, f)
		}
	}
}

// An acceptance is held against what the log says that they agreed to.
func TestAcceptanceOfAYes(t *testing.T) {
	cat := catalog(t)
	const sent, step = "  - {on: 2026-05-05, what: sent, kind: counter-base}\n",
		"  - {on: 2026-05-06, what: reply-partial, base: 73000}\n  - {on: 2026-05-06, what: sent, kind: final-ask}\n"
	head, _, _ := strings.Cut(answered, "    asks:")
	for _, tt := range []struct{ ask, log, agreed, other string }{
		{"base: 78000", sent, "€78,000", ""},
		{"base: 78000", sent + "  - {on: 2026-05-07, what: reply-yes}\n", "€78,000", "€71,000"},
		{"base: 78000", sent + "  - {on: 2026-05-07, what: reply-yes, base: 77000}\n", "€77,000", "€78,000"},
		{"base: 78000, fallback: {base: 75000}", sent + step, "€75,000", ""},
		{"base: 78000, fallback: {base: 75000}", sent + step + "  - {on: 2026-05-07, what: reply-yes}\n",
			"€75,000", "€73,000"},
		{"relocation: {amount: 9000}", strings.Replace(sent, "base", "relocation", 1) +
			"  - {on: 2026-05-07, what: reply-yes}\n", "€9,000", "€4,000"},
	} {
		c, err := casefile.Parse("uma.yaml", strings.NewReader(head+"    asks: [{"+tt.ask+"}]\nlog:\n"+tt.log))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "accept-recap",
			Send: time.Date(2026, 5, 8, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, tt.agreed) || len(found(review.Draft(d, c), "agreed-terms")) > 0 {
			t.Errorf("%s after\n%swant no finding in\n%s", tt.ask, tt.log, d.Text)
		}
		d.HTML, d.Text = "", strings.ReplaceAll(d.Text, tt.agreed, tt.other)
		if got := found(review.Draft(d, c), "agreed-terms"); tt.other != "" && len(got) == 0 {
			t.Errorf("%s after\n%swant a finding in\n%s", tt.ask, tt.log, d.Text)
		}
	}
}

// A request for several things is a request to the end of its line.
func TestRecapOfARequest(t *testing.T) {
	cat := catalog(t)
	head, _, _ := strings.Cut(answered, "    asks:")
	c, err := casefile.Parse("uma.yaml", strings.NewReader(head+"    asks: [{base: 78000, sign_on: 9000, equity: {units: 700}}]\n"+
		"log: [{on: 2026-05-05, what: sent, kind: counter-base}]\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := cat.Draft(c, letter.Request{Kind: "call-recap.discussion",
		By:   calendar.LocalTime{Date: calendar.NewDate(2026, 5, 12)},
		Send: time.Date(2026, 5, 7, 9, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range review.Draft(d, c).Findings {
		t.Errorf("%v in\n%s", f, d.Text)
	}
	d.HTML, d.Text = "", strings.Replace(d.Text, "My request for a base salary of €78,000, ", "The offer: ", 1)
	d.Text = strings.Replace(d.Text, "my request for a base salary of €78,000, ", "their offer: ", 1)
	if got := found(review.Draft(d, c), "figures"); len(got) == 0 {
		t.Errorf("want a finding in\n%s", d.Text)
	}
}

func TestOneAskOfAShare(t *testing.T) {
	c, err := casefile.Parse("uma.yaml", strings.NewReader(answered))
	if err != nil {
		t.Fatal(err)
	}
	for says, want := range map[string]string{
		"Could you offer a bonus of a bonus target of 12%?":          "",
		"Could you offer a bonus of 12% of my annual base?":          "",
		"Could you offer a bonus of 12%, and a share of a new base?": "base",
	} {
		d := draftOf("Hi Max,\n\nThank you for the letter. " + says + "\n\nBest,\nUma\n")
		d.Subject, d.Kind, d.Opportunity = "The offer – Uma Falk", "", "main"
		d.Send = time.Date(2026, 5, 7, 9, 0, 0, 0, time.UTC)
		if got := strings.Join(found(review.Draft(d, c), "one-ask"), "|"); got != want {
			t.Errorf("%q: found %q, want %q", says, got, want)
		}
	}
}

// TestAskedAgain checks acceptances that go back to what was asked for and not granted.
func TestAskedAgain(t *testing.T) {
	c, err := casefile.Parse("uma.yaml", strings.NewReader(answered))
	if err != nil {
		t.Fatal(err)
	}
	cat := catalog(t)
	d, err := cat.Draft(c, letter.Request{Kind: "accept-recap",
		Send: time.Date(2026, 5, 7, 9, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	text := d.Text
	for _, tt := range []struct{ old, new, want string }{
		{"salary: €74,000", "salary: €78,000", "-|€78,000"},
		{"What we agreed", "I'll sign once the base is €78,000.\n\nWhat we agreed", "€78,000"},
		{"What we agreed", "I'm not ready to accept yet.\n\nWhat we agreed", "not ready to accept"},
		{"What we agreed", "I'll sign it as soon as I have it.\n\nWhat we agreed", ""},
	} {
		if d.Text = strings.Replace(text, tt.old, tt.new, 1); d.Text == text {
			t.Fatalf("no %q in\n%s", tt.old, text)
		}
		if got := strings.Join(found(review.Draft(d, c), "agreed-terms"), "|"); got != tt.want {
			t.Errorf("%q: found %q, want %q", tt.new, got, tt.want)
		}
	}
}

// TestSignsOne checks a promise to sign with amounts that two asks have, of which one would be signed.
func TestSignsOne(t *testing.T) {
	c := readCase(t, "erica.yaml")
	asks := &c.Opportunities[0].Asks
	*asks = append(*asks, (*asks)[0])
	(*asks)[1].WouldSign = false
	testSlips(t, c, []slip{{"ready-to-sign", "I'll sign the same day.", ""}})
}

// TestSurvey checks that a source of the case isn't taken for a threat.
func TestSurvey(t *testing.T) {
	c := readCase(t, "erica.yaml")
	testSlips(t, c, []slip{{"ultimatum", "Tribunal Weekly has the same figure.", "Tribunal"}})
	c.Opportunities[0].Market = append(c.Opportunities[0].Market, casefile.Market{Source: "Tribunal Weekly"})
	testSlips(t, c, []slip{{"ultimatum", "Tribunal Weekly has the same figure.", ""}})
}

// TestGivesIn edits a counter so that it asks for what they offer, or takes the offer as it is.
func TestGivesIn(t *testing.T) {
	c := readCase(t, "erica.yaml")
	d, err := catalog(t).Draft(c, letter.Request{Kind: "counter-sign-on-split",
		Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	text := d.Text
	d.HTML = ""
	for _, s := range []slip{
		{"figures", "I read your 10-K and the 8-K on the plan.", ""},
		{"figures", "I'd like to ask for $225,000 instead of $120,000.", ""},
		{"figures", "I'd like to ask for $120,000 instead of $225,000.", "$120,000 instead of $225,000"},
		{"ready-to-sign", "At $225,000, I'll sign today.", ""},
		{"ready-to-sign", "At $120,000, I'll sign today.", "$120,000"},
		{"ready-to-sign", "I accept the offer as it is.", "I accept the offer"},
		{"ready-to-sign", "I'd like to know more before I accept the offer.", ""},
		{"ready-to-sign", "I'd gladly sign at $120,000.", "$120,000"},
		{"ready-to-sign", "I'd gladly sign at $120,000 if the level were right.", ""},
		{"ready-to-sign", "Regardless, I'm in.", "I'm in"},
		{"ready-to-sign", "Even without that, I'd still take the job.", "I'd still take the job"},
		{"ready-to-sign", "If the answer is no, I understand. I'll accept the offer.", "I'll accept"},
		{"ready-to-sign", "Whatever you decide is fine.", "Whatever you decide is fine"},
		{"ready-to-sign", "If you can't do that, I'd accept with a later start.", ""},
		{"ready-to-sign", "Otherwise, I could take the call at noon.", ""},
		{"ready-to-sign", "I'd never sign at $120,000.", ""},
		{"ready-to-sign", "Even so, I couldn't take the job.", ""},
		{"ready-to-sign", "In any event, I can sign the waiver on Monday.", ""},
		{"ready-to-sign", "Anyway, I'll sign up for the tour.", ""},
		{"ready-to-sign", "Regardless, I'd join the morning call.", ""},
		{"ready-to-sign", "Otherwise, I could take your offer to my accountant.", ""},
		{"ready-to-sign", "Whatever you could do would be great.", ""},
		{"ready-to-sign", "Whatever you can offer would be enough.", "Whatever you can offer would be enough"},
		{"ready-to-sign", "If that isn't possible, I'd take your offer today.", "I'd take your offer"},
		{"ready-to-sign", "Even if you can't, I'll join the company in May.", ""},
		{"ready-to-sign", "Either way, I'd accept it gladly.", "I'd accept"},
		{"ready-to-sign", "Regardless, I look forward to your answer.", ""},
		{"ready-to-sign", "Once that's done, I accept the offer gladly.", ""},
	} {
		d.Text = strings.Replace(text, "\n\nBest", "\n\n"+s.says+"\n\nBest", 1)
		if got := strings.Join(found(review.Draft(d, c), s.rule), "|"); got != s.finds {
			t.Errorf("%s: %q: found %q, want %q", s.rule, s.says, got, s.finds)
		}
	}
}

// What they said yes to is theirs to offer, whatever they say to what is asked for next.
func TestYesBeforeANo(t *testing.T) {
	head, _, _ := strings.Cut(answered, "  - {on: 2026-05-06, what: reply-partial")
	c, err := casefile.Parse("uma.yaml", strings.NewReader(head+"  - {on: 2026-05-06, what: reply-yes}\n"+
		"  - {on: 2026-05-06, what: sent, kind: counter-terms}\n  - {on: 2026-05-07, what: reply-no}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{"accept-recap", "call-recap.discussion", "written-offer-request"} {
		d, err := catalog(t).Draft(c, letter.Request{Kind: kind, Send: time.Date(2026, 5, 8, 9, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(d.Text, "€78,000") {
			t.Errorf("%s: want €78,000 in\n%s", kind, d.Text)
		}
		for _, f := range review.Draft(d, c).Findings {
			t.Errorf("%s: %v", kind, f)
		}
	}
}
