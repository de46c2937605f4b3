//! Damage of every byte of a small file, the same each run: no panic, no index outside its table.

mod support;

use std::sync::Arc;

use aw_dex::{Dex, Insn};
use support::{Builder, Code};

const VALUES: [u8; 6] = [0, 1, 0x7f, 0x80, 0xfe, 0xff];

fn rich() -> Vec<u8> {
    let mut code = Code::of(&[0x002b, 4, 0, 0x000e, 0x0100, 1, 0, 0, 3, 0, 0x3071, 1, 0x0321, 0x000e]);
    code.tries = 1;
    code.try_table = vec![0, 0, 0, 0, 4, 0, 1, 0, 1, 1, 1, 3];
    let mut builder = Builder::with_code(code);
    builder.version = *b"038";
    builder.classes[0].interfaces = vec![1];
    builder.classes[0].static_fields = vec![(0, 9)];
    builder.classes[0].values = vec![1, 0x17, 3];
    builder.handles = vec![(4, 1)];
    builder.call_sites = vec![vec![3, 0x16, 0, 0x17, 3, 0x15, 1]];
    builder.build()
}

fn read_everything(data: Vec<u8>) {
    let data = Arc::new(data);
    for dex in Dex::parse_all(&data, "classes.dex").unwrap_or_default() {
        let strings = u32::try_from(dex.string_count()).unwrap();
        let read = (0..strings).filter_map(|index| dex.string(index)).map(|raw| aw_dex::to_text(raw).len());
        assert!(read.sum::<usize>() <= 42 * data.len());
        for class in &dex.classes {
            let (rows, _) = dex.class_data(class);
            assert!(dex.static_values(class).len() <= rows.static_fields.len().max(dex.fields.len()));
            for method in &rows.methods {
                assert!((method.method as usize) < dex.methods.len());
                read_code(&dex, method.code_offset);
            }
        }
    }
}

fn read_code(dex: &Dex, offset: u32) {
    let Some(code) = dex.code(offset) else { return };
    let mut end = 0;
    for insn in code.insns() {
        assert!(insn.at >= end);
        end = insn.at + insn.units;
        assert!(end as usize <= code.unit_count());
        assert!(insn.arguments().count() <= 255);
        let cases = insn.target().map_or(0, |target| code.insns().switch_cases(target).len());
        assert!(cases <= code.unit_count());
    }
    assert!(code.try_blocks().iter().all(|block| block.start <= block.end));
    assert_eq!(code.insns().decode(u32::MAX).map(|insn: Insn| insn.at), None);
}

#[test]
fn the_whole_file_is_read_first() {
    let dex = support::parse(rich());
    assert_eq!((dex.gaps.len(), dex.call_sites.len(), dex.method_handles.len()), (0, 1, 1));
    assert_eq!(support::insns(&dex).len(), 4);
    read_everything(rich());
}

#[test]
fn one_byte_changed() {
    let whole = rich();
    for at in 0..whole.len() {
        for value in VALUES.into_iter().chain((0..8).map(|bit| whole[at] ^ (1 << bit))) {
            let mut damaged = whole.clone();
            damaged[at] = value;
            read_everything(damaged);
        }
    }
}

#[test]
fn four_bytes_changed() {
    let whole = rich();
    for at in 0..whole.len() - 4 {
        for value in [0, 1, 0xffff, 0x7fff_ffff, 0xffff_ffff, u32::try_from(whole.len()).unwrap()] {
            let mut damaged = whole.clone();
            damaged[at..at + 4].copy_from_slice(&value.to_le_bytes());
            read_everything(damaged);
        }
    }
}

#[test]
fn cut_anywhere() {
    let whole = rich();
    for size in 0..whole.len() {
        read_everything(whole[..size].to_vec());
    }
}
