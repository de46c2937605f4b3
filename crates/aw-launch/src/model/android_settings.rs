//! The provider of the settings: rows of name and value, asked for by an address or by the name in a selection.

use crate::device;
use crate::machine::{Answer, Machine, Stop};
use crate::value::{Note, Value};

const ADDRESS: &str = "content://settings/";
/// The columns of a table of settings.
const COLUMNS: [&str; 3] = ["_id", "name", "value"];

impl Machine {
    /// The row of the setting that a query names; `None` where the address is none of the settings.
    pub fn query_settings(&mut self, address: &str, columns: Value, arguments: Value) -> Option<Answer> {
        let rest = address.strip_prefix(ADDRESS)?;
        Some(self.setting_row(rest, address, columns, arguments))
    }

    fn setting_row(&mut self, rest: &str, address: &str, columns: Value, arguments: Value) -> Answer {
        let (table, named) = rest.split_once('/').unwrap_or((rest, ""));
        let class = match table {
            "secure" => "Landroid/provider/Settings$Secure;",
            "system" => "Landroid/provider/Settings$System;",
            "global" => "Landroid/provider/Settings$Global;",
            _ => return Err(self.unknown_settings()),
        };
        let selected =
            if arguments.bits == 0 { Vec::new() } else { super::android_resources::elements(self, arguments)? };
        let selected = selected.first().and_then(|&one| self.known_string(one));
        let name = if named.is_empty() { selected.unwrap_or_default() } else { named.to_owned() };
        let Some((data_type, event)) = self.read_by_text(class, "getString", &name, address) else {
            return Err(self.unknown_settings());
        };
        let text = device::value(&data_type, self.question.world.seed);
        self.tell_value(event, &text);
        let (id, name, value) = (self.new_string("1")?, self.new_string(&name)?, self.new_string(&text)?);
        let note = self.notes.source(event);
        self.mark(value, note);
        let mut wanted: Vec<String> = Vec::new();
        if columns.bits != 0 {
            for column in super::android_resources::elements(self, columns)? {
                wanted.push(self.known_string(column).unwrap_or_default());
            }
        }
        if wanted.is_empty() {
            wanted = COLUMNS.map(str::to_owned).to_vec();
        }
        let row = wanted.iter().map(|column| match column.as_str() {
            "_id" => id,
            "name" => name,
            "value" => value,
            _ => Value::ZERO,
        });
        let row = row.collect();
        self.new_rows(wanted, vec![row], note)
    }

    fn unknown_settings(&mut self) -> Stop {
        let note: Note = self.notes.unknown("a setting of the phone");
        Stop::Unknown(note)
    }
}
