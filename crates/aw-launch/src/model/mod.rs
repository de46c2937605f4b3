//! The model of the platform: functions by signature, and lines of `model/*.model` for what needs no function.

// A row of the table answers as all rows do, whether it can fail or not.
#![allow(clippy::unnecessary_wraps)]

mod android_animation;
mod android_app;
mod android_binder;
mod android_collection;
mod android_component;
pub mod android_content;
mod android_database;
mod android_dialog;
mod android_files;
mod android_fragment;
mod android_handler;
mod android_intent;
mod android_lifecycle;
mod android_list;
mod android_network;
mod android_observer;
mod android_os;
mod android_package;
mod android_page;
mod android_permission;
mod android_provider;
mod android_readings;
pub mod android_resources;
mod android_schedule;
mod android_settings;
mod android_stack;
mod android_style;
mod android_tap;
mod android_telephony;
mod android_uri;
mod android_util;
mod android_view;
mod android_xml;
mod answers;
mod java_io;
mod java_lang;
mod java_lang_annotation;
mod java_lang_class;
mod java_lang_format;
mod java_lang_invoke;
mod java_lang_number;
mod java_lang_process;
mod java_lang_proxy;
mod java_lang_reflect;
mod java_lang_string;
mod java_lang_system;
mod java_lang_text;
mod java_math;
mod java_net;
mod java_net_socket;
mod java_security;
mod java_util;
mod java_util_regex;
mod javax_crypto;
pub mod libraries;
pub mod rules;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::calls::Call;
use crate::classes::Behaviour;
use crate::machine::{Answer, Machine};
pub use android_app::System;
pub use rules::Rule;

/// A function of the model.
pub type Native = fn(&mut Machine, &Call<'_>) -> Answer;
/// A signature and its function: `Lcls;->name(ARGS)RET` for one overload, `Lcls;->name` for all others.
pub type Row = (&'static str, Native);

/// The tables of all packages.
const TABLES: &[&[Row]] = &[
    android_animation::TABLE,
    android_app::TABLE,
    android_binder::TABLE,
    android_collection::TABLE,
    android_component::TABLE,
    android_content::TABLE,
    android_database::TABLE,
    android_dialog::TABLE,
    android_files::TABLE,
    android_fragment::TABLE,
    android_handler::TABLE,
    android_intent::TABLE,
    android_lifecycle::TABLE,
    android_list::TABLE,
    android_network::TABLE,
    android_observer::TABLE,
    android_os::TABLE,
    android_package::TABLE,
    android_page::TABLE,
    android_permission::TABLE,
    android_provider::TABLE,
    android_readings::TABLE,
    android_resources::TABLE,
    android_schedule::TABLE,
    android_stack::TABLE,
    android_style::TABLE,
    android_telephony::TABLE,
    android_uri::TABLE,
    android_util::TABLE,
    android_view::TABLE,
    android_xml::TABLE,
    java_io::TABLE,
    java_lang::TABLE,
    java_lang_annotation::TABLE,
    java_lang_class::TABLE,
    java_lang_format::TABLE,
    java_lang_invoke::TABLE,
    java_lang_number::TABLE,
    java_lang_process::TABLE,
    java_lang_proxy::TABLE,
    java_lang_reflect::TABLE,
    java_lang_string::TABLE,
    java_lang_system::TABLE,
    java_lang_text::TABLE,
    java_math::TABLE,
    java_net::TABLE,
    java_net_socket::TABLE,
    java_security::TABLE,
    java_util::TABLE,
    java_util_regex::TABLE,
    javax_crypto::TABLE,
];

static FUNCTIONS: OnceLock<FxHashMap<&'static str, Native>> = OnceLock::new();

fn functions() -> &'static FxHashMap<&'static str, Native> {
    FUNCTIONS.get_or_init(|| TABLES.iter().flat_map(|table| table.iter().copied()).collect())
}

/// What the model has for a method of a class: a function before a line, the whole signature before the name.
pub fn behaviour(class: &str, name: &str, proto: &str) -> Option<Behaviour> {
    let short = format!("{class}->{name}");
    let whole = format!("{short}{proto}");
    let function = functions().get(whole.as_str()).or_else(|| functions().get(short.as_str()));
    if let Some(&function) = function {
        return Some(Behaviour::Native(function));
    }
    rules::find(&whole).or_else(|| rules::find(&short)).map(Behaviour::Rule)
}

/// The whole prototype of a method of the platform that the model has by its parameters, `(ARGS)`.
pub fn prototype(class: &str, name: &str, parameters: &str) -> Option<&'static str> {
    let start = format!("{class}->{name}{parameters}");
    let rows = TABLES.iter().flat_map(|table| table.iter()).map(|row| row.0);
    let key = rows.into_iter().find(|key| key.starts_with(&start))?;
    Some(&key[class.len() + 2 + name.len()..])
}

/// A static field of a class that needs a function.
pub fn static_field(machine: &mut Machine, class: &str, name: &str) -> Option<Answer> {
    java_lang_system::static_field(machine, class, name)
}

/// What the model says about a field of a class.
pub fn field_rule(class: &str, name: &str) -> Option<&'static Rule> {
    rules::find(&format!("{class}.{name}"))
}

#[cfg(test)]
mod tests {
    use super::{TABLES, functions, rules};
    use crate::hierarchy;

    #[test]
    fn every_signature_is_registered_once_for_a_class_of_the_platform() {
        assert_eq!(functions().len(), TABLES.iter().map(|table| table.len()).sum::<usize>());
        for key in functions().keys().copied().chain(rules::keys()) {
            let class = key.strip_prefix('L').and_then(|rest| rest.split(';').next()).unwrap();
            assert!(hierarchy::find(class).is_some() || hierarchy::is_platform(class), "{key}");
        }
    }
}
