//! Damaged and tampered files of the corpus against what a robust reader should say;
//! skipped where `APPWARDEN_CORPUS` names no folder.

use std::path::PathBuf;

use aw_apk::package::DexKind;
use aw_apk::{ApkError, Limits, Package};
use aw_axml::manifest::{self, ComponentKind, Manifest};
use aw_axml::xml::Document;
use aw_axml::{LocalePreference, Table};
use aw_gap::Gap;
use serde_json::Value;

fn hostile() -> Option<(PathBuf, Vec<Value>)> {
    let folder = PathBuf::from(std::env::var_os("APPWARDEN_CORPUS")?).join("hostile");
    let index: Value = serde_json::from_slice(&std::fs::read(folder.join("hostile.json")).ok()?).ok()?;
    Some((folder, index["files"].as_array()?.clone()))
}

fn open(path: &str) -> Option<Result<Package, ApkError>> {
    let (folder, _) = hostile()?;
    let bytes = std::fs::read(folder.join(path)).expect("corpus file");
    Some(Package::open(vec![(path.to_owned(), bytes)], &Limits::default()))
}

fn document(path: &str) -> Option<(Document, Vec<Gap>)> {
    let (folder, _) = hostile()?;
    let bytes = std::fs::read(folder.join(path)).expect("corpus file");
    Some(aw_axml::xml::parse(&bytes).expect(path))
}

fn table(package: &Package) -> Option<Table> {
    let content = package.base()?.read_named("resources.arsc", &Limits::default())?.ok()?;
    Some(aw_axml::table::parse(content.bytes).ok()?.0)
}

fn manifest_of(package: &Package) -> Manifest {
    let content = package.base().unwrap().read_named("AndroidManifest.xml", &Limits::default()).unwrap().unwrap();
    let (document, _) = aw_axml::xml::parse(&content.bytes).unwrap();
    manifest::read(&document, table(package).as_ref())
}

fn ending(row: &Value) -> &str {
    row["file"].as_str().and_then(|path| path.rsplit('.').next()).unwrap_or_default()
}

fn has(gaps: &[Gap], what: &str) -> bool {
    gaps.iter().any(|gap| gap.what == what)
}

#[test]
fn binary_xml_gives_the_agreed_counts() {
    let Some((_, files)) = hostile() else { return };
    for row in files.iter().filter(|row| ending(row) == "xml") {
        let path = row["file"].as_str().unwrap();
        let (document, gaps) = document(path).unwrap();
        let manifest = manifest::read(&document, None);
        let oracle = &row["oracle"];
        // Two files no oracle reads; Android refuses them, here they give a result.
        let Some(root) = oracle["root"].as_str() else {
            assert_eq!(document.elements.len(), 64, "{path} {gaps:?}");
            assert_eq!(manifest.package.as_deref(), Some("com.swampy.sexpos"), "{path}");
            continue;
        };
        assert_eq!(document.root().unwrap().name, root, "{path}");
        assert_eq!(document.elements.len() as u64, oracle["elements"].as_u64().unwrap(), "{path} {gaps:?}");
        assert_eq!(manifest.package.as_deref(), oracle["package"].as_str(), "{path}");
        let version = manifest.version_code.map(|code| code.to_string());
        assert_eq!(version.as_deref(), oracle["versionCode"].as_str(), "{path}");
        let count = |kind| manifest.components.iter().filter(|row| row.kind == kind).count() as u64;
        assert_eq!(count(ComponentKind::Activity), oracle["activities"].as_u64().unwrap(), "{path}");
        assert_eq!(count(ComponentKind::Service), oracle["services"].as_u64().unwrap(), "{path}");
        assert_eq!(count(ComponentKind::Receiver), oracle["receivers"].as_u64().unwrap(), "{path}");
        assert_eq!(count(ComponentKind::Provider), oracle["providers"].as_u64().unwrap(), "{path}");
        // The oracle counts elements; a permission asked for twice is one row with its count.
        let permissions: u32 = manifest.permissions.iter().map(|row| row.count).sum();
        assert_eq!(u64::from(permissions), oracle["permissions"].as_u64().unwrap(), "{path}");
    }
}

#[test]
fn every_package_is_read_or_refused_with_a_reason() {
    let Some((folder, files)) = hostile() else {
        return;
    };
    for row in files.iter().filter(|row| ending(row) == "apk") {
        let path = row["file"].as_str().unwrap();
        let bytes = std::fs::read(folder.join(path)).unwrap();
        assert_eq!(aw_apk::sha256_hex(&bytes), row["sha256"].as_str().unwrap(), "{path} changed");
        let package = Package::open(vec![(path.to_owned(), bytes)], &Limits::default());
        let Some(expected) = row["oracle"]["package"].as_str() else {
            // Four containers without a manifest; of the others the oracle did not note the package.
            let refused = matches!(package, Err(ApkError::NotAnApp { .. }));
            assert_eq!(refused, row["kind"] == "zip", "{path}");
            continue;
        };
        let package = package.unwrap_or_else(|error| panic!("{path}: {error}"));
        let manifest = manifest_of(&package);
        assert_eq!(manifest.package.as_deref(), Some(expected), "{path}");
        // A code name is no number in the oracle's eyes; it is null there.
        if let Some(target) = row["oracle"]["target_sdk"].as_str() {
            assert_eq!(manifest.target_sdk.as_deref(), Some(target), "{path}");
        }
        if let Some(dex) = row["oracle"]["dex"].as_u64() {
            assert_eq!(package.base().unwrap().dex.len() as u64, dex, "{path}");
        }
    }
}

#[test]
fn verified_signers_are_the_ones_reported() {
    let Some((folder, files)) = hostile() else {
        return;
    };
    for row in &files {
        let path = row["file"].as_str().unwrap();
        let newest = &row["signature"]["min_sdk_28"];
        let certificates: Vec<&str> =
            newest["certs"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if certificates.is_empty() {
            continue;
        }
        let bytes = std::fs::read(folder.join(path)).unwrap();
        let package = Package::open(vec![(path.to_owned(), bytes)], &Limits::default()).unwrap();
        let signing = &package.base().unwrap().signing;
        let mut expected: Vec<String> = certificates.iter().map(|&text| text.to_owned()).collect();
        expected.sort();
        assert_eq!(signing.certificate_digests(), expected, "{path} {:?}", signing.gaps);
        assert!(!signing.verified);
    }
}

#[test]
fn structural_faults_of_signatures_are_gaps() {
    let Some((_, _)) = hostile() else { return };
    let faults = [
        ("v2-only-apk-sig-block-size-mismatch", "signing_block_damaged"),
        ("v2-only-no-certs-in-sig", "signer_damaged"),
        ("v2-only-signatures-and-digests-block-mismatch", "signer_damaged"),
        ("v2-only-two-signers-second-signer-no-sig", "signer_damaged"),
        ("v2-stripped", "signature_stripped"),
        ("v2-stripped-with-ignorable-signing-schemes", "signature_stripped"),
        ("v3-only-no-certs-in-sig", "signer_damaged"),
        ("v3-only-no-supported-sig-algs", "signer_damaged"),
        ("v3-only-signatures-and-digests-block-mismatch", "signer_damaged"),
        ("issue-1128-min-sdk-30-poc", "signature_repeated"),
        ("issue-1128-poc1", "signature_alone"),
    ];
    for (name, what) in faults {
        let package = open(&format!("signature/{name}.apk")).unwrap().unwrap();
        assert!(has(&package.gaps, what), "{name}: {:?}", package.gaps);
    }
    let unsigned = open("signature/v3-only-with-ecdsa-sha512-p384-wrong-apk-sig-block-magic.apk").unwrap().unwrap();
    assert!(unsigned.base().unwrap().signing.signers.is_empty());
}

#[test]
fn damaged_containers_say_what_is_wrong() {
    let Some((_, _)) = hostile() else { return };
    let open = |name: &str| open(&format!("zip/{name}.apk")).unwrap().unwrap();
    let janus = open("janus");
    assert!(has(&janus.gaps, "dex_before_zip"));
    assert_eq!(janus.base().unwrap().odd_dex[0].kind, DexKind::Prefix);
    let extra = open("minimal_SIZE_ExtraField");
    let base = extra.base().unwrap();
    assert_eq!(base.archive.as_ref().unwrap().entries().len(), 23);
    let content = base.read_named("AndroidManifest.xml", &Limits::default()).unwrap().unwrap();
    assert!(has(&content.gaps, "zip_local_header"), "{:?}", content.gaps);
    let cut = open("truncated-cd");
    let archive = cut.base().unwrap().archive.as_ref().unwrap();
    assert!(has(archive.oddities(), "zip_directory_size"));
    assert_eq!(cut.base().unwrap().odd_dex[0].name, "classes.deP");
    for name in ["v2-only-garbage-between-cd-and-eocd", "v1v2v3-with-rsa-2048-lineage-3-signers-invalid-zip"] {
        let package = open(name);
        assert!(has(package.base().unwrap().archive.as_ref().unwrap().oddities(), "zip_directory_size"), "{name}");
    }
    for (name, entry) in
        [("v1-only-with-nul-in-entry-name", "test.txt\0"), ("v1-only-with-lf-in-entry-name", "test.txt\n")]
    {
        let package = open(name);
        let archive = package.base().unwrap().archive.as_ref().unwrap();
        assert!(archive.find(entry).is_some());
        assert!(has(archive.oddities(), "zip_name_control"), "{name}");
    }
}

#[test]
fn odd_code_and_climbing_names_are_listed() {
    let Some(package) = open("dex/dynamic_dex.apk") else {
        return;
    };
    let package = package.unwrap();
    let base = package.base().unwrap();
    let mut names: Vec<&str> = base.odd_dex.iter().map(|odd| odd.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["assets.dex", "assets/dynamic.dex", "dynamic.dex"]);
    let files = base.read_odd_dex(&base.odd_dex[0], &Limits::default()).unwrap();
    assert!(files[0].1.starts_with(b"dex\n"));
    let climbing = open("traversal/issue1498.apk").unwrap().unwrap();
    assert!(has(climbing.base().unwrap().archive.as_ref().unwrap().oddities(), "zip_name_climbs"));
}

#[test]
fn manifests_of_packages_hold_what_was_declared() {
    let Some(package) = open("axml/issue1234.apk") else {
        return;
    };
    assert_eq!(manifest_of(&package.unwrap()).version_name.as_deref(), Some("v1.0.0"));
    let manifest = manifest_of(&open("axml/framework.apk").unwrap().unwrap());
    assert_eq!(manifest.target_sdk.as_deref(), Some("VanillaIceCream"));
    for path in ["axml/duplicate.permisssions_9999999.apk", "axml/fdroidserver-duplicate.permisssions_9999999.apk"] {
        let manifest = manifest_of(&open(path).unwrap().unwrap());
        let internet = manifest.permissions.iter().filter(|row| row.name == "android.permission.INTERNET");
        assert_eq!(internet.map(|row| row.count).collect::<Vec<_>>(), [2], "{path}");
        let newer = manifest.permissions.iter().filter(|row| row.element == "uses-permission-sdk-23").count();
        assert_eq!(newer, 2, "{path}");
    }
    let limited = manifest_of(&open("axml/org.maxsdkversion_4.apk").unwrap().unwrap());
    // The bound stands at uses-sdk in this file.
    assert_eq!(limited.max_sdk.as_deref(), Some("25"));
    let content = {
        let package = open("axml/minimal_zero_sized_end_ns.apk").unwrap().unwrap();
        package.base().unwrap().read_named("AndroidManifest.xml", &Limits::default()).unwrap().unwrap()
    };
    assert!(has(&aw_axml::xml::parse(&content.bytes).unwrap().1, "xml_chunk_size"));
}

#[test]
fn odd_tables_resolve() {
    let Some(sparse) = open("resources/sparse.apk") else {
        return;
    };
    let (sparse, dense) = (sparse.unwrap(), open("resources/not_sparse.apk").unwrap().unwrap());
    let (one, other) = (table(&sparse).unwrap(), table(&dense).unwrap());
    let (ids, others) = (one.ids_of_type("string"), other.ids_of_type("string"));
    assert!(!ids.is_empty());
    assert_eq!(ids, others);
    for id in ids {
        assert_eq!(one.strings_of(id), other.strings_of(id));
        assert_eq!(one.name_of(id), other.name_of(id));
    }
    let label = |path: &str| manifest_of(&open(path).unwrap().unwrap()).label.default;
    assert_eq!(label("resources/issue3366.apk").map(|text| text.starts_with('@')), Some(false));
    assert_eq!(label("resources/compact-entry.apk").map(|text| text.starts_with('@')), Some(false));
    let empty = table(&open("resources/issue1730.apk").unwrap().unwrap()).unwrap();
    assert_eq!(empty.ids_of_type("string"), Vec::<u32>::new());
    let dangling = table(&open("resources/issue2836.apk").unwrap().unwrap()).unwrap();
    for id in dangling.ids_of_type("string") {
        let _ = dangling.resolve(id, LocalePreference::Zh);
    }
}
