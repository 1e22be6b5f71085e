package drafts

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/worth"
)

const standingCase = `version: 1
id: a
currency: USD
coach: {name: Dana Reyes, email: dana@coach.example}
client: {name: Ada Lind, email: ada@mail.example, timezone: Europe/London}
opportunities:
  - id: acme
    company: Acme
    people:
      - {id: nils, role: recruiter, name: Nils New, email: nils@acme.example}
    offers:
      - {id: a, made: 2026-06-01, base: 100000}
      - {id: b, made: 2026-06-10, base: 110000}
      - {id: c, made: 2026-06-20, status: STATUS, base: 120000}
    asks:
      - {round: 1, base: 130000}
`

// The worth of a case, like its drafts, is about the current offer, not about one that has ended.
func TestWorthIsOfTheCurrentOffer(t *testing.T) {
	for _, tt := range []struct {
		name, from, to  string
		current, change string // the current offer, and the change from the first one to it
		asks            int
		without         int
	}{
		{"the last", "STATUS", "written", "c",
			"+$20,000 in year one, +$20,000 in year two, +$20,000 in year three, +$20,000 in " +
				"year four", 1, 0},
		{"one before it", "STATUS", "rescinded", "b",
			"+$10,000 in year one, +$10,000 in year two, +$10,000 in year three, +$10,000 in " +
				"year four", 1, 0},
		{"agreed", "STATUS", "agreed", "c",
			"+$20,000 in year one, +$20,000 in year two, +$20,000 in year three, +$20,000 in " +
				"year four", 0, 0},
		{"one without a base", "status: STATUS, base: 120000", "status: written, start: 2026-09-01",
			"", "", 0, 1},
		{"an opportunity that is over", "    company: Acme\n",
			"    company: Acme\n    stage: declined\n", "", "", 0, 0},
	} {
		w, err := worth.Of(parseCase(t,
			strings.Replace(strings.Replace(standingCase, tt.from, tt.to, 1), "STATUS", "written",
				1)), comp.Assumptions{})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		o := w.Opportunities[0]
		current, change := "", ""
		if f := o.Current(); f != nil {
			current = f.ID
		}
		if o.Outcome != nil {
			change = o.Outcome.String()
		}
		if current != tt.current || change != tt.change || len(o.Asks) != tt.asks ||
			len(w.Without) != tt.without {
			t.Errorf("%s: %q is current, changed by %q, %d asks, %d without a base, want %q, %q, "+
				"%d, %d", tt.name, current, change, len(o.Asks), len(w.Without), tt.current,
				tt.change, tt.asks, tt.without)
		}
	}
}

// A letter doesn't fail because of something that it doesn't show.
func TestCoachEmailsComputeWhatTheyShow(t *testing.T) {
	text := strings.Replace(standingCase, "STATUS", "agreed", 1) + `  - id: zed
    company: Zed
    offers:
      - {id: z, made: 2026-06-02, base: 90000, equity: {units: 5}}
`
	for need, fails := range map[string]bool{"outcome": false, "paths": true} {
		front := strings.NewReplacer("stage: counter", "stage: coach", "to: recruiter",
			"to: client", "note: N", "note: N\nneeds: ["+need+"]").Replace(kindText("a"))
		_, err := catalogOf(t, "coach/x.md", front).Draft(parseCase(t, text),
			letter.Request{Kind: "x", Send: instant(t, "2026-07-01T10:00:00Z"), Opportunity: "acme"})
		if (err != nil) != fails {
			t.Errorf("%s: %v", need, err)
		}
	}
}

func TestDraftOfABadCaseIsAnError(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("a"))
	send := instant(t, "2026-07-01T10:00:00Z")
	if _, err := cat.Draft(nil, letter.Request{Kind: "x", Send: send}); err == nil {
		t.Error("no case was drafted from")
	}
	c := &casefile.Case{Opportunities: []casefile.Opportunity{{Forfeits: []casefile.Forfeit{{}},
		Market: []casefile.Market{{}}}}}
	if _, err := cat.Draft(c, letter.Request{Kind: "x", Send: send}); err == nil ||
		!strings.Contains(err.Error(), "client: missing") {
		t.Errorf("got %v", err)
	}
	if _, err := NewCatalog(nil); err == nil {
		t.Error("a catalog was read from nowhere")
	}
}

// A letter knows the offers of its day: the coach's comparison in June doesn't show an offer made
// in July.
func TestEmailsKnowTheOffersOfTheirDay(t *testing.T) {
	const table = `{{ range .Paths.ByYear.Head }}{{ . }};{{ end }}{{ range .Paths.ByYear.Rows }}{{ index . 1 }};{{ end }}`
	cat := catalogOf(t, "coach/x.md",
		strings.NewReplacer("stage: counter", "stage: coach", "to: recruiter", "to: client",
			"note: N", "note: N\nneeds: [paths]").Replace(kindText(table)))
	for send, want := range map[string]string{
		"2026-03-01T10:00:00Z": "Year;Amazon L6;$304,000;$317,000;$337,000;$337,000;$1,295,000;\n",
		"2026-06-30T10:00:00Z": "Year;Amazon L7;$448,000;$474,000;$544,000;$544,000;$2,010,000;\n",
	} {
		d, err := cat.Draft(caseFile(t, "erica.yaml"),
			letter.Request{Kind: "x", Opportunity: "amazon", Send: instant(t, send)})
		if err != nil {
			t.Fatal(err)
		}
		if d.Text != want {
			t.Errorf("%s: got %s, want %s", send, d.Text, want)
		}
		if d.From.Name != "Dana Reyes" || len(d.To) != 1 || d.To[0].Name != "Erica Vale" {
			t.Errorf("from %v to %v", d.From, d.To)
		}
	}
	if _, err := cat.Draft(caseFile(t, "oliver.yaml"),
		letter.Request{Kind: "x", Send: instant(t, "2026-03-05T10:00:00Z")}); err == nil ||
		err.Error() != `x needs coach.email (opportunity "harbour", oliver.yaml:5)` {
		t.Errorf("a coach without an address: %v", err)
	}
	if _, err := cat.Draft(caseFile(t, "erica.yaml"),
		letter.Request{Kind: "x", Send: instant(t, "2026-06-30T10:00:00Z"), To: "priya"}); err == nil {
		t.Error("what the coach writes to the client went to a recruiter")
	}
}
