package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

var ultimatums = prose.Lazy(`
	or else
	!someone|anyone|somebody|anything|something|nothing|who|what|where|everyone or else
	unless you|we
	!hear|heard otherwise i|i'll|i'm|i'd
	take it or leave it
	!or else we|i could|can talk|meet|speak|call
	strike|cross|scratch me off
	your move
	!answer|reply|response|for|about|after|since|of to? your move
	!your move to|from a|an|the
	walk away
	walk|walking away from
	!walk|walking away from * rsus|shares|stock|equity|bonus|options|pension|payment
	!what|shares|stock|equity|money|bonus|that|value i'd|i|i'm|i'll|would be? walk|walking away from
	deal is off
	my final|last offer|word|number|answer
	last chance
	i am out
	i'm out
	!i am out of|on|until|from
	!i'm out of|on|until|from
	won't|not|unable|unwilling willing? to? go any? lower|below
	no alternative|other choice|way but
	this|all|it|that or nothing
	only if you
	no choice|option but
	not accept unless|otherwise
	otherwise i|we will|would|must|have|cannot|can't|shall
	if not i|we will|shall|must|have
	if you cannot|can't|don't|won't * i will|shall|must|have|am
	have to decline|leave|look|go elsewhere|otherwise
	deal breaker
	dealbreaker|sue|suing|lawsuit|tribunal|blacklist|boycott
	i|i'll|i'd|i'm|will|would|can|could|may|might|to|or|and|let's post|write|leave|publish|review|rate|
		go|complain|posting|writing|leaving|publishing|reviewing|rating|going|complaining * on|to|at glassdoor|
		kununu
	my|bad|honest|negative|candid review|rating|experience|story|opinion|feedback * glassdoor|kununu
	glassdoor|kununu will|would|might|may|should? hear|hears|know|learn|love|be|is? interested|hear|next|told
	non|not negotiable
	bottom line
	i expect an answer
	you have until
	nothing less than
	unless the|this|that|it * goes|moves|changes|changed|improves
	unless the|this|that|it * increases|rises|raised|improved|matched|fixed
	prepared|ready|willing|i'll|will|would to? walk
	!prepared|ready|willing|i'll|will|would to? walk you|me|us|them|through|over
	last time i|i'm|i'll|that * ask|asking|say|saying
	no alternative|choice left|remaining?
	i|i'll|will|would|can|shall only sign|accept|join|continue|stay if|when|once
	won't|not|can't|cannot|couldn't|never|refuse to? accept|take|consider|sign anything|less|an|any|
		a|at|for * below|less|under|lower|than
	without a|the|this|that|more|at * i|i'll|i'm|we * won't|can't|cannot|not|decline|walk|withdraw
	refuse to sign|accept|join|take|continue
	either you|they|we|it * or
	if i don't|do not|haven't|hear|get * take|sign|accept|walk|withdraw|decline|elsewhere
	if not|you|we|that|this|it|that's|it's|the|nothing * i'll|i|i'm|i'd|we're|then|please * decline|
		withdraw|withdrawn|pass|done|elsewhere|refuse|quit|stop
	if you|we|that|this|it|that's|it's|the|nothing * pass|withdraw|decline on|the|this|my
	i'll|i'd|will|would accept|take|sign the|another other|different offer|job|position|role|one|company
	should you be|not * withdraw|decline|walk|refuse
	will|i'll|must withdraw my|from
	red|hard line|no|limit|stop
	full stop
	no room for discussion|negotiation|debate
	my number|minimum|figure|ask|base|floor|price is|are firm|final|fixed|set
	my minimum|floor is
	!bottom line of|in|shows|adds
	no point in|to * continuing|continue|talking|talk|going|go|discussing
	forced to
	neither will|do|shall i
	no * no signature|deal|contract
	you'll|you|you'd will|would? lose me
	clock is ticking
	bother sending|calling|coming|writing|replying
	rather stay|walk|leave|decline * than
	or i|i'm|i'll|we|i'd move|sign|walk|decline|take|withdraw|signing|walking|leaving|moving|pass|go
	anything less|below|under|lower * out|no|decline|walk|unacceptable|won't|wouldn't|can't|not
	candidacy|application * withdrawn|closed
	failing that * shall|will|must|have|i'll
	i'll|will|would|shall|be have|forced to decline|refuse|turn|withdraw|pass
	i'll|will|would|shall|be have|forced to walk away?
	otherwise i'll|i'm|i'd
	won't|not|never be? signing|sign|join|joining * otherwise|unless|without
	or you can|may|will|might just? forget|keep|lose|look
	or it's|that's|this|it|i'm|we're off|over|out|done|nothing|goodbye|finished
	or the|this whole? deal|thing|talk|conversation|process|negotiation is|ends|stops
	or i stop|quit|end|leave|drop
	or|and we're|i'm done|finished|through
	forget about me|it|this|us
	not|isn't|aren't|never up for discussion|debate|negotiation|grabs
	won't|not|never be? budging|budge|compromising|compromise|bargain|bargaining
	end of story|discussion|conversation|debate
	i stop|am|i'm stop|stopping|done|finished right? here
	pull|pulling|pulled out|back of|from
	call|calling it|this|everything? off
	time is running|nearly|almost? out
	your last|final chance|warning|opportunity
	or risk losing
	or face|lose me|the|my|a
	you'll|you|you'd will|would? regret|regretting
	you'll|you will? never|not hear|see from? me again
	don't|do not? come crying|back|complaining
	don't|do not? expect me to
	i'm|i am? not going|here to? be|wait|beg|haggle|play|settle|sit
	i won't wait|beg|haggle|play|settle|negotiate|tolerate|stand
	last and final
	make up your mind|minds
	now or never
	over my dead
	only way i|i'll|i'm|you * sign|join|accept|stay|is
	consider this|it|my|me * withdrawn|notice|over|out|gone
	half a mind to
	say so|it|this in public|publicly|online
	name and shame
	unless i|i'm get|have|see|receive|given|offered|told
	set foot in|there
	or|else nothing
	!or nothing at
	won't|not even open|look|read|consider|reply|answer
	my patience|withdrawal
	one|another more? minute|second on|of|for
	won't|not spend|waste|lose|give * minute|second|hour|more
	if you|your|they|it|it's|that|that's|this|the|there|there's|not|nothing|none|so|nobody * i'm|we're walking|leaving|
		out|gone|off|done
	won't|not ask|say|write|repeat a second|third|fourth time
	consider|take|treat this|that|it * withdrawal|resignation|refusal|goodbye|farewell
	don't|not|won't intend|propose|plan|care to * discuss|repeat|ask|wait|argue|beg
	call it a day|quits
	!call it a day at
	won't|not|refuse be? to? be bounced|bullied|pressured|pushed|rushed|forced|hurried|cornered
	being bounced|bullied|pressured|pushed|rushed|forced|cornered|railroaded|blackmailed
	think hard|twice|carefully|again before you
	people|someone|somebody|candidates|talent with|of|like my|me
	hang|hanging around|about for
	discuss|ask|say|tell|warn * twice|again
	!like to discuss|say * again
	!to ask again
	!could|can|would|may|might|shall we|you|i discuss|ask|say|tell * again
	not going|planning|willing|about to ask again
	hate|tired|sick of? to? having? to? ask again
	within|inside the|an|one hour
	act|respond|react|decide|conclude accordingly
	failing which|that
	say|saying|write|writing|speak|post|posting publicly|online
	take|strike my name off|from|out
	explain it|that|this to your|the boss|team|manager|director
	bear|keep in mind * talk|talks|write|writes|post|posts|review|reviews
	know a|some few|lot|people|journalists who|that * write|writes|post|about
	either * or|otherwise you|i|i'm|i'll|we|give|find
	!either way|side
	not|isn't|no bluffing|bluff|joking|kidding
	give|offer the|my|this job|role|place|seat to someone|somebody|anyone|whoever else?
	if * i|i'll|i'd|we|we'll will|shall|would|must|have|am? to? withdraw|withdrawing|walk|pull
	if i|we|you do|don't|have|haven't|can't|cannot|am|are * by tomorrow|noon|tonight|midnight|eod
	if * by tomorrow|noon|tonight|midnight|today * i|i'm|i'll|we|we're|consider|withdraw
	let|letting|tell|telling my|our|everyone|others|people|the|all|them * know|how * you|candidates|company
	tell|telling|warn|warning everyone|others|people|friends|colleagues * how|about|off * you|your|company
	you|you'll will? regret|be sorry
	suffer|face|live|bear the|with the? consequences
	my|our|a lawyer|lawyers|attorney|solicitor
	!my|our|a lawyer|lawyers|attorney|solicitor * review|reviews|reviewing|reviewed|read|reads|reading|over|through|check|
		checks|checking
	!reviewed|read|checked|over|through|by|with|past by|with? my|our|a lawyer|lawyers|attorney|solicitor
	legal action|steps
`)

const notThreat = "%q is an ultimatum"

// gossips threaten if nothing else is said of the talk, as in "People talk."
var gossips = prose.Lazy(`
	people|engineers|designers|nurses|lawyers|teachers|doctors|candidates|developers|word talk|talks|travels
	we all talk
	!the|my|our|your|how|that|when people|engineers|designers|nurses|lawyers|teachers|doctors|candidates|
		developers|word talk|talks|travels
`)

// toOthers may follow them.
var toOthers = prose.Lazy("fast|quickly|around\nto|among each|one|others\n" +
	"in this|our|the field|industry|town|business")

// noUltimatum is rule 6: no ultimatum.
func noUltimatum(r *reading, p *prose.Body) {
	const fix = `say what would work, such as "if we could find a way"`
	for _, s := range p.Sentences {
		for _, h := range gossips().Find(p.Words, s.From, s.To) {
			if p.EndsAt(h.To, s.To) || toOthers().IsAt(p.Words, h.To, s.To) {
				r.findWords(p, h.From, h.To, notThreat, fix)
			}
		}
		for _, h := range ultimatums().Find(p.Words, s.From, s.To) {
			if i := p.NumberFrom(p.Words[h.To-1].End); p.Words[h.To-1].Low == "from" && h.To < s.To &&
				i < len(p.Numbers) && p.Numbers[i].Start <= p.Words[h.To].Start {
				continue // "walking away from $9,000"
			}
			if h.To-h.From == 1 && r.isTold(p.Words[h.From].Low) {
				continue // such as a survey in the case
			}
			r.findWords(p, h.From, h.To, notThreat, fix)
		}
	}
}
