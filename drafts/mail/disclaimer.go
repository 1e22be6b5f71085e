package mail

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// legalWords are what a legal notice below a message speaks of, in many languages: the message,
// secrecy, whom it's for, mistakes, what to do about them, and what isn't allowed.
var legalWords = [...]func() []string{
	lazy.List(`message|e-mail|email|mail|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|
		meddeland|meddelels|melding|viesti|wiadomoś|zpráv|správ|üzenet|levél|mesaj|ileti|сообщен|письм|
		повідомлен|лист|съобщен|порук|poruk|sporočil|kiri|ziņojum|laišk|μήνυμα|邮件|郵件|信件|メール|메일|رسالة|
		البريد|הודעה|דוא|מייל|อีเมล|thư|surel|pesan|missatge|e-post|epost|mejl|sähköposti`),
	lazy.List(`confiden|vertraulich|riservat|vertrouwelijk|konfiden|fortrolig|luottamuks|poufn|důvěrn|
		dôvern|bizalmas|gizli|конфиденц|конфіденц|поверител|поверљив|povjerljiv|poverljiv|zaupn|
		εμπιστευτικ|机密|機密|保密|기밀|비밀|سري|חסוי|סודי|ลับ|bảo mật|rahasia|privileg|geheim|titkos|trúnað|
		taushet|salassa`),
	lazy.List(`recipient|addressee|intended|bestimmt|empfänger|adressat|destinat|geadresseerde|bestemd|
		ontvanger|mottag|mottak|modtager|vastaanottaj|adresat|odbiorc|příjem|určen|príjem|címzett|alıcı|
		muhatap|muhatab|получател|адресат|одержувач|primatelj|primalac|primaoc|naslovnik|prejemnik|saaja|
		adresāt|gavėj|παραλήπτ|收件人|接收|宛先|受信|수신|مستلم|المرسل إليه|נמען|נמענ|ผู้รับ|người nhận|penerima|
		viðtakand`),
	lazy.List(`error|mistake|irrtüm|versehent|erreur|equivocad|engano|abusivelijk|vergissing|onrechte|
		misstag|fejl|feil|virhe|erehdy|pomyłk|omył|omyl|téved|yanlış|hata|ошибк|ошибоч|помилк|грешк|
		grešk|pomot|eksi|kļūd|klaid|λάθος|误|誤|錯|잘못|오류|خطأ|בטעות|שגיאה|ผิดพลาด|nhầm|kesalahan|mistök`),
	lazy.List(`delet|destroy|notify|advise the sender|lösch|vernicht|benachricht|informieren|supprim|
		détrui|avert|elimin|bórre|borre|destru|comuni|notifi|apag|cancell|distrugg|avvis|verwijder|
		vernietig|waarschuw|radera|förstör|meddela avs|slet|underret|varsle|poista|hävit|ilmoit|usun|
		zniszcz|powiadom|smaž|vymaž|odstra|töröl|törl|semmisít|értesít|silin|imha|bildir|удал|уничтож|
		сообщите|видал|знищ|повідомт|изтри|uništ|izbri|obris|kustut|dzēs|ištrin|διαγράψ|ενημερώ|删除|刪除|销毁|
		銷毀|削除|破棄|삭제|폐기|حذف|إبلاغ|למחוק|מחק|להודיע|ลบ|xóa|xoá|hapus|eyða`),
	lazy.List(`unauthori|forbidden|disclos|liabilit|viruses|unbefugt|nicht gestattet|untersagt|
		interdit|prohib|proibi|vietat|divieto|verboden|niet toegestaan|förbjud|otillåt|forbud|
		ikke tillatt|kielletty|zabronion|zakáz|neoprávn|tilos|jogosulatlan|yasak|запрещ|заборон|забран|
		zabranj|prepoved|keelatud|aizliegt|draudž|απαγορ|禁止|严禁|嚴禁|금지|무단|محظور|ممنوع|אסור|ห้าม|nghiêm cấm|
		dilarang|gdpr|rgpd|dsgvo`),
}

// printing and nature are the words of a request to think of nature before printing.
var (
	printing = lazy.List(`print|druck|imprim|stampa|skriv ut|skriver ut|utskrift|udskriv|tulost|druk|
		tisk|tlač|nyomtat|yazdır|распечат|друк|印刷|打印|列印|인쇄|출력|הדפס`)
	nature = lazy.List(`environment|umwelt|environnement|medio ambiente|ambiente|milieu|miljö|miljø|
		ympäristö|środowisk|životní prostřed|životné prostred|környezet|çevre|doğa|окружающ|природ|
		довкілля|环境|環境|地球|환경|סביבה|planet`)
)

// A legal notice speaks of at least so many of the subjects of legalWords: of more where nothing
// else shows that the author's words have ended.
const (
	leastSubjects     = 3
	leastSubjectsText = 4
)

// The lengths of a paragraph that is looked at, in octets.
const (
	shortestNotice = 40
	longestNotice  = 6000
)

// legalSubjects returns how many subjects of a legal notice a paragraph speaks of. A request not to
// print speaks of all; a text in the first person of none, because programs don't write so.
func legalSubjects(paragraph string) int {
	if len(paragraph) < shortestNotice || len(paragraph) > longestNotice || isPersonal(paragraph) {
		return 0
	}
	lower := strings.ToLower(paragraph)
	if hasStem(lower, nature()) && hasAny(lower, printing()...) {
		return len(legalWords)
	}
	return countStems(lower, legalWords[:])
}

// speaksLegally reports whether a line has a word of a legal notice.
func speaksLegally(line string) bool {
	lower := strings.ToLower(line)
	hasOne := func(stems func() []string) bool { return hasStem(lower, stems()) }
	return slices.ContainsFunc(legalWords[:], hasOne) || hasAny(lower, printing()...)
}

// isFirstPerson knows words of somebody who writes about herself, which mean nothing else in other
// languages.
var isFirstPerson = text.OneOf("I I'm I’m I'll I’ll I've I’ve my My me ich Ich mir mich mein " +
	"meine j'ai j’ai J'ai J’ai mon yo Yo minha mio mia ik Ik mijn jag Jag mitt jeg Jeg minä Minä " +
	"minun můj moje mój moja я Я мой моя мне мені")

// isPersonal reports whether a text is in the first person.
func isPersonal(s string) bool {
	return slices.ContainsFunc(strings.Fields(s), func(word string) bool {
		return isFirstPerson(strings.Trim(word, ",.;:!?\"'()"))
	})
}
