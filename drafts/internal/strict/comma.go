package strict

import (
	"fmt"
	"reflect"
	"strings"

	"go.yaml.in/yaml/v4"
)

// In brackets and braces, the comma of a plain 10,500 begins another value or key, and so does that
// of a name such as North, Ada.

// afterDigit returns how many digits a plain value begins with that stands right behind a digit and
// a comma.
func (doc *Document) afterDigit(n *yaml.Node) (digits int) {
	off, text := doc.lines.offset(Place{n.Line, n.Column}), doc.lines.text
	if !isPlain(n) || off < 2 || text[off-1] != ',' || !isDigit(text[off-2]) {
		return 0
	}
	for off+digits < len(text) && isDigit(text[off+digits]) {
		digits++
	}
	return digits
}

// number returns the text from a value to where its number and what follows that ends.
func (doc *Document) number(n *yaml.Node) string {
	rest := doc.lines.text[doc.begin(n):]
	end := 0
	for {
		i := strings.IndexAny(rest[end:], ",]}\n")
		if i < 0 {
			return rest
		}
		end += i
		if end == 0 || end+1 == len(rest) || rest[end] != ',' || !isDigit(rest[end-1]) ||
			!isDigit(rest[end+1]) {
			return rest[:end]
		}
		end++
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// splitItem reports a number in a list that its commas may have split, and whether there is one.
func (w *walk) splitItem(items []*yaml.Node, path string) (found bool) {
	for i := 1; i < len(items); i++ {
		if w.doc.afterDigit(items[i]) != 3 || !isPlain(items[i-1]) {
			continue
		}
		first := i - 1
		for first > 0 && w.doc.afterDigit(items[first]) > 0 && isPlain(items[first-1]) {
			first--
		}
		number := strings.TrimSpace(w.doc.number(items[first]))
		w.report(w.doc.start(items[first]), fmt.Sprintf("%s[%d]", path, first),
			fmt.Sprintf("%s can be read two ways: as one value or as %s", printable(short(number)),
				printable(short(strings.ReplaceAll(number, ",", " and ")))),
			fmt.Sprintf("write %q in quotes for one, or a space after the comma for several",
				short(number)))
		found = true
		for i+1 < len(items) && w.doc.afterDigit(items[i+1]) > 0 {
			i++
		}
	}
	return found
}

// before is the value before a key, of which the key may be the rest.
type before struct {
	value *yaml.Node // nil before the first key
	path  string
	at    Place
	split bool // that has been reported
}

// splitsAt reports a key that is the rest of the value before it, and whether it's that.
func (w *walk) splitsAt(key, value *yaml.Node, b *before) bool {
	if b.value == nil || !isPlain(b.value) || !isImplicitNull(value) || w.doc.afterDigit(key) == 0 {
		return false
	}
	if !b.split {
		w.report(b.at, b.path, "a comma in braces ends the value, here at "+
			printable(short(b.value.Value)),
			fmt.Sprintf("write %q in quotes", short(strings.TrimSpace(w.doc.number(b.value)))))
	}
	b.split = true
	return true
}

// splitsWords is [walk.splitsAt] for words: it reports a key in braces that has no colon, isn't a
// key of v, and so is the rest of the text before it.
func (w *walk) splitsWords(key, value *yaml.Node, v reflect.Value, b *before) bool {
	if b.value == nil || !isPlain(b.value) || isImplicitNull(b.value) || !isImplicitNull(value) ||
		!isPlain(key) || isImplicitNull(key) || strings.Contains(key.Value, ":") {
		return false
	}
	if _, known := w.field(v, key.Value); known {
		return false
	}
	rest := w.doc.lines.text[w.doc.begin(b.value):]
	from := w.doc.lines.offset(Place{key.Line, key.Column}) - w.doc.begin(b.value)
	if from < 0 || from >= len(rest) || strings.ContainsAny(rest[:from], "\n:#\"'[]{}") {
		return false
	}
	end := from
	for end < len(rest) && !strings.ContainsRune(",}\n", rune(rest[end])) {
		end++
	}
	if strings.HasSuffix(strings.TrimSpace(rest[from:end]), ":") {
		return false
	}
	w.dropAt(b) // what was wrong with a part of the text
	w.report(b.at, b.path, "a comma in braces ends the value, here at "+
		printable(short(b.value.Value)),
		fmt.Sprintf("write %q in quotes", short(strings.TrimSpace(rest[:end]))))
	return true
}

// dropAt drops what was reported about the value before a key.
func (w *walk) dropAt(b *before) {
	n := len(w.problems)
	for n > 0 && w.problems[n-1].Path == b.path && w.problems[n-1].Place == b.at {
		n--
	}
	w.problems = w.problems[:n]
}
