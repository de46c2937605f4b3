//! Components with their intent filters.

use super::model::{Component, ComponentKind, Data, IntentFilter, Manifest};
use super::reader::Reader;
use crate::xml::Element;

/// `ServiceInfo.FOREGROUND_SERVICE_TYPE_*` by bit.
const SERVICE_TYPES: [(u32, &str); 16] = [
    (0, "dataSync"),
    (1, "mediaPlayback"),
    (2, "phoneCall"),
    (3, "location"),
    (4, "connectedDevice"),
    (5, "mediaProjection"),
    (6, "camera"),
    (7, "microphone"),
    (8, "health"),
    (9, "remoteMessaging"),
    (10, "systemExempted"),
    (11, "shortService"),
    (12, "fileManagement"),
    (13, "mediaProcessing"),
    (30, "specialUse"),
    (31, "manifest"),
];

impl Manifest {
    pub(super) fn read_component(&mut self, reader: &Reader<'_>, element: &Element) {
        let Some(kind) = kind(&element.name) else {
            return;
        };
        let Some(name) = reader.class(element, "name") else {
            return;
        };
        let authorities = reader.text(element, "authorities").unwrap_or_default();
        self.components.push(Component {
            kind,
            name,
            target: reader.class(element, "targetActivity").filter(|_| kind == ComponentKind::ActivityAlias),
            exported: reader.truth(element, "exported"),
            enabled: reader.truth(element, "enabled").unwrap_or(true),
            permission: reader.text(element, "permission"),
            process: reader.process(element),
            authorities: authorities.split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
            init_order: reader.integer(element, "initOrder"),
            foreground_service_type: service_type(reader, element),
            direct_boot_aware: reader.truth(element, "directBootAware").unwrap_or(false),
            exclude_from_recents: reader.truth(element, "excludeFromRecents").unwrap_or(false),
            intent_filters: intent_filters(reader, element),
            meta_data: reader.meta_data(element),
            line: element.line,
        });
    }
}

fn kind(tag: &str) -> Option<ComponentKind> {
    Some(match tag {
        "activity" => ComponentKind::Activity,
        "activity-alias" => ComponentKind::ActivityAlias,
        "service" => ComponentKind::Service,
        "receiver" => ComponentKind::Receiver,
        "provider" => ComponentKind::Provider,
        _ => return None,
    })
}

fn service_type(reader: &Reader<'_>, element: &Element) -> Option<String> {
    let Some(bits) = reader.integer(element, "foregroundServiceType") else {
        return reader.text(element, "foregroundServiceType");
    };
    let names = SERVICE_TYPES.iter().filter(|(bit, _)| bits & (1_i64 << bit) != 0).map(|row| row.1);
    Some(names.collect::<Vec<_>>().join("|"))
}

fn intent_filters(reader: &Reader<'_>, element: &Element) -> Vec<IntentFilter> {
    let filters = reader.document.children(element).filter(|child| child.name == "intent-filter");
    filters.map(|filter| intent_filter(reader, filter)).collect()
}

/// One `intent-filter` of a component, or one `intent` of `queries`.
pub(super) fn intent_filter(reader: &Reader<'_>, element: &Element) -> IntentFilter {
    let mut filter =
        IntentFilter { priority: reader.integer(element, "priority").unwrap_or(0), ..IntentFilter::default() };
    for child in reader.document.children(element) {
        match child.name.as_str() {
            "action" => filter.actions.extend(reader.text(child, "name")),
            "category" => filter.categories.extend(reader.text(child, "name")),
            "data" => filter.data.push(data(reader, child)),
            _ => {}
        }
    }
    filter
}

fn data(reader: &Reader<'_>, element: &Element) -> Data {
    let text = |name| reader.text(element, name);
    Data {
        scheme: text("scheme"),
        host: text("host"),
        port: text("port"),
        path: text("path"),
        path_prefix: text("pathPrefix"),
        path_pattern: text("pathPattern"),
        mime_type: text("mimeType"),
    }
}
