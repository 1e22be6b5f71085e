package comp_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// roundTrip writes v as JSON and reads it back into a value of the same type.
func roundTrip(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	back := reflect.New(reflect.TypeOf(v))
	if err := json.Unmarshal(text, back.Interface()); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	if got := back.Elem().Interface(); !reflect.DeepEqual(got, v) {
		t.Fatalf("%v becomes %s and then %v", v, text, got)
	}
	return string(text)
}

func TestAmountsInJSON(t *testing.T) {
	for _, code := range []string{"USD", "GBP", "EUR", "JPY", "KWD", "CHF", "INR", "CLP", "SEK", "VND", "BHD"} {
		for range 200 {
			minor := rand.Int64N(1 << rand.IntN(36))
			m, err := comp.NewMoney(minor, code)
			if err != nil {
				t.Fatal(err)
			}
			roundTrip(t, m)
			less, err := comp.NewMoney(-minor, code)
			if err != nil {
				t.Fatal(err)
			}
			roundTrip(t, less)
		}
	}
	roundTrip(t, comp.Money{})
	roundTrip(t, comp.Price{})
}

func TestFinePricesInJSON(t *testing.T) {
	for text, want := range map[string]string{
		"0.4321 USD": `"0.4321 USD"`, "190.125 USD": `"190.125 USD"`, "1.2340 EUR": `"1.2340 EUR"`,
		"0.001 JPY": `"0.001 JPY"`, "1.2 GBP": `"1.20 GBP"`, "1.5 CLP": `"1.5 CLP"`,
	} {
		p, err := comp.ParsePrice(text, "")
		if err != nil {
			t.Fatal(err)
		}
		if got := roundTrip(t, p); got != want {
			t.Errorf("%s is written as %s, want %s", text, got, want)
		}
	}
}

func TestVestingInJSON(t *testing.T) {
	preset, _ := comp.Preset("amazon")
	roundTrip(t, preset)
	var v comp.Vesting
	if err := json.Unmarshal([]byte(`"amazon"`), &v); err != nil || !reflect.DeepEqual(v, preset) {
		t.Errorf("got %v, %v", v, err)
	}
	for _, text := range []string{`"amazn"`, `{}`, `[{"percent": "x%"}]`} {
		if err := json.Unmarshal([]byte(text), &v); err == nil {
			t.Errorf("%s: no error", text)
		}
	}
}

func TestNoAmountInJSON(t *testing.T) {
	var m comp.Money
	if err := json.Unmarshal([]byte(`"1.200 USD"`), &m); !errors.Is(err, comp.ErrSyntax) {
		t.Errorf("got %v", err)
	}
}
