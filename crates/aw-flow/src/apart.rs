//! Calls of one method that no run of it makes together: cases of a switch, the branches of a decision.

use aw_dex::{Code, Kind};

/// Instructions looked at; of a longer method nothing is told.
const MAX_INSTRUCTIONS: usize = 4_000;
/// Places looked at; of more nothing is told.
const MAX_PLACES: usize = 16;

/// For each of the places of a method those that neither lead there nor are led to from there.
pub fn apart(code: &Code<'_>, places: &[u32]) -> Vec<Vec<u32>> {
    let none = vec![Vec::new(); places.len()];
    let many = !(2..=MAX_PLACES).contains(&places.len());
    if many || code.insns().take(MAX_INSTRUCTIONS + 1).count() > MAX_INSTRUCTIONS {
        return none;
    }
    let behind: Vec<Vec<bool>> = places.iter().map(|&place| leads_to(code, place)).collect();
    let leads = |from: usize, to: u32| behind[from].get(to as usize).copied().unwrap_or(false);
    let of = |one: usize| {
        let others = (0..places.len()).filter(|&other| other != one);
        let apart = others.filter(|&other| !leads(one, places[other]) && !leads(other, places[one]));
        apart.map(|other| places[other]).collect()
    };
    (0..places.len()).map(of).collect()
}

/// Which addresses may run behind an instruction.
fn leads_to(code: &Code<'_>, from: u32) -> Vec<bool> {
    let mut seen = vec![false; code.unit_count() + 1];
    let mut open = next(code, from);
    // An exception leaves for any handler: what stands in a method is seldom told apart by one.
    open.extend(code.try_blocks().iter().flat_map(|block| block.handlers.iter().map(|row| row.address)));
    while let Some(at) = open.pop() {
        let Some(slot) = seen.get_mut(at as usize).filter(|slot| !**slot) else { continue };
        *slot = true;
        open.extend(next(code, at));
    }
    seen
}

fn next(code: &Code<'_>, at: u32) -> Vec<u32> {
    let Some(insn) = code.insns().decode(at) else { return Vec::new() };
    let mut found: Vec<u32> = match insn.kind {
        Kind::Goto | Kind::If | Kind::IfZero => insn.target().into_iter().collect(),
        Kind::Switch => {
            let cases = insn.target().map(|payload| code.insns().switch_cases(payload)).unwrap_or_default();
            cases.iter().filter_map(|&(_, distance)| at.checked_add_signed(distance)).collect()
        }
        _ => Vec::new(),
    };
    if !matches!(insn.kind, Kind::Goto | Kind::Return | Kind::Throw) {
        found.extend(at.checked_add(insn.units));
    }
    found
}
