package mail

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// sentFrom begins the line that a phone's mail program adds below a message, in lower case.
var sentFrom = []string{
	"sent from", "sent with", "sent via", "sent using", "sent by", "get", "download", "gesendet von",
	"gesendet mit", "gesendet über", "versendet mit", "von meinem", "von meiner",
	"diese nachricht wurde von meinem", "hol", "envoyé de", "envoyé depuis", "envoyé à partir d",
	"envoyé avec", "envoyé via", "télécharger", "obtenir", "enviado desde", "enviado con", "obtener",
	"descargar", "enviado do", "enviado de", "enviado a partir d", "enviado pelo", "enviado com", "obter",
	"inviato da", "inviata da", "inviato con", "ottieni", "scarica", "verstuurd vanaf", "verzonden vanaf",
	"verzonden vanuit", "verstuurd met", "verzonden met", "verzonden via", "skickat från", "skickat med",
	"hämta", "skaffa", "sendt fra", "sendt med", "sendt via", "hent", "få", "lähetetty", "hanki",
	"sent úr", "wysłane z", "wysłano z", "pobierz", "odesláno z", "odesláno pomocí", "získat", "získejte",
	"stáhnout", "odoslané z", "odoslané pomocou", "küldve", "elküldve", "trimis de pe", "trimis din",
	"obțineți", "изпратено от", "poslano s", "poslano z", "poslano iz", "poslato s", "poslato iz", "saadetud",
	"nosūtīts no", "išsiųsta iš", "στάλθηκε από", "εστάλη από", "αποστολή από", "отправлено с",
	"отправлено из", "скачать", "надіслано з", "відправлено з", "отримати", "发自", "發自", "從我的", "从我的", "传送自",
	"傳送自", "寄自", "获取", "取得", "أرسل", "أُرسل", "تم الإرسال من", "مرسل من", "مُرسل من", "נשלח מ", "ส่งจาก",
	"đã gửi từ", "được gửi từ", "gửi từ", "dikirim dari", "terkirim dari", "dihantar dari", "dapatkan",
	"enviat des d", "ارسال شده از",
}

// sentEnd ends such a line in languages whose verb is last.
var sentEnd = []string{
	"gesendet", "verschickt", "lähetetty", "küldve", "gönderildi", "から送信", "から送信されました", "보냄",
	"से भेजा गया", "bidalia", "beziehen", "holen", "を入手", "edinin", "downloaden", "다운로드", "가져오기",
}

// devices occur in such a line: phones and programs, in the languages of their makers.
var devices = []string{
	"iphon", "ipad", "ios", "apple watch", "android", "samsung", "galaxy", "huawei", "xiaomi", "redmi",
	"oneplus", "nokia", "pixel", "motorola", "sony", "xperia", "blackberry", "windows", "outlook",
	"mail app", "mail für", "mail for", "mail pour", "mail per", "mail para", "gmail", "yahoo", "proton",
	"bluemail", "mailbird", "spark", "superhuman", "airmail", "gmx", "web.de", "t-online", "aol", "mobil",
	"smartphone", "smartfon", "application mail", "tablet", "handy", "phone", "telefon", "téléphone", "teléfono", "telefoon", "móvil",
	"celular", "cellulare", "gsm", "puhelim", "komórk", "τηλέφωνο", "κινητό", "телефон", "смартфон", "手机",
	"手機", "携帯", "スマートフォン", "휴대폰", "휴대전화", "스마트폰", "هاتف", "جوال", "טלפון", "נייד", "โทรศัพท์", "điện thoại",
	"ponsel", "mòbil", "mail.ru", "почт", "айфон", "айпад", "самсунг", "гэлакси", "гелексі",
	"גלקסי", "סמסונג",
	"אייפון", "אנדרואיד", "갤럭시", "아이폰", "삼성", "안드로이드", "ギャラクシー", "アイフォン", "آيفون", "آیفون", "جالكسي",
	"جالاكسي", "سامسونج", "أندرويد", "苹果", "三星", "华为", "小米", "ไอโฟน", "ซัมซุง",
	"vivo", "oppo", "honor",
}

// longestAppLine is how many words such a line has at most, and longestOutlookLine how many it has
// if it offers Outlook for a phone, in any language.
const (
	longestAppLine     = 12
	longestOutlookLine = 6
)

// isProgramSignature reports whether a mail program added the line: it begins or ends as a line
// does that says where a message was sent from, and names a device or a program.
func isProgramSignature(line string) bool {
	if line == "" || len(line) > 160 {
		return false
	}
	lower, _, _ := strings.Cut(strings.ToLower(line), "<http")
	lower = strings.Replace(lower, "yahoo!", "yahoo", 1)
	lower = strings.TrimFunc(lower, func(r rune) bool {
		return isSkipped(r) || strings.ContainsRune(".*_-–—。[]", r)
	})
	if strings.ContainsAny(lower, "?!,;:") || len(strings.Fields(lower)) > longestAppLine {
		return false
	}
	offersOutlook := strings.Contains(lower, "outlook") && hasAny(lower, " ios", " android") &&
		len(strings.Fields(lower)) <= longestOutlookLine
	if offersOutlook || hasAny(lower, "avast.", "avg.com") || strings.HasPrefix(lower, "sent from my ") {
		return true
	}
	return (beginsWith(lower, sentFrom...) || endsIn(lower, sentEnd...)) && slices.ContainsFunc(devices, func(d string) bool {
		i := strings.Index(lower, d)
		return i == 0 || i > 0 && (lower[i-1] >= utf8.RuneSelf || !isAlnum(lower[i-1]))
	})
}
