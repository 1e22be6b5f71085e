package mail

import (
	"slices"
	"strings"
)

// Writer returns who wrote the mail.
func (m *Message) Writer() Address {
	if len(m.From) == 0 {
		return Address{Email: "nobody"}
	}
	return m.From[0]
}

func HasAddress(list []Address, email string) bool {
	return slices.ContainsFunc(list, func(a Address) bool { return SameAddress(a.Email, email) })
}

func SameAddress(a, b string) bool { return strings.EqualFold(ASCII(a), ASCII(b)) }

// maxReferences is how many ids a reply names. RFC 5537 section 3.4.4 trims a longer chain from its second id on: the first and the last
// are those by which programs find the thread (https://www.jwz.org/doc/threading.html).
const maxReferences = 21

// Thread returns the ids of the thread, its first mail first and the parent last, each once.
func (m *Message) Thread() []string {
	chain := m.References
	if len(chain) == 0 && len(m.InReplyTo) == 1 { // of several nobody knows which is the parent (RFC 5322 section 3.6.4)
		chain = m.InReplyTo
	}
	var ids []string
	for _, id := range chain {
		if id != m.MessageID && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	ids = append(ids, m.MessageID)
	if len(ids) > maxReferences {
		ids = slices.Concat(ids[:1], ids[len(ids)-maxReferences+1:])
	}
	return ids
}

// replyMarks are what programs put before the subject of a reply, in the languages that people use them in.
var replyMarks = []string{"re", "aw", "antw", "sv", "vs", "ré", "rv", "res", "odp", "ynt", "回复", "回覆", "答复", "答覆", "返信"}

// BaseSubject returns a subject without the marks of replies at its start: "AW: RE[2]: 回复：the offer" is the offer. The mark of something
// forwarded is kept.
func BaseSubject(s string) string {
	for {
		s = strings.TrimSpace(s)
		i := strings.IndexAny(s, ":：")
		if i < 0 || i > 20 {
			return s
		}
		mark := strings.TrimSpace(s[:i])
		if j := strings.IndexAny(mark, "[("); j > 0 && strings.Trim(mark[j:], "[]()0123456789") == "" {
			mark = mark[:j]
		}
		if !slices.Contains(replyMarks, strings.ToLower(strings.TrimSpace(mark))) {
			return s
		}
		s = s[i:]
		s = strings.TrimPrefix(strings.TrimPrefix(s, ":"), "：")
	}
}
