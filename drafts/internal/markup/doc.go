// Package markup turns the Markdown of a mail body into its two parts, plain text and unstyled HTML, and is the only
// importer of the Markdown engine.
//
// [Render] parses once and writes both parts in one walk over one tree, so that they say the same words. [Escape] makes a
// value safe to be printed into Markdown: whatever it holds, Render gives it back as it was.
//
// What a mail may hold: paragraphs, bullet and ordered lists, emphasis, links to http, https and mailto, tables (GitHub
// Flavored Markdown section 4.10), hard line breaks (CommonMark section 6.7), backslash escapes and entities. Anything else
// that CommonMark 0.31 knows is an error with its line, never dropped and never passed through. Reference links are not
// recognized: their brackets stay text.
//
// The parser is built on first use and never changes afterwards; every function may be called from many goroutines.
package markup
