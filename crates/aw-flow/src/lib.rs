//! What code does before the user has agreed: dex files and a query in, accesses with phases out.
//!
//! `program` merges the dex files of an app into one set of numbered tables; `interp` follows
//! values through one method; `reach` walks the call graph from the entry points of a phase;
//! `gates` finds where the walk depends on stored consent; `analyse` puts them together.
//! The decision record `docs/decisions/0007-phases-and-consent-gates.md` gives the reasons.
#![forbid(unsafe_code)]

mod addresses;
mod analyse;
mod arrays;
mod asked;
mod behaviour;
mod being;
mod callbacks;
mod callers;
mod carried;
mod compared;
mod consent;
mod constants;
mod contents;
mod controls;
mod dispatch;
mod elements;
mod entries;
mod evaluated;
mod filled;
mod finishing;
mod flow;
mod flows;
mod followed;
mod framework;
mod frequency;
mod gates;
mod handovers;
mod heap;
mod hierarchy;
mod holding;
mod index;
mod instances;
mod intents;
mod intern;
mod interp;
mod joins;
mod later;
mod listeners;
mod locks;
mod lookup;
mod models;
mod named;
mod objects;
mod operands;
mod output;
mod parts;
mod points_to;
mod program;
mod prune;
mod query;
mod reach;
mod refine;
mod reflected;
mod registrations;
mod replay;
mod replay_calls;
mod replay_library;
mod replay_messages;
mod replay_steps;
mod report;
mod results;
mod settle;
mod sites;
mod spoken;
mod starts;
mod state;
mod stored;
mod sweep;
mod texts;
mod throws;
mod type_set;
mod uses;
mod value;

pub use analyse::analyse;
pub use output::Analysis;
pub use program::Program;
pub use query::{Api, Argument, Names, Query, Source};
