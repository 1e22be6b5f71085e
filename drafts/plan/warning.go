package plan

// Warning is something about a plan or a step that the coach should look at.
type Warning struct {
	Code WarningCode `json:"code"`
	Text string      `json:"text"` // one line, without a final period
}

// WarningCode says what a warning is about.
type WarningCode string

// The warning codes.
const (
	WarnClash    WarningCode = "clash"    // two timing rules ask for different days
	WarnLate     WarningCode = "late"     // a day by which something had to happen has passed
	WarnSilence  WarningCode = "silence"  // their answer has waited too long
	WarnAway     WarningCode = "away"     // the person written to is away
	WarnCalendar WarningCode = "calendar" // the holidays of a place are not known
	WarnAddress  WarningCode = "address"  // the address of the person written to isn't known
	WarnThread   WarningCode = "thread"   // the email that the case names as a thread hasn't been read
	// the email would show something private, so it isn't written
	WarnPrivate WarningCode = "private"
	WarnReview  WarningCode = "review" // the review found an error in the email, so it isn't written
	// the case lacks a fact, so the email can't be written yet
	WarnNeeds WarningCode = "needs"
)
