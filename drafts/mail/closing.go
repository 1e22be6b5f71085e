package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// closings are the words that a closing phrase has, in lower case: the start of a word, or any part
// of a line in scripts without spaces.
var closings = lazy.List(`regards|best wishes|wishes|sincerely|faithfully|truly|cordially|cheers|
	thanks|thank you|all the best|warmly|yours|best,|respectfully|grüß|grüss|gruß|gruss|gruess|mfg|
	hochachtungsvoll|dank|vg|lg|cordialement|salutations|bien à vous|bien à toi|merci|
	respectueusement|amicalement|sincèrement|cdt|cdlt|bonne journée|saludo|gracias|abrazo|
	cumprimentos|atenciosamente|att|obrigad|abraço|saudações|saluti|saluto|cordialità|grazie|in fede|
	groet|hoogachtend|bedankt|mvg|hälsning|mvh|vänligen|tack|hilsen|hilsner|tak|vh|kh|terveis|kiitos|
	kunnioitt|yst|kveðj|virðing|pozdr|poważani|szacunk|dziękuj|úcto|děkuj|ďakuj|přáním|želaním|üdv|
	tisztelettel|köszön|stimă|salutări|mulțumesc|cu respect|поздрав|уважени|благодар|поштовањ|хвала|
	poštovanj|srdačan|lp|hvala|spoštovanj|lugupidami|tervit|tänades|soovidega|cieņ|pateicīb|sveicien|
	pagarbiai|linkėjim|ačiū|εκτίμηση|χαιρετισμ|ευχαριστ|τιμή|saygı|selam|sevgi|iyi çalışmalar|
	iyi günler|teşekkür|пожелани|спасибо|искренне|повагою|побажан|дякую|щиро|此致|敬礼|敬禮|祝好|顺颂|順頌|商祺|谢谢|
	謝謝|祝您|敬上|敬启|敬啟|顺祝|順祝|よろしくお願|宜しくお願|敬具|草々|お願い申し上げます|感谢|感謝|감사|드림|올림|배상|안녕히|تحيات|احترام|شكر|تقدير|
	تشکر|سپاس|בברכה|בכבוד|תודה|בהוקרה|בידידות|ขอแสดงความนับถือ|ความเคารพ|ขอบคุณ|trân trọng|thân mến|
	kính thư|cảm ơn|thân ái|salam|hormat|terima kasih|atentament|salutacions|cordialment|gràcies|agur|
	adeitasun|eskerrik|सादर|धन्यवाद|भवदीय|शुभकामनाएं|herzlichst|bis bald|agréer|sentiments|amitiés|
	à bientôt|un caro|a presto|um abraço|grato|grata|ha det|zdraví|hezký den|hezkým dnem|szép nap|
	consideraț|consideraţ|cu drag|toate cele bune|o zi bun|mulţumesc|kolay gelsin|всего доброго|
	всего наилучшего|всього|以上|祝工作|祝生活|即颂|商安`)

// longestClosing is how many words a closing phrase has at most, with a name below it or not.
const longestClosing = 9

// isClosing reports whether a trimmed line is a closing phrase, as "Kind regards," is, or could be
// one: a short line that says thanks is one too.
func isClosing(line string) bool {
	if len(line) > 160 {
		return false
	}
	words := text.CountFields(line)
	if words == 0 || words > 2*longestClosing {
		return false
	}
	lower := strings.ToLower(line)
	return (words <= longestClosing || strings.Contains(lower, "agréer")) && hasStem(lower, closings())
}

// hasStem reports whether a text in lower case has a word that begins with one of the stems. In
// scripts without spaces, a stem may be anywhere.
func hasStem(lower string, stems []string) bool {
	begins := beginnings(lower)
	for _, stem := range stems {
		if !begins.Has(pairHash(stem)) {
			continue
		}
		for from := 0; ; {
			i := strings.Index(lower[from:], stem)
			if i < 0 {
				break
			}
			before, _ := utf8.DecodeLastRuneInString(lower[:from+i])
			if from+i == 0 || !isCased(before) {
				return true
			}
			from += i + len(stem)
		}
	}
	return false
}

// beginnings returns the hashes of the first two bytes of whatever in a text in lower case may begin
// with a stem. They rule most stems out without a search.
func beginnings(lower string) (set text.HashSet) {
	word := false // the last character is part of a word
	for i, r := range lower {
		if !word && i+1 < len(lower) {
			set.AddHash(pairHash(lower[i:]))
		}
		word = isCased(r)
	}
	return set
}

// pairHash returns the hash of the first two bytes of a text, which has no fewer.
func pairHash(s string) uint16 { return (uint16(s[0])*31 ^ uint16(s[1])) % text.Hashes }

// countStems returns how many of the lists of stems [hasStem] finds in a text in lower case.
func countStems(lower string, lists []func() []string) (n int) {
	for _, stems := range lists {
		if hasStem(lower, stems()) {
			n++
		}
	}
	return n
}

// isCased reports whether r is a letter of a script that has capitals, or else a digit.
func isCased(r rune) bool {
	return unicode.IsLower(r) || unicode.IsUpper(r) || unicode.IsDigit(r)
}
