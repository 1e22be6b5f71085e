package mailbox

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/tactful-drafts/tactful/drafts/mail"
)

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
