//! Small helpers of the app run on what they are given: a call with constants in, a constant out.
//!
//! A loop over the keys of all agreements, or a comparison of version names part by part, is beyond
//! following values that meet where ways meet. What is not understood here gives no answer.

use std::rc::Rc;

use aw_dex::{Insn, Kind};

use crate::flow::{CallFact, Outside, World};
use crate::models::Model;
use crate::operands::outcome_of;
use crate::points_to::Engine;
use crate::program::{Body, MethodRef};
use crate::sweep::Invoke;
use crate::texts::{Thing, text_call};
use crate::value::Val;

/// Instructions run for one call.
const MAX_STEPS: u32 = 4_000;
/// Helpers that call each other.
const MAX_DEPTH: usize = 4;
/// Code units of a helper.
const MAX_UNITS: usize = 400;
/// Elements of one array, arrays of one call.
const MAX_LENGTH: usize = 256;

struct Run<'e, 'a> {
    engine: &'e Engine<'a>,
    world: World,
    steps: u32,
    arrays: Vec<Vec<Thing>>,
    gate: Option<u32>,
    /// Where stored consent was asked: other keys asked there belong to it.
    asked: Vec<(Body, u32)>,
}

impl Engine<'_> {
    /// What a helper gives for constants, or for what is stored; `None` when that is not known.
    pub fn evaluated(&self, call: &CallFact, world: World) -> Option<Val> {
        let returned = self.program.return_type(call.method);
        if !matches!(returned, b"Z" | b"I" | b"J" | b"Ljava/lang/String;") && !self.is_enum(returned) {
            return None;
        }
        let &[target] = self.targets(call).as_ref() else { return None };
        let args: Vec<Val> = call.args.iter().map(|value| self.given(value, world)).collect();
        let gate = args.iter().find_map(Val::gate);
        let text = returned == b"Ljava/lang/String;" && !args.is_empty() && args.iter().all(Val::is_constant);
        if gate.is_none() && !text && (world == World::Any || !self.reads_stored(target)) {
            return None;
        }
        let mut run = Run { engine: self, world, steps: 0, arrays: Vec::new(), gate, asked: Vec::new() };
        let things = args.iter().map(|value| run.thing(value)).collect();
        let value = match run.body(target, things, 0)? {
            Thing::Number(number) => Val::Int(number),
            Thing::Text(text) => Val::Str(text),
            _ => return None,
        };
        self.told();
        Some(value.on(run.gate))
    }
}

impl Run<'_, '_> {
    fn thing(&mut self, value: &Val) -> Thing {
        if let Some(gate) = value.gate() {
            self.gate = self.gate.or(Some(gate));
        }
        match (value.number(), value.text(), value) {
            (Some((number, _)), ..) => Thing::Number(number),
            (_, Some(text), _) => Thing::Text(Rc::clone(text)),
            (_, _, Val::Field(field)) => match self.engine.array_row(*field, self.world) {
                Some(row) if row.len() <= MAX_LENGTH => {
                    let row: Vec<Thing> = row.iter().map(|value| self.thing(value)).collect();
                    self.array(row).unwrap_or(Thing::Opaque)
                }
                _ if self.engine.constant_object(*field).is_some() => Thing::Constant(*field),
                _ => Thing::Opaque,
            },
            _ => Thing::Opaque,
        }
    }

    fn array(&mut self, elements: Vec<Thing>) -> Option<Thing> {
        if self.arrays.len() >= MAX_LENGTH || elements.len() > MAX_LENGTH {
            return None;
        }
        self.arrays.push(elements);
        Some(Thing::Array(self.arrays.len() - 1))
    }

    fn body(&mut self, body: Body, args: Vec<Thing>, depth: usize) -> Option<Thing> {
        let program = self.engine.program;
        let code = program.code(body)?;
        if depth > MAX_DEPTH || code.unit_count() > MAX_UNITS {
            return None;
        }
        let mut regs = vec![Thing::Opaque; usize::from(code.registers)];
        let mut slot = usize::from(code.registers.checked_sub(code.arguments)?);
        let row = program.bodies[body as usize];
        let receiver = (row.access & crate::program::ACC_STATIC == 0).then_some(&false);
        for (value, &wide) in args.into_iter().zip(receiver.into_iter().chain(program.wide(row.method))) {
            *regs.get_mut(slot)? = value;
            slot += if wide { 2 } else { 1 };
        }
        let (mut at, mut pending) = (0, Thing::Opaque);
        loop {
            self.steps += 1;
            let insn = code.insns().decode(at)?;
            if self.steps > MAX_STEPS {
                return None;
            }
            let get = |register: u16| regs.get(usize::from(register)).cloned().unwrap_or(Thing::Opaque);
            at = insn.at + insn.units;
            let value = match insn.kind {
                Kind::Return if insn.op == 0x0e => return Some(Thing::Opaque),
                Kind::Return => return Some(get(insn.a)),
                Kind::Goto => {
                    at = insn.target()?;
                    continue;
                }
                Kind::If | Kind::IfZero => {
                    let (right, base) =
                        if insn.kind == Kind::If { (get(insn.b), 0x32) } else { (Thing::Number(0), 0x38) };
                    if decide(insn.op - base, &get(insn.a), &right)? {
                        at = insn.target()?;
                    }
                    continue;
                }
                Kind::CheckCast => continue,
                Kind::Move => get(insn.b),
                Kind::MoveResult => std::mem::replace(&mut pending, Thing::Opaque),
                Kind::ArrayPut => {
                    self.put(&get(insn.b), &get(insn.c), get(insn.a))?;
                    continue;
                }
                Kind::FilledNewArray => {
                    let elements = insn.arguments().map(get).collect();
                    pending = self.array(elements)?;
                    continue;
                }
                Kind::InvokeStatic | Kind::InvokeVirtual | Kind::InvokeDirect | Kind::InvokeInterface => {
                    let given = insn.arguments().map(get).collect();
                    pending = self.call(body, &insn, given, depth)?;
                    continue;
                }
                _ => self.compute(body, &insn, &get)?,
            };
            *regs.get_mut(usize::from(insn.a))? = value;
        }
    }

    fn put(&mut self, array: &Thing, index: &Thing, value: Thing) -> Option<()> {
        let (Thing::Array(array), Thing::Number(index)) = (array, index) else { return None };
        *self.arrays.get_mut(*array)?.get_mut(usize::try_from(*index).ok()?)? = value;
        Some(())
    }

    /// What an instruction puts into its register; `None` for one that is not understood.
    fn compute(&mut self, body: Body, insn: &Insn, get: &dyn Fn(u16) -> Thing) -> Option<Thing> {
        let program = self.engine.program;
        let name = aw_dex::name_of(insn.op);
        Some(match insn.kind {
            Kind::Const => Thing::Number(insn.literal),
            Kind::ConstString => Thing::Text(aw_dex::to_text(program.string_in(body, insn.index)).into()),
            Kind::ConstClass | Kind::NewInstance | Kind::MoveException => Thing::Opaque,
            Kind::ArrayLength => match get(insn.b) {
                Thing::Array(array) => Thing::Number(i64::try_from(self.arrays.get(array)?.len()).ok()?),
                _ => return None,
            },
            Kind::NewArray => {
                let length = usize::try_from(get(insn.b).number()?).ok().filter(|&length| length <= MAX_LENGTH)?;
                self.array(vec![Thing::Number(0); length])?
            }
            Kind::ArrayGet => match (get(insn.b), get(insn.c)) {
                (Thing::Array(array), Thing::Number(index)) => {
                    self.arrays.get(array)?.get(usize::try_from(index).ok()?)?.clone()
                }
                _ => return None,
            },
            Kind::StaticGet | Kind::InstanceGet => {
                let dex = program.bodies[body as usize].dex;
                let field = *program.maps[dex as usize].fields.get(insn.index as usize)?;
                let field = program.canonical_field(field);
                let own = match (insn.kind, get(insn.b)) {
                    (Kind::InstanceGet, Thing::Constant(constant)) => self.engine.held_by(constant, field),
                    (Kind::InstanceGet, Thing::Text(name)) => self.engine.held_by_constant(&name, field),
                    _ => None,
                };
                let value = own.unwrap_or_else(|| self.engine.field(field, self.world));
                self.thing(&value)
            }
            Kind::Unary => match (name, get(insn.b)) {
                ("int-to-long" | "long-to-int", Thing::Number(number)) => Thing::Number(number),
                ("int-to-char", Thing::Number(number)) => Thing::Number(number & 0xffff),
                _ => return None,
            },
            Kind::Compare if insn.op == 0x31 => Thing::Number(get(insn.b).number()?.cmp(&get(insn.c).number()?) as i64),
            Kind::Binary => calculated(name, get(insn.b).number()?, get(insn.c).number()?)?,
            Kind::BinaryLit => calculated(name, get(insn.b).number()?, insn.literal)?,
            Kind::Binary2Addr => calculated(name, get(insn.a).number()?, get(insn.b).number()?)?,
            _ => return None,
        })
    }

    fn call(&mut self, body: Body, insn: &Insn, given: Vec<Thing>, depth: usize) -> Option<Thing> {
        let program = self.engine.program;
        let dex = program.bodies[body as usize].dex;
        let method = *program.maps[dex as usize].methods.get(insn.index as usize)?;
        let invoke = match insn.kind {
            Kind::InvokeStatic => Invoke::Static,
            Kind::InvokeDirect => Invoke::Direct,
            Kind::InvokeInterface => Invoke::Interface,
            _ => Invoke::Virtual,
        };
        // The second half of a wide argument is no argument.
        let mut registers = given.into_iter();
        let mut args: Vec<Thing> = Vec::new();
        args.extend((invoke != Invoke::Static).then(|| registers.next()).flatten());
        for &wide in program.wide(method) {
            args.push(registers.next()?);
            if wide {
                registers.next();
            }
        }
        if matches!(self.engine.models.of(method), Model::PreferenceGet | Model::PreferenceContains) {
            return self.stored((body, insn.at), method, invoke, &args);
        }
        if self.arrays.len() >= MAX_LENGTH {
            return None;
        }
        if args.is_empty() && program.name_bytes(method) == b"values" {
            let names = self.engine.enum_names(program.methods[method as usize].class);
            let names: Vec<Thing> = names.iter().map(|name| self.thing(name)).collect();
            return if names.is_empty() { None } else { self.array(names) };
        }
        if program.target(method).is_none() {
            let class = program.types.bytes(program.methods[method as usize].class);
            return match text_call(class, program.name_bytes(method), &args, &mut self.arrays) {
                Some(value) => Some(value),
                None if args.iter().any(|value| matches!(value, Thing::Array(_))) => None,
                None => Some(Thing::Opaque),
            };
        }
        // What is given nothing that is known gives an object of which nothing is known.
        let object = program.return_type(method).first() == Some(&b'L') && !is_text(program.return_type(method));
        if object
            && args.iter().all(|value| *value == Thing::Opaque)
            && !self.engine.is_enum(program.return_type(method))
        {
            return Some(Thing::Opaque);
        }
        let args_known = vec![Val::Top; args.len()];
        let call = CallFact {
            at: insn.at,
            method,
            invoke,
            args: args_known,
            cells: Vec::new(),
            result: Val::Top,
            stops: None,
        };
        let &[target] = self.engine.targets(&call).as_ref() else { return None };
        self.body(target, args, depth + 1)
    }

    /// A stored value before anything was stored.
    fn stored(&mut self, site: (Body, u32), method: MethodRef, invoke: Invoke, args: &[Thing]) -> Option<Thing> {
        let Some(Thing::Text(key)) = args.get(1) else { return None };
        let default = match args.get(2) {
            None => Some(Val::Int(0)),
            Some(Thing::Number(number)) => Some(Val::Int(*number)),
            Some(Thing::Text(text)) => Some(Val::Str(Rc::clone(text))),
            Some(_) => None,
        }?;
        let call =
            CallFact { at: site.1, method, invoke, args: Vec::new(), cells: Vec::new(), result: Val::Top, stops: None };
        let value = self.engine.stored(site.0, &call, key, Some(&default), self.world);
        let known = value.gate().is_some();
        if known && !self.asked.contains(&site) {
            self.asked.push(site);
        }
        let absent = self.world == World::Fresh && self.asked.contains(&site);
        (known || absent).then(|| self.thing(if known { &value } else { &default }))
    }
}

/// Whether a type is one of texts or boxed numbers.
fn is_text(type_: &[u8]) -> bool {
    type_.starts_with(b"Ljava/lang/")
}

/// The outcome of a comparison; two objects are not compared.
fn decide(test: u8, left: &Thing, right: &Thing) -> Option<bool> {
    match (left, right) {
        (Thing::Number(left), Thing::Number(right)) => Some(outcome_of(test, *left, *right)),
        (Thing::Text(_) | Thing::Array(_) | Thing::Constant(_), Thing::Number(0)) if test < 2 => Some(test == 1),
        _ => None,
    }
}

fn calculated(name: &str, one: i64, two: i64) -> Option<Thing> {
    let (operation, kind) = name.split_once('-')?;
    let value = match operation {
        "add" => one.wrapping_add(two),
        "sub" => one.wrapping_sub(two),
        "rsub" => two.wrapping_sub(one),
        "mul" => one.wrapping_mul(two),
        "div" => one.checked_div(two)?,
        "rem" => one.checked_rem(two)?,
        "and" => one & two,
        "or" => one | two,
        "xor" => one ^ two,
        _ => return None,
    };
    if kind.starts_with("float") || kind.starts_with("double") {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "numbers of 32 bits wrap round")]
    let value = if kind.starts_with("long") { value } else { i64::from(value as i32) };
    Some(Thing::Number(value))
}
