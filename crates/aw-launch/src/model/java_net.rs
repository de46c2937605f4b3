//! `java.net`: addresses and requests. Nothing leaves the process: a request ends in the record.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Ljava/net/URL;-><init>(Ljava/lang/String;)V", new_url),
    ("Ljava/net/URL;->toString", |machine, call| Ok(machine.kept(call.this(), "text").unwrap_or_default())),
    ("Ljava/net/URL;->openConnection()Ljava/net/URLConnection;", open),
    ("Ljava/net/URL;->openStream", open_stream),
];

fn new_url(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.string(call.argument(1))?;
    if !text.contains(':') {
        return Err(machine.throw("Ljava/net/MalformedURLException;", &format!("no protocol: {text}")));
    }
    let note = machine.note_of(call.argument(1));
    machine.mark(call.this(), note);
    machine.keep(call.this(), "text", call.argument(1));
    Ok(Value::ZERO)
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
    Err(machine.throw("Ljava/io/IOException;", "no network in a launch without a device"))
}
