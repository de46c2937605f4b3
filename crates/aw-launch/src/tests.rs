//! The instructions, by families: small methods of one class, run in a machine of their own.

#[path = "../../aw-dex/tests/support/mod.rs"]
mod support;

use support::{Builder, Class, Code};

use std::rc::Rc;
use std::sync::Arc;

use crate::ground::Ground;
use crate::machine::{Machine, NamedDex, Stop};
use crate::makers;
use crate::question::{Forced, Question};
use crate::value::Value;

/// Types: 0 `LA;`, 1 `Object`, 2 `V`, 3 `I`, 4 `J`, 5 `[I`, 6 `String`, 7 `ArithmeticException`, 8 `[LA;`, 9 `Throwable`, 10 `[J`, 11 `D`.
const TYPES: [&str; 12] = [
    "LA;",
    "Ljava/lang/Object;",
    "V",
    "I",
    "J",
    "[I",
    "Ljava/lang/String;",
    "Ljava/lang/ArithmeticException;",
    "[LA;",
    "Ljava/lang/Throwable;",
    "[J",
    "D",
];
const NAMES: [&str; 6] = ["main", "callee", "<clinit>", "count", "length", "hello"];

fn raw(text: &str) -> (u32, Vec<u8>) {
    (u32::try_from(text.encode_utf16().count()).unwrap(), text.as_bytes().to_vec())
}

/// A class with `main()J` of this code, and further methods by (row, code).
/// Methods: 0 `A.main()J`, 1 `A.callee(JI)J`, 2 `A.<clinit>()V`, 3 `String.length()I`, 4 `A.callee()V`. Fields: 0 `A.count:I`, 1 `A.length:J`.
fn builder(code: Code, others: Vec<(u32, Code)>) -> Builder {
    let strings = TYPES.iter().chain(&NAMES).map(|text| raw(text)).collect();
    let mut methods = vec![(0, Some(code))];
    methods.extend(others.into_iter().map(|(row, code)| (row, Some(code))));
    let class = Class { superclass: 1, static_fields: vec![(0, 9), (1, 9)], methods, ..Class::default() };
    Builder {
        version: *b"035",
        strings,
        types: (0..12).collect(),
        protos: vec![(4, vec![]), (4, vec![4, 3]), (2, vec![]), (3, vec![])],
        fields: vec![(0, 3, 15), (0, 4, 16)],
        methods: vec![(0, 0, 12), (0, 1, 13), (0, 2, 14), (6, 3, 16), (0, 2, 13)],
        classes: vec![class],
        ..Builder::default()
    }
}

fn named(builder: &Builder) -> NamedDex {
    NamedDex { name: Rc::from("classes.dex"), dex: Arc::new(builder.parse()) }
}

fn machine_for(question: Question, builder: &Builder) -> Machine {
    let dexes = [named(builder)];
    Machine::new(&Rc::new(Ground::new(&question, &dexes)), question, &dexes)
}

fn machine(builder: &Builder) -> Machine {
    machine_for(Question::default(), builder)
}

fn outcome(machine: &mut Machine) -> Result<i64, String> {
    let class = machine.class_of_text("LA;").unwrap();
    let selector = machine.names.selector_of("main", "()J");
    let method = machine.find_method(class, selector).unwrap();
    match machine.call(method, &[]) {
        Ok(value) => Ok(value.as_long()),
        Err(Stop::Throw(exception)) => Err(machine.class_text(machine.class_of(Value::reference(exception)))),
        Err(other) => Err(format!("{other:?}")),
    }
}

fn run(units: &[u16]) -> Result<i64, String> {
    outcome(&mut machine(&builder(Code::of(units), Vec::new())))
}

#[test]
fn constants_and_moves() {
    assert_eq!(run(&[0x0018, 4, 3, 2, 0x8001, 0x0210, 0x0010]), Ok(0), "v2 is not v0");
    assert_eq!(run(&[0x0018, 4, 3, 2, 0x8001, 0x0204, 0x0010]), Ok(0x8001_0002_0003_0004_u64.cast_signed()));
    assert_eq!(run(&[0x0019, 0x8000, 0x0010]), Ok(i64::MIN));
    assert_eq!(run(&[0x0015, 0x8000, 0x0081, 0x0010]), Ok(i64::from(i32::MIN)), "const/high16, int-to-long");
    assert_eq!(run(&[0xf012, 0x0107, 0x1010]), Err("Ljava/lang/VerifyError;".into()), "v16 is outside the frame");
}

#[test]
fn arithmetic_in_registers() {
    // const/16 v0, 7; const/4 v1, 2; rem-int v0, v0, v1; int-to-long v0, v0; return-wide v0
    assert_eq!(run(&[0x0013, 7, 0x2112, 0x0094, 0x0100, 0x0081, 0x0010]), Ok(1));
    // mul-int/2addr v0, v1; add-int/lit8 v0, v0, #-3
    assert_eq!(run(&[0x0013, 7, 0x2112, 0x10b2, 0x00d8, 0xfd00, 0x0081, 0x0010]), Ok(11));
    // shl-long/2addr v0, v2 by 65
    assert_eq!(run(&[0x0016, 1, 0x0213, 65, 0x20c3, 0x0010]), Ok(2));
    // div-int/lit8 v0, v0, #0
    assert_eq!(run(&[0x0012, 0x00db, 0x0000, 0x0010]), Err("Ljava/lang/ArithmeticException;".into()));
}

#[test]
fn branches_loops_and_switches() {
    // v0 = 0; v1 = 10; while (v0 != v1) v0 += 1
    assert_eq!(run(&[0x0012, 0x0113, 10, 0x1032, 5, 0x00d8, 0x0100, 0xfc28, 0x0081, 0x0010]), Ok(10));
    // const/4 v0, #1; packed-switch v0 (first 0: +5, +7); const v0 -1; return; const 5; return; const 7; return
    let mut units = vec![0x1012, 0x002b, 12, 0, 0x0016, 0xffff, 0x0010, 0x0016, 5, 0x0010, 0x0016, 7, 0x0010];
    units.extend([0x0100, 2, 0, 0, 6, 0, 9, 0]);
    assert_eq!(run(&units), Ok(7));
    units[0] = 0x2012;
    assert_eq!(run(&units), Ok(-1), "no case");
}

#[test]
fn an_endless_loop_meets_its_budget() {
    let mut machine = machine(&builder(Code::of(&[0x0029, 0, 0x0028]), Vec::new()));
    machine.step_left = 1_000_000;
    assert_eq!(outcome(&mut machine), Err("Halt(\"step_instructions\")".into()));
    assert!(machine.thread.frames.is_empty());
}

#[test]
fn a_loop_of_model_calls_meets_its_budget_before_its_slice_ends() {
    // v0 = "hello"; while (true) v0.length()
    let mut machine = machine(&builder(Code::of(&[0x001a, 17, 0x106e, 3, 0, 0xfd28]), Vec::new()));
    machine.deadline = Some(crate::budget::now());
    assert_eq!(outcome(&mut machine), Err("Halt(\"seconds\")".into()));
    assert!((1..100).contains(&machine.record.coverage.instructions), "{}", machine.record.coverage.instructions);
}

#[test]
fn arrays() {
    // v0 = 3; v1 = new int[v0]; fill-array-data v1; v2 = 2; aget v0, v1, v2; int-to-long; return-wide
    let mut units = vec![0x3012, 0x0123, 5, 0x0126, 8, 0, 0x2212, 0x0044, 0x0201, 0x0081, 0x0010];
    units.extend([0x0300, 4, 3, 0, 1, 0, 2, 0, 0xfffe, 0xffff]);
    assert_eq!(run(&units), Ok(-2));
    units[6] = 0x3212;
    assert_eq!(run(&units), Err("Ljava/lang/ArrayIndexOutOfBoundsException;".into()));
    assert_eq!(run(&[0xf012, 0x0123, 5, 0x0010]), Err("Ljava/lang/NegativeArraySizeException;".into()));
    assert_eq!(run(&[0x0014, 0xffff, 0x7fff, 0x0123, 10, 0x0010]), Err("Ljava/lang/OutOfMemoryError;".into()));
    assert_eq!(run(&[0x0012, 0x0021, 0x0010]), Err("Ljava/lang/NullPointerException;".into()), "length of null");
    // filled-new-array {v0, v0}; move-result-object v1; array-length v0, v1
    assert_eq!(run(&[0x4012, 0x2024, 5, 0x0000, 0x010c, 0x1021, 0x0081, 0x0010]), Ok(2));
}

#[test]
fn strings_are_objects_of_the_model() {
    // const-string v0, "hello"; invoke-virtual String.length; move-result v0; int-to-long; return-wide
    assert_eq!(run(&[0x001a, 17, 0x106e, 3, 0, 0x000a, 0x0081, 0x0010]), Ok(5));
    assert_eq!(run(&[0x0012, 0x106e, 3, 0, 0x000a, 0x0081, 0x0010]), Err("Ljava/lang/NullPointerException;".into()));
}

#[test]
fn casts_and_types() {
    // const-string v0; instance-of v0, v0, Object
    assert_eq!(run(&[0x001a, 17, 0x0020, 1, 0x0081, 0x0010]), Ok(1));
    assert_eq!(run(&[0x001a, 17, 0x0020, 0, 0x0081, 0x0010]), Ok(0));
    assert_eq!(run(&[0x001a, 17, 0x001f, 0, 0x0010]), Err("Ljava/lang/ClassCastException;".into()));
    // new A[0] instance-of Object[] through the element's superclass: [LA; is no [J
    assert_eq!(run(&[0x0012, 0x0023, 8, 0x0020, 10, 0x0081, 0x0010]), Ok(0));
}

#[test]
fn exceptions_reach_their_handler_across_frames() {
    // invoke-static callee(); return 1; handler: move-exception v0; const-wide 2; return
    let mut code = Code::of(&[0x0071, 4, 0, 0x0016, 1, 0x0010, 0x000d, 0x0016, 2, 0x0010]);
    code.tries = 1;
    code.try_table = vec![0, 0, 0, 0, 3, 0, 1, 0, 1, 1, 7, 6];
    // callee: 1 / 0
    let callee = Code::of(&[0x0012, 0x00db, 0x0000, 0x000e]);
    assert_eq!(outcome(&mut machine(&builder(code.clone(), vec![(4, callee.clone())]))), Ok(2));
    // A handler for another type does not take it.
    code.try_table = vec![0, 0, 0, 0, 3, 0, 1, 0, 1, 1, 6, 6];
    let mut machine = machine(&builder(code, vec![(4, callee)]));
    assert_eq!(outcome(&mut machine), Err("Ljava/lang/ArithmeticException;".into()));
    assert!(machine.thread.frames.is_empty() && machine.thread.registers.is_empty());
}

#[test]
fn pairs_are_passed_in_order() {
    // main: v0 = 40 (wide), v2 = 2; callee(v0, v1, v2) -> long + int
    let main = Code::of(&[0x0016, 40, 0x2212, 0x3071, 1, 0x0210, 0x000b, 0x0010]);
    let callee = Code { registers: 5, arguments: 3, units: vec![0x4481, 0x009b, 0x0402, 0x0010], ..Code::default() };
    // registers: v2 the long, v4 the int; int-to-long v4, v4 would be outside: use v0
    let callee = Code { units: vec![0x4081, 0x009b, 0x0200, 0x0010], ..callee };
    assert_eq!(outcome(&mut machine(&builder(main, vec![(1, callee)]))), Ok(42));
}

#[test]
fn recursion_without_end_is_an_error_of_the_app() {
    let main = Code::of(&[0x0071, 4, 0, 0x0010]);
    let callee = Code::of(&[0x0071, 4, 0, 0x000e]);
    assert_eq!(outcome(&mut machine(&builder(main, vec![(4, callee)]))), Err("Ljava/lang/StackOverflowError;".into()));
}

#[test]
fn a_class_is_initialised_once_before_its_first_use() {
    // main: sget count; sget count again; <clinit>: count += 5
    let main = Code::of(&[0x0060, 0, 0x0160, 0, 0x10b0, 0x0081, 0x0010]);
    let initialiser = Code::of(&[0x0060, 0, 0x00d8, 0x0500, 0x0067, 0, 0x000e]);
    assert_eq!(outcome(&mut machine(&builder(main.clone(), vec![(2, initialiser)]))), Ok(10));
    let failing = Code::of(&[0x0012, 0x00db, 0x0000, 0x000e]);
    let mut machine = machine(&builder(main, vec![(2, failing)]));
    assert_eq!(outcome(&mut machine), Err("Ljava/lang/ExceptionInInitializerError;".into()));
    assert_eq!(outcome(&mut machine), Err("Ljava/lang/NoClassDefFoundError;".into()), "the class stays unusable");
}

#[test]
fn static_fields_start_with_their_values() {
    let mut builder = builder(Code::of(&[0x0061, 1, 0x0010]), Vec::new());
    builder.classes[0].values = vec![2, 0x04, 7, 0x26, 0x34, 0x12];
    assert_eq!(outcome(&mut machine(&builder)), Ok(0x1234));
}

#[test]
fn what_is_refused_is_a_gap_and_an_error() {
    let mut machine = machine(&builder(Code::of(&[0x0028, 0x5528]), Vec::new()));
    assert_eq!(outcome(&mut machine), Err("Ljava/lang/VerifyError;".into()));
    assert_eq!(machine.record.gaps[0].what, "method_refused");
}

#[test]
fn tests_on_unknowns_follow_the_world_and_are_listed() {
    // A static field of the platform that nobody models, compared with null: 1 where it is not.
    let mut builder = builder(Code::of(&[0x0060, 2, 0x0038, 5, 0x0016, 1, 0x0010, 0x0016, 2, 0x0010]), Vec::new());
    builder.fields.push((7, 1, 15));
    let mut assumed = machine(&builder);
    assert_eq!(outcome(&mut assumed), Ok(1));
    assert_eq!(assumed.record.assumptions.len(), 1);
    assert!(assumed.record.assumptions[0].reason.contains("ArithmeticException"), "the reason is the field");
    let mut question = Question::default();
    let place = &assumed.record.assumptions[0].place;
    question.world.forced = vec![Forced { method: place.method.clone(), offset: place.offset, decided: true }];
    assert_eq!(outcome(&mut machine_for(question, &builder)), Ok(2));
}

#[test]
fn damaged_code_neither_panics_nor_hangs() {
    let units = [0x3012, 0x0123, 5, 0x2212, 0x0044, 0x0201, 0x3071, 1, 0x0210, 0x000b, 0x0071, 4, 0, 0x0060, 0, 0x0010];
    let callee = Code::of(&[0x0012, 0x00db, 0x0000, 0x000e]);
    for at in 0..units.len() {
        for value in [0_u16, 1, 0x7fff, 0xffff, 0x0022, 0x0027, 0x106e, 0x20fa, 0x00fc, 0x00fe, 0x1d1d, 0x4f4f, 0x5a5a]
        {
            let mut damaged = units;
            damaged[at] = value;
            let mut machine = machine(&builder(Code::of(&damaged), vec![(4, callee.clone())]));
            machine.step_left = 100_000;
            let first = outcome(&mut machine);
            assert!(machine.thread.frames.is_empty(), "{at} {value:#x} {first:?}");
        }
    }
}

#[test]
fn the_phone_abroad_is_of_the_maker_that_the_code_names_most() {
    let naming = |words: &[&str]| {
        let mut strings: Vec<_> = words.iter().map(|word| raw(word)).collect();
        strings.sort_by(|one, two| one.1.cmp(&two.1));
        Builder { version: *b"035", strings, ..Builder::default() }.parse()
    };
    let one = naming(&["MEIZU", "Xiaomi", "ro.miui.ui.version.name"]);
    assert_eq!(makers::abroad(&[&one]).maker, "Xiaomi");
    let two = naming(&["Flyme", "ro.flyme.published"]);
    assert_eq!(makers::abroad(&[&one, &two]).maker, "Meizu");
    assert_eq!(makers::abroad(&[]).maker, "HUAWEI");
}

/// An application whose initialiser reads the serial number of the phone.
fn reader() -> Builder {
    let mut builder = builder(Code::of(&[0x000e]), vec![(2, Code::of(&[0x0062, 2, 0x000e]))]);
    builder.strings.extend([raw("Landroid/os/Build;"), raw("SERIAL")]);
    builder.types.push(18);
    builder.fields.push((12, 6, 19));
    builder
}

fn launched(seed: u64) -> crate::Launch {
    let question = serde_json::json!({
        "package": "a",
        "application": "A",
        "sources": [{"data_type": "device.serial", "fields": [{"class": "Landroid/os/Build;", "names": ["SERIAL"]}]}],
        "worlds": [{"seed": seed}],
    });
    let files = [("classes.dex".to_owned(), std::sync::Arc::new(reader().build()))];
    let archive: Rc<dyn crate::Archive> = Rc::new(crate::NoArchive);
    crate::launch(&files, &serde_json::from_value(question).unwrap(), &archive).remove(0)
}

#[test]
fn a_reading_is_an_event_with_its_place() {
    let launch = launched(1);
    let event = &launch.events[0];
    assert_eq!((event.kind, event.what.as_str(), event.step), ("source", "device.serial", "application"));
    assert_eq!(event.stack[0].method, "LA;-><clinit>()V");
    assert!(event.value.contains('•') && event.assumptions == 0);
}

#[test]
fn equal_seeds_give_equal_traces_and_other_seeds_other_values() {
    let (one, again, other) = (launched(1), launched(1), launched(2));
    assert_eq!(one.trace_hash, again.trace_hash);
    assert_ne!(one.trace_hash, other.trace_hash);
    assert_ne!(one.events[0].value_hash, other.events[0].value_hash);
    assert_eq!(one.events[0].api, other.events[0].api);
}

#[test]
#[ignore = "prints the speed; for a release build"]
fn speed() {
    // v0 = 0; v1 = 100,000,000; do { v2 = v0 * v0; v3 ^= v2; v0 += 1 } while (v0 != v1)
    let main = Code::of(&[
        0x0012, 0x0312, 0x0114, 0xe100, 0x05f5, 0x0292, 0x0000, 0x23b7, 0x00d8, 0x0100, 0x1033, 0xfffb, 0x3081, 0x0010,
    ]);
    let mut machine = machine(&builder(main, Vec::new()));
    machine.step_left = u64::MAX;
    machine.deadline = Some(crate::budget::now() + std::time::Duration::from_secs(5));
    let start = std::time::Instant::now();
    let _ = outcome(&mut machine);
    let count = machine.record.coverage.instructions;
    let millions = count / u64::try_from(start.elapsed().as_micros()).unwrap_or(1).max(1);
    eprintln!("{count} instructions, {millions} million a second");
}
