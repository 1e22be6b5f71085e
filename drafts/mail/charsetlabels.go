package mail

import (
	_ "embed"
	"strings"
	"sync"
)

// guessed stands for the names that don't say which charset it is.
const guessed = "guess"

// charsetLabels returns the names of [charsetNames], each with the one that it stands for.
var charsetLabels = sync.OnceValue(func() map[string]string {
	labels, target := map[string]string{}, ""
	for field := range strings.FieldsSeq(charsetNames) {
		if name, ok := strings.CutSuffix(field, ":"); ok {
			target = name
		} else {
			labels[field] = target
		}
	}
	return labels
})

// charsetNames are charsets with names that are in no index, squashed.
//
//go:embed charsets.txt
var charsetNames string
