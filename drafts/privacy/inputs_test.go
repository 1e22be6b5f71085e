package privacy

import (
	"os"
	"reflect"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/comp"
)

// TestInputs changes every field of a case: if the secrets change, so must their inputs, because
// secrets of the same inputs are used again.
func TestInputs(t *testing.T) {
	f, err := os.Open("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	other, err := comp.ParseMoney("123456", "EUR")
	if err != nil {
		t.Fatal(err)
	}
	for _, fromCoach := range []bool{false, true} {
		secrets, in := newSecrets(c, 0, fromCoach), inputsOf(c, 0, fromCoach)
		changed := 0
		eachField(reflect.ValueOf(c).Elem(), "", other, func(path string) {
			if reflect.DeepEqual(newSecrets(c, 0, fromCoach), secrets) {
				return
			}
			changed++
			if inputsOf(c, 0, fromCoach) == in {
				t.Errorf("%s changes the secrets, and not their inputs", path)
			}
		})
		if changed < 30 {
			t.Errorf("only %d fields change the secrets", changed)
		}
	}
	for _, scope := range []struct {
		index     int
		fromCoach bool
	}{{1, false}, {-1, false}, {0, true}} {
		if inputsOf(c, scope.index, scope.fromCoach) == inputsOf(c, 0, false) {
			t.Errorf("%+v has the inputs of another scope", scope)
		}
	}
}

// eachField calls f with each text, flag, number, and amount of a value changed, one at a time.
func eachField(v reflect.Value, path string, other comp.Money, f func(path string)) {
	change := func(to any) {
		old := reflect.New(v.Type()).Elem()
		old.Set(v)
		v.Set(reflect.ValueOf(to).Convert(v.Type()))
		f(path)
		v.Set(old)
	}
	if v.Type() == reflect.TypeFor[comp.Money]() {
		change(other)
		return
	}
	switch v.Kind() {
	case reflect.String:
		change(v.String() + " North harbor company of many words in a row")
		change("m" + v.String())
		change("")
	case reflect.Bool:
		change(!v.Bool())
	case reflect.Int:
		change(v.Int() + 1)
	case reflect.Slice:
		if v.Len() > 0 {
			change(v.Slice(0, v.Len()-1).Interface())
		}
		for i := range v.Len() {
			eachField(v.Index(i), path+"[]", other, f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			eachField(v.Elem(), path, other, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				eachField(v.Field(i), path+"."+v.Type().Field(i).Name, other, f)
			}
		}
	}
}

// TestChangedCase changes a case after a scan: the scanner mustn't know only what it was.
func TestChangedCase(t *testing.T) {
	f, err := os.Open("../../testdata/cases/erica.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	c, err := casefile.Parse("erica.yaml", f)
	if err != nil {
		t.Fatal(err)
	}
	const text = "I earn $251,500 now."
	if found := New(c, Scope{Opportunity: "amazon"}).Find(text); len(found) > 0 {
		t.Fatalf("got %+v", found)
	}
	if c.Private.CurrentPay, err = comp.ParseMoney("251500", "USD"); err != nil {
		t.Fatal(err)
	}
	if found := New(c, Scope{Opportunity: "amazon"}).Find(text); len(found) != 1 {
		t.Errorf("got %+v", found)
	}
}

// TestMayBe checks that no amount that can be read as a private one is left out before its context
// is read.
func TestMayBe(t *testing.T) {
	secret := &secretAmount{value: 187500_00}
	for _, per := range perYear {
		for value := secret.value/per - 200_00; value < secret.value/per+200_00; value += 50 {
			a := &comp.Amount{Value: value, Currency: "USD"}
			around := numberContext{a: a}
			if around.read(secret, []int64{per}) != other && !mayBe(a, secret) {
				t.Errorf("%d for %d periods is left out", value, per)
			}
		}
	}
	for _, a := range []*comp.Amount{{Value: secret.value}, {Value: secret.value / 1000, Currency: "USD"}} {
		if !mayBe(a, secret) {
			t.Errorf("%+v is left out", a)
		}
	}
}
