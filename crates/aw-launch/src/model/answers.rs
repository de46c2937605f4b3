//! Answers that a person gave before: in the world that has their words, one that is asked for and not stored is taken as given.

use aw_flow::names_consent;

use crate::machine::Machine;
use crate::value::Value;

/// The answer under a key that speaks of consent: the other one than the app takes where nothing is stored.
/// Texts have no other one, and numbers only where what is taken stands for none.
pub fn given(machine: &mut Machine, key: &str, otherwise: Value, letter: u8) -> Option<Value> {
    let words = machine.question.world.answered.as_ref()?;
    if !names_consent(words, key) {
        return None;
    }
    let before = i64::try_from(machine.question.world.start_ms).unwrap_or(i64::MAX);
    let answer = match letter {
        b'Z' => Value::bool(!otherwise.as_bool()),
        b'I' if otherwise.as_int() <= 0 => Value::int(1),
        b'J' if otherwise.as_long() <= 0 => Value::long(before),
        _ => return None,
    };
    // A key that is asked for again and again is told once.
    if machine.system.answers.insert(key.to_owned()) {
        let agreed = letter != b'Z' || answer.as_bool();
        machine.emit("answer", key, "", if agreed { "ok" } else { "no" }, false);
    }
    Some(answer)
}
