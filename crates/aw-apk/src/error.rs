//! Why a package or an entry could not be read at all.

use std::fmt;

/// The one error of this crate; anything less is a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApkError {
    /// No end-of-central-directory record: not a zip, or cut off.
    NotZip {
        /// Bytes given.
        size_bytes: usize,
    },
    /// The central directory lies outside the file.
    NoDirectory {
        /// What the end record claims.
        why: String,
    },
    /// More entries than allowed.
    TooManyEntries {
        /// Entries the archive claims.
        entries: u64,
        /// Entries allowed.
        limit: usize,
    },
    /// No entry has this index.
    NoEntry {
        /// The index asked for.
        index: usize,
    },
    /// The entry's data lie outside the file.
    EntryOutside {
        /// Entry name.
        name: String,
    },
    /// The entry inflates to more than is allowed.
    EntryTooLarge {
        /// Entry name.
        name: String,
        /// Bytes declared or reached.
        size_bytes: u64,
        /// Bytes allowed.
        limit_bytes: u64,
    },
    /// The entry's ratio is that of a decompression bomb.
    RatioTooHigh {
        /// Entry name.
        name: String,
        /// Bytes in the archive.
        compressed_bytes: usize,
        /// Bytes allowed for that many.
        limit_bytes: usize,
    },
    /// All entries together inflate to more than is allowed.
    TotalTooLarge {
        /// Entry at which the cap was reached.
        name: String,
        /// Bytes allowed.
        limit_bytes: u64,
    },
    /// The compressed data are damaged or really encrypted.
    Damaged {
        /// Entry name.
        name: String,
        /// What the decoder said.
        why: String,
    },
    /// Neither an app nor a set of apps.
    NotAnApp {
        /// What was found.
        why: String,
    },
    /// An app bundle, which no device can install.
    AppBundle,
}

impl fmt::Display for ApkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotZip { size_bytes } => {
                write!(out, "not a zip archive: no end record in {size_bytes} bytes; check that the file is complete")
            }
            Self::NoDirectory { why } => {
                write!(out, "zip archive without a readable directory: {why}")
            }
            Self::TooManyEntries { entries, limit } => {
                write!(out, "{entries} entries exceed the limit of {limit}")
            }
            Self::NoEntry { index } => write!(out, "no entry has index {index}"),
            Self::EntryOutside { name } => {
                write!(out, "{}: data lie outside the file", shown(name))
            }
            Self::EntryTooLarge { name, size_bytes, limit_bytes } => {
                write!(out, "{}: {size_bytes} bytes exceed the limit of {limit_bytes}", shown(name))
            }
            Self::RatioTooHigh { name, compressed_bytes, limit_bytes } => {
                let name = shown(name);
                write!(out, "{name}: {compressed_bytes} bytes inflate to more than {limit_bytes}, a decompression bomb")
            }
            Self::TotalTooLarge { name, limit_bytes } => {
                write!(out, "{}: the archive inflates to more than {limit_bytes} bytes", shown(name))
            }
            Self::Damaged { name, why } => write!(out, "{}: {why}", shown(name)),
            Self::NotAnApp { why } => write!(out, "not an Android app: {why}"),
            Self::AppBundle => {
                write!(out, "app bundle (AAB) is not supported: build APKs from it with bundletool and inspect those")
            }
        }
    }
}

impl std::error::Error for ApkError {}

/// An entry name with control characters escaped, safe to print and to compare.
pub(crate) fn shown(name: &str) -> String {
    name.chars().fold(String::with_capacity(name.len()), |mut text, letter| {
        if letter.is_control() {
            text.extend(letter.escape_default());
        } else {
            text.push(letter);
        }
        text
    })
}
