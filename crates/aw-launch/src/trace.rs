//! Notes: where a value comes from and what was done to it, or why it is not known.

use rustc_hash::FxHashMap;

use crate::names::index;
use crate::value::Note;

/// Sources kept of one value.
const MAX_SOURCES: usize = 16;
/// Steps kept of one way from a source.
const MAX_STEPS: usize = 8;

/// A reading, and how it was transformed since.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// Sequence number of the event that read it.
    pub event: u32,
    /// What was done to it, in order: `md5`, `base64`, `concat`.
    pub steps: Vec<&'static str>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Row {
    /// Row of the reasons.
    unknown: Option<u32>,
    /// Another phone may have it otherwise.
    phone: bool,
    origins: Vec<Origin>,
}

/// All notes of a run, each distinct one once.
pub struct Notes {
    rows: Vec<Row>,
    numbers: FxHashMap<Row, Note>,
    joined: FxHashMap<(Note, Note), Note>,
    stepped: FxHashMap<(Note, &'static str), Note>,
    reasons: Vec<String>,
    reason_numbers: FxHashMap<String, u32>,
}

impl Default for Notes {
    fn default() -> Self {
        let numbers = FxHashMap::from_iter([(Row::default(), Note::NONE)]);
        Self {
            rows: vec![Row::default()],
            numbers,
            joined: FxHashMap::default(),
            stepped: FxHashMap::default(),
            reasons: Vec::new(),
            reason_numbers: FxHashMap::default(),
        }
    }
}

impl Notes {
    fn row(&self, note: Note) -> &Row {
        let at = (note.0 & !Note::MARKS) as usize;
        self.rows.get(at).unwrap_or(&self.rows[0])
    }

    fn number(&mut self, row: Row) -> Note {
        if let Some(&known) = self.numbers.get(&row) {
            return known;
        }
        let mut note = Note(index(self.rows.len()));
        note.0 |= if row.unknown.is_some() { Note::UNKNOWN } else { 0 };
        note.0 |= if row.phone { Note::PHONE } else { 0 };
        self.rows.push(row.clone());
        self.numbers.insert(row, note);
        note
    }

    /// The note of something that is not known, with its reason (a signature, a field).
    pub fn unknown(&mut self, reason: &str) -> Note {
        let number = match self.reason_numbers.get(reason) {
            Some(&known) => known,
            None => {
                let number = index(self.reasons.len());
                self.reasons.push(reason.to_owned());
                self.reason_numbers.insert(reason.to_owned(), number);
                number
            }
        };
        self.number(Row { unknown: Some(number), ..Row::default() })
    }

    /// The note of what the event numbered `event` read.
    pub fn source(&mut self, event: u32) -> Note {
        self.number(Row { unknown: None, phone: true, origins: vec![Origin { event, steps: Vec::new() }] })
    }

    /// The note of what another phone may have otherwise.
    pub fn phone(&mut self) -> Note {
        self.number(Row { phone: true, ..Row::default() })
    }

    /// What is known about something made of two values.
    pub fn join(&mut self, one: Note, two: Note) -> Note {
        if one == two || two == Note::NONE {
            return one;
        }
        if one == Note::NONE {
            return two;
        }
        if let Some(&known) = self.joined.get(&(one, two)) {
            return known;
        }
        let (first, second) = (self.row(one), self.row(two));
        let mut origins = first.origins.clone();
        for origin in &second.origins {
            if origins.len() < MAX_SOURCES && !origins.contains(origin) {
                origins.push(origin.clone());
            }
        }
        origins.sort();
        let (unknown, phone) = (first.unknown.or(second.unknown), first.phone || second.phone);
        let joined = Row { unknown, phone, origins };
        let note = self.number(joined);
        self.joined.insert((one, two), note);
        note
    }

    /// What is known about a value after the transformation `step`.
    pub fn step(&mut self, note: Note, step: &'static str) -> Note {
        if note == Note::NONE || self.row(note).origins.is_empty() {
            return note;
        }
        if let Some(&known) = self.stepped.get(&(note, step)) {
            return known;
        }
        let mut row = self.row(note).clone();
        for origin in &mut row.origins {
            if origin.steps.len() < MAX_STEPS && origin.steps.last() != Some(&step) {
                origin.steps.push(step);
            }
        }
        let stepped = self.number(row);
        self.stepped.insert((note, step), stepped);
        stepped
    }

    /// The note of a value with these readings behind it alone.
    pub fn with_origins(&mut self, note: Note, origins: Vec<Origin>) -> Note {
        let row = Row { origins, ..self.row(note).clone() };
        self.number(row)
    }

    /// The readings behind a value.
    pub fn origins(&self, note: Note) -> &[Origin] {
        &self.row(note).origins
    }

    /// Why a value is not known; empty where it is.
    pub fn reason(&self, note: Note) -> &str {
        let number = self.row(note).unknown;
        number.and_then(|number| self.reasons.get(number as usize)).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Notes;
    use crate::value::Note;

    #[test]
    fn joins_keep_sources_and_doubt() {
        let mut notes = Notes::default();
        let (read, doubt) = (notes.source(7), notes.unknown("La;->b()I"));
        let hashed = notes.step(read, "md5");
        let joined = notes.join(hashed, doubt);
        assert!(joined.is_unknown() && !hashed.is_unknown());
        assert_eq!(notes.reason(joined), "La;->b()I");
        assert_eq!(notes.origins(joined)[0].steps, ["md5"]);
        assert_eq!(notes.join(Note::NONE, hashed), hashed);
        assert_eq!(notes.join(hashed, hashed), hashed);
        assert_eq!(notes.step(doubt, "md5"), doubt, "nothing to follow");
        let phone = notes.phone();
        assert!(phone.is_of_phone() && !phone.is_unknown() && notes.origins(phone).is_empty());
        let both = notes.join(phone, doubt);
        assert!(both.is_of_phone() && both.is_unknown() && read.is_of_phone() && !doubt.is_of_phone());
    }
}
