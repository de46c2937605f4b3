//! What only the way in tells: the control that was tapped, the line that was chosen, the value that an observer is told.
//!
//! A method that several ways share is followed for each with what that way knows. Where it hands this on, so are the
//! methods it calls: with those arguments that are constants on this way alone.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::asked::Given;
use crate::flow::{CallFact, SharedFlow};
use crate::program::{Body, Program, TypeId};
use crate::reach::{Edge, From, Parent, Walk};

/// Methods that are followed with known parameters.
#[derive(Debug, Default)]
pub struct Known {
    /// Calls between an answer of the user and a method.
    depths: FxHashMap<Body, u8>,
    /// Reached with known parameters alone.
    alone: FxHashSet<Body>,
    /// With what each was followed.
    ways: FxHashMap<Body, Vec<Given>>,
    /// Followed and still to be worked on.
    pub pending: Vec<(Body, SharedFlow)>,
}

impl Known {
    /// The user answers: the method hands on what it knows.
    pub fn answer(&mut self, body: Body) {
        self.depths.insert(body, 0);
    }
}

/// Calls behind an answer that are told what it was.
const MAX_DEPTH: u8 = 4;
/// Ways in with which one method is followed.
const MAX_WAYS: usize = 6;
/// Code units of a method that is followed for each way in.
const MAX_UNITS: usize = 600;

impl Walk<'_, '_> {
    /// A hop of the current method to one that answers for a class, with the arguments that only the way in tells.
    pub fn hop_on(&mut self, at: u32, (type_, target): (TypeId, Body), edge: Edge, fact: Option<&CallFact>) {
        let mut way = self.told(fact, type_);
        if !way.is_empty() {
            let small = self.engine.program.code(target).is_some_and(|code| code.unit_count() <= MAX_UNITS);
            let world = self.reach.world;
            way.retain(|(index, value)| small && self.engine.parameter_value(target, *index, world) != *value);
        }
        self.go_deeper(target);
        if way.is_empty() {
            self.hop(at, target, edge);
        } else {
            self.hop_given(at, target, edge, way);
        }
    }

    /// Constants that a call behind an answer hands to the method of a class that takes it.
    pub fn told(&self, fact: Option<&CallFact>, type_: TypeId) -> Given {
        let Some(fact) = fact.filter(|_| self.depth() < MAX_DEPTH) else { return Given::new() };
        let constants = (0..).zip(&fact.args).filter(|(_, value)| value.is_constant());
        let given = constants.map(|(index, value)| (index, value.clone())).collect();
        behind(self.engine.program, type_, given)
    }

    /// Calls between an answer and the current method; [`MAX_DEPTH`] where no answer led here.
    fn depth(&self) -> u8 {
        self.known.depths.get(&self.current).copied().unwrap_or(MAX_DEPTH)
    }

    fn go_deeper(&mut self, target: Body) {
        let depth = self.depth();
        if depth < MAX_DEPTH {
            self.known.depths.entry(target).or_insert(depth + 1);
        }
    }

    /// A hop with known parameters: the target is followed with them.
    pub fn hop_given(&mut self, at: u32, target: Body, edge: Edge, given: Given) {
        let parent = Parent { from: From::Site(self.current, at), edge, node: None, period_ms: None, repeats: false };
        let plain = matches!(edge, "call" | "virtual" | "interface");
        if !self.add_given(target, given, parent) || plain {
            self.reach.add_caller(target, (self.current, at, plain));
        }
    }

    /// Enter a way to a body that is followed with known parameters; false when nothing is known of it.
    pub fn add_given(&mut self, target: Body, given: Given, parent: Parent) -> bool {
        let reached = self.reach.parents.has(target);
        let apart = !reached || self.known.alone.contains(&target);
        if given.is_empty() || !apart {
            self.add(target, parent);
            return false;
        }
        let ways = self.known.ways.entry(target).or_default();
        if ways.contains(&given) {
            return true;
        }
        if ways.len() >= MAX_WAYS {
            self.add(target, parent);
            return false;
        }
        ways.push(given.clone());
        self.go_deeper(target);
        let flow = self.engine.follow_given(target, self.reach.world, given);
        if flow.reached.is_empty() {
            self.add(target, parent);
            return false;
        }
        self.reach.flows.entry(target).or_default().push(Rc::clone(&flow));
        if reached {
            self.known.pending.push((target, flow));
        } else {
            self.add(target, parent);
            self.known.alone.insert(target);
        }
        true
    }

    /// A body that was followed with known values only is reached in another way too.
    pub fn widen(&mut self, body: Body) {
        if !self.known.alone.remove(&body) {
            return;
        }
        let flow = self.engine.flow(body, self.reach.world);
        self.reach.flows.entry(body).or_default().push(Rc::clone(&flow));
        self.known.pending.push((body, flow));
    }

    /// Another call that a place of dispatch stands for.
    pub fn another_way(&mut self, node: u32, way: &Given) {
        let row = &mut self.reach.nodes[node as usize];
        if row.ways.contains(way) || row.ways.contains(&Given::new()) {
            return;
        }
        // Of many ways none is told apart.
        let way = if row.ways.len() < MAX_WAYS { way.clone() } else { Given::new() };
        row.ways.push(way.clone());
        let (class, selector, edge, runs) = (row.class, row.selector, row.edge, row.runs);
        let site = row.sites.last().copied().unwrap_or_default();
        let program = self.engine.program;
        for &type_ in std::iter::once(&class).chain(program.hierarchy.subtypes(class)) {
            if !self.reach.instantiated.contains(type_) {
                continue;
            }
            for target in self.answers(type_, selector, runs) {
                if self.reach.nodes[node as usize].targets.contains(&target) {
                    let from = From::Site(site.0, site.1);
                    let parent = Parent { from, edge, node: Some(node), period_ms: None, repeats: false };
                    self.add_given(target, behind(program, type_, way.clone()), parent);
                }
            }
        }
    }
}

/// Arguments of a call by their numbers in the method that answers: behind what a lambda captured.
pub fn behind(program: &Program, type_: TypeId, given: Given) -> Given {
    let Some(lambda) = program.facts.lambda_types.get(&type_).filter(|_| !given.is_empty()) else { return given };
    let place = |index: u16| index.checked_sub(1)?.checked_add(lambda.captured);
    given.into_iter().filter_map(|(index, value)| Some((place(index)?, value))).collect()
}
