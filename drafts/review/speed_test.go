package review_test

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// BenchmarkDraft reviews the reference counter. Compare it with BenchmarkRender, which drafts it.
func BenchmarkDraft(b *testing.B) {
	c := readCase(b, "erica.yaml")
	d, err := catalog(b).Draft(c,
		letter.Request{Kind: "counter-sign-on-split", Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		review.Draft(d, c)
	}
}

func BenchmarkRender(b *testing.B) {
	c, cat := readCase(b, "erica.yaml"), catalog(b)
	b.ReportAllocs()
	for b.Loop() {
		d, err := cat.Draft(c,
			letter.Request{Kind: "counter-sign-on-split",
				Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := d.WriteTo(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// hostile are texts that are expensive for a careless reader. Each is repeated up to the size of
// the benchmark.
var hostile = map[string]string{
	"zoned":      "on Monday, May 18 at 5pm EST ",
	"digits":     "1234567890",
	"groups":     "1,234,567 ",
	"amounts":    "$470,000 and $471,000 ",
	"words":      "four hundred and seventy thousand ",
	"compounds":  "femtiofemtiofemtiofemtiofemtiofemtiofemtiofemtiofemtiofemtiox ",
	"ands":       "hundred and a hundred and ",
	"just":       "just sorry unless you walk away ",
	"friends":    "a friend my peers a friend ",
	"names":      "Pria Tomm Marcsu Eric ",
	"coach":      "Dana told the band by learned that male peers ",
	"brackets":   "[[[[<<<<{{{{",
	"underlines": "_ __ ___ ____ ",
	"bullets":    "- a\n",
	"quotes":     "> a\nb\n\n",
	"stops":      "a. B! c? ",
	"lines":      "\n",
	"invisible":  "4\u00ad7\u200b0\u2060,000 ",
	"dates":      "Monday 6 July, 7 July 2026 ",
	"ranges":     "$1–2k $3 to $4 between ",
	"one word":   "a",
	"apostrophe": "a'a’",
	"percent":    "%s %d 5% ",
	"spaces":     " 470 000 ",
	"sums":       "$170,000 more than $171,001 or $120,000 ",
	"firms":      "3M ",
	"titles":     "Role ",
	"soon":       "call tomorrow 3 July ",
	"closures":   "I will answer by Friday, 3 July ",
	"asks":       "could we bring that to $170,000 ",
	"sites":      "a/b.c:",
}

func hostileMail(text string, size int, html bool) string {
	kind, body := "plain", strings.Repeat(text, size/len(text)+1)[:size]
	if html {
		kind, body = "html", "<p>"+body+"</p>"
	}
	return "From: Erica Vale <erica.vale@mail.example>\nTo: priya@amazon.example\n" +
		"Subject: Erica Vale – sign-on bonus – Amazon\n" +
		"Content-Type: text/" + kind + "; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body
}

// BenchmarkHostile shows that the time is linear: ns/B is the same for each size.
func BenchmarkHostile(b *testing.B) {
	c := readCase(b, "erica.yaml")
	for name, text := range hostile {
		for _, size := range []int{64 << 10, 256 << 10, 1 << 20} {
			b.Run(fmt.Sprintf("%s/%dKiB", name, size>>10), func(b *testing.B) {
				mail := hostileMail(text, size, false)
				b.SetBytes(int64(size))
				for b.Loop() {
					if _, err := review.Message(strings.NewReader(mail), c, review.About{}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// TestHostile reads each hostile text, as text and as HTML, at a size at which quadratic time would
// be noticed.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("slow: long emails")
	}
	c := readCase(t, "erica.yaml")
	for name, text := range hostile {
		for _, html := range []bool{false, true} {
			if _, err := review.Message(strings.NewReader(hostileMail(text, 16<<10, html)), c,
				review.About{Send: draftOf("").Send}); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestLongSentence reads sentences that never end, each with many figures.
func TestLongSentence(t *testing.T) {
	if testing.Short() {
		t.Skip("slow: long emails")
	}
	c := readCase(t, "erica.yaml")
	for _, text := range []string{"by Tuesday, May 26 at 3pm EST or ", "could you do $205,000 by May 20 at 4pm ",
		"Monday's\nletter of May 3,\n", "£7", "€9.", "¥3%", "30k", "on 18 May 2026, in 3 weeks, 18 May 2025, 2%, "} {
		begun := time.Now()
		if _, err := review.Message(strings.NewReader(hostileMail(text, 512<<10, false)), c,
			review.About{Send: draftOf("").Send}); err != nil {
			t.Error(err)
		}
		if took := time.Since(begun); took > time.Minute {
			t.Errorf("%q: half a MiB of it takes %s", text, took)
		}
	}
}

// FuzzMessage checks that no email makes a review panic, and that the words of each finding are at
// its position.
func FuzzMessage(f *testing.F) {
	c := readCase(f, "erica.yaml")
	for _, text := range hostile {
		f.Add(hostileMail(text, 300, false))
		f.Add(hostileMail(text, 300, true))
	}
	for _, e := range readIndex(f)[:40] {
		b, err := os.ReadFile(corpus + "/" + e.File)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Fuzz(func(t *testing.T, mail string) {
		r, err := review.Message(strings.NewReader(mail), c,
			review.About{Send: time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC)})
		if err != nil {
			return
		}
		lines := strings.Count(mail, "\n") + 1
		for _, f := range r.Findings {
			if f.Rule == "" || f.Severity == "" || f.Text == "" || f.Fix == "" ||
				f.FileLine > lines || f.Line < 0 || f.Column < 0 {
				t.Errorf("%+v", f)
			}
			if strings.Contains(f.Words, "\n") {
				t.Errorf("words on several lines: %q", f.Words)
			}
		}
	})
}
