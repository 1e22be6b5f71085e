package privacy

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// A private text that is told in other words is doubtful: the client decides.
func TestParaphrases(t *testing.T) {
	const file = `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, evidence: [
    {say: "I closed the plant in Ostrava without a strike.", shareable: false}]}
private: {notes: ["heard from a mate in finance that the budget is frozen", "her husband is ill"]}
`
	s := New(parse(t, file), Scope{Opportunity: "a"})
	for low := range senses() {
		for _, w := range text.Words(low + " " + low + "s " + low + "'s " + low + "s'") {
			if len(s.senses[senseOf(w.Low)]) > 0 && !s.mean.Has(w.Hash) {
				t.Errorf("%q has a sense of a private text, and is passed over", w.Low)
			}
		}
	}
	for says, want := range map[string]string{
		"Someone in finance, a friend, told me about the frozen budget.": "private.notes[0]",
		"My buddy in finance knows that budgets are frozen.":             "private.notes[0]",
		"We closed the whole Ostrava plant, and not one strike.":         "opportunities[0].evidence[0].say",
		"I heard good things about finance from a friend.":               "",
		"The budget is set. I heard it is frozen.":                       "",
		"My husband was ill last week.":                                  "", // too few words to tell
		"The plant in Ostrava is near us.":                               "",
	} {
		got := s.Find(says)
		switch {
		case want == "" && len(got) > 0:
			t.Errorf("%q: found %+v", says, got)
		case want != "" && (len(got) != 1 || got[0].Field != want || !got[0].Doubtful):
			t.Errorf("%q: found %+v, want %s", says, got, want)
		}
	}
	if got := s.Find("I heard from a mate in finance that the budget is frozen."); len(got) != 1 ||
		got[0].Doubtful {
		t.Errorf("word for word: found %+v, want one finding without doubt", got)
	}
}
