package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestStrangers checks people at the company, and companies of two names, that the case has or hasn't.
func TestStrangers(t *testing.T) {
	var list []slip
	for says, want := range map[string]string{
		"I'd be glad to join Halden & Roe.":    "Halden & Roe",
		"I'd be glad to join Amazon & Roe.":    "Amazon & Roe",
		"I'm excited about Amazon & Roe.":      "Amazon & Roe",
		"I'm looking forward to the Q&A.":      "",
		"I'm excited about L&D.":               "",
		"I'd be glad to join P&L reviews.":     "",
		"I'm excited about Data & Analytics.":  "",
		"I'd be glad to join Growth & Brand.":  "",
		"I'd be glad to join Amazon & Sons.":   "",
		"Please forward it to Treasury.":       "",
		"Could you send it to Figshare?":       "",
		"I'd love to be on Kanban's team.":     "",
		"I worked at Halden & Roe for a year.": "",
		"Please share this with Imogen.":       "Imogen",
		"Could you pass it on to Imogen?":      "Imogen",
		"Thanks to you and Imogen.":            "Imogen",
		"I'd love to be on Imogen's team.":     "Imogen's",
		"I was on Imogen's team at school.":    "",
		"Please share this with Marcus.":       "",
		"Please send it to London.":            "",
	} {
		list = append(list, slip{"finished", says, want})
	}
	testSlips(t, readCase(t, "erica.yaml"), list)
}

// TestHonorifics checks greetings with what stands before a name, or follows it.
func TestHonorifics(t *testing.T) {
	c := readCase(t, "erica.yaml")
	for greeting, want := range map[string]string{
		"Respected Madam,": "", "Respected Ma'am,": "", "Esteemed Priya,": "", "Dear Sir or Madam,": "",
		"Dear Priya ma'am,": "", "Priya-san,": "", "Dear Priya ji,": "",
		"Dear Priya ma'am and Rohan sir,": "Rohan", "Priya-san, Rohan-san,": "Rohan", "Respected Rohan,": "Rohan",
	} {
		text := strings.Replace(fmt.Sprintf(template, "It would be good to talk."), "Hi Priya,", greeting, 1)
		if got := strings.Join(found(review.Draft(draftOf(text), c), "finished"), "|"); got != want {
			t.Errorf("%q: got %q, want %q", greeting, got, want)
		}
	}
}
