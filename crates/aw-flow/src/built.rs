//! Addresses put together of their parts: a builder and what it is given in, the text out.

use std::rc::Rc;

use crate::flow::CallFact;
use crate::framework::MAX_TEXT_BYTES;
use crate::models::Model;
use crate::points_to::Engine;
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

fn append_path(base: &Val, segment: Option<&Val>) -> Val {
    match (base.text(), segment.and_then(|value| value.text())) {
        (Some(base), Some(segment)) => Val::Str(format!("{}/{segment}", base.trim_end_matches('/')).into()),
        _ => base.clone(),
    }
}
