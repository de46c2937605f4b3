//! Resource tables: as many packages as the header says or a gap, no more ids than
//! bytes, and every question about an id ends.
#![no_main]

use aw_axml::{LocalePreference, table};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok((table, gaps)) = table::parse(data) else { return };
    let claimed = data.get(8..12).map_or(0, |raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]) as usize);
    assert!(table.packages().count() == claimed || !gaps.is_empty());
    assert!(table.type_chunk_count() <= data.len() / 8);
    for name in ["string", "layout", "array"] {
        let ids = table.ids_of_type(name);
        for &id in ids.iter().take(64) {
            let _ = (table.name_of(id), table.strings_of(id), table.resolve(id, LocalePreference::Zh));
            let bag = table.bag(id, LocalePreference::Default);
            assert!(bag.is_none_or(|bag| bag.items.len() <= data.len() / 12));
        }
    }
});
