package mail

import (
	"fmt"
	"slices"
	"strings"
)

// Address is a person's display name and email address (a mailbox in RFC 5322 section 3.4).
type Address struct {
	// Name is any text on one line, neither quoted nor encoded. It may be empty.
	Name string `json:"name"`
	// Email is an address without angle brackets or comments. [Outgoing.Bytes] takes it only in the
	// form that [CheckAddress] returns.
	Email string `json:"email"`
}

// NewAddress returns an address with its domain in ASCII, as [CheckAddress] returns it. An invalid
// address is kept as it is, and [Outgoing.Bytes] refuses it.
func NewAddress(name, email string) Address {
	if ascii, err := CheckAddress(email); err == nil {
		email = ascii
	}
	return Address{Name: name, Email: email}
}

// String returns the address as a person writes it: Priya Shah <priya@company.example>. The result
// isn't quoted or encoded for a header.
func (a Address) String() string {
	if a.Name == "" {
		return a.Email
	}
	return a.Name + " <" + a.Email + ">"
}

// Is reports whether a has the same email address, in any case and with the domain in Unicode or in
// ASCII.
func (a Address) Is(email string) bool {
	return a.Email == email || strings.EqualFold(NewAddress("", a.Email).Email, NewAddress("", email).Email)
}

// HasAddress reports whether one of the addresses is that email address, as [Address.Is] compares
// them.
func HasAddress(list []Address, email string) bool {
	return slices.ContainsFunc(list, func(a Address) bool { return a.Is(email) })
}

// check refuses an address that must not get into a header. Its error begins with .name or .email.
func (a *Address) check() error {
	if err := checkLine(a.Name); err != nil {
		return fmt.Errorf(".name: %w", err)
	}
	if err := checkAddrSpec(a.Email); err != nil {
		return fmt.Errorf(".email: %w", err)
	}
	return nil
}
