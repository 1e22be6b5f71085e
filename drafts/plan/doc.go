// Package plan says from a case's log and the recipients' calendars what to send next, when, and
// what to have ready for each answer.
//
// [New] makes a [Plan] of a case at a time; each [Step] of it is an email with its window, and
// below it are its alternates, one for each answer that may come. [Options] change the horizon or
// keep to one opportunity. [Brief] completes the request for an email that describes the plan, and
// [Receive] reads an email that came in and plans what to answer.
//
// Guarantees:
//
//   - The same case, catalog, and time give the same plan: the clock is an argument.
//   - Kinds are found by what they do, never by name, so a coach's own kinds are planned, too.
//   - A window is on the recipient's clock, and heeds her holidays and her company's closures. Only
//     the part in the client's daytime counts; without one, the step says to schedule the email. A
//     window ends at the deadline, or the step says that it's later.
//   - Of the emails to send, nobody gets two requests on one day: the one with the nearer deadline
//     goes first. Where the deadline leaves no other day, the step of the one says to put the other
//     into it; only if that one has gone out already does the other follow on the same day. An email
//     that puts an offer on hold is a request. Of alternates, that's so for those for silence: the
//     others are for answers of which one comes.
//   - A request also waits for a day on which its reader gets nothing else, if that's no more than two
//     workdays later and still in time. If it can't wait, or if neither email is a request, the first of
//     the two says to make one email of them.
//   - While something that was asked for is open, an email is ready for each answer, and for silence
//     or a word that nobody is left to write to. One that falls after the deadline says so first. An
//     answer about the deadline goes out the same day, even around days off, so that a request for
//     more time has no other alternates for them.
//   - An answer of theirs has one within two workdays: if the full one has to wait for longer, or
//     lacks a fact, a short note first says until when.
//   - An acceptance or a decline is for the client to decide: it says so, unless the case does. A
//     decline that only answers them comes after what is still to be asked, and after time to
//     decide.
//   - An answer is about the email that was sent last and is awaited, and grants what that asked for,
//     unless it only moves the deadline and nobody asked for that. An ask that wasn't made is still to
//     be made, and comes before an acceptance.
//   - A note that promises an answer isn't followed by another: without an answer in the case, a
//     warning says that one is due.
//   - An absence in the log is that of the recruiter of its day, and ends once they've written since.
//   - A company that the client has refused, or turned down for another, gets no email but the one that says so.
//     An answer to that, or to an acceptance, is a warning: it's for the client to talk over.
//   - Nothing that went out is planned again while its facts are the same.
//   - An email that can't be written yet, or would show something private, is a step with a warning
//     and without a draft. So is an alternate that was left out because of what a review found.
//
// It knows only what the case's log says: it reads no mailbox, and a holiday that no calendar has
// is a workday.
//
// # JSON
//
// A [Plan] is one object. Times are in RFC 3339.
//
//	case         id of the case
//	only         the ID of the only opportunity it is for; not there if it is for all
//	at, horizon  the moment it was made for, and how far it looks, in the client's time zone
//	zone         the client's IANA time zone
//	steps        the emails to send, by time: see below
//	deadlines    [{opportunity, company, offer, at, when}], the nearest first
//	promises     [{opportunity, company, by, when, lacks}]: the answers that an email in the log
//	             promised, and that have no email of their own yet
//	findings     how many warnings the review of the drafts had; not there without any
//	warnings     [{code, text}]: clash, late, silence, away, calendar, address,
//	             thread, private, review, or needs
//
// A step, and each of its alternates, is an object with these fields. Those from reply on are left
// out where they are empty.
//
//	number                01, and 01a for an alternate of it
//	opportunity, company  its ID and name
//	kind, title           of the email
//	to                    the names of those who get it, or their addresses
//	window, zone          {from, to} and the IANA name, both the recipient's
//	when, brief           the window in words, in full and for a table
//	why                   one line
//	basis                 what it rests on: {rules: [text], source, days: [text]}
//	reply, timing, lands  of an alternate: the answer that it's for; normal, or before, held,
//	                      snap, or after, around a break; and {from, to} of that answer
//	break                 the days off that an alternate is for
//	night                 true if the whole window is at night on the client's clock
//	sent                  true if it has gone out, and is here for its alternates
//	subject, figures      the subject, and the amounts in the email, each once
//	notes, warnings       [text] and [{code, text}]
//	draft                 the email, as package drafts describes it
//	alternates            the emails that are ready for an answer, by when that comes
package plan
