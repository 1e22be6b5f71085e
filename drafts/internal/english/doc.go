// Package english changes the form of American English text, not what it says: [Expand] writes out
// contractions for a formal email, and [British] respells it for a British writer. Both work on the
// text of templates, and leave alone what they don't know.
package english
