package strict

import (
	"errors"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// parseText returns the text's one value, or nil if nothing can be decoded, and the problems of its
// syntax.
func parseText(text string) (ast.Node, []Problem) {
	tokens, err := scan(text)
	if err != nil {
		return nil, []Problem{{Text: err.Error()}}
	}
	places, problems := locate(text, tokens)
	tokens, places = joinColons(tokens, places)
	kept, more, ok := guard(tokens, places)
	problems = append(problems, more...)
	if !ok {
		return nil, problems
	}
	file, err := parse(kept)
	// The parser compares the scanner's columns with each other, so they can be corrected only now.
	for i, tk := range tokens {
		tk.Position.Line, tk.Position.Column = places[i].Line, places[i].Col
	}
	if err != nil {
		return nil, append(problems, syntaxProblem(text, err))
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return nil, append(problems, Problem{Text: "the file is empty"})
	}
	return file.Docs[0].Body, problems
}

var errReader = errors.New("the file cannot be read as YAML")

// scan and parse turn a panic of the library, which doesn't always check its indexes, into an
// error, so that no file can end the program.
func scan(text string) (tokens token.Tokens, err error) {
	defer func() {
		if recover() != nil {
			err = errReader
		}
	}()
	return lexer.Tokenize(text), nil
}

func parse(tokens token.Tokens) (file *ast.File, err error) {
	defer func() {
		if recover() != nil {
			err = errReader
		}
	}()
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

func syntaxProblem(text string, err error) Problem {
	var detail interface {
		GetMessage() string
		GetToken() *token.Token
	}
	if !errors.As(err, &detail) {
		return Problem{Text: err.Error()}
	}
	var at Place
	if tk := detail.GetToken(); tk != nil && tk.Position != nil {
		at = clamp(lineLengths(text), tk.Position)
	}
	return newSyntaxProblem(at, detail.GetMessage())
}

// newSyntaxProblem makes the library's message one line in lower case, and adds a hint.
func newSyntaxProblem(at Place, message string) Problem {
	message, _, _ = strings.Cut(message, "\n")
	message = printable(strings.ReplaceAll(message, "\t", `\t`))
	if message == "" {
		message = errReader.Error()
	}
	p := Problem{Place: at, Text: strings.ToLower(message[:1]) + message[1:]}
	switch {
	case strings.Contains(p.Text, `'\t'`), strings.HasPrefix(p.Text, "tab "):
		p.Hint = "indent with spaces, not with tabs"
	case strings.HasPrefix(p.Text, "mapping value is not allowed"):
		p.Hint = "text with a colon in it needs quotes"
	case strings.Contains(p.Text, "is a reserved character"):
		p.Hint = "text that begins so needs quotes"
	}
	return p
}
