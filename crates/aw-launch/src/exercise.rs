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
const MAX_TURNS: u32 = 2_000;
const NO_ARGUMENT: &str = "()V";
const BUNDLE: &str = "(Landroid/os/Bundle;)V";

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
        for one in question.components.iter().filter(|one| one.main_process) {
            match one.kind.as_str() {
                "receiver" => self.send_all(one, &mut turns),
                "service" => self.use_service(one, &mut turns),
                "activity" if !one.launcher => self.open(one, &mut turns),
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
        if *turns >= MAX_TURNS || self.spent() {
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
        self.take_turn("system", turns, |machine| {
            let Ok(state) = machine.new_object("Landroid/os/Bundle;", Body::Plain) else { return };
            machine.on(activity, "onPause", NO_ARGUMENT, &[]);
            machine.on(activity, "onSaveInstanceState", BUNDLE, &[state]);
            machine.on(activity, "onStop", NO_ARGUMENT, &[]);
            for name in ["onRestart", "onStart", "onResume", "onPause", "onStop", "onDestroy"] {
                machine.on(activity, name, NO_ARGUMENT, &[]);
            }
            machine.on(activity, "onLowMemory", NO_ARGUMENT, &[]);
            machine.on(activity, "onCreate", BUNDLE, &[state]);
            machine.on(activity, "onStart", NO_ARGUMENT, &[]);
            machine.on(activity, "onRestoreInstanceState", BUNDLE, &[state]);
            machine.on(activity, "onResume", NO_ARGUMENT, &[]);
        });
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
        let listeners = [
            ("on long click", "onLongClick", "(Landroid/view/View;)Z"),
            ("on touch", "onTouch", "(Landroid/view/View;Landroid/view/MotionEvent;)Z"),
        ];
        for (kept, name, proto) in listeners {
            let Some(listener) = self.kept(view, kept).filter(|one| one.bits != 0) else { continue };
            let Ok(touch) = self.new_object("Landroid/view/MotionEvent;", Body::Opaque) else { return };
            let arguments = [view, touch];
            let arguments = if proto.contains("MotionEvent") { &arguments[..] } else { &arguments[..1] };
            self.take_turn("person", turns, |machine| machine.on(listener, name, proto, arguments));
        }
        if let Some(listener) = self.kept(view, "on checked").filter(|one| one.bits != 0) {
            let proto = "(Landroid/widget/CompoundButton;Z)V";
            self.take_turn("person", turns, |machine| {
                machine.on(listener, "onCheckedChanged", proto, &[view, Value::bool(true)]);
            });
        }
    }

    fn tap_buttons(&mut self, dialog: Value, turns: &mut u32) {
        let component = self.class_text(self.class_of(dialog));
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
            self.take_turn("system", turns, |machine| machine.post_system("receive", vec![intent, mirror], 0, None));
        }
    }

    /// Receivers that the app registered are told what they wait for.
    fn tell_registered(&mut self, turns: &mut u32) {
        for (receiver, filter) in self.system.receivers.clone() {
            let action = self.actions_of(filter).into_iter().next().unwrap_or_default();
            let Ok(intent) = self.new_intent(&action) else { return };
            self.take_turn("system", turns, |machine| machine.post_system("receive", vec![intent, receiver], 0, None));
        }
    }
}
