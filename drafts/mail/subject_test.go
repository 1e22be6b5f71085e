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
