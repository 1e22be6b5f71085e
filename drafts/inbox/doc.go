// Package inbox says what an email from a company is: a yes, a no, a question, a new deadline, or
// one of the other values of [What], with the sentence that says so, and the amounts, dates, and
// level that it sets.
//
// [Read] reads an email, and [Reading.Event] is the event for the case's log.
//
// Guarantees:
//
//   - It never says [Yes] on a guess: everything that was asked has to be granted in so many
//     words, by someone at the company, without a condition that isn't a day to sign by, and
//     without a word of refusal, doubt, or delay anywhere in the email. Nor is it a yes if
//     something takes a term of the offer away, or puts another job, level, or time in its place,
//     if it's another company's, if it says no more than both or all and may be about a time to
//     meet or a check, or if the next words take it back. An email that greets somebody else is
//     NotClear. Where two readings are possible it says [NotClear].
//   - The same case and email give the same reading. The rules are in rules.txt, for a person to
//     read; there is no model, and nothing leaves the machine.
//   - Amounts and dates come from the writer's own words: never from what is quoted or struck
//     through, from a signature, or from what would be if something else were. A figure counts only
//     with words that offer it.
//
// It reads English, as recruiters of any country write it, and clear answers in German, French, and
// Spanish, whose words glossary.txt puts into those of the rules. An email in another language, of
// more than 16 KiB of its writer's own words, or with a sentence of more than 2 KiB is NotClear.
package inbox
