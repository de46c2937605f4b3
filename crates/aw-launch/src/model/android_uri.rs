//! `android.net.Uri`: an address is its text.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Landroid/net/Uri;->parse", |machine, call| {
        let (text, note) = (machine.string(call.this())?, machine.note_of(call.this()));
        machine.new_uri(&text, note)
    }),
    ("Landroid/net/Uri;->fromFile", |machine, call| {
        let path = machine.call_virtual(call.this(), "getPath", "()Ljava/lang/String;", &[])?;
        let (path, note) = (machine.string(path)?, machine.note_of(path));
        machine.new_uri(&format!("file://{path}"), note)
    }),
    ("Landroid/net/Uri;->fromParts", |machine, call| {
        let (scheme, part) = (machine.string(call.this())?, machine.string(call.argument(1))?);
        let note = machine.note_of(call.argument(1));
        machine.new_uri(&format!("{scheme}:{part}"), note)
    }),
    ("Landroid/net/Uri;->toString", text),
    ("Landroid/net/Uri;->encode", |_, call| Ok(call.this())),
    ("Landroid/net/Uri;->withAppendedPath", |machine, call| {
        let (base, note) = machine.uri(call.this())?;
        let path = machine.string(call.argument(1))?;
        machine.new_uri(&format!("{}/{path}", base.trim_end_matches('/')), note)
    }),
    ("Landroid/content/ContentUris;->withAppendedId", |machine, call| {
        let (base, note) = machine.uri(call.this())?;
        machine.new_uri(&format!("{}/{}", base.trim_end_matches('/'), call.argument(1).as_long()), note)
    }),
    ("Landroid/net/Uri;->getScheme", |machine, call| {
        part(machine, call, |text| text.split_once(':').map(|(scheme, _)| scheme.to_owned()))
    }),
    ("Landroid/net/Uri;->getAuthority", |machine, call| part(machine, call, |text| authority(text).map(str::to_owned))),
    ("Landroid/net/Uri;->getHost", |machine, call| {
        part(machine, call, |text| authority(text).map(|all| all.split(':').next().unwrap_or_default().to_owned()))
    }),
    ("Landroid/net/Uri;->getPath", |machine, call| part(machine, call, |text| Some(path(text)))),
    ("Landroid/net/Uri;->getEncodedPath", |machine, call| part(machine, call, |text| Some(path(text)))),
    ("Landroid/net/Uri;->getEncodedQuery", |machine, call| part(machine, call, |text| query(text).map(str::to_owned))),
    ("Landroid/net/Uri;->getEncodedAuthority", |machine, call| {
        part(machine, call, |text| authority(text).map(str::to_owned))
    }),
    ("Landroid/net/Uri;->getFragment", |machine, call| {
        part(machine, call, |text| text.split_once('#').map(|(_, fragment)| fragment.to_owned()))
    }),
    ("Landroid/net/Uri;->getSchemeSpecificPart", |machine, call| {
        part(machine, call, |text| Some(specific(text).to_owned()))
    }),
    ("Landroid/net/Uri;->getPort", |machine, call| {
        let (text, note) = machine.uri(call.this())?;
        Ok(Value::int(port(&text)).noted(note))
    }),
    ("Landroid/net/Uri;->getPathSegments", |machine, call| {
        let (text, note) = machine.uri(call.this())?;
        let mut all = Vec::new();
        for segment in path(&text).split('/').filter(|segment| !segment.is_empty()) {
            all.push(machine.new_text(crate::text::from_str(segment), note)?);
        }
        machine.list_of(&all)
    }),
    ("Landroid/net/Uri;->isHierarchical", |machine, call| {
        let (text, _) = machine.uri(call.this())?;
        Ok(Value::bool(!text.contains(':') || specific(&text).starts_with('/')))
    }),
    ("Landroid/net/Uri;->isOpaque", |machine, call| {
        let (text, _) = machine.uri(call.this())?;
        Ok(Value::bool(text.contains(':') && !specific(&text).starts_with('/')))
    }),
    ("Landroid/net/Uri;->isAbsolute", |machine, call| {
        let (text, _) = machine.uri(call.this())?;
        Ok(Value::bool(text.contains(':')))
    }),
    ("Landroid/net/Uri;->decode", |_, call| Ok(call.this())),
    ("Landroid/net/Uri;->normalizeScheme", |_, call| Ok(call.this())),
    ("Landroid/net/Uri;->getLastPathSegment", |machine, call| {
        part(machine, call, |text| path(text).rsplit('/').next().filter(|last| !last.is_empty()).map(str::to_owned))
    }),
    ("Landroid/net/Uri;->getQuery", |machine, call| part(machine, call, |text| query(text).map(str::to_owned))),
    ("Landroid/net/Uri;->getQueryParameter", |machine, call| {
        let key = machine.string(call.argument(1))?;
        part(machine, call, |text| {
            let rows = query(text)?.split('&').filter_map(|row| row.split_once('='));
            rows.into_iter().find(|(name, _)| *name == key).map(|(_, value)| value.to_owned())
        })
    }),
    ("Landroid/net/Uri;->buildUpon", |machine, call| {
        let (base, note) = machine.uri(call.this())?;
        let made = machine.new_object("Landroid/net/Uri$Builder;", Body::Plain)?;
        grow(machine, made, &base, note)
    }),
    ("Landroid/net/Uri$Builder;-><init>", |machine, call| grow(machine, call.this(), "", Note::NONE)),
    ("Landroid/net/Uri$Builder;->scheme", |machine, call| append(machine, call, |text, more| format!("{more}:{text}"))),
    ("Landroid/net/Uri$Builder;->authority", |machine, call| {
        append(machine, call, |text, more| format!("{text}//{more}"))
    }),
    ("Landroid/net/Uri$Builder;->encodedAuthority", |machine, call| {
        append(machine, call, |text, more| format!("{text}//{more}"))
    }),
    ("Landroid/net/Uri$Builder;->path", append_path),
    ("Landroid/net/Uri$Builder;->encodedPath", append_path),
    ("Landroid/net/Uri$Builder;->query", |machine, call| append(machine, call, |text, more| format!("{text}?{more}"))),
    ("Landroid/net/Uri$Builder;->encodedQuery", |machine, call| {
        append(machine, call, |text, more| format!("{text}?{more}"))
    }),
    ("Landroid/net/Uri$Builder;->fragment", |machine, call| {
        append(machine, call, |text, more| format!("{text}#{more}"))
    }),
    ("Landroid/net/Uri$Builder;->appendPath", append_path),
    ("Landroid/net/Uri$Builder;->appendEncodedPath", append_path),
    ("Landroid/net/Uri$Builder;->appendQueryParameter", |machine, call| {
        let value = machine.string(call.argument(2))?;
        let note = machine.note_of(call.argument(2));
        machine.mark(call.this(), note);
        append(machine, call, |text, name| {
            format!("{text}{}{name}={value}", if text.contains('?') { '&' } else { '?' })
        })
    }),
    ("Landroid/net/Uri$Builder;->build", |machine, call| {
        let (text, note) = machine.uri(call.this())?;
        machine.new_uri(&text, note)
    }),
];

impl Machine {
    /// An address with the note of what it was made from.
    pub fn new_uri(&mut self, text: &str, note: Note) -> Answer {
        let made = self.new_object("Landroid/net/Uri;", Body::Plain)?;
        grow(self, made, text, note)
    }

    /// The text of an address and its note; null throws, an unknown one makes the answer unknown.
    pub fn uri(&mut self, value: Value) -> Result<(String, Note), Stop> {
        self.object(value)?;
        match self.kept(value, "text").and_then(|text| self.known_string(text)) {
            Some(text) => Ok((text, self.note_of(value))),
            None => Err(Stop::Unknown(self.doubt(value))),
        }
    }
}

fn grow(machine: &mut Machine, of: Value, text: &str, note: Note) -> Answer {
    let text = machine.new_string(text)?;
    machine.mark(text, note);
    machine.mark(of, note);
    machine.keep(of, "text", text);
    Ok(of)
}

fn text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.uri(call.this())?;
    let text = machine.new_string(&text)?;
    machine.mark(text, note);
    Ok(text)
}

fn part(machine: &mut Machine, call: &Call<'_>, take: impl FnOnce(&str) -> Option<String>) -> Answer {
    let (text, note) = machine.uri(call.this())?;
    let Some(part) = take(&text) else { return Ok(Value::ZERO) };
    let part = machine.new_string(&part)?;
    machine.mark(part, note);
    Ok(part)
}

fn append(machine: &mut Machine, call: &Call<'_>, join: impl FnOnce(&str, &str) -> String) -> Answer {
    let (text, note) = machine.uri(call.this())?;
    let more = machine.string(call.argument(1))?;
    let from = machine.note_of(call.argument(1));
    let note = machine.notes.join(note, from);
    grow(machine, call.this(), &join(&text, &more), note)
}

fn append_path(machine: &mut Machine, call: &Call<'_>) -> Answer {
    append(machine, call, |text, more| format!("{}/{}", text.trim_end_matches('/'), more.trim_start_matches('/')))
}

/// What stands between `//` and the next `/`.
pub fn authority(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("://")?;
    rest.split(['/', '?', '#']).next()
}

fn path(text: &str) -> String {
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    rest.find('/').map_or_else(String::new, |at| rest[at..].to_owned())
}

fn query(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('?')?;
    rest.split('#').next()
}

/// What stands between the scheme and the fragment.
fn specific(text: &str) -> &str {
    let rest = text.split_once(':').map_or(text, |(_, rest)| rest);
    rest.split('#').next().unwrap_or_default()
}

/// The port, or -1 where the address names none.
fn port(text: &str) -> i32 {
    authority(text).and_then(|all| all.rsplit_once(':')?.1.parse().ok()).unwrap_or(-1)
}

#[cfg(test)]
mod tests {
    use super::{authority, path, port, query, specific};

    #[test]
    fn addresses_are_taken_apart() {
        let text = "content://com.android.calendar/events/7?a=b&c=#end";
        assert_eq!(authority(text), Some("com.android.calendar"));
        assert_eq!(path(text), "/events/7");
        assert_eq!(query(text), Some("a=b&c="));
        assert_eq!((specific("tel:12#a"), port("http://a.b:81/c"), port("http://a.b/c")), ("12", 81, -1));
        assert_eq!((authority("mailto:x"), path(""), query("x")), (None, String::new(), None));
    }
}
