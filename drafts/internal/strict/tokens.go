package strict

import (
	"fmt"
	"unicode/utf8"

	"github.com/goccy/go-yaml/token"
)

// guard checks the tokens before the parser sees them. It reports and removes what isn't allowed
// but harmless (tags, a second document). It's not ok if parsing would be unsafe: the parser
// recurses for each level of nesting and builds the whole path of each value, so nesting, the
// number of tokens, and the length of keys must be bounded first.
func guard(tokens token.Tokens, places []Place) (kept token.Tokens, problems []Problem, ok bool) {
	var level nesting
	started, ended, content := false, false, false
	report := func(i int, text, hint string) {
		problems = append(problems, Problem{Place: places[i], Text: text, Hint: hint})
	}
	for i, tk := range tokens {
		if tk.Type == token.CommentType {
			continue
		}
		if len(kept) == MaxParts {
			report(i, tooManyParts(), "")
			return nil, problems, false
		}
		if ended && tk.Type != token.DocumentEndType || started && tk.Type == token.DocumentHeaderType {
			report(i, "a second document begins here, and a file may have one only", "")
			break
		}
		switch tk.Type {
		case token.InvalidType:
			problems = append(problems, newSyntaxProblem(places[i], tk.Error))
			return nil, problems, false
		case token.DirectiveType:
			report(i, "directives are not allowed", "remove the line that begins with %")
			return nil, problems, false
		case token.MappingKeyType:
			report(i, `keys that begin with "? " are not allowed`, `write "key: value"`)
			return nil, problems, false
		case token.TagType:
			report(i, fmt.Sprintf("tags are not allowed: %s", printable(short(tk.Value))), tagHint(tk.Value))
			continue
		case token.DocumentEndType:
			ended = true
			continue
		case token.DocumentHeaderType:
		default:
			content = true
		}
		started = true
		isKey := i+1 < len(tokens) && tokens[i+1].Type == token.MappingValueType
		if isKey && utf8.RuneCountInString(tk.Value) > MaxKey {
			report(i, fmt.Sprintf("a key of more than %d characters", MaxKey),
				"text with a colon in it needs quotes")
			return nil, problems, false
		}
		if level.add(tk, isKey) > MaxDepth+2 {
			report(i, tooDeep(), "")
			return nil, problems, false
		}
		if len(kept) > 0 && level.flow == 0 && isEmptyItem(kept[len(kept)-1], tk) {
			kept = append(kept, implicitNull(kept[len(kept)-1]))
		}
		kept = append(kept, tk)
	}
	if !content {
		return nil, append(problems, Problem{Text: "the file is empty"}), false
	}
	return kept, problems, true
}

// isEmptyItem reports whether the token after a dash begins something else. The parser would take
// the key after
//
//	tags:
//	-
//	id: a
//
// for the list's item if the dash is in the key's column.
func isEmptyItem(dash, next *token.Token) bool {
	return dash.Type == token.SequenceEntryType && next.Type != token.SequenceEntryType &&
		next.Position.Line > dash.Position.Line && next.Position.Column <= dash.Position.Column
}

func implicitNull(after *token.Token) *token.Token {
	at := *after.Position
	at.Column++
	null := token.New("null", "", &at)
	null.Type = token.ImplicitNullType
	return null
}

func tagHint(tag string) string {
	if tag == string(token.StringTag) {
		return "for text, put the value in quotes"
	}
	return "remove it"
}

func tooDeep() string {
	return fmt.Sprintf("nested more than %d levels deep", MaxDepth)
}

// nesting estimates how deep the parser would recurse: at least half of it, and in a well-formed
// file at most one level too many.
type nesting struct {
	columns []int // of the open block mappings and lists
	flow    int   // open [ and {
	colons  int   // since the last bracket or comma: {a: {b: c}} without its inner brackets
}

func (n *nesting) add(tk *token.Token, isKey bool) int {
	switch tk.Type {
	case token.MappingStartType, token.SequenceStartType:
		n.flow++
		n.colons = 0
	case token.MappingEndType, token.SequenceEndType:
		n.flow = max(0, n.flow-1)
		n.colons = 0
	case token.CollectEntryType:
		n.colons = 0
	case token.MappingValueType:
		if n.flow > 0 {
			n.colons++
		}
	}
	if tk.Type == token.SequenceEntryType || isKey && n.flow == 0 {
		col := tk.Position.Column
		for len(n.columns) > 0 && n.columns[len(n.columns)-1] >= col {
			n.columns = n.columns[:len(n.columns)-1]
		}
		n.columns = append(n.columns, col)
	}
	return len(n.columns) + n.flow + n.colons
}
