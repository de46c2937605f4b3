//! Facts of real signed apps against the corpus' own readings; skipped
//! where `APPWARDEN_CORPUS` names no folder.

use std::path::PathBuf;

use aw_apk::{Archive, Limits, Package};
use aw_axml::manifest::{self, ComponentKind, Manifest};
use serde_json::Value;

fn corpus() -> Option<PathBuf> {
    std::env::var_os("APPWARDEN_CORPUS").map(PathBuf::from).filter(|folder| folder.is_dir())
}

fn read_manifest(bytes: &[u8]) -> Manifest {
    let limits = Limits::default();
    let archive = Archive::open(bytes, &limits).expect("archive opens");
    let entry = |name: &str| archive.find(name).map(|index| archive.read(bytes, index, &limits).expect("entry reads"));
    let (document, _) = aw_axml::xml::parse(&entry("AndroidManifest.xml").expect("manifest").bytes).expect("parses");
    let table = entry("resources.arsc").map(|content| aw_axml::table::parse(content.bytes).expect("table parses").0);
    manifest::read(&document, table.as_ref())
}

fn text(row: &Value, key: &str) -> Option<String> {
    row[key].as_str().map(str::to_owned)
}

fn assert_head(manifest: &Manifest, row: &Value, name: &str) {
    assert_eq!(manifest.package, text(row, "package"), "{name}");
    assert_eq!(manifest.version_name, text(row, "version_name"), "{name}");
    let version_code = manifest.version_code.map(|code| code.to_string());
    assert_eq!(version_code, text(row, "version_code"), "{name}");
    assert_eq!(manifest.min_sdk, text(row, "min_sdk"), "{name}");
    assert_eq!(manifest.target_sdk, text(row, "target_sdk"), "{name}");
    // A test package has no label of its own in the index.
    if let Some(label) = text(row, "label") {
        assert_eq!(manifest.label.default, Some(label), "{name}");
    }
}

fn assert_components(manifest: &Manifest, row: &Value, name: &str) {
    let kinds = [
        (ComponentKind::Activity, "activities"),
        (ComponentKind::Service, "services"),
        (ComponentKind::Receiver, "receivers"),
        (ComponentKind::Provider, "providers"),
    ];
    for (kind, key) in kinds {
        let found = manifest.components.iter().filter(|row| row.kind == kind).count() as u64;
        assert_eq!(Some(found), row["components"][key].as_u64(), "{name} {key}");
    }
    let launcher = manifest.launchers.iter().find(|row| row.enabled);
    let launcher = launcher.map(|row| row.activity.clone());
    assert_eq!(launcher, text(row, "launchable_activity"), "{name}");
}

fn assert_permissions(manifest: &Manifest, row: &Value, name: &str) {
    let mut permissions: Vec<&str> = manifest.permissions.iter().map(|row| row.name.as_str()).collect();
    permissions.sort_unstable();
    permissions.dedup();
    let expected = row["permissions"].as_array().unwrap();
    let expected: Vec<&str> = expected.iter().filter_map(Value::as_str).collect();
    assert_eq!(permissions, expected, "{name}");
}

#[test]
fn facts_of_real_apps_agree_with_the_corpus() {
    let Some(corpus) = corpus() else { return };
    let apps = corpus.join("apps");
    let index = std::fs::read(apps.join("apps.json")).unwrap();
    let index: Value = serde_json::from_slice(&index).unwrap();
    let mut compared = 0;
    for row in index["files"].as_array().unwrap() {
        let name = row["file"].as_str().unwrap();
        let bytes = std::fs::read(apps.join(name)).unwrap();
        let manifest = read_manifest(&bytes);
        assert_head(&manifest, row, name);
        assert_components(&manifest, row, name);
        assert_permissions(&manifest, row, name);
        let package = Package::open(vec![(name.to_owned(), bytes)], &Limits::default()).unwrap();
        assert_eq!(package.sha256, text(row, "sha256").unwrap(), "{name} changed");
        let base = package.base().unwrap();
        assert_eq!(base.dex.len() as u64, row["dex"]["files"].as_u64().unwrap(), "{name}");
        let certificates = row["signature"]["certs"].as_array().unwrap();
        let certificates: Vec<&str> = certificates.iter().filter_map(Value::as_str).collect();
        assert_eq!(base.signing.certificate_digests(), certificates, "{name}");
        compared += 1;
    }
    assert_eq!(compared, 8);
}
