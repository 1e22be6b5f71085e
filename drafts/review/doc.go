// Package review holds a mail to the rules of wording of ../shared/design/voice.md: one that package drafts made, or one that the client has
// edited.
//
// [Draft] and [Message] return a [Report]: what each [Rule] found, each [Finding] with its place, the words and the mend, and the ledger of
// every figure with the field of the case that it comes from. About a mail of which more is known than its words, such as the kind that it was
// drafted as, [About] says so.
//
// The rules read English. Of quoted text and signatures only the privacy is checked. What a rule cannot know it leaves alone: without a kind
// it goes by the words, without a time of sending no office and no year is held to a date. A kind of mail may switch a rule off, with the reason,
// in the front matter of its template.
//
// It reads no file, no clock and no environment, and it changes nothing that it is given.
package review
