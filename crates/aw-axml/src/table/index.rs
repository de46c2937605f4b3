//! Walks the chunks of a table once and notes where each type and configuration stands.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use aw_gap::Gap;

use super::config::Config;
use super::{CONFIGURATIONS_MAX, Offsets, Package, PackageIndex, TABLE_BYTES_MAX, TYPE_CHUNKS_MAX, Table, TypeChunk};
use crate::bytes::{ChunkHead, size_at, u8_at, u16_at};
use crate::error::AxmlError;
use crate::strings::{STRING_POOL, StringPool};

const TABLE: u16 = 0x0002;
const PACKAGE: u16 = 0x0200;
const TYPE: u16 = 0x0201;
const FLAG_SPARSE: u8 = 0x01;
const FLAG_OFFSET16: u8 = 0x02;
/// Chunk head, id and 128 UTF-16 units of name.
const PACKAGE_NAME_AT: usize = 12;
const PACKAGE_NAME_UNITS: usize = 128;
/// Where a type chunk's configuration stands.
const CONFIG_AT: usize = 20;
const GAPS_MAX: usize = 64;

struct Builder<'a> {
    bytes: &'a [u8],
    pool: StringPool,
    packages: Vec<PackageIndex>,
    types: BTreeMap<(u8, u8), Vec<TypeChunk>>,
    type_chunks: usize,
    /// Type chunks beyond the limits: how many, and where the first stands.
    left_out: Option<(usize, usize)>,
    gaps: Vec<Gap>,
}

/// The table in `bytes`.
pub fn build(bytes: Vec<u8>) -> Result<(Table, Vec<Gap>), AxmlError> {
    if bytes.len() > TABLE_BYTES_MAX {
        return Err(AxmlError::TooLarge { size_bytes: bytes.len(), limit_bytes: TABLE_BYTES_MAX });
    }
    let head = ChunkHead::read(&bytes, 0).ok_or(AxmlError::TooShort { size_bytes: bytes.len() })?;
    if head.kind != TABLE {
        return Err(AxmlError::WrongKind { expected: TABLE, found: head.kind });
    }
    let mut builder = Builder {
        bytes: &bytes,
        pool: StringPool::default(),
        packages: Vec::new(),
        types: BTreeMap::new(),
        type_chunks: 0,
        left_out: None,
        gaps: Vec::new(),
    };
    builder.check_size(head);
    builder.chunks(head.head_bytes.max(12), bytes.len(), None);
    builder.check_packages();
    builder.check_limits();
    let Builder { pool, packages, types, gaps, .. } = builder;
    Ok((Table { bytes, pool, packages, types, names: OnceLock::new() }, gaps))
}

impl Builder<'_> {
    fn gap(&mut self, what: &'static str, why: impl Into<String>, at: usize) {
        if self.gaps.len() < GAPS_MAX {
            self.gaps.push(Gap::new(what, why, format!("resources.arsc offset {at:#x}")));
        }
    }

    fn check_size(&mut self, head: ChunkHead) {
        if head.size_bytes > self.bytes.len() {
            let why = format!("header claims {} bytes, file has {}", head.size_bytes, self.bytes.len());
            self.gap("table_size_wrong", why, 0);
        }
    }

    fn check_packages(&mut self) {
        let claimed = size_at(self.bytes, 8).unwrap_or(0);
        if claimed != self.packages.len() {
            let why = format!("{} of {claimed} packages read", self.packages.len());
            self.gap("table_packages_missing", why, 8);
        }
    }

    fn check_limits(&mut self) {
        if let Some((count, at)) = self.left_out {
            let why = format!(
                "{count} type chunks were left out: more than {TYPE_CHUNKS_MAX}, or {CONFIGURATIONS_MAX} of one type"
            );
            self.gap("table_types_limit", why, at);
        }
    }

    /// Walks sibling chunks; `package` is the one whose body this is.
    fn chunks(&mut self, start: usize, end: usize, package: Option<u8>) {
        let mut at = start;
        while at.saturating_add(8) <= end {
            let Some(head) = ChunkHead::read(self.bytes, at) else {
                break;
            };
            let next = at.saturating_add(head.size_bytes);
            if head.size_bytes < 8 || head.head_bytes < 8 || head.head_bytes > head.size_bytes {
                self.gap("table_chunk_size", format!("chunk {:#06x} of {} bytes", head.kind, head.size_bytes), at);
                break;
            }
            if next > end {
                self.gap(
                    "table_chunk_cut",
                    format!("chunk of {} bytes, {} left", head.size_bytes, end.saturating_sub(at)),
                    at,
                );
            }
            self.chunk(head, at, next.min(end), package);
            at = next;
        }
    }

    fn chunk(&mut self, head: ChunkHead, at: usize, end: usize, package: Option<u8>) {
        match (head.kind, package) {
            (STRING_POOL, None) if self.pool.len() == 0 => {
                self.pool = self.pool_at(at).unwrap_or_default();
            }
            (PACKAGE, None) => self.package(head, at, end),
            (TYPE, Some(package)) => self.type_chunk(head, at, end, package),
            // Type specifications, libraries, overlays and aliases do not change values.
            _ => {}
        }
    }

    fn pool_at(&mut self, at: usize) -> Option<StringPool> {
        let pool = StringPool::read(self.bytes, at);
        match pool {
            None => self.gap("table_strings_damaged", "string pool not readable", at),
            Some(pool) if pool.count_cut => {
                self.gap("string_count_wrong", format!("only {} strings fit the pool", pool.len()), at);
            }
            Some(_) => {}
        }
        pool
    }

    fn package(&mut self, head: ChunkHead, at: usize, end: usize) {
        let field = |offset: usize| size_at(self.bytes, at.saturating_add(offset)).unwrap_or(0);
        let names_at = at.saturating_add(PACKAGE_NAME_AT);
        let (id, type_names_at, keys_at) = (field(8), field(268), field(276));
        let type_id_offset = if head.head_bytes >= 288 { field(284) } else { 0 };
        let Ok(id) = u8::try_from(id) else {
            self.gap("table_package_id", format!("package id {id:#x} is no byte"), at);
            return;
        };
        let units = (0..PACKAGE_NAME_UNITS)
            .map_while(|unit| u16_at(self.bytes, names_at.saturating_add(unit.saturating_mul(2))))
            .take_while(|&unit| unit != 0);
        let name = char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        let type_names = self.pool_at(at.saturating_add(type_names_at)).unwrap_or_default();
        let keys = self.pool_at(at.saturating_add(keys_at)).unwrap_or_default();
        let type_id_offset = u32::try_from(type_id_offset).unwrap_or(0);
        self.packages.push(PackageIndex { about: Package { id, name }, type_names, keys, type_id_offset });
        self.chunks(at.saturating_add(head.head_bytes), end, Some(id));
    }

    fn type_chunk(&mut self, head: ChunkHead, at: usize, end: usize, package: u8) {
        let Some((type_id, claimed, chunk)) = self.read_type(head, at, end) else {
            self.gap("table_type_damaged", "type chunk without a readable header", at);
            return;
        };
        let room = chunk.entry_count;
        if claimed > room {
            self.gap("table_entries_cut", format!("{room} of {claimed} entries fit the chunk"), at);
        }
        let chunks = self.types.entry((package, type_id)).or_default();
        if self.type_chunks >= TYPE_CHUNKS_MAX || chunks.len() >= CONFIGURATIONS_MAX {
            let (count, _) = self.left_out.get_or_insert((0, at));
            *count = count.saturating_add(1);
            return;
        }
        chunks.push(chunk);
        self.type_chunks = self.type_chunks.saturating_add(1);
    }

    /// Type id, number of entries claimed, and the chunk with those that fit.
    fn read_type(&self, head: ChunkHead, at: usize, end: usize) -> Option<(u8, usize, TypeChunk)> {
        let chunk = self.bytes.get(at..end)?;
        let (type_id, flags) = (u8_at(chunk, 8)?, u8_at(chunk, 9)?);
        let claimed = size_at(chunk, 12)?;
        let entries_at = at.checked_add(size_at(chunk, 16)?)?;
        let config_end = size_at(chunk, CONFIG_AT)?.checked_add(CONFIG_AT)?.min(head.head_bytes);
        let config = Config::read(chunk.get(CONFIG_AT..config_end)?);
        let offsets_at = at.checked_add(head.head_bytes)?;
        let layout = match flags {
            flags if flags & FLAG_SPARSE != 0 => Offsets::Sparse,
            flags if flags & FLAG_OFFSET16 != 0 => Offsets::Narrow,
            _ => Offsets::Wide,
        };
        let room = entries_at.min(end).saturating_sub(offsets_at);
        let room = if layout == Offsets::Narrow { room / 2 } else { room / 4 };
        let entry_count = claimed.min(room);
        Some((type_id, claimed, TypeChunk { offsets_at, entries_at, end, entry_count, layout, config }))
    }
}
