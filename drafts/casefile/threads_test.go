package casefile_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// An email that no draft can answer is named, with what to do about it.
func TestReadThreadsThatCannotBeAnswered(t *testing.T) {
	const text = `version: 1
id: x
currency: USD
coach: {name: Pat Moor, email: pat@coach.example}
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Acme, thread: in.eml, people: [
    {id: r, role: recruiter, name: Eva Lind, email: eva@acme.example}]}
- {id: b, company: Beta, people: [
    {id: r, role: recruiter, name: Kim Roe, email: kim@beta.example}]}
`
	for _, tt := range []struct{ name, email, want string }{
		{"theirs", "From: Eva Lind <eva@acme.example>\nTo: ada@mail.example", ""},
		{"from their hiring system", "From: Eva Lind <jobs@hire.example>\nTo: ada@mail.example", ""},
		{"hers to them", "From: ada@mail.example\nTo: eva@acme.example", ""},
		{"her forward", "From: ada@mail.example\nTo: pat@coach.example\nSubject: Fwd: Offer",
			"the client forwarded this email, so no draft answers it"},
		{"her forward to them", "From: ada@mail.example\nTo: eva@acme.example\nSubject: WG: Offer",
			"the client forwarded this email, so no draft answers it"},
		{"hers to her coach", "From: ada@mail.example\nTo: pat@coach.example",
			`this email went to nobody in opportunity "a", so no draft answers it`},
		{"her coach's", "From: pat@coach.example\nTo: ada@mail.example",
			"this email is from the coach, so no draft answers it"},
		{"her coach's, from another address", "From: office@coach.example\nTo: ada@mail.example",
			"this email is from the coach, so no draft answers it"},
		{"her coach's, from an address of his own", "From: Pat Moor <p@home.example>\nTo: ada@mail.example",
			"this email is from the coach, so no draft answers it"},
		{"a namesake's there", "From: Pat Moor <p@acme.example>\nTo: ada@mail.example",
			`this email is from Pat Moor <p@acme.example>, who isn't in opportunity "a"`},
		{"another company's", "From: Kim Roe <kim@beta.example>\nTo: ada@mail.example",
			`this email is from Kim Roe <kim@beta.example>, who isn't in opportunity "a"`},
	} {
		c, err := casefile.Parse("x.yaml", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		list, err := c.ReadThreads(fstest.MapFS{"in.eml": {Data: []byte(tt.email + "\n\nHello.\n")}})
		got := casefile.Problems(list).Error()
		if err != nil || (got == "") != (tt.want == "") || !strings.Contains(got, tt.want) ||
			got != "" && !strings.HasPrefix(got, "x.yaml:7:34: opportunities[0].thread: in.eml: ") {
			t.Errorf("%s: got %q, %v, want %q", tt.name, got, err, tt.want)
		}
	}
}
