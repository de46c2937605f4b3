//! What is the same in every launch of one question: numbers of names, where classes stand, what is watched and asked for.

use std::rc::Rc;

use aw_dex::Dex;
use aw_flow::Source;
use rustc_hash::FxHashMap;

use crate::machine::NamedDex;
use crate::names::{Name, Names, index};
use crate::question::Question;
use crate::sources::Watch;

/// File and row of a class.
pub type ClassPlace = (u32, u32);

/// Made once, read by every machine.
#[derive(Default)]
pub struct Ground {
    pub names: Rc<Names>,
    /// Classes of the app's dex files; the first definition wins.
    pub app_classes: FxHashMap<Name, ClassPlace>,
    /// Classes of the platform that have code of their own.
    pub boot_classes: FxHashMap<Name, ClassPlace>,
    pub sources: Vec<Source>,
    pub watches: Vec<Watch>,
    /// Rows of the watch list by class and member.
    pub watch_names: FxHashMap<(Name, Name), Rc<[u32]>>,
    /// Constants of the platform that are addresses the question names.
    pub address_fields: FxHashMap<(Name, Name), String>,
    /// Sites of the question by method: code unit and row.
    pub sites: FxHashMap<String, Vec<(u32, u32)>>,
    /// The method that each site is to arrive at; empty: any.
    pub targets: Vec<String>,
}

impl Ground {
    /// Number what a question names and what the app's dex files, in class-loader order, define.
    pub fn new(question: &Question, dexes: &[NamedDex]) -> Self {
        let mut names = Names::default();
        let mut ground = Self { sources: question.sources.clone(), ..Self::default() };
        ground.index_sources(&mut names);
        for (row, site) in question.sites.iter().enumerate() {
            ground.sites.entry(site.method.clone()).or_default().push((site.offset, index(row)));
            ground.targets.push(site.to.clone());
        }
        let boot = crate::boot::library();
        if let Some(boot) = boot {
            ground.boot_classes = class_places(&mut names, boot, 0).into_iter().collect();
        }
        for (number, named) in dexes.iter().enumerate() {
            for (name, place) in class_places(&mut names, &named.dex, index(number + usize::from(boot.is_some()))) {
                ground.app_classes.entry(name).or_insert(place);
            }
        }
        ground.names = Rc::new(names);
        ground
    }

    /// Number the question's sources by class and member.
    fn index_sources(&mut self, names: &mut Names) {
        let mut rows: FxHashMap<(Name, Name), Vec<u32>> = FxHashMap::default();
        let mut watch = |class: &str, members: &[String], watch: Watch, all: &mut Vec<Watch>| {
            let class = names.add(class.as_bytes());
            for member in members {
                rows.entry((class, names.add(member.as_bytes()))).or_default().push(index(all.len()));
            }
            all.push(watch);
        };
        for source in &self.sources {
            for api in &source.methods {
                watch(&api.class, &api.names, Watch::of_method(&source.data_type, api), &mut self.watches);
            }
            for row in &source.fields {
                let one = Watch::of_field(&source.data_type, row.weak);
                watch(&row.class, &row.names, one, &mut self.watches);
            }
        }
        for source in &self.sources {
            let Some(address) = source.uris.first() else { continue };
            for row in &source.uri_fields {
                let class = names.add(row.class.as_bytes());
                for name in &row.names {
                    self.address_fields.insert((class, names.add(name.as_bytes())), address.clone());
                }
            }
        }
        self.watch_names = rows.into_iter().map(|(key, rows)| (key, rows.into())).collect();
    }
}

/// Descriptor, and file and row, of the classes of a dex file that gets this number.
pub fn class_places(names: &mut Names, dex: &Dex, number: u32) -> Vec<(Name, ClassPlace)> {
    let rows = dex.classes.iter().enumerate();
    rows.filter_map(|(row, class)| {
        let raw = dex.type_descriptor(class.class)?;
        Some((names.add(raw), (number, index(row))))
    })
    .collect()
}
