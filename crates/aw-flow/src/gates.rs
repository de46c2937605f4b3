//! Consent gates: which stored values mean that the user has agreed, and how sure that is.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use crate::program::{Body, FieldRef};
use crate::query::Words;

/// How sure it is that a value is the user's consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// A name alone.
    Weak,
    /// A telling name on stored data, or data written where the user agrees.
    Likely,
    /// Both.
    Sure,
}

/// One recognised gate.
#[derive(Clone, Debug, PartialEq)]
pub struct Gate {
    /// `preference`, `mmkv`, `datastore`, `field`, `method`, `parameter`.
    pub kind: &'static str,
    /// Preference key, field or method.
    pub key: String,
    /// How sure.
    pub certainty: Certainty,
    /// Where it is read.
    pub body: Body,
    /// Address of the read.
    pub at: u32,
}

/// All gates of an app and what they were found by.
#[derive(Debug, Default)]
pub struct Gates {
    /// Gates by number.
    pub list: Vec<Gate>,
    by_key: FxHashMap<(&'static str, String), u32>,
    /// Preference keys written where the user agrees.
    pub agreed_keys: FxHashSet<String>,
    /// Preference keys that the launch itself sets to "agreed".
    pub self_granted: FxHashSet<String>,
    /// Fields written where the user agrees.
    pub agreed_fields: FxHashSet<FieldRef>,
    /// Locks opened where the user agrees, by where they were made.
    pub agreed_locks: FxHashSet<(Body, u32)>,
}

impl Gates {
    /// The number of a gate, new or known by kind and key.
    pub fn add(&mut self, gate: Gate) -> u32 {
        let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        let id = *self.by_key.entry((gate.kind, gate.key.clone())).or_insert(next);
        if id == next {
            self.list.push(gate);
        }
        id
    }

    /// How sure it is that the preference `key` stores consent; `None` if it does not seem to.
    pub fn key(&self, words: &Words, key: &str) -> Option<Certainty> {
        if self.self_granted.contains(key) {
            return None;
        }
        let named = names_consent(words, key);
        match (self.agreed_keys.contains(key), named) {
            (true, true) => Some(Certainty::Sure),
            (true, false) | (false, true) => Some(Certainty::Likely),
            (false, false) => None,
        }
    }
}

/// Whether a name (a key, a field, a method) speaks of consent and of nothing else.
pub fn names_consent(words: &Words, name: &str) -> bool {
    let between = |sign: char| matches!(sign, '_' | '-' | '.' | ' ');
    let plain: String = if name.is_ascii() {
        name.chars().filter(|&sign| !between(sign)).map(|sign| sign.to_ascii_lowercase()).collect()
    } else {
        name.to_lowercase().replace(between, "")
    };
    words.keys.are_in(&plain) && !words.unrelated.are_in(&plain)
}

/// Whether an absent value of this name would mean "not yet asked" rather than "not agreed".
pub fn is_inverted(name: &str) -> bool {
    let plain = name.to_lowercase();
    ["first", "not_", "notagree", "unagree", "need", "show", "is_new", "disagree"]
        .iter()
        .any(|word| plain.contains(word))
}
