package casefile

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// Marks that people and programs put around names. An apostrophe is one only at a word's edge.
const (
	doubleQuotes = "\"“”„‟«»‹›「」『』《》〈〉＂"
	singleQuotes = "'‘’‚‛`´＇"
)

var (
	bracketed    = lazy.Regexp(`[(\[{<（【]([^)\]}>）】]*)[)\]}>）】]`)
	doubleQuoted = sync.OnceValue(func() *regexp.Regexp {
		const mark, other = `[` + doubleQuotes + `]`, `[^` + doubleQuotes + `]`
		return regexp.MustCompile(mark + `(` + other + `*)` + mark)
	})
	singleQuoted = lazy.Regexp(`(?:^|\s)[` + singleQuotes + `](\pL[^` + singleQuotes + `\s]*)[` +
		singleQuotes + `](?:$|[\s,])`)
	// A company, a team, or a system that sent the email in her name.
	addition = lazy.Regexp(`\s(?:[|–—/·•-]+|via|c/o)\s.*$`)
)

// asides are what stands in a name in quotation marks or brackets.
type asides struct {
	nickname string
	unclear  bool   // a word behind the name that may be a nickname or a company
	second   string // several words behind a slash: another person, or a company
}

// cutAsides returns a name without quotation marks, nicknames, and additions.
func cutAsides(s string) (string, asides) {
	var a asides
	s = unquote(s)
	cut := func(re *regexp.Regexp, quoted bool) {
		for {
			m := re.FindStringSubmatchIndex(s)
			if m == nil {
				return
			}
			before, word, after := s[:m[0]], strings.TrimSpace(s[m[2]:m[3]]), s[m[1]:]
			switch inside := strings.TrimSpace(before) != "" && strings.TrimSpace(after) != ""; {
			case !isNickname(word) || isIdeographic(word) != isIdeographic(before+after):
			case quoted && strings.TrimSpace(before) == "" && strings.TrimSpace(after) != "":
				a.nickname, after = word, " "+word+after // "Ana" Ruiz has no other first name
			case quoted || inside:
				a.nickname = word
			default:
				a.unclear = true
			}
			if quoted && strings.HasSuffix(s[m[0]:m[1]], ",") {
				after = "," + after
			}
			s = before + " " + after
		}
	}
	cut(bracketed(), false)
	cut(doubleQuoted(), true)
	cut(singleQuoted(), true)
	s = strings.Map(func(c rune) rune {
		if strings.ContainsRune(doubleQuotes+"()[]{}<>（）【】", c) {
			return ' '
		}
		return c
	}, s)
	if at := addition().FindStringIndex(s); at != nil {
		rest, slash := strings.CutPrefix(s[at[0]:], " / ")
		words := strings.Fields(rest)
		if n := len(words); slash && n > 1 && !isJob(strings.ToLower(words[n-1])) {
			a.second = strings.Join(words, " ")
		}
		s = s[:at[0]]
	}
	return unquote(s), a
}

// unquote removes white space and quotation marks around a value and at the edges of its words.
func unquote(s string) string {
	if s == "" || isPlainWord(s) {
		return s
	}
	words := strings.Fields(s)
	s = strings.Join(words, " ")
	inner := strings.TrimFunc(s, func(c rune) bool { return c == ' ' || isDoubleQuote(c) })
	if !strings.ContainsFunc(inner, isDoubleQuote) {
		words = strings.Fields(inner)
	}
	kept := words[:0]
	if n := len(words); n > 1 && isQuoted(words[0]+words[n-1]) {
		words[0] = strings.Trim(words[0], singleQuotes)
		words[n-1] = strings.Trim(words[n-1], singleQuotes)
	}
	for _, w := range words {
		if w = trimHalf(w); w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

func isDoubleQuote(c rune) bool { return strings.ContainsRune(doubleQuotes, c) }

// isQuoted reports whether a text is between single quotation marks.
func isQuoted(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(singleQuotes, first) && strings.ContainsRune(singleQuotes, last)
}

// trimHalf removes a quotation mark that only one edge of a word has.
func trimHalf(word string) string {
	if isQuoted(word) && strings.Trim(word, singleQuotes) != "" {
		return word
	}
	return strings.Trim(word, singleQuotes)
}

// isNickname reports whether a word in quotation marks or brackets can be what somebody goes by.
func isNickname(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	low := strings.ToLower(word)
	others := strings.Map(func(c rune) rune {
		if isNameRune(c) {
			return -1
		}
		return c
	}, word)
	return isPersonal(word) && unicode.IsLetter(first) && !unicode.IsLower(first) &&
		strings.Trim(others, "-'’") == "" && wordsOf(word)[0] == word && !isJob(low) &&
		!isPronoun(low) && !isTitle(word) &&
		!isDegree(low) && (!isCaps(word) || utf8.RuneCountInString(word) == 2)
}

// caps says which letters a name is written in.
type caps int

const (
	mixed caps = iota
	allUpper
	allLower
)

// capsOf returns the letters that the words are written in. One initial is too little to tell.
func capsOf(words []string) caps {
	upper, low := 0, 0
	for _, c := range strings.Join(words, "") {
		switch {
		case unicode.IsUpper(c):
			upper++
		case unicode.IsLower(c):
			low++
		}
	}
	switch {
	case low == 0 && upper > 1:
		return allUpper
	case upper == 0 && low > 0:
		return allLower
	}
	return mixed
}

// isCaps reports whether a word is in capitals and isn't initials that serve as a name, like TJ.
func isCaps(word string) bool {
	if rest, ok := strings.CutPrefix(word, "Mc"); ok {
		word = rest
	}
	return capsOf([]string{word}) == allUpper && !strings.Contains(word, ".") && !isShort(word) &&
		!isInitial(word) && !isGeneration(strings.ToLower(word))
}

// isShort reports whether a word in capitals is initials that serve as a name.
func isShort(word string) bool {
	return utf8.RuneCountInString(word) == 2 && word == strings.ToUpper(word) &&
		(strings.HasSuffix(word, "J") || !strings.ContainsAny(word, "AEIOUYÄÖÜ")) &&
		!isFamilyFirst(strings.ToLower(word))
}

// mayBeInitials reports whether a word in capitals is two letters that may serve as a name, or be a
// family name that is rare: IM Duarte, IM Soo-jin.
func mayBeInitials(word string) bool {
	low := strings.ToLower(word)
	return utf8.RuneCountInString(word) == 2 && isCaps(word) && !isFamilyFirst(low) && !isShared(low)
}

// fixCaps capitalizes words of a name that's written in one kind of letter. A particle may be in
// small letters from the word at an index on: the first for a family name, else the second.
func fixCaps(words []string, from int) {
	for i, w := range words {
		if low := strings.ToLower(w); i >= from && i < len(words)-1 && isParticle(low) {
			words[i] = low
		} else {
			words[i] = capitalize(w)
		}
	}
}

// capitalize writes a word of a name in small letters with the capitals that it usually has:
// O'Neil, McDonald, Jean-Luc, J.P.
func capitalize(word string) string {
	if isShort(word) || isGeneration(strings.ToLower(word)) && len(word) > 1 && word == strings.ToUpper(word) &&
		strings.Trim(word, "IVX") == "" {
		return word
	}
	var b strings.Builder
	part := 0 // letters since the last break
	for _, c := range strings.ToLower(word) {
		switch {
		case !isNameRune(c):
			if !strings.ContainsRune(singleQuotes, c) || part == 1 {
				part = 0
			}
			b.WriteRune(c)
			continue
		case part == 0, part == 2 && utf8.RuneCountInString(word) > 3 && strings.HasSuffix(b.String(), "Mc"):
			c = unicode.ToTitle(c)
		}
		b.WriteRune(c)
		part++
	}
	return b.String()
}
