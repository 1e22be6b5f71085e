package mail_test

import (
	"os"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

func TestForwarded(t *testing.T) {
	for _, tt := range []struct{ file, author, words string }{
		{"inbox/gmail-forward.eml", "", ""},
		{"inbox/apple-mail-forward.eml", "", ""},
		{"inbox/outlook-mac-forward.eml", "", ""},
		{"replies/158.eml", "", ""},
		{"replies/159.eml", "", ""},
		{"replies/160.eml", "", ""},
		{"replies/001.eml", "", ""},
	} {
		f, err := os.Open("../../testdata/" + tt.file)
		if err != nil {
			t.Fatal(err)
		}
		m, err := mail.Read(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		author, words, ok := m.Forwarded()
		t.Logf("%s: %v %q %v fwd=%v", tt.file, author, strings.TrimSpace(words.Own()), ok, m.IsForward())
	}
}
