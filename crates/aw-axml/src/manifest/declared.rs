//! Permissions, queries, features, libraries and instrumentations.

use super::components::intent_filter;
use super::model::{DeclaredPermission, Feature, Instrumentation, Library, Manifest, Permission};
use super::reader::Reader;
use crate::xml::Element;

/// Most different permissions kept; the platform knows some hundreds.
const PERMISSIONS_MAX: usize = 4096;

impl Manifest {
    pub(super) fn read_declared(&mut self, reader: &Reader<'_>, element: &Element) {
        match element.name.as_str() {
            "uses-permission" => self.read_permission(reader, element, "uses-permission"),
            "uses-permission-sdk-23" | "uses-permission-sdk-m" => {
                self.read_permission(reader, element, "uses-permission-sdk-23");
            }
            "permission" => self.declared_permissions.extend(declared_permission(reader, element)),
            "queries" => self.read_queries(reader, element),
            "uses-feature" => self.features.push(Feature {
                name: reader.text(element, "name"),
                required: reader.truth(element, "required").unwrap_or(true),
            }),
            "instrumentation" => self.instrumentations.extend(
                reader
                    .class(element, "name")
                    .map(|name| Instrumentation { name, target_package: reader.text(element, "targetPackage") }),
            ),
            _ => {}
        }
    }

    fn read_permission(&mut self, reader: &Reader<'_>, element: &Element, tag: &str) {
        let Some(name) = reader.text(element, "name").filter(|name| !name.is_empty()) else {
            return;
        };
        let max_sdk_version = reader.integer(element, "maxSdkVersion");
        let min_sdk_version = reader.integer(element, "minSdkVersion");
        if let Some(known) = self.permissions.iter_mut().find(|row| row.name == name && row.element == tag) {
            known.count = known.count.saturating_add(1);
            known.max_sdk_version = known.max_sdk_version.zip(max_sdk_version).map(|(one, other)| one.max(other));
            known.min_sdk_version = known.min_sdk_version.zip(min_sdk_version).map(|(one, other)| one.min(other));
            return;
        }
        if self.permissions.len() >= PERMISSIONS_MAX {
            self.cut = true;
            return;
        }
        let (element, line) = (tag.to_owned(), element.line);
        self.permissions.push(Permission { name, max_sdk_version, min_sdk_version, element, count: 1, line });
    }

    fn read_queries(&mut self, reader: &Reader<'_>, element: &Element) {
        for child in reader.document.children(element) {
            match child.name.as_str() {
                "package" => self.queries.packages.extend(reader.text(child, "name")),
                "intent" => self.queries.intents.push(intent_filter(reader, child)),
                "provider" => {
                    let authorities = reader.text(child, "authorities").unwrap_or_default();
                    self.queries.providers.extend(authorities.split(';').map(str::to_owned));
                }
                _ => {}
            }
        }
    }

    pub(super) fn read_library(&mut self, reader: &Reader<'_>, element: &Element) {
        let Some(name) = reader.text(element, "name") else {
            return;
        };
        let required = reader.truth(element, "required").unwrap_or(true);
        self.libraries.push(Library { name, required, element: element.name.clone() });
    }
}

fn declared_permission(reader: &Reader<'_>, element: &Element) -> Option<DeclaredPermission> {
    Some(DeclaredPermission {
        name: reader.text(element, "name")?,
        protection_level: reader.text(element, "protectionLevel"),
        group: reader.text(element, "permissionGroup"),
    })
}
