package main

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestNextStep(t *testing.T) {
	const note = `"tactful show k" says when to send it`
	tests := []struct {
		form    string
		program casefile.MailProgram
		want    string
	}{
		{"eml", "outlook", "open out/k.eml: Outlook shows it ready to edit and send; " + note},
		{"eml", "outlook-mac", "rename out/k.eml to end in .emltpl (--as emltpl does), then open it in Outlook; " + note},
		{"eml", "thunderbird", "open out/k.eml: Thunderbird shows it ready to edit and send; " + note},
		{"eml", "apple-mail", "copy the words into a new mail (--as page makes a page for that), or use tactful push; " + note},
		{"eml", "gmail", "copy the words into a new mail (--as page makes a page for that), or use tactful push; " + note},
		{"eml", "other", "open out/k.eml in the mail program, read it, send it; " + note},
		{"eml", "", "open out/k.eml in the mail program, read it, send it; " + note},
		{"emltpl", "outlook-mac", "open out/k.eml: Outlook shows it ready to edit and send; " + note},
		{"page", "gmail", "open out/k.eml in a browser, click its link, copy the words; " + note},
		{"txt", "outlook", note},
	}
	for _, tt := range tests {
		if got := nextStep("out/k.eml", tt.form, "k", tt.program); got != tt.want {
			t.Errorf("%s, %s:\n got %s\nwant %s", tt.form, tt.program, got, tt.want)
		}
	}
}
