//! Manifest facts of real signed apps against the corpus' own readings; skipped
//! where `APPWARDEN_CORPUS` names no folder.

use std::path::PathBuf;

use aw_apk::{Archive, Limits};
use aw_axml::manifest::{self, ComponentKind, Manifest};
use serde_json::Value;

fn corpus() -> Option<PathBuf> {
    std::env::var_os("APPWARDEN_CORPUS")
        .map(PathBuf::from)
        .filter(|folder| folder.is_dir())
}

fn read_manifest(bytes: &[u8]) -> Manifest {
    let limits = Limits::default();
    let archive = Archive::open(bytes, &limits).expect("archive opens");
    let entry = |name: &str| {
        archive
            .find(name)
            .map(|index| archive.read(bytes, index, &limits).expect("entry reads"))
    };
    let (document, _) = aw_axml::xml::parse(&entry("AndroidManifest.xml").expect("manifest").bytes)
        .expect("parses");
    let table = entry("resources.arsc").map(|content| {
        aw_axml::table::parse(content.bytes)
            .expect("table parses")
            .0
    });
    manifest::read(&document, table.as_ref())
}

fn text(row: &Value, key: &str) -> Option<String> {
    row[key].as_str().map(str::to_owned)
}

#[test]
fn manifests_agree_with_the_corpus() {
    let Some(corpus) = corpus() else { return };
    let apps = corpus.join("apps");
    let index: Value =
        serde_json::from_slice(&std::fs::read(apps.join("apps.json")).unwrap()).unwrap();
    let mut compared = 0;
    for row in index["files"].as_array().unwrap() {
        let name = row["file"].as_str().unwrap();
        let bytes = std::fs::read(apps.join(name)).unwrap();
        assert_eq!(
            Some(aw_apk::sha256_hex(&bytes)),
            text(row, "sha256"),
            "{name} changed"
        );
        let manifest = read_manifest(&bytes);
        assert_eq!(manifest.package, text(row, "package"), "{name}");
        assert_eq!(manifest.version_name, text(row, "version_name"), "{name}");
        assert_eq!(
            manifest.version_code.map(|code| code.to_string()),
            text(row, "version_code"),
            "{name}"
        );
        assert_eq!(manifest.min_sdk, text(row, "min_sdk"), "{name}");
        assert_eq!(manifest.target_sdk, text(row, "target_sdk"), "{name}");
        if let Some(label) = text(row, "label") {
            assert_eq!(manifest.label.default, Some(label), "{name}");
        }
        let mut permissions: Vec<_> = manifest
            .permissions
            .iter()
            .map(|row| row.name.clone())
            .collect();
        permissions.sort();
        permissions.dedup();
        let expected: Vec<_> = row["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row.as_str().unwrap().to_owned())
            .collect();
        assert_eq!(permissions, expected, "{name}");
        let count = |kind| {
            manifest
                .components
                .iter()
                .filter(|row| row.kind == kind)
                .count() as u64
        };
        let wanted = &row["components"];
        assert_eq!(
            count(ComponentKind::Activity),
            wanted["activities"].as_u64().unwrap(),
            "{name}"
        );
        assert_eq!(
            count(ComponentKind::Service),
            wanted["services"].as_u64().unwrap(),
            "{name}"
        );
        assert_eq!(
            count(ComponentKind::Receiver),
            wanted["receivers"].as_u64().unwrap(),
            "{name}"
        );
        assert_eq!(
            count(ComponentKind::Provider),
            wanted["providers"].as_u64().unwrap(),
            "{name}"
        );
        let launcher = manifest
            .launchers
            .iter()
            .find(|row| row.enabled)
            .map(|row| row.activity.clone());
        assert_eq!(launcher, text(row, "launchable_activity"), "{name}");
        compared += 1;
    }
    assert_eq!(compared, 8);
}
