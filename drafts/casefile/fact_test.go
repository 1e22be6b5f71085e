package casefile_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func TestSetFact(t *testing.T) {
	dollars := func(s string) comp.Money { return money(t, s) }
	for _, tt := range []struct {
		key, value string
		want       casefile.Event
	}{
		{"what", "reply-no", casefile.Event{What: casefile.EventReplyNo}},
		{"to", "priya", casefile.Event{To: "priya"}},
		{"until", "2026-07-10", casefile.Event{Until: date(t, "2026-07-10")}},
		{"base", "120k", casefile.Event{Terms: casefile.Terms{Base: dollars("120000")}}},
		{"bonus", "17.5%", casefile.Event{Terms: casefile.Terms{Bonus: &casefile.Bonus{Target: 17_50}}}},
		{"bonus", "$30,000",
			casefile.Event{Terms: casefile.Terms{Bonus: &casefile.Bonus{Amount: dollars("30000")}}}},
		{"sign_on", "200,000", casefile.Event{Terms: casefile.Terms{
			SignOn: &casefile.SignOn{Years: []comp.Money{dollars("200000")}}}}},
		{"sign_on", "200000, 150000", casefile.Event{Terms: casefile.Terms{
			SignOn: &casefile.SignOn{Years: []comp.Money{dollars("200000"), dollars("150000")}}}}},
		{"sign_on", "$62,500,$40,250", casefile.Event{Terms: casefile.Terms{
			SignOn: &casefile.SignOn{Years: []comp.Money{dollars("62500"), dollars("40250")}}}}},
		{"sign_on", "$18,000, 9k", casefile.Event{Terms: casefile.Terms{
			SignOn: &casefile.SignOn{Years: []comp.Money{dollars("18000"), dollars("9000")}}}}},
		{"sign_on", "62,500,40,250", casefile.Event{Terms: casefile.Terms{
			SignOn: &casefile.SignOn{Years: []comp.Money{dollars("62500"), dollars("40250")}}}}},
		{"equity", "4,500 RSUs",
			casefile.Event{Terms: casefile.Terms{Equity: &casefile.Equity{Units: 4500}}}},
		{"equity", "$600k",
			casefile.Event{Terms: casefile.Terms{Equity: &casefile.Equity{Value: dollars("600000")}}}},
		{"relocation", "8000", casefile.Event{Terms: casefile.Terms{
			Relocation: &casefile.Relocation{Amount: dollars("8000")}}}},
		{"other_terms", "a desk;a chair",
			casefile.Event{Terms: casefile.Terms{OtherTerms: []string{"a desk", "a chair"}}}},
	} {
		var e casefile.Event
		if err := e.SetFact(tt.key, tt.value, "USD"); err != nil {
			t.Errorf("%s: %v", tt.value, err)
		} else if diff := cmp.Diff(tt.want, e, cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
			t.Error(diff)
		}
	}
	for _, tt := range []struct{ key, value, want string }{
		{"basis", "1", `unknown fact "basis": did you mean "base"?`},
		{"equity", "4,500", `want "4,500 units", or "4,500 USD" for what the grant is worth`},
		{"sign_on", "62,500,140,250", `want 62500140250 for one year, or 62500,140250 for two, got "62,500,140,250"`},
		{"sign_on", "18,00", `want an amount, or one for each year, such as 200000,150000: `},
		{"until", "soon", `want a date that exists, such as 2026-07-06, got "soon"`},
		{"what", "said yes", `unknown value "said yes": did you mean "reply-yes"`},
	} {
		var e casefile.Event
		err := e.SetFact(tt.key, tt.value, "USD")
		if err == nil || len(err.Error()) < len(tt.want) || err.Error()[:len(tt.want)] != tt.want {
			t.Errorf("%s %q: got %v", tt.key, tt.value, err)
		}
	}
}

func TestParseEventKind(t *testing.T) {
	for text, want := range map[string]casefile.EventKind{
		"yes": casefile.EventReplyYes, "question": casefile.EventReplyQuestion, "news": casefile.EventNews,
	} {
		if got, err := casefile.ParseEventKind(text); got != want || err != nil {
			t.Errorf("%s: got %s, %v", text, got, err)
		}
	}
	for text, want := range map[string]string{"yess": `"yes"`, "parital": `"partial"`,
		"partal": `"partial"`, "questoin": `"question"`, "resinded": `"rescinded"`} {
		_, err := casefile.ParseEventKind(text)
		if err == nil || !strings.Contains(err.Error(), "did you mean "+want) {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
	if _, err := casefile.ParseEventKind("said yes"); err == nil {
		t.Error("no error")
	}
}

func TestCurrencyAt(t *testing.T) {
	one := &casefile.Case{Currency: "USD", Opportunities: []casefile.Opportunity{{ID: "a", Currency: "EUR"}}}
	two := &casefile.Case{Currency: "USD", Opportunities: []casefile.Opportunity{
		{ID: "a", Currency: "EUR"}, {ID: "b", Offers: []casefile.Offer{{Base: money(t, "90000")}},
			Currency: "GBP"},
	}}
	none := &casefile.Case{Currency: "USD"}
	for _, tt := range []struct {
		c        *casefile.Case
		id, want string
	}{
		{one, "", "EUR"}, {one, "a", "EUR"}, {two, "", "USD"}, {two, "a", "EUR"}, {two, "b", "USD"},
		{none, "", "USD"},
	} {
		if got, err := tt.c.CurrencyAt(tt.id); got != tt.want || err != nil {
			t.Errorf("%q of %d: got %s, %v, want %s", tt.id, len(tt.c.Opportunities), got, err, tt.want)
		}
	}
	if got, err := one.CurrencyAt("b"); !errors.Is(err, casefile.ErrUnknown) {
		t.Errorf("got %s, %v", got, err)
	}
}
