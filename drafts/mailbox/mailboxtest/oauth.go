package mailboxtest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// Token returns an access token that a server with the key takes for [User] until a time: a JSON
// Web Token (RFC 7519).
func Token(key string, until time.Time) string {
	part := base64.RawURLEncoding.EncodeToString
	text := part([]byte(`{"alg":"HS256","typ":"JWT"}`)) + "." +
		part(fmt.Appendf(nil, `{"sub":%q,"iat":%d,"exp":%d}`, User,
			until.Add(-time.Hour).Unix(), until.Unix()))
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(text))
	return text + "." + part(mac.Sum(nil))
}

// oauth returns the part of the configuration that takes access tokens.
func oauth(t testing.TB, c Config, folder string) string {
	t.Helper()
	if c.OAuthKey == "" {
		return ""
	}
	keys := filepath.Join(folder, "keys")
	check(t, os.MkdirAll(filepath.Join(keys, "default", "HS256"), 0o755))
	file := filepath.Join(folder, "oauth2.conf")
	key := base64.StdEncoding.EncodeToString([]byte(c.OAuthKey))
	for name, text := range map[string]string{
		filepath.Join(keys, "default", "HS256", "default"): key,
		file: "introspection_mode = local\nusername_attribute = sub\n" +
			"local_validation_key_dict = fs:posix:prefix=" + keys + "/\n",
	} {
		check(t, os.WriteFile(name, []byte(text), 0o644))
	}
	return "auth_mechanisms = plain " + c.Mechanisms + "\npassdb {\n  driver = oauth2\n" +
		"  mechanisms = " + c.Mechanisms + "\n  args = " + file + "\n}"
}
