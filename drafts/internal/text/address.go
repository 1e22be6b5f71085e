package text

import "strings"

// OpensAddress reports whether a line ends within an email address in angle brackets. Programs wrap
// the line above a quotation there, and the next line then begins with the closing bracket, like a
// quoted one.
func OpensAddress(line string) bool {
	i := strings.LastIndexByte(line, '<')
	return i >= 0 && !strings.Contains(line[i:], ">") && strings.Contains(line[i:], "@")
}
