//! What the machine reads of the app besides its code: files inside the package and the resource table.

use std::sync::Arc;

use aw_axml::{Document, Table};

use crate::machine::Machine;

/// Longest compiled XML that is read, in bytes: manifests of the largest apps stay under 2 MB.
const MAX_XML_BYTES: usize = 16 << 20;

/// The app's package as an app sees it at run time.
pub trait Archive {
    /// The bytes of a file by its path inside the package (`assets/start.json`); `None` where there is none that can be read,
    /// or it has more than `most` bytes.
    fn read(&self, path: &str, most: usize) -> Option<Vec<u8>>;
    /// The resource table, where it can be read.
    fn table(&self) -> Option<Arc<Table>>;
}

/// A package without files, for questions about code alone.
pub struct NoArchive;

impl Archive for NoArchive {
    fn read(&self, _: &str, _: usize) -> Option<Vec<u8>> {
        None
    }

    fn table(&self) -> Option<Arc<Table>> {
        None
    }
}

impl Machine {
    /// The bytes of a file of the package, where it has no more than `most`.
    pub fn file_of_package(&mut self, path: &str, most: usize) -> Option<Vec<u8>> {
        let bytes = self.archive.read(path, most);
        self.spend_bytes(bytes.as_ref().map_or(0, Vec::len));
        bytes
    }

    /// A compiled XML file of the package.
    pub fn xml_of_package(&mut self, path: &str) -> Option<Document> {
        let bytes = self.file_of_package(path, MAX_XML_BYTES)?;
        aw_axml::xml::parse(&bytes).ok().map(|(document, _)| document)
    }
}
