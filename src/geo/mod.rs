//! Coordinate systems and distances. Pure.
