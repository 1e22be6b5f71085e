package letter

// Allow turns a rule of package review off for a kind.
type Allow struct {
	Rule    Rule   `json:"rule" jsonschema:"the name of a rule, as review prints it"`
	Because string `json:"because" jsonschema:"why it can't apply to this kind"`
}

// Rule is the name of a rule of package review that a kind can turn off: one about wording, not about
// harm.
type Rule string

// Rules returns the names of the rules that a kind can turn off.
func Rules() []Rule {
	return []Rule{"agreed-terms", "and-not-but", "ask-size", "bullets", "counteroffer-word",
		"decline-first", "demand", "grievance", "hedge", "insider", "nudge-number", "one-ask",
		"one-number", "personal-need", "point-first", "punctuation", "ready-to-sign", "spam", "subject",
		"thanks-first", "ultimatum", "unread", "words", "you-and-we"}
}
