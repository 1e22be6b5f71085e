package privacy

import "testing"

// A company is found by every part of its name that people call it by, and by none that's anyone's.
func TestCompanyLaterParts(t *testing.T) {
	for _, tt := range []struct {
		company    string
		found, not []string
	}{
		// a person's
		{"Martin Vantner", []string{"Vantner", "Martin Vantner's offer", "a@vantner.example", "the Martin recruiter", "the vantner offer",
			"of an offer from Martin."}, []string{"from my son Martin", "Martin's idea", "Martin told me so"}},
		{"Eli Vantner and Company", []string{"Vantner", "Eli Vantner"}, []string{"Eli", "a vantner"}},
		{"Ralph Lauren", []string{"Ralph Lauren"}, []string{"Ralph", "Lauren"}},
		{"Walter Foods", []string{"Walter", "Walter Foods"}, []string{"Foods"}},
		{"Robert Fleming", []string{"Fleming"}, []string{"Robert"}},
		{"R. J. Martin Vantner & Sons", []string{"R.J. Martin", "RJ Martin", "Vantner"}, []string{"Martin", "R. J."}},
		// behind a word of many names
		{"Memorial Ostrick Vantner Cancer Center", []string{"Ostrick Vantner", "Ostrick", "Memorial Ostrick", "MOV",
			"MOVCC", "as Memorial told me"},
			[]string{"it's before Memorial Day", "a memorial", "Memorial Day's break", "the Cancer Center"}},
		{"Labor Vantner", []string{"Vantner"}, []string{"after Labor Day"}},
		{"American Red Vantage", nil, []string{"Red", "American"}},
		{"United Blue Crest", []string{"Blue Crest"}, []string{"Blue", "a blue crest"}},
		{"General Dynamics", nil, []string{"Dynamics", "the Dynamics team"}},
		{"Victoria Grain", []string{"Victoria Grain"}, []string{"after Victoria Day"}},
		// written together, or apart
		{"Corvane DeepLoom", []string{"DeepLoom", "Corvane", "Deep Loom"}, []string{"a deep loom"}},
		{"Brightloom (X)", []string{"from X.", "as X told me"}, []string{"X-ray", "x"}},
		{"Vale and Corvane", []string{"V&C"}, []string{"V and C", "vc"}},
		{"KQVantner Chase & Co.", []string{"KQV", "KQVC's offer", "K.Q. Vantner", "K. Q. Vantner", "KQ Vantner", "KQVantner", "Chase",
			"as Chase told me"}, []string{"Vantner", "the chase"}},
		{"K.Q. Vantner", []string{"KQVantner", "KQ Vantner"}, nil},
		{"Orrick & Young", []string{"OY", "O&Y", "Orrick"}, []string{"Young people", "oy"}},
		{"Vale & Adler", []string{"V&A"}, []string{"VA"}},
		// by its initials, if they're of two letters or usual ones only as a company
		{"Granite Electric", []string{"GE has a plant like yours", "from GE.", "GE's offer", "with GE about it", "the GE recruiter"},
			[]string{"GE", "with GE lamps", "the GE standard"}},
		{"Granite Electric Company", []string{"GEC", "as GE told me"}, []string{"an ge"}},
		{"Vantner Broadcasting Corporation", []string{"VBC"}, nil},
		{"Corvane Reed Mills", []string{"CRM told me so", "with CRM about it"},
			[]string{"our CRM", "with CRM data", "the CRM has it"}},
		{"Harris Reed", nil, []string{"HR has asked me"}},
		{"Harris Vantner & Co.", nil, []string{"HV"}},
		// two names
		{"Brightloom (Meta)", []string{"Meta", "as Meta told me", "Brightloom"}, []string{"a meta study", "meta"}},
		{"Brightloom (Corvane)", []string{"Corvane"}, []string{"corvane"}},
		{"Brightloom (Remote)", nil, []string{"Remote"}},
		{"Brightloom (EMEA)", nil, []string{"our EMEA team"}},
		{"Brightloom (Data Engineering)", nil, []string{"Data Engineering"}},
		{"Alphabet / Corvane", []string{"as Alphabet told me", "Corvane"}, []string{"the alphabet"}},
	} {
		s := New(parse(t, `version: 1
id: x
currency: USD
client: {name: Ada Poe, email: ada@mail.example, timezone: UTC}
opportunities:
- {id: a, company: Ostrava Tools}
- {id: b, company: "`+tt.company+`"}
`), Scope{Opportunity: "a"})
		for _, text := range tt.found {
			if text := "I heard " + text; len(s.Find(text)) != 1 {
				t.Errorf("%s: %q: found %q", tt.company, text, fields(s, text))
			}
		}
		for _, text := range tt.not {
			if got := fields(s, "I heard "+text); got != "" {
				t.Errorf("%s: %q: found %q", tt.company, text, got)
			}
		}
	}
}
