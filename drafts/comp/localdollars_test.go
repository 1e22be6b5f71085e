package comp

import "testing"

func TestLocalDollars(t *testing.T) {
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
		if got := LocalDollars(tt.in, tt.country); got != tt.want {
			t.Errorf("%s in %s is %s, want %s", tt.in, tt.country, got, tt.want)
		}
	}
}
