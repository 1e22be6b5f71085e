package letter

import "strings"

// Upcoming is an email of the plan, as an email from the coach to the client describes it.
type Upcoming struct {
	Title      string
	To         string // the names of the recipients
	Subject    string
	When       string // the window to send it in, a phrase that can follow "send it"
	Why        string // a clause without a final period; may be empty
	Sent       bool   // it has gone out already
	Notes      []Advice
	Alternates []Trigger
	Accepts    bool // one of the alternates accepts the offer
}

// Advice returns the notes for an email from the coach, who speaks for herself there.
func (u *Upcoming) Advice() []Advice {
	list := make([]Advice, len(u.Notes))
	for i, n := range u.Notes {
		switch n.Label {
		case "When to send":
			n.Label = "In general"
		case "Do not add":
			n.Label = "Leave out"
		}
		n.Text = strings.NewReplacer("you and your coach", "we", "your coach", "me").Replace(n.Text)
		list[i] = n
	}
	return list
}

// Advice is one line of a kind's note: what the email does, when to send it, what comes next, what
// not to add.
type Advice struct{ Label, Text string }

// Trigger is an answer that may come, and the email that is ready for it.
type Trigger struct {
	If   string // such as They say yes, or they ask a question
	Send string // the title of the email
	When string // its window, in brief: Mon 6 Jul 11:00–17:00 PDT (19:00–01:00+1 BST)
}

// Add adds an answer that may come, to the line of another one if the same email is ready for it at the
// same time.
func (u *Upcoming) Add(t Trigger) {
	for i := range u.Alternates {
		if a := &u.Alternates[i]; a.Send == t.Send && a.When == t.When {
			a.If += ", or " + uncapitalized(t.If)
			return
		}
	}
	u.Alternates = append(u.Alternates, t)
}

// ParseAdvice reads a kind's note. A line that begins with a label (up to four words with a
// capital, and a colon) begins a piece of advice; any other line continues the one before.
func ParseAdvice(note string) []Advice {
	var list []Advice
	for line := range strings.Lines(note) {
		line = strings.TrimSpace(line)
		label, text, ok := strings.Cut(line, ": ")
		switch {
		case ok && label != "" && len(strings.Fields(label)) <= 4 &&
			strings.ToUpper(label[:1]) == label[:1]:
			list = append(list, Advice{label, text})
		case len(list) == 0:
			list = append(list, Advice{"", line})
		default:
			list[len(list)-1].Text += " " + line
		}
	}
	return list
}
