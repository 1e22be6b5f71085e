package casefile

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed mailservices.txt
var mailServicesText string

// mailServices are the domains of mail services that give anyone an address.
var mailServices = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for line := range strings.Lines(mailServicesText) {
		if !strings.HasPrefix(line, "#") {
			for name := range strings.FieldsSeq(line) {
				set[name] = true
			}
		}
	}
	return set
})

// isPublicDomain reports whether a domain in lower case, or one above it, is that of such a service.
func isPublicDomain(name string) bool {
	for more := true; more; _, name, more = strings.Cut(name, ".") {
		if mailServices()[name] {
			return true
		}
	}
	return false
}
