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
// Subject. Other names of the same field come after a slash, with = if they say only a date.
var fieldNames = []string{
	"from | sent/=date/sent on | to | cc/bcc | subject",
	"von | gesendet/=datum/gesendet am | an | cc/kopie/bcc | betreff",
	"de/expéditeur | envoyé/=date/envoyé le | à/a/destinataire | cc/copie | objet/sujet",
	"de/remitente | enviado/enviado el/=fecha | para | cc/cco | asunto",
	"de/remetente | enviado/enviada/enviado em/enviada em/=data | para | cc/cco | assunto",
	"da/mittente | inviato/=data/inviato il | a/destinatario | cc/ccn | oggetto",
	"van | verzonden/=datum/verzonden op | aan | cc | onderwerp",
	"från/avsändare | skickat/=datum/skickad | till | kopia/cc | ämne",
	"fra | sendt/=dato | til | cc/kopi | emne",
	"lähettäjä | lähetetty/=päivämäärä/=pvm/=päiväys | vastaanottaja/saaja | kopio | aihe",
	"frá | sent/=dagsetning/sendingartími | til | afrit | efni",
	"od/nadawca | wysłano/=data/wysłane | do/adresat | dw/kopia | temat",
	"od | odesláno/=datum/posláno | komu/pro | kopie | předmět",
	"od | odoslané/=dátum/poslané | komu/pre | kópia | predmet",
	"feladó/küldő | elküldve/küldve/=dátum | címzett | másolatot kap/másolat | tárgy",
	"de la/expeditor | trimis/=data/=dată | către/catre/la | cc | subiect/subiectul",
	"от/подател | изпратено/=дата | до/получател | копие | тема/относно",
	"od/šalje | poslano/=datum/poslato | za/prima/kome | kopija/kp | predmet/tema/zadeva/naslov",
	"od/pošiljatelj | poslano/=datum/poslano dne | za/prejemnik/komu | kp/kopija | zadeva",
	"од/шаље | послато/=датум | за/коме | копија | тема/наслов/предмет",
	"saatja/kellelt | saadetud/saatmisaeg/=kuupäev | adressaat/saaja/kellele | koopia | teema",
	"no/sūtītājs | nosūtīts/=datums/nosūtīšanas datums | kam/adresāts | kopija | tēma/temats",
	"nuo/siuntėjas | išsiųsta/=data/išsiųstas | kam/gavėjas | kopija | tema",
	"από | στάλθηκε/=ημερομηνία/αποστολή/εστάλη | προς | κοιν./κοιν/κοινοποίηση | θέμα",
	"kimden/gönderen | gönderildi/gönderme tarihi/=tarih/gönderilme zamanı | kime/alıcı | bilgi | konu",
	"от/от кого/отправитель | отправлено/=дата | кому/получатель | копия | тема",
	"від/від кого/відправник | надіслано/відправлено/=дата | кому | копія | тема",
	"发件人 | 发送时间/发送日期/=日期/=时间/发送 | 收件人 | 抄送 | 主题",
	"寄件者/寄件人 | 寄件日期/寄件時間/=日期/傳送時間/已傳送 | 收件者/收件人 | 副本 | 主旨/主題",
	"差出人/送信者 | 送信日時/送信/=日付/=日時/送信日 | 宛先/受信者 | cc | 件名",
	"보낸 사람/보낸사람/발신 | 보낸 날짜/보낸날짜/=날짜/보냄 | 받는 사람/받는사람/수신 | 참조 | 제목",
	"من | تاريخ الإرسال/أرسلت/تم الإرسال/=التاريخ/=تاريخ | إلى | نسخة | الموضوع/موضوع",
	"מאת | נשלח/=תאריך/תאריך שליחה | אל | עותק | נושא",
	"จาก | ส่งเมื่อ/=วันที่/ส่ง | ถึง | สำเนา | เรื่อง/หัวเรื่อง",
	"từ/người gửi | đã gửi/=ngày/gửi/ngày gửi | đến/tới/người nhận | cc | chủ đề/tiêu đề",
	"dari/daripada | dikirim/dihantar/=tanggal/terkirim | kepada/ke | salinan/tembusan | perihal/subjek",
	"de | enviat/enviat el/=data | a/per a/per | cc | assumpte/tema",
	"nork/igorlea | bidalia/=bidaltze-data/=data/bidalita | nori/hartzailea | kopia | gaia",
	"प्रेषक/से | भेजा गया/=दिनांक/भेजा | प्रति/को | प्रतिलिपि | विषय",
	"از/فرستنده | ارسال شده/تاریخ | به/گیرنده | رونوشت | موضوع",
}

// labels returns the meanings of every name.
var labels = sync.OnceValue(func() map[string]label {
	all := map[string]label{}
	for _, language := range fieldNames {
		for i, names := range strings.Split(language, "|") {
			for name := range strings.SplitSeq(names, "/") {
				name, date := strings.CutPrefix(strings.TrimSpace(name), "=")
				all[name] |= 1 << i
				if 1<<i == sentLabel && !date {
					all[name] |= sentOnlyLabel
				}
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
