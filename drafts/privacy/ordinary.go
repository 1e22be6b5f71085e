package privacy

import "github.com/tactful-drafts/tactful/drafts/internal/text"

// ordinaryWords are names of people and companies that are also ordinary words.
var ordinaryWords = text.OneOf(commonWords + `
	angel april art august autumn baker ball banks bell belle best bill
	bird bishop black block bond bright brook brown carol carter case cash chance charity chase check
	christian church clay cliff cook cross crystal daisy dale dawn day dean dell destiny don drake
	drew earl eden eve faith field fields fish fisher flora ford fox frank free friend gates gene
	ginger glad glen good grace grant gray green guy hall hand harmony head heart heath hill holly
	honor hope house hunt hunter iris ivy jack jade jasmine jay joy june justice key king knight lake
	lance lane laurel law lily little long love low major mark march marsh mason max may mercy merry
	miles mills moody moon moss nick noble norm north olive page palmer park parker pat patience pearl
	penny phil piper pleasant pope poppy porter potter powers price pride prince queen rain randy ray
	read reed rich rivers robin rose ruby rush sage sandy serenity sharp short sky small snow spring
	star sterling stone strong sue summer sun sweet swift taylor teddy temple thorn tiller trinity
	troy tucker turner van victor violet wade walker ward waters weaver west white will winter wise
	wolf wood woods work worth young ask bacon bang blessing bush candy can cherry chip early fang
	gang hang honey hung my pepper precious rice rob skip so song sparrow storm stormy sunny sung tang
	wells you about access active acorn adobe advance aero affirm agile air alarm align alliance alpha
	amber american anchor anvil apex apple aqua arc arch arena arrow ascend aspect asset astro atlas
	atom aura aurora avalanche axis axle balance bank base basecamp beacon beam bean bear beta beyond
	big blaze bloom blue board bolt booking boost boundary box brace branch brave breeze brick bridge
	brief british broad bubble buffer build bumble cable calm candid canvas capital cargo carbon
	cascade castle catalyst cedar center central chain chalk chart chime chorus circle citadel city
	clarity classy clear clearing click clipper cloud clover coast cobalt coin column comet common
	compass concord condor confluent connect constant contour copper coral core corner cosmos cove
	craft crane crate creative crest crown cube current curve dash dashboard data deep delta depth
	digital direct discord discover docker dome door dot dove dragon drift drive dynamic eagle earth
	east echo edge elastic element elevate ember emerald empire endeavor energy engine epic equal
	equinox evergreen everest express extend falcon fast fathom feather fern fiber figure fin fire
	first flagship flame flare flash fleet flex flight flint float flow fluent focus forge fork form
	fort fortress forward foundation foundry frame freedom fresh front frontier fuse fusion future
	galaxy gap garden gateway gem general genesis giant glacier glass glean glide global glow gold
	golden graph graphite grid grove guide guild gusto halo hammer harbor harness harvest haven hawk
	hazel health helix helm herald hero highland hive horizon hub icon ideal impact impulse indeed
	index indigo infinity inkwell insight integral intercom iron island jet journey jump juniper
	kernel keystone kin kit ladder lantern lattice launch lead leaf ledger legacy lemonade level
	leverage lever liberty lift light lighthouse link lion local logic loom loop lotus lucid lumen
	lunar lynx lyric magnet mainstay manor maple marble marathon margin mariner match matrix maven
	meadow medallion meridian mesa mesh meta method metro mill mint mirror mission modern momentum
	monday monument motion motive mountain mosaic national native nature navigator nest network new
	next node nomad notion nova oak oasis object ocean omega one onward open oracle orange orbit
	orchard origin osprey outpost outreach oxide pace pacific paddle palace panther paper parallel
	patch path pattern peak pebble pendulum perch phoenix pilot pine pinnacle pioneer pivot pixel
	plaid planet plate platform plaza plume plus point polar port portal post prairie precision
	premier primer prism pro process profile progress prosper proton pulse pure quartz quest quick
	quiet quill radar radiant radius rally ramp ranger rapid raven reach real rebel reef region relay
	remote render republic resolve retool ridge right ring ripple rise river roadmap rock rocket root
	rover royal safe sail salt sand sapphire scale scope scout scribe sea seed segment sense sentinel
	sequence shade shape shell shield shift ship shore signal silver simple slack slate smart
	snowflake social solar solid sonar sonic sound source south spark spectrum sphere spin spire
	splash spot sprout spruce square squad stack stage standard state steady stellar step stitch
	stratus stream stride stripe studio summit surge swan swell switch symphony sync tandem tango
	target tempo thread threshold thrive thunder tide tiger timber titan toast together top torch
	total tower trace track trade trail transit traverse treasure tribe trident true trust tundra
	twist umbra union unison united unity universal upstart urban valley value vanguard vault vector
	velocity venture verge verity vertex vessel vibrant vine vision visa vista vital vivid voyage
	walnut wave wayfair wealth wheel whisper wild willow wind window wing wire wisdom wonder workday
	workshop world yard yellow zenith zephyr zoom adjust alphabet archer arm be bench better blend
	character color cruise cursor culture do earnest ease gather go greenhouse handshake happy hatch
	heap hire hired in is it let lime look mars medium of on personal public relativity riot runway
	shop sketch smile snap strive thinking to up us valve vice way we x the two three four five six
	seven eight nine ten after all also back both down each even every from here just last less like
	made main many more most much must near never once only other our out over past same second some
	still such than their them then there they thing third this time under until very were what when
	where which while who wide with within without your fifth people place team group food life man
	men girl girls boy boys kind kinds talk talks ways word words order market days part parts share
	shares memorial independence labor veterans`)

// calendarNames are names that stand in dates.
var calendarNames = text.OneOf("january february march april may june july august september october " +
	"november december summer spring autumn winter " + weekdays)

const weekdays = "monday tuesday wednesday thursday friday saturday sunday"

// dated are what is called by its day: Friday's call.
var dated = text.OneOf(`call conversation meeting interview talk chat email mail message note letter
	deadline date close end visit session appointment lunch dinner morning afternoon evening`)

// opening are words that begin sentences, and of which other endings than a possessive make one:
// Here's, You'll.
var opening = text.OneOf(`here there that this these those it what who where when why how now you we they he
	she i let as at by could would should is are was were do does did has have had if so then not no
	yes thank thanks please after before since until while once`)

// smallWords have no sense of their own.
var smallWords = text.OneOf(`a an the this that these those my our your his her its their i we you he she it they
	me us him them who whom which what and or but nor so if then than as at by for from in into of off
	on onto out over to up with without about is are was were be been being am do does did done has
	have had having will would can could shall should may might must not no yes also too very just only
	there here when where while because until since after before again once each any some all both own
	same such other one says said say wants want wanted`)

// commonWords are the words that emails about a job are full of: a company called HERE or Now, or a coach
// called Friday, isn't named by them.
const commonWords = `
	above accept acceptance accepted accepting achieved add added advice afterward again against
	agree agreed agreement agreements ahead allow allows almost alone along already although always
	am among amount an and another answer answers any anyone anything apart application apply
	appreciate approval approve approved approves approximate are arise arises arrange arranging as
	asked asking asks assume at attend available away based because become been before begin begins
	behalf behind being believe below benefits between bit bonus break bridges bring but by calendar
	call calls came cancel candidacy candidate cannot care causes change changed changes checking
	choice choose clawback close closer coach colleague colleagues come comes coming company
	compared complete confirm confirmation consider consideration considered considering contact
	convenient conversation conversations converted convey copied correct corrected corresponds cost
	costs could count counted counting counts course cover criteria currencies date dated dates
	deadline december decide decided decides decision decline declining definite delighted depend
	depends description deserves desk details devoted did different differently differs dig directly
	discuss discussed divide document documents does done draft due during earlier earn easier
	easiest easy either else elsewhere email emails end enjoy enjoyed enough entry equity ever
	everyone everything example examples exchange expect expectation expected explain extra family
	far faster feasible february feel fees few figures files fill find fine finish firm fit fits
	fixed follow following for forget forgotten found founded friday full further gave get getting
	give given goes going got granted grateful great guarantee guess had half handles handover
	happen happened happens harder has have he hear heard hearing help helps her hers herself high
	higher himself hold holding holds home hoping hour hours how however i idea if important
	improving include instead interested interview interviewed interviews into involves its january
	job join joining july keep keeps kept know knows large larger late later lawyer lawyers learn
	learned least leave leaves leaving led left letter letting liked line lines list live longer
	looked looking looks lot loud lower luck make makes making matches matter matters me mean means
	meantime measure meet meeting mention message might mind mine minutes misheard missing moment
	money month months move moved movers moves moving myself name named necessary need needed needs
	negotiate neither news nicely no nobody none noon nor not note noted notes nothing notice
	november now number numbers occasion october off offer offered offers often old ones opened
	opens or ours owe own package paid paperwork pass paths pay payment pays per perhaps permit
	phone pick picking picture piece plain plainly plan planned please pleasure plenty points policy
	position possible practical prefer prepare preparing present problem proceed project promise
	promptly proof properly propose prove pushing put puts putting question questions quicker
	quickly quoted quotes raise range rarely rates rather ready really reason reasons recent
	reconsidering record records recruiter refreshers regret reimburse relevant relocation remain
	remaining remains remember remotely reply request requests require requires reread resigning
	rest result results return review reviewing reviews road role room rough roughly round runs
	salary saturday say says schedule scheduled schedules school schools search see seeking seeks
	seem seems send sentences september set settle settled several shall she should show side sign
	since sit size somebody someone something sometimes soon sorry sort speak speaking spread stand
	stands start starting starts statements stay stays steps stock stop story straight subject
	success suit suits sunday support sure swings system table take takes taking talked tax taxed
	telephone tell terms thank thanks that therefore these things think those though thought through
	thursday tight times timing today told tomorrow tonight too took touch toward treated tried
	trouble try tuesday turn turning turns unchanged understand understood update updated use useful
	valid version vesting vests via view wait waiting walk walking want wanted wanting wants was
	wednesday week weekend weeks welcome welcomes well went whatever whenever whether whichever
	whoever whole whose why willing win wish wishes withdraw withdrawing withdrawn worked working
	works would write writing written wrong wrote year years yes yesterday yet yours
`
