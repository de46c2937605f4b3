//! What a reader could not examine, where and why. Every reading crate returns
//! these beside its result; "could not read" is a result, never an empty list.

use serde::Serialize;

/// One thing that was not examined.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Gap {
    /// Stable short identifier of the kind, in `snake_case` (`entry_too_large`).
    pub what: &'static str,
    /// The reason, in English, with the figures that led to it.
    pub why: String,
    /// Where: an entry path, a table name with a row, a class and method.
    pub place: String,
}

impl Gap {
    /// A gap of kind `what` at `place`.
    pub fn new(what: &'static str, why: impl Into<String>, place: impl Into<String>) -> Self {
        Self { what, why: why.into(), place: place.into() }
    }
}
