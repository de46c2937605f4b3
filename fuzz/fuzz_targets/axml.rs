//! Binary XML: a tree whose indices fit, no more elements than bytes can hold, and a
//! manifest and a layout from whatever it is.
#![no_main]

use aw_axml::{layout, manifest, xml};
use libfuzzer_sys::fuzz_target;

/// Least bytes of an element's start chunk.
const ELEMENT_BYTES: usize = 16;

fuzz_target!(|data: &[u8]| {
    let Ok((document, _)) = xml::parse(data) else { return };
    let count = document.elements.len();
    assert!(count <= data.len() / ELEMENT_BYTES);
    for (index, element) in document.elements.iter().enumerate() {
        assert!(element.parent.is_none_or(|parent| parent < index));
        assert!(element.children.iter().all(|&child| child > index && child < count));
    }
    let manifest = manifest::read(&document, None);
    assert!(manifest.components.len() <= count && manifest.permissions.len() <= count);
    let rows = layout::read(&document, None);
    assert!(rows.views.len() == count || rows.cut);
});
