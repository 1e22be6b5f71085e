package mail_test

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// TestEndings reads emails with a block at the end that is a signature or a notice, and with one
// that only looks like it. Each line that isn't the author's own is marked with a bar.
// TestProgramLines tells the lines that programs add from sentences about phones and programs.
func TestProgramLines(t *testing.T) {
	for line, want := range map[string]bool{
		"Sent from my mobile phone":                       true,
		"Sent from a mobile device":                       true,
		"Gesendet von meinem Handy":                       true,
		"Von meinem Smartphone gesendet":                  true,
		"Von meinem Pixel":                                true,
		"Envoyé de mon téléphone":                         true,
		"Get Outlook for iOS":                             true,
		"Download the Proton Mail app":                    true,
		"Hol dir Outlook für Android":                     true,
		"Télécharger BlueMail pour Android":               true,
		"取得 Outlook for iOS":                              true,
		"Virus-free.www.avg.com":                          true,
		"Virenfrei. www.avast.com":                        true,
		"Sent using Zoho Mail":                            true,
		"Get me by phone before noon.":                    false,
		"Get that on the tablet in the lobby.":            false,
		"Holding the phone screen on Thursday is fine.":   false,
		"Download the form on your phone.":                false,
		"Sent by courier to your phone shop.":             false,
		"Gesendet habe ich es an Ihre Telefonnummer.":     false,
		"Von meiner Kollegin kommt ein Anruf per Telefon": false,
		"Få det på telefonen i morgen.":                   false,
		"Our team moved here from www.avast.com":          false,
		"Get it from Avast. Thanks":                       false,
	} {
		own := mail.ReadText("Ten is fine.\n\n" + line + "\n").Own()
		if got := !strings.Contains(own, line); got != want {
			t.Errorf("%s: the own words are %q", line, own)
		}
	}
}

func TestEndings(t *testing.T) {
	for file, least := range map[string]int{
		"own": 60, "signature": 40, "lists": 40, "office": 40, "programs": 120,
	} {
		archive, err := txtar.ParseFile("../../testdata/inbox/endings/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if len(archive.Files) < least {
			t.Errorf("%s: %d emails", file, len(archive.Files))
		}
		for _, f := range archive.Files {
			plain := strings.ReplaceAll(string(f.Data), "\n| ", "\n")
			m, err := mail.Read(strings.NewReader(plain))
			if err != nil {
				t.Fatal(err)
			}
			_, want, _ := strings.Cut(string(f.Data), "\n\n")
			if got := barred(m.Text); got != want {
				t.Errorf("%s: %s: got\n%s", file, f.Name, got)
			}
			head, text, _ := strings.Cut(plain, "\n\n")
			head += "\nContent-Type: text/html; charset=utf-8\n\n<p>"
			m, err = mail.Read(strings.NewReader(head + toHTML.Replace(text)))
			if err != nil {
				t.Fatal(err)
			}
			if got := barred(m.HTML); oneLine(got) != oneLine(want) {
				t.Errorf("%s: %s, HTML: got\n%s", file, f.Name, got)
			}
		}
	}
}

var toHTML = strings.NewReplacer("&", "&amp;", "<", "&lt;", "\n\n", "<p>", "\n", "<br>")

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// barred returns a text with a bar before each line that isn't its author's own, and isn't blank.
func barred(b mail.Body) string {
	var s strings.Builder
	for _, p := range b.Passages {
		for line := range strings.Lines(p.Text) {
			if p.Kind != mail.PassageOwn && line != "\n" {
				s.WriteString("| ")
			}
			s.WriteString(line)
		}
	}
	return s.String()
}
