package privacy

import (
	"math/bits"
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// A sentence tells a private text in other words if it has so many of the text's senses, and so
// large a share of them in percent.
const (
	leastSenses = 3
	leastShare  = 65
	mostSenses  = 64 // of one text
)

// senses are words that mean nearly the same in an email about a job.
var senses = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for group := range strings.SplitSeq(`
		man men male males guy guys gentlemen; woman women female females ladies; peer peers
		colleague colleagues coworker coworkers counterpart counterparts teammate teammates; pay
		pays paid paying earn earns earned earning make makes made salary salaries wage wages; know
		knows knew known learn learned learnt hear heard find found told tell tells aware understand
		understood gather gathered describe described mention mentioned shared pass passed whispered
		slipped leaked; friend friends buddy contact contacts acquaintance mate mates; inside
		insider insiders internal internally within staff; band bands range ranges bracket brackets;
		quit resign resigned resigning leave leaving; layoff layoffs laid redundant redundancy
		redundancies fired dismissed sacked; ill illness sick sickness unwell disease; pregnant
		pregnancy baby child expecting; divorce divorced separated separation; wife husband spouse
		partner; boss manager supervisor lead; debt debts loan loans mortgage owe owes; visa permit
		immigration; move moves moving relocate relocating relocation; worried worry afraid scared
		fear fears nervous anxious; exhausted burned burnt burnout tired; lie lied lying untrue;
		offer offers offered; reject rejected rejection declined refused turned; bonus bonuses;
		budget budgets; more higher better above; less lower below under; plan plans planned
		planning draw drew drawn design designed; retire retired retirement retiring sunset shutdown
		decommission wind winding switch switched switches switching shut shuts shutting; public
		announced unannounced published disclosed released secret confidential
	`, ";") {
		words := strings.Fields(group)
		for _, w := range words {
			all[w] = words[0]
		}
	}
	return all
})

// senseOf returns what a word means: its group's first word, or itself without the ending of a
// plural; "" if it's a small word or a number.
func senseOf(low string) string {
	if s := senses()[low]; s != "" {
		return s
	}
	if smallWords(low) || low[0] >= '0' && low[0] <= '9' {
		return ""
	}
	if s := strings.TrimSuffix(unpossessed(low), "s"); len(s) > 3 {
		return s
	}
	return low
}

// addSenses records the senses of the private text that was added last.
func (s *secrets) addSenses(words []text.Word) {
	private := &s.texts[len(s.texts)-1]
	for _, w := range words {
		name := senseOf(w.Low)
		known := s.senses[name]
		if name == "" || private.senses == mostSenses ||
			len(known) > 0 && known[len(known)-1].text == len(s.texts)-1 {
			continue
		}
		s.senses[name] = append(known, sense{len(s.texts) - 1, private.senses})
		private.senses++
	}
}

// addMeaning records which words have one of the senses.
func (s *secrets) addMeaning() {
	for name := range s.senses {
		s.mean.Add(name)
		s.mean.Add(name + "s")
	}
	for low, name := range senses() {
		if s.senses[name] != nil {
			s.mean.Add(low)
		}
	}
}

// paraphrases returns the sentences that tell a private text in other words, except those where one
// is found word for word. They are doubtful.
func (s *Scanner) paraphrases(t *text.Text, words []text.Word, found []Finding) []Finding {
	if len(s.senses) == 0 {
		return nil
	}
	var list []Finding
	hits := make([]uint64, len(s.texts))
	from, first, last := 0, -1, -1
	found = slices.DeleteFunc(slices.Clone(found), func(f Finding) bool { return f.Sort != Wording })
	for i, w := range words {
		if s.mean.Has(w.Hash) {
			for _, x := range s.senses[senseOf(w.Low)] {
				hits[x.text] |= 1 << x.bit
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		if i+1 < len(words) && !endsSentence(t.S[w.End:words[i+1].Start]) {
			continue
		}
		if first >= 0 && !hasAny(found, words[from].Start, w.End) {
			for k, bit := range hits {
				n, all := bits.OnesCount64(bit), s.texts[k].senses
				if n >= leastSenses && n*100 >= all*leastShare {
					list = append(list, Finding{Start: words[first].Start, End: words[last].End,
						Sort: Wording, Doubtful: true, Field: s.texts[k].field, What: s.texts[k].what})
					break
				}
			}
		}
		clear(hits)
		from, first, last = i+1, -1, -1
	}
	return list
}

// endsSentence reports whether a sentence or a paragraph ends in what stands between two words.
func endsSentence(between string) bool {
	return between != " " && (strings.ContainsAny(between, "!?•") ||
		strings.Contains(between, ". ") || strings.Contains(between, ".\n") ||
		strings.Contains(between, "\n\n"))
}

// hasAny reports whether one of the findings, which are in order, begins between two offsets.
func hasAny(found []Finding, from, to int) bool {
	i := sort.Search(len(found), func(i int) bool { return found[i].Start >= from })
	return i < len(found) && found[i].Start < to
}
