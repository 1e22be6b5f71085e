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
