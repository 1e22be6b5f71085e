package review

import (
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

var needs = prose.Lazy(`
	a mortgage
	mortgage|mortgages to|is|payment|payments|rate|rates|on|bill
	student|university|college|personal|car|bank|my|our loan|loans
	debt|debts|childcare|daycare|tuition|afford|alimony|landlord|landlady|wedding
	!technical|tech|design|security debt
	!tuition|childcare|daycare reimbursement|assistance|remission|support|benefit|benefits|allowance|stipend|
		discount|waiver
	!my financial adviser|advisor|model|models|modeling|analysis|planning|statements|background
	child care
	school|tuition|nursery|university|college fee|fees|cost|costs
	cost of living
	housing|living|childcare|daycare|medical|energy|food|grocery costs|cost|bills|expenses
	my|our bills|savings|rent|rents|landlord|mortgage|debts
	pay the|my|our bills
	my|our wife|husband|partner|family|children|kids|son|daughter|parents * cost|costs|pay|afford|
		expenses|fees|support|feed|expensive
	support my|our family|children|kids
	make ends meet
	my|our kids|children|son|daughter start|starts|need|needs college|school|university|nursery
	a|our|my new baby
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
	financially|groceries|divorce|pregnant|unemployed
	financial situation|hardship|difficulties|difficulty|pressure|strain|needs|worries
	my commute would|will|is|costs
	car broke|repair|repairs|payment|payments
	have|got|with a|an? loan|loans|debt|debts|mortgage
	loan|loans|debts to repay|pay
	baby on|coming|due
	expecting a|an|our|my|another * child|baby|kid
	paycheck|paycheque to
	every dollar|penny|cent|pound|euro
	out of work
	use|need the money|cash
	expensive city|place|area|town|here|there|to|where
	become|so|very|more|increasingly|too expensive
`)

// noPersonalNeed is rule 9: rent, debts, and family costs are not arguments. Her work may be about them.
func noPersonalNeed(r *reading, p *prose.Body) {
	for _, s := range p.Sentences {
		for _, h := range needs().Find(p.Words, s.From, s.To) {
			words := p.Words[h.From:h.To]
			hers := h.From > s.From && slices.Contains([]string{"my", "our"}, p.Words[h.From-1].Low)
			if !hers && !slices.ContainsFunc(words, func(w text.Word) bool { return !r.told.work[w.Low] }) {
				continue
			}
			r.findWords(p, h.From, h.To, "%q is a personal need, not an argument",
				"say what the work is worth to them")
		}
	}
}
