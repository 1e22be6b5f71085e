package review_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
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
	} {
		if got := of(c, says, "competing-offer"); got != "" {
			t.Errorf("%q: found %q", says, got)
		}
	}
}
