package casefile_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestReport(t *testing.T) {
	var r casefile.Report
	_, err := casefile.Parse("my cases/ola.yaml",
		strings.NewReader("version: 1\nid: ola\nclinet: {name: Ola}\n"))
	if !r.AddError(err) || len(r) == 0 {
		t.Fatalf("%v adds %v", err, r)
	}
	if r.AddError(errors.New("no disk")) {
		t.Error("an error that isn't about a case is added")
	}
	r = slices.DeleteFunc(r, func(f casefile.Finding) bool { return f.Field != "clinet" })
	r.AddWarnings(casefile.Problems{{File: "ola.yaml", Text: "what to call Ola?"}})
	out, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	const want = `[{"file":"my cases/ola.yaml","line":3,"column":1,"field":"clinet","severity":"error",` +
		`"text":"unknown key \"clinet\"","hint":"did you mean \"client\"?"},` +
		`{"file":"ola.yaml","severity":"warning","text":"what to call Ola?"}]`
	if string(out) != want {
		t.Errorf("%s, want\n%s", out, want)
	}
	if out, err = json.Marshal(r.SARIF()); err != nil {
		t.Fatal(err)
	}
	const sarif = `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{"columnKind":"unicodeCodePoints",` +
		`"results":[{"level":"error","locations":[{"physicalLocation":{"artifactLocation":{"uri":"my%20cases/ola.yaml"},` +
		`"region":{"startColumn":1,"startLine":3}}}],"message":{"text":"clinet: unknown key \"clinet\": did you mean \"client\"?"},"ruleId":"case"},` +
		`{"level":"warning","locations":[{"physicalLocation":{"artifactLocation":{"uri":"ola.yaml"}}}],` +
		`"message":{"text":"what to call Ola?"},"ruleId":"case"}],` +
		`"tool":{"driver":{"name":"tactful","rules":[{"id":"case","shortDescription":{"text":"What a case file says is complete and consistent."}}]}}}],` +
		`"version":"2.1.0"}`
	if string(out) != sarif {
		t.Errorf("%s, want\n%s", out, sarif)
	}
}
