//! Threads as cooperative tasks, the message queue and the virtual clock. One order for one app and world: threads run in
//! the order of their start, a slice each; the clock moves only when nothing can run.

use std::collections::BTreeMap;

use crate::classes::MethodId;
use crate::frames::{Frame, MAX_PLACES};
use crate::heap::Ref;
use crate::interp::Outcome;
use crate::machine::{Machine, Stop};
use crate::record::TaskRow;
use crate::value::Value;

/// Messages that wait at once.
const MAX_MESSAGES: usize = 10_000;
/// Threads that stand aside for one another at once.
const MAX_TURNS: usize = 8;

/// Why a thread does not go on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wait {
    /// Virtual time at which it goes on in any case.
    pub until_ms: Option<u64>,
    /// Object whose notification wakes it; 0: none.
    pub on: Ref,
}

/// Why a thread goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Woken {
    Notified,
    TimedOut,
}

/// One thread.
#[derive(Default)]
pub struct Thread {
    pub number: u32,
    pub frames: Vec<Frame>,
    pub registers: Vec<Value>,
    /// What the last call returned.
    pub result: Value,
    /// What `move-exception` takes.
    pub exception: Ref,
    /// Instructions it ran.
    pub used: u64,
    /// The call it starts with.
    pub start: Option<(MethodId, Vec<Value>)>,
    pub wait: Option<Wait>,
    pub woken: Option<Woken>,
    /// The monitor that `Object.wait` let go, and how often it was held.
    pub let_go: Option<(Ref, u32)>,
    pub done: bool,
    /// It stands aside with calls of the model open.
    pub pinned: bool,
    /// Its `java.lang.Thread`, 0 until asked for.
    pub object: Ref,
    /// For events: the kind of step, the class that runs, the task it came from.
    pub step: &'static str,
    pub component: String,
    pub parent: u32,
}

impl Thread {
    pub fn new(number: u32) -> Self {
        Self { number, ..Self::default() }
    }
}

/// A call that is due at a time.
pub struct Message {
    pub method: MethodId,
    pub arguments: Vec<Value>,
    /// What handed it over, for removal: a handler, a timer.
    pub owner: Ref,
    /// `Message.what`, where there is one.
    pub what: Option<i32>,
    /// Milliseconds after which it is due again.
    pub period_ms: Option<u64>,
    pub task: u32,
}

/// The message queue.
#[derive(Default)]
pub struct Work {
    pub messages: BTreeMap<(u64, u32), Message>,
    sequence: u32,
}

impl Machine {
    /// Run `method` later, on the main thread's queue. Repeats when it has a period.
    pub fn post(&mut self, method: MethodId, arguments: Vec<Value>, delay_ms: u64, owner: Ref, period_ms: Option<u64>) {
        if self.work.messages.len() >= MAX_MESSAGES {
            self.gap("too_many_messages", "more messages wait than the queue holds", &self.method_text(method));
            return;
        }
        let due = self.clock_ms.saturating_add(delay_ms);
        let task = self.task("message", method, &arguments, due);
        self.enqueue(due, Message { method, arguments, owner, what: None, period_ms, task });
    }

    /// Put a message into the queue, behind those due at the same time.
    pub fn enqueue(&mut self, due_ms: u64, message: Message) {
        self.work.sequence += 1;
        self.work.messages.insert((due_ms, self.work.sequence), message);
    }

    /// Take messages out of the queue.
    pub fn remove_messages(&mut self, gone: impl Fn(&Message) -> bool) {
        self.work.messages.retain(|_, message| !gone(message));
    }

    /// Start a thread that makes one call; false where the budget allows no more.
    pub fn spawn(&mut self, method: MethodId, arguments: Vec<Value>, object: Ref) -> bool {
        if self.threads.len() >= self.question.budget.threads {
            self.gap("too_many_threads", "more threads were started than the budget allows", &self.method_text(method));
            return false;
        }
        self.record.coverage.threads += 1;
        let task = self.task("thread", method, &arguments, self.clock_ms);
        let mut thread = Thread::new(crate::names::index(self.threads.len()));
        thread.step = "thread";
        thread.component = self.component_of(method, &arguments);
        thread.parent = task;
        thread.object = object;
        thread.start = Some((method, arguments));
        self.threads.push(Some(thread));
        true
    }

    fn component_of(&self, method: MethodId, arguments: &[Value]) -> String {
        let row = &self.methods[method as usize];
        let class = match arguments.first() {
            Some(&receiver) if !row.is_static() => self.class_of(receiver),
            _ => row.class,
        };
        self.class_text(class)
    }

    fn task(&mut self, kind: &'static str, method: MethodId, arguments: &[Value], due_ms: u64) -> u32 {
        let component = self.component_of(method, arguments);
        let stack = self.places(MAX_PLACES);
        self.record_task(TaskRow { kind, component, stack, parent: self.thread.parent, due_ms })
    }

    /// Wake one thread, or all, that wait on an object.
    pub fn notify(&mut self, on: Ref, all: bool) {
        for thread in self.threads.iter_mut().flatten() {
            if thread.wait.is_some_and(|wait| wait.on == on && on != 0) {
                thread.wait = None;
                thread.woken = Some(Woken::Notified);
                if !all {
                    return;
                }
            }
        }
    }

    /// Let a thread go on for one slice; false where it cannot. The running thread stands aside meanwhile, pinned: it has
    /// calls open below this one, so nobody else may run it.
    fn turn(&mut self, number: usize) -> bool {
        let can_run = |thread: &Thread| !thread.done && !thread.pinned && thread.wait.is_none();
        if !self.threads[number].as_ref().is_some_and(can_run) {
            return false;
        }
        let Some(other) = self.threads[number].take() else { return false };
        let mut current = std::mem::replace(&mut self.thread, other);
        let (home, was_pinned) = (current.number as usize, current.pinned);
        current.pinned = true;
        self.threads[home] = Some(current);
        let (nested, left) = (std::mem::take(&mut self.nested), self.step_left);
        self.step_left = self.question.budget.step_instructions.saturating_sub(self.thread.used);
        let before = self.step_left;
        self.turns += 1;
        self.slice();
        self.turns -= 1;
        self.thread.used += before.saturating_sub(self.step_left);
        (self.nested, self.step_left) = (nested, left);
        if let Some(mut current) = self.threads[home].take() {
            current.pinned = was_pinned;
            let other = std::mem::replace(&mut self.thread, current);
            self.threads[number] = Some(other);
        }
        true
    }

    /// One slice of the thread that runs.
    fn slice(&mut self) {
        let outcome = match self.thread.start.take() {
            Some((method, arguments)) => {
                match self.enter(method, &arguments) {
                    Ok(true) => self.run(0),
                    Ok(false) => Outcome::Done,
                    // A call of the model that waits is made again when it is woken.
                    Err(Stop::Block(wait)) => {
                        self.thread.start = Some((method, arguments));
                        Outcome::Block(wait)
                    }
                    Err(stop) => ended_at_once(&stop),
                }
            }
            None => self.run(0),
        };
        match outcome {
            Outcome::Yield => {}
            Outcome::Block(wait) => self.thread.wait = Some(wait),
            Outcome::Done => self.thread_ends(),
            Outcome::Thrown(exception) => {
                self.uncaught(exception);
                self.thread_ends();
            }
            Outcome::Halt(budget) => {
                self.cut(budget);
                self.thread_ends();
            }
        }
    }

    fn thread_ends(&mut self) {
        self.drop_frames(0);
        self.thread.done = true;
        let (number, object) = (self.thread.number, self.thread.object);
        let held: Vec<Ref> = self.monitors.iter().filter(|(_, held)| held.0 == number).map(|(&on, _)| on).collect();
        self.monitors.retain(|_, held| held.0 != number);
        let mut held = held;
        held.sort_unstable();
        for on in held {
            self.notify(on | crate::frames::ENTRY, true);
        }
        // `join` waits on the thread's object.
        self.notify(object, true);
    }

    /// Let every other thread that can go on have a slice; true where one did.
    pub fn pump(&mut self) -> bool {
        if self.turns >= MAX_TURNS {
            return false;
        }
        let mut any = false;
        let mut number = 0;
        while number < self.threads.len() {
            any |= self.turn(number);
            number += 1;
        }
        any
    }

    /// The running thread cannot be put aside, as a call of the model is open: the others go on until it can.
    /// False where it waits for something that does not come.
    pub fn wait_here(&mut self, wait: Wait) -> bool {
        let mut comes = true;
        self.thread.wait = Some(wait);
        while self.thread.wait.is_some() && !self.spent() {
            if self.pump() {
                continue;
            }
            match self.next_wake() {
                Some(due) => {
                    self.clock_ms = self.clock_ms.max(due);
                    self.wake_due();
                }
                None => {
                    let place = self.here();
                    self.gap("blocked", "a thread waits for something that does not come", &place);
                    comes = false;
                    break;
                }
            }
        }
        self.thread.wait = None;
        self.thread.woken.get_or_insert(Woken::TimedOut);
        comes
    }

    /// The first time at which a thread that waits goes on in any case.
    fn next_wake(&self) -> Option<u64> {
        let waits = self.threads.iter().flatten().chain([&self.thread]).filter_map(|thread| thread.wait);
        waits.filter_map(|wait| wait.until_ms).min()
    }

    /// Wake what waited for the time it is now.
    fn wake_due(&mut self) {
        let now = self.clock_ms;
        for thread in self.threads.iter_mut().flatten().chain([&mut self.thread]) {
            if thread.wait.is_some_and(|wait| wait.until_ms.is_some_and(|until| until <= now)) {
                thread.wait = None;
                thread.woken = Some(Woken::TimedOut);
            }
        }
    }

    /// Run threads and messages until nothing is left before a virtual time.
    pub fn drain(&mut self, horizon: u64) {
        while !self.spent() {
            if self.pump() {
                continue;
            }
            let message = self.work.messages.first_key_value().map(|(&(due, _), _)| due);
            let Some(next) = message.into_iter().chain(self.next_wake()).min() else { return };
            if next > horizon {
                return;
            }
            self.clock_ms = self.clock_ms.max(next);
            self.wake_due();
            if message.is_some_and(|due| due <= self.clock_ms) {
                self.deliver();
            }
        }
    }

    /// Run the first message.
    fn deliver(&mut self) {
        let Some((_, message)) = self.work.messages.pop_first() else { return };
        self.record.coverage.tasks += 1;
        let component = self.component_of(message.method, &message.arguments);
        let (method, arguments, task) = (message.method, message.arguments.clone(), message.task);
        if let Some(period) = message.period_ms {
            let due = self.clock_ms.saturating_add(period.max(1));
            self.enqueue(due, message);
        }
        self.thread.parent = task;
        self.step("message", component, |machine| machine.call(method, &arguments).map(drop));
        self.thread.parent = 0;
    }
}

fn ended_at_once(stop: &Stop) -> Outcome {
    match stop {
        Stop::Throw(exception) => Outcome::Thrown(*exception),
        Stop::Block(_) | Stop::Unknown(_) => Outcome::Done,
        Stop::Halt(budget) => Outcome::Halt(budget),
    }
}
