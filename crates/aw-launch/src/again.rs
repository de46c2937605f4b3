//! A second start: the process has ended, what the app stored is there.

use std::rc::Rc;

use crate::classes::Init;
use crate::machine::Machine;
use crate::model::System;
use crate::names::index;
use crate::threads::{Thread, Work};
use crate::value::Value;

/// Classes of the platform's own code whose statics stand for what a phone stores.
const STORES: &[&str] = &["Ljava/io/Disk;", "Landroid/database/sqlite/SQLiteDatabase;"];
/// How the names of the one objects begin that are stores.
const STORED: [&str; 2] = ["preferences", "store "];

impl Machine {
    /// Start the app once more where the world says so, to the same horizon; a tap that found no control changes nothing.
    pub fn start_again(&mut self) {
        let world = &Rc::clone(&self.question).world;
        let answered = world.taps.is_empty() || self.record.events.iter().any(|event| event.kind == "tap");
        if !world.again || !answered {
            return;
        }
        self.forget_process();
        if self.spent() {
            return;
        }
        self.emit("again", "", "", "ok", false);
        self.start();
        self.drain(self.clock_ms.saturating_add(world.horizon_ms));
    }

    /// Forget what a process holds. Permissions that were granted stay so, and components that were turned on.
    fn forget_process(&mut self) {
        self.thread = Thread::new(0);
        self.threads = vec![None];
        self.work = Work::default();
        self.nested = 0;
        self.turns = 0;
        self.monitors.clear();
        self.kept_statics.clear();
        self.singles.retain(|name, _| STORED.iter().any(|start| name.starts_with(start)));
        let System { granted, turned_on, .. } = std::mem::take(&mut self.system);
        self.system = System { granted, turned_on, ..System::default() };
        let stores: Vec<_> = STORES.iter().filter_map(|store| self.class_of_text(store)).collect();
        for (number, class) in self.classes.iter_mut().enumerate() {
            if !stores.contains(&index(number)) && (class.is_app() || class.is_boot()) {
                class.init = Init::Not;
                class.statics.fill(Value::ZERO);
            }
        }
    }
}
