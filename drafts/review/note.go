package review

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var (
	// chores in capitals begin a note about what is still to be done.
	chores = prose.Lazy("add|insert|choose|pick|delete|remove|replace|edit|fill|rewrite|reword|check|confirm|" +
		"verify|update|change|mention|ask|cut|shorten|fix|finish|expand|note|reminder|optional|move|paste|put|" +
		"draft|keep|decide|tbc|tbd|todo")
	// maybes stand before such a word in a question to oneself, and labels before a colon.
	maybes = prose.Lazy("or? maybe|perhaps|or")
	labels = text.OneOf("coach me editor")
	// eithers are before a slash where a writer doesn't know which one it is.
	eithers = text.OneOf("he she his her him mr ms mrs")
	// toHerself follow the client's name and a comma in a note to her.
	toHerself = prose.Lazy("please|can|could|would|do|don't|add|check|fill|insert|replace|choose|delete|" +
		"remove|confirm|this|is|what|which|should")
	// heads stand before a colon in brackets that programs and writers of footnotes leave.
	heads = prose.Lazy("image|img|cid|http|https|mailto|tel|inline|external|source|sources|see|ref|footnote|" +
		"figure|attachment|logo")
)

// notes reports an order in capitals, words between two marks that shout or order, and what is said
// to the client herself.
func (r *reading) notes(p *prose.Body, s *prose.Sentence, report func(start, end int)) {
	for k := s.From; k < s.To; k++ {
		end := k
		for end < s.To && isCapitals(p.Of(p.Words[end])) {
			end++
		}
		if end > k+1 && chores().IsAt(p.Words, k, end) && slices.ContainsFunc(p.Words[k:end],
			func(w text.Word) bool { return !r.isTold(w.Low) }) {
			report(p.Words[k].Start, p.Words[end-1].End)
			return
		}
		k = max(k, end-1)
	}
	r.aside(p, s)
	line := strings.TrimRight(p.S[s.Start:s.End], ".!?")
	if s.From < s.To && isNoted(line) && (chores().IsAt(p.Words, s.From, s.To) ||
		s.To > s.From+1 && !strings.ContainsFunc(line, unicode.IsLower)) {
		report(s.Start, s.Start+len(line))
		return
	}
	if p == r.subject || r.o == nil || r.coach || s.Kind == prose.Greeting || s.Kind == prose.Closing ||
		s.To < s.From+3 {
		return
	}
	if name := text.Plain(p.Words[s.From].Low); !r.names.signed[name] || r.greeted[name] {
		return
	}
	after := p.S[p.Words[s.From].End:p.Words[s.From+1].Start]
	if strings.HasPrefix(after, ":") && !unicode.IsDigit(rune(p.S[p.Words[s.From+1].Start])) ||
		after == ", " && toHerself().Has(p.Words, s.From+1, s.From+2) {
		report(s.Start, p.Words[s.To-1].End)
	}
}

// isNoted reports whether there are two marks or more on both sides of a line.
func isNoted(line string) bool {
	const marks = "-–—*#=<>~_+/|"
	rest := strings.TrimLeft(line, marks)
	return len(line)-len(rest) > 1 && len(rest)-len(strings.TrimRight(rest, marks)) > 1
}

// aside reports a note in parentheses to the client or her coach, or to oneself: "(Coach: is this OK?)",
// "(or cut it?)", "(his/her name?)". One that isn't addressed may be meant for the reader.
func (r *reading) aside(p *prose.Body, s *prose.Sentence) {
	for k := s.From; k < s.To; k++ {
		if !strings.HasSuffix(p.S[s.Start:p.Words[k].Start], "(") {
			continue
		}
		inside, _, ok := strings.Cut(p.S[p.Words[k].Start:], ")")
		if !ok || len(inside) > longestBlank {
			continue
		}
		end := text.From(p.Words, p.Words[k].Start+len(inside))
		_, ask := strings.CutSuffix(inside, "?")
		to := k
		if e := maybes().At(p.Words, k, end); e > k {
			to = e
		}
		addressed := ask && end > k+1 && r.isOurName(p.Words[end-1].Low) ||
			strings.HasPrefix(p.S[p.Words[k].End:], ":") &&
				(labels(p.Words[k].Low) || r.isOurName(p.Words[k].Low))
		either := k+1 < end && strings.HasPrefix(p.S[p.Words[k].End:], "/") && eithers(p.Words[k].Low) &&
			eithers(p.Words[k+1].Low)
		severity := Warning
		if addressed {
			severity = Error
		}
		if addressed || ask && (either || chores().IsAt(p.Words, to, end) && end-to <= 2) {
			r.findSpanAs(severity, p, p.Words[k].Start-1, p.Words[k].Start+len(inside)+1, toFill, fillIn)
		}
	}
}

// isOurName reports whether a word is part of the client's name or her coach's, and not of a recipient's.
func (r *reading) isOurName(low string) bool {
	low = text.Plain(low)
	return !r.greeted[low] && (r.names.signed[low] || text.Set(r.c.Coach.Name)[low])
}
