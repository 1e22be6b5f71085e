package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// The page is served until the program is told to end, and follows the files of the case, also in a
// folder that the case names only later.
func TestPreview(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a program can't interrupt itself there")
	}
	text, err := os.ReadFile("../../testdata/cases/small/maya.yaml")
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "days"), 0o700); err != nil {
		t.Fatal(err)
	}
	write("maya.yaml", string(text))
	out, in := io.Pipe()
	ended := make(chan int)
	go func() {
		ended <- run([]string{"tactful", "preview", filepath.Join(folder, "maya.yaml"),
			"--on", "2026-06-30T06:13"}, strings.NewReader(""), in, io.Discard)
	}()
	address := make([]byte, 200)
	n, err := out.Read(address)
	if err != nil {
		t.Fatal(err)
	}
	awaitPage := func(want string) {
		t.Helper()
		for page := ""; !strings.Contains(page, want); time.Sleep(10 * time.Millisecond) {
			resp, err := http.Get(strings.TrimSpace(string(address[:n])))
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(resp.Body)
			resp.Body.Close()
			if err != nil {
				t.Fatal(err)
			}
			page = string(body)
		}
	}
	awaitPage("<h1>Maya Chen</h1>")
	renamed := strings.ReplaceAll(string(text), "Maya Chen", "Maya Lin")
	write("maya.yaml", renamed)
	awaitPage("<h1>Maya Lin</h1>")
	write("maya.yaml", strings.Replace(renamed, "Halcyon", "Halcyon\n    calendar: days/own.ics", 1))
	awaitPage("own.ics")
	write("days/own.ics", "BEGIN:VCALENDAR\nVERSION:2.0\n")
	awaitPage("END:VCALENDAR")
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Signal(os.Interrupt)
	}
	if err != nil {
		t.Fatal(err)
	}
	if code := <-ended; code != exitDone {
		t.Errorf("exit code %d", code)
	}
}
