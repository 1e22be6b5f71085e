package strict

import (
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"
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
	root := follow(e.doc.root)
	if !isKind(root, yaml.MappingNode) {
		return nil, "", errStyle
	}
	name, value := entryOf(root, key)
	switch list := follow(value); {
	case list == nil:
		added, err = e.newList(root, key, item)
	case list.Tag == tagNull:
		added, err = e.fillList(root, name, value, item)
	case list.Kind != yaml.SequenceNode:
		err = errStyle
	case isFlow(list):
		added = e.appendFlow(root, list, item)
	default:
		added = e.appendBlock(root, list, item)
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
func (e *editor) styleOf(list *yaml.Node) itemStyle {
	s := itemStyle{gap: " "}
	last := list.Content[len(list.Content)-1]
	item := follow(last)
	if item.Kind != yaml.MappingNode || len(item.Content) == 0 {
		return s
	}
	s.quoted = isQuotedKey(item)
	open := e.offset(e.doc.start(item))
	if isFlow(item) && strings.HasPrefix(e.text[open+1:], " ") {
		s.pad = " "
	}
	if isFlow(list) || last.Kind == yaml.AliasNode {
		return s
	}
	s.block = !isFlow(item)
	dash, at := e.lastDash(list), e.doc.start(item)
	if at.Line != dash.Line {
		if s.block {
			s.gap, s.indent = e.eol, e.indentOf(at)
		}
		return s
	}
	after := e.text[e.offset(dash)+1:]
	s.gap = after[:len(after)-len(strings.TrimLeft(after, " "))]
	return s
}

// lastDash returns the place of the dash of the last item of a list. The dashes are in one column.
func (e *editor) lastDash(list *yaml.Node) Place {
	at := Place{list.Content[len(list.Content)-1].Line, e.doc.start(list).Col}
	for ; ; at.Line-- {
		line := e.line(at.Line)
		if bare := strings.TrimLeft(line, " "); !strings.HasPrefix(bare, "#") &&
			strings.HasPrefix(line[min(len(line), at.Col-1):], "-") {
			return at
		}
	}
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
func (e *editor) appendBlock(root, list *yaml.Node, item []Field) string {
	dash := e.lastDash(list)
	indent := e.indentOf(dash)
	s := e.styleOf(list)
	text := s.text(item, indent, e.eol)
	above := ""
	if len(list.Content) > 1 && strings.TrimSpace(e.line(dash.Line-1)) == "" {
		above = e.eol // a blank line is between the items
	}
	e.addLines(e.endOfBlock(root, dash), above+indent+"-"+s.gap+text)
	return text
}

// endOfBlock returns the line, from 1, above which an item goes that follows the last one of the
// list with the dash: below all that belongs to that item.
func (e *editor) endOfBlock(root *yaml.Node, dash Place) int {
	end := len(e.starts) + 1
	for key := range entries(root) {
		if key.Line > dash.Line {
			end = min(end, key.Line)
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
func (e *editor) appendFlow(root, list *yaml.Node, item []Field) string {
	if len(list.Content) > 0 {
		s := e.styleOf(list)
		text := s.text(item, "", e.eol)
		e.addInside(list, e.doc.start(list.Content[len(list.Content)-1]), text)
		return text
	}
	s := itemStyle{quoted: isQuotedKey(root)}
	text := s.text(item, "", e.eol)
	open, closing := e.doc.start(list), e.doc.lines.place(e.doc.end(list))
	at := e.offset(open) + 1
	if isFlow(root) || open.Line != closing.Line {
		e.insert(at, text)
	} else {
		indent := e.indentOf(e.doc.start(root)) + "  "
		e.insert(at, e.eol+indent+text+","+e.eol+indent)
	}
	return text
}

// newList adds the list with its first item at the end of the document.
func (e *editor) newList(root *yaml.Node, key string, item []Field) (string, error) {
	s := e.newStyle(root)
	if s.quoted {
		key = `"` + key + `"`
	}
	if isFlow(root) {
		if len(root.Content) == 0 {
			return "", errStyle
		}
		text := s.text(item, "", e.eol)
		e.addInside(root, e.doc.start(root.Content[len(root.Content)-2]), key+": ["+text+"]")
		return text, nil
	}
	indent := e.indentOf(e.doc.start(root))
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
func (e *editor) fillList(root, key, value *yaml.Node, item []Field) (string, error) {
	if !e.doc.start(value).IsZero() {
		return "", errStyle // null is written out
	}
	s, dash := e.newStyle(root), e.dashIndent(root)
	text := s.text(item, dash, e.eol)
	e.addLines(key.Line+1, dash+"-"+s.gap+text)
	return text, nil
}

// newStyle returns the style of a new list: braces, unless the document has none.
func (e *editor) newStyle(root *yaml.Node) itemStyle {
	return itemStyle{block: !strings.Contains(e.text, "{"), quoted: isQuotedKey(root), gap: " "}
}

// isQuotedKey reports whether the first key of a mapping is in quotes.
func isQuotedKey(m *yaml.Node) bool {
	return len(m.Content) > 0 && m.Content[0].Style&yaml.DoubleQuotedStyle != 0
}

// dashIndent returns what stands before the dashes of the first list of the root, or before those
// of a new one.
func (e *editor) dashIndent(root *yaml.Node) string {
	for _, value := range entries(root) {
		if list := follow(value); isKind(list, yaml.SequenceNode) && !isFlow(list) {
			return e.indentOf(e.doc.start(list))
		}
	}
	return e.indentOf(e.doc.start(root)) + "  "
}
