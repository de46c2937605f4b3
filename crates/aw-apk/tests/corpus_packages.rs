//! Containers of the corpus: one app each; skipped where `APPWARDEN_CORPUS` names no folder.

use std::path::PathBuf;

use aw_apk::{ApkError, Format, Limits, Package, Role};

fn open(name: &str) -> Option<Result<Package, ApkError>> {
    let path = PathBuf::from(std::env::var_os("APPWARDEN_CORPUS")?).join("packages").join(name);
    let bytes = std::fs::read(path).expect("corpus file");
    Some(Package::open(vec![(name.to_owned(), bytes)], &Limits::default()))
}

fn assert_contact_manager(package: &Package) {
    let splits: Vec<_> = package.parts.iter().map(|part| part.split.as_deref()).collect();
    assert_eq!(splits, [None, Some("config.xxhdpi"), Some("config.zh")]);
    assert_eq!(package.base().unwrap().package.as_deref(), Some("com.example.android.contactmanager"));
    assert!(package.parts[1..].iter().all(|part| part.role == Role::Config));
    let differs =
        package.gaps.iter().any(|gap| gap.what == "part_signer_differs" || gap.what == "part_package_differs");
    assert!(!differs, "{:?}", package.gaps);
}

#[test]
fn containers_of_splits_are_one_app() {
    let Some(package) = open("synthetic-contactmanager.xapk") else {
        return;
    };
    let package = package.unwrap();
    assert_eq!(package.format, Format::Xapk);
    assert_contact_manager(&package);
    let package = open("synthetic-contactmanager.apks").unwrap().unwrap();
    assert_eq!(package.format, Format::Apks);
    assert_contact_manager(&package);
}

#[test]
fn the_same_splits_as_files_are_the_same_app() {
    let Some(package) = open("synthetic-contactmanager.apks") else {
        return;
    };
    let files: Vec<_> =
        package.unwrap().parts.into_iter().map(|part| (part.name.clone(), part.bytes().to_vec())).collect();
    let package = Package::open(files, &Limits::default()).unwrap();
    assert_eq!(package.format, Format::SplitSet);
    assert_contact_manager(&package);
}

#[test]
fn expansions_are_listed() {
    let Some(package) = open("synthetic-contactmanager-obb.xapk") else {
        return;
    };
    let package = package.unwrap();
    let roles: Vec<Role> = package.parts.iter().map(|part| part.role).collect();
    assert_eq!(roles, [Role::Base, Role::Expansion]);
}

#[test]
fn app_bundles_are_refused_by_name() {
    let Some(package) = open("install-time-permanent-modules.aab") else {
        return;
    };
    assert_eq!(package.unwrap_err(), ApkError::AppBundle);
}
