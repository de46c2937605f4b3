//! What the machine reads of the app besides its code: files inside the package and the resource table.

use std::sync::Arc;

use aw_axml::Table;

/// The app's package as an app sees it at run time.
pub trait Archive {
    /// The bytes of a file by its path inside the package (`assets/start.json`), `None` where there is none that can be read.
    fn read(&self, path: &str) -> Option<Vec<u8>>;
    /// The resource table, where it can be read.
    fn table(&self) -> Option<Arc<Table>>;
}

/// A package without files, for questions about code alone.
pub struct NoArchive;

impl Archive for NoArchive {
    fn read(&self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn table(&self) -> Option<Arc<Table>> {
        None
    }
}
