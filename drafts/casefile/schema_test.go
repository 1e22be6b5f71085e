package casefile

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/google/jsonschema-go/jsonschema"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"go.yaml.in/yaml/v4"
)

// makeSchema makes the JSON Schema of a case file from the Go types.
func makeSchema(t *testing.T) []byte {
	t.Helper()
	text := func(pattern, description string) *jsonschema.Schema {
		return &jsonschema.Schema{Type: "string", Pattern: pattern, Description: description}
	}
	money := &jsonschema.Schema{
		Types:       []string{"number", "string"},
		Minimum:     jsonschema.Ptr(0.0),
		Description: `an amount such as 185000, "$185,000", "185k" or "EUR 95 000"`,
	}
	percent := &jsonschema.Schema{Types: []string{"number", "string"},
		Description: `a percentage such as 6.25 or "6.25%"`}
	vest := &jsonschema.Schema{
		Type: "object",
		Properties: map[string]*jsonschema.Schema{
			"month": {Type: "integer", Minimum: jsonschema.Ptr(1.0),
				Maximum: jsonschema.Ptr(120.0), Description: "the month after the start"},
			"percent": percent,
		},
		Required:             []string{"month", "percent"},
		AdditionalProperties: &jsonschema.Schema{Not: &jsonschema.Schema{}},
	}
	presets := &jsonschema.Schema{Type: "string"}
	for _, p := range comp.Presets() {
		presets.Enum = append(presets.Enum, p)
	}
	types := map[reflect.Type]*jsonschema.Schema{
		reflect.TypeFor[bool](): {AnyOf: []*jsonschema.Schema{{Type: "boolean"},
			{Enum: []any{"yes", "no", "Yes", "No"}}}},
		reflect.TypeFor[calendar.Date]():      text(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, ""),
		reflect.TypeFor[calendar.LocalTime](): text(`^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2})?$`, ""),
		reflect.TypeFor[comp.Money]():         money,
		reflect.TypeFor[comp.Percent]():       percent,
		reflect.TypeFor[comp.Rate](): {Types: []string{"number", "string"},
			Description: "an exchange rate such as 1.27"},
		reflect.TypeFor[comp.Price](): {Types: money.Types, Minimum: money.Minimum,
			Description: `the price of one unit, such as 190 or "$0.4321"`},
		reflect.TypeFor[comp.Vesting](): {AnyOf: []*jsonschema.Schema{presets,
			{Type: "array", Items: vest, MinItems: jsonschema.Ptr(1)}}},
	}
	for typ, values := range enums() {
		s := &jsonschema.Schema{Type: "string"}
		for _, v := range values {
			s.Enum = append(s.Enum, v)
		}
		types[typ] = s
	}
	bonus, err := jsonschema.For[Bonus](&jsonschema.ForOptions{TypeSchemas: types})
	if err != nil {
		t.Fatal(err)
	}
	types[reflect.TypeFor[Bonus]()] = &jsonschema.Schema{AnyOf: []*jsonschema.Schema{percent, bonus}}
	either := func(a, b string) []*jsonschema.Schema {
		return []*jsonschema.Schema{{Required: []string{a}}, {Required: []string{b}}}
	}
	bonus.AnyOf = either("target", "amount")
	equity, err := jsonschema.For[Equity](&jsonschema.ForOptions{TypeSchemas: types})
	if err != nil {
		t.Fatal(err)
	}
	equity.AnyOf = either("units", "value")
	types[reflect.TypeFor[Equity]()] = equity
	signOn, err := jsonschema.For[SignOn](&jsonschema.ForOptions{TypeSchemas: types})
	if err != nil {
		t.Fatal(err)
	}
	signOn.Required = []string{"years"}
	years := signOn.Properties["years"]
	years.MinItems, years.MaxItems = jsonschema.Ptr(1), jsonschema.Ptr(4)
	types[reflect.TypeFor[SignOn]()] = &jsonschema.Schema{
		AnyOf: []*jsonschema.Schema{money, years, signOn}}
	s, err := jsonschema.For[Case](&jsonschema.ForOptions{TypeSchemas: types})
	if err != nil {
		t.Fatal(err)
	}
	strictTypes(s)
	s.Schema = "http://json-schema.org/draft-07/schema#"
	s.Title = "tactful case file"
	s.Properties["version"].Const = jsonschema.Ptr[any](1)
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}

// strictTypes takes out null, which the generator allows for slices and pointers and Parse does
// not.
func strictTypes(s *jsonschema.Schema) {
	if s == nil {
		return
	}
	if len(s.Types) == 1 && s.Types[0] == "null" {
		s.Types = nil
	}
	if len(s.Types) == 2 && s.Types[0] == "null" {
		s.Type, s.Types = s.Types[1], nil
	}
	strictTypes(s.Items)
	for _, a := range s.AnyOf {
		strictTypes(a)
	}
	for _, p := range s.Properties {
		strictTypes(p)
	}
}

func TestSchemaIsOfTheTypes(t *testing.T) {
	golden.File(t, "schema.json", makeSchema(t))
}

// compileSchema makes a validator of what Schema returns, which has to be a well-formed schema of
// draft 7.
func compileSchema(t *testing.T) *jsonschema.Resolved {
	t.Helper()
	var s jsonschema.Schema
	if err := json.Unmarshal(Schema(), &s); err != nil {
		t.Fatal(err)
	}
	if want := "http://json-schema.org/draft-07/schema#"; s.Schema != want {
		t.Fatalf("the schema is of %q, want %q", s.Schema, want)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// readYAML reads a file as the plain values that a JSON Schema speaks of.
func readYAML(t *testing.T, path string) any {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(b, &doc); err != nil {
		return nil // not YAML at all: no document to validate
	}
	datesAsText(&doc)
	var v any
	if err := doc.Decode(&v); err != nil {
		return nil
	}
	b, err = json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// datesAsText makes text of each date, as JSON has it.
func datesAsText(n *yaml.Node) {
	if n.Tag == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, child := range n.Content {
		datesAsText(child)
	}
}

func TestSchemaAcceptsTheCases(t *testing.T) {
	s := compileSchema(t)
	for _, path := range golden.Glob(t, "../../testdata/cases/*.yaml") {
		if err := s.Validate(readYAML(t, path)); err != nil {
			t.Errorf("%s: %v", filepath.Base(path), err)
		}
	}
}
