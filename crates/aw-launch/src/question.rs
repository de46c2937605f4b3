//! What is asked: the app's components, the sources of personal information, and the world it is launched in.

use aw_flow::{Source, Words};
use serde::Deserialize;

/// The whole question. Sources have the shape of the static engine's query.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    /// Package name of the app.
    pub package: String,
    /// Application class, dotted.
    pub application: Option<String>,
    /// `AppComponentFactory` class, dotted.
    pub factory: Option<String>,
    /// Components of the manifest that are enabled.
    pub components: Vec<Component>,
    /// Classes of components that the manifest turns off, dotted: nothing starts them until code turns them on.
    pub disabled: Vec<String>,
    /// Permissions that the manifest asks for; `None`: any.
    pub declared: Option<Vec<String>>,
    /// The manifest lets debuggers in.
    pub debuggable: bool,
    /// How personal information is read, by data type.
    pub sources: Vec<Source>,
    /// Version for people, as `PackageInfo` tells it.
    pub version_name: String,
    /// Version number.
    pub version_code: i64,
    /// SDK level the app is built for.
    pub target_sdk: i32,
    /// Meta-data of the application: name and value.
    pub meta_data: Vec<(String, String)>,
    /// Calls of the app of which is told whether they were made, and where they led.
    pub sites: Vec<Site>,
    /// The worlds, each launched in by itself.
    pub worlds: Vec<World>,
    /// The world of one launch.
    #[serde(skip)]
    pub world: World,
    /// The process of one launch, where it is not the main one.
    #[serde(skip)]
    pub process: Option<String>,
    /// Caps.
    pub budget: Budget,
}

/// A call in the code of the app, and where it may lead.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Site {
    /// `Lcls;->name(ARGS)RET`: the method that calls.
    pub method: String,
    /// Code unit of the invocation.
    pub offset: u32,
    /// The method it is to arrive at; empty: any.
    pub to: String,
}

/// One component.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Component {
    /// `activity`, `service`, `receiver`, `provider`.
    pub kind: String,
    /// Class, dotted; the target of an alias.
    pub name: String,
    /// Runs in the app's main process.
    pub main_process: bool,
    /// Its process as the manifest names it.
    pub process: Option<String>,
    /// Shown by launchers.
    pub launcher: bool,
    /// Actions of its filters.
    pub actions: Vec<String>,
    /// Authorities of a provider.
    pub authorities: Vec<String>,
    /// Order in which providers start; higher first.
    pub init_order: i64,
    /// Classes that App Startup runs from this provider.
    pub initializers: Vec<String>,
    /// Meta-data: name and value.
    pub meta_data: Vec<(String, String)>,
}

/// The state of the phone and of the user.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one thing in which worlds differ")]
pub struct World {
    /// Seed of the planted identity; another seed is another phone and person.
    pub seed: u64,
    /// API level of the phone.
    pub api_level: i32,
    /// Permissions granted; `None`: all.
    pub granted: Option<Vec<String>>,
    /// Whether a person grants what the app asks for.
    pub grants: bool,
    /// Virtual time of the launch, milliseconds since 1970.
    pub start_ms: u64,
    /// Virtual time after which the launch ends, milliseconds from its start.
    pub horizon_ms: u64,
    /// What a person taps, in order, once the first screen has come to rest.
    pub taps: Vec<Tap>,
    /// Whether the app is ended and started once more with what it stored, unless a tap found no control.
    pub again: bool,
    /// Whether the app is used behind its first start: every control, screen, service and receiver.
    pub exercise: bool,
    /// Whether the phone is one of another maker in another country.
    pub abroad: bool,
    /// The words that tell a stored answer: one that is asked for and not stored is taken as given.
    pub answered: Option<Words>,
    /// How many ways not taken at decisions on unknowns are gone too, each in a launch of its own.
    pub forks: u32,
    /// What decisions on unknowns are to be, by place; the rest are as assumed.
    #[serde(skip)]
    pub forced: Vec<Forced>,
}

/// A decision on an unknown that is taken as said, each time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forced {
    /// `Lcls;->name(ARGS)RET`.
    pub method: String,
    /// Code unit.
    pub offset: u32,
    /// As what.
    pub decided: bool,
}

/// One tap: the first control of the window in front that is meant. All words are in lower case.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Tap {
    /// The control's text holds one of these.
    pub words: Vec<String>,
    /// It holds none of these.
    pub but_not: Vec<String>,
    /// Whole texts that mean it where the window is about the matter.
    pub neutral: Vec<String>,
    /// What a window about the matter says somewhere.
    pub topic: Vec<String>,
    /// Button of a dialog about the matter whose words say nothing: -1 yes, -2 no, -3 neither.
    pub button: Option<i32>,
    /// Boxes that are not ticked are ticked first.
    pub ticks: bool,
}

impl Default for World {
    fn default() -> Self {
        Self {
            seed: 1,
            api_level: 28,
            granted: None,
            grants: false,
            start_ms: 1_700_000_000_000,
            horizon_ms: 60_000,
            taps: Vec::new(),
            again: false,
            exercise: false,
            abroad: false,
            answered: None,
            forks: 0,
            forced: Vec::new(),
        }
    }
}

/// What a launch may cost.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Budget {
    /// Instructions in all.
    pub instructions: u64,
    /// Instructions of one component's callback, so that one endless loop leaves the rest its turn.
    pub step_instructions: u64,
    /// Objects.
    pub objects: usize,
    /// Bytes of all objects.
    pub heap_bytes: usize,
    /// Frames of one thread.
    pub frames: usize,
    /// Threads.
    pub threads: usize,
    /// Events kept.
    pub events: usize,
    /// Seconds of CPU time; `None`: no limit. What it cuts off is not deterministic, and the gap says so.
    pub seconds: Option<f64>,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            instructions: 200_000_000,
            step_instructions: 50_000_000,
            objects: 1_000_000,
            heap_bytes: 128 << 20,
            frames: 2_000,
            threads: 256,
            events: 20_000,
            seconds: Some(10.0),
        }
    }
}
