package preview

import (
	"context"
	"errors"
	"io/fs"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settle is how long to wait for further changes after one: an editor writes a file in several
// steps.
const settle = 20 * time.Millisecond

// newWatcher watches folders; those below a folder have to be named too, and one that doesn't exist is
// left out.
func newWatcher(folders []string) (*fsnotify.Watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	if err := add(w, folders); err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

// follow calls changed, on the calling goroutine, when a file in one of the folders has changed, and
// asks for the folders again. It returns nil once the context has ended, and closes the watcher.
func follow(
	ctx context.Context, w *fsnotify.Watcher, folders func() []string, changed func(),
) error {
	defer w.Close()
	settled := time.NewTimer(0)
	<-settled.C
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-w.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return err
			}
			settled.Reset(settle) // more changes than the system tells of
		case e := <-w.Events:
			if e.Op != fsnotify.Chmod {
				settled.Reset(settle)
			}
		case <-settled.C:
			changed()
			if err := add(w, folders()); err != nil {
				return err
			}
		}
	}
}

func add(w *fsnotify.Watcher, folders []string) error {
	for _, f := range folders {
		if err := w.Add(f); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
