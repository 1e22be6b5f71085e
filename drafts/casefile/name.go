package casefile

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// Why it isn't clear what somebody is called.
const (
	doubtInitial = "has only an initial for a first name"
	doubtNoFirst = "has no first name"
	doubtOrder   = "doesn't say which part is the first name"
	doubtPair    = "may have one first name or two"
	doubtTitle   = "may begin with a title or with a first name"
	doubtLast    = "may end with the initial of a first name"
	doubtAside   = "may have a nickname in parentheses"
	doubtPerson  = "isn't the name of one person"
)

// maxName bounds, in bytes, what is read as a name: asides are cut in quadratic time.
const maxName = 400

// readable is a name as people write it.
type readable struct {
	full  string // first name first, without nicknames, degrees, and additions
	bare  string // full without titles
	first string // to greet with: full if that's safer, or "" if that isn't a name
	doubt string // why the first name isn't clear, or ""
}

// readName reads a name in any of the forms that people type and programs copy: "Okafor, Chidi",
// "SHAH Priya", "Dr. Priya Shah, PhD", `Robert "Bob" Lee`.
func readName(s string) readable {
	if name, ok := plainName(s); ok {
		return name
	}
	if len(s) > maxName {
		return parsedName(s)
	}
	return lastRead.read(s)
}

func parsedName(s string) readable {
	if len(s) > maxName {
		return readable{full: s, bare: s, doubt: doubtPerson}
	}
	text, aside := cutAsides(s)
	if text == "" {
		return readable{}
	}
	text = withoutRole(text)
	if !isPersonal(text) || isNobody(strings.Fields(text)) {
		return readable{full: text, bare: text, doubt: doubtPerson}
	}
	if aside.second != "" {
		return readable{full: text + " / " + aside.second, bare: text, doubt: doubtPerson}
	}
	p, doubt := parseName(text)
	full := slices.Concat(p.titles, p.given, p.family, p.generation)
	r := readable{full: strings.Join(full, " "), bare: strings.Join(full[len(p.titles):], " ")}
	if r.bare == "" {
		return readable{full: text, bare: text, doubt: doubtNoFirst}
	}
	switch {
	case doubt == "":
		doubt = p.doubt()
	case doubt == doubtOrder || doubt == doubtPerson:
		r.doubt = doubt // greeting somebody by a company's name is worse than by none
		return r
	}
	switch {
	case aside.nickname != "":
		r.first = aside.nickname
	case doubt == "" && aside.unclear:
		r.first, r.doubt = r.full, doubtAside
	case doubt == "":
		r.first = p.given[0]
	default:
		r.first, r.doubt = r.full, doubt
	}
	return r
}

// firstName returns the name that somebody goes by, or else the one to greet with.
func firstName(goesBy, name string) string {
	if goesBy = unquote(goesBy); goesBy != "" {
		return goesBy
	}
	return readName(name).first
}

// isInitialOnly reports whether only an initial of somebody's first name is known.
func isInitialOnly(goesBy, name string) bool {
	doubt := readName(name).doubt
	return unquote(goesBy) == "" && (doubt == doubtInitial || doubt == doubtLast)
}

// signature returns how somebody signs: with the first name, or else the full one.
func signature(goesBy, name string) string {
	if first := firstName(goesBy, name); first != "" {
		return first
	}
	return readName(name).full
}

// nameParts is a name taken apart. If only the order of the words is known, all are given.
type nameParts struct {
	titles, given, family, generation []string
	unsure                            bool // the first word may be initials or a family name
}

// parseName takes a name without asides apart. The doubt is one that no rule about first names can
// settle, or "".
func parseName(text string) (p nameParts, doubt string) {
	text = strings.NewReplacer("，", ",", "、", ",", ";", ",").Replace(text)
	var parts [][]string
	var all []string
	for i, part := range strings.Split(text, ",") {
		words := wordsOf(part)
		if n := len(words); i > 0 && n > 0 && (isPost(strings.ToLower(words[n-1])) ||
			n > 1 && isPost(strings.ToLower(words[0])) && isField(strings.ToLower(words[1]))) {
			continue
		}
		if i > 0 || len(words) > 1 { // Pan, a title in Polish, may be a family name
			words = p.cutTitles(words, i > 0)
		}
		if len(words) == 0 || i > 0 && isJob(strings.ToLower(words[len(words)-1])) {
			continue
		}
		parts, all = append(parts, words), append(all, words...)
	}
	fix := capsOf(all)
	if fix == allUpper {
		p.titles = each.Of(p.titles, capitalize)
	}
	switch {
	case len(parts) == 0, len(all) == 1 && isTitle(all[0]):
		return p, doubtNoFirst
	case len(parts) == 1:
		p.split(parts[0], fix)
		if len(all) == 1 && (len(p.titles) > 0 || strings.Contains(text, ",")) {
			doubt = doubtNoFirst
		}
	case len(parts) == 2 && isOneFamily(parts[0], parts[1]):
		p.family, p.given = parts[0], parts[1]
		p.moveParticles()
		if fix != mixed || capsOf(p.family) == allUpper {
			fixCaps(p.family, 0)
		}
		if fix != mixed || capsOf(p.given) == allUpper && !slices.ContainsFunc(p.given, isInitial) {
			fixCaps(p.given, 1)
		}
	default:
		if p.given = all; fix != mixed {
			fixCaps(p.given, 1)
		}
		doubt = doubtOrder
	}
	if isJob(strings.ToLower(all[len(all)-1])) || isSeveral(all) {
		doubt = doubtPerson
	}
	return p, doubt
}

// wordsOf returns the words of a part of a name, without the punctuation around them.
func wordsOf(part string) []string {
	var words []string
	for _, w := range strings.Fields(part) {
		if !isAnd(w) {
			w = strings.TrimLeftFunc(w, func(c rune) bool { return !unicode.IsLetter(c) })
			w = strings.TrimRightFunc(w, func(c rune) bool { return !isNameRune(c) && c != '.' })
		}
		if w != "" {
			words = append(words, w)
		}
	}
	return words
}

// split reads words in the order in which they stand. A family name in capitals may come first.
func (p *nameParts) split(words []string, fix caps) {
	if fix != mixed {
		p.given = words
		fixCaps(words, 1)
		return
	}
	n := 0
	last := len(words) - 1
	for n <= last && (isCaps(words[n]) || n < last && isParticle(strings.ToLower(words[n]))) {
		n++
	}
	rest := words[n:]
	if p.unsure = len(words) == 2 && n == 1 && mayBeInitials(words[0]); p.unsure {
		p.given = words
		return
	}
	if n > 0 && isCaps(words[n-1]) && len(rest) > 0 && !slices.ContainsFunc(rest, isCaps) &&
		capsOf(rest) == mixed {
		p.family, p.given = words[:n], rest
		fixCaps(p.family, 0)
		return
	}
	p.given = words
	for i := 1; i < len(words); i++ {
		if isCaps(words[i]) {
			words[i] = capitalize(words[i])
		}
	}
}

// moveParticles reads "Berg, Anna van der" as Anna van der Berg.
func (p *nameParts) moveParticles() {
	n := len(p.given)
	for n > 1 && isParticle(strings.ToLower(p.given[n-1])) {
		n--
	}
	p.family = slices.Concat(p.given[n:], p.family)
	p.given = p.given[:n]
}

// isOneFamily reports whether the words before a comma are a family name: one word besides its
// particles, or all of it in capitals.
func isOneFamily(family, given []string) bool {
	if capsOf(family) == allUpper && capsOf(given) == mixed {
		return true
	}
	n := 0
	for _, w := range family {
		if low := strings.ToLower(w); !isParticle(low) && !isSaint(low) {
			n++
		}
	}
	return n <= 1
}

// isAnd knows what stands between two names in one field. Or, with a capital, is a first name.
var isAnd = text.OneOf("& + / or et oder och og")

// isSeveral reports whether the words name more than one person.
func isSeveral(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return isAnd(w) || strings.ToLower(w) == "and" || strings.ToLower(w) == "und"
	})
}

// doubt returns why the first word of the given names may not be the first name.
func (p *nameParts) doubt() string {
	given := each.Of(p.given, strings.ToLower)
	n, natural := len(given), len(p.family) == 0
	first, last := given[0], given[n-1]
	if natural {
		n-- // one of them is the family name
	}
	switch {
	case isInitial(p.given[0]):
		return doubtInitial
	case p.unsure:
		return doubtOrder
	case natural && n > 0 && isGroup(first):
		return doubtTitle
	case isTitle(p.given[0]), natural && (isSaint(first) || isPost(first)):
		return doubtNoFirst
	case natural && n > 0 && first != "junior" && (isRank(first) || isGrade(first)):
		return doubtTitle
	case isNameOrTitle(first) && countNames(p.given[1:])+len(p.family) > 1:
		return doubtTitle
	case natural && n > 0 && allInitials(p.given[1:]) && (n > 1 || strings.Contains(last, ".")):
		return doubtLast
	case slices.ContainsFunc(slices.Concat(p.given, p.family), isIdeographic):
		return doubtOrder
	case natural && isParticle(first) && !p.beginsWithFirst():
		return doubtOrder
	case isPartialFirst(first), strings.HasPrefix(first, "al-"), strings.HasPrefix(first, "el-"):
		return doubtPair
	case n > 1 && isPair(first+"+"+given[1]),
		n > 2 && strings.HasPrefix(first, "mar") && slices.Contains([]string{"de", "del"}, given[1]):
		return doubtPair
	case !natural:
		if family := strings.ToLower(p.family[0]); n > 1 && (isFamilyFirst(family) || isShared(family)) {
			return doubtPair // Wei Ling, or Anh with the middle name Van
		}
	case n > 0 && isFamilyFirst(first), n == 2 && isPatronymic(last),
		isShared(first) && n > 0 && isSyllables(given[1:]):
		return doubtOrder
	case n == 2 && (isFamilyFirst(last) || isShared(last)) && isSyllables(given[:2]):
		return doubtPair
	}
	return ""
}

// beginsWithFirst reports whether a particle at the front is a first name: Ben in Ben Carter and in
// Ben J. Carter. In small letters, or before more words, it may begin a family name.
func (p *nameParts) beginsWithFirst() bool {
	first, n := p.given[0], len(p.given)
	low := strings.ToLower(first)
	return first != low && isFirstOrParticle(low) && (n == 2 || n == 3 && isInitial(p.given[1]))
}

// isInitial reports whether a word is an initial or an abbreviation: J, J., J.P., J-P, or Wm. St. is neither.
func isInitial(word string) bool {
	if a, b, ok := strings.Cut(word, "-"); ok {
		return isInitial(a) && isInitial(b) && a+b == strings.ToUpper(a+b)
	}
	letters := strings.TrimFunc(word, func(c rune) bool { return !isNameRune(c) })
	one := utf8.RuneCountInString(letters) == 1 && !strings.ContainsFunc(letters, isIdeograph)
	return one || strings.Contains(word, ".") && !isSaint(strings.ToLower(word))
}

func allInitials(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !isInitial(w) })
}

// isSyllables reports whether words look like a Korean or Chinese name in Latin letters: Min-ji, or
// Min Ji.
func isSyllables(words []string) bool {
	if len(words) == 1 {
		a, b, hyphen := strings.Cut(words[0], "-")
		return hyphen && utf8.RuneCountInString(a) <= 5 && utf8.RuneCountInString(b) <= 5
	}
	return !slices.ContainsFunc(words, func(w string) bool {
		return utf8.RuneCountInString(w) > 4 || isInitial(w)
	})
}

// isPersonal reports whether a text can be a person's name, rather than an address or a number.
func isPersonal(text string) bool {
	if strings.ContainsAny(text, "@_/\\") || strings.ContainsFunc(text, unicode.IsNumber) ||
		!strings.ContainsFunc(text, unicode.IsLetter) {
		return false
	}
	if a, b, dotted := strings.Cut(text, "."); dotted && !strings.Contains(text, " ") {
		return utf8.RuneCountInString(a) < 2 || utf8.RuneCountInString(b) < 2
	}
	return true
}

func isIdeographic(word string) bool { return strings.ContainsFunc(word, isIdeograph) }

// isIdeograph reports whether names in the letter's script are written without spaces.
func isIdeograph(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// isNameRune reports whether a name can begin or end with the character.
func isNameRune(c rune) bool { return unicode.In(c, unicode.L, unicode.M) }
