//! Every operand layout gives the fields that the format specification names; payloads are no instructions.

mod support;

use aw_dex::{Format, Insn, Kind, format_of, kind_of, name_of};
use support::decode;

fn one(units: &[u16]) -> Insn {
    let all = decode(units);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(all[0].units as usize, units.len());
    all[0]
}

fn registers(units: &[u16]) -> (u16, u16, u16) {
    let insn = one(units);
    (insn.a, insn.b, insn.c)
}

#[test]
fn registers_of_each_layout() {
    assert_eq!(registers(&[0xba01]), (0xa, 0xb, 0), "move vA, vB (12x)");
    assert_eq!(registers(&[0xfe0d]), (0xfe, 0, 0), "move-exception vAA (11x)");
    assert_eq!(registers(&[0xfe02, 0x1234]), (0xfe, 0x1234, 0), "move/from16 (22x)");
    assert_eq!(registers(&[0x0003, 0x1234, 0x5678]), (0x1234, 0x5678, 0), "move/16 (32x)");
    assert_eq!(registers(&[0x0590, 0x0706]), (5, 6, 7), "add-int (23x)");
    assert_eq!(registers(&[0x0031 | 0x0900, 0x0b0a]), (9, 0xa, 0xb), "cmp-long (23x)");
}

#[test]
fn constants_keep_their_sign_and_their_place() {
    let literal = |units: &[u16]| one(units).literal;
    assert_eq!(literal(&[0xf012]), -1, "const/4 (11n)");
    assert_eq!(literal(&[0x7012]), 7, "const/4 (11n)");
    assert_eq!(literal(&[0x0013, 0x8000]), -32768, "const/16 (21s)");
    assert_eq!(literal(&[0x0014, 0x5678, 0x8234]), i64::from(0x8234_5678_u32.cast_signed()), "const (31i)");
    assert_eq!(literal(&[0x0015, 0x8000]), -0x8000_0000, "const/high16 (21h)");
    assert_eq!(literal(&[0x0019, 0x8000]), i64::MIN, "const-wide/high16 (21h)");
    assert_eq!(literal(&[0x0018, 4, 3, 2, 0x8001]), 0x8001_0002_0003_0004_u64.cast_signed(), "const-wide (51l)");
    assert_eq!(literal(&[0x21d0, 0xfffe]), -2, "add-int/lit16 (22s)");
    assert_eq!(literal(&[0x01d8, 0xfd02]), -3, "add-int/lit8 (22b)");
    assert_eq!(one(&[0x01d8, 0xfd02]).b, 2);
}

#[test]
fn branches_count_in_units_from_themselves() {
    let target = |units: &[u16]| decode(units).last().and_then(Insn::target);
    assert_eq!(target(&[0, 0, 0xfe28]), Some(0), "goto (10t)");
    assert_eq!(target(&[0, 0x0029, 0x0100]), Some(0x101), "goto/16 (20t)");
    assert_eq!(target(&[0, 0x002a, 0x0000, 0x0001]), Some(0x1_0001), "goto/32 (30t)");
    assert_eq!(target(&[0, 0x1032, 0xffff]), Some(0), "if-eq (22t)");
    assert_eq!(target(&[0, 0x0538, 0x0010]), Some(0x11), "if-eqz (21t)");
    assert_eq!(target(&[0x0029, 0xffff]), None, "before the method");
}

#[test]
fn indices_of_each_layout() {
    assert_eq!(one(&[0x051a, 0xfffe]).index, 0xfffe, "const-string (21c)");
    assert_eq!(one(&[0x051b, 0x5678, 0x1234]).index, 0x1234_5678, "const-string/jumbo (31c)");
    let get = one(&[0xba52, 0x0007]);
    assert_eq!((get.kind, get.a, get.b, get.index), (Kind::InstanceGet, 0xa, 0xb, 7), "iget (22c)");
    let put = one(&[0x0967, 0x0007]);
    assert_eq!((put.kind, put.a, put.index), (Kind::StaticPut, 9, 7), "sput (21c)");
}

#[test]
fn arguments_of_invocations() {
    let arguments = |units: &[u16]| one(units).arguments().collect::<Vec<_>>();
    assert_eq!(arguments(&[0x0071, 1, 0]), []);
    assert_eq!(arguments(&[0x3071, 1, 0x0321]), [1, 2, 3]);
    assert_eq!(arguments(&[0x5e71, 1, 0xdcba]), [0xa, 0xb, 0xc, 0xd, 0xe], "the fifth stands in A (35c)");
    assert_eq!(arguments(&[0xf071, 1, 0x4321]).len(), 5, "no more than the layout holds");
    assert_eq!(arguments(&[0x0377, 1, 0x0100]), [0x100, 0x101, 0x102], "3rc");
    assert_eq!(arguments(&[0xff77, 1, 0xfffe]).len(), 255);
    assert_eq!(arguments(&[0x20fa, 1, 0x0021, 2]), [1, 2], "45cc");
    assert_eq!(arguments(&[0x02fb, 1, 0x0010, 2]), [0x10, 0x11], "4rcc");
    assert_eq!(arguments(&[0x2024, 1, 0x0021]), [1, 2], "filled-new-array");
}

#[test]
fn every_opcode_has_the_length_of_its_layout() {
    for op in 0..=u8::MAX {
        let format = format_of(op);
        let mut units = vec![u16::from(op)];
        units.resize(format.units() as usize, 0);
        assert_eq!(decode(&units).len(), 1, "{}", name_of(op));
        units.pop();
        assert!(units.is_empty() || decode(&units).is_empty(), "{} cut short", name_of(op));
        assert_eq!(kind_of(op) == Kind::Unused, name_of(op).starts_with("unused"), "{op:#x}");
    }
    assert_eq!((name_of(0xfc), format_of(0xfc)), ("invoke-custom", Format::F35c));
}

#[test]
fn payloads_are_skipped_wherever_they_stand() {
    let packed = [0x0100, 2, 5, 0, 9, 0, 10, 0];
    let sparse = [0x0200, 2, 0xffff, 0xffff, 3, 0, 20, 0, 0xfff0, 0xffff];
    let array = [0x0300, 1, 3, 0, 0x0201, 0x0003];
    let mut units = vec![0x0112];
    for payload in [&packed[..], &sparse, &array] {
        units.extend(payload);
        units.push(0x000e);
    }
    let all = decode(&units);
    assert_eq!(all.iter().map(|insn| insn.op).collect::<Vec<_>>(), [0x12, 0x0e, 0x0e, 0x0e]);
    assert_eq!(all.last().map(|insn| insn.at as usize), Some(units.len() - 1));
}

#[test]
fn a_payload_that_claims_more_than_there_is_ends_the_method() {
    assert_eq!(decode(&[0x0112, 0x0100, 0xffff, 0, 0, 0x000e]).len(), 1);
    assert_eq!(decode(&[0x0112, 0x0300, 0xffff, 0xffff, 0xffff, 0x000e]).len(), 4, "its size overflows: no payload");
}

#[test]
fn switch_cases_are_values_and_distances() {
    let units =
        [0x002b, 6, 0, 0x002c, 11, 0, 0x0100, 2, 0xffff, 0xffff, 9, 0, 10, 0, 0x0200, 2, 1, 0, 0x0064, 0, 20, 0, 21, 0];
    let dex = support::Builder::with_code(support::Code::of(&units)).parse();
    let (data, _) = dex.class_data(&dex.classes[0]);
    let code = dex.code(data.methods[0].code_offset).unwrap();
    assert_eq!(code.insns().switch_cases(6), [(-1, 9), (0, 10)]);
    assert_eq!(code.insns().switch_cases(14), [(1, 20), (100, 21)]);
    assert_eq!(code.insns().switch_cases(0), [], "no payload there");
    assert_eq!(code.insns().switch_cases(500), [], "outside the method");
}

#[test]
fn packed_values_wrap_as_the_runtime_does() {
    let units = [0x0100, 2, 0xffff, 0x7fff, 1, 0, 2, 0];
    let dex = support::Builder::with_code(support::Code::of(&units)).parse();
    let (data, _) = dex.class_data(&dex.classes[0]);
    let cases = dex.code(data.methods[0].code_offset).unwrap().insns().switch_cases(0);
    assert_eq!(cases, [(i32::MAX, 1), (i32::MIN, 2)]);
}
