//! What a person chose before a control was tapped, and what a view carries with it: radio buttons, tags.
//!
//! A control that confirms says nothing by itself; the radio button that is checked is the answer. Its
//! handler is followed once for each of them.

use aw_dex::Kind;

use crate::asked::Given;
use crate::controls::{self, Meaning};
use crate::flow::{CallFact, Outside, World};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::Body;
use crate::state::State;
use crate::value::{Cell, Val};

/// Rows of the table of models (`models`).
pub const MODELS: &[(&str, &[&str], Model)] = &[
    ("Landroid/widget/RadioGroup;", &["getCheckedRadioButtonId"], Model::Checked),
    ("Landroid/widget/RadioButton;", &["isChecked"], Model::Checked),
    ("Landroid/widget/CompoundButton;", &["isChecked"], Model::Checked),
    ("Landroid/view/View;", &["getTag"], Model::ViewTag),
];

/// Stands among known parameters for the radio button that is checked.
const CHECKED: u16 = u16::MAX;
/// The cell that keeps it while a method is followed.
const CHECKED_CELL: u32 = u32::MAX - 3;
/// What the platform says when no radio button is checked.
const NO_BUTTON: i64 = -1;

/// Views that code made and that are told apart.
const MAX_VIEWS: usize = 4_096;
/// Radio buttons for which one handler is followed.
const MAX_BUTTONS: usize = 16;
/// Views that code made are counted down from here.
const MADE_VIEW: i64 = -(1 << 40);

/// A way in: what it means, the words that say so, known parameters.
pub type Way = (Meaning, String, Given);

/// What is known of the radio buttons where a method begins.
pub fn keep_checked(state: &mut State, given: &[(u16, Val)]) {
    if let Some((_, button)) = given.iter().find(|(index, _)| *index == CHECKED) {
        state.set_cell(CHECKED_CELL, Cell::Made([button.clone()].into()));
    }
}

impl Engine<'_> {
    /// The view that code made, by a number of its own; `None` where it is not made in one place.
    pub fn made_view(&self, body: Body, value: &Val, world: World) -> Option<Val> {
        let makers = self.makers(body, value, world, 0)?;
        let &[maker] = makers.as_slice() else { return None };
        let mut made = self.made_views.borrow_mut();
        let place = made.iter().position(|known| *known == maker).unwrap_or(made.len());
        if place == made.len() {
            if place == MAX_VIEWS {
                return None;
            }
            made.push(maker);
        }
        Some(Val::View(MADE_VIEW - i64::try_from(place).ok()?))
    }

    /// Whether a handler may tell views apart.
    pub fn asks_view(&self, body: Body) -> bool {
        let asks = |call: &crate::sweep::Call| matches!(self.models.of(call.method), Model::ViewId | Model::ViewTag);
        self.program.facts.calls(body).iter().any(asks)
            || self.program.code(body).is_some_and(|code| code.insns().any(|insn| insn.kind == Kind::If))
    }

    /// The constant that a method of this name gives a view that code made, where the view is made.
    pub fn set_on_view(&self, view: i64, name: &[u8], world: World) -> Option<Val> {
        let place = usize::try_from(MADE_VIEW.checked_sub(view)?).ok()?;
        let &(maker, at) = self.made_views.borrow().get(place)?;
        let flow = self.flow(maker, world);
        let set = flow.calls.iter().find(|call| {
            self.program.name_bytes(call.method) == name
                && call.args.len() == 2
                && call.args.first().is_some_and(|view| {
                    matches!(view, Val::New(_, made) if *made == at)
                        || matches!(view, Val::Field(_))
                            && self.makers(maker, view, world, 0) == Some(vec![(maker, at)])
                })
        })?;
        let value = self.parameter_known(maker, set.args.get(1)?, world);
        value.is_constant().then_some(value)
    }

    /// The number of a view.
    pub fn view_number(&self, view: i64, world: World) -> Option<Val> {
        if view > MADE_VIEW { Some(Val::Int(view)) } else { self.set_on_view(view, b"setId", world) }
    }

    /// What a view or a group of radio buttons answers.
    pub fn chosen(&self, model: Model, body: Body, call: &CallFact, state: &State, world: World) -> Option<Val> {
        let view = match self.parameter_known(body, call.args.first()?, world) {
            Val::View(view) => Some(view),
            _ => None,
        };
        if model == Model::ViewTag {
            let view = view.filter(|_| call.args.len() == 1)?;
            return self.tag(view).or_else(|| self.set_on_view(view, b"setTag", world));
        }
        let Cell::Made(made) = state.cell(CHECKED_CELL)? else { return None };
        let button = made.first()?;
        if self.program.return_type(call.method) == b"I" {
            return Some(button.clone());
        }
        Some(Val::Int(i64::from(button.number()?.0 == view?)))
    }

    /// The tag that a layout gives a view.
    fn tag(&self, view: i64) -> Option<Val> {
        let tag = match usize::try_from(-1 - view) {
            Ok(click) => crate::listeners::layout_clicks(self).into_iter().nth(click)?.tag,
            Err(_) => self.query.controls.get(&u32::try_from(view).ok()?)?.tag.clone(),
        };
        tag.map(|tag| Val::Str(tag.into()))
    }

    /// The ways into a handler that asks which radio button is checked, one for each that is an answer and one for none; empty
    /// where there is no button that refuses among them.
    pub fn checked_ways(&self, body: Body, given: &Given, world: World) -> Vec<Way> {
        let program = self.program;
        let asks = |call: &&crate::sweep::Call| self.models.of(call.method) == Model::Checked;
        if !program.facts.calls(body).iter().any(|call| asks(&call)) {
            return Vec::new();
        }
        let mut buttons: Vec<i64> = Vec::new();
        let named = program.code(body).into_iter().flat_map(|code| {
            let constants = code.insns().filter(|insn| insn.kind == Kind::Const);
            constants.map(|insn| insn.literal).collect::<Vec<_>>()
        });
        let flow = self.follow(body, world, given);
        let held = flow.calls.iter().filter(|call| self.models.of(call.method) == Model::Checked);
        let held = held.filter_map(|call| match call.args.first()? {
            Val::Field(field) => self.field(*field, world).view(),
            other => other.view(),
        });
        let control_of = |button: i64| self.query.controls.get(&u32::try_from(button).ok()?);
        for button in named.chain(held).filter(|&button| control_of(button).is_some()) {
            if buttons.len() < MAX_BUTTONS && !buttons.contains(&button) {
                buttons.push(button);
            }
        }
        let mut ways: Vec<Way> = Vec::new();
        for button in buttons {
            let Some(control) = control_of(button) else { continue };
            let label = control.texts.first().cloned().unwrap_or_else(|| control.name.clone());
            ways.push((controls::of_control(&self.query.words, control), label, with_button(given, button)));
        }
        if !ways.iter().any(|(meaning, ..)| *meaning == Meaning::Refuse) {
            return Vec::new();
        }
        ways.push((Meaning::Other, String::new(), with_button(given, NO_BUTTON)));
        ways
    }
}

fn with_button(given: &Given, button: i64) -> Given {
    given.iter().cloned().chain([(CHECKED, Val::Int(button))]).collect()
}
