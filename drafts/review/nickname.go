package review

import (
	"slices"
	"strings"
	"sync"
)

// isNickname reports whether people with a first name go by another one: it is known for it, or it
// is its beginning with a doubled letter, such as Sammy for Samantha. Other endings make other names:
// Marie isn't Maria.
func isNickname(short, name string) bool {
	if slices.Contains(nicknames()[name], short) {
		return true
	}
	for _, ending := range []string{"y", "ie"} {
		stem, ok := strings.CutSuffix(short, ending)
		if n := len(stem); ok && n >= 3 && stem[n-1] == stem[n-2] && strings.HasPrefix(name, stem[:n-1]) &&
			!strings.HasPrefix(name, stem) {
			return true
		}
	}
	return false
}

// nicknames are those that aren't the beginning of a name, by the name.
var nicknames = sync.OnceValue(func() map[string][]string {
	list := map[string][]string{}
	for line := range strings.SplitSeq(`
		abigail abby gail
		albert bert
		alexander alex sasha sandy xander lex
		alexandra alex sasha sandra lexi
		andrew drew andy
		anthony tony
		antonio tony toni
		barbara babs
		catherine cathy kate katie kathy cat
		charles chuck charlie
		christina tina
		christopher kit kris topher
		deborah debbie
		dmitri dima
		dorothy dot dottie
		edward ted teddy ned eddie
		elizabeth liz beth lizzie betty betsy eliza libby lisa bess
		eleanor nell ellie nora
		ekaterina katya
		francis frank
		francisco paco pancho frank
		frederick fritz
		guadalupe lupe
		henry hank harry
		isabella bella izzy
		jacob jake
		james jim jimmy jamie
		janet jan
		jennifer jen jenny
		jessica jess
		john jack johnny
		jonathan jon jonny
		jose pepe
		joseph joe joey
		josephine josie jo
		katherine kate katie kathy kat kit
		kathleen kathy kate
		kathryn kate katie kathy
		lawrence larry
		leonard len lenny
		louis lou
		louise lou
		madeleine maddie
		margaret maggie meg peggy greta daisy madge
		maria masha mia
		martha marty
		martin marty
		mary molly polly
		matilda tilly
		michael mike mick mickey micky misha
		michelle shelly
		mikhail misha
		natalia natasha tasha
		nicholas nick nicky
		nikolai kolya
		patricia pat trish tricia patty
		patrick paddy pat
		penelope penny
		philip pip
		rebecca becky becca
		richard dick rick ricky rich
		robert bob bobby rob
		roberta bobbie
		rosemary rosie
		samantha sami sammi
		daniel dani
		daniela dani
		sarah sally
		stephen steve
		steven steve
		susan sue suzy susie
		theodore ted teddy theo
		theresa terry tess
		timothy tim
		veronica ronnie
		victoria vicky tori
		virginia ginny
		vladimir volodya vlad
		william bill billy will liam
		zachary zach zack
	`, "\n") {
		if names := strings.Fields(line); len(names) > 0 {
			list[names[0]] = names[1:]
		}
	}
	return list
})
