//! What is asked of the engine: the manifest's entry points, the sources of personal information,
//! the words of consent, and the resources that name controls. Made by the caller from its catalogue.

use crate::parts::Parts;
use rustc_hash::FxHashMap;
use serde::Deserialize;

/// The whole question.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Query {
    /// Package name of the app.
    pub package: String,
    /// Application class, dotted.
    pub application: Option<String>,
    /// `AppComponentFactory` class, dotted.
    pub factory: Option<String>,
    /// The manifest lets debuggers in.
    pub debuggable: bool,
    /// The least API level that the manifest asks for.
    pub min_sdk: i64,
    /// Components of the manifest.
    pub components: Vec<Component>,
    /// How personal information is read, by data type.
    pub sources: Vec<Source>,
    /// Framework methods whose callers are wanted (`Lcls;->name`).
    pub watched: Vec<String>,
    /// Constant strings whose users are wanted.
    pub strings: Vec<String>,
    /// The words of consent.
    pub words: Words,
    /// String resources by number, those with a meaning for consent.
    pub texts: FxHashMap<u32, String>,
    /// Numbers and truth values of resources that no configuration changes, by number.
    pub numbers: FxHashMap<u32, i64>,
    /// Views by number.
    pub controls: FxHashMap<u32, Control>,
    /// Layouts by number.
    pub layouts: FxHashMap<u32, Layout>,
    /// Layouts that view stubs bring when they are inflated, by the stub's number.
    pub stubs: FxHashMap<u32, u32>,
    /// Instructions the value analysis may follow in all.
    pub budget: Option<i64>,
}

/// One component.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Component {
    /// `activity`, `service`, `receiver`, `provider`.
    pub kind: String,
    /// Class, dotted; the target of an alias.
    pub name: String,
    /// Open to others.
    pub exported: bool,
    /// Runs in the app's main process.
    pub main_process: bool,
    /// The process it runs in, when that is another one.
    pub process: Option<String>,
    /// Shown by launchers.
    pub launcher: bool,
    /// Actions of its filters.
    pub actions: Vec<String>,
    /// Authorities of a provider.
    pub authorities: Vec<String>,
    /// Classes that App Startup runs from this provider.
    pub initializers: Vec<String>,
}

/// How one data type is read.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Source {
    /// Catalogue id.
    pub data_type: String,
    /// Calls that give it.
    pub methods: Vec<Api>,
    /// Fields that are it.
    pub fields: Vec<Names>,
    /// Content addresses, by prefix.
    pub uris: Vec<String>,
    /// Framework constants that are such addresses.
    pub uri_fields: Vec<Names>,
    /// System properties.
    pub properties: Vec<String>,
    /// Files.
    pub files: Vec<String>,
    /// Shell commands, by prefix.
    pub commands: Vec<String>,
    /// Framework callbacks that hand it over.
    pub callbacks: Vec<Names>,
    /// Intents that bring it.
    pub intents: Vec<ApiIntent>,
}

/// An action whose answer or arrival is a data type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ApiIntent {
    /// The action.
    pub action: String,
    /// `activity_result`, `broadcast`, `bind`.
    pub by: String,
    /// Beginnings of the address or type the intent must carry; none: any.
    pub data: Vec<String>,
    /// The user picks what is given.
    pub user_chosen: bool,
    /// Hardly personal information alone.
    pub weak: bool,
}

/// A call that gives a data type.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Api {
    /// Class descriptor.
    pub class: String,
    /// Method names.
    pub names: Vec<String>,
    /// What an argument must be.
    pub argument: Option<Argument>,
    /// Hardly personal information alone.
    pub weak: bool,
    /// Nor where what it gives is asked for nothing but these.
    pub weak_if_asked: Vec<String>,
    /// The class is an SDK's: the app brings it.
    pub sdk_class: bool,
    /// Permissions of which it needs one.
    pub permissions: Vec<String>,
}

/// A condition on an argument; parameters count from 0, the receiver not counted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Argument {
    /// Which parameter.
    pub index: usize,
    /// It equals one of these (numbers in decimal).
    pub equals: Vec<serde_json::Value>,
    /// It starts with one of these.
    pub prefix: Vec<String>,
}

/// Members of a class.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_field_names, reason = "the key of the catalogue")]
pub struct Names {
    /// Class descriptor.
    pub class: String,
    /// Member names.
    pub names: Vec<String>,
    /// Hardly personal information alone.
    pub weak: bool,
}

/// The words that tell consent, in lower case, zh and en.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Words {
    /// On a control: the user agrees.
    pub agree: Vec<String>,
    /// On a control: the user refuses.
    pub refuse: Vec<String>,
    /// In a title or message: this is about privacy.
    pub topic: Vec<String>,
    /// In a stored key, a field or a method name: stored consent.
    pub keys: Parts,
    /// In such a name: something else.
    pub unrelated: Parts,
    /// On a control: agreeing only where the screen is about privacy.
    pub neutral_yes: Vec<String>,
    /// On a control: refusing only where the screen is about privacy.
    pub neutral_no: Vec<String>,
}

/// A view of a layout.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Control {
    /// Name of its id (`btn_agree`).
    pub name: String,
    /// Its texts, zh and en.
    pub texts: Vec<String>,
    /// Its layout is about privacy.
    pub topic: bool,
    /// A control of its layout says outright that it agrees, and so no neutral word does.
    pub consent_said: bool,
    /// A control of its layout says outright that it refuses.
    pub refusal_said: bool,
    /// Its tag.
    pub tag: Option<String>,
}

/// A layout.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Layout {
    /// Classes of its views that the app may bring, dotted.
    pub views: Vec<String>,
    /// Fragment classes it names.
    pub fragments: Vec<String>,
    /// Handlers named by `android:onClick`.
    pub clicks: Vec<Click>,
    /// It is about privacy.
    pub topic: bool,
}

/// A handler that a layout names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(default)]
pub struct Click {
    /// Method of the activity.
    pub method: String,
    /// Number of the view, 0 where it has none.
    pub view: u32,
    /// Name of the view's id.
    pub name: String,
    /// Its texts.
    pub texts: Vec<String>,
    /// Its layout is about privacy.
    pub topic: bool,
    /// A control of its layout says outright that it agrees, and so no neutral word does.
    pub consent_said: bool,
    /// A control of its layout says outright that it refuses.
    pub refusal_said: bool,
    /// Its tag.
    pub tag: Option<String>,
}
