package drafts_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// A recruiter who takes over again isn't welcomed, and is told what she was asked herself.
func TestHandoffToOneWhoKnows(t *testing.T) {
	const people = "    people: [{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example}, " +
		"{id: gil, role: recruiter, name: Gil Roth, email: gil@corrin.example}]\n"
	const again = "    people: [{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example, until: " +
		"2026-05-07}, {id: gil, role: recruiter, name: Gil Roth, email: gil@corrin.example, from: 2026-05-08, " +
		"until: 2026-05-10}, {id: uma-2, role: recruiter, name: Uma Reyes, email: uma@corrin.example, from: 2026-05-11}]\n"
	const namesakes = "    people: [{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example}, " +
		"{id: gil, role: recruiter, name: Uma Lind, email: ulind@corrin.example}]\n"
	const to, back = "  - {on: 2026-05-08, what: recruiter-change, to: gil}\n",
		"  - {on: 2026-05-11, what: recruiter-change, to: uma}\n"
	for _, tt := range []struct{ name, people, log, want, not string }{
		{"the first one after her", people, to, "Thank you for taking this over", "again"},
		{"it names the other", people, to, "I asked Uma for", "asked you"},
		{"a namesake", namesakes, to, "I asked Uma Reyes for", "asked you"},
		{"back to her", people, to + back, "I asked you for", "Welcome"},
		{"back to her, again", people, to + back, "Thank you for picking this up again. I was in touch with Gil (copied here)", "Uma for"},
		{"there and back twice", people, to + back + strings.Replace(to, "08", "12", 1),
			"picking this up again. I was in touch with Uma (copied here)", "Welcome"},
		{"by the last day of the other alone", strings.Replace(people, "example}", "example, until: 2026-05-10}", 1), "",
			"Thank you for taking this over", "asked you"},
		{"and the other comes last", "    people: [{id: gil, role: recruiter, name: Gil Roth, email: gil@corrin.example}, " +
			"{id: uma, role: recruiter, name: Uma Reyes, email: uma@corrin.example, until: 2026-05-10}]\n", "",
			"I asked Uma for", "asked you"},
		{"by her first day alone", strings.Replace(people, "gil@corrin.example", "gil@corrin.example, from: 2026-05-11", 1),
			"", "Thank you for taking this over from Uma", "asked you"},
		{"by the days in the case", again, "", "I asked you for", "Welcome"},
	} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader("currency: GBP\n"+
			"client: {name: Ida Rowe, email: ida@mail.example, timezone: Europe/London, calendar: GB}\n"+
			"opportunities:\n  - id: corrin\n    company: Corrin\n"+tt.people+
			"    offers: [{made: 2026-05-04, base: 80000}]\n    asks: [{base: 90000}]\n"+
			"log:\n  - {on: 2026-05-06, what: sent, kind: counter-base, to: uma}\n"+tt.log))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "recruiter-handoff",
			Send: drafttest.Instant(t, "2026-05-13T09:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.name, tt.want, tt.not, d.Text)
		}
	}
}

// Somebody with the first name of the one who reads is named in full.
func TestNamesake(t *testing.T) {
	c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
		"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York}\n"+
		"opportunities:\n  - company: Halcyon\n    people:\n"+
		"      - {id: rec, role: recruiter, name: Jordan Reed, email: reed@halcyon.example}\n"+
		"      - {id: hm, role: hiring-manager, name: Jordan Poe, email: poe@halcyon.example}\n"+
		"    level: {target: L6}\n"+
		"    offers: [{made: 2026-03-09, base: 180000}]\n    asks: [{base: 200000}]\n"+
		"log:\n  - {on: 2026-03-10, what: sent, kind: level-up-request}\n"+
		"  - {on: 2026-03-11, what: sent, kind: counter-base}\n"))
	if err != nil {
		t.Fatal(err)
	}
	for kind, want := range map[string]string{
		"hm-ally-note": "I asked Jordan Reed last Wednesday for a higher base salary", "level-up-hm-note": "I asked Jordan Reed",
	} {
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: kind,
			Send: drafttest.Instant(t, "2026-03-16T15:00:00Z")})
		if err != nil || !strings.Contains(d.Text, want) || !strings.HasPrefix(d.Text, "Hi Jordan,") {
			t.Errorf("%s: want %q, got %v in\n%s", kind, want, err, d.Text)
		}
	}
}

// Others than the one who reads are named the way people speak of them.
func TestNamesOfOthers(t *testing.T) {
	for _, tt := range []struct{ manager, voice, want string }{
		{"Owen Castle", "warm", "to Owen, and"},
		{"Owen Castle", "formal", "to Owen Castle?"},
		{"Owen Castle Jr.", "formal", "to Owen Castle Jr?"},
		{"Ms. Ann Castle", "warm", "to Ann, and"},
		{"Ms. Ann Castle", "formal", "to Ms. Castle?"},
		{"Dr. Owen Castle", "warm", "to Dr. Castle, and"},
		{"Dr. Owen Castle", "formal", "to Dr. Castle?"},
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
			"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York, voice: "+tt.voice+"}\n"+
			"opportunities:\n  - company: Halcyon\n    people:\n"+
			"      - {role: recruiter, name: Jordan Reed, email: reed@halcyon.example}\n"+
			"      - {role: hiring-manager, name: "+tt.manager+", email: castle@halcyon.example}\n"+
			"    level: {target: L6}\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "level-up-request",
			Send: drafttest.Instant(t, "2026-03-16T15:00:00Z")})
		if err != nil || !strings.Contains(d.Text, tt.want) {
			t.Errorf("%s, %s: want %q, got %v in\n%s", tt.manager, tt.voice, tt.want, err, d.Text)
		}
	}
}

// Only what the log or a settled offer says is listed as agreed, and what they answered is told.
func TestHandoffSaysWhatIsAgreed(t *testing.T) {
	const counter = "  - {on: 2026-03-10, what: sent, kind: counter-base, to: tom}\n"
	const level = "  - {on: 2026-03-10, what: sent, kind: level-up-request, to: tom}\n"
	const later = "  - {on: 2026-03-10, what: sent, kind: deadline-extension, to: tom}\n"
	const asks = "  - {on: 2026-03-11, what: reply-question}\n"
	for _, tt := range []struct{ name, status, log, want, not string }{
		{"a spoken offer", "verbal", "", "The deadline is Friday, March 20, 5:00 pm Eastern", "agreed"},
		{"an ask is open", "written", counter, "I haven't had an answer yet", "agreed"},
		{"a settled one", "agreed", "", "We've agreed on L5, a base salary of $180,000, a bonus target of 10%, " +
			"a sign-on bonus of $10,000, a grant of 500 shares, $9,000 for the move, " +
			"two days a week from home, and a start on Monday, May 4", "deadline"},
		{"yes", "written", counter + "  - {on: 2026-03-11, what: reply-yes}\n",
			"We've agreed on a base salary of $200,000 and a sign-on bonus of $20,000. The letter doesn't have that yet.", "agreed on L5"},
		{"yes, with the figures", "written", counter + "  - {on: 2026-03-11, what: reply-yes, base: 200000, sign_on: 20000}\n",
			"at L5, with a bonus target of 10%", "with a base salary"},
		{"yes, and a new letter", "written", counter + "  - {on: 2026-03-11, what: reply-yes, base: 200000}\n" +
			"  - {on: 2026-03-12, what: written-offer}\n", "We've agreed on", "The letter doesn't"},
		{"no", "written", counter + "  - {on: 2026-03-11, what: reply-no}\n",
			"a sign-on bonus of $20,000. Tom said no on March 11, and I owe you an answer", "agreed"},
		{"part", "written", counter + "  - {on: 2026-03-13, what: reply-partial, base: 190000}\n",
			"to $190,000 on March 13, and I owe you an answer", "agreed"},
		{"a question", "written", counter + "  - {on: 2026-03-11, what: reply-question, text: Why?}\n",
			"Tom had a question on March 11, and I owe you an answer", "haven't had"},
		{"a question that is answered", "written", counter +
			"  - {on: 2026-03-11, what: reply-question, text: Why?}\n" +
			"  - {on: 2026-03-12, what: sent, kind: number-rationale, to: tom}\n",
			"I haven't had an answer yet", "I owe"},
		{"no to the level", "written", level + "  - {on: 2026-03-11, what: reply-no}\n",
			"I asked Tom to be considered at L6. Tom said no on March 11, and I owe", "agreed"},
		{"yes to the level", "written", level + "  - {on: 2026-03-11, what: reply-yes}\n",
			"I asked Tom to be considered at L6. Tom said yes on March 11.", "agreed"},
		{"a later deadline", "written", later +
			"  - {on: 2026-03-11, what: reply-yes, deadline: 2026-03-25T17:00}\n",
			"March 25, 5:00 pm Eastern. Tom moved it on March 11; before that, it was March 20.", "agreed"},
		{"a question about the deadline", "written", later + asks,
			"I asked Tom about the deadline. Tom had a question on March 11, and I owe you an answer.", "haven't had"},
		{"one that is answered", "written", later + asks +
			"  - {on: 2026-03-12, what: sent, kind: deadline-reply.question, to: tom}\n",
			"Tom had a question on March 11, and I answered it on March 12. I haven't had an answer yet.", "I owe"},
		{"one that is put off", "written", later + asks +
			"  - {on: 2026-03-11, what: sent, kind: response-hold, to: tom}\n", "and I owe you an answer.", "haven't had"},
		{"an answer about the pay", "written", counter + later + strings.Replace(asks, "}", ", kind: deadline-extension}", 1) +
			"  - {on: 2026-03-12, what: sent, kind: number-rationale, to: tom}\n", "on March 11, and I owe you", "answered it"},
		{"two questions, one answered", "written", later + asks +
			"  - {on: 2026-03-11, what: sent, kind: deadline-reply.question, to: tom}\n" + strings.Replace(asks, "11", "12", 1),
			"Tom had a question on March 12, and I owe you", "I answered"},
		{"no, after a question", "written", later + asks + strings.Replace(asks, "question", "no", 1),
			"I owe you my answer to the offer", "about the deadline"},
		{"yes to one part", "written", "  - {on: 2026-03-10, what: sent, kind: counter-sign-on-split, to: tom}\n" +
			"  - {on: 2026-03-11, what: reply-yes}\n", "We've agreed on a sign-on bonus of $20,000.", "agreed on a base"},
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
			"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York, calendar: US}\n"+
			"opportunities:\n  - company: Halcyon\n    role: Engineer\n    people:\n"+
			"      - {id: tom, role: recruiter, name: Tom Hale, email: tom@halcyon.example, until: 2026-03-12}\n"+
			"      - {id: pri, role: recruiter, name: Priya Shah, email: priya@halcyon.example, from: 2026-03-13}\n"+
			"    level: {target: L6}\n"+
			"    offers: [{made: 2026-03-09, status: "+tt.status+", base: 180000, bonus: 10%, sign_on: 10000, "+
			"equity: {units: 500, price: 40, vesting: even}, relocation: {amount: 9000}, level: L5, "+
			"other_terms: [two days a week from home], start: 2026-05-04, deadline: 2026-03-20T17:00}]\n"+
			"    asks: [{base: 200000, sign_on: 20000}]\n"+
			"log:\n  - {on: 2026-03-09, what: verbal-offer}\n"+tt.log))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "recruiter-handoff",
			Send: drafttest.Instant(t, "2026-03-16T15:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		} else if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.name, tt.want, tt.not, d.Text)
		}
	}
}

// A summary for the client shows the terms that changed, and no table if none did.
func TestWrapUpOfTerms(t *testing.T) {
	for _, tt := range []struct{ last, want, not string }{
		{"equity: {units: 500, price: 60, vesting: even}", "came out where Halcyon started", "by asking"},
		{"other_terms: [30 days of leave]", "30 days of leave", "came out where"},
		{"base: 190000", "Before tax, that's $10,000 more in each year", "came out where"},
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
			"coach: {name: Dana Reyes, email: dana@coach.example}\n"+
			"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York}\n"+
			"opportunities:\n  - company: Halcyon\n    stage: accepted\n"+
			"    people: [{role: recruiter, name: Tom Hale, email: tom@halcyon.example}]\n"+
			"    offers:\n      - {id: o1, made: 2026-03-09, base: 180000, "+
			"equity: {units: 500, price: 40, vesting: even}}\n"+
			"      - {id: o2, made: 2026-03-12, like: o1, status: accepted, "+tt.last+"}\n"+
			"    asks: [{offer: o1, base: 200000}]\n"+
			"log:\n  - {on: 2026-03-10, what: sent, kind: counter-base}\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "coach-wrap-up",
			Send: drafttest.Instant(t, "2026-03-16T15:00:00Z")})
		if err != nil {
			t.Errorf("%s: %v", tt.last, err)
		} else if !strings.Contains(d.Text, tt.want) || strings.Contains(d.Text, tt.not) {
			t.Errorf("%s: want %q, not %q, in\n%s", tt.last, tt.want, tt.not, d.Text)
		}
	}
}

// A new recruiter hears whether the last one had a question about the request, and when it was answered.
func TestHandoffAfterAQuestion(t *testing.T) {
	const question = "  - {on: 2026-03-12, what: reply-question, kind: counter-base, text: Why that number?}\n"
	for more, want := range map[string]string{
		"": "instead of $180,000. I haven't had an answer yet.",
		question + "  - {on: 2026-03-12, what: sent, kind: number-rationale}\n": "instead of $180,000. Jo had a question on " +
			"March 12, and I answered it the same day. I haven't had an answer yet.",
		question + "  - {on: 2026-03-13, what: sent, kind: number-rationale}\n": "and I answered it on March 13. I haven't",
		"  - {on: 2026-03-11, what: sent, kind: deadline-extension}\n" + strings.Replace(question, "counter-base",
			"deadline-extension", 1) + "  - {on: 2026-03-13, what: sent, kind: deadline-reply.question}\n": "instead of $180,000. I haven't had an answer yet.",
	} {
		c, err := casefile.Parse("maria.yaml", strings.NewReader("currency: USD\n"+
			"client: {name: Maria Sol, email: maria@mail.example, timezone: America/New_York}\n"+
			"opportunities:\n  - company: Halcyon\n    people:\n"+
			"      - {id: jo, role: recruiter, name: Jo Reed, email: reed@halcyon.example, until: 2026-03-17}\n"+
			"      - {id: al, role: recruiter, name: Al Poe, email: poe@halcyon.example, from: 2026-03-18}\n"+
			"    extension: {until: 2026-04-10, reason: my lease ends then}\n"+
			"    offers: [{made: 2026-03-09, base: 180000, deadline: 2026-03-27}]\n    asks: [{base: 200000}]\n"+
			"log:\n  - {on: 2026-03-10, what: sent, kind: counter-base}\n"+more+
			"  - {on: 2026-03-18, what: recruiter-change, to: al}\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := drafttest.Catalog(t).Draft(c, letter.Request{Kind: "recruiter-handoff",
			Send: drafttest.Instant(t, "2026-03-18T15:00:00Z")})
		if err != nil || !strings.Contains(d.Text, want) {
			t.Errorf("%q: want %q, got %v in\n%s", more, want, err, d.Text)
		}
	}
}
