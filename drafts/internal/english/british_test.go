package english

import "testing"

func TestBritish(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"your organization", "your organisation"},
		{"Organizations’ needs", "Organisations’ needs"},
		{"the organization's plan", "the organisation's plan"},
		{"“organization”", "“organisation”"},
		{"**Organizational** change", "**Organisational** change"},
		{"ORGANIZE", "ORGANISE"},
		{"I realized", "I realised"},
		{"to analyze it", "to analyse it"},
		{"a favor, one favorite", "a favour, one favourite"},
		{"Favorable terms", "Favourable terms"},
		{"behavioral", "behavioural"},
		{"your neighborhood", "your neighbourhood"}, {"your candor", "your candour"},
		{"a canceled call, a traveler, a counselor", "a cancelled call, a traveller, a counsellor"},
		{"data center", "data centre"},
		{"a catalog", "a catalogue"},
		{"to fulfill", "to fulfil"},
		{"My résumé is here. Résumés too.", "My CV is here. CVs too."},
		{"I've gotten it", "I've got it"},
		{"10 percent", "10 per cent"},
		{"On the weekend, or on weekends.", "At the weekend, or at weekends."},
		{"on the weekend of July 4", "on the weekend of July 4"},
		{"on the weekends", "on the weekends"},
		{"different than", "different from"},
		{"a pay raise", "a pay rise"},
		// ambiguous, or the same in both
		{"check the program, practice, license", "check the program, practice, license"},
		{"size, prize, seize, capsize", "size, prize, seize, capsize"},
		{"error, minor, color-blind, colorectal", "error, minor, colour-blind, colorectal"},
		{"laborious, honorary, humorous", "laborious, honorary, humorous"},
		{"label, model, travel, travels", "label, model, travel, travels"},
	} {
		got := British(tt.text)
		if got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
		if again := British(got); again != got {
			t.Errorf("%q: %q becomes %q", tt.text, got, again)
		}
	}
}
