// Package drafts turns a negotiation coach's case file into e-mail drafts that her client opens in her own mail program, reads and
// sends.
//
// Data flows one way: [ParseCase] reads a [Case] and says everything that is wrong with it; [NewCatalog] reads the templates;
// [Catalog.Plan] says from the case's log and the recipients' calendars what to send next, when, and what must lie ready for each answer; each
// [Step] of it is a [Draft], which [Catalog.Draft] renders for one kind of mail and one day; [Draft.WriteTo] writes it as an .eml. Package
// packet makes the folder of a plan that the client gets, package calendar knows the days. [Case.Worth] reckons what the offers of a case
// are worth, with the arithmetic of package comp; package sheet shows it. [mail.Read] reads a mail that came in, or a draft that the client
// has edited, and tells the writer's own words from what is quoted.
//
// What it guarantees:
//
//   - The same case, request and templates give the same bytes. The clock is an argument; the package reads neither the clock nor the environment nor the
//     network nor the host's name. (Time zones come from the machine's own table or from the one embedded with time/tzdata.)
//   - A value of the case is text, never markup, in every part and header.
//   - Nothing under private in a case can be reached by a template, and a draft names neither the coach nor this package.
//   - A fact that a kind needs and the case lacks is an error with its place, before anything is rendered.
//   - Both parts of a message say the same words.
//
// What it never does: it does not send mail, and it does not touch the file system.
package drafts
