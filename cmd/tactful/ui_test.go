package main

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestReport(t *testing.T) {
	tests := []struct {
		name string
		err  error
		code int
		want string
	}{
		{"nothing", nil, 0, ""},
		{"usage", &usageError{text: "draft: x", hint: "y"}, 2, "tactful: draft: x\nhint: y\n"},
		{"wrapped usage", fmt.Errorf("in: %w", &usageError{text: "x", hint: "y"}), 2,
			"tactful: x\nhint: y\n"},
		{"shown", errShown, 1, ""},
		{"plain", errors.New("one\ntwo"), 1, "tactful: one\ntactful: two\n"},
		{"control characters", errors.New("a\x1b[31mb\rc\u0085d"), 1,
			"tactful: a\ufffd[31mb\ufffdc\ufffdd\n"},
		{"a name", &casefile.UnknownError{What: "kind", Name: "x", Near: "y"}, 2,
			"tactful: unknown kind \"x\"\nhint: did you mean \"y\"?\n"},
		{"a name among few", &casefile.UnknownError{What: "person", Name: "x", Known: []string{"a", "b"}}, 2,
			"tactful: unknown person \"x\"\nhint: choose one of a, b\n"},
		{"a name among none", &casefile.UnknownError{What: "person", Name: "x"}, 2,
			"tactful: unknown person \"x\"\nhint: the case has none\n"},
		{"a kind among many", &casefile.UnknownError{What: "kind", Name: "x", Known: make([]string, 30)}, 2,
			"tactful: unknown kind \"x\"\nhint: \"tactful list\" shows every kind\n"},
		{"problems", &casefile.Error{Problems: []casefile.Problem{
			{File: "a.yaml", Line: 2, Column: 4, Field: "f", Text: "bad", Hint: "did you mean g?",
				Source: "\tf: x"},
			{File: "a.yaml", Text: "the file is empty"},
		}}, 1, "tactful: a.yaml:2:4: f: bad\n    \tf: x\n    \t  ^\nhint: did you mean g?\n" +
			"tactful: a.yaml: the file is empty\n"},
	}
	for _, tt := range tests {
		var b strings.Builder
		u := newUI(&b, &b)
		if code := u.report(tt.err); code != tt.code || b.String() != tt.want {
			t.Errorf("%s: got %d\n%s\nwant %d\n%s", tt.name, code, b.String(), tt.code, tt.want)
		}
	}
}
