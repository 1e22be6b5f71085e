package drafts

import "testing"

// The parser stops at the first unknown function, and says where an action is missed instead of
// where it begins.
func TestEveryUnknownFunctionIsNamed(t *testing.T) {
	_, err := NewCatalog(templateFiles("counter/x.md", kindText("{{ nope }}\n{{ nada }}\n{{ nope }}")))
	wantProblems(t, err, `counter/x.md:11: function "nope" not defined`,
		`counter/x.md:12: function "nada" not defined`)
	_, err = NewCatalog(templateFiles("counter/x.md", kindText("{{ .Offer.Base\n\n")))
	wantProblems(t, err, "counter/x.md:11: unclosed action")
}
