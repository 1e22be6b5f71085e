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

func TestSignedName(t *testing.T) {
	for in, want := range map[string]string{
		"Dr. Lena Fischer": "Lena Fischer", "Dean Holt": "Dean Holt", "Dr. Fischer": "Dr. Fischer",
		"J. R. Holt": "J. R. Holt", "Ada": "Ada", "Dr Lena Fischer": "Lena Fischer",
	} {
		if got := (Client{Name: in}).SignedName(); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
