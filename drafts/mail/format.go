package mail

// Format says which parts a message has. The empty format is [FormatBoth].
type Format string

// The formats.
const (
	FormatBoth Format = "both" // plain text, and the same words in HTML
	FormatText Format = "text" // plain text only
	FormatHTML Format = "html" // HTML only
)

// Formats returns every format, the default first.
func Formats() []Format { return []Format{FormatBoth, FormatText, FormatHTML} }
