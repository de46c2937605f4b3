//! The one error of the door and its one translation to the exceptions of `appwarden.errors`.

use aw_apk::ApkError;
use pyo3::PyErr;
use pyo3::prelude::*;
use pyo3::types::PyType;

/// Why a question could not be answered.
#[derive(Debug)]
pub enum Error {
    /// The file could not be read from disk.
    File(String),
    /// The bytes are not an app that can be read.
    Package(ApkError),
    /// An answer could not be written, or a question not read, as JSON.
    Json(serde_json::Error),
    /// The engine stopped at a defect of its own; the text is its message.
    Defect(String),
}

impl From<ApkError> for Error {
    fn from(error: ApkError) -> Self {
        Self::Package(error)
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl From<Error> for PyErr {
    fn from(error: Error) -> Self {
        let (class, message) = match error {
            Error::File(message) => ("UnreadableError", message),
            Error::Package(ApkError::AppBundle) => ("UnsupportedError", ApkError::AppBundle.to_string()),
            Error::Package(error) => ("UnreadableError", error.to_string()),
            Error::Json(error) => ("AppwardenError", format!("engine: {error}")),
            Error::Defect(message) => ("AppwardenError", format!("engine stopped: {message}")),
        };
        Python::attach(|py| match class_of(py, class) {
            Ok(class) => PyErr::from_type(class, message),
            Err(error) => error,
        })
    }
}

fn class_of<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyType>> {
    Ok(py.import("appwarden.errors")?.getattr(name)?.cast_into::<PyType>()?)
}
