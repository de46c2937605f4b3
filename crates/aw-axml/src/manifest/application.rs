//! The `application` element and SDK levels.

use super::model::{Application, Manifest};
use super::reader::Reader;
use crate::xml::Element;

impl Manifest {
    pub(super) fn read_sdk(&mut self, reader: &Reader<'_>, element: &Element) {
        self.max_sdk = reader.text(element, "maxSdkVersion").or_else(|| self.max_sdk.take());
        self.min_sdk = reader.text(element, "minSdkVersion").or_else(|| self.min_sdk.take());
        self.target_sdk = reader.text(element, "targetSdkVersion").or_else(|| self.target_sdk.take());
    }

    pub(super) fn read_application(&mut self, reader: &Reader<'_>, element: &Element) {
        self.label = reader.label(element);
        self.application = Some(Application {
            name: reader.class(element, "name"),
            app_component_factory: reader.class(element, "appComponentFactory"),
            process: reader.process(element),
            permission: reader.text(element, "permission"),
            enabled: reader.truth(element, "enabled").unwrap_or(true),
            debuggable: reader.truth(element, "debuggable").unwrap_or(false),
            allow_backup: reader.truth(element, "allowBackup").unwrap_or(true),
            uses_cleartext_traffic: reader.truth(element, "usesCleartextTraffic"),
            network_security_config: reader.resource_name(element, "networkSecurityConfig"),
            request_legacy_external_storage: reader.truth(element, "requestLegacyExternalStorage"),
            has_code: reader.truth(element, "hasCode").unwrap_or(true),
            test_only: reader.truth(element, "testOnly").unwrap_or(false),
            meta_data: reader.meta_data(element),
            line: element.line,
        });
        for child in reader.document.children(element) {
            match child.name.as_str() {
                "uses-library" | "uses-native-library" => self.read_library(reader, child),
                _ => self.read_component(reader, child),
            }
        }
    }
}
