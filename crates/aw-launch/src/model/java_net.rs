//! `java.net`: addresses, interfaces and requests. Nothing leaves the process: a request ends in the record.

use crate::calls::Call;
use crate::device;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::record::hash;
use crate::text::from_str;
use crate::threads::Wait;
use crate::value::{Note, Value};

/// The phone's network interfaces: itself and Wi-Fi, no tunnel.
const INTERFACES: &[&str] = &["lo", "wlan0"];

pub const TABLE: &[Row] = &[
    ("Ljava/net/ServerSocket;->accept", nobody_calls),
    ("Landroid/net/LocalServerSocket;->accept", nobody_calls),
    ("Landroid/bluetooth/BluetoothServerSocket;->accept", nobody_calls),
    ("Ljava/nio/channels/ServerSocketChannel;->accept", nobody_calls),
    ("Ljava/net/DatagramSocket;->receive", nobody_calls),
    ("Ljava/net/URL;-><init>(Ljava/lang/String;)V", new_url),
    ("Ljava/net/URL;-><init>(Ljava/net/URL;Ljava/lang/String;)V", relative_url),
    ("Ljava/net/URL;->toString", text),
    ("Ljava/net/URL;->toExternalForm", text),
    ("Ljava/net/URL;->toURI", |machine, call| {
        let text = text(machine, call)?;
        let class = machine.platform_class("Ljava/net/URI;");
        machine.construct(class, "(Ljava/lang/String;)V", &[text])
    }),
    ("Ljava/net/URL;->getProtocol", |machine, call| part(machine, call, |url| Some(url.scheme))),
    ("Ljava/net/URL;->getHost", |machine, call| part(machine, call, |url| Some(url.host))),
    ("Ljava/net/URL;->getAuthority", |machine, call| part(machine, call, |url| url.authority)),
    ("Ljava/net/URL;->getPath", |machine, call| part(machine, call, |url| Some(url.path))),
    ("Ljava/net/URL;->getQuery", |machine, call| part(machine, call, |url| url.query)),
    ("Ljava/net/URL;->getRef", |machine, call| part(machine, call, |url| url.fragment)),
    ("Ljava/net/URL;->getFile", |machine, call| {
        part(machine, call, |url| Some(url.query.map_or(url.path.clone(), |query| format!("{}?{query}", url.path))))
    }),
    ("Ljava/net/URL;->getPort", |machine, call| {
        let url = parts(machine, call)?;
        Ok(Value::int(url.port.unwrap_or(-1)))
    }),
    ("Ljava/net/URL;->getDefaultPort", |machine, call| {
        let url = parts(machine, call)?;
        Ok(Value::int(if url.scheme == "https" { 443 } else { 80 }))
    }),
    ("Ljava/net/URL;->openConnection()Ljava/net/URLConnection;", open),
    ("Ljava/net/URL;->openConnection(Ljava/net/Proxy;)Ljava/net/URLConnection;", open),
    ("Ljava/net/URL;->openStream", open_stream),
    ("Ljava/net/URLConnection;->getURL", |machine, call| Ok(machine.kept(call.this(), "url").unwrap_or_default())),
    ("Ljava/net/Escapes;->to", escape),
    ("Ljava/net/Escapes;->from", unescape),
    ("Ljava/net/NetworkInterface;->getNetworkInterfaces", |machine, _| {
        let all = INTERFACES.iter().map(|name| interface(machine, name)).collect::<Result<Vec<_>, _>>()?;
        enumeration(machine, &all)
    }),
    ("Ljava/net/NetworkInterface;->getByName", |machine, call| {
        let name = machine.string(call.this())?;
        if INTERFACES.contains(&name.as_str()) { interface(machine, &name) } else { Ok(Value::ZERO) }
    }),
    ("Ljava/net/NetworkInterface;->getName", |machine, call| Ok(machine.kept(call.this(), "name").unwrap_or_default())),
    ("Ljava/net/NetworkInterface;->getDisplayName", |machine, call| {
        Ok(machine.kept(call.this(), "name").unwrap_or_default())
    }),
    ("Ljava/net/NetworkInterface;->getHardwareAddress", hardware_address),
    ("Ljava/net/NetworkInterface;->isUp", |_, _| Ok(Value::bool(true))),
    ("Ljava/net/NetworkInterface;->isVirtual", |_, _| Ok(Value::bool(false))),
    ("Ljava/net/NetworkInterface;->isPointToPoint", |_, _| Ok(Value::bool(false))),
    ("Ljava/net/NetworkInterface;->isLoopback", |machine, call| Ok(Value::bool(is_loopback(machine, call.this())))),
    ("Ljava/net/NetworkInterface;->getInetAddresses", |machine, call| {
        let address = address_of(machine, call.this())?;
        enumeration(machine, &[address])
    }),
    ("Ljava/net/IDN;->toASCII", |machine, call| {
        // What is no ASCII needs the tables of RFC 3454.
        let name = machine.string(call.this())?;
        if name.is_ascii() { Ok(call.this()) } else { Err(Stop::Unknown(machine.notes.unknown("a name in Punycode"))) }
    }),
    ("Ljava/net/InetAddress;->getByName", |machine, call| address_of_host(machine, call.this())),
    ("Ljava/net/InetAddress;->getAllByName", |machine, call| {
        let address = address_of_host(machine, call.this())?;
        machine.new_array("[Ljava/net/InetAddress;", vec![address])
    }),
    ("Ljava/net/InetAddress;->getHostName", |machine, call| {
        let name = machine.kept(call.this(), "host").or_else(|| machine.kept(call.this(), "address"));
        name.ok_or(Stop::Unknown(Note::NONE))
    }),
    ("Ljava/net/InetAddress;->getHostAddress", |machine, call| {
        machine.kept(call.this(), "address").ok_or(Stop::Unknown(Note::NONE))
    }),
    ("Ljava/net/InetAddress;->getAddress", |machine, call| {
        let Some(text) = machine.kept(call.this(), "address") else { return Err(Stop::Unknown(Note::NONE)) };
        let (text, note) = (machine.string(text)?, machine.note_of(text));
        let raw: Vec<u8> = text.split('.').filter_map(|part| part.parse().ok()).collect();
        machine.new_bytes(&raw, note)
    }),
    ("Ljava/net/InetAddress;->isLoopbackAddress", |machine, call| {
        let text = machine.kept(call.this(), "address").and_then(|text| machine.known_string(text));
        text.map(|text| Value::bool(text.starts_with("127."))).ok_or(Stop::Unknown(Note::NONE))
    }),
    ("Ljava/net/InetAddress;->isLinkLocalAddress", |_, _| Ok(Value::bool(false))),
    ("Ljava/net/InetAddress;->isSiteLocalAddress", |_, _| Ok(Value::bool(true))),
];

/// The parts of an address.
#[derive(Default)]
struct Parts {
    scheme: String,
    authority: Option<String>,
    host: String,
    port: Option<i32>,
    path: String,
    query: Option<String>,
    fragment: Option<String>,
}

fn split(text: &str) -> Parts {
    let (rest, fragment) = text.split_once('#').map_or((text, None), |(rest, end)| (rest, Some(end.to_owned())));
    let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, end)| (rest, Some(end.to_owned())));
    let (scheme, rest) = rest.split_once(':').unwrap_or(("", rest));
    let mut parts = Parts { scheme: scheme.to_lowercase(), query, fragment, ..Parts::default() };
    match rest.strip_prefix("//") {
        Some(rest) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let authority = &rest[..end];
            let named = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
            let port = named.rsplit_once(':').and_then(|(host, port)| Some((host, port.parse().ok()?)));
            port.map_or(named, |(host, _)| host).clone_into(&mut parts.host);
            parts.port = port.map(|(_, port)| port);
            parts.authority = Some(authority.to_owned());
            rest[end..].clone_into(&mut parts.path);
        }
        None => rest.clone_into(&mut parts.path),
    }
    parts
}

fn text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.kept(call.this(), "text").ok_or(Stop::Unknown(Note::NONE))
}

fn parts(machine: &mut Machine, call: &Call<'_>) -> Result<Parts, Stop> {
    let text = text(machine, call)?;
    Ok(split(&machine.string(text)?))
}

fn part(machine: &mut Machine, call: &Call<'_>, choose: fn(Parts) -> Option<String>) -> Answer {
    let note = machine.note_of(call.this());
    match choose(parts(machine, call)?) {
        Some(text) => machine.new_text(from_str(&text), note),
        None => Ok(Value::ZERO),
    }
}

fn new_url(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.string(call.argument(1))?;
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    if scheme.is_empty() || scheme.contains('/') {
        return Err(machine.throw("Ljava/net/MalformedURLException;", &format!("no protocol: {text}")));
    }
    let note = machine.note_of(call.argument(1));
    machine.mark(call.this(), note);
    machine.keep(call.this(), "text", call.argument(1));
    Ok(Value::ZERO)
}

/// `new URL(context, text)`, by the rules of URI.
fn relative_url(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let context = machine.kept(call.argument(1), "text").unwrap_or_default();
    if context.bits == 0 {
        return new_url(machine, &Call { method: call.method, arguments: &[call.this(), call.argument(2)] });
    }
    let class = machine.platform_class("Ljava/net/URI;");
    let base = machine.construct(class, "(Ljava/lang/String;)V", &[context])?;
    let whole = machine.call_virtual(base, "resolve", "(Ljava/lang/String;)Ljava/net/URI;", &[call.argument(2)])?;
    let whole = machine.call_virtual(whole, "toString", "()Ljava/lang/String;", &[])?;
    new_url(machine, &Call { method: call.method, arguments: &[call.this(), whole] })
}

fn record(machine: &mut Machine, call: &Call<'_>) {
    let api = machine.method_text(call.method);
    let text = machine.kept(call.this(), "text").unwrap_or(call.this());
    machine.sink("network", &api, &[text]);
}

fn open(machine: &mut Machine, call: &Call<'_>) -> Answer {
    record(machine, call);
    let text = machine.kept(call.this(), "text");
    let secure = text.and_then(|text| machine.known_string(text)).is_some_and(|text| text.starts_with("https:"));
    let class = if secure { "Ljavax/net/ssl/HttpsURLConnection;" } else { "Ljava/net/HttpURLConnection;" };
    let made = machine.new_object(class, Body::Plain)?;
    machine.keep(made, "url", call.this());
    Ok(made)
}

fn open_stream(machine: &mut Machine, call: &Call<'_>) -> Answer {
    record(machine, call);
    Err(Stop::Unknown(machine.notes.unknown("an answer of the network")))
}

/// `to(bytes, text, plain signs, plus for a space)`.
fn escape(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (raw, plain) = (machine.bytes(call.this())?, machine.string(call.argument(2))?);
    let note = machine.note_of(call.argument(1));
    let plus = call.argument(3).as_bool();
    let mut made = String::with_capacity(raw.len());
    for byte in raw {
        match byte {
            b' ' if plus => made.push('+'),
            _ if byte.is_ascii_alphanumeric() || plain.as_bytes().contains(&byte) => made.push(char::from(byte)),
            _ => {
                let digit = |four: u8| char::from_digit(u32::from(four), 16).unwrap_or('0').to_ascii_uppercase();
                made.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    let note = machine.notes.step(note, "url");
    machine.new_text(from_str(&made), note)
}

fn unescape(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = (machine.string(call.this())?, machine.note_of(call.this()));
    let (made, whole) = unescaped(&text, call.argument(1).as_bool());
    if whole { machine.new_text(from_str(&made), note) } else { Ok(Value::ZERO) }
}

/// A text with each `%` and its two digits turned back, and `+` into a space where `plus` says so; and whether every `%`
/// has its digits: one that has none stays.
pub fn unescaped(text: &str, plus: bool) -> (String, bool) {
    let mut made = Vec::with_capacity(text.len());
    let (mut rest, mut whole) = (text.as_bytes(), true);
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        let digit = |at: usize| char::from(*tail.get(at).unwrap_or(&0)).to_digit(16);
        match (byte, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                made.extend(u8::try_from(high * 16 + low));
                rest = &tail[2..];
            }
            (b'+', ..) if plus => made.push(b' '),
            (other, ..) => {
                whole &= other != b'%';
                made.push(other);
            }
        }
    }
    (String::from_utf8_lossy(&made).into_owned(), whole)
}

fn enumeration(machine: &mut Machine, values: &[Value]) -> Answer {
    let class = machine.platform_class("Ljava/util/Vector;");
    let list = machine.construct(class, "()V", &[])?;
    for &value in values {
        machine.call_virtual(list, "add", "(Ljava/lang/Object;)Z", &[value])?;
    }
    machine.call_virtual(list, "elements", "()Ljava/util/Enumeration;", &[])
}

fn interface(machine: &mut Machine, name: &str) -> Answer {
    let made = machine.single(&format!("network interface {name}"), "Ljava/net/NetworkInterface;")?;
    let name = machine.new_string(name)?;
    machine.keep(made, "name", name);
    Ok(made)
}

fn is_loopback(machine: &mut Machine, interface: Value) -> bool {
    machine.kept(interface, "name").and_then(|name| machine.known_string(name)).as_deref() == Some("lo")
}

fn hardware_address(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if is_loopback(machine, call.this()) {
        return Ok(Value::ZERO);
    }
    let text = device::value("device.mac", machine.question.world.seed);
    let raw: Vec<u8> = text.split(':').filter_map(|part| u8::from_str_radix(part, 16).ok()).collect();
    machine.new_bytes(&raw, Note::NONE)
}

/// The address of a host: every name has one, of those that documents take for examples (RFC 5737).
fn address_of_host(machine: &mut Machine, host: Value) -> Answer {
    let name = if host.bits == 0 { "127.0.0.1".to_owned() } else { machine.string(host)? };
    let is_address = name.parse::<std::net::Ipv4Addr>().is_ok();
    let text = if is_address { name } else { format!("203.0.113.{}", hash(name.as_bytes()) % 254 + 1) };
    let made = machine.new_object("Ljava/net/Inet4Address;", Body::Plain)?;
    let text = machine.new_string(&text)?;
    machine.keep(made, "address", text);
    machine.keep(made, "host", if host.bits == 0 { text } else { host });
    Ok(made)
}

fn address_of(machine: &mut Machine, interface: Value) -> Answer {
    let text = if is_loopback(machine, interface) {
        "127.0.0.1".to_owned()
    } else {
        device::value("network.ip", machine.question.world.seed)
    };
    let made = machine.new_object("Ljava/net/Inet4Address;", Body::Plain)?;
    let text = machine.new_string(&text)?;
    machine.keep(made, "address", text);
    Ok(made)
}

/// Nobody connects to the phone of a launch: who waits for that waits for ever.
fn nobody_calls(_: &mut Machine, _: &Call<'_>) -> Answer {
    Err(Stop::Block(Wait { until_ms: None, on: 0 }))
}

#[cfg(test)]
mod tests {
    use super::{split, unescaped};

    #[test]
    fn an_address_has_parts() {
        let parts = split("https://me@a.example:8443/b/c?d=e#f");
        assert_eq!((parts.scheme.as_str(), parts.host.as_str(), parts.port), ("https", "a.example", Some(8443)));
        assert_eq!(
            (parts.path.as_str(), parts.query.as_deref(), parts.fragment.as_deref()),
            ("/b/c", Some("d=e"), Some("f"))
        );
        assert_eq!(split("mailto:a@b").path, "a@b");
    }

    #[test]
    fn a_percent_sign_without_digits_stays_and_is_told() {
        assert_eq!(unescaped("a%3Ab+c", true), ("a:b c".to_owned(), true));
        assert_eq!(unescaped("50%, %2B86 %+f %4", false), ("50%, +86 %+f %4".to_owned(), false));
    }
}
