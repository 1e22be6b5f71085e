package review

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// rest adds the figures of all other fields of the opportunity, and gathers the texts that a mail may repeat.
func (f *facts) rest() {
	c := f.c
	f.repeat = []field{{"client.name", c.Client.Name}, {"client.goes_by", c.Client.GoesBy}, {"client.sign_off", c.Client.SignOff}}
	f.walk(f.path, "", reflect.ValueOf(f.o).Elem(), true)
	for i, e := range c.Log {
		if e.Opportunity == f.o.ID && e.Text != "" {
			f.repeat = append(f.repeat, field{index("log", i) + ".text", e.Text})
		}
	}
}

// walk visits every field of a part of the case with its path as the file of the case writes it. Evidence that may not be shared is passed by;
// the figures of offers and asks have been added already.
func (f *facts) walk(path, name string, v reflect.Value, figures bool) {
	if v.IsZero() {
		return
	}
	switch v.Kind() {
	case reflect.String:
		switch name {
		case "id", "email", "thread", "timezone", "calendar", "stage", "status", "criterion", "kind":
		default:
			f.repeat = append(f.repeat, field{path, v.String()})
		}
	case reflect.Pointer:
		f.walk(path, name, v.Elem(), figures)
	case reflect.Slice:
		for i := range v.Len() {
			f.walk(index(path, i), name, v.Index(i), figures && name != "offers" && name != "asks")
		}
	case reflect.Struct:
		if x, ok := v.Interface().(casefile.Evidence); ok && !x.Shareable || f.leaf(path, v, figures) {
			return
		}
		for i := range v.NumField() {
			if v.Field(i).IsZero() {
				continue
			}
			if key := fieldName(v.Type(), i); key != "" {
				f.walk(path+"."+key, key, v.Field(i), figures)
			}
		}
	default:
		if p, ok := v.Interface().(comp.Percent); ok && figures {
			f.percent(p, otherPart, 0, path)
		}
	}
}

// leaf adds the figure that a struct is, and reports whether it is one.
func (f *facts) leaf(path string, v reflect.Value, figures bool) bool {
	switch v.Type() {
	case moneyType, dateType, timeType:
	default:
		return false
	}
	if !figures {
		return true
	}
	switch x := v.Interface().(type) {
	case comp.Money:
		f.money(x, otherPart, stated, 0, 0, path)
	case calendar.Date:
		f.date(x, "", path)
	case calendar.LocalTime:
		f.moment(x, "", path)
	}
	return true
}

var (
	moneyType = reflect.TypeFor[comp.Money]()
	dateType  = reflect.TypeFor[calendar.Date]()
	timeType  = reflect.TypeFor[calendar.LocalTime]()
)

func fieldName(t reflect.Type, i int) string {
	name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
	return name
}

func index(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }
