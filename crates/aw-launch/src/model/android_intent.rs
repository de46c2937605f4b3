//! `android.content.Intent`, `android.os.Bundle` and their kin: what components are started with.

use crate::calls::Call;
use crate::classes::ClassId;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::names::{descriptor_of, dotted_of};
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/content/Intent;-><init>()V", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/Intent;-><init>(Ljava/lang/String;)V", with_action),
    ("Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V", with_action),
    ("Landroid/content/Intent;-><init>(Landroid/content/Context;Ljava/lang/Class;)V", with_class),
    ("Landroid/content/Intent;-><init>(Landroid/content/Intent;)V", copied),
    ("Landroid/content/Intent;->setClass", with_class),
    ("Landroid/content/Intent;->setClassName", with_class_name),
    ("Landroid/content/Intent;->setComponent", with_component),
    ("Landroid/content/Intent;->getComponent", component),
    ("Landroid/content/Intent;->putExtra", put_extra),
    ("Landroid/content/Intent;->putExtras", put_extras),
    ("Landroid/content/Intent;->replaceExtras", put_extras),
    ("Landroid/content/Intent;->getExtras", |machine, call| {
        Ok(machine.kept(call.this(), "extras").unwrap_or_default())
    }),
    ("Landroid/content/Intent;->hasExtra", |machine, call| extra(machine, call, contains)),
    ("Landroid/content/Intent;->removeExtra", |machine, call| extra(machine, call, remove)),
    ("Landroid/content/Intent;->getStringExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getIntExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getLongExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getBooleanExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getFloatExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getDoubleExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getByteArrayExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getStringArrayExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getStringArrayListExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getParcelableExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getSerializableExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getBundleExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getCharSequenceExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getParcelableArrayListExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getParcelableArrayExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getIntegerArrayListExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getIntArrayExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getLongArrayExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getShortExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getByteExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->getCharExtra", |machine, call| extra(machine, call, get)),
    ("Landroid/content/Intent;->putStringArrayListExtra", put_extra),
    ("Landroid/content/Intent;->putParcelableArrayListExtra", put_extra),
    ("Landroid/content/Intent;->putIntegerArrayListExtra", put_extra),
    ("Landroid/content/Intent;->putCharSequenceArrayListExtra", put_extra),
    ("Landroid/os/Bundle;-><init>()V", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/Bundle;-><init>(I)V", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/Bundle;-><init>(Landroid/os/Bundle;)V", put_all),
    ("Landroid/os/Bundle;->putAll", put_all),
    ("Landroid/os/BaseBundle;->containsKey", contains),
    ("Landroid/os/BaseBundle;->keySet", key_set),
    ("Landroid/os/BaseBundle;->size", |machine, call| {
        let keys = keys(machine, call.this())?;
        Ok(super::java_lang_string::count(keys.len()))
    }),
    ("Landroid/os/BaseBundle;->isEmpty", |machine, call| {
        let keys = keys(machine, call.this())?;
        Ok(Value::bool(keys.is_empty()))
    }),
    ("Landroid/os/BaseBundle;->remove", remove),
    ("Landroid/os/BaseBundle;->get", get),
    ("Landroid/os/BaseBundle;->putString", put),
    ("Landroid/os/BaseBundle;->getString", get),
    ("Landroid/os/BaseBundle;->putInt", put),
    ("Landroid/os/BaseBundle;->getInt", get),
    ("Landroid/os/BaseBundle;->putLong", put),
    ("Landroid/os/BaseBundle;->getLong", get),
    ("Landroid/os/BaseBundle;->putBoolean", put),
    ("Landroid/os/BaseBundle;->getBoolean", get),
    ("Landroid/os/BaseBundle;->putDouble", put),
    ("Landroid/os/BaseBundle;->getDouble", get),
    ("Landroid/os/Bundle;->putFloat", put),
    ("Landroid/os/Bundle;->getFloat", get),
    ("Landroid/os/Bundle;->putByteArray", put),
    ("Landroid/os/Bundle;->getByteArray", get),
    ("Landroid/os/BaseBundle;->putStringArray", put),
    ("Landroid/os/BaseBundle;->getStringArray", get),
    ("Landroid/os/Bundle;->putStringArrayList", put),
    ("Landroid/os/Bundle;->getStringArrayList", get),
    ("Landroid/os/Bundle;->putParcelable", put),
    ("Landroid/os/Bundle;->getParcelable", get),
    ("Landroid/os/Bundle;->putSerializable", put),
    ("Landroid/os/Bundle;->getSerializable", get),
    ("Landroid/os/Bundle;->putCharSequence", put),
    ("Landroid/os/Bundle;->getCharSequence", get),
    ("Landroid/os/Bundle;->putBundle", put),
    ("Landroid/os/Bundle;->getBundle", get),
    ("Landroid/os/Bundle;->putParcelableArrayList", put),
    ("Landroid/os/Bundle;->getParcelableArrayList", get),
    ("Landroid/os/Bundle;->putParcelableArray", put),
    ("Landroid/os/Bundle;->getParcelableArray", get),
    ("Landroid/os/Bundle;->putSparseParcelableArray", put),
    ("Landroid/os/Bundle;->getSparseParcelableArray", get),
    ("Landroid/os/Bundle;->putIntegerArrayList", put),
    ("Landroid/os/Bundle;->getIntegerArrayList", get),
    ("Landroid/os/Bundle;->putCharSequenceArray", put),
    ("Landroid/os/Bundle;->getCharSequenceArray", get),
    ("Landroid/os/Bundle;->putCharSequenceArrayList", put),
    ("Landroid/os/Bundle;->getCharSequenceArrayList", get),
    ("Landroid/os/Bundle;->putFloatArray", put),
    ("Landroid/os/Bundle;->getFloatArray", get),
    ("Landroid/os/Bundle;->putShortArray", put),
    ("Landroid/os/Bundle;->getShortArray", get),
    ("Landroid/os/Bundle;->putCharArray", put),
    ("Landroid/os/Bundle;->getCharArray", get),
    ("Landroid/os/Bundle;->putByte", put),
    ("Landroid/os/Bundle;->getByte", get),
    ("Landroid/os/Bundle;->putShort", put),
    ("Landroid/os/Bundle;->getShort", get),
    ("Landroid/os/Bundle;->putChar", put),
    ("Landroid/os/Bundle;->getChar", get),
    ("Landroid/os/BaseBundle;->putIntArray", put),
    ("Landroid/os/BaseBundle;->getIntArray", get),
    ("Landroid/os/BaseBundle;->putLongArray", put),
    ("Landroid/os/BaseBundle;->getLongArray", get),
    ("Landroid/os/BaseBundle;->putDoubleArray", put),
    ("Landroid/os/BaseBundle;->getDoubleArray", get),
    ("Landroid/os/BaseBundle;->putBooleanArray", put),
    ("Landroid/os/BaseBundle;->getBooleanArray", get),
    ("Landroid/os/PersistableBundle;->putPersistableBundle", put),
    ("Landroid/os/PersistableBundle;->getPersistableBundle", get),
    ("Landroid/os/Bundle;->putBinder", put),
    ("Landroid/os/Bundle;->getBinder", get),
    ("Landroid/app/Activity;->getComponentName", |machine, call| {
        let name = dotted_of(&machine.class_text(machine.class_of(call.this())));
        let name = machine.new_string(&name)?;
        component_name(machine, name)
    }),
    ("Landroid/content/ComponentName;-><init>(Landroid/content/Context;Ljava/lang/Class;)V", |machine, call| {
        name_component(machine, call, true)
    }),
    ("Landroid/content/ComponentName;-><init>", |machine, call| name_component(machine, call, false)),
    ("Landroid/content/ComponentName;->getClassName", |machine, call| {
        Ok(machine.kept(call.this(), "class name").unwrap_or_default())
    }),
    ("Landroid/content/ComponentName;->flattenToString", |machine, call| flattened(machine, call, false)),
    ("Landroid/content/ComponentName;->flattenToShortString", |machine, call| flattened(machine, call, true)),
    ("Landroid/content/ComponentName;->getShortClassName", |machine, call| {
        let name = short_name(machine, call.this(), true)?;
        machine.new_string(&name)
    }),
    ("Landroid/content/ComponentName;->unflattenFromString", unflattened),
    ("Landroid/content/ComponentName;->getPackageName", |machine, call| {
        Ok(machine.kept(call.this(), "package name").unwrap_or_default())
    }),
    ("Landroid/content/Intent;->setDataAndType", data_and_type),
    ("Landroid/content/Intent;->setDataAndTypeAndNormalize", data_and_type),
    ("Landroid/content/Intent;->getDataString", |machine, call| of_data(machine, call, "toString")),
    ("Landroid/content/Intent;->getScheme", |machine, call| of_data(machine, call, "getScheme")),
    ("Landroid/content/Intent;->setData", |machine, call| only(machine, call, "data", "type")),
    ("Landroid/content/Intent;->setDataAndNormalize", |machine, call| only(machine, call, "data", "type")),
    ("Landroid/content/Intent;->setType", |machine, call| only(machine, call, "type", "data")),
    ("Landroid/content/Intent;->setTypeAndNormalize", |machine, call| only(machine, call, "type", "data")),
    ("Landroid/content/Intent;->addCategory", |machine, call| {
        machine.add_category(call.this(), call.argument(1))?;
        Ok(call.this())
    }),
    ("Landroid/content/Intent;->removeCategory", |machine, call| {
        of_categories(machine, call, "remove")?;
        Ok(Value::ZERO)
    }),
    ("Landroid/content/Intent;->hasCategory", |machine, call| of_categories(machine, call, "contains")),
    ("Landroid/content/Intent;->getCategories", |machine, call| {
        let known = machine.kept(call.this(), "categories").unwrap_or_default();
        let is_empty = known.bits != 0 && machine.call_virtual(known, "isEmpty", "()Z", &[])?.as_bool();
        Ok(if is_empty { Value::ZERO } else { known })
    }),
    ("Landroid/content/Intent;->addFlags", |machine, call| {
        let flags = machine.kept(call.this(), "flags").map_or(0, Value::as_int);
        machine.keep(call.this(), "flags", Value::int(flags | call.argument(1).as_int()));
        Ok(call.this())
    }),
    ("Landroid/content/Intent;->getFlags", |machine, call| {
        Ok(machine.kept(call.this(), "flags").unwrap_or(Value::int(0)))
    }),
];

impl Machine {
    /// The component of the app that an intent starts, of a kind; `None` where it goes elsewhere.
    pub fn resolve(&mut self, intent: Value, kind: &str) -> Option<ClassId> {
        if let Some(name) = self.kept(intent, "class name").and_then(|name| self.known_string(name)) {
            let target = self.component_named(&name).unwrap_or(name);
            return if self.is_off(&target) { None } else { self.class_of_text(&descriptor_of(&target)) };
        }
        let action = self.kept(intent, "action").and_then(|action| self.known_string(action))?;
        let question = std::rc::Rc::clone(&self.question);
        // An intent without a class never means a launcher's entry: that is not in the default category.
        if action == "android.intent.action.MAIN" {
            return None;
        }
        let found = question.components.iter().find(|one| one.kind == kind && one.actions.contains(&action))?;
        self.class_of_text(&descriptor_of(&found.name))
    }

    /// All components of the app that an intent fits, of a kind: the one it names, or those that its action is one of.
    pub fn resolve_all(&mut self, intent: Value, kind: &str) -> Vec<ClassId> {
        let action = self.kept(intent, "action").and_then(|action| self.known_string(action));
        let Some(action) = action.filter(|_| self.kept(intent, "class name").is_none()) else {
            return self.resolve(intent, kind).into_iter().collect();
        };
        let question = std::rc::Rc::clone(&self.question);
        let fit = question.components.iter().filter(|one| one.kind == kind && one.actions.contains(&action));
        fit.filter_map(|one| self.class_of_text(&descriptor_of(&one.name))).collect()
    }

    /// What another app or the system would send along is not known.
    pub fn send_unknown(&mut self, intent: Value) -> Result<(), Stop> {
        let extras = self.unknown_of(b"Landroid/os/Bundle;", "what another app or the system sends along")?;
        self.keep(intent, "extras", extras);
        let data = self.unknown_of(b"Landroid/net/Uri;", "what another app or the system sends along")?;
        self.keep(intent, "data", data);
        Ok(())
    }

    /// Whether an intent names a component of the app that is turned off.
    pub fn goes_nowhere(&mut self, intent: Value) -> bool {
        let name = self.kept(intent, "class name").and_then(|name| self.known_string(name));
        name.is_some_and(|name| self.is_off(&self.component_named(&name).unwrap_or(name)))
    }

    fn is_off(&self, name: &str) -> bool {
        self.question.disabled.iter().any(|one| one == name) && !self.system.turned_on.contains(name)
    }

    /// A name relative to the package as the manifest writes it.
    fn component_named(&self, name: &str) -> Option<String> {
        name.starts_with('.').then(|| format!("{}{name}", self.question.package))
    }

    /// An intent with an action.
    pub fn new_intent(&mut self, action: &str) -> Answer {
        let intent = self.new_object("Landroid/content/Intent;", Body::Plain)?;
        let action = self.new_string(action)?;
        self.keep(intent, "action", action);
        Ok(intent)
    }

    /// Put an intent in a category; the set that keeps them is made with the first.
    pub fn add_category(&mut self, intent: Value, category: Value) -> Result<(), Stop> {
        let categories = match self.kept(intent, "categories") {
            Some(known) => known,
            None => {
                let class = self.platform_class("Landroid/util/ArraySet;");
                let made = self.construct(class, "()V", &[])?;
                self.keep(intent, "categories", made);
                made
            }
        };
        self.call_virtual(categories, "add", "(Ljava/lang/Object;)Z", &[category]).map(drop)
    }

    /// The name of a component as an object.
    pub fn new_component_name(&mut self, class: ClassId) -> Answer {
        let made = self.new_object("Landroid/content/ComponentName;", Body::Plain)?;
        let package = self.question.package.clone();
        let (package, name) = (self.new_string(&package)?, dotted_of(&self.class_text(class)));
        let name = self.new_string(&name)?;
        self.keep(made, "package name", package);
        self.keep(made, "class name", name);
        Ok(made)
    }
}

fn with_action(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "action", call.argument(1));
    if call.argument(2).bits != 0 {
        machine.keep(call.this(), "data", call.argument(2));
    }
    Ok(Value::ZERO)
}

fn data_and_type(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "data", call.argument(1));
    machine.keep(call.this(), "type", call.argument(2));
    Ok(call.this())
}

/// What the address of an intent says of itself; null where it has none.
fn of_data(machine: &mut Machine, call: &Call<'_>, ask: &str) -> Answer {
    match machine.kept(call.this(), "data").filter(|data| data.bits != 0) {
        Some(data) => machine.call_virtual(data, ask, "()Ljava/lang/String;", &[]),
        None => Ok(Value::ZERO),
    }
}

/// Set the address or the type of an intent: the other one goes.
fn only(machine: &mut Machine, call: &Call<'_>, set: &str, cleared: &str) -> Answer {
    machine.keep(call.this(), set, call.argument(1));
    machine.keep(call.this(), cleared, Value::ZERO);
    Ok(call.this())
}

/// What the set of an intent's categories answers; false where it has none.
fn of_categories(machine: &mut Machine, call: &Call<'_>, ask: &str) -> Answer {
    if machine.is_opaque(call.this()) {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    }
    match machine.kept(call.this(), "categories") {
        Some(known) => machine.call_virtual(known, ask, "(Ljava/lang/Object;)Z", &[call.argument(1)]),
        None => Ok(Value::ZERO),
    }
}

fn with_class(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.argument(2))?;
    let name = dotted_of(&machine.class_text(class));
    let name = machine.new_string(&name)?;
    machine.keep(call.this(), "class name", name);
    Ok(call.this())
}

fn with_class_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "class name", call.argument(2));
    if machine.is_text(call.argument(1)) {
        machine.keep(call.this(), "package name", call.argument(1));
    }
    Ok(call.this())
}

fn with_component(machine: &mut Machine, call: &Call<'_>) -> Answer {
    for name in ["class name", "package name"] {
        if let Some(value) = machine.kept(call.argument(1), name) {
            machine.keep(call.this(), name, value);
        }
    }
    Ok(call.this())
}

fn component(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.kept(call.this(), "class name") {
        Some(name) => component_name(machine, name),
        None => Ok(Value::ZERO),
    }
}

/// The `ComponentName` of a class of the app.
fn component_name(machine: &mut Machine, name: Value) -> Answer {
    let made = machine.new_object("Landroid/content/ComponentName;", Body::Plain)?;
    machine.keep(made, "class name", name);
    let package = machine.question.package.clone();
    let package = machine.new_string(&package)?;
    machine.keep(made, "package name", package);
    Ok(made)
}

fn copied(machine: &mut Machine, call: &Call<'_>) -> Answer {
    copy_kept(machine, call.argument(1), call.this());
    if let Some(extras) = machine.kept(call.argument(1), "extras") {
        let own = machine.new_object("Landroid/os/Bundle;", Body::Plain)?;
        copy_kept(machine, extras, own);
        machine.keep(call.this(), "extras", own);
    }
    Ok(Value::ZERO)
}

pub fn copy_kept(machine: &mut Machine, from: Value, to: Value) {
    let kept = machine.heap.get(from.as_ref()).and_then(|object| object.kept.clone());
    if let (Some(kept), Some(object)) = (kept, machine.heap.get_mut(to.as_ref())) {
        object.kept.get_or_insert_default().extend(*kept);
    }
    let note = machine.note_of(from);
    machine.mark(to, note);
}

fn extras(machine: &mut Machine, intent: Value) -> Answer {
    if let Some(known) = machine.kept(intent, "extras") {
        return Ok(known);
    }
    let made = machine.new_object("Landroid/os/Bundle;", Body::Plain)?;
    machine.keep(intent, "extras", made);
    Ok(made)
}

fn extra(machine: &mut Machine, call: &Call<'_>, on: fn(&mut Machine, &Call<'_>) -> Answer) -> Answer {
    if machine.is_opaque(call.this()) {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    }
    let bundle = machine.kept(call.this(), "extras").unwrap_or(call.this());
    let arguments: Vec<Value> = std::iter::once(bundle).chain(call.arguments.iter().skip(1).copied()).collect();
    on(machine, &Call { method: call.method, arguments: &arguments })
}

fn put_extra(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let bundle = extras(machine, call.this())?;
    put(machine, &Call { method: call.method, arguments: &[bundle, call.argument(1), call.argument(2)] })?;
    let note = machine.note_of(call.argument(2));
    machine.mark(call.this(), note);
    Ok(call.this())
}

fn put_extras(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let bundle = extras(machine, call.this())?;
    let from = machine.kept(call.argument(1), "extras").unwrap_or(call.argument(1));
    copy_kept(machine, from, bundle);
    let note = machine.note_of(from);
    machine.mark(call.this(), note);
    Ok(call.this())
}

fn put_all(machine: &mut Machine, call: &Call<'_>) -> Answer {
    copy_kept(machine, call.argument(1), call.this());
    Ok(Value::ZERO)
}

fn item(machine: &mut Machine, call: &Call<'_>) -> Result<String, Stop> {
    if machine.is_opaque(call.this()) {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    }
    Ok(format!("item {}", machine.string(call.argument(1))?))
}

fn put(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = item(machine, call)?;
    machine.keep(call.this(), &key, call.argument(2));
    let note = machine.note_of(call.argument(2));
    machine.mark(call.this(), note);
    Ok(Value::ZERO)
}

/// What was put there, else the default that the call names, else null or zero; a class that is named is none.
fn get(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = item(machine, call)?;
    let default = call.argument(2);
    let named = matches!(machine.heap.get(default.as_ref()).map(|one| &one.body), Some(Body::Class(_)));
    Ok(machine.kept(call.this(), &key).unwrap_or(if named { Value::ZERO } else { default }))
}

fn contains(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = item(machine, call)?;
    Ok(Value::bool(machine.kept(call.this(), &key).is_some()))
}

/// The keys of a bundle, in the order of names.
fn keys(machine: &mut Machine, bundle: Value) -> Result<Vec<String>, Stop> {
    if machine.is_opaque(bundle) {
        return Err(Stop::Unknown(machine.doubt(bundle)));
    }
    let names: Vec<_> = machine.object(bundle)?.kept.iter().flat_map(|kept| kept.keys().copied()).collect();
    let names = names.into_iter().map(|name| machine.names.text(name));
    let mut keys: Vec<String> = names.filter_map(|name| name.strip_prefix("item ").map(str::to_owned)).collect();
    keys.sort();
    Ok(keys)
}

fn key_set(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.platform_class("Ljava/util/LinkedHashSet;");
    let set = machine.construct(class, "()V", &[])?;
    for key in keys(machine, call.this())? {
        let key = machine.new_string(&key)?;
        machine.call_virtual(set, "add", "(Ljava/lang/Object;)Z", &[key])?;
    }
    Ok(set)
}

fn remove(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = item(machine, call)?;
    let name = machine.names.add(key.as_bytes());
    if let Some(kept) = machine.heap.get_mut(call.this().as_ref()).and_then(|object| object.kept.as_mut()) {
        kept.remove(&name);
    }
    Ok(Value::ZERO)
}

fn name_component(machine: &mut Machine, call: &Call<'_>, by_class: bool) -> Answer {
    let name = if by_class {
        let class = machine.mirrored(call.argument(2))?;
        let name = dotted_of(&machine.class_text(class));
        machine.new_string(&name)?
    } else {
        call.argument(2)
    };
    machine.keep(call.this(), "class name", name);
    let package = if machine.is_text(call.argument(1)) {
        call.argument(1)
    } else {
        let package = machine.question.package.clone();
        machine.new_string(&package)?
    };
    machine.keep(call.this(), "package name", package);
    Ok(Value::ZERO)
}

/// The class of a component's name, from the dot on where it lies in its package.
fn short_name(machine: &mut Machine, of: Value, short: bool) -> Result<String, Stop> {
    let [package, class] = ["package name", "class name"].map(|name| machine.kept(of, name).unwrap_or_default());
    let (package, class) = (machine.string(package)?, machine.string(class)?);
    let rest = class.strip_prefix(&package).filter(|rest| short && rest.starts_with('.'));
    Ok(rest.unwrap_or(&class).to_owned())
}

fn flattened(machine: &mut Machine, call: &Call<'_>, short: bool) -> Answer {
    let class = short_name(machine, call.this(), short)?;
    let package = machine.kept(call.this(), "package name").unwrap_or_default();
    let text = format!("{}/{class}", machine.string(package)?);
    machine.new_string(&text)
}

/// `package/class`; a class that begins with a dot lies in the package.
fn unflattened(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.string(call.this())?;
    let Some((package, class)) = text.split_once('/').filter(|(_, class)| !class.is_empty()) else {
        return Ok(Value::ZERO);
    };
    let class = if class.starts_with('.') { format!("{package}{class}") } else { class.to_owned() };
    let (package, class) = (machine.new_string(package)?, machine.new_string(&class)?);
    let made = component_name(machine, class)?;
    machine.keep(made, "package name", package);
    Ok(made)
}
