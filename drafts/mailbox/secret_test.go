//go:build unix

package mailbox_test

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
)

func TestSecret(t *testing.T) {
	for _, tt := range []struct {
		name  string
		token bool
		shell string
		want  string
		err   error
	}{
		{"a password", false, "printf 'two words\\r\\nmore\\n'", "two words", nil},
		{"a token", true, "echo ya29.a0-x_y~z+/=", "ya29.a0-x_y~z+/=", nil},
		{"nothing", false, "true", "", mailbox.ErrCommand},
		{"no token", true, "echo", "", mailbox.ErrTokenCommand},
		{"words in place of a token", true, "echo please log in", "", mailbox.ErrTokenCommand},
		{"a control character", true, "printf 'a\\001auth=b\\n'", "", mailbox.ErrTokenCommand},
		{"just 4 KiB", false, "head -c 4096 /dev/zero | tr '\\0' x", strings.Repeat("x", 4096), nil},
		{"more than 4 KiB", false, "echo x; head -c 4095 /dev/zero | tr '\\0' x", "", mailbox.ErrCommand},
		{"without end", false, "yes hunter2", "", mailbox.ErrCommand},
		{"without end, from a child", true, "tr '\\0' x </dev/zero", "", mailbox.ErrTokenCommand},
		{"a failure", true, "echo hunter2; exit 3", "", mailbox.ErrTokenCommand},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := mailbox.Account{Name: "erica", Command: mailbox.Command{"sh", "-c", tt.shell}}
			if tt.token {
				a.Token, a.Command = a.Command, nil
			}
			started := time.Now()
			got, err := a.Secret(io.Discard)
			if tt.err == nil && (err != nil || got != tt.want) {
				t.Errorf("got %q, %v", got, err)
			}
			if tt.err != nil {
				text := "account erica: " + tt.err.Error() + ": sh: "
				if err == nil || !strings.HasPrefix(err.Error(), text) ||
					strings.Contains(err.Error(), "hunter2") {
					t.Errorf("want %s…, got %v", text, err)
				}
			}
			if took := time.Since(started); took > time.Minute { // it would wait for two
				t.Errorf("it takes %v", took)
			}
		})
	}
}
