package letter

// Thread is what the log says has happened between the client and the company by the day of
// sending. Nothing in it is planned or assumed.
type Thread struct {
	Asked     *Asked // the last email that asked for something; nil if none was sent
	TheirMove *Move  // their last answer; nil if there was none
	Status    Status
	Said      Said
	// the current terms are in a letter: the offer is in writing, and nothing has changed since
	LetterInHand bool
	Written      bool // they've sent terms in writing, these or earlier ones
	// when a summary for those who decide was last sent; nil if never
	BriefedOn *Day
	// when the recruiter was last asked for the level, not just which one it is; nil if never
	ToldOn *Day
	ToldTo string // the first name of the recruiter who was; may be empty
	// they've agreed to consider the client for the level, and said nothing else about it since
	Considered bool
	// their answer to the last ask came on the first workday after the break that has just ended; also
	// true in an email that's written ahead for an answer
	AnsweredAfterBreak bool
}

// Told reports whether the recruiter has been asked for the level.
func (t Thread) Told() bool { return t.ToldOn != nil }

// Move is what they answered.
type Move struct {
	Reply    Reply
	On       Day
	Words    string  // the terms that changed: "the base to $207,000 and the sign-on to $20,000"; or ""
	Better   string  // those of them that are no worse than before, likewise
	Worse    string  // those that are: "the sign-on from $10,000 to $4,000"
	Deadline *Moment // the new deadline; nil if they didn't move it, or if it has passed
}

// Said is what an earlier email to the person addressed has said already.
type Said struct {
	Wrote   bool // anything at all
	Thanks  bool // thanked them for the current offer
	Weekend bool // wished them well over the break
	Detail  bool // could use the detail from the interview
}

// Status is where things stand, for a handover to somebody who hasn't read the thread.
type Status struct {
	Offer    string   // the terms of an offer that isn't settled, without Agreed, words that can follow "with"
	Agreed   []string // phrases
	Amend    bool     // their letter has yet to state Agreed; false for a settled offer
	Done     string   // the interviews since she asked for the level; empty if none
	Open     []string // what she asked for and what they said to it, each in whole sentences
	Next     string   // what comes next, a phrase; empty if Open says it
	Waits    bool     // for the company's answer to something that was asked for
	Deadline *Moment  // of an offer that isn't settled; nil once it has passed
	Extended string   // who moved the deadline, when, and from which day, a clause; may be empty
}

// Moments are what only one turn of a thread knows: what they've just done, or what she's waiting for.
type Moments struct {
	Latest *Latest // what they've done since she last wrote; nil if nothing
	// what their answer made better, if nothing has been asked for since: "the base to $207,000"; may be
	// empty
	Moved        string
	MovedByOther bool // the person addressed wasn't the recruiter when they answered
	// who had a hand in that or in their yes, by what it says, words that can follow "please thank":
	// "Arjun", "the comp team"; "" if it names nobody
	Helped string
	// the last email that asked for something, if it went to the person addressed; else nil
	AskedYou *Asked
	// what would close the gap once they've moved part of the way: the coach's fallback, or an ask that
	// they haven't heard yet; nil if the case has neither, so that no email repeats what they've answered
	LastStep *Ask
	// what to ask for after a no if there's no next round, a phrase: "the sign-on"; see Letter.Lever
	LeverWords string
	PayToday   bool // their last question is about what she's paid today, so the answer may mention that
	// what a recruiter was asked for, other than time, and hasn't answered; nil if nothing
	Pending *Asked
	// when the offer runs out if that's within two workdays and the client hasn't accepted it, words that
	// can end a sentence: "today at 5:00 pm Pacific"; "" otherwise
	RunsOut string
	// the day by which they've said that they'd come back, once it's over without a word, words that can
	// follow "by": "Monday", "last Friday", "June 8"; "" if they named none, or if she's written since
	Promised string
	// when the letter that they're to correct runs out, in an email that accepts, words that can
	// follow "before": "Tuesday"; "" if there's no such letter or day
	LetterBy string
	// their answer to whether the client may start on another day, which she asked when she accepted, in an
	// email that accepts; "" if there was no such question
	StartReply Reply
}
