// Package review reads an email before it goes out: a draft of package drafts, or one that the
// client has edited.
//
// [Draft] and [Message] return a [Report]: what each [Rule] found, every [Finding] with its
// position, the words, and a fix, and a ledger of every [Figure] with the field of the case that it
// comes from. [About] says what is known of an email besides its words, such as the kind it was
// drafted as.
//
// The rules read English. Quoted text and contact data are checked for privacy alone. A rule leaves
// alone what it can't know: without a kind, the words decide what the email does; without a time of
// sending, no recruiter and no year is checked. A kind of email can switch a rule off, with the
// reason, in the front matter of its template.
//
// It reads no file, no clock, and no environment, and changes nothing that it is given. It doesn't
// understand what it reads: a wrong figure that happens to be another fact of the case gets
// through.
//
// # JSON
//
// A [Report] is {findings, figures}. Lines and columns count from 1, columns in characters; those
// of the file are left out unless an email was read from one.
//
//	findings                [{rule, severity, part, line, column, file_line, file_column, words,
//	                        text, fix}]
//	  rule, severity        the rule's name; error, warning, or advice
//	  part                  text, html, hidden, forwarded, attached, file, or the name of a
//	                        header field
//	  line, column          where the words begin in the part; left out without words
//	  file_line, file_column  where they begin in the file
//	  words, text, fix      the words found, what's wrong with them, and what to write instead
//	figures                 [{words, part, line, column, file_line, file_column, fields, places,
//	                        how}]
//	  fields, places        where it comes from in the case: opportunities[0].offers[1].base, and
//	                        erica.yaml:68; left out if nothing explains the figure
//	  how                   how a sum is computed, or a day follows
package review
