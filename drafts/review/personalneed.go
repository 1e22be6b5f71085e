package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var needs = prose.Lazy(`
	my|our mortgage
	mortgage|mortgages to|is|payment|payments|rate|rates|on|bill
	a|have|got|with mortgage
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
	my|our wife|husband|partner|family|children|kids|son|daughter|parents * cost|costs|pay|afford|
		expenses|fees|support|feed|expensive
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
	my|our rent|rents|landlord|mortgage|bills|debts|loans
	rent|rents in|are|is|have|has|went|going|up|keeps
	!mortgage platform|team|product|products|business|lender|lending|system|app|bank|industry
	!debt|debts to the|my|our
	!daycare on|at|in
	my|our wife|husband|partner|spouse|family * working|work|unemployed|ill|sick|quit|lost|income
	my|our wife|husband|partner|spouse * give * job
	my|our wife's|husband's|partner's|spouse's transfer|job|relocation|move|posting|contract
	family|kids|children|mother|father|parents|sister|brother to? support|feed|raise|look
	family|kids|children of two|three|four|five|six
	support my|our * mother|father|sister|brother|parents
	parents|family|mother|father|kids|children * depend|depends|rely|relies
	buy|buying|bought an|a|our * house|apartment|home|flat|car|condo
	saving|save up? for
	single|new|expectant mother|father|parent|mom|dad
	inflation has|is|eaten|means|makes
	send|sending money home|to
	my|our|difficult|tight financial|finances
	financially
	financial situation|hardship|difficulties|difficulty|pressure|strain|needs|worries
	housing|living|childcare|daycare|medical|energy|food|grocery costs|cost|bills|expenses
	my commute would|will|is|costs
	groceries
	car broke|repair|repairs|payment|payments
	divorce
	have|got|with a|an? loan|loans|debt|debts|mortgage
	loan|loans|debts to repay|pay
	baby on|coming|due
	expecting a|an|our|my|another * child|baby|kid
	pregnant
	paycheck|paycheque to
	every dollar|penny|cent|pound|euro
	out of work
	unemployed
	use|need the money|cash
	expensive city|place|area|town|here|there|to|where
	become|so|very|more|increasingly|too expensive
`)

// noPersonalNeed is rule 9: rent, debts, and family costs are not arguments.
func noPersonalNeed(r *reading, p *prose.Body) {
	r.findPhrases(p, needs(), "%q is a personal need, not an argument", "say what the work is worth to them")
}
