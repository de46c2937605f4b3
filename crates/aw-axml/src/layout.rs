//! Layouts: a document and its resource table in, one row per view out, with what a
//! person reads on it and what a tap does.

use serde::Serialize;

use crate::table::{LocalePreference, Table};
use crate::value::Value;
use crate::xml::{Attribute, Document, Element};

/// Most views kept of one layout; the largest real ones have some hundreds.
pub const VIEWS_MAX: usize = 20_000;
/// Longest text kept of one view, in characters; agreements inside a layout are cut.
pub const TEXT_CHARS_MAX: usize = 8_192;
/// Most characters of text kept of one layout.
pub const LAYOUT_CHARS_MAX: usize = 4 << 20;

/// The views of one layout in document order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Layout {
    /// Rows; a row's `parent` is an index into them.
    pub views: Vec<View>,
    /// Views or texts were left out at a limit.
    pub cut: bool,
}

/// A text in the locales the rules know.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text {
    /// Without a locale, or as written in the layout.
    pub default: Option<String>,
    /// Written for Chinese.
    pub zh: Option<String>,
    /// Written for English.
    pub en: Option<String>,
    /// Resource it comes from, `string/agree`.
    pub resource: Option<String>,
}

/// One view, or one `include`, `merge`, `fragment`, or element of a menu or preference file.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct View {
    /// Row of the enclosing view.
    pub parent: Option<usize>,
    /// Tag, or the class that `<view class>` names.
    pub class: String,
    /// Name of the id, `id/agree` without its type: `agree`.
    pub id: Option<String>,
    /// Resource id of the id.
    pub id_value: Option<u32>,
    /// Text.
    pub text: Option<Text>,
    /// Hint.
    pub hint: Option<Text>,
    /// Title of a menu item or a preference.
    pub title: Option<Text>,
    /// Description for screen readers.
    pub content_description: Option<Text>,
    /// Method called on a tap.
    pub on_click: Option<String>,
    /// Ticked from the start.
    pub checked: Option<bool>,
    /// Reacts to taps.
    pub clickable: Option<bool>,
    /// Enabled.
    pub enabled: Option<bool>,
    /// `visible`, `invisible` or `gone`.
    pub visibility: Option<&'static str>,
    /// Size with unit, `12sp`.
    pub text_size: Option<String>,
    /// Colour as `#aarrggbb`.
    pub text_color: Option<String>,
    /// Style, `style/Widget.Button`.
    pub style: Option<String>,
    /// Layout an `include` puts here, `layout/agreement`.
    pub include: Option<String>,
    /// Class a fragment tag names.
    pub fragment: Option<String>,
    /// `android:tag`.
    pub tag: Option<String>,
    /// Line in the source file.
    pub line: u32,
}

/// Reads a layout; references are resolved where `table` is given.
pub fn read(document: &Document, table: Option<&Table>) -> Layout {
    let mut reader = Reader { table, chars: 0, cut: false };
    let rows = document.elements.iter().take(VIEWS_MAX);
    let views = rows.map(|element| reader.view(element)).collect();
    Layout { views, cut: reader.cut || document.elements.len() > VIEWS_MAX }
}

struct Reader<'a> {
    table: Option<&'a Table>,
    chars: usize,
    cut: bool,
}

impl Reader<'_> {
    fn view(&mut self, element: &Element) -> View {
        let class = element.plain("class").and_then(|row| self.plain_text(row));
        let id_value = element.android("id").and_then(|row| row.value.reference());
        let id = id_value.and_then(|id| self.name(id)).map(|name| short_name(&name));
        let fragment = matches!(element.name.as_str(), "fragment" | "androidx.fragment.app.FragmentContainerView");
        View {
            parent: element.parent,
            fragment: class.clone().or_else(|| self.string(element, "name")).filter(|_| fragment),
            class: class.filter(|_| element.name == "view").unwrap_or_else(|| element.name.clone()),
            id,
            id_value,
            text: self.text(element, "text"),
            hint: self.text(element, "hint"),
            title: self.text(element, "title"),
            content_description: self.text(element, "contentDescription"),
            on_click: self.string(element, "onClick"),
            checked: self.truth(element, "checked"),
            clickable: self.truth(element, "clickable"),
            enabled: self.truth(element, "enabled"),
            visibility: self.visibility(element),
            text_size: self.string(element, "textSize"),
            text_color: self.color(element),
            style: self.resource(element.plain("style")),
            include: self.resource(element.plain("layout").or_else(|| element.android("layout"))),
            tag: self.string(element, "tag"),
            line: element.line,
        }
    }

    fn name(&self, id: u32) -> Option<String> {
        self.table?.name_of(id)
    }

    /// `style/Name` of a reference, or its id where the table does not know it.
    fn resource(&self, row: Option<&Attribute>) -> Option<String> {
        let value = &row?.value;
        let id = value.reference()?;
        Some(self.name(id).unwrap_or_else(|| value.display()))
    }

    fn resolved(&self, element: &Element, name: &str) -> Option<Value> {
        let value = &element.android(name)?.value;
        let found = value.reference().and_then(|id| self.table?.resolve(id, LocalePreference::Default));
        Some(found.unwrap_or_else(|| value.clone()))
    }

    fn truth(&self, element: &Element, name: &str) -> Option<bool> {
        self.resolved(element, name)?.truth()
    }

    fn color(&self, element: &Element) -> Option<String> {
        let value = self.resolved(element, "textColor")?;
        matches!(value, Value::Color(_)).then(|| value.display())
    }

    fn visibility(&self, element: &Element) -> Option<&'static str> {
        match self.resolved(element, "visibility")?.integer()? {
            0 => Some("visible"),
            1 => Some("invisible"),
            2 => Some("gone"),
            _ => None,
        }
    }

    fn string(&mut self, element: &Element, name: &str) -> Option<String> {
        let value = self.resolved(element, name)?;
        let text = match value {
            Value::Null | Value::Empty => return None,
            Value::String(text) => text,
            other => other.display(),
        };
        self.keep(text)
    }

    fn plain_text(&mut self, row: &Attribute) -> Option<String> {
        match &row.value {
            Value::String(text) => self.keep(text.clone()),
            _ => self.keep(row.raw.clone()?),
        }
    }

    fn text(&mut self, element: &Element, name: &str) -> Option<Text> {
        let value = &element.android(name)?.value;
        let Some(id) = value.reference() else {
            let default = self.string(element, name);
            return default.is_some().then(|| Text { default, ..Text::default() });
        };
        let table = self.table;
        let own = |preference| table?.own_text(id, preference);
        let default = table.and_then(|table| table.text_of(value, LocalePreference::Default));
        Some(Text {
            default: default.and_then(|text| self.keep(text)),
            zh: own(LocalePreference::Zh).and_then(|text| self.keep(text)),
            en: own(LocalePreference::En).and_then(|text| self.keep(text)),
            resource: Some(self.name(id).unwrap_or_else(|| value.display())),
        })
    }

    /// The text within the limits of a view and of the layout.
    fn keep(&mut self, text: String) -> Option<String> {
        if self.chars >= LAYOUT_CHARS_MAX {
            self.cut = true;
            return None;
        }
        let kept = match text.char_indices().nth(TEXT_CHARS_MAX) {
            Some((end, _)) => {
                self.cut = true;
                text.get(..end).unwrap_or_default().to_owned()
            }
            None => text,
        };
        self.chars = self.chars.saturating_add(kept.len());
        Some(kept)
    }
}

fn short_name(name: &str) -> String {
    name.rsplit_once('/').map_or(name, |(_, short)| short).to_owned()
}
