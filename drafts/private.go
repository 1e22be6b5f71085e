package drafts

import (
	"cmp"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/privacy"
)

// checkPrivate returns a [*PrivateError] if the draft shows something private. The first ownSubject
// bytes of its subject and ownText of its text may name no other company. The rest was written by
// someone at this one, who knows the name.
func checkPrivate(j *letter.Job, d *Draft, ownSubject, ownText int) error {
	scanner := privacy.New(j.Case, privacy.Scope{
		Opportunity: j.Opportunity.ID, Send: j.Request.Send, FromCoach: j.Kind.FromCoach(),
	})
	e := &PrivateError{Draft: d}
	for _, part := range []struct {
		name, words string
		own         int
	}{{"subject", d.Subject, ownSubject}, {"text", d.Text, ownText}} {
		found := scanner.Find(part.words)
		if len(found) == 0 {
			continue
		}
		slices.SortStableFunc(found, func(a, b privacy.Finding) int { return cmp.Compare(a.Start, b.Start) })
		t := text.New(part.name, part.words)
		for _, f := range found {
			if f.Doubtful || f.Rounded || f.Sort == privacy.Company && f.Start >= part.own {
				continue // the review judges that: it knows what the figures of the case come to
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
