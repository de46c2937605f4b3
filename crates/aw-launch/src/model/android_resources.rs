//! `android.content.res` and layouts: texts and numbers from the table, layouts inflated to views.

use aw_axml::{Document, Element, LocalePreference};

use crate::calls::Call;
use crate::classes::ClassId;
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::names::descriptor_of;
use crate::value::Value;

/// Layouts inside one another.
const MAX_INCLUDES: usize = 16;
/// Where views without a package may come from.
const VIEW_PACKAGES: [&str; 4] = ["android.widget.", "android.view.", "android.webkit.", "android.app."];

pub const TABLE: &[Row] = &[
    ("Landroid/content/Context;->getResources", |machine, _| {
        machine.single("resources", "Landroid/content/res/Resources;")
    }),
    ("Landroid/content/Context;->getDrawable", drawable),
    ("Landroid/content/res/Resources;->getDrawable", drawable),
    ("Landroid/content/Context;->getString", text),
    ("Landroid/content/Context;->getText", text),
    ("Landroid/content/res/Resources;->getString", text),
    ("Landroid/content/res/Resources;->getText", text),
    ("Landroid/content/res/Resources;->getStringArray", text_array),
    ("Landroid/content/res/Resources;->getTextArray", text_array),
    ("Landroid/content/res/Resources;->getInteger", number),
    ("Landroid/content/res/Resources;->getBoolean", number),
    ("Landroid/content/res/Resources;->getColor", number),
    ("Landroid/content/Context;->getColor", number),
    ("Landroid/content/res/Resources;->getIdentifier", identifier),
    ("Landroid/content/res/Resources;->getResourceEntryName", entry_name),
    ("Landroid/content/res/Resources;->getDimensionPixelSize", dimension),
    ("Landroid/content/res/Resources;->getDimensionPixelOffset", dimension),
    ("Landroid/content/res/Resources;->getDisplayMetrics", |machine, _| {
        machine.single("metrics", "Landroid/util/DisplayMetrics;")
    }),
    ("Landroid/content/res/Resources;->getConfiguration", configuration),
    ("Landroid/content/res/Configuration;-><init>()V", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/res/Configuration;-><init>(Landroid/content/res/Configuration;)V", copy_configuration),
    ("Landroid/content/res/Configuration;->setTo", copy_configuration),
    ("Landroid/content/res/Configuration;->getLocales", |machine, _| {
        machine.call_static("Landroid/os/LocaleList;", "getDefault", "()Landroid/os/LocaleList;", &[])
    }),
    ("Landroid/view/LayoutInflater;->from", |machine, call| inflater(machine, call.this())),
    ("Landroid/app/Activity;->getLayoutInflater", |machine, call| inflater(machine, call.this())),
    ("Landroid/app/Dialog;->getLayoutInflater", |machine, call| inflater(machine, call.this())),
    ("Landroid/view/LayoutInflater;->getContext", |machine, call| {
        Ok(machine.kept(call.this(), "context").unwrap_or_default())
    }),
    ("Landroid/view/LayoutInflater;->inflate", inflate),
    ("Landroid/view/View;->inflate", inflate_static),
    ("Landroid/view/ViewStub;->inflate", inflate_stub),
    (
        "Landroid/util/AttributeSet;->getAttributeValue(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
        attribute,
    ),
    ("Landroid/util/AttributeSet;->getIdAttributeResourceValue", |machine, call| {
        Ok(machine.kept(call.this(), "id").unwrap_or(call.argument(1)))
    }),
];

/// A layout of the platform: its number, the class of its texts, their numbers.
type PlatformLayout = (i32, &'static str, &'static [i32]);
const TEXT: &str = "Landroid/widget/TextView;";
const CHECKED: &str = "Landroid/widget/CheckedTextView;";
/// `android.R.id.text1` and `text2`.
const ONE: &[i32] = &[0x0102_0014];
const TWO: &[i32] = &[0x0102_0014, 0x0102_0015];
/// The rows of lists that `android.R.layout` offers.
const PLATFORM_LAYOUTS: &[PlatformLayout] = &[
    (0x0109_0003, TEXT, ONE),
    (0x0109_0004, TEXT, TWO),
    (0x0109_0005, CHECKED, ONE),
    (0x0109_0006, TEXT, ONE),
    (0x0109_0007, TEXT, TWO),
    (0x0109_0008, TEXT, ONE),
    (0x0109_0009, CHECKED, ONE),
    (0x0109_000a, TEXT, ONE),
    (0x0109_000b, TEXT, ONE),
    (0x0109_000f, CHECKED, ONE),
    (0x0109_0010, CHECKED, ONE),
    (0x0109_0016, TEXT, ONE),
    (0x0109_0017, TEXT, TWO),
];

/// A telephone held upright, by day, read from left to right: `android.content.res.Configuration` names the numbers.
const CONFIGURATION: &[(&str, i32)] = &[
    ("orientation", 1),
    ("uiMode", 0x11),
    ("screenLayout", 0x62),
    ("screenWidthDp", 360),
    ("screenHeightDp", 780),
    ("smallestScreenWidthDp", 360),
    ("densityDpi", 480),
    ("keyboard", 1),
    ("navigation", 1),
    ("touchscreen", 3),
];

/// Attributes by number, as an element or a style sets them.
pub struct Styled(pub Vec<(u32, aw_axml::Value)>);

impl Machine {
    /// The text of a resource; unknown where the table does not tell it.
    pub fn resource_text(&mut self, id: Value) -> Answer {
        let known = self.resource(id)?.and_then(|value| match value {
            aw_axml::Value::String(text) => Some(text),
            aw_axml::Value::Null | aw_axml::Value::Empty | aw_axml::Value::Reference(_) => None,
            other => Some(other.display()),
        });
        match known {
            Some(text) => self.new_string(&text),
            None => Err(Stop::Unknown(self.notes.unknown("a resource that the table does not tell"))),
        }
    }

    pub fn resource(&mut self, id: Value) -> Result<Option<aw_axml::Value>, Stop> {
        if id.note.is_unknown() {
            return Err(Stop::Unknown(id.note));
        }
        let table = self.archive.table();
        Ok(table.and_then(|table| table.resolve(id.as_int().cast_unsigned(), LocalePreference::Zh)))
    }

    /// Make the views of a layout and put them into `parent`; what cannot be read is one view that nobody knows.
    pub fn inflate(&mut self, id: Value, parent: Value, context: Value) -> Answer {
        if let Some(row) = PLATFORM_LAYOUTS.iter().find(|row| row.0 == id.as_int() && !id.note.is_unknown()) {
            return self.inflate_platform(row, parent, context);
        }
        let Some(document) = self.layout(id)? else {
            let place = format!("{:#010x}", id.as_int());
            self.gap("layout_unread", "a layout could not be read", &place);
            let note = self.notes.unknown("a layout that could not be read");
            let view = self.unknown_noted(b"Landroid/view/View;", note)?;
            if parent.bits != 0 {
                self.add_child(parent, view);
            }
            return Ok(view);
        };
        self.inflating += 1;
        let made = if self.inflating > MAX_INCLUDES {
            Ok(Value::ZERO)
        } else {
            self.inflate_element(&document, document.root(), parent, context)
        };
        self.inflating -= 1;
        made
    }

    /// A row of a list as the platform has it: views of text, in a group where there are two.
    fn inflate_platform(&mut self, row: &PlatformLayout, parent: Value, context: Value) -> Answer {
        let mut texts = Vec::new();
        for &id in row.2 {
            let text = self.new_object(row.1, Body::Plain)?;
            self.keep(text, "context", context);
            self.keep(text, "id", Value::int(id));
            texts.push(text);
        }
        let view = match texts.as_slice() {
            [one] => *one,
            all => {
                let group = self.new_object("Landroid/widget/LinearLayout;", Body::Plain)?;
                self.keep(group, "context", context);
                for &one in all {
                    self.add_child(group, one);
                }
                group
            }
        };
        if parent.bits != 0 {
            self.add_child(parent, view);
        }
        Ok(view)
    }

    fn layout(&mut self, id: Value) -> Result<Option<Document>, Stop> {
        let Some(aw_axml::Value::String(path)) = self.resource(id)? else { return Ok(None) };
        Ok(self.xml_of_package(&path))
    }

    fn inflate_element(
        &mut self,
        document: &Document,
        element: Option<&Element>,
        parent: Value,
        context: Value,
    ) -> Answer {
        let Some(element) = element else { return Ok(Value::ZERO) };
        let view = match element.name.as_str() {
            "merge" => parent,
            "include" => {
                let layout = element.plain("layout").and_then(|row| row.value.reference());
                let Some(layout) = layout else { return Ok(Value::ZERO) };
                let view = self.inflate(Value::int(layout.cast_signed()), parent, context)?;
                // What is included is called as the element that includes it says.
                if let Some(id) = element.android("id").and_then(|row| row.value.reference())
                    && view.bits != parent.bits
                {
                    self.keep(view, "id", Value::int(id.cast_signed()));
                }
                return Ok(view);
            }
            "requestFocus" | "tag" => return Ok(Value::ZERO),
            "fragment" => return self.inflate_fragment(element, parent, context),
            _ => self.make_view(element, context)?,
        };
        for child in document.children(element) {
            self.inflate_element(document, Some(child), view, context)?;
        }
        if view.bits != parent.bits {
            self.call_own(view, "onFinishInflate", "()V", &[])?;
            if parent.bits != 0 {
                self.add_child(parent, view);
            }
        }
        Ok(view)
    }

    fn make_view(&mut self, element: &Element, context: Value) -> Answer {
        let name = match element.plain("class").map(|row| row.value.display()) {
            Some(class) if element.name == "view" => class,
            _ => element.name.clone(),
        };
        let Some(class) = self.view_class(&name) else {
            return Err(self.throw("Landroid/view/InflateException;", &format!("Error inflating class {name}")));
        };
        let attributes = self.attributes(element)?;
        let proto = "(Landroid/content/Context;Landroid/util/AttributeSet;)V";
        let view = self.construct(class, proto, &[context, attributes])?;
        // A class may drop what its superclass is to be told.
        for name in ["id", "tag", "text", "checked", "click method", "layout"] {
            if let Some(value) = self.kept(attributes, name) {
                self.keep(view, name, value);
            }
        }
        self.keep(view, "attributes", attributes);
        if self.kept(view, "context").is_none() {
            self.keep(view, "context", context);
        }
        Ok(view)
    }

    fn view_class(&mut self, name: &str) -> Option<ClassId> {
        if name.contains('.') {
            return self.class_of_text(&descriptor_of(name));
        }
        VIEW_PACKAGES.iter().find_map(|package| {
            let name = format!("{package}{name}").replace('.', "/");
            crate::hierarchy::find(&name)?;
            self.class_of_text(&format!("L{name};"))
        })
    }

    /// What a layout says of a view, as the object that its constructor gets.
    fn attributes(&mut self, element: &Element) -> Answer {
        let set = self.new_object("Landroid/util/AttributeSet;", Body::Plain)?;
        let rows = element.attributes.iter().filter_map(|row| Some((row.resource_id?, row.value.clone())));
        self.set_state(set, Styled(rows.collect()));
        for row in &element.attributes {
            let text = self.archive.table().and_then(|table| table.text_of(&row.value, LocalePreference::Zh));
            let text = text.unwrap_or_else(|| row.value.display());
            let value = self.new_string(&text)?;
            self.keep(set, &format!("attribute {}", row.name), value);
            let known = match row.name.as_str() {
                "id" => row.value.reference().map(|id| ("id", Value::int(id.cast_signed()))),
                "layout" => row.value.reference().map(|id| ("layout", Value::int(id.cast_signed()))),
                "checked" => row.value.truth().map(|truth| ("checked", Value::bool(truth))),
                "onClick" => Some(("click method", value)),
                "tag" => Some(("tag", value)),
                "text" => Some(("text", value)),
                _ => None,
            };
            if let Some((name, value)) = known {
                self.keep(set, name, value);
            }
        }
        Ok(set)
    }

    fn inflate_fragment(&mut self, element: &Element, parent: Value, context: Value) -> Answer {
        let name = element.plain("class").or_else(|| element.android("name")).map(|row| row.value.display());
        let Some(class) = name.and_then(|name| self.class_of_text(&descriptor_of(&name))) else {
            return Ok(Value::ZERO);
        };
        let fragment = self.construct(class, "()V", &[])?;
        let id = element.android("id").and_then(|row| row.value.reference()).unwrap_or(0);
        self.keep(fragment, "id", Value::int(id.cast_signed()));
        self.remember_fragment(fragment, context, Value::int(id.cast_signed()))?;
        self.start_fragment(fragment, context, parent)?;
        Ok(Value::ZERO)
    }
}

/// What the screen and the language of the phone are, in the public fields of the one configuration.
fn configuration(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let known = machine.singles.contains_key("configuration");
    let made = machine.single("configuration", "Landroid/content/res/Configuration;")?;
    if !known {
        let locale = machine.call_static("Ljava/util/Locale;", "getDefault", "()Ljava/util/Locale;", &[])?;
        machine.keep(made, "locale", locale);
        machine.keep(made, "fontScale", Value::float(1.0));
        for &(name, number) in CONFIGURATION {
            machine.keep(made, name, Value::int(number));
        }
    }
    Ok(made)
}

fn copy_configuration(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.argument(1))?;
    crate::model::android_intent::copy_kept(machine, call.argument(1), call.this());
    Ok(Value::ZERO)
}

/// A number, or a number with arguments: those are left as the text has them.
fn text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.resource_text(call.argument(1))
}

/// A picture: drawn by points where its file is no XML.
fn drawable(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let file = machine.resource(call.argument(1))?.map(|value| value.display()).unwrap_or_default();
    let is_xml = std::path::Path::new(&file).extension().is_some_and(|kind| kind.eq_ignore_ascii_case("xml"));
    let class = if is_xml {
        "Landroid/graphics/drawable/VectorDrawable;"
    } else {
        "Landroid/graphics/drawable/BitmapDrawable;"
    };
    machine.new_object(class, Body::Plain)
}

fn text_array(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let id = call.argument(1);
    if id.note.is_unknown() {
        return Err(Stop::Unknown(id.note));
    }
    let Some(table) = machine.archive.table() else {
        return Err(Stop::Unknown(machine.notes.unknown("the resource table")));
    };
    let mut values = Vec::new();
    for text in table.string_array(id.as_int().cast_unsigned(), LocalePreference::Zh) {
        values.push(machine.new_string(&text)?);
    }
    machine.new_array("[Ljava/lang/String;", values)
}

fn number(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.resource(call.argument(1))? {
        Some(aw_axml::Value::Int(number)) => Ok(Value::int(number)),
        Some(aw_axml::Value::Bool(truth)) => Ok(Value::bool(truth)),
        Some(aw_axml::Value::Color(color)) => Ok(Value::int(color.cast_signed())),
        _ => Err(Stop::Unknown(machine.notes.unknown("a resource that the table does not tell"))),
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a dimension is small")]
fn dimension(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let size = machine.resource(call.argument(1))?.and_then(|value| value.dimension());
    match size {
        Some((size, unit)) => Ok(Value::int((if unit == "px" { size } else { size * 3.0 }) as i32)),
        None => Err(Stop::Unknown(machine.notes.unknown("a resource that the table does not tell"))),
    }
}

/// `getIdentifier(name, type, package)`: 0 where there is none.
fn identifier(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    let kind = machine.known_string(call.argument(2)).unwrap_or_default();
    let name = name.rsplit(':').next().unwrap_or_default();
    let whole = if name.contains('/') { name.to_owned() } else { format!("{kind}/{name}") };
    let Some(table) = machine.archive.table() else {
        return Err(Stop::Unknown(machine.notes.unknown("the resource table")));
    };
    Ok(Value::int(table.id_of(&whole).unwrap_or(0).cast_signed()))
}

fn entry_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let id = call.argument(1);
    let name = machine.archive.table().and_then(|table| table.name_of(id.as_int().cast_unsigned()));
    match name {
        Some(name) => machine.new_string(name.rsplit('/').next().unwrap_or_default()),
        None => Err(machine.throw("Landroid/content/res/Resources$NotFoundException;", "no such resource")),
    }
}

pub fn inflater(machine: &mut Machine, context: Value) -> Answer {
    let made = machine.new_object("Landroid/view/LayoutInflater;", Body::Plain)?;
    machine.keep(made, "context", context);
    Ok(made)
}

/// `inflate(id, root)` and `inflate(id, root, attach)`: the root comes back where the views were put into it.
fn inflate(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let context = match machine.kept(call.this(), "context") {
        Some(context) => context,
        None => machine.application()?,
    };
    let attach = call.arguments.get(3).is_none_or(|attach| attach.as_bool());
    let root = call.argument(2);
    let into = if attach { root } else { Value::ZERO };
    let view = machine.inflate(call.argument(1), into, context)?;
    Ok(if into.bits != 0 { root } else { view })
}

fn inflate_static(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let root = call.argument(2);
    let view = machine.inflate(call.argument(1), root, call.this())?;
    Ok(if root.bits != 0 { root } else { view })
}

fn inflate_stub(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(layout) = machine.kept(call.this(), "layout") else { return Ok(Value::ZERO) };
    let (parent, context) = (
        machine.kept(call.this(), "parent").unwrap_or_default(),
        machine.kept(call.this(), "context").unwrap_or_default(),
    );
    machine.inflate(layout, parent, context)
}

fn attribute(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(2))?;
    Ok(machine.kept(call.this(), &format!("attribute {name}")).unwrap_or_default())
}

/// The elements of an array of references.
pub fn elements(machine: &mut Machine, array: Value) -> Result<Vec<Value>, Stop> {
    match machine.array(array)? {
        Array::Values(all) => Ok(all.clone()),
        _ => Ok(Vec::new()),
    }
}
