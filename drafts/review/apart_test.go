package review_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// severities returns the severity of each finding of rule 5 with its words.
func severities(t *testing.T, mail string) string {
	t.Helper()
	r, err := review.Message(strings.NewReader(mail), drafttest.Shared(t, "erica.yaml"),
		review.About{Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, f := range r.Findings {
		if f.Rule == "private" {
			list = append(list, string(f.Severity)+" "+f.Words)
		}
	}
	return strings.Join(list, "|")
}

const toPriya = "From: Erica Vale <erica.vale@mail.example>\nTo: Priya Shah <priya@amazon.example>\n" +
	"Subject: Re: Your offer\n"

// TestCompaniesApart checks names of secret companies in signatures and quotations. An answer may
// quote what they wrote.
func TestCompaniesApart(t *testing.T) {
	text := fmt.Sprintf(template, "It would be good to talk.")
	for _, tt := range []struct{ mail, want string }{
		{toPriya + "\n" + text + "\n-- \nErica Vale, soon at Beta\n", "error Beta"},
		{toPriya + "\n" + text + "\nOn 29/06/2026 21:40, Ana wrote:\n> Welcome to Beta!\n", "error Beta"},
		{toPriya + "In-Reply-To: <a@b>\n\n" + text +
			"\nOn 29/06/2026 21:40, Priya Shah wrote:\n> I heard of Beta.\n", "warning Beta"},
		{toPriya + "In-Reply-To: <a@b>\n\n" + text +
			"\nOn 29/06/2026 21:40, Priya Shah wrote:\n> I heard of a beta.\n", ""},
	} {
		if got := severities(t, tt.mail); got != tt.want {
			t.Errorf("%s\nfound %q, want %q", tt.mail, got, tt.want)
		}
	}
}

// TestCompaniesInHeaders checks names and domains of secret companies, and of the coach, in the subject of an answer, in
// IDs, and in the headers of parts.
func TestCompaniesInHeaders(t *testing.T) {
	text := fmt.Sprintf(template, "It would be good to talk.")
	for header, want := range map[string]string{
		"Subject: Re: what Beta says\nIn-Reply-To: <a@b>":           "warning Beta",
		"Subject: Re: the beta\nIn-Reply-To: <a@b>":                 "",
		"Subject: Hi\nIn-Reply-To: <a.1@mail.beta.example>":         "error beta.example",
		"Subject: Hi\nReferences: <1@c.example>\n <a@beta.example>": "error beta.example",
		"Subject: Hi\nMessage-ID: <a@beta.example>":                 "error beta.example",
		"Subject: Hi\nReferences: <1@mx.coach.example> <a@b>":       "error coach.example",
		"Subject: Hi\nIn-Reply-To: <1@Dana-Reyes-MacBook.local>":    "error Dana-Reyes",
		"Subject: Hi\nIn-Reply-To: <dana.coach@mail.example>":       "",
		"Subject: Hi\nX-Mailer: Dana's Outlook 470k":                "error Dana's",
		"Subject: Hi\nUser-Agent: Beta Mail 470.000":                "",
		"Subject: Hi\nMessage-ID: <a+beta.1@mail.example>":          "",
		"Subject: Hi\nReferences: <1.470000.470k@mail.example>":     "",
		"Subject: Hi\nContent-Type: text/plain; name=\"470k.txt\"":  "error 470k",
	} {
		mail := "From: erica.vale@mail.example\nTo: priya@amazon.example\n" + header + "\n\n" + text
		if got := severities(t, mail); got != want {
			t.Errorf("%s: found %q, want %q", header, got, want)
		}
	}
	for part, want := range map[string]string{
		"Content-Type: application/pdf; name=a.pdf; x=\"from Beta.\"":                             "error Beta",
		"Content-Type: application/pdf; name=beta.pdf":                                            "error beta",
		"Content-Type: application/pdf; name=\"Beta's offer.pdf\"":                                "error Beta's",
		"Content-Type: image/png; name=b.png\nContent-Disposition: attachment; filename=470k.png": "error 470k",
		"Content-Type: image/png; name=470k.png\nContent-Disposition: attachment; filename=b.png": "error 470k",
		"Content-Type: message/rfc822; name=\"470k.eml\"\n\nSubject: Hi":                          "error 470k",
		"Content-Type: image/png; name=b.png\nContent-ID: <470k.0123@beta.example>":               "error beta.example",
		"Content-Type: image/png; name=b.png\nContent-Location: http://beta.example/b":            "error beta.example",
		"Content-Type: image/png; name=b.png\nX-Note: at 470k":                                    "error 470k",
	} {
		mail := toPriya + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + text + "\n--b\n" + part +
			"\n\nx\n--b--\n"
		if got := severities(t, mail); got != want {
			t.Errorf("%s: found %q, want %q", part, got, want)
		}
	}
}

// TestOutsideParts checks what leaves with an email, and what no mail program shows at once.
func TestOutsideParts(t *testing.T) {
	text := fmt.Sprintf(template, "It would be good to talk.")
	message := base64.StdEncoding.EncodeToString([]byte("From: a@b.example\nSubject: x\n" +
		"Content-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString([]byte("at 470k"))))
	parts := func(before, first, second, after string) string {
		return toPriya + "Content-Type: multipart/mixed; boundary=b\n\n" + before + "\n--b\n" + first +
			"\n\n" + text + "\n--b\n" + second + "\n--b--\n" + after
	}
	for name, mail := range map[string]string{
		"preamble":    parts("at 470k", "", "\n", ""),
		"epilogue":    parts("", "", "\n", "at 470k\n"),
		"description": parts("", "Content-Description: at 470k", "\n", ""),
		"message":     parts("", "", "Content-Type: application/octet-stream; name=x.eml\nContent-Transfer-Encoding: base64\n\n"+message, ""),
		"unnamed":     parts("", "", "Content-Type: application/octet-stream; name=x\nContent-Transfer-Encoding: base64\n\n"+message, ""),
		"calendar":    parts("", "", "Content-Type: text/calendar; name=x.ics\n\nSUMMARY:at 47\n 0\\,000\n", ""),
		"flowed": toPriya + "Content-Type: text/plain; format=flowed; delsp=yes\n\n" + text +
			"\nat 47 \n0k\n",
		"date":         toPriya + "Date: Tue, 30 Jun 2026 10:00:00 -0400 (470k)\n\n" + text,
		"link":         toPriya + "Content-Type: text/html\n\n<p>Hi</p><a href=\"mailto:a@b.example?body=is%20470%2C000\">x</a>",
		"link's comma": toPriya + "Content-Type: text/html\n\n<p>Hi</p><a href=\"https://b.example/?x=470%2C000\">x</a>",
	} {
		if got := severities(t, mail); !strings.HasPrefix(got, "error 470") {
			t.Errorf("%s: found %q", name, got)
		}
	}
	if got := severities(t, parts("This is a multi-part message in MIME format.", "", "\n", "")); got != "" {
		t.Errorf("found %q", got)
	}
}
