//! Whole-app analysis of hostile code: it ends, and every row it tells is one of the program's.
#![no_main]

use std::sync::LazyLock;

use aw_flow::{Program, Query};
use libfuzzer_sys::fuzz_target;

/// One launcher, one Application, one source: enough to start the walk from any of them.
static QUERY: LazyLock<Query> = LazyLock::new(|| {
    serde_json::from_str(
        r#"{
          "package": "a.b", "application": "a.b.App", "budget": 100000,
          "components": [
            {"kind": "activity", "name": "a.b.Main", "main_process": true, "launcher": true},
            {"kind": "provider", "name": "a.b.Start", "main_process": true},
            {"kind": "receiver", "name": "a.b.Boot", "exported": true}
          ],
          "sources": [
            {"data_type": "device.imei", "methods": [
              {"class": "Landroid/telephony/TelephonyManager;", "names": ["getDeviceId"]}]},
            {"data_type": "device.android_id", "methods": [
              {"class": "Landroid/provider/Settings$Secure;", "names": ["getString"],
               "argument": {"index": 1, "equals": ["android_id"]}}]},
            {"data_type": "contacts", "uris": ["content://com.android.contacts"]}
          ],
          "watched": ["Ljava/lang/Runtime;->exec"],
          "words": {"agree": ["agree"], "refuse": ["refuse"], "topic": ["privacy"],
                    "keys": ["agree", "privacy"]}
        }"#,
    )
    .expect("the question is JSON")
});

fuzz_target!(|data: &[u8]| {
    let program = Program::load(&[("classes.dex".to_owned(), data.into())]);
    let analysis = aw_flow::analyse(&program, &QUERY);
    for access in &analysis.accesses {
        assert!(!access.data_type.is_empty());
    }
    let written = serde_json::to_vec(&analysis).expect("an answer is JSON");
    assert!(written.len() <= (1 << 20) + data.len() * 1024, "the answer is out of proportion");
});
