package review_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestStandIns checks what mail programs write in the text for the links and the pictures of the HTML, and
// what only looks like that.
func TestStandIns(t *testing.T) {
	plain := strings.TrimSpace(fmt.Sprintf(template, "@"))
	markup := "<p>" + strings.ReplaceAll(plain, "\n\n", "</p><p>") + "</p>"
	const link = `<p>See <a href="https://talks.example/a%2Cb/">my talk</a> there.</p>`
	const picture = `<p>This is the chart of it:</p><p><img src="cid:chart.1@x" alt="A chart
		Made by a program"></p>`
	for _, tt := range []struct{ text, html, want string }{
		{"See my talk <https://talks.example/a%2Cb/> there.", link, ""},
		{"See my talk<https://talks.example/a,b> there.", link, ""},
		{"See my talk <https://talks.example/other> there.", link, "https://talks.example/other"},
		{"Ask the desk <mailto:desk@talks.example> then.",
			`<p>Ask <a href="mailto:desk@talks.example">the desk</a> then.</p>`, ""},
		{"This is the chart of it:\n\n[cid:chart.1@x]", picture, ""},
		{"This is the chart of it:\n\n[A chart\nMade by a program]", picture, ""},
		{"This is the chart of it:\n\n[image: A chart Made by a program]", picture, ""},
		{"This is the chart of it:\n\n[insert the chart here]", picture, "[insert the chart here]"},
		{"This is the chart of it:\n\n[image: at 470,000]", picture, "470,000"},
		{"This is the chart of it:\n\n[the 470k chart]",
			`<p>This is the chart of it:</p><img alt="the 470k chart" src="cid:a">`, "470k"},
	} {
		mail := toPriya + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n" +
			strings.Replace(plain, "@", tt.text, 1) + "\n--b\nContent-Type: text/html\n\n" +
			strings.Replace(markup, "<p>@</p>", tt.html, 1) + "\n--b--\n"
		r, err := review.Message(strings.NewReader(mail), drafttest.Shared(t, "erica.yaml"),
			review.About{Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range r.Findings {
			if f.Severity == review.Error {
				got = append(got, f.Words)
			}
		}
		if found := strings.Join(got, "|"); !strings.Contains(found, tt.want) || tt.want == "" && found != "" {
			t.Errorf("%s: the errors are %q, want %q", tt.text, found, tt.want)
		}
	}
}
