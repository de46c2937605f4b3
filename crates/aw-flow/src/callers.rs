//! Call sites by the body they lead to: written in the order a walk finds them, sorted when first asked.

use std::cell::{OnceCell, RefCell};

use rustc_hash::FxHashSet;

use crate::program::Body;

/// Callers of one method that are remembered.
pub const MAX_CALLERS: usize = 128;
/// Call sites among which another is looked for one by one.
const FEW: usize = 16;

/// A call site that leads to a body: the caller, the address, whether parameters are passed as written.
pub type Caller = (Body, u32, bool);

/// The call sites of one walk.
#[derive(Clone, Debug, Default)]
pub struct Callers {
    /// Empty once sorted.
    found: RefCell<Vec<(Body, Caller)>>,
    sorted: OnceCell<Sorted>,
}

/// For each body its callers, one list after the other.
#[derive(Clone, Debug, Default)]
struct Sorted {
    starts: Vec<u32>,
    rows: Vec<Caller>,
}

impl Callers {
    /// Note a call site; nothing is noted any more once the callers were asked for.
    pub fn push(&mut self, target: Body, caller: Caller) {
        self.found.get_mut().push((target, caller));
    }

    /// The call sites that lead to `body`, each once, in the order they were found.
    pub fn of(&self, body: Body) -> &[Caller] {
        let sorted = self.sorted.get_or_init(|| Sorted::of(&self.found.take()));
        let at = body as usize;
        match (sorted.starts.get(at), sorted.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => sorted.rows.get(start as usize..end as usize).unwrap_or(&[]),
            _ => &[],
        }
    }
}

impl Sorted {
    fn of(found: &[(Body, Caller)]) -> Self {
        let bodies = found.iter().map(|(target, _)| *target as usize + 1).max().unwrap_or(0);
        let mut next = vec![0_u32; bodies + 1];
        for (target, _) in found {
            next[*target as usize + 1] += 1;
        }
        for index in 1..next.len() {
            next[index] += next[index - 1];
        }
        let ends = next[1..].to_vec();
        let mut in_order = vec![(0, 0, false); found.len()];
        for &(target, caller) in found {
            let slot = &mut next[target as usize];
            in_order[*slot as usize] = caller;
            *slot += 1;
        }
        let mut sorted = Self { starts: vec![0], rows: Vec::new() };
        let mut start = 0;
        let mut seen = FxHashSet::default();
        for end in ends {
            let first = sorted.rows.len();
            let callers = &in_order[start..end as usize];
            seen.clear();
            for caller in callers {
                let known = &sorted.rows[first..];
                if known.len() == MAX_CALLERS {
                    break;
                }
                let new = if callers.len() > FEW { seen.insert(*caller) } else { !known.contains(caller) };
                if new {
                    sorted.rows.push(*caller);
                }
            }
            start = end as usize;
            sorted.starts.push(u32::try_from(sorted.rows.len()).unwrap_or(u32::MAX));
        }
        sorted
    }
}
