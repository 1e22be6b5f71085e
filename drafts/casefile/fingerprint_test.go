package casefile

import (
	"os"
	"reflect"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

func readErica(t testing.TB) *Case {
	t.Helper()
	f, err := os.Open("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := Parse("erica.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestFingerprint changes every field of a case: its fingerprint must change too, and be as before
// when the field is.
func TestFingerprint(t *testing.T) {
	c := readErica(t)
	c.Rates = Rates{"GBP": 1, "EUR": 2}
	c.Words = Words{"kind": {"a": "x", "b": "y"}}
	was, parsed := c.Fingerprint(), readErica(t).Fingerprint()
	if parsed == was || parsed != readErica(t).Fingerprint() {
		t.Fatal("not one fingerprint for each case")
	}
	changed := 0
	v := reflect.ValueOf(c).Elem()
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() {
			eachChange(v.Field(i), f.Name, func(path string) {
				changed++
				if c.Fingerprint() == was {
					t.Errorf("%s changes the case, and not its fingerprint", path)
				}
			})
		}
	}
	if c.Fingerprint() != was || changed < 450 {
		t.Errorf("changed %d fields", changed)
	}
}

// eachChange calls f with each value in a value changed, one at a time.
func eachChange(v reflect.Value, path string, f func(path string)) {
	change := func(path string, to reflect.Value) {
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		v.Set(to)
		f(path)
		v.Set(old)
	}
	switch v.Kind() {
	case reflect.String:
		change(path, reflect.ValueOf(v.String()+"x").Convert(v.Type()))
	case reflect.Bool:
		change(path, reflect.ValueOf(!v.Bool()).Convert(v.Type()))
	case reflect.Pointer:
		if v.IsNil() {
			change(path, reflect.New(v.Type().Elem()))
			return
		}
		change(path, reflect.Zero(v.Type()))
		eachChange(v.Elem(), path, f)
	case reflect.Slice:
		if v.IsNil() {
			change(path, reflect.MakeSlice(v.Type(), 0, 0))
			return
		}
		change(path, reflect.Append(v, reflect.Zero(v.Type().Elem())))
		for i := range v.Len() {
			eachChange(v.Index(i), path+"[]", f)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			old := v.MapIndex(k)
			v.SetMapIndex(k, reflect.Zero(v.Type().Elem()))
			f(path + "." + k.String())
			v.SetMapIndex(k, old)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				eachChange(v.Field(i), path+"."+v.Type().Field(i).Name, f)
			} else { // an amount or a date
				change(path, differing(v.Type()))
				return
			}
		}
	default:
		change(path, reflect.ValueOf(1_000_003+v.Int()).Convert(v.Type()))
	}
}

// differing returns a value of a type whose fields a program can't set.
func differing(t reflect.Type) reflect.Value {
	switch t {
	case reflect.TypeFor[calendar.Date]():
		return reflect.ValueOf(calendar.NewDate(1987, 6, 5))
	case reflect.TypeFor[comp.Money]():
		m, _ := comp.ParseMoney("1234567", "CHF")
		return reflect.ValueOf(m)
	}
	p, _ := comp.ParsePrice("1234.567", "CHF")
	return reflect.ValueOf(p)
}

func BenchmarkFingerprint(b *testing.B) {
	c := readErica(b)
	b.ReportAllocs()
	for b.Loop() {
		c.Fingerprint()
	}
}
