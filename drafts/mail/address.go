package mail

import (
	"github.com/tactful-drafts/tactful/drafts/internal/eml"
)

// Address is a name and an ASCII address, such as that of one recipient.
type Address struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

// Shown returns the address as a person writes it: the name, and the address in angle brackets.
func (a Address) Shown() string {
	if a.Name == "" {
		return a.Email
	}
	return a.Name + " <" + a.Email + ">"
}

func (a Address) EML() eml.Address { return eml.Address{Name: a.Name, Addr: a.Email} }

func EMLAddresses(list []Address) []eml.Address {
	var out []eml.Address
	for _, a := range list {
		out = append(out, a.EML())
	}
	return out
}

// ASCII returns an address with its domain in A-labels. One that is not valid is returned as it is: the writer of
// the message refuses it.
func ASCII(addr string) string {
	if ascii, err := eml.CheckAddress(addr); err == nil {
		return ascii
	}
	return addr
}
