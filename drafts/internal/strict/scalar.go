package strict

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// scalar decodes into a string, a bool or an integer.
func (w *walk) scalar(n *yaml.Node, v reflect.Value, path string, at Place) {
	want, err := "", ""
	switch {
	case v.Kind() == reflect.String:
		want, err = w.setString(n, v, path, at)
	case v.Kind() == reflect.Bool:
		want, err = setBool(n, v)
	case v.CanInt():
		want, err = setInt(n, v)
	default:
		panic(fmt.Sprintf("strict: cannot decode into the type %s of %s", v.Type(), path))
	}
	if want != "" {
		w.report(at, path, "want "+want+", got "+describe(n)+err, "")
	}
}

// setString, like the other setters, returns what it wanted and how to fix it if it got something
// else.
func (w *walk) setString(n *yaml.Node, v reflect.Value, path string, at Place) (want, advice string) {
	if isContainer(n) {
		return "text", ""
	}
	if !isText(n) {
		return "text", ": put it in quotes"
	}
	multiline := slices.Contains(w.decoder.Multiline, v.Type())
	if text, ok := w.text(n, path, at, multiline); ok {
		v.SetString(text)
	}
	return "", ""
}

func setBool(n *yaml.Node, v reflect.Value) (want, advice string) {
	text, _ := scalarText(n)
	b, ok := truth[strings.ToLower(text)]
	switch {
	case !ok:
		return "true or false", ""
	case isQuoted(n):
		return "true or false", ": remove the quotes"
	}
	v.SetBool(b)
	return "", ""
}

// truth is what a bool may be written as, in any case. YAML 1.1 has yes and no too.
var truth = map[string]bool{"true": true, "yes": true, "false": false, "no": false}

func setInt(n *yaml.Node, v reflect.Value) (want, advice string) {
	const number, tooLarge = "a whole number", ", which is too large"
	text, _ := scalarText(n)
	if n.Tag != tagInt {
		switch {
		case isQuoted(n) && isDecimal(text):
			return number, ": remove the quotes"
		case isText(n) && isDecimal(text): // the library takes a number that doesn't fit for text
			return number, tooLarge
		}
		if isText(n) && grouped().MatchString(text) {
			return number, ": write " + strings.Join(strings.FieldsFunc(text, notDigit), "")
		}
		return number, ""
	}
	// 010 is eight to some YAML readers and ten to others; 0x10 and 1_000 are numbers only to some.
	if !isDecimal(text) {
		return number, ": write it with the digits 0 to 9 and no leading zero"
	}
	i, err := strconv.ParseInt(text, 10, 64)
	if err != nil || v.OverflowInt(i) {
		return number, tooLarge
	}
	v.SetInt(i)
	return "", ""
}

// grouped is a number whose digits are in groups of three.
var grouped = lazy.Regexp(`^[1-9]\d{0,2}([ ,.'’_]\d{3})+$`)

func notDigit(r rune) bool { return r < '0' || r > '9' }

func isDecimal(text string) bool {
	digits := strings.TrimPrefix(strings.TrimPrefix(text, "-"), "+")
	return digits != "" && strings.Trim(digits, "0123456789") == "" && (digits == "0" || digits[0] != '0')
}

// text returns the cleaned text of a scalar, or reports a control character in it.
func (w *walk) text(n *yaml.Node, path string, at Place, multiline bool) (string, bool) {
	text, _ := scalarText(n)
	if r, bad := firstControl(text, multiline); bad {
		w.control(n, r, path, at)
		return "", false
	}
	return clean(text), true
}

// control reports a control character in a key or value. One that isn't escaped is in doc.controls
// and reported at its own place by finish, so it only gets its path here.
func (w *walk) control(n *yaml.Node, r rune, path string, at Place) {
	if i, ok := w.doc.raw[n]; ok {
		for ; i < len(w.claimed); i++ {
			if w.doc.controls[i].r == r {
				w.claimed[i] = path
				return
			}
		}
	}
	text, hint := describeControl(r), ""
	switch r {
	case '\n':
		text += ": write the value on one line"
		header := ""
		if isBlock(n) {
			header, _, _ = strings.Cut(w.doc.lines.text[w.doc.begin(n):], "\n")
			header, _, _ = strings.Cut(header, " ")
		}
		if isBlock(n) && !strings.HasPrefix(header, ">-") {
			hint = fmt.Sprintf("\">-\" in place of %q makes one line of it", header)
		}
	case '\t':
		text += ": write a space"
	}
	w.report(at, path, text, hint)
}
