package casefile

import (
	"fmt"
	"reflect"
	"slices"

	"github.com/tactful-drafts/tactful/drafts/internal/strict"
)

// resolve fills in what the file leaves to be understood: the version, IDs, and rounds, the
// opportunity of a log entry if there's only one, the days on which recruiters change, and the
// terms of offers that are like an earlier one. It returns the paths of those terms.
func (c *Case) resolve() (inherited []string) {
	c.fillIn()
	for i := range c.Log {
		if len(c.Opportunities) == 1 && c.Log[i].Opportunity == "" &&
			!c.written(fmt.Sprintf("log[%d].opportunity", i)) {
			c.Log[i].Opportunity = c.Opportunities[0].ID
		}
	}
	for i := range c.Opportunities {
		c.handOver(&c.Opportunities[i])
		offers, ids := c.Opportunities[i].Offers, c.Opportunities[i].offerIDs()
		for j := range offers {
			f := &offers[j]
			n := slices.Index(ids[:j], f.Like)
			if f.Like == "" || n < 0 {
				continue
			}
			earlier := offers[n]
			earlier.Made, earlier.Status, earlier.Like = f.Made, f.Status, f.Like
			if earlier.Deadline.Date.Before(f.Made) {
				earlier.Deadline = f.Deadline
			}
			path := fmt.Sprintf("opportunities[%d].offers[%d]", i, j)
			inherited = append(inherited,
				c.inherit(path, reflect.ValueOf(f).Elem(), reflect.ValueOf(earlier))...)
		}
	}
	return inherited
}

// rivals are fields of which each takes the place of the other.
var rivals = map[string]string{
	"target": "Amount", "amount": "Target", "units": "Value", "value": "Units",
}

// inherit sets the fields of a struct that the file doesn't have to those of another, and returns
// their paths. A list is one field.
func (c *Case) inherit(path string, to, from reflect.Value) (inherited []string) {
	own := reflect.New(to.Type()).Elem()
	own.Set(to)
	for i := range to.NumField() {
		name := keyOf(to.Type().Field(i))
		at, field, other := path+"."+name, to.Field(i), from.Field(i)
		written := c.written(at)
		if rival := own.FieldByName(rivals[name]); rival.IsValid() && !rival.IsZero() {
			continue
		}
		switch {
		case written && field.Kind() == reflect.Pointer && !field.IsNil() && !other.IsNil():
			inherited = append(inherited, c.inherit(at, field.Elem(), other.Elem())...)
		case !written && field.IsZero() && !other.IsZero():
			field.Set(other)
			inherited = append(inherited, at)
		}
	}
	return inherited
}

// withoutInherited leaves out the problems of terms that were inherited: they are reported where
// the terms are written.
func withoutInherited(problems []strict.Problem, inherited []string) []strict.Problem {
	paths := strict.Paths{}
	for _, path := range inherited {
		paths[path] = true
	}
	return slices.DeleteFunc(problems, func(p strict.Problem) bool { return paths.Cover(p.Path) })
}
