package mailbox

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/emersion/go-imap/v2"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/lazy"
)

// What may go wrong with an account. An [*Error] wraps one of these.
var (
	ErrConnect  = errors.New("the server cannot be reached")
	ErrTLS      = error(tlsError("the server offers no secure connection"))
	ErrDropped  = errors.New("the connection dropped, and dropped again")
	ErrTimeout  = errors.New("the server takes too long")
	ErrTooMuch  = errors.New("the server sends more than an email server does")
	ErrInsecure = errors.New("a connection without TLS is allowed only to this machine")
	ErrLogin    = errors.New("the server refuses the user name or the password")
	ErrToken    = errors.New("the server refuses the user name or the access token")
	ErrNoOAuth  = errors.New("the server takes no access token (OAUTHBEARER, XOAUTH2)")
	ErrNoDrafts = errors.New(`no mailbox is marked as \Drafts`)
	ErrMissing  = errors.New("there is no such mailbox")
	ErrFull     = errors.New("the mailbox is full")
	ErrReadOnly = errors.New("the mailbox is read-only")
	ErrRefused  = errors.New("the server refuses")
	ErrSender   = errors.New("a draft is somebody else's")

	ErrNoPassword   = errors.New("the system's keyring has no password for it")
	ErrKeyring      = errors.New("the system's keyring cannot be read")
	ErrCommand      = errors.New("its password-command printed no password")
	ErrTokenCommand = errors.New("its token-command printed no access token")
)

// tlsError is a server that can be reached, but not securely. It's also [ErrConnect], so that who
// looks only for that one finds both.
type tlsError string

// Error returns the text.
func (e tlsError) Error() string { return string(e) }

// Is reports whether target is [ErrConnect].
func (tlsError) Is(target error) bool { return target == ErrConnect }

// Error is why a push stopped, or why there is no password or token for it.
type Error struct {
	Account string // the account's name
	Mailbox string // the mailbox's name; "" if none was found yet
	Err     error  // one of the errors above
	Detail  string // what the server or the system said, without the secret; may be ""
}

// Error names the account first.
func (e *Error) Error() string {
	text := "account " + e.Account + ": "
	if e.Mailbox != "" {
		text += fmt.Sprintf("mailbox %q: ", e.Mailbox)
	}
	text += fmt.Sprint(e.Err)
	if e.Detail != "" {
		text += ": " + e.Detail
	}
	return text
}

// Unwrap returns one of the errors above.
func (e *Error) Unwrap() error { return e.Err }

// Hint says what to do about it, or is "".
func (e *Error) Hint() string {
	const later = "run it again later: what is there already is skipped"
	return map[error]string{
		ErrLogin:      "many providers want a password made for programs, not the one you type",
		ErrToken:      "run the token-command by hand: the token may have expired",
		ErrNoOAuth:    "write a password-command in place of the token-command",
		ErrNoDrafts:   "name it in the accounts file: drafts: NAME",
		ErrInsecure:   "connect with TLS",
		ErrSender:     senderHint,
		ErrNoPassword: "put it there: " + Account{Name: e.Account}.KeyringCommand(),
		ErrKeyring:    "write a password-command or a token-command in the accounts file",
		ErrDropped:    later,
		ErrTimeout:    later,
		ErrFull:       later,
	}[e.Err]
}

// AccountsError is everything that is wrong with an accounts file. It's a [casefile.InputError]
// and unwraps to each [casefile.Problem].
type AccountsError struct{ casefile.Problems }

// refusal returns why the server refused a command, and the server's words for it. The reason is
// nil if err isn't a refusal: then the connection is gone.
func refusal(err error) (detail string, reason error) {
	e, ok := errors.AsType[*imap.Error](err)
	if !ok || e.Type != imap.StatusResponseTypeNo && e.Type != imap.StatusResponseTypeBad {
		return "", nil
	}
	switch e.Code {
	case imap.ResponseCodeOverQuota, imap.ResponseCodeLimit, imap.ResponseCodeTooBig:
		reason = ErrFull
	case imap.ResponseCodeNoPerm, "READ-ONLY":
		reason = ErrReadOnly
	case imap.ResponseCodeTryCreate, imap.ResponseCodeNonExistent:
		reason = ErrMissing
	default:
		reason = ErrRefused
	}
	return e.Text, reason
}

// mostDetail is how much of a server's words an error quotes, in characters.
const mostDetail = 200

// timings match what Dovecot adds to a slow answer: "(0.038 + 0.000 secs)."
var timings = lazy.Regexp(` ?\(\d+\.\d+( \+ \d+\.\d+)* secs\)\.?$`)

// quotable makes a server's words fit for an error: on one line, not too long, and without what is
// secret if the server repeats it.
func quotable(text string, secrets ...string) string {
	for _, secret := range secrets {
		if secret != "" {
			text = strings.ReplaceAll(text, secret, "…")
		}
	}
	text = strings.Join(strings.FieldsFunc(text,
		func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
	text = timings().ReplaceAllString(text, "")
	if r := []rune(text); len(r) > mostDetail {
		text = string(r[:mostDetail]) + "…"
	}
	return strings.TrimRight(text, ". ")
}
