//! From a resource id to values and texts, through references and configurations.

use super::config::LocalePreference;
use super::entry::{Body, bag_item};
use super::{Bag, TEXT_BYTES_MAX, Table, TypeChunk, split_id};
use crate::value::{TYPE_STRING, Value};

/// References followed before a chain counts as a cycle; Android follows as many.
pub const REFERENCE_STEPS_MAX: usize = 20;
/// Most texts returned for one id, over all configurations.
pub const STRINGS_MAX: usize = 4096;

impl Table {
    /// The value of `id` that serves `preference` best, references followed. A
    /// reference that leads nowhere (another package, a cycle) is returned as it is.
    pub fn resolve(&self, id: u32, preference: LocalePreference) -> Option<Value> {
        let mut value = self.value(id, preference)?;
        for _ in 0..REFERENCE_STEPS_MAX {
            let Some(next) = value.reference().and_then(|id| self.value(id, preference)) else {
                return Some(value);
            };
            value = next;
        }
        Some(Value::Reference(id))
    }

    /// The text of `value`: its own, or that of the resource it refers to.
    pub fn text_of(&self, value: &Value, preference: LocalePreference) -> Option<String> {
        let resolved = match value.reference() {
            Some(id) => self.resolve(id, preference)?,
            None => value.clone(),
        };
        match resolved {
            Value::String(text) => Some(text),
            Value::Null | Value::Empty | Value::Reference(_) | Value::DynamicReference(_) => None,
            other => Some(other.display()),
        }
    }

    /// The text of `id` written for `preference`'s own locale, not the default.
    pub fn own_text(&self, id: u32, preference: LocalePreference) -> Option<String> {
        let mut id = id;
        for _ in 0..REFERENCE_STEPS_MAX {
            let own = self.best(id, preference, |chunk| chunk.config.is_own(preference));
            match own
                .or_else(|| self.value(id, LocalePreference::Default).filter(|value| value.reference().is_some()))?
            {
                Value::String(text) => return Some(text),
                other => id = other.reference()?,
            }
        }
        None
    }

    /// Every text of `id` with its locale (empty for the default), in file order.
    pub fn strings_of(&self, id: u32) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        let mut seen = vec![id];
        let mut position = 0_usize;
        while let Some(&id) = seen.get(position) {
            position = position.saturating_add(1);
            for (locale, value) in self.values_of(id) {
                match (value.reference(), value) {
                    (Some(next), _) if !seen.contains(&next) && seen.len() < REFERENCE_STEPS_MAX => {
                        seen.push(next);
                    }
                    (_, Value::String(text)) if texts.len() < STRINGS_MAX => {
                        texts.push((locale, text));
                    }
                    _ => {}
                }
            }
        }
        texts
    }

    /// Every simple value of `id` with its locale, references not followed.
    pub fn values_of(&self, id: u32) -> Vec<(String, Value)> {
        let (package, type_id, entry) = split_id(id);
        let chunks = self.types.get(&(package, type_id)).map_or(&[][..], Vec::as_slice);
        let mut values = Vec::new();
        let mut text_bytes = 0_usize;
        for chunk in chunks {
            let Some(value) = self.simple(chunk, entry) else {
                continue;
            };
            if let Value::String(text) = &value {
                text_bytes = text_bytes.saturating_add(text.len());
            }
            if text_bytes > TEXT_BYTES_MAX {
                break;
            }
            values.push((chunk.config.locale.clone(), value));
        }
        values
    }

    /// The array, plural or style `id`, in the configuration that serves `preference` best.
    pub fn bag(&self, id: u32, preference: LocalePreference) -> Option<Bag> {
        let (package, type_id, entry) = split_id(id);
        let chunks = self.types.get(&(package, type_id))?;
        let found = chunks.iter().filter_map(|chunk| {
            let Body::Complex(parent, at, count) = chunk.entry(&self.bytes, entry)?.body else {
                return None;
            };
            Some((chunk.config.rank(preference)?, parent, at, count))
        });
        let (_, parent, at, count) = found.min_by_key(|row| row.0)?;
        let items = (0..count).filter_map(|number| {
            let (key, data_type, data) = bag_item(&self.bytes, at, number)?;
            Some((key, self.decode(data_type, data)?))
        });
        Some(Bag { parent, items: items.collect() })
    }

    /// The texts of a string array in order; items without text are left out.
    pub fn string_array(&self, id: u32, preference: LocalePreference) -> Vec<String> {
        let bag = self.bag(id, preference);
        let items = bag.iter().flat_map(|bag| bag.items.iter());
        items.filter_map(|(_, value)| self.text_of(value, preference)).collect()
    }

    fn value(&self, id: u32, preference: LocalePreference) -> Option<Value> {
        self.best(id, preference, |_| true).or_else(|| self.any(id))
    }

    fn best(&self, id: u32, preference: LocalePreference, wanted: impl Fn(&TypeChunk) -> bool) -> Option<Value> {
        let (package, type_id, entry) = split_id(id);
        let chunks = self.types.get(&(package, type_id))?.iter().filter(|chunk| wanted(chunk));
        let ranked = chunks.filter_map(|chunk| {
            let rank = chunk.config.rank(preference)?;
            chunk.entry(&self.bytes, entry)?;
            Some((rank, chunk))
        });
        let (_, chunk) = ranked.min_by_key(|row| row.0)?;
        self.simple(chunk, entry)
    }

    /// A value that exists only under some other locale is better than none.
    fn any(&self, id: u32) -> Option<Value> {
        let (package, type_id, entry) = split_id(id);
        self.types.get(&(package, type_id))?.iter().find_map(|chunk| self.simple(chunk, entry))
    }

    fn simple(&self, chunk: &TypeChunk, entry: u16) -> Option<Value> {
        match chunk.entry(&self.bytes, entry)?.body {
            Body::Simple(data_type, data) => self.decode(data_type, data),
            Body::Complex(..) => None,
        }
    }

    fn decode(&self, data_type: u8, data: u32) -> Option<Value> {
        if data_type == TYPE_STRING {
            return self.pool.get(&self.bytes, data).map(Value::String);
        }
        Some(Value::from_typed(data_type, data))
    }
}
