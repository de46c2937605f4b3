//! Packages: no entry grows past its cap, every index lies in its table.
#![no_main]

use aw_apk::{Limits, Package};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let limits = Limits { entry_bytes: 1 << 20, total_bytes: 8 << 20, ..Limits::default() };
    let Ok(package) = Package::open(vec![("x.apk".to_owned(), data.to_vec())], &limits) else { return };
    assert!(!package.parts.is_empty() && package.parts.len() <= limits.parts);
    for part in &package.parts {
        let count = part.archive.as_ref().map_or(0, |archive| archive.entries().len());
        assert!(part.dex.iter().all(|&index| index < count));
        assert!(part.odd_dex.iter().all(|odd| odd.index.is_none_or(|index| index < count)));
        for index in 0..count.min(64) {
            if let Ok(content) = part.read_entry(index, &limits) {
                assert!(content.bytes.len() <= limits.entry_bytes);
            }
        }
        for odd in part.odd_dex.iter().take(8) {
            let _ = part.read_odd_dex(odd, &limits);
        }
    }
});
