//! `android.text`, `android.util`, `android.view.Display`: small tests on texts, the size of the screen.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

/// As `android.model` has it of `DisplayMetrics`.
const SCREEN: [i32; 2] = [1080, 2340];

pub const TABLE: &[Row] = &[
    ("Landroid/text/TextUtils;->isEmpty", is_empty),
    ("Landroid/text/TextUtils;->equals", equals),
    ("Landroid/view/Display;->getSize", size),
    ("Landroid/view/Display;->getRealSize", size),
];

fn size(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.call_virtual(call.argument(1), "set", "(II)V", &SCREEN.map(Value::int))
}

fn is_empty(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if call.this().bits == 0 {
        return Ok(Value::bool(true));
    }
    Ok(Value::bool(machine.text(call.this())?.is_empty()))
}

fn equals(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if call.this().bits == 0 || call.argument(1).bits == 0 {
        return Ok(Value::bool(call.this().bits == call.argument(1).bits));
    }
    Ok(Value::bool(machine.text(call.this())? == machine.text(call.argument(1))?))
}
