package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/inbox"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// choice is a flag that takes one of a few words.
type choice struct {
	command, flag string
	words         []string
}

func choices() []choice {
	return []choice{
		{"reply", "as", texts(inbox.Whats())},
		{"list", "stage", letter.Stages()},
		{"list", "graph", []string{"dot", "mermaid"}},
		{"draft", "as", append(texts(drafts.Forms()), formJSON)},
		{"draft", "format", texts(mail.Formats())},
	}
}

// choicesOf returns the words that a command's flag takes, or nil if it takes any.
func choicesOf(command, flag string) []string {
	for _, c := range choices() {
		if c.command == command && c.flag == flag {
			return c.words
		}
	}
	return nil
}

// checkChoices checks that flags have one of their words.
func (s *session) checkChoices() error {
	for _, of := range choices() {
		got := s.String(of.flag)
		if of.command != s.Command.Name || got == "" || slices.Contains(of.words, got) {
			continue
		}
		hint := "choose one of " + strings.Join(of.words, ", ")
		if near := nearest(got, of.words); near != "" {
			hint = fmt.Sprintf("did you mean --%s %s?", of.flag, near)
		}
		return s.usagef(hint, "unknown --%s %q", of.flag, got)
	}
	return nil
}

// texts returns names as strings.
func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

func words[S ~string](list []S) string { return strings.Join(texts(list), ", ") }
