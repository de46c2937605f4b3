//! One zip archive: its rows, and the data of one row at a time under caps.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};

use aw_gap::Gap;

use crate::bytes::{index_of, slice_at, u16_at, u32_at};
use crate::directory::{End, Entry, read_directory};
use crate::error::{ApkError, shown};
use crate::inflate::{Inflated, inflate};
use crate::limits::Limits;

const LOCAL_HEADER: u32 = 0x0403_4b50;
const LOCAL_HEADER_BYTES: usize = 30;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// Local sizes are written behind the data (flag bit 3), zero in the header.
const SIZES_FOLLOW: u16 = 1 << 3;

/// An opened archive; the caller keeps the bytes.
#[derive(Debug)]
pub struct Archive {
    entries: Vec<Entry>,
    by_name: HashMap<String, usize>,
    gaps: Vec<Gap>,
    oddities: Vec<Gap>,
    directory_at: usize,
    comment: Vec<u8>,
    inflated_bytes: AtomicU64,
}

/// The data of one entry, with what is doubtful about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Inflated bytes.
    pub bytes: Vec<u8>,
    /// `zip_crc_wrong`, `zip_size_wrong`, `zip_method_odd`, `zip_data_cut`, `zip_local_header`.
    pub gaps: Vec<Gap>,
}

impl Archive {
    /// Reads the directory of the zip in `bytes`.
    pub fn open(bytes: &[u8], limits: &Limits) -> Result<Self, ApkError> {
        let mut end = End::find(bytes)?;
        let directory = read_directory(bytes, &mut end, limits)?;
        let mut by_name = HashMap::with_capacity(directory.entries.len());
        for (index, entry) in directory.entries.iter().enumerate() {
            by_name.entry(entry.name.clone()).or_insert(index);
        }
        let mut archive = Self {
            entries: directory.entries,
            by_name,
            gaps: directory.gaps,
            oddities: directory.oddities,
            directory_at: end.directory_at,
            comment: end.comment(bytes).to_vec(),
            inflated_bytes: AtomicU64::new(0),
        };
        archive.check_start(bytes);
        archive.check_overlaps(bytes);
        Ok(archive)
    }

    /// The rows of the directory, in its order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The index of the entry called `name`; of several the first, which is the one
    /// the runtimes that accept duplicates execute.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(name).copied()
    }

    /// What of the archive could not be read.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// What was read although it is malformed, as tampered files are.
    pub fn oddities(&self) -> &[Gap] {
        &self.oddities
    }

    /// The comment behind the end record.
    pub fn comment(&self) -> &[u8] {
        &self.comment
    }

    /// Offset of the central directory, before which a signing block ends.
    pub fn directory_offset(&self) -> usize {
        self.directory_at
    }

    /// Inflates the entry at `index` of the archive in `bytes`.
    pub fn read(&self, bytes: &[u8], index: usize, limits: &Limits) -> Result<Content, ApkError> {
        let entry = self.entries.get(index).ok_or(ApkError::NoEntry { index })?;
        let mut gaps = Vec::new();
        let packed = packed(bytes, entry, &mut gaps)?;
        let used = self.inflated_bytes.load(Ordering::Relaxed);
        if used >= limits.total_bytes {
            return Err(ApkError::TotalTooLarge { name: entry.name.clone(), limit_bytes: limits.total_bytes });
        }
        let data = unpack(entry, &packed, limits, &mut gaps)?;
        self.inflated_bytes.fetch_add(data.len() as u64, Ordering::Relaxed);
        check_data(entry, &data, &mut gaps);
        Ok(Content { bytes: data, gaps })
    }

    fn check_start(&mut self, bytes: &[u8]) {
        let first = self.entries.iter().map(|entry| entry.header_offset).min();
        if bytes.starts_with(b"dex\n") {
            let why = "the file starts as a dex, which old runtimes execute instead of the archive (CVE-2017-13156)";
            self.gaps.push(Gap::new("dex_before_zip", why, "offset 0"));
        }
        // Build tools leave dropped entries in front, which start as entries do.
        let first = first.filter(|&first| first > 0 && !bytes.starts_with(b"PK\x03\x04"));
        if let Some(first) = first {
            let why = format!("{first} bytes stand before the first entry");
            self.oddities.push(Gap::new("zip_prepended_bytes", why, "offset 0"));
        }
    }

    /// Entries whose data share bytes are how small files inflate to huge ones.
    fn check_overlaps(&mut self, bytes: &[u8]) {
        let mut spans: Vec<(usize, usize, usize)> = Vec::with_capacity(self.entries.len());
        for (index, entry) in self.entries.iter().enumerate() {
            let at = index_of(entry.header_offset);
            let header = slice_at(bytes, at, LOCAL_HEADER_BYTES);
            let data_at = header.and_then(|header| data_offset(header, at)).unwrap_or(at);
            spans.push((at, data_at.saturating_add(index_of(entry.compressed_bytes)), index));
        }
        spans.sort_unstable();
        let (mut reached, mut count, mut place) = (0_usize, 0_usize, String::new());
        for (start, stop, index) in spans {
            if start < reached {
                count = count.saturating_add(1);
                if count == 1 {
                    place = self.entries.get(index).map_or_else(String::new, |entry| shown(&entry.name));
                }
            }
            reached = reached.max(stop);
        }
        if count > 0 {
            let why = format!("{count} entries share bytes with another entry");
            self.gaps.push(Gap::new("zip_entries_overlap", why, place));
        }
        if reached > self.directory_at {
            let why = format!("entry data reach {reached}, the directory starts at {}", self.directory_at);
            self.oddities.push(Gap::new("zip_data_in_directory", why, "zip directory"));
        }
    }
}

/// Stored bytes of an entry: as long as the directory says, and all that follows.
pub struct Packed<'a> {
    /// `None` where the file ends before.
    pub data: Option<&'a [u8]>,
    /// Everything from the first data byte to the end of the file.
    pub rest: &'a [u8],
}

/// The stored bytes of an entry, cut at the end of the file.
pub(crate) fn packed<'a>(bytes: &'a [u8], entry: &Entry, gaps: &mut Vec<Gap>) -> Result<Packed<'a>, ApkError> {
    let outside = || ApkError::EntryOutside { name: entry.name.clone() };
    let at = index_of(entry.header_offset);
    let header = slice_at(bytes, at, LOCAL_HEADER_BYTES).ok_or_else(outside)?;
    let data_at = data_offset(header, at).ok_or_else(outside)?;
    if let Some(why) = local_difference(bytes, header, entry, at) {
        gaps.push(Gap::new("zip_local_header", why, shown(&entry.name)));
    }
    let rest = bytes.get(data_at..).ok_or_else(outside)?;
    Ok(Packed { data: rest.get(..index_of(entry.compressed_bytes)), rest })
}

fn data_offset(header: &[u8], at: usize) -> Option<usize> {
    let name_bytes = usize::from(u16_at(header, 26)?);
    let extra_bytes = usize::from(u16_at(header, 28)?);
    at.checked_add(LOCAL_HEADER_BYTES)?.checked_add(name_bytes)?.checked_add(extra_bytes)
}

/// How the local header contradicts the directory, whose word counts.
fn local_difference(bytes: &[u8], header: &[u8], entry: &Entry, at: usize) -> Option<String> {
    if u32_at(header, 0)? != LOCAL_HEADER {
        return Some("no local header signature".to_owned());
    }
    let name_bytes = usize::from(u16_at(header, 26)?);
    let name = slice_at(bytes, at.checked_add(LOCAL_HEADER_BYTES)?, name_bytes)?;
    if std::str::from_utf8(name).is_ok_and(|name| name != entry.name) {
        return Some(format!("local name is {}", shown(&String::from_utf8_lossy(name))));
    }
    let follows = u16_at(header, 6)? & SIZES_FOLLOW != 0;
    let (packed, declared) = (u64::from(u32_at(header, 18)?), u64::from(u32_at(header, 22)?));
    let wide = packed == u64::from(u32::MAX) || declared == u64::from(u32::MAX);
    let differs = (packed, declared) != (entry.compressed_bytes, entry.declared_bytes);
    (differs && !wide && !(follows && packed == 0)).then(|| {
        format!(
            "local sizes {packed} and {declared}, directory {} and {}",
            entry.compressed_bytes, entry.declared_bytes
        )
    })
}

fn unpack(entry: &Entry, packed: &Packed<'_>, limits: &Limits, gaps: &mut Vec<Gap>) -> Result<Vec<u8>, ApkError> {
    let data = packed.data.unwrap_or_else(|| {
        let why = format!("{} of {} bytes present", packed.rest.len(), entry.compressed_bytes);
        gaps.push(Gap::new("zip_data_cut", why, shown(&entry.name)));
        packed.rest
    });
    match entry.method {
        STORED => stored(entry, packed.rest, data, limits),
        DEFLATED => deflated(entry, data, limits, gaps),
        _ => tampered(entry, packed, limits, gaps),
    }
}

/// Stored data: Android takes as many bytes as the inflated size says.
fn stored(entry: &Entry, rest: &[u8], data: &[u8], limits: &Limits) -> Result<Vec<u8>, ApkError> {
    let declared = index_of(entry.declared_bytes);
    let taken =
        if entry.declared_bytes == entry.compressed_bytes { data } else { rest.get(..declared).unwrap_or(data) };
    if taken.len() > limits.entry_bytes {
        return Err(too_large(entry, taken.len() as u64, limits));
    }
    Ok(taken.to_vec())
}

fn deflated(entry: &Entry, data: &[u8], limits: &Limits, gaps: &mut Vec<Gap>) -> Result<Vec<u8>, ApkError> {
    let by_ratio = data.len().saturating_mul(limits.ratio).max(limits.ratio_floor_bytes);
    let cap = limits.entry_bytes.min(by_ratio);
    match inflate(data, entry.declared_bytes, cap) {
        Inflated::Whole(out) => Ok(out),
        Inflated::OverCap if by_ratio < limits.entry_bytes => {
            Err(ApkError::RatioTooHigh { name: entry.name.clone(), compressed_bytes: data.len(), limit_bytes: cap })
        }
        Inflated::OverCap => Err(too_large(entry, entry.declared_bytes.max(cap as u64), limits)),
        Inflated::Damaged(out) if out.is_empty() && entry.declared_bytes > 0 => {
            let why = if entry.encrypted { "encrypted" } else { "damaged deflate data" };
            Err(ApkError::Damaged { name: entry.name.clone(), why: why.to_owned() })
        }
        Inflated::Damaged(out) => {
            let why = format!("damaged after {} of {} bytes", out.len(), entry.declared_bytes);
            gaps.push(Gap::new("zip_data_damaged", why, shown(&entry.name)));
            Ok(out)
        }
    }
}

/// A method code no zip tool writes: whichever of deflated and stored gives the
/// declared data, as the platform's two readers would take it.
fn tampered(entry: &Entry, packed: &Packed<'_>, limits: &Limits, gaps: &mut Vec<Gap>) -> Result<Vec<u8>, ApkError> {
    let data = packed.data.unwrap_or(packed.rest);
    let mut aside = Vec::new();
    let inflated = deflated(entry, data, limits, &mut aside);
    let right = |out: &Vec<u8>| crc32fast::hash(out) == entry.crc32;
    let raw = stored(entry, packed.rest, data, limits);
    let whole = aside.is_empty() && inflated.as_ref().is_ok_and(|out| out.len() as u64 == entry.declared_bytes);
    let as_deflate = inflated.as_ref().is_ok_and(right) || (whole && !raw.as_ref().is_ok_and(right));
    let read_as = if as_deflate { "deflated" } else { "stored" };
    let why = format!("method code {:#06x}, read as {read_as}", entry.method);
    gaps.push(Gap::new("zip_method_odd", why, shown(&entry.name)));
    if as_deflate { inflated } else { raw }
}

fn check_data(entry: &Entry, data: &[u8], gaps: &mut Vec<Gap>) {
    if data.len() as u64 != entry.declared_bytes {
        let why = format!("{} bytes, directory declares {}", data.len(), entry.declared_bytes);
        gaps.push(Gap::new("zip_size_wrong", why, shown(&entry.name)));
    }
    let crc32 = crc32fast::hash(data);
    if crc32 != entry.crc32 {
        let why = format!("CRC-32 is {crc32:08x}, directory says {:08x}", entry.crc32);
        gaps.push(Gap::new("zip_crc_wrong", why, shown(&entry.name)));
    }
}

fn too_large(entry: &Entry, size_bytes: u64, limits: &Limits) -> ApkError {
    ApkError::EntryTooLarge { name: entry.name.clone(), size_bytes, limit_bytes: limits.entry_bytes as u64 }
}
