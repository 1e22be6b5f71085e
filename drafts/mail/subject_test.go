package mail

import (
	"fmt"
	"strings"
	"testing"
)

func TestBaseSubject(t *testing.T) {
	tests := []struct{ in, want string }{
		{"", ""},
		{"Your offer", "Your offer"},
		{"Re: Your offer", "Your offer"},
		{"RE: AW: re : Your offer", "Your offer"},
		{"Re[2]: RE(3): Your offer", "Your offer"},
		{"回复：录用通知", "录用通知"},
		{"回复: Re: 录用通知", "录用通知"},
		{"Ré : Proposition", "Proposition"},
		{"SV: VS: Antw: Tilbud", "Tilbud"},
		{"Fwd: Your offer", "Fwd: Your offer"},
		{"Re: Fwd: Re: Your offer", "Fwd: Re: Your offer"},
		{"Offer: Principal Engineer", "Offer: Principal Engineer"},
		{"Ref: 1234", "Ref: 1234"},
		{"Regarding: the offer", "Regarding: the offer"},
		{"Re", "Re"},
		{"Re:", ""},
		{"Re:Your offer", "Your offer"},
		{"x: " + strings.Repeat("Re: ", 1000), "x: " + strings.TrimSpace(strings.Repeat("Re: ", 1000))},
	}
	for _, tt := range tests {
		if got := BaseSubject(tt.in); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestReplyReferences(t *testing.T) {
	ids := func(s string) []string { return strings.Fields(s) }
	long := make([]string, 120)
	for i := range long {
		long[i] = fmt.Sprintf("<%d@x>", i)
	}
	tests := []struct {
		name string
		m    Message
		want string
	}{
		{"the first reply", Message{MessageID: "<p@x>"}, "<p@x>"},
		{"a later one", Message{MessageID: "<p@x>", References: ids("<a@x> <b@x>"),
			InReplyTo: ids("<b@x>")}, "<a@x> <b@x> <p@x>"},
		{"no References", Message{MessageID: "<p@x>", InReplyTo: ids("<b@x>")}, "<b@x> <p@x>"},
		{"no References and two parents",
			Message{MessageID: "<p@x>", InReplyTo: ids("<a@x> <b@x>")}, "<p@x>"},
		{"ids twice", Message{MessageID: "<p@x>", References: ids("<a@x> <p@x> <a@x> <b@x>")},
			"<a@x> <b@x> <p@x>"},
		{"twenty-one in all", Message{MessageID: "<p@x>", References: long[:20]},
			strings.Join(long[:20], " ") + " <p@x>"},
		{"a long thread", Message{MessageID: "<p@x>", References: long},
			"<0@x> " + strings.Join(long[101:], " ") + " <p@x>"},
	}
	for _, tt := range tests {
		if got := strings.Join(tt.m.ReplyReferences(), " "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

// TestReplyMarks strips the marks, tags, and counts of many programs in many languages.
func TestReplyMarks(t *testing.T) {
	const want = "the offer"
	for _, in := range []string{
		"Antwort: AW: the offer", "AW: Antwort: the offer", "R: the offer", "RIF: R: the offer",
		"Re*2: the offer", "Re^3: the offer", "Re2: the offer", "RE (2) : the offer",
		"Odp.: the offer", "YNT: the offer", "SV: VS: the offer", "Vá: the offer", "Отв: the offer",
		"НА: the offer", "Відп: the offer", "Απ: the offer", "ΑΠ: the offer", "Răsp.: the offer",
		"Atb.: the offer", "Ats: the offer", "Odg: the offer", "RES: the offer", "Réponse : the offer",
		"Réf. : the offer", "Réf. : Re: the offer",
		"RE\u00a0: the offer", "返信: the offer", "回覆：the offer", "답장: the offer",
		"\u200fתשובה: the offer",
		"رد: the offer", "ตอบกลับ: the offer", "Trả lời: the offer", "Bls: the offer",
		"[EXTERNAL] the offer", "RE: [EXT] the offer", "[External Email] Re: the offer",
		"<EXTERNAL> the offer", "(extern) AW: the offer", "{SPAM?} the offer", "***SPAM*** the offer",
		"EXTERNAL: RE: the offer", "[EXT][SPAM] Re: the offer", "【社外】the offer", "[EXTERNE] the offer",
		"[EXT]: the offer", "[EXT] - RE: the offer", "[SPAM?] | the offer", "(External) – the offer",
		"<<EXT>> the offer", "[[EXTERNAL]] AW: the offer", "Ang: the offer", "Ang.: SV: the offer",
		"Betr.: Antw: the offer", "Σχετ: the offer",
	} {
		if got := BaseSubject(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
	for in, want := range map[string]string{
		"[#4711] Re: the offer":             "[#4711] the offer",
		"RE: [HR-12] AW: the offer":         "[HR-12] the offer",
		"[EXT] [HR-12] RE: the offer":       "[HR-12] the offer",
		"[Offer] for Ola":                   "[Offer] for Ola",
		"[External recruiter] Hello":        "[External recruiter] Hello",
		"External offer: terms":             "External offer: terms",
		"[EXT] -5 degrees":                  "-5 degrees",
		"Angebot: terms":                    "Angebot: terms",
		"R2: a robot":                       "R2: a robot",
		"(re: the offer":                    "(re: the offer",
		"[" + strings.Repeat("a", 70) + "]": "[" + strings.Repeat("a", 70) + "]",
		"<>":                                "<>",
	} {
		if got := BaseSubject(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	if IsReplySubject("[EXT] the offer") || !IsReplySubject("[EXT] AW: the offer") {
		t.Error("a tag counts as a reply mark, or a reply mark doesn't count")
	}
}

// Were the tags before it copied for each mark, this would take minutes.
func TestManyMarks(t *testing.T) {
	const n = 400_000
	if got, want := BaseSubject(strings.Repeat("[1] Re: ", n)+"x"), strings.Repeat("[1] ", n)+"x"; got != want {
		t.Errorf("%.40q…", got)
	}
}
