package comp

import "testing"

func TestLocalSigns(t *testing.T) {
	for _, tt := range []struct{ country, in, want string }{
		{"CA", "CA$150,000 and CA$20,000", "$150,000 and $20,000"},
		{"CA", "a base of CA$150,000.", "a base of $150,000."},
		{"CA", "CA$150,000, or $110,000", "CA$150,000, or US$110,000"},
		{"CA", "CA$150,000, or A$110,000", "CA$150,000, or A$110,000"},
		{"CA", "$110,000", "$110,000"},
		{"AU", "A$150,000", "$150,000"},
		{"AU", "CA$150,000", "CA$150,000"},
		{"NZ", "NZ$150,000", "$150,000"},
		{"SG", "S$150,000", "$150,000"},
		{"SG", "US$150,000", "US$150,000"},
		{"HK", "HK$900,000", "$900,000"},
		{"US", "CA$150,000", "CA$150,000"},
		{"DE", "CA$150,000", "CA$150,000"},
		{"", "CA$150,000", "CA$150,000"},
		{"", "CA$150,000, or $110,000", "CA$150,000, or US$110,000"},
		{"", "$150,000 and $110,000", "$150,000 and $110,000"},
		{"", "€150,000 and $110,000", "€150,000 and $110,000"},
		{"US", "CA$150,000, or $110,000", "CA$150,000, or $110,000"},
	} {
		if got := LocalSigns(tt.in, tt.country, false, false); got != tt.want {
			t.Errorf("%s in %s is %s, want %s", tt.in, tt.country, got, tt.want)
		}
	}
}

// A reader who'd take a sign for another currency reads which one it is.
func TestSignsOfTheReader(t *testing.T) {
	for _, tt := range []struct{ country, in, want string }{
		{"CA", "from $98,000 to $107,000", "from US$98,000 to US$107,000"},
		{"NZ", "a base of $98,000.", "a base of US$98,000."},
		{"MX", "$98,000", "US$98,000"},
		{"TW", "$98,000, or US$7", "US$98,000, or US$7"},
		{"CA", "CA$98,000", "$98,000"},
		{"US", "$98,000", "$98,000"},
		{"DE", "$98,000", "$98,000"},
		{"EC", "$98,000", "$98,000"},
		{"", "$98,000", "$98,000"},
		{"CN", "¥6,500,000", "JPY 6,500,000"},
		{"JP", "¥6,500,000", "¥6,500,000"},
	} {
		if got := LocalSigns(tt.in, tt.country, true, true); got != tt.want {
			t.Errorf("%s in %s is %s, want %s", tt.in, tt.country, got, tt.want)
		}
	}
}
