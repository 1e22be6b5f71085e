package packet

import (
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

// program is what is known about a mail program.
type program struct {
	forms []drafts.Form
	steps []string
}

func programOf(p casefile.MailProgram) program {
	switch p {
	case casefile.MailOutlook:
		return program{[]drafts.Form{drafts.FormEML}, []string{
			"Double-click the file. If Windows asks which program to use, choose " +
				"Outlook.",
			"Outlook shows the email, ready to edit. If there's no Send button, your " +
				"Outlook only lets you read such files: click New mail, and copy over the address, the " +
				"subject, and the text.",
			"Check the From line: it should show the address this company knows.",
		}}
	case casefile.MailOutlookMac:
		return program{[]drafts.Form{drafts.FormEMLTPL}, []string{
			"Double-click the file; its name ends in .emltpl. If another program opens it, " +
				"hold Control, click the file, and choose Open With, then Microsoft Outlook.",
			"Outlook shows a new email, ready to edit.",
			"Check the From line: it should show the address this company knows.",
		}}
	case casefile.MailThunderbird:
		return program{[]drafts.Form{drafts.FormEML}, []string{
			"Double-click the file. If another program opens it, right-click the file, and " +
				"choose Open with, then Thunderbird.",
			"Thunderbird shows the email, ready to edit, in a window called Write.",
			"Check the From line: it should show the address this company knows.",
		}}
	case casefile.MailAppleMail:
		return program{[]drafts.Form{drafts.FormPage}, []string{
			"Double-click the file. It opens in your browser. Click the link at the top.",
			"Mail opens a new message with the address and the subject. If another program " +
				"does, choose File, then New Message in Mail, and copy the address and the " +
				"subject from the page.",
			"Go back to the page. Select the text below the line, from the first to the " +
				"last, and choose Edit, then Copy.",
			"In the new message, click where the text goes and choose Edit, then Paste and " +
				"Match Style. If your signature has your name too, delete one of the " +
				"two names.",
		}}
	case casefile.MailGmail:
		return program{[]drafts.Form{drafts.FormPage}, []string{
			"Double-click the file. It opens in your browser. Click the link at the top.",
			"If Gmail doesn't open a new message, open Gmail yourself, click Compose, and " +
				"copy the address and the subject from the page.",
			"Go back to the page. Select the text below the line, from the first to the " +
				"last, and press Ctrl+C (on a Mac, Command+C).",
			"In the new message, click where the text goes and press Ctrl+V (on a Mac, " +
				"Command+V). If your signature has your name too, delete one of the two " +
				"names.",
		}}
	}
	return program{[]drafts.Form{drafts.FormEML, drafts.FormPage}, []string{
		"Double-click the file that ends in .eml. If your email program shows it with a Send " +
			"button, go on to the next step. If it only lets you read it, use the file with the " +
			"same name that ends in .html instead. It opens in your browser, and you copy the " +
			"address, the subject, and the text from there into a new email.",
		"Check the From line: it should show the address this company knows.",
	}}
}
