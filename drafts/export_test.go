package drafts

// What the tests of package drafts_test share with those inside.
var (
	Golden   = golden
	Glob     = glob
	Updating = updating
)
