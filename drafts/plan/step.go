package plan

import (
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// Timing is when an answer comes, which decides how to answer it.
type Timing string

// The timings of an alternate.
const (
	TimingNormal Timing = "normal" // on a day like any other
	TimingBefore Timing = "before" // just before a long weekend or in it: a note that holds the line
	TimingHeld   Timing = "held"   // the answer itself to what was held, once they are back
	TimingSnap   Timing = "snap"   // within hours of their being back
	TimingAfter  Timing = "after"  // nothing, or later, after a long weekend
)

// Step is one mail of a plan: one to send, or an alternate that lies ready for an answer.
type Step struct {
	Number      string          `json:"number"` // 03, and 03a for an alternate of it
	Opportunity string          `json:"opportunity"`
	Company     string          `json:"company"`
	Kind        string          `json:"kind"`
	Title       string          `json:"title"`
	To          []string        `json:"to"`                // the names of those who get it; the address of a desk that gives none
	Window      calendar.Window `json:"window"`            // when it is sent, on the recipient's clocks
	Zone        string          `json:"zone"`              // the recipient's IANA time zone
	When        string          `json:"when"`              // the window in words, with the client's clock where it reads otherwise
	Brief       string          `json:"brief"`             // the same, for a line of a table
	Reply       letter.Reply    `json:"reply,omitempty"`   // of an alternate: the answer that it is for; empty is any
	Timing      Timing          `json:"timing,omitempty"`  // of an alternate: when that answer comes
	Lands       calendar.Window `json:"lands,omitzero"`    // of an alternate: in which time
	Break       string          `json:"break,omitempty"`   // the days off that it is laid ready for, as a sentence speaks of them
	Why         string          `json:"why"`               // one line, without a final stop
	Sent        bool            `json:"sent,omitempty"`    // it has gone out, and stands here for its alternates
	Subject     string          `json:"subject,omitempty"` // as the draft has it
	Figures     []string        `json:"figures,omitempty"` // the amounts that it states, each once, in their order
	Notes       []string        `json:"notes,omitempty"`   // worth knowing, and no warning
	Warnings    []Warning       `json:"warnings,omitempty"`
	Draft       *drafts.Draft   `json:"draft,omitempty"`      // nil where it has gone out, or cannot be written yet: a warning says why
	Alternates  []*Step         `json:"alternates,omitempty"` // by the time of sending
}

// Alternate reports whether the step lies ready for an answer.
func (s *Step) Alternate() bool { return s.Timing != "" }

// Filename returns the name of the step's file in a packet: 03-counter-sign-on-split.eml, 03a-if-yes.eml,
// 03b-snap-partial-after-independence-day.eml. ASCII, safe on every system.
func (s *Step) Filename() string { return s.FilenameAs(drafts.FormEML) }

// FilenameAs returns [Step.Filename] with the extension of the form.
func (s *Step) FilenameAs(f drafts.Form) string { return s.Number + "-" + s.slug() + f.Ext() }

func (s *Step) slug() string {
	around := ""
	if s.Break != "" {
		around = slug(s.Break)
	}
	switch {
	case !s.Alternate():
		return s.Kind
	case s.Timing == TimingNormal && s.Reply == letter.ReplySilence && s.Kind != "counter-followup":
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

// slug makes a name of a break fit for a file: "the Independence Day weekend" is independence-day.
func slug(name string) string {
	name = strings.ToLower(strings.TrimPrefix(name, "the "))
	for _, end := range []string{" weekend", " break"} {
		if short := strings.TrimSuffix(name, end); short != name && short != "long" {
			name = short
			break
		}
	}
	words := strings.FieldsFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	out := strings.Join(words, "-")
	if len(out) > 40 {
		out = strings.TrimRight(out[:40], "-")
	}
	if out == "" {
		return "break"
	}
	return out
}

// If says in plain words what has to come for the alternate to be sent: "they say yes, right after the Independence Day weekend".
func (s *Step) If() string { return s.ifAround(s.Break) }

// ifAround is If with other words for the days off.
func (s *Step) ifAround(days string) string {
	what := map[letter.Reply]string{
		"": "they answer", letter.ReplyYes: "they say yes", letter.ReplyPartial: "they move part of the way", letter.ReplyNo: "they say no",
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

// night reports whether the client's clock shows a time at t at which nobody should have to send mail.
func (o Options) night(t time.Time) bool {
	clock := time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
	return clock >= o.NightFrom || clock < o.NightTo
}
