//! Whole-app analysis of hostile code: it ends, and every row it tells is one of the program's.
#![no_main]

use std::sync::Arc;

use aw_dex::Dex;
use aw_flow::{Program, Query};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

/// Classes declared as components: enough to start the walk in most of a small file.
const COMPONENTS: usize = 24;
const KINDS: [&str; 4] = ["activity", "provider", "receiver", "service"];

/// A question that takes the file's own first classes for the components of the manifest.
fn question(data: &Arc<Vec<u8>>) -> Query {
    let all = Dex::parse_all(data, "classes.dex").unwrap_or_default();
    let classes = all.iter().flat_map(|dex| dex.classes.iter().map(|class| dex.type_descriptor(class.class)));
    let names: Vec<String> = classes.flatten().take(COMPONENTS).map(dotted).collect();
    let components: Vec<Value> = names.iter().zip(KINDS.iter().cycle()).map(component).collect();
    serde_json::from_value(json!({
        "package": "com.example", "application": names.first(), "budget": 200_000, "components": components,
        "sources": [
            {"data_type": "device.imei", "methods": [
                {"class": "Landroid/telephony/TelephonyManager;", "names": ["getDeviceId"]}]},
            {"data_type": "device.android_id", "methods": [
                {"class": "Landroid/provider/Settings$Secure;", "names": ["getString"],
                 "argument": {"index": 1, "equals": ["android_id"]}}]},
            {"data_type": "contacts", "uris": ["content://com.android.contacts"]},
        ],
        "watched": ["Ljava/lang/Runtime;->exec"],
        "words": {"agree": ["agree"], "refuse": ["refuse"], "topic": ["privacy"], "keys": ["agree", "privacy"]},
    }))
    .expect("the question has the shape of a query")
}

fn dotted(descriptor: &[u8]) -> String {
    aw_dex::to_text(descriptor).trim_start_matches('L').trim_end_matches(';').replace('/', ".")
}

fn component((name, kind): (&String, &&str)) -> Value {
    json!({"kind": kind, "name": name, "main_process": true, "exported": true, "launcher": *kind == "activity"})
}

fuzz_target!(|data: &[u8]| {
    let data = Arc::new(data.to_vec());
    let program = Program::load(&[("classes.dex".to_owned(), Arc::clone(&data))]);
    let analysis = aw_flow::analyse(&program, &question(&data));
    for access in &analysis.accesses {
        assert!(!access.data_type.is_empty());
    }
    let written = serde_json::to_vec(&analysis).expect("an answer is JSON");
    assert!(written.len() <= (1 << 20) + data.len() * 1024, "the answer is out of proportion");
});
