package drafts_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
)

// FuzzParseCase parses any bytes as a case. An invalid case has problems with positions in the
// file; a valid one makes a message with nothing in it that we didn't write, or an error.
func FuzzParseCase(f *testing.F) {
	for _, pattern := range []string{"../testdata/cases/*.yaml", "../testdata/cases/invalid/*.yaml",
		"../testdata/cases/invalid/many/*.yaml"} {
		for _, path := range golden.Glob(f, pattern) {
			src, err := os.ReadFile(path)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(src)
		}
	}
	cat := drafttest.Catalog(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		c, err := casefile.Parse("case.yaml", bytes.NewReader(src))
		again, errAgain := casefile.Parse("case.yaml", bytes.NewReader(src))
		if !reflect.DeepEqual(again, c) || !reflect.DeepEqual(errAgain, err) {
			t.Errorf("read twice, the file gives\n%v, %v\nand\n%v, %v", c, err, again, errAgain)
		}
		if err != nil {
			refusedWell(t, src, c, err)
			return
		}
		if err := c.Validate(); err != nil {
			t.Errorf("an accepted case is not valid: %v", err)
		}
		if !reflect.DeepEqual(c, again) {
			t.Error("Validate changed an accepted case")
		}
		for _, send := range []time.Time{time.Date(2026, 3, 5, 10, 0, 0, 0, time.UTC),
			time.Date(2026, 9, 22, 3, 0, 0, 0, time.UTC)} {
			d, err := cat.Draft(c, letter.Request{Kind: "offer-acknowledge", Send: send})
			if err == nil {
				readsBack(t, d)
			} else if strings.TrimSpace(err.Error()) == "" {
				t.Error("an error without a text")
			}
		}
	})
}

// refusedWell checks what casefile.Parse promises of its error.
func refusedWell(t *testing.T, src []byte, c *casefile.Case, err error) {
	t.Helper()
	var wrong *casefile.Error
	if !errors.As(err, &wrong) || len(wrong.Problems) == 0 || c != nil {
		t.Fatalf("ParseCase returned %v, %v", c, err)
	}
	lines := bytes.Split(bytes.TrimPrefix(src, []byte("\ufeff")), []byte("\n"))
	before := casefile.Problem{}
	for _, p := range wrong.Problems {
		line, text := p.Line, p.Error()
		switch {
		case p.Text == "" || strings.ContainsFunc(text+p.Source, unprintable):
			t.Errorf("cannot be printed: %q, %q", text, p.Source)
		case line == 0 && p.Column != 0, line < 0, line > len(lines), p.Column < 0:
			t.Errorf("no place of the file: %v", p)
		case line > 0 && (p.Column == 0 || p.Column > utf8.RuneCount(lines[line-1])+1):
			t.Errorf("no column of line %q: %v", lines[line-1], p)
		case line > 0 && (line < before.Line || line == before.Line && p.Column < before.Column):
			t.Errorf("%v comes after %v", p, before)
		}
		before = p
	}
}

// unprintable reports characters that must not reach a terminal, except a tab in a line of the
// file.
func unprintable(r rune) bool {
	return r != '\t' && (r < ' ' || r >= 0x7f && r <= 0x9f || r >= 0x2028 && r <= 0x202e ||
		r >= 0x2066 && r <= 0x2069)
}
