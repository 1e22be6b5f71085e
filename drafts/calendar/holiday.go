package calendar

// Kind says what a holiday does to an office.
type Kind int

// The kinds.
const (
	Closed     Kind = iota // offices close
	Soft                   // some offices close: a workday, but worth a note
	Mostly                 // offices close in most of the country: a workday on which nothing is asked
	Observance             // a day with a name on which offices work
)

// Holiday is a holiday in one year.
type Holiday struct {
	Name     string // in English if it's built in, else as the file has it
	Local    string // in the country's language, unless it's the same
	Day      Date   // when it falls
	Observed Date   // the day off: Day itself, or its substitute
	Kind     Kind
}
