package mail

import (
	"strings"
	"testing"
)

func BenchmarkBytes(b *testing.B) {
	paragraph := "Thank you for the written offer; I have gone through it with care and with pleasure.\n\n"
	ascii := Outgoing{
		From: erica, To: []Address{priya}, Cc: []Address{{"Marcus Oyelaran", "marcus@amazon.example"}},
		Subject: "Sign-on bonus, year by year",
		Text:    strings.Repeat(paragraph, 8),
		HTML:    strings.Repeat("<p>"+strings.TrimSpace(paragraph)+"</p>\n", 8),
	}
	other := ascii
	other.To = []Address{{"Zoë Müller", "zoe@amazon.example"}}
	other.Subject = "Erica Vale – sign-on bonus – Amazon"
	other.Text = strings.ReplaceAll(ascii.Text, ";", " –")
	other.HTML = strings.ReplaceAll(ascii.HTML, ";", " –")
	text := ascii
	text.HTML = ""
	for _, bm := range []struct {
		name string
		m    *Outgoing
	}{{"ascii", &ascii}, {"quoted-printable", &other}, {"text alone", &text}} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				out, err := bm.m.Bytes()
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(out)))
			}
		})
	}
}

func BenchmarkCheckAddress(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := CheckAddress("tom@bücher.example"); err != nil {
			b.Fatal(err)
		}
	}
}
