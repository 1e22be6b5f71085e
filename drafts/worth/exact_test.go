package worth

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// The tests in this file compute offers a second time, in fractions, from what the documentation
// of comp and casefile says and from nothing else of those packages. These are its rules:
//
//   - The base of a year is base·(1+raise)^(year−1). A bonus by target is a share of that, before
//     it is rounded; a bonus by amount is the same every year. Payout multiplies both, except in
//     guaranteed years, when it is 1.
//   - The units that have vested by a vest are the share that has vested by then, rounded half up.
//   - A unit that vests in month m is worth price·(1+growth)^(m/12), less the strike price, but
//     never less than nothing. A grant by value has a unit for each minor unit of the value, and
//     the units and the price that are given with it don't count. An irrational growth is cut
//     after so many decimals that no amount here changes.
//   - Base, bonus, sign-on bonus, equity, and refreshers of a year are each rounded once, half away
//     from zero, to the minor unit of their own currency.
//   - One that is in another currency is then converted and rounded in the same way once more.
//   - Totals are sums of what was rounded. Refreshers are in none.

// minorDigits has the currencies of the random offers, with no, two, and three decimals.
var minorDigits = map[string]int{"GBP": 2, "JPY": 0, "KWD": 3, "USD": 2}

// exactRates has what one unit of a currency is worth in dollars. They make for many ties.
var exactRates = map[string]string{"GBP": "1.25", "JPY": "0.0065", "KWD": "3.5", "USD": "1"}

// exactPresets has what has vested, in hundredths of a percent, after each month with a vest.
var exactPresets = map[string][][2]int64{
	"amazon": {
		{12, 5_00}, {24, 20_00}, {30, 40_00}, {36, 60_00}, {42, 80_00}, {48, 100_00},
	},
	"even":           {{12, 25_00}, {24, 50_00}, {36, 75_00}, {48, 100_00}},
	"even-quarterly": evenly(3, 16),
	"fifths":         evenly(12, 5),
	"front-loaded":   {{12, 33_00}, {24, 66_00}, {36, 88_00}, {48, 100_00}},
	"google":         {{12, 38_00}, {24, 70_00}, {36, 90_00}, {48, 100_00}},
	"monthly-cliff":  evenly(1, 48)[11:],
	"one-year":       {{12, 100_00}},
	"semi-annual":    evenly(6, 8),
}

// evenly returns a schedule with a vest every so many months. What has vested by a vest is
// rounded to a hundredth of a percent.
func evenly(months, vests int64) [][2]int64 {
	list := make([][2]int64, vests)
	for i := range vests {
		list[i] = [2]int64{(i + 1) * months, rounded(big.NewRat((i+1)*100_00, vests), 0)}
	}
	return list
}

// rounded returns a number, which isn't negative, in units of its last decimal, half rounded up:
// the whole part of (2·x·10^decimals + 1)/2.
func rounded(x *big.Rat, decimals int) int64 {
	n := new(big.Int).Mul(x.Num(), big.NewInt(2))
	n.Mul(n, tenTo(decimals))
	n.Add(n, x.Denom())
	n.Quo(n, new(big.Int).Mul(x.Denom(), big.NewInt(2)))
	if !n.IsInt64() {
		panic("the test doesn't compute amounts this large")
	}
	return n.Int64()
}

// times returns the product of numbers.
func times(list ...*big.Rat) *big.Rat {
	product := new(big.Rat).Set(list[0])
	for _, x := range list[1:] {
		product.Mul(product, x)
	}
	return product
}

// tenTo returns 10^n, which the caller may change.
func tenTo(n int) *big.Int {
	if n < 19 {
		power := int64(1)
		for range n {
			power *= 10
		}
		return big.NewInt(power)
	}
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// percent returns hundredths of a percent as a number.
func percent(hundredths int64) *big.Rat { return big.NewRat(hundredths, 100_00) }

// exactAmount is an amount as a count of its last decimal. The zero value is none.
type exactAmount struct {
	count    int64
	decimals int
	currency string
}

func (a exactAmount) number() *big.Rat {
	return new(big.Rat).SetFrac(big.NewInt(a.count), tenTo(a.decimals))
}

// in returns the amount in units of another last decimal, which isn't before its own.
func (a exactAmount) in(decimals int) *big.Int {
	n := tenTo(decimals - a.decimals)
	return n.Mul(n, big.NewInt(a.count))
}

// text returns the amount with all of its decimals, and without its currency.
func (a exactAmount) text() string {
	return a.number().FloatString(a.decimals)
}

// exactOffer is an offer as the test generates it.
type exactOffer struct {
	base       exactAmount
	target     int64 // in hundredths of a percent, as is payout
	amount     exactAmount
	payout     int64
	guaranteed int
	signOn     []exactAmount
	units      int64
	price      exactAmount
	strike     exactAmount
	value      exactAmount
	preset     string     // or else schedule
	schedule   [][2]int64 // months, and what has vested by then
	refreshers map[int]exactAmount
}

// The components of a year, in the order of exactYear.
var componentNames = [...]string{"base", "bonus", "sign-on", "equity", "refreshers"}

// exactYear has the components of a year in minor units of the currency asked for.
type exactYear [len(componentNames)]int64

func (y exactYear) total() int64 { return y[0] + y[1] + y[2] + y[3] }

func (f *exactOffer) vests() [][2]int64 {
	if f.preset != "" {
		return exactPresets[f.preset]
	}
	return f.schedule
}

// year computes a year of the offer by the rules above.
func (f *exactOffer) year(n int, raise int64, g *growths, currency string) exactYear {
	rise := new(big.Int).Exp(big.NewInt(100_00+raise), big.NewInt(int64(n-1)), nil)
	base := times(f.base.number(), new(big.Rat).SetFrac(rise, tenTo(4*(n-1))))
	payout := percent(f.payout)
	if f.payout == 0 || n <= f.guaranteed {
		payout = percent(100_00)
	}
	var y exactYear
	y[0] = settled(base, f.base.currency, currency)
	if f.amount.currency != "" {
		y[1] = settled(times(f.amount.number(), payout), f.amount.currency, currency)
	} else {
		y[1] = settled(times(base, percent(f.target), payout), f.base.currency, currency)
	}
	if n <= len(f.signOn) {
		y[2] = settled(f.signOn[n-1].number(), f.signOn[n-1].currency, currency)
	}
	y[3] = f.equity(n, g, currency)
	if r, ok := f.refreshers[n]; ok {
		y[4] = settled(r.number(), r.currency, currency)
	}
	return y
}

// settled returns an amount rounded in its own currency and then in the one asked for.
func settled(x *big.Rat, own, currency string) int64 {
	minor := rounded(x, minorDigits[own])
	if own == currency {
		return minor
	}
	x = exactAmount{minor, minorDigits[own], own}.number()
	return rounded(times(x, rateIn(own), new(big.Rat).Inv(rateIn(currency))), minorDigits[currency])
}

func rateIn(currency string) *big.Rat {
	r, _ := new(big.Rat).SetString(exactRates[currency])
	return r
}

func (f *exactOffer) equity(n int, g *growths, currency string) int64 {
	if f.vests() == nil {
		return 0
	}
	price, strike, units := f.price, f.strike, f.units
	if f.value.currency != "" {
		price = exactAmount{1, f.value.decimals, f.value.currency}
		strike, units = exactAmount{}, f.value.count
	}
	vests := f.vests()
	vested := func(i int) int64 {
		if i < 0 {
			return 0
		}
		return (2*units*vests[i][1] + 100_00) / 200_00
	}
	// A growth that isn't exact is between two numbers, and so is what depends on it.
	var low, high big.Int
	for i, v := range vests {
		if v[0] <= int64(12*(n-1)) || v[0] > int64(12*n) {
			continue
		}
		count := big.NewInt(vested(i) - vested(i-1))
		growth := g.after(v[0])
		for j, sum := range []*big.Int{&low, &high} {
			worth := new(big.Int).Mul(price.in(priceDecimals), growth[j])
			if strike.count != 0 {
				worth.Sub(worth, strike.in(priceDecimals+growthDecimals))
			}
			if worth.Sign() > 0 {
				sum.Add(sum, worth.Mul(worth, count))
			}
		}
	}
	one := tenTo(priceDecimals + growthDecimals)
	least := settled(new(big.Rat).SetFrac(&low, one), price.currency, currency)
	if low.Cmp(&high) != 0 {
		most := settled(new(big.Rat).SetFrac(&high, one), price.currency, currency)
		if least != most {
			panic("the test needs more decimals of the growth")
		}
	}
	return least
}

const (
	priceDecimals  = 7 // the most that a price in dinars has
	growthDecimals = 60
)

// growths computes (1+rate)^(month/12) for one rate.
type growths struct {
	rate  int64
	known map[int64][2]*big.Int
}

// after returns two numbers in units of their last decimal, between which the growth is; if it is
// one of them, they are the same.
func (g *growths) after(month int64) [2]*big.Int {
	if pair, ok := g.known[month]; ok {
		return pair
	}
	// (1+rate)^month is power/divisor, of which this is the twelfth root.
	const root = 12
	power := new(big.Int).Exp(big.NewInt(100_00+g.rate), big.NewInt(month), nil)
	power.Mul(power, tenTo(growthDecimals*root))
	divisor := tenTo(4 * int(month))
	floor := rootOf(new(big.Int).Quo(power, divisor), root)
	pair := [2]*big.Int{floor, floor}
	check := new(big.Int).Exp(floor, big.NewInt(root), nil)
	if check.Mul(check, divisor).Cmp(power) != 0 {
		pair[1] = new(big.Int).Add(floor, big.NewInt(1))
	}
	if g.known == nil {
		g.known = make(map[int64][2]*big.Int)
	}
	g.known[month] = pair
	return pair
}

// rootOf returns the whole part of the n-th root of x by Newton's method, which comes down to it
// from any number above.
func rootOf(x *big.Int, n int) *big.Int {
	if x.Sign() == 0 {
		return new(big.Int)
	}
	// A first guess, above the root by its last bits in floating point.
	var mantissa big.Float
	exponent := new(big.Float).SetInt(x).MantExp(&mantissa)
	m, _ := mantissa.Float64()
	whole := exponent / n
	guess := math.Exp2((math.Log2(m)+float64(exponent-whole*n))/float64(n)) * (1 + 1e-9)
	root, _ := new(big.Float).SetMantExp(big.NewFloat(guess), whole).Int(nil)
	root.Add(root, big.NewInt(1))
	for {
		next := new(big.Int).Exp(root, big.NewInt(int64(n-1)), nil)
		next.Quo(x, next)
		next.Add(next, new(big.Int).Mul(root, big.NewInt(int64(n-1))))
		next.Quo(next, big.NewInt(int64(n)))
		if next.Cmp(root) >= 0 {
			return root
		}
		root = next
	}
}

// offerMaker makes random offers.
type offerMaker struct{ *rand.Rand }

// oneIn is true once in n times.
func (r offerMaker) oneIn(n int) bool { return r.IntN(n) == 0 }

// currency returns the own currency most of the time.
func (r offerMaker) currency(own string) string {
	if !r.oneIn(8) {
		return own
	}
	return []string{"GBP", "JPY", "KWD", "USD"}[r.IntN(4)]
}

// amount returns one of up to so many major units. Half of them are whole thousands.
func (r offerMaker) amount(limit int64, currency string) exactAmount {
	decimals := minorDigits[currency]
	one := tenTo(decimals).Int64()
	count := r.Int64N(limit*one + 1)
	switch r.IntN(6) {
	case 0, 1, 2:
		count -= count % (1000 * one)
	case 3:
		count %= 1000
	}
	return exactAmount{count, decimals, currency}
}

// price returns one of up to 400 major units, with up to four more decimals than its currency.
func (r offerMaker) price(currency string) exactAmount {
	decimals := minorDigits[currency] + r.IntN(5)
	limit := []int64{1, 10, 400}[r.IntN(3)] * tenTo(decimals).Int64()
	return exactAmount{1 + r.Int64N(limit), decimals, currency}
}

// schedule returns a schedule over one to ten years.
func (r offerMaker) schedule() [][2]int64 {
	last := 1 + r.IntN(120)
	vests := 1 + r.IntN(min(last, 40))
	months := r.Perm(last)[:vests]
	months[0] = last - 1
	chosen := make(map[int]bool)
	for _, m := range months {
		chosen[m+1] = true
	}
	var list [][2]int64
	left, share := len(chosen), int64(0)
	for m := 1; m <= last; m++ {
		if !chosen[m] {
			continue
		}
		left--
		// Every vest that is left needs at least a hundredth of a percent.
		most := 100_00 - share - int64(left)
		if left > 0 {
			most = min(most, 1+2*most/int64(left+1))
			share += 1 + r.Int64N(most)
		} else {
			share = 100_00
		}
		list = append(list, [2]int64{int64(m), share})
	}
	return list
}

func (r offerMaker) offer() *exactOffer {
	own := r.currency("USD")
	f := &exactOffer{base: r.amount(500_000, own)}
	switch r.IntN(3) {
	case 0:
		f.target = 1_00 + r.Int64N(60_00)
	case 1:
		f.amount = r.amount(100_000, r.currency(own))
	}
	if f.target != 0 || f.amount.currency != "" {
		if r.oneIn(2) {
			f.payout = 3_00 + r.Int64N(150_00)
		}
		if r.oneIn(2) {
			f.guaranteed = 1 + r.IntN(10)
		}
	}
	if r.oneIn(2) {
		for range 1 + r.IntN(4) {
			f.signOn = append(f.signOn, r.amount(200_000, r.currency(own)))
		}
	}
	if !r.oneIn(8) {
		r.grant(f, r.currency(own))
	}
	if r.oneIn(4) {
		f.refreshers = make(map[int]exactAmount)
		for range 1 + r.IntN(3) {
			f.refreshers[1+r.IntN(10)] = r.amount(100_000, r.currency(own))
		}
	}
	return f
}

func (r offerMaker) grant(f *exactOffer, currency string) {
	form := r.IntN(8)
	if form < 6 { // by units
		f.units = 1 + r.Int64N([]int64{20, 5000, 3_000_000}[r.IntN(3)])
		f.price = r.price(currency)
	}
	switch {
	case form < 3: // options, some of which aren't worth anything at first
		f.strike = r.price(currency)
	case form >= 5: // by value, once with units as well
		f.value = r.amount(1_000_000, currency)
	}
	f.preset = comp.Presets()[r.IntN(len(comp.Presets()))]
	if r.oneIn(2) {
		f.preset, f.schedule = "", r.schedule()
	}
}

// asGo returns the offer as a Go value.
func (f *exactOffer) asGo(t testing.TB, id string) casefile.Offer {
	t.Helper()
	offer := casefile.Offer{ID: id, Base: money(t, f.base)}
	if f.target != 0 || f.amount.currency != "" {
		offer.Bonus = &casefile.Bonus{
			Target: comp.Percent(f.target), Amount: money(t, f.amount),
			Payout: comp.Percent(f.payout), Guaranteed: f.guaranteed,
		}
	}
	if f.signOn != nil {
		offer.SignOn = &casefile.SignOn{}
		for _, a := range f.signOn {
			offer.SignOn.Years = append(offer.SignOn.Years, money(t, a))
		}
	}
	if vests := f.vests(); vests != nil {
		e := &casefile.Equity{Units: int(f.units), Value: money(t, f.value)}
		e.Price, e.Strike = price(t, f.price), price(t, f.strike)
		if f.preset != "" {
			e.Vesting, _ = comp.Preset(f.preset)
		}
		for i, v := range f.schedule {
			e.Vesting = append(e.Vesting, comp.Vest{
				Month: int(v[0]), Percent: comp.Percent(f.part(i)),
			})
		}
		offer.Equity = e
	}
	for year := 1; year <= 10; year++ {
		if a, ok := f.refreshers[year]; ok {
			offer.Refreshers = append(offer.Refreshers,
				casefile.Refresher{Year: year, Amount: money(t, a)})
		}
	}
	return offer
}

// part returns what vests at a vest of the offer's own schedule.
func (f *exactOffer) part(i int) int64 {
	if i == 0 {
		return f.schedule[0][1]
	}
	return f.schedule[i][1] - f.schedule[i-1][1]
}

func money(t testing.TB, a exactAmount) comp.Money {
	t.Helper()
	if a.currency == "" {
		return comp.Money{}
	}
	m, err := comp.NewMoney(a.count, a.currency)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func price(t testing.TB, a exactAmount) comp.Price {
	t.Helper()
	if a.currency == "" {
		return comp.Price{}
	}
	// All of the decimals of the finest price, because three could be taken for thousands.
	digits := minorDigits[a.currency] + 4
	p, err := comp.ParsePrice(a.number().FloatString(digits), a.currency)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// yaml returns the offer as a person may write it in a file.
func (f *exactOffer) yaml(r offerMaker) string {
	parts := []string{"base: " + r.written(f.base)}
	if bonus := f.bonusYAML(r); bonus != "" {
		parts = append(parts, "bonus: "+bonus)
	}
	var list []string
	for _, a := range f.signOn {
		list = append(list, r.written(a))
	}
	switch years := "[" + strings.Join(list, ", ") + "]"; {
	case len(list) == 1 && r.oneIn(2):
		parts = append(parts, "sign_on: "+list[0])
	case len(list) > 0 && r.oneIn(2):
		parts = append(parts, "sign_on: {years: "+years+", paid: monthly, clawback: 24}")
	case len(list) > 0:
		parts = append(parts, "sign_on: "+years)
	}
	if f.vests() != nil {
		parts = append(parts, "equity: {"+strings.Join(f.equityYAML(r), ", ")+"}")
	}
	list = nil
	for year := 1; year <= 10; year++ {
		if a, ok := f.refreshers[year]; ok {
			list = append(list, fmt.Sprintf("{year: %d, amount: %s}", year, r.written(a)))
		}
	}
	if list != nil {
		parts = append(parts, "refreshers: ["+strings.Join(list, ", ")+"]")
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (f *exactOffer) bonusYAML(r offerMaker) string {
	// less than one percent may be meant as a fraction
	if f.target >= 1_00 && f.payout == 0 && f.guaranteed == 0 && r.oneIn(2) {
		return r.writtenPercent(f.target)
	}
	var parts []string
	if f.target != 0 {
		parts = append(parts, "target: "+r.writtenPercent(f.target))
	}
	if f.amount.currency != "" {
		parts = append(parts, "amount: "+r.written(f.amount))
	}
	if f.payout != 0 {
		parts = append(parts, "payout: "+r.writtenPercent(f.payout))
	}
	if f.guaranteed != 0 {
		parts = append(parts, fmt.Sprint("guaranteed: ", f.guaranteed))
	}
	if parts == nil {
		return ""
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func (f *exactOffer) equityYAML(r offerMaker) []string {
	var parts []string
	if f.units != 0 {
		parts = append(parts, fmt.Sprint("units: ", f.units))
	}
	for _, p := range []struct {
		key string
		exactAmount
	}{{"price", f.price}, {"strike", f.strike}} {
		if p.currency != "" {
			parts = append(parts, p.key+": "+r.writtenPrice(p.exactAmount))
		}
	}
	if f.value.currency != "" {
		parts = append(parts, "value: "+r.written(f.value))
	}
	vesting := f.preset
	if vesting == "" {
		var list []string
		for i, v := range f.schedule {
			list = append(list, fmt.Sprintf("{month: %d, percent: %s}",
				v[0], r.writtenPercent(f.part(i))))
		}
		vesting = "[" + strings.Join(list, ", ") + "]"
	}
	return append(parts, "vesting: "+vesting)
}

// written returns an amount in one of the ways in which people write it.
func (r offerMaker) written(a exactAmount) string {
	text := a.text()
	one := tenTo(a.decimals).Int64()
	switch {
	case a.count%(1000*one) == 0 && a.count > 0 && r.oneIn(2):
		text = strconv.FormatInt(a.count/(1000*one), 10) + "k"
	case a.count%one == 0:
		text = strconv.FormatInt(a.count/one, 10)
	}
	if whole, rest, _ := strings.Cut(text, "."); len(whole) > 3 && r.oneIn(3) &&
		!strings.HasSuffix(text, "k") {
		text = whole[:len(whole)-3] + "," + whole[len(whole)-3:]
		if rest != "" {
			text += "." + rest
		}
	}
	return r.inCurrency(text, a.currency)
}

func (r offerMaker) writtenPrice(a exactAmount) string {
	// Three decimals that end in 0 could be thousands.
	if text := a.text(); a.decimals != 3 || text[len(text)-1] != '0' {
		return r.inCurrency(text, a.currency)
	}
	return r.inCurrency(a.text()+"0", a.currency)
}

func (r offerMaker) inCurrency(text, currency string) string {
	switch {
	case currency != "USD":
		text = currency + " " + text
	case r.oneIn(3):
		text = "$" + text
	case !strings.Contains(text, ","):
		return text
	}
	return `"` + text + `"`
}

func (r offerMaker) writtenPercent(hundredths int64) string {
	text := comp.Percent(hundredths).String()
	if r.oneIn(2) {
		text = strings.TrimSuffix(text, "%")
	}
	return text
}

// checkWorth compares what an offer is worth with the exact computation.
func checkWorth(
	t *testing.T, f *exactOffer, w *OfferWorth, a comp.Assumptions, g *growths, currency string,
) {
	t.Helper()
	years := a.Years
	if years == 0 {
		years = 4
	}
	if len(w.Years) != years || w.Total.Years != years {
		t.Fatalf("got %d years and a total of %d; want %d", len(w.Years), w.Total.Years, years)
	}
	var sum, later exactYear
	last := 0
	for n := 1; n <= 10; n++ {
		y := f.year(n, int64(a.Raise), g, currency)
		if n <= years {
			comparePay(t, fmt.Sprint("year ", n), w.Years[n-1].Pay, y, currency)
			if w.Years[n-1].Number != n {
				t.Errorf("year %d has the number %d", n, w.Years[n-1].Number)
			}
			for i := range y {
				sum[i] += y[i]
			}
			continue
		}
		for i := 2; i < len(y); i++ { // base and bonus go on anyway
			later[i] += y[i]
			if y[i] != 0 {
				last = n
			}
		}
	}
	comparePay(t, "the total", w.Total.Pay, sum, currency)
	if last == 0 {
		if w.Later != (comp.Span{}) {
			t.Errorf("something is paid later: %v", w.Later.WithRefreshers())
		}
	} else {
		comparePay(t, "later", w.Later.Pay, later, currency)
		if w.Later.Years != last-years {
			t.Errorf("later has %d years; want %d", w.Later.Years, last-years)
		}
	}

	var share, lastVest int64
	for _, v := range f.vests() {
		if v[0] > int64(12*years) {
			lastVest = (v[0] + 11) / 12
		} else {
			share = v[1]
		}
	}
	if lastVest != 0 {
		share = 100_00 - share
	} else {
		share = 0
	}
	if s, n := w.VestsLater(); int64(s) != share || int64(n) != lastVest {
		t.Errorf("%v vests later, until year %d; want %v until year %d",
			s, n, comp.Percent(share), lastVest)
	}
}

func comparePay(t *testing.T, what string, got comp.Pay, want exactYear, currency string) {
	t.Helper()
	check := func(part string, m comp.Money, want int64) {
		t.Helper()
		if m.Minor() != want || m.Currency() != currency {
			t.Errorf("%s of %s is %q; want %d minor units of %s", part, what, m, want, currency)
		}
	}
	for i, m := range []comp.Money{
		got.Base(), got.Bonus(), got.SignOn(), got.Equity(), got.Refreshers(),
	} {
		check(componentNames[i], m, want[i])
	}
	check("cash", got.Cash(), want[0]+want[1]+want[2])
	check("total", got.Total(), want.total())
	check("total with refreshers", got.WithRefreshers(), want.total()+want[4])
}

const exactCase = `currency: USD
client: {name: Oliver Grant, email: oliver@grant.example}
rates: {GBP: 1.25, JPY: 0.0065, KWD: 3.5}
rates_on: 2026-03-02
opportunities:
- company: Harbour Energy
  offers:
`

// assumptions returns assumptions for one case. Some rates of growth have exact roots.
func (r offerMaker) assumptions() comp.Assumptions {
	growth := []comp.Percent{0, 21_00, 44_00, -19_00, 10_00, -15_00, -100_00, 300_00, 159_37}
	a := comp.Assumptions{Years: r.IntN(11), Growth: growth[r.IntN(len(growth))]}
	if r.oneIn(2) {
		a.Growth = comp.Percent(r.IntN(250_00)) - 100_00
	}
	switch r.IntN(3) {
	case 0:
		a.Raise = comp.Percent(r.IntN(60_00)) - 30_00
	case 1:
		a.Raise = []comp.Percent{3_00, 50_00, -50_00, -100_00, 100_00}[r.IntN(5)]
	}
	return a
}

func TestExactInGo(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := offerMaker{rand.New(rand.NewPCG(1, seed))}
			c := parseCase(t, exactCase+"  - base: 1\n")
			c.Opportunities[0].Offers = nil
			var offers []*exactOffer
			for i := range 100 {
				f := r.offer()
				offers = append(offers, f)
				c.Opportunities[0].Offers = append(c.Opportunities[0].Offers,
					f.asGo(t, fmt.Sprint("offer-", i+1)))
			}
			compareCase(t, c, offers, r)
		})
	}
}

func TestExactInYAML(t *testing.T) {
	t.Parallel()
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := offerMaker{rand.New(rand.NewPCG(2, seed))}
			var offers []*exactOffer
			text := exactCase
			for range 25 {
				f := r.offer()
				offers = append(offers, f)
				text += "  - " + f.yaml(r) + "\n"
			}
			compareCase(t, parseCase(t, text), offers, r)
		})
	}
}

// compareCase compares the offers of a case, in the case's currency, and some of them also in that
// of their base.
func compareCase(t *testing.T, c *casefile.Case, offers []*exactOffer, r offerMaker) {
	t.Helper()
	a := r.assumptions()
	w, err := Of(c, a)
	if err != nil {
		t.Fatal(err)
	}
	got := w.Opportunities[0].Offers
	if len(got) != len(offers) {
		t.Fatalf("got %d offers; want %d", len(got), len(offers))
	}
	g := &growths{rate: int64(a.Growth)}
	for i, f := range offers {
		checkWorth(t, f, &got[i], a, g, "USD")
		if t.Failed() {
			t.Fatalf("with %+v, the offer %s", a, f.yaml(r))
		}
		if !r.oneIn(4) {
			continue
		}
		path := fmt.Sprintf("opportunities[0].offers[%d]", i)
		own, err := OfOffer(c, path, &c.Opportunities[0].Offers[i])
		if f.needsCross() {
			if _, ok := errors.AsType[*casefile.Error](err); !ok {
				t.Fatalf("the error is %v; want a missing rate for %s", err, f.yaml(r))
			}
			continue
		}
		if err != nil {
			t.Fatalf("%v: the offer %s", err, f.yaml(r))
		}
		checkWorth(t, f, own, comp.Assumptions{}, &growths{}, f.base.currency)
		if t.Failed() {
			t.Fatalf("in its own currency, the offer %s", f.yaml(r))
		}
	}
}

// needsCross reports whether an amount would have to be converted to the currency of the base
// through dollars, which is never done.
func (f *exactOffer) needsCross() bool {
	list := append([]exactAmount{f.amount, f.price, f.value}, f.signOn...)
	list = slices.AppendSeq(list, maps.Values(f.refreshers))
	return f.base.currency != "USD" && slices.ContainsFunc(list, func(a exactAmount) bool {
		return a.currency != "" && a.currency != "USD" && a.currency != f.base.currency
	})
}

// The figures here were computed by hand.
func TestExactByHand(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, offer string
		comp.Assumptions
		want string // base, bonus, sign-on bonus, and equity of each year of the last offer
	}{
		{
			"a bonus of a raised base, half of it paid after a guaranteed year",
			"{base: 100k, bonus: {target: 20, payout: 50, guaranteed: 1}}",
			comp.Assumptions{Raise: 10_00},
			"100000 20000 0 0; 110000 11000 0 0; 121000 12100 0 0; 133100 13310 0 0",
		},
		{
			"an amount doesn't rise with the base",
			"{base: 100k, bonus: {amount: 30000, payout: 80%, guaranteed: 2}}",
			comp.Assumptions{Raise: 10_00, Years: 3},
			"100000 30000 0 0; 110000 30000 0 0; 121000 24000 0 0",
		},
		{
			// 150.015 is 150.02, of which 30% would be 45.006.
			"a bonus of the base before rounding",
			"{base: 100.01, bonus: 30%}",
			comp.Assumptions{Raise: 50_00, Years: 2},
			"100.01 30 0 0; 150.02 45 0 0",
		},
		{
			"a sign-on bonus that skips a year",
			"{base: 0, sign_on: [50k, 0, 25k]}",
			comp.Assumptions{},
			"0 0 50000 0; 0 0 0 0; 0 0 25000 0; 0 0 0 0",
		},
		{
			// By then 2.5, 5, 7.5, and 10 units have vested.
			"leftover units",
			"{base: 0, equity: {units: 10, price: 1, vesting: even}}",
			comp.Assumptions{},
			"0 0 0 3; 0 0 0 2; 0 0 0 3; 0 0 0 2",
		},
		{
			// By then 25,000.25, 50,000.5, 75,000.75, and 100,001 cents have vested.
			"leftover cents",
			"{base: 0, equity: {value: 1000.01, vesting: even}}",
			comp.Assumptions{},
			"0 0 0 250; 0 0 0 250.01; 0 0 0 250; 0 0 0 250",
		},
		{
			"a value that doubles every year, whatever the units are",
			"{base: 0, equity: {value: 400, units: 3, price: 7, vesting: even}}",
			comp.Assumptions{Growth: 100_00},
			"0 0 0 200; 0 0 0 400; 0 0 0 800; 0 0 0 1600",
		},
		{
			"an offer like an earlier one",
			"{id: a, base: 100k, bonus: {target: 10, payout: 50}, sign_on: [10k, 5k], " +
				"equity: {units: 100, price: 10, vesting: even}}\n" +
				"  - {like: a, bonus: {target: 20}, sign_on: [7k], equity: {units: 200}}",
			comp.Assumptions{Years: 2},
			"100000 10000 7000 500; 100000 10000 0 500",
		},
		{
			// 1,250 × 0.4321 = 540.125
			"four decimals",
			"{base: 0, equity: {units: 5000, price: 0.4321, vesting: even}}",
			comp.Assumptions{Years: 1},
			"0 0 0 540.13",
		},
		{
			"options",
			"{base: 0, equity: {units: 1000, price: 5.4321, strike: 0.4321, vesting: google}}",
			comp.Assumptions{},
			"0 0 0 1900; 0 0 0 1600; 0 0 0 1000; 0 0 0 500",
		},
		{
			// A share is worth 2, 4, 8, and 16.
			"options that aren't worth anything at first",
			"{base: 0, equity: {units: 1000, price: 1, strike: 2, vesting: even}}",
			comp.Assumptions{Growth: 100_00},
			"0 0 0 0; 0 0 0 500; 0 0 0 1500; 0 0 0 3500",
		},
		{
			// Every half year the price rises by 10%: 110 + 121, 133.10 + 146.41,
			// 161.051 + 177.1561, 194.87171 + 214.358881.
			"half years of growth",
			"{base: 0, equity: {units: 8, price: 100, vesting: semi-annual}}",
			comp.Assumptions{Growth: 21_00},
			"0 0 0 231; 0 0 0 279.51; 0 0 0 338.21; 0 0 0 409.23",
		},
		{
			"ten years",
			"{base: 0, equity: {units: 7, price: 100, vesting: [{month: 12, percent: 50}, " +
				"{month: 13, percent: 0.01}, {month: 120, percent: 49.99}]}}",
			comp.Assumptions{Years: 10},
			"0 0 0 400;" + strings.Repeat(" 0 0 0 0;", 8) + " 0 0 0 300",
		},
		{
			// The bonus is 10.014 pounds and so 10.01, the equity 540.125 and so 540.13.
			"pounds",
			"{base: GBP 100.02, bonus: {amount: GBP 33.38, payout: 30}, sign_on: GBP 1.10, " +
				"equity: {units: 5000, price: GBP 0.4321, vesting: even}}",
			comp.Assumptions{Years: 1},
			"125.03 12.51 1.38 675.16",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w, err := Of(parseCase(t, exactCase+"  - "+test.offer+"\n"), test.Assumptions)
			if err != nil {
				t.Fatal(err)
			}
			var years []string
			offers := w.Opportunities[0].Offers
			for _, y := range offers[len(offers)-1].Years {
				years = append(years, strings.Join([]string{
					y.Base().Decimal(), y.Bonus().Decimal(), y.SignOn().Decimal(),
					y.Equity().Decimal(),
				}, " "))
			}
			if got := strings.Join(years, "; "); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}
