package strict

import (
	"errors"
	"io"
	"strings"

	"go.yaml.in/yaml/v4"
)

// secondDocument is a problem that doesn't keep the first document from being decoded.
const secondDocument = "a second document begins here, and a file may have one only"

// placeholder stands for a control character while the library reads the text, because it would
// stop at some and take others for line ends. It's one itself, so no valid text has it.
const placeholder = '\U0005fffe'

// load returns the text's one value, or nil if nothing can be decoded, and the first problem of its
// syntax. If there's a syntax error, it returns the value of the lines before it.
func (doc *Document) load() (*yaml.Node, *Problem) {
	text := doc.lines.text
	if line := strings.TrimLeft(text, "\n"); strings.HasPrefix(line, "%") {
		return nil, &Problem{
			Place: doc.lines.place(len(text) - len(line)),
			Text:  "directives are not allowed",
			Hint:  "remove the line that begins with %",
		}
	}
	if len(doc.controls) > 0 {
		text = strings.Map(func(r rune) rune {
			if Control(r) && !isSpace(r) {
				return placeholder
			}
			return r
		}, text)
	}
	root, repaired, err := parseRepaired(text)
	doc.repaired = repaired != text
	switch {
	case err != nil:
	case root == nil:
		return nil, &Problem{Text: "the file is empty"}
	default:
		return root, nil
	}
	l := newLines(repaired)
	problem := syntaxProblem(l, err)
	problem.Place = l.clamp(problem.Place)
	if root == nil {
		root, _ = parse(repaired[:l.starts[problem.Line-1]])
	}
	return root, &problem
}

var errReader = errors.New("the file cannot be read as YAML")

// parse returns the text's value; nil if it's empty. If there's a second document, the error is at
// its place, and the value is that of the first. A panic of the library becomes an error, so no file
// can end the program.
func parse(text string) (root *yaml.Node, err error) {
	defer func() {
		if recover() != nil {
			root, err = nil, errReader
		}
	}()
	loader, err := yaml.NewLoader(strings.NewReader(text), yaml.WithPlugin(limits{}))
	if err != nil {
		return nil, err
	}
	var doc, second yaml.Node
	if err := loader.Load(&doc); err == io.EOF {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	if !isImplicitNull(doc.Content[0]) {
		root = doc.Content[0]
	}
	err = loader.Load(&second)
	switch err {
	case io.EOF:
		return root, nil
	case nil:
		at := yaml.Mark{Line: second.Line, Column: second.Column}
		return root, &yaml.LoadError{Message: secondDocument, Mark: at}
	}
	return nil, err
}
