//! What a person taps in a world: buttons of dialogs, views by their words.

use std::rc::Rc;

use crate::machine::{Machine, Stop};
use crate::question::Tap;
use crate::value::Value;

/// Virtual milliseconds that a person looks before tapping.
const LOOK_MS: u64 = 3_000;
/// A longer text tells about a thing rather than being a control.
const CONTROL_CHARACTERS: usize = 24;

impl Machine {
    /// Do what the world says a person taps, each when the screen has come to rest.
    pub fn tap_all(&mut self) {
        let question = Rc::clone(&self.question);
        for tap in &question.world.taps {
            let then = self.clock_ms.saturating_add(LOOK_MS);
            self.drain(then.min(question.world.horizon_ms));
            self.clock_ms = self.clock_ms.max(then);
            let front = self.system.dialogs.last().or(self.system.activities.last()).copied().unwrap_or_default();
            let component = self.class_text(self.class_of(front));
            self.step("tap", component, |machine| machine.do_tap(tap));
        }
    }

    /// Tap the first control that answers; an event tells it before it does.
    fn do_tap(&mut self, tap: &Tap) -> Result<(), Stop> {
        let dialog = self.system.dialogs.last().copied();
        for window in dialog.into_iter().chain(self.system.activities.last().copied()) {
            let about = self.is_about(window, &tap.topic)?;
            if let Some((which, words)) = self.button_meant(window, tap, about) {
                self.tick_all(window, tap)?;
                self.emit("tap", &words, "", "ok", false);
                return self.press_button(window, which).map(drop);
            }
            let content = self.content_of(window)?;
            let Ok(views) = self.views_of(content) else { continue };
            for view in views {
                let controls = self.controls_of_page(view);
                if let Some((words, leads_to)) = controls.into_iter().find(|one| tap.means(&one.0, about)) {
                    self.tick_all(window, tap)?;
                    self.emit("tap", &words, "", "ok", false);
                    return self.follow_control(view, &leads_to);
                }
                let Some(words) = self.view_meant(view, tap, about) else { continue };
                if self.answers_tap(view) {
                    self.tick_all(window, tap)?;
                    self.emit("tap", &words, "", "ok", false);
                    return self.tap(view).map(drop);
                }
            }
        }
        Ok(())
    }

    /// Whether a window says one of these words anywhere.
    fn is_about(&mut self, window: Value, topic: &[String]) -> Result<bool, Stop> {
        let mut said = String::new();
        for name in ["title", "message", "button text -1", "button text -2", "button text -3"] {
            said += &self.words_kept(window, name);
            said.push(' ');
        }
        let content = self.content_of(window)?;
        for view in self.views_of(content).unwrap_or_default() {
            for name in ["text", "page words"] {
                said += &self.words_kept(view, name);
                said.push(' ');
            }
        }
        Ok(holds(&said.to_lowercase(), topic))
    }

    /// A text that an object keeps, or the string that its number stands for.
    fn words_kept(&mut self, object: Value, name: &str) -> String {
        let Some(text) = self.kept(object, name) else { return String::new() };
        match self.known_string(text) {
            Some(words) => words,
            None => self.resource_text(text).ok().and_then(|text| self.known_string(text)).unwrap_or_default(),
        }
    }

    /// The button of a dialog that is meant: by its words, else by its side.
    fn button_meant(&mut self, dialog: Value, tap: &Tap, about: bool) -> Option<(i32, String)> {
        let mut by_side = None;
        for which in [-1, -2, -3] {
            if self.kept(dialog, &format!("button {which}")).is_none_or(|one| one.bits == 0) {
                continue;
            }
            let words = self.words_kept(dialog, &format!("button text {which}"));
            if tap.means(&words, about) {
                return Some((which, words));
            }
            if about && tap.button == Some(which) && !tap.rejects(&words) {
                by_side = Some((which, words));
            }
        }
        by_side
    }

    /// The words of a view that is meant.
    fn view_meant(&mut self, view: Value, tap: &Tap, about: bool) -> Option<String> {
        let words = self.words_kept(view, "text");
        tap.means(&words, about).then_some(words)
    }

    /// Whether a tap on a view does anything.
    pub fn answers_tap(&mut self, view: Value) -> bool {
        self.kept(view, "on click").is_some_and(|listener| listener.bits != 0)
            || self.kept(view, "click method").is_some()
    }

    /// Tick what a person must tick before agreeing.
    fn tick_all(&mut self, window: Value, tap: &Tap) -> Result<(), Stop> {
        if !tap.ticks {
            return Ok(());
        }
        let content = self.content_of(window)?;
        let Ok(views) = self.views_of(content) else { return Ok(()) };
        let tickable = self.platform_class("Landroid/widget/CompoundButton;");
        for view in views {
            let ticked = self.kept(view, "checked").unwrap_or_default().as_bool();
            if !ticked && self.is_assignable(self.class_of(view), tickable) {
                self.call_virtual(view, "setChecked", "(Z)V", &[Value::bool(true)])?;
            }
        }
        Ok(())
    }
}

impl Tap {
    /// Whether a control that says this is the one.
    fn means(&self, said: &str, about: bool) -> bool {
        let said = said.trim().to_lowercase();
        if said.chars().count() > CONTROL_CHARACTERS || self.rejects(&said) {
            return false;
        }
        holds(&said, &self.words) || about && self.neutral.contains(&said)
    }

    fn rejects(&self, said: &str) -> bool {
        holds(&said.to_lowercase(), &self.but_not)
    }
}

fn holds(said: &str, words: &[String]) -> bool {
    words.iter().any(|word| said.contains(word.as_str()))
}
