package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/mail"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// letter is an email of the reference case that breaks no rule. Tests insert their words into it.
const template = `Hi Priya,

Thank you for the offer. I am excited about the Principal Engineer role, and would like us to look at the sign-on bonus together.

Your offer has a sign-on bonus of $170,000 in the first year and $120,000 in the second. Could we bring that to $225,000 in the first year and $170,000 in the second? If we can do that, I would be glad to sign.

• I designed one format for all of them and led the move to it; four organisations adopted it (31%% lower cost).
• I ran the design review that every storage team now uses; three of its regulars have since become senior engineers.

%s

Could you see what is possible?

Best,
Erica
`

// draftOf returns a draft of the reference case's counter with the words inserted.
func draftOf(text string) *drafts.Draft {
	return &drafts.Draft{
		Kind: "counter-sign-on-split", Opportunity: "amazon",
		Send:    time.Date(2026, 6, 30, 17, 30, 0, 0, time.UTC),
		From:    mail.Address{Name: "Erica Vale", Email: "erica.vale@mail.example"},
		To:      []mail.Address{{Name: "Priya Shah", Email: "priya@amazon.example"}},
		Subject: "Erica Vale – sign-on bonus – Amazon", Text: text,
	}
}

// found returns the words that a rule found, and "-" for a finding about the whole email.
func found(r *review.Report, rule string) []string {
	var list []string
	for _, f := range r.Findings {
		if f.Rule == rule {
			if f.Words == "" {
				list = append(list, "-")
			} else {
				list = append(list, f.Words)
			}
		}
	}
	return list
}

// TestWordings checks what each rule about wordings finds, and similar words that are fine.
func TestWordings(t *testing.T) {
	c := readCase(t, "erica.yaml")
	tests := []struct {
		rule  string
		says  string
		finds string // joined by |; "" is nothing
	}{
		{"one-ask", "Could we also look at the start date?", "start date"},
		{"one-ask", "I would like to ask for a higher base salary as well.", "base salary"},
		{"one-ask", "The base and the equity can stay as they are.", ""},
		{"one-ask", "Could you tell me who decides on the base salary?", ""},

		{"one-number", "I would be more comfortable at $225,000 to $240,000.", "$225,000 to $240,000"},
		{"one-number", "Could we say something between $225k and $240k?", "between $225k and $240k"},
		{"one-number", "I would be more comfortable at $225–240k.", "$225–240k"},
		{"one-number", "Could we move from $170,000 to $225,000?", ""},
		{"one-number", "The survey has $600,000 to $640,000.", ""},
		{"one-number", "Could we make it $225,130?", "$225,130"},

		{"demand", "I'd be comfortable at $225,000.", ""},
		{"demand", "I would be comfortable at that.", ""},
		{"demand", "I'd be more comfortable with that.", ""},

		{"ultimatum", "We will not get there unless you move.", "unless you"},
		{"ultimatum", "It is this or else nothing.", "or else"},
		{"ultimatum", "I would have to walk away.", "would have to walk away"},
		{"ultimatum", "Leaving now means walking away from $59,000: $41,000 in RSUs that vest November 20.", ""},
		{"ultimatum", "I'd be walking away from a $6,200 bonus that pays out July 31.", ""},
		{"ultimatum", "That is my final offer.", "my final offer"},
		{"ultimatum", "I can walk you through the figures.", ""},
		{"ultimatum", "I am at my desk unless the phone rings.", ""},
		{"ultimatum", "Somebody or else the team will write to you.", ""},

		{"demand", "I need more.", "I need"},
		{"demand", "I absolutely require it.", "I absolutely require"},
		{"demand", "I deserve it.", "I deserve"},
		{"demand", "You must pay more.", "You must pay"},
		{"demand", "I need a copy of the letter.", ""},
		{"demand", "Tell me what you need from me.", ""},
		{"demand", "I have all I need for today.", ""},
		{"demand", "That gives me the answers I still need.", ""},
		{"demand", "Please know that I need $9,000 more.", "I need"},
		{"demand", "The base that I need is $225,000.", "I need"},
		{"demand", "Could I expect your answer on Monday?", ""},
		{"demand", "I expect the answer on Monday.", "I expect the answer"},
		{"demand", "I need to read the letter first.", ""},
		{"demand", "I will need to decide by Friday.", ""},
		{"demand", "I will need $20,000 more.", "I will need"},
		{"demand", "I would send what is required.", ""},

		{"hedge", "Unfortunately it is so.", "Unfortunately"},
		{"hedge", "I just wanted to ask.", "just"},
		{"hedge", "I'm sorry to write again.", "sorry"},
		{"hedge", "Maybe there is a way.", "Maybe"},
		{"hedge", "I guess so.", "I guess"},
		{"hedge", "My apologies for this.", "apologies"},
		{"hedge", "It came just in time.", ""},
		{"hedge", "That's just short of what I'd be giving up.", ""},
		{"hedge", "No apology needed, really.", ""},
		{"hedge", "You have no need to apologize.", ""},
		{"hedge", "I'm sorry, this isn't the news you were hoping for.", ""},
		{"hedge", "It may be that there is a way.", ""},
		{"hedge", "I can adjust it, and Justin can too.", ""},

		{"personal-need", "My rent has gone up.", "My rent"},
		{"personal-need", "There is a mortgage to pay.", "a mortgage"},
		{"personal-need", "My husband's transfer is confirmed that week.", "My husband's transfer"},
		{"personal-need", "I have student loans.", "student loans"},
		{"personal-need", "The cost of living is high here.", "cost of living"},
		{"personal-need", "My children's school fees are high.", "school fees"},
		{"personal-need", "I paid back our technical debt.", ""},
		{"personal-need", "The terms have childcare assistance and a tuition waiver.", ""},
		{"personal-need", "My financial advisor is away until then.", ""},
		{"personal-need", "That is now the current state, and transparent.", ""},

		{"and-not-but", "You are close, but could we go a step further?", "but"},
		{"and-not-but", "However, I would be more comfortable at $225,000.", "However"},
		{"and-not-but", "The plan was nothing but words, and could we look at it?", ""},
		{"and-not-but", "It took long, but it worked.", ""},
		{"and-not-but", "It moves the base to $190,000, though, so I'd like to read all of it first.", ""},
		{"and-not-but", "The base is good, though I'd like to go to $225,000.", "though"},

		{"grievance", "I am underpaid.", "underpaid"},
		{"grievance", "That is unfair.", "unfair"},
		{"grievance", "My peers earn more.", "peers earn more"},
		{"grievance", "People elsewhere in the field are paid a good deal more.",
			"People elsewhere in the field are paid a good deal more"},
		{"grievance", "It is now a fair process.", ""},
		{"grievance", "I ran the peer review.", ""},

		{"insider", "A friend on your team told me the band.", "A friend on your team told me"},
		{"insider", "An insider said so.", "insider"},
		{"insider", "Somebody in your finance department mentioned it.",
			"Somebody in your finance department mentioned"},
		{"insider", "Tom handled this badly.", "Tom handled this badly."},
		{"insider", "Your first number was insulting.", "insulting"},
		{"insider", "Marcus told me about the team on the phone.", ""},
		{"insider", "From the inside it looks sound.", ""},

		{"counteroffer-word", "This is my counteroffer.", "counteroffer"},
		{"counteroffer-word", "Please take it as a counter-offer.", "as a counter-offer"},
		{"counteroffer-word", "I would like to counter at $225,000.", "to counter"},
		{"counteroffer-word", "My counterpart had an encounter over the counter.", ""},

		{"ready-to-sign", "I will sign the same day.", ""}, // the case says that she will

		{"punctuation", "It is VERY good.", "VERY"},
		{"punctuation", "It is good!!", "!!"},
		{"punctuation", "My work on SQL, the API and RSUs is done.", ""},
		{"punctuation", "Is it? Would it? Could it? Who knows?", "-"},

		{"competing-offer", "Beta has been in touch.", "Beta"},
		{"competing-offer", "I have another offer.", ""}, // one is verified
		{"competing-offer", "My other offer has a base of $310,000.", "$310,000"},
		{"competing-offer", "Google has offered me more.", "Google has offered me"},
		{"competing-offer", "They have offered me a tour of the office.", ""},
		{"competing-offer", "The beta of our tool is out.", ""},

		{"spam", "My compensation matters.", "compensation"},
		{"spam", "The package matters.", ""},
	}
	for _, tt := range tests {
		r := review.Draft(draftOf(fmt.Sprintf(template, tt.says)), c)
		if got := strings.Join(found(r, tt.rule), "|"); got != tt.finds {
			t.Errorf("%s: %q: got %q, want %q", tt.rule, tt.says, got, tt.finds)
		}
	}
	for _, f := range review.Draft(draftOf(fmt.Sprintf(template, "It would be good to talk.")), c).Findings {
		t.Errorf("the letter itself: %s %q", f, f.Words)
	}
}

// TestPrivateForms checks that rule 5 knows every way of writing a private number.
func TestPrivateForms(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for _, form := range []string{
		"470000", "$470000", "$470,000", "470,000 dollars", "US$470,000", "USD 470,000", "470k",
		"470K", "$470 k", "0.47M", "$0.47m", "0.47 million",
		"470 thou", "0.47MM", "470kUSD", "470 kUSD", "₹4,70,000", "4.7 lakh",
		"470 thousand", "470.000 €", "€470.000,00", "470'000", "CHF 470’000", "470 000",
		"470\u202f000", "470\u00a0000", "$470,000.00", "£470,000",
		"four hundred seventy thousand", "four hundred and seventy thousand",
		"four-hundred-and-seventy thousand", "Four Hundred Seventy Thousand",
		"47\u00ad0,000", "470\u200b,000", "470,\u2060000", "４７０，０００", "٤٧٠٬٠٠٠", "47万",
		"470-thousand", "470 grand", "$ 470 , 000",
		"five hundred thousand", "half a million", "0.5 million", "a quarter of a million", "250k",
		"one quarter of a million",
	} {
		r := review.Draft(draftOf(fmt.Sprintf(template, "Between us, "+form+" is the figure.")), c)
		if got := found(r, "private"); len(got) != 1 {
			t.Errorf("%q: got %q", form, got)
		}
	}
	for _, near := range []string{
		"470", "extension 470", "+1 206 470 0000", "0470 000 123", "4,700,000", "47,000",
		"room 470,1", "470 shares", "470,000%", "the years 2025 and 470", "1470000", "470.5k",
	} {
		r := review.Draft(draftOf(fmt.Sprintf(template, "By the way, "+near+" is what I mean.")), c)
		if got := found(r, "private"); len(got) != 0 {
			t.Errorf("%q: got %q", near, got)
		}
	}
}

// TestFinished checks rule 25.
func TestFinished(t *testing.T) {
	c := readCase(t, "erica.yaml")
	tests := []struct{ says, finds string }{
		{"I am sure that [Company] is right.", "[Company]"},
		{"I look forward to {{ .Company }}.", "{{ .Company }}"},
		{"TODO: say more.", "TODO"},
		{"It would be £XX,000 a year.", "£XX,000"},
		{"I would start on ____.", "____"},
		{"Dear %s, hello.", "%s"},
		{"See <insert date> for it.", "<insert date>"},
		{"The deadline is Tuesday 6 July.", "Tuesday 6 July"},
		{"The deadline is Monday 6 July.", ""},
		{"It would be on 31 June.", "31 June"},
		{"I spoke with Marcos about it.", "Marcos"},
		{"I spoke with Marcus about it.", ""},
		{"I spoke with Ms Stone about it.", "Ms Stone"},
		{"I spoke with Mr Oyelaran about it.", ""},
		{"My score was 100% of it, see [1].", ""},
	}
	for _, tt := range tests {
		r := review.Draft(draftOf(fmt.Sprintf(template, tt.says)), c)
		if got := strings.Join(found(r, "finished"), "|"); got != tt.finds {
			t.Errorf("%q: got %q, want %q", tt.says, got, tt.finds)
		}
	}
	for greeting, want := range map[string]string{
		"Hi Priya,": "", "Dear Ms Shah,": "", "Priya,": "", "Hi Priya and Marcus,": "",
		"Hi there,": "", "Good morning Priya,": "",
		"Hi Tom,": "Tom", "Hi Pryia,": "Pryia", "Dear Ms Shaw,": "Ms Shaw", "Hi Marcus,": "Marcus",
		"Hi Sam and Priya,": "Sam",
	} {
		text := strings.Replace(fmt.Sprintf(template, "It would be good to talk."), "Hi Priya,", greeting, 1)
		if got := strings.Join(found(review.Draft(draftOf(text), c), "finished"), "|"); got != want {
			t.Errorf("%q: got %q, want %q", greeting, got, want)
		}
	}
}

// TestFigures checks which figures the case explains, in any form, and which it doesn't.
func TestFigures(t *testing.T) {
	c := readCase(t, "erica.yaml")
	tests := []struct{ says, finds string }{
		{"The base is $240,000.", ""},
		{"The base is $240k.", ""},
		{"The base is two hundred and forty thousand dollars.", ""},
		{"The base is $204,000.", "$204,000"},
		{"The base is £240,000.", "£240,000"},
		{"The base is $25,000.", "$25,000"}, // the sum for the move
		{"The sign-on bonus of both years would come to $395,000 together.", ""},
		{"That is $55,000 more in the first year.", ""},
		{"That is $50,000 more in the first year.", "$50,000 more in the first year"},
		{"In the first year, all of it comes to $448,000 in total.", ""},
		{"In the first year, all of it comes to $484,000 in total.", "$484,000"},
		{"The grant is 4,000 shares.", ""},
		{"The grant is 4,400 shares.", "4,400 shares"},
		{"I would leave $38,000 behind.", ""},
		{"It is due on 15 November.", ""},
		{"It is due on November 15, 2026.", ""},
		{"It is due on 2026-11-15.", ""},
		{"It is due on 15/11/2026.", ""},
		{"It is due on 16 November.", "16 November"},
		{"The sign-on of the first year would be 32.4% more.", ""},
		{"The sign-on of the first year would be 34.2% more.", "34.2%"},
		{"I have 20 years of work and 3 teams behind me.", ""},
	}
	for _, tt := range tests {
		r := review.Draft(draftOf(fmt.Sprintf(template, tt.says)), c)
		got := found(r, "figures")
		if len(got) == 1 && tt.finds != "" && strings.Contains(tt.finds, got[0]) {
			continue
		}
		if strings.Join(got, "|") != tt.finds {
			t.Errorf("%q: got %q, want %q", tt.says, got, tt.finds)
		}
	}
}

// Words of the coach's own explain no figure: what they say has to be in the case, too.
func TestFiguresOfWords(t *testing.T) {
	c := readCase(t, "erica.yaml")
	const says = "The base is $204,000."
	c.Words = casefile.Words{"final-ask": {"opening": says}}
	c.Opportunities[0].Words = c.Words
	got := found(review.Draft(draftOf(fmt.Sprintf(template, says)), c), "figures")
	if !slices.Equal(got, []string{"$204,000"}) {
		t.Errorf("got %q", got)
	}
}

// TestLedger checks the lines in the case file that figures come from.
func TestLedger(t *testing.T) {
	c := readCase(t, "erica.yaml")
	r := review.Draft(draftOf(fmt.Sprintf(template, "Together that is $395,000, due on 15 November.")), c)
	var got []string
	for _, f := range r.Figures {
		got = append(got, fmt.Sprintf("%s %d:%d %s %s", f.Words, f.Line, f.Column,
			strings.Join(f.Places, " "), f.How))
	}
	want := []string{
		"$170,000 5:35 erica.yaml:68 ",
		"$120,000 5:66 erica.yaml:68 ",
		"$225,000 5:113 erica.yaml:72 ",
		"$170,000 5:144 erica.yaml:72 ",
		"31% 7:96 erica.yaml:49 ",
		"$395,000 10:18 erica.yaml:72 erica.yaml:68 ask 1: sign-on of all years",
		"15 November 10:35 erica.yaml:84 ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestRules checks that the rules are numbered in order, and that each has a name and a title.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for i, r := range review.Rules() {
		if r.Number != i+1 || r.Name == "" || r.Title == "" || seen[r.Name] {
			t.Errorf("rule %d: %+v", i+1, r)
		}
		seen[r.Name] = true
	}
	if len(seen) != 29 {
		t.Errorf("%d rules", len(seen))
	}
}
