package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/tactful-drafts/tactful/drafts"
)

// forms are what a draft can be written as, the default first. Each is also the extension of its file.
func forms() []string { return []string{"eml", "txt", "html", "json"} }

// render returns the draft in one of the forms.
func render(d *drafts.Draft, form string) ([]byte, error) {
	switch form {
	case "txt":
		return []byte(d.Text), nil
	case "html":
		return []byte(d.HTML), nil
	case "json":
		return indented(d)
	}
	var b bytes.Buffer
	_, err := d.WriteTo(&b)
	return b.Bytes(), err
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
func nextStep(path, form, kind string, program drafts.MailProgram) string {
	note := fmt.Sprintf(`"tactful show %s" says when to send it`, kind)
	if form != "eml" {
		return note
	}
	switch program {
	case "outlook":
		return fmt.Sprintf("open %s: Outlook shows it ready to edit and send; %s", path, note)
	case "outlook-mac":
		return fmt.Sprintf("rename %s to end in .emltpl, then open it in Outlook; %s", path, note)
	case "thunderbird":
		return fmt.Sprintf("open %s: Thunderbird shows it ready to edit and send; %s", path, note)
	case "apple-mail", "gmail":
		return fmt.Sprintf("copy the text into a new mail (--as txt prints it alone); %s", note)
	}
	return fmt.Sprintf("open %s in the mail program, read it, send it; %s", path, note)
}
