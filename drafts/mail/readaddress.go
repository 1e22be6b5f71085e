package mail

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// parseAddresses reads an address list (RFC 5322 section 3.4). It accepts display names that should
// be quoted, semicolons instead of commas, groups, comments, and encoded addresses, and returns
// what has no address apart.
func parseAddresses(value string) (list []Address, unread []string) {
	before := "" // Grant, Jr. <oliver@x.example>
	for _, item := range splitList(value) {
		if strings.TrimSpace(item) == "" {
			continue
		}
		if decoded := decodeField(item); !strings.Contains(item, "@") && strings.Contains(decoded, "@") {
			item = decoded
		}
		if isNoName(before, item) {
			unread, before = append(unread, strings.TrimSuffix(before, ",")), ""
		}
		if !strings.Contains(item, "@") && len(before) < maxItem {
			before += item + ","
			continue
		}
		switch a := parseAddress(before + item); {
		case a.Email == "" || len(list) >= maxList:
			unread = append(unread, before+item)
		default:
			list = append(list, a)
		}
		before = ""
	}
	if before != "" {
		unread = append(unread, strings.TrimSuffix(before, ","))
	}
	return list, unread
}

// isNoName reports whether what is before an item of a list, and has no address, isn't the beginning of
// its name: it's whole by itself, as S Palmer <spalmer> is, or the item has no name.
func isNoName(before, item string) bool {
	before = strings.TrimSpace(strings.TrimRight(before, ", "))
	isQuoted := len(before) > 1 && before[0] == '"' && before[len(before)-1] == '"'
	isBare := strings.Contains(item, "@") && !strings.ContainsAny(strings.TrimSpace(item), " <(\"")
	return before != "" && (isQuoted || isBare || strings.HasSuffix(before, ">") ||
		strings.HasPrefix(strings.ToLower(before), "/o=") || namesHost(before))
}

// namesHost reports whether an item without an address has a domain in it, as no name has: ana at
// friends.example.
func namesHost(item string) bool {
	return slices.ContainsFunc(strings.Fields(item), func(word string) bool {
		word = strings.Trim(word, `",.`)
		i := strings.LastIndexByte(word, '.')
		return i > 0 && len(word)-i > len(".x")
	})
}

// maxItem is the longest run of items without an address that is taken for the beginning of a name.
const maxItem = 200

// splitList splits a list at its commas and semicolons, except those within quotes, comments, and
// angle brackets, and drops the names of groups.
func splitList(value string) []string {
	var list []string
	start, comments := 0, 0
	quoted, angle := false, false
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case c == '\\' && (quoted || comments > 0):
			i++
		case c == '"' && comments == 0:
			quoted = !quoted
		case quoted:
		case c == '(':
			comments++
		case c == ')' && comments > 0:
			comments--
		case comments > 0:
		case c == '<':
			angle = isClosed(value[i+1:])
		case c == '>':
			angle = false
		case c == ':' && !angle:
			start = i + 1
		case (c == ',' || c == ';') && !angle:
			list = append(list, value[start:i])
			start = i + 1
		}
	}
	return append(list, value[start:])
}

// isClosed reports whether an angle bracket in front of s is closed before the next one.
func isClosed(s string) bool {
	s, _, _ = strings.Cut(s, "<")
	return strings.Contains(s, ">")
}

// parseAddress reads one item of a list. Email is "" if it has no address.
func parseAddress(item string) Address {
	bare := withoutComments(item)
	if !strings.Contains(bare, "@") {
		bare = item // a parenthesis in it isn't a comment
	}
	bare = strings.TrimSpace(bare)
	if inner, ok := strings.CutPrefix(bare, `"`); ok && strings.IndexByte(inner, '"') == len(inner)-1 {
		bare = strings.TrimSuffix(inner, `"`) // "Priya Shah <priya@x.example>"
	}
	name, addr, bracketed := "", bare, false
	if i := strings.LastIndexByte(bare, '<'); i >= 0 {
		name, addr, bracketed = bare[:i], bare[i+1:], true
		addr, _, _ = strings.Cut(addr, ">")
	}
	addr = tight.Replace(strings.Join(strings.Fields(addr), " "))
	// Priya Shah priya@x.example
	if words := strings.Fields(addr); !bracketed && len(words) > 1 && !strings.Contains(addr, `"@`) &&
		strings.Contains(words[len(words)-1], "@") {
		name, addr = strings.Join(words[:len(words)-1], " "), words[len(words)-1]
	} else if _, comment, ok := strings.Cut(item, "("); !bracketed && ok {
		// priya@x.example (Priya Shah), the obsolete form
		name = strings.TrimSuffix(strings.TrimSpace(comment), ")")
	}
	if route, after, ok := strings.Cut(addr, ":"); ok && strings.HasPrefix(route, "@") {
		addr = after // RFC 5322 section 4.4
	}
	addr = strings.Trim(strings.TrimSpace(oneLine(addr)), "'")
	addr = strings.TrimPrefix(addr, "mailto:")
	needsQuotes := func(r rune) bool { return r != '.' && notAtext(r) }
	quoted, domain, ok := strings.Cut(addr, `"@`)
	local, open := strings.CutPrefix(quoted, `"`)
	if ok && open && !strings.ContainsFunc(local, needsQuotes) {
		addr = local + "@" + domain
	}
	addr = strings.Trim(addr, `"`)
	local, domain, ok = strings.Cut(addr, "@")
	if !ok || local == "" || domain == "" || strings.ContainsAny(addr, " ,;<>") {
		return Address{}
	}
	return Address{Name: displayName(name), Email: addr}
}

// tight removes the white space within an address that RFC 5322 section 4.4 allows.
var tight = strings.NewReplacer(" @ ", "@", " @", "@", "@ ", "@", " . ", ".", " .", ".", ". ", ".")

// displayName returns a name without quotes and decoded.
func displayName(s string) string {
	s = strings.Trim(s, " \t,")
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		s = strings.NewReplacer(`\\`, `\`, `\"`, `"`).Replace(s[1 : len(s)-1])
	}
	if s = text.OneLine(decodeField(s)); !isDecoded(s) {
		return ""
	}
	// written by Outlook if the name is an address
	if len(s) >= 2 && s[0] == '\'' && s[len(s)-1] == '\'' {
		s = s[1 : len(s)-1]
	}
	return s
}

// withoutComments returns a structured field's value without its comments (RFC 5322 section 3.2.2),
// each of which becomes a space.
func withoutComments(value string) string {
	if !strings.Contains(value, "(") {
		return value
	}
	var b strings.Builder
	depth, quoted := 0, false
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case c == '\\' && (quoted || depth > 0):
			if depth == 0 {
				b.WriteString(value[i:min(i+2, len(value))])
			}
			i++
		case c == '"' && depth == 0:
			quoted = !quoted
			b.WriteByte(c)
		case c == '(' && !quoted:
			depth++
			b.WriteByte(' ')
		case c == ')' && depth > 0:
			depth--
		case depth == 0:
			b.WriteByte(c)
		}
	}
	return b.String()
}
