//! Where code stands in a part: what the runtime loads by itself, and dex files under
//! other names, inside other archives or in front of the archive. Entries are looked
//! at by their first bytes; only archives are inflated.

use std::collections::HashSet;

use aw_gap::Gap;
use flate2::Decompress;
use serde::Serialize;

use super::has_ending;
use super::part::Part;
use crate::archive::Archive;
use crate::bytes::index_of;
use crate::error::{ApkError, shown};
use crate::inflate::inflate_head;
use crate::limits::Limits;

/// Shorter than an empty zip, and a dex header has 112 bytes.
const SNIFFED_BYTES_MIN: u64 = 22;
const MAGIC_BYTES: usize = 8;
/// Endings of media whose first bytes are looked at only when stored, which is free.
const MEDIA: [&str; 14] =
    ["png", "jpg", "jpeg", "webp", "gif", "xml", "ttf", "otf", "mp3", "ogg", "wav", "mp4", "html", "kotlin_module"];

/// How code was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DexKind {
    /// A dex file under a name the runtime does not load.
    Dex,
    /// A compact dex file (`cdex`), which no reader here takes.
    CompactDex,
    /// An archive with dex files inside.
    Archive,
    /// A whole app inside.
    NestedApp,
    /// A dex in front of the archive.
    Prefix,
}

/// One odd place of code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OddDex {
    /// Entry; `None` for a dex in front of the archive.
    pub index: Option<usize>,
    /// Entry name.
    pub name: String,
    /// How it was recognised.
    pub kind: DexKind,
    /// Names of the dex files inside an archive.
    pub inner: Vec<String>,
}

/// Code of a part.
#[derive(Default)]
pub struct Found {
    /// Entries the runtime loads, in its order.
    pub loaded: Vec<usize>,
    /// All other places.
    pub odd: Vec<OddDex>,
}

/// Finds every place of code in an archive.
pub fn find(bytes: &[u8], archive: &Archive, limits: &Limits, gaps: &mut Vec<Gap>) -> Found {
    let mut found = Found { loaded: loaded(archive), odd: Vec::new() };
    if bytes.starts_with(b"dex\n") {
        let name = "(before the archive)".to_owned();
        found.odd.push(OddDex { index: None, name, kind: DexKind::Prefix, inner: Vec::new() });
    }
    let mut state = Decompress::new(false);
    let loaded: HashSet<usize> = found.loaded.iter().copied().collect();
    let mut opened = 0_usize;
    for index in 0..archive.entries().len() {
        if loaded.contains(&index) {
            continue;
        }
        let kind = sniff(bytes, archive, index, &mut state);
        match kind {
            Some(Sniffed::Dex) => found.push(archive, index, DexKind::Dex, Vec::new()),
            Some(Sniffed::CompactDex) => {
                found.push(archive, index, DexKind::CompactDex, Vec::new());
            }
            Some(Sniffed::Zip) => {
                opened = opened.saturating_add(1);
                if opened <= limits.nested_archives {
                    found.look_inside(bytes, archive, index, limits, gaps);
                }
            }
            None => {}
        }
    }
    if opened > limits.nested_archives {
        let why = format!("{} of {opened} archives inside were opened", limits.nested_archives);
        gaps.push(Gap::new("nested_archives_limit", why, "archives inside"));
    }
    found
}

impl Found {
    fn push(&mut self, archive: &Archive, index: usize, kind: DexKind, inner: Vec<String>) {
        let name = archive.entries().get(index).map(|entry| entry.name.clone()).unwrap_or_default();
        self.odd.push(OddDex { index: Some(index), name, kind, inner });
    }

    fn look_inside(&mut self, bytes: &[u8], archive: &Archive, index: usize, limits: &Limits, gaps: &mut Vec<Gap>) {
        let place = entry_name(archive, index);
        let inner = archive.read(bytes, index, limits).and_then(|content| Archive::open(&content.bytes, limits));
        let inner = match inner {
            Ok(inner) => inner,
            Err(error) => {
                gaps.push(Gap::new("nested_archive_unreadable", error.to_string(), place));
                return;
            }
        };
        let is_code = |name: &str| has_ending(name, "dex") || has_ending(name, "jar") || has_ending(name, "apk");
        let names: Vec<String> =
            inner.entries().iter().filter(|entry| is_code(&entry.name)).map(|entry| entry.name.clone()).collect();
        if inner.find("AndroidManifest.xml").is_some() {
            gaps.push(Gap::new("nested_app", "an app inside the app: inspect it as a file of its own", place));
            self.push(archive, index, DexKind::NestedApp, names);
        } else if !names.is_empty() {
            self.push(archive, index, DexKind::Archive, names);
        }
    }
}

/// `classes.dex`, `classes2.dex` and on until a number is missing, as ART loads them.
fn loaded(archive: &Archive) -> Vec<usize> {
    let mut entries = Vec::new();
    let mut number = 1_u32;
    while let Some(index) = archive.find(&dex_name(number)) {
        entries.push(index);
        number = number.saturating_add(1);
    }
    entries
}

fn dex_name(number: u32) -> String {
    if number == 1 { "classes.dex".to_owned() } else { format!("classes{number}.dex") }
}

enum Sniffed {
    Dex,
    CompactDex,
    Zip,
}

/// What the first bytes of an entry say, at the price of at most a few kilobytes of deflate.
fn sniff(bytes: &[u8], archive: &Archive, index: usize, state: &mut Decompress) -> Option<Sniffed> {
    let entry = archive.entries().get(index)?;
    if entry.directory || entry.declared_bytes.max(entry.compressed_bytes) < SNIFFED_BYTES_MIN {
        return None;
    }
    let mut ignored = Vec::new();
    let packed = crate::archive::packed(bytes, entry, &mut ignored).ok()?;
    let data = packed.rest.get(..index_of(entry.compressed_bytes)).unwrap_or(packed.rest);
    let stored = magic(data);
    if entry.method == 0 || stored.is_some() {
        return stored;
    }
    let plain = MEDIA.iter().any(|ending| has_ending(&entry.name, ending)) && entry.name.starts_with("res/");
    if plain {
        return None;
    }
    magic(&inflate_head(state, data, MAGIC_BYTES))
}

fn magic(head: &[u8]) -> Option<Sniffed> {
    match head {
        [b'd', b'e', b'x', b'\n', ..] => Some(Sniffed::Dex),
        [b'c', b'd', b'e', b'x', ..] => Some(Sniffed::CompactDex),
        [b'P', b'K', 3, 4, ..] => Some(Sniffed::Zip),
        _ => None,
    }
}

fn entry_name(archive: &Archive, index: usize) -> String {
    archive.entries().get(index).map(|entry| shown(&entry.name)).unwrap_or_default()
}

/// The dex files behind an odd place; archives are opened down to the nesting limit.
pub fn read_odd(part: &Part, odd: &OddDex, limits: &Limits) -> Result<Vec<(String, Vec<u8>)>, ApkError> {
    let Some(index) = odd.index else {
        return Ok(vec![(odd.name.clone(), part.bytes().to_vec())]);
    };
    let content = part.read_entry(index, limits)?.bytes;
    if matches!(odd.kind, DexKind::Dex | DexKind::CompactDex) {
        return Ok(vec![(odd.name.clone(), content)]);
    }
    let mut files = Vec::new();
    collect(&odd.name, &content, limits.nesting.saturating_sub(1), limits, &mut files)?;
    Ok(files)
}

fn collect(
    place: &str,
    bytes: &[u8],
    depth: usize,
    limits: &Limits,
    files: &mut Vec<(String, Vec<u8>)>,
) -> Result<(), ApkError> {
    let archive = Archive::open(bytes, limits)?;
    for (index, entry) in archive.entries().iter().enumerate() {
        let is_archive = has_ending(&entry.name, "jar") || has_ending(&entry.name, "apk");
        let wanted = has_ending(&entry.name, "dex") || is_archive && depth > 0;
        if !wanted {
            continue;
        }
        let kept: usize = files.iter().map(|(_, file)| file.len()).sum();
        if files.len() >= limits.parts || kept >= limits.entry_bytes {
            let (size_bytes, limit_bytes) = (kept as u64, limits.entry_bytes as u64);
            return Err(ApkError::EntryTooLarge { name: place.to_owned(), size_bytes, limit_bytes });
        }
        let content = archive.read(bytes, index, limits)?.bytes;
        let name = format!("{place}!/{}", entry.name);
        match magic(&content) {
            Some(Sniffed::Dex) => files.push((name, content)),
            Some(Sniffed::Zip) if depth > 0 => {
                collect(&name, &content, depth.saturating_sub(1), limits, files)?;
            }
            _ => {}
        }
    }
    Ok(())
}
