//! What a control means: agreeing, refusing, or something else. Words and ids in, a meaning out.

use serde::Serialize;

use crate::query::{Control, Words};

/// What tapping a control says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// The user agrees to the privacy terms.
    Agree,
    /// The user refuses them.
    Refuse,
    /// Anything else.
    Other,
}

fn has(list: &[String], text: &str) -> bool {
    list.iter().any(|word| if word.is_ascii() { ascii_word(text, word) } else { text.contains(word.as_str()) })
}

/// Whether `word` stands in `text` at word borders ("agree" is not in "disagree").
fn ascii_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let border = |side: Option<char>| side.is_none_or(|letter| !letter.is_ascii_alphabetic());
        border(before) && border(after)
    })
}

/// Which of the neutral words mean an answer on a screen.
#[derive(Clone, Copy)]
struct Neutral {
    agree: bool,
    refuse: bool,
}

/// The meaning of a label, on a screen that is or is not about privacy.
pub fn of_text(words: &Words, text: &str, topic: bool) -> Meaning {
    meaning(words, text, Neutral { agree: topic, refuse: topic })
}

fn meaning(words: &Words, text: &str, neutral: Neutral) -> Meaning {
    let text = text.trim().to_lowercase();
    // Refusals first: they often hold the word that agrees ("不同意", "do not accept").
    if has(&words.refuse, &text) || (neutral.refuse && has(&words.neutral_no, &text)) {
        return Meaning::Refuse;
    }
    // A long text is a sentence about consent, not the label of a control.
    if text.chars().count() <= 40 && (has(&words.agree, &text) || (neutral.agree && has(&words.neutral_yes, &text))) {
        return Meaning::Agree;
    }
    Meaning::Other
}

/// The meaning of a view of a layout: by its words, else by the name of its id.
pub fn of_control(words: &Words, control: &Control) -> Meaning {
    // Beside a control that says an answer outright, another is no answer by a neutral word.
    let topic = control.topic;
    let neutral = Neutral { agree: topic && !control.consent_said, refuse: topic && !control.refusal_said };
    for text in &control.texts {
        let meaning = meaning(words, text, neutral);
        if meaning != Meaning::Other {
            return meaning;
        }
    }
    if control.texts.iter().any(|text| !text.trim().is_empty()) && !control.topic {
        return Meaning::Other;
    }
    meaning(words, &split_words(&control.name), neutral)
}

/// The meaning of an id or handler name (`btn_agree`, `onRefuseClick`).
pub fn of_name(words: &Words, name: &str, topic: bool) -> Meaning {
    of_text(words, &split_words(name), topic)
}

/// `btnAgree_now` as `btn agree now`.
pub fn split_words(name: &str) -> String {
    let mut out = String::new();
    let mut previous_lower = false;
    for letter in name.chars() {
        if letter == '_' || letter == '-' || letter == '.' {
            out.push(' ');
            previous_lower = false;
            continue;
        }
        if letter.is_uppercase() && previous_lower {
            out.push(' ');
        }
        previous_lower = letter.is_lowercase();
        out.extend(letter.to_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let list = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Words {
            agree: list(&["agree", "accept", "同意"]),
            refuse: list(&["disagree", "refuse", "not agree", "不同意"]),
            neutral_yes: list(&["ok", "确定"]),
            neutral_no: list(&["cancel", "退出"]),
            ..Words::default()
        }
    }

    #[test]
    fn refusals_are_not_taken_for_agreement() {
        assert_eq!(of_text(&words(), "不同意并退出", false), Meaning::Refuse);
        assert_eq!(of_text(&words(), "Disagree", false), Meaning::Refuse);
        assert_eq!(of_text(&words(), "同意并继续", false), Meaning::Agree);
    }

    #[test]
    fn neutral_words_need_a_screen_about_privacy() {
        assert_eq!(of_text(&words(), "OK", false), Meaning::Other);
        assert_eq!(of_text(&words(), "OK", true), Meaning::Agree);
    }

    #[test]
    fn neutral_words_are_no_answer_beside_one_that_is_said_outright() {
        let control =
            |refusal_said| Control { name: "stall_cancel".into(), topic: true, refusal_said, ..Control::default() };
        assert_eq!(of_control(&words(), &control(false)), Meaning::Refuse);
        assert_eq!(of_control(&words(), &control(true)), Meaning::Other);
    }

    #[test]
    fn names_are_split() {
        assert_eq!(of_name(&words(), "btnAgree", false), Meaning::Agree);
        assert_eq!(of_name(&words(), "tv_not_agree", false), Meaning::Refuse);
        assert_eq!(of_name(&words(), "agreement_link", false), Meaning::Other);
    }
}
