//! Values that calls compare: dates, numbers, texts. Calls of the platform in, what they give out.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::built::{joined, letters};
use crate::flow::{CallFact, World};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, Program};
use crate::state::State;
use crate::texts::{from_base64, order};
use crate::value::{Cell, Val};

/// Rows of the table of models (`models`).
pub const MODELS: &[(&str, &[&str], Model)] = &[
    ("Ljava/util/Date;", &["<init>"], Model::Make),
    ("Ljava/util/Date;", &["getTime", "before", "after", "compareTo", "equals"], Model::Moment),
    ("Ljava/time/Instant;", &["ofEpochMilli", "ofEpochSecond"], Model::MomentMade),
    ("Ljava/time/LocalDate;", &["ofEpochDay"], Model::MomentMade),
    ("Ljava/time/Instant;", &["isBefore", "isAfter", "compareTo", "equals", "toEpochMilli"], Model::Moment),
    ("Ljava/time/LocalDate;", &["isBefore", "isAfter", "compareTo", "equals", "toEpochDay"], Model::Moment),
    ("Ljava/lang/Long;", &["compare", "compareTo"], Model::Order),
    ("Ljava/lang/Integer;", &["compare", "compareTo"], Model::Order),
    ("Ljava/lang/String;", &["compareTo"], Model::Order),
    ("Lkotlin/jvm/internal/Intrinsics;", &["compare"], Model::Order),
    ("Ljava/lang/Integer;", &["parseInt"], Model::Parse),
    ("Ljava/lang/Long;", &["parseLong"], Model::Parse),
    ("Ljava/lang/Boolean;", &["parseBoolean"], Model::Parse),
    ("Ljava/util/concurrent/TimeUnit;", &["toMillis", "toSeconds", "toMinutes", "toHours", "toDays"], Model::Span),
    ("Ljava/lang/String;", &["<init>"], Model::TextMade),
    ("Landroid/util/Base64;", &["decode"], Model::Base64),
    ("Landroid/text/TextUtils;", &["join"], Model::Join),
    ("Ljava/lang/String;", &["join"], Model::Join),
    ("Ljava/lang/StringBuilder;", &["insert"], Model::Insert),
    ("Ljava/lang/StringBuffer;", &["insert"], Model::Insert),
    ("Ljava/lang/StringBuilder;", &["reverse"], Model::Reverse),
    ("Ljava/lang/StringBuffer;", &["reverse"], Model::Reverse),
];

impl Engine<'_> {
    /// What a call gives that compares or decodes.
    pub fn compared(&self, model: Model, body: Body, call: &CallFact, state: &mut State, world: World) -> Option<Val> {
        let known = |index: usize| call.args.get(index).map(|value| self.parameter_known(body, value, world));
        match model {
            Model::MomentMade => {
                let value = known(0)?;
                state.set_cell(call.at, Cell::Made(Rc::new([value])));
                None
            }
            Model::Moment => {
                let one = moment(&known(0)?, state)?;
                match call.args.get(1) {
                    None => Some(one),
                    Some(_) => self.ordered(call, &one, &moment(&known(1)?, state)?),
                }
            }
            Model::Order => self.ordered(call, &known(0)?, &known(1)?),
            Model::Parse => {
                let value = known(0)?;
                if self.program.return_type(call.method) == b"Z" {
                    let truth = value.text().map(|text| Val::Int(i64::from(text.eq_ignore_ascii_case("true"))));
                    return truth.map_or(call.args.first().cloned(), |truth| Some(truth.on(value.gate())));
                }
                value.text()?.parse().ok().map(|number| Val::Int(number).on(value.gate()))
            }
            Model::Span => {
                let (number, gate) = known(1)?.number()?;
                let of = unit_ms(self.program, call.args.first()?)?;
                let to = ms_of(self.program.name_bytes(call.method).strip_prefix(b"to")?)?;
                Some(Val::Int(number.checked_mul(of)? / to).on(gate))
            }
            // A text object that is made of a known text is that text.
            Model::TextMade => {
                let made = call.args.first().filter(|value| matches!(value, Val::New(..)))?.clone();
                let letters = || Some(Val::Str(letters(self.program, call, state)?.into()));
                let value = known(1).filter(|value| value.text().is_some()).or_else(letters)?;
                for slot in state.regs.iter_mut().filter(|slot| **slot == made) {
                    *slot = value.clone();
                }
                None
            }
            Model::Base64 => from_base64(known(0)?.text()?).map(|text| Val::Str(text.into())),
            Model::Join => joined(call, state).map(|text| Val::Str(text.into())),
            Model::Insert => self.inserted(call, known(1).as_ref(), known(2).as_ref(), state),
            Model::Checked | Model::ViewTag => self.chosen(model, body, call, state, world),
            Model::Reverse => {
                if let Some(Val::New(_, at)) = call.args.first()
                    && let Some(Cell::Text(Some(text))) = state.cell(*at)
                {
                    let turned: String = text.chars().rev().collect();
                    state.set_cell(*at, Cell::Text(Some(turned.into())));
                }
                call.args.first().cloned()
            }
            _ => None,
        }
    }

    fn ordered(&self, call: &CallFact, one: &Val, two: &Val) -> Option<Val> {
        let parts = |value: &Val| (value.number().map(|(number, _)| number), value.text().cloned());
        let (left, right) = (parts(one), parts(two));
        let order = order((left.0, left.1.as_deref()), (right.0, right.1.as_deref()))?;
        let value = match self.program.name_bytes(call.method) {
            b"before" | b"isBefore" => i64::from(order == Ordering::Less),
            b"after" | b"isAfter" => i64::from(order == Ordering::Greater),
            b"equals" => i64::from(order == Ordering::Equal),
            _ => order as i64,
        };
        Some(Val::Int(value).on(one.gate().or(two.gate())))
    }
}

/// Milliseconds of a `TimeUnit` constant.
pub fn unit_ms(program: &Program, unit: &Val) -> Option<i64> {
    let Val::Framework(field) = unit else { return None };
    ms_of(program.names.bytes(program.fields[*field as usize].name))
}

/// Milliseconds of a unit of time by its name.
fn ms_of(name: &[u8]) -> Option<i64> {
    match name.to_ascii_lowercase().as_slice() {
        b"millis" | b"milliseconds" => Some(1),
        b"seconds" => Some(1_000),
        b"minutes" => Some(60_000),
        b"hours" => Some(3_600_000),
        b"days" => Some(86_400_000),
        _ => None,
    }
}

/// The number a date was made of.
fn moment(value: &Val, state: &State) -> Option<Val> {
    let (Val::New(_, at) | Val::Call(at)) = value else { return None };
    match state.cell(*at)? {
        Cell::Made(made) => made.first().filter(|value| value.number().is_some()).cloned(),
        _ => None,
    }
}
