package mail

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// contactLabels are the words beside a phone number or an address in a signature, in lower case.
var contactLabels = wordSet("t tel tél tlf telf telp ph phone phones telephone téléphone telefon " +
	"telefono teléfono telefone telefoon telefonszám telefonnummer telefoni telefonas telefons puh puhelin " +
	"puhelinnumero sími símanúmer p m mob mobile mobil mobiltelefon mobilnummer mobiel móvil movil celular " +
	"cell cel cellulare portable port gsm handy natel kom komórka komórkowy matkapuhelin mobiili cep " +
	"cell/whatsapp d dw direct directo direkt durchwahl dir diretto doorkiesnummer c o h office büro " +
	"bureau oficina ufficio kontor work home main zentrale switchboard växel centrale centralino central " +
	"ext poste anknytning interno int wew f fax faks faksi telefax e email e-mail mail mailto correo " +
	"courriel epost e-post sähköposti e-posta eposta pošta netfang w web website webseite site internet " +
	"www url online linkedin xing github twitter x skype whatsapp telegram signal wechat line kakaotalk " +
	"skype/teams teams тел телефон телефони моб мобильный мобильній мобілен раб факс почта эл пошта " +
	"сайт е-пошта имейл доб τηλ τηλέφωνο κιν κινητό φαξ ηλ טל טלפון נייד פקס מייל דוא\"ל אימייל אתר " +
	"هاتف تلفون جوال محمول فاكس بريد الهاتف الجوال ایمیل تلفن موبایل 电话 電話 手机 手機 行動電話 传真 傳真 邮箱 " +
	"郵箱 电邮 電郵 电子邮件 電子郵件 邮件 网址 網址 微信 分機 携帯 直通 内線 代表 メール 電話番号 携帯電話 전화 휴대폰 휴대전화 " +
	"직통 팩스 이메일 메일 홈페이지 사무실 내선 핸드폰 โทร โทรศัพท์ มือถือ แฟกซ์ อีเมล đt sđt điện thoại di động " +
	"hp ponsel tlp telepon फ़ोन फोन मोबाइल ईमेल and & und et y e og och ja i és + or mobiltlf tālr tālrunis mob.tel номер")

// placeLabels are the words beside a postal address in a signature.
var placeLabels = wordSet("address addr add adresse anschrift adresa dirección direccion endereço indirizzo adres adress osoite " +
	"heimilisfang cím cim adresă адрес адреса aadress adrese adresas διεύθυνση no nr № alamat địa chỉ chỉ đ/c " +
	"地址 住所 所在地 주소 כתובת العنوان عنوان آدرس ที่อยู่ पता")

// registers begin the words that a company must have in its letters: where it is registered, and
// under which number.
var registers = []string{
	"registered", "registration", "company no", "company number", "vat", "amtsgericht", "handelsregister",
	"hrb", "hra", "geschäftsführ", "vorstand", "aufsichtsrat", "sitz der", "ust-id", "ustid", "steuernummer",
	"siret", "siren", "rcs", "capital", "kvk", "btw", "cif", "nif", "nipc", "cnpj", "c.f.", "p.iva", "p. iva",
	"partita iva", "reg. imp", "org.nr", "orgnr", "org nr", "org.-nr", "organisationsnummer", "cvr", "y-tunnus",
	"kennitala", "nip", "krs", "regon", "ičo", "dič", "ič", "iča", "cégjegyzék", "adószám", "cui", "j40", "oib",
	"mbs", "pib", "registrikood", "reģ", "įmonės kod", "αφμ", "α.φ.μ", "mersis", "vergi", "инн", "огрн", "кпп",
	"єдрпоу", "еик", "булстат", "ח.פ", "ע.ר", "사업자", "法人番号", "统一编号", "統一編號", "統編", "npwp",
}

// isRegister reports whether a paragraph says where a company is registered.
func isRegister(paragraph string) bool {
	lower := strings.ToLower(paragraph)
	return len(paragraph) < longestSignatureLine && hasStem(lower, registers) && !isPersonal(lower)
}

// forms are the legal forms of companies, without periods and in lower case.
var forms = wordSet("ltd limited plc llp llc inc incorporated corp corporation co lp gmbh ag kg kgaa mbh " +
	"se ug ohg ev sa sas sarl sl slu srl spa snc bv nv vof ab aktiebolag as asa aps oy oyj ehf hf zoo spzoo " +
	"sro zrt kft nyrt bt doo dd ad eood ood ou oü sia uab aş ltdşti şti a/s ооо оао зао пао ао тов ετε αε επε " +
	"בע\"מ pty pte bhd tbk pt lda ltda eireli")

// companyParts are such forms in scripts without spaces.
var companyParts = []string{
	"株式会社", "有限会社", "合同会社", "有限公司", "公司", "集团", "集團", "주식회사", "(주)", "㈜", "บริษัท", "công ty",
}

// titles begin the words of a job title.
var titles = []string{
	"recruit", "talent", "sourc", "headhunt", "human res", "hr", "people", "manager", "director", "head of",
	"lead", "chief", "ceo", "cto", "cfo", "coo", "vp", "vice pres", "president", "partner", "consult", "engineer",
	"analyst", "advis", "associate", "specialist", "coordinator", "officer", "founder", "assistant", "developer",
	"architect", "designer", "account", "executive", "leiter", "leitung", "geschäftsführ", "berater", "referent",
	"personal", "sachbearbeit", "entwickler", "ingenieur", "abteilung", "directeur", "directrice", "responsable",
	"chargé", "ingénieur", "conseil", "gérant", "chef", "gestor", "jefe", "jefa", "técnic", "ingenier", "selecc",
	"reclut", "analista", "coordenador", "diretor", "engenheir", "recursos", "responsabile", "direttore",
	"direttrice", "selezion", "risorse", "consulente", "ingegner", "hoofd", "medewerker", "adviseur", "directeur",
	"rekryter", "ansvarig", "konsult", "ingenjör", "utvecklare", "personalchef", "rådgiver", "leder", "direktør",
	"rekrutter", "utvikler", "udvikler", "ingeniør", "päällikkö", "johtaja", "asiantuntija", "rekrytoi",
	"insinööri", "kehittäjä", "dyrektor", "kierownik", "specjalist", "konsultant", "menedżer", "inżynier",
	"rekrut", "kadr", "ředitel", "vedoucí", "manažer", "náboro", "personalist", "inženýr", "riaditeľ", "vedúci",
	"náborov", "inžinier", "vezető", "igazgató", "toborz", "munkatárs", "tanácsad", "mérnök", "menedzser",
	"resurse", "inginer", "consilier", "директор", "менеджер", "руководител", "начальник", "специалист",
	"рекрутер", "инженер", "подбор", "керівник", "фахівець", "інженер", "ръководител", "direktor", "voditelj",
	"vodja", "svetovalec", "juhataja", "juht", "vadītāj", "direktors", "vadov", "διευθυντ", "υπεύθυν", "σύμβουλ",
	"μηχανικ", "müdür", "uzman", "yönetici", "mühendis", "insan kaynakları", "danışman", "经理", "經理", "总监",
	"總監", "主管", "招聘", "招募", "人事", "人力", "专员", "專員", "顾问", "顧問", "工程师", "工程師", "部長", "課長", "主任",
	"担当", "採用", "アドバイザー", "コンサルタント", "マネージャー", "エンジニア", "代表取締役", "매니저", "팀장", "과장", "대리", "부장",
	"차장", "이사", "대표", "채용", "인사", "엔지니어", "컨설턴트", "מנהל", "מגייס", "גיוס", "משאבי אנוש", "מהנדס", "יועצ",
	"יועץ", "מדير", "مدير", "مسؤول", "توظيف", "مهندس", "ผู้จัดการ", "giám đốc", "trưởng", "chuyên viên", "tuyển dụng",
	"manajer", "rekrutmen", "pengurus", "gerente",
}

// speech are words of a sentence to somebody, which neither a name, a title, nor an address has.
var speech = wordSet("or until between after before if when i me my we you your please call let see hope looking is are was will can would " +
	"ich mir mich du dich dir sie ihnen ihre bitte ist sind je vous toi nous votre est sont yo usted tú " +
	"está son por favor eu você é são io ti è sono prego ik wij jij alsjeblieft jag du dig är jeg deg er " +
	"minä sinä on ovat ja mám jsem jsme je som sme én ön van vagyok ben siz я вы вас вам мне мы ви вам мені")

// wordSet returns the set of the words in s.
func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(s) {
		set[word] = true
	}
	return set
}

// traits are what a line has that a signature may have.
type traits uint8

const (
	fits    traits = 1 << iota // it has nothing that a signature doesn't have
	contact                    // a phone number, an email address, or the address of a site
	title                      // a job title
	company                    // the legal form of a company
)

// longestSignatureLine is the length of a line that may be in a signature, in octets.
const longestSignatureLine = 300

// separators stand between the parts of a line in a signature.
var separators = strings.NewReplacer("•", "|", "·", "|", "∙", "|", "●", "|", "◆", "|", "■", "|", "►", "|", "*", "|",
	";", "|", "\t", "|", ", ", "|", "，", "|", "、", "|", "،", "|", " - ", "|", " – ", "|", " — ", "|", " / ", "|",
	" // ", "|", "  ", "|", "\u2003", "|", "\u3000", " ", "\u00a0", " ", "\u202f", " ", "\u2009", " ")

// traitsOf returns the traits of a line; domain is that of the author's address, or "".
func traitsOf(line, domain string) traits {
	if len(line) > longestSignatureLine {
		return 0
	}
	line = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, separators.Replace(line))
	line = width.Fold.String(unlinked(line))
	if isSpoken(line) {
		return 0
	}
	all := fits
	for i, part := range strings.Split(line, "|") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		t := partTraits(part, domain)
		lower := i == 0 && t == fits && startsLow(part) && !strings.ContainsFunc(part, unicode.IsDigit)
		if t&fits == 0 || lower {
			return 0
		}
		all |= t
	}
	return all
}

// unlinked removes the targets of links, which Outlook writes in angle brackets behind a text.
func unlinked(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "<")
		_, after, closed := strings.Cut(rest, ">")
		if !ok || !closed {
			return s
		}
		if strings.TrimSpace(before) == "" && !strings.Contains(after, "<") && strings.TrimSpace(after) == "" {
			return rest[:len(rest)-len(after)-1] // nothing else is on the line
		}
		s = before + " " + after
	}
}

// isSpoken reports whether a line is, or may be, a sentence or a fact of its own: an amount, a time,
// a date, or an item of a list.
func isSpoken(line string) bool {
	line = strings.TrimSpace(line)
	r, _ := utf8.DecodeRuneInString(line)
	switch {
	case line == "" || strings.ContainsAny(line, "?!%$€£¥₽₺₪₩"), strings.ContainsRune("-–>•", r),
		endsInColon(line), strings.HasSuffix(line, ","), strings.HasSuffix(line, "。"), strings.HasSuffix(line, "…"):
		return true
	case strings.HasSuffix(line, ".") && !endsInAbbreviation(line):
		return true
	case isDigit(line[0]) && len(line) > 2 && (line[1] == '.' || line[1] == ')') && line[2] == ' ':
		return true // an item
	case namesClock(line) && !strings.Contains(line, "+"), hasPostscript(line), hasPronoun(line):
		return true
	}
	for word := range strings.FieldsSeq(line) {
		bare := strings.TrimFunc(word, unicode.IsPunct)
		isFirst := strings.HasPrefix(line, word) && bare != strings.ToUpper(bare)
		if speech[bare] || isFirst && speech[strings.ToLower(bare)] {
			return true
		}
	}
	return slices.ContainsFunc(sentenceEnds, func(end string) bool { return strings.HasSuffix(line, end) })
}

// sentenceEnds end a sentence in languages whose verb is last.
var sentenceEnds = []string{
	"ます", "です", "ました", "ください", "ません", "でした", "니다", "세요", "어요", "아요", "네요", "ครับ", "ค่ะ",
}

// hasPostscript reports whether a line begins a postscript.
func hasPostscript(line string) bool {
	lower := strings.ToLower(line[:min(len(line), 12)])
	for _, mark := range []string{"ps:", "ps.", "ps ", "p.s", "p. s", "pd:", "p.d", "nb:", "n.b", "ps,", "з.ы", "p/s",
		"附言", "又及", "追伸", "추신", "נ.ב", "ملاحظة", "υ.γ", "dk:"} {
		if strings.HasPrefix(lower, mark) {
			return true
		}
	}
	return false
}

// endsInAbbreviation reports whether the period at the end of a line isn't that of a sentence.
func endsInAbbreviation(line string) bool {
	word := strings.ToLower(line[strings.LastIndexAny(line, " |")+1:])
	bare := strings.ReplaceAll(word, ".", "")
	return forms[bare] || utf8.RuneCountInString(bare) <= 2 || strings.Count(word, ".") > 1
}

// partTraits returns the traits of a part of a line between separators.
func partTraits(part, domain string) traits {
	if strings.HasPrefix(part, "〒") {
		return fits | contact
	}
	if t := phoneTraits(part); t != 0 {
		return t
	}
	lower := strings.ToLower(part)
	words := strings.Fields(strings.ReplaceAll(part, ": ", " "))
	links, others := 0, 0
	for _, word := range words {
		switch {
		case namesAddress(word):
			if domain != "" && !strings.HasSuffix(strings.ToLower(strings.Trim(word, ".,<>()[]")), domain) {
				return 0
			}
			links++
		case isSite(word):
			links++
		case !isContactLabel(word):
			others++
		}
	}
	switch {
	case links > 0 && others == 0:
		return fits | contact
	case links > 0:
		return 0
	case hasStem(lower, registers):
		return fits
	}
	label, place, labelled := strings.Cut(part, ":")
	if labelled {
		before := strings.Fields(strings.ToLower(label))
		if len(before) == 0 || !placeLabels[before[len(before)-1]] || len(before) > 1 && len(strings.Fields(place)) > 4 {
			return 0
		}
		return fits | contact
	}
	if strings.Contains(part, "@") || len(words) > 8 || !isPlace(part) {
		return 0
	}
	t := fits
	if hasStem(lower, titles) {
		t |= title
	}
	last := words[len(words)-1]
	if forms[strings.ReplaceAll(strings.ToLower(last), ".", "")] && len(words) > 1 || hasAny(lower, companyParts...) ||
		strings.HasSuffix(lower, "sp. z o.o.") || strings.HasSuffix(lower, "s. r. o.") {
		t |= company
	}
	return t
}

// isContactLabel reports whether a word is a label of contact data, or one in brackets.
func isContactLabel(word string) bool {
	bare := strings.ToLower(strings.Trim(word, ".:()[]/|,'’׳"))
	return bare == "" || contactLabels[bare]
}

// isSite reports whether a word is the address of a site: a page within one is rather something to
// look at, except for a person's profile.
func isSite(word string) bool {
	word = strings.ToLower(strings.Trim(word, ".,()<>"))
	rest, scheme := strings.CutPrefix(word, "https://")
	if !scheme {
		rest, scheme = strings.CutPrefix(word, "http://")
	}
	host, path, _ := strings.Cut(rest, "/")
	if !scheme && !strings.HasPrefix(host, "www.") {
		dot := strings.LastIndexByte(host, '.')
		if dot < 2 || len(host)-dot < 3 || !isASCII(host) || strings.ContainsFunc(host[dot+1:], func(r rune) bool {
			return r < 'a' || 'z' < r
		}) || strings.ContainsFunc(host, func(r rune) bool { return notAtext(r) && r != '.' }) {
			return false
		}
	}
	return path == "" || hasAny(host, "linkedin", "xing", "github")
}

// isPlace reports whether a part with words is a name, a title, or a part of an address: it has few
// digits, and none at its end that could be an amount.
func isPlace(part string) bool {
	digits, run := 0, 0
	for _, r := range part {
		if unicode.IsDigit(r) {
			digits, run = digits+1, run+1
		} else {
			run = 0
		}
	}
	if digits > 8 || utf8.RuneCountInString(part) > 70 {
		return false
	}
	if run == 0 {
		return true
	}
	words := strings.Fields(part)
	if len(words) == 1 {
		return run == digits && digits <= 6 // of a house, or a postal code
	}
	return run <= 3 || len(words) == 2 && len(words[0]) == 2 && words[0] == strings.ToUpper(words[0])
}

// phoneTraits returns the traits of a part that has nothing but phone numbers and their labels, or 0.
// A short number with a label, such as an extension, fits.
func phoneTraits(part string) traits {
	part = strings.NewReplacer(":", " ", "+", " +", "(0)", "").Replace(part)
	digits, groups := 0, []string(nil)
	labeled, marked := false, false
	for word := range strings.FieldsSeq(part) {
		if strings.TrimFunc(word, func(r rune) bool {
			return unicode.IsDigit(r) || strings.ContainsRune("+-./()‑–", r)
		}) != "" {
			if !isContactLabel(word) && !isGluedLabel(word) {
				return 0
			}
			labeled = true
		} else if len(groups) == 0 {
			marked = strings.ContainsAny(word[:1], "+0(")
		}
		for _, g := range strings.FieldsFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }) {
			digits, groups = digits+len(g), append(groups, g)
		}
	}
	switch {
	case digits == 0:
		return 0
	case digits < 7:
		if labeled {
			return fits
		}
		return 0
	case labeled, strings.Contains(part, "+"), !isDate(groups) && (marked || digits >= 8 && !isGrouped(groups)):
		return fits | contact
	}
	return 0
}

// isGluedLabel reports whether a label and a number are one word, as in "Tel.0341".
func isGluedLabel(word string) bool {
	i := strings.IndexFunc(word, unicode.IsDigit)
	return i > 0 && isContactLabel(word[:i]) && !strings.ContainsFunc(word[i:], unicode.IsLetter)
}

// isDate reports whether the groups of digits of a number are those of a date.
func isDate(groups []string) bool {
	if len(groups) != 3 {
		return false
	}
	a, b, c := len(groups[0]), len(groups[1]), len(groups[2])
	return a <= 2 && b <= 2 && (c == 4 || c == 2) || a == 4 && b <= 2 && c <= 2
}

// isGrouped reports whether the groups of digits are those of an amount, by thousands, or too few for
// a phone number.
func isGrouped(groups []string) bool {
	return len(groups) < 3 || !slices.ContainsFunc(groups[1:], func(g string) bool { return len(g) != 3 })
}
