package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

func TestTitleFromTheLog(t *testing.T) {
	for _, tt := range []struct{ voice, said, want string }{
		{"formal", "Ms. Hale called.", "Ms. Hale"},
		{"formal", "A call with Dr Hale's office.", "Dr Hale"},
		{"formal", "Herr Hale called.", "Mr. Hale"},
		{"formal", "Ms. Haley called.", "Tom"},
		{"formal", "Tom Hale called.", "Tom"},
		{"warm", "Ms. Hale called.", "Tom"},
	} {
		text := strings.Replace(threadCase, "calendar: US}\nopp", "calendar: US, voice: "+tt.voice+"}\nopp", 1)
		l := letterIn(t, text+"  - {on: 2026-05-15, what: note, text: "+tt.said+"}\n", "2026-05-18T15:00",
			&Kind{To: []casefile.Role{casefile.RoleRecruiter}})
		if l.To.FirstName != tt.want {
			t.Errorf("%s, %q: got %q", tt.voice, tt.said, l.To.FirstName)
		}
	}
}
