//! Public answers: types of their own, made from released facts only.
pub mod area;
pub mod city;
pub mod indicator;
pub mod partner;
pub mod value;

/// Computed figures leave with four decimals: enough to recompute, no noise of the arithmetic.
pub fn rounded(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

/// Distances leave in whole metres.
pub fn metres(distance_m: f64) -> f64 {
    distance_m.round()
}
