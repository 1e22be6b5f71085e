package casefile

import "testing"

func TestFirstName(t *testing.T) {
	for _, tt := range []struct{ goesBy, name, want string }{
		{"", "Priya Shah", "Priya"},
		{"Pri", "P. Shah", "Pri"},
		{"", "Priya", "Priya"},
		{"", "P. Shah", "P. Shah"},
		{"", "P.K. Shah", "P.K. Shah"},
		{"", "P Shah", "P Shah"},
		{"", "Dr. Priya Shah", "Priya"},
		{"", "Prof. Dr. Priya Shah", "Priya"},
		{"", "Dr P. Shah", "Dr P. Shah"},
		{"", "Sir", ""},
		{"", "Ms Shah", "Ms Shah"},
		{"", "Drew Shah", "Drew"},
		{"", "Bo Shah", "Bo"},
		{"", "王小明", "王小明"},
		{"“Pri”", "P. Shah", "Pri"},
		{"“”", "Priya Shah", "Priya"},
		{"", "", ""},
	} {
		if got := (&Person{GoesBy: tt.goesBy, Name: tt.name}).FirstName(); got != tt.want {
			t.Errorf("%q, %q: got %q, want %q", tt.goesBy, tt.name, got, tt.want)
		}
	}
}

// A body that decides is named within a sentence.
func TestNameOfABody(t *testing.T) {
	for _, tt := range []struct {
		role       Role
		name, want string
	}{
		{RoleDecider, "the pricing committee", "the pricing committee"},
		{RoleDecider, "The Board", "the Board"},
		{RoleDecider, "Compensation Panel", "the Compensation Panel"},
		{RoleDecider, "Noor Board-Reyes", "Noor"},
		{RoleDecider, "Emil Council", "Emil"},
		{RoleRecruiter, "Hiring Team", ""},
	} {
		if got := (&Person{Role: tt.role, Name: tt.name}).FirstName(); got != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.role, tt.name, got, tt.want)
		}
	}
}

func TestSignedName(t *testing.T) {
	for in, want := range map[string]string{
		"Dr. Lena Fischer": "Lena Fischer", "Dean Holt": "Dean Holt", "Dr. Fischer": "Dr. Fischer",
		"J. R. Holt": "J. R. Holt", "Ada": "Ada", "Dr Lena Fischer": "Lena Fischer",
	} {
		if got := (Client{Name: in}).SignedName(); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	for goesBy, want := range map[string]string{"Dr. Lena Fischer": "Dr. Lena Fischer", "Lena": "Lena Fischer"} {
		if got := (Client{Name: "Dr. Lena Fischer", GoesBy: goesBy}).SignedName(); got != want {
			t.Errorf("goes by %q: got %q, want %q", goesBy, got, want)
		}
	}
}
