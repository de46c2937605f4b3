//! Names of the platform's attributes by resource id, as far as manifests and
//! layouts use them. Source: the public constants of `android.R.attr`.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Namespace of the platform's attributes.
pub(crate) const ANDROID_NAMESPACE: &str = "http://schemas.android.com/apk/res/android";

/// The name of the platform attribute `id`, if this reader needs it.
pub fn attribute_name(id: u32) -> Option<&'static str> {
    let found = NAMES.binary_search_by_key(&id, |row| row.0).ok()?;
    NAMES.get(found).map(|row| row.1)
}

/// The id of the platform attribute `name`, if this reader needs it.
pub(crate) fn attribute_id(name: &str) -> Option<u32> {
    static IDS: OnceLock<HashMap<&'static str, u32>> = OnceLock::new();
    let ids = IDS.get_or_init(|| NAMES.iter().map(|row| (row.1, row.0)).collect());
    ids.get(name).copied()
}

/// Sorted by id; a test holds it so.
const NAMES: &[(u32, &str)] = &[
    (0x0101_0000, "theme"),
    (0x0101_0001, "label"),
    (0x0101_0002, "icon"),
    (0x0101_0003, "name"),
    (0x0101_0006, "permission"),
    (0x0101_0007, "readPermission"),
    (0x0101_0008, "writePermission"),
    (0x0101_0009, "protectionLevel"),
    (0x0101_000a, "permissionGroup"),
    (0x0101_000b, "sharedUserId"),
    (0x0101_000c, "hasCode"),
    (0x0101_000d, "persistent"),
    (0x0101_000e, "enabled"),
    (0x0101_000f, "debuggable"),
    (0x0101_0010, "exported"),
    (0x0101_0011, "process"),
    (0x0101_0012, "taskAffinity"),
    (0x0101_0013, "multiprocess"),
    (0x0101_0017, "excludeFromRecents"),
    (0x0101_0018, "authorities"),
    (0x0101_0019, "syncable"),
    (0x0101_001a, "initOrder"),
    (0x0101_001b, "grantUriPermissions"),
    (0x0101_001c, "priority"),
    (0x0101_001d, "launchMode"),
    (0x0101_001e, "screenOrientation"),
    (0x0101_001f, "configChanges"),
    (0x0101_0020, "description"),
    (0x0101_0021, "targetPackage"),
    (0x0101_0024, "value"),
    (0x0101_0025, "resource"),
    (0x0101_0026, "mimeType"),
    (0x0101_0027, "scheme"),
    (0x0101_0028, "host"),
    (0x0101_0029, "port"),
    (0x0101_002a, "path"),
    (0x0101_002b, "pathPrefix"),
    (0x0101_002c, "pathPattern"),
    (0x0101_002d, "action"),
    (0x0101_002e, "data"),
    (0x0101_002f, "targetClass"),
    (0x0101_0034, "textAppearance"),
    (0x0101_0095, "textSize"),
    (0x0101_0097, "textStyle"),
    (0x0101_0098, "textColor"),
    (0x0101_00b0, "autoLink"),
    (0x0101_00b2, "entries"),
    (0x0101_00d0, "id"),
    (0x0101_00d1, "tag"),
    (0x0101_00d4, "background"),
    (0x0101_00dc, "visibility"),
    (0x0101_00e5, "clickable"),
    (0x0101_00f2, "layout"),
    (0x0101_00f4, "layout_width"),
    (0x0101_00f5, "layout_height"),
    (0x0101_0106, "checked"),
    (0x0101_0119, "src"),
    (0x0101_014f, "text"),
    (0x0101_0150, "hint"),
    (0x0101_0153, "maxLines"),
    (0x0101_01e1, "title"),
    (0x0101_01e8, "key"),
    (0x0101_01e9, "summary"),
    (0x0101_01ed, "defaultValue"),
    (0x0101_0202, "targetActivity"),
    (0x0101_020c, "minSdkVersion"),
    (0x0101_021b, "versionCode"),
    (0x0101_021c, "versionName"),
    (0x0101_0220, "inputType"),
    (0x0101_026f, "onClick"),
    (0x0101_0270, "targetSdkVersion"),
    (0x0101_0271, "maxSdkVersion"),
    (0x0101_0272, "testOnly"),
    (0x0101_0273, "contentDescription"),
    (0x0101_0280, "allowBackup"),
    (0x0101_028e, "required"),
    (0x0101_02b7, "installLocation"),
    (0x0101_036a, "stopWithTask"),
    (0x0101_03a9, "isolatedProcess"),
    (0x0101_04ea, "extractNativeLibs"),
    (0x0101_04ec, "usesCleartextTraffic"),
    (0x0101_04ee, "autoVerify"),
    (0x0101_0505, "directBootAware"),
    (0x0101_0527, "networkSecurityConfig"),
    (0x0101_0549, "splitName"),
    (0x0101_055b, "isFeatureSplit"),
    (0x0101_0576, "versionCodeMajor"),
    (0x0101_057a, "appComponentFactory"),
    (0x0101_0591, "isSplitRequired"),
    (0x0101_0599, "foregroundServiceType"),
    (0x0101_0603, "requestLegacyExternalStorage"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_rise_so_that_the_search_finds_them() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(attribute_name(0x0101_0003), Some("name"));
        assert_eq!(attribute_id("exported"), Some(0x0101_0010));
        assert_eq!(attribute_name(0x7f01_0003), None);
    }
}
