package casefile

import (
	"fmt"
	"strings"
	"testing"
)

// An action is put into words that can follow "I", or the error shows them.
func TestActions(t *testing.T) {
	for _, tt := range []struct{ action, did, problem string }{
		{"designed one format for all", "designed one format for all", ""},
		{"Designed one format", "designed one format", ""},
		{"I designed one format", "designed one format", ""},
		{"I've rebuilt the intake", "rebuilt the intake", ""},
		{"I have cut the queue", "cut the queue", ""},
		{"She ran the night shift", "ran the night shift", ""},
		{"Successfully launched two clinics", "successfully launched two clinics", ""},
		{"also taught the new nurses", "also taught the new nurses", ""},
		{"Co-founded the lab", "co-founded the lab", ""},
		{"was in charge of the night shift", "was in charge of the night shift", ""},
		{"SQL-ified the reports", "SQL-ified the reports", ""},
		{"Chief of the platform team", "Chief of the platform team", ""}, // a hint asks
		{"Promoted to lead nurse in 2023", "was promoted to lead nurse in 2023", ""},
		{"Promoted three times in four years", "was promoted three times in four years", ""},
		{"promoted two nurses", "promoted two nurses", ""},
		{"Chosen from 80 applicants", "was chosen from 80 applicants", ""},
		{"Nominated for the staff prize", "was nominated for the staff prize", ""},
		{"Asked to run the night shift", "was asked to run the night shift", ""},
		{"Asked for more beds", "asked for more beds", ""},
		{"Praised by the board for the move", "was praised by the board for the move", ""},
		{"Started by mapping the wards", "started by mapping the wards", ""},
		{"Selected the new beds", "selected the new beds", ""},
		{"Recognized in May that the beds were short", "recognized in May that the beds were short", ""},
		{"Named Nurse of the Year", "", `write "was named Nurse of the Year" if it was given to her`},
		{"Awarded the staff prize", "", `write "was awarded the staff prize" if it was given to her, ` +
			"and otherwise the whole sentence in say"},
		{"Given a free hand", "", `write "was given a free hand"`},
		{"I've written the handbook", "wrote the handbook", ""},
		{"Has spoken at four schools", "spoke at four schools", ""},
		{"Have also become the deputy", "also became the deputy", ""},
		{"She’s been the deputy in May", "was the deputy in May", ""},
		{"Has been the deputy since May", "have been the deputy since May", ""},
		{"I've also led the ward since 2019", "have also led the ward since 2019", ""},
		{"I'd built the intake", "built the intake", ""},
		{"have been promoted twice", "was promoted twice", ""},
		{"Have been leading the ward", "", `write "led the ward"`},
		{"Taken three wards paperless", "took three wards paperless", ""},
		{"have co-written the handbook", "co-wrote the handbook", ""},
		{"Head of the platform team", "", `words that can follow "I"`},
		{"leading the move", "", `write "led the move"`},
		{"Leading the move", "", `write "led the move"`},
		{"I am leading the move", "", `write "led the move"`},
		{"lead the move", "", `write "led the move"`},
		{"I lead the move", "", `write "led the move"`},
		{"Leads the move", "", `write "led the move"`},
		{"Overseeing three plants", "", `write "oversaw three plants"`},
		{"currently managing six people", "", `write "currently managed six people"`},
		{"Build the intake", "", `write "built the intake"`},
		{"We built the intake", "", `write "built the intake", and otherwise the whole sentence in say`},
		{"Responsible for the intake", "", `words that can follow "I"`},
		{"my team built the intake", "", `words that can follow "I"`},
		{"The move to one format", "", `words that can follow "I"`},
	} {
		src := smallCase + fmt.Sprintf("    evidence: [{action: %s, result: it is done}]\n", tt.action)
		if tt.problem != "" {
			says(t, src, "evidence[0].action: want")
			says(t, src, tt.problem)
			continue
		}
		if got := accepted(t, src).Opportunities[0].Evidence[0].Did(); got != tt.did {
			t.Errorf("%q: got %q, want %q", tt.action, got, tt.did)
		}
	}
}

func FuzzActions(f *testing.F) {
	for _, s := range []string{"I led the move", "Led", "leading", "I", "we built", "am", "quickly", "I've"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, action string) {
		did, problem := readAction(action)
		if problem != "" || did == "" {
			return
		}
		if again, problem := readAction(did); again != did || problem != "" {
			t.Errorf("%q is read as %q, and that as %q (%s)", action, did, again, problem)
		}
	})
}

// A sentence stands for the parts; without it, what she did has to be there.
func TestEvidenceParts(t *testing.T) {
	for evidence, want := range map[string]string{
		"{say: I moved the ledger.}":                  "",
		"{say: I moved the ledger., action: lead x}":  "",
		"{action: moved the ledger, metric: 8% less}": "",
		"{action: moved the ledger}":                  "",
		"{result: it works}":                          "evidence[0].action: missing: what she did",
		"{short: the ledger}":                         "evidence[0]: missing: the sentence",
	} {
		src := smallCase + "    evidence: [" + evidence + "]\n"
		if want == "" {
			accepted(t, src)
		} else {
			says(t, src, want)
		}
	}
}

// What is said for the client is said in the first person.
func TestFirstPerson(t *testing.T) {
	for field, want := range map[string]string{
		"evidence: [{say: She led the move.}]": "evidence[0].say: is about her in the third person: write it " +
			`the way she'd say it, such as "I led the move."`,
		"evidence: [{say: He has two patents}]":                          `such as "I led the move"`,
		"evidence: [{say: Ada North led the move}]":                      `such as "I led the move"`,
		"evidence: [{say: Ada led the move}]":                            `such as "I led the move"`,
		"evidence: [{say: Ada cut my on-call hours by half}]":            "",
		"evidence: [{say: She asked me to lead the move.}]":              "",
		"evidence: [{say: \"She, our CFO, called it a gift.\"}]":         "",
		"evidence: [{say: They adopted it in a month.}]":                 "",
		"evidence: [{say: Nora led the move}]":                           "",
		"asks: [{base: 1, why: She gives up a grant.}]":                  "asks[0].why: is about her",
		"extension: {until: 2026-05-01, reason: she wants to read it}":   "extension.reason: is about her",
		"extension: {until: 2026-05-01, reason: Norad wants to read it}": "",
	} {
		src := smallCase + "    " + field + "\n"
		if want == "" {
			accepted(t, src)
		} else {
			says(t, src, want)
		}
	}
}

func TestEvidenceHints(t *testing.T) {
	for evidence, want := range map[string]string{
		"{say: I moved the ledger.}":                              "",
		"{say: Costs fell by half.}":                              "",
		"{say: Moved the ledger.}":                                `write "I moved the ledger."`,
		"{action: Chief of the ledger, result: it works}":         `emails read "I Chief of the ledger"`,
		"{action: twice moved the ledger, result: it works}":      "",
		"{action: quickly chief of the ledger, result: it works}": "want the past tense",
	} {
		c := accepted(t, smallCase+"    evidence: ["+evidence+"]\n")
		got := fmt.Sprint(c.Hints())
		if want == "" && strings.Contains(got, "evidence") || !strings.Contains(got, want) {
			t.Errorf("%s: got %s, want %q", evidence, got, want)
		}
	}
}
