package comp_test

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
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

func TestPayInJSON(t *testing.T) {
	o := comp.Offer{ID: "a", Base: usd(164_000), SignOn: []comp.Money{usd(8000)}, Bonus: comp.Bonus{Target: 10_00}}
	roundTrip(t, comp.Pay{})
	c, err := comp.Compare([]comp.Offer{o}, comp.Assumptions{}, comp.Rates{})
	if err != nil {
		t.Fatal(err)
	}
	roundTrip(t, c)
	const pay = `"Base":"164000 USD","Bonus":"16400 USD","SignOn":"8000 USD","Equity":"0 USD","Refreshers":"0 USD"}`
	if got, want := roundTrip(t, c.Columns[0].Years[0]), `{"Number":1,`+pay; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	mean, err := json.Marshal(c.Columns[0].Total.Mean())
	if want := `{"Amount":"182400 USD","Years":4}`; string(mean) != want || err != nil {
		t.Errorf("got %s, %v, want %s", mean, err, want)
	}
	for _, text := range []string{`{"Base":"1 USD"}`, `{"Base":"1 XYZ"}`,
		strings.Replace("{"+pay, "16400 USD", "16400 EUR", 1)} {
		var y comp.Year
		if err := json.Unmarshal([]byte(text), &y); err == nil {
			t.Errorf("%s: no error", text)
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
