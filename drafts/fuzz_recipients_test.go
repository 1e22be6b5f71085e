package drafts_test

import (
	"bytes"
	"encoding/json"
	netmail "net/mail"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// FuzzRecipients checks that no draft of a valid case goes to an address outside it, whatever its
// people are called and whatever email is answered, as our own reader and the standard library's
// read the message.
func FuzzRecipients(f *testing.F) {
	for _, s := range [][5]string{
		{"Priya Shah", "priya@acme.example", "priya@acme.example", "x@else.example", "kim@acme.example"},
		{"Shah, Priya", "p@beta.example", "mo@quarry.example", "\"a,b\" <c@d.example>",
			"a@acme.example, b@b"},
		{"a <b@c.example>", "b@acme.example", "Priya Shah <p@hire.example>", "", "<@x:y@z.example>"},
		{"=?utf-8?q?a=3Cb=40c=2Eexample=3E?=", "ü@acmé.example", "g: a@b.example;", "p\r\n@q",
			"\u202ea@b.example"},
		{"A\r\nBcc: x@else.example", "a\"b\"@acme.example", "a@acme.example(c@d.example)",
			"a;b@c.example", ","},
	} {
		f.Add(s[0], s[1], s[2], s[3], s[4])
	}
	cat := drafttest.Catalog(f)
	if _, err := cat.Draft(recipientCase("Priya Shah", "priya@acme.example"), letter.Request{
		Kind: "counter-base", Opportunity: "acme", Send: afterOffer}); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, name, email, from, replyTo, cc string) {
		c := recipientCase(name, email)
		if c == nil {
			return
		}
		m, err := mail.Read(strings.NewReader("From: " + from + "\nReply-To: " + replyTo + "\nTo: " + cc +
			"\nCc: " + cc + "\nSubject: Offer\n\nHi\n"))
		if err != nil {
			m = nil
		}
		for _, r := range []letter.Request{{}, {ReplyTo: m}, {ReplyTo: m, ReplyAll: true},
			{ReplyTo: m, ReplyAll: true, To: "priya"}} {
			r.Kind, r.Opportunity, r.Send = "counter-base", "acme", afterOffer
			d, err := cat.Draft(c, r)
			if err != nil {
				continue
			}
			checkRecipients(t, c, d)
		}
	})
}

// recipientCase returns a case whose recruiter has the name and the address, or nil if it's invalid.
func recipientCase(name, email string) *casefile.Case {
	quoted := func(s string) string { b, _ := json.Marshal(s); return string(b) }
	c, err := casefile.Parse("case.yaml", strings.NewReader(`version: 1
id: ada
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- id: acme
  company: Acme
  people:
  - {id: priya, role: recruiter, name: `+quoted(name)+`, email: `+quoted(email)+`}
  - {id: kim, role: hiring-manager, name: Kim Roe, email: kim@acme.example}
  offers: [{id: o, made: 2026-06-20, base: 100000}]
  asks: [{round: 1, base: 120000, because: [market]}]
  market: [{metric: base, value: 121000, source: the pay survey, retrieved: 2026-06-01}]
- id: quarry
  company: Quarry
  people: [{id: mo, role: recruiter, name: Mo Lund, email: mo@quarry.example}]
`))
	if err != nil {
		return nil
	}
	return c
}

func checkRecipients(t *testing.T, c *casefile.Case, d *drafts.Draft) {
	t.Helper()
	o := &c.Opportunities[0]
	known := func(a string) bool { return o.PersonAt(a) >= 0 || c.AtCompany(o, a) }
	for _, a := range slices.Concat(d.To, d.Cc) {
		if !known(a.Email) {
			t.Fatalf("goes to %q", a.Email)
		}
	}
	var b bytes.Buffer
	if _, err := d.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	ours, err := mail.Read(bytes.NewReader(b.Bytes()))
	if err != nil || len(ours.Bcc) > 0 || len(ours.To) != len(d.To) || len(ours.Cc) != len(d.Cc) {
		t.Fatalf("%v: reads back as to %v, cc %v, bcc %v", err, ours.To, ours.Cc, ours.Bcc)
	}
	theirs, err := netmail.ReadMessage(&b)
	if err != nil {
		t.Fatal(err)
	}
	for field, list := range map[string][]mail.Address{"To": d.To, "Cc": d.Cc, "Bcc": nil} {
		found, err := theirs.Header.AddressList(field)
		if err != nil && len(list) > 0 || len(found) != len(list) {
			t.Fatalf("%s: %v: %v, want %v", field, err, found, list)
		}
		for i, a := range found {
			if !list[i].Is(a.Address) {
				t.Errorf("%s: %q, want %q", field, a.Address, list[i].Email)
			}
		}
	}
}
