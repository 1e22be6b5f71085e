package letter

import "strings"

// Exact returns the moment on the company's clock, with its zone as people write it: "Friday,
// November 13, 5:00 pm Pacific".
func (m Moment) Exact() string {
	if !m.at.HasTime {
		return m.Day.String()
	}
	s := m.Day.String() + ", " + m.clock()
	if m.there.String() == "" { // the case doesn't say where
		return s
	}
	return s + " " + ZoneName(m.at.In(m.there))
}

// Beside says where a day is that has the break near it: "right before the long weekend", "during
// the holidays", "right after the Thanksgiving break".
func (b Break) Beside() string {
	switch {
	case !b.Begun:
		return "right before " + b.Name
	case b.Ahead:
		return "during " + b.Name
	}
	return "right after " + b.Name
}

// About names what the ask is for in a word or two: "base", "the sign-on and the start date".
func (a *Ask) About() string { return a.topic() }

// Appeal returns what the client likes about the job, words that can follow "I'm excited about": what
// draws her to it, the role, or "this job".
func (l *Letter) Appeal() string {
	switch {
	case l.Draws != "":
		return l.Draws
	case l.Role == "":
		return "this job"
	case l.Team != "":
		return "the " + l.Role + " role on the " + l.Team + " team"
	}
	return "the " + l.Role + " role"
}

// Moved returns what their answer changed, if nothing has been asked for since and it wasn't a no:
// "base to $207,000". It may be empty.
func (l *Letter) Moved() string {
	m := l.TheirMove
	if m == nil || m.Reply == ReplyNo || l.Asked != nil && !l.Asked.Answered {
		return ""
	}
	return m.Words
}

// Good names the break in a wish, words that can follow "hope you had": "a good Fourth of July
// weekend", "a good break".
func (b Break) Good() string {
	name := strings.TrimPrefix(b.Name, "the ")
	if strings.HasSuffix(name, " weekend") || strings.HasSuffix(name, " break") {
		return "a good " + name
	}
	return "a good break"
}

// BestTwo returns the one or two strongest pieces of evidence for the ask.
func (w AskWhy) BestTwo() []Proof { return w.Evidence[:min(2, len(w.Evidence))] }
