//! Entry points from the manifest: what runs by itself at a first launch, and what needs more.

use crate::callbacks::{ACTIVITY_START, JOB_START, SERVICE_START};

use crate::program::{Body, Program};
use crate::query::{Component, Query};
use crate::value::Val;

/// One place where the framework enters the app.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The method.
    pub body: Body,
    /// What makes it run, for people: `application`, `provider`, `launcher`, `click` ...
    pub kind: &'static str,
    /// Parameters known at this entry.
    pub given: Vec<(u16, Val)>,
    /// The class the manifest names, dotted: the method may be inherited.
    pub component: Option<String>,
    /// The user answers here, or where another way enters the same method.
    pub answers: bool,
}

impl Entry {
    /// An entry without known parameters.
    pub fn new(body: Body, kind: &'static str) -> Self {
        Self { body, kind, given: Vec::new(), component: None, answers: false }
    }
}

/// Entries of a component that starts: its class initialiser and `names`.
pub fn of_class(program: &Program, class: &str, names: &[&str], kind: &'static str) -> Vec<Entry> {
    let Some(type_) = program.type_named(class) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for name in std::iter::once(&"<clinit>").chain(names) {
        for body in program.methods_named(type_, name.as_bytes()) {
            // Constructors and initialisers of superclasses run through their own calls.
            let own = program.body_type(body) == type_;
            if own || !name.starts_with('<') {
                found.push(Entry { component: Some(class.to_owned()), ..Entry::new(body, kind) });
            }
        }
    }
    found
}

/// What runs by itself when the app is started for the first time, in order.
pub fn launch(program: &Program, query: &Query) -> Vec<Entry> {
    let mut found = Vec::new();
    if let Some(factory) = &query.factory {
        found.extend(of_class(
            program,
            factory,
            &[
                "<init>",
                "instantiateApplication",
                "instantiateActivity",
                "instantiateProvider",
                "instantiateClassLoader",
            ],
            "application",
        ));
    }
    if let Some(application) = &query.application {
        found.extend(of_class(program, application, &["<init>", "attachBaseContext"], "application"));
    }
    for provider in query.components.iter().filter(|row| row.kind == "provider" && row.main_process) {
        found.extend(of_class(program, &provider.name, &["<init>", "attachInfo", "onCreate"], "provider"));
        for initializer in &provider.initializers {
            found.extend(initializer_entries(program, initializer, 0));
        }
    }
    if let Some(application) = &query.application {
        found.extend(of_class(program, application, &["onCreate", "getResources", "getPackageName"], "application"));
    }
    for activity in query.components.iter().filter(|row| row.kind == "activity" && row.launcher && row.main_process) {
        found.extend(of_class(program, &activity.name, ACTIVITY_START, "launcher"));
    }
    found
}

/// An App Startup initialiser and those it depends on.
fn initializer_entries(program: &Program, class: &str, depth: u32) -> Vec<Entry> {
    let mut found = of_class(program, class, &["<init>", "create"], "initializer");
    let Some(type_) = program.type_named(class) else {
        return found;
    };
    if depth > 8 {
        return found;
    }
    for body in program.methods_named(type_, b"dependencies") {
        for &(_, needed) in program.facts.classes(body) {
            let name = program.types.text(needed);
            let dotted = name.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
            if needed != type_ && program.class(needed).is_some() {
                found.extend(initializer_entries(program, &dotted, depth + 1));
            }
        }
    }
    found
}

/// What another component runs when something starts it.
pub fn of_component(program: &Program, component: &Component, kind: &'static str) -> Vec<Entry> {
    match component.kind.as_str() {
        "activity" => of_class(program, &component.name, ACTIVITY_START, kind),
        "service" => of_class(program, &component.name, SERVICE_START, kind),
        "receiver" => of_class(program, &component.name, &["<init>", "onReceive", "onEnabled", "onUpdate"], kind),
        "provider" => of_class(program, &component.name, &["<init>", "onCreate"], kind),
        _ => Vec::new(),
    }
}

/// Whether a class is, by the framework class it extends, of a kind (`JobService`, `Worker`).
pub fn extends(program: &Program, type_: u32, ends: &[&str]) -> bool {
    std::iter::once(&type_).chain(program.hierarchy.ancestors(type_)).any(|&above| {
        let name = program.types.bytes(above);
        ends.iter().any(|end| name.ends_with(end.as_bytes()))
    })
}

/// What runs without the user later on: jobs, broadcasts, services that others start.
pub fn background(program: &Program, query: &Query) -> Vec<Entry> {
    let mut found = Vec::new();
    for component in &query.components {
        let job = component.kind == "service"
            && program.type_named(&component.name).is_some_and(|type_| {
                extends(program, type_, &["/JobService;", "/JobIntentService;", "/SafeJobIntentService;"])
            });
        match component.kind.as_str() {
            "receiver" => found.extend(of_component(program, component, "broadcast")),
            "service" if job => {
                found.extend(of_class(program, &component.name, JOB_START, "job"));
                found.extend(of_component(program, component, "job"));
            }
            "service" => found.extend(service_entries(program, component)),
            "provider" if !component.main_process => found.extend(of_component(program, component, "provider")),
            _ => {}
        }
    }
    for class in &program.classes {
        if extends(program, class.type_, &["/ListenableWorker;", "/Worker;", "/CoroutineWorker;", "/RxWorker;"]) {
            let name = program.types.text(class.type_);
            let dotted = name.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
            if !dotted.starts_with("androidx.work.") && is_named_somewhere(program, class.type_) {
                found.extend(of_class(program, &dotted, JOB_START, "job"));
            }
        }
    }
    found
}

/// Services the system or other apps bind by themselves.
fn service_entries(program: &Program, component: &Component) -> Vec<Entry> {
    let Some(type_) = program.type_named(&component.name) else {
        return Vec::new();
    };
    let bound = extends(
        program,
        type_,
        &["/NotificationListenerService;", "/AccessibilityService;", "/InputMethodService;", "/WallpaperService;"],
    );
    if !component.exported && component.actions.is_empty() && !bound {
        return Vec::new();
    }
    let mut found = of_component(program, component, "service");
    if bound {
        found.extend(of_class(
            program,
            &component.name,
            &[
                "onServiceConnected",
                "onListenerConnected",
                "onNotificationPosted",
                "onNotificationRemoved",
                "onAccessibilityEvent",
            ],
            "service",
        ));
    }
    found
}

fn is_named_somewhere(program: &Program, type_: u32) -> bool {
    (0..u32::try_from(program.bodies.len()).unwrap_or(0))
        .any(|body| program.facts.classes(body).iter().any(|&(_, class)| class == type_))
}
