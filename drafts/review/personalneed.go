package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var needs = prose.Lazy(`
	rent|rents
	!rent a
	my|our|the mortgage
	mortgage|mortgages
	student|university|college|personal|car|bank loan|loans
	my|our loan|loans
	debt|debts
	!technical|tech|design|security debt
	childcare
	child care
	daycare
	nursery fees|costs
	school|tuition|nursery|university|college fee|fees|cost|costs
	tuition
	cost of living
	living costs|expenses
	my|our bills
	pay the|my|our bills
	my|our wife|husband|partner|family|children|kids|son|daughter|parents * cost|costs|pay|afford|expenses|fees|support|feed|expensive
	support my|our family|children|kids|parents
	make ends meet
	afford
	alimony
	landlord|landlady
	my|our kids|children|son|daughter start|starts|need|needs college|school|university|nursery
	medical bills
	my|our savings
	a|our|my new baby
	wedding
`)

// noPersonalNeed is rule 9: rent, debts, and family costs are not arguments.
func noPersonalNeed(r *reading, p *prose.Body) {
	r.findPhrases(p, needs(), "%q is a personal need, not an argument", "say what the work is worth to them")
}
