//! The door between Python and the reading crates: the only crate that knows Python.
//! One call answers one question; the interpreter is released while it works, and
//! what comes back is one JSON document as bytes.

mod disassemble;
mod error;
mod pack;
mod package;
mod resources;

use pyo3::prelude::*;

/// `appwarden._native`
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    // A defect becomes an error of the caller; its trace is no business of a person's terminal.
    std::panic::set_hook(Box::new(|_| {}));
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_class::<package::Package>()?;
    module.add_function(wrap_pyfunction!(pack::gzip, module)?)?;
    Ok(())
}
