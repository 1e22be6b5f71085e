package packet

import (
	"fmt"
	"slices"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// FormsFor returns the forms of a draft that a mail program can open, the best first: a packet has
// all of these. For an unknown program, it's an .eml, and a page in case the program can't edit
// that.
func FormsFor(p casefile.MailProgram) []drafts.Form { return programOf(p).forms }

// HowTo returns what to click to send a file in the first of [FormsFor], step by step: a sentence
// or two without a number, in plain words for people who don't program.
func HowTo(p casefile.MailProgram) []string {
	return append(programOf(p).steps,
		"Read it out loud once, and change anything that doesn't sound like you.", "Click Send.")
}

// HowToLater returns what to do in place of clicking Send, the evening before, to have an email
// sent at night.
func HowToLater(p casefile.MailProgram) string { return programOf(p).later }

// program is what is known about a mail program.
type program struct {
	forms []drafts.Form
	steps []string
	later string
}

const (
	checkFrom    = "Check the From line: it should show the address this company knows."
	scheduleSend = "click the small arrow beside Send, choose Schedule Send, and enter the day and " +
		"the time on your clock."
	// a new email would start another conversation
	orReply = "If the page says to open someone's email, such as Priya's, open it in your inbox, " +
		"click Reply, and paste there: your answer then stays in the same conversation."
)

func programOf(p casefile.MailProgram) program {
	switch p {
	case casefile.MailOutlook:
		return program{[]drafts.Form{drafts.FormEML}, []string{
			"Double-click the file. If Windows asks which program to use, choose " +
				"Outlook.",
			"Outlook shows the email, ready to edit. If there's no Send button, your " +
				"Outlook only lets you read such files: click New mail, or, if the subject begins " +
				"with Re:, open the email that it answers and click Reply. Then copy over the " +
				"address, the subject, and the text.",
			checkFrom,
		}, scheduleSend + " In an older Outlook, choose Options, then Delay Delivery, and leave " +
			"Outlook running."}
	case casefile.MailOutlookMac:
		return program{[]drafts.Form{drafts.FormEMLTPL}, []string{
			"Double-click the file; its name ends in .emltpl. If another program opens it, " +
				"hold Control, click the file, and choose Open With, then Microsoft Outlook.",
			"Outlook shows a new email, ready to edit.",
			checkFrom,
		}, scheduleSend}
	case casefile.MailThunderbird:
		return program{[]drafts.Form{drafts.FormEML}, []string{
			"Double-click the file. If another program opens it, right-click the file, and " +
				"choose Open with, then Thunderbird.",
			"Thunderbird shows the email, ready to edit, in a window called Write.",
			checkFrom,
		}, "Thunderbird has no timer of its own. Install its add-on Send Later and enter the day and " +
			"the time on your clock, or send the email the evening before."}
	case casefile.MailAppleMail:
		return program{[]drafts.Form{drafts.FormPage}, []string{
			"Double-click the file. It opens in your browser. " + orReply + " Otherwise, click the " +
				"link at the top of the page.",
			"For a new email, Mail opens a message with the address and the subject. If another " +
				"program does, choose File, then New Message in Mail, and copy the address and the " +
				"subject from the page.",
			"Go back to the page. Select the text below the line, from the first to the " +
				"last, and choose Edit, then Copy.",
			"In the message, click where the text goes and choose Edit, then Paste and " +
				"Match Style. If your signature has your name too, delete one of the " +
				"two names.",
		}, "click the small arrow beside the Send button, choose Send Later, enter the day and the " +
			"time on your clock, and leave the Mac on."}
	case casefile.MailGmail:
		return program{[]drafts.Form{drafts.FormPage}, []string{
			"Double-click the file. It opens in your browser. " + orReply + " Otherwise, click the " +
				"link at the top of the page.",
			"For a new email, if Gmail doesn't open a new message, open Gmail yourself, click " +
				"Compose, and copy the address and the subject from the page.",
			"Go back to the page. Select the text below the line, from the first to the " +
				"last, and press Ctrl+C (on a Mac, Command+C).",
			"In the message, click where the text goes and press Ctrl+V (on a Mac, " +
				"Command+V). If your signature has your name too, delete one of the two " +
				"names.",
		}, scheduleSend}
	}
	return program{[]drafts.Form{drafts.FormEML, drafts.FormPage}, []string{
		"Double-click the file that ends in .eml. If your email program shows it with a Send " +
			"button, go on to the next step. If it only lets you read it, use the file with the " +
			"same name that ends in .html instead. It opens in your browser, and you copy the " +
			"address, the subject, and the text from there into a new email. " + orReply,
		checkFrom,
	}, "look beside Send, or in its menu, for Send Later or Schedule Send, and enter the day and " +
		"the time on your clock. If there's neither, send the email the evening before."}
}

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
