// Package prose reads an email for review: its paragraphs, sentences, greeting, and sign-off, the
// amounts and dates in them, and lists of wordings to look for. [Read] makes a [Body], [ScanDays]
// finds the dates, and [Lazy] compiles a list of wordings. It knows English only.
package prose

import (
	"iter"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/comp"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Body is one part of an email, with the writer's own sentences told apart from quotations.
type Body struct {
	*text.Text
	small     string        // [text.Small] of its text
	Words     []text.Word   // of the whole part
	own       [][2]int      // the offsets of the writer's own words
	below     [2]int        // those of the first signature below them
	Sentences []*Sentence   // of the writer's own words
	Numbers   []comp.Amount // of the whole part, in order
	amounts   []comp.Amount // those of them in sentences that are amounts or numbers of shares
	soon      []soon        // in the sentences
	Days      []Day         // in the writer's own words
	blocks    int           // of the writer's own words
}

// span is a run of words, From included and To excluded.
type span struct{ From, To int }

// Sentence is a sentence, or a line without a period.
type Sentence struct {
	span
	Start, End int // offsets in the text
	Block      int // the paragraph or item that holds it, from 0
	Kind       Kind
	Question   bool
	numbers    span // in [Body.Numbers]
	amounts    span // in the body's amounts
}

// Kind is what a sentence is in an email.
type Kind uint8

const (
	Paragraph Kind = iota
	Bullet
	Greeting
	Closing
)

// Read reads a part of an email; find returns the amounts in its text.
func Read(where string, b mail.Body, find func(string, []text.Word) []comp.Amount) *Body {
	p := &Body{Text: text.New(where, b.Text)}
	raw := 0
	for _, passage := range b.Passages {
		end := raw + len(passage.Text)
		if passage.Kind == mail.PassageOwn {
			p.own = append(p.own, [2]int{p.Offset(raw), p.Offset(end)})
		} else if passage.Kind == mail.PassageSignature && p.below[1] == 0 && len(p.own) > 0 {
			p.below = [2]int{p.Offset(raw), p.Offset(end)}
		}
		raw = end
	}
	p.Words, p.small = make([]text.Word, 0, len(p.S)/text.BytesPerWord), text.Small(p.S)
	p.Sentences = make([]*Sentence, 0, len(p.S)/bytesPerSentence+1)
	at := 0
	var own []span
	for _, o := range p.own {
		p.appendWords(at, o[0])
		from := len(p.Words)
		p.cutBlocks(o[0], o[1])
		own = append(own, span{from, len(p.Words)})
		at = o[1]
	}
	p.appendWords(at, len(p.S))
	p.greetAndClose()
	p.Numbers = find(p.S, p.Words)
	p.findAmounts()
	for _, o := range own {
		p.Days = append(p.Days, ScanDays(p.Text, p.Words[o.From:o.To])...)
	}
	p.findSoon()
	return p
}

func (p *Body) appendWords(from, to int) {
	p.Words = text.AppendPart(p.Words, p.S, p.small, from, to)
}

// bytesPerSentence is about how many bytes a sentence takes.
const bytesPerSentence = 50

// IsOwn reports whether an offset is in the writer's own words.
func (p *Body) IsOwn(off int) bool {
	i := sort.Search(len(p.own), func(i int) bool { return p.own[i][1] > off })
	return i < len(p.own) && p.own[i][0] <= off
}

// cutBlocks cuts the text from start to end into paragraphs and list items, and those into
// sentences.
func (p *Body) cutBlocks(start, end int) {
	from, sort := start, Paragraph
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
			sort = Paragraph
		case mark > 0:
			flush(at)
			sort = Bullet
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

// bulletMark returns the length of the bullet that a line begins with; 0 if there is none.
func bulletMark(line string) int {
	r, size := utf8.DecodeRuneInString(line)
	switch r {
	case '•', '*', '-', '–', '·', '◦', '▪', '‣', '●':
		if next, _ := utf8.DecodeRuneInString(line[size:]); unicode.IsSpace(next) {
			return size
		}
	}
	if i := strings.IndexAny(line, ".)"); i > 0 && i <= 2 && atoi(line[:i]) > 0 &&
		i+1 < len(line) && line[i+1] == ' ' {
		return i + 1
	}
	return 0
}

// longest is how many bytes a sentence has at most. Rules read the whole sentence around a figure,
// for each of its figures, and nobody reads one that's longer.
const longest = 2000

// cutSentences cuts a block into sentences.
func (p *Body) cutSentences(from, to int, sort Kind) {
	start := from
	for i := from; i < to; {
		if c := p.S[i]; c < utf8.RuneSelf && c != '.' && c != '!' && c != '?' {
			if c <= ' ' && i-start > longest {
				p.add(start, i, sort)
				start = i
			}
			i++ // as nearly all are
			continue
		}
		r, size := utf8.DecodeRuneInString(p.S[i:to])
		i += size
		switch r {
		case '.', '!', '?', '。', '！', '？', '…':
		default:
			continue
		}
		next, size := utf8.DecodeRuneInString(p.S[i:to])
		for i < to && strings.ContainsRune(".!?\"'”’)»。！？", next) {
			i += size
			next, size = utf8.DecodeRuneInString(p.S[i:to])
		}
		if i < to && r < utf8.RuneSelf && !unicode.IsSpace(next) || r == '.' && p.abbreviates(start, i) {
			continue
		}
		p.add(start, i, sort)
		start = i
	}
	p.add(start, to, sort)
}

// abbreviates reports whether the period before i ends an abbreviation rather than a sentence.
func (p *Body) abbreviates(start, i int) bool {
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
	if w == "a.m" || w == "p.m" { // "5 p.m. Eastern today"
		if _, rest, ok := strings.Cut(next, " "); ok && strings.HasPrefix(rest, "time") { // "6 p.m. Lisbon time"
			return true
		}
		zone := next[:len(next)-len(strings.TrimLeftFunc(next, unicode.IsLetter))]
		return ZoneNames[strings.ToLower(zone)] != nil
	}
	return MonthNames[w] > 0 && len(w) <= 4 && w != "may" && (unicode.IsDigit(r) || unicode.IsLower(r))
}

// add adds the sentence from start to end, and its words.
func (p *Body) add(start, end int, sort Kind) {
	from := len(p.Words)
	p.appendWords(start, end)
	if len(p.Words) == from && !strings.ContainsAny(p.S[start:end], "!?_[]{}<>%") {
		return
	}
	s := p.S[start:end]
	start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	p.Sentences = append(p.Sentences, &Sentence{
		span: span{from, len(p.Words)}, Start: start, End: start + len(s), Block: p.blocks,
		Kind: sort, Question: strings.Contains(s, "?") || strings.Contains(s, "？"),
	})
}

// greets reports whether a line is a greeting, even without a blank line after it.
func greets(line string) bool {
	if len(line) > 80 || !strings.HasSuffix(line, ",") && !strings.HasSuffix(line, "!") &&
		!strings.HasSuffix(line, ":") {
		return false
	}
	var room [16]text.Word
	words := text.Append(room[:0], line)
	return len(words) <= 8 && greetings().IsAt(words, 0, len(words))
}

// greetAndClose marks the greeting and the sign-off.
func (p *Body) greetAndClose() {
	if len(p.Sentences) == 0 {
		return
	}
	first := p.Sentences[0]
	if s := p.S[first.Start:first.End]; first.Kind == Paragraph {
		last := s[len(s)-1]
		short := first.To-first.From <= 8 &&
			(last == ',' || last == '!' || last == ':' || p.lastOf(0)-p.firstOf(0) == 1)
		hello := greetings().IsAt(p.Words, first.From, first.To)
		if short && (hello || last == ',' && first.To-first.From <= 4) {
			first.Kind = Greeting
		}
	}
	for b := p.blocks - 1; b > 0 && b >= p.blocks-4; b-- {
		if p.closes(b) {
			for _, s := range p.Sentences {
				if s.Block == b {
					s.Kind = Closing
				}
			}
			p.findBelow(b + 1)
			return
		}
	}
}

// firstOf and lastOf return the range of a block's sentences: the first one, and the one after the
// last.
func (p *Body) firstOf(block int) int {
	for i, s := range p.Sentences {
		if s.Block >= block {
			return i
		}
	}
	return len(p.Sentences)
}

func (p *Body) lastOf(block int) int { return p.firstOf(block + 1) }

// closes reports whether a block is a sign-off: a few words, a comma, a line end, and a name; or
// just a name at the very end.
func (p *Body) closes(block int) bool {
	i, j := p.firstOf(block), p.lastOf(block)
	if i >= j || p.Sentences[i].Kind != Paragraph || p.Sentences[j-1].To-p.Sentences[i].From > 12 {
		return i < j && block == p.blocks-1 && p.isDashed(i)
	}
	s := p.S[p.Sentences[i].Start:p.Sentences[j-1].End]
	head, rest, lines := strings.Cut(s, "\n")
	head = strings.TrimSpace(head)
	if lines && strings.HasSuffix(head, ",") && text.CountFields(head) <= 5 {
		return text.CountFields(rest) <= 8
	}
	return block == p.blocks-1 && !strings.ContainsAny(s[len(s)-1:], ".!?:") && text.CountFields(s) <= 4
}

// SentenceAt returns the index of the sentence that holds an offset, or -1.
func (p *Body) SentenceAt(off int) int {
	i := sort.Search(len(p.Sentences), func(i int) bool { return p.Sentences[i].End > off })
	if i < len(p.Sentences) && p.Sentences[i].Start <= off {
		return i
	}
	return -1
}

// SentenceOf returns the sentence that holds an offset, or nil.
func (p *Body) SentenceOf(off int) *Sentence {
	if i := p.SentenceAt(off); i >= 0 {
		return p.Sentences[i]
	}
	return nil
}

// Between are the sentences between the greeting and the closing.
func (p *Body) Between() iter.Seq[*Sentence] {
	return func(yield func(*Sentence) bool) {
		for _, s := range p.Sentences {
			if s.Kind != Greeting && s.Kind != Closing && !yield(s) {
				return
			}
		}
	}
}

// NumberFrom returns the index of the first number that begins at an offset or later.
func (p *Body) NumberFrom(off int) int {
	return sort.Search(len(p.Numbers), func(i int) bool { return p.Numbers[i].Start >= off })
}

// StartsNumber reports whether a number begins with word k, such as the currency of an amount.
func (p *Body) StartsNumber(k int) bool {
	i := p.NumberFrom(p.Words[k].Start)
	return i < len(p.Numbers) && p.Numbers[i].Start == p.Words[k].Start
}
