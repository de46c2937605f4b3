//! What a launch tells: events in order, decisions assumed, calls the model does not know, gaps, coverage.

use std::collections::{BTreeMap, BTreeSet};

use aw_gap::Gap;
use serde::Serialize;

/// The whole answer.
#[derive(Debug, Default, Serialize)]
pub struct Launch {
    /// What happened, in order.
    pub events: Vec<Event>,
    /// What was handed over to run later or elsewhere, in order; [`Event::parent`] counts them from 1.
    pub tasks: Vec<TaskRow>,
    /// Decisions on unknown values, in order.
    pub assumptions: Vec<Assumption>,
    /// Signature of each call that the model does not know, and how often it was made.
    pub unmodelled: BTreeMap<String, u64>,
    /// Which of the question's sites were passed.
    pub sites: Sites,
    /// What could not be examined.
    pub gaps: Vec<Gap>,
    /// What ways that it did not take read, each after decisions of its own.
    pub forks: Vec<Fork>,
    /// How far it got.
    pub coverage: Coverage,
    /// Equal app, model and world give an equal hash of the events.
    pub trace_hash: String,
}

/// Sites of the question by their rows, ascending.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sites {
    /// The call was made and arrived where it was to.
    pub arrived: BTreeSet<u32>,
    /// The call was made and arrived elsewhere.
    pub elsewhere: BTreeSet<u32>,
    /// What decides on the call is not known, or may be otherwise on another phone.
    pub unknown: BTreeSet<u32>,
}

impl Sites {
    /// Add what another machine of the same launch passed.
    pub fn add(&mut self, other: Self) {
        self.arrived.extend(other.arrived);
        self.elsewhere.extend(other.elsewhere);
        self.unknown.extend(other.unknown);
    }

    /// Add what a way not taken passed: it may arrive there, but where it leads elsewhere only an assumption did.
    pub fn add_assumed(&mut self, other: Self) {
        self.add(Self { elsewhere: BTreeSet::new(), ..other });
    }
}

/// A way not taken that reads what no way before it did.
#[derive(Debug, Serialize)]
pub struct Fork {
    /// What was decided otherwise, in order.
    pub decisions: Vec<Assumption>,
    /// The readings that it alone made.
    pub events: Vec<Event>,
    /// As in [`Launch::tasks`].
    pub tasks: Vec<TaskRow>,
}

/// Work handed over: a message, a thread.
#[derive(Clone, Debug, Serialize)]
pub struct TaskRow {
    /// `message`, `thread`; `alarm`, `job`: what the system runs later of itself.
    pub kind: &'static str,
    /// Class of what is to run.
    pub component: String,
    /// Frames of the app where it was handed over, innermost first.
    pub stack: Vec<Place>,
    /// The task it was handed over in, 0 for a step of the system.
    pub parent: u32,
    /// Virtual time it is due.
    pub due_ms: u64,
}

/// One event.
#[derive(Clone, Debug, Serialize)]
pub struct Event {
    /// Place in the order, from 1.
    pub sequence: u32,
    /// Virtual time since the launch, in milliseconds.
    pub time_ms: u64,
    /// The step of the launch: `application`, `provider`, `launcher`, `message`, `thread`.
    pub step: &'static str,
    /// Class of the component or task that the step runs.
    pub component: String,
    /// `source`, `sink`, `permission`, `start`, `registration`, `load`, `tap`; `again`:
    /// the app was ended and starts once more; `answer`: a stored answer was taken as given; `use`: a turn of what is done
    /// with the app behind its start, by `person` or `system`.
    pub kind: &'static str,
    /// Data type of a source; kind of a sink (`network`, `log`, `file`, `sms`).
    pub what: String,
    /// The API as called: `Lcls;->name(ARGS)RET`, or a field, an address, a command.
    pub api: String,
    /// `ok`, `denied`, `empty`; `no`: an answer that is no.
    pub result: &'static str,
    /// Masked value.
    pub value: String,
    /// FNV-1a hash of the whole value, to compare runs of two seeds.
    pub value_hash: String,
    /// Hardly personal information alone.
    pub weak: bool,
    /// Frames of the app, innermost first.
    pub stack: Vec<Place>,
    /// Sequence number of the task that the step was posted as, 0 for steps of the system.
    pub parent: u32,
    /// Decisions assumed before it.
    pub assumptions: u32,
    /// For a sink: the sources in what it got, and the way they took.
    pub carries: Vec<Carried>,
}

/// A frame.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Place {
    /// Dex file inside the package, or the file that the app loaded.
    pub file: String,
    /// `Lcls;->name(ARGS)RET`.
    pub method: String,
    /// Code unit.
    pub offset: u32,
}

/// A source in a sink.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Carried {
    /// Sequence number of the reading.
    pub source: u32,
    /// Its data type.
    pub data_type: String,
    /// What was done to it.
    pub steps: Vec<&'static str>,
}

/// A decision on a value that is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assumption {
    /// Where.
    pub place: Place,
    /// Why the value is not known: the call or field it came from.
    pub reason: String,
    /// What was decided.
    pub decided: bool,
    /// How often the same place decided.
    pub count: u32,
    /// Sequence number of the next event at its first time.
    pub before: u32,
    /// The app's own code decided, and no code of the platform that it called.
    #[serde(skip)]
    pub own: bool,
}

/// How far a launch got.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Coverage {
    /// Instructions executed.
    pub instructions: u64,
    /// Methods of the app that ran.
    pub methods: u32,
    /// Classes of the app that were linked.
    pub classes: u32,
    /// Objects made.
    pub objects: u64,
    /// Bytes they took.
    pub heap_bytes: u64,
    /// Calls into the model.
    pub model_calls: u64,
    /// Calls that the model does not know.
    pub unmodelled_calls: u64,
    /// Calls of native code of the app.
    pub native_calls: u64,
    /// Threads that ran, the main one included.
    pub threads: u32,
    /// Messages and tasks that ran.
    pub tasks: u32,
    /// Virtual milliseconds at the end.
    pub virtual_ms: u64,
    /// Steps of the launch that ended by themselves, and those that did not.
    pub steps_done: u32,
    /// Steps that an exception, a block or a budget ended.
    pub steps_cut: u32,
    /// The launcher activity was resumed.
    pub launcher_reached: bool,
    /// Ways not taken that were gone too.
    pub forks: u32,
    /// Whose phone it was: maker, model, language and country.
    pub phone: String,
}

/// 64-bit FNV-1a.
pub fn hash(raw: &[u8]) -> u64 {
    raw.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// A personal value as it may stand in a report: a third of it, at most four characters, the rest covered.
pub fn masked(value: &str) -> String {
    let length = value.chars().count();
    let shown = (length / 3).min(4);
    value.chars().enumerate().map(|(at, one)| if at < shown { one } else { '•' }).take(40).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn values_are_covered() {
        assert_eq!(super::masked("490154203237518"), "4901•••••••••••");
        assert_eq!(super::masked("ab"), "••");
        assert_eq!(super::masked(""), "");
    }
}
