package drafts_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"

	"github.com/tactful-drafts/tactful/drafts/internal/drafttest"
)

// Code finds kinds by what they do, so that a coach's own kind is treated like a built-in one.
func TestNoKindIsNamedInCode(t *testing.T) {
	ids := map[string]bool{}
	for _, k := range drafttest.Catalog(t).Kinds() {
		ids[k.ID] = true
	}
	module := os.DirFS("..")
	for _, root := range []string{"cmd", "drafts"} {
		err := fs.WalkDir(module, root, func(name string, d fs.DirEntry, err error) error {
			if err != nil || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			src, err := fs.ReadFile(module, name)
			if err != nil {
				return err
			}
			files := token.NewFileSet()
			file, err := parser.ParseFile(files, name, src, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				if text, err := strconv.Unquote(lit.Value); err == nil && ids[text] {
					t.Errorf("%s: names the kind %q: find it by its act, stage, or what it asks for",
						files.Position(lit.Pos()), text)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	}
}
