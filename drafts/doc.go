// Package drafts turns a negotiation coach's case file into email drafts that her client opens in
// her own mail program, reads, and sends.
//
// A case goes in, a plan of what to send and when comes out, and every step of the plan is a draft:
//
//	c, err := casefile.Parse("erica.yaml", f)   // says everything that is wrong with the case
//	cat, err := drafts.NewCatalog(templates.FS) // parsed once, safe for concurrent use
//	_, err = c.ReadThreads(cases)               // the emails it names, which drafts answer
//	p, err := plan.New(cat, c, now)             // what to send next, when, and what answers may need
//	d, err := cat.Draft(c, drafts.Request{Kind: "counter-base", Send: when})
//	_, err = d.WriteTo(w)                       // a complete .eml
//
// [NewCatalog] reads templates and refuses those that could fail on a case; [NewCatalogOf] reads
// one kind, for a program that needs no other. [Catalog.Kinds] lists the kinds of email, and
// [Catalog.Graph] says which kind answers which reply. [Catalog.Draft] renders one kind for one
// moment, and [Catalog.Slots] says which parts of it the case can fill with words of its own. A
// kind whose needs name next or awaited describes the plan: plan.Brief completes the request for
// it. [Draft.WriteTo] writes an .eml to open and edit, [Draft.WriteSentForm] one with a Date and a
// Message-ID, [Draft.WriteAs] any [Form], and [Draft.Mailto] makes a link. [Funcs] lists the
// functions that a template may call, and package letter describes what it may print.
//
// Package casefile reads cases, package mail reads email, package plan plans, package review checks
// a draft, package packet writes the folder that the client gets, and package inbox says what an
// answer is.
//
// The package guarantees:
//
//   - The same case, request, and templates give the same bytes. The clock is an argument; the
//     package does not read the environment, the network, or the host's name. (Time zones come from
//     the machine's table or from time/tzdata.)
//   - A value of the case is text, never markup, in every part and header. Only the coach's own
//     words for a slot are Markdown.
//   - No template can reach what is under private in a case, and an email that would show it
//     anyway, in any form that package privacy knows, is a [*PrivateError]. An email to the company
//     names neither the coach nor this package.
//   - A fact that a kind needs and the case lacks is an error with its place, before anything is
//     rendered.
//   - Both parts of a message say the same words.
//   - What the caller got wrong is a [casefile.InputError]; what failed on our side isn't.
//
// Here and in the other packages, a nil pointer, reader, or function where one is wanted, and the
// zero value of a type that a function makes, are mistakes in a program: they're an error if one can
// be returned and it's noticed, and otherwise a panic. Strings and errors can always be printed.
//
// It does not send email, and it does not touch the file system. A template has at most 256 KiB,
// and a catalog at most 1,000 of them.
//
// # JSON
//
// A [Draft] is one object. Its warnings are not in it.
//
//	kind, title   of its kind: its ID, and the line that describes it
//	opportunity   the ID of the opportunity
//	send          when to send it (RFC 3339), in the client's time zone
//	window        the class of its send window: ask, reply, nudge, hold, snap, or final
//	from          {name, email}
//	to, cc        [{name, email}]; cc is left out if nobody gets a copy
//	subject       as a reader sees it
//	text, html    the parts; one is left out if the request says so
//	note          for the client
//	later         what the client does in place of clicking Send, for an email at night
//	in_reply_to   of a reply: the message ID of the email that it answers
//	references    of a reply: the message IDs of its thread, the oldest first
//
// # Speed
//
// Measured once, in processor time, against other libraries that make the same email from its facts
// put into words before, and check nothing (testdata/peers has the benchmark):
//
//	a draft / enmime and goldmark              2.1
//	a draft / enmime and two text templates    2.7
//
// A draft's time grows no faster than any part of its case: go test -run '^$' -bench Growth ./drafts
// measures that.
package drafts
