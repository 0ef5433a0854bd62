//! Coverage: where need is high and nothing happens. One question over what the city publishes and what tandems do, each
//! number shown; who carries how much; the best places for more tandems; areas suggested to a tandem.
//! Reads what other rooms write; its own are only the weights of the office.
mod answer;
mod covering;
mod gap;
mod known;
mod load;
mod matrix;
mod model;
mod past;
mod picture;
mod reach;
pub mod routes;
mod rules;
mod store;
mod suggestions;
mod support;
mod table;
mod texts;
