package casefile

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Case is one client's negotiation as her coach wrote it down. [Parse] makes one from YAML. One
// built in Go has to pass [Case.Validate]. So does one from Parse whose fields the program changes:
// nothing checks it again by itself, and its positions, text, and hash stay those of the file.
type Case struct {
	Version       int           `json:"version,omitempty" jsonschema:"the version of this format: 1, which is the default"`
	ID            string        `json:"id,omitempty" jsonschema:"a short name for the case: lower-case letters, digits, and hyphens; by default, the client's name"`
	Currency      string        `json:"currency,omitempty" jsonschema:"the ISO 4217 code of every amount that doesn't name a currency; by default, the first currency that the file names"`
	Coach         Coach         `json:"coach,omitzero" jsonschema:"who keeps this file; never named in a draft to a company"`
	Client        Client        `json:"client" jsonschema:"who sends the emails"`
	Opportunities []Opportunity `json:"opportunities" jsonschema:"the companies and roles she's talking to"`
	Priorities    []Lever       `json:"priorities,omitempty" jsonschema:"what matters to the client, most important first"`
	Log           []Event       `json:"log,omitempty" jsonschema:"what happened, oldest first"`
	Rates         Rates         `json:"rates,omitempty" jsonschema:"what one unit of each other currency is worth in the case's currency, such as GBP: 1.27"`
	RatesOn       calendar.Date `json:"rates_on,omitzero" jsonschema:"the date of the exchange rates"`
	Words         Words         `json:"words,omitempty" jsonschema:"the coach's own words in the emails of every opportunity: for each kind, the text of each slot that they fill, or that is added in front (+reason) or behind (reason+) what it says"`
	Private       Private       `json:"private,omitzero" jsonschema:"what must never appear in an email"`

	file   string
	source []byte // the file's text, for excerpts in errors
	places strict.Places

	threads map[string]*mail.Message // by the file name in the case
	lookups *lookups                 // nil for a case built in Go until ReadCalendars
}

// Coach keeps the case file. No draft names her.
type Coach struct {
	Name  string `json:"name,omitempty" jsonschema:"the coach's name, for the emails to the client"`
	Email string `json:"email,omitempty" jsonschema:"the coach's email address, for the emails to the client"`
}

// FirstName returns the name that a note to the coach greets her with.
func (c Coach) FirstName() string { return signature("", c.Name) }

// FullName returns the coach's full name, first name first and with the usual capitals.
func (c Coach) FullName() string { return readName(c.Name).full }

// Client signs and sends the drafts.
type Client struct {
	Name     string      `json:"name" jsonschema:"the full name, as in the From line"`
	GoesBy   string      `json:"goes_by,omitempty" jsonschema:"the name she signs with; by default, the first name"`
	Email    string      `json:"email" jsonschema:"the address she sends from"`
	Timezone string      `json:"timezone,omitempty" jsonschema:"her IANA time zone, such as Europe/London; by default, that of her calendar if it has one, or else the recruiter's"`
	Calendar string      `json:"calendar,omitempty" jsonschema:"her holiday calendar: a country code such as GB, a region such as DE-BY, or an .ics file"`
	Currency string      `json:"currency,omitempty" jsonschema:"the ISO 4217 code of the amounts under private that don't name a currency; by default, the case's"`
	English  English     `json:"english,omitempty" jsonschema:"the English she writes; by default, GB if she lives in a country that writes it so, or else US"`
	Voice    Voice       `json:"voice,omitempty" jsonschema:"how she writes; by default, warm"`
	SignOff  string      `json:"sign_off,omitempty" jsonschema:"the words above her name at the end, without a comma; by default, Best, or Regards in the direct voice and Sincerely in the formal voice, or Kind regards in British English"`
	Mail     MailProgram `json:"mail,omitempty" jsonschema:"the email program she opens drafts in"`
}

// FirstName returns the name that the client signs with: the full name if the first name isn't
// clear.
func (c Client) FirstName() string { return signature(c.GoesBy, c.Name) }

// IsInitialOnly reports whether only an initial of the first name is known.
func (c Client) IsInitialOnly() bool { return isInitialOnly(c.GoesBy, c.Name) }

// FullName returns the client's full name, first name first and with the usual capitals.
func (c Client) FullName() string { return readName(c.Name).full }

// SignedName returns the full name as one signs with it, without a title: "Lena Fischer" for Dr. Lena
// Fischer. A family name alone keeps its title.
func (c Client) SignedName() string {
	r := readName(c.Name)
	if by := unquote(c.GoesBy); strings.HasSuffix(by, r.bare) {
		return by // with the title that she uses
	}
	if strings.Contains(r.bare, " ") {
		return r.bare
	}
	return r.full
}

// Private is what no draft may show and no template can reach.
type Private struct {
	WalkAway   comp.Money `json:"walk_away,omitzero" jsonschema:"the least she would accept"`
	Target     comp.Money `json:"target,omitzero" jsonschema:"what she hopes for"`
	CurrentPay comp.Money `json:"current_pay,omitzero" jsonschema:"what she earns now"`
	Notes      []string   `json:"notes,omitempty" jsonschema:"anything else that must stay between coach and client"`
}

// FindOpportunity returns the index of the opportunity with the ID, or an [*UnknownError].
func (c *Case) FindOpportunity(id string) (int, error) {
	return find("opportunity", id, c.opportunityIDs())
}

func (c *Case) opportunityIDs() []string {
	return each.Of(c.Opportunities, func(o Opportunity) string { return o.ID })
}

// Thread returns the email that the opportunity's thread names, or nil if it names none or
// [Case.ReadThreads] hasn't read it.
func (c *Case) Thread(o *Opportunity) *mail.Message { return c.threads[o.Thread] }

// Unread reports whether the opportunity names a thread and [Case.ReadThreads] hasn't been called.
func (c *Case) Unread(o *Opportunity) bool { return o.Thread != "" && c.threads == nil }

// File returns the name that was passed to [Parse], or "" for a case built in Go.
func (c *Case) File() string { return c.file }

// Line returns the 1-based line of a field, such as opportunities[0].offers[0].base, or of the
// innermost part of its path that the file has. It's 0 for a case built in Go.
func (c *Case) Line(field string) int { return c.places.Nearest(field).Line }

// Position returns the position of a field as file:line, without the parts that aren't known.
func (c *Case) Position(field string) string { return strict.Position(c.file, c.Line(field), 0) }

// Hash returns the SHA-256 in hexadecimal of the text that the case was parsed from, whatever the
// program has changed since, or of the JSON of a case built in Go. [Case.Fingerprint] is that of the
// fields.
func (c *Case) Hash() (string, error) {
	source := c.source
	if source == nil {
		var err error
		if source, err = json.Marshal(c); err != nil {
			return "", err
		}
	}
	sum := sha256.Sum256(source)
	return hex.EncodeToString(sum[:]), nil
}

// Rates maps an ISO 4217 code to what one unit of that currency is worth in the case's currency.
type Rates map[string]comp.Rate

// Convertible reports whether amounts in the currency can be converted to the case's currency.
func (c *Case) Convertible(code string) bool {
	_, ok := c.Rates[code]
	return ok || code == c.Currency
}

// PaysIn reports whether an offer of the case, or an ask, has pay in the currency.
func (c *Case) PaysIn(currency string) bool {
	return slices.ContainsFunc(c.Opportunities, func(o Opportunity) bool {
		return slices.ContainsFunc(o.Offers, func(f Offer) bool { return f.Package().isIn(currency) }) ||
			slices.ContainsFunc(o.Asks, func(a Ask) bool {
				return a.Total.Currency() == currency || a.Package().isIn(currency)
			})
	})
}
