//! Activities above one another: one that is there already gets the next intent, one may be made anew.

use crate::calls::Call;
use crate::classes::ClassId;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::names::dotted_of;
use crate::value::Value;

/// Activities that are started one after another.
const MAX_ACTIVITIES: usize = 64;
/// How often one is made anew: what goes on for ever ends on a phone by what the model does not know.
const MAX_ANEW: i32 = 4;
const FLAG_SINGLE_TOP: i32 = 0x2000_0000;
const FLAG_CLEAR_TOP: i32 = 0x0400_0000;
/// `android:launchMode` of an activity that is not put above itself; from the next on there is one of it.
const SINGLE_TOP: i64 = 1;
const STEP: &str = "activity";
const BUNDLE: &str = "(Landroid/os/Bundle;)V";

pub const TABLE: &[Row] = &[
    ("Landroid/app/ActivityThread;->launchActivity", launch_activity),
    ("Landroid/app/Activity;->recreate", |machine, call| {
        machine.post_system("recreateActivity", vec![call.this()], 0, None);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->recreateActivity", recreate),
    ("Landroid/app/Activity;->isTaskRoot", |machine, call| {
        // One whose constructor asks is not in the list yet.
        let is_root = machine.root_activity().is_none_or(|root| root.bits == call.this().bits);
        Ok(Value::bool(is_root))
    }),
];

fn launch_activity(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if !one_more(machine) {
        return Ok(Value::ZERO);
    }
    let class = machine.mirrored(call.argument(1))?;
    if !machine.is_told_again(class, call.this()) {
        machine.show_activity(class, call.this(), STEP);
    }
    Ok(Value::ZERO)
}

/// Whether another activity may be made.
fn one_more(machine: &mut Machine) -> bool {
    machine.system.started += 1;
    if machine.system.started > MAX_ACTIVITIES {
        machine.gap("activities_cut", "more activities were started than are run", "");
        return false;
    }
    true
}

/// The system ends an activity and makes it anew with the state it saved.
fn recreate(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let old = call.this();
    let Some(at) = machine.system.activities.iter().position(|one| one.bits == old.bits) else {
        return Ok(Value::ZERO);
    };
    let intent = machine.kept(old, "intent").unwrap_or_default();
    let anew = machine.kept(intent, "made anew").unwrap_or_default().as_int();
    machine.keep(intent, "made anew", Value::int(anew + 1));
    machine.system.asked += 1;
    if anew >= MAX_ANEW {
        machine.system.started += 1;
        machine.gap("activities_cut", "an activity was to be made anew again and again", "");
        return Ok(Value::ZERO);
    }
    if !one_more(machine) {
        return Ok(Value::ZERO);
    }
    let state = machine.new_object("Landroid/os/Bundle;", Body::Plain)?;
    machine.leave_front(old, STEP);
    machine.cover(old, STEP);
    machine.with_state(old, "onSaveInstanceState", state);
    machine.end_activity(old);
    machine.system.activities.remove(at);
    machine.make_activity(machine.class_of(old), intent, state, STEP);
    Ok(Value::ZERO)
}

impl Machine {
    /// The lowest activity that does not end.
    fn root_activity(&mut self) -> Option<Value> {
        self.system.activities.clone().into_iter().find(|&one| self.kept(one, "finishing").is_none())
    }

    /// Call a callback of an activity that takes a state.
    pub fn with_state(&mut self, activity: Value, name: &'static str, state: Value) -> bool {
        let component = self.class_text(self.class_of(activity));
        self.step(STEP, component, |machine| machine.call_virtual(activity, name, BUNDLE, &[state]).map(drop))
    }

    /// Give an intent to an activity that is there already, where it says so itself or the intent does. False where it is to be made.
    fn is_told_again(&mut self, class: ClassId, intent: Value) -> bool {
        let flags = self.kept(intent, "flags").unwrap_or_default().as_int();
        let mode = self.launch_mode(class);
        let Some(at) = self.system.activities.iter().rposition(|&one| self.class_of(one) == class) else {
            return false;
        };
        let is_top = at + 1 == self.system.activities.len();
        let one_only =
            mode > SINGLE_TOP || flags & FLAG_CLEAR_TOP != 0 && (mode == SINGLE_TOP || flags & FLAG_SINGLE_TOP != 0);
        if !one_only && !(is_top && (mode == SINGLE_TOP || flags & FLAG_SINGLE_TOP != 0)) {
            return false;
        }
        let Some(&activity) = self.system.activities.get(at) else { return false };
        let above = self.system.activities.split_off(at + 1);
        for &one in above.iter().rev() {
            self.keep(one, "finishing", Value::bool(true));
            self.leave_front(one, STEP);
        }
        self.leave_front(activity, STEP);
        self.restart(activity);
        let component = self.class_text(class);
        self.step(STEP, component, |machine| {
            machine.call_virtual(activity, "onNewIntent", "(Landroid/content/Intent;)V", &[intent]).map(drop)
        });
        self.resume(activity, STEP);
        for one in above.into_iter().rev() {
            self.end_activity(one);
        }
        true
    }

    /// Pause an activity that is in front.
    pub fn leave_front(&mut self, activity: Value, step: &'static str) {
        if self.kept(activity, "in front").is_some_and(Value::as_bool) {
            self.keep(activity, "in front", Value::bool(false));
            self.lifecycle(activity, "onPause", step);
        }
    }

    /// Stop an activity that nobody sees any more.
    pub fn cover(&mut self, activity: Value, step: &'static str) {
        if !self.kept(activity, "covered").is_some_and(Value::as_bool) {
            self.keep(activity, "covered", Value::bool(true));
            self.lifecycle(activity, "onStop", step);
        }
    }

    /// Bring back an activity that was covered.
    pub fn restart(&mut self, activity: Value) {
        if self.kept(activity, "covered").is_some_and(Value::as_bool) {
            self.keep(activity, "covered", Value::bool(false));
            for name in ["onRestart", "onStart"] {
                self.lifecycle(activity, name, STEP);
            }
        }
    }

    /// What is left of an activity that is not in front any more.
    pub fn end_activity(&mut self, activity: Value) {
        if self.kept(activity, "started").is_some() {
            self.cover(activity, STEP);
        }
        self.lifecycle(activity, "onDestroy", STEP);
        self.keep(activity, "destroyed", Value::bool(true));
    }

    /// What the manifest says of an activity that is started while it is there.
    fn launch_mode(&mut self, class: ClassId) -> i64 {
        let name = dotted_of(&self.class_text(class));
        let Some(document) = self.xml_of_package("AndroidManifest.xml") else { return 0 };
        let row = document.elements.iter().find(|element| {
            let named = element.android("name").map(|row| row.value.display()).unwrap_or_default();
            element.name == "activity" && (named == name || name == format!("{}{named}", self.question.package))
        });
        row.and_then(|row| row.android("launchMode")?.value.integer()).unwrap_or(0)
    }
}
