//! Resource tables (`resources.arsc`): an index of chunks is built once, entries are
//! decoded when asked for. Format: `ResourceTypes.h` of the platform.

mod config;
mod entry;
mod index;
mod resolve;

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use aw_gap::Gap;
use serde::Serialize;

pub use config::LocalePreference;
pub use resolve::REFERENCE_STEPS_MAX;

use crate::error::AxmlError;
use crate::strings::StringPool;
use crate::value::Value;

/// Largest table read; the largest of store apps have about 40 MB.
pub const TABLE_BYTES_MAX: usize = 256 << 20;
/// Most type chunks indexed; an app with 100 languages has some thousands.
pub const TYPE_CHUNKS_MAX: usize = 100_000;
/// Most configurations kept of one type; real apps have some hundreds, the platform itself 2,208.
pub const CONFIGURATIONS_MAX: usize = 8192;
/// Most bytes of names read for [`Table::id_of`], and of texts returned for one id.
pub const TEXT_BYTES_MAX: usize = 32 << 20;
/// Most entries of one array, plural or style.
pub const BAG_ITEMS_MAX: usize = 65_536;

/// One package of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Package {
    /// High byte of its resource ids; 0 for a shared library.
    pub id: u8,
    /// Package name.
    pub name: String,
}

/// A resource table; owns its bytes.
#[derive(Debug)]
pub struct Table {
    bytes: Vec<u8>,
    pool: StringPool,
    packages: Vec<PackageIndex>,
    /// Type chunks by package and type id, in file order.
    types: BTreeMap<(u8, u8), Vec<TypeChunk>>,
    names: OnceLock<HashMap<String, u32>>,
}

#[derive(Debug)]
struct PackageIndex {
    about: Package,
    type_names: StringPool,
    keys: StringPool,
    type_id_offset: u32,
}

/// One type in one configuration.
#[derive(Debug)]
struct TypeChunk {
    /// Offset of the offsets' array.
    offsets_at: usize,
    /// Offset of the first entry.
    entries_at: usize,
    /// End of the chunk.
    end: usize,
    entry_count: usize,
    layout: Offsets,
    config: config::Config,
}

/// How a type chunk finds its entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Offsets {
    /// 32-bit offset per entry.
    Wide,
    /// 16-bit offset in units of four bytes per entry.
    Narrow,
    /// Sorted pairs of entry index and offset in units of four bytes.
    Sparse,
}

/// A complex resource: array, plural or style.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bag {
    /// Style this one inherits from; 0 for none.
    pub parent: u32,
    /// Key (attribute id, or index marker) and value.
    pub items: Vec<(u32, Value)>,
}

/// Reads a table. Damaged chunks are skipped and listed as gaps.
pub fn parse(bytes: impl Into<Vec<u8>>) -> Result<(Table, Vec<Gap>), AxmlError> {
    index::build(bytes.into())
}

impl Table {
    /// The packages in file order.
    pub fn packages(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().map(|package| &package.about)
    }

    /// How many type chunks (type and configuration pairs) the table has.
    pub fn type_chunk_count(&self) -> usize {
        self.types.values().map(Vec::len).sum()
    }

    /// `layout/main` for an id of this table.
    pub fn name_of(&self, id: u32) -> Option<String> {
        let (package, type_id, entry) = split_id(id);
        let owner = self.packages.iter().find(|row| row.about.id == package)?;
        let key = self.types.get(&(package, type_id))?.iter().find_map(|chunk| {
            let found = chunk.entry(&self.bytes, entry)?;
            owner.keys.get(&self.bytes, found.key)
        })?;
        Some(format!("{}/{key}", self.type_name(owner, type_id)?))
    }

    /// The id of `layout/main`; of several the first.
    pub fn id_of(&self, name: &str) -> Option<u32> {
        self.names.get_or_init(|| self.read_names()).get(name).copied()
    }

    /// Every id of a type such as `layout`, ascending.
    pub fn ids_of_type(&self, type_name: &str) -> Vec<u32> {
        let mut ids = Vec::new();
        for (&(package, type_id), chunks) in &self.types {
            let owner = self.packages.iter().find(|row| row.about.id == package);
            if owner.and_then(|owner| self.type_name(owner, type_id)).as_deref() == Some(type_name) {
                ids.extend(self.ids_in(package, type_id, chunks));
            }
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn ids_in(&self, package: u8, type_id: u8, chunks: &[TypeChunk]) -> Vec<u32> {
        let base = (u32::from(package) << 24) | (u32::from(type_id) << 16);
        let mut ids: Vec<u32> =
            chunks.iter().flat_map(|chunk| chunk.indices(&self.bytes)).map(|entry| base | u32::from(entry)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn type_name(&self, owner: &PackageIndex, type_id: u8) -> Option<String> {
        let index = u32::from(type_id).checked_sub(1)?.checked_sub(owner.type_id_offset)?;
        owner.type_names.get(&self.bytes, index)
    }

    fn read_names(&self) -> HashMap<String, u32> {
        let mut names = HashMap::new();
        let mut text_bytes = 0_usize;
        for (&(package, type_id), chunks) in &self.types {
            for id in self.ids_in(package, type_id, chunks) {
                let Some(name) = self.name_of(id) else {
                    continue;
                };
                text_bytes = text_bytes.saturating_add(name.len());
                if text_bytes > TEXT_BYTES_MAX {
                    return names;
                }
                names.entry(name).or_insert(id);
            }
        }
        names
    }
}

/// Package, type and entry of a resource id.
fn split_id(id: u32) -> (u8, u8, u16) {
    let [package, type_id, high, low] = id.to_be_bytes();
    (package, type_id, u16::from_be_bytes([high, low]))
}
