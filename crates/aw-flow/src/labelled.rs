//! Controls that one call makes several of: the lines of a list, what a helper is handed its words and its listener for.

use crate::asked::Given;
use crate::chosen::Way;
use crate::controls::{self, Meaning};
use crate::elements::ELSEWHERE;
use crate::flow::{CallFact, Outside, World};
use crate::program::{MethodRef, TypeId};
use crate::reach::{Listener, Walk};
use crate::registrations::{Registration, When};
use crate::value::{Cell, Val};

/// Callers of a helper that are asked.
const MAX_CALLERS: usize = 16;

impl Walk<'_, '_> {
    /// Note something that the user may start.
    pub fn add_listener(&mut self, listener: Listener) {
        if !self.reach.listeners.contains(&listener) {
            self.reach.listeners.push(listener);
        }
    }

    /// The lines of a dialog's list, each a control of its own, where one of them is an answer.
    pub fn lines(&self, method: MethodRef, fact: &CallFact) -> Option<Vec<Way>> {
        if !matches!(self.engine.program.name_bytes(method), b"setItems" | b"setSingleChoiceItems") {
            return None;
        }
        let lines = match fact.args.get(1)? {
            Val::Field(field) => self.engine.array(*field, self.reach.world)?,
            Val::New(_, at) => match fact.cells.iter().find(|(key, _)| key == at)? {
                (_, Cell::Bag(lines)) => lines.to_vec(),
                _ => return None,
            },
            _ => return None,
        };
        let topic = self.about_privacy();
        let ways: Vec<_> = (0..)
            .zip(&lines)
            .map(|(line, text)| {
                let label = self.words_of(text).unwrap_or_default();
                (controls::of_text(&self.engine.query.words, &label, topic), label, vec![(2, Val::Int(line))])
            })
            .collect();
        ways.iter().any(|(meaning, ..)| *meaning != Meaning::Other).then_some(ways)
    }

    /// What the function that is handed over captured, where its classes are known: who is called back in turn.
    pub fn captured(&self, row: &Registration, fact: &CallFact) -> Given {
        let position = usize::try_from(row.argument).ok().map(|argument| argument + 1);
        let Some(Val::New(type_, at)) = position.and_then(|position| fact.args.get(position)) else {
            return Given::new();
        };
        if !self.engine.program.facts.lambda_types.contains_key(type_) {
            return Given::new();
        }
        let Some((_, Cell::Made(values))) = fact.cells.iter().find(|(key, _)| key == at) else { return Given::new() };
        let known = (0..).zip(values.iter()).filter(|(_, value)| matches!(value, Val::Param(index) if *index > 0));
        let objects = known.filter_map(|(index, value)| {
            let types = self.engine.objects(self.current, value, self.reach.world, 0)?;
            let objects = types.into_iter().map(|type_| Val::New(type_, ELSEWHERE));
            Some((index, objects.reduce(|one, two| one.join(&two))?))
        });
        objects.filter(|(_, value)| *value != Val::Top).collect()
    }

    /// A helper that makes controls of the words and the listeners it is handed: one for each call; false where none is an answer.
    pub fn listen_for_callers(&mut self, at: u32, row: &'static Registration, fact: &CallFact) -> bool {
        let Some(controls) = self.handed_controls(row, fact) else { return false };
        if controls.iter().all(|(meaning, ..)| *meaning == Meaning::Other) {
            return false;
        }
        for (meaning, label, types) in controls {
            for type_ in types {
                let bodies = self.answers(type_, None, row.runs);
                let label = label.clone();
                self.add_listener(Listener {
                    type_,
                    bodies,
                    meaning,
                    label,
                    given: Vec::new(),
                    at: (self.current, at),
                });
            }
        }
        true
    }

    fn handed_controls(&self, row: &Registration, fact: &CallFact) -> Option<Vec<(Meaning, String, Vec<TypeId>)>> {
        let position = usize::try_from(row.argument).ok().filter(|_| row.when == When::User)? + 1;
        let Val::Param(listener) = *fact.args.get(position)? else { return None };
        let text = self.texts_of(fact.args.first()?).find_map(|text| match text {
            Val::Param(index) => Some(*index),
            _ => None,
        })?;
        let callers = self.engine.callers_of(self.current, self.reach.world)?;
        if callers.is_empty() || callers.len() > MAX_CALLERS || callers.iter().any(|(.., plain)| !plain) {
            return None;
        }
        let topic = self.about_privacy();
        let made = callers.into_iter().map(|(caller, site, _)| {
            let flow = self.engine.flow(caller, World::Any);
            let call = flow.call(site)?;
            let words = self.engine.parameter_known(caller, call.args.get(usize::from(text))?, World::Any);
            let label = self.words_of(&words).unwrap_or_default();
            let handed = call.args.get(usize::from(listener))?;
            let mut types = self.engine.objects(caller, handed, self.reach.world, 0)?;
            types.retain(|&type_| !self.answers(type_, None, row.runs).is_empty());
            Some((controls::of_text(&self.engine.query.words, &label, topic), label, types))
        });
        made.collect()
    }
}
