//! One part of an app: its archive, what its manifest says it is, its signers and code.

use std::fmt;

use aw_axml::{manifest, xml};
use aw_gap::Gap;
use serde::Serialize;

use super::dex::{self, OddDex};
use crate::archive::{Archive, Content};
use crate::digest::sha256_hex;
use crate::error::ApkError;
use crate::limits::Limits;
use crate::signing::{self, Signing};

/// What a part is for; ordered as parts are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The app itself.
    Base,
    /// A feature's code and resources.
    Feature,
    /// Resources for a language, a density or an instruction set.
    Config,
    /// An OBB file; listed, not opened.
    Expansion,
}

/// One part. Its bytes stay in memory as long as it lives, an expansion's do not.
pub struct Part {
    /// File name, or entry name in its container.
    pub name: String,
    /// Role.
    pub role: Role,
    /// SHA-256 of the part.
    pub sha256: String,
    /// Bytes of the part.
    pub size_bytes: u64,
    /// Package name of its manifest.
    pub package: Option<String>,
    /// Split name of its manifest.
    pub split: Option<String>,
    /// Signers and channels.
    pub signing: Signing,
    /// Directory; `None` for an expansion.
    pub archive: Option<Archive>,
    /// Entries the runtime loads as code: `classes.dex`, `classes2.dex` and on.
    pub dex: Vec<usize>,
    /// Code in places the runtime does not load by itself.
    pub odd_dex: Vec<OddDex>,
    bytes: Vec<u8>,
}

impl fmt::Debug for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut row = out.debug_struct("Part");
        row.field("name", &self.name).field("role", &self.role).field("sha256", &self.sha256);
        row.field("package", &self.package).field("split", &self.split).finish_non_exhaustive()
    }
}

impl Part {
    /// Reads a part and lists what of it could not be read.
    pub(super) fn read(
        name: String,
        bytes: Vec<u8>,
        sha256: String,
        archive: Archive,
        limits: &Limits,
    ) -> (Self, Vec<Gap>) {
        let mut gaps = archive.gaps().to_vec();
        let signing = signing::read(&bytes, &archive, limits);
        gaps.extend_from_slice(&signing.gaps);
        let identity = Identity::read(&bytes, &archive, limits, &mut gaps);
        let found = dex::find(&bytes, &archive, limits, &mut gaps);

        let part = Self {
            role: identity.role(&name),
            sha256,
            size_bytes: bytes.len() as u64,
            package: identity.package,
            split: identity.split,
            signing,
            archive: Some(archive),
            dex: found.loaded,
            odd_dex: found.odd,
            name,
            bytes,
        };
        (part, gaps)
    }

    pub(super) fn expansion(name: String, bytes: &[u8]) -> Self {
        Self {
            name,
            role: Role::Expansion,
            sha256: sha256_hex(bytes),
            size_bytes: bytes.len() as u64,
            package: None,
            split: None,
            signing: Signing::default(),
            archive: None,
            dex: Vec::new(),
            odd_dex: Vec::new(),
            bytes: Vec::new(),
        }
    }

    /// The part's bytes; empty for an expansion.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Inflates the entry at `index` of the part's archive.
    pub fn read_entry(&self, index: usize, limits: &Limits) -> Result<Content, ApkError> {
        self.archive.as_ref().ok_or(ApkError::NoEntry { index })?.read(&self.bytes, index, limits)
    }

    /// Inflates the entry called `name`, if there is one.
    pub fn read_named(&self, name: &str, limits: &Limits) -> Option<Result<Content, ApkError>> {
        let index = self.archive.as_ref()?.find(name)?;
        Some(self.read_entry(index, limits))
    }

    /// The dex files behind one odd place, each with its name inside the part.
    pub fn read_odd_dex(&self, odd: &OddDex, limits: &Limits) -> Result<Vec<(String, Vec<u8>)>, ApkError> {
        dex::read_odd(self, odd, limits)
    }
}

/// What a part's manifest says it is.
#[derive(Default)]
struct Identity {
    package: Option<String>,
    split: Option<String>,
    configures: bool,
    feature: bool,
}

impl Identity {
    fn read(bytes: &[u8], archive: &Archive, limits: &Limits, gaps: &mut Vec<Gap>) -> Self {
        let place = "AndroidManifest.xml";
        let Some(index) = archive.find(place) else {
            return Self::default();
        };
        let content = match archive.read(bytes, index, limits) {
            Ok(content) => content,
            Err(error) => {
                gaps.push(Gap::new("manifest_unreadable", error.to_string(), place));
                return Self::default();
            }
        };
        match xml::parse(&content.bytes) {
            Ok((document, _)) => {
                let manifest = manifest::read(&document, None);
                Self {
                    package: manifest.package,
                    split: manifest.split.filter(|split| !split.is_empty()),
                    configures: manifest.config_for_split.is_some(),
                    feature: manifest.is_feature_split,
                }
            }
            Err(error) => {
                gaps.push(Gap::new("manifest_unreadable", error.to_string(), place));
                Self::default()
            }
        }
    }

    /// By the manifest; by the file name only where the manifest could not be read.
    fn role(&self, file_name: &str) -> Role {
        let name = self.split.as_deref().or_else(|| self.package.is_none().then_some(file_name));
        match name {
            None => Role::Base,
            Some(_) if self.feature => Role::Feature,
            Some(name) if self.configures || name.starts_with("config.") || name.contains(".config.") => Role::Config,
            Some(name) if self.split.is_none() && !name.contains("split") && !name.contains("config") => Role::Base,
            Some(_) => Role::Feature,
        }
    }
}
