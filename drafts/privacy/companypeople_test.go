package privacy

import "testing"

// A surname behind a title or an initial is as good as the full name.
func TestSurnamesElsewhere(t *testing.T) {
	c := parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools, people: [{id: r, role: recruiter, name: Eva Lund}]}
- {id: b, company: Corvane, people: [
    {id: m, role: recruiter, name: "Sabry, Dr. Mona"},
    {id: n, role: other, name: Jan van der Wiel},
    {id: o, role: other, name: Inés Robledo Paz},
    {id: p, role: other, name: Per Lund},
    {id: q, role: other, name: Tom Stone}]}
- {id: c, company: Lumido, verified: true, may_name: true, people: [
    {id: r, role: recruiter, name: Kim Oduya}]}
`)
	s := New(c, Scope{Opportunity: "a"})
	const person = "opportunities[1].people"
	for text, want := range map[string]string{
		"I talked to Ms. Sabry.":           person + "[0].name:Sabry",
		"That's Dr Sabry's idea":           person + "[0].name:Sabry's",
		"as M. Sabry put it":               person + "[0].name:Sabry",
		"Mona Sabry's idea":                person + "[0].name:Mona Sabry's",
		"Herr van der Wiel hat es gesagt.": person + "[1].name:van der Wiel",
		"from Mr. Wiel":                    person + "[1].name:Wiel",
		"Señora Robledo wrote":             person + "[2].name:Robledo",
		"from Mr. Stone":                   person + "[4].name:Stone",
		"a hard stone, and Sabry too":      "",
		"Mr. Lund, of your team":           "",
		"Ms. Oduya has been helpful":       "",
		"from Mr. van Dyke":                "",
		"as B. Sabry put it":               "",
		"the der Wiel":                     "",
	} {
		if got := fields(s, text); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

// The full name of someone at a company that may not be named says which one it is, unless it's also
// someone's here.
func TestPeopleElsewhere(t *testing.T) {
	c := parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools, people: [
    {id: r, role: recruiter, name: Eva Lund, email: eva@agency.example}]}
- {id: b, company: Corvane, people: [{id: m, role: other, name: "Sabry, Dr. Mona"},
    {id: r, role: recruiter, name: Eva Lund, email: eva@agency.example}]}
- {id: c, company: Lumido, verified: true, may_name: true, people: [
    {id: r, role: recruiter, name: Kim Oduya}]}
`)
	s := New(c, Scope{Opportunity: "a"})
	for text, want := range map[string]string{
		"Mona Sabry called me":       "opportunities[1].people[0].name:Mona Sabry",
		"a note to MONA SABRY":       "opportunities[1].people[0].name:MONA SABRY",
		"Mona called, and Eva Lund":  "",
		"Kim Oduya has been helpful": "",
	} {
		if got := fields(s, text); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}
