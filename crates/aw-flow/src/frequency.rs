//! How often a read repeats by itself: schedules with a period, handlers that post themselves
//! again, loops that sleep.

use crate::compared::unit_ms;
use crate::flow::{CallFact, Flow, Outside, World};

use crate::points_to::Engine;
use crate::program::Body;
use crate::reach::{From, Parent, Reach};
use crate::value::Val;

/// A repetition.
#[derive(Clone, Debug, PartialEq)]
pub struct Repeat {
    /// `timer`, `executor`, `handler`, `loop`, `alarm`, `location`.
    pub kind: &'static str,
    /// Period in milliseconds, if constant.
    pub period_ms: Option<i64>,
    /// The method and address that make it repeat.
    pub at: (Body, u32),
}

/// The repetition a site at `at` of `body` is under, following the way it was reached.
pub fn of_site(engine: &Engine<'_>, reach: &Reach, body: Body, at: u32) -> Option<Repeat> {
    let mut here = (body, at);
    for _ in 0..64 {
        if let Some(found) = in_loop(engine, reach, here).or_else(|| posts_itself(engine, reach, here.0)) {
            return Some(found);
        }
        let parent = reach.parents.get(here.0)?;
        match parent.from {
            From::Entry(number) => return alarm(engine, reach, number, here),
            From::Site(crate::program::NONE, _) => return None,
            From::Site(from, site) => {
                // An activity that is started again and again is shown, not made anew.
                if opens_activity(engine, parent, here.0) {
                    return None;
                }
                if parent.repeats || (parent.edge == "timer" && parent.period_ms.is_some()) {
                    return Some(Repeat { kind: parent.edge, period_ms: parent.period_ms, at: (from, site) });
                }
                here = (from, site);
            }
        }
    }
    None
}

/// Whether a hop starts an activity: what runs there runs in front of the user.
pub fn opens_activity(engine: &Engine<'_>, parent: &Parent, body: Body) -> bool {
    parent.edge == "component"
        && crate::entries::extends(engine.program, engine.program.body_type(body), &["Landroid/app/Activity;"])
}

fn alarm(engine: &Engine<'_>, reach: &Reach, number: u32, here: (Body, u32)) -> Option<Repeat> {
    let entry = reach.entries.get(number as usize)?;
    let type_ = engine.program.types.text(engine.program.body_type(entry.body));
    let name = type_.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
    let (_, period) = engine.alarms.borrow().iter().find(|(component, _)| *component == name)?.clone();
    Some(Repeat { kind: "alarm", period_ms: period, at: here })
}

/// A loop around the address that sleeps a constant time.
fn in_loop(engine: &Engine<'_>, reach: &Reach, (body, at): (Body, u32)) -> Option<Repeat> {
    let program = engine.program;
    let sleeps = program.facts.calls(body).iter().any(|call| is_sleep(engine, call.method));
    if !sleeps {
        return None;
    }
    let flow = engine.flow(body, reach.world);
    let &(end, start) = flow
        .loops
        .iter()
        .filter(|(end, start)| (*start..=*end).contains(&at))
        .min_by_key(|(end, start)| end - start)?;
    let call = flow.calls.iter().find(|call| (start..=end).contains(&call.at) && is_sleep(engine, call.method))?;
    let number = call.args.iter().find_map(|value| number_of(engine, body, value, reach.world));
    // A unit of time sleeps so many of its own.
    let unit = call.args.first().and_then(|unit| unit_ms(program, unit)).unwrap_or(1);
    let period_ms = number.map(|number| number.saturating_mul(unit));
    Some(Repeat { kind: "loop", period_ms, at: (body, call.at) })
}

/// The number that a value is, in a register, in a field, or given by the callers.
pub fn number_of(engine: &Engine<'_>, body: Body, value: &Val, world: World) -> Option<i64> {
    let known = match value {
        Val::Param(parameter) => engine.parameter(body, *parameter, world),
        Val::Field(field) => engine.field(*field, world),
        other => other.clone(),
    };
    known.number().map(|(number, _)| number)
}

fn is_sleep(engine: &Engine<'_>, method: u32) -> bool {
    let program = engine.program;
    let class = program.types.bytes(program.methods[method as usize].class);
    matches!(
        (class, program.name_bytes(method)),
        (b"Ljava/lang/Thread;" | b"Landroid/os/SystemClock;" | b"Ljava/util/concurrent/TimeUnit;", b"sleep")
            | (b"Lkotlinx/coroutines/DelayKt;", b"delay")
    )
}

/// `run` that posts its own object again, `handleMessage` that sends itself a message again.
fn posts_itself(engine: &Engine<'_>, reach: &Reach, body: Body) -> Option<Repeat> {
    let program = engine.program;
    let name = program.name_bytes(program.bodies[body as usize].method);
    if !matches!(name, b"run" | b"handleMessage" | b"call" | b"doFrame") {
        return None;
    }
    let flow = engine.flow(body, reach.world);
    let own = program.body_type(body);
    let post = find_post(engine, reach, body, own, &flow)?;
    let delay = match program.name_bytes(post.method) {
        b"postDelayed" | b"sendEmptyMessageDelayed" | b"sendMessageDelayed" => {
            post.args.get(2).and_then(|delay| number_of(engine, body, delay, reach.world))
        }
        _ => None,
    };
    Some(Repeat { kind: "handler", period_ms: delay, at: (body, post.at) })
}

fn find_post(engine: &Engine<'_>, reach: &Reach, body: Body, own: u32, flow: &Flow) -> Option<CallFact> {
    let message = engine.program.name_bytes(engine.program.bodies[body as usize].method) == b"handleMessage";
    let direct = flow.calls.iter().find(|call| is_post(engine, reach, body, own, message, call));
    if let Some(call) = direct {
        return Some(call.clone());
    }
    // A helper of the same object that posts it.
    flow.calls.iter().filter(|call| call.args.first() == Some(&Val::Param(0))).find_map(|call| {
        engine
            .targets(call)
            .iter()
            .copied()
            .filter(|&target| engine.program.body_type(target) == own && target != body)
            .find_map(|target| {
                let inner = engine.flow(target, reach.world);
                inner.calls.iter().find(|call| is_post(engine, reach, target, own, message, call)).cloned()
            })
    })
}

fn is_post(engine: &Engine<'_>, reach: &Reach, body: Body, own: u32, message: bool, call: &CallFact) -> bool {
    let same = |value: &Val, unknown: bool| {
        matches!(value, Val::Param(0))
            || engine.objects(body, value, reach.world, 0).map_or(unknown, |types| types.contains(&own))
    };
    match engine.program.name_bytes(call.method) {
        b"postDelayed" | b"postFrameCallback" => call.args.get(1).is_some_and(|value| same(value, false)),
        b"sendEmptyMessageDelayed" | b"sendMessageDelayed" => {
            message && call.args.first().is_some_and(|value| same(value, true))
        }
        _ => false,
    }
}
