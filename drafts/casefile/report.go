package casefile

import (
	"errors"
	"net/url"
	"path/filepath"
)

// Report is what a check of case files found, for other programs: as it is, in JSON, or as
// [Report.SARIF]. The zero Report is empty.
type Report []Finding

// Finding is one thing to look at in a case file.
type Finding struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`   // from 1; 0 if unknown
	Column   int    `json:"column,omitempty"` // from 1, in characters; 0 if unknown
	Field    string `json:"field,omitempty"`  // its path, such as opportunities[0].offers[0].base
	Severity string `json:"severity"`         // error or warning
	Text     string `json:"text"`             // what's wrong and what's expected
	Hint     string `json:"hint,omitempty"`   // how to fix it
}

// AddError adds every [Problem] of an error, and reports whether there was one.
func (r *Report) AddError(err error) bool {
	bad, ok := errors.AsType[*Error](err)
	if ok {
		r.add("error", bad.Problems)
	}
	return ok
}

// AddWarnings adds problems that don't make a case wrong, such as [Case.Hints].
func (r *Report) AddWarnings(list Problems) { r.add("warning", list) }

func (r *Report) add(severity string, list Problems) {
	for _, p := range list {
		*r = append(*r, Finding{p.File, p.Line, p.Column, p.Field, severity, p.Text, p.Hint})
	}
}

// object is a JSON object.
type object = map[string]any

// SARIF returns the report in the Static Analysis Results Interchange Format, version 2.1.0, which
// editors and CI systems show next to the lines. It's a value for encoding/json.
func (r Report) SARIF() any {
	results := make([]object, len(r))
	for i, f := range r {
		text := f.Text
		if f.Field != "" {
			text = f.Field + ": " + text
		}
		if f.Hint != "" {
			text += ": " + f.Hint
		}
		uri := url.URL{Path: filepath.ToSlash(f.File)}
		place := object{"artifactLocation": object{"uri": uri.String()}}
		if f.Line > 0 {
			place["region"] = object{"startLine": f.Line, "startColumn": max(f.Column, 1)}
		}
		results[i] = object{
			"ruleId": "case", "level": f.Severity, "message": object{"text": text},
			"locations": []object{{"physicalLocation": place}},
		}
	}
	return object{
		"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
		"version": "2.1.0",
		"runs": []object{{
			"columnKind": "unicodeCodePoints",
			"tool": object{"driver": object{
				"name": "tactful",
				"rules": []object{{"id": "case", "shortDescription": object{
					"text": "What a case file says is complete and consistent."}}},
			}},
			"results": results,
		}},
	}
}
