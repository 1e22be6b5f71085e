package drafts

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// checkPrivate returns a [*PrivateError] if the draft shows something private. own is the length of
// the text before a quotation. A quotation and a thread's subject, which aren't the client's words,
// may name any company if they're by someone at this one, who knows the name.
func checkPrivate(j *letter.Job, d *Draft, own int) error {
	scanner := privacy.New(j.Case, privacy.Scope{
		Opportunity: j.Opportunity.ID, Send: j.Request.Send, FromCoach: j.Kind.FromCoach(),
	})
	e := &PrivateError{Draft: d}
	ownSubject := len(d.Subject)
	switch {
	case j.Parent != nil && j.isTheirs():
		ownSubject = 0
	case j.Parent != nil:
		own = len(d.Text)
	}
	for _, part := range []struct {
		name, words string
		own         int
	}{{"subject", d.Subject, ownSubject}, {"text", d.Text, own}} {
		found := scanner.Find(part.words)
		if len(found) == 0 {
			continue
		}
		slices.SortStableFunc(found, func(a, b privacy.Finding) int { return cmp.Compare(a.Start, b.Start) })
		t := text.New(part.name, part.words)
		for _, f := range found {
			if f.Doubtful || f.Sort == privacy.Company && f.Start >= part.own { // the review warns
				continue
			}
			line, column := t.Position(t.Offset(f.Start))
			e.Shown = append(e.Shown, &Disclosure{f.Field, part.name, line, column, f.Start, f.End})
		}
	}
	if len(e.Shown) > 0 {
		return e
	}
	return nil
}
