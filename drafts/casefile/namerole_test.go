package casefile

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

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

		// jobs in front of a name, or behind it
		{"VP Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"CFO Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Director Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Head of Robotics Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Vice President of People Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Chief Financial Officer Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Chief of Staff Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Senior Technical Recruiter Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Engineering Manager Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Rosa Lindqvist, VP", "Rosa", "Rosa Lindqvist"},
		{"Rosa Lindqvist, VP of People", "Rosa", "Rosa Lindqvist"},
		{"Director Lindqvist", "Director Lindqvist", "Director Lindqvist"},
		{"VP Lindqvist", "VP Lindqvist", "VP Lindqvist"},
		{"Head Lindqvist", "Head Lindqvist", "Head Lindqvist"},
		{"Senior Rosa Lindqvist", "Senior Rosa Lindqvist", "Senior Rosa Lindqvist"},
		// which may be names
		{"Junior Lindqvist", "Junior", "Junior Lindqvist"},
		{"Rosa Head", "Rosa", "Rosa Head"},
		{"Head, Rosa", "Rosa", "Rosa Head"},
		{"Chief Ngozi Obi", "Ngozi", "Chief Ngozi Obi"},
		{"Talent Moyo Ncube", "Talent", "Talent Moyo Ncube"},

		{"Herrn Jürgen Voss", "Jürgen", "Herrn Jürgen Voss"},
		{"Dottor Luca Ferri", "Luca", "Dottor Luca Ferri"},
		{"Dott.re Luca Ferri", "Luca", "Dott.re Luca Ferri"},
		{"Professoressa Lia Ferri", "Lia", "Professoressa Lia Ferri"},
		{"Messrs Ferri and Voss", "", "Messrs Ferri and Voss"},
		{"Talent Ops", "", "Talent Ops"},
		{"Search Committee", "", "Search Committee"},
		{"Interview Panel", "", "Interview Panel"},
		{"To Whom It May Concern", "", "To Whom It May Concern"},
		{"No-Reply", "", "No-Reply"},
		{"Do not reply", "", "Do not reply"},
		{"Careers at Voss", "", "Careers at Voss"},

		// a function and what it's for
		{"Recruitment at Voss", "", "Recruitment at Voss"},
		{"Hiring @ Voss", "", "Hiring @ Voss"},
		{"HR for Voss", "", "HR for Voss"},
		{"HR of Voss Robotics", "", "HR of Voss Robotics"},
		{"Recruiting in Graz", "", "Recruiting in Graz"},
		{"Talent Acquisition with Voss", "", "Talent Acquisition with Voss"},
		{"Recruiting bei Voss", "", "Recruiting bei Voss"},
		{"The hiring manager", "", "The hiring manager"},
		{"Recruiter for Engineering Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"Hiring Rosa Lindqvist", "Rosa", "Rosa Lindqvist"},
		{"The Anh Tran", "?", "The Anh Tran"},
	} {
		r := readName(tt.name)
		if r.full != tt.full || tt.first != "?" && r.first != tt.first || r.first == "" && r.doubt == "" {
			t.Errorf("%q: %q, %q, %q", tt.name, r.first, r.full, r.doubt)
		}
	}
}

// A company in place of a first name is asked about.
func TestGreetedByTheCompany(t *testing.T) {
	for name, asked := range map[string]bool{
		"Voss Marine": true, "Voss": true, "Lia, Voss": true, "Recruiting Voss": true,
		"Lia Voss": false, "Voss, Lia": false, "Lia Ferri": false, "Marine Voss Ferri": false,
	} {
		c := accepted(t, smallCase+"  - {id: voss, company: Voss Marine, people: [{id: lia, role: recruiter, name: "+
			strconv.Quote(name)+", email: lia@voss.example}]}\n")
		if got := strings.Contains(fmt.Sprint(c.Hints()), "has the company's name in place of a first name"); got != asked {
			t.Errorf("%q: asked about: %t", name, got)
		}
	}
}
