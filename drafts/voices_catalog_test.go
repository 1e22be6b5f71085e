package drafts

import (
	"strings"
	"sync"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/letter"
)

// voicedDraft drafts the kind x for a client with the voice and the calendar.
func voicedDraft(t *testing.T, cat *Catalog, voice, calendar string) *Draft {
	t.Helper()
	text := strings.Replace(tinyCase, "calendar: US", "voice: "+voice+", calendar: "+calendar, 1)
	d, err := cat.Draft(parseCase(t, text), letter.Request{Kind: "x", Send: tinySend})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestSiblings(t *testing.T) {
	cat := catalogOf(t,
		kindPath, kindText("{{ block \"a\" . }}Warm, {{ .Company }}.{{ end }}"),
		"counter/x.direct.md", "{{ block \"a\" . }}Direct, {{ .Company }}.{{ end }}",
		"counter/x.formal.md", "---\nsubject: Formal {{ .Company }}\n---\n{{ block \"a\" . }}Formal.{{ end }}")
	if kinds := cat.Kinds(); len(kinds) != 1 || kinds[0].ID != "x" {
		t.Errorf("got the kinds %v", kinds)
	}
	for _, tt := range [][3]string{{"warm", "S", "Warm, Acme.\n"}, {"direct", "S", "Direct, Acme.\n"},
		{"formal", "Formal Acme", "Formal.\n"}} {
		if d := voicedDraft(t, cat, tt[0], "US"); d.Subject != tt[1] || d.Text != tt[2] {
			t.Errorf("%s: got %q, %q", tt[0], d.Subject, d.Text)
		}
	}
	if got := cat.Source("counter/x.direct.md"); !strings.HasPrefix(got, "{{ block") {
		t.Errorf("got the source %q", got)
	}
	k, err := NewCatalogOf("x", templateFiles(kindPath, kindText("a"), "counter/x.direct.md", "b"))
	if err != nil {
		t.Fatal(err)
	}
	if d := voicedDraft(t, k, "direct", "US"); d.Text != "b\n" {
		t.Errorf("got %q", d.Text)
	}
	if k.Hash() == catalogOf(t, kindPath, kindText("a"), "counter/x.direct.md", "c").Hash() {
		t.Error("the hash ignores siblings")
	}
}

func TestSiblingsRefused(t *testing.T) {
	main := kindText("{{ block \"a\" . }}b{{ end }}")
	for _, tt := range []struct{ sibling, want string }{
		{"c",
			"counter/x.direct.md: has the slots subject, body; want those of counter/x.md: subject, a, body"},
		{"{{ block \"a\" . }}{{ .Compny }}{{ end }}", "counter/x.direct.md:1: " + misspelt},
		{"---\nsubject: S\ntitle: T\n---\n{{ block \"a\" . }}b{{ end }}",
			`counter/x.direct.md:3:1: title: unknown key "title": known keys: subject`},
		{"---\n{}\n---\n{{ block \"a\" . }}b{{ end }}",
			"counter/x.direct.md:2:1: subject: missing: the subject in this voice, a template"},
		{"---\nsubject: S\n",
			"counter/x.direct.md:1: the front matter does not end: want a line of --- after it"},
		{"---\nsubject: \"{{ .Compny }}\"\n---\n{{ block \"a\" . }}b{{ end }}",
			"counter/x.direct.md:2: " + misspelt},
	} {
		_, err := NewCatalog(templateFiles(kindPath, main, "counter/x.direct.md", tt.sibling))
		wantProblems(t, err, tt.want)
	}
	_, err := NewCatalog(templateFiles("counter/x.formal.md", "a"))
	wantProblems(t, err, "counter/x.formal.md: is the formal voice of counter/x.md, which doesn't exist")
}

func TestSiblingsOfOverlays(t *testing.T) {
	base := templateFiles(kindPath, kindText("warm"), "counter/x.direct.md", "direct",
		"counter/x.formal.md", "formal")
	for _, tt := range []struct {
		name         string
		overlay      []string
		direct, warm string
	}{
		{"a main file replaces all its voices", []string{kindPath, kindText("mine")}, "mine\n", "mine\n"},
		{"a sibling replaces itself", []string{"counter/x.direct.md", "mine"}, "mine\n", "warm\n"},
		{"both", []string{kindPath, kindText("mine"), "counter/x.direct.md", "curt"}, "curt\n", "mine\n"},
	} {
		cat, err := NewCatalog(base, templateFiles(tt.overlay...))
		if err != nil {
			t.Fatal(err)
		}
		if got := voicedDraft(t, cat, "direct", "US").Text; got != tt.direct {
			t.Errorf("%s: direct is %q", tt.name, got)
		}
		if got := voicedDraft(t, cat, "warm", "US").Text; got != tt.warm {
			t.Errorf("%s: warm is %q", tt.name, got)
		}
	}
	// a later sibling on top of a replaced kind stays
	cat, err := NewCatalog(base, templateFiles(kindPath, kindText("mine")),
		templateFiles("counter/x.direct.md", "curt"))
	if err != nil {
		t.Fatal(err)
	}
	if got := voicedDraft(t, cat, "direct", "US").Text; got != "curt\n" {
		t.Errorf("got %q", got)
	}
}

// The formal voice and British English change the text of templates, but no value.
func TestForms(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("I'd like it. {{ .Company }} isn't an organization I've left."+
		"{{ if .Client.Name }} {{ template \"partials/p\" . }}{{ end }}\n\n{{ block \"a\" . }}It's a favor.{{ end }}",
		"subject: S", `subject: "It's {{ .Company }}"`),
		"partials/p.md", "We're close, {{ .Recruiter.Name }}.")
	const values = "Don't Organize"
	for _, tt := range []struct{ voice, calendar, subject, text string }{
		{"warm", "US", "It's " + values, "I'd like it. " + values +
			" isn't an organization I've left. We're close, Rob Roy.\n\nIt's a favor.\n"},
		{"direct", "CA", "It's " + values, "I'd like it. " + values +
			" isn't an organization I've left. We're close, Rob Roy.\n\nIt's a favor.\n"},
		{"formal", "US", "It is " + values, "I would like it. " + values +
			" is not an organization I have left. We are close, Rob Roy.\n\nIt is a favor.\n"},
		{"warm", "GB", "It's " + values, "I'd like it. " + values +
			" isn't an organisation I've left. We're close, Rob Roy.\n\nIt's a favour.\n"},
		{"formal", "IE", "It is " + values, "I would like it. " + values +
			" is not an organisation I have left. We are close, Rob Roy.\n\nIt is a favour.\n"},
	} {
		text := strings.NewReplacer("calendar: US", "voice: "+tt.voice+", calendar: "+tt.calendar,
			"company: Acme", `company: "`+values+`"`).Replace(tinyCase)
		for _, words := range []string{"", "words: {x: {a: \"I'd organize it.\"}}"} {
			d, err := cat.Draft(parseCase(t, text+words), letter.Request{Kind: "x", Send: tinySend})
			if err != nil {
				t.Fatal(err)
			}
			want := tt.text
			if words != "" {
				before, _, _ := strings.Cut(want, "\n\n")
				want = before + "\n\nI'd organize it.\n"
			}
			if d.Subject != tt.subject || d.Text != want {
				t.Errorf("%s, %s: got %q, %q, want %q", tt.voice, tt.calendar, d.Subject, d.Text, want)
			}
		}
	}
}

// A contraction that could be written out in two ways is refused, with the line it's on.
func TestContractionsRefused(t *testing.T) {
	_, err := NewCatalog(templateFiles(kindPath, kindText("Hi.\n\nI think\nI'd {{ .Company }}.\nIt's changed.")))
	const rest = " can be read in more than one way, and the formal voice has no contractions: write it out"
	wantProblems(t, err, "counter/x.md:14: I'd"+rest, "counter/x.md:15: It's"+rest)
	_, err = NewCatalog(templateFiles(kindPath, kindText("{{ template \"partials/p\" }}"), "partials/p.md",
		"{{ if 1 }}\nwe'd {{ end }}"))
	wantProblems(t, err, "partials/p.md:2: we'd"+rest)
}

// Drafts in every form can be made at the same time.
func TestFormsConcurrently(t *testing.T) {
	cat := catalogOf(t, kindPath, kindText("I'd organize it."))
	var wg sync.WaitGroup
	for _, voice := range []string{"warm", "direct", "formal"} {
		for _, calendar := range []string{"US", "GB"} {
			wg.Go(func() { voicedDraft(t, cat, voice, calendar) })
		}
	}
	wg.Wait()
}
