package mailbox_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/tactful-drafts/tactful/drafts/mailbox"
	"github.com/tactful-drafts/tactful/drafts/mailbox/mailboxtest"
)

func TestPushWithAccessToken(t *testing.T) {
	const key = "a key that only this test has, and its server"
	for _, mechanism := range []string{"OAUTHBEARER", "XOAUTH2"} {
		t.Run(mechanism, func(t *testing.T) {
			a := mailboxtest.Start(t, mailboxtest.Config{OAuthKey: key,
				Mechanisms: strings.ToLower(mechanism)}).Account()
			a.Token = mailbox.Command{"true"}
			o := &mailbox.Options{Insecure: true}
			m := []*mailbox.Message{letter(t, "One", "Words.")}
			for _, want := range []string{"added", "there"} {
				token := mailboxtest.Token(key, time.Now().Add(time.Hour))
				results, err := mailbox.Push(t.Context(), a, token, m, o)
				if err != nil || outcomes(results) != want {
					t.Errorf("want %s, got %s, %v", want, outcomes(results), err)
				}
			}
			for name, token := range map[string]string{
				"expired":      mailboxtest.Token(key, time.Now().Add(-time.Hour)),
				"of another":   mailboxtest.Token(key+"!", time.Now().Add(time.Hour)),
				"not a token?": mailboxtest.Password,
			} {
				_, err := mailbox.Push(t.Context(), a, token, m, o)
				if !errors.Is(err, mailbox.ErrToken) || strings.Contains(err.Error(), token) {
					t.Errorf("%s: %v", name, err)
				}
			}
		})
	}
	t.Run("no OAuth", func(t *testing.T) {
		a := mailboxtest.Start(t, mailboxtest.Config{}).Account()
		a.Token = mailbox.Command{"true"}
		_, err := mailbox.Push(t.Context(), a, mailboxtest.Password,
			[]*mailbox.Message{letter(t, "One", "Words.")}, &mailbox.Options{Insecure: true})
		wantError(t, err, mailbox.ErrNoOAuth,
			"account erica: the server takes no access token (OAUTHBEARER, XOAUTH2)")
	})
}
