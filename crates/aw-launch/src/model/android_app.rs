//! `android.app`: activities from their start to their end, and what an application is told of them.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::calls::Call;
use crate::classes::ClassId;
use crate::heap::Ref;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::android_lifecycle::Watcher;
use crate::model::android_observer::Observed;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/app/Activity;-><init>", attach),
    ("Landroid/app/Service;->getApplication", |machine, _| machine.application()),
    ("Landroid/app/Activity;->runOnUiThread", run_on_ui_thread),
    ("Landroid/app/Activity;->finish", finish),
    ("Landroid/app/Activity;->finishAffinity", finish_all),
    ("Landroid/app/Activity;->finishAndRemoveTask", finish),
    ("Landroid/app/Activity;->onBackPressed", finish),
    ("Landroid/app/Activity;->isFinishing", |machine, call| {
        Ok(machine.kept(call.this(), "finishing").unwrap_or_default())
    }),
    ("Landroid/app/Activity;->isDestroyed", |machine, call| {
        Ok(machine.kept(call.this(), "destroyed").unwrap_or_default())
    }),
    ("Landroid/app/Activity;->setResult(ILandroid/content/Intent;)V", set_result),
    ("Landroid/app/Activity;->setResult(I)V", set_result),
    ("Landroid/app/Activity;->requestPermissions", request_permissions),
    ("Landroid/app/ActivityThread;->destroyActivity", |machine, call| {
        machine.destroy_activity(call.this());
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->currentApplication", |machine, _| machine.application()),
    ("Landroid/app/ActivityThread;->currentActivityThread", |machine, _| {
        machine.single("activity_thread", "Landroid/app/ActivityThread;")
    }),
    ("Landroid/app/ActivityThread;->getApplication", |machine, _| machine.application()),
    ("Landroid/app/ActivityThread;->currentPackageName", crate::model::android_content::package_name),
    ("Landroid/app/ActivityThread;->currentProcessName", crate::model::android_content::process_name),
];

/// What the system knows of the running app.
#[derive(Default)]
pub struct System {
    /// Activities that were started and are not destroyed, the newest last.
    pub activities: Vec<Value>,
    /// Who is told of the activities.
    pub watchers: Vec<Watcher>,
    /// Receivers registered by code, with their filters.
    pub receivers: Vec<(Value, Value)>,
    /// Services that run, by class.
    pub services: FxHashMap<ClassId, Ref>,
    /// Services that someone is bound to, with the connection.
    pub connections: Vec<(Value, ClassId)>,
    /// Who waits for changes of addresses.
    pub observers: Vec<Observed>,
    /// Dialogs that are shown, the newest last.
    pub dialogs: Vec<Value>,
    /// Permissions that a person granted when the app asked.
    pub granted: FxHashSet<String>,
    /// Keys whose stored answer was taken as given.
    pub answers: FxHashSet<String>,
    /// Components that the app turned on, dotted.
    pub turned_on: FxHashSet<String>,
    /// Activities of its own that the app asked for so far.
    pub asked: usize,
    /// Of these, how many were started.
    pub started: usize,
    /// The app ended its process.
    pub ended: bool,
}

impl Machine {
    /// The application object, the platform's own where the app has none.
    pub fn application(&mut self) -> Answer {
        self.single("application", "Landroid/app/Application;")
    }

    /// Hand a piece of the system's own work over to the main queue: a row of `android.app.ActivityThread`.
    pub fn post_system(&mut self, name: &str, arguments: Vec<Value>, delay_ms: u64, period_ms: Option<u64>) {
        let class = self.platform_class("Landroid/app/ActivityThread;");
        let proto = format!("({})V", "Ljava/lang/Object;".repeat(arguments.len()));
        let selector = self.names.selector_of(name, &proto);
        if let Some(method) = self.find_method(class, selector) {
            let owner = arguments.first().map_or(0, |first| first.as_ref());
            let handed_over = self.record.tasks.len();
            self.post(method, arguments, delay_ms, owner, period_ms);
            // What the system runs of itself later is not part of the start.
            let kind = match name {
                "alarm" => "alarm",
                "runJob" => "job",
                _ => return,
            };
            for task in self.record.tasks.iter_mut().skip(handed_over) {
                task.kind = kind;
            }
        }
    }

    /// Start an activity and bring it to the front, to what a person sees. False where a step was cut short.
    pub fn show_activity(&mut self, class: ClassId, intent: Value, step: &'static str) -> bool {
        if let Some(&below) = self.system.activities.last() {
            self.leave_front(below, step);
        }
        self.make_activity(class, intent, Value::ZERO, step)
    }

    /// Make an activity, with the state that one before it saved or none, and bring it to the front.
    pub fn make_activity(&mut self, class: ClassId, intent: Value, state: Value, step: &'static str) -> bool {
        let component = self.class_text(class);
        let mut activity = Value::ZERO;
        let made = self.step(step, component.clone(), |machine| {
            activity = machine.construct(class, "()V", &[])?;
            machine.attach_activity(activity, intent)?;
            machine.system.activities.push(activity);
            machine.create_activity(activity, state)
        });
        if activity.bits == 0 {
            return false;
        }
        self.tell_around(activity, "Post", "onCreate", step);
        if self.is_finished(activity) {
            self.destroy_activity(activity);
            return made;
        }
        let mut all = made && self.lifecycle(activity, "onStart", step);
        if state.bits != 0 {
            all &= self.with_state(activity, "onRestoreInstanceState", state);
        }
        all &= self.step(step, component, |machine| {
            machine.call_virtual(activity, "onPostCreate", "(Landroid/os/Bundle;)V", &[state]).map(drop)
        });
        all &= self.bring_to_front(activity, step);
        if !self.is_finished(activity)
            && let Some(below) = self.below(activity)
        {
            self.cover(below, step);
        }
        all
    }

    fn bring_to_front(&mut self, activity: Value, step: &'static str) -> bool {
        if self.is_finished(activity) {
            return true;
        }
        let all = self.resume(activity, step);
        if self.is_finished(activity) {
            return all;
        }
        let component = self.class_text(self.class_of(activity));
        self.step(step, component, |machine| machine.show_window(activity));
        all
    }

    fn show_window(&mut self, activity: Value) -> Result<(), Stop> {
        if self.kept(activity, "shown").is_some() {
            return Ok(());
        }
        self.keep(activity, "shown", Value::bool(true));
        self.call_virtual(activity, "onAttachedToWindow", "()V", &[])?;
        let content = self.content_of(activity)?;
        self.show_views(content)?;
        let menu = self.single("menu", "Landroid/view/Menu;")?;
        self.call_virtual(activity, "onCreateOptionsMenu", "(Landroid/view/Menu;)Z", &[menu])?;
        self.call_virtual(activity, "onWindowFocusChanged", "(Z)V", &[Value::bool(true)])?;
        self.call_virtual(activity, "onEnterAnimationComplete", "()V", &[]).map(drop)
    }

    fn is_finished(&mut self, activity: Value) -> bool {
        self.system.ended || self.kept(activity, "finishing").is_some()
    }

    fn below(&self, activity: Value) -> Option<Value> {
        let at = self.system.activities.iter().position(|one| one.bits == activity.bits)?;
        at.checked_sub(1).and_then(|at| self.system.activities.get(at).copied())
    }

    /// End an activity; the one below it comes back before it is gone.
    fn destroy_activity(&mut self, activity: Value) {
        let Some(at) = self.system.activities.iter().position(|one| one.bits == activity.bits) else { return };
        self.system.activities.remove(at);
        self.leave_front(activity, "activity");
        let back = self.system.activities.last().copied().filter(|_| at == self.system.activities.len());
        // Where another is on its way, the one below stays where it is.
        if let Some(back) = back.filter(|_| self.system.asked == self.system.started) {
            self.restart(back);
            self.answer_activity(back, activity);
            self.bring_to_front(back, "activity");
        }
        self.end_activity(activity);
    }

    /// Tell an activity the result of one that it started for it.
    fn answer_activity(&mut self, to: Value, from: Value) {
        let Some(request) = self.kept(from, "intent").and_then(|intent| self.kept(intent, "request code")) else {
            return;
        };
        let code = self.kept(from, "result code").unwrap_or_default();
        let data = self.kept(from, "result data").unwrap_or_default();
        let component = self.class_text(self.class_of(to));
        self.step("activity", component, |machine| {
            let proto = "(IILandroid/content/Intent;)V";
            machine.call_virtual(to, "onActivityResult", proto, &[request, code, data]).map(drop)
        });
    }

    /// What the system gives an activity before its first callback.
    pub fn attach_activity(&mut self, activity: Value, intent: Value) -> Result<(), Stop> {
        self.keep(activity, "intent", intent);
        let context = self.application()?;
        self.call_virtual(activity, "attachBaseContext", "(Landroid/content/Context;)V", &[context]).map(drop)
    }

    /// The app ends its process: nothing of it runs from here on.
    pub fn end_process(&mut self, api: &str) -> Stop {
        self.emit("end", "process", api, "ok", false);
        self.system.ended = true;
        Stop::Halt(crate::budget::ENDED)
    }
}

fn attach(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let application = machine.application()?;
    machine.keep(call.this(), "application", application);
    Ok(Value::ZERO)
}

fn run_on_ui_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(method) = machine.callback(call.argument(1), "run", "()V") else { return Ok(Value::ZERO) };
    if machine.thread.number == 0 {
        return machine.call(method, &[call.argument(1)]);
    }
    machine.post(method, vec![call.argument(1)], 0, 0, None);
    Ok(Value::ZERO)
}

/// What an activity answers to the one that started it: a code, and an intent.
fn set_result(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "result code", call.argument(1));
    machine.keep(call.this(), "result data", call.argument(2));
    Ok(Value::ZERO)
}

fn finish(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.kept(call.this(), "finishing").is_none() {
        machine.keep(call.this(), "finishing", Value::bool(true));
        machine.post_system("destroyActivity", vec![call.this()], 0, None);
    }
    Ok(Value::ZERO)
}

fn finish_all(machine: &mut Machine, _: &Call<'_>) -> Answer {
    for activity in machine.system.activities.clone() {
        machine.keep(activity, "finishing", Value::bool(true));
        machine.post_system("destroyActivity", vec![activity], 0, None);
    }
    Ok(Value::ZERO)
}

/// The world answers at once what a person would be asked.
fn request_permissions(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let names = match machine.array(call.argument(1))? {
        crate::heap::Array::Values(all) => all.clone(),
        _ => Vec::new(),
    };
    let names_known: Vec<String> = names.iter().filter_map(|&name| machine.known_string(name)).collect();
    let api = machine.method_text(call.method);
    machine.emit("permission", "requested", &api, "ok", false);
    if machine.question.world.grants && names_known.iter().any(|name| !machine.is_granted(name)) {
        machine.emit("use", "person", "", "ok", false);
        machine.system.granted.extend(names_known);
    }
    let mut results = Vec::new();
    for &name in &names {
        let granted = machine.known_string(name).is_some_and(|name| machine.is_granted(&name));
        results.push(if granted { 0 } else { -1 });
    }
    let class = machine.platform_class("[I");
    let body = crate::heap::Body::Array(crate::heap::Array::Ints(results));
    let results = Value::reference(machine.add_object(class, crate::value::Note::NONE, body)?);
    let (name, proto) = ("onRequestPermissionsResult", "(I[Ljava/lang/String;[I)V");
    if let Some(method) = machine.callback(call.this(), name, proto) {
        machine.post(method, vec![call.this(), call.argument(2), call.argument(1), results], 0, 0, None);
    }
    Ok(Value::ZERO)
}
