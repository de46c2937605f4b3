//! Addresses put together of their parts: a builder and what it is given in, the text out.

use std::rc::Rc;

use crate::arrays::row_of;
use crate::flow::CallFact;
use crate::framework::MAX_TEXT_BYTES;
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::Program;
use crate::state::State;
use crate::value::{Cell, Val};

impl Engine<'_> {
    /// What a call gives that makes an address longer or takes it from its builder.
    pub fn built(
        &self,
        model: Model,
        call: &CallFact,
        base: Val,
        part: Option<&Val>,
        state: &mut State,
    ) -> Option<Val> {
        let Val::New(_, at) = base else {
            return Some(if model == Model::AppendPath { append_path(&base, part) } else { base });
        };
        if model != Model::AddressBuilt {
            return Some(self.add_part(at, call, part, base, state));
        }
        match state.cell(at) {
            Some(Cell::Text(text)) => text.clone().map(Val::Str),
            _ => Some(base),
        }
    }

    /// The builder of an address is given a part: scheme, host and path in this order, as they are mostly given.
    fn add_part(&self, at: u32, call: &CallFact, part: Option<&Val>, builder: Val, state: &mut State) -> Val {
        let built = match state.cell(at) {
            None => Some(Rc::from("")),
            Some(Cell::Text(text)) => text.clone(),
            Some(_) => return builder,
        };
        let part = part.and_then(Val::text);
        let longer = built.filter(|built| built.len() < MAX_TEXT_BYTES).and_then(|built| {
            match (self.program.name_bytes(call.method), part) {
                (b"scheme", part) => part.filter(|_| built.is_empty()).map(|part| format!("{part}://").into()),
                (b"authority" | b"encodedAuthority", part) => {
                    part.filter(|_| built.ends_with("://")).map(|part| format!("{built}{part}").into())
                }
                (_, Some(part)) => {
                    Some(format!("{}/{}", built.trim_end_matches('/'), part.trim_start_matches('/')).into())
                }
                // Whose data it is stands before the path.
                (_, None) => Some(built),
            }
        });
        state.set_cell(at, Cell::Text(longer));
        builder
    }
}

impl Engine<'_> {
    /// A text is put into one that is being built.
    pub fn inserted(&self, call: &CallFact, place: Option<&Val>, part: Option<&Val>, state: &mut State) -> Option<Val> {
        let builder = call.args.first().cloned();
        let Some(Val::New(_, at)) = builder else { return builder };
        let character = self.program.protos.bytes(self.program.methods[call.method as usize].proto) == b"(IC)";
        let longer = match state.cell(at) {
            Some(Cell::Text(Some(text))) => insert(text, place, part.filter(|_| !character)),
            _ => None,
        };
        state.set_cell(at, Cell::Text(longer.map(Rc::from)));
        builder
    }
}

fn insert(text: &str, place: Option<&Val>, part: Option<&Val>) -> Option<String> {
    // Places are counted in UTF-16.
    let place = usize::try_from(place?.number()?.0).ok().filter(|_| text.is_ascii())?;
    let (before, after) = (text.get(..place)?, text.get(place..)?);
    let part = part?.text()?;
    (text.len() + part.len() < MAX_TEXT_BYTES).then(|| format!("{before}{part}{after}"))
}

/// The parts of an array or list with a text between them: the text in first place, the parts in the second.
pub fn joined(call: &CallFact, state: &State) -> Option<String> {
    let between = call.args.first()?.text()?;
    let Val::New(_, at) = call.args.get(1)? else { return None };
    let (Cell::Row(parts) | Cell::Bag(parts)) = row_of(state, *at).or_else(|| state.cell(*at))? else { return None };
    let parts: Vec<&str> = parts.iter().map(|part| part.text().map(Rc::as_ref)).collect::<Option<_>>()?;
    let length: usize = parts.iter().map(|part| part.len() + between.len()).sum();
    (length < MAX_TEXT_BYTES).then(|| parts.join(between))
}

/// The text that an array of letters spells, which a text object is made of.
pub fn letters(program: &Program, call: &CallFact, state: &State) -> Option<String> {
    if program.protos.bytes(program.methods[call.method as usize].proto) != b"([C)V" {
        return None;
    }
    let Val::New(_, at) = call.args.get(1)? else { return None };
    let Cell::Row(row) = row_of(state, *at)? else { return None };
    let units: Option<Vec<u16>> = row.iter().map(|unit| u16::try_from(unit.number()?.0).ok()).collect();
    String::from_utf16(&units?).ok()
}

fn append_path(base: &Val, segment: Option<&Val>) -> Val {
    match (base.text(), segment.and_then(|value| value.text())) {
        (Some(base), Some(segment)) => Val::Str(format!("{}/{segment}", base.trim_end_matches('/')).into()),
        _ => base.clone(),
    }
}
