//! A method's code item made ready to run: forms of one instruction folded into one, branch targets as
//! row numbers, every register checked once. What does not hold together is refused, as the platform's verifier does.

use aw_dex::{Dex, Format, Insn, Kind, format_of};
use rustc_hash::FxHashMap;

use crate::names::index;
use crate::opcodes as op;

/// Instructions of one method; the largest real ones have some tens of thousands.
const MAX_OPS: usize = 1 << 20;
/// Switch cases of one method; switches may share a payload.
const MAX_CASES: usize = 1 << 17;

/// One instruction. `x` is a literal, a row of a table, or a place in [`Code::ops`], by opcode.
#[derive(Clone, Copy, Debug)]
pub struct Op {
    pub code: u8,
    pub a: u16,
    pub b: u16,
    pub c: u16,
    pub x: u32,
}

impl Op {
    /// Where the registers of an invocation stand in [`Code::arguments`].
    pub fn arguments(self) -> std::ops::Range<usize> {
        let start = usize::from(self.b) | (usize::from(self.c) << 16);
        start..start + usize::from(self.a)
    }
}

/// A switch, keys in ascending order.
#[derive(Debug, Default)]
pub struct Switch {
    pub cases: Vec<(i32, u32)>,
}

/// A range of rows with its handlers: type row of what is caught (`None`: everything) and target.
#[derive(Debug)]
pub struct Try {
    pub start: u32,
    pub end: u32,
    pub handlers: Vec<(Option<u32>, u32)>,
}

/// Elements of an array literal.
#[derive(Debug)]
pub struct Literals {
    pub width: usize,
    pub raw: Box<[u8]>,
}

/// One method, ready to run.
#[derive(Debug, Default)]
pub struct Code {
    /// Dex file its indices mean.
    pub dex: u32,
    pub registers: usize,
    /// Registers of the arguments, the last of the frame.
    pub ins: usize,
    pub ops: Vec<Op>,
    /// Code unit of each row, for people.
    pub addresses: Vec<u32>,
    pub arguments: Vec<u16>,
    pub wides: Vec<u64>,
    pub switches: Vec<Switch>,
    pub literals: Vec<Literals>,
    pub tries: Vec<Try>,
    /// Rows that are sites of the question, with the site.
    pub sites: Vec<(u32, u32)>,
    /// Rows that are come to from elsewhere than the row before them, ascending; only where there are sites.
    pub led_to: Vec<u32>,
}

impl Code {
    /// Find the rows that are come to from elsewhere.
    pub fn find_lines(&mut self) {
        let jumps = self.ops.iter().filter(|op| matches!(op.code, op::GOTO | op::IF_EQ..=op::IF_LEZ)).map(|op| op.x);
        let cases = self.switches.iter().flat_map(|switch| switch.cases.iter().map(|case| case.1));
        let handlers = self.tries.iter().flat_map(|block| block.handlers.iter().map(|handler| handler.1));
        let mut rows: Vec<u32> = jumps.chain(cases).chain(handlers).collect();
        rows.sort_unstable();
        rows.dedup();
        self.led_to = rows;
    }

    /// The first row behind `at` that is come to from elsewhere than the row before it.
    pub fn line_end(&self, at: u32) -> u32 {
        let next = self.led_to.partition_point(|&row| row <= at);
        self.led_to.get(next).copied().unwrap_or_else(|| index(self.ops.len()))
    }
}

/// Why a method cannot run.
pub type Refusal = &'static str;

/// Make the code item at `offset` ready.
pub fn decode(dex: &Dex, dex_number: u32, offset: u32) -> Result<Code, Refusal> {
    let item = dex.code(offset).ok_or("its code lies outside the file")?;
    let insns: Vec<Insn> = item.insns().take(MAX_OPS + 1).collect();
    if insns.len() > MAX_OPS {
        return Err("it has too many instructions");
    }
    let mut code = Code {
        dex: dex_number,
        registers: usize::from(item.registers),
        ins: usize::from(item.arguments),
        ..Code::default()
    };
    let mut rows = vec![u32::MAX; item.unit_count() + 1];
    for (row, insn) in insns.iter().enumerate() {
        rows[insn.at as usize] = index(row);
    }
    let mut maker = Maker { rows, cases: 0, payloads: FxHashMap::default() };
    for insn in &insns {
        let made = maker.op(&mut code, insn, &item)?;
        code.ops.push(made);
        code.addresses.push(insn.at);
    }
    // Running over the end meets an instruction that stops.
    code.ops.push(Op { code: op::UNUSED, a: 0, b: 0, c: 0, x: 0 });
    code.addresses.push(index(item.unit_count()));
    for block in item.try_blocks() {
        let handlers = block.handlers.iter().map(|handler| Ok((handler.type_, maker.row(Some(handler.address))?)));
        let handlers = handlers.collect::<Result<Vec<_>, Refusal>>()?;
        let place = |unit: u32| index(insns.partition_point(|insn| insn.at < unit));
        code.tries.push(Try { start: place(block.start), end: place(block.end), handlers });
    }
    Ok(code)
}

struct Maker {
    rows: Vec<u32>,
    cases: usize,
    payloads: FxHashMap<u32, u32>,
}

impl Maker {
    fn row(&self, unit: Option<u32>) -> Result<u32, Refusal> {
        let row = unit.and_then(|unit| self.rows.get(unit as usize)).copied().unwrap_or(u32::MAX);
        if row == u32::MAX { Err("a branch leads to no instruction") } else { Ok(row) }
    }

    fn op(&mut self, code: &mut Code, insn: &Insn, item: &aw_dex::Code<'_>) -> Result<Op, Refusal> {
        check_registers(code.registers, insn)?;
        let mut made = Op { code: insn.op, a: insn.a, b: insn.b, c: insn.c, x: insn.index };
        match insn.kind {
            Kind::Move => made.code = op::MOVE,
            Kind::MoveResult => made.code = op::MOVE_RESULT,
            Kind::Return if insn.op != op::RETURN_VOID => made.code = op::RETURN,
            Kind::Const => constant(code, insn, &mut made),
            Kind::ConstString => made.code = op::CONST_STRING,
            Kind::Goto => (made.code, made.x) = (op::GOTO, self.row(insn.target())?),
            Kind::If | Kind::IfZero => made.x = self.row(insn.target())?,
            Kind::Switch => {
                made.code = op::SWITCH;
                made.x = self.switch(code, insn, item)?;
            }
            Kind::FillArrayData => made.x = self.literals(code, insn, item)?,
            Kind::Binary2Addr => (made.code, made.b, made.c) = (insn.op - op::TWO_ADDRESS, insn.a, insn.b),
            Kind::BinaryLit => {
                if insn.op < op::ADD_INT_LIT8 {
                    made.code = insn.op + op::LIT16_TO_LIT8;
                }
                made.x = literal32(insn.literal);
            }
            Kind::InvokeVirtual
            | Kind::InvokeSuper
            | Kind::InvokeDirect
            | Kind::InvokeStatic
            | Kind::InvokeInterface
            | Kind::InvokePolymorphic
            | Kind::InvokeCustom
            | Kind::FilledNewArray => invoke(code, insn, &mut made)?,
            Kind::Unused => return Err("it has an instruction that does not exist"),
            _ => {}
        }
        Ok(made)
    }

    fn switch(&mut self, code: &mut Code, insn: &Insn, item: &aw_dex::Code<'_>) -> Result<u32, Refusal> {
        let found = insn.target().map(|at| item.insns().switch_cases(at)).unwrap_or_default();
        self.cases += found.len();
        if self.cases > MAX_CASES {
            return Err("it has too many switch cases");
        }
        let mut cases = Vec::with_capacity(found.len());
        for (value, distance) in found {
            let unit = i64::from(insn.at) + i64::from(distance);
            cases.push((value, self.row(u32::try_from(unit).ok())?));
        }
        cases.sort_by_key(|&(value, _)| value);
        code.switches.push(Switch { cases });
        Ok(index(code.switches.len() - 1))
    }

    fn literals(&mut self, code: &mut Code, insn: &Insn, item: &aw_dex::Code<'_>) -> Result<u32, Refusal> {
        let at = insn.target().ok_or("an array literal lies outside the method")?;
        if let Some(&known) = self.payloads.get(&at) {
            return Ok(known);
        }
        let (width, raw) = item.insns().array_data(at).ok_or("an array literal lies outside the method")?;
        code.literals.push(Literals { width, raw: raw.into() });
        let row = index(code.literals.len() - 1);
        self.payloads.insert(at, row);
        Ok(row)
    }
}

fn literal32(literal: i64) -> u32 {
    i32::try_from(literal).unwrap_or(0).cast_unsigned()
}

fn constant(code: &mut Code, insn: &Insn, made: &mut Op) {
    let wide = (op::CONST_WIDE_16..=op::CONST_WIDE_HIGH16).contains(&insn.op);
    match i32::try_from(insn.literal) {
        Ok(literal) => (made.code, made.x) = (op::CONST, literal.cast_unsigned()),
        Err(_) if wide => {
            made.code = op::CONST_WIDE;
            made.x = index(code.wides.len());
            code.wides.push(insn.literal.cast_unsigned());
        }
        // `const` and `const/high16` are 32 bits whatever their sign.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the low half is the constant")]
        Err(_) => (made.code, made.x) = (op::CONST, insn.literal as u32),
    }
}

fn invoke(code: &mut Code, insn: &Insn, made: &mut Op) -> Result<(), Refusal> {
    let start = code.arguments.len();
    code.arguments.extend(insn.arguments());
    if code.arguments[start..].iter().any(|&register| usize::from(register) >= code.registers) {
        return Err("an argument lies outside the frame");
    }
    made.a = insn.c;
    made.b = u16::try_from(start & 0xffff).unwrap_or(0);
    made.c = u16::try_from(start >> 16).map_err(|_| "it has too many arguments")?;
    if matches!(format_of(insn.op), Format::F3rc | Format::F4rcc) {
        made.code = match insn.kind {
            Kind::FilledNewArray => op::FILLED_NEW_ARRAY,
            Kind::InvokePolymorphic => op::INVOKE_POLYMORPHIC,
            Kind::InvokeCustom => op::INVOKE_CUSTOM,
            _ => insn.op - op::RANGE,
        };
    }
    Ok(())
}

fn check_registers(registers: usize, insn: &Insn) -> Result<(), Refusal> {
    let used: &[u16] = match format_of(insn.op) {
        Format::F11n
        | Format::F11x
        | Format::F21t
        | Format::F21s
        | Format::F21h
        | Format::F21c
        | Format::F31i
        | Format::F31t
        | Format::F31c
        | Format::F51l => &[insn.a],
        Format::F12x | Format::F22x | Format::F32x | Format::F22b | Format::F22t | Format::F22s | Format::F22c => {
            &[insn.a, insn.b]
        }
        Format::F23x => &[insn.a, insn.b, insn.c],
        _ => &[],
    };
    if used.iter().any(|&register| usize::from(register) >= registers) {
        return Err("a register lies outside the frame");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Code, Op, Switch, Try, op};

    #[test]
    fn a_line_ends_where_something_else_leads() {
        let plain = |code: u8, x: u32| Op { code, a: 0, b: 0, c: 0, x };
        let end = |code: &mut Code, at: u32| {
            code.find_lines();
            code.line_end(at)
        };
        let mut code = Code { ops: (0..9).map(|_| plain(op::MOVE, 0)).collect(), ..Code::default() };
        assert_eq!(end(&mut code, 2), 9, "to the end of the method");
        code.tries.push(Try { start: 0, end: 5, handlers: vec![(None, 7)] });
        assert_eq!(end(&mut code, 2), 7, "a handler");
        code.switches.push(Switch { cases: vec![(1, 6), (2, 1)] });
        assert_eq!(end(&mut code, 2), 6, "a case");
        code.ops[8] = plain(op::IF_LEZ, 5);
        assert_eq!(end(&mut code, 2), 5, "a branch back");
        code.ops[0] = plain(op::GOTO, 3);
        assert_eq!((end(&mut code, 2), end(&mut code, 3)), (3, 5), "a branch past the row");
    }
}
