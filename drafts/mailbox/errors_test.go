package mailbox

import "testing"

func TestQuotable(t *testing.T) {
	for _, tt := range []struct{ text, password, want string }{
		{"Mailbox is\r\n  read-only.", "", "Mailbox is read-only"},
		{"Permission denied (0.038 + 0.000 secs).", "", "Permission denied"},
		{"Quota exceeded (mailbox for user is full) (0.001 + 0.000 + 0.012 secs).", "",
			"Quota exceeded (mailbox for user is full)"},
		{"LOGIN erica geheim failed", "geheim", "LOGIN erica … failed"},
	} {
		if got := quotable(tt.text, tt.password); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}
