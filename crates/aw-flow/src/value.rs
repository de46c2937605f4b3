//! What is known of a value: constants, objects made here, parameters, views, and mixtures.

use std::rc::Rc;

use crate::program::{FieldRef, TypeId};

/// Alternatives kept apart before a value is given up.
const MAX_ALTERNATIVES: usize = 4;

/// The class constant that stands for whatever a coroutine is resumed with.
pub const RESUMED: &str = "~resumed";

/// An abstract value. Two values that differ join to [`Val::Any`] or, past its limit, [`Val::Top`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Val {
    /// Anything.
    #[default]
    Top,
    /// A number, a truth value, or null (0).
    Int(i64),
    /// A string, or a URI or file made of it.
    Str(Rc<str>),
    /// A class constant, by descriptor.
    Class(Rc<str>),
    /// A method found by reflection: class descriptor and name.
    Method(Rc<(String, String)>),
    /// An object made at this address of the method.
    New(TypeId, u32),
    /// A parameter; the receiver is 0.
    Param(u16),
    /// What a field of the app holds.
    Field(FieldRef),
    /// What a field of the framework holds.
    Framework(FieldRef),
    /// The view with this resource number.
    View(i64),
    /// The result of the call at this address.
    Call(u32),
    /// A value that holds before the user agreed, because stored consent (gate number) is absent.
    Gated(Rc<Val>, u32),
    /// An object around a value that rests on a gate: it is not null, whatever it holds.
    Boxed(Rc<Val>),
    /// An element of an array that a field holds.
    Element(FieldRef),
    /// All stored preferences, as a map.
    Stored,
    /// One of a few.
    Any(Rc<[Val]>),
}

impl Val {
    /// The value that stands for both.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        if self == other {
            return self.clone();
        }
        // What a coroutine is resumed with is the result of the call it waited for.
        match (self, other) {
            (Self::Class(name), value) | (value, Self::Class(name)) if name.as_ref() == RESUMED => {
                return value.clone();
            }
            _ => {}
        }
        match (self, other) {
            (Self::Boxed(one), Self::Boxed(two)) => return Self::Boxed(Rc::new(one.join(two))),
            (Self::Boxed(one), two) => return one.join(two),
            (one, Self::Boxed(two)) => return one.join(two),
            _ => {}
        }
        // The same constant on both sides still rests on the gate.
        match (self, other) {
            (Self::Gated(inner, _), plain) if inner.as_ref() == plain => return self.clone(),
            (plain, Self::Gated(inner, _)) if inner.as_ref() == plain => return other.clone(),
            (Self::Gated(one, _), Self::Gated(two, _)) if one == two => return self.clone(),
            _ => {}
        }
        let mut parts: Vec<Self> = self.parts().to_vec();
        for part in other.parts() {
            if !parts.contains(part) {
                parts.push(part.clone());
            }
        }
        if parts.len() > MAX_ALTERNATIVES || parts.contains(&Self::Top) {
            return Self::Top;
        }
        Self::Any(parts.into())
    }

    /// The alternatives of a mixture; the value itself otherwise.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Any(parts) => parts,
            one => std::slice::from_ref(one),
        }
    }

    /// The number it is, with the gate it rests on.
    pub fn number(&self) -> Option<(i64, Option<u32>)> {
        match self {
            Self::Int(value) => Some((*value, None)),
            Self::Gated(inner, gate) => inner.number().map(|(value, _)| (value, Some(*gate))),
            Self::Boxed(inner) => inner.number(),
            _ => None,
        }
    }

    /// The view it is.
    pub fn view(&self) -> Option<i64> {
        if let Self::View(view) = self { Some(*view) } else { None }
    }

    /// The plain numbers it is one of, if it is a mixture of nothing else.
    pub fn numbers(&self) -> Option<Vec<i64>> {
        let plain = |part: &Self| if let Self::Int(number) = part { Some(*number) } else { None };
        if let Self::Any(parts) = self { parts.iter().map(plain).collect() } else { None }
    }

    /// Whether nothing was put there yet: no way on is known so far.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Any(parts) if parts.is_empty())
    }

    /// The string it is.
    pub fn text(&self) -> Option<&Rc<str>> {
        match self {
            Self::Str(text) => Some(text),
            Self::Gated(inner, _) => inner.text(),
            _ => None,
        }
    }

    /// The gate it rests on.
    pub fn gate(&self) -> Option<u32> {
        match self {
            Self::Gated(_, gate) => Some(*gate),
            Self::Boxed(inner) => inner.gate(),
            _ => None,
        }
    }

    /// The same value, resting on `gate` if there is one.
    #[must_use]
    pub fn on(self, gate: Option<u32>) -> Self {
        match gate {
            Some(gate) if self.gate().is_none() => Self::Gated(Rc::new(self), gate),
            _ => self,
        }
    }

    /// The value in an object, where there is a gate to remember.
    #[must_use]
    pub fn boxed(self) -> Self {
        if self.gate().is_some() && !matches!(self, Self::Boxed(_)) { Self::Boxed(Rc::new(self)) } else { self }
    }

    /// The value without the object around it.
    #[must_use]
    pub fn unboxed(self) -> Self {
        match self {
            Self::Boxed(inner) => inner.as_ref().clone(),
            other => other,
        }
    }

    /// Whether it is what a coroutine goes on with: the result of the call it waited for, which
    /// another way brings.
    pub fn is_resumed(&self) -> bool {
        matches!(self, Self::Class(name) if name.as_ref() == RESUMED)
    }

    /// Whether it is a constant by itself.
    pub fn is_constant(&self) -> bool {
        matches!(
            self,
            Self::Int(_) | Self::Str(_) | Self::Class(_) | Self::Framework(_) | Self::View(_) | Self::Method(_)
        )
    }
}

/// Join where one side rests on a gate: the same constant on both sides still rests on it.
pub fn join_gated(one: &Val, two: &Val) -> Val {
    match (one, two) {
        (Val::Boxed(left), Val::Boxed(right)) => join_gated(left, right).boxed(),
        (Val::Boxed(inner), other) | (other, Val::Boxed(inner)) => join_gated(inner, other),
        (Val::Gated(inner, gate), other) | (other, Val::Gated(inner, gate)) => {
            let plain = match other {
                Val::Gated(value, _) => value.as_ref(),
                value => value,
            };
            if inner.as_ref() == plain { Val::Gated(Rc::clone(inner), *gate) } else { Val::Top }
        }
        _ => one.join(two),
    }
}

/// What is known of an object made in a method, by the address it was made at.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A string being built; `None` once a part is unknown.
    Text(Option<Rc<str>>),
    /// The elements put into an array, without their places.
    Bag(Rc<Vec<Val>>),
    /// The elements of an array by place.
    Row(Rc<Vec<Val>>),
    /// An intent, or a component name.
    Intent(Rc<Intent>),
    /// The arguments an object was constructed with.
    Made(Rc<[Val]>),
}

/// Where an intent goes, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intent {
    /// Class descriptors it may name.
    pub classes: Vec<Rc<str>>,
    /// Its action.
    pub action: Option<Rc<str>>,
    /// The packages it is limited to or names, one at a time.
    pub packages: Vec<Rc<str>>,
    /// Something was put into it.
    pub extras: bool,
    /// Its address and type.
    pub data: Vec<Val>,
    /// A field whose elements are such packages.
    pub packages_in: Option<FieldRef>,
}

impl Cell {
    /// The cell that stands for both.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (one, two) if one == two => one.clone(),
            (Self::Bag(one), Self::Bag(two)) => {
                let mut all = one.as_ref().clone();
                for value in two.iter() {
                    if !all.contains(value) {
                        all.push(value.clone());
                    }
                }
                Self::Bag(Rc::new(all))
            }
            (Self::Row(one), Self::Row(two)) => {
                Self::Row(Rc::new(one.iter().zip(two.iter()).map(|(one, two)| one.join(two)).collect()))
            }
            (Self::Intent(one), Self::Intent(two)) => {
                let keep = |a: &Option<Rc<str>>, b: &Option<Rc<str>>| {
                    if a.is_some() { a.clone() } else { b.clone() }
                };
                let both = |a: &Vec<Rc<str>>, b: &Vec<Rc<str>>| {
                    let mut all = a.clone();
                    all.extend(b.iter().filter(|class| !a.contains(class)).cloned());
                    all
                };
                Self::Intent(Rc::new(Intent {
                    classes: both(&one.classes, &two.classes),
                    action: keep(&one.action, &two.action),
                    packages: if one.packages.is_empty() { two.packages.clone() } else { one.packages.clone() },
                    data: if one.data.is_empty() { two.data.clone() } else { one.data.clone() },
                    packages_in: one.packages_in.or(two.packages_in),
                    extras: one.extras || two.extras,
                }))
            }
            (Self::Text(_), _) => Self::Text(None),
            (one, _) => one.clone(),
        }
    }
}
