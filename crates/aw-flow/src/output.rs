//! The answer, as rows a caller can store: every row says where it was seen.

use serde::Serialize;

use aw_gap::Gap;

use crate::controls::Meaning;
use crate::gates::Certainty;

/// Everything the engine found.
#[derive(Debug, Default, Serialize)]
pub struct Analysis {
    /// Reads of personal information, one row per place and phase.
    pub accesses: Vec<Access>,
    /// Permission requests.
    pub requests: Vec<Request>,
    /// Other apps and own components started.
    pub starts: Vec<Start>,
    /// Callers of watched framework methods.
    pub uses: Vec<Use>,
    /// Addresses in code.
    pub addresses: Vec<Address>,
    /// Packages of the app's classes.
    pub packages: Vec<Package>,
    /// Watched strings that occur.
    pub strings: Vec<(String, String)>,
    /// Dialogs built in code.
    pub dialogs: Vec<Dialog>,
    /// Controls ticked in code.
    pub ticked: Vec<Ticked>,
    /// Sensors listened to.
    pub sensors: Vec<Sensor>,
    /// Counts.
    pub coverage: Coverage,
    /// What was not examined.
    pub gaps: Vec<Gap>,
}

/// A place in code.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Dex file.
    pub file: String,
    /// Method.
    pub method: String,
    /// Address in code units.
    pub offset: u32,
}

/// One hop.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Method that is reached.
    pub method: String,
    /// Kind of the hop.
    pub edge: String,
    /// Call site in the method before; for an entry the method's own start.
    pub place: Place,
}

/// A gate on the way, or the control that starts it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GateRow {
    /// Kind.
    pub kind: String,
    /// Key, field, or words of the control.
    pub key: String,
    /// How sure.
    pub certainty: Certainty,
    /// Where.
    pub place: Place,
}

/// A repetition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RepeatRow {
    /// Kind.
    pub kind: String,
    /// Period in milliseconds.
    pub period_ms: Option<i64>,
    /// Where.
    pub place: Place,
}

/// A read of personal information.
#[derive(Clone, Debug, Serialize)]
pub struct Access {
    /// Catalogue id.
    pub data_type: String,
    /// `Lcls;->name`.
    pub api: String,
    /// Argument that made it one.
    pub argument: Option<String>,
    /// Hardly personal alone.
    pub weak: bool,
    /// Phase.
    pub phase: &'static str,
    /// How sure the path is.
    pub certainty: Certainty,
    /// What makes it run: kind of the entry.
    pub entry: String,
    /// Component that the framework starts, dotted.
    pub component: Option<String>,
    /// Hops from the entry to the method that reads.
    pub path: Vec<Step>,
    /// The read.
    pub place: Place,
    /// Gate or control.
    pub gate: Option<GateRow>,
    /// Repetition.
    pub frequency: Option<RepeatRow>,
}

/// A call that asks the user for permissions.
#[derive(Clone, Debug, Serialize)]
pub struct Request {
    /// What is asked.
    pub permissions: Vec<String>,
    /// Phase.
    pub phase: &'static str,
    /// Hops.
    pub path: Vec<Step>,
    /// The call.
    pub place: Place,
    /// Gate or control.
    pub gate: Option<GateRow>,
    /// Addresses of other requests of the same method that no run of it makes, too.
    pub apart: Vec<u32>,
}

/// Something is started.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Start {
    /// Name of the call.
    pub call: String,
    /// Package named, if any.
    pub package: Option<String>,
    /// Class named, dotted, if any.
    pub class: Option<String>,
    /// Action named, if any.
    pub action: Option<String>,
    /// The call.
    pub place: Place,
    /// Strongest phase it is reached in.
    pub phase: &'static str,
}

/// Callers of one watched method.
#[derive(Clone, Debug, Serialize)]
pub struct Use {
    /// `Lcls;->name`.
    pub method: String,
    /// Call sites.
    pub places: Vec<Place>,
}

/// An address in code.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Address {
    /// The string.
    pub text: String,
    /// Where it is used.
    pub place: Place,
}

/// A package of classes.
#[derive(Clone, Debug, Serialize)]
pub struct Package {
    /// Dotted name.
    pub name: String,
    /// Classes in it.
    pub classes: u32,
    /// One of them, as descriptor.
    pub example: String,
    /// Dex file of that one.
    pub file: String,
}

/// A dialog.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Dialog {
    /// Buttons: (call, words, meaning).
    pub buttons: Vec<(String, String, Option<Meaning>)>,
    /// Other words given in the same method.
    pub texts: Vec<String>,
    /// The method that builds it.
    pub place: Place,
}

/// A control ticked in code.
#[derive(Clone, Debug, Serialize)]
pub struct Ticked {
    /// View number, if known.
    pub view: Option<i64>,
    /// The call.
    pub place: Place,
}

/// A sensor.
#[derive(Clone, Debug, Serialize)]
pub struct Sensor {
    /// Sensor types asked for in the same method.
    pub types: Vec<i64>,
    /// Numbers that the listener compares with.
    pub thresholds: Vec<f32>,
    /// Whether the listener opens something.
    pub opens: bool,
    /// The call.
    pub place: Place,
    /// Strongest phase.
    pub phase: &'static str,
}

/// Counts of one inspection.
#[derive(Clone, Copy, Debug, Default, Serialize)]
pub struct Coverage {
    /// Dex files.
    pub dex_files: u64,
    /// Class definitions.
    pub classes: u64,
    /// Methods with code.
    pub methods: u64,
    /// All method rows of the classes.
    pub method_rows: u64,
    /// Instructions.
    pub instructions: u64,
    /// Invocations.
    pub invokes: u64,
    /// Methods reached from any entry.
    pub methods_reached: u64,
    /// Places that read personal information.
    pub sensitive_sites: u64,
    /// Of these, reached.
    pub sensitive_sites_reached: u64,
    /// Reads whose argument is not known.
    pub arguments_unresolved: u64,
    /// Reflective calls whose target is not known.
    pub reflection_unresolved: u64,
    /// Native methods.
    pub native_methods: u64,
    /// Dispatch that was cut.
    pub dispatch_capped: u64,
}
