//! Layouts and telling strings of an app: parts and table in, rows for JSON out.

use aw_apk::{Limits, Package};
use aw_axml::{LocalePreference, Table, Value};
use aw_gap::Gap;
use serde::Serialize;

/// Layout files read of one app.
const LAYOUTS_MAX: usize = 20_000;
/// Characters kept of one string.
const TEXT_CHARS_MAX: usize = 400;
/// A string this long is a document, a privacy policy for one, and is told whole beside its row.
const LONG_CHARS_MIN: usize = 800;
/// Longer texts are cut; no policy of half a novel is read as a string resource.
const LONG_CHARS_MAX: usize = 200_000;
const LONG_TEXTS_MAX: usize = 32;
const NUMBERS_MAX: usize = 20_000;

/// Everything `Package.resources` tells.
#[derive(Serialize)]
pub struct Resources {
    /// Layouts, menus and preference files.
    pub layouts: Vec<LayoutRow>,
    /// Values of them that are documents by their length.
    pub texts: Vec<LongText>,
    /// String resources that hold a watched word.
    pub strings: Vec<StringRow>,
    /// Numbers and truth values that are the same in every configuration, by resource number.
    pub numbers: Vec<(u32, i64)>,
    /// What could not be read.
    pub gaps: Vec<Gap>,
}

/// One layout file.
#[derive(Serialize)]
pub struct LayoutRow {
    /// Resource number.
    pub id: u32,
    /// `layout/main`.
    pub name: String,
    /// Entry in the package.
    pub file: String,
    /// Its views.
    pub layout: aw_axml::Layout,
}

/// One string resource.
#[derive(Serialize)]
pub struct StringRow {
    /// Resource number.
    pub id: u32,
    /// `string/agree`.
    pub name: String,
    /// (locale, text); an empty locale is the default.
    pub values: Vec<(String, String)>,
}

/// A string resource that is a document.
#[derive(Serialize)]
pub struct LongText {
    /// `string/privacy_policy`.
    pub name: String,
    /// Empty for the default.
    pub locale: String,
    pub text: String,
    /// Whether it went on.
    pub cut: bool,
}

impl LongText {
    fn of(name: &str, locale: &str, text: &str) -> Self {
        let end = text.char_indices().nth(LONG_CHARS_MAX).map(|(end, _)| end);
        let kept = end.and_then(|end| text.get(..end)).unwrap_or(text);
        Self { name: name.to_owned(), locale: locale.to_owned(), text: kept.to_owned(), cut: end.is_some() }
    }
}

/// Read what the screens of an app are made of.
pub fn read(package: &Package, table: Option<&Table>, words: &[String], limits: &Limits) -> Resources {
    let mut resources = Resources {
        layouts: Vec::new(),
        texts: Vec::new(),
        strings: Vec::new(),
        numbers: Vec::new(),
        gaps: Vec::new(),
    };
    let (Some(table), Some(part)) = (table, package.base()) else {
        return resources;
    };
    resources.numbers = numbers(table);
    for kind in ["layout", "menu", "xml"] {
        for id in table.ids_of_type(kind) {
            let Some(file) = file_of(table, id) else {
                continue;
            };
            if resources.layouts.len() >= LAYOUTS_MAX {
                resources.gaps.push(Gap::new("too_many_layouts", format!("more than {LAYOUTS_MAX} layouts"), file));
                return resources;
            }
            match part.read_named(&file, limits) {
                None => {}
                Some(Err(error)) => resources.gaps.push(Gap::new("layout_unreadable", error.to_string(), file)),
                Some(Ok(content)) => match aw_axml::xml::parse(&content.bytes) {
                    Ok((document, _)) => {
                        let layout = aw_axml::layout::read(&document, Some(table));
                        let name = table.name_of(id).unwrap_or_default();
                        resources.layouts.push(LayoutRow { id, name, file, layout });
                    }
                    Err(error) => resources.gaps.push(Gap::new("layout_unreadable", error.to_string(), file)),
                },
            }
        }
    }
    resources.strings = strings(table, words, &mut resources.texts);
    for split in split_tables(package, limits) {
        resources.strings.extend(strings(&split, words, &mut resources.texts));
    }
    resources
}

fn file_of(table: &Table, id: u32) -> Option<String> {
    match table.resolve(id, LocalePreference::Default)? {
        Value::String(path) => Some(path),
        _ => None,
    }
}

fn strings(table: &Table, words: &[String], texts: &mut Vec<LongText>) -> Vec<StringRow> {
    let mut rows = Vec::new();
    for id in table.ids_of_type("string") {
        let mut values = table.strings_of(id);
        let holds = values.iter().any(|(_, text)| {
            let text = text.to_lowercase();
            words.iter().any(|word| text.contains(word.as_str()))
        });
        if !holds {
            continue;
        }
        values.retain(|(locale, _)| locale.is_empty() || locale.starts_with("zh") || locale.starts_with("en"));
        let name = table.name_of(id).unwrap_or_default();
        for (locale, text) in &mut values {
            if text.chars().nth(LONG_CHARS_MIN).is_some() && texts.len() < LONG_TEXTS_MAX {
                texts.push(LongText::of(&name, locale, text));
            }
            if let Some((cut, _)) = text.char_indices().nth(TEXT_CHARS_MAX) {
                text.truncate(cut);
            }
        }
        rows.push(StringRow { id, name, values });
    }
    rows
}

/// Numbers and truth values that no configuration changes.
fn numbers(table: &Table) -> Vec<(u32, i64)> {
    let plain = |value: &Value| match value {
        Value::Int(number) => Some(i64::from(*number)),
        Value::Bool(truth) => Some(i64::from(*truth)),
        _ => None,
    };
    let ids = ["integer", "bool"].into_iter().flat_map(|kind| table.ids_of_type(kind));
    let known = ids.filter_map(|id| {
        let values = table.values_of(id);
        let first = plain(&values.first()?.1)?;
        values.iter().all(|(_, value)| plain(value) == Some(first)).then_some((id, first))
    });
    known.take(NUMBERS_MAX).collect()
}

/// The resource tables of the other parts: a language split holds texts of the same numbers.
fn split_tables(package: &Package, limits: &Limits) -> Vec<Table> {
    let base = package.base().map(|part| part.name.as_str());
    let others = package.parts.iter().filter(|part| Some(part.name.as_str()) != base);
    others
        .filter_map(|part| part.read_named("resources.arsc", limits)?.ok())
        .filter_map(|content| Some(aw_axml::table::parse(content.bytes).ok()?.0))
        .collect()
}
