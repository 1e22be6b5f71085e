// Package casefile reads the file in which a coach describes one negotiation.
//
// A [Case] holds the client, the opportunities with their people, offers, and asks, what happened
// so far, and what must stay private. [Parse] reads one from YAML and [Case.Validate] checks one
// built in Go; both report every problem at once, in an [*Error] with the line and column of each.
// [Case.ReadCalendars] and [Case.ReadThreads] read the files that a case names. [Schema] is the
// JSON Schema that lets an editor check a case while it's typed.
//
// An [InputError] is what the caller got wrong, here and in every other package. [Parse] takes at
// most 1 MiB and 20,000 keys, values, and other parts. It lists 500 problems at most, and one more
// then says that there are more.
//
// Nothing here opens a file by itself or reads the clock. Apart from the two Read methods,
// no method changes a case, and a case may be used from several goroutines. A method that takes the
// index of an opportunity, an offer, or a person panics if it's out of range and there's no error to
// return.
package casefile
