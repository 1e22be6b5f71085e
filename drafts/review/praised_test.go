package review_test

import "testing"

// TestPraise checks which companies and teams the client may be glad of.
func TestPraise(t *testing.T) {
	testSlips(t, readCase(t, "erica.yaml"), []slip{
		{"finished", "I'm thrilled about Quillon.", "Quillon"},
		{"finished", "I'd love to be part of Quillon.", "Quillon"},
		{"finished", "I'm eager to get started with Quillon and everyone there.", "Quillon"},
		{"finished", "I'm inspired by what Quillon does.", "Quillon"},
		{"finished", "Quillon is where I'd like to be.", "Quillon"},
		{"finished", "I'm happy with the position on the Checkout team.", "Checkout team"},
		{"finished", "Working with the Checkout team would suit me.", "Checkout team"},
		{"finished", "I'm thrilled about Amazon.", ""},
		{"finished", "I'm happy with the position on the Storage team.", ""},
		{"finished", "I built it with the Checkout team in 2024.", ""},
		{"finished", "I'm eager to bring what I know of Rust to Amazon.", ""},
		{"finished", "I'm looking forward to the work on Postgres.", ""},
	})
}
