package drafts_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
	"github.com/tactful-drafts/tactful/drafts/internal/golden"
	"github.com/tactful-drafts/tactful/drafts/letter"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

var afterOffer = time.Date(2026, 6, 30, 16, 30, 0, 0, time.UTC)

// threadedCase is the reference case with the email that it names as its thread.
func threadedCase(t testing.TB) *casefile.Case {
	t.Helper()
	c := drafttest.Case(t, "erica.yaml")
	if missing, err := c.ReadThreads(os.DirFS(filepath.Join("..", "testdata",
		"cases"))); err != nil || missing != nil {
		t.Fatal(missing, err)
	}
	return c
}

func emails(list []mail.Address) string {
	var out []string
	for _, a := range list {
		out = append(out, a.Email)
	}
	return strings.Join(out, " ")
}

// withAuthor returns the case with the author of an email among the people of its first opportunity.
func withAuthor(c *casefile.Case, m *mail.Message) *casefile.Case {
	with := *c
	with.Opportunities = slices.Clone(c.Opportunities)
	o := &with.Opportunities[0]
	o.People = append(slices.Clip(o.People),
		casefile.Person{ID: "author", Role: casefile.RoleOther, Email: m.Author().Email})
	return &with
}

// TestThread answers the email that the case names, if the recipient wrote it and it has arrived.
func TestThread(t *testing.T) {
	cat, c := drafttest.Catalog(t), threadedCase(t)
	tests := []struct {
		name    string
		r       letter.Request
		replies bool
	}{
		{"to the recruiter who wrote", letter.Request{Kind: "counter-sign-on-split", Send: afterOffer}, true},
		{"a new mail is asked for",
			letter.Request{Kind: "counter-sign-on-split", Send: afterOffer, New: true}, false},
		{"to the hiring manager",
			letter.Request{Kind: "counter-sign-on-split", Send: afterOffer, To: "marcus"}, false},
		{"before it came", letter.Request{Kind: "counter-sign-on-split",
			Send: time.Date(2026, 6, 25, 17, 0, 0, 0, time.UTC)}, false},
	}
	for _, tt := range tests {
		d, err := cat.Draft(c, tt.r)
		if err != nil {
			t.Fatal(err)
		}
		if (d.InReplyTo != "") != tt.replies || strings.HasPrefix(d.Subject, "Re: ") != tt.replies {
			t.Errorf("%s: %q, in reply to %q", tt.name, d.Subject, d.InReplyTo)
		}
	}
}

// TestReplyGolden compares whole replies with files that a person has reviewed.
func TestReplyGolden(t *testing.T) {
	const folder = "../testdata/golden/replies/erica/"
	cat, c := drafttest.Catalog(t), threadedCase(t)
	got := map[string][]byte{}
	for name, r := range map[string]letter.Request{
		"reply":        {},
		"reply-all":    {ReplyAll: true},
		"reply-quoted": {ReplyAll: true, Quote: true},
	} {
		r.Kind, r.Send, r.By = "offer-acknowledge", time.Date(2026, 6, 26, 8, 30, 0, 0, time.UTC),
			calendar.LocalTime{Date: calendar.NewDate(2026, 6, 30)}
		d, err := cat.Draft(c, r)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := d.WriteTo(&b); err != nil {
			t.Fatal(err)
		}
		got[folder+name+".eml"] = b.Bytes()
	}
	golden.Files(t, folder+"*.eml", got)
}

func TestReplyRecipients(t *testing.T) {
	const id = "Message-ID: <m@x.example>\n"
	tests := []struct {
		name, mail string
		r          letter.Request
		to, cc     string
	}{
		{"From", "From: Priya <priya@amazon.example>\n", letter.Request{}, "priya@amazon.example", ""},
		{"Reply-To", "From: priya@amazon.example\n" +
			"Reply-To: Priya <offers+1@amazon.example>, desk@amazon.example\n", letter.Request{},
			"offers+1@amazon.example desk@amazon.example", ""},
		{"a hiring system in her name",
			"From: \"Priya Shah (Amazon)\" <no-reply@applicants.example>\n" +
				"Reply-To: <r-7@applicants.example>\n", letter.Request{}, "priya@amazon.example", ""},
		{"the draft goes to the writer", "From: marcus@amazon.example\n", letter.Request{},
			"marcus@amazon.example", ""},
		{"someone else is named", "From: marcus@amazon.example\n", letter.Request{To: "priya"},
			"priya@amazon.example", ""},
		{"the writer is named", "From: marcus@amazon.example\nReply-To: m2@amazon.example\n",
			letter.Request{To: "marcus"}, "m2@amazon.example", ""},
		{"copies are left out",
			"From: priya@amazon.example\nTo: erica.vale@mail.example, tom@amazon.example\n" +
				"Cc: marcus@amazon.example\n", letter.Request{}, "priya@amazon.example", ""},
		{"all", "From: priya@amazon.example\nTo: Erica.Vale@mail.example, tom@amazon.example\n" +
			"Cc: marcus@amazon.example, PRIYA@amazon.example, tom@amazon.example\n",
			letter.Request{ReplyAll: true}, "priya@amazon.example",
			"tom@amazon.example marcus@amazon.example"},
		{"all but the coach", "From: priya@amazon.example\nTo: erica.vale@mail.example\n" +
			"Cc: Dana Reyes <dana@coach.example>\n", letter.Request{ReplyAll: true},
			"priya@amazon.example", ""},
		{"her own mail", "From: erica.vale@mail.example\nTo: priya@amazon.example\n" +
			"Cc: marcus@amazon.example\n", letter.Request{ReplyAll: true}, "priya@amazon.example",
			"marcus@amazon.example"},
		{"her own mail to another", "From: erica.vale@mail.example\nTo: marcus@amazon.example\n",
			letter.Request{}, "marcus@amazon.example", ""},
		{"a domain beyond ASCII", "From: priya@amazon.example\nReply-To: p@tälwerk.amazon.example\n",
			letter.Request{}, "p@xn--tlwerk-bua.amazon.example", ""},
	}
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	for _, tt := range tests {
		m, err := mail.Read(strings.NewReader(tt.mail + id + "Subject: AW: Offer\n\nHi\n"))
		if err != nil {
			t.Fatal(err)
		}
		tt.r.Kind, tt.r.Send, tt.r.ReplyTo = "counter-sign-on-split", afterOffer, m
		d, err := cat.Draft(c, tt.r)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := emails(d.To); got != tt.to {
			t.Errorf("%s: to %s, want %s", tt.name, got, tt.to)
		}
		if got := emails(d.Cc); got != tt.cc {
			t.Errorf("%s: cc %s, want %s", tt.name, got, tt.cc)
		}
		if d.Subject != "Re: Offer" || d.InReplyTo != "<m@x.example>" ||
			!slices.Equal(d.References, []string{"<m@x.example>"}) {
			t.Errorf("%s: %q, %q, %q", tt.name, d.Subject, d.InReplyTo, d.References)
		}
		if tt.to == "marcus@amazon.example" && !strings.HasPrefix(d.Text, "Hi Marcus,") {
			t.Errorf("%s: %.20q", tt.name, d.Text)
		}
		if _, err := d.WriteTo(new(bytes.Buffer)); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestReplyErrors(t *testing.T) {
	tests := []struct {
		name, mail string
		r          letter.Request
		want       string
	}{
		{"a stranger", "From: Sam <sam@other.example>\n\nHi\n", letter.Request{},
			`the email to reply to is from Sam <sam@other.example>, who isn't in opportunity "amazon": name the person to write to, or add the address to the case`},
		{"her own mail to a stranger",
			"From: erica.vale@mail.example\nTo: sam@other.example\n\nHi\n", letter.Request{},
			`the email to reply to went to nobody in opportunity "amazon", who would see its subject: leave it out, or add the address that it went to to the case`},
		{"her own to a stranger, for someone there",
			"From: erica.vale@mail.example\nTo: sam@other.example\n\nHi\n", letter.Request{To: "priya"},
			`the email to reply to went to nobody in opportunity "amazon", who would see its subject: leave it out, or add the address that it went to to the case`},
		{"her own to someone there who isn't in the case", "From: erica.vale@mail.example\n" +
			"To: sam@other.example\nCc: jobs@amazon.example\n\nHi\n", letter.Request{To: "priya"}, ""},
		{"the coach's", "From: Dana Reyes <dana@coach.example>\n\nHi\n", letter.Request{To: "priya"},
			`the email to reply to is from the coach, and nobody in opportunity "amazon" may see that: leave it out`},
		{"nobody", "Subject: x\n\nHi\n", letter.Request{},
			`the email to reply to is from nobody, who isn't in opportunity "amazon": name the person to write to, or add the address to the case`},
		{"someone at another company", "From: noor@beta.example\nSubject: Your Beta offer\n\nHi\n",
			letter.Request{To: "marcus"},
			`the email to reply to is about "beta", not "amazon": leave it out, or name the other opportunity`},
		{"her own to someone at another company",
			"From: erica.vale@mail.example\nTo: noor@beta.example\n\nHi\n", letter.Request{To: "marcus"},
			`the email to reply to is about "beta", not "amazon": leave it out, or name the other opportunity`},
		{"both", "From: priya@amazon.example\n\nHi\n", letter.Request{New: true},
			"counter-sign-on-split cannot both answer an email and be a new one"},
		{"nothing to quote", "From: priya@amazon.example\n\n \n", letter.Request{Quote: true},
			"counter-sign-on-split: the email to reply to has nothing to quote"},
		{"her own forward", "From: erica.vale@mail.example\nTo: priya@amazon.example\n" +
			"Subject: Fwd: Offer\n\nHi\n", letter.Request{},
			"the email to reply to is one that the client forwarded: save the email that she received instead"},
		{"what a stranger forwarded", "From: Erica <erica@else.example>\nSubject: Fwd: Offer\n\nHi\n",
			letter.Request{To: "priya"}, `the email to reply to was forwarded by Erica ` +
				`<erica@else.example>, who isn't in opportunity "amazon": save the email that was ` +
				`forwarded instead, or add the address to the case`},
		{"a stranger's subject", "From: Sam <sam@other.example>\nSubject: Beta's offer\n\nHi\n",
			letter.Request{To: "priya"},
			"counter-sign-on-split: subject:1:5: shows opportunities[1].company of the case"},
		{"a stranger's words", "From: Sam <sam@other.example>\n\nI heard of Beta's offer.\n",
			letter.Request{To: "priya", Quote: true},
			"counter-sign-on-split: text:13:14: shows opportunities[1].company of the case"},
		{"a stranger's answer",
			"From: Sam <sam@other.example>\nSubject: Offer\n\nHi\n", letter.Request{To: "priya"}, ""},
		{"what someone there forwarded", "From: kim@amazon.example\nSubject: Fwd: Beta's offer\n\nHi\n",
			letter.Request{To: "priya"}, ""},
		{"no address that works", "From: Priya Shah <p..s@amazon.example>\n\nHi\n", letter.Request{},
			`counter-sign-on-split: From in the email to reply to: "p..s@amazon.example" is not an email address: want one such as priya@company.example`},
		{"characters that are lost",
			"From: priya@amazon.example\n\nYes, and \ufffd for the rest of the year.\n", letter.Request{Quote: true},
			"counter-sign-on-split: the email to reply to has characters that cannot be decoded: reply without quoting it"},
		{"a private figure to quote", "From: priya@amazon.example\n\nSo it is 470,000.\n",
			letter.Request{Quote: true},
			"counter-sign-on-split: text:13:12: shows private.walk_away of the case"},
		{"a Reply-To that nobody can write to: From counts",
			"From: priya@amazon.example\nReply-To: \"p q\"@amazon.example\n\nHi\n", letter.Request{}, ""},
	}
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	for _, tt := range tests {
		m, err := mail.Read(strings.NewReader(tt.mail))
		if err != nil {
			t.Fatal(err)
		}
		tt.r.Kind, tt.r.Send, tt.r.ReplyTo = "counter-sign-on-split", afterOffer, m
		tt.r.Opportunity = "amazon"
		d, err := cat.Draft(c, tt.r)
		if tt.want != "" && (err == nil || err.Error() != tt.want) {
			t.Errorf("%s: %v, want %s", tt.name, err, tt.want)
		}
		// an invalid address counts as none
		if tt.want == "" && err == nil && emails(d.To) != "priya@amazon.example" {
			t.Errorf("%s: %v", tt.name, d.To)
		}
	}
	if _, err := cat.Draft(c, letter.Request{Kind: "counter-sign-on-split", Opportunity: "amazon",
		Send: afterOffer, Quote: true}); err == nil ||
		err.Error() != "counter-sign-on-split answers no email: there is nothing to quote, and "+
			"nobody to copy" {
		t.Errorf("%v", err)
	}
}

// TestReplyStrangers checks that a reply goes neither to a stranger nor to another company's people,
// and that the draft says so.
func TestReplyStrangers(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	c.Opportunities = append(c.Opportunities, casefile.Opportunity{ID: "quarry", Company: "Quarry",
		Stage: casefile.StageDeclined, People: []casefile.Person{
			{ID: "mo", Role: casefile.RoleRecruiter, Name: "Mo Lund", Email: "mo@quarry.example"}}})
	for _, tt := range []struct {
		mail    string
		to, cc  string
		strange []string
	}{
		{"From: priya@amazon.example\nReply-To: priya@pay.example\n", "priya@amazon.example", "",
			[]string{"priya@pay.example"}},
		{"From: priya@amazon.example\nReply-To: p@pay.example, desk@amazon.example\n",
			"desk@amazon.example", "", []string{"p@pay.example"}},
		{"From: Priya Shah <priya@pay.example>\nCc: priya@amazon.example\n", "priya@amazon.example", "",
			[]string{"priya@pay.example"}},
		{"From: priya@amazon.example\nCc: mo@quarry.example, kim@amazon.example, sam@else.example\n",
			"priya@amazon.example", "kim@amazon.example",
			[]string{"mo@quarry.example", "sam@else.example"}},
		{"From: erica.vale@mail.example\nTo: sam@else.example, priya@amazon.example\n",
			"priya@amazon.example", "", []string{"sam@else.example"}},
	} {
		m, err := mail.Read(strings.NewReader(tt.mail + "Subject: Offer\n\nHi\n"))
		if err != nil {
			t.Fatal(err)
		}
		d, err := cat.Draft(c, letter.Request{Kind: "counter-sign-on-split", Opportunity: "amazon",
			Send: afterOffer, ReplyTo: m, ReplyAll: true})
		if err != nil {
			t.Errorf("%q: %v", tt.mail, err)
			continue
		}
		if emails(d.To) != tt.to || emails(d.Cc) != tt.cc {
			t.Errorf("%q: to %v, cc %v", tt.mail, d.To, d.Cc)
		}
		var said []string
		for _, w := range d.Warnings {
			if email, rest, _ := strings.Cut(w.Text, ","); w.Rule == drafts.WarnAddress &&
				strings.Contains(rest, "goes to "+tt.to+".") {
				said = append(said, email)
			}
		}
		if !slices.Equal(said, tt.strange) {
			t.Errorf("%q: got %q", tt.mail, d.Warnings)
		}
	}
}

// TestReplyLeavesOut drops addresses that no message can carry, and says so.
func TestReplyLeavesOut(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	m, err := mail.Read(strings.NewReader("From: Priya <priya@amazon.example>, \"x:y\" <\"x:y\"@amazon.example>\n" +
		"Cc: Marcus <marcus@amazon.example>, Tom <tom..h@amazon.example>\n" +
		"Subject: =?x-own?q?Offer?=\n\nHi\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := cat.Draft(c, letter.Request{Kind: "counter-sign-on-split", Send: afterOffer, ReplyTo: m,
		ReplyAll: true})
	if err != nil {
		t.Fatal(err)
	}
	if emails(d.To) != "priya@amazon.example" || emails(d.Cc) != "marcus@amazon.example" {
		t.Errorf("to %v, cc %v", d.To, d.Cc)
	}
	var said []string
	for _, w := range d.Warnings {
		if w.Rule == drafts.WarnAddress {
			said = append(said, w.Text)
		}
	}
	if len(said) != 2 || !strings.Contains(said[1], `"tom..h@amazon.example" is not an email address`) {
		t.Errorf("%q", said)
	}
	if strings.Contains(d.Subject, "=?") {
		t.Errorf("the subject is %q", d.Subject)
	}
}

// TestQuoteTornAttribution puts an attribution that was wrapped within an address on one line.
func TestQuoteTornAttribution(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	m, err := mail.Read(strings.NewReader("From: priya@amazon.example\n\nYes.\n\n" +
		"On 1 May 2026, Erica Vale <erica.vale@mail.example\n> wrote:\n\n> On 30 April, Priya <priya@amazon.example\n" +
		"> > wrote:\n> > No?\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := cat.Draft(c, letter.Request{Kind: "counter-sign-on-split", Send: afterOffer, ReplyTo: m,
		Quote: true})
	if err != nil {
		t.Fatal(err)
	}
	const want = "> Yes.\n>\n> On 1 May 2026, Erica Vale <erica.vale@mail.example> wrote:\n>\n" +
		">> On 30 April, Priya <priya@amazon.example> wrote:\n>>> No?\n"
	if !strings.HasSuffix(d.Text, want) {
		t.Errorf("%s\nwant\n%s", d.Text[max(0, len(d.Text)-len(want)-200):], want)
	}
}

// quoteMarks are what the text, but not the HTML, has before a quoted line.
var quoteMarks = regexp.MustCompile(`(?m)^>* ?(• )?`)

// TestQuote quotes every email of the inbox: both parts have the same words, what is read back is
// quoted, and the client's own words are those of the draft without a quotation.
func TestQuote(t *testing.T) {
	cat, c := drafttest.Catalog(t), drafttest.Case(t, "erica.yaml")
	r := letter.Request{Kind: "counter-sign-on-split", Send: afterOffer, To: "priya"}
	plain, err := cat.Draft(c, r)
	if err != nil {
		t.Fatal(err)
	}
	quoted := 0
	for _, file := range drafttest.Inbox(t) {
		r.ReplyTo, r.Quote = drafttest.Message(t, file), true
		d, err := cat.Draft(withAuthor(c, r.ReplyTo), r)
		if err != nil {
			text := r.ReplyTo.Words().Text
			if lost := strings.ContainsRune(text, utf8.RuneError); text != "" && !lost ||
				lost != strings.Contains(err.Error(), "characters that cannot be decoded") {
				t.Errorf("%s: %v", file, err)
			}
			continue
		}
		var b bytes.Buffer
		if _, err := d.WriteTo(&b); err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		m, err := mail.Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if strings.TrimSpace(m.Text.Own()) != strings.TrimSpace(plain.Text) {
			t.Errorf("%s: her own words read\n%s\nof\n%s", file, m.Text.Own(), m.Text.Text)
		}
		if a, b := words(m.HTML.Own()),
			words(htmlWords(plain.HTML)); !slices.Equal(slices.DeleteFunc(a,
			func(w string) bool { return w == "•" }), b) {
			t.Errorf("%s: her own words read\n%s\nof\n%s", file, m.HTML.Own(), m.HTML.Text)
		}
		if a, b := words(quoteMarks.ReplaceAllString(d.Text, "")),
			words(strings.ReplaceAll(m.HTML.Text, "• ", "")); !slices.Equal(a, b) {
			t.Errorf("%s: the text says\n%q\nthe HTML says\n%q", file, a, b)
		}
		quoted++
	}
	if quoted < 40 {
		t.Errorf("only %d emails were quoted", quoted)
	}
}

func TestReadThreads(t *testing.T) {
	c := drafttest.Case(t, "erica.yaml")
	missing, err := c.ReadThreads(fstest.MapFS{})
	if err != nil || len(missing) != 1 ||
		missing[0].Error() != "erica.yaml:"+threadLine(t)+
			": opportunities[0].thread: inbox/priya-offer.eml: there's no such file in the case's folder" {
		t.Errorf("%v, %v", missing, err)
	}
	_, err = c.ReadThreads(fstest.MapFS{"inbox/priya-offer.eml": {Data: []byte("Hi Erica, thank you.")}})
	var bad *casefile.Error
	if !errors.As(err, &bad) ||
		err.Error() != "erica.yaml:"+threadLine(t)+
			": opportunities[0].thread: inbox/priya-offer.eml: this isn't an email message" {
		t.Errorf("%v", err)
	}
}

// threadLine returns the line and the column of the thread in the reference case.
func threadLine(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "cases", "erica.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	before, _, ok := strings.Cut(string(b), "    thread: ")
	if !ok {
		t.Fatal("the reference case has no thread")
	}
	return fmt.Sprintf("%d:%d", strings.Count(before, "\n")+1, len("    thread: ")+1)
}

// A reply names neither the coach's emails nor a secret company's, even if the answered one does.
func TestReplyReferences(t *testing.T) {
	m, err := mail.Read(strings.NewReader("From: priya@amazon.example\nSubject: Offer\n" +
		"Message-ID: <3@amazon.example>\n" +
		"References: <0@amazon.example> <1@coach.example> <2@beta.example>\n\nHi\n"))
	if err != nil {
		t.Fatal(err)
	}
	d, err := drafttest.Catalog(t).Draft(drafttest.Case(t, "erica.yaml"),
		letter.Request{Kind: "counter-sign-on-split", Opportunity: "amazon", Send: afterOffer, ReplyTo: m})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(d.References, " "); got != "<0@amazon.example> <3@amazon.example>" {
		t.Errorf("got %s", got)
	}
}
