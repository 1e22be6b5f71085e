package main

import (
	"io"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func referenceCase(t *testing.T) *casefile.Case {
	t.Helper()
	s := &session{ui: newUI(io.Discard, io.Discard)}
	cas, err := s.readCase("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return cas
}
