package review

import "github.com/tactful-drafts/tactful/drafts/review/internal/prose"

// sarcasms say the opposite of what they mean, or scorn those who read them.
var sarcasms = prose.Lazy(`
	bravo|charming|wow|typical|unbelievable|unbelievably|stunt|ploy|nerve|cheek|gall|audacity
	brick wall|walls
	beginning|starting|start|begin to wonder|doubt|suspect
	your|their manners
	longer|later|slower|worse than is|what's|seems acceptable|reasonable|normal|decent
	nickel and? diming|dime|dimed
	hope * enjoys? the|its|their * saved|saving|savings
	!a|the|very|so charming
	would|it'd have? been? nice|good|polite|decent if|had * anybody|anyone|you|somebody|someone
	ask yourself|yourselves
	makes|make|made you|them look
	evidently|apparently|clearly failed|fail|missed|forgot
	failed to register|sink
	simple as that
	nowhere near
	great|good|nice|lovely|fine start
	!a|the|get|off|to a? great|good|nice|lovely|fine start
	come on
	!come on monday|tuesday|wednesday|thursday|friday|board|site
	cheap|petty|shabby|dirty|low|mean trick|tricks|shot|move|stunt
	don't|do|didn't|can't|not appreciate being|having|that
	nobody|no one|none * could|can find|manage|spare|bother|answer
	nobody|no one|none of you|them
	fobbed|fob off
	strung|stringing|messed|messing|pushed|pushing me? along|about|around
	count|counts|counting|pinch|pinches|pinching the? pennies|cents
	says something about
	tell|tells a|an * from a|an
	silly|stupid|foolish me
	too much to hope|wish for
	take|takes|taking|took|taken me|us seriously
	not|isn't|aren't serious about
	you people|lot
	waste|wasted of|on me
	wonder what * is|are|was|were for
	get|getting|got * out of you
	back of a|the|your sofa|couch|settee
	i'd|would|might have thought
	there we are|go
	poor|sorry|shoddy show
	advertising|advertise|readvertise|readvertising|refilling * again
	wonder|wondering|doubt whether|if|that? anybody|anyone|somebody|someone|you|they
	isn't|aren't|not|wasn't|hardly exactly|precisely
	can't|cannot|couldn't|won't spare a|an|me|the|your * days|day|hours|minutes|minute|hour|week
	only suppose|assume|imagine|conclude|guess * was|is|you|it|that|this
	meant|intended|written for the|an|a intern|interns|junior|trainee|graduate|someone
	understood|understand|understands|read|heard a|one single? word
	not|without a|one single word
	where i come|came from
	answer|answers their|your|his|her post|mail|letters|phone|emails|calls
	!answer|answers your|his|her emails|mail|calls|letters?
	count|counting your|my|the chickens
	queue|line of people|companies|employers|firms|candidates|others
	bite|biting|take|bitten my|your hand|arm off
	plenty|lots of|more fish
	best|worst|true|real side|face|colors|colours
	!at|on|be my|the best side
	do your job|jobs
	bezos|musk|zuckerberg|billionaire|billionaires|yacht|yachts
	count|counts|counting|pinch|pinching paperclips
	doesn't|don't|didn't|can't deserve|afford me|someone like
	you'd|you would|you'll|they'd be mad|crazy|insane|foolish|fools|nuts
	you'd|you would|you'll|they'd be a fool|idiot
	has|was|is|did it|this|that|they been? filed|lost|buried|forgotten|eaten|vanished|evaporated
	lost|missing|stray umbrellas|sock|socks|property|luggage
	did|would|might|had expect|expected|thought|think * that? a|any|your company|firm|employer|team|someone
	manage|managed|bother|bothered to? a|an|send|find|write|give|answer|reply * line|word|reply|answer
	look|looks|looked|sound|sounds as if|though * hadn't|hasn't|haven't|never|didn't|can't
	look|looks|looked|sound|sounds like * hadn't|hasn't|haven't|never|didn't|can't
	i'd|would|should|must be embarrassed|ashamed|mortified
	embarrassed|ashamed|mortified in|for|on your|their|you|them|everyone
	!bravo company|team|group
	slow clap|claps
	how very? generous|thoughtful|convenient|original|charming|touching|quaint|predictable|brave
	funny|strange|odd|curious|amazing|amusing|convenient how
	funny|strange|odd|curious|amazing|amusing that|when you|your|it|this|everything|nobody|no
	how everything|suddenly|quickly|fast|every|the * turns|becomes|changes|vanishes|disappears
	the usual|same|old|tired|standard excuse|excuses|nonsense|runaround|waffle|games|spin
	usual|same|more|any|your|those|these excuse|excuses|nonsense|runaround|waffle
	finally|ever|someday works|work|worked|figures|figure|figured out
	finally|ever|someday understands|understand|realizes|realises|learns|wakes|notices|discovers
	tells|told|says|said|shows|speaks me|us? all|everything|volumes|plenty * need|needed|know|about
	that|which|it tells|says|shows all|everything|plenty|volumes
	too much|difficult|hard|complicated for|to ask? of? a|an|any * company|firm|employer|organization|bank
	company|firm|employer|business|organization|organisation of? your|that|this|such size|stature
	must|surely|probably have taken|cost|required|needed * committee|genius|weeks|effort|meeting|meetings
	coming|come|came|comes up with nothing|that|this|so
	the moment|minute|second somebody|someone|anyone|anybody|i|you asks|asked|ask|dares|mentions|dared
	wonder of wonders
	surprise surprise
	what|big|huge a? surprise|shock|shocker
	!what a lovely|nice|pleasant|wonderful surprise
	colour|color me surprised|shocked|unimpressed|impressed|skeptical
	no offence|offense
	spare|save me|us the|your|another|all
	!spare me|us the|a? time|minute|few|moment
	don't bother|trouble
	!don't bother with|about the|my|printing
	far|much|clearly|obviously|presumably too busy|important|grand|clever
	if it's|that's|it|this|that not|isn't|is|wouldn't too|be much trouble|bother|effort
	some of us * have|work|actually|read|earn|live
	in|on the|this real|planet|century|world earth|today|where
	hold|holding my|your breath
	won't|not hold|holding my breath
	better late than never
	about|high time somebody|someone|you|they|that|we
	magically|miraculously|mysteriously|charity
	thanks|thank you? for nothing
	must be nice
	yeah right
	whatever that's|that|it|this is|means|may|might
	who knew
	shocking|astonishing|amazing|incredible|remarkable what|that|how you|they|a|this|your
	i'm sure|certain you|you'll|your|they|someone|somebody * busy|important|clever|reasons
	bless you|them|your|him|her
	did|do|does you|anyone|anybody|they ever|even|actually|really read|look|listen|care|think
	was|is it|that|this so|too|really|such hard|difficult|much|a
	a child|toddler|monkey|robot|parrot could|would
	generosity knows|know
	your|such|this|the legendary|famous|famed|celebrated|renowned|boundless|overwhelming generosity|speed|culture
	so much for
	!thanks|you|appreciate so much for
	dazzled|blinded|overwhelmed|floored by|with your|the|this|such generosity|speed|offer
	let them know how you|candidates|people|i
	rolling in * money|cash
	be still my
	congratulations on * managing|saving|wasting|losing
	lost|lose|losing for words
	if that's|that|it|this|is * the best you|they can|could
	is|was|if that|this|it really? your|the best|final? you|offer|effort can|could|manage
	!charity work|run|walk|bike|ride|event|board|dinner|shop|auction|partner
	pocket change|money
	loose|small|spare change
	rounding error
	!a rounding error in|of
`)
