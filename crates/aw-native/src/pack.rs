//! Packing what is kept of an inspection, at a third of the cost of zlib.

use libdeflater::{CompressionLvl, Compressor};
use pyo3::exceptions::{PyMemoryError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// `content` as one gzip member (RFC 1952) without time and name, so that equal content gives equal bytes.
///
/// # Errors
/// `ValueError` where `level` is not one of 0 to 12, `MemoryError` where there is no room for the packed bytes.
#[pyfunction]
pub fn gzip<'py>(py: Python<'py>, content: &[u8], level: i32) -> PyResult<Bound<'py, PyBytes>> {
    let level = CompressionLvl::new(level).map_err(|_| PyValueError::new_err(format!("level {level}: 0 to 12")))?;
    let packed = py.detach(|| packed(content, level)).ok_or_else(|| PyMemoryError::new_err("no room to pack"))?;
    Ok(PyBytes::new(py, &packed))
}

fn packed(content: &[u8], level: CompressionLvl) -> Option<Vec<u8>> {
    let mut compressor = Compressor::new(level);
    let (mut out, bound) = (Vec::new(), compressor.gzip_compress_bound(content.len()));
    out.try_reserve_exact(bound).ok()?;
    out.resize(bound, 0);
    let length = compressor.gzip_compress(content, &mut out).ok()?;
    out.truncate(length);
    Some(out)
}
