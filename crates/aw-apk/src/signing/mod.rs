//! Who signed a package, and through which channel it was given out: the archive in,
//! certificates and channel marks out. Nothing is verified cryptographically here.

mod block;
mod certificate;
mod channels;
mod der;
mod pkcs7;

use aw_gap::Gap;
use serde::Serialize;

pub use certificate::Certificate;
pub use channels::Channel;

use crate::archive::Archive;
use crate::limits::Limits;

/// A signature scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Scheme {
    /// JAR signature in `META-INF`.
    #[serde(rename = "v1")]
    V1,
    /// APK Signature Scheme v2.
    #[serde(rename = "v2")]
    V2,
    /// APK Signature Scheme v3.
    #[serde(rename = "v3")]
    V3,
    /// APK Signature Scheme v3.1.
    #[serde(rename = "v3.1")]
    V31,
}

/// One signer under one scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// Scheme.
    pub scheme: Scheme,
    /// The signer's certificate first, then its chain.
    pub certificates: Vec<Certificate>,
    /// First SDK level this signer counts for (v3 and later).
    pub min_sdk: Option<u32>,
    /// Last SDK level this signer counts for (v3 and later).
    pub max_sdk: Option<u32>,
    /// Entry that holds the signature (v1).
    pub entry: Option<String>,
}

/// One id of the signing block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BlockId {
    /// The id as `0x7109871a`.
    pub id: String,
    /// What it holds, where known.
    pub name: Option<String>,
    /// Bytes of its value.
    pub size_bytes: u64,
}

/// All that is known of a package's signatures and channels.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Signing {
    /// Signers of every scheme found.
    pub signers: Vec<Signer>,
    /// Ids of the signing block in file order.
    pub block_ids: Vec<BlockId>,
    /// Distribution channels.
    pub channels: Vec<Channel>,
    /// Always false: signatures are read, not checked.
    pub verified: bool,
    /// What could not be read.
    #[serde(skip)]
    pub gaps: Vec<Gap>,
}

impl Signing {
    /// SHA-256 of the signers' certificates under the newest scheme present, sorted:
    /// the identity a current device would take once the signature has verified.
    pub fn certificate_digests(&self) -> Vec<String> {
        let newest = self.signers.iter().filter(|row| !row.certificates.is_empty()).map(|row| row.scheme).max();
        let signers = self.signers.iter().filter(|row| Some(row.scheme) == newest);
        let mut digests: Vec<String> =
            signers.filter_map(|row| row.certificates.first()).map(|row| row.sha256.clone()).collect();
        digests.sort();
        digests.dedup();
        digests
    }

    /// The schemes under which a certificate was found, ascending.
    pub fn schemes(&self) -> Vec<Scheme> {
        let mut schemes: Vec<Scheme> = self.signers.iter().map(|row| row.scheme).collect();
        schemes.sort();
        schemes.dedup();
        schemes
    }
}

/// Reads signers, signing-block ids and channels of the package in `bytes`.
pub fn read(bytes: &[u8], archive: &Archive, limits: &Limits) -> Signing {
    let mut signing = Signing::default();
    let signed_with = pkcs7::read(bytes, archive, limits, &mut signing);
    let pairs = block::read(bytes, archive, &mut signing);
    signing.channels = channels::read(archive, &pairs);
    for (scheme, number) in [(Scheme::V2, '2'), (Scheme::V3, '3')] {
        if signed_with.contains(number) && !signing.signers.iter().any(|row| row.scheme >= scheme) {
            let why = format!("the v1 signature says that scheme v{number} was applied, but no such signer is present");
            signing.gaps.push(Gap::new("signature_stripped", why, "APK signing block"));
        }
    }
    signing
}
