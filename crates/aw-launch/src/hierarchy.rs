//! The classes of the platform: name in; kind, superclass and interfaces out.
//!
//! `model/hierarchy.txt` (made by `tools/framework_hierarchy.py`) lists one class a line in the order of
//! names, so that a name is found by halving, without a table to build at start.

/// The list.
static LINES: &str = include_str!("../model/hierarchy.txt");
/// Beginnings of names that belong to the platform alone; classes of later API levels are not listed.
const PLATFORM: &[&str] = &[
    "android/accessibilityservice/",
    "android/accounts/",
    "android/adservices/",
    "android/animation/",
    "android/app/",
    "android/appwidget/",
    "android/bluetooth/",
    "android/companion/",
    "android/content/",
    "android/credentials/",
    "android/database/",
    "android/graphics/",
    "android/hardware/",
    "android/health/",
    "android/icu/",
    "android/inputmethodservice/",
    "android/location/",
    "android/media/",
    "android/net/",
    "android/nfc/",
    "android/os/",
    "android/provider/",
    "android/security/",
    "android/service/",
    "android/speech/",
    "android/system/",
    "android/telecom/",
    "android/telephony/",
    "android/text/",
    "android/transition/",
    "android/util/",
    "android/view/",
    "android/webkit/",
    "android/widget/",
    "android/window/",
    "com/android/org/conscrypt/",
    "dalvik/system/",
    "java/",
    "javax/crypto/",
    "javax/net/",
    "javax/security/",
    "javax/xml/",
    "org/json/",
    "org/w3c/dom/",
    "org/xml/sax/",
    "org/xmlpull/",
];

/// One class of the platform.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub interface: bool,
    pub is_abstract: bool,
    /// Slashed name; `None` for `java/lang/Object` and primitives' kin.
    pub superclass: Option<&'static str>,
    pub interfaces: Vec<&'static str>,
}

/// The class with a slashed name.
pub fn find(name: &str) -> Option<Row> {
    let (mut low, mut high) = (0, LINES.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = LINES[..middle].rfind('\n').map_or(0, |at| at + 1);
        let end = LINES[start..].find('\n').map_or(LINES.len(), |at| start + at);
        let line = &LINES[start..end];
        let key = line.split(' ').next().unwrap_or("");
        match key.cmp(name) {
            std::cmp::Ordering::Equal => return Some(row(line)),
            std::cmp::Ordering::Less => low = end + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    None
}

/// Whether a name not listed can only be the platform's; the app's own class of that name goes first then.
pub fn is_platform(name: &str) -> bool {
    PLATFORM.iter().any(|start| name.starts_with(start))
}

fn row(line: &'static str) -> Row {
    let mut words = line.split(' ').skip(1);
    let kind = words.next().unwrap_or("c");
    let superclass = words.next().filter(|&name| name != "-");
    Row { interface: kind == "i", is_abstract: kind != "c", superclass, interfaces: words.collect() }
}

#[cfg(test)]
mod tests {
    use super::{LINES, find, is_platform};

    #[test]
    fn every_line_is_found_by_its_name() {
        for line in LINES.lines() {
            let name = line.split(' ').next().unwrap();
            assert!(find(name).is_some(), "{name}");
        }
        assert_eq!(find("android/app/Activity").unwrap().superclass, Some("android/view/ContextThemeWrapper"));
        assert!(find("java/util/List").unwrap().interface);
        assert_eq!(find("java/lang/Object").unwrap().superclass, None);
        for none in ["", "zzz", "android/telephony/compat/TelephonyManager", "android/app/Activit"] {
            assert_eq!(find(none), None, "{none}");
        }
    }

    #[test]
    fn libraries_that_apps_bring_are_not_the_platform() {
        assert!(is_platform("android/app/SomethingOfTomorrow"));
        assert!(!is_platform("android/support/v4/app/Fragment") && !is_platform("androidx/core/app/A"));
    }
}
