package casefile

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

const invalidCases = "../../testdata/cases/invalid"

// The invalid cases that an editor which holds a file against the JSON Schema refuses too; all
// others can only be refused by Parse. Those of noYAML are no single document of YAML that its
// plain reader can make something of.
const (
	noYAML = `
		alias-in-itself bad-escape bad-indent colon-in-text control-character-in-comment control-character-raw directive
		duplicate-key empty not-utf8 reserved-character tab-indent unclosed-bracket unclosed-quote unknown-anchor
		unknown-escape`
	bySchema = `
		alias-bomb amount-negative comma-in-number control-character-in-key date-in-another-form date-with-time
		deadline-hour-with-one-digit deadline-with-zone empty-date event-in-other-words fraction-for-number
		list-for-amount list-for-mapping list-for-text long-key mapping-for-date mapping-for-list mapping-for-sign-on
		mapping-in-text-list missing-client missing-company missing-criterion-text missing-email
		missing-equity-units missing-log-date missing-vest-percent misspelled-required-key no-item
		no-value not-a-mapping number-for-enum number-for-text quoted-bool quoted-number replace-me-date
		sign-on-empty sign-on-five-years text-for-bool text-for-list text-for-mapping too-deep true-for-text unknown-event
		unknown-forfeit unknown-key unknown-key-far unknown-key-in-list unknown-mail-program unknown-metric unknown-priority
		unknown-role unknown-stage unknown-status unknown-vesting unknown-voice vesting-empty vesting-in-years weekend-unknown wrong-version`
)

// severalProblems are the cases whose one fault is rightly reported more than once.
var severalProblems = map[string]int{
	// the key that is not known, with the nearest one, and the required one that is missing
	"misspelled-required-key": 2,
}

// parseInvalid reads a file that must be refused.
func parseInvalid(t *testing.T, path string) *Error {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := Parse(filepath.Base(path), bytes.NewReader(src))
	var wrong *Error
	if !errors.As(err, &wrong) || c != nil {
		t.Fatalf("Parse returned %v, %v, want no case and an Error", c, err)
	}
	return wrong
}

func TestInvalidCases(t *testing.T) {
	for _, path := range golden.Glob(t, invalidCases+"/*.yaml") {
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		t.Run(name, func(t *testing.T) {
			wrong := parseInvalid(t, path)
			if want := max(1, severalProblems[name]); len(wrong.Problems) != want {
				t.Errorf("%d problems, want %d: one fault is said once", len(wrong.Problems), want)
			}
		})
	}
}

func TestInvalidCasesAgainstSchema(t *testing.T) {
	schema := compileSchema(t)
	want := map[string]string{}
	for _, name := range strings.Fields(noYAML) {
		want[name] = "no YAML"
	}
	for _, name := range strings.Fields(bySchema) {
		want[name] = "the schema"
	}
	for _, path := range golden.Glob(t, invalidCases+"/*.yaml") {
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		got := ""
		if doc := readYAML(t, path); doc == nil {
			got = "no YAML"
		} else if schema.Validate(doc) != nil {
			got = "the schema"
		}
		if got != want[name] {
			t.Errorf("%s: refused by %q, want %q (nothing: by Parse alone)", name, got, want[name])
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("%s is listed and does not exist", name)
	}
}

func TestInvalidCasesGolden(t *testing.T) {
	got := map[string][]byte{}
	for _, path := range golden.Glob(t, invalidCases+"/*.yaml") {
		got[strings.TrimSuffix(path, ".yaml")+".golden"] = []byte(parseInvalid(t, path).Error() + "\n")
	}
	golden.Files(t, invalidCases+"/*.golden", got)
}

func TestManyFaultsAtOnce(t *testing.T) {
	wrong := parseInvalid(t, invalidCases+"/many/all-at-once.yaml")
	golden.Files(t, invalidCases+"/many/*.golden", map[string][]byte{
		invalidCases + "/many/all-at-once.golden": []byte(wrong.Error() + "\n"),
	})
	if !slices.IsSortedFunc(wrong.Problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	}) {
		t.Error("the problems are not in the order of the file")
	}
	const faults = 32
	if len(wrong.Problems) != faults {
		t.Errorf("%d problems, want %d", len(wrong.Problems), faults)
	}
}

// What one fault brings with it is not said again.
func TestConsequencesAreLeftOut(t *testing.T) {
	for _, tt := range []struct{ name, add, want string }{
		{"a date that cannot be read is not missing", "    offers: [{id: one, made: 2026-02-30}]\n",
			"offers[0].made: want a date that exists"},
		{"nor out of order", `    offers: [{id: one, made: 2026-02-30}, {id: two, made: 2026-03-01, deadline: 2026-03-02}]
`, "offers[0].made: want a date that exists"},
		{"an id that cannot be read may be the one meant", `    people: [{id: 7, role: recruiter, name: Ruth, email: ruth@acme.example}]
log: [{on: 2026-03-01, what: asked, opportunity: acme, to: ruth}]
`, "people[0].id: want text"},
		{"as may one that is to be filled in", `    offers: [{id: REPLACE-ME, made: 2026-03-01}]
log: [{on: 2026-03-01, what: written-offer, opportunity: acme, offer: one}]
`, "offers[0].id: REPLACE-ME"},
		{"a client of the wrong type has no missing name", "\x00client: Ada\n", "client: want keys with values"},
		{"an ask whose one amount cannot be read asks for something",
			"    asks: [{round: 1, base: abc}]\n", "asks[0].base: want an amount"},
		{"a log entry without a day is not out of order", `log:
  - {on: 2026-03-01, what: applied}
  - {what: interview}
`, "log[1].on: missing"},
		{"an ask whose round cannot be read is not out of order",
			"    asks: [{round: 1, base: 1}, {round: two, base: 2}]\n", "asks[1].round: want a whole number"},
		{"a vest without a percent does not spoil the sum",
			"    offers: [{id: one, made: 2026-03-01, equity: {units: 1, vesting: [{month: 12, " +
				"percent: 50}, {month: 24}]}}]\n",
			"vesting[1].percent: missing"},
		{"nor does one without a month",
			"    offers: [{id: one, made: 2026-03-01, equity: {units: 1, vesting: [{percent: " +
				"50}, {month: 24, percent: 50}]}}]\n",
			"vesting[0].month: missing"},
		{"an event that cannot be read needs no text", "log: [{on: 2026-03-01, what: newz}]\n",
			"log[0].what: unknown value"},
		{"an opportunity that cannot be read may be the one meant",
			"log: [{on: 2026-03-01, what: asked, opportunity: 7, to: ruth}]\n",
			"log[0].opportunity: want text"},
	} {
		src := smallCase + tt.add
		if add, ok := strings.CutPrefix(tt.add, "\x00"); ok {
			before, after, _ := strings.Cut(smallCase, "client:")
			src = before + add + after[strings.Index(after, "opportunities:"):]
		}
		if got := refused(t, src); len(got) != 1 || !strings.Contains(got[0], tt.want) {
			t.Errorf("%s: got %q, want %q alone", tt.name, got, tt.want)
		}
	}
}

func TestVestingFaultsAreALineEach(t *testing.T) {
	says(t, smallCase+"    offers: [{id: one, made: 2026-03-01, equity: {units: 1, vesting: "+
		"[{month: 24, percent: 50}, {month: 12, percent: 40}]}}]\n",
		"case.yaml:12:61: opportunities[0].offers[0].equity.vesting: vest 2: month 12 does not "+
			"come after month 24",
		"case.yaml:12:61: opportunities[0].offers[0].equity.vesting: the vests make 90%, not 100%")
}

func TestTooManyProblems(t *testing.T) {
	var b bytes.Buffer
	b.WriteString(smallCase)
	for i := range 600 {
		fmt.Fprintf(&b, "x%d: 1\n", i)
	}
	got := refused(t, b.String())
	if len(got) != strict.MaxProblems+1 ||
		got[len(got)-1] != "case.yaml: there are more problems than these" {
		t.Errorf("%d problems, the last %q", len(got), got[len(got)-1])
	}
}
