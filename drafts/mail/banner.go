package mail

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// bannerWords are what a mail server says above a message from outside: that it is from outside,
// what not to do, with what, and who sent it, unless it speaks of the message.
var bannerWords = [...]func() []string{
	lazy.List(`outside|extern|außerhalb|exterieur|extérieur|fuera de|fora d|esterno|esterna|
		all'esterno|buiten|utanför|utenfor|uden for|udenfor|ulkopuol|zewnętrz|spoza|zvenku|mimo|külső|
		din afara|внешн|извне|зовнішн|ззовні|външ|vanjsk|izvan|zunaj|väljast|ārēj|išor|εξωτερικ|dış|
		kurum dışı|外部|外来|社外|组织外|외부|خارج|חיצוני|מחוץ|ภายนอก|bên ngoài|ekstern|luar|fuori|utifrån|utenfra|
		udefra|ulkoi|zewnątrz|zvenčí|kívül|exterior|afara|harici|diş|вне |за пределами|сторонн|за межами|
		поза |組織外|機構外|机构外|公司外`),
	lazy.List(`open|klick|öffnen|cliqu|ouvr|clic|abra|abrir|hacer clic|aprire|aprite|klik|öppna|åpne|
		åbn|avaa|otwier|neotevír|neklik|otvár|kattint|nyissa|deschid|faceți clic|переход|открыв|натиск|
		відкрив|отвар|otvar|odpir|avage|atver|atidar|ανοί|κλικ|tıkla|açma|点击|點擊|點選|打开|開啟|クリック|開か|開く|注意|
		開封|클릭|열지|열기|تنقر|النقر|تفتح|ללחוץ|תלחצ|לפתוח|תפתח|คลิก|เปิด|nhấp|mở|membuka|caution|vorsicht|
		attention|ostrożn`),
	lazy.List(`link|attachment|anhäng|anhang|pièce|pieces jointes|lien|enlace|adjunto|anexo|allegat|
		bijlage|bilag|bifogad|lenke|vedlegg|liit|załącz|odkaz|příloh|príloh|melléklet|hivatkoz|atașament|
		ссылк|вложен|посилан|вкладен|прикачен|връзк|privit|prilog|priponk|povezav|manus|pielikum|saite|
		prieda|nuorod|συνημμέν|συνδέσμ|bağlantı|ekleri|链接|鏈接|連結|附件|リンク|添付|링크|첨부|رابط|روابط|مرفق|קישור|
		קבצ|צרופ|ลิงก์|ไฟล์แนบ|liên kết|đính kèm|tautan|lampiran`),
	lazy.List(`sender|organi|absender|expéditeur|remitente|remetente|mittente|afzender|avsändar|
		avsender|afsender|lähettäj|nadawc|odesílatel|odosielateľ|feladó|küldő|expeditor|отправител|
		відправник|подател|pošiljatelj|pošiljalac|saatj|sūtītāj|siuntėj|αποστολέα|gönder|发件人|寄件|發件人|送信者|
		差出人|발신|보낸|المرسل|שולח|ผู้ส่ง|người gửi|pengirim`),
}

// warnings begin what warns of something.
var warnings = lazy.List(`caution|warning|attention|beware|notice|achtung|vorsicht|warnung|hinweis|
	prudence|atención|precaución|aviso|advertencia|cuidado|alerta|attenzione|avviso|avvertenza|
	atenção|let op|pas op|opgelet|waarschuwing|obs|varning|varsamhet|bemærk|pas på|advarsel|merk|huom|
	varoitus|uwaga|ostrzeżenie|ostrożnie|upozornění|pozor|varování|výstraha|figyelem|figyelmeztet|
	vigyázat|atenție|atenţie|avertis|dikkat|uyarı|внимание|осторожно|предупрежд|увага|обережно|
	попередж|注意|ご注意|警告|提醒|提示|警示|安全|温馨提示|uyari|外部`)

// shortestTip is how many octets are at least before or behind the author's address in a line which
// says that she seldom writes.
const shortestTip = 20

// longestBanner is the length of such a warning, in octets.
const longestBanner = 600

// isBanner reports whether a paragraph is such a warning, above the words of an author; nobody
// writes it in the first person. It speaks of all four, or it begins as a warning does, or with the
// message, and says that this is from outside; or it says that the author's address is rare.
func isBanner(paragraph string, by signer) bool {
	if len(paragraph) > longestBanner || isPersonal(paragraph) {
		return false
	}
	lower := strings.ToLower(strings.TrimFunc(paragraph, notLetter))
	if before, after, ok := strings.Cut(lower, by.address); ok && by.address != "" {
		return len(before) >= shortestTip || len(after) >= shortestTip
	}
	if isLead(paragraph) && isGatewayTag(paragraph) {
		return true
	}
	if !hasStem(lower, bannerWords[0]()) ||
		!hasStem(lower, bannerWords[3]()) && !hasStem(lower, legalWords[0]()) {
		return false
	}
	if hasStem(lower, bannerWords[1]()) && hasStem(lower, bannerWords[2]()) {
		return true
	}
	warns := beginsWith(lower, warnings()...) || beginsWith(lower, bannerWords[0]()...)
	isAbout := isAboutMessage(lower) || beginsWith(lower, legalWords[0]()...)
	return warns && isLead(paragraph) || isAbout
}

// longestLead is how many octets the first words of a warning have at most.
const longestLead = 40

// isLead reports whether a paragraph begins with a word in capitals, in brackets, or set off.
func isLead(paragraph string) bool {
	first, _, _ := strings.Cut(paragraph, " ")
	head := paragraph[:min(len(paragraph), longestLead)]
	return first == strings.ToUpper(first) || strings.ContainsAny(head, ":!,.]】)：！，。—–-*")
}

// banners marks what a mail server or a ticket system wrote above the author's words.
func (e *ending) banners() {
	for i := 0; i < len(e.lines); {
		if i = e.skipBlank(i, len(e.lines)); i == len(e.lines) || e.kinds[i] == PassageQuoted {
			return
		}
		end, last := i+1, min(i+longestSignature, len(e.lines))
		for end < last && e.kinds[end] == e.kinds[i] && !e.isBlank(end) && !isGreeting(e.line(end)) {
			end++
		}
		if e.kinds[i] == PassageOwn {
			if !isBanner(e.joined(i, end), e.by) {
				return
			}
			e.put(i, end)
		}
		i = end
	}
}

// longestGreeting is how many words a greeting has at most, on a line of its own.
const longestGreeting = 6

// isGreeting reports whether a line may be a greeting, right below such a warning.
func isGreeting(line string) bool {
	return text.CountFields(line) <= longestGreeting &&
		endsIn(line, ",", "，", "!", "！", ":", "：", "様", "さん")
}
