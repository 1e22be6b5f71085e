package review

// Figure is one amount, percentage, number of shares or date of an email, and where it comes from.
type Figure struct {
	Words  string `json:"words"` // as written
	Part   string `json:"part"`  // text, html or Subject
	Line   int    `json:"line"`
	Column int    `json:"column"`
	// FileLine and FileColumn are where it begins in the file of an email that was read; 0 if that
	// is unknown.
	FileLine   int `json:"file_line,omitempty"`
	FileColumn int `json:"file_column,omitempty"`
	// the fields of the case that it comes from; none if nothing explains it
	Fields []string `json:"fields,omitempty"`
	// of those fields in the file of the case, such as erica.yaml:57
	Places []string `json:"places,omitempty"`
	// of a sum, how it is computed; of a day, how it follows
	How string `json:"how,omitempty"`
}
