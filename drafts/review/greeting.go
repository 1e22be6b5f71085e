package review

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
	"github.com/tactful-drafts/tactful/drafts/review/internal/prose"
)

// groups are greeted together, without a name.
var groups = prose.Lazy("team|committee|all|everyone|everybody|folks|colleagues|manager|managers|" +
	"recruiter|recruiters|recruiting|hr|department|sir|madam|there|both")

// hellos begin a subject that greets someone.
var hellos = prose.Lazy("hi|hello|hey|dear")

// greetsRight checks that the greeting names a recipient, and no one else except those who get a
// copy.
func (r *reading) greetsRight(p *prose.Body) {
	to := r.reached
	from, end, sure := p.Addressed()
	if p == r.subject && !hellos().Has(p.Words, 0, min(1, len(p.Words))) {
		return // "Welcome package", "Staff Engineer: a question"
	}
	if from < end && sure && len(to) > 0 && to[0].Name == "" {
		r.greetsElsewhere(p, from, end, to[0])
	}
	if from == end || len(to) == 0 || to[0].Name == "" || !sure && !r.isEnglish ||
		groups().Has(p.Words, end-1, end) && !prose.IsHonorific(p.Words[end-1]) {
		return
	}
	right := matches(p.Words[end-1].Low, r.greeted)
	var strangers []int
	for k := from; k < end; k++ {
		w := p.Words[k]
		switch {
		case matches(w.Low, r.greeted):
			right = true
		case r.names.companies[w.Low] && groups().Has(p.Words, end, min(end+1, len(p.Words))):
			// "Hi Halden team"
		case prose.IsTitle(w), prose.IsHonorific(w), groups().Has(p.Words, k, k+1), prose.IsParticle(w),
			isPlaceholderAt(p, w):
		case k == from && !sure && right && k+1 < end: // a greeting in another language
		case r.names.isPerson(w.Low) && r.isCurrent(w.Low):
			strangers = append(strangers, k)
		default:
			r.wrongGreeting(p, k, to[0])
			return
		}
	}
	if !right && len(strangers) > 0 {
		r.wrongGreeting(p, strangers[0], to[0])
	}
}

// greetsElsewhere reports the greeting of someone at another company, in an email to a person whose
// name the case doesn't have.
func (r *reading) greetsElsewhere(p *prose.Body, from, end int, to *casefile.Person) {
	for k := from; k < end; k++ {
		low := p.Words[k].Low
		if r.isAnyPerson(low) && !r.names.isPerson(low) {
			r.findWords(p, k, k+1, "%s doesn't work at %s", "greet whoever reads "+to.Email, r.o.Company)
		}
	}
}

// matches reports whether a name is one of those expected: as it is, without accents, as an
// initial, cut short, as Mat is for Mateo, or a nickname, as Bob is for Robert.
func matches(low string, expected map[string]bool) bool {
	bare := bareName(low)
	if expected[bare] {
		return true
	}
	letters := utf8.RuneCountInString(bare)
	for name := range expected {
		if strings.HasPrefix(name, bare) &&
			(letters == 1 || letters >= 3 && utf8.RuneCountInString(name) >= letters+2) ||
			isNickname(bare, name) || slices.Contains(nicknames()[bare], name) {
			return true
		}
	}
	return false
}

// namesOf returns the words of people's names, without accents.
func namesOf(people []*casefile.Person) map[string]bool {
	set := map[string]bool{}
	for _, person := range people {
		addNames(set, person.Name, person.GoesBy)
	}
	return set
}

func isPlaceholderAt(p *prose.Body, w text.Word) bool {
	return w.Start > 0 && strings.IndexByte("[{<%", p.S[w.Start-1]) >= 0
}

func (r *reading) wrongGreeting(p *prose.Body, k int, to *casefile.Person) {
	from := k
	if k > 0 && prose.IsTitle(p.Words[k-1]) {
		from--
	}
	r.findWords(p, from, k+1, "the email goes to %[2]s, but greets %[1]s", "greet "+to.FullName(),
		to.FullName())
}

// speaksTo come before the name of someone spoken to.
var speaksTo = prose.Lazy(`
	thank you so? very? much? again?
	thanks so? very? much? a? lot? again?
	sorry|apologies|congratulations|cheers|welcome
`)

// thanks begin a sentence that may end with a name.
var thanks = prose.Lazy("thanks\nthank you")

// addressesRight checks the names of people spoken to within the email: "Thanks, Sarah."
func (r *reading) addressesRight(p *prose.Body) {
	if len(r.greeted) == 0 {
		return
	}
	for s := range p.Between() {
		for k := s.From; k < s.To; k++ {
			if end := speaksTo().At(p.Words, k, s.To); end > k {
				if end < s.To && prose.IsTitle(p.Words[end]) {
					end++
				}
				if speaksToName(p, s, end) && !matches(p.Words[end].Low, r.greeted) &&
					(!r.isPartOfCase(p.Words[end].Low) ||
						r.isAnyPerson(p.Words[end].Low) && !r.isCurrent(p.Words[end].Low) ||
						givenNames(p.Words[end].Low) && !r.names.isPerson(p.Words[end].Low)) {
					r.wrongName(p, end)
				}
				k = end - 1
			}
		}
		if k := s.To - 1; k > s.From+1 && thanks().Has(p.Words, s.From, s.From+2) && p.Words[k].Capital &&
			strings.HasSuffix(p.S[:p.Words[k].Start], ", ") && !matches(p.Words[k].Low, r.greeted) &&
			!r.isPartOfCase(p.Words[k].Low) { // "Thanks for your time, Anke."
			r.wrongName(p, k)
		}
		if k := s.To - 1; k > s.From && r.callsAtEnd(p, s) && !matches(p.Words[k].Low, r.greeted) {
			severity := Warning // "We use one language, Rust."
			if s.Question && yous().Has(p.Words, s.From, k) && !apposed(p, s, k) ||
				clauseEnds().Has(p.Words, k-1, k) {
				severity = Error
			}
			r.findWordsAs(severity, p, k, k+1, notRecipient, "name "+r.reached[0].FullName())
		}
		if k := s.From; s.To > k+2 && requestsOf().Has(p.Words, k+1, k+3) &&
			p.S[p.Words[k].End:p.Words[k+1].Start] == ", " && r.mayBeAnother(p, k) &&
			!matches(p.Words[k].Low, r.greeted) {
			r.wrongName(p, k)
			continue
		}
		if r.callsOther(p, s) && !matches(p.Words[s.From].Low, r.greeted) {
			r.wrongName(p, s.From)
		}
	}
}

var (
	// clauseEnds stand before the comma and the name of someone spoken to.
	clauseEnds = prose.Lazy("know|today|well|soon|again|you|me|this|that|there|then|now|tomorrow|yesterday|too|" +
		"week|weekend|morning|afternoon|time|help|chat|conversation|forward|think|much|lot|great|ok|okay|right")
	yous = prose.Lazy("you|your|you'd|you'll|we|let")
	// requestsOf follow the name of someone who is asked for something.
	requestsOf = prose.Lazy("could|can|would|will|do|did|are|have|may|might you|we|i\nplease|kindly")
	// openers begin a sentence before a comma, and name no one.
	openers = text.OneOf(`today tomorrow tonight instead then also still otherwise however again first second
		third next now and but well yes okay sure please sorry thanks hello hey besides moreover furthermore
		therefore thus hence meanwhile anyway afterward afterwards later soon once perhaps maybe indeed question
		overall regardless nonetheless nevertheless apologies congratulations done agreed great good right fine
		true alas before after above below here yesterday beforehand too yet look see listen welcome cheers
		though although worse better best likewise elsewhere understood noted received confirmed granted given
		fantastic awesome brilliant excellent perfect nice super cool fair terrific certain correct interested
		excited delighted thrilled pleased honored flattered surprised concerned worried tempted convinced
		considered provided compared whatever whenever whichever meantime throughout background context update
		reminder disclaimer caveat sidenote request suggestion idea proposal option options alternative timeline
		deadline salary base equity bonus title level start relocation afternoon greetings howdy hiya aloha
		monday amen voila touche bravo`)
)

const notRecipient = "the email speaks to %s, who isn't its recipient"

// mayBeAnother reports whether word k can be the name of someone who isn't the recipient.
func (r *reading) mayBeAnother(p *prose.Body, k int) bool {
	low := p.Words[k].Low
	return p.Words[k].Capital && !openers(low) && !strings.HasSuffix(low, "ly") &&
		!strings.HasSuffix(low, "ing") && !strings.HasSuffix(low, "ful") && !tools(low) && len(low) > 2 &&
		!isCapitals(p.Of(p.Words[k])) && !groups().Has(p.Words, k, k+1) &&
		!isPlaceholderAt(p, p.Words[k]) &&
		(r.isStranger(p, k) || r.isAnyPerson(low) && !r.isCurrent(low))
}

// callsAtEnd reports whether a sentence ends with a comma and a name, and isn't a list or the name of a
// place: "Austin, Texas".
func (r *reading) callsAtEnd(p *prose.Body, s *prose.Sentence) bool {
	k := s.To - 1
	if s.To-s.From < 3 || !strings.HasSuffix(p.S[:p.Words[k].Start], ", ") || p.Words[k-1].Capital ||
		p.Words[k-1].End+2 != p.Words[k].Start || !r.mayBeAnother(p, k) {
		return false
	}
	return strings.Count(p.S[s.Start:p.Words[k].Start], ",") == 1 || clauseEnds().Has(p.Words, k-1, k)
}

// apposed reports whether word k explains the one before it: "one language, Rust".
func apposed(p *prose.Body, s *prose.Sentence, k int) bool {
	return ofNoun().Has(p.Words, max(s.From, k-3), k-1)
}

// speaksToName reports whether word k is a name that ends a clause, or that "for" follows.
func speaksToName(p *prose.Body, s *prose.Sentence, k int) bool {
	if k >= s.To || !p.Words[k].Capital {
		return false
	}
	if before := strings.TrimSpace(p.S[p.Words[k-1].End:p.Words[k].Start]); before != "" &&
		before != "," && before != "." {
		return false
	}
	rest := p.S[p.Words[k].End:]
	return rest == "" || strings.IndexByte(",.!?;\n", rest[0]) >= 0 || strings.HasPrefix(rest, " – ") ||
		k+1 < s.To && p.Words[k+1].Low == "for"
}

// callsOther reports whether a sentence begins with a first name of the case and a comma, unless it
// thanks a predecessor, who gets a copy, or goes on with another name.
func (r *reading) callsOther(p *prose.Body, s *prose.Sentence) bool {
	if s.To-s.From < 2 {
		return false
	}
	name, next := p.Words[s.From], p.Words[s.From+1]
	return name.Capital && strings.HasPrefix(p.S[name.End:], ", ") &&
		!strings.HasPrefix(next.Low, "thank") && (!next.Capital || next.Low[0] == 'i') &&
		r.isAnyPerson(name.Low)
}

// isAnyPerson reports whether a word is the first name of anyone in the case except the client.
func (r *reading) isAnyPerson(low string) bool {
	return r.names.everyone.called[low] && !r.names.isClient(low) && !englishNames(low)
}

func (r *reading) wrongName(p *prose.Body, k int) {
	r.findWords(p, k, k+1, notRecipient, "name "+r.reached[0].FullName())
}
