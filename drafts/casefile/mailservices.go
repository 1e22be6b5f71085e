package casefile

import (
	_ "embed"
	"strings"
)

//go:embed mailservices.txt
var mailServicesText string

// isMailService reports whether the domain is that of a mail service that gives anyone an address.
// A search in the text takes less than making a set of it.
func isMailService(name string) bool {
	for end := 0; ; {
		at := strings.Index(mailServicesText[end:], name)
		if at < 0 {
			return false
		}
		start := end + at
		end = start + len(name)
		line := strings.LastIndexByte(mailServicesText[:start], '\n') + 1
		if isBlank(mailServicesText[start-1]) && isBlank(mailServicesText[end]) && mailServicesText[line] != '#' {
			return true
		}
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' }

// isPublicDomain reports whether a domain in lower case, or one above it, is that of such a service.
func isPublicDomain(name string) bool {
	for more := true; more; _, name, more = strings.Cut(name, ".") {
		if isMailService(name) {
			return true
		}
	}
	return false
}
