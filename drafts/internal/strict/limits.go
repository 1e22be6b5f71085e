package strict

import (
	"errors"
	"fmt"

	"go.yaml.in/yaml/v4"
)

// Bounds on what is read. Exceeding one is a [Problem], never a panic.
const (
	// MaxBytes is the size of the largest file that is read.
	MaxBytes = 1 << 20
	// MaxParts is how many keys and values a file may have. A case of a hundred lines has about
	// five hundred.
	MaxParts = 20_000
	// MaxDepth is how deep mappings and lists may be nested.
	MaxDepth = 50
	// MaxAliases is how often a file may use an alias.
	MaxAliases = 100
	// MaxNodes is how many values are decoded, counting each use of an alias, so that aliases of
	// aliases can't multiply without end.
	MaxNodes = 200_000
	// MaxKey is the length of the longest key, in characters.
	MaxKey = 100
	// MaxProblems is how many problems are listed; one more says that there are more.
	MaxProblems = 500
)

// Each token begins with a punctuation mark or follows one, so maxMarks bounds the memory that the
// YAML library takes.
const maxMarks = 10 * MaxParts

var (
	tooDeep      = fmt.Sprintf("nested more than %d levels deep", MaxDepth)
	tooManyParts = fmt.Sprintf("the file has more than %d keys, values and other parts", MaxParts)
)

// limits bounds the library's recursion and finds the values of aliases.
type limits struct{}

// CheckDepth is called with the depth of the brackets, and with that of the indentation.
func (limits) CheckDepth(depth int, _ *yaml.DepthContext) error {
	if depth > MaxDepth {
		return errors.New(tooDeep)
	}
	return nil
}

// CheckAlias is for the library's decoder.
func (limits) CheckAlias(int, int) error { return nil }

func (limits) NewAliasDataContext(yaml.AliasDataServices) (yaml.AliasDataContext, error) {
	return anchors{}, nil
}

// anchors are the values of the anchors so far, the last one of each name (YAML 1.2.2 section 7.1).
type anchors map[string]*yaml.Node

// noAnchor is the value of an alias whose anchor is missing.
var noAnchor = &yaml.Node{Kind: yaml.ScalarNode, Tag: tagNull}

func (anchors) BeginDocument() error { return nil }
func (anchors) EndDocument() error   { return nil }

func (a anchors) DefineAnchor(name string, n *yaml.Node) error {
	a[name] = n
	return nil
}

func (a anchors) ResolveAlias(name string) (*yaml.Node, bool, error) {
	if n, ok := a[name]; ok {
		return n, true, nil
	}
	return noAnchor, true, nil
}
