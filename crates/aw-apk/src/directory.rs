//! End record and central directory: bytes of a zip in, entry rows out.
//! Formats: PKWARE APPNOTE 6.3; deviations as Android's libziparchive takes them.

use std::collections::HashSet;

use aw_gap::Gap;
use serde::Serialize;

use crate::bytes::{index_of, slice_at, u16_at, u32_at, u64_at};
use crate::error::{ApkError, shown};
use crate::limits::Limits;

const END_RECORD: &[u8; 4] = b"PK\x05\x06";
const END_RECORD_BYTES: usize = 22;
const ZIP64_LOCATOR: u32 = 0x0706_4b50;
const ZIP64_END_RECORD: u32 = 0x0606_4b50;
const DIRECTORY_ROW: &[u8; 4] = b"PK\x01\x02";
const DIRECTORY_ROW_BYTES: usize = 46;
/// A comment's length is a 16-bit number.
const COMMENT_BYTES_MAX: usize = 0xffff;
/// How far past a damaged row the next one is looked for.
const RESYNC_BYTES: usize = 0x1_0000;
/// Most damaged rows stepped over in one directory.
const RESYNCS_MAX: usize = 64;
/// Most gaps and most oddities listed of one directory.
const NOTES_MAX: usize = 200;
const IN_ZIP64: u32 = u32::MAX;

/// One row of the central directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(clippy::struct_excessive_bools)] // Each is a mark of its own in the table of entries.
pub struct Entry {
    /// Name as stored; bytes that are not UTF-8 are read as Latin-1.
    pub name: String,
    /// Bytes in the archive.
    pub compressed_bytes: u64,
    /// Bytes the directory says it inflates to.
    pub declared_bytes: u64,
    /// Compression method code: 0 stored, 8 deflated, anything else is tampered.
    pub method: u16,
    /// CRC-32 of the inflated data.
    pub crc32: u32,
    /// Offset of the local header in the file.
    pub header_offset: u64,
    /// The encryption bit is set; Android ignores it.
    pub encrypted: bool,
    /// An earlier entry has the same name.
    pub duplicate: bool,
    /// The name is a directory's.
    pub directory: bool,
    /// The name is absolute or climbs out of the target folder.
    pub climbs: bool,
}

/// What the end record says, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// Offset of the end record.
    pub at: usize,
    /// First byte of the directory.
    pub directory_at: usize,
    /// Bytes the directory claims.
    directory_bytes: usize,
    entries: u64,
    comment_bytes: usize,
    /// Bytes by which all offsets are too small.
    pub shift: usize,
}

/// The directory as read.
#[derive(Debug, Default)]
pub struct Directory {
    /// Rows in directory order.
    pub entries: Vec<Entry>,
    /// What could not be read.
    pub gaps: Vec<Gap>,
    /// What was read although it is malformed.
    pub oddities: Vec<Gap>,
}

impl End {
    /// Finds the end record: the last one whose comment ends with the file, else the last one.
    pub fn find(bytes: &[u8]) -> Result<Self, ApkError> {
        let not_zip = ApkError::NotZip { size_bytes: bytes.len() };
        let first = bytes.len().saturating_sub(END_RECORD_BYTES.saturating_add(COMMENT_BYTES_MAX));
        let tail = bytes.get(first..).unwrap_or(&[]);
        let mut last = None;
        for (offset, window) in tail.windows(END_RECORD_BYTES).enumerate().rev() {
            if !window.starts_with(END_RECORD) {
                continue;
            }
            let at = first.saturating_add(offset);
            let comment = usize::from(u16_at(window, 20).unwrap_or(0));
            if at.saturating_add(END_RECORD_BYTES).saturating_add(comment) == bytes.len() {
                return Self::read(bytes, at).ok_or(not_zip);
            }
            last = last.or(Some(at));
        }
        last.and_then(|at| Self::read(bytes, at)).ok_or(not_zip)
    }

    fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let row = slice_at(bytes, at, END_RECORD_BYTES)?;
        let mut end = Self {
            at,
            directory_at: u32_at(row, 16)? as usize,
            directory_bytes: u32_at(row, 12)? as usize,
            entries: u64::from(u16_at(row, 10)?),
            comment_bytes: usize::from(u16_at(row, 20)?),
            shift: 0,
        };
        end.read_zip64(bytes);
        Some(end)
    }

    fn read_zip64(&mut self, bytes: &[u8]) -> Option<()> {
        let wanted = self.entries == 0xffff || self.directory_at == 0xffff_ffff || self.directory_bytes == 0xffff_ffff;
        let locator = bytes.get(self.at.checked_sub(20)?..)?;
        if !wanted || u32_at(locator, 0)? != ZIP64_LOCATOR {
            return None;
        }
        let record = bytes.get(index_of(u64_at(locator, 8)?)..)?;
        if u32_at(record, 0)? != ZIP64_END_RECORD {
            return None;
        }
        self.entries = u64_at(record, 32)?;
        self.directory_bytes = index_of(u64_at(record, 40)?);
        self.directory_at = index_of(u64_at(record, 48)?);
        Some(())
    }

    /// The archive's comment.
    pub fn comment<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let rest = bytes.get(self.at.saturating_add(END_RECORD_BYTES)..).unwrap_or(&[]);
        rest.get(..self.comment_bytes).unwrap_or(rest)
    }
}

/// Reads the central directory that `end` points to and corrects `end` where data
/// were put before the archive.
pub fn read_directory(bytes: &[u8], end: &mut End, limits: &Limits) -> Result<Directory, ApkError> {
    if end.entries > limits.entries as u64 {
        return Err(ApkError::TooManyEntries { entries: end.entries, limit: limits.entries });
    }
    let mut directory = Directory::default();
    directory.locate(bytes, end)?;
    directory.rows(bytes, end);
    directory.mark_duplicates();
    directory.mark_names();
    Ok(directory)
}

/// Keeps the first [`NOTES_MAX`] notes and says when there were more.
fn note(notes: &mut Vec<Gap>, found: Gap) {
    match notes.len() {
        length if length < NOTES_MAX => notes.push(found),
        NOTES_MAX => notes.push(Gap::new("more_gaps", "further ones of this archive are not listed", found.place)),
        _ => {}
    }
}

impl Directory {
    fn odd(&mut self, what: &'static str, why: impl Into<String>, place: impl Into<String>) {
        note(&mut self.oddities, Gap::new(what, why, place));
    }

    fn gap(&mut self, what: &'static str, why: impl Into<String>, place: impl Into<String>) {
        note(&mut self.gaps, Gap::new(what, why, place));
    }

    fn locate(&mut self, bytes: &[u8], end: &mut End) -> Result<(), ApkError> {
        let place = "zip end record";
        let after = end.at.saturating_add(END_RECORD_BYTES).saturating_add(end.comment_bytes);
        if after != bytes.len() {
            let why = format!("comment ends at {after}, file at {}", bytes.len());
            self.odd("zip_trailing_bytes", why, place);
        }
        if end.entries == 0 {
            return Ok(());
        }
        let is_row = |at: usize| bytes.get(at..).is_some_and(|rest| rest.starts_with(DIRECTORY_ROW));
        if !is_row(end.directory_at) {
            let shifted = end.at.saturating_sub(end.directory_bytes);
            if end.directory_bytes > end.at || !is_row(shifted) {
                let why = format!("no row at offset {} as the end record says", end.directory_at);
                return Err(ApkError::NoDirectory { why });
            }
            end.shift = shifted.saturating_sub(end.directory_at);
            end.directory_at = shifted;
            self.odd("zip_shifted", format!("all offsets are {} too small", end.shift), place);
        }
        let directory_end = end.directory_at.saturating_add(end.directory_bytes);
        if directory_end != end.at {
            let why = format!("directory ends at {directory_end}, end record stands at {}", end.at);
            self.odd("zip_directory_size", why, place);
        }
        Ok(())
    }

    fn rows(&mut self, bytes: &[u8], end: &End) {
        let mut at = end.directory_at;
        let mut resyncs = 0_usize;
        while (self.entries.len() as u64) < end.entries {
            if let Some((mut entry, utf8, next)) = read_row(bytes, at, end.at) {
                entry.header_offset = entry.header_offset.saturating_add(end.shift as u64);
                if !utf8 {
                    let why = "name is not UTF-8, read as Latin-1";
                    self.odd("zip_name_encoding", why, shown(&entry.name));
                }
                self.entries.push(entry);
                at = next;
                continue;
            }
            resyncs = resyncs.saturating_add(1);
            let Some(next) = next_row(bytes, at, end.at).filter(|_| resyncs <= RESYNCS_MAX) else {
                break;
            };
            self.odd(
                "zip_row_damaged",
                format!("next row found {} bytes on", next.saturating_sub(at)),
                "zip directory",
            );
            at = next;
        }
        let read = self.entries.len() as u64;
        if read < end.entries {
            let why = format!("{read} of {} rows could be read", end.entries);
            self.gap("zip_directory_cut", why, "zip directory");
        } else if next_row(bytes, at, end.at) == Some(at) {
            let why = format!("rows beyond the declared {read}, which Android does not see");
            self.gap("zip_rows_hidden", why, "zip directory");
        }
    }

    fn mark_duplicates(&mut self) {
        let mut seen: HashSet<&str> = HashSet::with_capacity(self.entries.len());
        let flags: Vec<bool> = self.entries.iter().map(|entry| !seen.insert(entry.name.as_str())).collect();
        let mut names = Vec::new();
        for (entry, duplicate) in self.entries.iter_mut().zip(flags) {
            entry.duplicate = duplicate;
            if duplicate {
                names.push(shown(&entry.name));
            }
        }
        for name in names {
            let why = "a name occurs twice: current Android refuses, older ones run the first";
            self.gap("zip_duplicate_entry", why, name);
        }
    }

    fn mark_names(&mut self) {
        let (mut climbing, mut control) = (Vec::new(), Vec::new());
        for entry in &mut self.entries {
            entry.directory = entry.name.ends_with('/');
            entry.climbs = entry.name.starts_with('/') || entry.name.split(['/', '\\']).any(|step| step == "..");
            if entry.climbs {
                climbing.push(shown(&entry.name));
            }
            if entry.name.chars().any(char::is_control) {
                control.push(shown(&entry.name));
            }
        }
        for name in climbing {
            self.odd("zip_name_climbs", "the name leads out of the folder it is unpacked to", name);
        }
        for name in control {
            self.odd("zip_name_control", "control character in a name", name);
        }
    }
}

/// The row at `at`, whether its name is UTF-8, and where the next one starts.
fn read_row(bytes: &[u8], at: usize, limit: usize) -> Option<(Entry, bool, usize)> {
    let row = bytes.get(at..)?;
    if at >= limit || !row.starts_with(DIRECTORY_ROW) {
        return None;
    }
    let length = |offset: usize| u16_at(row, offset).map(usize::from);
    let (name_bytes, extra_bytes, comment_bytes) = (length(28)?, length(30)?, length(32)?);
    let raw_name = slice_at(row, DIRECTORY_ROW_BYTES, name_bytes)?;
    let extra_at = DIRECTORY_ROW_BYTES.checked_add(name_bytes)?;
    let (packed, inflated, offset) = (u32_at(row, 20)?, u32_at(row, 24)?, u32_at(row, 42)?);
    let wide = zip64_numbers(slice_at(row, extra_at, extra_bytes).unwrap_or(&[]), [inflated, packed, offset]);
    let (name, utf8) = decode_name(raw_name);
    let entry = Entry {
        name,
        compressed_bytes: wide[1],
        declared_bytes: wide[0],
        method: u16_at(row, 10)?,
        crc32: u32_at(row, 16)?,
        header_offset: wide[2],
        encrypted: u16_at(row, 8)? & 1 != 0,
        duplicate: false,
        directory: false,
        climbs: false,
    };
    let next = at.checked_add(extra_at)?.checked_add(extra_bytes)?.checked_add(comment_bytes)?;
    Some((entry, utf8, next))
}

fn decode_name(raw: &[u8]) -> (String, bool) {
    match std::str::from_utf8(raw) {
        Ok(name) => (name.to_owned(), true),
        Err(_) => (raw.iter().map(|&byte| char::from(byte)).collect(), false),
    }
}

/// Sizes and offset with those from the ZIP64 extra field where the row says "see there".
fn zip64_numbers(extra: &[u8], narrow: [u32; 3]) -> [u64; 3] {
    let mut numbers = narrow.map(u64::from);
    if !narrow.contains(&IN_ZIP64) {
        return numbers;
    }
    let mut at = 0_usize;
    while let (Some(id), Some(size)) = (u16_at(extra, at), u16_at(extra, at.saturating_add(2))) {
        let body = at.saturating_add(4);
        if id == 1 {
            let mut field = body;
            for (number, _) in numbers.iter_mut().zip(narrow).filter(|(_, short)| *short == IN_ZIP64) {
                *number = u64_at(extra, field).unwrap_or(*number);
                field = field.saturating_add(8);
            }
            break;
        }
        at = body.saturating_add(usize::from(size));
    }
    numbers
}

fn next_row(bytes: &[u8], at: usize, limit: usize) -> Option<usize> {
    let end = limit.min(at.saturating_add(RESYNC_BYTES)).min(bytes.len());
    let found = bytes.get(at..end)?.windows(4).position(|window| window == DIRECTORY_ROW)?;
    at.checked_add(found)
}
