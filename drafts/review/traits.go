package review

// traits are what an email does, as far as the rules care.
type traits struct {
	known   bool // they come from its kind; otherwise they are guessed from its words
	asks    bool // for better terms
	nudge   bool
	accept  bool
	decline bool
	undo    bool // it takes back an acceptance
	brief   bool // it's a page to pass on
	several bool // it offers packages to choose from
	proves  bool // it lists evidence
}
