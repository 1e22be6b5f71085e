package mail

import (
	"strings"
	"testing"
	"time"
)

// TestReadBroken reads messages whose structure is broken in ways that programs break it.
func TestReadBroken(t *testing.T) {
	const parts = "--q\nContent-Type: text/plain\n\nThe base is final.\n--q--\n"
	tests := []struct{ name, in, text, defect string }{
		{"no subtype", "From: a@x.example\nContent-Type: text\n\nHi", "Hi", ""},
		{"a subtype alone", "From: a@x.example\nContent-Type: html\n\n<p>Hi", "Hi\n", ""},
		{"nothing after the slash", "From: a@x.example\nContent-Type: text/\n\nHi", "Hi", ""},
		{"no semicolon", "From: a@x.example\nContent-Type: text/plain charset=utf-8\n\nHï", "Hï", ""},
		{"an unknown subtype", "From: a@x.example\nContent-Type: text/x-letter\n\nHi", "Hi", ""},
		{"a body with a name", "From: a@x.example\nContent-Type: text/plain; name=body.txt\n\nHi", "Hi", ""},
		{"a body that is an attachment",
			"From: a@x.example\nContent-Disposition: attachment; filename=a.txt\n\nHi", "Hi", ""},
		{"an alternative with a name", "From: a@x.example\nContent-Type: multipart/alternative; boundary=q\n\n" +
			"--q\nContent-Type: image/png\n\nx\n--q\nContent-Type: text/plain; name=a.txt\n\nHi\n--q--\n", "Hi", ""},
		{"a named first part", "From: a@x.example\nContent-Type: multipart/mixed; boundary=q\n\n" +
			"--q\nContent-Disposition: inline; filename=a.txt\n\nHi\n" +
			"--q\nContent-Disposition: inline; filename=b.txt\n\nno\n--q--\n", "Hi", ""},
		{"a space ends the header",
			"From: a@x.example\nContent-Type: multipart/mixed; boundary=q\n \n" + parts, "The base is final.", ""},
		{"a space in the header", "From: a@x.example\n \t\nMessage-ID: <a@b>\n\nHi", "Hi", ""},
		{"a space in a field",
			"From: a@x.example\nX-A: b\n \n c\nDate: Mon, 7 Sep 2026 11:00:00 +0100\n\nHi", "Hi", ""},
		{"a space, and a text like a field", "From: a@x.example\n \nNote: Hi\n", "Note: Hi\n", ""},
		{"a space, and a list", "From: a@x.example\n \nFrom: Oslo\nTo: Bergen\n",
			"From: Oslo\nTo: Bergen\n", ""},
		{"every line twice",
			"From: a@x.example\n\nTo: b@x.example\n\nSubject: c\n\nMIME-Version: 1.0\n\n\nHi", "\nHi", ""},
		{"an empty line in the header",
			"From: a@x.example\nSubject: c\n\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n" + parts,
			"The base is final.", ""},
		{"an empty line below the subject", "From: a@x.example\nSubject: c\n\n" +
			"Date: Tue, 8 Sep 2026 09:00:00 +0200\nX-A: b\n c\nMessage-ID: <a@b>\n\nHi", "Hi", ""},
		{"two empty lines", "From: a@x.example\n\nTo: b@x.example\nSubject: c\n\nMessage-ID: <a@b>\n\nHi", "Hi", ""},
		{"an empty line, and the header of another message", "From: a@x.example\nSubject: c\n\n" +
			"From: b@x.example\nSubject: d\nMessage-ID: <a@b>\n\nHi",
			"From: b@x.example\nSubject: d\nMessage-ID: <a@b>\n\nHi", ""},
		{"an empty line, and a list", "From: a@x.example\nSubject: c\n\nDate: Monday\nTo: Oslo\nReferences: two\n",
			"Date: Monday\nTo: Oslo\nReferences: two\n", ""},
		{"a space before a colon", "From : a@x.example\nMessage-ID\t: <a@b>\n\nHi", "Hi", ""},
		{"an mbox", "From a@x.example Tue Sep  8 09:00:00 2026\nFrom: a@x.example\n\nHi", "Hi", ""},
		{"one field, and a list", "Subject: x\n\nFrom: Oslo\n", "From: Oslo\n", ""},
		{"a stray line", "From: a@x.example\nSubject: an offer,\nfor you\nMIME-Version: 1.0\n" +
			"Content-Type: multipart/mixed; boundary=q\n\n" + parts, "The base is final.",
			"a line in the header isn't a field: it is left out"},
		{"two stray lines", "From: a@x.example\nSubject: an offer,\nfor\nyou\nTo: b@x.example\n\nHi", "Hi",
			"a line in the header isn't a field: it is left out"},
		{"a stray line above a subject", "From: a@x.example\nTo: b@x.example\nand others\nSubject: c\n" +
			"Date: Mon, 7 Sep 2026 11:00:00 +0100\n\nHi", "Hi",
			"a line in the header isn't a field: it is left out"},
		{"an address without a fold", "From: a@x.example\nTo: b@x.example,\nC <c@x.example>\nSubject: d\n\nHi",
			"Hi", "a line in the header isn't folded: it is read as part of the field above"},
		{"a boundary without a fold", "From: a@x.example\nContent-Type: multipart/mixed;\nboundary=q\n\n" +
			parts, "The base is final.",
			"a line in the header isn't folded: it is read as part of the field above"},
		{"a greeting below an address", "From: a@x.example\nTo: b@x.example,\nDear Ola,\n\nHi",
			"Dear Ola,\n\nHi", "no empty line ends the header"},
		{"base64 with spaces", "From: a@x.example\nContent-Transfer-Encoding: base64\n\n" +
			"VGhlI GJhc2UgaXMgZmluYW\n wsIGFuZC BzbyBpcyBhbGwgb2YgaXQu", "The base is final, and so is all of it.",
			""},
		{"words that are said to be base64", "From: a@x.example\nContent-Transfer-Encoding: base64\n\n" +
			"The base is final and so is all of it", "The base is final and so is all of it",
			"a part says base64, and isn't: it is read as it stands"},
		{"words that are said to be quoted-printable",
			"From: a@x.example\nContent-Transfer-Encoding: quoted-printable\n\nbase=205000, start=may, pto=20days",
			"base=205000, start=may, pto=20days",
			"a part says quoted-printable, and isn't: it is read as it stands"},
		{"an equals sign in quoted-printable",
			"From: a@x.example\nContent-Transfer-Encoding: quoted-printable\n\nn=3D1, caf=C3=A9=noir",
			"n=1, café=noir", ""},
		{"a From in quoted-printable",
			"From: a@x.example\nContent-Transfer-Encoding: quoted-printable\n\n=46rom Oslo", "From Oslo", ""},
		{"enriched", "From: a@x.example\nContent-Type: text/enriched\n\n" +
			"Dear Ola,\n\nthe <italic>base</italic> is\n<color><param>blue</param>final</color>, 1 << 2.\n\n\n" +
			"<excerpt>Is it?</excerpt>Yes.", "Dear Ola,\nthe base is final, 1 < 2.\n\n\n> Is it?\nYes.", ""},
		{"rich text", "From: a@x.example\nContent-Type: text/richtext\n\n" +
			"Dear Ola,<nl>the base\nis <bold>final</bold>,<comment>no</comment> 1 <lt> 2.",
			"Dear Ola,\nthe base is final, 1 < 2.", ""},
		{"an enriched first part", "From: a@x.example\nContent-Type: multipart/mixed; boundary=q\n\n" +
			"--q\nContent-Type: text/enriched\n\n<bold>Hi</bold>\n--q--\n", "Hi", ""},
		{"no empty line", "From: a@x.example\nDear Ola,\nDate: Monday\n\nHi", "Dear Ola,\nDate: Monday\n\nHi",
			"no empty line ends the header"},
		{"CR CR LF", "From: a@x.example\r\r\nSubject: c\r\r\n\r\r\nHi\r\r\nthere\r\r\n", "Hi\nthere\n", ""},
		{"CR CR CR LF", "From: a@x.example\r\r\r\n\r\r\r\nHi\r\r\r\n", "Hi\n", ""},
		{"CR", "From: a@x.example\r\rHi\r\rthere\r", "Hi\n\nthere\n", ""},
		{"another boundary", "From: a@x.example\nContent-Type: multipart/mixed; boundary=other\n\n" + parts,
			"The base is final.", "a multipart's boundary isn't the one that its header names"},
		{"no boundary is named", "From: a@x.example\nContent-Type: multipart/mixed\n\n" + parts,
			"The base is final.", "a multipart's boundary isn't the one that its header names"},
		{"no parts", "From: a@x.example\nContent-Type: multipart/mixed; boundary=q\n\nHi", "Hi",
			"a multipart has no parts: it is read as text"},
		{"an encoded multipart", "From: a@x.example\nContent-Type: multipart/mixed; boundary=q\n" +
			"Content-Transfer-Encoding: base64\n\nLS1xCgpIaQotLXEtLQo=\n", "Hi", ""},
		{"a multipart that says so", "From: a@x.example\nContent-Type: multipart/mixed; boundary=q\n" +
			"Content-Transfer-Encoding: base64\n\n" + parts, "The base is final.", ""},
		{"base64 that is none", "From: a@x.example\nContent-Transfer-Encoding: base64\n\nHello\nDear Ola, hi.\n",
			"Hello\nDear Ola, hi.\n", "a part says base64, and isn't: it is read as it stands"},
		{"base64 and a footer", "From: a@x.example\nContent-Transfer-Encoding: base64\n\n" +
			"VGhlIGJhc2UgaXMgZmluYWwsIHRoZSByZXN0IGlzbid0Lgo=\n\nSent to the list.\n",
			"The base is final, the rest isn't.\n\nSent to the list.\n",
			"a part is base64 only in its first lines: the others are read as they stand"},
		{"octets", "From: a@x.example\nContent-Transfer-Encoding: base64\n\n3q2+7wABAgPerb7v\n", "",
			"a part cannot be decoded: it is left out"},
		{"uuencode", "From: a@x.example\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n#2&D*\n`\nend\n", "",
			`the encoding "x-uuencode" is unknown: the part is left out`},
		{"a recipient without an address", "To: a@x.example\nCc: ana at y.example, b@x.example; Kit\n\nHi", "Hi",
			`in the field Cc, "ana at y.example" is no address: it is left out|` +
				`in the field Cc, "Kit" is no address: it is left out`},
		{"a field twice", "Cc: a@x.example\nCc: ana at y.example\n\nHi", "Hi",
			`in the field Cc, "ana at y.example" is no address: it is left out`},
		{"recipients that aren't disclosed", "To: undisclosed-recipients:;\nCc: \n\nHi", "Hi", ""},
		{"a comment on the encoding", "From: a@x.example\nContent-Transfer-Encoding: (by us) Base64;\n\nSGk=\n", "Hi", ""},
	}
	for _, tt := range tests {
		m, err := Read(strings.NewReader(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := m.Words().Text; got != tt.text {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.text)
		}
		if got := strings.Join(m.Defects, "|"); got != tt.defect {
			t.Errorf("%s: defects %s, want %s", tt.name, got, tt.defect)
		}
	}
}

// TestQuotedAddress reads an address that is within the quotes of its name.
func TestQuotedAddress(t *testing.T) {
	for in, want := range map[string]string{
		`"Ana Roe <ana@x.example>"`:                                   "Ana Roe <ana@x.example>",
		`"Roe, Ana <ana@x.example>", b@x.example`:                     "Roe, Ana <ana@x.example>|b@x.example",
		`"Roe, Ana" <ana@x.example>`:                                  "Roe, Ana <ana@x.example>",
		`"ana@x.example"`:                                             "ana@x.example",
		`Roe, Ana <ana@x.example>`:                                    "Roe, Ana <ana@x.example>",
		`B Stone <bstone>, ana@x.example`:                             "ana@x.example",
		`B Stone <bstone>; Ana Roe <ana@x.example>, b@x.example`:      "Ana Roe <ana@x.example>|b@x.example",
		`Ana Roe <ana@x.example, B Stone <b@x.example>`:               "Ana Roe <ana@x.example>|B Stone <b@x.example>",
		`"/o=North/ou=Sales/cn=Stone", Ana Roe <ana@x.example>`:       "Ana Roe <ana@x.example>",
		`/O=NORTH/OU=SALES/CN=STONE, ana@x.example`:                   "ana@x.example",
		`bstone, ana@x.example`:                                       "ana@x.example",
		`Ana Roe <ana @ x.example>`:                                   "Ana Roe <ana@x.example>",
		`Ana Roe <ana (at home) @ (work) x . example>, b @ x.example`: "Ana Roe <ana@x.example>|b@x.example",
	} {
		list, _ := parseAddresses(in)
		var got []string
		for _, a := range list {
			got = append(got, a.String())
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q", in, got)
		}
	}
}

// TestStubs reads a message in two forms, one of which may only say to look at the other.
func TestStubs(t *testing.T) {
	const html = "<p>Tuesday at ten works for both of us. I'll send the invitation.</p>"
	const words = "Tuesday at ten works for both of us. I'll send the invitation."
	for _, tt := range []struct{ kind, plain, html, want string }{
		{"alternative", "This message is in HTML.", html, words},
		{"alternative", "Diese Nachricht kann Ihr Programm nicht anzeigen.", html, words},
		{"alternative", "Read it online: https://x.example/m/4711", html, words},
		{"alternative", "-", html, words},
		{"alternative", "*Tuesday* at ten works for\nboth of us. I'll send\nthe invitation.", html,
			"*Tuesday* at ten works for\nboth of us. I'll send\nthe invitation."},
		{"alternative", "星期二上午十点对我们都\n合适。", "<p>星期二上午十点对我们都合适。</p>", "星期二上午十点对我们都\n合适。"},
		{"alternative", "A reply\n", "<p> </p>", "A reply"},
		{"mixed", "Ten is fine.", "<p>This message is only for the person it's addressed to.</p>", "Ten is fine."},
	} {
		m, err := Read(strings.NewReader("From: a@x.example\nContent-Type: multipart/" + tt.kind + "; boundary=q\n\n" +
			"--q\n\n" + tt.plain + "\n--q\nContent-Type: text/html; charset=utf-8\n\n" + tt.html + "\n--q--\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimSpace(m.Words().Text); got != tt.want {
			t.Errorf("%s: got %q", tt.plain, got)
		}
	}
}

func TestParseDate(t *testing.T) {
	const want = "2026-09-08T01:30:00Z"
	for _, in := range []string{
		"Mon, 7 Sep 2026 18:30:00 -0700", "Mon, 7 Sep 2026 18:30:00 PDT", "7 Sep 26 18:30 PDT",
		"Mon, 07 Sep 126 18:30:00 PDT", "Mon (a day), 7 Sep 2026 18 : 30 : 00 -0700 (PDT (summer))",
		"Mon, 7 September 2026 20:30:00 CDT", "Mon, 7 Sep 2026 17:30:00 pst", "Mon Sep 7 18:30:00 PDT 2026",
		"Mon Sep  7 18:30:00 2026 -0700", "Tue, 8 Sep 2026 01:30:00 Z", "Tue, 8 Sep 2026 01:30:00 k",
		"Tue, 8 Sep 2026 01:30:00 UT", "Tue, 8 Sep 2026 03:30:00 GMT+0200", "Tue, 8 Sep 2026 03:30:00 UTC+2",
		"Tue, 8 Sep 2026 03:30:00 +02:00", "Mon, 7 Sep 2026 6:30:00 PM -0700", "2026-09-08T03:30:00+02:00",
		"2026-09-08 03:30:00 +0200", "Tue, 8 Sep 2026 03:30:00 +0200 CEST", "Mon, 7 Sept. 2026 21:30:00 EDT",
	} {
		if got, err := parseDate(in); err != nil || got.UTC().Format(time.RFC3339) != want {
			t.Errorf("%s: %v, %v", in, got, err)
		}
	}
	for in, want := range map[string]string{
		"":                                "it is no date",
		"yesterday":                       "it is no date",
		"Mon, 7 Sep 2026 18:30:00":        "it has no zone",
		"Mon, 7 Sep 2026 18:30:00 CEST":   `its zone "cest" is unknown`,
		"Mon, 7 Sep 2026 18:30:00 +0260":  `its zone "+0260" is unknown`,
		"Mon, 7 Sep 2026 18:30:00 +":      `its zone "+" is unknown`,
		"Mon, 31 Sep 2026 18:30:00 +0200": "it is no date",
		"Mon, 7 Sep 2026 25:30:00 +0200":  "it is no date",
		"Mon, 7 Sep 2026 13:30 PM +0200":  "it is no date",
		"Mon, 7 Sep 2026 1:2:3:4 +0200":   "it is no date",
		"Lu, 7 Sep 2026 18:30:00 +0200":   "it is no date",
	} {
		if got, err := parseDate(in); err == nil || err.Error() != want {
			t.Errorf("%s: %v, %v, want %s", in, got, err, want)
		}
	}
}

func TestDecoderOf(t *testing.T) {
	tests := []struct{ names, in, want string }{
		{"cp932 CP-932 windows-31j ms932 x-sjis shift_jis sjis ms_kanji", "\x87\x40\x83\x49", "①オ"},
		{"eucjp euc_jp EUC-JP ujis x-euc-jp cp51932", "\xa5\xaa", "オ"},
		{"iso-2022-jp iso2022jp cp50220", "\x1b$B%*\x1b(B", "オ"},
		{"cp936 gb2312 GB_2312-80 euc-cn gbk x-gbk ms936 cn-gb", "\xc4\xe3", "你"},
		{"gb18030 GB18030-2005 cp54936", "\xc4\xe3\x81\x30\x84\x36", "你¥"},
		{"hz-gb-2312 HZ", "~{Dc~}", "你"},
		{"cp950 big5 big5-hkscs cn-big5 x-x-big5", "\xa7\x41", "你"},
		{"cp949 ks_c_5601-1987 ks_c_5601 ksc5601 euckr uhc windows-949", "\xb0\xa1", "가"},
		{"iso-2022-kr cp50225 csISO2022KR", "\x1b$)C\x0e0!\x0f a", "가 a"},
		{"cp874 tis-620 iso-8859-11 windows-874", "\xa1", "ก"},
		{"latin9 iso-8859-15 ISO_8859-15 latin-9 l9 8859_15 cp28605", "\xa4", "€"},
		{"win-1251 cp1251 cp-1251 windows1251 ms-1251 x-cp1251", "\xcf", "П"},
		{"koi8r koi8-r cp20866", "\xf0", "П"},
		{"cp852 ibm852 852 PC852", "\x9f", "č"},
		{"cp866 ibm-866 dos-866", "\x8f", "П"},
		{"cp737 ibm737", "\x80", "Α"},
		{"cp775 IBM775", "\x80", "Ć"},
		{"cp857 ibm857", "\x9e", "Ş"},
		{"x-mac-ce macce x-mac-centraleurroman", "\x8b", "č"},
		{"macintosh x-mac-roman mac", "\x8e", "é"},
		{"hp-roman8 roman8", "\xc5", "é"},
		{"utf8 UTF_8 utf8mb4 'utf-8' cp65001 unicode-1-1-utf-8", "é", "é"},
		{"utf-16be utf16be cp1201", "\x00A", "A"},
		{"utf-32be", "\x00\x00\x00A", "A"},
		{"latin1 iso8859-1 iso_8859-1:1987 cp1252 cp819", "\xe9", "é"},
	}
	for _, tt := range tests {
		for name := range strings.FieldsSeq(tt.names) {
			dec, err := decoderOf(name)
			if err != nil || dec == nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if got := decodeBytes([]byte(tt.in), dec); got != tt.want {
				t.Errorf("%s: %q, want %q", name, got, tt.want)
			}
		}
	}
	for _, name := range []string{"x-own", "utf-7", "UTF7", "x-unicode-1-1-utf-7", "iso-8859-99", "cp99999", "*"} {
		if dec, err := decoderOf(name); err == nil || dec != nil {
			t.Errorf("%s is known", name)
		}
	}
}

func TestDecodeText(t *testing.T) {
	tests := []struct{ name, raw, charset, text, defect string }{
		{"octets in an unknown charset", "\xe9t\xe9", "x-own", "",
			`the charset "x-own" is unknown: the part is left out`},
		{"no UTF-8", "\xe9t\xe9", "utf-8", "été", "a part says it is UTF-8, and isn't: it is read as windows-1252"},
		{"some UTF-8", "\xc3\xa9t\xe9, and so on, and so on, and so on", "utf-8",
			"ét\ufffd, and so on, and so on, and so on", "some characters of a part cannot be decoded"},
		{"another charset", "\x81\x82\x83\xff\xfe", "euc-kr", "", "a part cannot be decoded: it is left out"},
		{"UTF-16 that doesn't say so", "\xff\xfeH\x00i\x00", "", "Hi", ""},
		{"ISO-2022-JP that says ASCII", "\x1b$B%*\x1b(B", "us-ascii", "オ", ""},
		{"a charset in the page", "<meta charset=koi8-r><p>\xf0", "", "<meta charset=koi8-r><p>П", ""},
		{"windows-1252 that says nothing", "\x93a\x94", "", "“a”", ""},
	}
	for _, tt := range tests {
		text, defect := decodeText([]byte(tt.raw), tt.charset, strings.HasPrefix(tt.raw, "<"))
		if text != tt.text || defect != tt.defect {
			t.Errorf("%s: %q, %q", tt.name, text, defect)
		}
	}
}

// Were the end of the line looked for at each sign, this would take minutes.
func TestManyEqualsSigns(t *testing.T) {
	signs := strings.Repeat("=", 2_000_000)
	file := "\n" + signs + "x= \t\r\ny\n"
	p := Origin{line: 2, encoding: "quoted-printable"}.Places([]byte(file))
	if got := string(p.decoded); got != signs+"xy\n" {
		t.Errorf("%d octets", len(got))
	}
	if line, column := p.Place(1, len(signs)+2); line != 3 || column != 1 {
		t.Errorf("y is at %d:%d", line, column)
	}
}
