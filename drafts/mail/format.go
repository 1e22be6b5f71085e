package mail

// Format says which parts a message has.
type Format string

// The formats; the empty one is both.
const (
	FormatBoth Format = "both" // plain text, and the same words in HTML
	FormatText Format = "text"
	FormatHTML Format = "html"
)

// Formats returns every format, the default first.
func Formats() []Format { return []Format{FormatBoth, FormatText, FormatHTML} }
