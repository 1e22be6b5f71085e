package plan

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Timing is when an answer comes, which decides how to reply.
type Timing string

// The timings of an alternate.
const (
	TimingNormal Timing = "normal" // on an ordinary day
	TimingBefore Timing = "before" // just before or during a long weekend: a short note, or the answer
	TimingHeld   Timing = "held"   // the full answer after that note, once they are back
	TimingSnap   Timing = "snap"   // within hours of their being back
	TimingAfter  Timing = "after"  // nothing, or an answer later after a long weekend
)

// Step is one email of a plan: one to send, or an alternate that is ready for an answer.
type Step struct {
	Number      string `json:"number"` // 03, or 03a for an alternate
	Opportunity string `json:"opportunity"`
	Company     string `json:"company"`
	Kind        string `json:"kind"`
	Title       string `json:"title"`
	// the names of the recipients, or the address of one without a name
	To []string `json:"to"`
	// when it's sent, in the recipient's time zone
	Window calendar.Window `json:"window"`
	// by when it has to be out, if that's later than the window's end
	By   time.Time `json:"-"`
	Zone string    `json:"zone"` // the recipient's IANA time zone
	// the window in words, with the client's time if it differs
	When  string `json:"when"`
	Brief string `json:"brief"` // the same, for a table row
	// for an alternate: the answer that it is for; empty means any
	Reply letter.Reply `json:"reply,omitempty"`
	// for an alternate: when that answer comes
	Timing Timing          `json:"timing,omitempty"`
	Lands  calendar.Window `json:"lands,omitzero"` // for an alternate: when it comes
	// the days off that it is for, as in a sentence
	Break string `json:"break,omitempty"`
	Why   string `json:"why"` // one line, without a period
	Basis Basis  `json:"basis"`
	// the whole window is at night on the client's clock: her email program has to send it
	Night bool `json:"night,omitempty"`
	// it has been sent, and is here for its alternates
	Sent    bool   `json:"sent,omitempty"`
	Subject string `json:"subject,omitempty"` // as the draft has it
	// the amounts it states, each once, in order
	Figures  []string  `json:"figures,omitempty"`
	Notes    []string  `json:"notes,omitempty"` // worth knowing, but not warnings
	Warnings []Warning `json:"warnings,omitempty"`
	// nil if it has been sent, or can't be written yet, as a warning explains
	Draft *drafts.Draft `json:"draft,omitempty"`
	// Private says why there is no Draft if the email would show something private. It has that
	// email.
	Private    *drafts.PrivateError `json:"-"`
	Alternates []*Step              `json:"alternates,omitempty"` // by when the answer comes

	// the usual nudge while they decide: its file name leaves out the kind
	plainNudge bool
	after      string // for an alternate: the kind of the email whose answer it is for
	nth        int    // for one of several of its kind: which
	first      bool   // for an alternate: a hold before the one that answers
	spare      bool   // for silence: another nudge is enough for both
	byTheWay   bool   // it goes to somebody else than such emails do: the talks don't depend on it
	unwritten  bool   // it has no draft: its words would be wrong by then
	render     func() // adds the draft and all that depends on it; nil once it has
	kind       *letter.Kind
	reader     personDay    // who gets it, on which day
	event      int          // the index in the log of what it follows from; or -1
	explain    func() Basis // once the step is complete
}

// Alternate reports whether the step is ready for an answer, rather than to be sent now.
func (s *Step) Alternate() bool { return s.Timing != "" }

// ID says which email of the case the step is, whatever its number and its words:
// amazon/counter-base, amazon/counter-base/if-yes.
func (s *Step) ID() string {
	id := s.Opportunity + "/"
	if s.Alternate() {
		id += s.after + "/"
	}
	return id + s.numbered(s.slug())
}

// numbered adds which one of several emails of a kind the step is.
func (s *Step) numbered(name string) string {
	if s.nth > 1 {
		return fmt.Sprintf("%s-%d", name, s.nth)
	}
	return name
}

// Filename returns the name of the step's file in a packet: 03-counter-sign-on-split.eml,
// 03a-if-yes.eml, 03b-snap-partial-after-independence-day.eml. ASCII, safe on every system.
func (s *Step) Filename() string { return s.FilenameAs(drafts.FormEML) }

// FilenameAs returns [Step.Filename] with the extension of the form.
func (s *Step) FilenameAs(f drafts.Form) string { return s.Number + "-" + s.slug() + f.Ext() }

func (s *Step) slug() string {
	if s.first {
		answer := *s
		answer.first = false
		return "hold-" + answer.slug()
	}
	around := ""
	if s.Break != "" {
		around = slug(s.Break)
	}
	switch {
	case !s.Alternate():
		return s.Kind
	case s.Timing == TimingNormal && s.Reply == letter.ReplySilence && !s.plainNudge:
		return "if-silence-" + s.Kind
	case s.Timing == TimingNormal:
		return "if-" + string(s.Reply)
	case s.Timing == TimingBefore && s.Reply == "":
		return "hold-before-" + around
	case s.Timing == TimingBefore:
		return string(s.Reply) + "-before-" + around
	}
	if s.Timing == TimingAfter {
		return string(s.Reply) + "-after-" + around
	}
	return string(s.Timing) + "-" + string(s.Reply) + "-after-" + around
}

// slug turns the name of a break into part of a file name: "the Fourth of July weekend" is
// independence-day.
func slug(name string) string {
	name = strings.ToLower(strings.TrimPrefix(name, "the "))
	for _, end := range []string{" weekend", " break"} {
		if short := strings.TrimSuffix(name, end); short != name && short != "long" {
			name = short
			break
		}
	}
	words := strings.FieldsFunc(name,
		func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	out := strings.Join(words, "-")
	if len(out) > 40 {
		out = strings.TrimRight(out[:40], "-")
	}
	if out == "" {
		return "break"
	}
	return out
}

// If says in plain words when to send the alternate: "they say yes right after the Independence Day
// weekend".
func (s *Step) If() string { return s.ifAround(s.Break) }

// ifAround is If with another name for the days off.
func (s *Step) ifAround(days string) string {
	what := map[letter.Reply]string{
		"": "they answer", letter.ReplyYes: "they say yes",
		letter.ReplyPartial: "they move part of the way", letter.ReplyNo: "they say no",
		letter.ReplyQuestion: "they ask a question", letter.ReplySilence: "nothing comes",
	}[s.Reply]
	switch s.Timing {
	case TimingBefore:
		if s.Reply == letter.ReplySilence {
			return what + " before " + days
		}
		return what + " just before " + days + " or in it"
	case TimingHeld:
		return what + " just before " + days + ", and you have held it"
	case TimingSnap:
		return what + " right after " + days
	case TimingAfter:
		return what + " over " + days
	}
	return what
}

// figures returns the amounts of money in the text of the draft, each once, in their order.
func figures(d *drafts.Draft) []string {
	var list []string
	for _, a := range comp.FindAmounts(d.Text) {
		f := d.Text[a.Start:a.End]
		if (a.Currency != "" || a.Sign != "") && !slices.Contains(list, f) {
			list = append(list, f)
		}
	}
	return list
}

// Basis is what a step rests on.
type Basis struct {
	Rules []string `json:"rules"` // the timing rules in words, without a final period
	// the line of the log, or the offer, that the step follows from, with its position in the file;
	// empty if it follows from the day of the plan alone
	Source string `json:"source,omitempty"`
	// the calendar on the recipient's side: the days off since then, and the day of sending
	Days []string `json:"days"`
}

func (s *Step) warn(code WarningCode, format string, args ...any) {
	s.Warnings = append(s.Warnings, Warning{code, fmt.Sprintf(format, args...)})
}

func (s *Step) note(format string, args ...any) {
	s.Notes = append(s.Notes, fmt.Sprintf(format, args...))
}

func (s *Step) setDraft(d *drafts.Draft) {
	s.Draft, s.Subject, s.Figures = d, d.Subject, figures(d)
}

// Written returns the step's draft, even one that is withheld because it shows something private;
// nil if there is none.
func (s *Step) Written() *drafts.Draft {
	if s.Draft == nil && s.Private != nil {
		return s.Private.Draft
	}
	return s.Draft
}

// Release gives a step the draft that was withheld because it shows something private, and drops
// the warning about it. Other steps stay as they are.
func (s *Step) Release() {
	if s.Private == nil || s.Draft != nil {
		return
	}
	s.setDraft(s.Private.Draft)
	s.Warnings = slices.DeleteFunc(s.Warnings, func(w Warning) bool { return w.Code == WarnPrivate })
}

// LeaveOut leaves an alternate unwritten for the reasons given, each as in a sentence, and warns of
// them. It reports whether it did: an email that is to be sent isn't left out.
func (s *Step) LeaveOut(reasons []string) bool {
	if !s.Alternate() {
		return false
	}
	s.Draft, s.Subject, s.Figures = nil, "", nil
	for _, why := range reasons {
		if s.Private == nil { // which has a warning already
			s.warn(WarnReview, "not written: %s", why)
		}
	}
	return true
}

// Write gives a step of a plan with [Options.Unwritten] what the steps of other plans have from the
// start: the draft, or the warning that it can't be written, and all that depends on it. It changes
// no other step, and does nothing the second time.
func (s *Step) Write() {
	if s.render != nil {
		s.render()
		s.render = nil
	}
}

func bySending(a, b *Step) int { return a.Window.From.Compare(b.Window.From) }
