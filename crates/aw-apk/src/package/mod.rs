//! One app from what a person has: an APK, an APKS, XAPK or APKM container, or a
//! folder of splits. Files in, parts with their roles out.

mod container;
mod dex;
mod part;

use aw_gap::Gap;
use serde::Serialize;

pub use dex::{DexKind, OddDex};
pub use part::{Part, Role};

use crate::archive::Archive;
use crate::digest::sha256_hex;
use crate::error::{ApkError, shown};
use crate::limits::Limits;

/// What kind of file or set an app came as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// One APK.
    Apk,
    /// Container of splits as bundletool or SAI write it.
    Apks,
    /// Container with a `manifest.json`, as `APKPure` writes it.
    Xapk,
    /// Container with an `info.json`, as `APKMirror` writes it.
    Apkm,
    /// Several files.
    SplitSet,
}

/// One app with all its parts.
#[derive(Debug)]
pub struct Package {
    /// Form it came in.
    pub format: Format,
    /// SHA-256 of the file; of several files the SHA-256 over their sorted digests,
    /// one a line.
    pub sha256: String,
    /// Bytes of all files given.
    pub size_bytes: u64,
    /// Parts, the base first, then by name.
    pub parts: Vec<Part>,
    /// What could not be read.
    pub gaps: Vec<Gap>,
    /// What was read although it is malformed.
    pub oddities: Vec<Gap>,
}

impl Package {
    /// Opens one app from its files. One file may be a container; several are splits.
    pub fn open(files: Vec<(String, Vec<u8>)>, limits: &Limits) -> Result<Self, ApkError> {
        let digests: Vec<String> = files.iter().map(|(_, bytes)| sha256_hex(bytes)).collect();
        let size_bytes = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();
        let several = files.len() > 1;
        let mut package = Self {
            format: if several { Format::SplitSet } else { Format::Apk },
            sha256: identity(&digests),
            size_bytes,
            parts: Vec::new(),
            gaps: Vec::new(),
            oddities: Vec::new(),
        };
        for ((name, bytes), digest) in files.into_iter().zip(digests) {
            if let Err(error) = package.add(name.clone(), bytes, digest, limits) {
                // A lone unreadable file is an error; one of several is a gap.
                if !several {
                    return Err(error);
                }
                package.gaps.push(Gap::new("part_unreadable", error.to_string(), name));
            }
        }
        package.settle()?;
        Ok(package)
    }

    /// The part every other part extends; of splits without their base the first.
    pub fn base(&self) -> Option<&Part> {
        let base = self.parts.iter().find(|part| part.role == Role::Base);
        base.or_else(|| self.parts.iter().find(|part| part.archive.is_some()))
    }

    fn add(&mut self, name: String, bytes: Vec<u8>, sha256: String, limits: &Limits) -> Result<(), ApkError> {
        if self.parts.len() >= limits.parts {
            self.gaps.push(Gap::new("too_many_parts", format!("more than {} parts", limits.parts), name));
            return Ok(());
        }
        if has_ending(&name, "obb") {
            self.parts.push(Part::expansion(name, &bytes));
            return Ok(());
        }
        let archive = Archive::open(&bytes, limits)?;
        if archive.find("AndroidManifest.xml").is_some() {
            self.add_part(name, bytes, sha256, archive, limits);
            return Ok(());
        }
        self.add_container(&bytes, &archive, limits)
    }

    /// Places in one of several parts are told apart by the part's name.
    fn add_part(&mut self, name: String, bytes: Vec<u8>, sha256: String, archive: Archive, limits: &Limits) {
        let alone = self.format == Format::Apk;
        let prefix = if alone { String::new() } else { format!("{}!/", shown(&name)) };
        let placed = |mut gap: Gap| {
            gap.place.insert_str(0, &prefix);
            gap
        };
        self.oddities.extend(archive.oddities().iter().cloned().map(placed));
        let (part, gaps) = Part::read(name, bytes, sha256, archive, limits);
        self.gaps.extend(gaps.into_iter().map(placed));
        self.parts.push(part);
    }

    /// Decides the base, sorts the parts and compares them with the base.
    fn settle(&mut self) -> Result<(), ApkError> {
        if !self.parts.iter().any(|part| part.role == Role::Base) {
            if !self.parts.iter().any(|part| part.archive.is_some()) {
                let why = self.gaps.first().map_or("no file in it is an app".to_owned(), |gap| gap.why.clone());
                return Err(ApkError::NotAnApp { why });
            }
            let place = self.parts.first().map(|part| part.name.clone()).unwrap_or_default();
            self.gaps.push(Gap::new("base_missing", "every part is a split of some other package", place));
        }
        self.parts.sort_by(|one, other| (one.role, &one.name).cmp(&(other.role, &other.name)));
        self.drop_second_bases();
        self.compare_parts();
        Ok(())
    }

    /// A container may hold the same app twice, as splits and as a standalone file.
    fn drop_second_bases(&mut self) {
        let bases = self.parts.iter().filter(|part| part.role == Role::Base).count();
        for _ in 1..bases {
            // Sorted: bases stand first. "base" and "base-master" sort before "standalone" and "universal".
            let removed = self.parts.remove(1);
            let why = "a second base: not examined, inspect it as a file of its own";
            self.gaps.push(Gap::new("second_base", why, removed.name));
        }
    }

    fn compare_parts(&mut self) {
        let Some(base) = self.base() else { return };
        let (package, signers) = (base.package.clone(), base.signing.certificate_digests());
        let mut found = Vec::new();
        for part in self.parts.iter().filter(|part| part.archive.is_some()) {
            if part.package != package {
                let why = format!("package {:?}, the base has {package:?}", part.package);
                found.push(Gap::new("part_package_differs", why, part.name.clone()));
            }
            if part.signing.certificate_digests() != signers {
                let why = "signers differ from the base's: a device would not install the set";
                found.push(Gap::new("part_signer_differs", why, part.name.clone()));
            }
        }
        self.gaps.extend(found);
    }
}

/// One file's own digest; of several the digest of their sorted digests, one a line.
fn identity(digests: &[String]) -> String {
    if let [digest] = digests {
        return digest.clone();
    }
    let mut sorted = digests.to_vec();
    sorted.sort();
    sha256_hex(sorted.join("\n").as_bytes())
}

/// The name ends in `.ending`, in any case.
fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}
