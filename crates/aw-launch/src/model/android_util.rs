//! `android.text` and `android.util`: small tests on texts.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] =
    &[("Landroid/text/TextUtils;->isEmpty", is_empty), ("Landroid/text/TextUtils;->equals", equals)];

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
