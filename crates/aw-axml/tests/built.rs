//! Small documents and tables built here: what a reader must find in them, and that
//! no damage to them makes it fail.

use aw_axml::{AxmlError, LocalePreference, Value, layout, manifest, table, xml};

const NONE: u32 = u32::MAX;

fn chunk(kind: u16, head: &[u8], body: &[u8]) -> Vec<u8> {
    let head_bytes = u16::try_from(head.len() + 8).unwrap();
    let size = u32::try_from(8 + head.len() + body.len()).unwrap();
    [&kind.to_le_bytes()[..], &head_bytes.to_le_bytes(), &size.to_le_bytes(), head, body].concat()
}

fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn pool(strings: &[&str]) -> Vec<u8> {
    let (mut offsets, mut text) = (Vec::new(), Vec::new());
    for string in strings {
        offsets.push(u32::try_from(text.len()).unwrap());
        let units: Vec<u16> = string.encode_utf16().collect();
        text.extend(u16::try_from(units.len()).unwrap().to_le_bytes());
        text.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        text.extend([0, 0]);
    }
    text.resize(text.len().next_multiple_of(4), 0);
    let count = u32::try_from(strings.len()).unwrap();
    let head = words(&[count, 0, 0, 28 + 4 * count, 0]);
    chunk(0x0001, &head, &[words(&offsets), text].concat())
}

/// Name, raw text, data type, data of one attribute.
type Row = (u32, u32, u8, u32);

fn start(name: u32, rows: &[Row]) -> Vec<u8> {
    let mut body = words(&[NONE, name]);
    let count = u16::try_from(rows.len()).unwrap();
    body.extend([20_u16, 20, count, 0, 0, 0].iter().flat_map(|number| number.to_le_bytes()));
    for &(name, raw, data_type, data) in rows {
        body.extend(words(&[NONE, name, raw]));
        body.extend([8, 0, 0, data_type]);
        body.extend(data.to_le_bytes());
    }
    chunk(0x0102, &words(&[7, NONE]), &body)
}

fn end(name: u32) -> Vec<u8> {
    chunk(0x0103, &words(&[8, NONE]), &words(&[NONE, name]))
}

fn document(parts: &[Vec<u8>]) -> Vec<u8> {
    chunk(0x0003, &[], &parts.concat())
}

/// `<manifest package="a.b"><application><activity name=".Main" exported/>...`
fn small_manifest() -> Vec<u8> {
    let strings = ["", "decoy", "manifest", "package", "a.b", "application", "activity", ".Main"];
    document(&[
        pool(&strings),
        chunk(0x0180, &[], &words(&[0x0101_0003, 0x0101_0010])),
        start(2, &[(3, 4, 3, 4)]),
        start(5, &[]),
        start(6, &[(0, 7, 3, 7), (1, NONE, 0x12, 1)]),
        end(6),
        end(5),
        end(2),
    ])
}

fn table_entry(key: u32, data_type: u8, data: u32) -> Vec<u8> {
    [words(&[8, key]), vec![8, 0, 0, data_type], words(&[data])].concat()
}

fn table_type(language: [u8; 2], offsets: &[u32], entries: &[Vec<u8>]) -> Vec<u8> {
    let mut config = words(&[32, 0]);
    config.extend(language);
    config.resize(32, 0);
    let count = u32::try_from(offsets.len()).unwrap();
    let head = [words(&[1, count, 20 + 32 + 4 * count]), config].concat();
    chunk(0x0201, &head, &[words(offsets), entries.concat()].concat())
}

/// One package `0x7f` with `string/hello` in the default locale and in Chinese, and
/// `string/loop` that refers to itself.
fn small_table() -> Vec<u8> {
    table_of(&[
        table_type([0, 0], &[0, 16], &[table_entry(0, 3, 0), table_entry(1, 1, 0x7f01_0001)]),
        table_type(*b"zh", &[0, NONE], &[table_entry(0, 3, 1)]),
    ])
}

/// One package `0x7f` with these chunks of one type.
fn table_of(chunks: &[Vec<u8>]) -> Vec<u8> {
    let (types, keys) = (pool(&["string"]), pool(&["hello", "loop"]));
    let types_at = 288_u32;
    let keys_at = types_at + u32::try_from(types.len()).unwrap();
    let mut head = words(&[0x7f]);
    head.extend(std::iter::repeat_n(0, 256));
    head.extend(words(&[types_at, 1, keys_at, 2, 0]));
    let package = chunk(0x0200, &head, &[types, keys, chunks.concat()].concat());
    chunk(0x0002, &words(&[1]), &[pool(&["Hello", "你好"]), package].concat())
}

#[test]
fn attributes_are_found_by_resource_id_whatever_their_name() {
    let (document, gaps) = xml::parse(&small_manifest()).unwrap();
    assert_eq!(gaps, []);
    assert_eq!(document.elements.len(), 3);
    let manifest = manifest::read(&document, None);
    assert_eq!(manifest.package.as_deref(), Some("a.b"));
    assert_eq!(manifest.components[0].name, "a.b.Main");
    assert_eq!(manifest.components[0].exported, Some(true));
    let attribute = &document.elements[2].attributes[1];
    assert_eq!((attribute.name.as_str(), attribute.resource_id), ("exported", Some(0x0101_0010)));
}

#[test]
fn text_xml_is_told_apart() {
    assert_eq!(xml::parse(b"<?xml version=\"1.0\"?><manifest/>"), Err(AxmlError::TextXml));
    assert_eq!(xml::parse(b"\xef\xbb\xbf<manifest package='a'/>"), Err(AxmlError::TextXml));
    assert_eq!(xml::parse(b""), Err(AxmlError::TooShort { size_bytes: 0 }));
    assert_eq!(xml::parse(&chunk(0x0003, &[], &[])), Err(AxmlError::NoStrings));
}

#[test]
fn nesting_and_element_limits_are_gaps() {
    let strings = pool(&["view"]);
    let deep: Vec<Vec<u8>> =
        std::iter::once(strings.clone()).chain(std::iter::repeat_n(start(0, &[]), xml::DEPTH_MAX + 10)).collect();
    let (read, gaps) = xml::parse(&document(&deep)).unwrap();
    assert_eq!(read.elements.len(), xml::DEPTH_MAX);
    assert!(gaps.iter().any(|gap| gap.what == "xml_too_large"));
    let wide: Vec<Vec<u8>> =
        std::iter::once(strings).chain((0..xml::DEPTH_MAX * 2).flat_map(|_| [start(0, &[]), end(0)])).collect();
    let (read, gaps) = xml::parse(&document(&wide)).unwrap();
    assert_eq!((read.elements.len(), gaps.len()), (xml::DEPTH_MAX * 2, 0));
}

#[test]
fn tables_answer_by_locale_and_name_and_stop_at_cycles() {
    let (table, gaps) = table::parse(small_table()).unwrap();
    assert_eq!(gaps, []);
    let id = 0x7f01_0000;
    assert_eq!(table.name_of(id).as_deref(), Some("string/hello"));
    assert_eq!(table.id_of("string/hello"), Some(id));
    assert_eq!(table.resolve(id, LocalePreference::Default), Some(Value::String("Hello".to_owned())));
    assert_eq!(table.resolve(id, LocalePreference::Zh), Some(Value::String("你好".to_owned())));
    assert_eq!(table.own_text(id, LocalePreference::En), None);
    let texts = [(String::new(), "Hello".to_owned()), ("zh".to_owned(), "你好".to_owned())];
    assert_eq!(table.strings_of(id), texts);
    assert_eq!(table.resolve(0x7f01_0001, LocalePreference::Zh), Some(Value::Reference(0x7f01_0001)));
    assert_eq!(table.ids_of_type("string"), [0x7f01_0000, 0x7f01_0001]);
    assert_eq!(table.resolve(0x7f02_0000, LocalePreference::Default), None);
}

/// Deterministic pseudo-random numbers (xorshift64).
struct Shift(u64);

impl Shift {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }

    fn damage(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len());
            bytes[at] = [0, 1, 0x7f, 0x80, 0xff, u8::try_from(self.below(256)).unwrap()][self.below(6)];
        }
        if self.below(8) == 0 {
            let end = 1 + self.below(bytes.len() - 1);
            bytes.truncate(end);
        }
        bytes
    }
}

#[test]
fn configurations_beyond_the_limit_are_one_gap() {
    let one = table_type([0, 0], &[0], &[table_entry(0, 3, 0)]);
    let many = vec![one; table::CONFIGURATIONS_MAX + 3];
    let (table, gaps) = table::parse(table_of(&many)).unwrap();
    assert_eq!(table.type_chunk_count(), table::CONFIGURATIONS_MAX);
    assert_eq!(gaps.iter().map(|gap| gap.what).collect::<Vec<_>>(), ["table_types_limit"]);
    assert!(gaps[0].why.starts_with("3 type chunks"));
}

#[test]
fn damaged_documents_stay_inside_their_tables() {
    let (bytes, mut random) = (small_manifest(), Shift(0x9e37_79b9_7f4a_7c15));
    for _ in 0..4000 {
        let Ok((document, gaps)) = xml::parse(&random.damage(&bytes)) else {
            continue;
        };
        let count = document.elements.len();
        assert!(count <= bytes.len() / 16 && gaps.len() <= 65);
        for (index, element) in document.elements.iter().enumerate() {
            assert!(element.parent.is_none_or(|parent| parent < index));
            assert!(element.children.iter().all(|&child| child > index && child < count));
        }
        let _ = manifest::read(&document, None);
        assert_eq!(layout::read(&document, None).views.len(), count);
    }
}

#[test]
fn damaged_tables_stay_inside_their_bytes() {
    let (bytes, mut random) = (small_table(), Shift(0x2545_f491_4f6c_dd1d));
    for _ in 0..4000 {
        let Ok((table, _)) = table::parse(random.damage(&bytes)) else {
            continue;
        };
        let ids = table.ids_of_type("string");
        assert!(ids.len() <= bytes.len());
        for id in ids {
            let _ = (table.name_of(id), table.strings_of(id), table.resolve(id, LocalePreference::Zh));
            let _ = (table.bag(id, LocalePreference::Default), table.own_text(id, LocalePreference::En));
        }
    }
}
