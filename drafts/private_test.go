package drafts_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/templates"
)

// A draft that shows something private is refused, wherever it comes from, with its positions.
func TestPrivate(t *testing.T) {
	const front = "---\ntitle: a note\nstage: answer\nact: note\nto: recruiter\nwindow: reply\n" +
		"words: 50\nnote: A note.\nsubject: SUBJECT\n---\n"
	tests := []struct{ name, subject, body, want string }{
		{"nothing", "a note", "Hi Priya,\n\nIt is $225,000.", ""},
		{"in figures", "a note", "Hi Priya,\n\nIt is 4\u00ad70k.",
			"note: text:3:7: shows private.walk_away of the case"},
		{"in words", "a note", "four hundred and seventy thousand",
			"note: text:1:1: shows private.walk_away of the case"},
		{"the subject", "from Dana Reyes", "Hi", "note: subject:1:6: shows coach.name of the case"},
		{"a company", "a note", "Hi from Beta", "note: text:1:9: shows opportunities[1].company of the case"},
		{"two", "a note", "470k for Dana",
			"note: text:1:1: shows private.walk_away of the case; text:1:10: shows coach.name of the case"},
	}
	c := drafttest.Case(t, "erica.yaml")
	for _, tt := range tests {
		mine := fstest.MapFS{"answer/note.md": {Data: []byte(strings.Replace(front, "SUBJECT",
			tt.subject, 1) + tt.body + "\n")}}
		cat, err := drafts.NewCatalog(templates.FS, mine)
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "note", Send: afterOffer, Opportunity: "amazon"})
		if tt.want == "" {
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		var private *drafts.PrivateError
		if d != nil || !errors.As(err, &private) || err.Error() != tt.want {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
			continue
		}
		first := (*drafts.Disclosure)(nil)
		if !errors.As(err, &first) || first != private.Shown[0] {
			t.Errorf("%s: unwraps to %v", tt.name, first)
		}
		part := map[string]string{"subject": private.Draft.Subject, "text": private.Draft.Text}
		for _, shown := range private.Shown {
			if words := part[shown.Part][shown.Start:shown.End]; words == "" ||
				strings.TrimSpace(words) != words {
				t.Errorf("%s: the span is %q", tt.name, words)
			}
		}
	}
}
