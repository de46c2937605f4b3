//! What a person taps in a world: buttons of dialogs, views by number or text.

use std::rc::Rc;

use crate::machine::{Machine, Stop};
use crate::question::Tap;
use crate::value::Value;

/// Virtual milliseconds that a person looks before tapping.
const LOOK_MS: u64 = 3_000;

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
            let mut met = false;
            self.step("tap", component, |machine| {
                met = machine.do_tap(tap)?;
                Ok(())
            });
            if !met {
                self.gap("tap_missed", "what was to be tapped is not on the screen", &format!("{tap:?}"));
            }
        }
    }

    /// True where something answered.
    fn do_tap(&mut self, tap: &Tap) -> Result<bool, Stop> {
        let dialog = self.system.dialogs.last().copied();
        if let (Some(which), Some(dialog)) = (tap.button, dialog)
            && self.press_button(dialog, which)?
        {
            return Ok(true);
        }
        for window in dialog.into_iter().chain(self.system.activities.last().copied()).collect::<Vec<_>>() {
            let content = self.content_of(window)?;
            let Ok(views) = self.views_of(content) else { continue };
            for view in views {
                if self.is_meant(view, tap) && self.tap(view)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn is_meant(&mut self, view: Value, tap: &Tap) -> bool {
        let id = self.kept(view, "id").map(Value::as_int);
        if tap.id.is_some() {
            return tap.id == id;
        }
        let text = self.kept(view, "text").and_then(|text| self.known_string(text));
        tap.text.is_some() && text.as_deref().map(str::trim) == tap.text.as_deref()
    }
}
