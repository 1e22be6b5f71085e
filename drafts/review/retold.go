package review

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// count is a number of things in a text: "nine hours", "eleven".
type count struct {
	start, end int
	value      int64
	unit       string // of time, in the plural, or aMonth; "" if it counts anything else
}

// sameAs reports whether two counts agree, as far as both name a unit of time.
func (c *count) sameAs(o *count) bool {
	return c.like(o) && c.value == o.value && (c.unit == "" || o.unit == "" || c.unit == o.unit)
}

// like reports whether two counts count the same kind of thing.
func (c *count) like(o *count) bool { return (c.unit == aMonth) == (o.unit == aMonth) }

// timeUnits are the units of time in the singular and the plural.
var timeUnits = map[string]string{
	"second": "seconds", "seconds": "seconds", "minute": "minutes", "minutes": "minutes",
	"hour": "hours", "hours": "hours", "day": "days", "days": "days", "week": "weeks", "weeks": "weeks",
	"month": "months", "months": "months", "quarter": "quarters", "quarters": "quarters",
	"year": "years", "years": "years",
}

// countsIn returns the counts in the words of a text: no money, no percentages, no shares, and no
// lone "one".
func countsIn(s string, words []text.Word) []count {
	var list []count
	if len(words) == 0 {
		return nil
	}
	from, to := words[0].Start, words[len(words)-1].End
	moved := slices.Clone(words)
	for i := range moved {
		moved[i].Start, moved[i].End = moved[i].Start-from, moved[i].End-from
	}
	for _, a := range comp.FindCounts(s[from:to], moved) {
		if a.Percent || a.Shares || a.IsMoney() || a.Value == 1_00 {
			continue
		}
		c := count{start: from + a.Start, end: from + a.End, value: a.Value}
		if k := text.From(words, c.end); k < len(words) && strings.Trim(s[c.end:words[k].Start], " -") == "" {
			c.unit = timeUnits[words[k].Low]
		}
		list = append(list, c)
	}
	for k, w := range words {
		if month := prose.MonthNames[w.Low]; month > 0 && s[w.Start] < 'a' && len(w.Low) > 3 &&
			(k+1 == len(words) || words[k+1].Low != "i") { // "May I"
			list = append(list, count{w.Start, w.End, int64(month) * 100, aMonth})
		}
	}
	return list
}

// aMonth is the unit of the name of a month.
const aMonth = "month's name"

// proof is a text of the case, such as evidence, with its counts.
type proof struct {
	fields []map[string]bool // the longer words of each of its texts
	counts []count
}

// proofs returns the texts that an email may repeat, if they have counts.
func (r *reading) proofs() []proof {
	byPath := map[string]*proof{}
	var paths []string
	for _, f := range r.facts.Texts {
		path := f.Path
		if at := strings.Index(path, ".evidence["); at >= 0 {
			path = path[:at+strings.IndexByte(path[at:], ']')] // its texts are told together
		}
		x := byPath[path]
		if x == nil {
			x = &proof{}
			byPath[path], paths = x, append(paths, path)
		}
		t := text.New("", f.Text)
		words := text.Words(t.S)
		x.fields = append(x.fields, longer(words))
		x.counts = append(x.counts, countsIn(t.S, words)...)
	}
	var list []proof
	for _, path := range paths {
		if len(byPath[path].counts) > 0 {
			list = append(list, *byPath[path])
		}
	}
	return list
}

// longer returns the words that are long enough to say something.
func longer(words []text.Word) map[string]bool {
	set := map[string]bool{}
	for _, w := range words {
		if len(w.Low) > 3 && timeUnits[w.Low] == "" {
			set[w.Low] = true
		}
	}
	return set
}

// The share of the longer words of a text, in percent, and how many of them retell it.
const (
	retells      = 60
	leastRetells = 2
)

// retoldBy reports whether words retell one of the texts.
func (x *proof) retoldBy(words []text.Word) bool {
	said := longer(words)
	for _, field := range x.fields {
		n := 0
		for w := range field {
			if said[w] {
				n++
			}
		}
		if n >= leastRetells && n*100 >= len(field)*retells {
			return true
		}
	}
	return false
}

// retoldCounts warns of sentences that retell a text with another number or month than the case has.
func (r *reading) retoldCounts(p *prose.Body) {
	proofs := r.proofs()
	if len(proofs) == 0 {
		return
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if s.Kind == prose.Greeting || s.Kind == prose.Closing || s.From == s.To {
			continue
		}
		words := p.Words[s.From:s.To]
		for k := range proofs {
			if !proofs[k].retoldBy(words) {
				continue
			}
			said := countsIn(p.S, words)
			known, other := proofs[k].compare(said)
			if known < 0 || other < 0 {
				continue
			}
			c := &said[other]
			words := text.OneLine(p.S[c.start:c.end])
			r.findAs(Warning, p.Text, c.start, words, fmt.Sprintf("%s: the case has %s there", words,
				proofs[k].counts[known]), "write what the case has")
		}
	}
}

// compare returns the index of a count that's missing in what is said, and of one like it that's
// said instead; -1 if there is none.
func (x *proof) compare(said []count) (missing, instead int) {
	for missing := range x.counts {
		c := &x.counts[missing]
		if slices.ContainsFunc(said, func(o count) bool { return c.sameAs(&o) }) {
			continue
		}
		for instead := range said {
			o := &said[instead]
			if o.like(c) && !slices.ContainsFunc(x.counts, func(c count) bool { return c.sameAs(o) }) {
				return missing, instead
			}
		}
	}
	return -1, -1
}

// String returns the count in figures.
func (c count) String() string {
	if c.unit == aMonth {
		return time.Month(c.value / 100).String()
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", c.value/100, c.unit))
}
