package drafts

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// slotted is a kind with three slots, one of them inside a paragraph and one of them empty.
const slotted = `{{ template "partials/greeting" . }}

{{ block "opening" . }}Thanks for the offer.{{ end }}

I'd like more. {{ block "reason" . }}It's fair, {{ .Company }}.{{ end }} Could we talk?

{{ block "line" . }}{{ end }}

{{ template "partials/closing" . }}
`

func slottedCatalog(t testing.TB) *Catalog {
	t.Helper()
	return catalogOf(t, kindPath, kindText(slotted),
		"partials/greeting.md", "Hi,\n", "partials/closing.md", "Best\n")
}

const tinyCase = `version: 1
id: c
currency: USD
coach: {name: Dana Reyes, email: dana@coach.example}
client: {name: Ada Byron, email: ada@mail.example, timezone: America/New_York, calendar: US}
opportunities:
  - id: acme
    company: Acme
    people: [{id: r, role: recruiter, name: Rob Roy, email: rob@acme.example}]
private: {walk_away: 187500, notes: [her manager told her to take anything at all]}
`

var tinySend = time.Date(2026, 6, 30, 15, 0, 0, 0, time.UTC)

func tinyDraft(t testing.TB, cat *Catalog, words string) (*Draft, error) {
	t.Helper()
	return cat.Draft(parseCase(t, tinyCase+words), letter.Request{Kind: "x", Send: tinySend})
}

func TestWords(t *testing.T) {
	cat := slottedCatalog(t)
	for _, tt := range []struct{ name, words, want string }{
		{"none", "",
			"Hi,\n\nThanks for the offer.\n\nI'd like more. It's fair, Acme. Could we talk?\n\nBest\n"},
		{"a slot", "words: {x: {opening: Good news.}}",
			"Hi,\n\nGood news.\n\nI'd like more. It's fair, Acme. Could we talk?\n\nBest\n"},
		{"behind a slot", "words: {x: {opening+: I mean it.}}",
			"Hi,\n\nThanks for the offer. I mean it.\n\nI'd like more. It's fair, Acme. Could we talk?\n\nBest\n"},
		{"in front of a slot", "words: {x: {+reason: Hear me out.}}",
			"Hi,\n\nThanks for the offer.\n\nI'd like more. Hear me out. It's fair, Acme. Could we talk?\n\nBest\n"},
		{"around words of her own", "words: {x: {+reason: One., reason: Two., reason+: Three.}}",
			"Hi,\n\nThanks for the offer.\n\nI'd like more. One. Two. Three. Could we talk?\n\nBest\n"},
		{"a paragraph behind a slot", "words:\n  x:\n    opening+: |\n      I mean it.\n\n      Really.\n",
			"Hi,\n\nThanks for the offer.\n\nI mean it.\n\nReally.\n\nI'd like more. It's fair, Acme. Could we talk?\n\nBest\n"},
		{"behind an empty slot", "words: {x: {line+: PS}}",
			"Hi,\n\nThanks for the offer.\n\nI'd like more. It's fair, Acme. Could we talk?\n\nPS\n\nBest\n"},
		{"inside a paragraph", "words: {x: {reason: Others *pay* more.}}",
			"Hi,\n\nThanks for the offer.\n\nI'd like more. Others pay more. Could we talk?\n\nBest\n"},
		{"paragraphs and a list", "words:\n  x:\n    opening: |\n      One.\n\n      Two:\n\n      - a\n      - b\n",
			"Hi,\n\nOne.\n\nTwo:\n\n• a\n• b\n\nI'd like more. It's fair, Acme. Could we talk?\n\nBest\n"},
		{"an empty slot", "words: {x: {line: My own line.}}",
			"Hi,\n\nThanks for the offer.\n\nI'd like more. It's fair, Acme. Could we talk?\n\nMy own line.\n\nBest\n"},
		{"the body", "words: {x: {body: All mine.}}", "Hi,\n\nAll mine.\n\nBest\n"},
		{"template syntax is text", `words: {x: {body: "{{ .Client.Name }} {{ end }} {{"}}`,
			"Hi,\n\n{{ .Client.Name }} {{ end }} {{\n\nBest\n"},
		{"a link", `words: {x: {body: "See [this](https://a.example/b)."}}`,
			"Hi,\n\nSee this (https://a.example/b).\n\nBest\n"},
		{"another kind's", "words: {y: {opening: Good news.}}", ""},
	} {
		d, err := tinyDraft(t, cat, tt.words)
		if tt.want == "" {
			if err == nil {
				t.Errorf("%s: got no error", tt.name)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if d.Text != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.name, d.Text, tt.want)
		}
	}
}

func TestWordsOfTheOpportunityWin(t *testing.T) {
	cat := slottedCatalog(t)
	for _, tt := range []struct{ general, own, want string }{
		{"{x: {opening: G.}}", "{x: {opening: O.}}", "O.\n\nI'd like more. It's fair, Acme. Could we talk?"},
		{"{x: {opening: G.}}", "{x: {reason: O.}}", "G.\n\nI'd like more. O. Could we talk?"},
		{"{x: {body: G.}}", "{x: {body: O.}}", "O."},
		{"{x: {body: G.}}", "{x: {subject: O}}", "G."},
		{"{x: {opening: G.}}", "{x: {body: O.}}", "O."},
		{"{x: {body: G.}}", "{x: {opening: O.}}", "O.\n\nI'd like more. It's fair, Acme. Could we talk?"},
	} {
		text := strings.Replace(tinyCase, "    people:", "    words: "+tt.own+"\n    people:", 1) +
			"words: " + tt.general + "\n"
		d, err := cat.Draft(parseCase(t, text), letter.Request{Kind: "x", Send: tinySend})
		if err != nil {
			t.Fatal(err)
		}
		if want := "Hi,\n\n" + tt.want + "\n\nBest\n"; d.Text != want {
			t.Errorf("%s, %s: got\n%s\nwant\n%s", tt.general, tt.own, d.Text, want)
		}
	}
}

func TestWordsForTheSubject(t *testing.T) {
	cat := slottedCatalog(t)
	d, err := tinyDraft(t, cat, `words: {x: {subject: "*Base*: {{ .Company }} – Ada"}}`)
	if err != nil {
		t.Fatal(err)
	}
	if want := "*Base*: {{ .Company }} – Ada"; d.Subject != want {
		t.Errorf("got %q, want %q", d.Subject, want)
	}
	c := parseCase(t, tinyCase)
	c.Words = casefile.Words{"x": {"subject": "Hi\r\nBcc: eve@evil.example"}}
	if err := c.Validate(); err == nil {
		t.Error("a subject with a line break is valid")
	}
}

func TestWordsRefused(t *testing.T) {
	cat := slottedCatalog(t)
	for _, tt := range []struct{ words, want string }{
		{"{z: {opening: A}}", `case.yaml:11:9: words.z: unknown kind "z" (known: x)`},
		{"{x: {openning: A}}",
			`case.yaml:11:23: words.x.openning: unknown slot of x "openning": did you mean "opening"?`},
		{`{x: {reason: "a\n\nb"}}`, "case.yaml:11:21: words.x.reason: want one paragraph without a list " +
			"or a table: the slot is inside a paragraph of counter/x.md"},
		{`{d.e: {opening: A}}`, `case.yaml:11:9: words."d.e": unknown kind "d.e" (known: x)`},
		{`{x: {reason: "- a"}}`, "case.yaml:11:21: words.x.reason: want one paragraph without a list " +
			"or a table: the slot is inside a paragraph of counter/x.md"},
	} {
		_, err := tinyDraft(t, cat, "words: "+tt.words)
		var bad *casefile.Error
		if !errors.As(err, &bad) || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.words, err, tt.want)
		}
		if err := cat.CheckWords(parseCase(t, tinyCase+"words: "+tt.words)); !errors.As(err, &bad) {
			t.Errorf("%s: CheckWords returns %v", tt.words, err)
		}
	}
}

func TestWordsStayPrivate(t *testing.T) {
	cat := slottedCatalog(t)
	for _, words := range []string{
		`{opening: "I won't go below $187,500."}`,
		"{body: I would take 187.5k.}",
		"{subject: 187500 or nothing}",
		"{reason: Her manager told her to take anything.}",
	} {
		general := tinyCase + "words: {x: " + words + "}"
		own := strings.Replace(tinyCase, "    people:", "    words: {x: "+words+"}\n    people:", 1)
		for _, text := range []string{general, own} {
			_, err := cat.Draft(parseCase(t, text), letter.Request{Kind: "x", Send: tinySend})
			var private *PrivateError
			if !errors.As(err, &private) {
				t.Errorf("%s: got %v, want a PrivateError", words, err)
			}
		}
	}
}

func TestSlots(t *testing.T) {
	cat := slottedCatalog(t)
	c := parseCase(t, tinyCase+"words: {x: {opening: \"Good *news*.\"}}")
	got, err := cat.Slots(c, letter.Request{Kind: "x", Send: tinySend})
	if err != nil {
		t.Fatal(err)
	}
	want := []letter.Slot{
		{Name: "subject", Text: "S"}, {Name: "opening", Text: "Good news.", Own: true},
		{Name: "reason", Text: "It's fair, Acme."}, {Name: "line"},
		{Name: "body", Text: "Good news.\n\nI'd like more. It's fair, Acme. Could we talk?"},
	}
	if len(got) != len(want) {
		t.Fatalf("got %+v", got)
	}
	for i, s := range got {
		if s != want[i] {
			t.Errorf("got %+v, want %+v", s, want[i])
		}
	}
	if _, err := cat.Slots(c, letter.Request{Kind: "nothing", Send: tinySend}); err == nil {
		t.Error("an unknown kind has slots")
	}
	// what was rendered for the slots leaves the catalog as it was
	if d, err := tinyDraft(t, cat, ""); err != nil || !strings.Contains(d.Text, "Thanks for the offer.") {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestSlotsRefused(t *testing.T) {
	const apart = ": put it into partials/, or make it a slot, a block outside of everything else in the body"
	for _, tt := range []struct{ text, want string }{
		{`{{ if .Team }}{{ block "a" . }}b{{ end }}{{ end }}`,
			`counter/x.md:11: defines a template of its own, "a"` + apart},
		{`{{ block "a" . }}{{ block "b" . }}c{{ end }}{{ end }}`,
			`counter/x.md:11: defines a template of its own, "b"` + apart},
		{`{{ block "a" . }}b{{ end }}{{ template "a" . }}`, `counter/x.md:11: there are two slots "a"`},
		{`{{ block "a" .Level }}b{{ end }}`,
			`counter/x.md:11: a slot sees what its email sees: want {{ block "a" . }}`},
		{`{{ block "body" . }}b{{ end }}`, `counter/x.md:11: a slot can't be called "body": want ` +
			`lower-case letters and digits with single hyphens between, and neither subject nor body, ` +
			`which every kind has`},
		{`{{ block "A b" . }}b{{ end }}`, `counter/x.md:11: a slot can't be called "A b": want ` +
			`lower-case letters and digits with single hyphens between, and neither subject nor body, ` +
			`which every kind has`},
		{`{{ block "a" . }}{{ .Compny }}{{ end }}`, "counter/x.md:11: " + misspelt},
		{"{{ $x := 1 }}a\n{{ template \"partials/closing\" . }}{{ $x }}",
			"counter/x.md:12: $x isn't known here: what is declared between the greeting and the closing " +
				"stays there"},
	} {
		_, err := NewCatalog(templateFiles(kindPath, kindText(tt.text), "partials/closing.md", "Best"))
		wantProblems(t, err, tt.want)
	}
	_, err := NewCatalog(templateFiles(kindPath, kindText("a"), "partials/p.md", `{{ block "a" . }}b{{ end }}`))
	wantProblems(t, err, `partials/p.md:1: defines a template of its own, "a"`+apart)
}

// Blocks on consecutive lines are paragraphs of their own, if the line ends are inside them.
func TestSlotsOnConsecutiveLines(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("{{ block \"a\" . }}\nA\n{{ end }}\n{{ block \"b\" . }}\nB\n{{ end }}\n"))
	d, err := tinyDraft(t, cat, `words: {x: {a: "1\n\n2", b: "3\n\n4"}}`)
	if err != nil {
		t.Fatal(err)
	}
	if d.Text != "1\n\n2\n\n3\n\n4\n" {
		t.Errorf("got %q", d.Text)
	}
}

// Every kind has slots that can be shown for the cases that it can be drafted from.
func TestSlotsOfTheBuiltInKinds(t *testing.T) {
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	c := caseFile(t, "erica.yaml")
	shown := 0
	for _, k := range cat.Kinds() {
		r := letter.Request{Kind: k.ID, Send: instant(t, "2026-06-30T17:30:00Z"), Opportunity: "amazon"}
		d, err := cat.Draft(c, r)
		if err != nil {
			continue
		}
		slots, err := cat.Slots(c, r)
		if err != nil {
			t.Errorf("%s: %v", k.ID, err)
			continue
		}
		shown++
		for _, s := range slots {
			whole := d.Text
			if s.Name == casefile.SlotSubject {
				continue // that of a reply is its thread's
			}
			if !strings.Contains(whole, s.Text) {
				t.Errorf("%s: the slot %s isn't in the email:\n%s\n--\n%s", k.ID, s.Name, s.Text, whole)
			}
		}
	}
	if shown < 30 {
		t.Errorf("only %d kinds were tried", shown)
	}
}

func TestVariableOfASlotStaysInIt(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText(`{{ $x := "one" }}{{ block "a" . }}{{ $x := "two" }}{{ $x }}{{ end }} {{ $x }}.`))
	d, err := tinyDraft(t, cat, "")
	if err != nil || d.Text != "two one.\n" {
		t.Errorf("got %+v, %v", d, err)
	}
}

// What is added behind a list is a paragraph of its own.
func TestWordsBehindAList(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText(strings.Replace(slotted, `{{ block "line" . }}`,
		`{{ block "line" . }}Two things:
{{ range .Evidence }}
- {{ .Sentence }}{{ end }}
- That's all.`, 1)), "partials/greeting.md", "Hi,\n", "partials/closing.md", "Best\n")
	d, err := tinyDraft(t, cat, "words: {x: {line+: Ask me.}}")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(d.Text, "• That's all.\n\nAsk me.\n\nBest\n") {
		t.Errorf("got\n%s", d.Text)
	}
}

func TestNoWordsAreAddedToTheSubjectOrTheBody(t *testing.T) {
	cat := slottedCatalog(t)
	for field, want := range map[string]string{
		"subject+": "nothing can be added to the subject", "+body": "nothing can be added to the body",
		"openin+": `unknown slot of x "openin"`,
	} {
		_, err := tinyDraft(t, cat, "words: {x: {"+field+": More.}}")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", field, err)
		}
	}
}
