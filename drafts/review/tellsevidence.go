package review

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/ledger"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// leastTold is how many words of the case's evidence a sentence has at least if it tells it.
const leastTold = 4

// tellsEvidence reports whether a sentence has a part of the evidence word for word and doesn't speak of
// offers: "Two companies have licensed it."
func (r *reading) tellsEvidence(p *prose.Body, s *prose.Sentence) bool {
	said := p.S[s.Start:s.End]
	return !bidWords().Has(p.Words, s.From, s.To) && slices.ContainsFunc(r.facts.Texts, func(x ledger.Text) bool {
		return strings.Contains(x.Path, ".evidence[") && len(strings.Fields(x.Text)) >= leastTold &&
			text.HasWords(said, x.Text)
	})
}
