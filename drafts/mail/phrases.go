package mail

import (
	"strings"
	"unicode"
)

// verbs occur in an attribution: the line above a quotation that says who wrote it.
var verbs = []string{"wrote:", "wrote ---", "schrieb", "a écrit", "escribió", "escreveu",
	"ha scritto", "schreef", "skrev", "写道", "寫道", "のメール", "書きました"}

// openers begin an attribution, unless it begins with a name or with a date in digits.
var openers = []string{"on ", "at ", "am ", "le ", "el ", "em ", "il ", "op ", "den ", "在"}

// dividers are on a line of their own above a quotation, with dashes around them.
var dividers = []string{
	"original message", "original", "original appointment", "forwarded message",
	"begin forwarded message", "ursprüngliche nachricht", "weitergeleitete nachricht",
	"message d'origine", "message transféré", "mensaje original", "mensaje reenviado",
	"mensagem original", "messaggio originale",
	"oorspronkelijk bericht", "ursprungligt meddelande", "原始邮件", "转发的邮件", "转发邮件信息", "元のメッセージ", "転送されたメッセージ",
}

// programSignatures begin the line that a mail program adds below a message.
var programSignatures = []string{
	"sent from my ", "sent from mail for ", "sent from outlook", "get outlook for ",
	"von meinem iphone gesendet", "von meinem ipad gesendet",
	"gesendet von mail", "envoyé de mon ", "enviado desde mi ", "enviado do meu ",
	"inviato da iphone", "发自我的", "iphoneから送信", "skickat från min ",
}

// label says what a program means by a field name that it shows above a quotation.
type label uint8

const (
	noLabel label = iota
	fromLabel
	otherLabel
)

// labels are such field names, in the languages of mail programs.
var labels = map[string]label{
	"from": fromLabel, "von": fromLabel, "de": fromLabel, "da": fromLabel, "van": fromLabel,
	"från": fromLabel, "fra": fromLabel, "发件人": fromLabel, "寄件者": fromLabel, "差出人": fromLabel,
	"sent": otherLabel, "date": otherLabel, "to": otherLabel, "cc": otherLabel, "subject": otherLabel,
	"gesendet": otherLabel, "datum": otherLabel, "an": otherLabel, "betreff": otherLabel,
	"envoyé": otherLabel, "à": otherLabel, "objet": otherLabel,
	"enviado": otherLabel, "enviado el": otherLabel, "fecha": otherLabel, "para": otherLabel,
	"asunto": otherLabel, "enviada em": otherLabel, "assunto": otherLabel,
	"inviato": otherLabel, "a": otherLabel, "oggetto": otherLabel, "data": otherLabel,
	"verzonden": otherLabel, "aan": otherLabel, "onderwerp": otherLabel, "sendt": otherLabel,
	"til": otherLabel, "emne": otherLabel, "skickat": otherLabel, "till": otherLabel, "ämne": otherLabel,
	"发送时间": otherLabel, "日期": otherLabel, "收件人": otherLabel, "抄送": otherLabel, "主题": otherLabel,
	"送信日時": otherLabel, "日付": otherLabel, "宛先": otherLabel, "件名": otherLabel,
}

// labelOf returns what is before the first colon of a line, in lower case and without the asterisks
// that Gmail puts around it.
func labelOf(line string) string {
	line = line[:min(len(line), 60)]
	i := strings.IndexAny(line, ":：")
	if i < 0 {
		return ""
	}
	return strings.ToLower(strings.Trim(line[:i], " \t*\u00a0"))
}

// isCited reports whether a line has the mark of a quotation. An mbox file has one before From at
// the start of a line too (RFC 4155), which isn't one.
func isCited(line string) bool {
	return strings.HasPrefix(line, ">") && !strings.HasPrefix(line, ">From ")
}

// hasVerb reports whether s has a verb of an attribution.
func hasVerb(s string) bool { return hasAny(strings.ToLower(s), verbs...) }

// opens reports whether a line may begin an attribution.
func opens(line string) bool {
	lower := strings.ToLower(line[:min(len(line), 12)])
	for _, o := range openers {
		if strings.HasPrefix(lower, o) {
			return true
		}
	}
	return line != "" && '0' <= line[0] && line[0] <= '9'
}

// namesAddress reports whether s has an address in angle brackets.
func namesAddress(s string) bool {
	_, after, ok := strings.Cut(s, "<")
	return ok && strings.Contains(after, "@")
}

// namesTime reports whether s has a year and a time of day.
func namesTime(s string) bool {
	digits, year, clock := 0, false, false
	for i, r := range s {
		if unicode.IsDigit(r) {
			digits++
			continue
		}
		year = year || digits == 4
		clock = clock || (r == ':' || r == '.') && (digits == 1 || digits == 2) && i+1 < len(s) &&
			'0' <= s[i+1] && s[i+1] <= '9'
		digits = 0
	}
	return year && clock
}

// isDivider reports whether a trimmed line separates a message from one that it quotes.
func isDivider(line string) bool {
	if len(line) > 120 {
		return false
	}
	bare := strings.ToLower(strings.Trim(line, "-–—_ :：\u00a0"))
	for _, d := range dividers {
		if bare == d && (strings.HasPrefix(line, "-") || strings.HasSuffix(line, ":") ||
			strings.HasPrefix(line, "—")) {
			return true
		}
	}
	// ---- On Monday, Ruth wrote ----
	return strings.HasPrefix(line, "---") && strings.HasSuffix(line, "---") && hasVerb(line)
}

// isProgramSignature reports whether a mail program added the line.
func isProgramSignature(line string) bool {
	if len(line) > 100 {
		return false
	}
	lower := strings.ToLower(line)
	for _, p := range programSignatures {
		if strings.HasPrefix(lower, p) {
			return true
		}
	}
	return false
}
