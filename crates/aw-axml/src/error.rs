//! Why a document or a table could not be read at all.

use std::fmt;

/// No part of the input could be used; anything less is a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AxmlError {
    /// Plain text XML stands where binary XML is expected.
    TextXml,
    /// The input is shorter than its first header.
    TooShort {
        /// Bytes given.
        size_bytes: usize,
    },
    /// The first chunk is of another kind.
    WrongKind {
        /// Chunk type that was expected.
        expected: u16,
        /// Chunk type found.
        found: u16,
    },
    /// No usable string pool precedes the elements.
    NoStrings,
    /// The document has no element.
    NoElement,
    /// The input is larger than the reader takes.
    TooLarge {
        /// Bytes given.
        size_bytes: usize,
        /// Bytes allowed.
        limit_bytes: usize,
    },
}

impl fmt::Display for AxmlError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextXml => write!(out, "text XML where binary XML is expected; compile it with aapt2 first"),
            Self::TooShort { size_bytes } => {
                write!(out, "{size_bytes} bytes are too few for a header")
            }
            Self::WrongKind { expected, found } => {
                write!(out, "first chunk has type {found:#06x}, expected {expected:#06x}")
            }
            Self::NoStrings => write!(out, "no readable string pool"),
            Self::NoElement => write!(out, "no element in the document"),
            Self::TooLarge { size_bytes, limit_bytes } => {
                write!(out, "{size_bytes} bytes exceed the limit of {limit_bytes}")
            }
        }
    }
}

impl std::error::Error for AxmlError {}
