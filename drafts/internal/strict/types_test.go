package strict_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// The types here stand for those of a case file: one of each shape that is met.

type caseFile struct {
	Version  int        `json:"version"`
	ID       string     `json:"id"`
	Open     bool       `json:"open,omitempty"`
	Client   *person    `json:"client,omitempty"`
	Coach    person     `json:"coach"`
	Offers   []offer    `json:"offers,omitempty"`
	Tags     []string   `json:"tags,omitempty"`
	Grid     [][]string `json:"grid,omitempty"`
	Level    level      `json:"level,omitempty"`
	Split    split      `json:"split,omitempty"`
	Voice    voice      `json:"voice,omitempty"`
	Note     string     `json:"note,omitempty"`
	Small    int8       `json:"small,omitempty"`
	Next     *caseFile  `json:"next,omitempty"`
	Computed string     `json:"-"`
	hidden   string
}

type person struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

type offer struct {
	ID     string  `json:"id"`
	Base   amount  `json:"base"`
	SignOn amounts `json:"sign_on,omitempty"`
	Bonus  *amount `json:"bonus,omitempty"`
}

// amount is a scalar through a hook, amounts a slice with a hook of its own.
type amount struct{ dollars string }

type amounts []amount

// level is a scalar, split a scalar or a list, through UnmarshalText.
type level struct{ text string }

func (l *level) UnmarshalText(b []byte) error {
	if !strings.HasPrefix(string(b), "L") {
		return fmt.Errorf("want a level such as L6, got %q", b)
	}
	l.text = string(b)
	return nil
}

type split []string

func (s *split) UnmarshalText(b []byte) error {
	*s = strings.Split(string(b), "/")
	return nil
}

type voice string

func decoder() *strict.Decoder {
	return &strict.Decoder{Scalars: map[reflect.Type]func(string) (any, error){
		reflect.TypeFor[amount](): func(text string) (any, error) {
			if strings.Trim(text, "0123456789$,") != "" {
				return nil, errors.New(`want an amount such as 185000 or "$185,000"`)
			}
			return amount{text}, nil
		},
		reflect.TypeFor[amounts](): func(text string) (any, error) {
			return amounts{{text}, {text}}, nil
		},
	}}
}

func lines(problems []strict.Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(inLine(p) + "\n")
	}
	return b.String()
}

// inLine returns a problem on one line: "line:col: path: text; hint".
func inLine(p strict.Problem) string {
	var b strings.Builder
	if !p.IsZero() {
		fmt.Fprintf(&b, "%d:%d: ", p.Line, p.Col)
	}
	if p.Path != "" {
		b.WriteString(p.Path + ": ")
	}
	b.WriteString(p.Text)
	if p.Hint != "" {
		b.WriteString("; " + p.Hint)
	}
	return b.String()
}
