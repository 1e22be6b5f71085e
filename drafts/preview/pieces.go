package preview

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// finding is what the review found, with its number in the email.
type finding struct {
	review.Finding
	Number int
}

// piece is a part of a text, marked if the review says something about it.
type piece struct {
	Text    string
	Class   string // error, warning, advice, figure, or ""
	Number  int    // of the finding
	Comment string // where a figure comes from
}

// span is where a mark is in a text, in bytes.
type span struct {
	from, to int
	piece
}

// pieces cuts a text at the words that the review speaks of. Where two findings overlap, the first
// is marked, and a figure in a finding isn't; the lists below the text have them all.
func pieces(text, part string, findings []finding, figures []review.Figure) []piece {
	var spans []span
	add := func(line, column int, words string, p piece) {
		if from, to, ok := locate(text, line, column, words); ok {
			overlaps := func(s span) bool { return from < s.to && s.from < to }
			if !slices.ContainsFunc(spans, overlaps) {
				spans = append(spans, span{from, to, p})
			}
		}
	}
	for _, f := range findings {
		if f.Part == part {
			add(f.Line, f.Column, f.Words, piece{Class: string(f.Severity), Number: f.Number})
		}
	}
	for _, f := range figures {
		if f.Part == part {
			add(f.Line, f.Column, f.Words, piece{Class: "figure", Comment: source(f)})
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	var list []piece
	at := 0
	for _, s := range spans {
		if s.from > at {
			list = append(list, piece{Text: text[at:s.from]})
		}
		s.Text = text[s.from:s.to]
		list = append(list, s.piece)
		at = s.to
	}
	return append(list, piece{Text: text[at:]})
}

// source says where a figure comes from.
func source(f review.Figure) string {
	from := strings.Join(f.Places, " ")
	how := f.How
	if how == "" && len(f.Fields) > 0 {
		how = f.Fields[0]
	}
	if from == "" && how == "" {
		return "nothing in the case explains it"
	}
	return strings.TrimSpace(from + " " + how)
}

// locate returns the bytes of words that begin at a line and a column, both from 1, the column in
// characters. Any white space in the text stands for the single spaces of the words.
func locate(text string, line, column int, words string) (from, to int, ok bool) {
	if line < 1 || column < 1 || words == "" {
		return 0, 0, false
	}
	for range line - 1 {
		n := strings.IndexByte(text[from:], '\n')
		if n < 0 {
			return 0, 0, false
		}
		from += n + 1
	}
	for range column - 1 {
		_, size := utf8.DecodeRuneInString(text[from:])
		from += size
	}
	to = from
	for _, r := range words {
		got, size := utf8.DecodeRuneInString(text[to:])
		switch {
		case r == ' ' && unicode.IsSpace(got):
			for unicode.IsSpace(got) {
				to += size
				got, size = utf8.DecodeRuneInString(text[to:])
			}
		case got == r && size > 0:
			to += size
		default:
			return 0, 0, false
		}
	}
	return from, to, true
}
