//! What following a method asked of the world outside it, with the answers. Where every answer is
//! still the same, so is what the method does, and it is not followed again.

use std::cell::{Cell as StdCell, RefCell};
use std::rc::Rc;

use crate::callers::Caller;
use crate::flow::{SharedFlow, World};
use crate::points_to::Engine;
use crate::program::{Body, FieldRef, MethodRef};
use crate::value::Val;

/// Known parameters by number.
pub type Given = Vec<(u16, Val)>;

/// One question with its answer.
#[derive(Clone, Debug)]
pub enum Asked {
    /// Which world it is.
    World,
    /// Something that may be different in every round.
    Round(u32),
    /// What stands for consent, as it was learned so far.
    Learned(u32),
    /// What a field holds.
    Field(FieldRef, World, Val),
    /// What a parameter is.
    Parameter(Body, u16, World, Val),
    /// Who calls a method.
    Callers(Body, World, Option<Vec<Caller>>),
    /// What a method does.
    Flow(Body, World, SharedFlow),
    /// What a method does with known parameters.
    Given(Body, World, Given, SharedFlow),
    /// Whether reading a field may decide.
    Telling(FieldRef, bool),
    /// Which bodies a call may lead to, by the classes that exist.
    Answering(MethodRef, Rc<[Body]>),
    /// Whether a method was found to be one that may not come back.
    Stops(Body, bool),
}

/// All that was asked while one method was followed.
#[derive(Clone, Debug)]
pub struct Trace {
    body: Body,
    world: World,
    asked: Rc<[Asked]>,
    /// Calls into the app were too deep to be followed.
    deep: bool,
    /// The method was known to be given consent.
    gated: bool,
}

/// What is being asked, and how often answers may have changed.
#[derive(Debug, Default)]
pub struct Asking {
    /// A list for each method being followed; `None` where an answer is being worked out.
    lists: RefCell<Vec<Option<Vec<Asked>>>>,
    /// Whether anything was asked that another world or round may answer differently.
    outside: StdCell<bool>,
    round: StdCell<u32>,
    learned: StdCell<u32>,
}

impl Engine<'_> {
    /// Note that something is asked that is noted with its answer.
    pub fn ask(&self) {
        self.asks.outside.set(true);
    }

    /// Note that it is asked which world it is.
    pub fn ask_world(&self) {
        self.ask();
        self.note(|| Asked::World);
    }

    /// Note that something is asked that another world or round may answer differently.
    pub fn ask_outside(&self) {
        self.ask();
        self.note(|| Asked::Round(self.asks.round.get()));
    }

    /// Note that what was learned of consent is asked.
    pub fn ask_learned(&self) {
        self.ask();
        self.note(|| Asked::Learned(self.asks.learned.get()));
    }

    /// Note a question with its answer.
    pub fn note(&self, asked: impl FnOnce() -> Asked) {
        if let Some(Some(list)) = self.asks.lists.borrow_mut().last_mut() {
            list.push(asked());
        }
    }

    /// What is known of the world outside has changed.
    pub fn next_round(&self) {
        self.asks.round.set(self.asks.round.get() + 1);
    }

    /// In which round of answers this is.
    pub fn round(&self) -> u32 {
        self.asks.round.get()
    }

    /// More was learned of what stands for consent.
    pub fn learned_more(&self) {
        self.asks.learned.set(self.asks.learned.get() + 1);
        self.next_round();
    }

    /// What a step gives, and whether it asked anything that another world or round may answer differently.
    pub fn asking<T>(&self, step: impl FnOnce() -> T) -> (T, bool) {
        let before = self.asks.outside.replace(false);
        let given = step();
        let asked = self.asks.outside.get();
        self.asks.outside.set(before || asked);
        (given, asked)
    }

    /// What a step on `body` gives, with all that it asks.
    pub fn traced<T>(&self, body: Body, world: World, step: impl FnOnce() -> T) -> (T, Trace) {
        let gated = self.gated_bodies.borrow().contains(&body);
        let (given, list) = self.listing(Some(Vec::new()), step);
        (given, Trace { body, world, asked: list.unwrap_or_default().into(), deep: self.is_deep(), gated })
    }

    /// What a step gives; what it asks is part of one answer and not noted by itself.
    pub fn answering<T>(&self, step: impl FnOnce() -> T) -> T {
        self.listing(None, step).0
    }

    fn listing<T>(&self, list: Option<Vec<Asked>>, step: impl FnOnce() -> T) -> (T, Option<Vec<Asked>>) {
        self.asks.lists.borrow_mut().push(list);
        let given = step();
        (given, self.asks.lists.borrow_mut().pop().flatten())
    }

    /// The trace in `world`, if all that was asked would be answered the same there now.
    pub fn holds(&self, trace: &Trace, world: World) -> Option<Trace> {
        let comparable =
            trace.deep == self.is_deep() && trace.gated == self.gated_bodies.borrow().contains(&trace.body);
        if !comparable {
            return None;
        }
        if trace.world == world {
            return self.answering(|| trace.asked.iter().all(|asked| self.same(asked))).then(|| trace.clone());
        }
        let moved: Vec<Asked> =
            trace.asked.iter().map(|asked| asked.in_other(trace.world, world)).collect::<Option<_>>()?;
        let same = self.answering(|| moved.iter().all(|asked| self.same(asked)));
        same.then(|| Trace { world, asked: moved.into(), ..trace.clone() })
    }

    fn same(&self, asked: &Asked) -> bool {
        let same = |now: SharedFlow, then: &SharedFlow| Rc::ptr_eq(&now, then) || now == *then;
        match asked {
            Asked::World => true,
            Asked::Round(round) => *round == self.asks.round.get(),
            Asked::Learned(learned) => *learned == self.asks.learned.get(),
            Asked::Field(field, world, value) => self.field_known(*field, *world) == *value,
            Asked::Parameter(body, index, world, value) => self.parameter_value(*body, *index, *world) == *value,
            Asked::Callers(body, world, callers) => self.callers_of(*body, *world) == *callers,
            Asked::Flow(body, world, flow) => same(self.flow(*body, *world), flow),
            Asked::Given(body, world, given, flow) => same(self.follow_given(*body, *world, given.clone()), flow),
            Asked::Telling(field, telling) => self.is_telling(*field) == *telling,
            Asked::Answering(method, bodies) => self.answering_call(*method) == *bodies,
            Asked::Stops(body, stops) => self.stops_known(*body) == *stops,
        }
    }
}

impl Asked {
    /// The same question as it is asked in another world; `None` where that may lead elsewhere.
    fn in_other(&self, from: World, to: World) -> Option<Self> {
        let moved = |world: &World| if *world == from { to } else { *world };
        match self {
            Self::World | Self::Round(_) => None,
            Self::Field(field, world, value) => Some(Self::Field(*field, moved(world), value.clone())),
            Self::Parameter(body, index, world, value) => {
                Some(Self::Parameter(*body, *index, moved(world), value.clone()))
            }
            Self::Callers(body, world, callers) => Some(Self::Callers(*body, moved(world), callers.clone())),
            Self::Flow(body, world, flow) => Some(Self::Flow(*body, moved(world), Rc::clone(flow))),
            Self::Given(body, world, given, flow) => {
                Some(Self::Given(*body, moved(world), given.clone(), Rc::clone(flow)))
            }
            other => Some(other.clone()),
        }
    }
}
