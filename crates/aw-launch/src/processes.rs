//! Second processes: a component of another process makes the system start the application once more, there.
//!
//! What such a process begins with runs in a machine of its own, so that its classes are initialised anew; the
//! preferences are those of the app, its files and what libraries keep are not there. What it did is told behind what the first did.

use crate::heap::Body;
use crate::machine::Machine;
use crate::question::Component;
use crate::record::{Event, Launch, TaskRow, hash};
use crate::text;
use crate::value::Value;

/// Second processes that are started.
pub const MAX_PROCESSES: usize = 3;

/// A preference, so that it can be handed to another machine.
#[derive(Clone, Debug)]
pub enum Stored {
    Bits(u64),
    Text(String),
}

/// What is left behind for the processes that a launch asked for.
#[derive(Debug, Default)]
pub struct Left {
    /// Names of the processes, in the order in which they were asked for.
    pub processes: Vec<String>,
    /// Name of the object, name of the value, value.
    pub preferences: Vec<(String, String, Stored)>,
}

impl Component {
    /// The name of the process that it runs in, where that is not the main one.
    pub fn other_process(&self, package: &str) -> Option<String> {
        let name = self.process.as_deref().filter(|_| !self.main_process)?;
        Some(if name.starts_with(':') { format!("{package}{name}") } else { name.to_owned() })
    }
}

impl Machine {
    /// The name of the process that this machine is.
    pub fn process_name(&self) -> String {
        self.question.process.clone().unwrap_or_else(|| self.question.package.clone())
    }

    /// A component is started: where it runs in another process, that one starts too.
    pub fn ask_for_process(&mut self, descriptor: &str) {
        let question = std::rc::Rc::clone(&self.question);
        let is_meant = |one: &&Component| crate::names::descriptor_of(&one.name) == descriptor;
        let Some(name) = question.components.iter().find(is_meant).and_then(|one| one.other_process(&question.package))
        else {
            return;
        };
        if question.process.is_some() || self.left.processes.contains(&name) {
            return;
        }
        if self.left.processes.len() >= MAX_PROCESSES {
            self.gap("processes_cut", "the app starts more processes than are run", &name);
            return;
        }
        self.left.processes.push(name);
    }

    /// The preferences that the app has stored so far, in the order of their names.
    pub fn stored_preferences(&self) -> Vec<(String, String, Stored)> {
        let mut all = Vec::new();
        let of_preferences = self.singles.iter().filter(|(name, _)| name.starts_with("preferences"));
        for (file, &object) in of_preferences {
            let kept = self.heap.get(object).and_then(|object| object.kept.as_ref());
            for (&name, &value) in kept.into_iter().flat_map(|kept| kept.iter()) {
                let name = self.names.text(name);
                if !name.starts_with("pref ") || value.note.is_unknown() {
                    continue;
                }
                let stored = match self.heap.get(value.as_ref()).map(|object| &object.body) {
                    Some(Body::Text(units)) => Stored::Text(text::to_string(units)),
                    _ => Stored::Bits(value.bits),
                };
                all.push((file.clone(), name, stored));
            }
        }
        all.sort_by(|one, two| (&one.0, &one.1).cmp(&(&two.0, &two.1)));
        all
    }

    /// Find the preferences of another process.
    pub fn restore_preferences(&mut self, all: &[(String, String, Stored)]) {
        for (file, name, stored) in all {
            let made = match stored {
                Stored::Bits(bits) => Ok(Value { bits: *bits, ..Value::ZERO }),
                Stored::Text(text) => self.new_string(text),
            };
            let object = self.single(file, "Landroid/content/SharedPreferences;");
            if let (Ok(value), Ok(object)) = (made, object) {
                self.keep(object, name, value);
            }
        }
    }
}

/// Tell what a second process did behind what `first` tells.
pub fn append(first: &mut Launch, second: Launch) {
    let sequence = crate::names::index(first.events.len());
    let tasks = crate::names::index(first.tasks.len());
    let moved = |parent: u32| if parent == 0 { 0 } else { parent + tasks };
    first.events.extend(second.events.into_iter().map(|mut event: Event| {
        event.sequence += sequence;
        event.parent = moved(event.parent);
        for carried in &mut event.carries {
            carried.source += sequence;
        }
        event
    }));
    first.tasks.extend(second.tasks.into_iter().map(|mut task: TaskRow| {
        task.parent = moved(task.parent);
        task
    }));
    for mut row in second.assumptions {
        row.before += sequence;
        match first.assumptions.iter_mut().find(|known| known.place == row.place && known.decided == row.decided) {
            Some(known) => known.count += row.count,
            None => first.assumptions.push(row),
        }
    }
    first.sites.add(second.sites);
    for (api, calls) in second.unmodelled {
        *first.unmodelled.entry(api).or_default() += calls;
    }
    for gap in second.gaps {
        if !first.gaps.iter().any(|known| (known.what, &known.place) == (gap.what, &gap.place)) {
            first.gaps.push(gap);
        }
    }
    let (one, two) = (&mut first.coverage, second.coverage);
    one.instructions += two.instructions;
    one.model_calls += two.model_calls;
    one.unmodelled_calls += two.unmodelled_calls;
    one.native_calls += two.native_calls;
    one.steps_done += two.steps_done;
    one.steps_cut += two.steps_cut;
    let both = format!("{}{}", first.trace_hash, second.trace_hash);
    first.trace_hash = format!("{:016x}", hash(both.as_bytes()));
}

#[cfg(test)]
mod tests {
    use super::append;
    use crate::record::{Launch, TaskRow};

    #[test]
    fn tasks_of_the_second_process_keep_their_parents() {
        let task = |parent| TaskRow { kind: "message", component: String::new(), stack: Vec::new(), parent, due_ms: 0 };
        let mut first = Launch { tasks: vec![task(0), task(1)], ..Launch::default() };
        append(&mut first, Launch { tasks: vec![task(0), task(1)], ..Launch::default() });
        assert_eq!(first.tasks.iter().map(|task| task.parent).collect::<Vec<_>>(), [0, 1, 0, 3]);
    }
}
