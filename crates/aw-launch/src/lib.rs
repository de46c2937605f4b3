//! Device-free launch: dex files and a question in; what a first start does, in order, out.
//!
//! A Dalvik interpreter with a model of the platform runs what runs before anyone taps: application, providers, initialisers,
//! the launcher activity, then messages and threads on a virtual clock. What it reads on the way is a witness.
//!
//! # How it is made
//!
//! | file | what |
//! | --- | --- |
//! | `names` `text` `value` `trace` `heap` | numbers for texts; UTF-16 strings; values and their notes; objects |
//! | `decode` `opcodes` | code items made ready to run, checked once |
//! | `hierarchy` `classes` `link` | the platform's classes (data), linked classes, lazy linking |
//! | `interp` `operate` `arithmetic` `fields` `calls` `lambdas` `frames` | the instructions; frames, exceptions, class initialisation |
//! | `archive` | the files of the package that are no code |
//! | `threads` `budget` | cooperative threads, the queue, the clock; budgets, steps, decisions on unknowns |
//! | `sources` `device` `phone` `makers` | which calls are readings, the events; the planted person; the phone, its maker and region |
//! | `ground` | what all launches of one question share |
//! | `forks` | the ways not taken at decisions on unknowns |
//! | `model` | what the platform does: functions by package, lines by area |
//! | `driver` `again` `exercise` | the order of a first start; a second one; what a person and the system do with the app behind it |
//! | `processes` | what a second process of the app begins with |
//! | `scripts` | what scripts of a page call while it loads |
//! | `sites` | whether calls that the question names were made |
//! | `question` `record` | what goes in, what comes out |
//!
//! # What a value is
//!
//! 64 bits and a note (`value::Value`). The note is 0, or a row of `trace::Notes`: the readings behind the value with what was
//! done to them, and why it is not known, if it is not. A primitive carries its note in the register; strings, arrays and boxes carry
//! theirs in the object (`Machine::note_of` joins both). Something unknown has a type: a primitive of unknown bits (0 is assumed), or
//! an object with `Body::Opaque`. A branch on it is a decision: as the world's vector says, else as the bits say, listed as an assumption.
//!
//! # To add a modelled method
//!
//! Without code: a line in `model/AREA.model` (grammar: `model/rules.rs`).
//! With code: a row in the `TABLE` of the package's module and a small function `fn(&mut Machine, &Call) -> Answer`:
//! ```text
//! ("Landroid/text/TextUtils;->isEmpty", is_empty),
//! fn is_empty(machine: &mut Machine, call: &Call<'_>) -> Answer {
//!     Ok(Value::bool(machine.text(call.this())?.is_empty()))
//! }
//! ```
//! The key names one overload (`Lcls;->name(ARGS)RET`) or all (`Lcls;->name`). Subclasses inherit. Arguments hold the receiver
//! first, one value a parameter. `machine.text(..)?` and its kin throw on null and answer *unknown* for what is not known: the call then
//! gives an unknown of its return type, with the same sources. What is made of arguments takes their notes:
//! `let note = machine.notes.step(note, "md5")`. An exception is `Err(machine.throw("L...;", message))`. To wait is
//! `Err(Stop::Block(wait))`: the call is made again when the thread is woken (`machine.thread.woken` says why).
//!
//! # To add a modelled class with state
//!
//! A private struct in the package's module; the constructor's function calls `machine.set_state(call.this(), State { .. })`, the others
//! `machine.state::<State>(call.this())?`. What only needs names and values uses `machine.keep` and `machine.kept`; public fields of
//! framework classes are such names too. A class with one object: `machine.single(name, descriptor)`.
//! The hierarchy comes from `model/hierarchy.txt`; nothing is to be declared.
//!
//! # To add a callback
//!
//! `machine.callback(object, "run", "()V")` gives the method an object brings (a lambda too). Now: `machine.call(method, &arguments)`.
//! Later, on the main queue: `machine.post(method, arguments, delay_ms, owner, period_ms)`. In another thread: `machine.spawn(..)`. In a
//! line: `post 1 run()V; true`. All are recorded with where they were handed over.
//!
//! # To add a device value
//!
//! An arm in `device::value` for the data type, or `device TYPE` in a line. Which calls are readings comes with the question, from the
//! product's catalogue: such a call is an event whatever the model answers, and where the model has no answer and the type is text,
//! the planted value is. Addresses, files, commands and properties are asked for with `machine.read_named`. What leaves the app is
//! `machine.sink(kind, api, values)`, or `sink KIND` in a line.
//!
//! # Who works where
//!
//! `java.*`: `model/java_*.rs`, `model/java.model`. `android.*`: `model/android_*.rs`, `model/android.model`. Requests: `model/java_net.rs`,
//! `model/java_net_socket.rs`, `model/net.model`. A new module is one `mod` line and one line of `TABLES` in `model/mod.rs`.
#![forbid(unsafe_code)]

mod again;
mod archive;
mod arithmetic;
mod boot;
mod budget;
mod calls;
mod classes;
mod decode;
mod device;
mod driver;
mod exercise;
mod fields;
mod forks;
mod frames;
mod ground;
mod heap;
mod hierarchy;
mod interp;
mod lambdas;
mod link;
mod machine;
mod makers;
mod model;
mod names;
mod opcodes;
mod operate;
mod phone;
mod processes;
mod question;
mod record;
mod scripts;
mod sites;
mod sources;
#[cfg(test)]
mod tests;
mod text;
mod threads;
mod trace;
mod value;

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use aw_dex::Dex;
use aw_gap::Gap;

use crate::ground::Ground;
use crate::machine::{Machine, NamedDex};

pub use archive::{Archive, NoArchive};
pub use question::{Budget, Component, Forced, Question, Site, Tap, World};
pub use record::{Assumption, Carried, Coverage, Event, Fork, Launch, Place, Sites, TaskRow};

/// Launch an app once in each world of the question: its dex files (path inside the package, bytes) in class-loader
/// order, the question, and the package's other files.
///
/// The seconds of the budget are for all worlds: each but the last may spend half of what is left, and the ways not taken
/// what is left then.
pub fn launch(files: &[(String, Arc<Vec<u8>>)], question: &Question, archive: &Rc<dyn Archive>) -> Vec<Launch> {
    let ends =
        question.budget.seconds.map(|seconds| budget::now() + Duration::from_secs_f64(seconds.clamp(0.0, 86_400.0)));
    let (dexes, gaps) = parse(files);
    let ground = Rc::new(Ground::new(question, &dexes));
    // What the ground holds need not be copied for each launch.
    let plain = Question { sources: Vec::new(), sites: Vec::new(), worlds: Vec::new(), ..question.clone() };
    let start = |world: World, budget: Budget, share: u32| {
        let machine = |process| {
            let asked = Question { world: world.clone(), budget: budget.clone(), process, ..plain.clone() };
            let mut machine = Machine::new(&ground, asked, &dexes);
            machine.archive = Rc::clone(archive);
            machine.deadline = ends.map(|ends| budget::now() + ends.saturating_sub(budget::now()) / share);
            machine
        };
        let (mut launch, left) = machine(None).launch();
        for name in &left.processes {
            processes::append(&mut launch, machine(Some(name.clone())).launch_process(&left));
        }
        launch.gaps.splice(0..0, gaps.iter().cloned());
        launch
    };
    let last = question.worlds.len().saturating_sub(1);
    let run =
        |(at, world): (usize, &World)| start(world.clone(), question.budget.clone(), if at < last { 2 } else { 1 });
    let mut launches: Vec<Launch> = question.worlds.iter().enumerate().map(run).collect();
    let code_bytes = files.iter().map(|(_, data)| data.len() as u64).sum();
    for (world, launch) in question.worlds.iter().zip(&mut launches).filter(|(world, _)| world.forks > 0) {
        forks::explore(world, launch, code_bytes, |world, instructions| {
            let in_time = ends.is_none_or(|ends| budget::now() < ends);
            in_time.then(|| start(world, Budget { instructions, ..question.budget.clone() }, 2))
        });
    }
    launches
}

fn parse(files: &[(String, Arc<Vec<u8>>)]) -> (Vec<NamedDex>, Vec<Gap>) {
    let (mut dexes, mut gaps) = (Vec::new(), Vec::new());
    for (name, data) in files {
        match Dex::parse_all(data, name) {
            Ok(all) => dexes.extend(all.into_iter().map(|mut dex| {
                gaps.append(&mut dex.gaps);
                NamedDex { name: Rc::from(name.as_str()), dex: Arc::new(dex) }
            })),
            Err(error) => gaps.push(Gap::new("dex_unreadable", error.to_string(), name)),
        }
    }
    (dexes, gaps)
}
