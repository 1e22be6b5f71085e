package mail

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// sentFrom begins the line that a phone's mail program adds below a message, in lower case.
var sentFrom = lazy.List(`sent from|sent with|sent via|sent using|sent by|gesendet von|
	gesendet mit|gesendet über|versendet mit|von meinem|von meiner|diese nachricht wurde von meinem|
	envoyé de|envoyé à partir d|envoyé avec|envoyé via|enviado con|enviado do|enviado de|
	enviado a partir d|enviado pelo|enviado com|inviato da|inviata da|inviato con|verstuurd vanaf|
	verzonden vanaf|verzonden vanuit|verstuurd met|verzonden met|verzonden via|skickat från|
	skickat med|sendt fra|sendt med|sendt via|lähetetty|sent úr|wysłane z|wysłano z|odesláno z|
	odesláno pomocí|odoslané z|odoslané pomocou|küldve|elküldve|trimis de pe|trimis din|изпратено от|
	poslano s|poslano z|poslano iz|poslato s|poslato iz|saadetud|nosūtīts no|išsiųsta iš|στάλθηκε από|
	εστάλη από|αποστολή από|отправлено с|отправлено из|надіслано з|відправлено з|发自|發自|從我的|从我的|传送自|
	傳送自|寄自|أرسل|أُرسل|تم الإرسال من|مرسل من|مُرسل من|נשלח מ|ส่งจาก|đã gửi từ|được gửi từ|gửi từ|
	dikirim dari|terkirim dari|dihantar dari|enviat des d|ارسال شده از|geschickt von|enviado a través|
	enviado através|enviado por|verstuurd via|skickades från|skickades med|skickat via|sendes fra|
	wysłane przy|wysłane przez|odesláno přes|odesláno prostřed|trimis cu|trimis prin|trimis via|
	envoyé par|inviato tramite|inviato via|inviato attraverso|отправлено через|发送自|来自我的|來自我的`)

// offers begin the line that offers such a program.
var offers = lazy.List(`get|download|hol|holen sie sich|hol dir|télécharger|obtenir|obtener|descargar|obter|ottieni|
	scarica|hämta|skaffa|hent|få|hanki|pobierz|získat|získejte|stáhnout|obțineți|скачать|отримати|获取|
	取得|dapatkan`)

// sentEnd ends such a line in languages whose verb is last.
var sentEnd = lazy.List(`gesendet|verschickt|lähetetty|küldve|gönderildi|から送信|から送信されました|보냄|
	से भेजा गया|bidalia|beziehen|holen|を入手|edinin|downloaden|다운로드|가져오기|から送信しました|で送信しました|から送信しています|
	gönderilmiştir`)

// programs occur in such a line: programs, and the names of phones, in the languages of their makers.
var programs = lazy.List(`iphon|ipad|ios|apple watch|android|samsung|galaxy|huawei|xiaomi|redmi|
	oneplus|nokia|pixel|motorola|sony|xperia|blackberry|windows|outlook|mail app|mail für|mail for|
	mail pour|mail per|mail para|gmail|yahoo|proton|bluemail|mailbird|spark|superhuman|airmail|gmx|
	web.de|t-online|aol|application mail|
	mail.ru|почт|айфон|айпад|самсунг|гэлакси|гелексі|גלקסי|סמסונג|אייפון|אנדרואיד|갤럭시|아이폰|삼성|안드로이드|
	ギャラクシー|アイフォン|آيفون|آیفون|جالكسي|جالاكسي|سامسونج|أندرويد|苹果|三星|华为|小米|ไอโฟน|ซัมซุง|vivo|oppo|honor|
	canary|tutanota|k-9 |thunderbird|em client|mailspring|shortwave|fastmail|libero mail|
	яндекс|网易邮箱|網易郵箱|qq邮箱|foxmail|ukr.net|email.cz|zoho|aquamail|aqua mail|typeapp|hushmail|
	mailbutler|workspace one|roundcube|mailo.com`)

// phones are words for a phone, which a sentence has as often as such a line.
var phones = lazy.List(`mobil|smartphone|smartfon|tablet|handy|phone|telefon|
	téléphone|teléfono|telefoon|móvil|celular|cellulare|gsm|puhelim|komórk|τηλέφωνο|κινητό|телефон|
	смартфон|手机|手機|携帯|スマートフォン|휴대폰|휴대전화|스마트폰|هاتف|جوال|טלפון|נייד|โทรศัพท์|điện thoại|ponsel|mòbil|
	telemóvel|mobiel|mobilen|mobilem`)

// others are words for you and yours, in a line about a phone that isn't the author's.
var others = text.OneOf(`your you his her their our ihr ihre ihrem ihrer dein deine deinem deiner sie dir
	votre vos ton vous nuestro vuestro vostro seu sua din dit jouw uw twój váš tvůj ваш твой`)

// apps are names of programs that are words, too.
var apps = lazy.List(`edison|tuta|hey|newton|polymail|posteo|libero|virgilio|tiscali|orange|
	la poste|laposte|sfr|wp|onet|interia|seznam|centrum|freemail|citromail|рамблер|rambler|telekom|
	naver|docomo|邮箱|郵箱|qq|unterwegs|the go|puhelim|мобильн|мобільн|モバイル|メール|邮件|郵件|spike|front|
	mimestream|postbox|zimbra|windows|shift|boxer|missive|nine`)

// sentWords are the words for sent, in any form.
var sentWords = lazy.List(`sent|gesendet|geschickt|verschickt|envoyé|enviad|inviat|verstuurd|
	verzonden|skicka|sendt|sendes|lähetet|wysłan|odeslán|küld|trimis|gönder|отправлен|надіслан|
	відправлен|送信|发自|發自|发送|發送|傳送|传送|寄自|来自|來自`)

// longestAppLine is how many words such a line has at most, and longestOutlookLine how many it has
// if it offers Outlook for a phone, in any language.
const (
	longestAppLine     = 12
	longestOutlookLine = 6
)

// isProgramSignature reports whether a mail program added the line: it begins or ends as a line
// does that says where a message was sent from, and names a device or a program.
func isProgramSignature(line string) bool {
	if line == "" || len(line) > longestAppText {
		return false
	}
	whole := strings.ToLower(unlinkedText(line))
	if isScanned(whole) {
		return true
	}
	lower, excuse := cutExcuse(whole)
	lower = strings.Replace(lower, "yahoo!", "yahoo", 1)
	lower = strings.TrimFunc(lower, func(r rune) bool {
		return isSkipped(r) || strings.ContainsRune(".*_-–—。[]", r)
	})
	if strings.HasPrefix(lower, "yahoo mail:") {
		return true // and a slogan
	}
	if strings.ContainsAny(lower, "?!,;:") || text.CountFields(lower) > longestAppLine {
		return false
	}
	offersOutlook := strings.Contains(lower, "outlook") && hasAny(" "+lower, " ios", " android") &&
		text.CountFields(lower) <= longestOutlookLine
	if offersOutlook || strings.HasPrefix(lower, "sent from my ") {
		return true
	}
	if beginsWith(lower, sentFrom()...) || endsIn(lower, sentEnd()...) {
		return namesOne(lower, programs()) || namesPhone(lower)
	}
	return !excuse && isOffer(lower)
}

// namesPhone reports whether a text in lower case has a word for a phone, and that of its author.
func namesPhone(lower string) bool {
	words := strings.Fields(lower)
	if slices.ContainsFunc(words, others) {
		return false
	}
	if beginsWith(lower, "von meine") && !strings.HasSuffix(lower, "gesendet") { // and not of my side
		words = words[:min(len(words), 3)]
	}
	return namesOne(strings.Join(words, " "), phones())
}

// mostInOffer is how many words stand between the verb of an offer and the name of its program.
const mostInOffer = 2

// isOffer reports whether a text in lower case offers a program: Get Outlook for iOS. What else
// somebody can get, such as a call on her phone, isn't one.
func isOffer(lower string) bool {
	for _, verb := range offers() {
		rest, ok := strings.CutPrefix(lower, verb)
		if !ok || startsLow(rest) {
			continue
		}
		words := strings.Fields(rest)
		for k := range min(len(words), mostInOffer+1) {
			if beginsWith(strings.Join(words[k:], " "), programs()...) {
				return true
			}
		}
	}
	return false
}

// viruses begin the words for a virus.
var viruses = lazy.List(`virus|viren|vírus|wirus|вирус|вірус|ιούς|ιό|ウイルス|病毒|바이러스|فيروس|malware`)

// isScanned reports whether a text in lower case ends in the address of a virus scanner, and is
// about viruses.
func isScanned(lower string) bool {
	return text.CountFields(lower) <= longestAppLine && hasAny(lower, viruses()...) &&
		endsIn(strings.TrimRight(lower, " ./"), "avast.com", "avg.com")
}

// isSentLine reports whether a line says which device or program a message was sent from, in other
// words. It may be a sentence of the author's where her words go on.
func isSentLine(line string) bool {
	if len(line) > longestAppText {
		return false
	}
	lower, _ := cutExcuse(strings.ToLower(unlinkedText(line)))
	return text.CountFields(lower) <= longestAppLine &&
		hasStem(lower, sentWords()) &&
		(namesOne(lower, programs()) || namesOne(lower, phones()) || namesOne(lower, apps()))
}

// namesOne reports whether a text in lower case has a word that begins with one of the names.
func namesOne(lower string, names []string) bool {
	return slices.ContainsFunc(names, func(d string) bool {
		i := strings.Index(lower, d)
		return i == 0 || i > 0 && (lower[i-1] >= utf8.RuneSelf || !isAlnum(lower[i-1]))
	})
}

// longestAppText is the length of such a line with its links, in octets, and longestExcuse how many
// words it has at most about how short the message is.
const (
	longestAppText = 240
	longestExcuse  = 9
)

// cutExcuse removes the sentence at the end of such a line that asks to excuse errors.
func cutExcuse(line string) (rest string, found bool) {
	i := strings.IndexAny(line, ".,;!。，；")
	if i < 0 {
		return line, false
	}
	_, size := utf8.DecodeRuneInString(line[i:])
	excuse := line[i+size:]
	if words := text.CountFields(excuse); words == 0 || words > longestExcuse ||
		size == 1 && excuse[0] != ' ' || strings.ContainsAny(excuse, "?0123456789") {
		return line, false
	}
	return line[:i], true
}

// unlinkedText removes the targets of links, as Outlook, Proton Mail, and others write them.
func unlinkedText(line string) string {
	line, _, _ = strings.Cut(line, "<http")
	for {
		before, rest, ok := strings.Cut(line, "](")
		_, after, closed := strings.Cut(rest, ")")
		if !ok || !closed {
			return line
		}
		line = strings.Replace(before, "[", "", 1) + after
	}
}
