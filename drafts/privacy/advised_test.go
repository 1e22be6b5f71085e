package privacy

import "testing"

// TestAdvised checks what says that the client has help, without a word for a coach.
func TestAdvised(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
coach: {name: Pat Coyle}
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools}
`), Scope{Opportunity: "a"})
	for text, want := range map[string]bool{
		"I was helped by a salary specialist.":            true,
		"I've taken expert advice on this offer.":         true,
		"I consulted a professional for the negotiation.": true,
		"I had the message reviewed by a professional.":   true,
		"I got help writing this email.":                  true,
		"I was taught by an expert in pay data.":          false,
		"I work as a pay specialist.":                     false,
		"The tool was reviewed by an expert.":             false,
		"I got help with the form from Ines.":             false,
		"Thank you for your help with this email.":        false,
		"I had professional training in this.":            false,
	} {
		if got := s.Find(text); (len(got) > 0) != want {
			t.Errorf("%q: found %v", text, got)
		}
	}
}
