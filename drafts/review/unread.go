package review

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// allRead is rule 29: what couldn't be read is named, and so are the rules that weren't applied
// because the email isn't in English. Without it, "ok" would be said of words that nobody checked.
func allRead(r *reading) {
	for i := range r.files {
		if f := &r.files[i]; f.Unread {
			name := cmp.Or(f.Name, f.Type)
			r.find(text.New("file", name), 0, name, fmt.Sprintf("%s (%s) wasn't read", name, f.Type),
				"check it yourself")
		}
	}
	switch n := picturesIn(r.html); n {
	case 0:
	case 1:
		r.miss("a picture in the HTML wasn't read", "check it yourself")
	default:
		r.miss(fmt.Sprintf("%d pictures in the HTML weren't read", n), "check them yourself")
	}
	for _, d := range r.defects {
		r.miss("the email may not have been read in full: "+d, "check it yourself, or save it again")
	}
	for _, p := range r.bodies {
		if at := strings.Index(p.S, encrypted); at >= 0 {
			r.findSpan(p, at, at+len(encrypted), "%q begins an encrypted part, which can't be read",
				"save the email without encryption, and check that")
		}
	}
	switch {
	case len(r.bodies) == 0:
		r.miss("there are no words in it that can be read, so only its header was checked",
			"check the email yourself, or save it as text or HTML")
	case len(r.english) > 0:
		r.miss("the email isn't in English, so these rules weren't applied: "+
			strings.Join(r.english, ", "), knowsLanguage)
	default:
		for _, p := range r.bodies {
			r.findForeign(p)
		}
	}
}

// encrypted begins what OpenPGP has encrypted within a text (RFC 9580 section 6.2).
const encrypted = "-----BEGIN PGP MESSAGE"

const knowsLanguage = "have someone check it who knows the language"

// findForeign reports where an email in English goes on in another language.
func (r *reading) findForeign(p *prose.Body) {
	was := false
	for _, s := range p.Sentences {
		is := p.IsForeign(s)
		if is && !was {
			r.findSpan(p, s.Start, s.End, "%q isn't in English, so most rules can't check it",
				knowsLanguage)
		}
		was = is
	}
}
