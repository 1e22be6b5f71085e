package review

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// placeholderWords are notes to oneself that were left in the text.
var placeholderWords = prose.Lazy(`
	todo|fixme|tbd|tbc|tba|xxx|lorem
	replace me
	lorem ipsum
	no value
`)

// isPlaceholderWord reports whether a word in capitals stands for something still to be filled in.
func isPlaceholderWord(w string) bool {
	switch w {
	case "TODO", "FIXME", "TBD", "TBC", "TBA", "REPLACE":
		return true
	}
	return len(w) > 1 && strings.Trim(w, "X") == ""
}

const finishFix = "write what belongs there, or take it out"

// placeholders reports what is still to be filled in.
func (r *reading) placeholders(p *prose.Body) {
	report := func(start, end int) {
		words := p.S[start:end]
		r.find(p.Text, start, words,
			fmt.Sprintf("%q is still to be filled in", text.OneLine(words)), finishFix)
	}
	for i := range p.Sentences {
		s := &p.Sentences[i]
		for k := s.From; k < s.To; k++ {
			w := p.Words[k]
			if isPlaceholderWord(p.Of(w)) && !r.isTold(w.Low) &&
				!(k > 0 && strings.ContainsAny(p.S[max(0, w.Start-1):w.Start], "[{<")) {
				start, end := w.Start, w.End
				if strings.Trim(p.Of(w), "X") == "" { // £XX,000
					start, end = widen(p.S, start, end)
				}
				report(start, end)
			}
		}
		if h := placeholderWords().Find(p.Words, s.From, s.To); len(h) > 0 &&
			!isPlaceholderWord(p.Of(p.Words[h[0].From])) && h[0].To-h[0].From > 1 {
			report(p.Words[h[0].From].Start, p.Words[h[0].To-1].End)
		}
		r.brackets(p, s, report)
	}
}

// widen extends a placeholder for a number by the sign before it and the zeros after it.
func widen(s string, start, end int) (int, int) {
	if r, size := utf8.DecodeLastRuneInString(s[:start]); comp.IsSign(r) {
		start -= size
	}
	for end < len(s) && (s[end] == ',' && end+1 < len(s) &&
		(isDigit(s[end+1]) || s[end+1] == 'X') || isDigit(s[end]) || s[end] == 'X' || s[end] == 'k') {
		end++
	}
	return start, end
}

// brackets reports template fields, words in square or angle brackets that aren't in the case,
// blanks to write on, and printf verbs.
func (r *reading) brackets(p *prose.Body, s *prose.Sentence, report func(start, end int)) {
	line := p.S[s.Start:s.End]
	for i := 0; i < len(line); i++ {
		rest := line[i:min(len(line), i+longestBlank)]
		switch {
		case strings.HasPrefix(rest, "{{"), strings.HasPrefix(rest, "${"),
			strings.HasPrefix(rest, "<%"), strings.HasPrefix(rest, "%%"):
			end := strings.IndexAny(rest, "}>")
			if end < 0 {
				end = min(len(rest)-1, 20)
			}
			for end+1 < len(rest) && rest[end+1] == '}' {
				end++
			}
			report(s.Start+i, s.Start+i+end+1)
			i += end
		case rest[0] == '[' || rest[0] == '<':
			if n := r.bracketed(rest); n > 0 {
				report(s.Start+i, s.Start+i+n)
				i += n - 1
			}
		case strings.HasPrefix(rest, "___"):
			n := len(rest) - len(strings.TrimLeft(rest, "_"))
			report(s.Start+i, s.Start+i+n)
			i += n - 1
		case rest[0] == '%' && len(rest) > 1 && strings.IndexByte("sdvq", rest[1]) >= 0 &&
			(len(rest) == 2 || !text.IsWordRune(rune(rest[2]))) &&
			(i == 0 || !unicode.IsDigit(rune(line[i-1]))):
			report(s.Start+i, s.Start+i+2)
		}
	}
}

// longestBlank is the greatest length of a placeholder in brackets, in bytes.
const longestBlank = 60

// bracketed returns the length of the placeholder in brackets that s begins with; 0 if there is
// none, or if the case has those words.
func (r *reading) bracketed(s string) int {
	closer := byte(']')
	if s[0] == '<' {
		closer = '>'
	}
	end := strings.IndexByte(s[:min(len(s), longestBlank)], closer)
	if end < 2 || strings.ContainsAny(s[1:end], "@/:") {
		return 0
	}
	words := text.Words(s[1:end])
	if len(words) == 0 {
		if strings.Trim(s[1:end], " .…_") == "" {
			return end + 1
		}
		return 0
	}
	if !unicode.IsLetter(rune(words[0].Low[0])) && words[0].Low[0] < utf8.RuneSelf {
		return 0 // [1], [2026]
	}
	for _, f := range r.facts.Texts {
		if strings.Contains(f.Text, s[:end+1]) {
			return 0
		}
	}
	return end + 1
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
