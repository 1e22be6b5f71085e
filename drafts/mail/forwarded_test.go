package mail_test

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

func TestForwarded(t *testing.T) {
	const original = "Dear Ada,\n\nBoth are fine.\n\nNils\n\nOn Mon, May 4, 2026 at 9:00 AM Ada <ada@mail.example> wrote:\n> May I ask?\n"
	for _, tt := range []struct{ name, text, author string }{
		{"Gmail", "See this.\n\n---------- Forwarded message ---------\nFrom: Nils New <nils@acme.example>\n" +
			"Date: Tue, May 5, 2026 at 9:00 AM\nSubject: Re: Offer\nTo: Ada <ada@mail.example>\n\n\n" + original,
			"Nils New <nils@acme.example>"},
		{"Outlook", "See this.\n\nFrom: Nils New <nils@acme.example>\nSent: Tuesday, May 5, 2026 9:00 AM\n" +
			"To: Ada <ada@mail.example>\nSubject: Re: Offer\n\n" + original, "Nils New <nils@acme.example>"},
		{"Outlook in German, with a link", "Von: Nils New [mailto:nils@acme.example]\nGesendet: Dienstag, 5. Mai 2026 09:00\n" +
			"An: Ada <ada@mail.example>\nBetreff: AW: Offer\n\n" + original, "Nils New <nils@acme.example>"},
		{"Apple Mail, cited", "> Begin forwarded message:\n> \n> From: Nils New <nils@acme.example>\n> Subject: Re: Offer\n" +
			"> Date: May 5, 2026 at 9:00:00 AM EDT\n> To: Ada <ada@mail.example>\n> \n> " +
			strings.ReplaceAll(original, "\n", "\n> "), "Nils New <nils@acme.example>"},
	} {
		m, err := mail.Read(strings.NewReader("From: Ada <ada@mail.example>\nSubject: Fwd: Re: Offer\n\n" + tt.text))
		if err != nil {
			t.Fatal(err)
		}
		author, words, ok := m.Forwarded()
		if !ok || author.String() != tt.author {
			t.Errorf("%s: got %s, %v", tt.name, author, ok)
		}
		if got := strings.TrimSpace(words.Own()); got != "Dear Ada,\n\nBoth are fine.\n\nNils" {
			t.Errorf("%s: got %q", tt.name, got)
		}
	}
	for _, text := range []string{"Nothing is passed on.\n", "On Monday, Nils wrote:\n> Both are fine.\n",
		"From: nobody\nSent: today\nTo: Ada\nSubject: Offer\n\nBoth are fine.\n"} {
		m, err := mail.Read(strings.NewReader("From: Ada <ada@mail.example>\nSubject: Fwd: Offer\n\n" + text))
		if err != nil {
			t.Fatal(err)
		}
		if author, _, ok := m.Forwarded(); ok {
			t.Errorf("%q: got %s", text, author)
		}
	}
}
