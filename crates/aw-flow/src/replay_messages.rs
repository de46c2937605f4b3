//! Messages of a replay: what they say, for whom they are, who answers them.

use crate::heap::{Item, Key, Set, Slot};
use crate::program::FieldRef;
use crate::replay::Replay;
use crate::replay_calls::Made;
use crate::replay_library::{Known, MESSAGE, gives};

impl Replay<'_, '_> {
    fn field_of(&self, class: &str, name: &str, type_: &str) -> Option<FieldRef> {
        let program = self.program();
        program.find_field(
            program.types.find(class.as_bytes())?,
            program.names.find(name.as_bytes())?,
            program.types.find(type_.as_bytes())?,
        )
    }

    /// A message made here, for a handler, by what it says.
    fn new_message(&mut self, made: &Made<'_>, target: &Set, what: Option<&Set>, rest: &[Set]) -> Set {
        let program = self.engine.program;
        let Some(type_) = program.types.find(MESSAGE.as_bytes()) else { return Set::top() };
        let message = self.made(type_, made.site, made.frame);
        self.fill(Key::Slot(message, Slot::Target), target);
        if let (Some(field), Some(what)) = (self.field_of(MESSAGE, "what", "I"), what) {
            self.fill(Key::Slot(message, Slot::Field(field)), what);
        }
        // (object) or (number, number) or (number, number, object).
        let names: &[(&str, &str)] = match rest.len() {
            1 => &[("obj", "Ljava/lang/Object;")],
            _ => &[("arg1", "I"), ("arg2", "I"), ("obj", "Ljava/lang/Object;")],
        };
        for ((name, type_), value) in names.iter().zip(rest) {
            if let Some(field) = self.field_of(MESSAGE, name, type_) {
                self.fill(Key::Slot(message, Slot::Field(field)), value);
            }
        }
        Set::one(Item::Obj(message))
    }

    /// A call of a message.
    pub fn message(&mut self, made: &Made<'_>, name: &[u8]) -> Option<Known> {
        match name {
            b"obtain" => {
                let program = self.engine.program;
                let proto = program.protos.bytes(program.methods[made.method as usize].proto);
                let plain = made.args.is_empty();
                if !plain && !proto.starts_with(b"(Landroid/os/Handler;")
                    || proto.starts_with(b"(Landroid/os/Handler;L")
                {
                    return None;
                }
                let target = if plain { Set::default() } else { made.arg(0) };
                let rest = made.args.get(2..).unwrap_or(&[]);
                gives(self.new_message(made, &target, made.args.get(1), rest))
            }
            b"<init>" | b"recycle" | b"getData" | b"getTarget" | b"toString" | b"getWhen" => gives(Set::top()),
            b"setTarget" => {
                for message in made.arg(0).objects() {
                    self.fill(Key::Slot(message, Slot::Target), &made.arg(1));
                }
                gives(Set::top())
            }
            b"sendToTarget" => {
                let messages = made.arg(0);
                let mut value = gives(Set::top());
                let target = self.held(&messages, Slot::Target, made.frame);
                self.send(made, &target, &messages);
                if let Some(known) = &mut value {
                    known.calls_back = !messages.has_top() && !target.has_top();
                }
                value
            }
            _ => None,
        }
    }

    /// A call of a handler.
    pub fn handler(&mut self, made: &Made<'_>, name: &[u8]) -> Option<Known> {
        let receivers = made.arg(0);
        let messages = match name {
            b"<init>" => return Some(self.new_handler(made)),
            b"obtainMessage" => {
                let rest = made.args.get(2..).unwrap_or(&[]);
                return gives(self.new_message(made, &receivers, made.args.get(1), rest));
            }
            b"sendMessage" | b"sendMessageDelayed" | b"sendMessageAtTime" | b"sendMessageAtFrontOfQueue" => made.arg(1),
            b"sendEmptyMessage" | b"sendEmptyMessageDelayed" | b"sendEmptyMessageAtTime" => {
                self.new_message(made, &receivers, made.args.get(1), &[])
            }
            b"removeMessages"
            | b"removeCallbacks"
            | b"removeCallbacksAndMessages"
            | b"hasMessages"
            | b"getLooper"
            | b"post"
            | b"postDelayed"
            | b"postAtTime"
            | b"postAtFrontOfQueue" => return gives(Set::top()),
            _ => return None,
        };
        self.send(made, &receivers, &messages);
        let calls_back = !receivers.has_top();
        Some(Known { value: Set::top(), instead: false, calls_back })
    }

    /// The messages that a call sends, if they are known, whoever takes them.
    pub fn messages_sent(&mut self, made: &Made<'_>) -> Option<Set> {
        let name = self.engine.program.name_bytes(made.method);
        let messages = match name {
            b"sendToTarget" => made.arg(0),
            b"sendMessage" | b"sendMessageDelayed" | b"sendMessageAtTime" | b"sendMessageAtFrontOfQueue" => made.arg(1),
            b"sendEmptyMessage" | b"sendEmptyMessageDelayed" | b"sendEmptyMessageAtTime" => {
                self.new_message(made, &made.arg(0), made.args.get(1), &[])
            }
            _ => return None,
        };
        (!messages.is_empty() && !messages.has_top()).then_some(messages)
    }

    /// A messenger stands for a handler, or for one of another component that is not known.
    pub fn messenger(&mut self, made: &Made<'_>, name: &[u8]) -> Option<Known> {
        match name {
            b"<init>" => {
                let handlers = made.arg(1);
                for messenger in made.arg(0).objects() {
                    self.fill(Key::Slot(messenger, Slot::Callback), &handlers);
                }
                let unknown = self.heap.read(Key::Messages, made.frame);
                for handler in handlers.objects().filter(|&object| self.handles(object)).collect::<Vec<_>>() {
                    if !unknown.is_empty() {
                        self.handle(made, handler, &unknown);
                    }
                }
                Some(Known { value: Set::top(), instead: false, calls_back: !handlers.has_top() })
            }
            b"send" => {
                let handlers = self.held(&made.arg(0), Slot::Callback, made.frame);
                self.send(made, &handlers, &made.arg(1));
                gives(Set::top())
            }
            b"getBinder" => gives(Set::top()),
            _ => None,
        }
    }

    /// A handler that hands its messages to somebody else remembers to whom.
    fn new_handler(&mut self, made: &Made<'_>) -> Known {
        let receivers = made.arg(0);
        let mut open = false;
        for arg in made.args.iter().skip(1) {
            open |= arg.has_top();
            for callback in arg.objects().filter(|&object| self.handles(object)).collect::<Vec<_>>() {
                for handler in receivers.objects() {
                    self.fill(Key::Slot(handler, Slot::Callback), &Set::one(Item::Obj(callback)));
                }
                let unknown = self.heap.read(Key::Messages, made.frame);
                if !unknown.is_empty() {
                    self.handle(made, callback, &unknown);
                }
            }
        }
        // A looper is not known either: what runs is then left to the walk, for callbacks alone.
        let callback = made.args.iter().skip(1).any(|arg| arg.objects().any(|object| self.handles(object)));
        Known { value: Set::top(), instead: false, calls_back: callback || !open }
    }

    fn handles(&self, object: u32) -> bool {
        let program = self.program();
        !program.methods_named(self.objects[object as usize].type_, b"handleMessage").is_empty()
            || self.is_lambda_of(object, b"handleMessage")
    }

    fn is_lambda_of(&self, object: u32, name: &[u8]) -> bool {
        let program = self.program();
        let lambda = program.facts.lambda_types.get(&self.objects[object as usize].type_);
        lambda.is_some_and(|lambda| program.names.bytes(lambda.name) == name)
    }

    /// Messages go to handlers, or to what these hand them on to.
    pub fn send(&mut self, made: &Made<'_>, handlers: &Set, messages: &Set) {
        for handler in handlers.objects() {
            if self.handles(handler) {
                self.handle(made, handler, messages);
            }
            for callback in self.slot(handler, Slot::Callback, made.frame).objects().collect::<Vec<_>>() {
                self.handle(made, callback, messages);
            }
        }
        if handlers.has_top() || handlers.items().contains(&Item::Null) {
            self.fill(Key::Messages, messages);
        }
    }

    fn handle(&mut self, made: &Made<'_>, object: u32, messages: &Set) {
        let program = self.engine.program;
        let from = Some((made.site, made.frame));
        let type_ = self.objects[object as usize].type_;
        for target in program.methods_named(type_, b"handleMessage") {
            self.invoke(target, Some(object), from, &[Set::one(Item::Obj(object)), messages.clone()]);
        }
        if let Some(lambda) = program.facts.lambda_types.get(&type_) {
            let row = program.methods[lambda.target as usize];
            if let Some(target) = program.resolve(row.class, row.selector) {
                self.invoke(target, Some(object), from, &[]);
            }
        }
    }
}
