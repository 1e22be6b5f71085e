package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/review"
)

// TestNicknames checks that a recipient may be greeted by what her name is often cut to, and by no
// other name.
func TestNicknames(t *testing.T) {
	for name, tt := range map[string]struct{ right, wrong string }{
		"Robert Shah":    {"Rob Bob Bobby Robert", "Robin Bill"},
		"Margaret Shah":  {"Maggie Peggy Marg", "Mary Martha"},
		"Samantha Shah":  {"Sam Sammy Sami", "Samuel Sandra"},
		"Daniel Shah":    {"Dan Danny Dani", "Dana Damian"},
		"Katherine Shah": {"Kate Katie Kathy", "Karen Karin"},
		"Maria Shah":     {"Masha", "Marie Mary Mario"},
		"Bill Shah":      {"William Bill", "Bob"},
		"Emil Shah":      {"Emil", "Emily"},
	} {
		c := readCase(t, "erica.yaml")
		people := c.Opportunities[0].People
		priya := &people[slices.IndexFunc(people, func(p casefile.Person) bool { return p.ID == "priya" })]
		priya.Name, priya.GoesBy = name, ""
		for k, list := range []string{tt.right, tt.wrong} {
			for called := range strings.FieldsSeq(list) {
				d := draftOf(strings.Replace(fmt.Sprintf(template, "It would be good to talk."), "Priya",
					called, 1))
				if got := found(review.Draft(d, c), "finished"); (len(got) > 0) != (k == 1) {
					t.Errorf("%s as %s: got %q", name, called, got)
				}
			}
		}
	}
}
