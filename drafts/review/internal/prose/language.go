package prose

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// englishWords are frequent in English, and rare in the languages that share its letters.
var englishWords = sync.OnceValue(func() map[string]bool {
	return text.Set(`
	the of and to you your we our i'm i'd i've i'll i it's is are was were be been have has had
	would could will that this these those with for from by my me they their them it if but not
	what when which who how there here can do does did as at on or so than then too very any some
	let's please thank thanks again could've don't doesn't can't isn't won't about before after
	into only once while more both each other where`)
})

// fewestWords is how many words it takes to tell the language of a text.
const fewestWords = 8

// IsEnglish reports whether the writer's own words are in English, or too few to tell: at least one
// word in eight is a frequent English one. A text in another script isn't English however short.
func (p *Body) IsEnglish() bool {
	var all counts
	for s := range p.Between() {
		all.add(p.Words[s.From:s.To])
	}
	return !all.inOtherScript() && (all.words < fewestWords || all.english*8 >= all.words)
}

// IsForeign reports whether a sentence is surely in another language: it's in another script, or has several
// words of others, which are frequent in them or have their letters, and hardly an English one; a short one
// has none of English, and one that's in no English text.
func (p *Body) IsForeign(s *Sentence) bool {
	var in counts
	if s.Kind != Greeting && s.Kind != Closing {
		in.add(p.Words[s.From:s.To])
		in.accented = p.accented(p.Words[s.From:s.To])
	}
	marks := in.foreign + in.accented
	if certain := marks - in.unsure; in.english == 0 && certain > 0 && in.words+certain >= fewestInSentence {
		return true
	}
	return in.inOtherScript() || in.words >= fewestInSentence && (marks >= fewestForeign &&
		in.english*2 <= marks && marks*5 >= in.words || in.accented > 0 && in.english == 0)
}

// accented counts the words in small letters with an accent or another letter that English hasn't, and
// that English hasn't borrowed either. Names have capitals.
func (p *Body) accented(words []text.Word) (n int) {
	for _, w := range words {
		isForeign := func(c rune) bool { return c > unicode.MaxASCII && unicode.Is(unicode.Latin, c) }
		if !w.Capital && strings.ContainsFunc(p.S[w.Start:w.End], isForeign) &&
			!foreignWords()[w.Low] && !borrowed()[w.Low] {
			n++
		}
	}
	return n
}

// borrowed are words that English writes with accents.
var borrowed = sync.OnceValue(func() map[string]bool {
	return text.Set(`
	résumé résumés café cafés naïve naïvely naïveté façade façades fiancé fiancée cliché clichés clichéd
	protégé protégés protégée entrée entrées décor exposé touché déjà à née né vis-à-vis crème brûlée
	soirée soufflé sauté sautéed purée piñata jalapeño jalapeños señor señora über voilà raison d'être
	coup d'état tête-à-tête blasé passé risqué attaché communiqué élan éclair mêlée roué papier-mâché
	coöperate coöperation reëlect preëmpt zoë maté pâté rosé doppelgänger smörgåsbord smorgasbord
	façonné matinée négligée première rôle rôles hôtel crêpe crêpes fête cortège détente ingénue
	appliqué émigré chargé d'affaires gemütlich föhn führer angst`)
})

// fewestInSentence is how many words it takes to tell the language of a sentence, and fewestForeign
// how many of them are frequent in it.
const (
	fewestInSentence = 5
	fewestForeign    = 2
)

// counts are how many words there are in all, frequent ones of English and of other languages, and
// in other scripts, or with other letters.
type counts struct{ words, english, foreign, unsure, otherScript, accented int }

func (c *counts) add(words []text.Word) {
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w.Low)
		switch {
		case unicode.IsDigit(r):
			continue
		case englishWords()[w.Low]:
			c.english++
		case foreignWords()[w.Low]:
			c.foreign++
			if w.Capital || inEnglish(w.Low) {
				c.unsure++
			}
		case unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			c.otherScript++
		}
		c.words++
	}
}

func (c *counts) inOtherScript() bool { return c.otherScript*2 > c.words }

// inEnglish are those of the foreign words that an English text may have, in a name or a phrase.
var inEnglish = text.OneOf("per den der das von van las los del au en se er mit var vi mi ama vous para ne una voi " +
	"ist ini alla dem sur mais uma che")

// foreignWords are frequent in a language that's written with the same letters, and rare in English.
var foreignWords = sync.OnceValue(func() map[string]bool {
	return text.Set(`
	mir mein meine meinen kein keine liegt gemacht bekommen wurde darunter angebot
	m'a m'ont ma mes une offre fait
	fatto un'offerta offerta ricevuto
	hecho recibido mejor
	fez uma proposta recebi tenho
	heeft mij mijn aanbod gedaan gekregen
	har gett gitt givet mig erbjudande tilbud
	minulle minulla teki tarjous tarjouksen sain
	der das und ist ich nicht mit für auf wir sie ein eine einen dem den von zu über bei sich auch sehr
	danke vielen könnten würde wäre haben hatte habe meine ihre
	les une pour que dans vous je avec sur nous mais pas votre merci ce cette suis serait
	j'ai c'est au ne
	los las por para del gracias muchas estoy tengo otra otro oferta pero porque cuando quiero semana
	sería esta este muy más se una como
	il che sono di della delle dei nel ho grazie questa questo vorrei alla anche è mi più gli
	obrigada obrigado uma não pela pelo muito sobre gostaria seria ao
	het een van voor niet dank ik zijn deze dat graag zou naar ook wij
	och att det som jag för tack är inte på av vi skulle mycket
	og jeg ikke til er takk
	kiitos olen että ja ei hyvin en voi mutta olisi minun teidän joka kuin sain
	dziękuję za nie się jest bardzo oraz chciałabym chciałbym mam od niż moja mój mnie przez tylko czy
	děkuji jsem bych velmi že mám nabídku moje jako nemůžu ještě
	hvala nisam imam mogu vaše ali samo ako ďakujem som nemôžem ponuku
	köszönöm hogy és nagyon egy nem vagyok szeretném alatt csak
	teşekkür ederim için bir ve bu çok ama daha benim değil var
	mulțumesc pentru și foarte nu sunt mai dar această
	saya tidak dengan untuk dari yang akan kami ini itu bisa
	ang mga hindi ako kasi pero`)
})
