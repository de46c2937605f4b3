//! What only the user makes run: listeners found by walks, handlers that layouts name, views and
//! activities that react to touch.

use crate::callbacks::{ACTIVITY_START, ACTIVITY_USER, FRAGMENT_USER, VIEW_USER};

use crate::controls::{self, Meaning};
use crate::entries::{self, Entry};
use crate::flow::World;

use crate::points_to::Engine;
use crate::program::Body;
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
            let named = FRAGMENT_USER.iter().flat_map(|name| program.methods_named(type_, name.as_bytes()));
            found.extend(named.map(|body| Entry::new(body, "click")));
        }
    }
    user_views(engine, made, &mut found);
    let ways = layout_ways(engine).into_iter();
    found.extend(ways.filter(|(meaning, _)| *meaning == Meaning::Other).map(|(_, entry)| entry));
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

/// Ways into the methods that `android:onClick` names: what each means, where it enters.
pub fn layout_ways(engine: &Engine<'_>) -> Vec<(Meaning, Entry)> {
    let mut found = Vec::new();
    for (number, click) in (0..).zip(layout_clicks(engine)) {
        let (meaning, bodies) = clicked(engine, &click);
        // A view that only its tag tells apart goes by the number of its handler.
        let view = if click.view == 0 && click.tag.is_some() { -1 - number } else { i64::from(click.view) };
        let given = vec![(1, Val::View(view))];
        for body in bodies {
            let mut ways = engine.checked_ways(body, &given, World::Any);
            if ways.is_empty() {
                ways.push((meaning, String::new(), given.clone()));
            }
            let entry = |given| Entry { given, ..Entry::new(body, "click") };
            found.extend(ways.into_iter().map(|(meaning, _, given)| (meaning, entry(given))));
        }
    }
    found
}

/// The methods that an `android:onClick` names, and the meaning of the view.
fn clicked(engine: &Engine<'_>, click: &Click) -> (Meaning, Vec<Body>) {
    let program = engine.program;
    let words = &engine.query.words;
    let control = Control {
        name: click.name.clone(),
        texts: click.texts.clone(),
        topic: click.topic,
        consent_said: click.consent_said,
        refusal_said: click.refusal_said,
        tag: None,
    };
    let mut meaning = controls::of_control(words, &control);
    if meaning == Meaning::Other && click.texts.is_empty() {
        meaning = controls::of_name(words, &click.method, click.topic);
    }
    let activities = engine.query.components.iter().filter(|row| row.kind == "activity");
    let types = activities.filter_map(|activity| program.type_named(&activity.name));
    (meaning, types.flat_map(|type_| program.methods_named(type_, click.method.as_bytes())).collect())
}
