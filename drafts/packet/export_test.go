package packet

// What tests need of the inside.
type Disk = disk

var (
	DiskOf   = diskOf
	SyncDisk = syncDisk

	Plausible = plausible
	Written   = written
)
