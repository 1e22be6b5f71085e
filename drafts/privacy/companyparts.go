package privacy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tactful-drafts/tactful/drafts/calendar"
	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

var (
	// between stands between two names that a company has joined.
	between = lazy.Regexp(`\s+(?:[-–—/|+]|--)\s+`)
	// firstInitials stand before a founder's surname, which is all that people say.
	firstInitials = lazy.Regexp(`^(?:\p{Lu}\.\s?)+-?`)
	// ofDepartments end the words for what a part of a company does.
	ofDepartments = lazy.Regexp(`(?:ing|ion|ment|ics|ware|ance|ces|ty|ship)$`)
)

// partsOf returns the parts of an opportunity's company's name that people call it by: A.P. Holm and
// Holm and Vester, of A.P. Holm – Vester A/S; トヨタ, of トヨタ自動車.
func partsOf(o *casefile.Opportunity, name string) (list []form) {
	name = strings.TrimSpace(name)
	about := text.Set(o.Role, o.Team, o.Location)
	sides := between().Split(name, -1)
	for i, side := range sides {
		c := newCompany(side)
		if len(sides) > 1 && c.tells(about) && (i == 0 || len(c.form) > 0 ||
			len(c.name) == 1 && !ofDepartments().MatchString(c.glued)) {
			list = append(list, form{text: side})
		}
		if initials := firstInitials().FindString(side); initials != "" && !calendar.IsPlace(initials) {
			rest := side[len(initials):]
			if newCompany(rest).tells(about) {
				list = append(list, form{text: rest})
			}
			list = append(list, form{text: together.Replace(initials) + rest})
		}
	}
	if short := withoutSector(name); short != "" {
		list = append(list, form{text: short})
	}
	if kind, of, ok := strings.Cut(name, " of "); ok && !strings.Contains(kind, " ") {
		list = append(list, form{text: of + " " + kind}) // Leeds University
	}
	return append(list, saintsOf(name)...)
}

// heights are the ways to write the first word of names such as St. Mary's or Mount Sinai.
var heights = [][]string{{"saint", "st"}, {"mount", "mt"}, {"fort", "ft"}}

// saintsOf returns the first two words of a name such as St. Mary's Hospital, in each way they are written;
// none if they're a place.
func saintsOf(name string) (list []form) {
	words := newCompany(name).name
	if len(words) < 2 || placeIn(words) > 1 {
		return nil
	}
	for _, ways := range heights {
		if !slices.Contains(ways, words[0].Low) {
			continue
		}
		for _, way := range ways {
			list = append(list, form{text: way + " " + words[1].Low})
		}
	}
	return list
}

// together writes initials together: JP for J. P.
var together = strings.NewReplacer(".", "", " ", "", "-", "")

// tells reports whether a part of a company's name tells which one it is: its first word is no
// ordinary one, and isn't what the opportunity is about.
func (c otherCompany) tells(about map[string]bool) bool {
	if len(c.name) == 0 || c.general || placeIn(c.name) > 0 {
		return false
	}
	first := c.name[0].Low
	return len(c.glued) >= leastInitials && !ordinaryWords(first) && !descriptions(first) && !unitsOf(first) &&
		!publicThings(first) && !about[first]
}

// sectors end names in scripts without spaces, and say what a company does.
var sectors = strings.Fields(`自動車 電機 電器 電気 電子 工業 重工業 重工 製作所 製薬 銀行 商事 物産 建設 化学 食品 通信 産業
	ホールディングス グループ 전자 자동차 그룹 은행 화학 중공업 건설 생명 화재 증권 텔레콤 통신 제약 물산 항공 카드 전기
	산업 홀딩스 技术 技術 科技 汽车 汽車 集团 集團 银行 电子 电器 控股 网络 網路 软件 通讯 股份 实业 航空 保险 证券 医药
	能源 半導體 電腦`)

// leastCaseless is how many characters a name has in a script without capitals.
const leastCaseless = 2

// withoutSector returns a name in a script without spaces up to the words for what the company does, or
// "" if there are none, or if a place is all that's left.
func withoutSector(name string) string {
	short := name
	if strings.ContainsFunc(short, unicode.IsSpace) || !isCaseless(short) {
		return ""
	}
	for {
		i := slices.IndexFunc(sectors, func(s string) bool { return strings.HasSuffix(short, s) })
		if i < 0 {
			break
		}
		short = strings.TrimSuffix(short, sectors[i])
	}
	if short == name || utf8.RuneCountInString(short) < leastCaseless || slices.Contains(homes, short) {
		return ""
	}
	return short
}

// homes are the places that many such names begin with.
var homes = strings.Fields(`日本 東京 大阪 京都 中国 中國 北京 上海 深圳 广州 香港 台湾 台灣 한국 대한 서울 부산`)

// ofPeople stand behind the name of a person rather than of a company.
var ofPeople = strings.Fields(`さん 様 氏 君 先生 女士 小姐 씨 님`)

// isPersons reports whether a word has a name so short that it may be a surname, and that of a person.
func isPersons(low, name string) bool {
	_, rest, _ := strings.Cut(low, name)
	return utf8.RuneCountInString(name) == leastCaseless &&
		slices.ContainsFunc(ofPeople, func(s string) bool { return strings.HasPrefix(rest, s) })
}
