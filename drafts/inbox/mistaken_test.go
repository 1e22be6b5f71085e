package inbox_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/inbox"
)

// TestMistaken reads words of an answer that are about something else than the ask, and next to them
// those that aren't.
func TestMistaken(t *testing.T) {
	for _, tt := range []struct {
		writer, text string
		want         inbox.What
		facts        string
	}{
		{"amy", "The CFO approved a fixed of $205,000.", inbox.Partial, "base $205,000"},
		{"amy", "The glitch in our portal is fixed now.", inbox.NotClear, ""},
		{"amy", "Our working days are fixed, Monday to Thursday.", inbox.NotClear, ""},
		{"amy", "Your base stays fixed, I'm sorry to say.", inbox.No, ""},
		{"amy", "Fixed.", inbox.No, ""},

		{"amy", "Sadly I can't make Thursday. Is Friday any better?", inbox.Question, ""},
		{"amy", "Dev rejected the Wednesday time.", inbox.NotClear, ""},
		{"amy", "Thursday isn't possible for the panel.", inbox.NotClear, ""},
		{"amy", "The board met on Tuesday and said no.", inbox.No, ""},
		{"amy", "I can't do that by Monday.", inbox.No, ""},

		{"amy", "Our benefits: 14 weeks of paid leave and a 4% match.", inbox.NotClear, ""},
		{"amy", "Dev is firm on the seating plan.", inbox.NotClear, ""},
		{"amy", "We declined the invoice of the movers.", inbox.NotClear, ""},
		{"amy", "We leave the base at $190,000.", inbox.No, ""},
		{"amy", "Everyone at this level gets $190,000.", inbox.No, ""},
		{"amy", "Dev is firm on the number.", inbox.No, ""},

		{"amy", "See you Thursday at 9.", inbox.NotClear, ""},
		{"amy", "You'd lead a group of 25.", inbox.NotClear, ""},
		{"amy", "You'd have 30 mechanics to look after.", inbox.NotClear, ""},
		{"amy", "We've moved to 205 Marketing Lane.", inbox.NotClear, ""},
		{"amy", "190 Main Street, by the river.", inbox.NotClear, ""},
		{"amy", "205 Base, 25 Sign-on.", inbox.Partial, "base $205,000, sign-on $25,000"},

		{"amy", "Your access code runs out on Thursday.", inbox.NotClear, ""},
		{"amy", "Please register for the welcome session by Wednesday.", inbox.NotClear, ""},
		{"amy", "The movers' quote is valid until Tuesday.", inbox.NotClear, ""},
		{"amy", "Your letter is valid until Tuesday.", inbox.NewDeadline, ""},
		{"amy", "The offer lapses Tuesday at 4.", inbox.NewDeadline, "deadline 2027-03-16T16:00"},

		{"amy", "We've decided not to continue with your engagement.", inbox.Rescinded, ""},
		{"amy", "I'm sorry, but the hire will no longer be going ahead.", inbox.Rescinded, ""},
		{"amy", "We've released you from the contract.", inbox.Rescinded, ""},
		{"amy", "Our Tuesday appointment won't go ahead.", inbox.NotClear, ""},
		{"amy", "The directors won't go beyond $190,000.", inbox.No, ""},

		{"amy", "base 200, sign-on 25, start 5/3, valid till 3/18", inbox.Partial,
			"base $200,000, sign-on $25,000, deadline 2027-03-18, start 2027-05-03"},
		{"amy", "We can do $200,000. Acceptance needed by March 18, start May 3.", inbox.Partial,
			"base $200,000, deadline 2027-03-18, start 2027-05-03"},
		{"jorn", "€96,000, start 15 May, decide by 16 March.", inbox.Partial,
			"base €96,000, deadline 2027-03-16, start 2027-05-15"},

		{"amy", "The base moves to $204,000 and the equity would be worth $90,000.", inbox.Partial,
			"base $204,000, equity $90,000"},
		{"amy", "I can do 204 on base and 30 on the sign-on.", inbox.Partial, "base $204,000, sign-on $30,000"},

		{"amy", "Kindly send your latest tax form so that finance can approve it.", inbox.Question, ""},
		{"amy", "We need your current salary, so we can match it.", inbox.Question, ""},
		{"amy", "I spoke to Dev so that we can do $205,000.", inbox.Partial, "base $205,000"},

		{"amy", "We got $203,000 through, is that something you'd sign?", inbox.Partial, "base $203,000"},
		{"amy", "Dev can do 205/25 – would that work for you?", inbox.Partial, "base $205,000, sign-on $25,000"},
		{"amy", "If I got $205,000 approved, would you sign?", inbox.Question, ""},
		{"amy", "You asked for $210,000, is there any room?", inbox.Question, ""},
		{"amy", "We offered $190,000, can you tell me what's missing?", inbox.Question, ""},

		{"jorn", "We can pay 8.100 € gross a month.", inbox.Partial, "base €97,200"},
		{"jorn", "We agree to €8,333 per month.", inbox.Partial, "base €100,000"},
		{"jorn", "We could offer €7,000 a month, paid 14 times a year.", inbox.NotClear, ""},
		{"amy", "There's a $400 a month stipend for parking.", inbox.NotClear, ""},

		{"amy", "No to both. What we can do is add a week of paid leave.", inbox.Partial, ""},
		{"amy", "The numbers are final, but I secured a parking space for you.", inbox.Partial, ""},
		{"amy", "No to both, and we can't add any vacation either.", inbox.No, ""},
		{"amy", "No to both. We offer medical and dental.", inbox.No, ""},

		{"amy", "No to both. You'll also have the regular dental insurance.", inbox.No, ""},
		{"amy", "No to both, but we can give you a lift to the station.", inbox.No, ""},
		{"amy", "No to both, but we can offer you a remote interview.", inbox.No, ""},
		{"amy", "No to both, but we can offer you the vacation that every employee gets.", inbox.No, ""},
		{"amy", "No to both. I've added you to another training on Thursday.", inbox.No, ""},
		{"amy", "No to both. However, we could arrange a tour of the home office.", inbox.No, ""},
		{"amy", "No to both. I got you another five days of vacation.", inbox.Partial, ""},

		{"amy", "We release you from your offer letter.", inbox.Rescinded, ""},
		{"amy", "We're releasing you from the drug test.", inbox.NotClear, ""},
		{"amy", "We've released you from Thursday's panel.", inbox.NotClear, ""},
		{"amy", "We're releasing you from the offer's confidentiality clause.", inbox.NotClear, ""},
		{"amy", "We aren't releasing you from your contract.", inbox.NotClear, ""},

		{"amy", "The base goes to 198 Tops.", inbox.Partial, "base $198,000"},
		{"amy", "We can do 198 Flat.", inbox.Partial, "base $198,000"},
		{"amy", "198 Effective May for the base.", inbox.Partial, "base $198,000"},
		{"amy", "You'll find us at 198 Harbor View Road.", inbox.NotClear, ""},
		{"amy", "We can seat 198 violins.", inbox.NotClear, ""},
		{"amy", "HR declined the parcel, but the sign-on is approved.", inbox.Partial, ""},
		{"amy", "The sign-on is approved, but HR has to vote on it.", inbox.Hold, ""},

		{"amy", "Got everything you requested! The new letter follows.", inbox.Yes, ""},
		{"amy", "Got what you asked for: the canteen menu.", inbox.NotClear, ""},
		{"amy", "We've revised your letter to show the $210,000 base and $40,000 sign-on.", inbox.Yes, ""},
		{"amy", "The desk you asked for is in the new letter.", inbox.NotClear, ""},
		{"jorn", "We accept the yearly salary of €100,000 and the start on 1 June.", inbox.Yes, ""},
		{"amy", "The reply was a polite no.", inbox.No, ""},
		{"amy", "Tell us why the base matters so much.", inbox.Question, ""},
		{"amy", "I'd need you to explain the $40,000.", inbox.Question, ""},

		{"amy", "Meet Lena (copied), who'll take care of your flights.", inbox.NotClear, ""},
		{"amy", "Meet Karl, who will help you with housing in Lisbon.", inbox.NotClear, ""},
		{"amy", "Karl takes over your visa paperwork.", inbox.NotClear, ""},
		{"amy", "Meet Karl (copied), who'll take care of your application now.", inbox.RecruiterChange, ""},
		{"amy", "Karl takes over everything from Monday.", inbox.RecruiterChange, ""},
	} {
		if r := readText(t, tt.writer, tt.text); r.What != tt.want || tt.facts != "" && factsOf(r) != tt.facts {
			t.Errorf("%s: %s, %q, want %s, %q", tt.text, r.What, factsOf(r), tt.want, tt.facts)
		}
	}
}
