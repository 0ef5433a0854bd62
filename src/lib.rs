//! Sozialraum: a city's small-area statistics and its Welcome Points, on a map and answerable.
//!
//! The rooms, top to bottom. A room may name only rooms below it; `tests/house.rs` watches.
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used)]

pub mod app; // command line, boot, router, embedded page: the only room that knows all others
pub mod coverage; // where statistics and work meet: gaps, load, the best places for more, suggestions
pub mod effects; // what it changed: for one person, a tandem, the programme, the public
pub mod meetings; // the decision-making body: agendas, decisions, secret votes, mandates, dates
pub mod consultations; // what the city asks, and the day by which it says what came of it
pub mod protected; // groups in which the city is not
pub mod concerns; // what tandems want changed: the register, bundles on their way to the city, answers, measures, effects
pub mod requests; // partners' desks: rooms, requests, bookings that never overlap
pub mod activities; // what tandems plan: dates, places, publishing, feeds
pub mod claims; // a tandem's months-long relation to an area
pub mod people; // accounts by invitation, roles, export, erasure
pub mod tandems; // who acts: two or more persons
pub mod inbox; // what reaches a person: messages, live changes, digest
pub mod access; // who asks and what they may: sessions, roles, one table of routes, the office all rooms share
pub mod mail; // letters by the city's mail server, if one is named; no domain word
pub mod journal; // who did what to which record, in the order of commits
pub mod atlas; // the city in memory behind one swap, and every question asked of it
pub mod raster; // pictures of vector tiles, drawn by a worker process
pub mod city; // the city pack: declared in city.toml, read, checked, obtained
pub mod partners; // Welcome Points and others: who serves which area, who is nearest
pub mod indicators; // catalogue, typed values, need index, ranking, likeness
pub mod areas; // outlines, R-tree, shared borders, schematic boundaries
pub mod http; // problems, conditional requests, limits, the accept loop; no domain word
pub mod db; // SQLite or PostgreSQL behind one door; no domain word
pub mod tiles; // tile addresses, clipping, encoding, cache; no domain word
pub mod intake; // reading what people publish: tables, outlines, German numbers; no domain word
pub mod geo; // coordinate systems and distances
pub mod kernel; // ids, words, the time, texts in several languages
