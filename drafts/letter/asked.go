package letter

// Asked is an email that asked for something.
type Asked struct {
	On       Day
	To       string // the first name of the person it went to, or the full name; may be empty
	Kind     string // the kind's ID; empty if the log doesn't say
	About    string // what it was about: "base", "the sign-on", "the level", "the deadline"
	Ask      *Ask   // what was asked for; nil unless it was a counter
	Answered bool
	Aside    bool // it went to somebody with another role than the person addressed

	you bool // it went to the person addressed
}

// Note names the email in a sentence: "my note from Tuesday about base", "my note from June 30 about
// the level".
func (a Asked) Note() string {
	day := a.On.Date()
	switch n := a.On.ahead(); {
	case n == 0:
		day = "earlier today"
	case n == -1:
		day = "yesterday"
	case n > -6:
		day = a.On.Weekday()
	}
	note := "my note from " + day
	if a.About != "" {
		note += " about " + a.About
	}
	return note
}
