//! Small archives built here: tampered fields, bombs, and random damage.

use aw_apk::{ApkError, Archive, Limits, Package, signing};
use aw_gap::Gap;

/// One entry to write; fields may lie.
#[derive(Clone)]
struct Row {
    name: Vec<u8>,
    data: Vec<u8>,
    method: u16,
    declared: u32,
    crc32: u32,
    flags: u16,
}

fn deflate(bytes: &[u8]) -> Vec<u8> {
    let mut packer = libdeflater::Compressor::new(libdeflater::CompressionLvl::default());
    let mut out = vec![0; packer.deflate_compress_bound(bytes.len())];
    let length = packer.deflate_compress(bytes, &mut out).unwrap();
    out.truncate(length);
    out
}

fn deflated(name: &str, bytes: &[u8]) -> Row {
    let declared = u32::try_from(bytes.len()).unwrap();
    let (data, crc32) = (deflate(bytes), crc32fast::hash(bytes));
    Row { name: name.into(), data, method: 8, declared, crc32, flags: 0 }
}

fn stored(name: &str, bytes: &[u8]) -> Row {
    Row { method: 0, data: bytes.to_vec(), ..deflated(name, bytes) }
}

fn header(row: &Row, magic: [u8; 4], local: bool) -> Vec<u8> {
    let mut out = magic.to_vec();
    if !local {
        out.extend(20_u16.to_le_bytes());
    }
    let size = u32::try_from(row.data.len()).unwrap();
    let name = u16::try_from(row.name.len()).unwrap();
    out.extend([20, row.flags, row.method, 0, 0].iter().flat_map(|number: &u16| number.to_le_bytes()));
    out.extend([row.crc32, size, row.declared].iter().flat_map(|number| number.to_le_bytes()));
    out.extend([name, 0].iter().flat_map(|number| number.to_le_bytes()));
    out
}

fn zip(rows: &[Row]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for row in rows {
        let offset = u32::try_from(out.len()).unwrap();
        out.extend([header(row, *b"PK\x03\x04", true), row.name.clone(), row.data.clone()].concat());
        directory.extend(header(row, *b"PK\x01\x02", false));
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(&row.name);
    }
    let count = u16::try_from(rows.len()).unwrap();
    let (size, at) = (u32::try_from(directory.len()).unwrap(), u32::try_from(out.len()).unwrap());
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].iter().flat_map(|number| number.to_le_bytes()));
    out.extend([size, at].iter().flat_map(|number| number.to_le_bytes()));
    out.extend([0, 0]);
    out
}

fn kinds(gaps: &[Gap]) -> Vec<&str> {
    gaps.iter().map(|gap| gap.what).collect()
}

fn read(bytes: &[u8], name: &str) -> Result<(Vec<u8>, Vec<Gap>), ApkError> {
    let limits = Limits::default();
    let archive = Archive::open(bytes, &limits)?;
    let content = archive.read(bytes, archive.find(name).expect("entry"), &limits)?;
    Ok((content.bytes, content.gaps))
}

#[test]
fn plain_entries_are_read_without_doubt() {
    let bytes = zip(&[deflated("a", b"hello hello hello"), stored("b", b"plain")]);
    assert_eq!(read(&bytes, "a"), Ok((b"hello hello hello".to_vec(), Vec::new())));
    assert_eq!(read(&bytes, "b"), Ok((b"plain".to_vec(), Vec::new())));
}

#[test]
fn odd_methods_are_read_as_android_reads_them() {
    let text = b"hello hello hello hello";
    for row in [deflated("a", text), stored("a", text)] {
        let (data, gaps) = read(&zip(&[Row { method: 0x2a2a, ..row }]), "a").unwrap();
        assert_eq!((data.as_slice(), kinds(&gaps)), (&text[..], vec!["zip_method_odd"]));
    }
}

#[test]
fn the_encryption_bit_alone_changes_nothing() {
    let bytes = zip(&[Row { flags: 1, ..deflated("a", b"hello hello") }]);
    assert!(Archive::open(&bytes, &Limits::default()).unwrap().entries()[0].encrypted);
    assert_eq!(read(&bytes, "a").unwrap().0, b"hello hello");
}

#[test]
fn a_wrong_checksum_keeps_the_data() {
    let (data, gaps) = read(&zip(&[Row { crc32: 1, ..deflated("a", b"hello") }]), "a").unwrap();
    assert_eq!((data.as_slice(), kinds(&gaps)), (&b"hello"[..], vec!["zip_crc_wrong"]));
}

#[test]
fn a_declared_size_costs_nothing() {
    let bytes = zip(&[Row { declared: u32::MAX - 1, ..deflated("a", b"hello hello") }]);
    let (data, gaps) = read(&bytes, "a").unwrap();
    assert_eq!((data.as_slice(), kinds(&gaps)), (&b"hello hello"[..], vec!["zip_size_wrong"]));
}

#[test]
fn entries_stop_at_their_cap_and_not_before() {
    let text = vec![7_u8; 1000];
    let bytes = zip(&[deflated("a", &text), stored("b", &text)]);
    let read = |limits: &Limits, index| Archive::open(&bytes, limits).unwrap().read(&bytes, index, limits);
    for index in [0, 1] {
        let edge = Limits { entry_bytes: 1000, ..Limits::default() };
        assert_eq!(read(&edge, index).unwrap().bytes, text);
        let below = Limits { entry_bytes: 999, ..Limits::default() };
        assert!(matches!(read(&below, index), Err(ApkError::EntryTooLarge { .. })));
    }
    let total = Limits { total_bytes: 1000, ..Limits::default() };
    let archive = Archive::open(&bytes, &total).unwrap();
    assert!(archive.read(&bytes, 0, &total).is_ok());
    assert!(matches!(archive.read(&bytes, 1, &total), Err(ApkError::TotalTooLarge { .. })));
}

#[test]
fn a_bomb_is_named_as_one() {
    let bytes = zip(&[deflated("bomb", &vec![0; 64 << 20])]);
    assert!(bytes.len() < 100_000);
    assert!(matches!(read(&bytes, "bomb"), Err(ApkError::RatioTooHigh { .. })));
    let lying = zip(&[Row { declared: 10, ..deflated("bomb", &vec![0; 64 << 20]) }]);
    assert!(matches!(read(&lying, "bomb"), Err(ApkError::RatioTooHigh { .. })));
}

#[test]
fn the_first_of_two_names_counts_and_both_are_listed() {
    let bytes = zip(&[stored("a", b"one"), stored("a", b"two")]);
    let archive = Archive::open(&bytes, &Limits::default()).unwrap();
    assert_eq!((archive.find("a"), archive.entries()[1].duplicate), (Some(0), true));
    assert_eq!(kinds(archive.gaps()), ["zip_duplicate_entry"]);
}

#[test]
fn prepended_data_are_found_with_and_without_right_offsets() {
    let bytes = [b"#!/bin/sh\n".to_vec(), zip(&[stored("a", b"one")])].concat();
    let archive = Archive::open(&bytes, &Limits::default()).unwrap();
    assert_eq!(read(&bytes, "a").unwrap().0, b"one");
    assert_eq!(kinds(archive.oddities()), ["zip_shifted", "zip_prepended_bytes"]);
}

#[test]
fn overlapping_entries_are_a_gap() {
    let mut bytes = zip(&[stored("a", b"same"), stored("b", b"same")]);
    let row = bytes.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    bytes[row + 42..row + 46].copy_from_slice(&0_u32.to_le_bytes());
    let archive = Archive::open(&bytes, &Limits::default()).unwrap();
    assert_eq!(kinds(archive.gaps()), ["zip_entries_overlap"]);
}

#[test]
fn the_entry_cap_holds_at_its_edge() {
    let bytes = zip(&[stored("a", b"1"), stored("b", b"2")]);
    assert!(Archive::open(&bytes, &Limits { entries: 2, ..Limits::default() }).is_ok());
    let error = Archive::open(&bytes, &Limits { entries: 1, ..Limits::default() }).unwrap_err();
    assert_eq!(error, ApkError::TooManyEntries { entries: 2, limit: 1 });
}

#[test]
fn what_is_no_app_is_told_apart() {
    let open = |bytes: Vec<u8>| Package::open(vec![("x".to_owned(), bytes)], &Limits::default()).unwrap_err();
    assert_eq!(open(Vec::new()), ApkError::NotZip { size_bytes: 0 });
    assert!(matches!(open(zip(&[stored("a", b"1")])), ApkError::NotAnApp { .. }));
    assert_eq!(open(zip(&[stored("BundleConfig.pb", b"")])), ApkError::AppBundle);
    let empty = Package::open(Vec::new(), &Limits::default()).unwrap_err();
    assert!(matches!(empty, ApkError::NotAnApp { .. }));
}

#[test]
fn channels_are_read_from_names_and_comments() {
    let mut bytes = zip(&[stored("META-INF/channel_shop", b"")]);
    let comment = b"market\x06\0ltlovezh";
    let length_at = bytes.len() - 2;
    bytes[length_at..].copy_from_slice(&u16::try_from(comment.len()).unwrap().to_le_bytes());
    bytes.extend(comment);
    let archive = Archive::open(&bytes, &Limits::default()).unwrap();
    let found = signing::read(&bytes, &archive, &Limits::default()).channels;
    let found: Vec<_> = found.iter().map(|channel| (channel.kind, channel.value.as_str())).collect();
    assert_eq!(found, [("meta_inf", "shop"), ("zip_comment", "market")]);
}

#[test]
fn damaged_archives_never_fail_and_never_grow() {
    let dex = [b"dex\n035\0".to_vec(), vec![1; 200]].concat();
    let inner = zip(&[deflated("classes.dex", &dex)]);
    let bytes = zip(&[
        deflated("AndroidManifest.xml", &[0; 300]),
        deflated("classes.dex", &dex),
        stored("assets/x.jar", &inner),
        deflated("assets/y.bin", &dex),
        stored("META-INF/CERT.RSA", &[0x30; 40]),
    ]);
    let limits = Limits { entry_bytes: 1 << 20, total_bytes: 8 << 20, ..Limits::default() };
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |limit: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(limit).unwrap()).unwrap()
    };
    for _ in 0..4000 {
        let mut damaged = bytes.clone();
        for _ in 0..=random(6) {
            let at = random(damaged.len());
            damaged[at] = [0, 1, 0x7f, 0xff, u8::try_from(random(256)).unwrap()][random(5)];
        }
        if random(8) == 0 {
            damaged.truncate(random(bytes.len()));
        }
        if let Ok(package) = Package::open(vec![("x.apk".to_owned(), damaged)], &limits) {
            for part in &package.parts {
                let count = part.archive.as_ref().map_or(0, |archive| archive.entries().len());
                assert!(part.dex.iter().all(|&index| index < count));
                for index in 0..count {
                    if let Ok(content) = part.read_entry(index, &limits) {
                        assert!(content.bytes.len() <= limits.entry_bytes);
                    }
                }
                for odd in &part.odd_dex {
                    let _ = part.read_odd_dex(odd, &limits);
                }
            }
        }
    }
}
