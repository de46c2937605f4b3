//! Tables, class data, try blocks, call sites and values of files made by hand.

mod support;

use std::sync::Arc;

use aw_dex::{Dex, DexError, Handler, NO_INDEX, TryBlock, Value};
use support::{Builder, Class, Code, parse, uleb};

fn whats(dex: &Dex) -> Vec<&str> {
    dex.gaps.iter().map(|gap| gap.what).collect()
}

#[test]
fn a_small_file_is_read_whole() {
    let dex = Builder::with_code(Code::of(&[0x000e])).parse();
    assert_eq!((dex.version, dex.string_count(), dex.gaps.len()), (35, 5, 0));
    assert_eq!(dex.type_descriptor(0), Some(&b"LA;"[..]));
    assert_eq!(dex.protos[1].parameters, [3, 0]);
    assert_eq!((dex.fields[0].class, dex.fields[0].type_, dex.fields[0].name), (0, 3, 3));
    assert_eq!((dex.classes[0].class, dex.classes[0].superclass), (0, 1));
    assert_eq!(dex.string(5), None);
}

#[test]
fn bytes_that_are_no_dex_have_their_error() {
    let error = |bytes: &[u8]| Dex::parse_all(&Arc::new(bytes.to_vec()), "classes.dex").unwrap_err();
    assert_eq!(error(b""), DexError::Truncated("the header"));
    assert_eq!(error(&[0; 200]), DexError::NotDex);
    for version in ["034", "042", "0a5"] {
        let mut raw = Builder::small().build();
        raw[4..7].copy_from_slice(version.as_bytes());
        assert_eq!(error(&raw), DexError::NotDex, "{version}");
    }
    let mut raw = Builder::small().build();
    raw[0x58..0x5c].copy_from_slice(&1000_u32.to_le_bytes());
    assert_eq!(error(&raw), DexError::Truncated("the method table"));
    raw[0x58..0x5c].copy_from_slice(&u32::MAX.to_le_bytes());
    assert!(matches!(error(&raw), DexError::TooManyRows("the method table", _)));
}

#[test]
fn bad_rows_keep_their_slots() {
    let mut builder = Builder::small();
    builder.types.insert(1, 77);
    builder.methods.insert(0, (500, 500, 500));
    let dex = builder.parse();
    assert_eq!(dex.type_descriptor(1), None);
    assert_eq!(dex.type_descriptor(2), Some(&b"Ljava/lang/Object;"[..]));
    assert_eq!((dex.methods.len(), dex.methods[1].class), (3, 0));
    assert_eq!(whats(&dex), ["dex_bad_rows", "dex_bad_rows"]);
}

#[test]
fn strings_are_kept_as_they_are() {
    let mut builder = Builder::small();
    builder.strings.push((2, "隐私".as_bytes().to_vec()));
    builder.strings.push((1, vec![0xc0, 0x80]));
    builder.strings.push((2, vec![0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]));
    builder.strings.push((9, b"shorter".to_vec()));
    let dex = builder.parse();
    let text = |index| aw_dex::to_text(dex.string(index).unwrap());
    assert_eq!([text(5), text(6), text(7), text(8)], ["隐私", "\0", "\u{1f600}", "shorter"]);
}

#[test]
fn rows_that_share_one_long_string_are_refused_beyond_a_budget() {
    let mut builder = Builder::small();
    builder.strings.push((60_000, vec![b'a'; 60_000]));
    builder.strings.extend(vec![(1, vec![b'b']); 50]);
    let mut raw = builder.build();
    let long = raw[0x70 + 5 * 4..0x70 + 6 * 4].to_vec();
    for row in 6..56 {
        raw[0x70 + row * 4..0x70 + row * 4 + 4].copy_from_slice(&long);
    }
    let dex = parse(raw);
    assert_eq!(whats(&dex), ["dex_bad_rows"]);
    assert_eq!(dex.string_count(), 56);
    assert_eq!((6..56).filter(|&row| dex.string(row).is_some()).count(), 1);
}

#[test]
fn classes_that_share_their_data_are_refused_beyond_a_budget() {
    let mut builder = Builder::small();
    builder.classes[0].methods = vec![(0, None); 1_000];
    builder.classes.extend(vec![Class { type_: 1, superclass: 1, ..Class::default() }; 400]);
    let mut raw = builder.build();
    let classes = 0x70 + 5 * 4 + 4 * 4 + 2 * 12 + 2 * 8 + 2 * 8;
    let data = raw[classes + 24..classes + 28].to_vec();
    for row in 1..=400 {
        raw[classes + row * 32 + 24..classes + row * 32 + 28].copy_from_slice(&data);
    }
    let dex = parse(raw);
    let rows: usize = dex.classes.iter().map(|class| dex.class_data(class).0.methods.len()).sum();
    assert!(rows < dex.data().len(), "{rows}");
    assert_eq!(whats(&dex), ["dex_bad_rows"]);
}

#[test]
fn class_data_that_ends_early_gives_what_is_there() {
    let mut builder = Builder::small();
    builder.classes[0].methods = vec![(0, None), (900, None)];
    let dex = builder.parse();
    let (data, cut) = dex.class_data(&dex.classes[0]);
    assert!(cut);
    assert_eq!(data.methods.len(), 1);
}

#[test]
fn try_blocks_have_their_handlers_in_order() {
    let mut code = Code::of(&[0, 0, 0x000e]);
    code.tries = 2;
    for (start, offset) in [(0_u32, 1_u16), (1, 6)] {
        code.try_table.extend(start.to_le_bytes());
        code.try_table.extend([1_u16.to_le_bytes(), offset.to_le_bytes()].concat());
    }
    // Two lists: types 1 and 2; type 3 and everything.
    code.try_table.extend([2, 2, 1, 2, 2, 1, 0x7f, 3, 1, 2]);
    let dex = Builder::with_code(code).parse();
    let (data, _) = dex.class_data(&dex.classes[0]);
    let handler = |type_, address| Handler { type_, address };
    assert_eq!(
        dex.code(data.methods[0].code_offset).unwrap().try_blocks(),
        [
            TryBlock { start: 0, end: 1, handlers: vec![handler(Some(1), 2), handler(Some(2), 1)] },
            TryBlock { start: 1, end: 2, handlers: vec![handler(Some(3), 1), handler(None, 2)] },
        ]
    );
}

#[test]
fn try_blocks_that_share_a_long_list_stop_at_the_cap() {
    let mut code = Code::of(&[0x000e, 0x000e]);
    code.tries = 60_000;
    for _ in 0..code.tries {
        code.try_table.extend([0, 0, 0, 0, 1, 0, 1, 0]);
    }
    code.try_table.extend([vec![1], vec![0x80, 0x02], vec![0; 600]].concat());
    let dex = Builder::with_code(code).parse();
    let (data, _) = dex.class_data(&dex.classes[0]);
    let blocks = dex.code(data.methods[0].code_offset).unwrap().try_blocks();
    assert_eq!(blocks.iter().map(|block| block.handlers.len()).sum::<usize>(), 1 << 16);
}

#[test]
fn code_outside_the_file_is_none() {
    let dex = Builder::with_code(Code::of(&[0x000e])).parse();
    for offset in [0, u32::MAX, u32::try_from(dex.data().len()).unwrap() - 4] {
        assert!(dex.code(offset).is_none(), "{offset}");
    }
    let mut code = Code::of(&[0x000e]);
    (code.registers, code.arguments) = (1, 2);
    let dex = Builder::with_code(code).parse();
    let (data, _) = dex.class_data(&dex.classes[0]);
    assert!(dex.code(data.methods[0].code_offset).is_none(), "more arguments than registers");
}

#[test]
fn static_values_of_every_kind() {
    let mut builder = Builder::small();
    builder.fields = vec![(0, 3, 3); 12];
    builder.classes[0].static_fields = (0..12).map(|field| (field, 9)).collect();
    let values: [&[u8]; 12] = [
        &[0x00, 0xff],
        &[0x22, 0x00, 0x80],
        &[0x23, 0xff, 0xff],
        &[0x04, 0x80],
        &[0xe6, 1, 2, 3, 4, 5, 6, 7, 0x88],
        &[0x17, 0x02],
        &[0x38, 0x01, 0x00],
        &[0x1a, 0x01],
        &[0x1e],
        &[0x3f],
        &[0x70, 0, 0, 0x80, 0x3f],
        &[0x1f],
    ];
    builder.classes[0].values = [uleb(12), values.concat()].concat();
    let dex = builder.parse();
    assert_eq!(
        dex.static_values(&dex.classes[0]),
        [
            Value::Int(-1),
            Value::Int(-32768),
            Value::Int(65535),
            Value::Int(-128),
            Value::Int(0x8807_0605_0403_0201_u64.cast_signed()),
            Value::String(2),
            Value::Type(1),
            Value::Method(1),
            Value::Null,
            Value::Boolean(true),
            Value::Float(1.0),
            Value::Boolean(false),
        ]
    );
}

#[test]
fn static_values_stop_at_the_fields_and_at_damage() {
    let mut builder = Builder::small();
    builder.classes[0].static_fields = vec![(0, 9), (1, 9)];
    builder.classes[0].values = vec![5, 0x1e, 0x1e, 0x1e, 0x1e, 0x1e];
    let dex = builder.parse();
    assert_eq!(dex.static_values(&dex.classes[0]).len(), 2);
    builder.classes[0].values = vec![5, 0x1e, 0x1c, 0x01, 0x1e];
    let dex = builder.parse();
    assert_eq!(dex.static_values(&dex.classes[0]), [Value::Null], "no static field holds an array");
}

#[test]
fn call_sites_and_method_handles_come_from_the_map() {
    let mut builder = Builder::small();
    builder.version = *b"038";
    builder.handles = vec![(4, 1), (6, 0)];
    builder.call_sites = vec![vec![4, 0x16, 0, 0x17, 3, 0x15, 1, 0x16, 1], vec![0xff, 0xff, 0xff, 0xff, 0xff]];
    let dex = builder.parse();
    assert_eq!((dex.method_handles[1].kind, dex.method_handles[1].index), (6, 0));
    let expected = [Value::MethodHandle(0), Value::String(3), Value::MethodType(1), Value::MethodHandle(1)];
    assert_eq!(dex.call_sites[0].values, expected);
    assert_eq!(dex.call_sites[1].values, [], "a bad site keeps its slot");
}

#[test]
fn a_container_of_version_41_has_several_files() {
    let mut builder = Builder::small();
    builder.version = *b"041";
    let first = builder.build();
    let mut second = builder.build();
    // Offsets of a container count from its first byte.
    let moved = u32::try_from(first.len()).unwrap();
    for at in (0x34..0x38).chain((0x3c..0x68).step_by(8).flat_map(|at| at..at + 4)).step_by(4) {
        let offset = u32::from_le_bytes(second[at..at + 4].try_into().unwrap()) + moved;
        second[at..at + 4].copy_from_slice(&offset.to_le_bytes());
    }
    let strings = 0x70..0x70 + 4 * builder.strings.len();
    for at in strings.step_by(4) {
        let offset = u32::from_le_bytes(second[at..at + 4].try_into().unwrap()) + moved;
        second[at..at + 4].copy_from_slice(&offset.to_le_bytes());
    }
    let data = Arc::new([first.clone(), second].concat());
    let all = Dex::parse_all(&data, "classes.dex").unwrap();
    assert_eq!(all.len(), 2);
    assert_eq!(all[1].type_descriptor(0), Some(&b"LA;"[..]));
    let damaged = Arc::new([first, vec![0; 0x70]].concat());
    let all = Dex::parse_all(&damaged, "classes.dex").unwrap();
    assert_eq!((all.len(), whats(&all[0])), (1, vec!["dex_header_unreadable"]));
}

#[test]
fn an_absent_superclass_has_no_index() {
    let mut builder = Builder::small();
    builder.classes[0].superclass = NO_INDEX;
    let dex = builder.parse();
    assert_eq!((dex.classes[0].superclass, dex.gaps.len()), (NO_INDEX, 0));
}
