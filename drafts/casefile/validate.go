package casefile

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// Validate checks a case built in Go, or changed in Go, like [Parse] checks a file. It returns an
// [*Error] whose problems name fields, with their positions if the case came from a file. What has a
// default in a file has none here.
func (c *Case) Validate() error {
	if c == nil {
		return InputErrorf("there is no case")
	}
	return c.errorOf(c.check())
}

// EnsureValid validates a case built in Go. It does nothing for one from [Parse], which has been
// checked, even if it was changed since: that takes [Case.Validate].
func (c *Case) EnsureValid() error {
	if c != nil && c.places != nil {
		return nil
	}
	return c.Validate()
}

// check returns every problem, in the order of the file.
func (c *Case) check() []strict.Problem {
	k := &checker{Checker: strict.Checker{Places: c.places, Enums: enums(), Stated: stated}, c: c,
		home: sync.OnceValue(c.homeZoneName)}
	k.Walk("", reflect.ValueOf(c).Elem())
	if c.Version != 1 {
		k.Add("version", "want 1, got %d", c.Version)
	}
	k.id("id", c.ID, map[string]bool{})
	k.code("currency", c.Currency)
	c.checkRates(k)
	k.code("client.currency", c.Client.Currency)
	k.email("coach.email", c.Coach.Email)
	k.plain("client.name", c.Client.Name)
	k.email("client.email", c.Client.Email)
	k.zone("client.timezone", c.Client.Timezone)
	k.calendar("client.calendar", c.Client.Calendar)
	ids := map[string]bool{}
	for i := range c.Opportunities {
		k.opportunity(fmt.Sprintf("opportunities[%d]", i), &c.Opportunities[i], ids)
	}
	seen := map[Lever]bool{}
	for i, l := range c.Priorities {
		if seen[l] {
			k.Add(fmt.Sprintf("priorities[%d]", i), "%q is listed twice", l)
		}
		seen[l] = true
	}
	c.checkLog(k)
	k.words("words", c.Words)
	strict.Sort(k.Problems)
	return k.Problems
}

func (c *Case) checkRates(k *checker) {
	for _, code := range slices.Sorted(maps.Keys(c.Rates)) {
		path := "rates." + code
		if err := comp.CheckCurrency(code); err != nil {
			k.Add(path, "%v", err)
		} else if code == c.Currency {
			k.Add(path, "is the rate of the case's own currency: want only those of others")
		}
	}
	if len(c.Rates) > 0 && c.RatesOn.IsZero() {
		k.Add("rates", "want the date of the rates, in rates_on")
	}
}

// words checks everything about the words that doesn't depend on the catalog.
func (k *checker) words(path string, words Words) {
	for _, kind := range slices.Sorted(maps.Keys(words)) {
		slots := words[kind]
		for _, slot := range slices.Sorted(maps.Keys(slots)) {
			at := strict.Join(strict.Join(path, kind), slot)
			if err := checkWords(slot, string(slots[slot])); err != nil {
				k.Add(at, "%v", err)
			}
			if _, whole := slots[SlotBody]; whole && slot != SlotBody && slot != SlotSubject {
				k.Add(at, "is never used: the body is replaced as a whole")
			}
		}
	}
}
