package mailbox

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/casefile"
	"github.com/tactful-drafts/tactful/drafts/internal/each"
	"github.com/tactful-drafts/tactful/drafts/internal/strict"
	"github.com/tactful-drafts/tactful/drafts/mail"
)

// Account is a client's email account on an IMAP server. It has no password and no token.
type Account struct {
	Name string `json:"-"` // its name in the accounts file
	// the IMAP server's name or IP address, without a port
	Host     string   `json:"host"`
	Port     int      `json:"port"`     // 0 means 993 with TLS, and 143 otherwise
	User     string   `json:"user"`     // the user name, most often the email address
	Security Security `json:"security"` // "" means TLS
	// what its emails are from, where that isn't the user name; Push refuses drafts from others
	From Addresses `json:"from"`
	// the name of the mailbox for drafts; needed if the server marks none as \Drafts
	Drafts string `json:"drafts"`
	// prints the password on its first line; only [Account.Secret] runs a command
	Command Command `json:"password-command"`
	// prints an OAuth access token on its first line, for a provider that takes no password
	Token Command `json:"token-command"`
}

// Security is how the connection to a server is made private.
type Security string

// The values of Security.
const (
	TLS      Security = "tls"      // from the first byte (RFC 8314 section 3.2)
	StartTLS Security = "starttls" // after STARTTLS (RFC 3501 section 6.2.1)
)

// Command is a program and its arguments. No shell runs it.
type Command []string

// Accounts are the accounts of one file, sorted by name.
type Accounts []Account

type accountsFile struct {
	Accounts map[string]Account `json:"accounts"`
}

// ReadAccounts reads an accounts file in YAML, of at most 1 MiB. The name is only for errors; no
// file is opened. For example:
//
//	accounts:
//	  erica:
//	    host: imap.mail.example
//	    user: erica@mail.example
//	    password-command: [pass, show, mail/erica]
//
// If anything is wrong in the file, the error is an [*AccountsError] with every problem. It quotes
// no line of the file, because it might be a password. An error of r is wrapped.
func ReadAccounts(name string, r io.Reader) (Accounts, error) {
	src, err := io.ReadAll(io.LimitReader(r, strict.MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	var file accountsFile
	decoder := strict.Decoder{Scalars: map[reflect.Type]func(string) (any, error){
		reflect.TypeFor[Security]():  func(s string) (any, error) { return parseSecurity(s) },
		reflect.TypeFor[Command]():   func(s string) (any, error) { return parseCommand(s) },
		reflect.TypeFor[Addresses](): func(s string) (any, error) { return parseAddresses(s) },
	}}
	places, problems := decoder.Decode(src, &file)
	accounts := Accounts{}
	for _, name := range slices.Sorted(maps.Keys(file.Accounts)) {
		a := file.Accounts[name]
		a.Name = name
		accounts = append(accounts, a)
		for _, p := range a.check("accounts."+name, places) {
			if !slices.ContainsFunc(problems, func(q strict.Problem) bool { return q.Path == p.Path }) {
				problems = append(problems, p)
			}
		}
	}
	if len(accounts) == 0 && len(problems) == 0 {
		problems = []strict.Problem{{Path: "accounts", Text: "there is no account"}}
	}
	if len(problems) > 0 {
		return nil, accountsError(name, problems)
	}
	return accounts, nil
}

// Account returns the account with the name, and whether there is one.
func (list Accounts) Account(name string) (Account, bool) {
	for _, a := range list {
		if a.Name == name {
			return a, true
		}
	}
	return Account{}, false
}

// Names returns the accounts' names, sorted.
func (list Accounts) Names() []string {
	return each.Of(list, func(a Account) string { return a.Name })
}

// check returns what is wrong with an account.
func (a Account) check(path string, places strict.Places) []strict.Problem {
	var list []strict.Problem
	wrong := func(field, text string) {
		at, ok := places[path+"."+field]
		if !ok {
			at = places[path]
		}
		list = append(list, strict.Problem{Place: at, Path: path + "." + field, Text: text})
	}
	switch {
	case a.Host == "":
		wrong("host", "the IMAP server's name is missing")
	case net.ParseIP(a.Host) == nil && strings.ContainsAny(a.Host, ":/@[] "):
		wrong("host", "want the name of a server such as imap.mail.example, without a scheme or a port")
	}
	if a.User == "" {
		wrong("user", "the user name is missing: most often it is the address")
	}
	if len(a.Command) > 0 && len(a.Token) > 0 {
		wrong("token-command", "there is a password-command, too: leave out one of them")
	}
	if a.Port < 0 || a.Port > 65535 {
		wrong("port", "want a port from 1 to 65535")
	}
	return list
}

// address returns the server as host:port. With plain, there is no TLS.
func (a Account) address(plain bool) string {
	standard := 993
	if plain || a.Security == StartTLS {
		standard = 143
	}
	return net.JoinHostPort(a.Host, strconv.Itoa(cmp.Or(a.Port, standard)))
}

// parseSecurity reads a value of Security.
func parseSecurity(s string) (Security, error) {
	if v := Security(s); v == TLS || v == StartTLS {
		return v, nil
	}
	return "", errors.New("want tls or starttls")
}

// parseCommand splits a command at its spaces. It refuses characters that a shell would interpret,
// because no shell runs it.
func parseCommand(s string) (Command, error) {
	if strings.ContainsAny(s, "\"'\\$`|&;<>*?~()") {
		return nil, errors.New("no shell reads this: write the program and its arguments as a " +
			"list, such as [pass, show, mail/erica]")
	}
	return strings.Fields(s), nil
}

// accountsError adds the file name to problems, and removes what they quote of the file.
func accountsError(name string, problems []strict.Problem) *AccountsError {
	e := &AccountsError{}
	slices.SortStableFunc(problems,
		func(p, q strict.Problem) int { return cmp.Or(p.Line-q.Line, p.Col-q.Col) })
	for _, p := range problems {
		text, _, quotes := strings.Cut(p.Text, ", got ")
		if quotes {
			p.Hint = "" // it may show the value too
		}
		if strings.HasSuffix(p.Path, ".password") {
			p.Hint = "never put a password in a file: keep it in the system's keyring, or " +
				"write a password-command or a token-command"
		}
		e.Problems = append(e.Problems,
			casefile.Problem{File: name, Line: p.Line, Column: p.Col, Field: p.Path, Text: text,
				Hint: p.Hint})
	}
	return e
}

// Addresses are the email addresses that an account sends as.
type Addresses []string

// parseAddresses reads addresses that are separated by spaces or commas.
func parseAddresses(s string) (Addresses, error) {
	var list Addresses
	for _, word := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' }) {
		if _, err := mail.CheckAddress(word); err != nil {
			return nil, errors.New("want an email address such as erica@mail.example, or a list of them")
		}
		list = append(list, word)
	}
	return list, nil
}

const senderHint = "if it is the sender's account after all, write the address there: from: ADDRESS"

// stranger returns who a draft is from, if that isn't the account's owner as far as the account tells:
// its user name may be no address, and a draft may say no sender. Else it returns "".
func (a Account) stranger(m *Message) string {
	own := slices.Clone(a.From)
	if strings.Contains(a.User, "@") {
		own = append(own, a.User)
	}
	isOwn := func(from mail.Address) bool { return slices.ContainsFunc(own, from.Is) }
	if len(own) == 0 || len(m.from) == 0 || slices.ContainsFunc(m.from, isOwn) {
		return ""
	}
	return m.from[0].Email
}

// checkSenders returns an [*Error] if one of the drafts is somebody else's.
func (a Account) checkSenders(messages []*Message) error {
	for _, m := range messages {
		if from := a.stranger(m); from != "" {
			return &Error{Account: a.Name, Err: ErrSender,
				Detail: fmt.Sprintf("%q is from %s, and the account is %s", m.Subject, from, a.User)}
		}
	}
	return nil
}
