//! Placeholder documentation replaced by the first commit of this crate.
