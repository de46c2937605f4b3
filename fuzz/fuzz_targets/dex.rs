//! Dex files: every index lies in its table, and what comes out is bounded by what went in.
#![no_main]

use std::sync::Arc;

use aw_dex::{ClassDef, Code, Dex, MethodRow};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let data = Arc::new(data.to_vec());
    let Ok(all) = Dex::parse_all(&data, "classes.dex") else { return };
    assert!(!all.is_empty());
    for dex in &all {
        tables(dex, data.len());
        let rows: usize = dex.classes.iter().map(|class| class_rows(dex, class)).sum();
        assert!(rows <= data.len(), "class data grew past the file");
    }
});

fn tables(dex: &Dex, file_bytes: usize) {
    assert!(dex.string_count() * 4 <= file_bytes);
    assert!(dex.types.len() * 4 <= file_bytes);
    assert!(dex.methods.len() * 8 <= file_bytes);
    let mut text = 0;
    for index in 0..=u32::try_from(dex.string_count()).unwrap() {
        let raw = dex.string(index).unwrap_or(&[]);
        assert!(aw_dex::to_text(raw).len() <= raw.len() * 6);
        text += raw.len();
    }
    assert!(text <= file_bytes * 7, "strings grew past the file");
    assert!(dex.string(u32::MAX).is_none() && dex.type_descriptor(u32::MAX).is_none());
    assert!(dex.protos.iter().all(|proto| proto.parameters.len() <= 255));
    let interfaces: usize = dex.classes.iter().map(|class| class.interfaces.len()).sum();
    assert!(interfaces <= file_bytes);
    assert!(dex.call_sites.iter().map(|site| site.values.len()).sum::<usize>() <= 1 << 20);
}

fn class_rows(dex: &Dex, class: &ClassDef) -> usize {
    let (data, _) = dex.class_data(class);
    let fields = data.static_fields.iter().chain(&data.instance_fields);
    assert!(fields.clone().all(|&(field, _)| (field as usize) < dex.fields.len()));
    assert!(dex.static_values(class).len() <= dex.fields.len());
    for method in &data.methods {
        body(dex, method);
    }
    fields.count() + data.methods.len()
}

fn body(dex: &Dex, method: &MethodRow) {
    assert!((method.method as usize) < dex.methods.len());
    let Some(code) = dex.code(method.code_offset) else { return };
    assert!(code.unit_count() * 2 <= dex.data().len());
    let mut end = 0;
    for insn in code.insns().take(10_000) {
        assert!(insn.at >= end && insn.units > 0, "instructions overlap");
        end = insn.at + insn.units;
        assert!(end as usize <= code.unit_count(), "an instruction leaves its method");
        assert!(insn.arguments().count() <= 255);
        if let Some(target) = insn.target() {
            assert!(code.insns().switch_cases(target).len() <= code.unit_count());
        }
    }
    handlers(&code);
}

fn handlers(code: &Code<'_>) {
    let blocks = code.try_blocks();
    assert!(blocks.iter().map(|block| block.handlers.len()).sum::<usize>() <= 1 << 16);
    assert!(blocks.iter().all(|block| block.start <= block.end));
}
