// Package plan says from a case's log and the recipients' calendars what to send next, when, and
// what to have ready for each answer.
//
// [New] makes a [Plan] of a case at a time; each [Step] of it is an email with its window, and
// below it are its alternates, one for each answer that may come. [Options] change the horizon or
// keep to one opportunity. The same case, catalog, and time give the same plan: the clock is an
// argument.
//
// In JSON a plan has the fields that the types name, with every email in it: a step's number, kind,
// opportunity, window, recipients, subject, amounts, notes, warnings, draft, and alternates.
package plan
