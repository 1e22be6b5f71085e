package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var grievances = prose.Lazy(`
	underpaid|undervalued|overworked|shortchanged
	under paid|valued
	unfair|unfairly
	unjust
	not|isn't|hardly|barely fair
	lowball|lowballed
	peers|colleagues|coworkers|others|men|women|people|everyone|teammates|friends|managers|engineers * earn|earned|earns|earning|paid|make|making|get|got * more|better|less|higher
	earn|earns|earned|make|makes|paid|pays more|better|less than me|i|my|others|peers|colleagues|mine
	paid less than
	peers|colleagues * are|were|get paid
	what peers|colleagues earn|make|get
	newcomers|juniors|men|hires make|earn|get|are * more|better
	less|below than? what men|others|peers|people|colleagues
	isn't|not right that
	taken advantage
	taken for granted
	not appreciated|recognised|recognized|valued
	passed over
	disrespect|disrespectful|disrespected
	discriminat~
	a slap in the face
`)

// noGrievance is rule 12: no complaints.
func noGrievance(r *reading, p *prose.Body) {
	r.findPhrases(p, grievances(), "%q is a grievance", "say what you bring, and what the market pays")
}
