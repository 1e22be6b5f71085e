package mailbox_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

func TestNewMessage(t *testing.T) {
	m, err := mailbox.NewMessage(strings.NewReader("X-Unsent:\n 1\nFrom: erica@mail.example\n" +
		"Subject: =?utf-8?q?Zw=C3=B6lf?=\n =?utf-8?q?_Fragen?=\n\nWords.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if m.Subject != "Zwölf Fragen" {
		t.Errorf("%q", m.Subject)
	}
	for name, text := range map[string]string{
		"empty": "", "words": "Hello, this is only text.\n", "a case": "version: 1\nid: erica\n\n",
		"a zero":                "Subject: x\n\na\x00b",
		"a broken header":       "Subject: x\nWords.\n\nMore.\n",
		"no field that matters": "X-Unsent: 1\n\nWords.\n",
	} {
		if _, err := mailbox.NewMessage(strings.NewReader(text)); !errors.Is(err, mail.ErrNotMessage) {
			t.Errorf("%s: %v", name, err)
		}
	}
	large := io.MultiReader(strings.NewReader("Subject: x\n\n"), io.LimitReader(zeros{}, mailbox.MaxMessage))
	if _, err := mailbox.NewMessage(large); !errors.Is(err, mail.ErrTooLarge) {
		t.Error(err)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) { return copy(b, "0000000000000000"), nil }

// FuzzNewMessage returns either a message or an error. The seeds are short, because go test spends
// up to a minute on making each interesting input shorter, and much less on a short one.
func FuzzNewMessage(f *testing.F) {
	for _, seed := range []string{
		"X-Unsent:\n 1\nFrom: Erica <e@x.example>\nTo: p@x.example\nSubject: =?utf-8?q?Zw=C3=B6lf?=\n\nHi\n",
		"From: a@b.example\nIn-Reply-To: <a@b>\nContent-Type: multipart/alternative; boundary=b\n\n" +
			"--b\nContent-Transfer-Encoding: quoted-printable\n\nZw=C3=B6=\nlf\n--b\n" +
			"Content-Type: text/html\n\n<p>a\n--b--\n",
		"From: a@b.example\nContent-Type: multipart/x; boundary=x\n\n--x\n" +
			"Content-Type: multipart/x; boundary=x\n\n--x\n\n--x--\n--x--\n",
		"Subject: x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+eDwvcD4=\n",
		"To: a\nContent-Type: a/b; name=c\nContent-Transfer-Encoding: base64\n\nPHA+\n",
		"Subject: x\nContent-Type: message/rfc822\n\nSubject: y\n\nz\n",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := mailbox.NewMessage(strings.NewReader(text))
		if (m == nil) == (err == nil) {
			t.Errorf("%v, %v", m, err)
		}
	})
}
