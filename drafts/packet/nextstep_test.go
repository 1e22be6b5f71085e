package packet_test

import (
	"testing"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/packet"
)

func TestNextStep(t *testing.T) {
	const open = "open out/k.eml in the mail program, read it, send it; "
	tests := []struct {
		form    drafts.Form
		program casefile.MailProgram
		want    string
	}{
		{"eml", "outlook", open},
		{"eml", "outlook-mac", "her mail program takes it as emltpl; "},
		{"eml", "thunderbird", open},
		{"eml", "apple-mail", "her mail program takes it as page; "},
		{"eml", "gmail", "her mail program takes it as page; "},
		{"eml", "other", open},
		{"eml", "", open},
		{"emltpl", "outlook-mac", open},
		{"page", "gmail", "open out/k.eml in a browser, and copy the words to where it says; "},
		{"txt", "outlook", ""},
	}
	for _, tt := range tests {
		if got := packet.NextStep("out/k.eml", tt.form, tt.program); got != tt.want {
			t.Errorf("%s, %s:\n got %s\nwant %s", tt.form, tt.program, got, tt.want)
		}
	}
}
