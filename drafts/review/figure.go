package review

// Figure is one amount, percentage, number of shares or date of a mail, and where it comes from.
type Figure struct {
	Words  string `json:"words"` // as it stands
	Part   string `json:"part"`  // text, html or Subject
	Line   int    `json:"line"`
	Column int    `json:"column"`
	// FileLine and FileColumn are where it begins in the file of a mail that was read; 0 where that is unknown.
	FileLine   int      `json:"file_line,omitempty"`
	FileColumn int      `json:"file_column,omitempty"`
	Fields     []string `json:"fields,omitempty"` // the fields of the case that it comes from; none where nothing explains it
	Places     []string `json:"places,omitempty"` // of those fields in the file of the case, such as erica.yaml:57
	How        string   `json:"how,omitempty"`    // of a sum, how it is reckoned; of a day, how it follows
}
