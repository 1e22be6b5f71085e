package privacy

import (
	"strings"
	"testing"
)

// Names that are kept from others are found in every form, and words that are also names aren't.
func TestCompanyForms(t *testing.T) {
	tests := []struct {
		company string
		found   []string
		not     []string
	}{
		{"Corvane", []string{"Corvane", "Corvane's", "Corvane’s", "CORVANE", "corvane", "from corvane,",
			"the corvane recruiter", "Corvanes Angebot", "@corvane", "#Corvane", "Corvane-Vertrag",
			"corvane's offer", "jobs.corvane.com", "https://www.corvane.io/jobs", "hr@corvane.com",
			"corvane.recruiting@mail.example", "corvanecareers.com", "Co\u200brvane", "Ｃorvane"},
			[]string{"a cor vane", "corvanesque", "Corvallis", "vane", "a \u0301 b"}},
		{"ePantry", []string{"ePantry", "Epantry", "epantry's", "EPANTRY"}, []string{"my pantry"}},
		{"lumido", []string{"lumido", "Lumido", "lumido’s"}, []string{"a lumid one"}},
		{"Brévane", []string{"Brévane", "Bre\u0301vane", "Brevane", "brevane's"}, []string{"brave"}},
		{"Bre\u0301vane SE", []string{"Brévane", "Brevane"}, nil},
		{"Ørsted Łódź A/S", []string{"Orsted Lodz", "Ørsted Łódź", "Ørsted"}, nil},
		{"QVX Holding AG", []string{"QVX", "QVX's", "QVX Holding", "qvx holding ag"}, nil},
		{"The Halden Group, Inc.", []string{"Halden", "The Halden Group"}, []string{"the group"}},
		{"Halvorsen Grid", []string{"Halvorsen", "Halvorsen's", "halvorsen grid", "HalvorsenGrid",
			"Halvorsen-Grid", "halvorsen-grid.com", "halvorsengrid.no", "a@halvorsen.example"},
			[]string{"the grid", "Grid", "halves"}},
		{"HalvorsenGrid", []string{"Halvorsen Grid", "halvorsengrid"}, nil},
		{"Beacon", []string{"with Beacon about", "Beacon's offer", "Beacon has made me an offer",
			"Beacon, who want me as a lead, are waiting", "Beacon have been in touch",
			"a@beacon.example"}, []string{"a beacon for all", "beacons at every gate", "Beacons burned",
			"Beacon lights are on", "beacon's light"}},
		{"Target", []string{"an offer from Target.", "Target offered me more"},
			[]string{"Target dates moved", "my target is", "we target growth", "Target 5"}},
		{"Apple Inc.", []string{"joining Apple"}, []string{"an apple a day"}},
		{"Data Bank", []string{"Data Bank"}, []string{"a data bank", "Data is", "Bank"}},
		{"7-Eleven", []string{"7-Eleven", "7-eleven", "7-Eleven's"}, []string{"7 or 11", "7"}},
		{"3M", []string{"3M", "3M's"}, []string{"$3M", "3m of cable", "3"}},
		{"1Password", []string{"1Password", "1password"}, []string{"1 password for all"}},
		{"株式会社山田電機", []string{"山田電機と話しました", "山田電機"},
			[]string{"山田さん"}},
		{"삼송전자", []string{"삼송전자에서 연락이"}, []string{"전자"}},
		{"תנופה", []string{"עם תנופה"}, []string{"עם"}},
		{"Harris & Sons", []string{"Harris", "Harris' offer", "Harris's"}, []string{"sons"}},
		{"L'Oréal Paris", []string{"L'Oréal told me", "L’Oréal's offer", "loreal.com"},
			[]string{"L", "Paris", "l'or"}},
		{"O'Reilly Media", []string{"O'Reilly", "O'Reilly's", "jobs.oreilly.com"}, []string{"O"}},
		{"McDonald's", []string{"McDonald's", "McDonalds", "McDonald’s"}, nil},
		{"Harbor Holdings", []string{"from Harbor Holdings.", "HARBOR HOLDINGS", "Harbor Ltd. wrote",
			"of an offer from harbor holdings.", "of an offer from harbor."},
			[]string{"the harbor", "a harbor holdings tank", "Harbor Tours are", "an offer from harbor staff"}},
		{"Lantern", []string{"from Lantern Inc.", "from Lantern, LLC"}, []string{"Lantern Parade"}},
		{"Tools Group", []string{"from Tools Group", "Tools made an offer"}, []string{"from Ostrava Tools"}},
		{"Lantern Pte. Ltd.", []string{"from Lantern Pte. Ltd."}, nil},
		{"Ve Du JSC", []string{"Ve Du", "Ve Du JSC"}, nil},
		{"ООО «Сирень»", []string{"Сирень", "ООО «Сирень»"}, nil},
		{"Grupo Fern", []string{"from Fern.", "Grupo Fern"}, []string{"a fern"}},
		{`תנופה בע\"מ`, []string{"עם תנופה"}, nil},
		{"Internal Beta Machines AG", []string{"from IBM", "IBM's offer", "jobs@ibm.example",
			"the Internal Beta Machines offer"}, []string{"an ibm", "the IBMs of it"}},
		{"Bank of Old Ravenmoor", []string{"BOR wants me"}, []string{"a bor"}},
		{"Applied Process Instruments", nil, []string{"I designed the API"}},
		{"Corvane Group", nil, []string{"CG"}},
		{"Halden Tools", []string{"H a l d e n", "H.A.L.D.E.N", "h-a-l-d-e-n", "Hal-den", "Hаldеn"},
			[]string{"Hal den", "hal-den", "h a l", "Hald"}},
		{"Beacon", []string{"B e a c o n"}, []string{"Be-a-con", "be a con"}},
		{"Amaron", []string{"a@amaron.example", "https://amaroncareers.example"}, nil},
		{"Amazon", []string{"jobs.amazon.example"},
			[]string{"<0101@eu-west-1.amazonses.com>", "https://s3.amazonaws.com/x"}},
		{"United Harbor Works (UHW)", []string{"UHW", "United Harbor Works"},
			[]string{"united works"}},
		{"Corvane (formerly Brightloom)", []string{"Brightloom", "Corvane"}, nil},
		{"Corvane (Oslo)", []string{"Corvane"}, []string{"Oslo"}},
		{"Königsbau AG", []string{"hr@koenigsbau.example", "Koenigsbau", "Konigsbau",
			"hr@xn--knigsbau-n4a.example", "hr@königsbau.example"}, nil},
		{"Square", []string{"from Square.", "as Square made an offer"}, []string{"you at Union Square."}},
		{"Booking.com", []string{"from Booking.", "booking.com"}, []string{"that booking a flight is easy"}},
		{"The Blue Harbor Group", []string{"from blue harbor group.", "the Blue Harbour Group", "BHG's offer"},
			[]string{"of a blue harbor", "the group"}},
		{"Blue Harbour Partners", []string{"Blue Harbor Partners"}, nil},
		{"Oracle", []string{"of interviewing with oracle."}, []string{"an oracle", "a talk with oracle staff"}},
		{"Nordea Bank Abp", []string{"of Nordeas team", "Nordea"}, []string{"nordeas"}},
		{"Ostwick", []string{"of Ost-wick."}, nil},
		{"Go", []string{"from Go.", "that Go made an offer"}, []string{"Go-to-market", "go"}},
		{"X", []string{"from X.", "that X made an offer"}, []string{"X-ray", "x"}},
		{"HERE Technologies B.V.", []string{"HERE's offer", "from Here.", "here.com", "HERE made an offer"},
			[]string{"it. Here's what I know", "here", "it. Here is why"}},
		{"NOW Inc.", []string{"from NOW."}, []string{"now", "it. Now I know", "it now runs"}},
		{"Could", []string{"Could's offer"}, []string{"it. Could we talk", "I could"}},
		{"Summit", []string{"from Summit Networks.", "the Summit Recruiting team wants me", "as Summit Cloud called me",
			"at Summit Freight", "SummitLabs"}, []string{"at Summit Hill", "from Summit Week",
			"SummitCount", "at Ostrava Summit Tools", "it. Summit Tours are on"}},
		{"Lumido", []string{"lumidos offer", "LumidoAI", "LumidoLabs"}, []string{"lumidos", "Lumidoai"}},
		{"Ingram & Vale", []string{"I&V called", "I & V"}, []string{"I and V", "I V"}},
		{"Reed & Dorn", nil, []string{"our R&D"}},
		{"Port of Ravenmoor", []string{"PofR", "PoR"}, []string{"POR is", "por"}},
		{"GridHarbor Energy Inc.", []string{"Grid Harbor", "Grid-Harbor Energy", "GridHarbor"}, []string{"the grid harbor"}},
		{"SunLoomis", []string{"from sun loomis.", "Sun Loomis", "a sun-loomis recruiter"}, []string{"the sun loomis"}},
		{"Dr. Vantner", []string{"from Vantner.", "Dr. Vantner"}, nil},
		{"QVX", []string{"from Q.V.X. today"}, nil},
		{"Secret client (Lumido)", []string{"Lumido"}, []string{"my client"}},
		{"Team Lumido", []string{"Lumido", "Team Lumido"}, []string{"the team"}},
		{"Monday", []string{"of an offer from Monday."}, []string{"of the offer from Monday."}},
	}
	for _, tt := range tests {
		c := parse(t, `version: 1
id: x
currency: USD
coach: {name: Pat Coyle}
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools}
- {id: b, company: "`+tt.company+`"}
`)
		s := New(c, Scope{Opportunity: "a"})
		for _, text := range tt.found {
			if text := "I heard " + text; len(s.Find(text)) != 1 {
				t.Errorf("%s: %q: found %q", tt.company, text, fields(s, text))
			}
		}
		for _, text := range tt.not {
			if got := fields(s, text); got != "" {
				t.Errorf("%s: %q: found %q", tt.company, text, got)
			}
		}
	}
}

// Were the address around each word walked again, these would take minutes.
func TestLongAddresses(t *testing.T) {
	s := New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools}
- {id: b, company: Acme}
`), Scope{Opportunity: "a"})
	for _, part := range []string{"a.", "a/b/", "a:b:"} {
		if got := s.Find(strings.Repeat(part, 40_000)); got != nil {
			t.Errorf("%q: found %v", part, got)
		}
	}
}

// An ordinary word at the start of a sentence is a company that acts, not a thing.
func TestCompanyBegins(t *testing.T) {
	for company, texts := range map[string][2]string{
		"Scope": {"Scope has made me an offer.", "Scope is what we plan."},
		"Go":    {"Go offered me more.", "Go over it with me."},
		"Next":  {"Next is offering me more.", "Next week suits me."},
	} {
		c := parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools}
- {id: b, company: `+company+`}
`)
		s := New(c, Scope{Opportunity: "a"})
		if got := fields(s, texts[0]); got != "opportunities[1].company:"+company {
			t.Errorf("%q: found %q", texts[0], got)
		}
		if got := fields(s, texts[1]); got != "" {
			t.Errorf("%q: found %q", texts[1], got)
		}
	}
}

// A mention of the domain of a company's people names it, unless anyone can have an address there.
func TestCompanyDomains(t *testing.T) {
	c := parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools, people: [
    {id: r, role: recruiter, name: Eva, email: eva@ostrava.example}]}
- {id: b, company: Corvane, people: [{id: r, role: recruiter, name: Noor, email: noor@crv.example}]}
- {id: c, company: Lumido, people: [{id: r, role: recruiter, name: Kim, email: kim@gmail.com}]}
`)
	s := New(c, Scope{Opportunity: "a"})
	for text, want := range map[string]string{
		"ask noor@crv.example":      "opportunities[1].company:crv.example",
		"see https://crv.example/x": "opportunities[1].company:crv.example",
		"write to ada@gmail.com":    "",
		"eva@ostrava.example":       "",
		"a crv. example":            "",
	} {
		if got := fields(s, text); got != want {
			t.Errorf("%q: found %q, want %q", text, got, want)
		}
	}
}

func TestCoach(t *testing.T) {
	tests := []struct {
		name  string
		found []string
		not   []string
	}{
		{"Bettina Kroll", []string{"as Bettina had advised", "Bettina's idea", "bettina said so",
			"bettina kroll", "Ms. Kroll", "KROLL", "B. Kroll"}, []string{"a betting man"}},
		{"May Chen", []string{"May told me so", "as May had advised me", "May's advice", "with May",
			"May Chen", "Chen", "I asked May about it"},
			[]string{"May I ask", "by 5 May", "in May", "May 5", "from May on", "may", "as you may know"}},
		{"Grace Hope", []string{"Grace suggested it", "I asked Grace about it", "Hope's idea"},
			[]string{"Grace Period", "a grace period", "Hope this finds you well", "I hope so"}},
		{"Siobhan O'Brien", []string{"O'Brien told me so", "O’Brien's advice", "o'brien"},
			[]string{"O my", "Brien"}},
		{"Will Price", []string{"Will told me", "with Will about it", "Will Price"},
			[]string{"Will you", "I will", "Will the", "Price", "a price", "What I Will Bring"}},
		{"Pat Coyle", []string{"my coach helped", "My salary negotiation coach helped", "a career coach",
			"my own coach", "salary coaching", "coached me", "a coach told me", "I work with a coach.",
			"mein Coach", "ma coach", "my coach's advice", "negotiation coaching"},
			[]string{"I coached three engineers", "as an agile coach", "coaching juniors", "coach class",
				"a coach of the team", "we pat ourselves"}},
		{"Rose Kemp", []string{"Rose, could you look at this?", "(Rose: is it too long?)", "@rose fine?", "rose, please read it",
			"Rose K. read this", "Rose - what about the base?"},
			[]string{"Rose, lilac, and oak are the rooms", "I rose, and sat down", "ask@rose.example", "Rose: 40 stems",
				"Rose I will see"}},
		{"Pat Coyle", []string{"The coach I hired wrote it.", "I've been coached on negotiating.", "My pay search coach",
			"I paid an expert to guide me on salary.", "A coaching app helped me with it.", "who coaches me on pay",
			"I was coached for this."},
			[]string{"As an interview coach, I met many", "I was once a career coach", "I hired an expert to help me move",
				"I was coached by two leads in Bonn", "I ran coaching sessions on writing", "The coach I took to Rome",
				"I coach four leads"}},
		{"Pat D'Arcy", []string{"D'Arcy told me", "D’Arcy's idea"}, []string{"d"}},
		{"Jörg Kühn", []string{"Kuehn said so", "Joerg Kuehn", "Kuhn", "Kühn"}, nil},
		{"李娜", []string{"李娜告诉我", "李娜"}, []string{"李"}},
		{"Dallas Moody", []string{"Dallas told me so", "as Dallas suggested", "heard from Dallas", "with Dallas",
			"thanks to Dallas", "Dallas Moody", "Dallas, could you look at this?", "dallas said so"},
			[]string{"I live in Dallas", "we're moving to Dallas", "I'd fly from Dallas", "near Dallas, Texas",
				"my Dallas office", "the trip to Dallas", "Dallas, Texas", "I'm from Dallas"}},
		{"Patrick Day", []string{"Patrick told me so", "as Day advised me", "Patrick Day"},
			[]string{"it's before St. Patrick's Day", "Labor Day is near", "after Memorial Day's break"}},
		{"Eva Kemp", []string{"Eva said so", "at eva@kemp.example", "eva@ostrava.examples"},
			[]string{"ask eva@ostrava.example", "Eva.Kemp@ostrava.example", "mailto:eva@ostrava.example?subject=x",
				"eva+jobs@mail.example"}},
		{"Mark Coyle", []string{"Mark and I went over it."}, []string{"Mark and date the form."}},
		{"Pat Coyle", []string{"A coach is helping me here.", "I had coaching for my salary talks",
			"my career consultant", "My pay negotiation adviser told me", "I hired a negotiator",
			"with a professional negotiator"},
			[]string{"I got coaching for new leads going", "our design consultant", "as a negotiator of the EU",
				"A coach is what juniors need"}},
	}
	for _, tt := range tests {
		c := parse(t, `version: 1
id: x
currency: USD
coach: {name: `+tt.name+`}
client: {name: Ada Poe, email: eva+jobs@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools, people: [{id: r, role: recruiter, name: Evangeline Ito, email: eva@ostrava.example},
    {id: m, role: other, name: Evita Ross, email: eva.kemp@ostrava.example}]}
`)
		s := New(c, Scope{Opportunity: "a"})
		for _, text := range tt.found {
			if len(s.Find(text)) == 0 {
				t.Errorf("%s: %q: not found", tt.name, text)
			}
		}
		for _, text := range tt.not {
			if got := fields(s, text); got != "" {
				t.Errorf("%s: %q: found %q", tt.name, text, got)
			}
		}
		if got := s.Find("I am the coach of our team."); len(got) > 0 {
			t.Errorf("%s: found %v", tt.name, got)
		}
	}
}

// The name of the coach is found whatever the case's texts have, unless it's one of someone here.
func TestCoachInTexts(t *testing.T) {
	const text = `version: 1
id: x
currency: USD
coach: {name: Dana Reyes}
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, role: %ROLE%, evidence: [
    {say: "I did as Dana said, with my coach.", shareable: true}]}
`
	for role, want := range map[string]string{"Engineer": "coach.name:Dana|coach:coach",
		"Coach at Dana Point": ""} {
		c := parse(t, strings.Replace(text, "%ROLE%", role, 1))
		got := fields(New(c, Scope{Opportunity: "a"}), "as Dana said, with my coach")
		if !sameSet(got, want) {
			t.Errorf("%s: found %q, want %q", role, got, want)
		}
	}
}

func TestFormsOfPrivateAmounts(t *testing.T) {
	c := parse(t, `version: 1
id: x
currency: EUR
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: A, offers: [{id: o, made: 2026-01-01, base: 128000}]}
private: {walk_away: 139000, target: 152000, notes: ["a grant of 84000 elsewhere"]}
`)
	s := New(c, Scope{Opportunity: "a"})
	for _, text := range []string{
		"139000", "139,000", "139.000 €", "139 000", "139k", "139-k", "139kEUR", "139 TEUR", "€139K",
		"139 Tsd. Euro", "0.139MM", "139 thou", "139,OOO", "¹³⁹k", "13️9,0ㅤ00", "139-145k",
		"one thirty-nine", "one-thirty-nine k", "one hundred thirty-nine thousand", "1.39 lakh",
		"hundertneununddreißigtausend Euro", "cent trente-neuf mille", "ciento treinta y nueve mil",
		"etthundratrettioniotusen", "honderdnegenendertigduizend euro", "cento e trinta e nove mil",
		"centotrentanovemila", "十三万九千",
		"11,583 a month", "€11,600 per month", "a monthly salary of 11,583.33", "2,673 a week",
		"11.6k/month", "a day rate of €535", "€66.83 an hour", "11.583 € im Monat", "84k", "7,000 a month",
		"5,791.67 per paycheck", "5,346.15 per pay period", "5,792 twice a month", "5,792 semi-monthly",
		"5,346 every two weeks", "34,750 a quarter", "69,500 every six months", "€66.83/h",
		"a paycheck of 2,673",
		".139 mil", "0.139 mn", "1.39e5 euros", "139 thous", "139 kay", "1️⃣3️⃣9️⃣k", "139 x 1000", "1,000 × 139",
		"11,583 x 12", "12 × 11,583", "9,929 in 14 salaries", "€69,500 times 2",
	} {
		if got := s.Find("not below " + text); len(got) != 1 || got[0].Doubtful {
			t.Errorf("%q: found %v", text, got)
		}
	}
	for _, text := range []string{"I could not join for less than 139.", "139 p.a. in base at 139 OTE", "I need about 139 in base.",
		"around €139", "at least one hundred and thirty-nine", "at one fifty-two", "my number is 152",
		"139 would be the minimum, so at 139 I would sign", "gern über 139", "well north of 139 for me",
		"139 flat is the least I'd take", "anything south of 139 won't work", "152 would be great",
		"anything from 139 upwards", "the one hundred and thirty-nine I'd set as a limit", "a package of 152"} {
		got := s.Find(text)
		if len(got) == 0 || !got[0].Doubtful {
			t.Errorf("%q: found %v", text, got)
		}
	}
	for _, text := range []string{"139 engineers", "in under 139 milliseconds", "room 139.", "139%",
		"139 shares", "page 152", "Call me at 1:39.", "12 people", "10,667 a month", "128", "139 of them",
		"11,583 users", "with 139 alerts", "I need room 139", "139,5001 is the limit",
		"extension 139, between nine and five"} {
		if got := fields(s, text); got != "" {
			t.Errorf("%q: found %q", text, got)
		}
	}
}
