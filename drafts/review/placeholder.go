package review

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// placeholderWords are notes to oneself that were left in the text.
var placeholderWords = prose.Lazy(`
	fixme|tbd|tbc|tba|lorem
	replace me
	lorem ipsum
	no value
	note to self|myself|me
	placeholder for|text|here|name|date|amount|figure|goes
	your|company|recipient|first|last|recipient's name here
	name|date|amount|figure|reason|title|company|text|number goes? here
	before i|you|we? send|sending this|it
	check|ask * before sending
	note|reminder delete|remove|check|add|fix|rewrite|shorten
	delete|remove this line|sentence|note|bullet|part|paragraph
	!can|could|would|will you delete|remove this line|sentence|note|bullet|part|paragraph
	delete|remove|fix|edit|change this|it before sending|you
	!can|could|would|will|you|you'll|i|i'll|i'd delete|remove|fix|edit|change this|it before sending|you
	insert * here
	enter|type|write your|the name|date|amount|figure|company|title
	say|write|mention|add something * here
	here's|here is? a|an|the|your more * version|draft
	here's|here is? a|an|the|your revised|updated|edited|reworked|rephrased|professional|concise|tightened|
		polished version|draft of your|the email|message|note|letter|text|reply
	here's|here is? a|an|the|your revised|reworked|rephrased|professional|concise|tightened|
		edited email|message|reply
	let me know if|whether you'd|you would? like|want|prefer|need me to adjust|change|tweak|revise|shorten|
		soften|modify|rewrite|refine|rephrase|make|edit * tone|wording|shorter|softer|formal|firmer|longer|concise
	let me know if|whether you'd|you would? like|want|prefer|need me to adjust|tweak|revise|rewrite|refine|
		rephrase|soften|shorten the|this|it|your email|message|draft|text
	feel free to adjust|tweak|edit|personalize|customize|modify
	as a|an ai? large? language|ai model|assistant
	!as a|an ai? large? language|ai model|assistant engineer|engineers|lead|architect|researcher|developer|scientist|team
	as an ai i|i'm|i've|chatbot
	as of my last? knowledge|training update|cutoff
	here's|here is? a version|rewrite that
	would you like me to adjust|change|tweak|revise|shorten|soften|make|rewrite|refine|rephrase|edit
	this|the version|rewrite|revision keeps|maintains|sounds|strikes|reads
	here's|here is? a|an|the|your polished|rewritten|improved|refined|shorter|softer|friendlier|firmer|
		politer|warmer version|draft|email|message
`)

// ofNoun stand before a noun that is only emphasized.
var ofNoun = prose.Lazy("the|a|an|this|that|my|your|our|their|any|no|one|each|every|which|first")

// isBareNoun reports whether word k is such a noun, and neither a heading nor in a row of capitals.
func isBareNoun(p *prose.Body, s *prose.Sentence, k int) bool {
	isLoud := func(k int) bool {
		return s.From <= k && k < s.To && len(p.Of(p.Words[k])) > 1 && isAllCaps(p.Of(p.Words[k]))
	}
	before, after := p.S[s.Start:p.Words[k].Start], p.S[p.Words[k].End:s.End]
	if before != "" && strings.ContainsAny(before[len(before)-1:], "%$|[{<_") {
		return false // a field
	}
	if k+1 < s.To && nouns(p.Of(p.Words[k])) && nouns(p.Of(p.Words[k+1])) &&
		!strings.HasPrefix(p.S[p.Words[k+1].End:], ":") { // "COMPANY NAME"
		return true
	}
	return nouns(p.Of(p.Words[k])) && !isLoud(k-1) && !isLoud(k+1) && !strings.HasPrefix(after, ":") &&
		(k == s.From || !ofNoun().Has(p.Words, k-1, k))
}

// isPlaceholderWord reports whether a word in capitals stands for something still to be filled in.
func isPlaceholderWord(w string) bool {
	switch w {
	case "TODO", "FIXME", "TBD", "TBC", "TBA", "REPLACE", "PLACEHOLDER":
		return true
	}
	return len(w) > 1 && strings.Trim(w, "X") == ""
}

// isBlankNumber reports whether a word stands for figures, such as XX0, X00 behind a currency sign,
// or xxth.
func isBlankNumber(w string, sign bool) bool {
	rest := w
	for _, suffix := range []string{"k", "K", "m", "M", "th", "st", "nd", "rd"} {
		rest = strings.TrimSuffix(rest, suffix)
	}
	blanks := strings.Count(rest, "X") + strings.Count(rest, "x")
	return strings.Trim(rest, "Xx0") == "" && blanks > 0 &&
		(sign || blanks > 1 && (blanks < len(rest) || rest != w))
}

// dateForms are the parts of the form of a date or a time, such as DD/MM/YYYY.
var dateForms = text.OneOf(`DD MM YYYY YY HH SS TT JJJJ`)

const toFill, fillIn = "%q is still to be filled in", "write what belongs there, or take it out"

// placeholders reports what is still to be filled in.
func (r *reading) placeholders(p *prose.Body) {
	report := func(start, end int) {
		r.findSpan(p, start, end, toFill, fillIn)
	}
	for _, s := range p.Sentences {
		for k := s.From; k < s.To; k++ {
			w := p.Words[k]
			written := p.Of(w)
			if !w.Capital && !strings.ContainsAny(written, "xX") {
				continue // as nearly all are
			}
			before, _ := utf8.DecodeLastRuneInString(p.S[:w.Start])
			filled := !isPlaceholderWord(written) && !isBlankNumber(written, comp.IsSign(before))
			switch {
			case written == "INSERT" && k+1 < s.To && isAllCaps(p.Of(p.Words[k+1])):
				report(w.Start, p.Words[k+1].End)
			case isBareNoun(p, s, k):
				report(w.Start, w.End)
			case written == "X" && units().Has(p.Words, k+1, min(k+2, s.To)) &&
				(k == s.From || !p.Words[k-1].Capital):
				report(w.Start, p.Words[k+1].End)
			case comp.IsSign(before) && (written == "NaN" || strings.Trim(written, "NYZ") == ""):
				start, end := widen(p.S, w.Start, w.End)
				report(start, end)
			case filled && !dateForms(written),
				strings.ContainsRune("[{<«", before), r.isTold(w.Low):
			case !filled:
				start, end := w.Start, w.End
				if strings.Trim(written, "X0") == "" { // £XX,000
					start, end = widen(p.S, start, end)
				}
				report(start, end)
			default:
				last := k
				for last+1 < s.To && dateForms(p.Of(p.Words[last+1])) &&
					p.Words[last+1].Start == p.Words[last].End+1 {
					last++
				}
				if last > k {
					report(w.Start, p.Words[last].End)
					k = last
				}
			}
		}
		for _, h := range placeholderWords().Find(p.Words, s.From, s.To) {
			if first := p.Words[h.From]; !isPlaceholderWord(p.Of(first)) &&
				(h.To-h.From > 1 || !r.isTold(first.Low)) {
				report(first.Start, p.Words[h.To-1].End)
				break
			}
		}
		r.brackets(p, s, report)
		marks(p, s, report)
		r.notes(p, s, report)
	}
}

var zeros = lazy.Regexp(`^(?:,?[0-9X]|k)*`)

// widen extends a placeholder for a number by the sign before it and the zeros after it.
func widen(s string, start, end int) (int, int) {
	if r, size := utf8.DecodeLastRuneInString(s[:start]); comp.IsSign(r) {
		start -= size
	}
	return start, end + len(zeros().FindString(s[end:]))
}

// brackets reports template fields, words in square or angle brackets that aren't in the case,
// blanks to write on, and printf verbs.
func (r *reading) brackets(p *prose.Body, s *prose.Sentence, report func(start, end int)) {
	line := p.S[s.Start:s.End]
	for i := 0; i < len(line); i++ {
		next := strings.IndexAny(line[i:], "{$<%[_«‹【")
		if next < 0 {
			return
		}
		i += next
		rest := line[i:min(len(line), i+longestBlank)]
		switch {
		case strings.HasPrefix(rest, "{{"), strings.HasPrefix(rest, "${"),
			strings.HasPrefix(rest, "$(") && len(rest) > 2 && text.IsWordRune(rune(rest[2])) &&
				!unicode.IsDigit(rune(rest[2])),
			strings.HasPrefix(rest, "<%"), strings.HasPrefix(rest, "%%"):
			end := strings.IndexAny(rest, "})>")
			if end < 0 {
				end = min(len(rest)-1, 20)
			}
			for end+1 < len(rest) && rest[end+1] == '}' {
				end++
			}
			report(s.Start+i, s.Start+i+end+1)
			i += end
		case rest[0] == '[' || rest[0] == '<' || rest[0] == '{' || rest[0] >= utf8.RuneSelf:
			if n := r.bracketed(rest); n > 0 {
				report(s.Start+i, s.Start+i+n)
				i += n - 1
			}
		case strings.HasPrefix(rest, "___"), strings.HasPrefix(rest, "__/"),
			strings.HasPrefix(rest, "__."):
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

// units follow a number.
var units = prose.Lazy("dollars|euros|pounds|francs|percent|shares|options|days|weeks|months|years|hours")

// longestBlank is the greatest length of a placeholder in brackets, in bytes.
const longestBlank = 60

// bracketed returns the length of the placeholder in brackets that s begins with; 0 if there is
// none, or if the case has those words.
func (r *reading) bracketed(s string) int {
	opener, closer := s[:1], closers[s[0]]
	for _, pair := range [][2]string{{"«", "»"}, {"‹", "›"}, {"【", "】"}} {
		if strings.HasPrefix(s, pair[0]) {
			opener, closer = pair[0], pair[1]
		}
	}
	end := strings.Index(s, closer)
	if s[0] == '[' && end == 1 {
		return 2
	}
	if end < 2 || strings.ContainsAny(s[1:end], "@/") && (s[0] != '[' || !spacedSlash().MatchString(s[1:end])) {
		return 0
	}
	inside := s[len(opener):end]
	words := text.Words(inside)
	if strings.Contains(inside, ":") && (len(words) < 2 || heads().Has(words, 0, 1)) {
		return 0
	}
	if len(words) == 0 {
		if strings.Trim(inside, " .…_") == "" {
			return end + len(closer)
		}
		return 0
	}
	if len(words) == 1 && words[0].Low == "sic" || !slices.ContainsFunc(words, func(w text.Word) bool {
		return r.o == nil || !r.names.companies[w.Low] && !r.names.isPerson(w.Low) || isNoun(w.Low)
	}) {
		return 0
	}
	if opener == "«" && (len(words) > 3 || strings.ContainsAny(inside, ".,!?")) {
		return 0 // a quotation
	}
	if !unicode.IsLetter(rune(words[0].Low[0])) && words[0].Low[0] < utf8.RuneSelf {
		return 0 // [1], [2026]
	}
	for _, f := range r.facts.Texts {
		if strings.Contains(f.Text, s[:end+len(closer)]) {
			return 0
		}
	}
	return end + len(closer)
}

// spacedSlash matches words in which every slash is at the end of one, as in "check w/ Ana".
var spacedSlash = lazy.Regexp(`^[^@/]*(?:\pL/ [^@/]*)+$`)

// closers end a placeholder in brackets.
var closers = map[byte]string{'[': "]", '<': ">", '{': "}"}
