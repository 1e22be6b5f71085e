package drafts

import (
	"slices"
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

// ofThePlan reports whether a mail of the kind speaks of the mails that the plan has.
func (k *Kind) ofThePlan() bool {
	return slices.Contains(k.Needs, "next") || slices.Contains(k.Needs, "awaited")
}

// upcoming adds what a letter's kind needs of the opportunity's plan: the next mail to send, and the one whose answer is awaited.
func (cat *Catalog) upcoming(j *job, l *Letter) error {
	if !j.kind.ofThePlan() {
		return nil
	}
	plan, err := cat.PlanWith(j.c, j.req.Send, PlanOptions{Only: j.opp.ID})
	if err != nil {
		return err
	}
	for _, s := range plan.Steps {
		if l.Next == nil && s.Draft != nil {
			l.Next = newUpcoming(cat, s)
		}
		if l.Awaited == nil && len(s.Alternates) > 0 {
			l.Awaited = newUpcoming(cat, s)
		}
	}
	return nil
}

func newUpcoming(cat *Catalog, s *Step) *Upcoming {
	u := &Upcoming{Title: s.Title, To: andList(s.To), Subject: s.Subject, When: s.When, Why: s.Why, Sent: s.Sent}
	if k, err := cat.kind(s.Kind); err == nil {
		u.Notes = advice(k.Note)
	}
	for _, a := range s.Alternates {
		if a.Draft != nil {
			u.Alternates = append(u.Alternates, Trigger{If: sentence(a.ifAround("the break")), Send: a.Title, When: a.Brief})
		}
	}
	return u
}

// advice reads the lines of a note: one that begins with a few words and a colon begins a piece, any other goes on with the one before.
func advice(note string) []Advice {
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
