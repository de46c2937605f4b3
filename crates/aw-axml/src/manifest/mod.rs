//! The manifest: a document and its resource table in, what the app declares out.

mod application;
mod components;
mod declared;
mod launcher;
mod model;
mod reader;

pub use model::{
    Application, Component, ComponentKind, Data, DeclaredPermission, Feature, Instrumentation, IntentFilter, Label,
    Launcher, Library, Manifest, MetaData, Permission, Queries,
};

use crate::table::Table;
use crate::xml::Document;
use reader::Reader;

/// Reads a manifest; references are resolved where `table` is given.
pub fn read(document: &Document, table: Option<&Table>) -> Manifest {
    let reader = Reader::new(document, table);
    let Some(root) = document.root() else {
        return Manifest::default();
    };
    let mut manifest = Manifest {
        root: root.name.clone(),
        package: root.plain("package").and_then(|row| reader.text_of(row)),
        split: root.plain("split").and_then(|row| reader.text_of(row)),
        config_for_split: root.plain("configForSplit").and_then(|row| reader.text_of(row)),
        is_feature_split: reader.truth(root, "isFeatureSplit").unwrap_or(false),
        version_name: reader.text(root, "versionName"),
        version_code: version_code(&reader, root),
        shared_user_id: reader.text(root, "sharedUserId"),
        ..Manifest::default()
    };
    for element in document.children(root) {
        match element.name.as_str() {
            "uses-sdk" => manifest.read_sdk(&reader, element),
            "application" if manifest.application.is_none() => {
                manifest.read_application(&reader, element);
            }
            _ => manifest.read_declared(&reader, element),
        }
    }
    manifest.cut |= reader.is_cut();
    manifest.launchers = launcher::find(&manifest);
    manifest
}

/// `versionCodeMajor` stands in the upper 32 bits, as `PackageInfo.getLongVersionCode` says.
fn version_code(reader: &Reader<'_>, root: &crate::xml::Element) -> Option<i64> {
    let minor = reader.integer(root, "versionCode")?;
    let major = reader.integer(root, "versionCodeMajor").unwrap_or(0);
    Some((major << 32) | (minor & 0xffff_ffff))
}
