package review

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/tactful-drafts/tactful/drafts"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// eachField visits every field of a part of the case that is an amount, a percentage, a day, a time or a text, with its path as the file of the
// case writes it. Evidence that may not be shared is passed by.
func eachField(path string, v reflect.Value, visit func(path string, value any)) {
	switch x := v.Interface().(type) {
	case comp.Money, comp.Percent, drafts.Date, drafts.LocalTime:
		visit(path, x)
		return
	case drafts.Evidence:
		if !x.Shareable {
			return
		}
	}
	switch v.Kind() {
	case reflect.String:
		if v.Len() > 0 {
			visit(path, v.String())
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachField(path, v.Elem(), visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachField(fmt.Sprintf("%s[%d]", path, i), v.Index(i), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ","); name != "" {
				eachField(path+"."+name, v.Field(i), visit)
			}
		}
	}
}

// rest adds the figures of all other fields of the opportunity.
func (f *facts) rest() {
	eachField(f.path, reflect.ValueOf(f.o).Elem(), func(path string, value any) {
		below := strings.TrimPrefix(path, f.path+".")
		if strings.HasPrefix(below, "offers[") || strings.HasPrefix(below, "asks[") {
			return
		}
		switch x := value.(type) {
		case comp.Money:
			f.money(x, otherPart, stated, 0, 0, path)
		case comp.Percent:
			f.percent(x, otherPart, 0, path)
		case drafts.Date:
			f.date(x, "", path)
		case drafts.LocalTime:
			f.moment(x, "", path)
		}
	})
}

// texts returns the texts of the opportunity that a mail may repeat, and those about the client.
func (f *facts) texts() []field {
	if f.repeat != nil {
		return f.repeat
	}
	c := f.c
	f.repeat = []field{{"client.name", c.Client.Name}, {"client.goes_by", c.Client.GoesBy}, {"client.sign_off", c.Client.SignOff}}
	eachField(f.path, reflect.ValueOf(f.o).Elem(), func(path string, value any) {
		s, ok := value.(string)
		switch path[strings.LastIndexByte(path, '.')+1:] {
		case "id", "email", "thread", "timezone", "calendar", "stage", "status", "criterion", "kind":
			ok = false
		}
		if ok {
			f.repeat = append(f.repeat, field{path, s})
		}
	})
	for i, e := range c.Log {
		if e.Opportunity == f.o.ID && e.Text != "" {
			f.repeat = append(f.repeat, field{fmt.Sprintf("log[%d].text", i), e.Text})
		}
	}
	return f.repeat
}
