//! The lines of `model/*.model`, and what they do.
//!
//! ```text
//! # A comment.
//! android.app.Activity                    a class; its members are indented
//!   finish recreate : nothing             names : what a call does
//!   getIntent() : get intent              a prototype's beginning picks overloads: a whole one is needed
//!   .SERIAL : device device.serial        a field
//! ```
//!
//! What a member does is a row of actions joined by `;`. Actions: `sink KIND` (an event with all arguments), `post N
//! NAME(PROTO)` (argument N's method runs on the main queue), `call N NAME(PROTO)` (it runs now). The last is the answer: `nothing`,
//! `null`, `zero`, `true`, `number N`, `text WORDS`, `this`, `argument N`, `new CLASS`, `fresh` (an object of the return type),
//! `single NAME` (the one object of that name), `get NAME`, `set NAME` (keeps the first argument, gives the receiver), `device
//! DATA_TYPE` (the planted value), `phone PROPERTY` (what that property says of maker, build and region), `api_level`, `unknown`. Arguments count from 0, the receiver included.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::classes::MethodId;
use crate::device;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::names::{descriptor_of, return_type};
use crate::value::{Note, Value};

/// The files, by area.
const FILES: &[&str] = &[
    include_str!("../../model/android.model"),
    include_str!("../../model/java.model"),
    include_str!("../../model/net.model"),
];

/// What a member does.
#[derive(Debug)]
pub struct Rule {
    pub actions: Vec<Action>,
    pub answer: Give,
}

/// Something done before the answer.
#[derive(Debug)]
pub enum Action {
    Sink(&'static str),
    Post(usize, &'static str, &'static str),
    Call(usize, &'static str, &'static str),
}

/// The answer.
#[derive(Debug)]
pub enum Give {
    Zero,
    Number(i64),
    Text(&'static str),
    Argument(usize),
    New(String),
    Fresh,
    Single(&'static str),
    Get(&'static str),
    Set(&'static str),
    Device(&'static str),
    Phone(&'static str),
    ApiLevel,
    Unknown,
}

static RULES: OnceLock<FxHashMap<String, Rule>> = OnceLock::new();

fn rules() -> &'static FxHashMap<String, Rule> {
    RULES.get_or_init(|| FILES.iter().flat_map(|file| read(file)).collect())
}

/// The rule of a key (`Lcls;->name`, `Lcls;->name(ARGS)RET`, `Lcls;.FIELD`).
pub fn find(key: &str) -> Option<&'static Rule> {
    rules().get(key)
}

/// All keys.
#[cfg(test)]
pub fn keys() -> impl Iterator<Item = &'static str> {
    rules().keys().map(String::as_str)
}

/// Read one file. Lines that mean nothing are left out; a test reads every file strictly.
fn read(file: &'static str) -> Vec<(String, Rule)> {
    let mut found = Vec::new();
    let mut class = String::new();
    for line in file.lines() {
        let content = line.split_once('#').map_or(line, |(before, _)| before).trim_end();
        if content.trim().is_empty() {
            continue;
        }
        if !content.starts_with(' ') {
            class = descriptor_of(content);
        } else if let Some((names, does)) = content.split_once(" : ") {
            for name in names.split_whitespace() {
                let key = if name.starts_with('.') { format!("{class}{name}") } else { format!("{class}->{name}") };
                if let Some(rule) = rule(does) {
                    found.push((key, rule));
                }
            }
        }
    }
    found
}

fn rule(text: &'static str) -> Option<Rule> {
    let mut parts: Vec<&'static str> = text.split(';').map(str::trim).collect();
    let answer = give(parts.pop()?)?;
    let actions = parts.into_iter().map(action).collect::<Option<Vec<_>>>()?;
    Some(Rule { actions, answer })
}

fn action(text: &'static str) -> Option<Action> {
    let (word, rest) = text.split_once(' ')?;
    if word == "sink" {
        return Some(Action::Sink(rest));
    }
    let (number, method) = rest.split_once(' ')?;
    let (number, at) = (number.parse().ok()?, method.find('(')?);
    match word {
        "post" => Some(Action::Post(number, &method[..at], &method[at..])),
        "call" => Some(Action::Call(number, &method[..at], &method[at..])),
        _ => None,
    }
}

fn give(text: &'static str) -> Option<Give> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    Some(match word {
        "nothing" | "null" | "zero" => Give::Zero,
        "true" => Give::Number(1),
        "number" => Give::Number(rest.parse().ok()?),
        "text" => Give::Text(rest),
        "this" => Give::Argument(0),
        "argument" => Give::Argument(rest.parse().ok()?),
        "new" => Give::New(descriptor_of(rest)),
        "fresh" => Give::Fresh,
        "single" => Give::Single(rest),
        "get" => Give::Get(rest),
        "set" => Give::Set(rest),
        "device" => Give::Device(rest),
        "phone" => Give::Phone(rest),
        "api_level" => Give::ApiLevel,
        "unknown" => Give::Unknown,
        _ => return None,
    })
}

impl Machine {
    /// Carry out a rule for a call.
    pub fn apply_rule(&mut self, rule: &'static Rule, method: MethodId, arguments: &[Value]) -> Answer {
        let proto = self.methods[method as usize].proto;
        let descriptor = return_type(self.names.bytes(proto)).to_vec();
        for action in &rule.actions {
            match action {
                Action::Sink(kind) => {
                    let api = self.method_text(method);
                    self.sink(kind, &api, arguments);
                }
                Action::Post(at, name, proto) => {
                    let receiver = arguments.get(*at).copied().unwrap_or_default();
                    if let Some(target) = self.callback(receiver, name, proto) {
                        self.post(target, vec![receiver], 0, 0, None);
                    }
                }
                Action::Call(at, name, proto) => {
                    let receiver = arguments.get(*at).copied().unwrap_or_default();
                    if let Some(target) = self.callback(receiver, name, proto) {
                        self.call(target, &[receiver])?;
                    }
                }
            }
        }
        if matches!(rule.answer, Give::Unknown) {
            let text = self.method_text(method);
            return self.unknown_result(method, &text);
        }
        self.rule_value(rule, arguments.first().copied().unwrap_or_default(), arguments, &descriptor)
    }

    /// The method of an object that was handed over to be called, if it is there.
    pub fn callback(&mut self, receiver: Value, name: &str, proto: &str) -> Option<MethodId> {
        self.heap.get(receiver.as_ref())?;
        self.method_of(receiver, name, proto)
    }

    /// The answer of a rule, of the type wanted.
    pub fn rule_value(&mut self, rule: &'static Rule, this: Value, arguments: &[Value], descriptor: &[u8]) -> Answer {
        Ok(match &rule.answer {
            Give::Zero => Value::ZERO,
            Give::Number(number) => match descriptor {
                #[allow(clippy::cast_precision_loss, reason = "numbers of the model are small")]
                b"F" => Value::float(*number as f32),
                #[allow(clippy::cast_precision_loss, reason = "numbers of the model are small")]
                b"D" => Value::double(*number as f64),
                _ => Value::long(*number),
            },
            Give::Text(text) => self.new_string(text)?,
            Give::Argument(at) => arguments.get(*at).copied().unwrap_or_default(),
            Give::New(class) => self.new_object(class, Body::Plain)?,
            Give::Fresh => {
                let name = self.names.add(descriptor);
                let class = self.class_named(name).unwrap_or(self.object_class);
                Value::reference(self.add_object(class, Note::NONE, Body::Plain)?)
            }
            Give::Single(name) => {
                let text = String::from_utf8_lossy(descriptor).into_owned();
                self.single(name, &text)?
            }
            Give::Get(name) => self.kept(this, name).unwrap_or_default(),
            Give::Set(name) => {
                self.keep(this, name, arguments.get(1).copied().unwrap_or_default());
                this
            }
            Give::Device(data_type) => {
                let text = device::value(data_type, self.question.world.seed);
                self.new_string(&text)?
            }
            Give::Phone(property) => {
                let text = self.phone.names(property).unwrap_or_default();
                self.new_string(&text)?
            }
            Give::ApiLevel => Value::int(self.question.world.api_level),
            Give::Unknown => self.unknown_of(descriptor, "a field the model does not know")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, read, rule};

    #[test]
    fn every_line_of_the_model_is_read() {
        for file in FILES {
            let mut lines = 0;
            for line in file.lines().map(|line| line.split('#').next().unwrap_or("").trim_end()) {
                if line.starts_with("  ") {
                    let (names, does) = line.split_once(" : ").unwrap_or_else(|| panic!("{line}"));
                    lines += names.split_whitespace().count();
                    assert!(rule(Box::leak(does.to_owned().into_boxed_str())).is_some(), "{line}");
                }
            }
            assert_eq!(read(file).len(), lines);
        }
    }
}
