//! App packages: the bytes of an APK or of a set of splits in, entries, parts,
//! certificates and channels out, each with what could not be read.
//! The zip reader follows Android's own for tampered fields; every size is capped.

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

mod archive;
mod bytes;
mod digest;
mod directory;
mod error;
mod inflate;
mod limits;
pub mod package;
pub mod signing;

pub use archive::{Archive, Content};
pub use digest::sha256_hex;
pub use directory::Entry;
pub use error::ApkError;
pub use limits::Limits;
pub use package::{DexKind, Format, OddDex, Package, Part, Role};
pub use signing::{Certificate, Scheme, Signer, Signing};
