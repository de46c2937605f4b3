//! The platform's own code: classes written in Java (`boot/src`), compiled by `boot/build.py` into `boot/boot.dex`.
//!
//! What is a matter of the language alone (collections, streams, futures, formats) is said there, on a few functions of the
//! model; a method that a class of it leaves out is answered as for any other class of the platform.

use std::sync::{Arc, OnceLock};

use aw_dex::Dex;

static BYTES: &[u8] = include_bytes!("../boot/boot.dex");
static LIBRARY: OnceLock<Option<Arc<Dex>>> = OnceLock::new();

/// The dex file of the platform's own code, parsed once a process.
pub fn library() -> Option<&'static Arc<Dex>> {
    let made = LIBRARY.get_or_init(|| {
        let all = Dex::parse_all(&Arc::new(BYTES.to_vec()), "boot").ok()?;
        all.into_iter().next().map(Arc::new)
    });
    made.as_ref()
}

#[cfg(test)]
mod tests {
    use super::library;
    use crate::hierarchy;

    #[test]
    fn the_library_is_whole_and_of_the_platform() {
        let dex = library().unwrap();
        assert!(dex.gaps.is_empty() && dex.classes.len() > 50);
        for class in &dex.classes {
            let name = String::from_utf8_lossy(dex.type_descriptor(class.class).unwrap()).into_owned();
            let name = name.trim_start_matches('L').trim_end_matches(';');
            assert!(hierarchy::is_platform(name) || hierarchy::find(name).is_some(), "{name}");
        }
    }
}
