package packet

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// NextStep says how the client gets a draft in a file into her mail program, as the beginning of a
// sentence that goes on after it: "open out/x.eml in the mail program, read it, send it; ". It's ""
// for a form that's only words.
func NextStep(path string, form drafts.Form, program casefile.MailProgram) string {
	good := FormsFor(program)
	switch {
	case form == drafts.FormPage:
		return fmt.Sprintf("open %s in a browser, and copy the words to where it says; ", path)
	case form != drafts.FormEML && form != drafts.FormEMLTPL:
		return ""
	case !slices.Contains(good, form):
		return fmt.Sprintf("her mail program takes it as %s; ", good[0])
	}
	return fmt.Sprintf("open %s in the mail program, read it, send it; ", path)
}
