// Package templates holds the built-in catalog: a Markdown file with YAML front matter for each
// kind of email, in the folder of its stage, and the partials that they share. README.md describes
// the format.
package templates

import "embed"

// FS has every template at its path, such as counter/counter-base.md.
//
//go:embed */*.md
var FS embed.FS
