package mail_test

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"mime/multipart"
	netmail "net/mail"
	"runtime"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

// longMail returns a thread of about that size as Outlook writes it: two parts, each with all
// earlier messages below.
func longMail(size int) []byte {
	var text, html strings.Builder
	html.WriteString(`<html><body lang=3DEN-GB><div class=3DWordSection1>`)
	for n := 0; text.Len()+html.Len() < size; n++ {
		fmt.Fprintf(&text, "Hi Oliver,\r\n\r\n"+
			"this is mail %d of the thread, and the base is =C2=A380,000.\r\n\r\nRuth\r\n\r\n"+
			"From: Oliver Grant <oliver@grant.example>\r\nSent: 06 March 2026 16:40\r\n"+
			"To: Ruth Oakley <ruth@harbour.example>\r\nSubject: Your offer\r\n\r\n", n)
		fmt.Fprintf(&html, "<p class=3DMsoNormal>Hi Oliver,<o:p></o:p></p>\r\n"+
			"<p class=3DMsoNormal>this is mail %d of the thread, and the base is "+
			"&pound;80,000.<o:p></o:p></p>\r\n<p class=3DMsoNormal>Ruth<o:p></o:p></p>\r\n"+
			"<div style=3D'border:none;border-top:solid #E1E1E1 1.0pt'><p "+
			"class=3DMsoNormal><b>From:</b> Oliver Grant<br>=\r\n"+
			"<b>Sent:</b> 06 March 2026 16:40<br><b>To:</b> Ruth Oakley<br><b>Subject:</b> Your "+
			"offer<o:p></o:p></p></div>\r\n", n)
	}
	return []byte("From: Ruth Oakley <ruth@harbour.example>\r\nTo: oliver@grant.example\r\n" +
		"Subject: RE: Your offer\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n" +
		"--x\r\nContent-Type: text/plain; charset=utf-8\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
		text.String() + "\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n" +
		"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + html.String() + "\r\n--x--\r\n")
}

func BenchmarkRead100KiB(b *testing.B) {
	raw := longMail(100 << 10)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := mail.Read(bytes.NewReader(raw)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStandardRead100KiB decodes the parts of the same message with the standard library, to
// compare BenchmarkRead100KiB with on a busy machine.
func BenchmarkStandardRead100KiB(b *testing.B) {
	raw := longMail(100 << 10)
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		m, err := netmail.ReadMessage(bytes.NewReader(raw))
		if err != nil {
			b.Fatal(err)
		}
		parts := multipart.NewReader(m.Body, "x")
		for range 2 {
			part, err := parts.NextPart() // decodes quoted-printable
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.ReadAll(part); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkRead25MiB reports how much the heap grows, garbage included, while the largest messages
// are read. It looks at the heap after every 64 KiB of input, and at the end.
func BenchmarkRead25MiB(b *testing.B) {
	attachment := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("invented "), 1<<10))
	head := strings.TrimSuffix(string(longMail(1<<20)), "--x--\r\n") +
		"--x\r\nContent-Type: application/pdf; name=all.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
	words := "From: a@x.example\r\n\r\n" + strings.Repeat("a\r\n>b\r\n", (2<<20)/5-10)
	for _, bb := range []struct {
		name string
		mail func() io.Reader
	}{
		{"attachment", func() io.Reader {
			return io.LimitReader(io.MultiReader(strings.NewReader(head),
				&again{text: attachment + "\r\n"}), 25<<20)
		}},
		{"2MiB of short quotations", func() io.Reader { return strings.NewReader(words) }},
		{"1MiB of fields", func() io.Reader {
			return strings.NewReader("From: a@x.example\n" +
				strings.Repeat("X-Field: "+strings.Repeat("a", 90)+"\n", 9_999))
		}},
		{"2MiB of base64", func() io.Reader {
			return strings.NewReader("From: a@x.example\nContent-Transfer-Encoding: base64\n" +
				"Content-Type: text/html; charset=gb18030\n\n" + strings.Repeat("gTCBMA==\n", (2<<20)/9-10))
		}},
		{"2MiB of tags", func() io.Reader {
			return strings.NewReader("From: a@x.example\r\nContent-Type: text/html\r\n\r\n" +
				strings.Repeat("<p>a<b>", (2<<20)/7-10))
		}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			var most uint64
			for b.Loop() {
				runtime.GC()
				p := &peak{r: bb.mail(), before: heap()}
				if _, err := mail.Read(p); err != nil {
					b.Fatal(err)
				}
				p.look()
				most = max(most, p.most)
			}
			b.ReportMetric(float64(most)/(1<<20), "peak-MiB")
		})
	}
}

// again repeats a text endlessly.
type again struct {
	text string
	at   int
}

func (a *again) Read(p []byte) (int, error) {
	n := copy(p, a.text[a.at:])
	a.at = (a.at + n) % len(a.text)
	return n, nil
}

// peak measures the heap while it is read.
type peak struct {
	r            io.Reader
	n            int
	before, most uint64
}

func (p *peak) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	if p.n += n; p.n >= 64<<10 {
		p.n = 0
		p.look()
	}
	return n, err
}

func (p *peak) look() {
	if now := heap(); now > p.before {
		p.most = max(p.most, now-p.before)
	}
}

// heap returns the size of all objects on the heap, including garbage, in bytes.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
