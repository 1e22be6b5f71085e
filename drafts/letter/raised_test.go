package letter

import (
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
)

// A letter that's better in one thing than what was said on the phone is thanked for, by whoever got it.
func TestRaised(t *testing.T) {
	const word = "{id: call, made: 2026-05-08, status: verbal, level: L6, base: 190000, sign_on: 10000, bonus: {target: 10}}"
	const letter = "{id: one, made: 2026-05-11, level: L6, base: 190000, sign_on: 20000, bonus: {target: 10}, deadline: 2026-06-05}"
	for _, tt := range []struct{ name, before, after, want string }{
		{"the sign-on", word, letter, "yesterday's offer letter, and for getting the sign-on to $20,000"},
		{"nothing", strings.Replace(word, "10000", "20000", 1), letter, ""},
		{"two things", strings.Replace(word, "190000", "180000", 1), letter, ""},
		{"something got worse", strings.Replace(word, "target: 10", "target: 15", 1), letter, ""},
		{"another level", strings.Replace(word, "level: L6", "level: L7", 1), letter, ""},
		{"one that she has declined", strings.Replace(word, "verbal", "declined", 1), letter, ""},
		{"a grant is what it was", strings.Replace(word, "sign_on: 10000", "equity: {value: 90000}", 1), letter, ""},
	} {
		text := strings.NewReplacer(
			"{id: one, made: 2026-05-11, level: L6, base: 198000, sign_on: 20000, deadline: 2026-06-05}",
			tt.before+"\n      - "+tt.after, "  - {on: 2026-05-04, what: sent, kind: raise-level}\n", "",
			"  - {on: 2026-05-14, what: sent, to: tom, kind: raise-base}\n", "").Replace(threadCase)
		if got := letterIn(t, text, "2026-05-12T15:00", &Kind{Act: ActCounter}).YesTo; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Whoever has left, or is on leave, isn't copied; the last change of recruiters says so.
func TestGoneRecruiterIsNotCopied(t *testing.T) {
	for said, want := range map[string]int{
		"Hi Ada, I'm your new recruiter.":              1,
		"I'm covering for Tom, who is on leave.":       0,
		"Tom was laid off last week, so it's me now.":  0,
		"Tom isn’t with us anymore.":                   0,
		"Tom left Acme last week.":                     0,
		"Tom left me his notes. I just left Google.":   1,
		"Tom has moved to another team, I'll take it.": 1,
	} {
		text := threadCase + `  - {on: 2026-05-21, what: recruiter-change, to: priya, text: "` + said + `"}` + "\n"
		kind := &Kind{Act: ActNote, Cc: []casefile.Role{RolePreviousRecruiter}}
		if got := len(letterIn(t, text, "2026-05-22T15:00", kind).Copied); got != want {
			t.Errorf("%q: %d copied, want %d", said, got, want)
		}
	}
}
