package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// firstEnd returns the word after the first match of a list to end in a sentence, which is read once for
// all of its numbers; a word that there isn't if there's none.
func (r *reading) firstEnd(p *prose.Body, s *prose.Sentence, list *prose.Phrases) int {
	key := matched{s, list}
	end, known := r.ends[key]
	if !known {
		end = len(p.Words) + 1
		for _, h := range list.Find(p.Words, s.From, s.To) {
			end = min(end, h.To)
		}
		r.ends[key] = end
	}
	return end
}

// matched is a sentence and a list that may match in it.
type matched struct {
	*prose.Sentence
	list *prose.Phrases
}
