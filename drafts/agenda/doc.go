// Package agenda says what a coach has to do today for all her cases: what to send and until when,
// what's overdue, which replies wait for an answer, and which deadlines and days off are near.
//
// [New] makes an [Agenda] of any number of cases, each a [Source] that is read when its turn comes;
// [Folder] returns the cases in a folder. [Agenda.Outline] writes it for a terminal, and
// [Agenda.ICS] for a calendar program.
//
// Guarantees:
//
//   - Every time is on the coach's clock, which is that of the time passed to New.
//   - The same cases and time give the same agenda, in whatever order the cases come.
//   - A case that can't be read, or planned, is in [Agenda.Unread], and the others go on.
//   - At any time, it holds only as many cases as there are processors, and what it says about the
//     others.
//
// It knows only what the cases say: an email that was sent, or a reply that came in, has to be in
// the case's log. An email that would be too late tomorrow morning is on today's agenda.
//
// # JSON
//
// An [Agenda] is one object. Times are in RFC 3339.
//
//	at, days   the moment it was made for, and how many days ahead it looks
//	cases      how many cases it's about
//	emails     what to send, overdue first, then by time: {file, client, opportunity, company, kind,
//	           title, to, subject, window, overdue, silence, night, why, warnings}. overdue is when
//	           its first window ended; silence is true if it's for when nothing has come by then;
//	           night is true if it's night for the client. Left out where they're empty.
//	replies    what waits for an answer, the longest first: {file, client, opportunity, company,
//	           what, on, workdays, by, late}
//	promises   [{file, client, opportunity, company, by, lacks, late}]: the answers that the client
//	           has promised, and that have no email yet, the nearest first
//	deadlines  [{file, client, opportunity, company, offer, at, act}], the nearest first
//	breaks     [{first, last, names, companies}], companies being [{file, client, company}]
//	warnings   [{file, client, code, text}], with the codes of package plan
//	unread     [{file, problems}], by file
package agenda
