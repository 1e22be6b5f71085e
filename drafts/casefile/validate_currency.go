package casefile

import (
	"fmt"
	"reflect"

	"github.com/tactful-drafts/tactful/drafts/comp"
)

// amount is an amount of money, or a price.
type amount interface {
	IsZero() bool
	Currency() string
	String() string
}

// currency checks that all amounts in a part of an opportunity are in its currency or can be converted
// to it, so that an email can add them up. If it's "", the first amount says which one it is.
func (k *checker) currency(path string, v reflect.Value, want *string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			k.currency(path, v.Elem(), want)
		}
	case reflect.Slice:
		for i := range v.Len() {
			k.currency(fmt.Sprintf("%s[%d]", path, i), v.Index(i), want)
		}
	case reflect.Struct:
		if m, ok := v.Interface().(amount); ok {
			k.convertible(path, m, want)
			return
		}
		for i := range v.NumField() {
			f := v.Type().Field(i)
			at := path + "." + keyOf(f)
			if _, mapping := k.Places[at]; f.Type == reflect.TypeFor[[]comp.Money]() && !mapping {
				at = path // the years of a sign-on bonus alone
			}
			if f.IsExported() {
				k.currency(at, v.Field(i), want)
			}
		}
	}
}

func (k *checker) convertible(path string, m amount, want *string) {
	switch {
	case m.IsZero():
	case *want == "":
		*want = m.Currency()
	case m.Currency() != *want && !(k.c.Convertible(m.Currency()) && k.c.Convertible(*want)):
		k.Add(path, "mixes %s with %s in one opportunity without an exchange rate in rates",
			m.Currency(), *want)
	}
}

// currencies checks that an ask has each amount in the currency that the offer has it in, because
// an email puts one next to the other. An amount that names no currency is easily read in another
// one than was meant.
func (to answeredOffer) currencies(path string, p Package, total comp.Money, r *Relocation) {
	k, offered := to.k, amountsOf(to.offer.Package(), to.offer.Base, to.offer.Relocation)
	for field, asked := range amountsOf(p, total, r) {
		was := offered[field]
		if asked.IsZero() || was == nil || was.IsZero() || asked.Currency() == was.Currency() ||
			!k.c.Convertible(asked.Currency()) || !k.c.Convertible(was.Currency()) {
			continue // what can't be converted is wrong anywhere in the opportunity
		}
		same := map[string]string{"total": "base", "strike": "equity.strike"}[field]
		if same == "" {
			same = field
		}
		to.add(path, part{field: field, asked: asked.String(), offered: was.String(), same: same,
			hint: "write both in the same one, each with its code, such as " + was.Currency()},
			"in another currency than")
	}
}

// amountsOf returns the amounts of a package, a year's pay, and the help with a move, by their
// fields in an ask.
func amountsOf(p Package, total comp.Money, r *Relocation) map[string]amount {
	all := map[string]amount{"base": p.Base, "total": total, "strike": p.Strike}
	if p.Bonus != nil {
		all["bonus.amount"] = p.Bonus.Amount
	}
	if p.SignOn != nil && len(p.SignOn.Years) > 0 {
		all["sign_on"] = p.SignOn.Years[0]
	}
	if p.Equity != nil {
		if p.Strike.IsZero() {
			all["strike"] = p.Equity.Strike
		}
		all["equity.value"], all["equity.price"] = p.Equity.Value, p.Equity.Price
	}
	if r != nil {
		all["relocation.amount"] = r.Amount
	}
	return all
}
