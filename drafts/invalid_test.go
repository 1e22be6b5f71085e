package drafts

import (
	"bytes"
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const invalidCases = "../testdata/cases/invalid"

// The invalid cases that an editor which holds a file against the JSON Schema refuses too; all others can only be refused by
// ParseCase. Those of noYAML are no single document of YAML that its plain reader can make something of.
const (
	noYAML = `
		bad-escape bad-indent colon-in-text duplicate-key empty reserved-character tab-indent unclosed-bracket unclosed-quote
		unknown-anchor unknown-escape`
	bySchema = `
		alias-bomb alias-in-itself amount-negative comma-in-number control-character-in-key date-in-another-form date-with-time
		deadline-hour-with-one-digit deadline-with-space deadline-with-zone empty-coach empty-date fraction-for-number
		list-for-amount list-for-mapping list-for-text long-key mapping-for-date mapping-for-list mapping-for-sign-on
		mapping-in-text-list missing-ask-round missing-client missing-company missing-criterion-text missing-currency missing-email
		missing-equity-units missing-log-date missing-offer-date missing-version missing-vest-percent misspelled-required-key no-item
		no-value not-a-mapping number-for-enum number-for-text number-too-large quoted-bool quoted-number replace-me-date
		sign-on-empty sign-on-five-years text-for-bool text-for-list text-for-mapping too-deep true-for-text unknown-event
		unknown-forfeit unknown-key unknown-key-far unknown-key-in-list unknown-mail-program unknown-metric unknown-priority
		unknown-role unknown-stage unknown-status unknown-vesting unknown-voice vesting-empty vesting-in-years wrong-version`
)

// severalProblems are the cases whose one fault is rightly reported more than once.
var severalProblems = map[string]int{
	"misspelled-required-key": 2, // the key that is not known, with the nearest one, and the required one that is missing
}

// parseInvalid reads a file that must be refused.
func parseInvalid(t *testing.T, path string) *CaseError {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseCase(filepath.Base(path), bytes.NewReader(src))
	var wrong *CaseError
	if !errors.As(err, &wrong) || c != nil {
		t.Fatalf("ParseCase returned %v, %v, want no case and a CaseError", c, err)
	}
	return wrong
}

func TestInvalidCases(t *testing.T) {
	for _, path := range glob(t, invalidCases+"/*.yaml") {
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		t.Run(name, func(t *testing.T) {
			wrong := parseInvalid(t, path)
			golden(t, strings.TrimSuffix(path, ".yaml")+".golden", []byte(wrong.Error()+"\n"))
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
	for _, path := range glob(t, invalidCases+"/*.yaml") {
		name := strings.TrimSuffix(filepath.Base(path), ".yaml")
		got := ""
		if doc := readYAML(t, path); doc == nil {
			got = "no YAML"
		} else if schema.Validate(doc) != nil {
			got = "the schema"
		}
		if got != want[name] {
			t.Errorf("%s: refused by %q, want %q (nothing: by ParseCase alone)", name, got, want[name])
		}
		delete(want, name)
	}
	for name := range want {
		t.Errorf("%s is listed and does not exist", name)
	}
}

func TestEveryGoldenHasItsCase(t *testing.T) {
	for _, path := range glob(t, invalidCases+"/*.golden") {
		if _, err := os.Stat(strings.TrimSuffix(path, ".golden") + ".yaml"); err != nil {
			t.Error(err)
		}
	}
}

func TestManyFaultsAtOnce(t *testing.T) {
	wrong := parseInvalid(t, invalidCases+"/many/all-at-once.yaml")
	golden(t, invalidCases+"/many/all-at-once.golden", []byte(wrong.Error()+"\n"))
	if !slices.IsSortedFunc(wrong.Problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	}) {
		t.Error("the problems are not in the order of the file")
	}
	const faults = 33
	if len(wrong.Problems) != faults {
		t.Errorf("%d problems, want %d", len(wrong.Problems), faults)
	}
}
