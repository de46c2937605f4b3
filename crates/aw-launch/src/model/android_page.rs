//! `android.webkit`: what a page carries out of the app, its client, and objects of the app that its scripts call.

use crate::calls::Call;
use crate::classes::MethodId;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::android_animation::tell;
use crate::names::parameters;
use crate::scripts::{self, ScriptCall};
use crate::value::Value;

/// Virtual milliseconds after which a page counts as loaded, or failed: both end it.
const PAGE_MS: u64 = 1_000;
/// Where the package's own pages stand.
const ASSETS: &str = "file:///android_asset/";
/// Longest page whose scripts are looked at, in bytes.
const MAX_PAGE_BYTES: usize = 1 << 20;
/// From this level on a script reaches marked methods alone.
const MARKED_SDK: i32 = 17;
const MARK: &str = "Landroid/webkit/JavascriptInterface;";

pub const TABLE: &[Row] = &[
    ("Landroid/webkit/WebView;->setWebViewClient", |machine, call| {
        machine.keep(call.this(), "client", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/webkit/WebView;->addJavascriptInterface", |machine, call| {
        let name = machine.string(call.argument(2))?;
        machine.keep(call.this(), &format!("script {name}"), call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/webkit/WebView;->removeJavascriptInterface", |machine, call| {
        let name = machine.string(call.argument(1))?;
        machine.keep(call.this(), &format!("script {name}"), Value::ZERO);
        Ok(Value::ZERO)
    }),
    ("Landroid/webkit/WebView;->loadUrl", |machine, call| load(machine, call, call.argument(1), Value::ZERO)),
    ("Landroid/webkit/WebView;->postUrl", |machine, call| load(machine, call, call.argument(1), Value::ZERO)),
    ("Landroid/webkit/WebView;->loadData", |machine, call| {
        let blank = machine.new_string("about:blank")?;
        load(machine, call, blank, call.argument(1))
    }),
    ("Landroid/webkit/WebView;->loadDataWithBaseURL", |machine, call| {
        load(machine, call, call.argument(1), call.argument(2))
    }),
    ("Landroid/webkit/WebView;->evaluateJavascript", |machine, call| {
        if let Some(script) = machine.known_string(call.argument(1)) {
            run_scripts(machine, call.this(), &script)?;
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->pageStarts", |machine, call| {
        let proto = "(Landroid/webkit/WebView;Ljava/lang/String;Landroid/graphics/Bitmap;)V";
        let client = machine.kept(call.this(), "client").unwrap_or_default();
        tell(machine, client, "onPageStarted", proto, &[call.this(), call.argument(1), Value::ZERO])
    }),
    ("Landroid/app/ActivityThread;->pageEnds", |machine, call| {
        let proto = "(Landroid/webkit/WebView;Ljava/lang/String;)V";
        let client = machine.kept(call.this(), "client").unwrap_or_default();
        tell(machine, client, "onPageFinished", proto, &[call.this(), call.argument(1)])
    }),
    ("Landroid/app/ActivityThread;->scriptCalls", script_calls),
];

/// A page is asked for: what it carries leaves the app, its scripts run, and the client hears of its begin and its end.
fn load(machine: &mut Machine, call: &Call<'_>, address: Value, page: Value) -> Answer {
    let api = machine.method_text(call.method);
    machine.sink("network", &api, call.arguments);
    let text = machine.known_string(address).unwrap_or_default();
    if let Some(script) = text.strip_prefix("javascript:") {
        run_scripts(machine, call.this(), script)?;
        return Ok(Value::ZERO);
    }
    machine.post_system("pageStarts", vec![call.this(), address], 0, None);
    let path = text.strip_prefix(ASSETS).map(|rest| rest.split(['?', '#']).next().unwrap_or("").to_owned());
    let said = match (machine.known_string(page), &path) {
        (Some(said), _) => Some(said),
        (None, Some(path)) => asset(machine, path),
        (None, None) => None,
    };
    if let Some(said) = said.filter(|said| said.len() <= MAX_PAGE_BYTES) {
        let folder = path.as_deref().and_then(|path| path.rsplit_once('/')).map_or("", |parts| parts.0);
        let script = scripts::of_page(&said, |name| {
            let name = name.trim_start_matches("./");
            match name.strip_prefix(ASSETS) {
                Some(whole) => asset(machine, whole),
                None if folder.is_empty() => asset(machine, name),
                None => asset(machine, &format!("{folder}/{name}")),
            }
        });
        run_scripts(machine, call.this(), &script)?;
        show_page(machine, call.this(), &said)?;
    }
    machine.post_system("pageEnds", vec![call.this(), address], PAGE_MS, None);
    Ok(Value::ZERO)
}

/// The text of a page or a script among the assets.
fn asset(machine: &mut Machine, path: &str) -> Option<String> {
    let bytes = machine.file_of_package(&format!("assets/{path}"), MAX_PAGE_BYTES)?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// Keep what stands on a page with its view: its words, and in pairs those of its controls and where they lead.
fn show_page(machine: &mut Machine, view: Value, page: &str) -> Result<(), Stop> {
    machine.spend(page.len() as u64);
    let (words, controls) = scripts::controls(page);
    let words = machine.new_string(&words)?;
    machine.keep(view, "page words", words);
    let mut all = Vec::new();
    for control in controls {
        all.push(machine.new_string(&control.words)?);
        all.push(machine.new_string(&control.leads_to)?);
    }
    let all = machine.new_array("[Ljava/lang/String;", all)?;
    machine.keep(view, "page controls", all);
    Ok(())
}

impl Machine {
    /// The controls of the page that a view shows: words, and where they lead.
    pub fn controls_of_page(&mut self, view: Value) -> Vec<(String, String)> {
        let Some(all) = self.kept(view, "page controls") else { return Vec::new() };
        let all = super::android_resources::elements(self, all).unwrap_or_default();
        let texts: Vec<String> = all.into_iter().map(|text| self.known_string(text).unwrap_or_default()).collect();
        texts.as_chunks::<2>().0.iter().cloned().map(<(String, String)>::from).collect()
    }

    /// A person taps a control of a page: its script runs, or the page's client is asked about the address.
    pub fn follow_control(&mut self, view: Value, leads_to: &str) -> Result<(), Stop> {
        if let Some(script) = leads_to.strip_prefix("javascript:") {
            return run_scripts(self, view, script);
        }
        let client = self.kept(view, "client").unwrap_or_default();
        let address = self.new_string(leads_to)?;
        let uri =
            self.call_static("Landroid/net/Uri;", "parse", "(Ljava/lang/String;)Landroid/net/Uri;", &[address])?;
        let request = self.new_object("Landroid/webkit/WebResourceRequest;", Body::Plain)?;
        self.keep(request, "url", uri);
        // A client that has the newer method is asked by it; the platform's own asks the older one.
        let proto = "(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z";
        let newer = self.callback(client, "shouldOverrideUrlLoading", proto);
        let is_own = |method: &MethodId| self.classes[self.methods[*method as usize].class as usize].is_app();
        if let Some(method) = newer.filter(is_own) {
            return self.call(method, &[client, view, request]).map(drop);
        }
        let proto = "(Landroid/webkit/WebView;Ljava/lang/String;)Z";
        tell(self, client, "shouldOverrideUrlLoading", proto, &[view, address]).map(drop)
    }
}

/// Hand over what a script calls on the objects of the app, where scripts are allowed.
fn run_scripts(machine: &mut Machine, view: Value, script: &str) -> Result<(), Stop> {
    machine.spend(script.len() as u64);
    let settings = machine.single("web_settings", "Landroid/webkit/WebSettings;")?;
    if !machine.kept(settings, "scripts").is_some_and(Value::as_bool) {
        return Ok(());
    }
    let kept = machine.heap.get(view.as_ref()).and_then(|object| object.kept.as_ref());
    let names = kept.into_iter().flat_map(|kept| kept.iter()).filter(|(_, object)| object.bits != 0);
    let names = names.map(|(&name, _)| machine.names.text(name));
    let objects: Vec<String> = names.filter_map(|name| Some(name.strip_prefix("script ")?.to_owned())).collect();
    if objects.is_empty() {
        return Ok(());
    }
    for call in scripts::calls(script, &objects) {
        let (name, method) = (machine.new_string(&call.object)?, machine.new_string(&call.method)?);
        let mut arguments = Vec::new();
        for argument in &call.arguments {
            arguments.push(match argument {
                Some(text) => machine.new_string(text)?,
                None => Value::ZERO,
            });
        }
        let arguments = machine.new_array("[Ljava/lang/String;", arguments)?;
        machine.post_system("scriptCalls", vec![view, name, method, arguments], 1, None);
    }
    Ok(())
}

/// A script calls a method of an object of the app: that it does is assumed, for scripts are read and not run.
fn script_calls(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (object, method) = (machine.string(call.argument(1))?, machine.string(call.argument(2))?);
    let mut arguments = Vec::new();
    for value in super::android_resources::elements(machine, call.argument(3))? {
        arguments.push(machine.known_string(value));
    }
    let script = ScriptCall { object, method, arguments };
    let target = machine.kept(call.this(), &format!("script {}", script.object)).unwrap_or_default();
    let Some(method) = marked(machine, target, &script) else { return Ok(Value::ZERO) };
    let proto = machine.names.bytes(machine.methods[method as usize].proto).to_vec();
    let mut values = vec![target];
    for (argument, type_) in script.arguments.iter().zip(parameters(&proto)) {
        values.push(argument_of(machine, argument.as_deref(), type_)?);
    }
    let note = machine.notes.unknown("a script of a page of the app");
    machine.assume(true, note);
    machine.call(method, &values)?;
    Ok(Value::ZERO)
}

/// The method that a script reaches by its name and the number of its arguments.
fn marked(machine: &mut Machine, target: Value, call: &ScriptCall) -> Option<MethodId> {
    let mut at = Some(machine.class_of(target));
    while let Some(class) = at.filter(|&class| machine.classes[class as usize].is_app()) {
        for method in machine.classes[class as usize].methods.clone() {
            let row = &machine.methods[method as usize];
            let fits = machine.names.bytes(row.name) == call.method.as_bytes()
                && parameters(machine.names.bytes(row.proto)).len() == call.arguments.len()
                && !row.is_static();
            if fits && (machine.question.target_sdk < MARKED_SDK || machine.bears(method, MARK)) {
                return Some(method);
            }
        }
        at = machine.classes[class as usize].superclass;
    }
    None
}

/// An argument as a script gives it to a parameter; unknown where it is not written out.
fn argument_of(machine: &mut Machine, text: Option<&str>, type_: &[u8]) -> Answer {
    let number = text.and_then(|text| text.parse::<f64>().ok());
    #[allow(clippy::cast_possible_truncation, reason = "as a script's numbers are cut")]
    match (type_, text, number) {
        (b"Ljava/lang/String;", Some(text), _) => machine.new_string(text),
        (b"Z", Some(text), _) => Ok(Value::bool(text == "true")),
        (b"I" | b"S" | b"B" | b"C", _, Some(number)) => Ok(Value::int(number as i32)),
        (b"J", _, Some(number)) => Ok(Value::long(number as i64)),
        (b"F", _, Some(number)) => Ok(Value::float(number as f32)),
        (b"D", _, Some(number)) => Ok(Value::double(number)),
        _ => machine.unknown_of(type_, "what a script of a page hands over"),
    }
}
