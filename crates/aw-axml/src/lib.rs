//! Android binary XML and resource tables: bytes of an entry in, a document, a
//! table, a manifest or a layout out, each with what could not be read.
//! Tolerant where Android's own reader is; every size and depth is capped.

#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

mod attributes;
mod bytes;
mod error;
pub mod layout;
pub mod manifest;
mod strings;
pub mod table;
mod value;
pub mod xml;

pub use attributes::attribute_name;
pub use error::AxmlError;
pub use layout::Layout;
pub use manifest::Manifest;
pub use table::{LocalePreference, Table};
pub use value::Value;
pub use xml::{Attribute, Document, Element};
