package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestOffersInOtherWords checks how people claim an offer that the case doesn't have, and sentences
// with the same words.
func TestOffersInOtherWords(t *testing.T) {
	c, err := casefile.Parse("ida.yaml",
		strings.NewReader(strings.ReplaceAll(twoOffers, "verified: true", "verified: false")))
	if err != nil {
		t.Fatal(err)
	}
	for _, says := range []string{
		"I'm holding paper from another shop.",
		"There's a second number on my desk.",
		"I've got something else in hand.",
		"Somebody else has put a number in front of me.",
		"I've already got a signed letter from one of your peers.",
		"The other side is at 250.",
		"A different employer wants me at $260,000.",
		"There's real money waiting for me down the road.",
		"I've had a better number quoted to me.",
		"My other process just landed.",
		"I've been made a proposal that beats this.",
		"I'm sitting on a contract from a well-known name.",
		"A fund in London has countered your number.",
		"I've got a term sheet from a startup.",
		"I have an alternative that closes on Thursday.",
		"They've outbid you.",
		"There is a richer package waiting for my signature.",
		"I turned down 260 last week.",
		"Another shop just sent over paperwork.",
		"There's an alternative on the table that I have to answer by Friday.",
		"I have a firm proposal in writing from someone else.",
		"My inbox has a better number in it.",
		"The other folks went to 255.",
		"I do have another door open.",
		"I'm in the fortunate position of having choices.",
		"I'm weighing this against something stronger.",
		"There is competition for me right now.",
		"A third party has committed to a higher base.",
		"I've an exploding offer to answer.",
		"I could sign somewhere else tomorrow.",
		"Elsewhere they've written 260 down.",
		"A larger firm has extended terms.",
		// what the reader doesn't know of is "an offer"; theirs is "your offer" or "the offer"
		"I hold an offer with a longer notice period.",
		"An offer reached me on Wednesday, and it's generous.",
		"I'm measuring this against a bid I got in London.",
		"There's still an offer that I haven't answered.",
		"I've been handed an offer with a car.",
		"A rival studio gave me an offer.",
		"I received an offer above yours.",
		"A bigger employer has already topped it.",
		"Somebody else has agreed to it.",
		"A distributor has offered better.",
		"Others have bid higher.",
		"I'm being pursued by a utility.",
		"I'm being scouted by a gallery.",
		"There's someone else lined up.",
		"My present employer would gladly beat your offer.",
		"I've got another job lined up.",
		"The other firm expects my answer on Monday.",
		"Another agency has promised it'd match the base.",
		"My present firm could beat that.",
		"I like yours best of the three.",
		// names that the case doesn't have
		"It's between you and Quillon for me.",
		"I'm torn between Corrin and Quillon.",
		"Quillon expects a reply from me by Monday.",
		"Quillon would recruit me at once.",
		"I could start at Quillon in June.",
		"Quillon's figure is above that.",
		"I'm a finalist at Quillon.",
		"My sister thinks highly of it, and I've an offer from Quillon.",
		"Quillon is at 140.",
		"Quillon went to £95k.",
		"Quillon is on 140 for the base.",
		"I've a term sheet from Ostrava Labs.",
		"I'm also talking to Quillon.",
		"I'm in late rounds with Quillon.",
		"I'm awaiting papers from Quillon.",
		"Quillon is still in the picture.",
		"I'm considering a job at Quillon.",
		"Quillon formally offered me the post.",
		"Quillon offers a base of £95,000.",
		"Quillon offers the same title.",
	} {
		if of(c, says, "competing-offer") == "" {
			t.Errorf("%q: found nothing", says)
		}
	}
	for _, says := range []string{
		"Is there a better number on the table?",
		"Someone from your team sent me the form.",
		"I have the contract from you, and have read it.",
		"Could you send me a signed letter from HR?",
		"I have something else in mind for the start date.",
		"My options vest in four years.",
		"The competitor analysis I wrote is in use.",
		"There is another letter from the payroll team.",
		"I walked away from that talk with a clear idea.",
		"I designed the bidding system.",
		"I am in talks with my landlord about the move.",
		"I would rather join you than anyone else.",
		"Someone else on the panel asked about it.",
		"My other question is about the start date.",
		"The second number is the sign-on bonus.",
		"It is in your hands.",
		"A larger grant would close the gap.",
		"I have choices to make about the move.",
		"I've been shown around the office.",
		"Another option would be a larger sign-on bonus.",
		"As offered, the total is £87,000 a year.",
		"While offered the role, I have one question.",
		"Kafka came in handy for the migration.",
		"Terraform came in useful there, too.",
		"One has to see the numbers first.",
		"I was so happy to get an offer with this scope.",
		"Would an offer with a later start be possible?",
		"I'll resign once I have an offer in writing.",
		"It's an offer that comes with a lot of trust.",
		"Thank you for making me an offer so soon.",
		"An offer at that level would settle it.",
		"I have one wish about the offer.",
		"Another team has beaten that target.",
		"I was recruited by Max.",
		"Being sought by Max was a surprise.",
		"I was scouted by a gallery in 2012.",
		"I have something lined up for Sunday.",
		"There's a job lined up for the printer.",
		"My present firm would match the colors by eye.",
		"Others on your team told me that they like it.",
		"You have offered more than I hoped for.",
		"My other team has met its own date.",
		"I designed at Quillon for years.",
		"The Quillon next door closes in May.",
		// an hour, a day, or a house is no sum
		"Lunch is at 12 on Monday.",
		"Easter is on 28 March this year.",
		"Prom is at 7 pm.",
		"Quillon is on 42nd Street.",
		"The Lyceum is at 3207 Harborne Road.",
		// it's somebody else's
		"My wife got an offer from Quillon.",
		"My husband has an offer from Quillon House.",
		"Quillon offered my husband a post.",
		"Quillon made my sister an offer.",
		"My partner was offered another job in Leeds.",
		// what is offered isn't a job
		"A neighbor offered me a lift to the station.",
		"Ordnance Survey offers a map of it.",
		"Postgres offers the locks for that.",
		"Lufthansa offered a refund.",
		"I'm speaking at GopherCon in June.",
	} {
		if got := of(c, says, "competing-offer"); got != "" {
			t.Errorf("%q: found %q", says, got)
		}
	}
}

// TestNoClaims checks sentences with the words of a claim that deny it, ask, suppose, or repeat what
// others said, and claims that look like those.
func TestNoClaims(t *testing.T) {
	c := readCase(t, "erica.yaml")
	c.Opportunities = c.Opportunities[:1]
	for says, claims := range map[string]bool{
		"I don't have another offer.":                                     false,
		"I'm not holding another offer, and I'm not looking for one.":     false,
		"There are no other offers.":                                      false,
		"I ask this without a competing offer.":                           false,
		"I have neither another offer nor a second process.":              false,
		"I have yet to see a second offer.":                               false,
		"None of the other companies has made me an offer.":               false,
		"Halden has not made me an offer.":                                false,
		"I'm not in talks with other companies.":                          false,
		"If I get another offer, you will be the first to know.":          false,
		"Should a better offer come, I would still choose you.":           false,
		"Were another offer to come in, I'd tell you.":                    false,
		"Will there be another offer from your side?":                     false,
		"Does a competing offer matter for this?":                         false,
		"You asked whether I have another offer.":                         false,
		"You wrote: \"We match other offers. A second offer is enough.\"": false,
		"You said that you match competing offers.":                       false,
		"As for other offers, I have none.":                               false,
		"It's not that my other offer is bad.":                            true,
		"It's not that the other offer pays less.":                        true,
		"I don't want to use it, and I have another offer.":               true,
		"If we can't agree, I have another offer.":                        true,
		"I can't ignore that I have another offer.":                       true,
		"I won't pretend I don't have another offer.":                     true,
		"I don't just have one: I have two offers.":                       true,
		"I wouldn't ask if I didn't have another offer.":                  true,
		"I didn't expect another offer, but one came.":                    true,
		"Could you match my other offer?":                                 true,
		"Did you know that I have another offer?":                         true,
		"You asked whether I have another offer. I do.":                   true,
		"You asked about other offers: I have two.":                       true,
		"A company that isn't as large made me another offer.":            true,
		"I can't sign with another offer on the table.":                   true,
		"Nothing has changed since I got another offer.":                  true,
		"I haven't signed the competing offer.":                           true,
		"As I told you: \"I have another offer.\"":                        true,
		"I've got something else on the table.":                           true,
		"I'm choosing between two companies.":                             true,
		"I'm weighing two written offers.":                                true,
		"A second employer sent over its numbers.":                        true,
		"I was just handed an offer by a bank.":                           true,
		"My current employer has made a counteroffer.":                    true,
		"The other company wants me to answer its offer.":                 true,
		"I have received an additional offer.":                            true,
		"A rival firm is ready to move faster.":                           true,
		"I've got interest from elsewhere.":                               true,
		"Could another offer letter be sent to my home?":                  false,
		"I have one offer, and it is yours.":                              false,
		"The other terms of the offer are fine.":                          false,
		"I have a new offer letter from you, thank you.":                  false,
		"Yours isn't the only offer.":                                     true,
		"I'd rather not take my other offer.":                             true,
	} {
		d := draftOf(fmt.Sprintf(template, says))
		d.Kind = ""
		got := found(review.Draft(d, c), "competing-offer")
		if (len(got) > 0) != claims {
			t.Errorf("%q: got %q", says, got)
		}
	}
}

// TestSubjects checks that a subject of the client's own is held to the case like the text, and that
// one of theirs isn't.
func TestSubjects(t *testing.T) {
	c := readCase(t, "erica.yaml")
	c.Opportunities = c.Opportunities[:1]
	for _, tt := range []struct{ subject, reply, quotes, want string }{
		{"I have another offer", "", "", "competing-offer: another offer"},
		{"Two other offers - Erica Vale", "", "", "competing-offer: other offers"},
		{"Halden has made me an offer", "", "", "competing-offer: Halden has made me an offer"},
		{"Erica Vale - sign-on bonus - Halden", "", "", "finished: Halden"},
		{"Erica Vale | sign-on bonus | Halden", "", "", "finished: Halden"},
		{"Joining Halden: sign-on bonus", "", "", "finished: Halden"},
		{"Karla Vale – sign-on bonus – Amazon", "", "", "finished: Karla Vale"},
		{"Hi Declan, the sign-on bonus", "", "", "finished: Declan"},
		{"Thanks, Declan – sign-on bonus", "", "", "finished: Declan"},
		{"Sign-on bonus for NAME", "", "", "finished: NAME"},
		{"Sign-on bonus – INSERT NAME", "", "", "finished: INSERT NAME"},
		{"Sign-on bonus by Tuesday, July 6", "", "", "finished: Tuesday, July 6"},
		{"Re: I have another offer", "", "", "competing-offer: another offer"},
		{"Re: My other offer", "<a@x.example>", "Sign-on bonus", "competing-offer: My other offer"},
		{"Sign-on bonus – Erica Vale", "", "", ""},
		{"Sign-on bonus – no other offer behind it", "", "", ""},
		{"Hi Priya, the sign-on bonus", "", "", ""},
		{"Welcome package and sign-on bonus", "", "", ""},
		{"[Amazon] Sign-on bonus", "", "", ""},
		{"Re: Do you hold other offers?", "<a@x.example>", "", ""},
		{"Fwd: Your other offers at Halden", "<a@x.example>", "", ""},
		{"WG: Our talk on Tuesday, July 6", "", "Our talk on Tuesday, July 6", ""},
		{"Re: Offer for NAME", "<a@x.example>", "Offer for NAME", ""},
	} {
		header := "From: erica.vale@mail.example\nTo: priya@amazon.example\nSubject: " + tt.subject +
			"\nContent-Type: text/plain; charset=utf-8\n"
		if tt.reply != "" {
			header += "In-Reply-To: " + tt.reply + "\n"
		}
		text := fmt.Sprintf(template, "It would be good to talk.")
		if tt.quotes != "" {
			text += "\n-----Original Message-----\nFrom: Priya Shah <priya@amazon.example>\n" +
				"Sent: Monday, June 29, 2026 10:00\nTo: Erica Vale\nSubject: " + tt.quotes + "\n\nHello\n"
		}
		r, err := review.Message(strings.NewReader(header+"\n"+text), c,
			review.About{Send: draftOf("").Send})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(errorsIn(r), "|"); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.subject, got, tt.want)
		}
		for _, f := range r.Findings {
			if f.Severity == review.Error && (f.Part != "Subject" || f.Line != 1 || f.FileLine != 3) {
				t.Errorf("%q: found at %s, line %d of the file", tt.subject, f.Part, f.FileLine)
			}
		}
	}
}

// What people call a day off isn't a company, whatever is said of it; part of its name may be one.
func TestDaysOffAreNoCompanies(t *testing.T) {
	for _, tt := range []struct{ calendar, on, says, want string }{
		{"US", "2026-12-29", "Could you let me know about the offer before the New Year?", ""},
		{"IN", "2026-03-23", "Would an answer on the base be possible before Easter?", ""},
		{"DE", "2026-12-21", "Could we move it to Christmas Eve?", ""},
		{"US", "2026-06-15", "My offer letter came right before Juneteenth.", ""},
		{"US", "2026-06-30", "I'm leaving for Independence Day.", ""},
		{"CA-ON", "2026-05-13", "I'm starting with Victoria Day.", ""},
		{"CA-ON", "2026-05-13", "Victoria has made me an offer.", "Victoria has made me an offer"},
		{"US", "2026-09-01", "Easter has made me an offer.", "Easter has made me an offer"},
	} {
		c, err := casefile.Parse("ida.yaml", strings.NewReader(strings.NewReplacer(
			"company: Corrin", "company: Corrin\n    calendar: "+tt.calendar,
			"verified: true", "verified: false").Replace(twoOffers)))
		if err != nil {
			t.Fatal(err)
		}
		d := draftOf("Hi Max,\n\nThank you for the letter. " + tt.says + "\n\nBest,\nIda\n")
		d.Kind, d.Opportunity, d.Send = "", "main", drafttest.Instant(t, tt.on+"T09:00:00Z")
		if got := strings.Join(found(review.Draft(d, c), "competing-offer"), "|"); got != tt.want {
			t.Errorf("%s, %s, %q: got %q", tt.calendar, tt.on, tt.says, got)
		}
	}
}
