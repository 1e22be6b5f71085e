// Package markup turns the Markdown of an email's body into plain text and unstyled HTML.
//
// [Render] parses once and writes both parts in one walk over one tree, so that they say the same
// words. [AppendEscaped] makes any text safe to insert into Markdown: Render gives it back
// unchanged.
//
// An email may contain paragraphs, bullet and ordered lists, emphasis, links to http, https, and
// mailto, tables (GitHub Flavored Markdown section 4.10), hard line breaks (CommonMark section
// 6.7), backslash escapes, and entities. Anything else in CommonMark 0.31 is an error with its
// line, never dropped and never passed through. Reference links aren't recognized: their brackets
// stay text.
//
// Every function may be called from several goroutines.
package markup
