package review

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// body is one part of a mail: what its writer says in it, and what else is there.
type body struct {
	*text.Text
	words     []text.Word   // all of the part
	own       []span        // whose words are the writer's, as indexes into words
	owned     [][2]int      // the same as offsets
	sentences []sentence    // of her own words
	numbers   []comp.Amount // all of the part, in order
	days      []day         // of her own words
	blocks    int           // of her own words
}

// span is a run of words: from the first to before the last.
type span struct{ from, to int }

// sentence is a sentence, or a line that stands for one.
type sentence struct {
	span
	start, end int // in the text
	block      int // the paragraph or item that holds it, from 0
	sort       place
	question   bool
}

// place says what a sentence is in a mail.
type place uint8

const (
	prose place = iota
	bullet
	greeting
	closing
)

// newBody reads a part that has been cut into passages.
func newBody(where string, b mail.Body) *body {
	p := &body{Text: text.New(where, b.Text)}
	raw := 0
	var own [][2]int
	for _, passage := range b.Passages {
		end := raw + len(passage.Text)
		if passage.Kind == mail.PassageOwn {
			own = append(own, [2]int{p.Offset(raw), p.Offset(end)})
		}
		raw = end
	}
	p.owned = own
	p.words = make([]text.Word, 0, len(p.S)/lettersOfAWord)
	at := 0
	for _, o := range own {
		p.words = text.Append(p.words, p.S[at:o[0]], at)
		from := len(p.words)
		p.cutBlocks(o[0], o[1])
		p.own = append(p.own, span{from, len(p.words)})
		at = o[1]
	}
	p.words = text.Append(p.words, p.S[at:], at)
	p.greetAndClose()
	p.numbers = comp.FindAmountsIn(p.S, p.words)
	for _, o := range p.own {
		p.days = append(p.days, scanDays(p.Text, p.words[o.from:o.to])...)
	}
	return p
}

// lettersOfAWord is how many octets a word has with the space behind it, or a few less.
const lettersOfAWord = 5

// isOwn reports whether an offset lies in the writer's own words.
func (p *body) isOwn(off int) bool {
	i := sort.Search(len(p.owned), func(i int) bool { return p.owned[i][1] > off })
	return i < len(p.owned) && p.owned[i][0] <= off
}

// cutBlocks parts the text from start to end into paragraphs and items, and those into sentences.
func (p *body) cutBlocks(start, end int) {
	from, sort := start, prose
	flush := func(to int) {
		if strings.TrimSpace(p.S[from:to]) != "" {
			p.cutSentences(from, to, sort)
			p.blocks++
		}
		from = to
	}
	first := true
	for at := start; at < end; {
		next := end
		if i := strings.IndexByte(p.S[at:end], '\n'); i >= 0 {
			next = at + i + 1
		}
		line := strings.TrimSpace(p.S[at:next])
		mark := bulletMark(line)
		switch {
		case line == "":
			flush(at)
			sort = prose
		case mark > 0:
			flush(at)
			sort = bullet
			from = at + strings.Index(p.S[at:next], line) + mark
		case first && p.blocks == 0 && greets(line):
			flush(at)
			flush(next)
		}
		first = first && line == ""
		at = next
	}
	flush(end)
}

// bulletMark returns how long the mark of an item is at the start of a line; 0 is none.
func bulletMark(line string) int {
	r, size := utf8.DecodeRuneInString(line)
	switch r {
	case '•', '*', '-', '–', '·', '◦', '▪', '‣', '●':
		if next, _ := utf8.DecodeRuneInString(line[size:]); unicode.IsSpace(next) {
			return size
		}
	}
	if i := strings.IndexAny(line, ".)"); i > 0 && i <= 2 && atoi(line[:i]) > 0 && i+1 < len(line) && line[i+1] == ' ' {
		return i + 1
	}
	return 0
}

// cutSentences parts a block at its stops.
func (p *body) cutSentences(from, to int, sort place) {
	start := from
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(p.S[i:to])
		i += size
		if !strings.ContainsRune(".!?。！？…", r) {
			continue
		}
		for i < to && strings.ContainsRune(".!?\"'”’)»。！？", rune(p.S[i])) {
			i++
		}
		next, _ := utf8.DecodeRuneInString(p.S[i:to])
		if i < to && r < utf8.RuneSelf && !unicode.IsSpace(next) || r == '.' && p.abbreviates(start, i) {
			continue
		}
		p.add(start, i, sort)
		start = i
	}
	p.add(start, to, sort)
}

// abbreviates reports whether the stop before i ends a title or the like, and no sentence.
func (p *body) abbreviates(start, i int) bool {
	s := strings.TrimRight(p.S[start:i], ".")
	w := strings.ToLower(s[strings.LastIndexFunc(s, unicode.IsSpace)+1:])
	switch w {
	case "mr", "ms", "mrs", "dr", "prof", "e.g", "i.e", "approx", "no", "inc", "ltd", "vs", "st", "jr", "sr":
		return true
	}
	if utf8.RuneCountInString(w) == 1 && w != "i" { // an initial
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsLetter(r)
	}
	next := strings.TrimLeftFunc(p.S[i:], unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(next)
	return monthNames[w] > 0 && len(w) <= 4 && w != "may" && (unicode.IsDigit(r) || unicode.IsLower(r))
}

// add adds the sentence from start to end, and its words.
func (p *body) add(start, end int, sort place) {
	from := len(p.words)
	p.words = text.Append(p.words, p.S[start:end], start)
	if len(p.words) == from && !strings.ContainsAny(p.S[start:end], "!?_[]{}<>%") {
		return
	}
	s := p.S[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	p.sentences = append(p.sentences, sentence{
		span: span{from, len(p.words)}, start: start, end: start + len(s), block: p.blocks, sort: sort, question: strings.ContainsAny(s, "?？"),
	})
}

var greetings = newPhrasesOf(`
	hi|hello|hey|dear|greetings
	good morning|afternoon|evening|day
`)

// greets reports whether a line is a greeting that no blank line parts from what follows.
func greets(line string) bool {
	if len(line) > 80 || !strings.HasSuffix(line, ",") && !strings.HasSuffix(line, "!") && !strings.HasSuffix(line, ":") {
		return false
	}
	words := text.Append(nil, line, 0)
	end, _ := 0, 0
	if len(words) > 0 && len(words) <= 8 {
		end, _ = greetings().at(words, 0, len(words))
	}
	return end > 0
}

// greetAndClose finds the greeting, which is the first block where it is one or a name alone, and the lines above and with the writer's name.
func (p *body) greetAndClose() {
	if len(p.sentences) == 0 {
		return
	}
	first := &p.sentences[0]
	if text := strings.TrimSpace(p.S[first.start:first.end]); first.sort == prose {
		last := text[len(text)-1]
		short := first.to-first.from <= 8 && (last == ',' || last == '!' || last == ':' || p.lastOf(0)-p.firstOf(0) == 1)
		hello := false
		if first.to > first.from {
			end, _ := greetings().at(p.words, first.from, first.to)
			hello = end > 0
		}
		if short && (hello || last == ',' && first.to-first.from <= 4) {
			first.sort = greeting
		}
	}
	for b := p.blocks - 1; b > 0 && b >= p.blocks-4; b-- {
		if p.closes(b) {
			for i := range p.sentences {
				if p.sentences[i].block == b {
					p.sentences[i].sort = closing
				}
			}
			return
		}
	}
}

// firstOf and lastOf return the sentences of a block: the first, and the one after the last.
func (p *body) firstOf(block int) int {
	for i := range p.sentences {
		if p.sentences[i].block >= block {
			return i
		}
	}
	return len(p.sentences)
}

func (p *body) lastOf(block int) int { return p.firstOf(block + 1) }

// closes reports whether a block is a sign-off: a few words, a comma, a line end and a name; or no more than a name at the very end.
func (p *body) closes(block int) bool {
	i, j := p.firstOf(block), p.lastOf(block)
	if i >= j || p.sentences[i].sort != prose || p.sentences[j-1].to-p.sentences[i].from > 12 {
		return false
	}
	s := p.S[p.sentences[i].start:p.sentences[j-1].end]
	head, rest, lines := strings.Cut(s, "\n")
	head = strings.TrimSpace(head)
	if lines && strings.HasSuffix(head, ",") && len(strings.Fields(head)) <= 5 {
		return len(strings.Fields(rest)) <= 8
	}
	return block == p.blocks-1 && !strings.ContainsAny(s[len(s)-1:], ".!?:") && len(strings.Fields(s)) <= 4
}

// text of a sentence, on one line.
func (p *body) quote(s *sentence) string { return text.OneLine(p.S[s.start:s.end]) }

// quoteWords returns the text of a run of words.
func (p *body) quoteWords(from, to int) (string, int) {
	return text.OneLine(p.S[p.words[from].Start:p.words[to-1].End]), p.words[from].Start
}

// sentenceAt returns the index of the sentence that holds an offset, or -1.
func (p *body) sentenceAt(off int) int {
	lo, hi := 0, len(p.sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.sentences[mid].end <= off {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(p.sentences) && p.sentences[lo].start <= off {
		return lo
	}
	return -1
}

// numbersIn returns the numbers that begin within a sentence.
func (p *body) numbersIn(s *sentence) []comp.Amount {
	from := p.numberFrom(s.start)
	to := from
	for to < len(p.numbers) && p.numbers[to].Start < s.end {
		to++
	}
	return p.numbers[from:to:to]
}

func (p *body) numberFrom(off int) int {
	lo, hi := 0, len(p.numbers)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.numbers[mid].Start < off {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
