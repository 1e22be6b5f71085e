package drafts

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// frontText is the front matter of a kind at counter/x.md; the text below it begins at line 11.
const frontText = `---
title: T
stage: counter
to: recruiter
window: ask
words: 100
subject: S
note: N
act: counter
---
`

const kindPath = "counter/x.md"

// kindText returns a template with the text, and with each first argument of a pair in its front
// matter replaced by the second.
func kindText(text string, replace ...string) string {
	return strings.NewReplacer(replace...).Replace(frontText) + text
}

// templateFiles makes a file system from alternating names and texts.
func templateFiles(namesAndTexts ...string) fstest.MapFS {
	m := fstest.MapFS{}
	for i := 0; i < len(namesAndTexts); i += 2 {
		m[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return m
}

// catalogOf makes a catalog from alternating names and texts.
func catalogOf(t testing.TB, namesAndTexts ...string) *Catalog {
	t.Helper()
	cat, err := NewCatalog(templateFiles(namesAndTexts...))
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

// parseCase parses a case from YAML; errors call it case.yaml.
func parseCase(t testing.TB, text string) *casefile.Case {
	t.Helper()
	c, err := casefile.Parse("case.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// caseFile reads one of the cases in testdata.
func caseFile(t testing.TB, name string) *casefile.Case {
	t.Helper()
	f, err := os.Open("../testdata/cases/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse(name, f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// problemsOf returns the lines of a CatalogError, and fails for any other error.
func problemsOf(t testing.TB, err error) []string {
	t.Helper()
	var e *CatalogError
	if !errors.As(err, &e) {
		t.Fatalf("got %T %v, want a CatalogError", err, err)
	}
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.Error()
		if !errors.Is(err, error(p)) {
			t.Errorf("the error does not unwrap to %v", p)
		}
	}
	if got := strings.Join(lines, "\n"); err.Error() != got {
		t.Errorf("Error() is\n%s\nwant a line for each problem:\n%s", err, got)
	}
	return lines
}

func wantProblems(t *testing.T, err error, want ...string) {
	t.Helper()
	if got := problemsOf(t, err); !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestCatalogRefusesSyntax(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"unclosed action", kindText("a\n{{ .Company"), "counter/x.md:12: unclosed action"},
		{"an end too many", kindText("a\n\n{{ end }}\n"), "counter/x.md:13: unexpected {{end}}"},
		{"an end too few", kindText("{{ if .Team }}\na\n"), "counter/x.md:13: unexpected EOF"},
		{"if without a condition", kindText("{{ if }}a{{ end }}"), "counter/x.md:11: missing value for if"},
		{"unknown variable", kindText("{{ $x }}"), `counter/x.md:11: undefined variable "$x"`},
		{"break outside", kindText("{{ break }}"), "counter/x.md:11: {{break}} outside {{range}}"},
		{"a control character, which must not reach a terminal", kindText("{{ \x1b[31m }}"),
			"counter/x.md:11: unrecognized character in action: U+001B"},
		{"bytes that are not UTF-8", kindText("{{ 'a\xff' }}"),
			"counter/x.md:11: malformed character constant: 'a\ufffd'"},
		{"in the subject", kindText("a", "subject: S", "subject: '{{ .Company'"),
			"counter/x.md:7: unclosed action"},
		{"in a quoted subject", kindText("a", "subject: S", `subject: "{{ end }}"`),
			"counter/x.md:7: unexpected {{end}}"},
		{"define", kindText("a\n{{ define \"b\" }}c{{ end }}"),
			`counter/x.md:12: defines a template of its own, "b": put it into ` +
				`partials/, or make it a slot, a block outside of everything else in the body`},
		{"define of itself", kindText("a\n{{ define \"counter/x.md\" }}c{{ end }}"),
			`counter/x.md:12: multiple definition of template "counter/x.md"`},
		{"define in the subject",
			kindText("a", "subject: S", `subject: '{{ define "b" }}c{{ end }}S'`),
			`counter/x.md:7: defines a template of its own, "b": put it into ` +
				`partials/, or make it a slot, a block outside of everything else in the body`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := NewCatalog(templateFiles(kindPath, tt.file))
			wantProblems(t, err, tt.want)
		})
	}
}

// dangerous are functions of sprig and text/template that depend on the clock, the host, or chance,
// exhaust memory, or print without the check of every printed value.
var dangerous = strings.Fields(`
	ago now date_in_zone dateInZone dateModify toDate unixEpoch htmlDate duration
	env expandenv getHostByName randInt randAlpha randAlphaNum randAscii randNumeric randBytes shuffle uuidv4
	genPrivateKey genCA genSelfSignedCert genSignedCert bcrypt htpasswd derivePassword encryptAES decryptAES
	until untilStep seq repeat nindent wrap wrapWith abbrev cat toString toStrings toJson fromJson toPrettyJson get set unset merge
	add sub mul div mod float64 addf osBase osDir tuple splitList regexMatch mustRegexMatch urlParse semver trunc substr
	printf print println html js urlquery call slice _body _line`)

func TestCatalogRefusesFunctions(t *testing.T) {
	for _, name := range dangerous {
		for _, file := range []string{
			kindText("a\n{{ " + name + " }}"), kindText("a\n{{ .Company | " + name + " }}"),
			kindText("a\n{{ if (" + name + " 1) }}{{ end }}"),
		} {
			_, err := NewCatalog(templateFiles(kindPath, file))
			wantProblems(t, err, fmt.Sprintf("counter/x.md:12: function %q not defined", name))
		}
		_, err := NewCatalog(templateFiles("partials/p.md", "a\n\n{{ "+name+" 1 }}"))
		wantProblems(t, err, fmt.Sprintf("partials/p.md:3: function %q not defined", name))
		if slices.Contains(Funcs(), name) {
			t.Errorf("Funcs lists %s", name)
		}
	}
}

func TestCatalogRefusesFrontMatter(t *testing.T) {
	for _, tt := range []struct {
		name, file string
		// how each line begins; the YAML reader's own words may change
		want []string
	}{
		{"empty file", "", []string{"counter/x.md:1: want front matter: a first line of ---, " +
			"YAML, and another line of ---"}},
		{"no front matter", "Hi {{ .To.FirstName }},\n", []string{"counter/x.md:1: want front matter: "}},
		{"a line before it", "\n" + frontText, []string{"counter/x.md:1: want front matter: "}},
		{"four dashes", "-" + frontText, []string{"counter/x.md:1: want front matter: "}},
		{"not ended", "---\ntitle: T\n",
			[]string{"counter/x.md:1: the front matter does not end: want a line of --- after it"}},
		{"not ended by a line", "---\ntitle: T\n --- \n",
			[]string{"counter/x.md:1: the front matter does not end"}},
		{"empty", "---\n---\na", []string{"counter/x.md"}},
		{"a list", "---\n- a\n---\n", []string{"counter/x.md:2"}},
		{"no YAML", kindText("a", "title: T", "title: [T"), []string{"counter/x.md:"}},
		{"unknown key", kindText("a", "title: T", "title: T\ntitel: T"),
			[]string{"counter/x.md:3:1: titel: "}},
		{"duplicate key", kindText("a", "title: T", "title: T\ntitle: U"),
			[]string{"counter/x.md:3:1: title: "}},
		{"not a text", kindText("a", "title: T", "title: [T]"), []string{"counter/x.md:2:"}},
		{"missing title", kindText("a", "title: T\n", ""), []string{"counter/x.md:2:1: title: missing: "}},
		{"missing stage", kindText("a", "stage: counter\n", ""),
			[]string{"counter/x.md:2:1: stage: missing: "}},
		{"missing to", kindText("a", "to: recruiter\n", ""), []string{"counter/x.md:2:1: to: missing: "}},
		{"missing window", kindText("a", "window: ask\n", ""),
			[]string{"counter/x.md:2:1: window: missing: "}},
		{"missing words", kindText("a", "words: 100\n", ""), []string{"counter/x.md:2:1: words: missing: "}},
		{"missing subject", kindText("a", "subject: S\n", ""),
			[]string{"counter/x.md:2:1: subject: missing: "}},
		{"missing note", kindText("a", "note: N\n", ""), []string{"counter/x.md:2:1: note: missing: "}},
		{"empty subject", kindText("a", "subject: S", "subject: ''"),
			[]string{"counter/x.md:7:10: subject: is empty: "}},
		{"nobody", kindText("a", "to: recruiter", "to: []"), []string{"counter/x.md:4:"}},
		{"unknown window", kindText("a", "window: ask", "window: askk"),
			[]string{`counter/x.md:5:9: window: unknown value "askk": did you mean "ask"? (known: ask, reply, nudge, hold, snap, final)`}},
		{"unknown role", kindText("a", "to: recruiter", "to: recruter"),
			[]string{`counter/x.md:4:5: to: unknown value "recruter": did you mean "recruiter"? (known: recruiter, hiring-manager, decider, current-manager, other, previous-recruiter, client)`}},
		{"unknown role in a list",
			kindText("a", "to: recruiter", "to: [recruiter, boss]\ncc: [hiring-managers]"), []string{
				`counter/x.md:4:17: to[1]: unknown value "boss" (known: `,
				`counter/x.md:5:6: cc[0]: unknown value "hiring-managers": did you mean "hiring-manager"?`}},
		{"unknown need", kindText("a", "note: N", "note: N\nneeds: [offer, ask.bse, sign_on]"), []string{
			`counter/x.md:9:16: needs[1]: unknown need "ask.bse": did you mean "ask.base"?`,
			`counter/x.md:9:25: needs[2]: unknown need "sign_on" (known: accepted, agreed, answered, `}},
		{"a fact that doesn't exist, and one twice", kindText("a", "note: N",
			"note: N\nneeds: [offer]\nwants: [evidnce, offer]"), []string{
			`counter/x.md:10:9: wants[0]: unknown fact "evidnce": did you mean "evidence"?`,
			`counter/x.md:10:18: wants[1]: "offer" is among the needs already`}},
		{"what only the client may see", kindText("a", "note: N",
			"note: N\nneeds: [paths]\nwants: [next]"), []string{
			"counter/x.md:9:9: needs[0]: only an email to the client may state paths",
			"counter/x.md:10:9: wants[0]: only an email to the client may state next"}},
		{"a rule about harm", kindText("a", "note: N",
			"note: N\nallow: [{rule: private, because: it is a test}]"), []string{
			`counter/x.md:9:16: allow[0].rule: unknown value "private" (known: agreed-terms, `}},
		{"unknown rule", kindText("a", "note: N",
			"note: N\nallow: [{rule: wordz, because: it is a test}]"), []string{
			`counter/x.md:9:16: allow[0].rule: unknown value "wordz": did you mean "words"?`}},
		{"an assumption that doesn't exist, and one twice", kindText("a", "note: N",
			"note: N\nneeds: [offer]\nassumes: [answerd, offer]"), []string{
			`counter/x.md:10:11: assumes[0]: unknown fact "answerd": did you mean "answered"?`,
			`counter/x.md:10:20: assumes[1]: "offer" is among the needs already`}},
		{"unknown date", kindText("a", "note: N", "note: N\nby: extension.untl"),
			[]string{`counter/x.md:9:5: by: unknown field "extension.untl": did you mean "extension.until"?`}},
		{"too many words", kindText("a", "words: 100", "words: 1001"),
			[]string{"counter/x.md:6:8: words: want a number of words from 1 to 1000, got 1001"}},
		{"no words", kindText("a", "words: 100", "words: -1"),
			[]string{"counter/x.md:6:8: words: want a number of words from 1 to 1000, got -1"}},
		{"unknown stage", kindText("a", "stage: counter", "stage: conter"),
			[]string{`counter/x.md:3:8: stage: want "counter", the folder that the template is in, got "conter"`}},
		{"another stage", kindText("a", "stage: counter", "stage: offer"),
			[]string{`counter/x.md:3:8: stage: want "counter", the folder that the template is in, got "offer"`}},
		{"unknown reply", kindText("a", "note: N", "note: N\nreplies: {maybe: x}"),
			[]string{"counter/x.md:9:11: replies.maybe: "}},
		{"reply to an unknown kind",
			kindText("a", "note: N", "note: N\nreplies: {\"yes\": x, silence: zzz}"),
			[]string{`counter/x.md:9: replies.silence: unknown kind "zzz" (known: x)`}},
		{"control character", kindText("a", "title: T", `title: "a\u0007b"`), []string{"counter/x.md:2:"}},
		{"bytes that are not UTF-8", kindText("a", "title: T", "title: a\xff"), []string{"counter/x.md:2:"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := NewCatalog(templateFiles(kindPath, tt.file))
			got := problemsOf(t, err)
			if len(got) != len(tt.want) {
				t.Fatalf("got\n%s\nwant %d lines, that begin with %q", err, len(tt.want), tt.want)
			}
			for i, want := range tt.want {
				if !strings.HasPrefix(got[i], want) {
					t.Errorf("got  %s\nwant %s…", got[i], want)
				}
			}
		})
	}
}

// Every problem is reported at once, in the order of files and lines; consequences of a broken file
// aren't reported too.
func TestCatalogReportsEverythingAtOnce(t *testing.T) {
	_, err := NewCatalog(templateFiles(
		kindPath, kindText("{{ template \"partials/p\" . }}\n{{ .Compny }}\n{{ .Tem }}",
			"words: 100", "words: 5000", "window: ask", "window: asks"),
		"counter/y.md", kindText("{{ .Compny }}", "note: N", "note: N\nreplies: {no: x, question: z}"),
		"partials/p.md", "{{ oops }}",
		"level/z.md", "no front matter",
	))
	want := []string{
		`counter/x.md:5:9: window: unknown value "asks": did you mean "ask"? (known: ask, reply, nudge, hold, snap, final)`,
		"counter/x.md:6:8: words: want a number of words from 1 to 1000, got 5000",
		`counter/x.md:12: unknown field of Letter "Compny": did you mean "Company"?`,
		`counter/x.md:13: unknown field of Letter "Tem": did you mean "Team"?`,
		`counter/y.md:12: unknown field of Letter "Compny": did you mean "Company"?`,
		"level/z.md:1: want front matter: a first line of ---, YAML, and another line of ---",
		`partials/p.md:1: function "oops" not defined`,
	}
	wantProblems(t, err, want...)
}

func TestCatalogRepliesGiveTheNearestKind(t *testing.T) {
	_, err := NewCatalog(templateFiles(
		kindPath, kindText("a", "note: N",
			"note: N\nreplies:\n  no: lever-pivt\n  partial: snap\n  question: far-away-from-all"),
		"answer/lever-pivot.md", kindText("a", "stage: counter", "stage: answer"),
		"holiday/snap.yes.md", kindText("a", "stage: counter", "stage: holiday"),
		"holiday/snap.no.md", kindText("a", "stage: counter", "stage: holiday"),
	))
	wantProblems(t, err,
		`counter/x.md:10: replies.no: unknown kind "lever-pivt": did you mean "lever-pivot"?`,
		`counter/x.md:11: replies.partial: unknown kind "snap" (known: snap.no, snap.yes)`,
		`counter/x.md:12: replies.question: unknown kind "far-away-from-all" (known: lever-pivot, snap.no, snap.yes, x)`,
	)
}

func TestCatalogRefusesFileNames(t *testing.T) {
	const badName = "want a file name of lower-case letters and digits with single hyphens or " +
		"dots between, at most 60, got "
	for _, tt := range []struct{ path, want string }{
		{"counter/X.md", badName + `"X.md"`},
		{"counter/a b.md", badName + `"a b.md"`},
		{"counter/-rf.md", badName + `"-rf.md"`},
		{"counter/a-.md", badName + `"a-.md"`},
		{"counter/a..b.md", badName + `"a..b.md"`},
		{"counter/a..md", badName + `"a..md"`},
		{"counter/_a.md", badName + `"_a.md"`},
		{"counter/a:b.md", badName + `"a:b.md"`},
		{`counter/a\b.md`, badName + `"a\\b.md"`},
		{"counter/é.md", badName + `"é.md"`},
		{"counter/con.md", `Windows keeps the name "con" for a device: want another one`},
		{"counter/aux.yes.md", `Windows keeps the name "aux" for a device: want another one`},
		{"counter/com1.md", `Windows keeps the name "com1" for a device: want another one`},
		{"counter/" + strings.Repeat("a", 61) + ".md", badName + `"` + strings.Repeat("a", 61) + `.md"`},
		{"counter/sub/a.md", "a template stands in its folder, not below it"},
		{"partials/sub/a.md", "a template stands in its folder, not below it"},
		{"partials/a#subject.md", badName + `"a#subject.md"`},
		{"partials/A.md", badName + `"A.md"`},
		{"conter/a.md", `unknown stage "conter": did you mean "counter"?`},
		{"docs/a.md", `unknown stage "docs" (known: before, level, offer, counter, approval, answer, holiday, close, current, coach)`},
	} {
		_, err := NewCatalog(templateFiles(tt.path, kindText("a")))
		wantProblems(t, err, tt.path+": "+tt.want)
	}
	for _, id := range []string{"a", "a.b", "a-b.c-1", "console", "com", "com10", "0",
		strings.Repeat("a", 60)} {
		if _, err := NewCatalog(templateFiles("counter/"+id+".md", kindText("a"))); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}

func TestCatalogRefusesTwins(t *testing.T) {
	_, err := NewCatalog(templateFiles(kindPath, kindText("a"), "level/x.md",
		kindText("a", "stage: counter", "stage: level")))
	wantProblems(t, err, `level/x.md: the kind "x" stands in counter/x.md already`)
}

func TestCatalogBounds(t *testing.T) {
	fits := kindText(strings.Repeat("a", maxTemplateBytes-len(frontText)))
	catalogOf(t, kindPath, fits)
	_, err := NewCatalog(templateFiles(kindPath, fits+"a"))
	if want := "counter/x.md: the template is larger than 256 KiB"; err == nil ||
		!strings.HasSuffix(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
	many := fstest.MapFS{}
	for i := range maxTemplates {
		many[fmt.Sprintf("partials/p%d.md", i)] = &fstest.MapFile{Data: []byte("a")}
	}
	if _, err := NewCatalog(many); err != nil {
		t.Error(err)
	}
	many["partials/q.md"] = &fstest.MapFile{Data: []byte("a")}
	if _, err := NewCatalog(many); err == nil || !strings.Contains(err.Error(), "more than 1000 templates") {
		t.Errorf("1001 templates: %v", err)
	}
}

// Files with Windows line ends give the same catalog, with the same lines.
func TestCatalogLineEnds(t *testing.T) {
	text := kindText("Hi {{ .To.FirstName }},\n\n{{ template \"partials/p\" . }}\n", "subject: S",
		"subject: 'S {{ .Company }}'")
	partial := "from {{ .Company }}\nwith love\n"
	c := caseFile(t, "erica.yaml")
	r := letter.Request{Kind: "x", Opportunity: "amazon", Send: instant(t, "2026-06-30T17:30:00Z")}
	var first *Draft
	for _, dos := range []func(string) string{
		func(s string) string { return s },
		func(s string) string { return "\ufeff" + s },
		func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") },
	} {
		d, err := catalogOf(t, kindPath, dos(text), "partials/p.md", dos(partial)).Draft(c, r)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = d
		}
		if d.Text != first.Text || d.HTML != first.HTML || d.Subject != first.Subject ||
			d.Note != first.Note {
			t.Errorf("got %+v, want %+v", d, first)
		}
		_, err = NewCatalog(templateFiles(kindPath, dos(text+"\n{{ .Compny }}"), "partials/p.md",
			dos(partial+"\n{{ oops }}")))
		wantProblems(t, err,
			`counter/x.md:15: unknown field of Letter "Compny": did you mean "Company"?`,
			`partials/p.md:4: function "oops" not defined`)
	}
	if first.Text != "Hi Priya,\n\nfrom Amazon with love\n" || first.Subject != "S Amazon" {
		t.Errorf("got %q, %q", first.Subject, first.Text)
	}
}

func TestCatalogOverlays(t *testing.T) {
	base := templateFiles(kindPath, kindText("one"), "counter/y.md",
		kindText("{{ template \"partials/p\" . }}"), "partials/p.md", "base")
	c := caseFile(t, "erica.yaml")
	text := func(cat *Catalog, kind string) string {
		t.Helper()
		d, err := cat.Draft(c, letter.Request{Kind: kind, Opportunity: "amazon",
			Send: instant(t, "2026-06-30T17:30:00Z")})
		if err != nil {
			t.Fatal(err)
		}
		return d.Text
	}
	second := templateFiles(
		kindPath, kindText("two"),
		"level/z.md", kindText("new", "stage: counter", "stage: level"),
		"partials/p.md", "over\n",
		// These are not templates.
		"README.md", "a", "counter/.x.md.swp", "a", "counter/.hidden.md", "a", ".git/config.md",
		"a", ".obsidian/sub/x.md", "a", "counter/x.md~", "a",
		"counter/notes.txt", "a", "counter/x.mdx", "a", "docs/read.txt", "a",
	)
	cat, err := NewCatalog(base, second)
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{"x": "two\n", "y": "over\n", "z": "new\n"} {
		if got := text(cat, kind); got != want {
			t.Errorf("%s: got %q, want %q", kind, got, want)
		}
	}
	var ids []string
	for _, k := range cat.Kinds() {
		ids = append(ids, k.ID)
	}
	if want := []string{"z", "x", "y"}; !slices.Equal(ids, want) { // a level comes before a counter
		t.Errorf("got %q, want %q", ids, want)
	}
	if cat, err = NewCatalog(base, second, templateFiles(kindPath, kindText("three"))); err != nil {
		t.Fatal(err)
	}
	if got := text(cat, "x") + text(cat, "y"); got != "three\nover\n" {
		t.Errorf("got %q", got)
	}
	_, err = NewCatalog(base, templateFiles("counter/y.md", kindText("a\n{{ .Compny }}")))
	wantProblems(t, err, `counter/y.md:12: unknown field of Letter "Compny": did you mean "Company"?`)
	_, err = NewCatalog(base, templateFiles("partials/p.md", "a\n{{ .Compny }}"))
	wantProblems(t, err, `partials/p.md:2: unknown field of Letter "Compny": did you mean "Company"?`)
	if got := text(catalogOf(t, kindPath, string(base[kindPath].Data)), "x"); got != "one\n" {
		t.Errorf("the base was changed: %q", got)
	}
}

// Changing the files, or what the catalog returned, doesn't change the catalog.
func TestCatalogIsItsOwn(t *testing.T) {
	text := kindText("Hi {{ .To.FirstName }}", "note: N",
		"note: N\nneeds: [offer]\ncc: [hiring-manager]\nreplies: {no: x}\n"+
			"asks_for: [base, total]\nwhen: partial")
	data := []byte(text)
	cat, err := NewCatalog(fstest.MapFS{kindPath: {Data: data}})
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != text {
		t.Error("the file's bytes were changed")
	}
	for i := range data {
		data[i] = '#'
	}
	spoil := func(k *letter.Kind) {
		k.To[0], k.Cc[0], k.Needs[0], k.Replies[0] = "nobody", "nobody", "nothing",
			letter.ReplyTo{Reply: "never", Kind: "nothing"}
		k.AsksFor[0], k.When[0], k.Slots[0] = "nothing", "never", "nothing"
		k.Voices[casefile.VoiceDirect] = "nowhere"
		k.Title, k.Note, k.Path = "", "", ""
	}
	spoil(&cat.Kinds()[0])
	k, err := cat.Kind("x")
	if err != nil {
		t.Fatal(err)
	}
	k.Others = nil // shared, and never changed
	if got := fmt.Sprint(k); got != "{x counter T counter [base total] [partial] [recruiter] "+
		"[hiring-manager] [offer] [] [] ask  100 S [{no x}] [] N counter/x.md [subject body] map[] <nil>}" {
		t.Errorf("got %s", got)
	}
	spoil(&k)
	d, err := cat.Draft(caseFile(t, "erica.yaml"),
		letter.Request{Kind: "x", Opportunity: "amazon", Send: instant(t, "2026-06-30T17:30:00Z")})
	if err != nil || d.Text != "Hi Priya\n" || d.Title != "T" || len(d.Cc) != 1 {
		t.Errorf("got %+v, %v", d, err)
	}
	stages := letter.Stages()
	stages[0] = "spoilt"
	if letter.Stages()[0] == "spoilt" {
		t.Error("Stages returns the package's own list")
	}
}

func TestCatalogOfOneKind(t *testing.T) {
	files := templateFiles(
		kindPath, kindText("{{ template \"partials/p\" . }}", "note: N",
			"note: N\nreplies: {no: y}"), "partials/p.md", "a",
		"counter/y.md", "this one is broken", "holiday/snap.yes.md", "and this",
		"holiday/snap.no.md", "and this",
	)
	cat, err := NewCatalogOf("x", files)
	if err != nil {
		t.Fatal(err)
	}
	if kinds := cat.Kinds(); len(kinds) != 1 || kinds[0].ID != "x" {
		t.Errorf("got %v", kinds)
	}
	_, err = NewCatalogOf("y", files)
	wantProblems(t, err, "counter/y.md:1: want front matter: a first line of ---, YAML, and "+
		"another line of ---")
	for kind, want := range map[string]string{
		"zzz":  `unknown kind "zzz" (known: snap.no, snap.yes, x, y)`,
		"snap": `unknown kind "snap" (known: snap.no, snap.yes)`,
		"":     `unknown kind "" (known: snap.no, snap.yes, x, y)`,
		"p":    `unknown kind "p" (known: snap.no, snap.yes, x, y)`, // a partial is not a kind
	} {
		if _, err := NewCatalogOf(kind, files); !errors.Is(err, casefile.ErrUnknown) || err.Error() != want {
			t.Errorf("%q: got %v, want %s", kind, err, want)
		}
	}
	of, err := NewCatalogOf("coach-send-note", templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	if len(of.Kinds()) < 2 {
		t.Error("a kind that speaks of the plan was read without the kinds of the plan")
	}
	_, err = NewCatalogOf("x", files, templateFiles("partials/p.md", "{{ .Compny }}"))
	wantProblems(t, err, `partials/p.md:1: unknown field of Letter "Compny": did you mean "Company"?`)
}

// A catalog makes the same drafts from many goroutines as from one, and changes no case.
func TestCatalogFromManyGoroutines(t *testing.T) {
	cat, err := NewCatalog(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	type work struct {
		c    *casefile.Case
		r    letter.Request
		want string
	}
	draft := func(w work) string {
		d, err := cat.Draft(w.c, w.r)
		if err != nil {
			return err.Error()
		}
		var b bytes.Buffer
		if _, err := d.WriteTo(&b); err != nil {
			return err.Error()
		}
		return d.Note + d.Title + b.String()
	}
	var list []work
	var cases []*casefile.Case
	for _, path := range golden.Glob(t, "../testdata/cases/*.yaml") {
		if len(cases) == 2 {
			break // enough for the race detector
		}
		c := caseFile(t, filepath.Base(path))
		cases = append(cases, c)
		for _, o := range c.Opportunities {
			for _, k := range cat.Kinds() {
				for _, send := range []string{"2026-03-05T10:00:00Z", "2026-06-30T17:30:00Z"} {
					w := work{c: c, r: letter.Request{Kind: k.ID, Opportunity: o.ID, Send: instant(t, send)}}
					w.want = draft(w)
					list = append(list, w)
				}
			}
		}
	}
	var group sync.WaitGroup
	for i := range 4 {
		group.Go(func() {
			for n := range list {
				w := list[(n*(2*i+1)+i*len(list)/4)%len(list)] // each in an order of its own
				if got := draft(w); got != w.want {
					t.Errorf("%s of %s: got\n%s\nwant\n%s", w.r.Kind, w.r.Opportunity, got, w.want)
					return
				}
				if k, err := cat.Kind(w.r.Kind); err != nil || k.ID != w.r.Kind || len(cat.Kinds()) == 0 {
					t.Errorf("%s: got %v, %v", w.r.Kind, k, err)
				}
			}
		})
	}
	group.Wait()
	for _, c := range cases {
		fresh := caseFile(t, c.File())
		if !cmp.Equal(c, fresh, cmpopts.IgnoreUnexported(casefile.Case{}),
			cmp.Exporter(func(reflect.Type) bool { return true })) {
			t.Errorf("%s was changed by drafting", c.File())
		}
	}
}
