package mail

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// A divider is a line above a message that is quoted or forwarded. It says so with a word that
// begins with one of original or forwarding, and a word for a message.
var (
	original = lazy.List(`original|ursprüng|d'origine|initial|inizial|originee|oorspronkelijk|
		ursprung|oprindelig|opprinnelig|opphav|alkuperäi|oryginał|oryginal|původní|pôvodn|eredeti|iniția|
		iniţia|orijinal|özgün|asıl|исходн|оригинал|первонач|вихідн|початков|оригінал|元の|元メール|オリジナル|原始|原文|
		原邮件|原郵件|原信|원본|изворн|izvorn|izvirn|algsõnum|algne|sākotnēj|αρχικ|الأصلية|מקורית|ต้นฉบับ|gốc|
		asli`)
	forwarding = lazy.List(`forward|weitergeleit|weiterleit|transfér|réexpéd|reenvia|reencaminh|
		encaminh|inoltrat|doorgest|doorgezond|vidarebef|vidaresänd|videresend|vidaresend|välitet|
		edelleen|przekaz|przesłan|přepos|prepos|továbbít|redirecț|redirecţ|transmis|iletil|yönlendiril|
		пересыл|переслан|перенаправ|переадрес|пересила|転送|转发|轉寄|轉發|轉送|전달|препрат|proslijeđ|prosleđ|
		posredovan|edastatud|προωθημέν|معاد توجيه|שהועברה|ส่งต่อ|terusan`)
	// messages are the words for a message that legalWords don't have.
	messages = lazy.List(`appointment|invitation|termin|brev|besked|postitus|posta|list|pismo|メッセージ|
		消息|訊息|讯息|메시지|algsõnum|ข้อความ`)
)

// longestDivider is how many words such a line has at most.
const longestDivider = 7

// isDivider reports whether a trimmed line separates a message from one that it quotes.
func isDivider(line string) bool {
	if len(line) > 160 || len(line) < len("------") {
		return false
	}
	if isFramed(line) && (isMarked(line, forwarding()) || isMarked(line, original())) {
		return true
	}
	// ---- On Monday, Ruth wrote ----
	return strings.HasPrefix(line, "---") && strings.HasSuffix(line, "---") &&
		(hasVerb(line) || namesAddress(line))
}

// isDivider reports whether line i is a divider, or is one because a field is below it: Begin
// forwarded message:
func (c *classifier) isDivider(i int) bool {
	line := c.line(i)
	if isDivider(line) {
		return true
	}
	if !isNotesLine(line) && (!endsInColon(line) ||
		!isMarked(line, forwarding()) && !isMarked(line, original())) {
		return false
	}
	next := c.skipBlank(i+1, i+3)
	return next < len(c.lines) && (c.labelOf(next) != 0 || strings.HasPrefix(c.lines[next], ">"))
}

// isArrowed reports whether line i is the one that GroupWise writes above a message that it quotes
// without marks, wrapped or not: >>> Ruth Oakley <ruth@x.example> 5/4/2026 10:15 AM >>>.
func (c *classifier) isArrowed(i int) bool {
	const arrows = ">>>"
	line := c.line(i)
	if !strings.HasPrefix(line, arrows) || len(line) > 160 {
		return false
	}
	if i++; i < len(c.lines) && !strings.HasSuffix(line, arrows) {
		line += " " + c.line(i)
		i++
	}
	next := c.skipBlank(i, len(c.lines))
	return strings.HasSuffix(line, arrows) && namesDay(line) && namesClock(line) &&
		next < len(c.lines) && !isCited(c.line(next))
}

// isNotesLine reports whether a line is the one that Notes writes above the header of a message:
// Ruth Oakley ---05/04/2026 10:15:00 AM---Your offer.
func isNotesLine(line string) bool {
	if len(line) > 160 {
		return false
	}
	name, rest, _ := strings.Cut(line, " ---")
	date, _, ok := strings.Cut(rest, "---")
	return ok && name != "" && namesDay(date) && namesClock(date)
}

// isMarked reports whether a line speaks of a message with one of the stems, and has dashes around
// it or a colon after it.
func isMarked(line string, stems []string) bool {
	bare := strings.ToLower(strings.Trim(strings.TrimFunc(line, isSkipped), frame+" :：\u00a0"))
	if text.CountFields(bare) > longestDivider || !isFramed(line) && !endsInColon(line) {
		return false
	}
	bare = strings.ReplaceAll(bare, "’", "'")
	return bare == "original" ||
		hasStem(bare, stems) && (hasStem(bare, legalWords[0]()) || hasStem(bare, messages()))
}

// frame are the characters that are around such words.
const frame = "-–—_=*#~"

// isFramed reports whether a line has such characters on both sides, or three on one.
func isFramed(line string) bool {
	line = strings.TrimFunc(line, isSkipped)
	rest := strings.TrimLeft(line, frame)
	n := len(line) - len(rest)
	return n >= 3 || n > 0 && strings.TrimRight(rest, frame) != rest
}
