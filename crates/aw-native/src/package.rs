//! `Package`: one app opened once, asked several questions.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use aw_apk::{DexKind, Limits, Part};
use aw_axml::{Manifest, Table};
use aw_flow::{Program, Query};
use aw_gap::Gap;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde::Serialize;

use crate::disassemble;
use crate::error::Error;
use crate::resources;

/// Largest file that is opened: 4 GiB less one, the most a zip without extensions holds.
const FILE_BYTES_MAX: u64 = u32::MAX as u64;

/// One app package, opened.
#[pyclass(frozen, module = "appwarden._native")]
pub struct Package {
    inner: Arc<aw_apk::Package>,
    limits: Limits,
    table: OnceLock<(Option<Arc<Table>>, Vec<Gap>)>,
    files: OnceLock<(DexFiles, Vec<Gap>)>,
    program: OnceLock<Program>,
}

/// Path inside the package and bytes of each dex file, in class-loader order.
type DexFiles = Vec<(String, Arc<Vec<u8>>)>;

#[derive(Serialize)]
struct Summary<'a> {
    format: aw_apk::Format,
    sha256: &'a str,
    size_bytes: u64,
    parts: Vec<PartRow<'a>>,
    gaps: Vec<Gap>,
    oddities: &'a [Gap],
}

#[derive(Serialize)]
struct PartRow<'a> {
    name: &'a str,
    role: aw_apk::Role,
    sha256: &'a str,
    size_bytes: u64,
    signing: &'a aw_apk::Signing,
    dex: Vec<DexRow>,
    odd_dex: &'a [aw_apk::OddDex],
    entries: Vec<&'a str>,
    manifest: Option<Manifest>,
}

#[derive(Serialize)]
struct DexRow {
    name: String,
    size_bytes: u64,
}

#[pymethods]
impl Package {
    /// Open one app from its files: one APK or container, or the splits of a set.
    #[staticmethod]
    fn open(py: Python<'_>, paths: Vec<String>) -> PyResult<Self> {
        Ok(py.detach(|| Self::open_files(&paths))?)
    }

    /// Identity, parts, signers, entries and manifests as JSON.
    fn summary<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let json = py.detach(|| self.summary_json())?;
        Ok(PyBytes::new(py, &json))
    }

    /// Layouts, and the string resources that hold one of `words`, as JSON.
    fn resources<'py>(&self, py: Python<'py>, words: Vec<String>) -> PyResult<Bound<'py, PyBytes>> {
        let json = py.detach(|| {
            Self::guarded(|| {
                let (table, _) = self.table();
                Ok(serde_json::to_vec(&resources::read(&self.inner, table.as_deref(), &words, &self.limits))?)
            })
        })?;
        Ok(PyBytes::new(py, &json))
    }

    /// The bytes of an entry of a part, or `None` where there is none.
    fn read<'py>(&self, py: Python<'py>, part: usize, name: &str) -> PyResult<Option<Bound<'py, PyBytes>>> {
        let content = py.detach(|| self.inner.parts.get(part).and_then(|part| part.read_named(name, &self.limits)));
        match content {
            None => Ok(None),
            Some(Ok(content)) => Ok(Some(PyBytes::new(py, &content.bytes))),
            Some(Err(error)) => Err(Error::from(error).into()),
        }
    }

    /// The engine's answer to a query, both as JSON.
    fn analyse<'py>(&self, py: Python<'py>, query: &[u8]) -> PyResult<Bound<'py, PyBytes>> {
        let json = py.detach(|| {
            let query: Query = serde_json::from_slice(query).map_err(Error::from)?;
            Self::guarded(|| {
                let analysis = aw_flow::analyse(self.program(), &query);
                Ok(serde_json::to_vec(&analysis)?)
            })
        })?;
        Ok(PyBytes::new(py, &json))
    }

    /// What a first start does without a device in each world of a question; both as JSON.
    fn launch<'py>(&self, py: Python<'py>, question: &[u8]) -> PyResult<Bound<'py, PyBytes>> {
        let json = py.detach(|| {
            let question: aw_launch::Question = serde_json::from_slice(question).map_err(Error::from)?;
            Self::guarded(|| {
                let (files, gaps) = self.dex_files();
                let archive: Rc<dyn aw_launch::Archive> = Rc::new(self.archive());
                let mut launches = aw_launch::launch(files, &question, &archive);
                for launch in &mut launches {
                    launch.gaps.extend(gaps.iter().cloned());
                }
                Ok(serde_json::to_vec(&launches)?)
            })
        })?;
        Ok(PyBytes::new(py, &json))
    }

    /// The instructions of `method` around the code unit `offset`, or all up to `count`.
    fn disassemble(&self, py: Python<'_>, method: &str, offset: Option<u32>, count: usize) -> PyResult<Vec<String>> {
        Ok(py.detach(|| Self::guarded(|| Ok(disassemble::lines(self.program(), method, offset, count))))?)
    }
}

/// The files of the package that a launch reads.
struct Files {
    package: Arc<aw_apk::Package>,
    limits: Limits,
    table: Option<Arc<Table>>,
}

impl aw_launch::Archive for Files {
    fn read(&self, path: &str, most: usize) -> Option<Vec<u8>> {
        let limits = Limits { entry_bytes: self.limits.entry_bytes.min(most), ..self.limits.clone() };
        // The base goes first, as for the app itself.
        let parts = self.package.base().into_iter().chain(&self.package.parts);
        parts.into_iter().find_map(|part| Some(part.read_named(path, &limits)?.ok()?.bytes))
    }

    fn table(&self) -> Option<Arc<Table>> {
        self.table.clone()
    }
}

impl Package {
    fn archive(&self) -> Files {
        Files { package: Arc::clone(&self.inner), limits: self.limits.clone(), table: self.table().0.clone() }
    }

    fn open_files(paths: &[String]) -> Result<Self, Error> {
        let mut files = Vec::new();
        for path in paths {
            let failed = |error: std::io::Error| Error::File(format!("{path}: {error}"));
            let size = std::fs::metadata(path).map_err(failed)?.len();
            if size > FILE_BYTES_MAX {
                return Err(Error::File(format!("{path}: {size} bytes exceed the limit of {FILE_BYTES_MAX}")));
            }
            let name = path.rsplit('/').next().unwrap_or(path).to_owned();
            files.push((name, std::fs::read(path).map_err(failed)?));
        }
        let limits = Limits::default();
        let opened = catch_unwind(|| aw_apk::Package::open(files, &Limits::default()));
        let inner = opened.map_err(|panic| Error::Defect(message_of(&*panic)))??;
        Ok(Self {
            inner: Arc::new(inner),
            limits,
            table: OnceLock::new(),
            files: OnceLock::new(),
            program: OnceLock::new(),
        })
    }

    /// Run a question so that a defect of the engine becomes an error, not a dead process.
    fn guarded<T>(question: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        match catch_unwind(AssertUnwindSafe(question)) {
            Ok(answer) => answer,
            Err(panic) => Err(Error::Defect(message_of(&*panic))),
        }
    }

    fn table(&self) -> &(Option<Arc<Table>>, Vec<Gap>) {
        self.table.get_or_init(|| {
            let Some(part) = self.inner.base() else {
                return (None, Vec::new());
            };
            match part.read_named("resources.arsc", &self.limits) {
                None => (None, Vec::new()),
                Some(Err(error)) => (None, vec![Gap::new("resources_unreadable", error.to_string(), "resources.arsc")]),
                Some(Ok(content)) => match aw_axml::table::parse(content.bytes) {
                    Ok((table, gaps)) => (Some(Arc::new(table)), gaps),
                    Err(error) => (None, vec![Gap::new("resources_unreadable", error.to_string(), "resources.arsc")]),
                },
            }
        })
    }

    fn summary_json(&self) -> Result<Vec<u8>, Error> {
        Self::guarded(|| {
            let mut gaps = self.inner.gaps.clone();
            let mut parts = Vec::new();
            for part in &self.inner.parts {
                parts.push(self.part_row(part, &mut gaps));
            }
            let (_, table_gaps) = self.table();
            gaps.extend(table_gaps.iter().cloned());
            let summary = Summary {
                format: self.inner.format,
                sha256: &self.inner.sha256,
                size_bytes: self.inner.size_bytes,
                parts,
                gaps,
                oddities: &self.inner.oddities,
            };
            Ok(serde_json::to_vec(&summary)?)
        })
    }

    fn part_row<'a>(&'a self, part: &'a Part, gaps: &mut Vec<Gap>) -> PartRow<'a> {
        let entries = part.archive.as_ref().map(aw_apk::Archive::entries).unwrap_or_default();
        let dex = part
            .dex
            .iter()
            .filter_map(|&index| entries.get(index))
            .map(|entry| DexRow { name: entry.name.clone(), size_bytes: entry.declared_bytes });
        PartRow {
            name: &part.name,
            role: part.role,
            sha256: &part.sha256,
            size_bytes: part.size_bytes,
            signing: &part.signing,
            dex: dex.collect(),
            odd_dex: &part.odd_dex,
            entries: entries.iter().map(|entry| entry.name.as_str()).collect(),
            manifest: self.manifest(part, gaps),
        }
    }

    fn manifest(&self, part: &Part, gaps: &mut Vec<Gap>) -> Option<Manifest> {
        const NAME: &str = "AndroidManifest.xml";
        let read = part.read_named(NAME, &self.limits)?;
        let content = match read {
            Ok(content) => content,
            Err(error) => {
                gaps.push(Gap::new("manifest_unreadable", error.to_string(), NAME));
                return None;
            }
        };
        match aw_axml::xml::parse(&content.bytes) {
            Ok((document, found)) => {
                gaps.extend(found);
                Some(aw_axml::manifest::read(&document, self.table().0.as_deref()))
            }
            Err(error) => {
                gaps.push(Gap::new("manifest_unreadable", error.to_string(), NAME));
                None
            }
        }
    }

    /// The dex files, inflated once for all questions.
    fn dex_files(&self) -> &(DexFiles, Vec<Gap>) {
        self.files.get_or_init(|| {
            let mut files = DexFiles::new();
            let mut gaps = Vec::new();
            let several = self.inner.parts.len() > 1;
            for part in &self.inner.parts {
                let entries = part.archive.as_ref().map(aw_apk::Archive::entries).unwrap_or_default();
                for &index in &part.dex {
                    let name = entries.get(index).map_or("", |entry| entry.name.as_str());
                    let place = if several { format!("{}!{name}", part.name) } else { name.to_owned() };
                    match part.read_entry(index, &self.limits) {
                        Ok(content) => files.push((place, Arc::new(content.bytes))),
                        Err(error) => gaps.push(Gap::new("dex_unreadable", error.to_string(), place)),
                    }
                }
                gaps.extend(part.odd_dex.iter().map(odd_dex_gap));
            }
            (files, gaps)
        })
    }

    fn program(&self) -> &Program {
        self.program.get_or_init(|| {
            let (files, gaps) = self.dex_files();
            let mut program = Program::load(files);
            program.gaps.extend(gaps.iter().cloned());
            program
        })
    }
}

fn odd_dex_gap(odd: &aw_apk::OddDex) -> Gap {
    let what = match odd.kind {
        DexKind::NestedApp => "nested_app",
        _ => "odd_dex",
    };
    let inside = if odd.inner.is_empty() { String::new() } else { format!(" ({})", odd.inner.join(", ")) };
    Gap::new(what, format!("code that the runtime does not load by itself was not examined{inside}"), odd.name.clone())
}

fn message_of(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
        .unwrap_or_else(|| "unknown defect".to_owned())
}
