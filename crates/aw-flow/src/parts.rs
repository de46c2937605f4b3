//! Parts of names that tell something, looked for all at once.

use aho_corasick::{AhoCorasick, BuildError};
use serde::Deserialize;

/// Parts of names; all are looked for in one pass over a name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Vec<String>")]
pub struct Parts(Option<AhoCorasick>);

impl TryFrom<Vec<String>> for Parts {
    type Error = BuildError;

    /// # Errors
    /// Where the words are too many for one automaton.
    fn try_from(mut words: Vec<String>) -> Result<Self, BuildError> {
        words.retain(|word| !word.is_empty());
        Ok(Self(Some(AhoCorasick::new(words)?)))
    }
}

impl Parts {
    /// Whether any of them is in `name`.
    pub fn are_in(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|words| words.is_match(name))
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn finds_a_part_wherever_it_stands() {
        let parts = |words: &[&str]| Parts::try_from(words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        let words = parts(&["agree", "协议", "privacy", ""]).unwrap();
        assert!(words.are_in("hasagreed") && words.are_in("用户协议") && words.are_in("privacy"));
        assert!(parts(&["x"]).unwrap().are_in("ax"));
        assert!(!words.are_in("agre") && !words.are_in("") && !Parts::default().are_in("agree"));
        assert!(!parts(&[]).unwrap().are_in("agree"));
    }
}
