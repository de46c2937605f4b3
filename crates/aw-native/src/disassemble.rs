//! Instructions as text, for a person who checks a finding.

use aw_dex::{Format, Insn, Kind, format_of, name_of};
use aw_flow::Program;

/// The instructions of `method` (`Lcls;->name(ARGS)RET`): `count` lines around the code unit
/// `offset`, or the first `count`. The line at `offset` starts with `>`.
pub fn lines(program: &Program, method: &str, offset: Option<u32>, count: usize) -> Vec<String> {
    let Some(body) = program.body_named(method) else {
        return Vec::new();
    };
    let Some(code) = program.code(body) else {
        return Vec::new();
    };
    let insns: Vec<Insn> = code.insns().collect();
    let here = offset.and_then(|offset| insns.iter().position(|insn| insn.at == offset));
    let first = here.map_or(0, |position| position.saturating_sub(count / 2));
    insns
        .iter()
        .skip(first)
        .take(count)
        .map(|insn| {
            let mark = if Some(insn.at) == offset { '>' } else { ' ' };
            format!("{mark} {:04x}: {}", insn.at, text(program, body, insn))
        })
        .collect()
}

fn text(program: &Program, body: u32, insn: &Insn) -> String {
    let name = name_of(insn.op);
    let registers =
        |insn: &Insn| insn.arguments().map(|register| format!("v{register}")).collect::<Vec<_>>().join(", ");
    let target = || insn.target().map_or_else(String::new, |target| format!("{target:04x}"));
    match (insn.kind, format_of(insn.op)) {
        (Kind::ConstString, _) => {
            format!("{name} v{}, {:?}", insn.a, aw_dex::to_text(program.string_in(body, insn.index)))
        }
        (_, Format::F35c | Format::F3rc | Format::F45cc | Format::F4rcc) => {
            format!("{name} {{{}}}, {}", registers(insn), reference(program, body, insn))
        }
        (_, Format::F21c | Format::F31c) => {
            format!("{name} v{}, {}", insn.a, reference(program, body, insn))
        }
        (_, Format::F22c) => format!("{name} v{}, v{}, {}", insn.a, insn.b, reference(program, body, insn)),
        (Kind::Goto, _) => format!("{name} {}", target()),
        (Kind::IfZero | Kind::Switch, _) => format!("{name} v{}, {}", insn.a, target()),
        (Kind::If, _) => format!("{name} v{}, v{}, {}", insn.a, insn.b, target()),
        (_, Format::F12x | Format::F22x | Format::F32x) => {
            format!("{name} v{}, v{}", insn.a, insn.b)
        }
        (_, Format::F23x) => format!("{name} v{}, v{}, v{}", insn.a, insn.b, insn.c),
        (_, Format::F22s | Format::F22b) => {
            format!("{name} v{}, v{}, #{}", insn.a, insn.b, insn.literal)
        }
        (_, Format::F10x) => name.to_owned(),
        (_, Format::F11x) => format!("{name} v{}", insn.a),
        _ => format!("{name} v{}, #{}", insn.a, insn.literal),
    }
}

fn reference(program: &Program, body: u32, insn: &Insn) -> String {
    let dex = program.bodies[body as usize].dex as usize;
    let map = &program.maps[dex];
    let index = insn.index as usize;
    match insn.kind {
        Kind::InvokeVirtual
        | Kind::InvokeSuper
        | Kind::InvokeDirect
        | Kind::InvokeStatic
        | Kind::InvokeInterface
        | Kind::InvokePolymorphic => {
            map.methods.get(index).map_or_else(|| "?".to_owned(), |&method| program.method_text(method))
        }
        Kind::StaticGet | Kind::StaticPut | Kind::InstanceGet | Kind::InstancePut => map.fields.get(index).map_or_else(
            || "?".to_owned(),
            |&field| {
                let row = program.fields[field as usize];
                format!(
                    "{}->{}:{}",
                    program.types.text(row.class),
                    program.names.text(row.name),
                    program.types.text(row.type_)
                )
            },
        ),
        Kind::InvokeCustom => format!("call site {index}"),
        _ => map.types.get(index).map_or_else(|| "?".to_owned(), |&type_| program.types.text(type_)),
    }
}
