package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// isAddress knows the titles by which people are addressed.
var isAddress = text.OneOf("Mr Mr. Ms Ms. Mrs Mrs. Mx Mx. Dr Dr. Professor Herr Frau")

// titledAs returns what the log calls a person whose name has no title in the case: "Ms. Renner"; "" if it
// doesn't use one, or if a colleague has the same family name.
func (j *Job) titledAs(p *casefile.Person) string {
	full := p.FullName()
	family := full[strings.LastIndexByte(full, ' ')+1:]
	if p.GoesBy != "" || family == full {
		return ""
	}
	for i := range j.Opportunity.People {
		if q := &j.Opportunity.People[i]; q.ID != p.ID && strings.HasSuffix(q.FullName(), " "+family) {
			return ""
		}
	}
	for _, e := range j.log {
		for before, rest, found := strings.Cut(e.Text, " "+family); found; before, rest, found = strings.Cut(rest, " "+family) {
			title := before[strings.LastIndexAny(before, " (\n\"“")+1:]
			if next, _ := utf8.DecodeRuneInString(rest); isAddress(title) && !unicode.IsLetter(next) {
				return j.inEnglish(title) + " " + family
			}
		}
	}
	return ""
}

// inEnglish returns a title as the client writes it.
func (j *Job) inEnglish(title string) string {
	english := map[string]string{"Herr": "Mr.", "Frau": "Ms."}[title]
	switch {
	case english == "":
		return title
	case j.Case.English() == casefile.EnglishGB:
		return strings.TrimSuffix(english, ".")
	}
	return english
}
