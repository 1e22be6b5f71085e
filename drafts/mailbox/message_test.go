package mailbox_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

func TestNewMessage(t *testing.T) {
	m, err := mailbox.NewMessage(strings.NewReader("X-Unsent:\n 1\nFrom: erica@mail.example\nSubject: =?utf-8?q?Zw=C3=B6lf?=\n =?utf-8?q?_Fragen?=\n\nWords.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if m.Subject != "Zwölf Fragen" {
		t.Errorf("%q", m.Subject)
	}
	for name, text := range map[string]string{
		"empty": "", "words": "Hello, this is only text.\n", "a case": "version: 1\nid: erica\n\n", "a zero": "Subject: x\n\na\x00b",
		"no field that matters": "X-Unsent: 1\n\nWords.\n",
	} {
		if _, err := mailbox.NewMessage(strings.NewReader(text)); !errors.Is(err, mailbox.ErrNotMessage) {
			t.Errorf("%s: %v", name, err)
		}
	}
	large := io.MultiReader(strings.NewReader("Subject: x\n\n"), io.LimitReader(zeros{}, mailbox.MaxMessage))
	if _, err := mailbox.NewMessage(large); !errors.Is(err, mailbox.ErrTooLarge) {
		t.Error(err)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return copy(b, "0000000000000000"), nil }

func FuzzNewMessage(f *testing.F) {
	for _, pattern := range []string{"replies/erica/*.eml", "layla/*.eml"} {
		files, err := filepath.Glob("../../testdata/golden/" + pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(text))
		}
	}
	f.Add("From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n--x--\n--x--\n")
	f.Add("Subject: x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := mailbox.NewMessage(strings.NewReader(text))
		if (m == nil) == (err == nil) {
			t.Errorf("%v, %v", m, err)
		}
	})
}
