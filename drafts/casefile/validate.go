package casefile

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/eml"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// addresses returns every address of the case.
func (c *Case) addresses() []*string {
	list := []*string{&c.Coach.Email, &c.Client.Email}
	for i := range c.Opportunities {
		for j := range c.Opportunities[i].People {
			list = append(list, &c.Opportunities[i].People[j].Email)
		}
	}
	return list
}

// Validate holds a case built in Go to the rules that [ParseCase] holds a file to; a case from ParseCase has passed
// them. The error is a [*CaseError]; its problems name fields, and places where the case came from a file.
func (c *Case) Validate() error {
	return c.wrong(c.check())
}

// wrong returns the problems as a [*CaseError] with their places in the file of the case, and nil where there are none.
func (c *Case) wrong(problems []strict.Problem) error {
	if len(problems) == 0 {
		return nil
	}
	return &Error{Problems: Locate(c.file, c.source, problems)}
}

// checker gathers the problems of a case; each check reads as one line.
type checker struct {
	strict.Checker
	converts func(currency string) bool // whether there is a rate for it
}

// ref checks that the name is one of those known. Where the name of one of them is itself missing, it may be the one meant.
func (k *checker) ref(path, what, name string, known []string) {
	if !strict.Blank(name) && !slices.Contains(known, name) && !slices.ContainsFunc(known, strict.Blank) {
		k.Add(path, "%s", Unknown(what, name, known).Error())
	}
}

var idPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`) })

// id checks the form of an id and that it is the first of its name.
func (k *checker) id(path, id string, seen map[string]bool) {
	if strict.Blank(id) {
		return
	}
	if !idPattern().MatchString(id) || len(id) > 60 {
		k.Add(path, "want lower-case letters and digits with single hyphens between, at most 60, got %q", id)
	}
	if seen[id] {
		k.Add(path, "the id %q is taken already", id)
	}
	seen[id] = true
}

func (k *checker) zone(path, name string) {
	if strict.Blank(name) {
		return
	}
	if _, err := loadZone(name); err != nil {
		k.Add(path, "%v", err)
	}
}

// calendar checks that there is a calendar of the name; that a file can be read is for [Case.ReadCalendars] to say.
func (k *checker) calendar(path, name string) {
	switch {
	case strict.Blank(name):
	case strings.HasSuffix(name, ".ics"):
		k.path(path, name, ".ics")
	case !calendarPattern().MatchString(name):
		k.Add(path, "want a country code such as GB, a region such as DE-BY, or an .ics file, got %q", name)
	default:
		if _, err := calendar.Lookup(name); err != nil {
			k.Add(path, "%v", err)
		}
	}
}

var calendarPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[A-Z]{2}(-[A-Z0-9]{1,3})?$`) })

// path checks that a file lies below the folder of the case.
func (k *checker) path(path, name, ext string) {
	if strict.Blank(name) {
		return
	}
	if !strings.HasSuffix(name, ext) || !validPath(name) {
		k.Add(path, "want an %s file below the folder of the case, written with /, got %q", ext, name)
	}
}

func (k *checker) email(path, addr string) {
	if strict.Blank(addr) {
		return
	}
	if _, err := eml.CheckAddress(addr); err != nil {
		k.Add(path, "%v", err)
	}
}

// currency checks that an amount is in the currency of its opportunity, or in one with a rate: amounts of one letter must be
// addable.
func (k *checker) currency(path string, m comp.Money, want *string) {
	switch {
	case m.IsZero():
	case *want == "":
		*want = m.Currency()
	case m.Currency() != *want && !(k.converts(m.Currency()) && k.converts(*want)):
		k.Add(path, "mixes %s with %s in one opportunity, and no rate is stated", m.Currency(), *want)
	}
}

// check returns every problem in the order of the fields.
func (c *Case) check() []strict.Problem {
	k := &checker{Checker: strict.Checker{Places: c.places, Enums: enums(), Stated: stated}, converts: c.Convertible}
	k.Walk("", reflect.ValueOf(c).Elem())
	if c.Version != 0 && c.Version != 1 {
		k.Add("version", "want 1, got %d", c.Version)
	}
	k.id("id", c.ID, map[string]bool{})
	if !strict.Blank(c.Currency) {
		if err := comp.CheckCurrency(c.Currency); err != nil {
			k.Add("currency", "%v", err)
		}
	}
	c.checkRates(k)
	k.email("coach.email", c.Coach.Email)
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
			k.Add(fmt.Sprintf("priorities[%d]", i), "%q stands here twice", l)
		}
		seen[l] = true
	}
	c.checkLog(k)
	strict.Sort(k.Problems)
	return k.Problems
}

func (c *Case) checkLog(k *checker) {
	var ids []string
	for _, o := range c.Opportunities {
		ids = append(ids, o.ID)
	}
	for i, e := range c.Log {
		path := fmt.Sprintf("log[%d]", i)
		if i > 0 && !e.On.IsZero() && e.On.Before(c.Log[i-1].On) {
			k.Add(path+".on", "the log runs oldest first: %s comes after %s", e.On, c.Log[i-1].On)
		}
		k.ref(path+".opportunity", "opportunity", e.Opportunity, ids)
		if e.Opportunity == "" && (e.Offer != "" || e.To != "") {
			k.Add(path, "names an offer or a person: name the opportunity too")
		}
		if n := c.opportunity(e.Opportunity); n >= 0 {
			o := &c.Opportunities[n]
			k.ref(path+".offer", "offer", e.Offer, o.offerIDs())
			k.ref(path+".to", "person", e.To, o.PersonIDs())
		}
		if e.What == EventNews && e.Text == "" {
			k.Add(path, "news needs its text")
		}
		if !e.Until.IsZero() && e.What != EventOutOfOffice {
			k.Add(path+".until", "only out-of-office has a last day")
		}
		k.order(path+".until", "the last day", e.Until, "the first", e.On)
	}
}

// stated returns an error for an amount, a day or a time that no file can state; a case built in Go may hold one.
func stated(v any) error {
	switch v := v.(type) {
	case comp.Money:
		if v.Minor() < 0 {
			return fmt.Errorf("an amount is never negative, got %s", v)
		}
	case calendar.Date:
		if _, err := calendar.ParseDate(v.String()); err != nil && !v.IsZero() {
			return err
		}
	case calendar.LocalTime:
		if same, err := calendar.ParseLocalTime(v.String()); err != nil && !v.IsZero() {
			return err
		} else if same != v {
			return fmt.Errorf("want a day, or a day and a time from 00:00 to 23:59, got %+v", v)
		}
	}
	return nil
}
