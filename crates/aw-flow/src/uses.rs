//! Who uses what: for each method its callers, for each field its readers and writers, made once
//! when first asked. Names that are asked about again and again are judged once.

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashMap;

use crate::gates::names_consent;
use crate::program::{Body, FieldRef, MethodRef, NONE, NameId, Program};
use crate::query::Words;

/// Columns turned round, empty until asked.
#[derive(Debug, Default)]
pub struct Uses {
    callers: OnceCell<Columns>,
    readers: OnceCell<Columns>,
    writers: OnceCell<FxHashMap<FieldRef, Vec<(Body, u32)>>>,
    /// For each name: 0 not asked, 1 no, 2 speaks of consent.
    consent: RefCell<Vec<u8>>,
}

/// Gives every pair of a number and a body to what it is handed, the same each time.
type Pairs<'p> = &'p dyn Fn(&mut dyn FnMut(u32, Body));

/// For each number the bodies that use it, one list after the other.
#[derive(Debug, Default)]
struct Columns {
    ends: Vec<u32>,
    bodies: Vec<Body>,
}

impl Columns {
    /// Sort pairs of (number, body) by number; bodies stay in their order.
    fn of(count: usize, pairs: Pairs<'_>) -> Self {
        let mut ends = vec![0_u32; count + 1];
        pairs(&mut |number, _| ends[number as usize + 1] += 1);
        for index in 1..ends.len() {
            ends[index] += ends[index - 1];
        }
        let mut next = ends.clone();
        let mut bodies = vec![NONE; ends.last().map_or(0, |&end| end as usize)];
        pairs(&mut |number, body| {
            let slot = &mut next[number as usize];
            bodies[*slot as usize] = body;
            *slot += 1;
        });
        Self { ends, bodies }
    }

    fn of_number(&self, number: u32) -> &[Body] {
        let at = number as usize;
        match (self.ends.get(at), self.ends.get(at + 1)) {
            (Some(&start), Some(&end)) => self.bodies.get(start as usize..end as usize).unwrap_or(&[]),
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
            Columns::of(program.methods.len(), &|give| {
                for body in all_bodies(program) {
                    for call in program.facts.calls(body) {
                        give(call.method, body);
                    }
                }
            })
        });
        columns.of_number(method)
    }

    /// Bodies that read a field of the app, once for every read.
    pub fn readers(&self, program: &Program, field: FieldRef) -> &[Body] {
        let columns = self.readers.get_or_init(|| {
            Columns::of(program.fields.len(), &|give| {
                for body in all_bodies(program) {
                    for used in program.facts.fields(body).iter().filter(|used| !used.write) {
                        give(program.canonical_field(used.field), body);
                    }
                }
            })
        });
        columns.of_number(field)
    }

    /// Where a field of the app is written.
    pub fn writers(&self, program: &Program, field: FieldRef) -> &[(Body, u32)] {
        let all = self.writers.get_or_init(|| {
            let mut all: FxHashMap<FieldRef, Vec<(Body, u32)>> = FxHashMap::default();
            for body in all_bodies(program) {
                for used in program.facts.fields(body).iter().filter(|used| used.write) {
                    all.entry(program.canonical_field(used.field)).or_default().push((body, used.at));
                }
            }
            all
        });
        all.get(&field).map_or(&[], |list| list)
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
            *slot = 1 + u8::from(names_consent(words, &program.names.text(name)));
        }
        *slot == 2
    }
}
