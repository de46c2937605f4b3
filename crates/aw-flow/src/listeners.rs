//! What only the user makes run: listeners found by walks, handlers that layouts name, views and
//! activities that react to touch.

use crate::callbacks::{ACTIVITY_START, ACTIVITY_USER, VIEW_USER};

use crate::controls::{self, Meaning};
use crate::entries::{self, Entry};
use crate::flow::World;

use crate::points_to::Engine;
use crate::query::{Click, Control};
use crate::reach::{Listener, Reach, Refinement, walk};
use crate::type_set::TypeSet;
use crate::value::Val;

/// Rounds of finding listeners that listeners make.
pub const MAX_LISTENER_ROUNDS: usize = 4;

/// Listeners of the launch and those that listeners make in turn, with all classes made on the way.
pub fn find_listeners(
    engine: &Engine<'_>,
    followed: &[bool],
    refinement: &Refinement,
    any: &Reach,
) -> (Vec<Listener>, TypeSet) {
    let mut listeners = any.listeners.clone();
    let mut made = any.instantiated.clone();
    let mut known = 0;
    for _ in 0..MAX_LISTENER_ROUNDS {
        let mut open: Vec<Entry> = listeners.iter().flat_map(listener_entries).collect();
        open.extend(user_entries(engine, &made));
        open.extend(engine.background().iter().cloned());
        if open.len() == known {
            break;
        }
        known = open.len();
        let reach = walk(engine, followed, refinement, World::Any, open, &made);
        engine.add_callers(&reach);
        made.add_all(&reach.instantiated);
        for listener in reach.listeners {
            if !listeners.contains(&listener) {
                listeners.push(listener);
            }
        }
    }
    (listeners, made)
}

pub fn listener_entries(listener: &Listener) -> Vec<Entry> {
    listener.bodies.iter().map(|&body| Entry { given: listener.given.clone(), ..Entry::new(body, "click") }).collect()
}

/// Handlers the user reaches without a registration in code: activities, fragments, layouts.
pub fn user_entries(engine: &Engine<'_>, made: &TypeSet) -> Vec<Entry> {
    let program = engine.program;
    let mut found = Vec::new();
    for activity in engine.query.components.iter().filter(|row| row.kind == "activity") {
        found.extend(entries::of_class(program, &activity.name, ACTIVITY_USER, "click").into_iter().filter(|entry| {
            program.name_bytes(program.bodies[entry.body as usize].method) != b"<clinit>"
                && program.name_bytes(program.bodies[entry.body as usize].method) != b"onClick"
        }));
        if !activity.launcher && (activity.exported || !activity.actions.is_empty()) {
            found.extend(entries::of_class(program, &activity.name, ACTIVITY_START, "deep_link"));
        }
    }
    for type_ in made.iter() {
        if entries::extends(program, type_, &["/ClickableSpan;"]) {
            found.extend(program.methods_named(type_, b"onClick").into_iter().map(|body| Entry::new(body, "click")));
        }
        // The link of a page is tapped.
        if entries::extends(program, type_, &["/WebViewClient;"]) {
            let taken = program.methods_named(type_, b"shouldOverrideUrlLoading");
            found.extend(taken.into_iter().map(|body| Entry::new(body, "click")));
        }
        if entries::extends(program, type_, &["/Fragment;"]) {
            for name in
                ["onOptionsItemSelected", "onActivityResult", "onRequestPermissionsResult", "onContextItemSelected"]
            {
                found.extend(
                    program.methods_named(type_, name.as_bytes()).into_iter().map(|body| Entry::new(body, "click")),
                );
            }
        }
    }
    user_views(engine, made, &mut found);
    for click in layout_clicks(engine) {
        let (meaning, entries) = click_entries(engine, &click);
        if meaning == Meaning::Other {
            found.extend(entries);
        }
    }
    found
}

/// Views of the app that react to touch by themselves.
pub fn user_views(engine: &Engine<'_>, made: &TypeSet, found: &mut Vec<Entry>) {
    let program = engine.program;
    for type_ in made.iter() {
        let framework = program.types.bytes(program.framework_ancestor(type_));
        if program.class(type_).is_some()
            && framework.starts_with(b"Landroid")
            && crate::models::is_view_name(framework)
        {
            for name in VIEW_USER {
                found.extend(
                    program.methods_named(type_, name.as_bytes()).into_iter().map(|body| Entry::new(body, "click")),
                );
            }
        }
    }
}

pub fn layout_clicks(engine: &Engine<'_>) -> Vec<Click> {
    let mut clicks: Vec<Click> =
        engine.query.layouts.values().flat_map(|layout| layout.clicks.iter().cloned()).collect();
    clicks.sort();
    clicks.dedup();
    clicks
}

/// Entries of the methods an `android:onClick` names, with the meaning of the view.
pub fn click_entries(engine: &Engine<'_>, click: &Click) -> (Meaning, Vec<Entry>) {
    let program = engine.program;
    let words = &engine.query.words;
    let control = Control { name: click.name.clone(), texts: click.texts.clone(), topic: click.topic };
    let mut meaning = controls::of_control(words, &control);
    if meaning == Meaning::Other && click.texts.is_empty() {
        meaning = controls::of_name(words, &click.method, click.topic);
    }
    let mut found = Vec::new();
    for activity in engine.query.components.iter().filter(|row| row.kind == "activity") {
        let Some(type_) = program.type_named(&activity.name) else {
            continue;
        };
        for body in program.methods_named(type_, click.method.as_bytes()) {
            found.push(Entry { given: vec![(1, Val::View(i64::from(click.view)))], ..Entry::new(body, "click") });
        }
    }
    (meaning, found)
}
