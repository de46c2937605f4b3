//! Containers: which of APKS, XAPK, APKM a zip is, and the apps inside it.

use aw_gap::Gap;

use super::{Format, Package, Part, has_ending};
use crate::archive::Archive;
use crate::digest::sha256_hex;
use crate::error::{ApkError, shown};
use crate::limits::Limits;

/// Folders of an APKS whose files repeat what the splits hold.
const REPEATING_FOLDERS: [&str; 3] = ["standalones/", "instant/", "system/"];

impl Package {
    pub(super) fn add_container(&mut self, bytes: &[u8], archive: &Archive, limits: &Limits) -> Result<(), ApkError> {
        let format = format_of(archive)?;
        if self.format == Format::Apk {
            self.format = format;
        }
        self.gaps.extend_from_slice(archive.gaps());
        self.oddities.extend_from_slice(archive.oddities());
        let has_splits = archive.entries().iter().any(|entry| entry.name.starts_with("splits/"));
        for (index, entry) in archive.entries().iter().enumerate() {
            if !is_part(&entry.name) {
                continue;
            }
            if has_splits && REPEATING_FOLDERS.iter().any(|folder| entry.name.starts_with(folder)) {
                let why = "the same app for other devices: its splits were examined instead";
                self.oddities.push(Gap::new("repeated_app", why, shown(&entry.name)));
                continue;
            }
            if self.parts.len() >= limits.parts {
                let why = format!("more than {} parts", limits.parts);
                self.gaps.push(Gap::new("too_many_parts", why, shown(&entry.name)));
                break;
            }
            if let Err(error) = self.add_inner(bytes, archive, index, limits) {
                self.gaps.push(Gap::new("part_unreadable", error.to_string(), shown(&entry.name)));
            }
        }
        Ok(())
    }

    fn add_inner(&mut self, bytes: &[u8], archive: &Archive, index: usize, limits: &Limits) -> Result<(), ApkError> {
        let content = archive.read(bytes, index, limits)?;
        self.gaps.extend(content.gaps);
        let kept: usize = self.parts.iter().map(|part| part.bytes().len()).sum();
        let cap = bytes.len().saturating_mul(limits.container_ratio).max(limits.container_floor_bytes);
        let name = archive.entries().get(index).map(|entry| entry.name.clone()).unwrap_or_default();
        if has_ending(&name, "obb") {
            self.parts.push(Part::expansion(name, &content.bytes));
            return Ok(());
        }
        let together = kept.saturating_add(content.bytes.len());
        if together > cap {
            let (size_bytes, limit_bytes) = (together as u64, cap as u64);
            return Err(ApkError::EntryTooLarge { name, size_bytes, limit_bytes });
        }
        let inner = Archive::open(&content.bytes, limits)?;
        if inner.find("AndroidManifest.xml").is_none() {
            return Err(ApkError::NotAnApp { why: "no AndroidManifest.xml".to_owned() });
        }
        let sha256 = sha256_hex(&content.bytes);
        self.add_part(name, content.bytes, sha256, inner, limits);
        Ok(())
    }
}

fn is_part(name: &str) -> bool {
    let hidden = name.starts_with("__MACOSX/");
    !hidden && (has_ending(name, "apk") || has_ending(name, "obb"))
}

fn format_of(archive: &Archive) -> Result<Format, ApkError> {
    let has = |name: &str| archive.find(name).is_some();
    if has("BundleConfig.pb") || has("base/manifest/AndroidManifest.xml") {
        return Err(ApkError::AppBundle);
    }
    if !archive.entries().iter().any(|entry| has_ending(&entry.name, "apk") && is_part(&entry.name)) {
        let why = format!("{} entries, no AndroidManifest.xml and no apk among them", archive.entries().len());
        return Err(ApkError::NotAnApp { why });
    }
    Ok(match () {
        () if has("manifest.json") => Format::Xapk,
        () if has("info.json") => Format::Apkm,
        () => Format::Apks,
    })
}
