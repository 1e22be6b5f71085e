package main

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
)

func TestNextStep(t *testing.T) {
	const note = `"tactful show k" says when to send it`
	tests := []struct {
		form    string
		program drafts.MailProgram
		want    string
	}{
		{"eml", "outlook", "open out/k.eml: Outlook shows it ready to edit and send; " + note},
		{"eml", "outlook-mac", "rename out/k.eml to end in .emltpl, then open it in Outlook; " + note},
		{"eml", "thunderbird", "open out/k.eml: Thunderbird shows it ready to edit and send; " + note},
		{"eml", "apple-mail", "copy the text into a new mail (--as txt prints it alone); " + note},
		{"eml", "gmail", "copy the text into a new mail (--as txt prints it alone); " + note},
		{"eml", "other", "open out/k.eml in the mail program, read it, send it; " + note},
		{"eml", "", "open out/k.eml in the mail program, read it, send it; " + note},
		{"txt", "outlook", note},
	}
	for _, tt := range tests {
		if got := nextStep("out/k.eml", tt.form, "k", tt.program); got != tt.want {
			t.Errorf("%s, %s:\n got %s\nwant %s", tt.form, tt.program, got, tt.want)
		}
	}
}
