package mail

import (
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// verbs occur in an attribution: the line above a quotation that says who wrote it.
var verbs = lazy.List(`wrote|schrieb|schreibt|écrit|escribió|escribe|ha escrito|escreve|scrive|
	scritto|schreef|schrijft|geschreven|skrev|skriver|kirjoitti|skrifaði|napisał|pisze|napsal|napísal|
	píše|írta|a scris|scrie|написа|пише|писал|napisao|napisala|je pisal|kirjutas|rakstīja|rašė|έγραψε|
	yazdı|写道|寫道|のメール|書きました|작성|썼습니다|كتب|كتابة|כתב|מאת|เขียน|đã viết|menulis|va escriure|idatzi|ने लिखा|
	نوشت`)

// weakVerbs are verbs that a person writes above a quotation as often as a program does.
var weakVerbs = []string{"said", "says", "writes"}

// citing begin the attribution of a program that has no verb: Quoting Ruth Oakley <ruth@x.example>:
var citing = lazy.List(`quoting |zitat von |citando |citation de |en citant |citeren |citerar |citerer |
	citát od |cituji |cytowanie |cytat od |lainaus |цитирование |цитата `)

// isCiting reports whether a line begins so.
func isCiting(line string) bool {
	return beginsWith(strings.ToLower(line[:min(len(line), longestMark)]), citing()...)
}

// endsInTime reports whether a line ends in a time of day and a colon.
func endsInTime(line string) bool {
	words := strings.Fields(strings.TrimRight(line, ": \u00a0"))
	return namesClock(strings.Join(words[max(0, len(words)-2):], " "))
}

// openers begin an attribution, unless it begins with a name or with a date in digits.
var openers = []string{
	"on ", "at ", "am ", "le ", "el ", "em ", "il ", "op ", "den ", "på ", "dnia ", "w dniu ", "dne ",
	"dňa ", "în ", "la data ", "на ", "в ", "от ", "στις ", "dana ", "pada ", "vào ", "เมื่อ", "ב", "\u202bב",
	"في ", "بتاريخ", "在", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mer", "jeu", "ven", "sam",
	"dim", "mån", "tis", "ons", "tors", "fre", "lör", "sön", "pon", "wt.", "śr.", "czw", "pt.", "niedz",
	"пн", "вт", "ср", "чт", "пт", "сб", "вс",
}

// pronouns are words of a sentence that a person wrote; no program has them in an attribution.
var pronouns = text.OneOf(`i we my our your his their she he they me us the that ich wir mir uns
	mein meine meiner nous notre votre vous nuestro nuestra`)

// isCited reports whether a line has the mark of a quotation. An mbox file has one before From at
// the start of a line too (RFC 4155), which isn't one.
func isCited(line string) bool {
	return strings.HasPrefix(line, ">") && !strings.HasPrefix(line, ">From ")
}

// endsInColon reports whether a line ends as an attribution does.
func endsInColon(line string) bool {
	line = strings.TrimRightFunc(line, isSkipped)
	return strings.HasSuffix(line, ":") || strings.HasSuffix(line, "：")
}

// longestMark is how many octets of a subject or a line are looked at for a mark, a tag, or a name.
const longestMark = 60

// cutColon splits a subject or a line at its first colon, which may be a wide one.
func cutColon(s string) (before, after string, ok bool) {
	head := s[:min(len(s), longestMark)]
	i := strings.IndexByte(head, ':')
	if wide := strings.Index(head, "："); wide >= 0 && (i < 0 || wide < i) {
		i = wide
	}
	if i < 0 {
		return "", "", false
	}
	return s[:i], strings.TrimPrefix(strings.TrimPrefix(s[i:], ":"), "："), true
}

// hasVerb reports whether s has a verb of an attribution.
func hasVerb(s string) bool { return hasAny(strings.ToLower(s), verbs()...) }

// hasPronoun reports whether s is a sentence about what someone wrote. Capitalized words are names,
// except for the first one before a word that isn't, and addresses have no words.
func hasPronoun(s string) bool {
	s, _, _ = strings.Cut(s, "<")
	words := strings.Fields(s)
	for i, w := range words {
		w = strings.TrimFunc(w, unicode.IsPunct)
		lower := strings.ToLower(w)
		polish := w == "we" && i+1 < len(words) && strings.HasPrefix(words[i+1], "wtorek")
		if pronouns(lower) && !polish && (w == lower || w == "I" || i == 0 && i+1 < len(words) &&
			words[1] == strings.ToLower(words[1])) {
			return true
		}
	}
	return false
}

// opens reports whether a line may begin an attribution.
func opens(line string) bool {
	lower := strings.ToLower(line[:min(len(line), 20)])
	return beginsWith(lower, openers...) || line != "" && isDigit(line[0])
}

// timeAndAddress matches an attribution that has no verb and no name: 4 May 2026, 10:15 by ruth@x.example:
var timeAndAddress = lazy.Regexp(`^(?:\pL+\.?,? )?(?:\d{1,2}[./ -]+(?:\pL+|\d{1,2})[./, -]+|\pL+ \d{1,2},? )` +
	`\d{2,4},? (?:\pL+ )?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?,? \pL{1,8} <?[^\s@]+@[^\s@]+>?:$`)

func namesAddress(s string) bool {
	i := strings.IndexByte(s, '@')
	return i > 0 && i+1 < len(s) && isAtext(s[i-1]) && (isAlnum(s[i+1]) || s[i+1] == '[')
}

// day matches a year, or a date in digits.
var day = lazy.Regexp(`(?:^|\P{Nd})(?:[^\P{Nd}03-9]\p{Nd}{3}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,2})` +
	`(?:\P{Nd}|$)`)

// namesDay reports whether s has a year, or a date in digits.
func namesDay(s string) bool { return day().MatchString(s) }

// clock matches a time of day.
var clock = lazy.Regexp(`(?:^|\P{Nd})\p{Nd}{1,2}[:.h][0-9]{2}(?:[^0-9]|$)`)

// namesClock reports whether s has a time of day.
func namesClock(s string) bool { return clock().MatchString(s) }
