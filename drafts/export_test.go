package drafts

// What the tests of package drafts_test share with those inside.
var Glob = glob
