//! Calls of one method that no run of it makes together: cases of a switch, the branches of a decision.

use aw_dex::{Code, Kind};

/// Instructions looked at; of a longer method nothing is told.
const MAX_INSTRUCTIONS: usize = 4_000;

/// Of the places of a method, those that neither lead to `at` nor are led to from there.
pub fn apart(code: &Code<'_>, at: u32, places: &[u32]) -> Vec<u32> {
    if places.len() < 2 || code.insns().take(MAX_INSTRUCTIONS + 1).count() > MAX_INSTRUCTIONS {
        return Vec::new();
    }
    let behind = leads_to(code, at);
    let others = places.iter().copied().filter(|&other| other != at && !behind.contains(&other));
    others.filter(|&other| !leads_to(code, other).contains(&at)).collect()
}

/// The addresses that may run behind an instruction.
fn leads_to(code: &Code<'_>, from: u32) -> Vec<u32> {
    let mut seen = vec![false; code.unit_count() + 1];
    let mut open = next(code, from);
    let mut found = Vec::new();
    // An exception leaves for any handler: what stands in a method is seldom told apart by one.
    open.extend(code.try_blocks().iter().flat_map(|block| block.handlers.iter().map(|row| row.address)));
    while let Some(at) = open.pop() {
        let Some(slot) = seen.get_mut(at as usize).filter(|slot| !**slot) else { continue };
        *slot = true;
        found.push(at);
        open.extend(next(code, at));
    }
    found
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
