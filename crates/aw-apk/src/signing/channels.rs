//! Distribution channels that packing tools leave in a package: signing-block values,
//! empty files in `META-INF`, marks in the zip comment.

use serde::Serialize;

use super::block::Pair;
use crate::archive::Archive;
use crate::bytes::u16_at;

/// One channel mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Channel {
    /// Where it stands: `walle`, `vasdolly`, `packer_ng`, `meta_inf`, `zip_comment`.
    pub kind: &'static str,
    /// The mark as text.
    pub value: String,
}

/// Longest mark kept.
const VALUE_CHARS_MAX: usize = 1024;
/// Most marks kept.
const CHANNELS_MAX: usize = 64;
/// Ends of comments written by `VasDolly` v1 and packer-ng v1; a 16-bit length stands before.
const COMMENT_MAGICS: [&[u8]; 2] = [b"ltlovezh", b"!ZXK!"];

/// The channels of an archive and of its signing block's pairs.
pub fn read(archive: &Archive, pairs: &[Pair<'_>]) -> Vec<Channel> {
    let mut channels: Vec<Channel> = pairs.iter().filter_map(|&(id, value)| block_channel(id, value)).collect();
    channels.extend(archive.entries().iter().filter_map(|entry| {
        let mark = entry.name.strip_prefix("META-INF/")?;
        let (_, value) = mark.split_once("channel_").or_else(|| mark.split_once("channel-"))?;
        Some(Channel { kind: "meta_inf", value: cut(value) })
    }));
    channels.extend(comment_channel(archive.comment()));
    channels.truncate(CHANNELS_MAX);
    channels
}

fn block_channel(id: u32, value: &[u8]) -> Option<Channel> {
    let kind = match id {
        0x7177_7777 => "walle",
        0x8811_55ff => "vasdolly",
        0x7a78_6b21 => "packer_ng",
        _ => return None,
    };
    Some(Channel { kind, value: cut(&String::from_utf8_lossy(value)) })
}

fn comment_channel(comment: &[u8]) -> Option<Channel> {
    if comment.is_empty() {
        return None;
    }
    let marked = COMMENT_MAGICS.iter().find_map(|magic| {
        let before = comment.strip_suffix(*magic)?;
        let length_at = before.len().checked_sub(2)?;
        let length = usize::from(u16_at(before, length_at)?);
        before.get(length_at.checked_sub(length)?..length_at)
    });
    let text = std::str::from_utf8(marked.unwrap_or(comment)).ok()?;
    let printable = !text.chars().any(|letter| letter.is_control() && !letter.is_whitespace());
    printable.then(|| Channel { kind: "zip_comment", value: cut(text) })
}

fn cut(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(VALUE_CHARS_MAX).collect()
}
