package strict

import (
	"bytes"
	"errors"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// Field is a key and its value, both as YAML has them.
type Field struct{ Key, Value string }

// errStyle means that nothing can be added without changing what's already there.
var errStyle = errors.New("nothing can be added here without changing what is there")

// AppendItem adds a mapping at the end of a list, which is the value of a key of the document's
// root, and the list if it's missing. It writes in the list's own style, and every byte of src
// stays. It returns the new text and the mapping as it was added, without the list's indentation.
// The caller parses the text to see that it says what was meant.
func AppendItem(src []byte, key string, item []Field) (out []byte, added string, err error) {
	e, err := newEditor(src)
	if err != nil {
		return nil, "", err
	}
	root, ok := e.doc.follow(e.doc.root).(*ast.MappingNode)
	if !ok {
		return nil, "", errStyle
	}
	var list ast.Node
	entry := entryOf(root, key)
	if entry != nil {
		list = e.doc.follow(entry.Value)
	}
	switch list := list.(type) {
	case nil:
		added, err = e.newList(root, key, item)
	case *ast.NullNode:
		added, err = e.fillList(root, entry, item)
	case *ast.SequenceNode:
		if list.IsFlowStyle {
			added, err = e.appendFlow(root, list, item)
		} else {
			added, err = e.appendBlock(root, list, item)
		}
	default:
		err = errStyle
	}
	if err != nil {
		return nil, "", err
	}
	return e.bytes(), added, nil
}

// itemStyle is how the mappings of a list are written.
type itemStyle struct {
	block  bool
	quoted bool   // keys are in quotes, as in JSON
	pad    string // inside the braces
	gap    string // between the dash and a key on its line; a line end if the key is below
	indent string // of the keys, if they are below the dash
}

// styleOf returns the style of the last item of a list.
func (e *editor) styleOf(list *ast.SequenceNode) itemStyle {
	s := itemStyle{gap: " "}
	last := list.Values[len(list.Values)-1]
	item, ok := e.doc.follow(last).(*ast.MappingNode)
	if !ok || len(item.Values) == 0 {
		return s
	}
	key := item.Values[0].Key
	s.quoted = key.GetToken().Type == token.DoubleQuoteType
	if item.IsFlowStyle {
		if open := e.offset(tokenPlace(item.Start)); open+1 < len(e.src) && e.src[open+1] == ' ' {
			s.pad = " "
		}
	}
	if _, isAlias := last.(*ast.AliasNode); list.IsFlowStyle || isAlias {
		return s
	}
	s.block = !item.IsFlowStyle
	dash, at := tokenPlace(list.Entries[len(list.Entries)-1].Start), start(item)
	if at.Line != dash.Line {
		if s.block {
			s.gap, s.indent = e.eol, e.indentOf(at)
		}
		return s
	}
	after := e.src[e.offset(dash)+1:]
	s.gap = string(after[:len(after)-len(bytes.TrimLeft(after, " "))])
	return s
}

// text writes an item. The lines of a block after its first are indented like that plus the dash
// and its gap.
func (s itemStyle) text(item []Field, indent, eol string) string {
	parts := make([]string, len(item))
	for i, f := range item {
		if s.quoted {
			f = f.quoted()
		}
		parts[i] = f.Key + ": " + f.Value
	}
	if !s.block {
		return "{" + s.pad + strings.Join(parts, ", ") + s.pad + "}"
	}
	if s.indent == "" {
		s.indent = indent + " " + s.gap
	}
	text := strings.Join(parts, eol+s.indent)
	if s.gap == eol {
		text = s.indent + text
	}
	return text
}

// quoted returns the field as JSON has it.
func (f Field) quoted() Field {
	f.Key = `"` + f.Key + `"`
	if !strings.ContainsAny(f.Value[:1], `"[{`) && !isDecimal(f.Value) {
		f.Value = `"` + f.Value + `"`
	}
	return f
}

// appendBlock adds an item below the last one of a list with dashes.
func (e *editor) appendBlock(
	root *ast.MappingNode, list *ast.SequenceNode, item []Field,
) (string, error) {
	dash := tokenPlace(list.Entries[len(list.Entries)-1].Start)
	indent := e.indentOf(dash)
	s := e.styleOf(list)
	text := s.text(item, indent, e.eol)
	above := ""
	if len(list.Values) > 1 && strings.TrimSpace(e.line(dash.Line-1)) == "" {
		above = e.eol // a blank line is between the items
	}
	e.addLines(e.endOfBlock(root, dash), above+indent+"-"+s.gap+text)
	return text, nil
}

// endOfBlock returns the line, from 1, above which an item goes that follows the last one of the
// list with the dash: below all that belongs to that item.
func (e *editor) endOfBlock(root *ast.MappingNode, dash Place) int {
	end := len(e.starts) + 1
	for _, entry := range root.Values {
		if at := start(entry.Key); at.Line > dash.Line {
			end = min(end, at.Line)
		}
	}
	for ; end > dash.Line+1; end-- {
		line := e.line(end - 1)
		bare := strings.TrimLeft(line, " ")
		column := len(line) - len(bare) + 1
		switch {
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "..."):
		case bare[0] == '#' && (column < dash.Col || dash.Col == 1 && column == 1):
			// A comment further out is about what comes next.
		default:
			return end
		}
	}
	return end
}

// appendFlow adds an item at the end of a list in brackets.
func (e *editor) appendFlow(
	root *ast.MappingNode, list *ast.SequenceNode, item []Field,
) (string, error) {
	if len(list.Values) > 0 {
		s := e.styleOf(list)
		text := s.text(item, "", e.eol)
		return text, e.addInside(list.End, start(list.Values[len(list.Values)-1]), text)
	}
	s := itemStyle{quoted: isQuotedKey(root)}
	text := s.text(item, "", e.eol)
	at := e.offset(tokenPlace(list.Start)) + 1
	if root.IsFlowStyle || tokenPlace(list.Start).Line != tokenPlace(list.End).Line {
		e.insert(at, text)
	} else {
		indent := e.indentOf(start(root)) + "  "
		e.insert(at, e.eol+indent+text+","+e.eol+indent)
	}
	return text, nil
}

// newList adds the list with its first item at the end of the document.
func (e *editor) newList(root *ast.MappingNode, key string, item []Field) (string, error) {
	s := e.newStyle(root)
	if s.quoted {
		key = `"` + key + `"`
	}
	if root.IsFlowStyle {
		if len(root.Values) == 0 {
			return "", errStyle
		}
		text := s.text(item, "", e.eol)
		last := root.Values[len(root.Values)-1]
		return text, e.addInside(root.End, start(last.Key), key+": ["+text+"]")
	}
	indent := e.indentOf(start(root))
	end := len(e.starts) + 1
	if e.line(end-1) == "" {
		end--
	}
	for n := end - 1; n > 0; n-- {
		if strings.HasPrefix(e.line(n), "...") {
			end = n
		}
	}
	dash := e.dashIndent(root)
	text := s.text(item, dash, e.eol)
	e.addLines(end, indent+key+":"+e.eol+dash+"-"+s.gap+text)
	return text, nil
}

// fillList adds the first item below a key without a value.
func (e *editor) fillList(
	root *ast.MappingNode, entry *ast.MappingValueNode, item []Field,
) (string, error) {
	if !start(entry.Value).IsZero() {
		return "", errStyle // null is written out
	}
	s, dash := e.newStyle(root), e.dashIndent(root)
	text := s.text(item, dash, e.eol)
	e.addLines(start(entry.Key).Line+1, dash+"-"+s.gap+text)
	return text, nil
}

// newStyle returns the style of a new list: braces, unless the document has none.
func (e *editor) newStyle(root *ast.MappingNode) itemStyle {
	braces := bytes.ContainsRune(e.src, '{')
	return itemStyle{block: !braces, quoted: isQuotedKey(root), gap: " "}
}

// isQuotedKey reports whether the first key of a mapping is in quotes.
func isQuotedKey(m *ast.MappingNode) bool {
	return len(m.Values) > 0 && m.Values[0].Key.GetToken().Type == token.DoubleQuoteType
}

// dashIndent returns what stands before the dashes of the first list of the root, or before those
// of a new one.
func (e *editor) dashIndent(root *ast.MappingNode) string {
	for _, entry := range root.Values {
		list, ok := e.doc.follow(entry.Value).(*ast.SequenceNode)
		if ok && !list.IsFlowStyle {
			return e.indentOf(tokenPlace(list.Start))
		}
	}
	return e.indentOf(start(root)) + "  "
}
