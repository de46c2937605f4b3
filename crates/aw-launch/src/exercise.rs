//! Beyond the first start: what a person taps, what the system sends, screens that come and go. Each turn is an event `use`,
//! so that what follows is told from what the app does of itself.

use std::rc::Rc;

use crate::heap::Body;
use crate::machine::Machine;
use crate::names::descriptor_of;
use crate::question::Component;
use crate::value::Value;

/// Virtual milliseconds that each turn gets.
const TURN_MS: u64 = 5_000;
/// Instructions of one call in a turn.
const TURN_INSTRUCTIONS: u64 = 2_000_000;
/// Views tapped on one screen.
const MAX_TAPPED: usize = 64;
/// Turns in all.
const MAX_TURNS: u32 = 10_000;
const NO_ARGUMENT: &str = "()V";
const BUNDLE: &str = "(Landroid/os/Bundle;)V";

/// Whom a view tells of what a person does: the name it is kept by, its method.
const LISTENERS: &[(&str, &str, &str)] = &[
    ("on long click", "onLongClick", "(Landroid/view/View;)Z"),
    ("on touch", "onTouch", "(Landroid/view/View;Landroid/view/MotionEvent;)Z"),
    ("on key", "onKey", "(Landroid/view/View;ILandroid/view/KeyEvent;)Z"),
    ("on focus", "onFocusChange", "(Landroid/view/View;Z)V"),
    ("on item long click", "onItemLongClick", "(Landroid/widget/AdapterView;Landroid/view/View;IJ)Z"),
    ("on item selected", "onItemSelected", "(Landroid/widget/AdapterView;Landroid/view/View;IJ)V"),
    ("on checked", "onCheckedChanged", "(Landroid/widget/CompoundButton;Z)V"),
    ("on checked", "onCheckedChanged", "(Landroid/widget/RadioGroup;I)V"),
    ("on editor", "onEditorAction", "(Landroid/widget/TextView;ILandroid/view/KeyEvent;)Z"),
    ("on text", "onTextChanged", "(Ljava/lang/CharSequence;III)V"),
    ("on text", "afterTextChanged", "(Landroid/text/Editable;)V"),
    ("on seek", "onProgressChanged", "(Landroid/widget/SeekBar;IZ)V"),
    ("on seek", "onStopTrackingTouch", "(Landroid/widget/SeekBar;)V"),
    ("on rating", "onRatingChanged", "(Landroid/widget/RatingBar;FZ)V"),
];

/// The descriptors of the parameters of a prototype without arrays.
fn parameters(proto: &str) -> impl Iterator<Item = &str> {
    let mut rest = proto.trim_start_matches('(').split(')').next().unwrap_or("");
    std::iter::from_fn(move || {
        let length = if rest.starts_with('L') { rest.find(';')? + 1 } else { 1 };
        let (one, left) = rest.split_at_checked(length)?;
        rest = left;
        Some(one)
    })
}

impl Machine {
    /// Use the app: its first screens, every other component of its manifest, the memory that grows short.
    pub fn exercise(&mut self) {
        // There are many turns: one that never ends must not take the time of the rest.
        Rc::make_mut(&mut self.question).budget.step_instructions = TURN_INSTRUCTIONS;
        let mut turns = 0;
        for window in self.system.dialogs.clone().into_iter().rev() {
            self.tap_buttons(window, &mut turns);
        }
        for activity in self.system.activities.clone().into_iter().rev() {
            self.use_screen(activity, &mut turns);
        }
        let question = Rc::clone(&self.question);
        // Those of other processes get their turn here too.
        for one in &question.components {
            match one.kind.as_str() {
                "receiver" => self.send_all(one, &mut turns),
                "service" => self.use_service(one, &mut turns),
                "activity" if !one.launcher => self.open(one, &mut turns),
                "provider" if !one.main_process => {
                    self.take_turn("system", &mut turns, |machine| machine.start_provider(one));
                }
                _ => {}
            }
        }
        self.tell_registered(&mut turns);
        if let Ok(application) = self.application() {
            self.take_turn("system", &mut turns, |machine| {
                machine.on(application, "onLowMemory", NO_ARGUMENT, &[]);
                machine.on(application, "onTrimMemory", "(I)V", &[Value::int(80)]);
            });
        }
    }

    /// One turn: an event, what is done, and time for what it started.
    fn take_turn(&mut self, by: &str, turns: &mut u32, act: impl FnOnce(&mut Self)) {
        // Whoever comes back to an app that ended its process starts it again.
        self.system.ended = false;
        if *turns >= MAX_TURNS || self.spent() {
            if *turns >= MAX_TURNS {
                self.cut("turns");
            }
            return;
        }
        *turns += 1;
        self.emit("use", by, "", "ok", false);
        act(self);
        let until = self.clock_ms.saturating_add(TURN_MS);
        self.drain(until);
    }

    /// Call what a class of the app overrides, as a step of its own.
    fn on(&mut self, object: Value, name: &str, proto: &str, arguments: &[Value]) {
        let component = self.class_text(self.class_of(object));
        self.step("use", component, |machine| machine.call_own(object, name, proto, arguments));
    }

    /// Tap what answers, then leave the screen, come back, and let the system end and restore it.
    fn use_screen(&mut self, activity: Value, turns: &mut u32) {
        self.tap_views(activity, turns);
        self.take_turn("person", turns, |machine| {
            for name in ["onBackPressed", "onUserLeaveHint"] {
                machine.on(activity, name, NO_ARGUMENT, &[]);
            }
            if let Ok(item) = machine.new_object("Landroid/view/MenuItem;", Body::Opaque) {
                machine.on(activity, "onOptionsItemSelected", "(Landroid/view/MenuItem;)Z", &[item]);
            }
        });
        // Leaving the screen may have ended it: whoever comes back meets a new one.
        let ended = self.kept(activity, "destroyed").is_some();
        let activity = if ended { self.made_again(activity) } else { activity };
        self.take_turn("system", turns, |machine| {
            let Ok(state) = machine.new_object("Landroid/os/Bundle;", Body::Plain) else { return };
            if ended {
                machine.on(activity, "onCreate", BUNDLE, &[Value::ZERO]);
                machine.on(activity, "onStart", NO_ARGUMENT, &[]);
                machine.on(activity, "onResume", NO_ARGUMENT, &[]);
            }
            machine.on(activity, "onPause", NO_ARGUMENT, &[]);
            machine.on(activity, "onSaveInstanceState", BUNDLE, &[state]);
            machine.on(activity, "onStop", NO_ARGUMENT, &[]);
            for name in ["onRestart", "onStart", "onResume", "onPause", "onStop"] {
                machine.on(activity, name, NO_ARGUMENT, &[]);
            }
            // Memory may grow short more than once.
            machine.on(activity, "onLowMemory", NO_ARGUMENT, &[]);
            machine.on(activity, "onLowMemory", NO_ARGUMENT, &[]);
            machine.on(activity, "onDestroy", NO_ARGUMENT, &[]);
            let again = machine.made_again(activity);
            machine.on(again, "onCreate", BUNDLE, &[state]);
            machine.on(again, "onStart", NO_ARGUMENT, &[]);
            machine.on(again, "onRestoreInstanceState", BUNDLE, &[state]);
            machine.on(again, "onResume", NO_ARGUMENT, &[]);
        });
    }

    /// A new object of a screen that the system ended, as it makes one to restore it; null where its constructor fails.
    fn made_again(&mut self, activity: Value) -> Value {
        let class = self.class_of(activity);
        let intent = self.kept(activity, "intent").unwrap_or_default();
        let mut made = Value::ZERO;
        let component = self.class_text(class);
        self.step("use", component, |machine| {
            made = machine.construct(class, "()V", &[])?;
            machine.attach_activity(made, intent)
        });
        made
    }

    fn tap_views(&mut self, window: Value, turns: &mut u32) {
        let mut views = Vec::new();
        let component = self.class_text(self.class_of(window));
        self.step("use", component, |machine| {
            let content = machine.content_of(window)?;
            views = machine.views_of(content)?;
            Ok(())
        });
        for view in views.into_iter().take(MAX_TAPPED) {
            self.use_view(view, turns);
        }
    }

    fn use_view(&mut self, view: Value, turns: &mut u32) {
        let component = self.class_text(self.class_of(view));
        if self.answers_tap(view) {
            let component = component.clone();
            self.take_turn("person", turns, |machine| {
                machine.step("use", component, |machine| machine.tap(view).map(drop));
            });
        }
        if self.answers_row(view) {
            self.take_turn("person", turns, |machine| {
                machine.step("use", component, |machine| {
                    let row = machine.children(view)?.first().copied().unwrap_or_default();
                    machine.tap_row(view, row).map(drop)
                });
            });
        }
        for (_, leads_to) in self.controls_of_page(view) {
            let component = self.class_text(self.class_of(view));
            self.take_turn("person", turns, |machine| {
                machine.step("use", component, |machine| machine.follow_control(view, &leads_to));
            });
        }
        for &(kept, name, proto) in LISTENERS {
            let Some(listener) = self.kept(view, kept).filter(|one| one.bits != 0) else { continue };
            let Ok(arguments) = self.told_of(view, proto) else { return };
            self.take_turn("person", turns, |machine| machine.on(listener, name, proto, &arguments));
        }
    }

    /// What a listener of a view gets: the view itself where it wants one, something unknown of every other class, a first row, a tick.
    fn told_of(&mut self, view: Value, proto: &str) -> Result<Vec<Value>, crate::machine::Stop> {
        let mut all = Vec::new();
        for descriptor in parameters(proto) {
            let class = self.platform_class(descriptor);
            all.push(match descriptor {
                "Z" => Value::bool(true),
                "I" | "J" | "F" => Value::ZERO,
                _ if self.is_assignable(self.class_of(view), class) => view,
                "Ljava/lang/CharSequence;" => self.call_virtual(view, "getText", "()Ljava/lang/CharSequence;", &[])?,
                _ => self.unknown_of(descriptor.as_bytes(), "what a person does")?,
            });
        }
        Ok(all)
    }

    fn tap_buttons(&mut self, dialog: Value, turns: &mut u32) {
        let component = self.class_text(self.class_of(dialog));
        self.take_turn("person", turns, |machine| {
            let component = machine.class_text(machine.class_of(dialog));
            machine.step("use", component, |machine| machine.press_row(dialog));
        });
        for which in [-3, -2, -1] {
            let component = component.clone();
            if self.kept(dialog, &format!("button {which}")).is_some_and(|one| one.bits != 0) {
                self.take_turn("person", turns, |machine| {
                    machine.step("use", component, |machine| machine.press_button(dialog, which).map(drop));
                });
            }
        }
        self.tap_views(dialog, turns);
    }

    fn open(&mut self, component: &Component, turns: &mut u32) {
        let Some(class) = self.class_of_text(&descriptor_of(&component.name)) else { return };
        let action = component.actions.first().map_or("android.intent.action.VIEW", String::as_str);
        let Ok(intent) = self.new_intent(action) else { return };
        if self.send_unknown(intent).is_err() {
            return;
        }
        self.take_turn("person", turns, |machine| {
            machine.show_activity(class, intent, "use");
        });
        if let Some(&shown) = self.system.activities.last()
            && self.class_of(shown) == class
        {
            self.use_screen(shown, turns);
            self.system.activities.pop();
        }
    }

    fn use_service(&mut self, component: &Component, turns: &mut u32) {
        let Some(class) = self.class_of_text(&descriptor_of(&component.name)) else { return };
        let action = component.actions.first().map_or("", String::as_str);
        let Ok(intent) = self.new_intent(action) else { return };
        if self.send_unknown(intent).is_err() {
            return;
        }
        self.take_turn("system", turns, |machine| {
            let name = machine.class_text(class);
            machine.step("use", name, |machine| {
                let service = machine.service(class)?;
                let proto = "(Landroid/content/Intent;II)I";
                machine.call_virtual(service, "onStartCommand", proto, &[intent, Value::ZERO, Value::int(1)])?;
                let proto = "(Landroid/content/Intent;)Landroid/os/IBinder;";
                machine.call_virtual(service, "onBind", proto, &[intent])?;
                Ok(())
            });
        });
    }

    fn send_all(&mut self, component: &Component, turns: &mut u32) {
        let Some(class) = self.class_of_text(&descriptor_of(&component.name)) else { return };
        let none = [String::new()];
        let actions = if component.actions.is_empty() { &none[..] } else { &component.actions[..] };
        for action in actions {
            let (Ok(intent), Ok(mirror)) = (self.new_intent(action), self.mirror(class)) else { return };
            if self.send_unknown(intent).is_err() {
                return;
            }
            self.take_turn("system", turns, |machine| machine.post_system("receive", vec![intent, mirror], 0, None));
        }
    }

    /// Receivers that the app registered are told what they wait for.
    fn tell_registered(&mut self, turns: &mut u32) {
        for (receiver, filter) in self.system.receivers.clone() {
            let action = self.first_action(filter);
            let Ok(intent) = self.new_intent(&action) else { return };
            if self.send_unknown(intent).is_err() {
                return;
            }
            self.take_turn("system", turns, |machine| machine.post_system("receive", vec![intent, receiver], 0, None));
        }
    }
}
