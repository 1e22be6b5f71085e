package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// greetings begin an email, in English and in the languages that clients mix with it.
var greetings = Lazy(`
	hi|hello|hey|hiya|heya|howdy|dear|respected|esteemed|greetings|welcome
	welcome back|aboard|home|again again?
	hi|hello|hey|hiya there|again|all|both|everyone|team|back
	hello|hi there|again again
	good morning|afternoon|evening|day
	morning|afternoon|evening
	happy monday|tuesday|wednesday|thursday|friday|new|easter|holidays|thanksgiving year?
	merry christmas
	hallo|moin|servus|liebe|lieber|liebes|grüezi|grüß|gruezi dich?
	guten|schönen tag|morgen|abend
	sehr geehrte|geehrter
	bonjour|bonsoir|salut|cher|chère|chers
	hola|querido|querida|estimado|estimada
	buenos|buenas días|dias|tardes|noches
	ciao|salve|gentile|buongiorno|buonasera|egregio|egregia
	olá|ola|oi|caro|cara|prezado|prezada
	bom|boa dia|tarde|noite
	beste|geachte|dag|hoi
	goede morgen|middag|dag
	hej|hei|hejsan|kära|käre|kjære|kære|hyvä
	god morgen|morgon|dag
	cześć|witam|szanowna|szanowny|drogi|droga
	dzień dobry
	ahoj|dobrý|vážená|vážený den?
	здравствуйте|привет|уважаемая|уважаемый|дорогая|дорогой
	добрый день
	merhaba|sayın
	你好|您好|尊敬的
`)

// titles stand before a name.
var titles = Lazy("mr|ms|mrs|mx|miss|dr|prof|professor|sir|madam|ma'am|maam|frau|herr|fru|herrn|madame|" +
	"monsieur|mme|señor|señora|sr|sra|signor|signora|sig|dott|mevrouw|meneer|pan|pani|senhor|senhora")

// IsTitle reports whether a word stands before a name, such as Ms.
func IsTitle(w text.Word) bool { return titles().Has([]text.Word{w}, 0, 1) }

// honorifics follow a name, in small letters.
var honorifics = Lazy("sir|ma'am|maam|madam|ji|san|sama|sensei|garu")

// IsHonorific reports whether a word may follow a name, as in Mori-san.
func IsHonorific(w text.Word) bool { return !w.Capital && honorifics().Has([]text.Word{w}, 0, 1) }

// particles join the parts of a name.
var particles = Lazy("de|da|di|du|van|von|der|den|la|le|al|el|bin|ibn|dos|del|und|and|et|y|e|og")

// IsParticle reports whether a word joins the parts of a name, such as von.
func IsParticle(w text.Word) bool { return particles().Has([]text.Word{w}, 0, 1) }

// notNames are words that may stand alone in the first or last line and aren't names.
var notNames = Lazy(`
	i|i'm|i've|i'd|i'll|we|it's|it|so|and|but|the|this|that|my|your|you|no|yes|ok|okay|sure|noted|done
	thank|thanks|best|kind|warm|warmest|regards|cheers|sincerely|yours|truly|warmly|cordially|many
	faithfully|respectfully|wishes|again|soon|talk|love|all|ever|as|always|with|in|advance|take|care
	agreed|perfect|great|congratulations|wow|sorry|update|question|hope|happy|good|have|just
	more|enjoy|looking|forward|speak|see|until|then|very|much|gratefully|appreciatively
	gruß|grüße|grüsse|viele|liebe|beste|herzliche|mit|freundlichen|mfg|lg|vg|bien|cordialement|à|vous
	saludos|abrazo|un|saluti|cordiali|distinti|atentamente|cumprimentos|groet|groeten|hilsen|venlig
	mvh|med|vänliga|hälsningar|pozdrawiam|pozdrowienia
`)

// Addressed returns the words that name who is greeted; none if the email greets no one by name.
// It's sure of them unless nothing but their place says that the first of them is a name.
func (p *Body) Addressed() (from, to int, sure bool) {
	if len(p.Sentences) == 0 || p.Sentences[0].Kind == Bullet {
		return 0, 0, false
	}
	s := p.Sentences[0]
	k := s.From
	for k < s.To {
		end := greetings().At(p.Words, k, s.To)
		if end <= k || k > s.From && strings.ContainsAny(p.gap(k), "!.:\n") {
			break
		}
		k = end
	}
	sure = k > s.From
	if k == s.To || sure && strings.ContainsAny(p.gap(k), "!.:\n") {
		return 0, 0, false
	}
	parted := sure && strings.Trim(p.gap(k), " ") != ""
	end := p.nameFrom(k, s.To)
	if end == k || (!sure || parted) && !p.EndsAt(end, s.To) {
		return 0, 0, false
	}
	if !sure && (s.To-s.From > 5 || !p.lineEndsAfter(s)) {
		return 0, 0, false
	}
	return k, end, sure
}

// nameFrom returns the end of the names that begin at word k and end before to: words with
// capitals, or of a script without them, joined by spaces, "and", or commas.
func (p *Body) nameFrom(k, to int) int {
	end := k
	for i := k; i < to; i++ {
		if i > k {
			switch gap := strings.TrimSpace(p.gap(i)); {
			case strings.Contains(p.gap(i), "\n"):
				return end
			case gap == "" || gap == "&" || gap == "/" || gap == "." || gap == "-" || gap == "–" &&
				p.gap(i) == "–":
			case gap == "," && p.isName(i) && p.EndsAt(i+1, to): // "Hi Priya, Marcus,"
			default:
				return end
			}
		}
		switch {
		case p.isName(i), i > k && IsHonorific(p.Words[i]):
			end = i + 1
		case particles().Has(p.Words, i, i+1):
		case i == k && p.EndsAt(i+1, to) && !notNames().Has(p.Words, i, i+1): // "hi priya,"
			return i + 1
		default:
			return end
		}
	}
	return end
}

// isName reports whether word k can be a name by its form.
func (p *Body) isName(k int) bool {
	r, _ := utf8.DecodeRuneInString(p.S[p.Words[k].Start:])
	return unicode.IsLetter(r) && !unicode.IsLower(r) && !notNames().Has(p.Words, k, k+1)
}

// IsTitleWord reports whether word k can be part of a job title: it has a capital, or joins words
// that do, and only a space parts it from the next word. The title begins at word from or later.
func (p *Body) IsTitleWord(k, from int) bool {
	if k+1 < len(p.Words) && k > from && strings.Trim(p.gap(k), " &") != "" {
		return false
	}
	return p.Words[k].Capital || k > from && (p.Words[k].Low == "of" || p.Words[k].Low == "and")
}

// FollowsSpace reports whether a single space parts word k from the one before it.
func (p *Body) FollowsSpace(k int) bool { return k > 0 && p.gap(k) == " " }

// gap returns what stands between word k and the one before it.
func (p *Body) gap(k int) string { return p.S[p.Words[k-1].End:p.Words[k].Start] }

// EndsAt reports whether more than a space stands before word k, or nothing follows before to.
func (p *Body) EndsAt(k, to int) bool {
	return k >= to || strings.Trim(p.gap(k), " ") != ""
}

// lineEndsAfter reports whether the line ends with the sentence.
func (p *Body) lineEndsAfter(s *Sentence) bool {
	rest := strings.TrimLeft(p.S[s.End:], " ,!:–—-")
	return rest == "" || rest[0] == '\n'
}
