package casefile

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// currencies are the currencies of a file's amounts that don't name one.
type currencies struct {
	doc    *strict.Document
	path   string            // of the amount being read
	named  map[string]string // by scope, if the case names none: the first that an amount names
	first  string            // the first that any amount names
	amount bool              // there is an amount
	known  map[string]string // what inForce returned, by scope
	// the path of each opportunity by its ID, and of the only one by ""; nil if they weren't read
	opportunities map[string]string
}

// scopeOf returns the part of the file that can have a currency of its own. A line of the log
// belongs to its opportunity.
func (c *currencies) scopeOf(path string) string {
	if n := strings.IndexByte(path, ']'); strings.HasPrefix(path, "log[") && n > 0 {
		path = c.opportunityOf(path[:n+1])
	}
	if n := strings.IndexByte(path, ']'); strings.HasPrefix(path, "opportunities[") && n > 0 {
		return path[:n+1]
	}
	return "client"
}

// opportunityOf returns the opportunity that a line of the log is about, such as opportunities[0];
// "" if it names none of several.
func (c *currencies) opportunityOf(line string) string {
	if c.opportunities == nil {
		c.readOpportunities()
	}
	return c.opportunities[c.doc.Scalar(line+".opportunity")]
}

func (c *currencies) readOpportunities() {
	c.opportunities = map[string]string{}
	for i := 0; ; i++ {
		path := fmt.Sprintf("opportunities[%d]", i)
		id := cmp.Or(c.doc.Scalar(path+".id"), idOf(c.doc.Scalar(path+".company"), ""))
		if id == "" {
			if i == 1 {
				c.opportunities[""] = "opportunities[0]"
			}
			return
		}
		if c.opportunities[id] == "" {
			c.opportunities[id] = path
		}
	}
}

func newCurrencies(doc *strict.Document) *currencies {
	c := &currencies{doc: doc, named: map[string]string{}, known: map[string]string{}}
	if doc.Scalar("currency") == "" {
		decoder := strict.Decoder{Scalars: scalars(c), At: c.at}
		decoder.Scalars[reflect.TypeFor[comp.Money]()] = c.name
		decoder.Scalars[reflect.TypeFor[SignOn]()] = func(s string) (any, error) {
			_, err := c.name(s)
			return SignOn{}, err
		}
		decoder.DecodeDocument(doc, &Case{})
	}
	return c
}

func (c *currencies) at(path string) { c.path = path }

// name notes the currency that an amount names. A bare $ is the dollar of the country it's in.
func (c *currencies) name(s string) (any, error) {
	if c.path == "" { // it may be no amount
		_, err := comp.ParseMoney(s, "USD")
		return comp.Money{}, err
	}
	c.amount = true
	scope := c.scopeOf(c.path)
	own := comp.DollarOf(calendar.CountryOf(c.doc.Scalar(scope+".calendar"), c.doc.Scalar(scope+".timezone")))
	if _, err := comp.ParseMoney(s, ""); err != nil { // it may name one although it can't be read
		c.first = cmp.Or(c.first, comp.CurrencyIn(s, own))
		return comp.Money{}, nil
	}
	if m, err := comp.ParseMoney(s, own); err == nil {
		c.first = cmp.Or(c.first, m.Currency())
		c.named[scope] = cmp.Or(c.named[scope], m.Currency())
	}
	return comp.Money{}, nil
}

// ofCase returns the case's currency; "" if nothing says which one it is.
func (c *currencies) ofCase() string {
	if code := c.doc.Scalar("currency"); code != "" {
		return code
	}
	for _, path := range []string{"client.currency", "opportunities[0].currency"} {
		if code := c.doc.Scalar(path); comp.CheckCurrency(code) == nil {
			return code
		}
	}
	return c.first
}

// inForce returns the currency of the amount being read if it doesn't name one. If the one in the
// file is invalid, that is reported once, not again at every amount.
func (c *currencies) inForce() string {
	scope := c.scopeOf(c.path)
	code, ok := c.known[scope]
	if !ok {
		code = cmp.Or(c.doc.Scalar(scope+".currency"), c.doc.Scalar("currency"), c.named[scope],
			c.ofCase())
		if comp.CheckCurrency(code) != nil {
			code = "USD"
		}
		c.known[scope] = code
	}
	return code
}
