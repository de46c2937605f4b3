//! Second processes: a component of another process makes the system start the application once more, there.
//!
//! What such a process begins with runs in a machine of its own, so that its classes are initialised anew; the
//! preferences are those of the app, its files and what libraries keep are not there. What it did is told behind what the first did.

use crate::machine::{Answer, Machine};
use crate::model::android_content::{store, stored_values};
use crate::model::android_resources::elements;
use crate::question::Component;
use crate::record::{Event, Launch, TaskRow, hash};
use crate::value::Value;

/// Second processes that are started.
pub const MAX_PROCESSES: usize = 3;

/// A preference, so that it can be handed to another machine.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The object that keeps it, by its name among the single ones.
    file: String,
    key: String,
    /// The kind that it was stored as, as a letter of a shorty.
    letter: u8,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Bits(u64),
    Text(String),
    Texts(Vec<String>),
    Unknown,
}

/// What is left behind for the processes that a launch asked for.
#[derive(Debug, Default)]
pub struct Left {
    /// Names of the processes, in the order in which they were asked for.
    pub processes: Vec<String>,
    pub preferences: Vec<Stored>,
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
    pub fn stored_preferences(&mut self) -> Vec<Stored> {
        let of_preferences = self.singles.iter().filter(|(name, _)| name.starts_with("preferences"));
        let files: Vec<_> = of_preferences.map(|(name, &object)| (name.clone(), Value::reference(object))).collect();
        let mut all = Vec::new();
        for (file, object) in files {
            for (key, value, letter) in stored_values(self, object) {
                all.push(Stored { file: file.clone(), key, letter, content: self.content(value, letter) });
            }
        }
        all.sort_by(|one, two| (&one.file, &one.key).cmp(&(&two.file, &two.key)));
        all
    }

    fn content(&mut self, value: Value, letter: u8) -> Content {
        if letter != b'L' {
            return if value.note.is_unknown() { Content::Unknown } else { Content::Bits(value.bits) };
        }
        if self.is_opaque(value) || self.note_of(value).is_unknown() {
            return Content::Unknown;
        }
        if value.bits == 0 || self.known_string(value).is_some() {
            return self.known_string(value).map_or(Content::Bits(0), Content::Text);
        }
        let array = self.call_virtual(value, "toArray", "()[Ljava/lang/Object;", &[]);
        let texts = array.and_then(|array| elements(self, array));
        let texts =
            texts.map(|texts| texts.into_iter().map(|text| self.known_string(text)).collect::<Option<Vec<_>>>());
        texts.ok().flatten().map_or(Content::Unknown, Content::Texts)
    }

    /// Find the preferences of another process.
    pub fn restore_preferences(&mut self, all: &[Stored]) {
        for one in all {
            let object = self.single(&one.file, "Landroid/content/SharedPreferences;");
            if let (Ok(value), Ok(object)) = (self.restored(one), object) {
                store(self, object, &one.key, value, one.letter);
            }
        }
    }

    fn restored(&mut self, stored: &Stored) -> Answer {
        match &stored.content {
            Content::Bits(bits) => Ok(Value { bits: *bits, ..Value::ZERO }),
            Content::Text(text) => self.new_string(text),
            Content::Texts(texts) => {
                let class = self.platform_class("Ljava/util/HashSet;");
                let set = self.construct(class, "()V", &[])?;
                for text in texts {
                    let text = self.new_string(text)?;
                    self.call_virtual(set, "add", "(Ljava/lang/Object;)Z", &[text])?;
                }
                Ok(set)
            }
            Content::Unknown => {
                let type_: &[u8] = if stored.letter == b'L' { b"Ljava/lang/Object;" } else { &[stored.letter] };
                self.unknown_of(type_, "a preference that another process stored")
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
