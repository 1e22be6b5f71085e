package preview_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/preview"
)

// TestWatchOverflow makes more changes while one is worked on than the system remembers.
func TestWatchOverflow(t *testing.T) {
	text, err := os.ReadFile("/proc/sys/fs/inotify/max_queued_events")
	if err != nil {
		t.Skip("not Linux")
	}
	most, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil || most > 100_000 {
		t.Skipf("the system remembers too many: %s", text)
	}
	folder := t.TempDir()
	file := filepath.Join(folder, "a")
	touch := func() {
		if err := os.WriteFile(file, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(file); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	asked, entered, leave, ended := make(chan bool), make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		ended <- preview.Watch(ctx, func() []string {
			select {
			case asked <- true:
			case <-ctx.Done():
			}
			return []string{folder}
		}, func() {
			entered <- true
			<-leave
		})
	}()
	<-asked
	for started := false; !started; {
		touch()
		select {
		case started = <-entered:
		case <-time.After(time.Second): // it didn't watch yet
		}
	}
	for range most { // two changes each
		touch()
	}
	leave <- true
	<-asked
	for range 10 { // until all that it remembered has been told
		touch()
		select {
		case <-entered:
			leave <- true
			<-asked
		case err := <-ended:
			t.Fatalf("it ends with %v", err)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
