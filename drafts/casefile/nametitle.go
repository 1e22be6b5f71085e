package casefile

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// The titles below are in lower case, as the words of namewords.go are.

// isTitleWord knows titles with or without a period.
var isTitleWord = text.OneOf(titles)

const executives = "vp svp evp avp ceo cto cfo coo chro cpo cmo"

const titles = executives + `
	miss ms mrs mr mx dr prof professor doctor sir dame lady lord madam rev reverend hon
	captain capt cpt colonel lieutenant lt sergeant sgt corporal cpl commander cmdr admiral
	general brigadier officer constable detective inspector senator governor ambassador minister
	pfarrer pfarrerin coach
	attorney atty barrister cllr councillor engineer architect chief
	rabbi father sister brother archbishop monsignor msgr
	herr herrn frau fräulein hr dipl-ing dr-ing doz doktor freiherr freifrau magister
	mme mlle me monsieur messieurs messrs madame mademoiselle maître docteur professeur
	señor señora señorita doña sra srta senhor senhora dra profa doctora profesor profesora
	licenciado licenciada ingeniero ingeniera doutor doutora professora
	signor signora signorina sig dott dottssa dottre dottor dottore dottoressa professore
	professoressa avvocato avvocata ingegnere
	dhr meneer mevr mevrouw drs
	pan pani pán paní slečna mgr mudr judr phdr gospodin gospođa gospodja gospa gospođica
	domnul doamna ponas ponia
	shri smt kumari shrimati thiru swami pandit ustad ustaz
	encik puan cik datuk dato datin haja hajah hajjah alhaji alhaja mallam
	bapak ibu khun daw ông bà sayın sayin
	fru frk hra herra rouva fröken frøken härra proua
	господин госпожа г-н г-жа пан пані κύριος κυρία
`

// IsTitle reports whether a word may be a title before a name, with or without a period: "Dr.",
// "Dean".
func IsTitle(word string) bool {
	low := strings.ToLower(strings.TrimSuffix(word, "."))
	return isTitleWord(low) || isTitleOrName(low) || low == "dean"
}

// isPairTitle knows titles of two words, of which the first may be a family name.
var isPairTitle = text.OneOf(pairTitles)

const pairTitles = `tan+sri toh+puan datuk+seri dato+sri dato+seri de+heer`

// isTitleOrName knows words that are a title if a first and a family name follow, and else a first
// name: Major Tom Reed, but Major Ellis.
var isTitleOrName = text.OneOf(titlesOrNames)

const titlesOrNames = `
	major judge justice marshal deacon bishop bay bayan dona
	imam sheikh shaikh shaykh sheikha haji hajji pak kyria
`

// isNameOrTitle knows words that may be either even then: Don Pedro Vidal, Prince Rogers Nelson.
var isNameOrTitle = text.OneOf(namesOrTitles)

const namesOrTitles = `eng don dom prince princess pastor sri`

// isDottedTitle knows titles that without a period could be a name.
var isDottedTitle = text.OneOf(`sr. ing. mag. fr. ir. avv. arch. adv. eng. engr. bc. inż. lic. sri.
	col. gen. maj. adm. brig. cdr. br. ven. barr. en. gosp.`)

// cutTitles takes titles off the front, and generations and degrees off the end. Titles end only
// what follows a comma, because Peter Pan has none.
func (p *nameParts) cutTitles(words []string, afterComma bool) []string {
	for n := titlesIn(words, afterComma); n > 0; n = titlesIn(words, afterComma) {
		p.titles, words = append(p.titles, words[:n]...), words[n:]
	}
	if len(words) > 2 && len(words[0]) > 2 && words[0] != capitalize(words[0]) && // JD may be a first name
		isDegree(strings.ToLower(strings.ReplaceAll(words[0], ".", ""))) {
		words = words[1:]
	}
	for len(words) > 0 {
		last := words[len(words)-1]
		bare := strings.ToLower(strings.ReplaceAll(last, ".", ""))
		switch {
		case isGeneration(bare) && (len(words) > 1 || len(p.titles) == 0):
			p.generation = append(p.generation, last)
		case isDegree(bare) && (last != capitalize(last) || strings.Count(last, ".") > 1):
		case afterComma && len(words) > 1 && isTitle(last):
		default:
			return words
		}
		words = words[:len(words)-1]
	}
	return words
}

// titlesIn returns how many words the title has that the words begin with. One that may be a first
// name is a title only with a first and a family name, of which the latter may be before a comma.
func titlesIn(words []string, afterComma bool) int {
	switch {
	case len(words) == 0:
		return 0
	case len(words) > 1 && isPairTitle(strings.ToLower(words[0]+"+"+words[1])):
		return 2
	case isTitle(words[0]):
		return 1
	case isTitleOrName(strings.ToLower(words[0])):
		names := countNames(words[1:])
		if names > 1 || names == 1 && afterComma {
			return 1
		}
	}
	return 0
}

// countNames counts the words that are neither initials nor particles nor generations.
func countNames(words []string) (n int) {
	for _, w := range words {
		if low := strings.ToLower(w); !isInitial(w) && !isParticle(low) && !isGeneration(low) {
			n++
		}
	}
	return n
}

// isTitle reports whether the word is a title. M. is Monsieur or an initial, so it isn't.
func isTitle(word string) bool {
	low := strings.ToLower(word)
	return isDottedTitle(low) || isTitleWord(strings.ReplaceAll(low, ".", ""))
}
