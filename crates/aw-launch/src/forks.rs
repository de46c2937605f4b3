//! The ways not taken: the app launched again, with decisions on unknown values taken the other way.
//!
//! A way begins where a launch decided something that it could not know. The first decisions of the launch itself come first,
//! then those that only a way showed; each place is turned once. What a way alone reads happened only if its decisions are so.

use std::collections::BTreeMap;

use aw_gap::Gap;
use rustc_hash::FxHashSet;

use crate::question::{Forced, World};
use crate::record::{Assumption, Event, Fork, Launch, Place};

/// What all ways of a launch may cost together, in instructions.
const MAX_COST: u64 = 30_000_000;
/// Bytes of code that cost to start on as much as an instruction costs to run.
const BYTES_AN_INSTRUCTION: u64 = 2;
/// Readings told of one way.
const MAX_READINGS: usize = 64;

/// Ways that are still to go, the nearest first: how far behind the launch they begin, and their decisions.
#[derive(Default)]
struct Ways {
    open: BTreeMap<(usize, usize), Vec<Assumption>>,
    turned: FxHashSet<(String, u32)>,
    count: usize,
}

impl Ways {
    /// Note the decisions of a launch that was reached by `taken`.
    fn add(&mut self, behind: usize, taken: &[Assumption], launch: &Launch) {
        for (rank, row) in launch.assumptions.iter().filter(|row| row.own).enumerate() {
            if self.turned.insert((row.place.method.clone(), row.place.offset)) {
                let turned = Assumption { decided: !row.decided, ..row.clone() };
                self.count += 1;
                let way = taken.iter().cloned().chain([turned]).collect();
                self.open.insert((behind + 1 + rank, self.count), way);
            }
        }
    }
}

/// Go the ways not taken in a launch of `world`, as far as `run` allows: it launches the app, given the instructions left.
/// `code_bytes` is the size of its code, as each start costs.
pub fn explore(world: &World, launch: &mut Launch, code_bytes: u64, mut run: impl FnMut(World, u64) -> Option<Launch>) {
    let mut ways = Ways::default();
    ways.add(0, &[], launch);
    let mut told: FxHashSet<(String, Place)> = launch.events.iter().filter_map(site).collect();
    let (mut runs, mut left) = (0, MAX_COST);
    while let Some(((behind, number), decisions)) = ways.open.pop_first() {
        let forced = decisions.iter().map(forced).collect();
        let found = (runs < world.forks && left > 0).then(|| run(World { forced, ..world.clone() }, left)).flatten();
        let Some(found) = found else {
            ways.open.insert((behind, number), decisions);
            break;
        };
        runs += 1;
        left = left.saturating_sub(found.coverage.instructions + code_bytes / BYTES_AN_INSTRUCTION);
        ways.add(behind, &decisions, &found);
        launch.sites.add_assumed(found.sites);
        let new = |event: &Event| site(event).is_some_and(|site| told.insert(site));
        let new: Vec<Event> = found.events.into_iter().filter(new).take(MAX_READINGS).collect();
        if !new.is_empty() {
            launch.forks.push(Fork { decisions, events: new, tasks: found.tasks });
        }
    }
    launch.coverage.forks = runs;
    if !ways.open.is_empty() {
        let why = format!("{} decisions on unknown values were not taken the other way", ways.open.len());
        launch.gaps.push(Gap::new("launch_forks_cut", why, ""));
    }
}

fn forced(row: &Assumption) -> Forced {
    Forced { method: row.place.method.clone(), offset: row.place.offset, decided: row.decided }
}

/// What is read, and the call of the app that reads it.
fn site(event: &Event) -> Option<(String, Place)> {
    let is_reading = event.kind == "source" && event.result == "ok";
    is_reading.then(|| Some((event.what.clone(), event.stack.first()?.clone()))).flatten()
}

#[cfg(test)]
mod tests {
    use super::explore;
    use crate::question::World;
    use crate::record::{Assumption, Launch, Place};

    fn undecided(offset: u32) -> Assumption {
        let place = Place { file: String::new(), method: "LA;->a()V".into(), offset };
        Assumption { place, reason: "r".into(), decided: false, count: 1, before: 1, own: true }
    }

    /// An app whose places `1 2 3` are one behind the other: each shows only where those before it were turned.
    fn chain(world: &World) -> Launch {
        let reached = u32::try_from(world.forced.len()).unwrap() + 1;
        let mut launch = Launch { assumptions: (1..=reached.min(3)).map(undecided).collect(), ..Launch::default() };
        launch.coverage.instructions = 10;
        launch
    }

    #[test]
    fn a_chain_of_decisions_is_gone_to_its_end() {
        let world = World { forks: 10, ..World::default() };
        let (mut launch, mut seen) = (chain(&world), Vec::new());
        explore(&world, &mut launch, 0, |world, _| {
            seen.push(world.forced.iter().map(|one| one.offset).collect::<Vec<_>>());
            Some(chain(&world))
        });
        assert_eq!(seen, [vec![1], vec![1, 2], vec![1, 2, 3]]);
        assert_eq!((launch.coverage.forks, launch.gaps.len()), (3, 0));
    }

    #[test]
    fn what_the_bounds_leave_is_told() {
        let world = World { forks: 1, ..World::default() };
        let mut launch = chain(&world);
        explore(&world, &mut launch, 0, |world, _| Some(chain(&world)));
        assert_eq!((launch.coverage.forks, launch.gaps[0].what), (1, "launch_forks_cut"));
        let mut stopped = chain(&world);
        explore(&world, &mut stopped, 0, |_, _| None);
        assert_eq!((stopped.coverage.forks, stopped.gaps.len()), (0, 1));
        let (world, mut large) = (World { forks: 9, ..World::default() }, chain(&World::default()));
        explore(&world, &mut large, 100 << 20, |world, _| Some(chain(&world)));
        assert_eq!((large.coverage.forks, large.gaps.len()), (1, 1), "each start of much code costs");
    }
}
