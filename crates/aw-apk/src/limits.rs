//! Caps on what a package may cost. Hitting one is an error or a gap, never silence.

/// The caps of one inspection.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Most entries of one archive. A zip without ZIP64 can hold 65,535; twice that
    /// leaves room for ZIP64 files while the entry table stays under 32 MB.
    pub entries: usize,
    /// Largest inflated entry in bytes. The largest dex and native libraries of store
    /// apps stay under 200 MB.
    pub entry_bytes: usize,
    /// Most bytes inflated from one archive over its lifetime.
    pub total_bytes: u64,
    /// Highest inflated:compressed ratio of an entry over [`Limits::ratio_floor_bytes`].
    /// Real code and resources stay under 100; deflate ends at 1,032.
    pub ratio: usize,
    /// Entries that inflate to no more than this are not measured by ratio.
    pub ratio_floor_bytes: usize,
    /// How deep archives inside archives are opened: container, app, library.
    pub nesting: usize,
    /// Most parts (splits, expansions) of one package.
    pub parts: usize,
    /// Highest ratio of a container's apps, kept in memory together, to the container;
    /// apps are compressed already and gain almost nothing.
    pub container_ratio: usize,
    /// Containers whose apps together take no more than this are not measured by ratio.
    pub container_floor_bytes: usize,
    /// Most nested archives opened per app to look for code.
    pub nested_archives: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            entries: 131_072,
            entry_bytes: 256 << 20,
            total_bytes: 2 << 30,
            ratio: 400,
            ratio_floor_bytes: 32 << 20,
            nesting: 3,
            parts: 512,
            container_ratio: 4,
            container_floor_bytes: 64 << 20,
            nested_archives: 64,
        }
    }
}
