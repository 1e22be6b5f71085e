package casefile

import "testing"

// A field without a name in it greets nobody, and a job in front of a name isn't part of it.
func TestNamesOfNobody(t *testing.T) {
	for _, tt := range []struct{ name, first, full string }{
		{"TBA", "", "TBA"},
		{"unknown", "", "unknown"},
		{"Unknown recruiter", "", "Unknown recruiter"},
		{"To be announced", "", "To be announced"},
		{"Not yet known", "", "Not yet known"},
		{"No name", "", "No name"},
		{"Somebody", "", "Somebody"},
		{"Last name", "", "Last name"},
		{"Name", "", "Name"},
		{"HR name", "", "HR name"},
		{"Priya's successor", "", "Priya's successor"},
		{"Priya’s boss", "", "Priya’s boss"},
		{"Recruiter: Priya Shah", "Priya", "Priya Shah"},
		{"Recruiter - Priya Shah", "", "Recruiter"},
		{"HR Priya Shah", "Priya", "Priya Shah"},
		{"Hiring Manager Priya Shah", "Priya", "Priya Shah"},
		{"Talent Partner Priya", "Priya", "Priya"},
		{"Recruiting Coordinator", "", "Recruiting Coordinator"},
		{"Talent Moyo", "Talent", "Talent Moyo"},
		{"To Huu Nam", "?", "To Huu Nam"},
		{"Boss Lee", "?", "Boss Lee"},
		{"Nana Name-Owusu", "Nana", "Nana Name-Owusu"},
		{"Coach Shah", "Coach Shah", "Coach Shah"},
		{"Eng Omar Khalid", "Eng Omar Khalid", "Eng Omar Khalid"},
		{"Pfarrer Hans Moll", "Hans", "Pfarrer Hans Moll"},
	} {
		r := readName(tt.name)
		if r.full != tt.full || tt.first != "?" && r.first != tt.first || r.first == "" && r.doubt == "" {
			t.Errorf("%q: %q, %q, %q", tt.name, r.first, r.full, r.doubt)
		}
	}
}
