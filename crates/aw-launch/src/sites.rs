//! Calls that the question names: whether a launch made them, and where they led. What a launch never came to, another may.

use std::rc::Rc;

use crate::classes::MethodId;
use crate::decode::Code;
use crate::machine::Machine;
use crate::names::index;

impl Machine {
    /// Number the question's sites by method.
    pub fn index_sites(&mut self) {
        let question = Rc::clone(&self.question);
        for (row, site) in question.sites.iter().enumerate() {
            self.sites.entry(site.method.clone()).or_default().push((site.offset, index(row)));
        }
    }

    /// Mark the rows of a method's code that are sites.
    pub fn find_sites(&mut self, method: MethodId, code: &mut Code) {
        if self.sites.is_empty() || !self.classes[self.methods[method as usize].class as usize].is_app() {
            return;
        }
        let text = self.method_text(method);
        for &(offset, site) in self.sites.get(&text).into_iter().flatten() {
            if let Ok(row) = code.addresses.binary_search(&offset) {
                code.sites.push((index(row), site));
            }
        }
    }

    /// Note the sites that the innermost frame stands at, with what is called; `None`: an object that is not known says it.
    pub fn pass_site(&mut self, code: &Code, called: Option<MethodId>) {
        let Some(frame) = self.thread.frames.last() else { return };
        let at = index(frame.at);
        for &(row, site) in &code.sites {
            if row != at || !self.passed.insert((site, called)) {
                continue;
            }
            let to = &self.question.sites[site as usize].to;
            let sites = match called {
                _ if to.is_empty() => &mut self.record.sites.arrived,
                None => &mut self.record.sites.unknown,
                Some(method) if *to == self.method_text(method) => &mut self.record.sites.arrived,
                Some(_) => &mut self.record.sites.elsewhere,
            };
            sites.insert(site);
        }
    }
}
