package casefile

import (
	"strings"

	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// The words below are in lower case. What counts as a particle, which title precedes a name, and
// where the family name comes first follow IFLA, Names of Persons: National Usages for Entry in
// Catalogues (4th edition, 1996). Family names are the most frequent ones of each country's
// official statistics that are rarely first names elsewhere.

// isDegree knows what follows a name, without periods. MA and BA are family names too.
var isDegree = text.OneOf(degrees)

const degrees = `
	phd md mba msc bsc meng beng llm llb jd esq cpa cfa pmp phr sphr shrm-cp shrm-scp gphr
	cipd mcipd fcipd obe mbe cbe kbe dbe gbe bem frs frse fca aca dphil dba edd ing dipl
`

// isGeneration knows what tells parents and children of one name apart.
var isGeneration = text.OneOf(generations)

const generations = `jr sr ii iii iv junior senior`

// isParticle knows what begins a family name of several words.
var isParticle = text.OneOf(particles)

const particles = `
	van von vom zu zum zur der den des de del della dello degli dei
	di da das do dos du le la las los lo y e te ten ter op al el bin bint ibn ben af av
`

// isSaint knows what begins a family name after a saint.
var isSaint = text.OneOf("st st. ste ste. saint sainte")

// isFirstOrParticle knows particles that are also first names in English, many for short: Al for
// Albert, Des for Desmond, Di for Diana.
var isFirstOrParticle = text.OneOf("al ben della des di van")

// isJob knows the last words of job titles and team inboxes.
var isJob = text.OneOf(jobs)

const jobs = `
	recruiter recruiters recruiting recruitment talent hr ta team manager managers director
	partner careers jobs hiring acquisition sourcer sourcing coordinator staffing support department
	specialist people human resources office headhunter inbox ops operations committee panel desk helpdesk
	payroll benefits onboarding reception admin
	contractor external extern externe guest recrutement personalabteilung
`

// isGroup knows those of them that are nobody's first name.
var isGroup = text.OneOf(`team committee panel department office inbox desk helpdesk staffing recruiting recruitment
	hiring payroll onboarding reception support operations human resources recrutement personalabteilung`)

// isPronoun knows what people put in parentheses behind their names, in lower case.
var isPronoun = text.OneOf(`she her hers he him his they them theirs ze xe any all elle il ella él sie er ihr`)

// isPartialFirst knows words that are only a part or an abbreviation of a first name.
var isPartialFirst = text.OneOf(partialFirsts)

const partialFirsts = `abd abdul abdel abdal abu umm md mohd muhd`

// isFamilyFirst knows family names of countries where they come first: China, Korea, Japan,
// Vietnam, and Hungary.
var isFamilyFirst = text.OneOf(familyFirsts)

const familyFirsts = `
	wang li zhang liu chen yang zhao huang zhou wu xu sun zhu hu gao guo luo zheng liang xie tang cao
	deng feng cheng cai peng pan yuan dong jiang xiao jia xue yan ma he lu fu du su yu wei shen ye ren
	wong chan cheung leung ng ho tsai chang hsu hsieh tseng ou zeng qin qian shi
	choi jeong jung yoon jang lim kwon hwang ahn shin seo bae baek yoo nam moon
	sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
	yamaguchi matsumoto inoue kimura hayashi shimizu saito
	nguyen nguyễn tran trần pham phạm huynh huỳnh hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ
	ngo ngô duong dương ly lý lê hồ
	nagy kovács kovacs tóth toth szabó szabo horváth horvath varga kiss molnár molnar németh nemeth
	farkas balogh papp takács takacs juhász juhasz mészáros meszaros oláh olah rácz racz fekete szilágyi
	szilagyi
`

// isShared knows family names of Korea, China, and Singapore that are first names elsewhere.
var isShared = text.OneOf(sharedNames)

const sharedNames = `kim lee park han song kang lin oh cho hong tan`

// isPair knows first names of two words, as first+second, of which either may be used alone.
var isPair = text.OneOf(`jo+ann jo+anne mary+ann mary+anne mary+jane mary+beth mary+lou mary+kate
	mary+ellen mary+jo mary+sue mary+alice sarah+jane anna+maria anna+lena eva+maria marie+claire
	marie+louise anne+marie anne+sophie ana+maria ana+maría ana+paula ana+luisa ana+luísa ana+carolina
	ana+clara ana+sofia rosa+maria maria+jose maría+josé maria+josé maria+luisa maría+luisa
	maria+teresa maría+teresa maria+elena maría+elena maria+clara maria+eduarda maria+fernanda
	maría+fernanda maria+eugenia maría+eugenia jose+maria josé+maría jose+luis josé+luis jose+antonio
	josé+antonio jose+manuel josé+manuel jose+miguel josé+miguel juan+carlos juan+pablo juan+jose
	juan+josé juan+manuel juan+antonio juan+luis luis+miguel luis+fernando luis+alberto carlos+alberto
	miguel+angel miguel+ángel joão+pedro joão+paulo joao+pedro joao+paulo josé+carlos luiz+felipe
	pedro+henrique jean+pierre jean+luc jean+paul jean+marc jean+claude jean+françois jean+francois
	jean+michel jean+philippe jean+jacques jean+louis jean+baptiste jean+yves jean+christophe
	pierre+yves hans+peter hans+jörg karl+heinz klaus+peter john+paul billy+joe billy+bob gian+luca
	gian+carlo pier+paolo per+olof lars+erik bo+göran jan+willem jan+peter`)

// isPatronymic reports whether a word ends a Russian name that is written family name first.
func isPatronymic(word string) bool {
	for _, end := range [...]string{"вич", "вна", "чна", "ovich", "evich", "ovna", "evna"} {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}
