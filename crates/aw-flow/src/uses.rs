//! Who uses what: for each method its callers, for each field its readers and writers, made once
//! when first asked. Names that are asked about again and again are judged once.

use std::cell::{OnceCell, RefCell};

use crate::gates::names_consent;
use crate::program::{Body, FieldRef, MethodRef, NameId, Program};
use crate::query::Words;

/// Columns turned round, empty until asked.
#[derive(Debug, Default)]
pub struct Uses {
    callers: OnceCell<Columns<Body>>,
    readers: OnceCell<Columns<Body>>,
    writers: OnceCell<Columns<(Body, u32)>>,
    /// For each name: 0 not asked, 1 no, 2 speaks of consent.
    consent: RefCell<Vec<u8>>,
}

/// For each number the places that use it, one list after the other.
#[derive(Debug, Default)]
struct Columns<T> {
    ends: Vec<u32>,
    places: Vec<T>,
}

impl<T: Copy + Default> Columns<T> {
    /// Sort pairs of (number, place) by number; places stay in their order. `pairs` gives the same pairs each time.
    fn of<P: Iterator<Item = (u32, T)>>(count: usize, pairs: impl Fn() -> P) -> Self {
        let mut ends = vec![0_u32; count + 1];
        pairs().for_each(|(number, _)| ends[number as usize + 1] += 1);
        for index in 1..ends.len() {
            ends[index] += ends[index - 1];
        }
        let mut next = ends.clone();
        let mut places = vec![T::default(); ends.last().map_or(0, |&end| end as usize)];
        for (number, place) in pairs() {
            let slot = &mut next[number as usize];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { ends, places }
    }

    fn of_number(&self, number: u32) -> &[T] {
        let at = number as usize;
        match (self.ends.get(at), self.ends.get(at + 1)) {
            (Some(&start), Some(&end)) => self.places.get(start as usize..end as usize).unwrap_or(&[]),
            _ => &[],
        }
    }
}

fn all_bodies(program: &Program) -> std::ops::Range<Body> {
    0..u32::try_from(program.bodies.len()).unwrap_or(0)
}

impl Uses {
    /// Bodies that call a reference, once for every call.
    pub fn callers(&self, program: &Program, method: MethodRef) -> &[Body] {
        let columns = self.callers.get_or_init(|| {
            let calls = |body| program.facts.calls(body).iter().map(move |call| (call.method, body));
            Columns::of(program.methods.len(), || all_bodies(program).flat_map(calls))
        });
        columns.of_number(method)
    }

    /// Bodies that read a field of the app, once for every read.
    pub fn readers(&self, program: &Program, field: FieldRef) -> &[Body] {
        let columns = self.readers.get_or_init(|| {
            let reads = |body| {
                let used = program.facts.fields(body).iter().filter(|used| !used.write);
                used.map(move |used| (program.canonical_field(used.field), body))
            };
            Columns::of(program.fields.len(), || all_bodies(program).flat_map(reads))
        });
        columns.of_number(field)
    }

    /// Where a field of the app is written.
    pub fn writers(&self, program: &Program, field: FieldRef) -> &[(Body, u32)] {
        let columns = self.writers.get_or_init(|| {
            let writes = |body| {
                let used = program.facts.fields(body).iter().filter(|used| used.write);
                used.map(move |used| (program.canonical_field(used.field), (body, used.at)))
            };
            Columns::of(program.fields.len(), || all_bodies(program).flat_map(writes))
        });
        columns.of_number(field)
    }

    /// Whether a name speaks of consent.
    pub fn names_consent(&self, program: &Program, words: &Words, name: NameId) -> bool {
        let mut known = self.consent.borrow_mut();
        if known.is_empty() {
            known.resize(program.names.len(), 0);
        }
        let Some(slot) = known.get_mut(name as usize) else {
            return false;
        };
        if *slot == 0 {
            let bytes = program.names.bytes(name);
            // Nearly all names are plain; only others are to be made readable.
            *slot = 1 + u8::from(match std::str::from_utf8(bytes) {
                Ok(name) if name.is_ascii() => names_consent(words, name),
                _ => names_consent(words, &program.names.text(name)),
            });
        }
        *slot == 2
    }
}
