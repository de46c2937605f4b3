//! What methods do, followed once and kept for as long as what they asked has the same answers.

use std::cell::RefCell;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::asked::{Asked, Given, Trace};
use crate::flow::{SharedFlow, World};
use crate::points_to::{Engine, MAX_DEPTH};
use crate::program::{Body, TypeId};
use crate::value::Val;

/// A flow with what was asked for it.
#[derive(Clone, Debug)]
struct Followed {
    flow: SharedFlow,
    trace: Trace,
    /// Nothing was asked that another world or round answers differently.
    alone: bool,
    /// The round in which it was known to hold.
    round: u32,
}

/// A method with what is known of its parameters, or taken to be of one of its values.
type Key = (Body, World, Given, Option<(Val, TypeId)>);

/// Flows by method.
#[derive(Debug, Default)]
pub struct Flows {
    current: RefCell<FxHashMap<(Body, World), SharedFlow>>,
    /// Methods whose doings hang on nothing outside them, the same in every world.
    alone: RefCell<FxHashMap<Body, SharedFlow>>,
    previous: RefCell<FxHashMap<(Body, World), SharedFlow>>,
    noisy: RefCell<FxHashSet<(Body, World)>>,
    /// The last time each was followed.
    followed: RefCell<FxHashMap<(Body, World), Followed>>,
    known: RefCell<FxHashMap<Key, Followed>>,
}

impl Engine<'_> {
    /// Forget what is known in `world`: what the launch reaches there has changed.
    ///
    /// Methods that nothing outside has told anything yet stay as they are, unless `all` is set.
    pub fn forget(&self, world: World, all: bool) {
        self.next_round();
        if all {
            self.flows.alone.borrow_mut().clear();
        }
        let noisy = self.flows.noisy.borrow();
        let mut current = self.flows.current.borrow_mut();
        let mut previous = self.flows.previous.borrow_mut();
        current.retain(|key, flow| {
            let kept = key.1 != world || !(all || noisy.contains(key));
            if !kept {
                previous.insert(*key, Rc::clone(flow));
            }
            kept
        });
        self.forget_answers(world);
    }

    /// Forget one method: it reads something that turned out to be consent.
    pub fn forget_body(&self, body: Body) {
        self.next_round();
        self.flows.alone.borrow_mut().remove(&body);
        for world in [World::Fresh, World::Any] {
            if let Some(flow) = self.flows.current.borrow_mut().remove(&(body, world)) {
                self.flows.previous.borrow_mut().insert((body, world), flow);
            }
        }
    }

    /// Note that the method being followed was told something from outside.
    pub fn told(&self) {
        if let Some(&key) = self.active.borrow().last() {
            self.flows.noisy.borrow_mut().insert(key);
        }
    }

    /// What `body` does in `world`.
    pub fn flow(&self, body: Body, world: World) -> SharedFlow {
        let flow = self.answering(|| self.find_flow(body, world));
        self.note(|| Asked::Flow(body, world, Rc::clone(&flow)));
        flow
    }

    fn find_flow(&self, body: Body, world: World) -> SharedFlow {
        if let Some(flow) = self.flows.alone.borrow().get(&body) {
            return Rc::clone(flow);
        }
        if let Some(flow) = self.flows.current.borrow().get(&(body, world)) {
            self.ask();
            return Rc::clone(flow);
        }
        let deep = self.depth() >= MAX_DEPTH;
        if deep || self.is_active(body, world) || self.exhausted() {
            self.ask();
            // What the last round found stands in for a method that is being followed right now.
            return self.flows.previous.borrow().get(&(body, world)).cloned().unwrap_or_default();
        }
        self.enter(body, world);
        let last = self.flows.followed.borrow_mut().remove(&(body, world));
        let other = self.flows.followed.borrow().get(&(body, world.other())).cloned();
        let followed = self.follow_anew(body, world, &Vec::new(), [last, other]);
        self.leave();
        let flow = Rc::clone(&followed.flow);
        if followed.alone {
            self.flows.alone.borrow_mut().insert(body, Rc::clone(&flow));
        } else {
            // A result found while a caller of it waits may have met that caller.
            self.flows.current.borrow_mut().insert((body, world), Rc::clone(&flow));
        }
        self.flows.followed.borrow_mut().insert((body, world), followed);
        flow
    }

    /// Follow `body`, unless all that was asked the last time, or in the other world, has the same answers.
    fn follow_anew(&self, body: Body, world: World, given: &Given, known: [Option<Followed>; 2]) -> Followed {
        if let Some(followed) = known.iter().flatten().find_map(|last| self.still_holds(last, world)) {
            return followed;
        }
        let round = self.round();
        let ((flow, asked), trace) = self.traced(body, world, || self.asking(|| self.follow(body, world, given)));
        // The same again stays the same object: those who asked for it need not be followed again.
        let same = known.into_iter().flatten().find(|last| *last.flow == flow);
        let flow = same.map_or_else(|| Rc::new(flow), |last| last.flow);
        Followed { flow, trace, alone: !asked, round }
    }

    fn still_holds(&self, last: &Followed, world: World) -> Option<Followed> {
        let (trace, asked) = self.asking(|| self.holds(&last.trace, world));
        let trace = trace.filter(|_| !(last.alone && asked))?;
        if !last.alone {
            self.ask();
        }
        Some(Followed { flow: Rc::clone(&last.flow), trace, alone: last.alone, round: self.round() })
    }

    /// What `body` does in `world` for a caller that knows some parameters.
    pub fn follow_given(&self, body: Body, world: World, given: Given) -> SharedFlow {
        let flow = self.answering(|| {
            if self.is_active(body, world) {
                return self.flow(body, world);
            }
            self.follow_known((body, world, given.clone(), None))
        });
        self.note(|| Asked::Given(body, world, given, Rc::clone(&flow)));
        flow
    }

    /// What `body` does in `world` if one of its values is an object of a class.
    pub fn follow_assumed(&self, body: Body, world: World, assumed: (Val, TypeId)) -> SharedFlow {
        self.follow_known((body, world, Given::new(), Some(assumed)))
    }

    fn follow_known(&self, key: Key) -> SharedFlow {
        let last = self.flows.known.borrow_mut().remove(&key);
        let followed = match last {
            Some(last) if last.round == self.round() => {
                if !last.alone {
                    self.ask();
                }
                last
            }
            last => {
                let mut other = key.clone();
                other.1 = key.1.other();
                let other = self.flows.known.borrow().get(&other).cloned();
                self.enter(key.0, key.1);
                let followed = self.follow_anew(key.0, key.1, &key.2, [last, other]);
                self.leave();
                followed
            }
        };
        let flow = Rc::clone(&followed.flow);
        self.flows.known.borrow_mut().insert(key, followed);
        flow
    }
}
