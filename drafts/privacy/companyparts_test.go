package privacy

import "testing"

// Names that are kept from others are found by each part that stands for them, and by no part that
// may mean something else.
func TestCompanyParts(t *testing.T) {
	for _, tt := range []struct {
		company    string
		found, not []string
	}{
		// the place that a name begins with is anyone's
		{"Denver Instruments", []string{"Denver Instruments", "the Denver Instr team", "DenverInstruments",
			"of an offer from Denver.", "that Denver offered me more"},
			[]string{"from Denver last week", "our Denver office", "Denver's parks", "denverpost.example",
				"Den-ver"}},
		{"New York Vantner Insurance", []string{"New York Vantner"},
			[]string{"New York", "New York Insurance fairs"}},
		{"Los Angeles Vantner", []string{"Los Angeles Vantner"}, []string{"Los Angeles"}},
		{"Swiss Vantner", []string{"Swiss Vantner"}, []string{"the Swiss market"}},
		// two names that are one
		{"K.V. Hølder – Vantner A/S", []string{"Vantner", "Hølder", "Holder's offer", "K.V. Holder / Vantner",
			"vantner's recruiter"}, []string{"K.V."}},
		{"Brightloom + Vantner", []string{"Vantner", "Brightloom"}, nil},
		{"Vantner – Engineering", []string{"Vantner"}, []string{"the Engineering team"}},
		{"PT Vantner", []string{"Vantner told me"}, nil},
		{"Vantner - Berlin", []string{"Vantner"}, []string{"Berlin"}},
		{"R. J. Vantner & Sons", []string{"Vantner told me"}, []string{"R. J."}},
		{"Vantner – Ostrava AG", []string{"Vantner"}, []string{"the Ostrava team"}}, // it's to Ostrava Tools
		{"U.S. Concrete", []string{"U.S. Concrete"}, []string{"Concrete", "the U.S."}},
		{"T-Vantage", nil, []string{"Vantage Point"}},
		// a saint's, a mountain's, or a fort's
		{"St. Agatha's Clinic", []string{"St. Agatha's", "St Agatha’s kitchen", "Saint Agatha's", "St. Agatha told me"},
			[]string{"my aunt Agatha's car", "Agatha", "St. Louis", "the St. Brendan team"}},
		{"Mount Ostrick Cancer Center", []string{"Mt. Ostrick", "Mount Ostrick"}, []string{"Mount Rainier"}},
		{"Ft. Vantner Life", []string{"Fort Vantner"}, []string{"Fort Worth", "Fort"}},
		// the first word is that of many
		{"University of Vantner", []string{"University of Vantner", "Vantner University"},
			[]string{"the University of Ostrick", "my university"}},
		{"University of Denver", []string{"Denver Uni", "Denver University"}, []string{"Denver", "University of Iowa"}},
		{"NHS Vantner", []string{"Vantner", "NHS Vantner"}, []string{"the NHS", "NHS Ostrick"}},
		{"Deutsche Vantner AG", []string{"Vantner", "Deutsche Vantner"}, []string{"Deutsche Ostrick"}},
		{"Vantner & Vantner", []string{"Vantner", "V&V", "Ms. Ostrick of Vantner"},
			[]string{"my friend Carla, or Ben Vantner", "Dr. Vantner, my dentist", "that Dr. Vantner is my dentist"}},
		{"Vantner", []string{"it. Jack Vantner up by a notch", "it. Rose Vantner is first", "that Prof. Vantner has sent me terms",
			"that Mr. Vantner made me a promise",
			"that Peter Vantner interviewers wrote", "of the Grace Vantner salary"},
			[]string{"of Jack Vantner", "that Grace Vantner was my teacher", "it. Paul Vantner is a friend"}},
		// in another spelling
		{"K&W", []string{"K and W", "K & W", "K&W"}, []string{"K for W"}},
		{"Z-Vantage US", []string{"Z Vantage", "ZVantage", "Z-Vantage", "Z-Vantage US"}, []string{"a vantage", "Vantage Point"}},
		{"Brannigan International", []string{"Branigan", "Brannigans offer", "Brannnigan's team"},
			[]string{"brannigon", "Brandigan", "a branigan"}},
		// what a name says of the company's business is no part of it
		{"ミライネ電機株式会社", []string{"ミライネと", "ミライネ電機"}, []string{"電機", "ミライ"}},
		{"신보라전자", []string{"신보라에서"}, []string{"전자"}},
		{"云帆科技集团有限公司", []string{"云帆的"}, []string{"科技"}},
		{"日本電機", []string{"日本電機"}, []string{"日本"}},
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
