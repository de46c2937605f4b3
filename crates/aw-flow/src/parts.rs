//! Parts of names that tell something, looked for all at once.

use serde::Deserialize;

/// Parts of names; all are looked for in one pass over a name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Parts {
    /// In order, so that those with the same first byte stand together.
    words: Vec<String>,
    /// For each first byte where its words begin; one more for the end.
    starts: Vec<usize>,
    /// For each pair of bytes whether a word begins with it.
    pairs: Vec<bool>,
}

impl From<Vec<String>> for Parts {
    fn from(mut words: Vec<String>) -> Self {
        words.retain(|word| !word.is_empty());
        words.sort_unstable();
        let before = |first: usize| words.partition_point(|word| usize::from(word.as_bytes()[0]) < first);
        let starts = (0..=256).map(before).collect();
        let mut pairs = vec![false; 1 << 16];
        for word in &words {
            match *word.as_bytes() {
                [first] => pairs[usize::from(first) << 8..][..256].fill(true),
                [first, second, ..] => pairs[pair(first, second)] = true,
                [] => {}
            }
        }
        Self { words, starts, pairs }
    }
}

impl Parts {
    /// Whether any of them is in `name`.
    pub fn are_in(&self, name: &str) -> bool {
        let name = name.as_bytes();
        (0..name.len()).any(|at| {
            // Nearly no place of a name is the beginning of a word.
            if !self.pairs.get(pair(name[at], name.get(at + 1).copied().unwrap_or(0))).is_some_and(|&begins| begins) {
                return false;
            }
            let first = usize::from(name[at]);
            let (Some(&start), Some(&end)) = (self.starts.get(first), self.starts.get(first + 1)) else { return false };
            self.words[start..end].iter().any(|word| name[at..].starts_with(word.as_bytes()))
        })
    }
}

fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

#[cfg(test)]
mod tests {
    use super::Parts;

    #[test]
    fn finds_a_part_wherever_it_stands() {
        let parts = Parts::from(["agree", "协议", "privacy", ""].map(str::to_owned).to_vec());
        assert!(parts.are_in("hasagreed") && parts.are_in("用户协议") && parts.are_in("privacy"));
        assert!(Parts::from(vec!["x".to_owned()]).are_in("ax"));
        assert!(!parts.are_in("agre") && !parts.are_in("") && !Parts::default().are_in("agree"));
    }
}
