package review

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// nouns stand for something still to be filled in where they're in capitals and without an article.
var nouns = text.OneOf(`NAME FIRSTNAME LASTNAME DATE DAY AMOUNT FIGURE NUMBER COMPANY TITLE ROLE
	SALARY REASON`)

// leftovers match what programs and writers leave for what is still to come: dd.mm.yyyy, xx/xx, @@date@@,
// ##date##, %!d(MISSING), TK, and a heading that says it's a draft.
var leftovers = lazy.Regexp(`\b(?:dd[./-]mm|mm[./-]dd|tt[./-]mm)(?:[./-](?:yyyy|yy|jjjj|jj))?\b` +
	`|\bxx/xx$|\bxx/xx[^/\pL\pN]|\bhh:mm\b|@@[\pL_.]+@@|##[\pL_.]+##|%!\pL?\([^)\n]*\)` +
	`|\bTKTK\b|\bTK\b(?: [\p{Ll}]|[.,:;)\]]|$)` +
	`|\b(?:DRAFT\b[ :,.–—-]{0,4})?(?:DO NOT|DON'T|DON’T|NOT YET|NOT TO BE) (?:SENT|SEND|FORWARD|SHARE)\b` +
	`|^(?:DRAFT|Draft)(?: *[:–—]| - |$)`)

// instructions begin a note in parentheses about what to write.
var instructions = prose.Lazy("add|insert|choose|pick|delete|remove|replace|edit|fill|rewrite|" +
	"reword|double|tbc|tbd|todo|mention\ncheck w|with\nto be confirmed|determined|decided|announced|added|completed|filled")

// codes are what programs leave of a field that they couldn't fill in.
var codes = []string{
	"t.b.d", "t.b.c", "t.b.a", "*|", "&lt;", "#ref!", "#n/a", "#value!", "#name?", "#div/0!",
}

// marks reports notes in parentheses or after asterisks, question marks in place of a word, and
// names of variables.
func marks(p *prose.Body, s *prose.Sentence, report func(start, end int)) {
	for k := s.From; k < s.To; k++ {
		w := p.Words[k]
		before, after := p.S[s.Start:w.Start], p.S[w.End:s.End]
		switch {
		case strings.HasSuffix(before, "(") && instructions().IsAt(p.Words, k, s.To):
			end := strings.IndexByte(after, ')')
			if end >= 0 && end < longestBlank && !strings.ContainsAny(after[:end], "0123456789") {
				report(w.Start-1, w.End+end+1)
			}
		case strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") && isNoun(p.Of(w)),
			isWrapped(before, after) && isNoun(p.Of(w)):
			report(w.Start-1, w.End+1)
		case strings.HasPrefix(after, "_") && isNoun(p.Of(w)) || strings.HasSuffix(before, "_") &&
			isAllCaps(p.Of(w)) && isNoun(p.Of(w)): // COMPANY_NAME
			report(w.Start, w.End)
		case strings.HasSuffix(before, "%") && strings.HasPrefix(after, "%"):
			report(w.Start-1, w.End+1)
		case !isAllCaps(p.Of(w)):
		case strings.HasSuffix(before, "$") && (len(p.Of(w)) > 3 || isNoun(p.Of(w))):
			report(w.Start-1, w.End)
		}
	}
	line := p.S[s.Start:s.End]
	for _, m := range blankFigures().FindAllStringIndex(line, -1) {
		i := p.NumberFrom(s.Start + m[0] + 1)
		if i > 0 && p.Numbers[i-1].End > s.Start+m[0] && p.Numbers[i-1].Start < s.Start+m[0] {
			continue // the sign of the amount before it: to 104.000 €?
		}
		report(s.Start+m[0], s.Start+m[1])
	}
	for _, m := range leftovers().FindAllStringIndex(line, -1) {
		report(s.Start+m[0], s.Start+m[1])
	}
	if strings.HasPrefix(line, "***") {
		report(s.Start, s.End)
	}
	for _, code := range codes {
		if i := strings.Index(strings.ToLower(line), code); i >= 0 {
			report(s.Start+i, s.Start+i+len(code))
		}
	}
	for _, n := range p.NumbersIn(s) {
		if words := p.S[n.Start:n.End]; n.Value == 0 && n.IsMoney() &&
			(strings.Contains(words, "0,0") || strings.Contains(words, "0.0")) {
			report(n.Start, n.End)
		}
	}
	if !strings.Contains(line, "??") && !strings.Contains(line, "$$") &&
		utf8.RuneCountInString(line) == len(line) {
		return // as nearly all are
	}
	for i, run := range fields(line) {
		if utf8.RuneCountInString(run) > 1 &&
			(strings.Trim(run, "?") == "" || strings.Trim(run, "$€£") == "") {
			report(s.Start+i, s.Start+i+len(run))
		}
	}
}

// blankFigures are dates and amounts still to be filled in, dots to write on, and a greeting without
// its name.
var blankFigures = lazy.Regexp(`(?:\b[xX]{2}|\?\?)[/.-](?:[xX?]{2}|[0-9]{1,2})[/.-][0-9xX?]{2,4}` +
	`|[$€£] ?[#?][#?,.]*|\b__(?:th|st|nd|rd)\b|(?:^| )\.{5,}|^(?:[Dd]ear ?|(?:[Hh]i|[Hh]ello|[Hh]ey) ),`)

// isNoun reports whether a word is one of the nouns, in capitals or small letters.
func isNoun(w string) bool {
	return (w == strings.ToLower(w) || isAllCaps(w)) && nouns(strings.ToUpper(w))
}

// isWrapped reports whether a word stands between two marks of a field.
func isWrapped(before, after string) bool {
	return before != "" && after != "" && before[len(before)-1] == after[0] &&
		strings.IndexByte("|~^_", after[0]) >= 0
}

// fields returns the runs of characters between white space and where each begins.
func fields(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		at := 0
		for f := range strings.FieldsSeq(s) {
			i := at + strings.Index(s[at:], f)
			if at = i + len(f); !yield(i, f) {
				return
			}
		}
	}
}

func isAllCaps(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}
