// Package grammar knows enough English to put a phrase that a person typed into a sentence: the past
// tense of a verb, whether words have a verb, and which article a word takes. It works on single
// words and guesses nothing about the rest.
package grammar

import (
	"slices"
	"strings"
	"sync"
)

// irregular are the verbs whose past tense isn't made with -ed, a pair or more each: the verb, its
// past tense, and the participle if that differs.
const irregular = `
be was been; become became; begin began begun; bet bet; bid bid; bind bound; bite bit bitten; bleed bled;
blow blew blown; break broke broken; bring brought; build built; burn burned; burst burst; buy bought;
cast cast; catch caught; choose chose chosen; cling clung; come came; cost cost; creep crept; cut cut;
deal dealt; dig dug; do did done; draw drew drawn; drive drove driven; drink drank drunk;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; fit fit; fly flew flown;
forecast forecast; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given;
go went gone; grind ground; grow grew grown; hang hung; have had; hear heard; hide hid hidden; hit hit;
hold held; hurt hurt; keep kept; know knew known; lay laid; lead led; leave left; lend lent;
let let; light lit; lose lost; make made; mean meant; meet met; offset offset; pay paid; put put;
quit quit; read read; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said;
see saw seen; seek sought; sell sold; send sent; set set; shake shook shaken; shed shed; shine shone;
shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat;
sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; split split;
spread spread; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck;
strive strove striven; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken;
teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood;
wake woke woken; wear wore worn; win won; wind wound; write wrote written`

// regular are verbs that people begin an account of their work with, and that make their past tense
// with -ed. A word that isn't here may still be a verb.
const regular = `
accelerate accompany allow ask copy help miss pass wait achieve acquire adapt add address adjust administer adopt advise advocate align
allocate analyze answer anchor apply appoint approve architect arrange ask assemble assess assign assist
attract audit author automate balance boost brief broker calculate calibrate canvass capture carry
centralize champion change chair check clarify clean close coach code collaborate collect combine compile
complete compose conceive conduct configure connect consolidate construct consult contribute control
convert convince coordinate correct counsel cover craft create cultivate curate customize debug
decentralize decide decrease dedicate define delegate deliver demonstrate deploy design detect determine
develop devise diagnose digitize direct discover document double draft earn edit educate elevate eliminate
embed enable enforce engage engineer enhance enlarge enlist ensure establish estimate evaluate examine
execute expand expedite experiment explain explore extend extract facilitate file finalize finance fix
follow forge form formalize formulate foster found fulfill gather generate govern grade guide halve handle
harmonize head help hire host identify implement improve increase influence inform initiate innovate inspect
install institute instruct integrate interview introduce invent investigate invite join judge justify
kick launch learn level leverage license link localize lobby lower maintain manage map market maximize
measure mediate mentor merge migrate minimize mobilize model moderate modernize modify monitor motivate move
name navigate negotiate number observe obtain onboard open operate optimize orchestrate order organize
originate outline outsource overhaul own pack partner perform persuade pilot pioneer place plan port prepare
present preserve prevent price prioritize process procure produce program promote propose protect prototype
prove provide publish pull purchase push qualify quantify question raise reach realign recommend reconcile
record recover recruit redesign reduce reengineer refactor refine reform refresh regain relaunch remove
renegotiate renew reorganize repair replace report represent request rescue research resolve respond restore
restructure retain retire retrain reuse review revise revamp revitalize roll rotate safeguard save scale
schedule scope screen secure select separate serve settle shape share ship shorten simplify solve source
specify stabilize staff standardize start stay steer stop stabilise streamline strengthen structure study
supervise supply support surpass survey sustain tackle tailor test tighten trace track trade train transfer
transform translate treat trim triple troubleshoot turn tune uncover unify update upgrade use validate value
verify visit volunteer walk widen work yield`

// prefixes can stand before a verb.
var prefixes = []string{"re", "over", "under", "out", "co", "un", "mis", "fore", "pre", "up", "with"}

type verbs struct {
	past  map[string]string // the past tense of each verb
	pasts map[string]bool   // the past tenses that don't end in -ed, and the participles
	// the past tense for each participle that isn't one itself
	participles map[string]string
}

var known = sync.OnceValue(func() verbs {
	v := verbs{map[string]string{}, map[string]bool{}, map[string]string{}}
	for group := range strings.SplitSeq(irregular, ";") {
		forms := strings.Fields(group)
		v.past[forms[0]] = forms[1]
		for _, f := range forms[1:] {
			v.pasts[f] = true
		}
		for _, f := range forms[2:] {
			v.participles[f] = forms[1]
		}
	}
	v.pasts["were"] = true
	for _, base := range strings.Fields(regular) {
		v.past[base] = ed(base)
	}
	return v
})

// doubled are the verbs of the list whose last consonant doubles.
var doubled = []string{"map", "plan", "program", "ship", "stop", "trim", "submit", "commit", "refer",
	"equip", "drop", "grab", "tap", "wrap", "scrap", "chat", "cap"}

// ed returns the regular past tense of a verb.
func ed(verb string) string {
	last := verb[len(verb)-1]
	switch {
	case last == 'e':
		return verb + "d"
	case last == 'y' && !strings.ContainsRune("aeiou", rune(verb[len(verb)-2])):
		return verb[:len(verb)-1] + "ied"
	case slices.Contains(doubled, verb):
		return verb + string(last) + "ed"
	}
	return verb + "ed"
}

// bare returns a word in lower case, without a prefix that is set off by a hyphen and without the
// punctuation around it.
func bare(word string) string {
	word = strings.ToLower(strings.Trim(word, ",;:.!?\"'()“”‘’"))
	return word[strings.LastIndexByte(word, '-')+1:]
}

// withoutPrefix calls a function with the word, and then without a prefix, until it returns true.
func withoutPrefix(word string, is func(string) bool) (prefix string, ok bool) {
	if is(word) {
		return "", true
	}
	for _, p := range prefixes {
		if rest, found := strings.CutPrefix(word, p); found && len(rest) > 2 && is(rest) {
			return p, true
		}
	}
	return "", false
}

// IsPast reports whether a word is a verb in the past tense, such as led, rebuilt, or co-founded.
func IsPast(word string) bool {
	word = bare(word)
	if slices.Contains([]string{"output", "outset", "upset", "outrun"}, word) {
		return false
	}
	if strings.HasSuffix(word, "ed") && !slices.Contains([]string{"need", "speed", "feed", "seed", "indeed",
		"red", "bed", "exceed", "proceed", "succeed", "bleed", "weed", "embed", "hundred", "shred"}, word) {
		return true
	}
	_, ok := withoutPrefix(word, func(w string) bool { return known().pasts[w] })
	return ok
}

// OfParticiple returns the past tense for a participle that isn't one: "grew" for grown. It's "" for
// another word.
func OfParticiple(word string) (past string) {
	prefix, _ := withoutPrefix(bare(word), func(w string) bool {
		past = known().participles[w]
		return past != ""
	})
	if past == "" {
		return ""
	}
	return strings.ToLower(word[:strings.LastIndexByte(word, '-')+1]) + prefix + past
}

// Past returns the past tense of a verb that stands in another form: "led" for lead, leads, and
// leading. It's "" for a word that isn't a verb this package knows.
func Past(word string) string {
	hyphen := word[:strings.LastIndexByte(word, '-')+1]
	low := bare(word)
	for _, base := range bases(low) {
		var past string
		prefix, ok := withoutPrefix(base, func(w string) bool {
			past = known().past[w]
			return past != ""
		})
		if ok {
			return strings.ToLower(hyphen) + prefix + past
		}
	}
	return ""
}

// bases returns the verbs that a form may be of, the most likely first.
func bases(word string) []string {
	var list []string
	for _, ending := range []string{"ing", "es", "s"} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok || len(stem) < 2 {
			continue
		}
		list = append(list, stem, stem+"e")
		if n := len(stem); stem[n-1] == stem[n-2] {
			list = append(list, stem[:n-1]) // planning
		}
		if strings.HasSuffix(stem, "i") {
			list = append(list, stem[:len(stem)-1]+"y")
		}
	}
	if len(word) > len("bring") && strings.HasSuffix(word, "ing") {
		return append(list, word) // missing isn't a form of sing
	}
	return append([]string{word}, list...)
}

// Gerund returns the form in -ing of a verb in the third person: "setting" for sets. It's "" for a
// word that isn't one of a verb this package knows.
func Gerund(word string) string {
	low := bare(word)
	if !strings.HasSuffix(low, "s") {
		return ""
	}
	for _, verb := range bases(low)[1:] {
		switch last := verb[len(verb)-1]; {
		case known().past[verb] == "":
		case last == 'e':
			return verb[:len(verb)-1] + "ing"
		case slices.Contains(doubled, verb),
			slices.Contains([]string{"set", "get", "cut", "run", "win"}, verb):
			return verb + string(last) + "ing"
		default:
			return verb + "ing"
		}
	}
	return ""
}

// Base returns the verb for its form in -ing: "make" for making. It's "" for a word that isn't such a
// form of a verb this package knows.
func Base(word string) string {
	low := bare(word)
	if !strings.HasSuffix(low, "ing") {
		return ""
	}
	for _, base := range bases(low) {
		if base == low {
			continue
		}
		if _, ok := withoutPrefix(base, func(w string) bool { return known().past[w] != "" }); ok {
			return strings.ToLower(word[:strings.LastIndexByte(word, '-')+1]) + base
		}
	}
	return ""
}

// IsGerund reports whether a word is a form in -ing of a verb that this package knows.
func IsGerund(word string) bool {
	return strings.HasSuffix(bare(word), "ing") && Past(word) != ""
}
