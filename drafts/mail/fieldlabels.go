package mail

import (
	"strings"
	"sync"
)

// label is a set of what programs mean by a field name that they show above a quotation. A word
// means different fields in different languages.
type label uint8

const (
	fromLabel label = 1 << iota
	sentLabel
	toLabel
	ccLabel
	subjectLabel
	// The name says when it was sent, and not only a date.
	sentOnlyLabel
	// The line hasn't been looked at yet.
	unread
)

// fieldNames are such names in the languages of Outlook and other programs: From, Sent, To, Cc,
// Subject. Other names of the same field come after a slash.
var fieldNames = []string{
	"from | sent/date/sent on | to | cc/bcc | subject",
	"von | gesendet/datum/gesendet am | an | cc/kopie/bcc | betreff",
	"de/expéditeur | envoyé/date/envoyé le | à/a/destinataire | cc/copie | objet/sujet",
	"de/remitente | enviado/enviado el/fecha | para | cc/cco | asunto",
	"de/remetente | enviado/enviada/enviado em/enviada em/data | para | cc/cco | assunto",
	"da/mittente | inviato/data/inviato il | a/destinatario | cc/ccn | oggetto",
	"van | verzonden/datum/verzonden op | aan | cc | onderwerp",
	"från/avsändare | skickat/datum/skickad | till | kopia/cc | ämne",
	"fra | sendt/dato | til | cc/kopi | emne",
	"lähettäjä | lähetetty/päivämäärä/pvm/päiväys | vastaanottaja/saaja | kopio | aihe",
	"frá | sent/dagsetning/sendingartími | til | afrit | efni",
	"od/nadawca | wysłano/data/wysłane | do/adresat | dw/kopia | temat",
	"od | odesláno/datum/posláno | komu/pro | kopie | předmět",
	"od | odoslané/dátum/poslané | komu/pre | kópia | predmet",
	"feladó/küldő | elküldve/küldve/dátum | címzett | másolatot kap/másolat | tárgy",
	"de la/expeditor | trimis/data/dată | către/catre/la | cc | subiect/subiectul",
	"от/подател | изпратено/дата | до/получател | копие | тема/относно",
	"od/šalje | poslano/datum/poslato | za/prima/kome | kopija/kp | predmet/tema/zadeva/naslov",
	"од/шаље | послато/датум | за/коме | копија | тема/наслов/предмет",
	"saatja/kellelt | saadetud/saatmisaeg/kuupäev | adressaat/saaja/kellele | koopia | teema",
	"no/sūtītājs | nosūtīts/datums/nosūtīšanas datums | kam/adresāts | kopija | tēma/temats",
	"nuo/siuntėjas | išsiųsta/data/išsiųstas | kam/gavėjas | kopija | tema",
	"από | στάλθηκε/ημερομηνία/αποστολή/εστάλη | προς | κοιν./κοιν/κοινοποίηση | θέμα",
	"kimden/gönderen | gönderildi/gönderme tarihi/tarih/gönderilme zamanı | kime/alıcı | bilgi | konu",
	"от/от кого/отправитель | отправлено/дата | кому/получатель | копия | тема",
	"від/від кого/відправник | надіслано/відправлено/дата | кому | копія | тема",
	"发件人 | 发送时间/发送日期/日期/时间/发送 | 收件人 | 抄送 | 主题",
	"寄件者/寄件人 | 寄件日期/寄件時間/日期/傳送時間/已傳送 | 收件者/收件人 | 副本 | 主旨/主題",
	"差出人/送信者 | 送信日時/送信/日付/日時/送信日 | 宛先/受信者 | cc | 件名",
	"보낸 사람/보낸사람/발신 | 보낸 날짜/보낸날짜/날짜/보냄 | 받는 사람/받는사람/수신 | 참조 | 제목",
	"من | تاريخ الإرسال/أرسلت/تم الإرسال/التاريخ/تاريخ | إلى | نسخة | الموضوع/موضوع",
	"מאת | נשלח/תאריך/תאריך שליחה | אל | עותק | נושא",
	"จาก | ส่งเมื่อ/วันที่/ส่ง | ถึง | สำเนา | เรื่อง/หัวเรื่อง",
	"từ/người gửi | đã gửi/ngày/gửi/ngày gửi | đến/tới/người nhận | cc | chủ đề/tiêu đề",
	"dari/daripada | dikirim/dihantar/tanggal/terkirim | kepada/ke | salinan/tembusan | perihal/subjek",
	"de | enviat/enviat el/data | a/per a/per | cc | assumpte/tema",
	"nork/igorlea | bidalia/bidaltze-data/data/bidalita | nori/hartzailea | kopia | gaia",
	"प्रेषक/से | भेजा गया/दिनांक/भेजा | प्रति/को | प्रतिलिपि | विषय",
	"از/فرستنده | ارسال شده/تاریخ | به/گیرنده | رونوشت | موضوع",
}

// labels returns the meanings of every name.
var labels = sync.OnceValue(func() map[string]label {
	all := map[string]label{}
	for _, language := range fieldNames {
		for i, names := range strings.Split(language, "|") {
			for name := range strings.SplitSeq(names, "/") {
				all[strings.TrimSpace(name)] |= 1 << i
			}
			if first, _, _ := strings.Cut(names, "/"); 1<<i == sentLabel {
				all[strings.TrimSpace(first)] |= sentOnlyLabel
			}
		}
	}
	return all
})

// fieldOf splits a line at its first colon into a field's name, in lower case and without the
// asterisks that Gmail puts around it, and its value.
func fieldOf(line string) (name, value string) {
	before, value, _ := cutColon(line)
	name = strings.Trim(strings.TrimFunc(before, isSkipped), " \t*|\u00a0")
	return strings.ToLower(name), value
}

// labelOf returns what the name of the field in line i means; 0 is nothing.
func (c *classifier) labelOf(i int) label {
	if c.labels[i] == unread {
		name, _ := fieldOf(c.lines[i])
		c.labels[i] = labels()[name]
	}
	return c.labels[i]
}

// headerWindow is how many lines are looked at for such fields: a program wraps long lists of
// addresses, and some write an empty line after each field.
const headerWindow = 10

// isHeaderBlock reports whether line i begins the fields that Outlook shows above the message it
// quotes. A list of the writer's own, such as where she moves from and to, has neither an address,
// nor the time when a message was sent, nor a subject.
func (c *classifier) isHeaderBlock(i int) bool {
	seen := c.labelOf(i)
	if seen&(fromLabel|sentLabel) == 0 {
		return c.isUnknownBlock(i)
	}
	fields, certain := 0, c.isBelowRule(i)
	for j := i; j < min(i+headerWindow, len(c.lines)); j++ {
		l := c.labelOf(j)
		if l == 0 {
			continue
		}
		_, value := fieldOf(c.lines[j])
		fields++
		seen |= l
		certain = certain || namesAddress(value) || l&subjectLabel > 0 ||
			l&sentOnlyLabel > 0 && namesDay(value) && namesClock(value)
	}
	return certain && fields >= 3 && seen&fromLabel > 0
}

// isBelowRule reports whether there is a rule of underscores or dashes above line i.
func (c *classifier) isBelowRule(i int) bool {
	j := c.before(i)
	if j < 0 {
		return false
	}
	line := strings.TrimSpace(c.lines[j])
	return len(line) >= 5 && strings.Trim(line, "_-") == ""
}

// isUnknownBlock reports whether line i begins such fields in a language that isn't known: three or
// more, with an address in the first, and with a time.
func (c *classifier) isUnknownBlock(i int) bool {
	if _, value := fieldOf(c.lines[i]); !strings.Contains(value, "<") || !namesAddress(value) {
		return false
	}
	fields, clock := 1, false
	for j := i + 1; j < min(i+headerWindow, len(c.lines)); j++ {
		name, value := fieldOf(c.lines[j])
		if name == "" || len(strings.Fields(name)) > 3 {
			break
		}
		fields++
		clock = clock || namesDay(value) && namesClock(value)
	}
	return fields >= 3 && clock
}
