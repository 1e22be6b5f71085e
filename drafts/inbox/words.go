package inbox

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// sentence is a sentence, or a line of a list.
type sentence struct {
	Span
	text     string // on one line
	question bool
	item     bool // of a list
	clauses  []clause
}

// part is a run of the author's own words, and what is quoted right above it.
type part struct {
	start    int // in the words
	answered string
}

// ownWords returns what the author says, without a greeting, the name below, and a disclaimer.
func ownWords(body mail.Body, author string) (words string, parts []part) {
	answered := ""
	for i, passage := range body.Passages {
		switch passage.Kind {
		case mail.PassageQuoted:
			paragraphs := strings.Split(strings.TrimSpace(passage.Text), "\n\n")
			answered = paragraphs[len(paragraphs)-1]
		case mail.PassageOwn:
			own := trimmedWords(passage.Text, author)
			belowName := i > 0 && body.Passages[i-1].Kind == mail.PassageSignature && words != ""
			if own == "" || belowName {
				continue
			}
			if words != "" {
				words += "\n\n"
			}
			parts = append(parts, part{len(words), answered})
			words += own
		}
	}
	return words, parts
}

// trimmedWords returns a text without a greeting, the name below, and a disclaimer.
func trimmedWords(text, author string) string {
	var kept []string
	for para := range strings.SplitSeq(text, "\n\n") {
		if len(para) <= 80 || !disclaimer().MatchString(para) {
			kept = append(kept, para)
		}
	}
	lines := strings.Split(strings.Join(kept, "\n\n"), "\n")
	started := false
	for i, line := range lines {
		bare := strings.TrimSpace(line)
		if bare == "" {
			continue
		}
		if author != "" && strings.EqualFold(bare, author) || started && (isName(bare, author) || isSignOff(bare, author) && len(lines)-i <= 14) {
			lines = lines[:i]
			break
		}
		started = started || greeting().FindString(bare) != bare
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

var disclaimer = lazy.Regexp(`(?i)intended recipient|addressee|confidential|privileged|` +
	`unsubscribe|disclaimer|registered (office|in)|viruses|think before you print`)

var greeting = lazy.Regexp(`(?i)^(hi|hello|hey|dear|hallo|guten (tag|morgen)|lieber?|` +
	`sehr geehrter?|good (morning|afternoon|evening|day)|greetings|bonjour|ola|olá)\b` +
	`([^,.!?:;\n]{0,30}?)([,!:.]|\s+[-–—]|$)\s*`)

var signOff = lazy.Regexp(`(?i)^[-–—]*\s*((with )?(best|kind|kindest|warm|warmest|many|` +
	`all the|with)\b[a-z ]{0,20}|regards|best|thanks( again| so much| a lot| in advance)?|` +
	`thank you|many thanks|cheers|sincerely|yours( truly| sincerely| faithfully)?|` +
	`warmly|respectfully|talk soon|take care|ciao|mit freundlichen grüßen|` +
	`(viele|liebe|beste|freundliche|herzliche|schöne) grüße|` +
	`mfg|vg|lg|best wishes|(un (cordial |fuerte )?)?saludos?( cordial(es)?)?|un abrazo|` +
	`atentamente|cordialmente|(bien|très) cordialement|cordialement|bien à (vous|toi)|` +
	`amicalement|à bientôt|salutations|hasta pronto|(many )?thanks (&|and) (best |kind |warm )?` +
	`regards|(best|kind|warm) regards)[,.!]?\s*`)

// isSignOff reports whether a line is nothing but the words above a name, perhaps with the name.
func isSignOff(line, author string) bool {
	found := signOff().FindString(line)
	rest := strings.TrimSpace(line[len(found):])
	return found != "" && (rest == "" || isName(rest, author))
}

// isName reports whether a line is the author's name, or a part of it.
func isName(line, author string) bool {
	line = strings.ToLower(strings.Trim(line, " -–—.,!*"))
	author = strings.ToLower(author)
	if line == "" || author == "" {
		return false
	}
	if rest, ok := strings.CutPrefix(line, author); ok && strings.Contains(author, " ") {
		rest = strings.TrimSpace(rest)
		return rest == "" || strings.ContainsRune("|,(-–—/", firstRune(rest))
	}
	is := func(part string) bool { return line == strings.Trim(part, ",") }
	return line == author || slices.ContainsFunc(strings.Fields(author), is)
}

// bullet matches the mark of a list item.
var bullet = lazy.Regexp(`^\s*([-*•–·+]|\d[.)])\s+`)

// shortLine is the length below which a line wasn't wrapped by a program.
const shortLine = 48

// sentences splits a text into sentences. names are those that a greeting may begin with.
func sentences(s string, names []string) (list []sentence) {
	start := 0
	add := func(end int) {
		raw := s[start:end]
		from := start + len(raw) - len(strings.TrimLeftFunc(raw, unicode.IsSpace))
		mark := len(bullet().FindString(s[from:end]))
		from += mark
		if one := text.OneLine(s[from:end]); one != "" {
			list = append(list, sentence{
				Span: Span{from, end}, text: one, question: strings.HasSuffix(one, "?"), item: mark > 0,
			})
		}
		start = end
	}
	start = afterGreeting(s, names)
	for i := start; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n' && endsLine(s, i):
			add(i)
		case (r == '.' || r == '!' || r == '?') && endsSentence(s, i):
			for i+1 < len(s) && strings.ContainsRune(".!?)\"", rune(s[i+1])) {
				i++
			}
			add(i + 1)
		case unicode.Is(unicode.So, r) && unicode.IsUpper(firstRune(strings.TrimSpace(s[i+size:]))):
			add(i + size) // an emoji in place of a period
		}
		i += size
	}
	add(len(s))
	return list
}

// afterGreeting returns where a text begins after a greeting.
func afterGreeting(s string, names []string) int {
	line, _, _ := strings.Cut(s, "\n")
	if found := greeting().FindString(line); found != "" {
		return len(found)
	}
	for _, name := range names {
		if rest, ok := strings.CutPrefix(line, name); ok && name != "" && rest != "" &&
			strings.ContainsRune(",!:-–— ", firstRune(rest)) {
			trimmed := strings.TrimLeft(rest, ",!:-–— ")
			if trimmed != strings.TrimLeft(rest, " ") {
				return len(line) - len(trimmed)
			}
		}
	}
	return 0
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// endsLine reports whether the line end at i ends a sentence: a blank line or an item follows, another value
// with its label does, or the line is short.
func endsLine(s string, i int) bool {
	next, _, _ := strings.Cut(s[i+1:], "\n")
	line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
	label, _, labeled := strings.Cut(next, ":")
	labeled = labeled && unicode.IsUpper(firstRune(label)) && len(strings.Fields(label)) <= longestLabel &&
		strings.Contains(line, ":")
	return strings.TrimSpace(next) == "" || bullet().MatchString(next) || labeled ||
		len(line) < shortLine && !unicode.IsLower(firstRune(strings.TrimSpace(next)))
}

var isAbbreviation = text.OneOf(`mr mrs ms dr e.g i.e approx st vs etc jan feb mar apr rs viz dtd
	ref sr jr prof incl excl min max p.a govt dept jun jul aug sept sep oct nov dec inc ltd co`)

// endsSentence reports whether the mark at i ends a sentence.
func endsSentence(s string, i int) bool {
	rest := s[i+1:]
	if rest != "" && !strings.ContainsRune(" \n\t\r!?.)\"”’", firstRune(rest)) {
		return false
	}
	if s[i] != '.' {
		return true
	}
	word := s[strings.LastIndexAny(s[:i], " \n\t(")+1 : i]
	if isAbbreviation(strings.ToLower(word)) {
		return false
	}
	next := firstRune(strings.TrimSpace(rest))
	if strings.EqualFold(word, "no") && unicode.IsDigit(next) {
		return answersNo(s[:i])
	}
	if isListNumber(s[:i+1]) {
		return false
	}
	if len(word) <= 2 && word != "" && unicode.IsDigit(lastRune(word)) && unicode.IsDigit(next) {
		return false // 1. 9. 2027
	}
	after, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	after = strings.ToLower(strings.Trim(after, ",.;"))
	if len(word) <= 2 && word != "" && unicode.IsDigit(lastRune(word)) && isMonth(after) {
		return false // 1. Juni
	}
	clock := strings.HasSuffix(strings.ToLower(word), ".m")
	ordinal := len(word) <= 2 && unicode.IsDigit(lastRune(word)) || dayAndMonth().MatchString(word)
	return !unicode.IsLower(next) || !clock && !ordinal
}

// dayAndMonth matches the digits before the last period of a date such as 19.05.
var dayAndMonth = lazy.Regexp(`^(?:\d{1,2}\.?[-–])?\d{1,2}\.\d{1,2}$`)

// answersNo reports whether a text ends with the answer no, and not with a short form of number.
func answersNo(s string) bool {
	fields := strings.Fields(s)
	if len(fields) < 2 {
		return false
	}
	before := strings.ToLower(fields[len(fields)-2])
	return slices.Contains([]string{"a", "is", "was", "say", "says", "said"}, before)
}

// isListNumber reports whether the last line of a text is the number of a list item.
func isListNumber(s string) bool {
	line := s[strings.LastIndexByte(s, '\n')+1:] + " "
	return bullet().FindString(line) == line
}

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

// expansions are contractions, written out.
var expansions = strings.NewReplacer("shan't", "will not", "can't", "can not", "cannot", "can not", "won't", "will not",
	"n't", " not", "'re", " are", "'ve", " have", "'ll", " will", "'m ", " am ",
	"i'd ", "i would ", "we'd ", "we would ", "they'd ", "they would ", "you'd ", "you would ",
	"it'd ", "it would ", "it's", "it is", "that's", "that is", "there's", "there is",
	"here's", "here is", "what's", "what is", "who's", "who is", "he's", "he is", "she's", "she is",
	"let's", "let us", "nothing's", "nothing is", "nobody's", "nobody is", " 'til ", " till ",
	" til ", " till ", "everything's", "everything is", "offer's", "offer is")

// fold returns words in lower case, without punctuation, with contractions written out. The marks #
// and @ and percent signs stay.
func fold(s string) string {
	s = expansions.Replace(strings.ReplaceAll(strings.ToLower(s), "’", "'") + " ")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '#' && r != '@' && r != '%'
	}), " ")
}
