package mail

import (
	"strings"
	"testing"
)

func TestAnswersInColor(t *testing.T) {
	const quoted = `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>From: Ann Lee` +
		` &lt;ann@lee.example&gt;<br>Sent: Monday, 3 May 2027 10:00<br>Subject: Offer</p></div>` +
		`<p>Could the base be 90?</p>`
	for _, tt := range []struct{ name, markup, own string }{
		{"announced, in a span", `<p>See my answers in red.</p>` + quoted +
			`<p><span style="font-size:11pt; color:#C00000">Yes, it can.</span></p><p>Thanks, Ann</p>`,
			"See my answers in red. Yes, it can."},
		{"announced, in a font element", `<p>Comments inline below.</p>` + quoted +
			`<p><font style="color:blue">No, sorry.</font></p>`, "Comments inline below. No, sorry."},
		{"in a quotation of Gmail", `<p>Replies in-line</p><div class="gmail_quote"><blockquote type="cite">` +
			`Base? <span style="color:rgb(0,0,255)"><br>Agreed.</span></blockquote></div>`,
			"Replies in-line Agreed."},
		{"in a color attribute", `<p>Answers in green.</p>` + quoted + `<font color="#008000">Yes.</font>`,
			"Answers in green. Yes."},
		{"black", `<p>See my answers in black, inline.</p>` + quoted +
			`<p><span style="color:black">Yes, it can.</span></p>`, "See my answers in black, inline."},
		{"not announced", `<p>Thanks!</p>` + quoted + `<p><span style="color:red">Urgent</span></p>`,
			"Thanks!"},
		{"a background", `<p>Answers in red.</p>` + quoted +
			`<p><span style="background-color:red">Urgent</span></p>`, "Answers in red."},
	} {
		if got := strings.Join(strings.Fields(ReadHTML(tt.markup).Own()), " "); got != tt.own {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.own)
		}
	}
}

// TestWordsInColor checks that the HTML part counts where the plain one can't show whose words are
// whose.
func TestWordsInColor(t *testing.T) {
	m := &Message{Text: ReadText("Answers in blue.\n"), HTML: ReadHTML("<p>Answers in blue.</p>")}
	if got := m.Words().Text; got != m.HTML.Text {
		t.Errorf("got %q", got)
	}
	m.Text = ReadText("Answers below.\n\n")
	if got := m.Words().Text; got != m.Text.Text {
		t.Errorf("got %q", got)
	}
}

func TestAnnouncesColorSoFar(t *testing.T) {
	for _, text := range []string{
		"See my answers in red, please. Thank you.", "Answers in redder ink, then some in blue ink.",
		"plain in red", "A long walk within red walls, and a word: xxxxxxxxxxxxxxxxxxxxin red in-line.",
		"xxxxxxxxxxxxxxxx_in red", "Grüßein grün, éin grün", "None of it is about ink at all.",
		"A text with more octets than the words have (in colour), in-\nline",
	} {
		for step := range 8 {
			w := &page{}
			for i := range len(text) {
				w.text.WriteByte(text[i])
				if i%(step+1) > 0 {
					continue
				}
				if got, want := w.announcesColor(), announcesColor(w.text.String()); got != want {
					t.Errorf("%q: got %v, want %v", text[:i+1], got, want)
				}
			}
		}
	}
}
