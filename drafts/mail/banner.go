package mail

import "strings"

// bannerWords are what a mail server says above a message from outside: that it is from outside,
// what not to do, with what, and who sent it.
var bannerWords = [...][]string{
	{
		"external", "outside", "extern", "außerhalb", "exterieur", "extérieur", "externe",
		"externo", "fuera de", "fora d", "esterno", "esterna", "all'esterno", "buiten", "utanför",
		"utenfor", "uden for", "udenfor", "ulkopuol", "zewnętrz", "spoza", "mimo ", "zvenku",
		"mimo", "külső", "kívülről", "din afara", "внешн", "извне", "зовнішн", "ззовні", "външ",
		"vanjsk", "izvan", "zunaj", "väljast", "ārēj", "išor", "εξωτερικ", "dış", "kurum dışı",
		"外部", "外来", "社外", "组织外", "외부", "خارج", "חיצוני", "מחוץ", "ภายนอก", "bên ngoài",
		"eksternal", "luar",
	},
	{
		"click", "open", "klick", "öffnen", "cliqu", "ouvr", "clic", "abra", "abrir",
		"hacer clic", "cliccare", "aprire", "aprite", "klik", "openen", "öppna", "åpne", "åbn",
		"avaa", "klikk", "otwier", "klika", "neotevír", "neklik", "otvár", "kattint", "nyissa",
		"deschid", "faceți clic", "переход", "открыв", "натиск", "відкрив", "отвар", "otvar",
		"odpir", "avage", "atver", "atidar", "ανοί", "κλικ", "tıkla", "açma", "点击", "點擊", "點選",
		"打开", "開啟", "クリック", "開か", "開く", "注意", "開封", "클릭", "열지", "열기", "تنقر", "النقر", "تفتح", "ללחוץ",
		"תלחצ", "לפתוח", "תפתח", "คลิก", "เปิด", "nhấp", "mở", "membuka", "caution", "vorsicht",
		"attention", "ostrożn",
	},
	{
		"link", "attachment", "anhäng", "anhang", "pièce", "pieces jointes", "lien", "enlace",
		"adjunto", "anexo", "allegat", "bijlage", "bilag", "bilaga", "bifogad", "lenke",
		"vedlegg", "liit", "linkk", "załącz", "odkaz", "příloh", "príloh", "melléklet",
		"hivatkoz", "atașament", "ссылк", "вложен", "посилан", "вкладен", "прикачен", "връзк",
		"privit", "prilog", "priponk", "povezav", "manus", "pielikum", "saite", "prieda",
		"nuorod", "συνημμέν", "συνδέσμ", "bağlantı", "ekleri", "链接", "鏈接", "連結", "附件", "リンク",
		"添付", "링크", "첨부", "رابط", "روابط", "مرفق", "קישור", "קבצ", "צרופ", "ลิงก์", "ไฟล์แนบ",
		"liên kết", "đính kèm", "tautan", "lampiran",
	},
	append([]string{
		"sender", "organi", "absender", "expéditeur", "remitente", "remetente", "mittente",
		"afzender", "avsändar", "avsender", "afsender", "lähettäj", "nadawc", "odesílatel",
		"odosielateľ", "feladó", "küldő", "expeditor", "отправител", "відправник", "подател",
		"pošiljatelj", "pošiljalac", "saatj", "sūtītāj", "siuntėj", "αποστολέα", "gönder", "发件人",
		"寄件", "發件人", "送信者", "差出人", "발신", "보낸", "المرسل", "שולח", "ผู้ส่ง", "người gửi",
		"pengirim",
	}, legalWords[0]...),
}

// longestBanner is the length of such a warning, in octets.
const longestBanner = 600

// isBanner reports whether a paragraph is such a warning; nobody writes it in the first person.
func isBanner(paragraph string) bool {
	if len(paragraph) > longestBanner || isPersonal(paragraph) {
		return false
	}
	lower := strings.ToLower(paragraph)
	for _, stems := range bannerWords {
		if !hasStem(lower, stems) {
			return false
		}
	}
	return true
}
