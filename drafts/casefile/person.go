package casefile

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Person is somebody to write to.
type Person struct {
	ID     string        `json:"id,omitempty" jsonschema:"a short name: lower-case letters, digits, and hyphens; by default, the role"`
	Role   Role          `json:"role" jsonschema:"what the person does"`
	Name   string        `json:"name,omitempty" jsonschema:"the full name; left out for a team inbox"`
	GoesBy string        `json:"goes_by,omitempty" jsonschema:"the name in the greeting; by default, the first name"`
	Email  string        `json:"email,omitempty" jsonschema:"the email address; without it, a draft has no To"`
	From   calendar.Date `json:"from,omitzero" jsonschema:"the first day in this role"`
	Until  calendar.Date `json:"until,omitzero" jsonschema:"the last day in this role"`
}

// Address returns the person's full name and address, its domain as A-labels (RFC 5891). The
// address is empty if it isn't known.
func (p *Person) Address() mail.Address {
	return mail.NewAddress(p.FullName(), p.Email)
}

// FirstName returns the name that the person is greeted with: the one in goes_by, or else the first
// name. It's the full name if the first name isn't clear, and "" for no name or one that nobody can
// be greeted with, such as a title or an address. [Case.Hints] says which names aren't clear.
func (p *Person) FirstName() string {
	if b := p.body(); b != "" && p.GoesBy == "" {
		return b
	}
	return firstName(p.GoesBy, p.Name)
}

// body returns the name of a body that decides as it reads within a sentence: "the pay committee"; ""
// if it's a person.
func (p *Person) body() string {
	words := strings.Fields(p.Name)
	if n := len(words); p.Role != RoleDecider || n < 2 || !isBody(strings.ToLower(words[n-1])) {
		return ""
	}
	switch first := strings.ToLower(words[0]); {
	case first == "the":
		words = words[1:]
	case words[0] != first && !decides(first): // Emily Board
		return ""
	}
	return "the " + strings.Join(words, " ")
}

var (
	isBody = text.OneOf("committee board team panel council group")
	// decides knows what may stand before such a word with a capital, and is no given name
	decides = text.OneOf("comp compensation pay pay-review salary rewards offer offers hiring promotion promotions leveling " +
		"levelling executive leadership finance management approval approvals review search governing")
)

// IsInitialOnly reports whether only an initial of the first name is known, as of J. Lindqvist.
func (p *Person) IsInitialOnly() bool { return isInitialOnly(p.GoesBy, p.Name) }

// FormalName returns the title and the family name, if the name begins with a title that English
// uses: "Ms. Castellano" for "Ms. Yvonne Castellano". It's the whole name with its title if it's
// unclear where the family name begins, and "" without a title or if the person goes by a name.
func (p *Person) FormalName() string {
	if p.GoesBy != "" {
		return ""
	}
	return formalName(p.Name)
}

// FullName returns the full name, first name first and with the usual capitals: "Chidi Okafor" for
// "OKAFOR, Chidi (Talent)".
func (p *Person) FullName() string { return readName(p.Name).full }

// FindPerson returns the index of the person with the ID, or an [*UnknownError].
func (o *Opportunity) FindPerson(id string) (int, error) { return find("person", id, o.personIDs()) }

func (o *Opportunity) personIDs() []string {
	return each.Of(o.People, func(p Person) string { return p.ID })
}

// PersonInRole returns the index of the person who has the role on the day, the one who started
// last if there are several, or -1. Of those who started together, it's the one who leaves first, because
// another one may be there to take over.
func (o *Opportunity) PersonInRole(role Role, on calendar.Date) int {
	found := -1
	for i, p := range o.People {
		if p.Role != role || on.Before(p.From) || (!p.Until.IsZero() && p.Until.Before(on)) {
			continue
		}
		if found < 0 || o.People[found].From.Before(p.From) ||
			p.From == o.People[found].From && !o.People[found].leavesBefore(p) {
			found = i
		}
	}
	return found
}

// Predecessor returns the index of the person who had the role before the person at index i, who has
// it on the day, or -1.
func (o *Opportunity) Predecessor(i int, on calendar.Date) int {
	found, now := -1, o.People[i]
	for j, p := range o.People {
		left := !p.Until.IsZero() && p.Until.Before(on)
		if j == i || p.Role != now.Role || !p.From.Before(now.From) && !left {
			continue // the two may overlap, so only who started earlier, or has left, counts
		}
		if found < 0 || o.People[found].leavesBefore(p) {
			found = j
		}
	}
	return found
}

// leavesBefore reports whether the person's time in the role ends before another one's.
func (p *Person) leavesBefore(q Person) bool {
	return !p.Until.IsZero() && (q.Until.IsZero() || p.Until.Before(q.Until))
}

// IsCalled reports whether a name, such as the one in a From line, is the person's, whatever order,
// capitals, titles, and additions either is written with.
func (p *Person) IsCalled(name string) bool {
	mine, other := readName(p.Name).bare, readName(name).bare
	return mine != "" && strings.EqualFold(mine, other)
}
