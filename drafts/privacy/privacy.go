// Package privacy finds what a case keeps private in a text that is about to go out.
//
// [New] makes a [Scanner] for the emails about one opportunity. [Scanner.Find] returns every place
// where a text shows one of these, with the field of the case:
//
//   - the private amounts and those in private notes, unless an amount field of the opportunity has
//     the same amount (in an offer, only if the email may mention that offer); in figures or in the
//     words of the languages that [comp.FindAmounts] knows, however they are grouped, scaled, or
//     spoken ("470k", "four seventy"), by the month, week, day, hour, or paycheck, and rounded where
//     the client says what she earns or would accept
//   - five words in a row of a private note, or of evidence that may not be shared, unless a text
//     that an email may repeat has them too; and sentences that seem to say the same in other words
//   - the coach's name and address, and that there is a coach
//   - the name of another company that the client doesn't allow to be named, in any form and in
//     addresses, and the domain of its people and their names: full ones, and surnames with a title
//
// A name that's also an ordinary word, a city, or part of a holiday's name counts only where it's used
// as a name. Invisible characters, accents, and letters that look like digits hide nothing, nor does a
// letter too few or too many in a company's long name. It knows no other misspelled names, and no
// translations.
package privacy

import (
	"time"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Scope says which email a text belongs to. The zero value is an email about no opportunity.
type Scope struct {
	Opportunity string    // its ID
	Send        time.Time // when it is to be sent, which decides which offers it may mention
	// the coach writes to the client, who knows the coach and all the companies
	FromCoach bool
}

// Sort is the kind of fact that a finding shows.
type Sort uint8

// The sorts of a finding.
const (
	Amount Sort = iota
	Wording
	Coach
	Company
)

// Finding is a place in a text that shows something private.
type Finding struct {
	Start, End int // byte offsets
	Sort       Sort
	Doubtful   bool   // it may be something else, such as a bare number that can stand for thousands
	Rounded    bool   // the amount isn't the exact one
	Field      string // of the case, such as private.walk_away
	What       string // the field in words, such as "what the client earns now"
}

// Scanner looks for what a case keeps private. It isn't for use by several goroutines at once.
// [New] makes one.
type Scanner struct {
	*secrets
	c     *casefile.Case
	index int // of the opportunity, or -1
	send  time.Time

	opened *openFields // see [Scanner.open]
}

// secrets are what an email about an opportunity may not show.
type secrets struct {
	amounts   []secretAmount
	texts     []secretText
	runs      []run
	byFirst   map[string]chain // the runs by their first word
	senses    map[string][]sense
	begin     text.HashSet // of the words that runs begin with
	coach     text.HashSet // of the words that names of the coach begin with
	mean      text.HashSet // of the words that have one of the senses
	names     []secretName
	joined    []string // names of the coach in scripts without spaces
	firm      string   // the first label of the coach's domain, or ""
	coached   bool     // the client has a coach, whom no text of hers may mention
	called    []string // see [namesIn]
	companies []otherCompany
	here      []text.Word // the words of this company's name
	initials  [256]bool   // the bytes that a mention of one of the companies begins with
}

// secretAmount is an amount that no email may show, in hundredths.
type secretAmount struct {
	value       int64
	currency    string // "" for an amount in a note
	field, what string
}

// secretName is a name or an address of the coach, or the full name of someone at a company that may
// not be named.
type secretName struct {
	sort        Sort
	words       []text.Word
	field, what string
	single      bool // one word of a longer name: it counts only as a name
}

// finding returns what a text shows that has the name.
func (n *secretName) finding() Finding {
	return Finding{Sort: n.sort, Field: n.field, What: n.what}
}

// sense is the place of a sense in a private text.
type sense struct{ text, bit int }

// secretText is a private text.
type secretText struct {
	words       []text.Word
	least       int // how many of them in a row give it away
	senses      int // how many different ones its words have
	field, what string
}

// run is the rest of a private text from one of its words on, and the index of the previous run
// with the same first word, or -1.
type run struct{ text, from, before int32 }

// chain is the last of the runs with the same first word, and how many there are.
type chain struct{ last, count int32 }
