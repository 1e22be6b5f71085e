package review_test

import "testing"

// TestSpokenTo checks names of people spoken to anywhere in a sentence, and of what the client looks
// forward to.
func TestSpokenTo(t *testing.T) {
	c := readCase(t, "erica.yaml")
	c.Opportunities[0].Team = "Storage"
	testSlips(t, c, []slip{
		{"finished", "Would you have a minute, Ronan?", "Ronan"},
		{"finished", "Ronan, can you tell me more?", "Ronan"},
		{"finished", "Ronan, please tell me more.", "Ronan"},
		{"finished", "I hope that you're well, Ronan.", "Ronan"},
		{"finished", "Would you have a minute, Priya?", ""},
		{"finished", "Priya, can you tell me more?", ""},
		{"finished", "Understood, can we talk on Monday?", ""},
		{"finished", "Wonderful, can we talk on Monday?", ""},
		{"finished", "Alternatively, can you tell me more?", ""},
		{"finished", "Otherwise, can we talk on Monday?", ""},
		{"finished", "I once lived in Austin, Texas.", ""},
		{"finished", "I know C, Go, and Rust.", ""},
		{"finished", "I'm looking forward to joining Halden.", "Halden"},
		{"finished", "Halden remains my first choice.", "Halden"},
		{"finished", "Thank you for thinking of me for Halden.", "Halden"},
		{"finished", "I'm thrilled about the Billing team.", "Billing team"},
		{"finished", "I'm thrilled about the Storage team.", ""},
		{"finished", "I'm happy to work with the Legal team.", ""},
	})
}
