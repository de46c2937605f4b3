//! Animations and surfaces: what is told to listeners once something has been shown, loaded or has run its time.

use crate::calls::Call;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

/// Milliseconds of an animation that says nothing else.
const DEFAULT_MS: i64 = 300;
/// Milliseconds until a surface is there: the screen that it is part of has come up by then.
const FRAME_MS: u64 = 17;
/// Listeners of one animation.
const MAX_LISTENERS: i32 = 64;
const ANIMATOR: &str = "(Landroid/animation/Animator;)V";
const ANIMATION: &str = "(Landroid/view/animation/Animation;)V";

pub const TABLE: &[Row] = &[
    ("Landroid/animation/Animator;->addListener", |machine, call| {
        let count = machine.kept(call.this(), "listeners").map_or(0, Value::as_int);
        if count < MAX_LISTENERS {
            machine.keep(call.this(), &format!("listener {count}"), call.argument(1));
            machine.keep(call.this(), "listeners", Value::int(count + 1));
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/animation/ValueAnimator;->addUpdateListener", |machine, call| {
        machine.keep(call.this(), "on update", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/animation/Animator;->setDuration", timed),
    ("Landroid/animation/Animator;->setStartDelay", delayed),
    ("Landroid/animation/Animator;->start", start_animator),
    ("Landroid/animation/Animator;->cancel", end_at_once),
    ("Landroid/animation/Animator;->end", end_at_once),
    ("Landroid/app/ActivityThread;->animatorEnds", |machine, call| {
        if machine.kept(call.this(), "running").is_some_and(Value::as_bool) {
            return end_at_once(machine, call);
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/view/animation/Animation;->setAnimationListener", |machine, call| {
        machine.keep(call.this(), "listener", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/view/animation/Animation;->setDuration", timed),
    ("Landroid/view/animation/Animation;->setStartOffset", delayed),
    ("Landroid/view/View;->startAnimation", start_animation),
    ("Landroid/app/ActivityThread;->animationEnds", |machine, call| {
        let listener = machine.kept(call.this(), "listener").unwrap_or_default();
        tell(machine, listener, "onAnimationEnd", ANIMATION, &[call.this()])
    }),
    ("Landroid/view/SurfaceHolder;->addCallback", |machine, call| {
        machine.post_system("surfaceReady", vec![call.argument(1), call.this()], FRAME_MS, None);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->surfaceReady", |machine, call| {
        let holder = call.argument(1);
        tell(machine, call.this(), "surfaceCreated", "(Landroid/view/SurfaceHolder;)V", &[holder])?;
        let size = [holder, Value::int(4), Value::int(1_080), Value::int(2_340)];
        tell(machine, call.this(), "surfaceChanged", "(Landroid/view/SurfaceHolder;III)V", &size)
    }),
    ("Landroid/view/SurfaceView;->getHolder", |machine, call| {
        if let Some(known) = machine.kept(call.this(), "holder") {
            return Ok(known);
        }
        let made = machine.new_object("Landroid/view/SurfaceHolder;", crate::heap::Body::Plain)?;
        machine.keep(call.this(), "holder", made);
        Ok(made)
    }),
];

/// Call a listener, if there is one that has the method.
pub fn tell(machine: &mut Machine, listener: Value, name: &str, proto: &str, arguments: &[Value]) -> Answer {
    if let Some(method) = machine.callback(listener, name, proto) {
        let all: Vec<Value> = std::iter::once(listener).chain(arguments.iter().copied()).collect();
        machine.call(method, &all)?;
    }
    Ok(Value::ZERO)
}

fn timed(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "duration", call.argument(1));
    Ok(call.this())
}

fn delayed(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "delay", call.argument(1));
    Ok(Value::ZERO)
}

/// Milliseconds from the start to the end of an animation.
fn length(machine: &mut Machine, of: Value) -> u64 {
    let duration = machine.kept(of, "duration").map_or(DEFAULT_MS, Value::as_long);
    let delay = machine.kept(of, "delay").map_or(0, Value::as_long);
    duration.saturating_add(delay).max(0).unsigned_abs()
}

fn told_all(machine: &mut Machine, animator: Value, name: &str) -> Result<(), Stop> {
    let count = machine.kept(animator, "listeners").map_or(0, Value::as_int);
    for at in 0..count {
        let listener = machine.kept(animator, &format!("listener {at}")).unwrap_or_default();
        tell(machine, listener, name, ANIMATOR, &[animator])?;
    }
    Ok(())
}

fn start_animator(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.this())?;
    machine.keep(call.this(), "running", Value::bool(true));
    told_all(machine, call.this(), "onAnimationStart")?;
    let delay = length(machine, call.this());
    machine.post_system("animatorEnds", vec![call.this()], delay, None);
    Ok(Value::ZERO)
}

fn end_at_once(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.kept(call.this(), "running").is_some_and(Value::as_bool) {
        machine.keep(call.this(), "running", Value::bool(false));
        told_all(machine, call.this(), "onAnimationEnd")?;
    }
    Ok(Value::ZERO)
}

fn start_animation(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let animation = call.argument(1);
    let listener = machine.kept(animation, "listener").unwrap_or_default();
    tell(machine, listener, "onAnimationStart", ANIMATION, &[animation])?;
    let delay = length(machine, animation);
    machine.post_system("animationEnds", vec![animation], delay, None);
    Ok(Value::ZERO)
}
