package strict_test

import (
	"maps"
	"reflect"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

func TestDecodeMap(t *testing.T) {
	var doc struct {
		Rates map[string]string `json:"rates"`
	}
	src := "rates: {GBP: \"1.27\", EUR: \"1.1\"}\n"
	places, problems := (&strict.Decoder{}).Decode([]byte(src), &doc)
	if len(problems) > 0 || !maps.Equal(doc.Rates, map[string]string{"GBP": "1.27", "EUR": "1.1"}) {
		t.Errorf("got %v, %v", doc.Rates, problems)
	}
	if got, want := places["rates.EUR"], (strict.Place{Line: 1, Col: 27}); got != want {
		t.Errorf("rates.EUR is at %v, want %v", got, want)
	}
	for src, want := range map[string]string{
		"rates: {GBP: \"1\", GBP: \"2\"}": `1:19: rates.GBP: duplicate key "GBP": it's already on line 1`,
		"rates: {GBP: 1.27}": "1:14: rates.GBP: want text, got the number 1.27: put " +
			"it in quotes",
		"rates: GBP":     "1:8: rates: want keys with values, got text \"GBP\"",
		"rates: [GBP]":   "1:1: rates: want keys with values, got a list",
		"rates: {GBP: }": "1:9: rates.GBP: no value: write one or remove the key",
	} {
		_, problems := (&strict.Decoder{}).Decode([]byte(src), &doc)
		if len(problems) != 1 || inLine(problems[0]) != want {
			t.Errorf("%s: got %v, want %s", src, problems, want)
		}
	}
}

func TestDecodeListWithoutValue(t *testing.T) {
	type event struct{ On string }
	var doc struct{ Log, Other []event }
	d := strict.Decoder{Empty: []reflect.Type{reflect.TypeFor[[]event]()}}
	if _, problems := d.Decode([]byte("Log: # none so far\nOther:\n  - On: today\n"),
		&doc); len(problems) > 0 || len(doc.Log) > 0 {
		t.Errorf("got %v, %v", doc, problems)
	}
	for _, src := range []string{"Log: null", "Log: ~", "Log:\n  -"} {
		if _, problems := d.Decode([]byte(src), &doc); len(problems) != 1 {
			t.Errorf("%q: got %v", src, problems)
		}
	}
}
