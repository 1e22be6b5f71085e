package mail

import (
	"slices"
	"strings"
	"unicode"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// LongestSubject is how many characters of a subject a list of emails shows.
const LongestSubject = 60

// replyMarks are what mail programs put before the subject of a reply, in lower case, without a
// colon, a count, or a period.
var replyMarks = lazy.List(`re|r|aw|antw|antwort|antwoord|sv|svar|vs|vast|vastus|vastaus|ré|réf|rép|
	réponse|rif|ris|risposta|res|resp|respuesta|resposta|odp|odpověď|odpoveď|odpowiedź|odg|odgovor|
	одг|одговор|отг|отговор|отв|ответ|на|відп|відповідь|vá|válasz|răsp|rasp|răspuns|ats|atb|απ|απάντ|
	απάντηση|ynt|yanıt|cvp|cevap|bls|balas|erantz|回复|回覆|答复|答覆|回信|返信|답장|회신|رد|الرد|پاسخ|השב|תשובה|
	תגובה|ตอบ|ตอบกลับ|trả lời|tl|उत्तर|ang|betr|σχετ`)

// forwardMarks are what mail programs put before the subject of a forwarded message, likewise.
var forwardMarks = lazy.List(`fwd|fw|wg|tr|rv|i|enc|doorst|vb|vl|vid|fs|pd|továbbítás|πρθ|ilt|i̇lt|
	转发|轉寄|轉發|転送|전달|пересл`)

// gatewayTags are words in what mail gateways add to the subject of a message from outside.
var gatewayTags = lazy.List(`external|ext|extern|externe|externo|externa|esterno|esterna|ekstern|
	eksternt|ulkoinen|zewnętrzny|zewnętrzna|externí|externý|külső|внешнее|внешний|зовнішній|εξωτερικό|
	dış|harici|外部|社外|외부|خارجي|חיצוני|caution|suspicious|spam|unverified|untrusted|bulk`)

// gatewayWords are words next to them.
var gatewayWords = lazy.List(`email|e|mail|sender|message|warning|absender|nachricht|expéditeur|
	courriel|correo|mittente|outside|from|suspected|possible`)

// BaseSubject returns a subject without the reply marks at its start, in the languages of mail
// programs (compare RFC 5256 section 2.1), and without the tags of mail gateways: "[EXTERNAL] AW:
// RE[2]: 回复：the offer" becomes "the offer". A mark of a forwarded message, such as "Fwd:", is
// kept, and so is a ticket number in brackets.
func BaseSubject(s string) string {
	base, _ := cutMarks(s)
	return base
}

// ThreadSubject returns a subject like [BaseSubject], and without the marks of forwarded messages.
func ThreadSubject(s string) string {
	for {
		s = BaseSubject(s)
		mark, rest := cutMark(s)
		if !slices.Contains(forwardMarks(), mark) {
			return s
		}
		s = rest
	}
}

// IsReplySubject reports whether a subject has a reply mark, as [BaseSubject] knows them.
func IsReplySubject(s string) bool {
	_, reply := cutMarks(s)
	return reply
}

// cutMarks returns the base subject, and whether there was a reply mark before it.
func cutMarks(s string) (base string, reply bool) {
	var numbers strings.Builder
	for {
		s = strings.TrimLeftFunc(s, isSkipped)
		tag, rest := cutTag(s)
		mark, after := cutMark(s)
		switch {
		case tag != "" && isGatewayTag(tag):
			s = cutJoint(rest)
		case tag != "":
			mark, _ := cutMark(strings.TrimLeftFunc(rest, isSkipped))
			if !slices.Contains(replyMarks(), mark) {
				return numbers.String() + strings.TrimSpace(s), reply
			}
			numbers.WriteString(tag + " ")
			s = rest
		case slices.Contains(replyMarks(), mark):
			s, reply = after, true
		case isGatewayTag(mark):
			s = after
		default:
			return numbers.String() + strings.TrimSpace(s), reply
		}
	}
}

// cutTag returns the bracketed tag that a subject begins with, with its brackets, and the rest.
func cutTag(s string) (tag, rest string) {
	for _, pair := range []string{"[]", "<>", "()", "{}", "【】", "**"} {
		runes := []rune(pair)
		inner, ok := strings.CutPrefix(s, string(runes[0]))
		if !ok {
			continue
		}
		inner = strings.TrimLeft(inner, string(runes[0]))
		end := strings.IndexRune(inner[:min(len(inner), longestMark)], runes[1])
		if end <= 0 {
			return "", s
		}
		rest = strings.TrimLeft(inner[end:], string(runes[1]))
		return string(runes[0]) + inner[:end] + string(runes[1]), rest
	}
	return "", s
}

// cutJoint removes what a mail gateway puts between its tag and the subject: a colon, a bar, or a
// dash with a space behind it.
func cutJoint(s string) string {
	s = strings.TrimLeftFunc(s, isSkipped)
	for _, joint := range []string{":", "|", "- ", "– ", "— "} {
		if rest, ok := strings.CutPrefix(s, joint); ok {
			return rest
		}
	}
	return s
}

// isGatewayTag reports whether a tag, with or without brackets, is one of a mail gateway.
func isGatewayTag(tag string) bool {
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	found := false
	for w := range strings.FieldsFuncSeq(tag, notLetter) {
		w = strings.ToLower(w)
		known := slices.Contains(gatewayTags(), w)
		if !known && !slices.Contains(gatewayWords(), w) {
			return false
		}
		found = found || known
	}
	return found
}

// cutMark returns what is before the first colon of a subject, in lower case and without a count,
// and the rest. Re[2], Re(2), Re*2, Re^2, and Re2 are Re.
func cutMark(s string) (mark, rest string) {
	before, rest, ok := cutColon(s)
	if !ok {
		return "", s
	}
	mark = strings.ToLower(strings.TrimSpace(before))
	bare := strings.TrimSpace(strings.TrimRight(mark, "[](){}*^#.0123456789 "))
	if bare == "r" && bare != mark { // R2 is a name
		return mark, rest
	}
	return bare, rest
}
