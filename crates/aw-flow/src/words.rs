//! Texts that stand in several arguments: the words of a command, a folder and a name. A call in, what they
//! may be together out.

use crate::constants::constants;
use crate::flow::{CallFact, World};
use crate::points_to::Engine;
use crate::program::Body;
use crate::sites::Caller;
use crate::value::{Cell, Val};

/// Words of a command, and the call that gives them.
type WordList = (Vec<String>, Option<Caller>);

/// Lists of words that one command may be, and callers through which they are followed.
const MAX_WORD_LISTS: usize = 32;
const MAX_WORD_DEPTH: u32 = 3;

/// The paths that a file may have which is made of a folder and a name.
pub fn folder_and_name(engine: &Engine<'_>, body: Body, fact: &CallFact) -> Vec<(String, Option<Caller>)> {
    let parts = match fact.args.as_slice() {
        [Val::New(..), folder, name] => [folder, name],
        _ => return Vec::new(),
    };
    let mut unknown = false;
    let [folders, names] = parts.map(|part| {
        let made = match part {
            Val::New(_, at) => fact.cells.iter().find(|(made, _)| made == at),
            _ => None,
        };
        match made {
            Some((_, Cell::Made(given))) if given.len() == 1 => vec![(given[0].clone(), None)],
            _ => constants(engine, body, part, &mut unknown, 0),
        }
    });
    let both = folders.iter().flat_map(|folder| names.iter().map(move |name| (folder, name)));
    both.filter_map(|((folder, one), (name, two))| {
        Some((format!("{}/{}", folder.text()?.trim_end_matches('/'), name.text()?), one.or(*two)))
    })
    .collect()
}

/// The lists of words that an array or list among the arguments may be, in full, each with the caller that gives it.
pub fn word_lists(engine: &Engine<'_>, body: Body, fact: &CallFact, value: &Val, depth: u32) -> Vec<WordList> {
    match value {
        Val::New(_, at) | Val::Call(at) => {
            let known = fact.cells.iter().find(|(made, _)| made == at);
            let Some((_, Cell::Bag(elements))) = known else { return Vec::new() };
            let mut lists: Vec<WordList> = vec![(Vec::new(), None)];
            for element in elements.iter() {
                let mut unknown = false;
                let texts = constants(engine, body, element, &mut unknown, 0);
                let longer = lists.iter().flat_map(|(list, known)| {
                    texts.iter().filter_map(|(text, through)| {
                        let words = list.iter().cloned().chain([text.text()?.to_string()]).collect();
                        Some((words, known.or(*through)))
                    })
                });
                lists = longer.take(MAX_WORD_LISTS).collect();
            }
            lists.retain(|(list, _)| !list.is_empty());
            lists
        }
        Val::Param(index) if depth < MAX_WORD_DEPTH => {
            let callers = engine.callers_of(body, World::Any).unwrap_or_default();
            let given =
                callers.into_iter().filter(|caller| caller.2).take(MAX_WORD_LISTS).flat_map(|(caller, at, _)| {
                    let flow = engine.flow(caller, World::Any);
                    let lists = flow.call(at).and_then(|call| {
                        Some(word_lists(engine, caller, call, call.args.get(usize::from(*index))?, depth + 1))
                    });
                    lists.unwrap_or_default().into_iter().map(move |(words, _)| (words, Some((caller, at))))
                });
            given.collect()
        }
        _ => Vec::new(),
    }
}
