//! Where the ways through a method meet: its code in, the code units to which more than one way leads out.

use aw_dex::Kind;

use crate::flow::Reached;
use crate::program::{Body, Program};

/// Code units of a method that more than one way leads to, its start and its handlers among them.
pub fn joins(program: &Program, body: Body) -> Reached {
    let Some(code) = program.code(body) else {
        return Reached::default();
    };
    let units = code.unit_count();
    let (mut once, mut twice) = (Reached::of(units), Reached::of(units));
    let mut lead = |target: u32| {
        if once.has(target) {
            twice.set(target);
        } else {
            once.set(target);
        }
    };
    lead(0);
    lead(0);
    for handler in code.try_blocks().into_iter().flat_map(|block| block.handlers) {
        lead(handler.address);
        lead(handler.address);
    }
    let insns = code.insns();
    for insn in code.insns() {
        match insn.kind {
            Kind::Goto => insn.target().into_iter().for_each(&mut lead),
            Kind::Switch => {
                let cases = insn.target().map(|payload| insns.switch_cases(payload)).unwrap_or_default();
                let targets = cases.iter().map(|(_, distance)| i64::from(insn.at) + i64::from(*distance));
                targets.filter_map(|target| u32::try_from(target).ok()).for_each(&mut lead);
                lead(insn.at + insn.units);
            }
            Kind::Return | Kind::Throw => {}
            _ => {
                if matches!(insn.kind, Kind::If | Kind::IfZero) {
                    insn.target().into_iter().for_each(&mut lead);
                }
                lead(insn.at + insn.units);
            }
        }
    }
    twice
}
