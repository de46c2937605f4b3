//! `ResTable_config`: the conditions under which a value applies, as far as a choice
//! between values needs them.

use crate::bytes::{u8_at, u16_at};

/// Rank of another region or script of the language asked for.
const VARIANT_RANK: u32 = 8;
/// Rank of a value for any locale.
const DEFAULT_RANK: u32 = 10;

/// Which of several values a reader wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LocalePreference {
    /// The value without a locale.
    #[default]
    Default,
    /// Chinese, simplified before traditional; else the default.
    Zh,
    /// English; else the default.
    En,
}

/// What of a configuration decides between values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `zh-CN`, `zh-Hant-TW`; empty for any locale.
    pub locale: String,
    /// How many conditions besides the locale it sets.
    pub conditions: u32,
}

impl Config {
    /// The configuration in `raw`, whose first four bytes are its own size.
    pub fn read(raw: &[u8]) -> Self {
        let mut locale = language(raw, 8, b'a').unwrap_or_default();
        if !locale.is_empty() {
            if let Some(script) = letters(raw, 36, 4) {
                locale.push('-');
                locale.push_str(&script);
            }
            if let Some(region) = language(raw, 10, b'0') {
                locale.push('-');
                locale.push_str(&region);
            }
        }
        let pairs = [4, 6, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34];
        let set = pairs.iter().filter(|&&at| u16_at(raw, at).is_some_and(|number| number != 0));
        Self { locale, conditions: u32::try_from(set.count()).unwrap_or(u32::MAX) }
    }

    /// How well this serves `preference`; smaller is better, `None` does not serve it.
    pub fn rank(&self, preference: LocalePreference) -> Option<(u32, u32)> {
        let served: &[&str] = match preference {
            LocalePreference::Default => &[],
            LocalePreference::Zh => &["zh-CN", "zh-Hans-CN", "zh-Hans", "zh"],
            LocalePreference::En => &["en", "en-US"],
        };
        let locale = match served.iter().position(|known| *known == self.locale) {
            Some(position) => u32::try_from(position).ok()?,
            None if self.locale.is_empty() => DEFAULT_RANK,
            None if self.is_variant_of(served) => VARIANT_RANK,
            None => return None,
        };
        Some((locale, self.conditions))
    }

    /// Same language in another region or script.
    fn is_variant_of(&self, served: &[&str]) -> bool {
        served.iter().any(|known| known.get(..2) == self.locale.get(..2))
    }

    /// The locale is one of `preference`'s own, not the default.
    pub fn is_own(&self, preference: LocalePreference) -> bool {
        self.rank(preference).is_some_and(|(locale, _)| locale < DEFAULT_RANK)
            || preference == LocalePreference::Default
    }
}

/// Two letters, or three packed into 15 bits with the top bit set; `base` is the
/// character the packed numbers count from (`a` for languages, `0` for regions).
fn language(raw: &[u8], at: usize, base: u8) -> Option<String> {
    let (first, second) = (u8_at(raw, at)?, u8_at(raw, at.checked_add(1)?)?);
    if first == 0 {
        return None;
    }
    if first & 0x80 == 0 {
        return letters(raw, at, 2);
    }
    let packed = [second & 0x1f, (second & 0xe0) >> 5 | (first & 0x03) << 3, (first & 0x7c) >> 2];
    Some(packed.iter().map(|number| char::from(base.saturating_add(*number))).collect())
}

fn letters(raw: &[u8], at: usize, count: usize) -> Option<String> {
    let text = raw.get(at..at.checked_add(count)?)?;
    let all = text.iter().all(u8::is_ascii_alphanumeric);
    all.then(|| text.iter().map(|&letter| char::from(letter)).collect())
}
