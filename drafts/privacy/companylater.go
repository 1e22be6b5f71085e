package privacy

import (
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/text"
)

// laterPart returns what people call a company by although its name doesn't begin so, or "": the surname of
// Eli Lilly, what follows a word of many names in Memorial Sloan Kettering, a name written together as in
// Google DeepMind, or the last partner of JPMorgan Chase & Co.; and whether a given name stands before it.
func laterPart(o *casefile.Opportunity, name string) (later string, person bool) {
	c := newCompany(name)
	if c.caseless || len(c.name) < 2 || len(saintsOf(name)) > 0 {
		return "", false
	}
	seen := dottedForms.Replace(text.Seen(name))
	words := text.Words(seen)
	words = words[len(words)-len(c.name)-len(c.form):]
	about := text.Set(o.Role, o.Team, o.Location)
	for _, w := range words[1:len(c.name)] {
		if humpsOf(seen[w.Start:w.End]) != nil {
			return seen[w.Start:w.End], false
		}
	}
	later = seen[words[max(1, min(placeIn(c.name), len(c.name)-1))].Start:]
	part, partner := newCompany(later), words[len(c.name)-1]
	first, second := c.name[0].Low, part.name[0].Low
	person = givenNames(first) && !isBusiness(second)
	switch {
	case person && givenNames(second):
		return "", true
	case len(c.form) > 0 && companies(c.form[len(c.form)-1].Low) && strings.ContainsAny(seen, "&+") &&
		!isBusiness(partner.Low) && !about[partner.Low]:
		return seen[partner.Start:partner.End], person
	case !person && !c.general && !ordinaryWords(first):
		return "", false
	case part.tells(about) && !isBusiness(second) && (person || !ofDepartments().MatchString(second)),
		genericWords(second) && len(part.name) > 1 && !has(part.name, isBusiness):
		return later, person
	}
	return "", person
}

// companies end the name of a firm of partners.
var companies = text.OneOf("co company")

// isBusiness reports whether a word says what a company does or is.
func isBusiness(low string) bool {
	return businesses(low) || descriptions(low) || unitsOf(low) || publicThings(low) || legalForms(low)
}

var businesses = text.OneOf(`airline airlines airways america american americas apparel associates auto automotive
	aviation banking beauty brands brewing brothers builders cancer care center centers centre chemical
	chemicals children children's clinic clinics commerce communications concrete construction consulting
	consumer credit dental depot design diagnostics distribution education electric electrical
	electronic enterprise enterprises entertainment equipment estate express farms fashion fitness food
	foods freight fund funds furniture gas genetics genomics government hardware healthcare hospital hospitals
	hospitality hotels household housing industrial industries industry institute instrument instruments
	insurance interactive investment investments labs laboratories law leasing legal life logistics
	machine machines manufacturing materials medical medicine metal metals minerals mobile mortgage motor
	motors mutual natural office oil orthopedics packaging paper partner partners petroleum pharmaceutical
	pharmaceuticals pharmacy plastics post power press products professional properties public radio railroad
	railway realty regional rental resorts resource resources restaurants retail savings science sciences
	scientific securities semiconductors specialty sports steel stores supply telecom telephone textile
	textiles therapeutics therapy tobacco tool tools toys trading transport transportation travel trust
	trucking utilities vehicles veterinary waste water wellness wholesale wireless women women's works youth`)

// offices stand in parentheses behind the name of a company, and say where or what it is.
var offices = text.OneOf(`remote hybrid onsite contract contractor permanent temporary temp full part time series seed
	emea apac amer latam anz na mena hq headquarters nyse nasdaq lse yc public private ipo via through internal
	external global international regional main final backup first plan b a us usa uk eu`)

// mayName reports whether what stands in parentheses behind a company's name, in capital letters, may be
// another name of it: Facebook (Meta).
func mayName(o *casefile.Opportunity, inside string) bool {
	about := text.Set(o.Role, o.Team, o.Location)
	words := text.Words(inside)
	return len(words) > 0 && placeIn(words) == 0 && !slices.ContainsFunc(words, func(w text.Word) bool {
		return !w.Capital || len(w.Low) == 1 && len(words) > 1 || offices(w.Low) || isBusiness(w.Low) || about[w.Low] ||
			isDigit(w.Low[0]) || ofDepartments().MatchString(w.Low)
	})
}

// IsGivenName reports whether a word, folded, is a usual given name.
func IsGivenName(low string) bool { return givenNames(low) }

// givenNames begin the names of companies that are called after a person.
var givenNames = text.OneOf(`aaron abigail adam albert alex alexander alfred alice allison amanda amy andrea andrew
	angela ann anna anne anthony antonio arnold arthur austin barbara ben benjamin bernard bob brandon brian
	bruce calvin carl carlos carol caroline catherine charles charlotte chris christian christine
	christopher claire claude clara dana daniel david deborah dennis diana donald donna dorothy douglas
	edgar edward edwin eleanor eli elizabeth ella ellen emily emma eric ernest estee eugene evan evelyn
	felix florence frances francis frank franklin fred frederick gary george gerald gilbert giorgio
	gordon grace greg gregory hannah hans harold harry harvey heather helen henry herbert herman howard hugo
	ian isaac isabella jack jacob james jan jane janet jason jean jeff jeffrey jennifer jeremy jerry jessica
	jim jimmy joan joe john johns jonathan jose joseph joshua juan judith judy julia julie justin karen karl
	kate katherine kathleen keith kelly kenneth kevin kurt kyle larry laura lauren lawrence lee leo
	leonard lewis linda lisa louis louise lucas lucy luis luke marc marcus margaret maria marie marilyn mark
	martha martin mary matthew max megan melissa michael michelle mike morgan nancy natalie nathan neil
	nicholas nicole nina noah nora norman oliver olivia oscar otto pamela patricia patrick paul peter
	philip phillip rachel ralph raymond rebecca richard robert roger roland ronald rosa roy russell ruth ryan
	sally samuel sandra sara sarah scott sean sharon simon sophia sophie stanley stella stephanie stephen
	steve steven stuart susan sylvia teresa terry theodore theresa thomas tim timothy toby tom tommy tyler
	ulrich ursula vera victor victoria vincent virginia walt walter warren wayne wendy werner william yves
	zachary
	ahmed aisha ali ava beth chloe dan dave elena ethan fatima hank imogen ingrid ivan jake jen jess josh lars
	lena liam liz logan mason matt meg mei mia mohammed nick olga omar priya raj rohan sam sven wei yuki zoe`)
