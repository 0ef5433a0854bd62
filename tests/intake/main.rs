//! Reading what people publish: tables and outlines as they come, messy ones, hostile ones.
mod numbers;
mod outlines;
mod properties;
mod published;
mod tables;
