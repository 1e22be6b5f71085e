package prose

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Signed returns the words of the name under the sign-off; none if there is none, or if what is
// there isn't a name.
func (p *Body) Signed() (from, to int) {
	first := slices.IndexFunc(p.Sentences, func(s *Sentence) bool { return s.Kind == Closing })
	if first < 0 {
		return p.lastName()
	}
	k, end := p.Sentences[first].From, p.Sentences[len(p.Sentences)-1].To
	for i := k + 1; i < end; i++ { // the first line may be "Best wishes,"
		if gap := p.gap(i); strings.Contains(gap, "\n") || strings.HasPrefix(gap, ",") {
			if all := notNames().Find(p.Words, k, i); len(all) == i-k ||
				strings.ContainsAny(strings.TrimSpace(gap), ",!.") {
				k = i
			}
			break
		}
	}
	for k < end && notNames().Has(p.Words, k, k+1) {
		k++
	}
	stop := k
	for stop < end && (stop == k || !strings.Contains(p.gap(stop), "\n")) {
		if !p.isName(stop) && !particles().Has(p.Words, stop, stop+1) {
			return 0, 0
		}
		stop++
	}
	if stop-k > 4 {
		return 0, 0
	}
	return k, stop
}

// lastName returns the words of a name that ends the text on a line of its own, below a sentence.
func (p *Body) lastName() (from, to int) {
	n := len(p.Sentences)
	if n < 2 || p.Sentences[n-1].Kind != Paragraph || p.Sentences[n-1].Block != p.Sentences[n-2].Block {
		return 0, 0
	}
	s := p.Sentences[n-1]
	line, _, _ := strings.Cut(p.S[s.Start:s.End], "\n")
	if !strings.Contains(p.S[p.Sentences[n-2].End:s.Start], "\n") || !p.isNameLine(line, s.From) {
		return 0, 0
	}
	return s.From, s.From + len(text.Words(line))
}

// isNameLine reports whether a line that begins at word k has a name and nothing else.
func (p *Body) isNameLine(line string, k int) bool {
	end := k + len(text.Words(line))
	if end == k || end > k+4 || end > len(p.Words) || strings.ContainsAny(line, "@|/&:!?,0123456789") {
		return false
	}
	for i := k; i < end; i++ {
		if !p.isName(i) && !particles().Has(p.Words, i, i+1) {
			return false
		}
	}
	return true
}

// isDashed reports whether sentence i is only a name, with a dash in place of a sign-off: "– Ana".
func (p *Body) isDashed(i int) bool {
	s := p.Sentences[i]
	if s.Kind != Bullet || i == 0 || p.Sentences[i-1].Kind != Paragraph {
		return false
	}
	last := p.Sentences[i-1].End
	return p.S[last-1] != ':' && strings.ContainsAny(p.S[last:s.Start], "–-") &&
		p.isNameLine(p.S[s.Start:s.End], s.From)
}

// findBelow takes the blocks from one on, below the sign-off, for a signature if there's no other.
func (p *Body) findBelow(block int) {
	if i := p.firstOf(block); p.below[1] == 0 && i < len(p.Sentences) {
		p.below = [2]int{p.Sentences[i].Start, p.Sentences[len(p.Sentences)-1].End}
	}
}

// NamesBelow returns the words of each line of the signature below the sign-off that may be a name.
func (p *Body) NamesBelow() []Hit {
	var list []Hit
	k := text.From(p.Words, p.below[0])
	for line := range strings.Lines(p.S[p.below[0]:p.below[1]]) {
		n := len(text.Words(line))
		if p.isNameLine(strings.TrimSpace(line), k) {
			list = append(list, Hit{k, k + n})
		}
		k += n
	}
	return list
}

// EndBelow returns the offset of the end of that signature.
func (p *Body) EndBelow() int { return p.below[1] }
