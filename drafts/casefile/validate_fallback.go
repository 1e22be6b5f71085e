package casefile

// fallback checks that the last step of the ask at index i is between the offer that the ask
// answers and the ask: no part may be below the offer or above the ask, and one has to differ from
// each.
func (k *checker) fallback(path, opportunity string, o *Opportunity, i int) {
	a := &o.Asks[i]
	step := a.Fallback
	if step == nil {
		return
	}
	path += ".fallback"
	pay := step.Package()
	k.pay(path, pay)
	if pay.empty() && step.Total.IsZero() && step.Relocation == nil {
		k.Add(path, "asks for nothing: give it base, sign_on, equity, total, or relocation")
		return
	}
	if to, ok := k.answering(opportunity, o, i); ok {
		to.currencies(path, pay, step.Total, step.Relocation)
		to.vesting(path, pay.Equity)
		to.above(path, append(pay.parts(to.offer), totalPart(step.Total, to.offer),
			relocationPart(step.Relocation, to.offer.Relocation)), false)
	}
	k.belowAsk(path, step, a)
}

// belowAsk checks that a last step asks for less than the ask.
func (k *checker) belowAsk(path string, step *Fallback, a *Ask) {
	parts := step.Package().parts(&Offer{Base: a.Base, Bonus: a.Bonus, SignOn: a.SignOn,
		Equity: a.Equity})
	if !step.Total.IsZero() {
		parts = append(parts, moneyPart("total", step.Total, a.Total))
	}
	if step.Relocation != nil && a.Relocation != nil {
		parts = append(parts, moneyPart("relocation", step.Relocation.Amount, a.Relocation.Amount))
	}
	compared, less := 0, step.Relocation != nil && a.Relocation == nil
	for _, p := range parts {
		switch {
		case p.field == "":
		case p.offered == "": // the ask leaves it out, so it's another way to get there
			less = true
		case p.order > 0:
			k.Add(path+"."+p.field, "%s is above the %s that the ask names: a last step asks for less "+
				"than that", p.asked, p.offered)
			less = true
		default:
			compared++
			less = less || p.order < 0
		}
	}
	if compared > 0 && !less {
		k.Add(path, "asks for the same as the ask: a last step asks for less")
	}
}
