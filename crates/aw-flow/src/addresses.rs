//! Addresses in code, packages of classes, watched strings.

use crate::flow::World;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::behaviour::with_call;
use crate::constants::constants;
use crate::output::{Address, Analysis, Package};
use crate::points_to::Engine;
use crate::program::{Body, MethodRef, Program};
use crate::report::place;

/// Addresses that code puts together: `new URL(...)`, `Uri.parse`, `Uri.Builder.authority`, request builders.
pub fn built_addresses(engine: &Engine<'_>, analysis: &mut Analysis) {
    let program = engine.program;
    let parts: Vec<Option<&str>> =
        (0..u32::try_from(program.methods.len()).unwrap_or(0)).map(|method| part_of(program, method)).collect();
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        joined_addresses(engine, body, analysis);
        for call in program.facts.calls(body) {
            let Some(part) = parts[call.method as usize] else { continue };
            let texts = with_call(engine, body, call.at, |fact| {
                let mut unknown = false;
                let values = fact
                    .args
                    .iter()
                    .flat_map(|value| constants(engine, body, value, &mut unknown, 0))
                    .collect::<Vec<_>>();
                Some(
                    values
                        .iter()
                        .filter_map(|(value, _)| value.text())
                        .map(|text| format!("{part}{text}"))
                        .collect::<Vec<_>>(),
                )
            });
            for text in texts.unwrap_or_default() {
                if text.starts_with("http") || text.starts_with("ws") {
                    analysis.addresses.push(Address { text, place: place(program, body, call.at) });
                }
            }
        }
    }
}

/// What stands before the text that a call is given, if the call is given an address.
fn part_of(program: &Program, method: MethodRef) -> Option<&'static str> {
    let class = program.types.bytes(program.methods[method as usize].class);
    match (class, program.name_bytes(method)) {
        (b"Ljava/net/URL;", b"<init>")
        | (b"Lokhttp3/Request$Builder;", b"url")
        | (b"Landroid/net/Uri;", b"parse")
        | (_, b"baseUrl" | b"loadUrl") => Some(""),
        (b"Landroid/net/Uri$Builder;", b"authority" | b"encodedAuthority")
        | (b"Lokhttp3/HttpUrl$Builder;", b"host") => Some("https://"),
        _ => None,
    }
}

/// Texts put together in a method that loads the beginning of an address.
pub fn joined_addresses(engine: &Engine<'_>, body: Body, analysis: &mut Analysis) {
    let program = engine.program;
    let begins = program.facts.strings(body).iter().any(|&(_, index)| {
        let text = program.string_in(body, index);
        text.starts_with(b"http") && (text.ends_with(b"://") || text.contains(&b'%'))
    });
    if !begins {
        return;
    }
    let flow = engine.flow(body, World::Any);
    for call in &flow.calls {
        let alone = |text: &&std::rc::Rc<str>| text.starts_with("http") && text.len() > 8 && !follows_another(text);
        if let Some(text) = call.result.text().filter(alone) {
            analysis.addresses.push(Address { text: text.to_string(), place: place(program, body, call.at) });
        }
    }
}

/// Whether a second address stands right behind the first: a text of several, joined for people or a hash.
fn follows_another(text: &str) -> bool {
    let inner = text.match_indices("http").filter(|(at, _)| *at > 0);
    let mut inner = inner.filter(|(at, _)| text[*at..].contains("://"));
    inner.any(|(at, _)| text[..at].ends_with(|sign: char| sign.is_ascii_alphanumeric()))
}

/// Addresses, packages, watched strings.
pub fn strings(engine: &Engine<'_>, analysis: &mut Analysis) {
    let program = engine.program;
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        for &(at, index) in program.facts.strings(body) {
            let text = aw_dex::to_text(program.string_in(body, index));
            if text.starts_with("http") || text.starts_with("ws") {
                analysis.addresses.push(Address { text, place: place(program, body, at) });
            }
        }
    }
    built_addresses(engine, analysis);
    analysis.addresses.sort();
    analysis.addresses.dedup_by(|one, two| one.text == two.text && one.place.method == two.place.method);
    let mut packages: FxHashMap<&[u8], Package> = FxHashMap::default();
    for class in &program.classes {
        let descriptor = program.types.bytes(class.type_);
        let end = descriptor.iter().rposition(|&byte| byte == b'/').unwrap_or(0);
        let row = packages.entry(descriptor.get(1..end).unwrap_or(&[])).or_insert_with_key(|package| Package {
            name: aw_dex::to_text(package).replace('/', "."),
            classes: 0,
            example: program.types.text(class.type_),
            file: program.dexes[class.dex as usize].0.clone(),
        });
        row.classes += 1;
    }
    analysis.packages = packages.into_values().collect();
    analysis.packages.sort_by(|one, two| one.name.cmp(&two.name));
    let wanted: FxHashSet<&[u8]> = engine.query.strings.iter().map(String::as_bytes).collect();
    if wanted.is_empty() {
        return;
    }
    for (name, dex) in &program.dexes {
        for index in 0..dex.string_count() {
            if let Some(raw) = u32::try_from(index).ok().and_then(|index| dex.string(index))
                && wanted.contains(raw)
            {
                analysis.strings.push((aw_dex::to_text(raw), name.clone()));
            }
        }
    }
}
