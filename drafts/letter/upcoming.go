package letter

import (
	"strings"
)

// Upcoming is the next mail of the plan, as a letter from the coach to the client speaks of it.
type Upcoming struct {
	Title      string
	To         string // the name of whoever gets it
	Subject    string
	When       string // the window, a phrase that can follow "send it"
	Why        string // a clause without a final stop; may be empty
	Sent       bool   // it has gone out already
	Notes      []Advice
	Alternates []Trigger
}

// Advice is one line of the note of a kind: what it does, when to send it, what comes next, what not to add.
type Advice struct{ Label, Text string }

// Trigger is an answer that may come, and the mail that lies ready for it.
type Trigger struct {
	If   string // such as They say yes
	Send string // the title of the mail
	When string // its window, in brief: Mon 6 Jul 11:00–17:00 PDT (19:00–01:00+1 BST)
}

// AdviceOf reads the lines of a note: one that begins with a few words and a colon begins a piece, any other goes on with the one before.
func AdviceOf(note string) []Advice {
	var list []Advice
	for line := range strings.Lines(note) {
		line = strings.TrimSpace(line)
		label, text, ok := strings.Cut(line, ": ")
		switch {
		case ok && len(strings.Fields(label)) <= 4 && strings.ToUpper(label[:1]) == label[:1]:
			list = append(list, Advice{label, text})
		case len(list) == 0:
			list = append(list, Advice{"", line})
		default:
			list[len(list)-1].Text += " " + line
		}
	}
	return list
}
