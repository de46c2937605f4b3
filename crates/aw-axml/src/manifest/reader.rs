//! Attribute access with references resolved and class names completed.

use std::cell::Cell;

use crate::manifest::{Label, MetaData};
use crate::table::{LocalePreference, Table};
use crate::value::Value;
use crate::xml::{Attribute, Document, Element};

/// Most bytes of text kept of one manifest, references and completed names included.
const TEXT_BYTES_MAX: usize = 32 << 20;

/// A document with its table.
pub struct Reader<'a> {
    pub document: &'a Document,
    pub table: Option<&'a Table>,
    package: String,
    text_bytes: Cell<usize>,
}

impl<'a> Reader<'a> {
    pub fn new(document: &'a Document, table: Option<&'a Table>) -> Self {
        let mut reader = Self { document, table, package: String::new(), text_bytes: Cell::new(0) };
        let package = document.root().and_then(|root| root.plain("package"));
        reader.package = package.and_then(|row| reader.text_of(row)).unwrap_or_default();
        reader
    }

    /// The text of an attribute: its string, the text its reference leads to, or its
    /// value as written.
    pub fn text_of(&self, row: &Attribute) -> Option<String> {
        let text = match (&row.value, self.table) {
            (Value::String(text), _) => Some(text.clone()),
            (value, Some(table)) if value.reference().is_some() => {
                table.text_of(value, LocalePreference::Default).or_else(|| Some(value.display()))
            }
            (Value::Null, _) => row.raw.clone(),
            (value, _) => Some(row.raw.clone().unwrap_or_else(|| value.display())),
        }?;
        // Android's strings end at the first NUL.
        self.keep(text.split('\0').next().unwrap_or_default().to_owned())
    }

    /// The text, unless the manifest's budget is spent.
    fn keep(&self, text: String) -> Option<String> {
        self.text_bytes.set(self.text_bytes.get().saturating_add(text.len()));
        (!self.is_cut()).then_some(text)
    }

    /// Texts were left out because there were too many.
    pub fn is_cut(&self) -> bool {
        self.text_bytes.get() > TEXT_BYTES_MAX
    }

    pub fn text(&self, element: &Element, name: &str) -> Option<String> {
        self.text_of(element.android(name)?)
    }

    fn value(&self, element: &Element, name: &str) -> Option<Value> {
        let value = &element.android(name)?.value;
        let resolved = match (value.reference(), self.table) {
            (Some(id), Some(table)) => table.resolve(id, LocalePreference::Default),
            _ => None,
        };
        Some(resolved.unwrap_or_else(|| value.clone()))
    }

    pub fn truth(&self, element: &Element, name: &str) -> Option<bool> {
        self.value(element, name)?.truth()
    }

    pub fn integer(&self, element: &Element, name: &str) -> Option<i64> {
        self.value(element, name)?.integer()
    }

    /// A class name completed by the package, as the platform does.
    pub fn class(&self, element: &Element, name: &str) -> Option<String> {
        let class = self.text(element, name).filter(|class| !class.is_empty())?;
        self.keep(if class.starts_with('.') {
            format!("{}{class}", self.package)
        } else if class.contains('.') {
            class
        } else {
            format!("{}.{class}", self.package)
        })
    }

    /// A process name; `:remote` stands for `package:remote`.
    pub fn process(&self, element: &Element) -> Option<String> {
        let process = self.text(element, "process")?;
        self.keep(if process.starts_with(':') { format!("{}{process}", self.package) } else { process })
    }

    pub fn label(&self, element: &Element) -> Label {
        let Some(row) = element.android("label") else {
            return Label::default();
        };
        let own = |preference| self.table?.own_text(row.value.reference()?, preference);
        Label { default: self.text_of(row), zh: own(LocalePreference::Zh), en: own(LocalePreference::En) }
    }

    /// `xml/config` for a reference, else its id as text.
    pub fn resource_name(&self, element: &Element, name: &str) -> Option<String> {
        let value = &element.android(name)?.value;
        let id = value.reference()?;
        Some(self.table.and_then(|table| table.name_of(id)).unwrap_or_else(|| value.display()))
    }

    pub fn meta_data(&self, element: &Element) -> Vec<MetaData> {
        let rows = self.document.children(element).filter(|child| child.name == "meta-data");
        rows.filter_map(|row| {
            Some(MetaData {
                name: self.text(row, "name")?,
                value: self.text(row, "value"),
                resource: self.resource_name(row, "resource"),
            })
        })
        .collect()
    }
}
