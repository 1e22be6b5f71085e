package casefile

import (
	"strings"
	"sync"
)

// lastRead are names that were read lately: the drafts of a case read the same ones again and again.
var lastRead nameCache

// nameCache can be used by several goroutines.
type nameCache struct {
	mu    sync.RWMutex
	names map[string]readable
}

// mostNames is how many names are kept.
const mostNames = 1000

func (c *nameCache) read(s string) readable {
	c.mu.RLock()
	name, ok := c.names[s]
	c.mu.RUnlock()
	if ok {
		return name
	}
	name = parsedName(s)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.names == nil || len(c.names) >= mostNames {
		c.names = map[string]readable{}
	}
	c.names[strings.Clone(s)] = name
	return name
}
