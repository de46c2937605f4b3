//! Who watches activities come and go: callbacks registered with the application and, from API 29 on, with one activity.

use crate::calls::Call;
use crate::classes::MethodId;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

/// From this API level on an activity takes callbacks of its own, and both kinds are told before and behind each moment too.
const AROUND_SINCE: i32 = 29;
/// Callbacks of an activity, and the moment that its watchers are told of.
const MOMENTS: &[(&str, &str)] = &[
    ("onCreate", "Created"),
    ("onStart", "Started"),
    ("onResume", "Resumed"),
    ("onPause", "Paused"),
    ("onStop", "Stopped"),
    ("onSaveInstanceState", "SaveInstanceState"),
    ("onDestroy", "Destroyed"),
];
/// Moments of an activity that goes: its own watchers come first there, the last registered before the others.
const GOING: &[&str] = &["Paused", "Stopped", "SaveInstanceState", "Destroyed"];
/// Moments that are told with a state.
const WITH_STATE: &[&str] = &["Created", "SaveInstanceState"];

pub const TABLE: &[Row] = &[
    ("Landroid/app/Activity;->onCreate", |machine, call| now(machine, call, "Created")),
    ("Landroid/app/Activity;->onStart", |machine, call| now(machine, call, "Started")),
    ("Landroid/app/Activity;->onResume", |machine, call| now(machine, call, "Resumed")),
    ("Landroid/app/Activity;->onPause", |machine, call| now(machine, call, "Paused")),
    ("Landroid/app/Activity;->onStop", |machine, call| now(machine, call, "Stopped")),
    ("Landroid/app/Activity;->onSaveInstanceState", |machine, call| now(machine, call, "SaveInstanceState")),
    ("Landroid/app/Activity;->onDestroy", |machine, call| now(machine, call, "Destroyed")),
    ("Landroid/app/Application;->registerActivityLifecycleCallbacks", |machine, call| {
        watch(machine, call.argument(1), Value::ZERO);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/Application;->unregisterActivityLifecycleCallbacks", |machine, call| {
        unwatch(machine, call.argument(1), Value::ZERO);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/Activity;->registerActivityLifecycleCallbacks", |machine, call| {
        since(machine, call)?;
        watch(machine, call.argument(1), call.this());
        Ok(Value::ZERO)
    }),
    ("Landroid/app/Activity;->unregisterActivityLifecycleCallbacks", |machine, call| {
        since(machine, call)?;
        unwatch(machine, call.argument(1), call.this());
        Ok(Value::ZERO)
    }),
];

/// One who is told of activities: of one of them, or of all where it is null.
#[derive(Clone, Copy)]
pub struct Watcher {
    callbacks: Value,
    of: Value,
}

fn watch(machine: &mut Machine, callbacks: Value, of: Value) {
    if machine.heap.get(callbacks.as_ref()).is_some() {
        machine.system.watchers.push(Watcher { callbacks, of });
    }
}

fn unwatch(machine: &mut Machine, callbacks: Value, of: Value) {
    machine.system.watchers.retain(|one| (one.callbacks.bits, one.of.bits) != (callbacks.bits, of.bits));
}

/// What an older system does not have cannot be called there.
fn since(machine: &mut Machine, call: &Call<'_>) -> Result<(), Stop> {
    if machine.question.world.api_level >= AROUND_SINCE {
        return Ok(());
    }
    let text = machine.method_text(call.method);
    Err(machine.throw("Ljava/lang/NoSuchMethodError;", &text))
}

/// An activity's own callback, come to the platform's, tells who watches it.
fn now(machine: &mut Machine, call: &Call<'_>, moment: &str) -> Answer {
    machine.tell_watchers(call.this(), "", moment, call.argument(1))?;
    Ok(Value::ZERO)
}

impl Machine {
    /// Call an activity's callback, and who watches it before and behind. False where the callback was cut short.
    pub fn lifecycle(&mut self, activity: Value, name: &'static str, step: &'static str) -> bool {
        if name == "onStart" {
            self.keep(activity, "started", Value::bool(true));
        }
        self.tell_around(activity, "Pre", name, step);
        let done = self.call_back(activity, name, step);
        self.tell_around(activity, "Post", name, step);
        done
    }

    /// Bring an activity to the front: two callbacks are one moment.
    pub fn resume(&mut self, activity: Value, step: &'static str) -> bool {
        self.keep(activity, "in front", Value::bool(true));
        self.tell_around(activity, "Pre", "onResume", step);
        let mut done = self.call_back(activity, "onResume", step);
        done &= self.call_back(activity, "onPostResume", step);
        self.tell_around(activity, "Post", "onResume", step);
        done
    }

    fn call_back(&mut self, activity: Value, name: &'static str, step: &'static str) -> bool {
        let component = self.class_text(self.class_of(activity));
        self.step(step, component, |machine| machine.call_virtual(activity, name, "()V", &[]).map(drop))
    }

    /// Make an activity, with who watches it, in the step of its constructor.
    pub fn create_activity(&mut self, activity: Value, state: Value) -> Result<(), Stop> {
        if self.question.world.api_level >= AROUND_SINCE {
            self.tell_watchers(activity, "Pre", "Created", state)?;
        }
        self.call_virtual(activity, "onCreate", "(Landroid/os/Bundle;)V", &[state]).map(drop)
    }

    /// Tell who watches an activity what comes before one of its callbacks, or behind it, as a step of its own.
    pub fn tell_around(&mut self, activity: Value, at: &'static str, name: &str, step: &'static str) {
        let moment = MOMENTS.iter().find(|row| row.0 == name).map(|row| row.1);
        let Some(moment) = moment.filter(|_| self.question.world.api_level >= AROUND_SINCE) else { return };
        if !self.system.watchers.is_empty() {
            let component = self.class_text(self.class_of(activity));
            self.step(step, component, |machine| machine.tell_watchers(activity, at, moment, Value::ZERO));
        }
    }

    /// Tell who watches an activity; `at` is `Pre`, `Post`, or nothing for the moment itself.
    fn tell_watchers(&mut self, activity: Value, at: &str, moment: &str, state: Value) -> Result<(), Stop> {
        let name = format!("onActivity{at}{moment}");
        for watcher in self.watchers_of(activity, at, moment) {
            let (proto, arguments) = if WITH_STATE.contains(&moment) {
                ("(Landroid/app/Activity;Landroid/os/Bundle;)V", vec![watcher, activity, state])
            } else {
                ("(Landroid/app/Activity;)V", vec![watcher, activity])
            };
            if let Some(method) = self.told_by(watcher, &name, proto, !at.is_empty()) {
                self.call(method, &arguments)?;
            }
        }
        Ok(())
    }

    /// Who is told, in the platform's order.
    fn watchers_of(&self, activity: Value, at: &str, moment: &str) -> Vec<Value> {
        let goes = GOING.contains(&moment);
        let of = |which: Value| {
            self.system.watchers.iter().filter(move |one| one.of.bits == which.bits).map(|one| one.callbacks)
        };
        let (mut all, mut own): (Vec<Value>, Vec<Value>) = (of(Value::ZERO).collect(), of(activity).collect());
        if goes {
            own.reverse();
        }
        if at == "Post" || goes && at.is_empty() {
            std::mem::swap(&mut all, &mut own);
        }
        all.extend(own);
        all
    }

    /// What a watcher is told by. The interface brings what comes before and behind a moment: it does nothing.
    fn told_by(&mut self, watcher: Value, name: &str, proto: &str, optional: bool) -> Option<MethodId> {
        let method = self.callback(watcher, name, proto)?;
        let own = self.classes[self.methods[method as usize].class as usize].is_app()
            || self.proxies.contains(&self.class_of(watcher));
        (own || !optional).then_some(method)
    }
}
