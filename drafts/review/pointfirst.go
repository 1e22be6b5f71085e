package review

// mostBeforeAsk is how many words thanks and where things stand take, however short the rest is.
const mostBeforeAsk = 30

// pointFirst is rule 13: the ask is in the first half of the email, by its words.
func pointFirst(r *reading) {
	if r.traits.several || r.traits.brief || r.traits.nudge || r.traits.accept ||
		r.traits.known && !r.traits.asks {
		return
	}
	p := r.bodies[0]
	at := r.headline(p)
	if at < 0 {
		return
	}
	before, all := 0, 0
	for s := range p.Between() {
		if s.Start < p.Sentences[at].Start {
			before += s.To - s.From
		}
		all += s.To - s.From
	}
	if 2*before > all && before > mostBeforeAsk {
		r.miss("the ask comes in the second half of the email",
			"say where you are in one line, then what you ask for, then why")
	}
}
