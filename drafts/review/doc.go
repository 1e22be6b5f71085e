// Package review reads an email before it goes out: a draft of package drafts, or one that the
// client has edited.
//
// [Draft] and [Message] return a [Report]: what each [Rule] found, every [Finding] with its
// position, the words, and a fix, and a ledger of every [Figure] with the field of the case that it
// comes from. [About] says what is known of an email besides its words, such as the kind it was
// drafted as.
//
// The rules read English. Quoted text and signatures are checked for privacy alone. A rule leaves
// alone what it can't know: without a kind, the words decide what the email does; without a time of
// sending, no recruiter and no year is checked. A kind of email can switch a rule off, with the
// reason, in the front matter of its template.
//
// It reads no file, no clock, and no environment, and changes nothing that it is given.
package review
