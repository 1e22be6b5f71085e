//go:build interop

package drafts_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestInteropNode compares the drafts that the library writes as WebAssembly, in Node, with the
// golden files.
func TestInteropNode(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip(err)
	}
	if runtime.GOOS == "windows" {
		t.Skip("go_js_wasm_exec is a shell script")
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	node := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "go_js_wasm_exec")
	cmd := exec.Command("go", "test", "-exec", node, "-run", "^TestGoldenDrafts$", "-v", ".")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--- PASS: TestGoldenDrafts") {
		t.Errorf("%v\n%s", err, out)
	}
}
