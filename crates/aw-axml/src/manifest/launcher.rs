//! Which components the launcher shows, aliases followed to their activity.

use std::collections::HashMap;

use super::model::{Component, ComponentKind, Launcher, Manifest};

const MAIN: &str = "android.intent.action.MAIN";
const CATEGORIES: [&str; 2] = ["android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"];

/// The launcher's entries in file order.
pub(super) fn find(manifest: &Manifest) -> Vec<Launcher> {
    let application = manifest.application.as_ref().is_none_or(|application| application.enabled);
    let enabled: HashMap<&str, bool> = manifest
        .components
        .iter()
        .filter(|component| component.kind == ComponentKind::Activity)
        .map(|component| (component.name.as_str(), component.enabled))
        .collect();
    let entry = |component: &Component| {
        let activity = match component.kind {
            ComponentKind::Activity => component.name.clone(),
            ComponentKind::ActivityAlias => component.target.clone()?,
            _ => return None,
        };
        let category = category(component)?;
        let target = enabled.get(activity.as_str()).copied().unwrap_or(false);
        let enabled = application && component.enabled && target;
        Some(Launcher { component: component.name.clone(), activity, enabled, category })
    };
    manifest.components.iter().filter_map(entry).collect()
}

fn category(component: &Component) -> Option<String> {
    component.intent_filters.iter().filter(|filter| filter.actions.iter().any(|action| action == MAIN)).find_map(
        |filter| {
            let wanted = CATEGORIES.iter().find(|wanted| filter.categories.iter().any(|name| name == *wanted))?;
            Some((*wanted).to_owned())
        },
    )
}
