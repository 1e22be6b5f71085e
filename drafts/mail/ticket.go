package mail

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// replyLine are the words of the line that a ticket system puts above its message: that an answer
// is to be written, where, and above what.
var replyLine = [...]func() []string{
	lazy.List(`reply|answer|write|antwort|schreib|répon|écri|respon|escrib|contest|rispo|scriv|escrev|
		antwoord|reageer|typ|svar|skriv|vasta|kirjoit|odpow|napisz|wpisz|pisz|odpov|napiš|piš|válasz|ír|
		răspun|raspun|scrie|yanıt|cevap|yaz|ответ|отвеч|напиш|пиш|введ|відпов|返信|回答|入力|記入|ご記入|回复|回覆|答复|
		填写|輸入|输入`),
	lazy.List(`above|über|oberhalb|dessus|au-dessus|encima|sobre|arriba|sopra|acima|boven|ovanför|över|
		over|ovenfor|yläpuol|ylle|yläosaan|powyżej|ponad|nad|fölé|felett|fölött|deasupra|peste|üst|üzer|
		над|выше|вище|上`),
	lazy.List(`line|zeile|strich|ligne|trait|línea|riga|linha|regel|lijn|streep|rad|linje|streck|riv|
		viiva|lini|kresk|řád|čár|link|sor|vonal|rând|satır|çizgi|строк|черт|лини|рядк|рядок|ліні|рис|行|線|
		线|ライン`),
}

// longestReplyLine is how many words such a line has at most.
const longestReplyLine = 16

// isReplyLine reports whether a trimmed line is such a line: it has the marks of Zendesk around it,
// or says so, with dashes around it or as the first line of a text.
func isReplyLine(line string, first bool) bool {
	if strings.HasPrefix(line, "##") && strings.HasSuffix(line, "##") {
		return len(line) > 4 && strings.Contains(line, " ")
	}
	framed := first || isFramed(line) || strings.HasPrefix(line, "[")
	if !framed || text.CountFields(line) > longestReplyLine || isPersonal(line) {
		return false
	}
	return countStems(strings.ToLower(line), replyLine[:]) == len(replyLine)
}

// isTicketMark reports whether a text is one word by which a ticket system knows a message again, as
// [Q2XK7N-4PRL] or ref:_00D30.500Xy:ref.
func isTicketMark(text string) bool {
	return len(text) >= 8 && !strings.Contains(text, " ") && strings.ContainsAny(text, "0123456789") &&
		(strings.HasPrefix(text, "[") || strings.HasPrefix(text, "{") || strings.HasPrefix(text, "ref:"))
}

// replyLine marks the line of a ticket system at line i. What is below it is another message if the
// author wrote above it.
func (c *classifier) replyLine(i int) (quoted bool) {
	if c.spoken {
		above := strings.TrimSpace(strings.Join(c.lines[max(0, i-longestSignature):i], " "))
		if !isBanner(above, signer{}) {
			c.rest(i)
			return true
		}
	}
	c.kinds[i] = PassageSignature
	return false
}
