package casefile

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Case is one client's whole situation, as her coach wrote it down: who, which opportunities, what is asked for, what
// happened so far, and what must never leave the room. [ParseCase] makes one from YAML; a case built in Go is held to
// the same rules by [Case.Validate]. The format is described in the README.
type Case struct {
	Version       int           `json:"version" jsonschema:"the version of this format: 1"`
	ID            string        `json:"id" jsonschema:"a short name for the case: lower-case letters, digits and hyphens"`
	Currency      string        `json:"currency" jsonschema:"the ISO 4217 code of every amount that names no currency of its own"`
	Coach         Coach         `json:"coach" jsonschema:"who keeps this file; never named in a draft"`
	Client        Client        `json:"client" jsonschema:"who sends the mail"`
	Opportunities []Opportunity `json:"opportunities" jsonschema:"the companies and roles in play"`
	Priorities    []Lever       `json:"priorities,omitempty" jsonschema:"what matters most to the client, first things first"`
	Log           []Event       `json:"log,omitempty" jsonschema:"what happened, oldest first"`
	Rates         Rates         `json:"rates,omitempty" jsonschema:"what one unit of each other currency is worth in the case's, such as GBP: 1.27"`
	RatesOn       calendar.Date `json:"rates_on,omitzero" jsonschema:"the day that the rates are from"`
	Private       Private       `json:"private,omitzero" jsonschema:"what must never appear in any mail"`

	file   string
	source []byte // of the file, for the excerpts of errors that show only later
	places strict.Places

	threads   map[string]*mail.Message // the mails that have been read, by the file that the case names
	calendars *calendars               // nil for a case built in Go whose calendars nobody has read
}

// Coach keeps the case file. No draft names her.
type Coach struct {
	Name  string `json:"name" jsonschema:"the coach's name"`
	Email string `json:"email,omitempty" jsonschema:"the coach's e-mail address"`
}

// Client is who signs and sends the drafts.
type Client struct {
	Name     string      `json:"name" jsonschema:"the full name, as it stands in the From line"`
	GoesBy   string      `json:"goes_by,omitempty" jsonschema:"the name she signs with; the first word of the full name otherwise"`
	Email    string      `json:"email" jsonschema:"the address she sends from"`
	Timezone string      `json:"timezone" jsonschema:"her IANA time zone, such as Europe/London"`
	Calendar string      `json:"calendar,omitempty" jsonschema:"her holiday calendar: a country code such as GB, a region such as DE-BY, or an .ics file"`
	Voice    Voice       `json:"voice,omitempty" jsonschema:"how she writes; warm otherwise"`
	SignOff  string      `json:"sign_off,omitempty" jsonschema:"the words above her name at the end, without a comma; otherwise Best, or Regards and Sincerely in the direct and the formal voice"`
	Mail     MailProgram `json:"mail,omitempty" jsonschema:"the mail program she opens drafts in"`
}

// FirstName returns the name that she signs with: the first word of the full name where no other is given.
func (c Client) FirstName() string { return FirstName(c.GoesBy, c.Name) }

// Private is what no draft may show and no template can reach.
type Private struct {
	WalkAway   comp.Money `json:"walk_away,omitzero" jsonschema:"the least she would accept"`
	Target     comp.Money `json:"target,omitzero" jsonschema:"what she hopes for"`
	CurrentPay comp.Money `json:"current_pay,omitzero" jsonschema:"what she earns now"`
	Notes      []string   `json:"notes,omitempty" jsonschema:"anything else that must stay in the room"`
}

// Event is one thing that happened.
type Event struct {
	On          calendar.Date `json:"on" jsonschema:"the day"`
	What        EventKind     `json:"what" jsonschema:"what happened"`
	Opportunity string        `json:"opportunity,omitempty" jsonschema:"the id of the opportunity"`
	Offer       string        `json:"offer,omitempty" jsonschema:"the id of the offer"`
	To          string        `json:"to,omitempty" jsonschema:"the id of the person who was written to, or who took over"`
	Kind        string        `json:"kind,omitempty" jsonschema:"the kind of draft that was sent"`
	Until       calendar.Date `json:"until,omitzero" jsonschema:"of out-of-office, the last day away"`
	Text        string        `json:"text,omitempty" jsonschema:"one plain sentence; of news, the sentence that a status mail may quote"`
}

// opportunity returns the index of the opportunity with the id, or -1.
func (c *Case) opportunity(id string) int {
	for i := range c.Opportunities {
		if c.Opportunities[i].ID == id {
			return i
		}
	}
	return -1
}

// Find is opportunity for an id that somebody has typed: the error is an [*UnknownError] with the ids that there are.
func (c *Case) Find(id string) (int, error) {
	if i := c.opportunity(id); i >= 0 {
		return i, nil
	}
	ids := make([]string, len(c.Opportunities))
	for i, o := range c.Opportunities {
		ids[i] = o.ID
	}
	return 0, Unknown("opportunity", id, ids)
}

// Latest returns the last event of the wanted sort that concerns the opportunity and had happened by the day.
func (c *Case) Latest(what EventKind, opportunity string, by calendar.Date) *Event {
	for i := len(c.Log) - 1; i >= 0; i-- {
		if e := &c.Log[i]; e.What == what && e.Opportunity == opportunity && !by.Before(e.On) {
			return e
		}
	}
	return nil
}

// Location returns the client's time zone.
func (c Client) Location() (*time.Location, error) { return loadZone(c.Timezone) }

// Line returns the line of the case file at which a field stands, such as opportunities[0].offers[0].base, or the nearest part of it that
// the file has; 0 for a case built in Go.
func (c *Case) Line(field string) int { return c.places.Nearest(field).Line }

// At returns the place of a field as file:line, as far as it is known.
func (c *Case) At(field string) string { return strict.Position(c.file, c.Line(field), 0) }

// File returns the name that was given to [ParseCase], as errors print it; "" for a case built in Go.
func (c *Case) File() string { return c.file }

// FieldError is what is wrong with one field of a case.
type FieldError struct {
	Field string // its path, such as opportunities[0].offers[0].base
	Text  string // without a final stop
}

// Refuse returns the errors as a [*CaseError] with their positions, or nil if there are none.
func (c *Case) Refuse(list ...FieldError) error {
	problems := make([]strict.Problem, len(list))
	for i, e := range list {
		problems[i] = strict.Problem{Place: c.places.Nearest(e.Field), Path: e.Field, Text: e.Text}
	}
	return c.wrong(problems)
}

// ThreadOf returns the email that the opportunity names as its thread, or nil if it names none or [Case.ReadThreads] has not
// read it.
func (c *Case) ThreadOf(o *Opportunity) *mail.Message { return c.threads[o.Thread] }

// EnsureValid validates a case built in Go; one from [ParseCase] has been validated.
func (c *Case) EnsureValid() error {
	if c.places != nil {
		return nil
	}
	return c.Validate()
}
