package casefile

import (
	"crypto/sha256"
	"encoding/binary"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Fingerprint is a hash of all the fields of a case: a key for what [Memo] computes from many of
// them. Cases with the same fingerprint say the same.
type Fingerprint [sha256.Size]byte

// Fingerprint returns the fingerprint of what the case says now.
func (c *Case) Fingerprint() Fingerprint {
	var room [usualCase]byte // on the stack
	b, v := room[:0], reflect.ValueOf(c).Elem()
	for _, i := range caseFields() {
		b = appendValue(b, v.Field(i))
	}
	return sha256.Sum256(b)
}

// usualCase is about how many bytes the fields of a case have.
const usualCase = 8 << 10

// caseFields returns the indexes of the fields of a case that its file has.
var caseFields = sync.OnceValue(func() (list []int) {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Case]()) {
		if f.IsExported() {
			list = append(list, f.Index[0])
		}
	}
	return list
})

// appendValue appends a value of a case so that other values are written differently.
func appendValue(b []byte, v reflect.Value) []byte {
	switch v.Kind() {
	case reflect.String:
		s := v.String()
		return append(binary.AppendUvarint(b, uint64(len(s))), s...)
	case reflect.Bool:
		if v.Bool() {
			return append(b, 1)
		}
		return append(b, 0)
	case reflect.Pointer:
		if v.IsNil() {
			return append(b, 0)
		}
		return appendValue(append(b, 1), v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			b = appendValue(b, v.Field(i))
		}
		return b
	case reflect.Slice:
		if v.IsNil() {
			return append(b, 0)
		}
		b = binary.AppendUvarint(b, uint64(v.Len())+1)
		for i := range v.Len() {
			b = appendValue(b, v.Index(i))
		}
		return b
	case reflect.Map:
		if v.Len() == 0 {
			return append(b, 0)
		}
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(a.String(), b.String()) })
		b = binary.AppendUvarint(b, uint64(len(keys)))
		for _, k := range keys {
			b = appendValue(appendValue(b, k), v.MapIndex(k))
		}
		return b
	}
	if v.CanInt() {
		return binary.AppendVarint(b, v.Int())
	}
	return binary.AppendUvarint(b, v.Uint()) // panics on a kind that no case has
}
