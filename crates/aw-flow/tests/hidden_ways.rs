//! Code whose jumps lead into its own instructions, tables that miss rows: following them ends.

#[path = "../../aw-dex/tests/support/mod.rs"]
mod support;

use std::sync::Arc;

use aw_flow::{Program, Query, analyse};
use support::{Builder, Code};

#[test]
fn a_loop_through_the_middle_of_an_instruction_ends() {
    // 0: const/16 v0, 0x0128, whose second unit is `goto 2`; 2: v0 += 1; 4: goto 1.
    // Decoded in a line, nothing shows that two ways meet at 2.
    let mut builder = Builder::with_code(Code::of(&[0x0013, 0x0128, 0x00d8, 0x0100, 0xfd28]));
    builder.strings[3] = (8, b"<clinit>".to_vec());
    assert_eq!(methods_of(builder.build()), 1);
}

#[test]
fn tables_that_say_they_are_empty_are_no_end() {
    let whole = Builder::with_code(Code::of(&[0x000e])).build();
    // Where the header tells how many strings, types, prototypes, fields, methods and classes there are.
    for at in (0x38..0x68).step_by(8) {
        let mut cut = whole.clone();
        cut[at..at + 4].fill(0);
        assert!(methods_of(cut) <= 1, "table counted at {at:#x}");
    }
}

#[test]
fn a_call_without_its_receiver_is_no_end() {
    // invoke-direct {} of the first method; return-void.
    let mut builder = Builder::with_code(Code::of(&[0x0070, 0x0000, 0x0000, 0x000e]));
    builder.strings[3] = (8, b"<clinit>".to_vec());
    assert_eq!(methods_of(builder.build()), 1);
}

/// How many methods an analysis of one dex file sees.
fn methods_of(dex: Vec<u8>) -> u64 {
    let program = Program::load(&[("classes.dex".to_owned(), Arc::new(dex))]);
    let question = serde_json::json!({
        "package": "a", "application": "A",
        "components": [{"kind": "activity", "name": "A", "main_process": true, "launcher": true}],
        "sources": [{"data_type": "device.imei", "methods": [
            {"class": "Landroid/telephony/TelephonyManager;", "names": ["getDeviceId"]}]}],
    });
    let query: Query = serde_json::from_value(question).unwrap();
    analyse(&program, &query).coverage.methods
}
