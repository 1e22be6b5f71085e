package casefile

import "testing"

func TestFormalName(t *testing.T) {
	for _, tt := range []struct{ name, goesBy, want string }{
		{"Ms. Yvonne Castellano", "", "Ms. Castellano"},
		{"Dr Farah Mahmoudi", "", "Dr Mahmoudi"},
		{"Mr. Étienne P. Gagnon", "", "Mr. Gagnon"},
		{"CASTELLANO, Ms. Yvonne", "", "Ms. Castellano"},
		{"Prof. Anna van der Berg", "", "Prof. van der Berg"},
		{"Mrs. Ana García López", "", "Mrs. Ana García López"}, // which are the family names?
		{"Mr. James St. John", "", "Mr. St. John"},
		{"Mr James St John", "", "Mr St John"},
		{"Ms. Ann Marie St. Clair", "", "Ms. St. Clair"},
		{"Mr. St. John", "", "Mr. St. John"},
		{"ST. JOHN, Mr. James", "", "Mr. St. John"},
		{"Ms. J. Lindqvist", "", "Ms. Lindqvist"},
		{"Captain John Brown", "", "Captain Brown"},
		{"Judge Ann Ellis", "", "Judge Ellis"},
		{"Major Ellis", "", ""},
		{"Ms. Ines Duarte / Tom Reed", "", ""},
		{"Yvonne Castellano", "", ""},
		{"Ms. Yvonne Castellano", "Vonnie", ""},
		{"Herr Jonas Weber", "", ""},
		{"Talent Team", "", ""},
		{"", "", ""},
	} {
		if p := (&Person{Name: tt.name, GoesBy: tt.goesBy}); p.FormalName() != tt.want {
			t.Errorf("%q: got %q, want %q", tt.name, p.FormalName(), tt.want)
		}
	}
}
