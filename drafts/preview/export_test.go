package preview

import "context"

// Watch watches folders as [Site.Serve] does.
func Watch(ctx context.Context, folders func() []string, changed func()) error {
	w, err := newWatcher(folders())
	if err != nil {
		return err
	}
	return follow(ctx, w, folders, changed)
}
