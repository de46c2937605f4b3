//! Styles: what the theme of the manifest and the attributes of a layout say of a list of attributes.

use aw_axml::{LocalePreference, Value as Setting};

use crate::calls::Call;
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::android_resources::Styled;
use crate::names::dotted_of;
use crate::value::Value;

/// Styles that inherit from one another.
const MAX_PARENTS: usize = 32;

/// What the numbers of the app's own resources begin with.
const OWN_PACKAGE: u32 = 0x7f;

pub const TABLE: &[Row] = &[
    ("Landroid/content/Context;->obtainStyledAttributes", obtain),
    ("Landroid/content/res/Resources$Theme;->obtainStyledAttributes", obtain),
    ("Landroid/content/res/Resources;->obtainAttributes", obtain),
    ("Landroid/content/Context;->getTheme", |machine, call| {
        let made = machine.new_object("Landroid/content/res/Resources$Theme;", Body::Plain)?;
        machine.keep(made, "context", call.this());
        Ok(made)
    }),
    ("Landroid/content/res/Resources$Theme;->resolveAttribute", resolve_attribute),
    ("Landroid/content/res/Resources;->getValue", |machine, call| {
        let known = machine.resource(call.argument(1))?;
        tell(machine, call.argument(2), call.argument(1).as_int(), known.as_ref())?;
        Ok(Value::ZERO)
    }),
    ("Landroid/content/Context;->setTheme", |machine, call| {
        machine.keep(call.this(), "theme", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/content/res/TypedArray;->hasValue", |machine, call| Ok(Value::bool(setting(machine, call)?.is_some()))),
    ("Landroid/content/res/TypedArray;->length", |machine, call| {
        let count = machine.state::<Typed>(call.this())?.0.len();
        Ok(Value::int(i32::try_from(count).unwrap_or(i32::MAX)))
    }),
    ("Landroid/content/res/TypedArray;->getIndexCount", |machine, call| {
        let count = machine.state::<Typed>(call.this())?.0.iter().flatten().count();
        Ok(Value::int(i32::try_from(count).unwrap_or(i32::MAX)))
    }),
    ("Landroid/content/res/TypedArray;->getIndex", |machine, call| {
        let wanted = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
        let rows = &machine.state::<Typed>(call.this())?.0;
        let at = rows.iter().enumerate().filter(|(_, row)| row.is_some()).nth(wanted).map_or(0, |(at, _)| at);
        Ok(Value::int(i32::try_from(at).unwrap_or(0)))
    }),
    ("Landroid/content/res/TypedArray;->getBoolean", |machine, call| {
        let known = setting(machine, call)?.and_then(|value| value.truth());
        Ok(known.map_or(call.argument(2), Value::bool))
    }),
    ("Landroid/content/res/TypedArray;->getInt", number),
    ("Landroid/content/res/TypedArray;->getInteger", number),
    ("Landroid/content/res/TypedArray;->getColor", number),
    ("Landroid/content/res/TypedArray;->getLayoutDimension", dimension),
    ("Landroid/content/res/TypedArray;->getDimensionPixelSize", dimension),
    ("Landroid/content/res/TypedArray;->getDimensionPixelOffset", dimension),
    ("Landroid/content/res/TypedArray;->getDimension", |_, call| Ok(call.argument(2))),
    ("Landroid/content/res/TypedArray;->getFloat", |machine, call| match setting(machine, call)? {
        Some(Setting::Float(number)) => Ok(Value::float(number)),
        _ => Ok(call.argument(2)),
    }),
    ("Landroid/content/res/TypedArray;->getResourceId", |machine, call| {
        let at = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
        let row = machine.state::<Typed>(call.this())?.0.get(at).cloned().flatten();
        Ok(row.and_then(|value| value.reference()).map_or(call.argument(2), |id| Value::int(id.cast_signed())))
    }),
    ("Landroid/content/res/TypedArray;->getString", text),
    ("Landroid/content/res/TypedArray;->getText", text),
    ("Landroid/content/res/TypedArray;->getNonResourceString", text),
    ("Landroid/content/res/TypedArray;->getValue", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/res/TypedArray;->peekValue", |machine, call| {
        let Some(known) = setting(machine, call)? else { return Ok(Value::ZERO) };
        let made = machine.new_object("Landroid/util/TypedValue;", Body::Plain)?;
        tell(machine, made, 0, Some(&known))?;
        Ok(made)
    }),
    ("Landroid/content/res/TypedArray;->getDrawable", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/res/TypedArray;->getColorStateList", |_, _| Ok(Value::ZERO)),
];

/// The values of the attributes asked for, in their order.
struct Typed(Vec<Option<Setting>>);

/// `obtainStyledAttributes(attributes)`, `(style, attributes)`, `(set, attributes, ...)`.
fn obtain(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut wanted = Vec::new();
    let mut own: Vec<(u32, Setting)> = Vec::new();
    for &argument in call.arguments.iter().skip(1) {
        if let Ok(Styled(rows)) = machine.state::<Styled>(argument) {
            own.extend(rows.iter().cloned());
        }
        if let Some(Body::Array(Array::Ints(all))) = machine.heap.get(argument.as_ref()).map(|object| &object.body) {
            wanted = all.iter().map(|id| id.cast_unsigned()).collect();
            break;
        }
    }
    let by_style = machine.method_text(call.method).contains("(I[I");
    let theme = if by_style { Some(call.argument(1).as_int().cast_unsigned()) } else { theme_of(machine, call.this()) };
    let mut values = Vec::new();
    for id in wanted {
        let set = own.iter().find(|row| row.0 == id).map(|row| row.1.clone());
        values.push(set.or_else(|| styled(machine, theme?, id)));
    }
    let made = machine.new_object("Landroid/content/res/TypedArray;", Body::Plain)?;
    machine.set_state(made, Typed(values));
    Ok(made)
}

/// What a style or one of those it inherits from sets an attribute to.
fn styled(machine: &Machine, style: u32, attribute: u32) -> Option<Setting> {
    let table = machine.archive.table()?;
    let mut at = style;
    for _ in 0..MAX_PARENTS {
        let bag = table.bag(at, LocalePreference::Default)?;
        if let Some((_, value)) = bag.items.iter().find(|row| row.0 == attribute) {
            return Some(value.clone());
        }
        if bag.parent == 0 {
            return None;
        }
        at = bag.parent;
    }
    None
}

/// `resolveAttribute(attribute, value, whether references are followed)`: only the platform's own attributes may stand in its styles.
fn resolve_attribute(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let theme = theme_of(machine, call.this());
    let mut id = call.argument(1).as_int().cast_unsigned();
    let mut found = None;
    for _ in 0..MAX_PARENTS {
        found = theme.and_then(|theme| styled(machine, theme, id));
        match found {
            Some(Setting::Attribute(next) | Setting::DynamicAttribute(next)) => id = next,
            _ => break,
        }
    }
    let Some(found) = found else {
        let own = id >> 24 == OWN_PACKAGE;
        let unknown = machine.notes.unknown("an attribute of a style of the platform");
        return if own { Ok(Value::bool(false)) } else { Err(Stop::Unknown(unknown)) };
    };
    let number = found.reference().unwrap_or_default().cast_signed();
    let followed = match found.reference() {
        Some(_) if call.argument(3).as_bool() => machine.resource(Value::int(number))?,
        _ => Some(found),
    };
    tell(machine, call.argument(2), number, followed.as_ref())?;
    Ok(Value::bool(true))
}

/// Write a resource into a `TypedValue`; what the table does not tell makes the answer unknown.
fn tell(machine: &mut Machine, into: Value, id: i32, known: Option<&Setting>) -> Result<(), Stop> {
    machine.object(into)?;
    let (kind, data) = match known {
        None => return Err(Stop::Unknown(machine.notes.unknown("a resource that the table does not tell"))),
        Some(Setting::Reference(id) | Setting::DynamicReference(id)) => (1, id.cast_signed()),
        Some(Setting::String(text)) => {
            let text = machine.new_string(text)?;
            machine.keep(into, "string", text);
            (3, 0)
        }
        Some(Setting::Float(number)) => (4, number.to_bits().cast_signed()),
        Some(Setting::Dimension(bits)) => (5, bits.cast_signed()),
        Some(Setting::Fraction(bits)) => (6, bits.cast_signed()),
        Some(Setting::Int(number)) => (0x10, *number),
        Some(Setting::Bool(truth)) => (0x12, -i32::from(*truth)),
        Some(Setting::Color(color)) => (0x1c, color.cast_signed()),
        Some(_) => (0, 0),
    };
    for (name, number) in [("type", kind), ("data", data), ("resourceId", id)] {
        machine.keep(into, name, Value::int(number));
    }
    Ok(())
}

/// The style of a context: what code set, what the manifest says of the activity, what it says of the application.
fn theme_of(machine: &mut Machine, of: Value) -> Option<u32> {
    let context = machine.kept(of, "context").unwrap_or(of);
    if let Some(theme) = machine.kept(context, "theme").filter(|theme| theme.as_int() != 0) {
        return Some(theme.as_int().cast_unsigned());
    }
    let name = dotted_of(&machine.class_text(machine.class_of(context)));
    let theme = manifest_theme(machine, &name)?;
    machine.keep(context, "theme", Value::int(theme.cast_signed()));
    Some(theme)
}

fn manifest_theme(machine: &mut Machine, activity: &str) -> Option<u32> {
    let document = machine.xml_of_package("AndroidManifest.xml")?;
    let theme = |element: &aw_axml::Element| element.android("theme").and_then(|row| row.value.reference());
    let application = document.elements.iter().find(|element| element.name == "application")?;
    let row = document.children(application).find(|element| {
        let name = element.android("name").map(|row| row.value.display()).unwrap_or_default();
        element.name == "activity" && (name == activity || activity == format!("{}{name}", machine.question.package))
    });
    row.and_then(theme).or_else(|| theme(application))
}

/// The value at an index, references followed.
fn setting(machine: &mut Machine, call: &Call<'_>) -> Result<Option<Setting>, Stop> {
    let at = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
    let row = machine.state::<Typed>(call.this())?.0.get(at).cloned().flatten();
    match row.as_ref().and_then(Setting::reference) {
        Some(id) => Ok(machine.resource(Value::int(id.cast_signed()))?.or(row)),
        None => Ok(row),
    }
}

fn number(machine: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(match setting(machine, call)? {
        Some(Setting::Color(color)) => Value::int(color.cast_signed()),
        Some(value) => value.integer().map_or(call.argument(2), Value::long),
        None => call.argument(2),
    })
}

#[allow(clippy::cast_possible_truncation, reason = "a dimension is small")]
fn dimension(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(value) = setting(machine, call)? else { return Ok(call.argument(2)) };
    Ok(match value.dimension() {
        Some((size, unit)) => Value::int((if unit == "px" { size } else { size * 3.0 }) as i32),
        None => value.integer().map_or(call.argument(2), Value::long),
    })
}

fn text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match setting(machine, call)? {
        Some(Setting::String(text)) => machine.new_string(&text),
        _ => Ok(Value::ZERO),
    }
}
