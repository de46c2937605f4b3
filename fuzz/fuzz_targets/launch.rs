//! A launch of hostile code: it ends within its budget, and every row it tells refers to one that there is.
#![no_main]

use std::rc::Rc;
use std::sync::Arc;

use aw_dex::Dex;
use aw_launch::{Archive, NoArchive, Question};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

/// Classes declared as components.
const COMPONENTS: usize = 8;
const KINDS: [&str; 4] = ["provider", "activity", "receiver", "service"];
const INSTRUCTIONS: u64 = 300_000;

/// A question that takes the file's own first classes for the components of the manifest.
fn question(data: &Arc<Vec<u8>>) -> Question {
    let all = Dex::parse_all(data, "classes.dex").unwrap_or_default();
    let classes = all.iter().flat_map(|dex| dex.classes.iter().map(|class| dex.type_descriptor(class.class)));
    let names: Vec<String> = classes.flatten().take(COMPONENTS).map(dotted).collect();
    let components: Vec<Value> = names.iter().zip(KINDS.iter().cycle()).map(component).collect();
    serde_json::from_value(json!({
        "package": "com.example", "application": names.last(), "components": components,
        "worlds": [{"seed": 1, "horizon_ms": 2_000}],
        "sources": [
            {"data_type": "device.imei", "methods": [
                {"class": "Landroid/telephony/TelephonyManager;", "names": ["getDeviceId"]}]},
            {"data_type": "contacts", "uris": ["content://com.android.contacts"]},
        ],
        "budget": {
            "instructions": INSTRUCTIONS, "step_instructions": 100_000, "objects": 50_000, "heap_bytes": 32 << 20,
            "frames": 300, "threads": 16, "events": 500, "seconds": null,
        },
    }))
    .expect("the question has the shape of one")
}

fn dotted(descriptor: &[u8]) -> String {
    aw_dex::to_text(descriptor).trim_start_matches('L').trim_end_matches(';').replace('/', ".")
}

fn component((name, kind): (&String, &&str)) -> Value {
    json!({"kind": kind, "name": name, "main_process": true, "launcher": *kind == "activity", "authorities": [name]})
}

fuzz_target!(|data: &[u8]| {
    let data = Arc::new(data.to_vec());
    let archive: Rc<dyn Archive> = Rc::new(NoArchive);
    let launches = aw_launch::launch(&[("classes.dex".to_owned(), Arc::clone(&data))], &question(&data), &archive);
    let launch = &launches[0];
    // One slice, and the work of the model that counts as instructions, may go over.
    assert!(launch.coverage.instructions <= INSTRUCTIONS * 4, "{} instructions", launch.coverage.instructions);
    for (at, event) in launch.events.iter().enumerate() {
        assert_eq!(event.sequence as usize, at + 1);
        assert!(event.carries.iter().all(|carried| carried.source >= 1 && carried.source <= event.sequence));
        assert!(event.assumptions as usize <= launch.assumptions.len());
    }
});
