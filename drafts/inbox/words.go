package inbox

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
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

// clause is a part of a sentence that says one thing.
type clause struct {
	words   string // folded: see fold
	text    string // the sentence that it's in
	lead    string // the word that it begins with after a comma: but, while, except
	amounts []comp.Amount
	days    []Day
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
		if !isDisclaimer(para) {
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
		if started && (isName(bare, author) || isSignOff(bare, author) && len(lines)-i <= 14) {
			lines = lines[:i]
			break
		}
		started = started || !isGreeting(bare)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

var disclaimer = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)intended recipient|addressee|confidential|privileged|unsubscribe|` +
		`disclaimer|registered (office|in)|viruses|think before you print`)
})

func isDisclaimer(para string) bool { return len(para) > 80 && disclaimer().MatchString(para) }

var greeting = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(hi|hello|hey|dear|hallo|guten (tag|morgen)|lieber?|` +
		`sehr geehrter?|good (morning|afternoon|evening|day)|greetings|bonjour|ola|olá)\b` +
		`([^,.!?:;\n]{0,30}?)([,!:.]|\s+[-–—]|$)\s*`)
})

func isGreeting(line string) bool { return greeting().FindString(line) == line }

var signOff = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^[-–—]*\s*((with )?(best|kind|kindest|warm|warmest|many|` +
		`all the|with)\b[a-z ]{0,20}|regards|best|thanks( again| so much| a lot| in advance)?|` +
		`thank you|many thanks|cheers|sincerely|yours( truly| sincerely| faithfully)?|` +
		`warmly|respectfully|talk soon|take care|ciao|mit freundlichen grüßen|` +
		`(viele|liebe|beste|freundliche|herzliche|schöne) grüße|` +
		`mfg|vg|lg|best wishes|(un (cordial |fuerte )?)?saludos?( cordial(es)?)?|un abrazo|` +
		`atentamente|cordialmente|(bien|très) cordialement|cordialement|bien à (vous|toi)|` +
		`amicalement|à bientôt|salutations|hasta pronto|(many )?thanks (&|and) (best |kind |warm )?` +
		`regards|(best|kind|warm) regards)[,.!]?\s*`)
})

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
	for part := range strings.FieldsSeq(author) {
		if line == strings.Trim(part, ",") {
			return true
		}
	}
	return line == author
}

// bullet matches the mark of a list item.
var bullet = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*([-*•–·+]|\d[.)])\s+`)
})

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

// endsLine reports whether the line end at i ends a sentence: a blank line or an item follows, or
// the line is short.
func endsLine(s string, i int) bool {
	next, _, _ := strings.Cut(s[i+1:], "\n")
	line := s[strings.LastIndexByte(s[:i], '\n')+1 : i]
	return strings.TrimSpace(next) == "" || bullet().MatchString(next) ||
		len(line) < shortLine && !unicode.IsLower(firstRune(strings.TrimSpace(next)))
}

var abbreviations = []string{
	"mr", "mrs", "ms", "dr", "e.g", "i.e", "approx", "st", "vs", "etc", "jan", "feb", "mar", "apr",
	"rs", "viz", "dtd", "ref", "sr", "jr", "prof", "incl", "excl", "min", "max", "p.a", "govt", "dept",
	"jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "inc", "ltd", "co",
}

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
	for _, a := range abbreviations {
		if strings.EqualFold(word, a) {
			return false
		}
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
	if len(word) <= 2 && word != "" && unicode.IsDigit(lastRune(word)) && len(after) > 2 &&
		strings.Contains(monthWords, after) {
		return false // 1. Juni
	}
	clock := strings.HasSuffix(strings.ToLower(word), ".m")
	ordinal := len(word) <= 2 && unicode.IsDigit(lastRune(word))
	return !unicode.IsLower(next) || !clock && !ordinal
}

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

// turns matches where a clause ends and another begins.
var turns = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\s*[;—–]\s*|\s+-+\s+|(:)\s+|` +
		`,?\s+(?:(but|however|though|although|whereas|while|yet|except|unless|aber|sondern|jedoch|allerdings|dafür|mais|cependant|toutefois|pero|sino)\s)|` +
		`,\s+(?:and\s+|so\s+|or\s+|und\s+|et\s+|y\s+)?((?:we|i|it|they|you|he|she|the|our|my|this|that|` +
		`there|no|not|yes|your|please|expect|what|everything|compensation|nor|neither|wir|ich|sie|du|das|die|der|nous|je|vous|on|le|` +
		`la|el|los|las)\b)|` +
		`,\s+(?:and\s+)?((?:base|salary|sign-on|signing|bonus|equity|relocation|level)\b)`)
})

// longestLabel is how many words the name of a value may have.
const longestLabel = 5

// isLabel reports whether words before a colon name what comes after it: Base salary: $210,000.
func isLabel(words string) bool {
	folded := fold(words)
	if len(strings.Fields(folded)) > longestLabel || matches("verb", folded) {
		return false
	}
	return slices.ContainsFunc(levers(), func(l lever) bool {
		return matches("lever-"+string(l), folded)
	})
}

// isValue reports whether a text begins with an amount or a date.
func isValue(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	low := strings.ToLower(strings.Trim(word, ",."))
	return strings.ContainsAny(word, "0123456789$€£₹") || comp.CheckCurrency(word) == nil ||
		isWeekday(low) || monthOf(low) > 0 && strings.Contains(monthWords, low)
}

// colon is the lead of a clause that a colon announces.
const colon = ":"

// isArticle reports whether a noun may follow a word.
func isArticle(word string) bool {
	return slices.Contains([]string{"the", "our", "my", "your", "this", "that"}, strings.ToLower(word))
}

// isListed reports whether a comma is one between the items of a list: what comes after it, up to the
// next comma, has no verb, or neither has what comes before it, from the last comma on.
func isListed(before, after string) bool {
	item, _, more := strings.Cut(after, ",")
	last := before[strings.LastIndexByte(before, ',')+1:]
	return more && !matches("verb", fold(item)) && len(strings.Fields(item)) <= 3 ||
		last != before && !matches("verb", fold(last)) && len(strings.Fields(last)) <= 3
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// cut splits a sentence into its clauses. Positions are in the sentence's text.
func (s *sentence) cut(days []Day) (parts []Span, leads []string) {
	start, lead := 0, ""
	for _, m := range turns().FindAllStringSubmatchIndex(s.text, -1) {
		inDay := func(d Day) bool { return d.Start < m[0] && m[0] < d.End }
		if m[0] == 0 || slices.ContainsFunc(days, inDay) {
			continue
		}
		end, next, word := m[0], m[1], ""
		before, after := s.text[start:m[0]], s.text[m[1]:]
		switch {
		case m[2] >= 0 && (isLabel(before) || isValue(after) &&
			len(strings.Fields(before)) <= longestLabel):
			continue // a label and its value
		case m[2] >= 0:
			word = colon
		case m[4] >= 0:
			word, next = strings.ToLower(s.text[m[4]:m[5]]), m[4]
		case m[6] >= 0 && isArticle(s.text[m[6]:m[7]]) && isListed(before, s.text[m[6]:]):
			continue
		case m[6] >= 0:
			next = m[6]
		case m[8] >= 0:
			item, _, _ := strings.Cut(s.text[m[8]:], ",")
			if !hasDigit(before) || hasDigit(item) {
				continue // items of one list
			}
			next = m[8]
		}
		parts, leads = append(parts, Span{start, end}), append(leads, lead)
		start, lead = next, word
	}
	return append(parts, Span{start, len(s.text)}), append(leads, lead)
}

// expansions are contractions, written out.
var expansions = strings.NewReplacer("can't", "can not", "cannot", "can not", "won't", "will not",
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
