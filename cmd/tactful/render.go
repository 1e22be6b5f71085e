package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// formJSON is the form of all there is to know, besides the library's own.
const formJSON = "json"

// forms are what a draft can be written as, the default first.
func forms() []string {
	var list []string
	for _, f := range drafts.Forms() {
		list = append(list, string(f))
	}
	return append(list, formJSON)
}

// isMessage reports whether a form is a message, rather than words to be copied.
func isMessage(form string) bool {
	return form == string(drafts.FormEML) || form == string(drafts.FormEMLTPL)
}

// render returns the draft in one of the forms; sent makes a complete message of it.
func render(d *drafts.Draft, form string, sent bool) ([]byte, error) {
	if form == formJSON {
		return indented(d)
	}
	var b bytes.Buffer
	var err error
	if sent {
		_, err = d.WriteSentForm(&b)
	} else {
		_, err = d.WriteAs(&b, drafts.Form(form))
	}
	return b.Bytes(), err
}

// filename returns the name of the draft's file in one of the forms.
func filename(d *drafts.Draft, form string) string {
	if form == formJSON {
		return strings.TrimSuffix(d.Filename(), ".eml") + ".json"
	}
	return d.FilenameAs(drafts.Form(form))
}

// warnLong warns of a link that a program may cut.
func (s *session) warnLong(form string, out []byte) {
	if n := len(out) - 1; form == string(drafts.FormMailto) && n > drafts.MaxMailto {
		s.ui.warn("the link has %d characters: Windows hands on at most 2,083, and some browsers fewer, so that the mail may arrive cut; --as page copies whole", n)
	}
}

// indented returns v as JSON for people: < and & stay as they are.
func indented(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(v)
	return b.Bytes(), err
}

// nextStep says how the client gets a file into her mail program.
func nextStep(path, form, kind string, program casefile.MailProgram) string {
	note := fmt.Sprintf(`"tactful show %s" says when to send it`, kind)
	if form == string(drafts.FormPage) {
		return fmt.Sprintf("open %s in a browser, click its link, copy the words; %s", path, note)
	}
	if !isMessage(form) {
		return note
	}
	switch program {
	case casefile.MailOutlook:
		return fmt.Sprintf("open %s: Outlook shows it ready to edit and send; %s", path, note)
	case casefile.MailOutlookMac:
		if form == string(drafts.FormEML) {
			return fmt.Sprintf("rename %s to end in .emltpl (--as emltpl does), then open it in Outlook; %s", path, note)
		}
		return fmt.Sprintf("open %s: Outlook shows it ready to edit and send; %s", path, note)
	case casefile.MailThunderbird:
		return fmt.Sprintf("open %s: Thunderbird shows it ready to edit and send; %s", path, note)
	case casefile.MailAppleMail, casefile.MailGmail:
		return fmt.Sprintf("copy the words into a new mail (--as page makes a page for that), or use tactful push; %s", note)
	}
	return fmt.Sprintf("open %s in the mail program, read it, send it; %s", path, note)
}
