package mail

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// shown writes passages as own[…] quoted[…] signature[…], with a bar between lines.
func shown(list []Passage) string {
	var out []string
	for _, p := range list {
		out = append(out, fmt.Sprintf("%s[%s]", p.Kind,
			strings.ReplaceAll(strings.TrimRight(p.Text, "\n"), "\n", "|")))
	}
	return strings.Join(out, " ")
}

func TestReadText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"own words", "Hi\n\nthere", "own[Hi||there]"},
		{"a quotation below", "Yes.\n> No?\n", "own[Yes.] quoted[> No?]"},
		{"a quotation above", "> No?\nYes.\n", "quoted[> No?] own[Yes.]"},
		{"attribution", "Yes.\n\nOn Monday, Ruth wrote:\n> No?",
			"own[Yes.] quoted[On Monday, Ruth wrote:|> No?]"},
		{"attribution in three lines", "Yes.\nOn Mon,\nRuth <r@x.example>\nwrote:\n\n> No?",
			"own[Yes.] quoted[On Mon,|Ruth <r@x.example>|wrote:||> No?]"},
		{"an own sentence with a colon above a quotation", "You said:\n> No?",
			"own[You said:] quoted[> No?]"},
		{"what someone wrote, in a sentence", "On Monday you wrote: we can. And so it is.\n",
			"own[On Monday you wrote: we can. And so it is.]"},
		{"what someone wrote, above own words", "On Monday you wrote:\nwe can.\n",
			"own[On Monday you wrote:|we can.]"},
		{"what someone wrote in a year, above own words", "On 1 May 2026 you wrote:\nwe can.\n",
			"own[On 1 May 2026 you wrote:|we can.]"},
		{"attribution of an unmarked quotation",
			"Yes.\n\nOn 1 May 2026 at 10:15, Ruth wrote:\n\nNo?\n",
			"own[Yes.] quoted[On 1 May 2026 at 10:15, Ruth wrote:||No?]"},
		{"Outlook", "Yes.\n\n________________________________\nFrom: R\nSent: M\nTo: O\n\nNo?",
			"own[Yes.] quoted[________________________________|From: R|Sent: M|To: O||No?]"},
		{"Outlook, Spanish", "Sí.\nDe: R\nEnviado el: lunes\nPara: O\nAsunto: x\n",
			"own[Sí.] quoted[De: R|Enviado el: lunes|Para: O|Asunto: x]"},
		{"a list of terms is no header", "From: 1 May\nBase: 80\nLeave: 27\n",
			"own[From: 1 May|Base: 80|Leave: 27]"},
		{"original message", "Yes.\n-----Ursprüngliche Nachricht-----\nNo?",
			"own[Yes.] quoted[-----Ursprüngliche Nachricht-----|No?]"},
		{"Zoho", "Yes.\n---- On Thu, 05 Mar 2026 09:31:00 +0000 Ruth <r@x.example> wrote ----\nNo?",
			"own[Yes.] quoted[---- On Thu, 05 Mar 2026 09:31:00 +0000 Ruth <r@x.example> wrote ----|No?]"},
		{"QQ", "可以。\n------------------ 原始邮件 ------------------\n发件人: R\n不？",
			"own[可以。] quoted[------------------ 原始邮件 ------------------|发件人: R|不？]"},
		{"NetEase", "Yes.\n\nAt 2026-03-05 09:31:00, \"Ruth\" <r@x.example> wrote:\nNo?",
			"own[Yes.] quoted[At 2026-03-05 09:31:00, \"Ruth\" <r@x.example> wrote:|No?]"},
		{"Proton", "Yes.\n\n------- Original Message -------\n" +
			"On Thursday, March 5th, 2026 at 9:31 AM, Ruth <r@x.example> wrote:\n\n> No?",
			"own[Yes.] quoted[------- Original Message -------|On Thursday, March 5th, 2026 at " +
				"9:31 AM, Ruth <r@x.example> wrote:||> No?]"},
		{"Outlook, Danish", "Ja.\n\nFra: R\nSendt: mandag\nTil: O\nEmne: x\n\nNej?",
			"own[Ja.] quoted[Fra: R|Sendt: mandag|Til: O|Emne: x||Nej?]"},
		{"Outlook, Chinese", "可以。\n\n发件人: R\n发送时间: 周一\n收件人: O\n主题: x\n\n不？",
			"own[可以。] quoted[发件人: R|发送时间: 周一|收件人: O|主题: x||不？]"},
		{"a date at the start of an own sentence",
			"At 10:15 on 1 May 2026 we spoke, and then you wrote to me:\nwe can.\n",
			"own[At 10:15 on 1 May 2026 we spoke, and then you wrote to me:|we can.]"},
		{"original message in a sentence", "The original message\nis yours.",
			"own[The original message|is yours.]"},
		{"signature", "Yes.\n-- \nRuth\n", "own[Yes.] signature[-- |Ruth]"},
		{"signature above a quotation", "Yes.\n-- \nRuth\n\nOn 1 May, O wrote:\n> No?",
			"own[Yes.] signature[-- |Ruth] quoted[On 1 May, O wrote:|> No?]"},
		{"a rule is no signature", "Yes.\n--\n" + strings.Repeat("more\n", 16),
			"own[Yes.|--|" + strings.TrimSuffix(strings.Repeat("more|", 16), "|") + "]"},
		{"Outlook, Slovenian", "Ja.\n\nPošiljatelj: R\nPoslano: 4. maj 2026 10:15\nZa: O\nZadeva: x\n\nNe?",
			"own[Ja.] quoted[Pošiljatelj: R|Poslano: 4. maj 2026 10:15|Za: O|Zadeva: x||Ne?]"},
		{"Outlook, Polish", "Tak.\n\nOd: R\nWysłano: 4 maja 2026 10:15\nDo: O\nTemat: x\n\nNie?",
			"own[Tak.] quoted[Od: R|Wysłano: 4 maja 2026 10:15|Do: O|Temat: x||Nie?]"},
		{"Outlook, no subject", "Yes.\n\nVon: R\nGesendet: Montag, 4. Mai 2026 10:15\nAn: O\n\nNo?",
			"own[Yes.] quoted[Von: R|Gesendet: Montag, 4. Mai 2026 10:15|An: O||No?]"},
		{"a program in a language that isn't known",
			"Yes.\n\nNuqa: R <r@x.example>\nP: 2026-05-04 10:15\nQ: O\n\nNo?",
			"own[Yes.] quoted[Nuqa: R <r@x.example>|P: 2026-05-04 10:15|Q: O||No?]"},
		{"a list of one's own", "It is:\n\nFrom: Oslo\nTo: Bergen\nDate: 4 May 2026 10:15\n\nGood?",
			"own[It is:||From: Oslo|To: Bergen|Date: 4 May 2026 10:15||Good?]"},
		{"other verbs", "Yes.\n\nOn 4 May 2026, at 10:15, Ruth <r@x.example> said:\n\nNo?",
			"own[Yes.] quoted[On 4 May 2026, at 10:15, Ruth <r@x.example> said:||No?]"},
		{"no verb", "Yes.\n\nпн, 4 мая 2026 г. в 10:15, Ruth <r@x.example>:\n\nNo?",
			"own[Yes.] quoted[пн, 4 мая 2026 г. в 10:15, Ruth <r@x.example>:||No?]"},
		{"a name first", "Yes.\n\nRuth <r@x.example> wrote:\n\nNo?",
			"own[Yes.] quoted[Ruth <r@x.example> wrote:||No?]"},
		{"a date alone above a quotation", "Yes.\n\nRuth, 04/05/26:\n> No?",
			"own[Yes.] quoted[Ruth, 04/05/26:|> No?]"},
		{"what her manager wrote", "On June 29 my manager wrote:\nwe can.\nI agree.\n",
			"own[On June 29 my manager wrote:|we can.|I agree.]"},
		{"what her manager wrote, above a quotation", "On June 29 my manager wrote:\n> we can.\nI agree.\n",
			"own[On June 29 my manager wrote:] quoted[> we can.] own[I agree.]"},
		{"a name like a pronoun", "Yes.\n\nMy Nguyen wrote:\n> No?",
			"own[Yes.] quoted[My Nguyen wrote:|> No?]"},
		{"an address like a pronoun", "Yes.\n\nme@x.example wrote:\n> No?",
			"own[Yes.] quoted[me@x.example wrote:|> No?]"},
		{"what she wrote to an address", "On 4 May 2026 at 10:15 I wrote to Ruth <r@x.example>:\nwe can.\n",
			"own[On 4 May 2026 at 10:15 I wrote to Ruth <r@x.example>:|we can.]"},
		{"wrapped within an address", "Yes.\n\nOn 1 May 2026, Ruth <r@x.example\n> wrote:\n\n> No?",
			"own[Yes.] quoted[On 1 May 2026, Ruth <r@x.example|> wrote:||> No?]"},
		{"wrapped before an address", "Yes.\n\nRuth Oakley\n<r@x.example> ezt írta:\n\n> No?",
			"own[Yes.] quoted[Ruth Oakley|<r@x.example> ezt írta:||> No?]"},
		{"Polish: on Tuesday", "Tak.\n\nwe wtorek, 5 maja 2026 o 10:15 R <r@x.example> napisał(a):\n> Nie?",
			"own[Tak.] quoted[we wtorek, 5 maja 2026 o 10:15 R <r@x.example> napisał(a):|> Nie?]"},
		{"Hebrew, with marks of direction", "כן.\n\n\u202bב-4 במאי 2026 ב-10:15, \u202aRuth\u202c <\u202ar@x.example\u202c> כתב:\u202c\n\n> לא?",
			"own[כן.] quoted[\u202bב-4 במאי 2026 ב-10:15, \u202aRuth\u202c <\u202ar@x.example\u202c> כתב:\u202c||> לא?]"},
		{"Zoho, German", "Ja.\n---- Am Mo, 04 Mai 2026 10:15:00 +0200 R <r@x.example> schrieb ----\nNein?",
			"own[Ja.] quoted[---- Am Mo, 04 Mai 2026 10:15:00 +0200 R <r@x.example> schrieb ----|Nein?]"},
		{"an own sentence about a phone", "I sent it from my phone.\nGet an iPhone, if you can.\n",
			"own[I sent it from my phone.|Get an iPhone, if you can.]"},
		{"a signed text", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nJa.\n" +
			"-----BEGIN PGP SIGNATURE-----\n\niHUEAR\n=x\n-----END PGP SIGNATURE-----\n",
			"signature[-----BEGIN PGP SIGNED MESSAGE-----|Hash: SHA512] own[Ja.] signature[" +
				"-----BEGIN PGP SIGNATURE-----||iHUEAR|=x|-----END PGP SIGNATURE-----]"},
		{"telephone, Dutch", "Ja.\n\nVerstuurd vanaf mijn iPhone\n",
			"own[Ja.] signature[Verstuurd vanaf mijn iPhone]"},
		{"telephone, German", "Ja.\n\nVon meinem iPhone gesendet\n",
			"own[Ja.] signature[Von meinem iPhone gesendet]"},
		{"telephone, Japanese", "はい。\n\niPhoneから送信\n",
			"own[はい。] signature[iPhoneから送信]"},
		{"telephone, Turkish", "Evet.\n\niPhone'umdan gönderildi\n",
			"own[Evet.] signature[iPhone'umdan gönderildi]"},
		{"telephone, with a link", "Yes.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n",
			"own[Yes.] signature[Get Outlook for iOS<https://aka.ms/o0ukef>]"},
		{"Outlook on a phone, in any language", "Ken.\n\nMerr Outlook për iOS\n",
			"own[Ken.] signature[Merr Outlook për iOS]"},
		{"a virus scanner", "Yes.\n\nVirus-free.www.avast.com\n",
			"own[Yes.] signature[Virus-free.www.avast.com]"},
		{"telephone, Hebrew", "כן.\n\nנשלח מהגלקסי שלי\n",
			"own[כן.] signature[נשלח מהגלקסי שלי]"},
		{"telephone, German, in full", "Ja.\n\nDiese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet.\n",
			"own[Ja.] signature[Diese Nachricht wurde von meinem Android Mobiltelefon mit GMX Mail gesendet.]"},
		{"own list, Hebrew", "מאת: התחנה, רציף 4\nאל: השער\nנשלח: ההסעה יוצאת ב-7:40 בדיוק\n",
			"own[מאת: התחנה, רציף 4|אל: השער|נשלח: ההסעה יוצאת ב-7:40 בדיוק]"},
		{"Notes", "Yes.\n\nRuth ---05/04/2026 10:15:00 AM---Your offer\n\nFrom: Ruth/Acme\nTo: Ola\nDate: 05/04/2026\n\nNo?",
			"own[Yes.] quoted[Ruth ---05/04/2026 10:15:00 AM---Your offer||From: Ruth/Acme|To: Ola|Date: 05/04/2026||No?]"},
		{"Notes, fields alone", "Yes.\n\nFrom:    Ruth Oakley/North\nTo:    Ola Berg/South\n" +
			"Date:    05/04/2026 10:15 AM\nSubject:    Your visit\n\nNo?",
			"own[Yes.] quoted[From:    Ruth Oakley/North|To:    Ola Berg/South|" +
				"Date:    05/04/2026 10:15 AM|Subject:    Your visit||No?]"},
		{"a list with slashes", "From: Leeds and/or York\nTo: Ola Berg/South\nDate: 05/04/2026 10:15 AM\nSubject: the move\n",
			"own[From: Leeds and/or York|To: Ola Berg/South|Date: 05/04/2026 10:15 AM|Subject: the move]"},
		{"GroupWise", "Yes.\n\n>>> Ruth Oakley <r@x.example> 5/4/2026 10:15 AM >>>\n\nNo?\n\nRuth\n",
			"own[Yes.] quoted[>>> Ruth Oakley <r@x.example> 5/4/2026 10:15 AM >>>||No?||Ruth]"},
		{"GroupWise, wrapped", "Yes.\n\n>>> \"Ruth Oakley\" <r@x.example> 04.05.2026\n10:15 >>>\nNo?\n",
			"own[Yes.] quoted[>>> \"Ruth Oakley\" <r@x.example> 04.05.2026|10:15 >>>|No?]"},
		{"GroupWise, marked", ">>> Ruth 5/4/2026 10:15 AM >>>\n> No?\n\nYes.\n",
			"quoted[>>> Ruth 5/4/2026 10:15 AM >>>|> No?] own[Yes.]"},
		{"a range", "Open ---05/04/2026 10:15 AM--- and\n\nmore.\n",
			"own[Open ---05/04/2026 10:15 AM--- and||more.]"},
		{"telephone", "Yes.\n\nSent from my telephone\n", "own[Yes.] signature[Sent from my telephone]"},
	}
	for _, tt := range tests {
		if got := shown(ReadText(tt.in).Passages); got != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.name, got, tt.want)
		}
	}
}

func TestReadHTML(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"paragraphs", "<p>Hi</p>\n<p>there,  you", "own[Hi||there, you]"},
		{"breaks", "Hi<br>there<br><br>you", "own[Hi|there||you]"},
		{"not shown", "<title>T</title><style>p{}</style><script>x()</script><!-- c --><p>Hi", "own[Hi]"},
		{"entities and tags within a word", "4<b>7</b>0&comma;&nbsp;000 &lt;p&gt;", "own[470, 000 <p>]"},
		{"list", "<ul><li>one<li>two</ul>three", "own[• one|• two||three]"},
		{"table", "<table><tr><td>Base<td>80</tr><tr><td>Leave<td>27</table>", "own[Base 80|Leave 27]"},
		{"kept lines", "<pre>a\nb\n\nc</pre>", "own[a|b||c]"},
		{"quotation", "Yes<blockquote type=cite>No?</blockquote>and", "own[Yes] quoted[No?] own[and]"},
		{"an indent", `Yes<blockquote style="margin: 0 0 0 40px; border: none">set in</blockquote>`,
			"own[Yes||set in]"},
		{"Outlook's line", `Yes<div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>From: R</p></div></div><p>No?`, "own[Yes] quoted[From: R||No?]"},
		{"signature", `Yes<div class="gmail_signature">Ruth<div>Talent</div></div>`,
			"own[Yes] signature[Ruth|Talent]"},
		{"signatures of other programs", `Yes<div id="composer_signature">R</div><div class="ymail_signature">S</div>`,
			"own[Yes] signature[R|S]"},
		{"an arrow", "Two points:<br>&gt; bonus<br>&gt; start<br><blockquote type=cite>No?</blockquote>",
			"own[Two points:|> bonus|> start] quoted[No?]"},
		{"an arrow, and nothing quoted", "Two points:<br>&gt; bonus", "own[Two points:|> bonus]"},
		{"a quotation without markup", "Yes.<br>On 4 May 2026 at 10:15, Ruth wrote:<br>&gt; No?<br>&gt; R<br>Good.<br>&gt; S",
			"own[Yes.] quoted[On 4 May 2026 at 10:15, Ruth wrote:|> No?|> R] own[Good.] quoted[> S]"},
		{"quoted twice without markup", "Yes.<br>&gt; No?<br>&gt;&gt; Why?",
			"own[Yes.] quoted[> No?|>> Why?]"},
		{"a question typed again", "&gt; No?<br>Yes.<blockquote type=cite>Really No?</blockquote>",
			"quoted[> No?] own[Yes.] quoted[Really No?]"},
		{"broken nesting", "<div><blockquote>No?</div></blockquote>Yes", "quoted[No?] own[Yes]"},
		{"an end without a start", "</blockquote></div>Yes", "own[Yes]"},
	}
	for _, tt := range tests {
		if got := shown(ReadHTML(tt.in).Passages); got != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.name, got, tt.want)
		}
	}
}

// TestManyPassages limits what a hostile text costs: the rest of it is the author's own.
func TestManyPassages(t *testing.T) {
	list := ReadText(strings.Repeat("a\n> b\n", 20_000)).Passages
	if len(list) != maxPassages || list[maxPassages-1].Kind != PassageOwn ||
		len(list[maxPassages-1].Text) < 80_000 {
		t.Errorf("%d passages", len(list))
	}
}

// BenchmarkReadHostileText shows that time grows with the length alone.
func BenchmarkReadHostileText(b *testing.B) {
	for name, unit := range map[string]string{
		"tags": "<div>", "ends": "</div>", "divs": "<div></span>",
		"attributions": "On 1 May 2026 10:15 x:\n", "fields": "From: a\n", "rules": "--\n",
		"blank": "\n", "cited": ">\n\n\n", "breaks": "a<br>",
	} {
		for _, size := range []int{64 << 10, 256 << 10, 1 << 20} {
			text := strings.Repeat(unit, size/len(unit))
			b.Run(fmt.Sprintf("%s/%dKiB", name, size>>10), func(b *testing.B) {
				start := time.Now()
				n := 0
				for b.Loop() {
					ReadHTML(text)
					ReadText(text)
					n++
				}
				b.ReportMetric(float64(time.Since(start).Nanoseconds())/float64(n)/float64(size), "ns/octet")
			})
		}
	}
}
