package inbox_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

func TestMoneyOfAReading(t *testing.T) {
	for _, tt := range []struct {
		currency string
		term     inbox.Term
		want     string
	}{
		{"USD", inbox.TermBase, "$190,000"},
		{"JPY", inbox.TermBase, "¥190,000"},
		{"KWD", inbox.TermBase, "KWD 190,000"},
		{"USD", inbox.TermSignOn, ""},
		{"USD", inbox.TermBonus, ""},
	} {
		r := &inbox.Reading{Currency: tt.currency, Amounts: map[inbox.Term]inbox.Figure{
			inbox.TermBase: {Hundredths: 190_000_00}, inbox.TermBonus: {Hundredths: 15_00}}}
		if got := r.Money(tt.term).String(); got != tt.want {
			t.Errorf("%s in %s is %q, want %q", tt.term, tt.currency, got, tt.want)
		}
	}
}
