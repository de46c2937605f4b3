//! What a replay knows of the framework's holders: containers, messages and their handlers, intents,
//! observables. Calls in; what they give, fill and call back out.

use crate::heap::{Item, Key, Set, Slot};
use crate::program::TypeId;
use crate::replay::Replay;
use crate::replay_calls::Made;

/// What a known call does.
pub struct Known {
    /// What it gives.
    pub value: Set,
    /// It stands for the app's own copy of the method.
    pub instead: bool,
    /// What it calls back has been called.
    pub calls_back: bool,
}

/// A known call that gives this.
#[allow(clippy::unnecessary_wraps, reason = "as its callers answer")]
pub fn gives(value: Set) -> Option<Known> {
    Some(Known { value, instead: false, calls_back: false })
}

const HANDLER: &str = "Landroid/os/Handler;";
/// A message.
pub const MESSAGE: &str = "Landroid/os/Message;";
const MESSENGER: &str = "Landroid/os/Messenger;";
const THREAD: &str = "Ljava/lang/Thread;";
const RUNNABLE: &[u8] = b"Ljava/lang/Runnable;";
const INTENT: &str = "Landroid/content/Intent;";
const BUNDLE: &str = "Landroid/os/Bundle;";
/// The action by which a launcher starts an activity.
const LAUNCH_ACTION: &[u8] = b"android.intent.action.MAIN";

/// Calls that put their last argument into a container.
const PUTS: &[&str] = &[
    "add",
    "addFirst",
    "addLast",
    "addElement",
    "offer",
    "offerFirst",
    "offerLast",
    "push",
    "set",
    "lazySet",
    "insertElementAt",
    "setValueAt",
    "addAll",
    "addAllAbsent",
    "addIfAbsent",
];
/// Calls that put a value under a key.
const PUTS_UNDER: &[&str] = &["put", "putIfAbsent", "replace", "append"];
/// Calls that give something of a container, or nothing.
const GIVES: &[&str] = &[
    "next",
    "previous",
    "nextElement",
    "getFirst",
    "getLast",
    "removeFirst",
    "removeLast",
    "poll",
    "pollFirst",
    "pollLast",
    "peek",
    "peekFirst",
    "peekLast",
    "element",
    "pop",
    "take",
    "takeFirst",
    "takeLast",
    "elementAt",
    "firstElement",
    "lastElement",
    "valueAt",
    "keyAt",
    "first",
    "last",
    "firstKey",
    "lastKey",
];
/// Calls that give another sight of the same container.
const SIGHTS: &[&str] = &[
    "iterator",
    "listIterator",
    "descendingIterator",
    "values",
    "keySet",
    "entrySet",
    "keys",
    "elements",
    "toArray",
    "subList",
    "clone",
    "headSet",
    "tailSet",
    "snapshot",
];
/// Calls that leave a container as it is, or poorer.
const HARMLESS: &[&str] = &[
    "size",
    "isEmpty",
    "contains",
    "containsKey",
    "containsValue",
    "containsAll",
    "indexOf",
    "hashCode",
    "equals",
    "toString",
    "clear",
    "remove",
    "removeAll",
    "delete",
    "retainAll",
    "hasNext",
    "hasPrevious",
    "hasMoreElements",
    "trimToSize",
    "ensureCapacity",
    "lastIndexOf",
    "indexOfKey",
    "removeAt",
];

impl Replay<'_, '_> {
    /// A call of a known holder; `None` for any other.
    pub fn library(&mut self, made: &Made<'_>) -> Option<Known> {
        let program = self.engine.program;
        let row = program.methods[made.method as usize];
        let class = program.types.bytes(row.class);
        let name = program.name_bytes(made.method);
        let boot = program.is_boot(row.class) || program.target(made.method).is_none();
        if boot {
            if let Some(known) = self.plain(made, class, name) {
                return Some(known);
            }
            if class == MESSAGE.as_bytes() {
                return self.message(made, name);
            }
            if self.is_kind(row.class, HANDLER) {
                return self.handler(made, name);
            }
            if class == MESSENGER.as_bytes() {
                return self.messenger(made, name);
            }
            if class == INTENT.as_bytes() || class == BUNDLE.as_bytes() {
                return self.intent(made, name);
            }
            if name == b"getIntent" {
                let held = self.held(&made.arg(0), Slot::Intent, made.frame);
                return gives(if held.is_empty() { Set::top() } else { held });
            }
            if matches!(name, b"getApplication" | b"getApplicationContext") && made.args.len() == 1 {
                return gives(self.application().map_or_else(Set::top, |object| Set::one(Item::Obj(object))));
            }
            // A thread runs the task it is made with, and no other.
            if name == b"<init>" && class == THREAD.as_bytes() {
                let proto = program.protos.bytes(row.proto);
                if let Some(place) = crate::handovers::parameter_types(proto).position(|type_| type_ == RUNNABLE) {
                    self.put(&made.arg(0), Slot::Elements, &made.arg(place + 1));
                }
                return gives(Set::top());
            }
            if starts(name) {
                return gives(Set::top());
            }
            if is_container(class) {
                let known = self.container(made, class, name)?;
                // A flag kept in a box is no key of dispatch.
                let plain = !matches!(program.return_type(made.method).first(), Some(b'L' | b'['));
                return Some(Known { value: if plain { Set::top() } else { known.value }, ..known });
            }
        }
        if self.is_kind(row.class, "Landroidx/lifecycle/LiveData;") {
            return self.observable(made, name);
        }
        None
    }

    /// The object of the application, where no other class could be it.
    fn application(&mut self) -> Option<u32> {
        let program = self.engine.program;
        let type_ = program.type_named(self.engine.query.application.as_ref()?)?;
        let base = program.types.find(b"Landroid/app/Application;")?;
        let below = program.hierarchy.subtypes(base);
        let alone = below.iter().all(|&other| program.hierarchy.is_a(type_, other));
        (alone && program.hierarchy.is_a(type_, base)).then(|| self.component(type_))
    }

    fn is_kind(&self, class: TypeId, kind: &str) -> bool {
        let program = self.program();
        program.types.find(kind.as_bytes()).is_some_and(|kind| program.hierarchy.is_a(class, kind))
    }

    /// Boxes, texts and classes.
    fn plain(&mut self, made: &Made<'_>, class: &[u8], name: &[u8]) -> Option<Known> {
        let boxes: [&[u8]; 3] = [b"Ljava/lang/Boolean;", b"Ljava/lang/Integer;", b"Ljava/lang/Long;"];
        match (class, name) {
            (_, b"valueOf" | b"booleanValue" | b"intValue" | b"longValue") if boxes.contains(&class) => {
                let boxes = name == b"valueOf";
                let number = |item: &Item| match *item {
                    Item::Told(number) if boxes => Item::Boxed(number),
                    Item::Boxed(number) if !boxes => Item::Told(number),
                    Item::Int(_) | Item::Boxed(_) => *item,
                    _ => Item::Top,
                };
                gives(made.arg(0).items().iter().filter(|item| **item != Item::Nothing).map(number).collect())
            }
            (b"Ljava/util/Objects;", b"requireNonNull") | (b"Ljava/util/Arrays;", b"asList") => gives(made.arg(0)),
            (
                b"Ljava/lang/String;" | b"Ljava/lang/Object;" | b"Ljava/util/Objects;" | b"Ljava/lang/Class;",
                b"equals",
            ) => gives(equal(&made.arg(0), &made.arg(1))),
            (b"Ljava/lang/Object;", b"getClass") => {
                let class = |item: &Item| match item {
                    Item::Obj(object) => Item::Class(self.objects[*object as usize].type_),
                    _ => Item::Top,
                };
                gives(made.arg(0).items().iter().map(class).collect())
            }
            (b"Ljava/lang/Object;", b"<init>" | b"hashCode" | b"toString")
            | (b"Ljava/util/Collections;", b"sort" | b"reverse" | b"shuffle") => gives(Set::top()),
            (b"Ljava/util/Collections;", _)
                if name.starts_with(b"unmodifiable") || name.starts_with(b"synchronized") =>
            {
                gives(made.arg(0))
            }
            _ => None,
        }
    }

    fn container(&mut self, made: &Made<'_>, class: &[u8], name: &[u8]) -> Option<Known> {
        let name = std::str::from_utf8(name).ok()?;
        let receivers = made.arg(0);
        if made.invoke == crate::sweep::Invoke::Static {
            return None;
        }
        let single = class.starts_with(b"Ljava/util/concurrent/atomic/")
            || class.starts_with(b"Ljava/lang/ref/")
            || class == b"Ljava/lang/ThreadLocal;";
        match name {
            "<init>" => {
                for arg in made.args.iter().skip(1) {
                    let held = self.held(arg, Slot::Elements, made.frame);
                    let value = if single { arg.clone() } else { held };
                    self.put(&receivers, Slot::Elements, &value);
                }
                if single && made.args.len() == 1 {
                    self.put(&receivers, Slot::Elements, &Set::one(Item::Null));
                }
                gives(Set::top())
            }
            _ if PUTS_UNDER.contains(&name) && made.args.len() > 2 => {
                self.put_under(made, &receivers);
                gives(self.held(&receivers, Slot::Elements, made.frame))
            }
            "computeIfAbsent" if made.args.len() == 3 && !made.arg(2).has_top() => {
                let value = self.answered(made, &made.arg(2), &[made.arg(1)]);
                let args = [made.arg(0), made.arg(1), value];
                let put = Made { args: &args, ..*made };
                self.put_under(&put, &receivers);
                let value = self.get_under(&Made { args: &args[..2], ..*made }, &receivers);
                Some(Known { value, instead: false, calls_back: true })
            }
            _ if PUTS.contains(&name) || name == "put" => {
                let value = made.args.last().cloned().unwrap_or_else(Set::top);
                let value =
                    if name.starts_with("addAll") { self.held(&value, Slot::Elements, made.frame) } else { value };
                self.put(&receivers, Slot::Elements, &value);
                gives(Set::top())
            }
            "putAll" => {
                let held = self.held(&made.arg(1), Slot::Elements, made.frame);
                self.put(&receivers, Slot::AnyEntry, &held);
                self.put(&receivers, Slot::Elements, &held);
                gives(Set::top())
            }
            "get" | "getOrDefault" | "remove" if made.args.len() > 1 => gives(self.get_under(made, &receivers)),
            "get" => gives(self.held(&receivers, Slot::Elements, made.frame)),
            "getAndSet" => {
                self.put(&receivers, Slot::Elements, &made.arg(1));
                gives(self.held(&receivers, Slot::Elements, made.frame))
            }
            // What comes out of a map one by one already is what it holds.
            "getValue" | "getKey" => {
                let mut held = self.held(&receivers, Slot::Elements, made.frame);
                held.join(&receivers);
                gives(held)
            }
            _ if GIVES.contains(&name) => {
                let mut held = self.held(&receivers, Slot::Elements, made.frame);
                // A queue that has nothing, at first or in the end, gives null.
                if (name.starts_with("poll") || name.starts_with("peek")) && !receivers.is_empty() {
                    held.join(&Set::one(Item::Null));
                }
                gives(held)
            }
            _ if SIGHTS.contains(&name) => gives(receivers),
            _ if HARMLESS.contains(&name) => gives(Set::top()),
            _ => None,
        }
    }

    fn put(&mut self, holders: &Set, slot: Slot, value: &Set) {
        for object in holders.objects() {
            self.fill(Key::Slot(object, slot), value);
        }
    }

    fn put_under(&mut self, made: &Made<'_>, holders: &Set) {
        let (key, value) = (made.arg(1), made.arg(2));
        self.put(holders, Slot::Elements, &value);
        self.put(holders, Slot::Elements, &key);
        for item in key.items() {
            let slot = if is_key(*item) { Slot::Entry(*item) } else { Slot::AnyEntry };
            self.put(holders, slot, &value);
        }
    }

    fn get_under(&mut self, made: &Made<'_>, holders: &Set) -> Set {
        let mut all = Set::default();
        let given = made.arg(1);
        let program = self.engine.program;
        let by_place = program.protos.bytes(program.methods[made.method as usize].proto).starts_with(b"(I)");
        let sparse = program.types.bytes(program.methods[made.method as usize].class).starts_with(b"Landroid/util/S");
        for item in given.items() {
            if (by_place && !sparse) || !is_key(*item) {
                all.join(&self.held(holders, Slot::Elements, made.frame));
            } else {
                all.join(&self.held(holders, Slot::Entry(*item), made.frame));
                all.join(&self.held(holders, Slot::AnyEntry, made.frame));
            }
        }
        if let Some(default) = made.args.get(2) {
            all.join(default);
        }
        if all.is_empty() && !holders.is_empty() { Set::one(Item::Null) } else { all }
    }

    fn intent(&mut self, made: &Made<'_>, name: &[u8]) -> Option<Known> {
        let receivers = made.arg(0);
        let name = std::str::from_utf8(name).ok()?;
        match name {
            "<init>" => {
                let copied = made.arg(1);
                let copies = copied.objects().any(|object| {
                    let type_ = self.program().types.bytes(self.objects[object as usize].type_);
                    type_ == INTENT.as_bytes() || type_ == BUNDLE.as_bytes()
                });
                if copies || (copied.has_top() && made.args.len() == 2) {
                    return None;
                }
                self.put(&receivers, Slot::Action, &copied);
                gives(Set::top())
            }
            "setAction" => {
                self.put(&receivers, Slot::Action, &made.arg(1));
                gives(receivers)
            }
            "getAction" => {
                let held = self.held(&receivers, Slot::Action, made.frame);
                gives(held.items().iter().map(|item| if is_key(*item) { *item } else { Item::Top }).collect())
            }
            "setClass" | "setClassName" | "setComponent" | "setPackage" | "setData" | "setFlags" | "addFlags"
            | "addCategory" | "setType" | "setDataAndType" | "getExtras" => gives(receivers),
            "hasExtra" | "containsKey" | "getFlags" | "getData" | "getType" | "getComponent" | "getPackage"
            | "getScheme" | "getDataString" | "getCategories" | "hasCategory" | "toString" => gives(Set::top()),
            _ if name == "putExtra" || (name.starts_with("put") && made.args.len() == 3) => {
                self.put_under(made, &receivers);
                gives(receivers)
            }
            _ if name.starts_with("get") && made.args.len() >= 2 => {
                let found = self.get_under(made, &receivers);
                let empty = found.items().iter().all(|item| *item == Item::Null);
                let missing = if made.args.len() > 2 { made.arg(2) } else { Set::one(Item::Int(0)) };
                gives(if empty { missing } else { found })
            }
            _ => None,
        }
    }

    /// The intent by which a launcher starts an activity.
    pub fn launch_intent(&mut self, component: u32) {
        let Some(type_) = self.engine.program.types.find(INTENT.as_bytes()) else {
            return;
        };
        let intent = self.component(type_);
        let action = Item::Text(self.texts.add(LAUNCH_ACTION));
        self.fill(Key::Slot(intent, Slot::Action), &Set::one(action));
        self.fill(Key::Slot(component, Slot::Intent), &Set::one(Item::Obj(intent)));
    }

    /// Observers are told what is posted to what they observe, and nothing else.
    fn observable(&mut self, made: &Made<'_>, name: &[u8]) -> Option<Known> {
        let receivers = made.arg(0);
        match name {
            b"<init>" => {
                if let Some(value) = made.args.get(1) {
                    self.put(&receivers, Slot::Posted, value);
                }
                None
            }
            b"setValue" | b"postValue" => {
                self.put(&receivers, Slot::Posted, &made.arg(1));
                (!receivers.has_top()).then(|| Known { value: Set::top(), instead: true, calls_back: true })
            }
            b"getValue" => gives(Set::top()),
            b"observe" | b"observeForever" if !receivers.has_top() => {
                let observers = made.args.last().cloned().unwrap_or_else(Set::top);
                if observers.has_top() {
                    return None;
                }
                let posted = self.held(&receivers, Slot::Posted, made.frame);
                for observer in observers.objects().filter(|_| !posted.is_empty()).collect::<Vec<_>>() {
                    self.tell(made, observer, &posted);
                }
                Some(Known { value: Set::top(), instead: true, calls_back: true })
            }
            _ => None,
        }
    }

    fn tell(&mut self, made: &Made<'_>, observer: u32, posted: &Set) {
        // The walk comes to an observer from where data is posted as well as from where it observes.
        let type_ = self.objects[observer as usize].type_;
        let answers = crate::reach::answers(self.program(), type_, None, &["onChanged"]);
        for target in answers.into_iter().filter(|&target| self.reach.parents.has(target)).collect::<Vec<_>>() {
            let given =
                if self.is_static(target) { Vec::new() } else { vec![Set::one(Item::Obj(observer)), posted.clone()] };
            self.invoke(target, Some(observer), Some((made.site, made.frame)), &given);
        }
    }

    /// Code outside the app gets hold of these: what they hold is no longer known.
    pub fn escape(&mut self, set: &Set, frame: u32) {
        for object in set.objects().collect::<Vec<_>>() {
            let type_ = self.objects[object as usize].type_;
            let program = self.engine.program;
            let class = program.types.bytes(program.framework_ancestor(type_));
            let handler = class == HANDLER.as_bytes() || self.is_kind(type_, HANDLER);
            if handler {
                let body = self.frames[frame as usize].body;
                let made = Made { frame, site: (body, 0), method: 0, invoke: crate::sweep::Invoke::Static, args: &[] };
                self.send(&made, &Set::one(Item::Obj(object)), &Set::top());
            }
            let holder = class.first() == Some(&b'[')
                || is_container(class)
                || class == MESSAGE.as_bytes()
                || class == INTENT.as_bytes()
                || class == BUNDLE.as_bytes();
            if holder || handler {
                self.fill(Key::Spoilt(object), &Set::top());
            }
        }
    }
}

/// Whether a call starts a component: the intent goes there and nowhere else.
fn starts(name: &[u8]) -> bool {
    let names: [&[u8]; 7] = [
        b"startActivity",
        b"startActivityForResult",
        b"startService",
        b"startForegroundService",
        b"bindService",
        b"sendBroadcast",
        b"sendOrderedBroadcast",
    ];
    names.contains(&name)
}

fn is_key(item: Item) -> bool {
    matches!(item, Item::Class(_) | Item::Text(_) | Item::Int(_))
}

/// Whether a class of the framework keeps what it is given and gives it back.
fn is_container(class: &[u8]) -> bool {
    let others: [&[u8]; 8] = [
        b"Ljava/util/Timer",
        b"Ljava/util/concurrent/Exec",
        b"Ljava/util/concurrent/Sched",
        b"Ljava/util/concurrent/Thread",
        b"Ljava/util/concurrent/Future",
        b"Ljava/util/concurrent/Comple",
        b"Ljava/util/concurrent/Fork",
        b"Ljava/util/function/",
    ];
    let starts: [&[u8]; 6] = [
        b"Ljava/util/",
        b"Landroid/util/Sparse",
        b"Landroid/util/ArrayMap;",
        b"Landroid/util/LruCache;",
        b"Ljava/lang/ref/",
        b"Ljava/lang/ThreadLocal;",
    ];
    (starts.iter().any(|start| class.starts_with(start)) && !others.iter().any(|start| class.starts_with(start)))
        || class == b"Ljava/lang/Iterable;"
}

/// Whether things are equal, as far as texts, numbers and classes tell.
fn equal(one: &Set, two: &Set) -> Set {
    let mut all = Vec::new();
    for left in one.items() {
        for right in two.items() {
            let plain = is_key(*left) && is_key(*right);
            all.push(if plain { Item::Int(i64::from(left == right)) } else { Item::Top });
        }
    }
    all.into_iter().collect()
}
