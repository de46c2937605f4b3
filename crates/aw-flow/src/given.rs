//! Methods followed with known parameters, each once: the same helper is called with the same
//! constants from many places.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::flow::{SharedFlow, World};
use crate::points_to::Engine;
use crate::program::Body;
use crate::value::Val;

/// Known parameters by number.
type Given = Vec<(u16, Val)>;

/// Flows of methods with known parameters.
#[derive(Debug, Default)]
pub struct GivenFlows {
    /// Hanging on what is known in a world.
    told: FxHashMap<(Body, World), Vec<(Given, SharedFlow)>>,
    /// Hanging on the parameters alone.
    alone: FxHashMap<Body, Vec<(Given, SharedFlow)>>,
}

impl GivenFlows {
    /// Forget what hangs on the world outside, and with `all` the rest, too.
    pub fn forget(&mut self, all: bool) {
        self.told.clear();
        if all {
            self.alone.clear();
        }
    }

    fn find(&self, body: Body, world: World, given: &[(u16, Val)]) -> Option<(SharedFlow, bool)> {
        let among = |rows: Option<&Vec<(Given, SharedFlow)>>| {
            rows?.iter().find(|(known, _)| known == given).map(|(_, flow)| Rc::clone(flow))
        };
        let alone = among(self.alone.get(&body)).map(|flow| (flow, false));
        alone.or_else(|| among(self.told.get(&(body, world))).map(|flow| (flow, true)))
    }
}

impl Engine<'_> {
    /// What `body` does in `world` for a caller that knows some parameters.
    pub fn follow_given(&self, body: Body, world: World, given: Given) -> SharedFlow {
        let known = self.given.borrow().find(body, world, &given);
        if let Some((flow, asked)) = known {
            if asked {
                self.ask_outside();
            }
            return flow;
        }
        self.enter(body, world);
        let (flow, asked) = self.asking(|| Rc::new(self.follow(body, world, &given)));
        self.leave();
        let kept = &mut *self.given.borrow_mut();
        let rows =
            if asked { kept.told.entry((body, world)).or_default() } else { kept.alone.entry(body).or_default() };
        rows.push((given, Rc::clone(&flow)));
        flow
    }
}
