package mail

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// offices begin the words for a part of an organization, or an organization, that signs a message.
var offices = lazy.List(`department|dept|division|team|office|unit|section|council|university|
	group|human res|talent acq|abteilung|referat|dezernat|amt|büro|bereich|fachbereich|sekretariat|
	verwaltung|stadt|gemeinde|universität|klinik|stiftung|direction|service|bureau|pôle|mairie|
	secrétariat|université|ressources|dirección|área|servicio|oficina|equipo|ayuntamiento|universidad|
	secretaría|recursos|ufficio|direzione|settore|servizio|comune di|segreteria|gruppo|università|
	risorse|squadra|setor|equipe|equipa|secretaria|prefeitura|câmara|gabinete|direção|grupo|serviço|
	afdeling|dienst |gemeente|stichting|universiteit|personeel|kommun|region|universitet|myndighet|
	kansli|seksjon|fylke|dział|departament|biuro|urząd|wydział|zespół|gmina|uniwersytet|szpital|
	oddělení|odbor|úřad|útvar|tým|město|obec|univerzit|hivatal|egyetem|igazgatóság|humán|önkormányzat|
	compartiment|serviciul|birou|direcți|direcţi|primări|echipa|bölüm|birim|departman|müdürlü|ekibi|
	başkanlı|belediye|üniversite|insan kaynak|отдел|служба|управлени|департамент|администраци|
	канцеляри|кадр|университет|компани|команда|відділ|управлінн|адміністраці|канцелярі|груп|
	університет|компані|人事|総務|経理|採用|事業部|管理部|営業部|企画部|開発部|部門|課|事務局|市役所|大学|チーム|グループ|人力|部门|行政部|财务部|技术部|
	市场部|处|處|中心|办公室|辦公室|团队|團隊|集团|集團|大學`)

// officeParts are such words in languages that put several into one.
var officeParts = lazy.List(`abteilung|leitung|avdelning|avdeling|afdeling|enhet|enhed|förvaltning|
	forvaltning|kontor|kommun|osasto|yksikkö|palvelut|toimisto|kirjaamo|kaupunki|kaupungin|tiimi|
	henkilöstö|osztály|iroda|csoport|igazgatóság`)

// isOffice reports whether a line names a part of an organization, or one.
func isOffice(line string) bool {
	lower := strings.ToLower(line)
	return hasStem(lower, offices()) || hasAny(lower, officeParts()...)
}

// mostOffice is how many lines a signature without contact data has at most.
const mostOffice = 5

// isOffice reports whether lines without contact data are a signature that begins because of line
// i: they are the last ones, and either directly below a name, or below a closing phrase with the
// name of an office or the author's company in them.
func (e *ending) isOffice(i, from, after, end int) bool {
	if after-from > mostOffice || e.skipBlank(after, end) < end {
		return false
	}
	closed := isClosing(e.line(i))
	found := from > 0 && e.isName(from-1) && (closed || e.isFarewell(from-2)) ||
		closed && from > 0 && e.by.office && isFullName(e.line(from-1))
	for j := from; j < after; j++ {
		line := e.line(j)
		if line == "" || strings.ContainsFunc(line, unicode.IsDigit) && phoneTraits(line) == 0 {
			return false
		}
		found = found || closed && e.namesOffice(line)
	}
	return found
}

// fitsBelow reports whether line i is directly below another one, and begins with a small letter as
// titles do in some languages, but else may be in a signature.
func (e *ending) fitsBelow(i int) bool {
	line := e.line(i)
	if i == 0 || e.isBlank(i-1) || !startsLow(line) {
		return false
	}
	_, size := utf8.DecodeRuneInString(line)
	return traitsOf(strings.ToUpper(line[:size])+line[size:], e.by.domain)&fits > 0
}

// isFarewell reports whether line i may be above a name, in words that aren't known.
func (e *ending) isFarewell(i int) bool {
	for i > 0 && e.isBlank(i) {
		i--
	}
	return i >= 0 && (isClosing(e.line(i)) || endsIn(e.line(i), ",", "，") &&
		text.CountFields(e.line(i)) <= longestClosing)
}

// isFullName reports whether a line looks like a name of several words.
func isFullName(line string) bool {
	return isBareName(line) && text.CountFields(line) > 1 && !isOffice(line)
}

// namesOffice reports whether a line names an office, or has more than a name in common with the
// author's name and address, as the name of her company has.
func (e *ending) namesOffice(line string) bool {
	return isOffice(line) || !e.by.signs(line) && e.by.isRelated(line)
}

// isRelated reports whether a line has a word of the signer's name or address, perhaps with another
// ending.
func (s signer) isRelated(line string) bool {
	for word := range strings.FieldsFuncSeq(text.Fold(line), notLetter) {
		if beginsWith(word, s.stems...) {
			return true
		}
	}
	return false
}

// shortestStem is how many letters a word of a name has at least, without its ending.
const shortestStem = 4

// stemsOf returns the words of a name, or of an address, without their endings.
func stemsOf(name string) []string {
	var stems []string
	for word := range strings.FieldsFuncSeq(text.Fold(name), notLetter) {
		n := utf8.RuneCountInString(word)
		if n > shortestStem+1 {
			word = string([]rune(word)[:max(shortestStem+1, n-2)])
		}
		if n >= shortestStem {
			stems = append(stems, word)
		}
	}
	return stems
}
