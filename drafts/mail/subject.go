package mail

import (
	"slices"
	"strings"
)

// replyMarks are what mail programs put before the subject of a reply, in several languages.
var replyMarks = []string{
	"re", "aw", "antw", "sv", "vs", "ré", "rv", "res", "odp", "ynt", "回复", "回覆", "答复", "答覆", "返信",
}

// BaseSubject returns a subject without the reply marks at its start, in the common languages
// (compare RFC 5256 section 2.1): "AW: RE[2]: 回复：the offer" becomes "the offer". A mark of a
// forwarded message, such as "Fwd:", is kept.
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
