package privacy

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
