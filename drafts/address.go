package drafts

import "github.com/tactful-drafts/tactful/drafts/internal/eml"

// Address is a name and an ASCII address, such as that of one recipient.
type Address struct {
	Name  string `json:"name"`
	Email string `json:"email"`
}

// address returns the person's name and address.
func (p *Person) address() Address { return Address{p.Name, asciiAddress(p.Email)} }

// shown returns the address as a person writes it: the name, and the address in angle brackets.
func (a Address) shown() string {
	if a.Name == "" {
		return a.Email
	}
	return a.Name + " <" + a.Email + ">"
}

func (a Address) eml() eml.Address { return eml.Address{Name: a.Name, Addr: a.Email} }

func emlAddresses(list []Address) []eml.Address {
	var out []eml.Address
	for _, a := range list {
		out = append(out, a.eml())
	}
	return out
}

// asciiAddress returns an address with its domain in A-labels. One that is not valid is returned as it is: the writer of
// the message refuses it.
func asciiAddress(addr string) string {
	if ascii, err := eml.CheckAddress(addr); err == nil {
		return ascii
	}
	return addr
}

// addresses returns every address of the case.
func (c *Case) addresses() []*string {
	list := []*string{&c.Coach.Email, &c.Client.Email}
	for i := range c.Opportunities {
		for j := range c.Opportunities[i].People {
			list = append(list, &c.Opportunities[i].People[j].Email)
		}
	}
	return list
}
